"""TIMEX3 calendar values: filling what is open from an anchor, and their bounds in days."""

from __future__ import annotations

import re
from datetime import date, timedelta

from attrs import frozen

from timeline.model import edtf
from timeline.model.calendar_shift import add_months, shifted
from timeline.model.holidays import feast
from timeline.model.timex import Direction, Timex

_DAY = re.compile(r"([\dX]{4})-([\dX]{2})-([\dX]{2})(T.+)?", re.ASCII)
_MONTH = re.compile(r"([\dX]{4})-(\d\d|XX)", re.ASCII)
_WEEK = re.compile(r"([\dX]{4})-W(\d\d|XX)(?:-([1-7]|WE))?(T.+)?", re.ASCII)
_PART = re.compile(r"([\dX]{4})-(SP|SU|FA|WI|Q[1-4X]|H[12X])", re.ASCII)
_YEAR = re.compile(r"[\dX]{2,4}", re.ASCII)
_SEASON_CODES = {"SP": "21", "SU": "22", "FA": "23", "WI": "24"}
# The first month of each part of a year.
_PART_MONTH = {"SP": 3, "SU": 6, "FA": 9, "WI": 12, "Q1": 1, "Q2": 4, "Q3": 7, "Q4": 10, "H1": 1, "H2": 7}
_PART_LENGTH = {"SP": 3, "SU": 3, "FA": 3, "WI": 3, "Q1": 3, "Q2": 3, "Q3": 3, "Q4": 3, "H1": 6, "H2": 6}
FAR, CLOSE = 240, 75  # days


@frozen
class DaySpan:
    """Bounds of a calendar value and its EDTF form."""

    edtf: str
    earliest: date
    latest: date


def fill(timex: Timex, anchor: date | None) -> str | None:
    """The value of an expression with its open places filled from the anchor, as far as they can be.

    Returns:
        a TIMEX3 value without ``X`` before its last given place, or ``None`` where the anchor does not settle it.
    """
    try:
        return _fill(timex, anchor)
    except (ValueError, OverflowError):
        return None


def _fill(timex: Timex, anchor: date | None) -> str | None:
    value = timex.value
    if timex.feast:
        return _fill_feast(timex, anchor)
    if "X" not in value.partition("T")[0]:
        return value
    if anchor is None:
        return None
    base = shifted(anchor, timex.shift) if timex.shift else anchor
    direction = timex.direction
    if (week := _WEEK.fullmatch(value)) and week[2] == "XX":
        return _fill_week(week, base, direction, fixed=timex.shift is not None and direction is None)
    if day := _DAY.fullmatch(value):
        return _fill_day(day, base, timex)
    if month := _MONTH.fullmatch(value):
        if month[2] == "XX":
            return f"{base.year:04d}-{base.month:02d}"
        return f"{_year_for(base, int(month[2]), None, timex):04d}-{month[2]}"
    if part := _PART.fullmatch(value):
        return _fill_part(part[2], base, direction, timex.shift)
    if _YEAR.fullmatch(value):
        return _fill_year(value, base)
    return None


def _fill_year(value: str, base: date) -> str:
    if len(value) == 3:  # a decade: the one of the anchor, or the last one whose digit fits
        if value[2] == "X":
            return f"{base.year // 10:03d}"
        decade = base.year // 100 * 10 + int(value[2])
        return f"{decade if decade <= base.year // 10 else decade - 10:03d}"
    if len(value) == 2:
        return f"{base.year // 100:02d}"
    return f"{base.year:04d}"


def _fill_week(week: re.Match[str], base: date, direction: Direction | None, *, fixed: bool) -> str:
    weekday, tail = week[3], week[4] or ""
    if weekday is None or weekday == "WE":
        if weekday == "WE" and not fixed:
            base = _weekend(base, direction)
        year, number, _ = base.isocalendar()
        return f"{year:04d}-W{number:02d}" + ("-WE" if weekday else "")
    in_week = base + timedelta(days=int(weekday) - base.isoweekday())
    day = in_week if fixed else nearest_weekday(base, int(weekday), direction)
    return day.isoformat() + tail


def _weekend(base: date, direction: Direction | None) -> date:
    """A day of the weekend meant: until Wednesday a bare "weekend" in the past is the one before."""
    if direction == "past" and base.isoweekday() <= 5:
        return base - timedelta(days=7)
    return base


def nearest_weekday(anchor: date, weekday: int, direction: Direction | None) -> date:
    """The weekday (1 Monday to 7 Sunday) that is meant: at or before the anchor, at or after it, or nearest to it.

    Without a direction the past is meant, as news report what has been.
    """
    back = (anchor.isoweekday() - weekday) % 7
    ahead = (weekday - anchor.isoweekday()) % 7
    if direction == "future" or (direction == "nearest" and ahead < back):
        return anchor + timedelta(days=ahead)
    return anchor - timedelta(days=back)


def _fill_day(day: re.Match[str], base: date, timex: Timex) -> str | None:
    year, month, number, tail = day[1], day[2], day[3], day[4] or ""
    if number == "XX":
        if month != "XX":
            return None
        return base.isoformat() + tail
    if month == "XX":
        return _day_in_month(base, int(number), timex.direction) + tail
    if year != "XXXX":
        return f"{year}-{month}-{number}{tail}"
    chosen = base.year if timex.shift is not None else _year_for(base, int(month), int(number), timex)
    if (month, number) == ("02", "29"):
        leap = [
            y
            for y in (chosen, chosen + 1, chosen - 1, chosen + 2, chosen - 2, chosen - 3, chosen + 3)
            if edtf.last_day(y, 2) == 29
        ]
        chosen = leap[0] if leap else chosen
    edtf.parse(f"{chosen:04d}-{month}-{number}")
    return f"{chosen:04d}-{month}-{number}{tail}"


def _day_in_month(base: date, number: int, direction: Direction | None) -> str:
    candidates = []
    for months in (-2, -1, 0, 1, 2):
        first = add_months(base.replace(day=1), months)
        if number <= edtf.last_day(first.year, first.month):
            candidates.append(first.replace(day=number))
    return _choose(candidates, base, direction).isoformat()


def _choose(candidates: list[date], base: date, direction: Direction | None) -> date:
    past = [day for day in candidates if day <= base]
    future = [day for day in candidates if day >= base]
    if direction == "past" and past:
        return past[-1]
    if direction == "future" and future:
        return future[0]
    return min(candidates, key=lambda day: (abs((day - base).days), day))


def _year_for(base: date, month: int, day: int | None, timex: Timex) -> int:
    """The year of a month or day without one: by direction, else the nearest to the anchor."""
    if timex.shift is not None and timex.direction is None:
        return base.year
    if day is None and month == base.month:
        return base.year
    # A month is measured from its middle.
    here = base.replace(day=15) if day is None else base
    candidates = [
        date(year, month, min(day or 15, edtf.last_day(year, month)))
        for year in range(max(base.year - 1, 1), min(base.year + 1, 9999) + 1)
    ]
    nearest = min(candidates, key=lambda one: (abs((one - here).days), one))
    chosen = _choose(candidates, here, timex.direction)
    # Who means a day eleven months off names the year: the tense of a clause is weaker evidence than that.
    is_far = abs((chosen - here).days) > FAR and abs((nearest - here).days) < CLOSE
    if timex.anchor == "publication" and timex.shift is None and is_far:
        chosen = nearest
    return chosen.year


def _fill_part(part: str, base: date, direction: Direction | None, shift: str | None) -> str | None:
    if part in ("QX", "HX"):
        index = (base.month - 1) // (3 if part == "QX" else 6) + 1
        return f"{base.year:04d}-{part[0]}{index}"
    first = _PART_MONTH[part]
    if shift is not None and direction is None:
        return f"{base.year:04d}-{part}"
    length = _PART_LENGTH[part]
    starts = [(year, year * 12 + first) for year in range(base.year - 2, base.year + 3)]
    here = base.year * 12 + base.month
    inside = [year for year, start in starts if start <= here < start + length]
    if inside:
        return f"{inside[0]:04d}-{part}"
    if direction is None and part[0] in "QH":
        # Who names a quarter means one of this year, or at its beginning the one that has just ended.
        year = base.year - (base.month <= 3 and first >= 7)
    elif direction == "past":
        year = max(year for year, start in starts if start <= here)
    elif direction == "future":
        year = min(year for year, start in starts if start >= here)
    else:
        year = min(starts, key=lambda one: (abs(one[1] + length // 2 - here), one[0]))[0]
    return f"{year:04d}-{part}"


def _fill_feast(timex: Timex, anchor: date | None) -> str | None:
    rule = timex.feast or ""
    if timex.value[:4].isdigit():
        named = feast(rule, int(timex.value[:4]))
        return _of_feast(timex, named) if named else None
    if anchor is None:
        return None
    years = range(max(anchor.year - 1, 1), min(anchor.year + 1, 9999) + 1)
    days = [day for year in years if (day := feast(rule, year)) is not None]
    return _of_feast(timex, _choose(days, anchor, timex.direction)) if days else None


def _of_feast(timex: Timex, day: date) -> str:
    """The feast itself, or the weekend it falls on."""
    if not timex.value.endswith("WE"):
        return day.isoformat()
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}-WE"


def span_of(value: str, mod: str | None = None) -> DaySpan | None:
    """The days that a filled TIMEX3 value covers; ``mod`` START, MID or END narrows it. ``None`` for anything else."""
    try:
        span = _span(value)
    except (ValueError, OverflowError):
        return None
    if span is None or mod not in ("START", "MID", "END") or span.earliest == span.latest:
        return span
    return _narrowed(span, mod)


def _span(value: str) -> DaySpan | None:
    day_text = value.partition("T")[0]
    if week := _WEEK.fullmatch(value):
        if "X" in value:
            return None
        monday = date.fromisocalendar(int(week[1]), int(week[2]), 1)
        low, high = monday, monday + timedelta(days=6)
        if week[3] == "WE":
            low = monday + timedelta(days=5)
        elif week[3]:
            low = high = monday + timedelta(days=int(week[3]) - 1)
        return DaySpan(edtf.serialise(low, high), low, high)
    if part := _PART.fullmatch(value):
        if "X" in value:
            return None
        if part[2] in _SEASON_CODES:
            return _parsed(f"{part[1]}-{_SEASON_CODES[part[2]]}")
        low = date(int(part[1]), _PART_MONTH[part[2]], 1)
        end = add_months(low, _PART_LENGTH[part[2]] - 1)
        return DaySpan(f"{low:%Y-%m}/{end:%Y-%m}", low, end.replace(day=edtf.last_day(end.year, end.month)))
    if _YEAR.fullmatch(day_text):
        return _parsed(day_text.ljust(4, "X")) if "X" not in day_text[:2] else None
    return _parsed(day_text)


def _parsed(text: str) -> DaySpan | None:
    read = edtf.parse(text)
    return DaySpan(text, read.earliest, read.latest) if read.earliest and read.latest else None


def _narrowed(span: DaySpan, mod: str) -> DaySpan:
    """The first, middle or last third; the part that is meant is approximate, so the EDTF form says so."""
    days = (span.latest - span.earliest).days + 1
    third = max(days // 3, 1)
    low = span.earliest + timedelta(days={"START": 0, "MID": third, "END": days - third}[mod])
    high = min(low + timedelta(days=third + (days % 3 if mod == "MID" else 0) - 1), span.latest)
    return DaySpan(edtf.serialise(low, high, approximate=True), low, high)
