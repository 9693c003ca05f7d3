"""French verb morphology: paradigms spelled out from tables; what no table knows is no verb."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final

from timeline.reading.fr import verbs as tables
from timeline.reading.verbs import FormTense, Mood, VerbForm

if TYPE_CHECKING:
    from timeline.reading.phrases import Words
    from timeline.reading.verbs_plain import Group

_ROWS: Final[dict[str, tuple[FormTense, Mood]]] = {
    "present": ("present", "indicative"),
    "past": ("past", "indicative"),
    "k1": ("present", "indicative"),
    "k2": ("present", "subjunctive2"),
    "future": ("none", "indicative"),
}
_PLURAL_ENDINGS: Final = ("nt", "ons", "ez")
Lexicon = dict[str, tuple[VerbForm, ...]]


class _Builder:
    """Gathers the readings of each word."""

    def __init__(self) -> None:
        self.found: dict[str, list[VerbForm]] = {}

    def add(self, word: str, form: VerbForm) -> None:
        cell = self.found.setdefault(word, [])
        if form not in cell:
            cell.append(form)

    def finite(self, word: str, lemma: str, row: str, *, closed: bool = False) -> None:
        tense, mood = _ROWS[row]
        plural = word.endswith(_PLURAL_ENDINGS) and word not in ("ment", "sent", "dément")
        self.add(word, VerbForm(lemma, "finite", tense, mood, plural, "closed" if closed else "known"))

    def future(self, stem: str, lemma: str) -> None:
        for ending in ("a", "ont", "ai", "ons", "ez"):
            self.finite(stem + ending, lemma, "future")
        for ending in ("ait", "aient", "ais", "ions"):
            self.finite(stem + ending, lemma, "k2")

    def participle(self, word: str, lemma: str, *, closed: bool = False) -> None:
        self.add(word, VerbForm(lemma, "participle", certainty="closed" if closed else "known"))


@cache
def _lexicon() -> Lexicon:
    builder = _Builder()
    for lemma, rows in tables.CLOSED.items():
        for row, cell in rows.items():
            for word in cell.split():
                if row == "inf":
                    builder.add(word, VerbForm(lemma, "infinitive", certainty="closed"))
                elif row == "part2":
                    builder.participle(word, lemma, closed=True)
                elif row == "ing":
                    builder.add(word, VerbForm(lemma, "zu", certainty="closed"))
                else:
                    builder.finite(word, lemma, row, closed=True)
    for line in tables.IRREGULAR.strip().split("\n"):
        lemma, present, past, participles, future = line.split("|")
        builder.add(lemma, VerbForm(lemma, "infinitive"))
        for word in present.split():
            builder.finite(word, lemma, "present")
        for word in past.split():
            builder.finite(word, lemma, "past")
        for word in participles.split():
            builder.participle(word, lemma)
        builder.future(future, lemma)
        plural = present.split()[-1]
        if plural.endswith("ent"):
            builder.add(plural[:-3] + "ant", VerbForm(lemma, "zu"))
            builder.finite(plural[:-3] + "ons", lemma, "present")
    for lemma in sorted(tables.ER):
        _first_group(lemma, builder)
    for lemma in sorted(tables.IR):
        _second_group(lemma, builder)
    return {word: tuple(forms) for word, forms in builder.found.items() if word not in tables.NOT_VERBS}


def _first_group(lemma: str, builder: _Builder) -> None:
    """Verbs in -er, with the changes of their stem before a silent ending: "appelle", "lève", "espère", "envoie"."""
    stem = lemma[:-2]
    silent = [stem]
    if stem.endswith(("el", "et")):
        silent = [stem + stem[-1], stem[:-2] + "è" + stem[-1]]
    elif len(stem) > 2 and stem[-2] == "e" and stem[-1] not in "aeiouy":
        silent = [stem[:-2] + "è" + stem[-1]]
    elif "é" in stem[-3:] and stem[-1] not in "aeiouyé":
        at = stem.rindex("é")
        silent = [stem[:at] + "è" + stem[at + 1 :]]
    elif stem.endswith(("oy", "uy")):
        silent = [stem[:-1] + "i"]
    elif stem.endswith("ay"):
        silent = [stem[:-1] + "i", stem]
    before_a = stem + "e" if stem.endswith("g") else stem[:-1] + "ç" if stem.endswith("c") else stem
    builder.add(lemma, VerbForm(lemma, "infinitive"))
    for base in silent:
        builder.finite(base + "e", lemma, "present")
        builder.finite(base + "ent", lemma, "present")
        futures = [base] if base == stem or "é" not in stem[-3:] else [stem, base]
        for future in futures:
            builder.future("enverr" if lemma == "envoyer" else future + "er", lemma)
    builder.finite(before_a + "ons", lemma, "present")
    for word in (before_a + "ait", before_a + "aient", before_a + "a", stem + "èrent"):
        builder.finite(word, lemma, "past")
    for ending in ("é", "ée", "és", "ées"):
        builder.participle(stem + ending, lemma)
    builder.add(before_a + "ant", VerbForm(lemma, "zu"))


def _second_group(lemma: str, builder: _Builder) -> None:
    """Verbs in -ir with -iss-."""
    stem = lemma[:-1]
    builder.add(lemma, VerbForm(lemma, "infinitive"))
    builder.finite(stem + "t", lemma, "present")
    builder.finite(stem + "ssent", lemma, "present")
    for ending in ("ssait", "ssaient", "t", "rent"):
        builder.finite(stem + ending, lemma, "past")
    for ending in ("", "e", "s", "es"):
        builder.participle(stem + ending, lemma)
    builder.add(stem + "ssant", VerbForm(lemma, "zu"))
    builder.future(lemma, lemma)


@lru_cache(maxsize=50_000)
def forms(lower: str) -> tuple[VerbForm, ...]:
    """All verb readings of a folded word; the present participle has the kind "zu"."""
    return _lexicon().get(lower, ())


class FrenchVerbs:
    """The verb table of French as the engine asks for it."""

    modals: frozenset[str] = tables.MODALS
    have: str = "avoir"
    be: str = "être"
    become: str = "être"
    passive_participle: str = "été"
    motion: frozenset[str] = tables.ETRE
    prefixes: frozenset[str] = frozenset()

    forms = staticmethod(forms)

    def groups(self, words: Words) -> list[Group]:
        """The verb groups of a sentence, in order."""
        from timeline.reading.fr.verb_groups import read_groups

        return read_groups(words)


VERBS: Final = FrenchVerbs()
