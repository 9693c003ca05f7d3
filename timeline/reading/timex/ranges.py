"""Two dates that are the ends of one stretch: "vom 3. bis 5. Mai", "zwischen Juni 2011 und September 2012"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from attrs import evolve

from timeline.model.timex import Relation, Timex, TimexAnchor
from timeline.reading.timex.table import Language

_JOINT = 24  # the longest text between two ends
_FROM: Relation = "from"
_UNTIL: Relation = "until"


def joined(timexes: Iterable[Timex], text: str, language: Language) -> Iterator[Timex]:
    """Give both ends of a stretch its begin and end.

    Args:
        timexes: expressions in text order.
        text: what they were found in.
        language: the tables that found them.

    Returns:
        the same expressions, those of a stretch with ``begin`` and ``end_value`` set.
    """
    waiting: Timex | None = None
    for found in timexes:
        if waiting is None:
            waiting = found
            continue
        timex = _with_month_of(waiting, found)
        waiting = _with_year_of(waiting, timex, text, language)
        waiting = _with_month_behind(waiting, timex, text, language)
        if _are_ends(waiting, timex, text, language) or _are_neighbours(waiting, timex, text, language):
            begin, end, direction = waiting.value, timex.value, waiting.direction or timex.direction
            # The prepositions belong to the stretch, so neither end is "before" or "of" anything.
            for one, relation in ((waiting, _FROM), (timex, _UNTIL)):
                yield evolve(
                    one,
                    relation=relation,
                    mod=_own(one),
                    begin=begin,
                    end_value=end,
                    direction=direction,
                    attributive=False,
                )
            waiting = None
        else:
            yield waiting
            waiting = timex
    if waiting is not None:
        yield waiting


_OPEN_DAY = re.compile(r"XXXX-(\d\d|SP|SU|FA|WI)(?:-\d\d)?", re.ASCII)
_FULL_DAY = re.compile(r"(\d{4})-(\d\d|SP|SU|FA|WI)(?:-\d\d)?", re.ASCII)
_DAY_ALONE = re.compile(r"(\d{4}|XXXX)-XX-(\d\d)", re.ASCII)
_MONTH_AND_DAY = re.compile(r"(?:\d{4}|XXXX)-(\d\d)-(\d\d)", re.ASCII)
_ANY_DAY = re.compile(r"(\d{4}|XXXX)-(\d\d)-(\d\d)", re.ASCII)
_WEEKDAY = re.compile(r"XXXX-WXX-(\d)", re.ASCII)
_NEXT = 6  # characters between two days of one month
_MONTH_OF_SEASON = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


def _with_year_of(first: Timex, second: Timex, text: str, language: Language) -> Timex:
    """ "Von März bis Juni 2024": the year stands once, at the end, and holds for both."""
    given, month = _FULL_DAY.fullmatch(second.value), _OPEN_DAY.fullmatch(first.value)
    if given is None or month is None or first.shift or second.start - first.end > _JOINT:
        return first
    between = text[first.end : second.start]
    if not (_fits(language.range_joint, between) or _fits(language.range_pair, between)):
        return first
    year = int(given[1]) - (_month(month[1]) > _month(given[2]))
    return evolve(first, value=f"{year:04d}{first.value[4:]}", anchor="none", direction=None)


def _with_month_of(first: Timex, second: Timex) -> Timex:
    """ "April 6-7": the month stands once, at the beginning, and holds for both."""
    number, month = _DAY_ALONE.fullmatch(second.value), _MONTH_AND_DAY.fullmatch(first.value)
    if number is None or month is None or second.start - first.end > _NEXT or second.shift or first.shift:
        return second
    if int(number[2]) <= int(month[2]):
        return second
    year = number[1] if number[1] != "XXXX" else first.value[:4]
    anchor: TimexAnchor = "none" if year != "XXXX" else first.anchor
    return evolve(second, value=f"{year}-{month[1]}-{number[2]}", anchor=anchor, direction=first.direction)


def _with_month_behind(first: Timex, second: Timex, text: str, language: Language) -> Timex:
    """ "Am 3. und 4. Mai": the month stands once, at the end, and holds for both."""
    number, month = _DAY_ALONE.fullmatch(first.value), _ANY_DAY.fullmatch(second.value)
    if number is None or number[1] != "XXXX" or month is None or first.shift or int(number[2]) >= int(month[3]):
        return first
    if not _fits(language.range_both, text[first.end : second.start]):
        return first
    return evolve(first, value=f"{month[1]}-{month[2]}-{number[2]}", anchor=second.anchor, direction=second.direction)


def _are_neighbours(first: Timex, second: Timex, text: str, language: Language) -> bool:
    """ "Am Samstag und Sonntag", "am 3. und 4. Mai": two days, one after the other, are one stretch."""
    if any(one.type != "DATE" or one.shift or one.begin for one in (first, second)):
        return False
    if first.relation not in ("at", "from") or second.relation != "at":
        return False  # "from": "von Samstag auf Sonntag"
    if {first.direction, second.direction} >= {"past", "future"}:
        return False
    return _follows(first.value, second.value) and _fits(language.range_both, text[first.end : second.start])


def _follows(first: str, second: str) -> bool:
    """Whether one day, of the week or of a month, comes right after another."""
    weekdays = _WEEKDAY.fullmatch(first), _WEEKDAY.fullmatch(second)
    if weekdays[0] and weekdays[1]:
        return int(weekdays[1][1]) == int(weekdays[0][1]) % 7 + 1
    days = _ANY_DAY.fullmatch(first), _ANY_DAY.fullmatch(second)
    if not (days[0] and days[1]):
        return False
    return days[0].groups()[:2] == days[1].groups()[:2] and int(days[1][3]) == int(days[0][3]) + 1


def _fits(pattern: str, between: str) -> bool:
    return _compiled(pattern).fullmatch(between) is not None


def _month(said: str) -> int:
    return _MONTH_OF_SEASON.get(said) or int(said)


def _own(timex: Timex) -> str | None:
    """The modifier that lies in the words of an end itself."""
    return timex.mod if timex.mod in ("START", "MID", "END", "APPROX") else None


def _are_ends(first: Timex, second: Timex, text: str, language: Language) -> bool:
    if first.type != "DATE" or second.type != "DATE" or second.start - first.end > _JOINT:
        return False
    if any(one.shift or one.value.endswith("_REF") or one.begin or one.feast for one in (first, second)):
        return False
    between = text[first.end : second.start]
    if _fits(language.range_joint, between):
        return True
    if not _fits(language.range_pair, between):
        return False
    return _compiled(language.range_head).search(text[max(0, first.start - 24) : first.start]) is not None


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)
