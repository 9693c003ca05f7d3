"""How a date was reached, spelled out for a person to check: the words, what they are counted from, and the outcome.

The form is always ``"am Samstag" + published 2025-04-26, a Saturday → 2025-04-26``. The day of the week is told where
it matters, and after the outcome stands which day was taken where several could have been: ``, the Thursday before``.
"""

from __future__ import annotations

import re
from datetime import date

from timeline.model.calendar_shift import several
from timeline.model.timex import Timex

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_PART_OF_YEAR = re.compile(r"XXXX-(?:\d\d|SP|SU|FA|WI)")
_WEEKDAY = re.compile(r"[\dX]{4}-W(?:\d\d|XX)-([1-7])", re.ASCII)
_COUNTED = re.compile(r"([+-])P(\d+)([DWMY])", re.ASCII)
_UNITS = {"D": "day", "W": "week", "M": "month", "Y": "year"}
_BY_DAYS = frozenset("DW")
_FEW_DAYS = 2


def said(timex: Timex) -> str:
    """The words on one line, in quotation marks."""
    return f'"{" ".join(timex.text.split())}"'


def stays_open(timex: Timex, why: str) -> str:
    """An expression that cannot be resolved, and what it lacks."""
    return f"{said(timex)} stays open: {why}"


def as_written(timex: Timex, outcome: str) -> str:
    """An expression that needs no anchor."""
    return f"{said(timex)} → {outcome}"


def counted(timex: Timex, anchor: date, words: str, outcome: str, earliest: date | None, latest: date | None) -> str:
    """An expression counted from one day.

    Args:
        timex: the expression.
        anchor: the day it is counted from.
        words: what day that is: "published 2025-04-26".
        outcome: the date reached, as EDTF or as a TIMEX3 value.
        earliest: first day reached, None where it is open.
        latest: last day reached.
    """
    shown = f"{words}, {a_weekday(anchor)}" if _hangs_on_weekdays(timex) else words
    several_meant = several(timex.shift) if timex.shift and earliest and latest else None
    if several_meant:
        outcome += f" (how many is not said: up to {several_meant} are counted)"
    note = _which(timex, anchor, earliest, latest)
    return f"{said(timex)} + {shown} → {outcome}" + (f", {note}" if note else "")


def from_either_day(timex: Timex, words: str, days: tuple[date, date], outcome: str) -> str:
    """An expression that means the same day whichever of the days its anchor was."""
    shown = f"{words}, {_weekdays_of(*days)}" if _hangs_on_weekdays(timex) else words
    return f"{said(timex)} + {shown} → {outcome}, from either"


def from_bounds(timex: Timex, words: str, outcome: str) -> str:
    """An expression whose anchor is no single day: the outcome holds whichever day that was."""
    return f"{said(timex)} + {words}, whichever day that was → {outcome}"


def a_weekday(day: date) -> str:
    """ "a Saturday"."""
    return f"a {WEEKDAYS[day.isoweekday() - 1]}"


def _weekdays_of(first: date, last: date) -> str:
    if (last - first).days == 1:
        return f"{a_weekday(first)} or {a_weekday(last)}"
    return f"{a_weekday(first)} to {a_weekday(last)}" if (last - first).days < len(WEEKDAYS) else "any weekday"


def _hangs_on_weekdays(timex: Timex) -> bool:
    """Whether the anchor's day of the week matters: weekdays, weekends, days and weeks counted from it."""
    unit = (timex.shift or " ")[-1]
    return not timex.feast and (
        "W" in timex.value or unit in _BY_DAYS or timex.value.startswith(("XXXX-XX-XX", "PRESENT_REF"))
    )


def _which(timex: Timex, anchor: date, earliest: date | None, latest: date | None) -> str:
    """Which of the days that the words could mean was taken."""
    if timex.type in {"DURATION", "SET"} and timex.relation in {"before", "after", "at"}:
        return _how_far(timex.shift or "")
    if timex.relation in {"since", "until", "before", "after"}:
        return _bounded(timex, earliest, latest, anchor)
    if earliest is None or latest is None or timex.feast or timex.begin:
        return ""
    if timex.type in {"DURATION", "SET"}:
        return ""
    if weekday := _WEEKDAY.match(timex.value):
        return _which_weekday(timex, anchor, earliest, WEEKDAYS[int(weekday[1]) - 1])
    if timex.shift is not None and not _PART_OF_YEAR.fullmatch(timex.value):
        return _how_far(timex.shift)
    is_open = "X" in timex.value.partition("T")[0] and not timex.value.endswith("_REF")
    if not is_open or earliest <= anchor <= latest or timex.value.startswith("XXXX-XX-XX"):
        return ""
    side = "before" if latest < anchor else "after"
    return {"past": "the last one by then", "future": "the next one from then"}.get(
        timex.direction or "", f"the one {side}"
    )


def _which_weekday(timex: Timex, anchor: date, found: date, name: str) -> str:
    if timex.shift is not None and timex.shift.endswith("W"):
        return _week_of(timex.shift, name)
    if found == anchor:
        return ""
    told = {"past": ", as it is told as past", "future": ", as it is told as still to come"}.get(
        timex.direction or "", ""
    )
    return f"the {name} {'before' if found < anchor else 'after'}{told}"


def _week_of(shift: str, name: str) -> str:
    match = _COUNTED.fullmatch(shift)
    if match is None or match[3] != "W":
        return ""
    number = int(match[2])
    if number == 0:
        return f"the {name} of that week"
    side = "before" if match[1] == "-" else "after"
    return f"the {name} of the week {side}" if number == 1 else f"the {name} {number} weeks {side}"


def _how_far(shift: str) -> str:
    match = _COUNTED.fullmatch(shift)
    if match is None or int(match[2]) == 0:
        return ""
    number, unit = int(match[2]), _UNITS[match[3]]
    side = "before" if match[1] == "-" else "after"
    return f"the {unit} {side}" if number == 1 else f"{number} {unit}s {side}"


def _bounded(timex: Timex, earliest: date | None, latest: date | None, anchor: date) -> str:
    if timex.relation == "since" and earliest is not None and latest == anchor:
        return "from then on until that day"
    if timex.relation == "since" and earliest is None:
        return "since when is not said"
    if timex.relation == "until" and earliest is None:
        return "up to and with it"
    if timex.relation == "before" and earliest is None:
        return "any day before it"
    return "any day after it" if timex.relation == "after" and latest is None else ""
