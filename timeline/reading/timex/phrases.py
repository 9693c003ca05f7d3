"""A clock time and the day beside it in one phrase: "gegen 7 Uhr am Morgen des 4. November 2006"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from attrs import evolve

from timeline.model.timex import Timex
from timeline.reading.timex.table import Language

_JOINT = 24  # the longest text between a time and its day
_OPEN_TIME = "XXXX-XX-XXT"
_DAY = re.compile(r"(?:[\dX]{4}-(?:\d\d-\d\d|WXX-[1-7])|XXXX-XX-(?:\d\d|XX))(?=T|$)", re.ASCII)


def dated(timexes: Iterable[Timex], text: str, language: Language) -> Iterator[Timex]:
    """Give a time without a day the one that follows it in the same phrase.

    Args:
        timexes: expressions in text order.
        text: what they were found in.
        language: the tables that found them.

    Returns:
        the same expressions; a time that stands right before its day is counted from what that day is counted from.
    """
    waiting: Timex | None = None
    for timex in timexes:
        if waiting is not None:
            yield _with_day_of(waiting, timex, text, language)
        waiting = timex
    if waiting is not None:
        yield waiting


def _with_day_of(time: Timex, day: Timex, text: str, language: Language) -> Timex:
    is_open = time.type == "TIME" and time.shift is None and time.value.startswith(_OPEN_TIME)
    if not is_open or "XX:XX" in time.value or day.start - time.end > _JOINT:
        return time
    given = _DAY.match(day.value)
    has_no_day = day.value.startswith(_OPEN_TIME) and day.shift is None
    if given is None or day.mod is not None or has_no_day:
        return time
    if not _compiled(language.time_joint).fullmatch(text, time.end, day.start):
        return time
    value = given[0] + time.value[len(_OPEN_TIME) - 1 :]
    return evolve(time, value=value, anchor=day.anchor, shift=day.shift, direction=day.direction)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)
