"""German verb morphology: paradigms spelled out from tables, prefixes put together at look-up, else guessed."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Final, Literal

from timeline.reading.de import verbs as tables
from timeline.reading.verbs import FormTense, Mood, VerbForm

_CLOSED_FORMS: Final[dict[str, tuple[FormTense, Mood]]] = {
    "present": ("present", "indicative"),
    "past": ("past", "indicative"),
    "k1": ("present", "subjunctive1"),
    "k2": ("present", "subjunctive2"),
}
_TAIL: Final = ("d", "t", "chn", "ffn", "tm", "gn", "dn")
Lexicon = dict[str, tuple[VerbForm, ...]]


@cache
def _closed() -> Lexicon:
    found: dict[str, list[VerbForm]] = {}
    for lemma, rows in tables.CLOSED.items():
        for row, cell in rows.items():
            for word in cell.split():
                if row == "inf":
                    form = VerbForm(lemma, "infinitive", certainty="closed")
                elif row == "part2":
                    form = VerbForm(lemma, "participle", certainty="closed")
                else:
                    tense, mood = _CLOSED_FORMS[row]
                    plural = word.endswith(("en", "nd")) if word != "sind" else True
                    form = VerbForm(lemma, "finite", tense, mood, plural, "closed")
                found.setdefault(word, []).append(form)
    return {word: tuple(forms) for word, forms in found.items()}


@cache
def _lexicon() -> Lexicon:
    found: dict[str, list[VerbForm]] = {}

    def add(word: str, form: VerbForm) -> None:
        cell = found.setdefault(word, [])
        if form not in cell:
            cell.append(form)

    for line in tables.IRREGULAR.split("\n"):
        if line:
            lemma, present, past, k2, participle = line.split()
            add(lemma, VerbForm(lemma, "infinitive"))
            add(lemma, VerbForm(lemma, "finite", "present", "indicative", True))
            add(present, VerbForm(lemma, "finite", "present", "indicative", False))
            add(past, VerbForm(lemma, "finite", "past", "indicative", False))
            add(past + ("n" if past.endswith("e") else "en"), VerbForm(lemma, "finite", "past", "indicative", True))
            add(participle, VerbForm(lemma, "participle"))
            stem = lemma[:-2] if lemma.endswith("en") else lemma[:-1]
            add(stem + "e", VerbForm(lemma, "finite", "present", "subjunctive1", False))
            if k2 not in found and k2 + "n" not in tables.WEAK:  # "sie führen" is führen before it is fahren
                add(k2, VerbForm(lemma, "finite", "present", "subjunctive2", False))
            if k2 + "n" not in found and k2 + "n" not in tables.WEAK:
                add(k2 + "n", VerbForm(lemma, "finite", "present", "subjunctive2", True))
    irregular = {line.split()[0] for line in tables.IRREGULAR.split("\n") if line}
    for lemma in sorted(tables.WEAK - irregular):
        if not _is_strong_compound(lemma, irregular):
            for word, form in _weak_paradigm(lemma):
                add(word, form)
    return {word: tuple(forms) for word, forms in found.items()}


def _is_strong_compound(lemma: str, irregular: set[str]) -> bool:
    if lemma in tables.WEAK_ANYWAY:
        return False
    return any(lemma.startswith(prefix) and lemma[len(prefix) :] in irregular for prefix in tables.INSEPARABLE)


def _weak_paradigm(lemma: str) -> list[tuple[str, VerbForm]]:
    stem = lemma[:-2] if lemma.endswith("en") else lemma[:-1]
    link = "e" if stem.endswith(_TAIL) else ""
    bare = lemma.endswith("ieren") or (
        lemma.startswith(
            ("be", "ver", "er", "ent", "zer", "miss", "über", "unter", "wider", "durch", "um", "voll", "wieder")
        )
        and lemma not in tables.GE_ANYWAY
    )
    third = stem + link + "t"
    rows = [
        (lemma, VerbForm(lemma, "infinitive")),
        (lemma, VerbForm(lemma, "finite", "present", "indicative", True)),
        (stem + "e", VerbForm(lemma, "finite", "present", "subjunctive1", False)),
        (third, VerbForm(lemma, "finite", "present", "indicative", False)),
        (third + "e", VerbForm(lemma, "finite", "past", "indicative", False)),
        (third + "en", VerbForm(lemma, "finite", "past", "indicative", True)),
        (third if bare else "ge" + third, VerbForm(lemma, "participle")),
    ]
    if lemma.endswith("eln"):
        rows.append((stem[:-2] + "le", VerbForm(lemma, "finite", "present", "subjunctive1", False)))
    return rows


@cache
def _prefixes() -> tuple[tuple[str, bool], ...]:
    """All prefixes, longest first, and whether each can stand apart."""
    every = sorted(tables.SEPARABLE | tables.INSEPARABLE, key=lambda prefix: (-len(prefix), prefix))
    return tuple((prefix, prefix in tables.SEPARABLE) for prefix in every)


@lru_cache(maxsize=1 << 16)
def _forms(lower: str) -> tuple[VerbForm, ...]:
    closed = _closed().get(lower)
    if closed is not None:
        return closed
    if lower in tables.NOT_VERBS or len(lower) < 3:
        return ()
    lexicon = _lexicon()
    found = lexicon.get(lower, ())
    if found:
        return _with_bare_participle(lower, found)
    for prefix, separable in _prefixes():
        if lower.startswith(prefix) and len(lower) > len(prefix) + 2:
            composed = _compose(lower, prefix, separable)
            if composed:
                return composed
    return _guess(lower)


def _with_bare_participle(lower: str, found: tuple[VerbForm, ...]) -> tuple[VerbForm, ...]:
    """ "begraben", "vergessen": the strong participle of an inseparable verb that the table lists as a verb."""
    extra = [
        form._replace(kind="participle", tense="none", plural=None)
        for form in found
        if form.kind == "infinitive" and "ge" + lower in _lexicon()
    ]
    return found + tuple(extra) if extra else found


def _compose(lower: str, prefix: str, separable: bool) -> tuple[VerbForm, ...]:
    lexicon = _lexicon()
    rest = lower[len(prefix) :]
    base = lexicon.get(rest) or (_closed().get(rest) if prefix in tables.WITH_AUXILIARY else None)
    out: list[VerbForm] = []
    if base:
        for form in base:
            if form.kind == "participle" and not separable and rest.startswith("ge") and prefix != "ge":
                continue
            mark = prefix if separable else ""
            out.append(form._replace(lemma=prefix + form.lemma, prefix=mark, certainty="known"))
    if not separable or prefix in ("über", "unter", "um", "durch", "voll", "wider", "wieder"):
        strong = lexicon.get("ge" + rest)
        if strong:
            out.extend(VerbForm(prefix + form.lemma, "participle") for form in strong if form.kind == "participle")
    if separable and rest.startswith("zu"):
        base = lexicon.get(rest[2:]) or (_closed().get(rest[2:]) if prefix in tables.WITH_AUXILIARY else None)
        out.extend(
            VerbForm(prefix + form.lemma, "zu", prefix=prefix) for form in base or () if form.kind == "infinitive"
        )
    if separable and not out:
        # two prefixes: "anerkannt", "vorbereitet", "beauftragt"
        for inner in ("be", "ver", "er", "ent", "zer"):
            if rest.startswith(inner) and len(rest) > len(inner) + 2:
                out.extend(
                    form._replace(lemma=prefix + form.lemma, prefix=prefix) for form in _compose(rest, inner, False)
                )
            elif rest.startswith("zu" + inner):
                out.extend(
                    VerbForm(prefix + form.lemma, "zu", prefix=prefix)
                    for form in _compose(rest[2:], inner, False)
                    if form.kind == "infinitive"
                )
    return tuple(dict.fromkeys(out))


_Ending = tuple[str, str, Literal["finite", "infinitive", "participle"], FormTense, bool | None]
_ENDINGS: Final[tuple[_Ending, ...]] = (
    ("ierten", "ieren", "finite", "past", True),
    ("ierte", "ieren", "finite", "past", False),
    ("ieren", "ieren", "infinitive", "none", None),
    ("iert", "ieren", "finite", "present", False),
)


def _guess(lower: str) -> tuple[VerbForm, ...]:
    for ending, back, kind, tense, plural in _ENDINGS:
        if lower.endswith(ending) and len(lower) > len(ending) + 2:
            lemma = lower[: -len(ending)] + back
            out = [VerbForm(lemma, kind, tense, "indicative", plural, "guess")]
            if ending == "iert":
                out.append(VerbForm(lemma, "participle", certainty="guess"))
            elif ending == "ieren":
                out.append(VerbForm(lemma, "finite", "present", "indicative", True, "guess"))
            return tuple(out)
    if any(lower.endswith(end) and lower[: -len(end)] in tables.T_ADJECTIVES for end in ("e", "en")):
        return ()
    for cut in (1, 2):
        if lower[-cut:] in ("e", "en") and any(form.kind == "participle" for form in _forms(lower[:-cut])):
            return ()  # "die abgelehnten Anträge": a declined participle
    if lower.endswith(tables.NEVER_GUESSED):
        return ()
    if lower.endswith("te") and len(lower) > 4 and lower[:-2].isalpha():
        return (VerbForm(lower[:-2] + "en", "finite", "past", "indicative", False, "guess"),)
    if lower.endswith("ten") and len(lower) > 6 and lower[:-3].isalpha():
        return (VerbForm(lower[:-3] + "en", "finite", "past", "indicative", True, "guess"),)
    return ()


class GermanVerbs:
    """The verb table of German (see :class:`timeline.reading.verbs.VerbTable`)."""

    modals = tables.MODALS
    have = "haben"
    be = "sein"
    become = "werden"
    passive_participle = "worden"
    motion = tables.SEIN_PERFECT
    prefixes = tables.SEPARABLE

    forms = staticmethod(_forms)


VERBS: Final = GermanVerbs()
