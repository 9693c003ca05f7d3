"""From a parsed TOML table to a story, collecting every mistake on the way."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from timeline.model import Phase, Sign, Story, UsageError

FORMAT = "timeline-story/1"
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z")
_SHOWN_LANGUAGE = "en"

_STORY = ("format", "name", "title", "selection", "phase", "aside")
_SELECTION = ("least", "words", "actors", "earliest", "latest", "sign")
_PHASE = ("id", "title", "least", "words", "actors", "without", "earliest", "latest", "sign")
_ASIDE = ("least", "words", "actors", "without", "earliest", "latest", "sign")
_SIGN = ("groups", "weight", "without", "earliest", "latest")


class StoryFile:
    """One story file being read. ``shown_as`` stands in messages; ``stem`` names a story that does not name itself."""

    def __init__(self, shown_as: str, stem: str) -> None:
        self._shown_as = shown_as
        self._stem = stem
        self._wrong: list[str] = []

    def story(self, table: Mapping[str, Any]) -> Story:
        """Check the whole table and build the story.

        Raises:
            UsageError: with one line for every mistake.
        """
        self._only(table, "", _STORY)
        if table.get("format") != FORMAT:
            self._error("format", table.get("format"), f'"{FORMAT}"')
        name = self._id(table.get("name", self._stem), "name")
        title, titles = self._titles(table.get("title", name), "title")
        selection = self._table(table, "selection", "selection")
        self._only(selection, "selection", _SELECTION)
        first, last = self._window(selection, "selection")
        phases = tuple(
            self._phase(each, f"phase[{n}]") for n, each in enumerate(self._tables(table, "phase", "phase"), 1)
        )
        ids = [phase.id for phase in phases]
        for twice in sorted({each for each in ids if ids.count(each) > 1}):
            self._error("phase", twice, "an id only once")
        aside = None
        if "aside" in table:
            aside = self._phase({**self._table(table, "aside", "aside"), "id": "aside"}, "aside", (*_ASIDE, "id"))
        story = Story(
            name=name,
            title=title,
            titles=titles,
            words=self._words(selection, "words", "selection"),
            actors=self._words(selection, "actors", "selection"),
            least=self._whole(selection, "least", "selection"),
            signs=self._signs(selection, "selection"),
            phases=phases,
            earliest=first,
            latest=last,
            aside=aside,
        )
        if not (story.words or story.actors or story.signs or self._wrong):
            self._error("selection", None, "words, actors or a sign, by which articles are recognised")
        if self._wrong:
            raise UsageError("\n".join(f"{self._shown_as}: {line}" for line in self._wrong))
        return story

    def _phase(self, table: Mapping[str, Any], place: str, allowed: tuple[str, ...] = _PHASE) -> Phase:
        self._only(table, place, allowed)
        identity = self._id(table.get("id"), f"{place}.id")
        title, titles = self._titles(table.get("title", identity), f"{place}.title")
        earliest, latest = self._window(table, place)
        return Phase(
            id=identity,
            title=title,
            titles=titles,
            words=self._words(table, "words", place),
            actors=self._words(table, "actors", place),
            without=self._words(table, "without", place),
            least=self._whole(table, "least", place),
            signs=self._signs(table, place),
            earliest=earliest,
            latest=latest,
        )

    def _signs(self, table: Mapping[str, Any], place: str) -> tuple[Sign, ...]:
        signs = []
        for number, each in enumerate(self._tables(table, "sign", f"{place}.sign"), 1):
            here = f"{place}.sign[{number}]"
            self._only(each, here, _SIGN)
            found = each.get("groups")
            groups: list[tuple[str, ...]] = []
            if isinstance(found, list) and found:
                groups = [self._words({"groups": group}, "groups", here) for group in found]
            if not groups or not all(groups):
                self._error(f"{here}.groups", found, "a list of lists of words, none of them empty")
            earliest, latest = self._window(each, here)
            without = self._words(each, "without", here)
            weight = self._whole(each, "weight", here)
            signs.append(Sign(tuple(groups), weight, without, earliest, latest))
        return tuple(signs)

    def _titles(self, found: object, place: str) -> tuple[str, tuple[tuple[str, str], ...]]:
        if isinstance(found, str) and found:
            return found, ()
        if isinstance(found, dict) and found and all(isinstance(each, str) and each for each in found.values()):
            return found.get(_SHOWN_LANGUAGE, next(iter(found.values()))), tuple(sorted(found.items()))
        self._error(place, found, 'words, or a table by language ({ en = "...", de = "..." })')
        return "", ()

    def _id(self, found: object, place: str) -> str:
        if isinstance(found, str) and _ID.match(found):
            return found
        self._error(place, found, 'small letters, digits and hyphens ("us-guarantee-talks")')
        return "?"

    def _words(self, table: Mapping[str, Any], key: str, place: str) -> tuple[str, ...]:
        found = table.get(key, [])
        if isinstance(found, list) and all(isinstance(each, str) and re.search(r"\w", each) for each in found):
            return tuple(found)
        self._error(f"{place}.{key}", found, "a list of words")
        return ()

    def _whole(self, table: Mapping[str, Any], key: str, place: str) -> int:
        found = table.get(key, 1)
        if isinstance(found, int) and not isinstance(found, bool) and found > 0:
            return found
        self._error(f"{place}.{key}", found, "a whole number from 1")
        return 1

    def _window(self, table: Mapping[str, Any], place: str) -> tuple[date | None, date | None]:
        earliest, latest = self._day(table, "earliest", place), self._day(table, "latest", place)
        if earliest and latest and latest < earliest:
            self._error(f"{place}.latest", latest.isoformat(), f"a day not before earliest ({earliest.isoformat()})")
        return earliest, latest

    def _day(self, table: Mapping[str, Any], key: str, place: str) -> date | None:
        found = table.get(key)
        if found is None or (isinstance(found, date) and not isinstance(found, datetime)):
            return found
        self._error(f"{place}.{key}", found, "a day without quotation marks (2025-07-10)")
        return None

    def _table(self, table: Mapping[str, Any], key: str, place: str) -> Mapping[str, Any]:
        found = table.get(key)
        if isinstance(found, dict):
            return found
        self._error(place, found, f"a table [{key}]")
        return {}

    def _tables(self, table: Mapping[str, Any], key: str, place: str) -> list[Mapping[str, Any]]:
        found = table.get(key, [])
        if isinstance(found, list) and all(isinstance(each, dict) for each in found):
            return found
        self._error(place, found, f"tables, each begun with [[{place}]]")
        return []

    def _only(self, table: Mapping[str, Any], place: str, allowed: tuple[str, ...]) -> None:
        for key in table:
            if key not in allowed:
                where = f"{place}.{key}" if place else key
                self._wrong.append(f"{where}: unknown key; allowed: {', '.join(allowed)}.")

    def _error(self, place: str, found: object, allowed: str) -> None:
        shown = "nothing" if found is None else repr(found)
        self._wrong.append(f"{place}: found {shown[:80]}; allowed: {allowed}.")
