"""Feasts as dates: movable ones are computed, never listed.

A feast is named by a rule: ``easter+N`` counts days from Easter Sunday, ``advent+N`` days from the first Sunday of
Advent, ``MM-DD`` is a fixed day, ``MM-wD+N`` the N-th weekday D (1 Monday to 7 Sunday) of a month (N = 0: the last).
"""

from __future__ import annotations

import re
from datetime import date, timedelta

_RULE = re.compile(r"(?:(easter|advent)([+-]\d{1,3}))|(\d\d)-(\d\d)|(\d\d)-w([1-7])\+([0-5])", re.ASCII)


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the anonymous Gregorian computus, Meeus, Astronomical Algorithms ch. 8)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (b - (b + 8) // 25 + 1) // 3
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    lunar = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * lunar) // 451
    month, day = divmod(h + lunar - 7 * m + 114, 31)
    return date(year, month, day + 1)


def advent(year: int) -> date:
    """The first Sunday of Advent: the fourth Sunday before 25 December."""
    christmas = date(year, 12, 25)
    return christmas - timedelta(days=christmas.isoweekday() + 21)


def feast(rule: str, year: int) -> date | None:
    """The day of a feast in a year.

    Args:
        rule: see the module's first lines.
        year: 1 to 9999.

    Returns:
        the day, or ``None`` where that year has no such day.

    Raises:
        ValueError: the rule is not of a known form.
    """
    match = _RULE.fullmatch(rule)
    if match is None:
        raise ValueError(f"{rule!r} is no feast rule: expected easter+N, advent+N, MM-DD or MM-wD+N")
    base, offset, month, day, nth_month, weekday, nth = match.groups()
    try:
        if base:
            return (easter(year) if base == "easter" else advent(year)) + timedelta(days=int(offset))
        if month:
            return date(year, int(month), int(day))
        return _nth_weekday(year, int(nth_month), int(weekday), int(nth))
    except (ValueError, OverflowError):
        return None


def _nth_weekday(year: int, month: int, weekday: int, nth: int) -> date | None:
    if nth == 0:
        first = date(year + month // 12, month % 12 + 1, 1)
        return first - timedelta(days=(first.isoweekday() - weekday - 1) % 7 + 1)
    first = date(year, month, 1)
    day = first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (nth - 1))
    return day if day.month == month else None
