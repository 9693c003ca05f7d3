"""English verb morphology: paradigms spelled out from tables, endings read by rule, nothing guessed beyond them."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final

from timeline.reading.en import verbs as tables
from timeline.reading.verbs import FormTense, Mood, VerbForm

if TYPE_CHECKING:
    from timeline.reading.phrases import Words
    from timeline.reading.verbs_plain import Group

_CLOSED_FORMS: Final[dict[str, tuple[FormTense, Mood]]] = {
    "present": ("present", "indicative"),
    "past": ("past", "indicative"),
    "k2": ("present", "subjunctive2"),
}
_VOWELS: Final = frozenset("aeiou")
_PRONOUNS: Final = ("i", "he", "she", "it", "we", "you", "they", "that", "there", "who", "what", "here")
_CLITICS: Final = {"'s": "be", "'re": "be", "'m": "be", "'ve": "have", "'ll": "will", "'d": "will"}
_SHORTEST_GUESS: Final = 6
_NO_PAST: Final = ("eed", "hundred", "shed", "sled", "headed", "minded", "handed", "sided", "legged", "haired")
Lexicon = dict[str, tuple[VerbForm, ...]]


@cache
def _lexicon() -> Lexicon:  # noqa: C901 - one row of the table after another
    found: dict[str, list[VerbForm]] = {}

    def add(word: str, form: VerbForm) -> None:
        cell = found.setdefault(word, [])
        if form not in cell:
            cell.append(form)

    for lemma, rows in tables.CLOSED.items():
        for row, cell in rows.items():
            for word in cell.split():
                if row == "inf":
                    add(word, VerbForm(lemma, "infinitive", certainty="closed"))
                elif row == "part2":
                    add(word, VerbForm(lemma, "participle", certainty="closed"))
                elif row == "ing":
                    add(word, VerbForm(lemma, "zu", certainty="closed"))
                else:
                    tense, mood = _CLOSED_FORMS[row]
                    plural = True if word in ("are", "were", "have", "do") else None
                    add(word, VerbForm(lemma, "finite", tense, mood, plural, "closed"))
    for pronoun in _PRONOUNS:
        for clitic, lemma in _CLITICS.items():
            tense, mood = _CLOSED_FORMS["k2" if clitic == "'d" else "present"]
            add(pronoun + clitic, VerbForm(lemma, "finite", tense, mood, None, "closed"))
    irregular = set()
    for line in tables.IRREGULAR.strip().split("\n"):
        lemma, past, participle = line.split()
        irregular.add(lemma)
        _present(lemma, add)
        for word in past.split("/"):
            add(word, VerbForm(lemma, "finite", "past"))
        for word in participle.split("/"):
            add(word, VerbForm(lemma, "participle"))
    for lemma in sorted(tables.REGULAR - irregular):
        _present(lemma, add)
        for past in _with_ed(lemma):
            add(past, VerbForm(lemma, "finite", "past"))
            add(past, VerbForm(lemma, "participle"))
    return {word: tuple(forms) for word, forms in found.items()}


def _present(lemma: str, add: Callable[[str, VerbForm], None]) -> None:
    """Base form, third person and -ing form of a verb."""
    add(lemma, VerbForm(lemma, "infinitive"))
    add(lemma, VerbForm(lemma, "finite", "present", "indicative", True))
    if lemma.endswith(("s", "x", "z", "ch", "sh", "o")):
        third = lemma + "es"
    elif lemma.endswith("y") and lemma[-2] not in _VOWELS:
        third = lemma[:-1] + "ies"
    else:
        third = lemma + "s"
    add(third, VerbForm(lemma, "finite", "present", "indicative", False))
    for ing in _with_ing(lemma):
        add(ing, VerbForm(lemma, "zu"))


def _doubles(lemma: str) -> bool:
    """Whether the last letter may be doubled before -ed and -ing: "plan", "commit", "travel"."""
    return (
        len(lemma) > 2
        and lemma[-1] not in _VOWELS | set("wxyhkc")
        and lemma[-2] in _VOWELS
        and lemma[-3] not in _VOWELS
    )


def _with_ed(lemma: str) -> list[str]:
    if lemma.endswith("e"):
        return [lemma + "d"]
    if lemma.endswith("y") and lemma[-2] not in _VOWELS:
        return [lemma[:-1] + "ied"]
    return [lemma + "ed", lemma + lemma[-1] + "ed"] if _doubles(lemma) else [lemma + "ed"]


def _with_ing(lemma: str) -> list[str]:
    if lemma.endswith("ie"):
        return [lemma[:-2] + "ying"]
    if lemma.endswith("e") and not lemma.endswith(("ee", "oe", "ye")) and lemma != "be":
        return [lemma[:-1] + "ing"]
    return [lemma + "ing", lemma + lemma[-1] + "ing"] if _doubles(lemma) else [lemma + "ing"]


@lru_cache(maxsize=50_000)
def forms(lower: str) -> tuple[VerbForm, ...]:
    """All verb readings of a folded word; the -ing form has the kind "zu"."""
    word = lower.replace("’", "'")
    known = _lexicon().get(word)
    if known is not None:
        return known
    for prefix in ("re", "over", "under", "mis", "out", "co-", "re-"):
        if word.startswith(prefix) and len(word) > len(prefix) + 3:
            inner = _lexicon().get(word[len(prefix) :])
            if inner is not None and all(form.certainty != "closed" for form in inner):
                return tuple(form._replace(lemma=prefix + form.lemma, certainty="guess") for form in inner)
    return ()


def past_by_form(lower: str) -> str | None:
    """The verb of a word that no table has but that is formed like a past ("decertified"); None for what is none by its form."""
    word = lower.replace("’", "'")
    if len(word) < _SHORTEST_GUESS or not word.isalpha() or not word.endswith("ed") or word.endswith(_NO_PAST):
        return None
    if forms(word) or not any(letter in _VOWELS for letter in word[:-2]):
        return None
    if word.endswith("ied"):
        return word[:-3] + "y"
    return word[:-3] if word[-3] == word[-4] else word[:-2]


class EnglishVerbs:
    """The verb table of English as the engine asks for it."""

    modals: frozenset[str] = tables.MODALS
    have: str = "have"
    be: str = "be"
    become: str = "get"
    passive_participle: str = "been"
    motion: frozenset[str] = tables.MOTION
    prefixes: frozenset[str] = frozenset()

    forms = staticmethod(forms)

    def groups(self, words: Words) -> list[Group]:
        """The verb groups of a sentence, in order."""
        from timeline.reading.en.verb_groups import read_groups

        return read_groups(words)


VERBS: Final = EnglishVerbs()
