"""A language's words around names, made ready for look-up: offices, titles, bodies, particles."""

from __future__ import annotations

import importlib
import re
from functools import cache, lru_cache
from typing import NamedTuple

from attrs import frozen

from timeline.reading.names_common import common_key
from timeline.reading.places import place_table


class Office(NamedTuple):
    """An office as read from one word: "US-Außenministerin" is ``außenminister``, head ``minister``, of "US".

    ``of`` is an ISO code or the key of a body,
    ``national`` the prefix that gave it ("bundes"), ``qualifier`` "ex", "vize", "designiert" or empty, ``compound``
    whether the word is more than the bare head.
    """

    role: str
    head: str
    of: str | None
    qualifier: str
    compound: bool
    national: str = ""


class Body(NamedTuple):
    """A body of the table."""

    name: str
    key: str


@frozen
class NameTable:
    """What the finder of names asks a language for. Sets are of words as they stand in a text."""

    language: str
    titles: frozenset[str]
    office_heads: frozenset[str]
    office_forms: dict[str, str]
    office_qualifiers: dict[str, str]
    government: frozenset[str]
    state: frozenset[str]
    government_role: str
    state_role: str
    national_prefixes: dict[str, tuple[str, ...]]
    particles: frozenset[str]
    arabic: tuple[str, ...]
    determiners: frozenset[str]
    speech: frozenset[str]
    heads: frozenset[str]
    heads_with_addition: frozenset[str]
    heads_for: frozenset[str]
    heads_alone: frozenset[str]
    heads_after_adjective: frozenset[str]
    not_bodies: frozenset[str]
    no_offices: frozenset[str]
    two_word_offices: frozenset[tuple[str, str]]
    bodies: dict[str, Body]
    longer_bodies: dict[str, tuple[tuple[tuple[str, ...], Body], ...]]
    ambiguous_bodies: frozenset[str]
    clubs: frozenset[str]
    companies: frozenset[str]
    not_acronyms: frozenset[str]
    not_surnames: frozenset[str]
    noun_endings: tuple[str, ...]
    capital_particles: frozenset[str]
    definite: frozenset[str]
    genitive: frozenset[str]
    for_words: frozenset[str]
    before_bodies: frozenset[str]
    before_bare_heads: frozenset[str]
    heads_of_people: frozenset[str]
    speech_before_only: frozenset[str]
    contracted: frozenset[str]
    proper_adjective: re.Pattern[str]
    adjective: re.Pattern[str]
    substantivised: re.Pattern[str]
    inflected_adjective: re.Pattern[str]
    person_nouns: tuple[str, ...]
    figures: dict[str, str]
    ambiguous_given: frozenset[str]


def _bodies(
    listing: str, endings: tuple[str, ...]
) -> tuple[dict[str, Body], dict[str, tuple[tuple[tuple[str, ...], Body], ...]]]:
    single: dict[str, Body] = {}
    longer: dict[str, list[tuple[tuple[str, ...], Body]]] = {}
    for entry in listing.replace("\n", " ").split(";"):
        names = [n.strip() for n in entry.split("=") if n.strip()]
        if not names:
            continue
        body = Body(names[0], common_key("body:" + re.sub(r"[^\w]+", "-", names[0].lower()).strip("-")))
        for form in names:
            words = form.split()
            if len(words) == 1:
                single.setdefault(form, body)
                if form[-1] not in "sßxz":
                    single.setdefault(form + "s", body)
                    single.setdefault(form + "es", body)
                continue
            firsts = [words[0][:-1] + e for e in endings] if words[0].endswith("*") else [words[0]]
            for first in firsts:
                longer.setdefault(first, []).append((tuple(words[1:]), body))
    return single, {k: tuple(sorted(v, key=lambda item: -len(item[0]))) for k, v in longer.items()}


def _figures(listing: str, not_alone: frozenset[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for entry in listing.replace("\n", " ").split(";"):
        name, _, known_as = (part.strip() for part in entry.partition("="))
        surname = known_as or name.split(" ")[0 if name.startswith(("Xi ", "Kim ")) else -1]
        surname = surname.removeprefix("al-")
        if surname and surname not in not_alone:
            found.setdefault(surname, name)
    return found


@cache
def name_table(language: str) -> NameTable | None:
    """The table of a language (ISO 639-1), or ``None`` if the package has none."""
    from timeline.reading.names_given import GIVEN_NAMES_ALSO_NOUNS

    try:
        words = importlib.import_module(f"timeline.reading.{language}.names")
    except ModuleNotFoundError:
        return None
    endings = tuple(importlib.import_module(f"timeline.reading.{language}.places").ADJECTIVE_ENDINGS)
    bodies, longer = _bodies(words.BODIES, endings)
    return NameTable(
        language=language,
        titles=words.TITLES,
        office_heads=frozenset(words.OFFICE_HEADS),
        office_forms=words.OFFICE_FORMS,
        office_qualifiers=words.OFFICE_QUALIFIERS,
        government=words.HEAD_OF_GOVERNMENT,
        state=words.HEAD_OF_STATE,
        government_role=words.GOVERNMENT_ROLE,
        state_role=words.STATE_ROLE,
        national_prefixes=words.NATIONAL_PREFIXES,
        particles=words.PARTICLES,
        arabic=words.ARABIC_PARTICLES,
        determiners=words.DETERMINERS,
        speech=words.SPEECH_WORDS,
        heads=words.BODY_HEADS,
        heads_with_addition=words.BODY_HEADS_WITH_ADDITION,
        heads_for=words.BODY_HEADS_FOR,
        heads_alone=words.BODY_HEADS_ALONE,
        heads_after_adjective=words.BODY_HEADS_AFTER_ADJECTIVE,
        no_offices=words.NO_OFFICES,
        two_word_offices=frozenset(getattr(words, "TWO_WORD_OFFICES", ())),
        not_bodies=words.NOT_BODIES,
        bodies=bodies,
        longer_bodies=longer,
        ambiguous_bodies=words.AMBIGUOUS_BODIES,
        clubs=words.CLUB_WORDS,
        companies=words.COMPANY_WORDS,
        not_acronyms=words.NOT_ACRONYMS,
        not_surnames=words.NOT_SURNAMES,
        noun_endings=words.NOUN_ENDINGS,
        capital_particles=words.CAPITAL_PARTICLES,
        definite=words.DEFINITE_ARTICLES,
        genitive=words.GENITIVE_WORDS,
        for_words=words.FOR_WORDS,
        before_bodies=words.BEFORE_BODIES,
        before_bare_heads=words.BEFORE_BARE_HEADS,
        heads_of_people=words.HEADS_OF_PEOPLE,
        speech_before_only=words.SPEECH_BEFORE_ONLY,
        contracted=words.CONTRACTED,
        proper_adjective=re.compile(words.PROPER_ADJECTIVE),
        adjective=re.compile(words.ADJECTIVE),
        substantivised=re.compile(words.SUBSTANTIVISED),
        inflected_adjective=re.compile(words.INFLECTED_ADJECTIVE),
        person_nouns=words.PERSON_NOUN_ENDINGS,
        figures=_figures(words.FIGURES, words.FIGURES_NOT_ALONE),
        ambiguous_given=GIVEN_NAMES_ALSO_NOUNS,
    )


_INFLECTIONS = ("", "n", "en", "s", "es", "in", "innen", "ern", "e", "r", "rn", "in's")


@lru_cache(maxsize=20_000)
def office(word: str, language: str = "de") -> Office | None:
    """Read a word as an office, or ``None``. ``word`` as it stands: "US-Präsidenten", "Ex-Kanzlerin"."""
    table = name_table(language)
    if table is None or not (word[0].isupper() or word[0].islower()) or len(word) < 3:
        return None
    parts = re.split(r"[-‑]", word)
    low = parts[-1].lower()
    if not parts[-1][:1].isupper():
        return None
    found = _masculine(low, table)
    if found is None:
        return None
    base, head = found
    of: str | None = None
    qualifier = ""
    places = place_table(language)
    prefix: list[str] = []
    for part in parts[:-1]:
        place = places.single.get(part)
        if part.lower() in table.office_qualifiers:
            qualifier = table.office_qualifiers[part.lower()]
        elif place is not None:
            of = place.code or None
        elif part in table.bodies:
            of = table.bodies[part].key
        else:
            prefix.append(part.lower())
    for cue in ("vize", "ex", "alt"):
        if base.startswith(cue) and len(base) > len(cue) and _masculine(base[len(cue) :], table) is not None:
            base, qualifier = base[len(cue) :], table.office_qualifiers[cue]
    role = base
    national = ""
    for cue, code in table.national_prefixes.items():
        if base.startswith(cue) and len(base) > len(cue) + 3:
            of = of or code[0]
            national = cue if of == code[0] else ""
            if base[len(cue) :] in table.government | table.state:
                role = base[len(cue) :]
    return Office(
        role="-".join([*prefix, role]),
        head=head,
        of=of,
        qualifier=qualifier,
        compound=len(parts) > 1 or base != head,
        national=national,
    )


def _masculine(low: str, table: NameTable) -> tuple[str, str] | None:
    """The masculine singular of an office and its head, longest head first."""
    for start in range(max(len(low) - 2, 1)):
        rest = low[start:]
        if rest in table.office_forms:
            masculine = table.office_forms[rest]
            return low[:start] + masculine, masculine
        for ending in _INFLECTIONS:
            if ending and not rest.endswith(ending):
                continue
            stem = rest[: len(rest) - len(ending)]
            if stem in table.office_heads and stem not in table.office_forms:
                return low[:start] + stem, stem
    return None
