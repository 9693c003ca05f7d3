"""EDTF (ISO 8601-2, levels 0 and 1) read to closed day bounds, and written back.

Read: years, months, days, seasons 21-24, the qualifiers ``~ ? %``, unspecified digits ``X``, and intervals with open
(``..``) or unknown (empty) sides. Everything that cannot be a day in the years 1 to 9999 is refused by name.
"""

from __future__ import annotations

import calendar
import re
from datetime import date
from typing import Literal

from attrs import frozen

Precision = Literal["day", "month", "season", "year", "decade", "century", "millennium", "all", "interval"]
Qualifier = Literal["", "?", "~", "%"]

SEASON_MONTHS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 2)}
_POINT = re.compile(r"([0-9X]{4})(?:-([0-9X]{2})(?:-([0-9X]{2}))?)?([?~%]?)", re.ASCII)


@frozen
class Edtf:
    """An EDTF expression with its closed bounds; ``None`` where a side is open or unknown.

    ``uncertain`` (``?``) and ``approximate`` (``~``) hold when any part is so qualified (``%`` is both).
    """

    text: str
    earliest: date | None
    latest: date | None
    precision: Precision
    uncertain: bool = False
    approximate: bool = False

    def __str__(self) -> str:
        return self.text


def parse(text: str) -> Edtf:
    """Read an EDTF level 0 or 1 string.

    Args:
        text: for example ``2025-07-11``, ``2025-04~``, ``202X``, ``2025-22``, ``../2026``, ``2025-03/2025-05``.

    Returns:
        the expression with its earliest and latest day.

    Raises:
        ValueError: names what was found and why it is no EDTF date.
    """
    if not isinstance(text, str) or not text:
        raise ValueError("an EDTF date is a non-empty string such as 2025-07-11 or 2025-03/2025-05")
    if text.count("/") > 1:
        raise ValueError(f"{text!r} has more than one '/': an interval has two sides")
    if "/" in text:
        return _interval(text)
    return _point(text)


def is_valid(text: str) -> bool:
    """Whether ``parse`` accepts the string."""
    try:
        parse(text)
    except ValueError:
        return False
    return True


def bounds(text: str) -> tuple[date | None, date | None]:
    """The earliest and latest day of an EDTF string; raises ``ValueError`` like ``parse``."""
    read = parse(text)
    return read.earliest, read.latest


def serialise(earliest: date | None, latest: date | None, *, approximate: bool = False, uncertain: bool = False) -> str:
    """Write the shortest EDTF string with exactly these bounds.

    A whole month, season-free year or single day is written as such, anything else as an interval with ``..`` for an
    open side.

    Raises:
        ValueError: both sides are open, or the bounds are in the wrong order.
    """
    mark = "%" if approximate and uncertain else "~" if approximate else "?" if uncertain else ""
    if latest is None:
        if earliest is None:
            raise ValueError("a date that is open on both sides has no EDTF form")
        return f"{earliest.isoformat()}{mark}/.."
    if earliest is None:
        return f"../{latest.isoformat()}{mark}"
    if earliest > latest:
        raise ValueError(f"earliest day {earliest} lies after latest day {latest}")
    whole = _whole(earliest, latest)
    return f"{whole}{mark}" if whole else f"{earliest.isoformat()}{mark}/{latest.isoformat()}{mark}"


def _whole(earliest: date, latest: date) -> str | None:
    if earliest == latest:
        return earliest.isoformat()
    if earliest.year != latest.year or earliest.day != 1:
        return None
    if (earliest.month, latest.month, latest.day) == (1, 12, 31):
        return f"{earliest.year:04d}"
    if earliest.month == latest.month and latest.day == last_day(latest.year, latest.month):
        return f"{earliest.year:04d}-{earliest.month:02d}"
    return None


def last_day(year: int, month: int) -> int:
    """The number of days in a month of the proleptic Gregorian calendar."""
    return calendar.monthrange(year, month)[1]


def _interval(text: str) -> Edtf:
    left, right = text.split("/")
    if left in ("", "..") and right in ("", ".."):
        raise ValueError(f"{text!r} is open on both sides and says nothing")
    begin = None if left in ("", "..") else _point(left, text)
    end = None if right in ("", "..") else _point(right, text)
    earliest = begin.earliest if begin else None
    latest = end.latest if end else None
    if earliest and latest and earliest > latest:
        raise ValueError(f"{text!r} ends before it begins")
    sides = [side for side in (begin, end) if side]
    return Edtf(
        text,
        earliest,
        latest,
        "interval",
        any(side.uncertain for side in sides),
        any(side.approximate for side in sides),
    )


def _point(text: str, whole: str | None = None) -> Edtf:
    shown = whole or text
    match = _POINT.fullmatch(text)
    if match is None:
        raise ValueError(
            f"{shown!r} is no EDTF date: expected YYYY, YYYY-MM, YYYY-MM-DD or YYYY-21 to YYYY-24 (seasons)"
        )
    year, month, day, mark = match.groups()
    if "X" in year and ("X" not in year[-1] or (month and set(month) != {"X"}) or not re.fullmatch(r"\d*X*", year)):
        raise ValueError(f"{shown!r}: unspecified digits X stand at the end only")
    if month and "X" in month and (month != "XX" or (day and day != "XX")):
        raise ValueError(f"{shown!r}: a month is given or XX, and no day is known where the month is XX")
    if day and "X" in day and day != "XX":
        raise ValueError(f"{shown!r}: a day is given or XX")
    earliest, latest, precision = _bounds(shown, year, month or "", day or "")
    return Edtf(text, earliest, latest, precision, mark in ("?", "%"), mark in ("~", "%"))


def _bounds(shown: str, year: str, month: str, day: str) -> tuple[date | None, date | None, Precision]:
    low, high = int(year.replace("X", "0")), int(year.replace("X", "9"))
    if high < 1:
        raise ValueError(f"{shown!r}: the year 0 lies outside the years 1 to 9999")
    low = max(low, 1)
    if month in ("", "XX"):
        grains: tuple[Precision, ...] = ("year", "decade", "century", "millennium", "all")
        return date(low, 1, 1), date(high, 12, 31), grains[year.count("X")]
    number = int(month)
    if number in SEASON_MONTHS:
        if day:
            raise ValueError(f"{shown!r}: a season has no days")
        first, last = SEASON_MONTHS[number]
        end_year = min(low + (last < first), 9999)
        end_month = last if end_year > low or last >= first else 12
        return date(low, first, 1), date(end_year, end_month, last_day(end_year, end_month)), "season"
    if not 1 <= number <= 12:
        raise ValueError(f"{shown!r}: {month} is neither a month (01 to 12) nor a season (21 to 24)")
    if day in ("", "XX"):
        return date(low, number, 1), date(low, number, last_day(low, number)), "month"
    if not 1 <= int(day) <= last_day(low, number):
        raise ValueError(f"{shown!r}: the month {year}-{month} has no day {day}")
    point = date(low, number, int(day))
    return point, point, "day"
