"""Counting from a day: signed ISO 8601 durations, with ``X`` for a number the text leaves open."""

from __future__ import annotations

import re
from datetime import date, timedelta

from timeline.model.edtf import last_day

_SHIFT = re.compile(r"([+-])P(T?)(\d+(?:\.\d+)?|X)(DE|CE|ML|WE|NI|EV|HY|Q|Y|M|W|D|H|S)", re.ASCII)
# How many are meant by "in the coming days", "in recent weeks": in the unit that was named.
SEVERAL = {"D": 7, "W": 4, "M": 4, "Y": 4, "DE": 3, "CE": 2, "H": 6, "S": 60, "WE": 3, "NI": 7}
_UNIT_NAMES = {
    "D": "days", "W": "weeks", "M": "months", "Y": "years", "DE": "decades", "CE": "centuries", "ML": "millennia",
    "Q": "quarters", "HY": "half years", "WE": "weekends", "NI": "nights", "EV": "evenings", "TH": "hours", "TM": "minutes",
    "TS": "seconds",
}  # fmt: skip
# How wide "some days ago", "weeks ago" is, in days.
APPROXIMATE_SPAN = {"PXD": 8, "PXW": 28, "PXM": 150, "PXY": 1460, "PXDE": 7300}


def shifted(day: date, shift: str) -> date:
    """Count a signed duration from a day.

    Args:
        day: the anchor.
        shift: for example ``-P1D``, ``+P2W``, ``-P5Y``, ``+PXD`` (several days), ``-PT3H`` (the same day or the one before).

    Returns:
        the day reached; a day that its month lacks becomes the month's last.

    Raises:
        ValueError: no such duration.
        OverflowError: outside the years 1 to 9999.
    """
    match = _SHIFT.fullmatch(shift)
    if match is None:
        raise ValueError(f"{shift!r} is no signed duration such as -P1D or +P2W")
    sign, clock, number, unit = match.groups()
    amount = (SEVERAL.get(unit, 3) if number == "X" else float(number)) * (1 if sign == "+" else -1)
    if clock:
        return day + timedelta(days=round(amount * {"H": 1 / 24, "M": 1 / 1440, "S": 1 / 86400}.get(unit, 0)))
    if unit in ("D", "NI", "EV"):
        return day + timedelta(days=round(amount))
    if unit in ("W", "WE"):
        return day + timedelta(days=round(amount * 7))
    months = round(amount * {"M": 1, "Q": 3, "HY": 6, "Y": 12, "DE": 120, "CE": 1200, "ML": 12000}[unit])
    return add_months(day, months)


def several(shift: str) -> str | None:
    """What an indefinite duration is counted as, in words: ``-PXW`` is "4 weeks"; ``None`` for a counted one."""
    match = _SHIFT.fullmatch(shift)
    if match is None or match[3] != "X":
        return None
    return f"{SEVERAL.get(match[4], 3)} {_UNIT_NAMES['T' + match[4] if match[2] else match[4]]}"


def add_months(day: date, months: int) -> date:
    """The same day so many months on, or the last of a shorter month; raises ``OverflowError`` outside years 1-9999."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not 1 <= year <= 9999:
        raise OverflowError(f"{months} months from {day} lies outside the years 1 to 9999")
    return date(year, month + 1, min(day.day, last_day(year, month + 1)))
