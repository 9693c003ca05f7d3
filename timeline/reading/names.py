"""Persons, bodies, countries and places in a text, each mention with its exact span and the key of who is meant.

The whole document is read at once: "Macron" is the Emmanuel Macron named elsewhere in it, "Trumps" is a genitive
because "Trump" stands there too, "die Koalition" is the one alliance the text has named.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from timeline.model import Mention
from timeline.reading.names_bodies import BodyFinder
from timeline.reading.names_given import FAMILY_NAME_FIRST
from timeline.reading.names_introduced import introduced_in as bodies_introduced
from timeline.reading.names_key import name_key, plain, same_person, surname_key
from timeline.reading.names_persons import FoundPerson, PersonFinder, bare
from timeline.reading.names_roles import find_roles
from timeline.reading.names_table import NameTable, name_table, office
from timeline.reading.places import places_in
from timeline.reading.places_introduced import introduced_in as towns_introduced
from timeline.reading.text import Token
from timeline.reading.text import tokens as cut

__all__ = ["find_mentions", "find_roles", "name_key", "same_person"]


def find_mentions(text: str, tokens: Sequence[Token] | None = None, language: str = "de") -> list[Mention]:
    """Find who and where a text names.

    Args:
        text: the stored text of the whole article.
        tokens: its tokens in order, if already cut.
        language: ISO 639-1. A language without tables gives no mentions.

    Returns:
        Mentions in text order that do not overlap. ``name`` is the fullest form in the text without genitive ending,
        ``key`` joins spelling variants: ``name_key`` for persons, "country:GB", "place:rom", "body:nato".
    """
    table = name_table(language)
    if table is None:
        return []
    toks = cut(text, language) if tokens is None else tokens
    persons = _persons(toks, text, table)
    taken = frozenset(i for p, _ in persons for i in range(p.first, p.last + 1))
    found = [m for _, m in persons]
    bodies = BodyFinder(toks, text, table).find(taken)
    found.extend(Mention(name=b.name, key=b.key, kind="body", start=b.start, end=b.end) for b in bodies)
    covered = [(m.start, m.end) for m in sorted(found, key=lambda m: m.start)]
    found.extend(_outside([p.mention() for p in places_in(toks, text, language)], covered))
    found.extend(_outside(towns_introduced(toks, language), covered))
    taken_words = {word for m in found for word in text[m.start : m.end].split()}
    found.extend(_outside(bodies_introduced(toks, language, taken_words), covered))
    found.sort(key=lambda m: (m.start, -m.end))
    return _without_overlap(found)


def _outside(places: list[Mention], covered: list[tuple[int, int]]) -> list[Mention]:
    kept: list[Mention] = []
    at = 0
    for place in places:
        while at < len(covered) and covered[at][1] <= place.start:
            at += 1
        if at >= len(covered) or covered[at][0] >= place.end:
            kept.append(place)
    return kept


def _without_overlap(found: list[Mention]) -> list[Mention]:
    kept: list[Mention] = []
    for mention in found:
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return kept


def _persons(toks: Sequence[Token], text: str, table: NameTable) -> list[tuple[FoundPerson, Mention]]:
    finder = PersonFinder(toks, text, table)
    first_pass = finder.full_names()
    surnames = _settled_surnames(first_pass, toks, finder.counts, table)
    settled = [p._replace(surname=surnames.get(p.surname, p.surname)) for p in first_pass]
    taken = frozenset(i for p in settled for i in range(p.first, p.last + 1))
    known = {name: _particles(full.split()) for name, full in table.figures.items()}
    known.update((p.surname, _particles([t.text for t in toks[p.first : p.last + 1]])) for p in settled if p.full)
    known.update((p.surname, ()) for p in settled if p.surname not in known)
    known.update((_undecorated(name), particles) for name, particles in list(known.items()))
    found = sorted([*settled, *finder.lone(known, taken)], key=lambda p: p.first)
    canon = _canonical(found, toks, text, table)
    return [(p, _mention(p, toks, text, canon)) for p in found]


def _undecorated(surname: str) -> str:
    """The form without foreign diacritics, which careless typing drops: "Orban" for "Orbán"; umlauts stay."""
    return "".join(
        c if c.isascii() or c in "äöüßÄÖÜ" else (plain(c) if c.islower() else plain(c).upper()) for c in surname
    )


def _particles(words: Sequence[str]) -> tuple[str, ...]:
    """The lower-case words right before the surname."""
    count = 0
    while count + 1 < len(words) and words[-2 - count].islower():
        count += 1
    return tuple(words[-1 - count : -1])


def _settled_surnames(
    found: Sequence[FoundPerson], toks: Sequence[Token], counts: Counter[str], table: NameTable
) -> dict[str, str]:
    """Surname as it stands -> without genitive ending, decided over the whole text."""
    known = {p.surname for p in found}
    settled: dict[str, str] = {}
    kept: set[str] = set()
    for person in found:
        word = person.surname
        if not word.endswith("s") or len(word) < 4 or word in table.figures:
            continue
        base = word[:-1]
        if base in known or counts[base] or base in table.figures:
            settled[word] = base
        elif not word.endswith(("ss", "us", "is", "os", "as", "es")) and _is_genitive(person, toks, table):
            settled.setdefault(word, base)
        else:
            kept.add(word)
    return {word: base for word, base in settled.items() if word not in kept or base in known or counts[base]}


def _is_genitive(person: FoundPerson, toks: Sequence[Token], table: NameTable) -> bool:
    """A name in -s right after its noun ("die Partei Donald Trumps") or right before it ("Donald Trumps Partei")."""
    before = toks[person.first - 1] if person.first else None
    after = toks[person.last + 1] if person.last + 1 < len(toks) else None
    if after is not None and after.is_capital and after.kind == "word" and after.start == toks[person.last].end + 1:
        return True
    if before is None or not before.is_capital or before.kind != "word" or not person.full:
        return False
    if before.lower.endswith(table.person_nouns):
        return False
    return (
        before.text not in table.titles
        and office(before.text, table.language) is None
        and before.text not in table.not_surnames
    )


def _name_of(person: FoundPerson, toks: Sequence[Token], text: str) -> str:
    name = re.sub(r"\s+", " ", text[toks[person.first].start : toks[person.last].end])
    name = bare(name)
    if name.endswith(person.surname + "s"):
        name = name[:-1]
    return name


def _canonical(found: Sequence[FoundPerson], toks: Sequence[Token], text: str, table: NameTable) -> dict[str, str]:
    """Surname key -> the fullest name: most often given in full, then first in the text."""
    full: dict[str, Counter[str]] = {}
    for person in found:
        if person.full:
            name = _name_of(person, toks, text)
            full.setdefault(surname_key(_bare_surname(person.surname)), Counter())[name] += 1
    best = {key: max(names.items(), key=lambda item: item[1])[0] for key, names in full.items()}
    for surname, name in table.figures.items():
        best.setdefault(surname_key(surname), name)
    return best


def _bare_surname(surname: str) -> str:
    for prefix in ("al-", "el-", "Al-", "El-"):
        surname = surname.removeprefix(prefix)
    return surname


def _mention(person: FoundPerson, toks: Sequence[Token], text: str, canon: dict[str, str]) -> Mention:
    name = _name_of(person, toks, text)
    if not person.full:
        name = canon.get(surname_key(_bare_surname(person.surname)), name)
    elif (
        person.surname not in FAMILY_NAME_FIRST
        and (fuller := canon.get(surname_key(_bare_surname(person.surname))))
        and name_key(fuller) == name_key(name)
    ):
        name = fuller
    return Mention(
        name=name, key=name_key(name), kind="person", start=toks[person.first].start, end=toks[person.last].end
    )
