"""Countries, cities, regions and waters in a text, with exact spans.

Names come from the language's table (``reading/<language>/places.py``); the engine knows inflection endings and hyphen
compounds ("Ukraine-Konflikt", "US-Truppen") only through it. A capital without a locative preposition stands for its
government ("Budapest und Bratislava haben durchgesetzt"): it is then the country.
"""

from __future__ import annotations

import importlib
import re
from collections.abc import Iterator, Sequence
from functools import cache
from types import ModuleType
from typing import Literal, NamedTuple

from attrs import frozen

from timeline.model import Mention
from timeline.reading.names_common import common_key
from timeline.reading.text import ENDERS, Token
from timeline.reading.text import tokens as cut

PlaceKind = Literal["country", "place", "body"]


class Place(NamedTuple):
    """A place of the table. ``code`` is ISO 3166: of the country itself, or of the one that a place lies in."""

    name: str
    key: str
    kind: PlaceKind
    code: str


class FoundPlace(NamedTuple):
    """A place in the text; ``first`` and ``last`` are the token indices it stands in (inclusive)."""

    place: Place
    start: int
    end: int
    first: int
    last: int

    def mention(self) -> Mention:
        """The place as a value of the model."""
        return Mention(name=self.place.name, key=self.place.key, kind=self.place.kind, start=self.start, end=self.end)


@frozen
class PlaceTable:
    """A language's places, ready for look-up.

    ``single``: every one-word form (with genitives). ``multi``: first word of longer names -> (remaining words, place),
    longest first. ``adjectives`` and ``inhabitants``: lower-case forms with all endings. ``capitals``: key of a seat of
    government -> what it can stand for.
    """

    single: dict[str, Place]
    multi: dict[str, tuple[tuple[tuple[str, ...], Place], ...]]
    adjectives: dict[str, Place]
    inhabitants: dict[str, Place]
    capitals: dict[str, Place]
    by_code: dict[str, Place]
    genitives: frozenset[str]
    ambiguous: frozenset[str]
    locative: frozenset[str]
    city_words: frozenset[str]
    conjunctions: frozenset[str]
    city_adjective_ending: str


@cache
def place_table(language: str) -> PlaceTable:
    """Build the table of a language (ISO 639-1). A language without one gets an empty table."""
    try:
        source = importlib.import_module(f"timeline.reading.{language}.places")
    except ModuleNotFoundError:
        none: frozenset[str] = frozenset()
        return PlaceTable({}, {}, {}, {}, {}, {}, none, none, none, none, none, "")
    return _Builder(source).build()


class _Builder:
    def __init__(self, source: ModuleType) -> None:
        self.source = source
        self.single: dict[str, Place] = {}
        self.multi: dict[str, list[tuple[tuple[str, ...], Place]]] = {}
        self.adjectives: dict[str, Place] = {}
        self.inhabitants: dict[str, Place] = {}
        self.capitals: dict[str, Place] = {}
        self.by_code: dict[str, Place] = {}
        self.genitives: set[str] = set()

    def build(self) -> PlaceTable:
        for row in self.source.COUNTRIES.strip().splitlines():
            self._country(row)
        for row in self.source.CITIES.strip().splitlines():
            code, names = row.split(":", 1)
            for entry in names.split(","):
                self._place(entry.strip(), code)
        for entry in self.source.WATERS_AND_REGIONS.replace("\n", " ").strip().split(","):
            self._place(entry.strip(), "")
        for seat, (name, key) in self.source.SEATS_OF_BODIES.items():
            self.capitals[_place_key(seat)] = Place(name, key, "body", "")
        self._genitives()
        return PlaceTable(
            single=self.single,
            multi={k: tuple(sorted(v, key=lambda item: -len(item[0]))) for k, v in self.multi.items()},
            adjectives=self.adjectives,
            inhabitants=self.inhabitants,
            capitals=self.capitals,
            by_code=self.by_code,
            genitives=frozenset(self.genitives),
            ambiguous=self.source.AMBIGUOUS_PLACES,
            locative=self.source.LOCATIVE,
            city_words=self.source.CITY_WORDS,
            conjunctions=self.source.CONJUNCTIONS,
            city_adjective_ending=self.source.CITY_ADJECTIVE_ENDING,
        )

    def _country(self, row: str) -> None:
        head, aliases, adjectives, inhabitants, capital = (row.split("|") + [""] * 4)[:5]
        code, name = head.split(" ", 1)
        place = Place(name, f"country:{code}", "country", code)
        self.by_code[code] = place
        for form in [name, *filter(None, aliases.split(","))]:
            self._add(form, place)
        for stem in filter(None, adjectives.split(",")):
            for ending in self.source.ADJECTIVE_ENDINGS:
                self.adjectives.setdefault(stem + ending, place)
        for stem in filter(None, inhabitants.split(",")):
            low = stem.lower()
            for ending in self.source.INHABITANT_ENDINGS:
                self.inhabitants.setdefault(low + ending, place)
            if low.endswith("e"):
                self.inhabitants.setdefault(low[:-1] + "in", place)
                self.inhabitants.setdefault(low[:-1] + "innen", place)
        if capital and "-" not in code:
            self.capitals[_place_key(capital)] = place

    def _place(self, entry: str, code: str) -> None:
        names = entry.split("=")
        name = names[0]
        if "*" in name:
            name = name.replace("*", "es" if name.endswith("Meer") else "er")
        place = Place(name, _place_key(name), "place", code)
        for form in names:
            self._add(form, place)

    def _add(self, form: str, place: Place) -> None:
        words = form.split()
        if len(words) == 1:
            self.single.setdefault(form, place)
            return
        endings = self.source.ADJECTIVE_ENDINGS[1:]
        heads = [words[0][:-1] + e for e in endings] if words[0].endswith("*") else [words[0]]
        for head in heads:
            self.multi.setdefault(head, []).append((tuple(words[1:]), place))

    def _genitives(self) -> None:
        for form, place in list(self.single.items()):
            if form[-1] in "sßxz":
                continue
            for ending in self.source.GENITIVE_ENDINGS:
                if form + ending not in self.single:
                    self.single[form + ending] = place
                    self.genitives.add(form + ending)


def _place_key(name: str) -> str:
    return common_key("place:" + name.lower().replace(" ", "-"))


def find_places(text: str, tokens: Sequence[Token] | None = None, language: str = "de") -> list[Mention]:
    """Find countries and places.

    Args:
        text: the stored text.
        tokens: its tokens, if already cut.
        language: ISO 639-1.

    Returns:
        Mentions of kind "country" or "place" (or "body" where a seat stands for one), in order, not overlapping.
        In hyphen compounds the span covers only the place.
    """
    toks = cut(text, language) if tokens is None else tokens
    return [found.mention() for found in places_in(toks, text, language)]


def places_in(toks: Sequence[Token], text: str, language: str = "de") -> list[FoundPlace]:
    """Like :func:`find_places`, with token indices, for readers that go on with tokens."""
    table = place_table(language)
    found: list[FoundPlace] = []
    index = 0
    count = len(toks)
    while index < count:
        token = toks[index]
        word = token.text
        if not word[0].isupper() or token.kind not in ("word", "abbreviation"):
            if "-" in word and token.kind == "word":
                found.extend(_parts(token, index, table))
            index += 1
            continue
        longer = _multi(toks, index, table)
        if longer is not None:
            place, last = longer
            found.append(FoundPlace(place, token.start, toks[last].end, index, last))
            index = last + 1
            continue
        hit = table.single.get(word)
        if hit is None:
            if "-" in word or "‑" in word or "/" in word:
                found.extend(_parts(token, index, table))
        elif word not in table.ambiguous or (index and toks[index - 1].lower in table.locative):
            place = _seat_or_city(toks, index, hit, table=table, found=found, text=text)
            found.append(FoundPlace(place, token.start, token.end, index, index))
        index += 1
    return found


def _multi(toks: Sequence[Token], index: int, table: PlaceTable) -> tuple[Place, int] | None:
    for rest, place in table.multi.get(toks[index].text, ()):
        if index + len(rest) < len(toks) and all(
            _fits(toks[index + 1 + offset].text, want) for offset, want in enumerate(rest)
        ):
            return place, index + len(rest)
    return None


def _fits(word: str, want: str) -> bool:
    if want.endswith("*"):
        return word.startswith(want[:-1]) and len(word) - len(want) + 1 <= 2
    return word == want or (word.startswith(want) and word[len(want) :] in ("s", "es"))


_PART = re.compile(r"[^-‑/]+")


def _parts(token: Token, index: int, table: PlaceTable) -> Iterator[FoundPlace]:
    for match in _PART.finditer(token.text):
        part = match.group()
        hit = table.single.get(part)
        if hit is not None and part not in table.ambiguous and part not in table.genitives:
            yield FoundPlace(hit, token.start + match.start(), token.start + match.end(), index, index)


def _seat_or_city(
    toks: Sequence[Token], index: int, hit: Place, *, table: PlaceTable, found: list[FoundPlace], text: str
) -> Place:
    """The government a capital stands for, or the city itself."""
    seat = table.capitals.get(hit.key)
    token = toks[index]
    if seat is None or token.text in table.genitives:
        return hit
    following = toks[index + 1] if index + 1 < len(toks) else None
    if following is None or not (following.text[0].islower() or following.text in ",."):
        return hit
    before = toks[index - 1] if index else None
    if before is None or before.text in ENDERS or "\n" in text[before.end : token.start]:
        return seat if following.text[0].islower() else hit
    if before.lower in table.conjunctions or before.text == ",":
        last = found[-1] if found else None
        neighbour = last is not None and index - last.last == 2
        if last is not None and neighbour and last.place.key.startswith("place:"):
            return hit
        return seat if neighbour or (before.text != "," and following.text[0].islower()) else hit
    if before.lower in table.locative or before.text[0].isupper() or before.kind != "word":
        return hit
    return seat if following.text[0].islower() else hit
