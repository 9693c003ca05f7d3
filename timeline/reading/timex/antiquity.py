"""Years before Christ on a shadow calendar, since ``datetime.date`` begins with the year 1.

The year N before Christ is counted as the year ``EPOCH - N``: later years are larger, so a story moves on in it as in any
other, and what comes out is written back as ``BC0480-08``. Astronomical and Julian leap days are left aside.
"""

from __future__ import annotations

import re
from datetime import date

from timeline.model.calendar_value import span_of
from timeline.model.resolution import Resolved

EPOCH = 9000  # later than any year told of, early enough for every century before Christ that is
_BC = re.compile(r"BC(\d{4})(-(?:\d\d(?:-\d\d)?|SP|SU|FA|WI))?", re.ASCII)
_WRITTEN = re.compile(r"(\d{2,4})(.*)", re.ASCII | re.DOTALL)
EARLIEST = EPOCH - 5000


def shadow(value: str) -> tuple[date, date] | None:
    """The days that a value such as ``BC0480-SP`` covers on the shadow calendar; ``None`` for any other value."""
    match = _BC.fullmatch(value)
    if match is None or not 0 < int(match[1]) < EPOCH - EARLIEST:
        return None
    span = span_of(f"{EPOCH - int(match[1]):04d}{match[2] or ''}")
    return (span.earliest, span.latest) if span else None


def written(resolved: Resolved) -> Resolved:
    """A resolution on the shadow calendar, written back as one before Christ; any other unchanged."""
    if resolved.earliest is None or resolved.earliest.year < EARLIEST or resolved.value is None:
        return resolved
    match = _WRITTEN.fullmatch(resolved.value)
    if match is None:
        return resolved
    digits, rest = match.groups()
    unit = 10 ** (4 - len(digits))  # a decade or a century is named after the years in its middle
    year = EPOCH - (int(digits) * unit + unit // 2)
    value = f"BC{year // unit:0{len(digits)}d}{rest}"
    return Resolved(value, anchor="a story before Christ", reasoning=f"counted on in a story before Christ → {value}")
