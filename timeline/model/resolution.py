"""Resolving a temporal expression against what is known of its surroundings.

A pure function of the expression, the publication date (known, bounded or unknown) and the date the narrative has
reached. What cannot be known stays unknown: no month, day or year is invented.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Literal

from attrs import evolve, frozen

from timeline.model import edtf, reasoning
from timeline.model.calendar_shift import APPROXIMATE_SPAN, shifted
from timeline.model.calendar_value import fill, span_of
from timeline.model.timex import Timex

Published = tuple[date | None, date | None]
Narrative = date | tuple[date, date] | None
ResolvedBasis = Literal["explicit", "relative", "unknown"]


@frozen
class Resolved:
    """What an expression means once its anchor is known.

    ``value`` is the resolved TIMEX3 value (``None`` where it stays open), ``edtf`` the same as EDTF level 1,
    ``earliest`` and ``latest`` its closed bounds in days, ``anchor`` what it was counted from, in words.
    """

    value: str | None = None
    edtf: str | None = None
    earliest: date | None = None
    latest: date | None = None
    anchor: str | None = None
    reasoning: str = ""
    basis: ResolvedBasis = "unknown"


def resolve(timex: Timex, *, published: Published | None, narrative: Narrative = None) -> Resolved:
    """Resolve one expression.

    Args:
        timex: as read.
        published: closed bounds of the publication date, either side ``None`` where open; ``None`` when unknown.
        narrative: the day (or first and last day) that the text had reached before this expression.

    Returns:
        the resolved value with its bounds, anchor and reasoning; basis ``unknown`` where the anchor is missing.
    """
    anchors = _anchors(timex, published, narrative)
    if timex.anchor != "none" and anchors is None:
        return _unknown(timex, _missing(timex))
    if anchors is None:
        return _until_publication(timex, _resolve_at(timex, None, None), published)
    words, first, last = anchors
    if first is not None and first == last:
        return _resolve_at(timex, first, words)
    return _between(timex, words, first, last)


def _anchors(
    timex: Timex, published: Published | None, narrative: Narrative
) -> tuple[str, date | None, date | None] | None:
    if timex.anchor == "none":
        return None
    if timex.anchor == "narrative" and narrative is not None:
        return _story_anchor(timex, narrative)
    if timex.anchor == "either" and narrative is not None and not (published and _is_too_wide(timex, narrative)):
        return _story_anchor(timex, narrative)
    if _hangs_on_story(timex):
        return None
    if published is None or published == (None, None):
        return None
    return f"published {_written(*published)}", published[0], published[1]


_LONGEST = {"D": 1, "W": 7, "M": 31, "Q": 92, "Y": 366}


def _is_too_wide(timex: Timex, narrative: date | tuple[date, date]) -> bool:
    """Whether the story has only reached a longer stretch: after "1989", "the end of the month" is not one of that year."""
    if isinstance(narrative, date):
        return False
    unit = (timex.shift or " ")[-1]
    return (narrative[1] - narrative[0]).days >= _LONGEST.get(unit, 40_000)


def _hangs_on_story(timex: Timex) -> bool:
    """Two days later than what? Such a date has no meaning without another one before it."""
    if timex.anchor != "narrative" or timex.shift is None:
        return False
    # Facts of earlier readers say "narrative" of "the end of the year" too; now "either" does.
    return not (timex.mod and timex.shift.startswith("+P0"))


def _missing(timex: Timex) -> str:
    if _hangs_on_story(timex):
        return "it is counted from a date told before, and none is"
    return "the day of publication is not known"


def _story_anchor(timex: Timex, narrative: date | tuple[date, date]) -> tuple[str, date | None, date | None]:
    first, last = (narrative, narrative) if isinstance(narrative, date) else narrative
    words = f"the day told before, {first}" if first == last else f"the days told before, {_written(first, last)}"
    shift = timex.shift
    if shift is None:
        within_month = (first.year, first.month) == (last.year, last.month)
        return words, first, first if within_month else last
    # Counting on from a stretch of days starts at its end, counting back at its beginning.
    point = last if shift.startswith("+") and not shift.startswith("+P0") else first
    return words, point, point


def _until_publication(timex: Timex, found: Resolved, published: Published | None) -> Resolved:
    """ "Since 2014" runs on to the day it was written, or to a day not known."""
    low = found.earliest
    if timex.relation != "since" or timex.begin or low is None or timex.type not in ("DATE", "TIME"):
        return found
    latest = published[1] if published and published[1] and published[1] >= low else None
    text = edtf.serialise(low, latest)
    return evolve(found, edtf=text, latest=latest, reasoning=reasoning.as_written(timex, f"{text}, from then on"))


def _written(first: date | None, last: date | None) -> str:
    return str(first) if first == last else edtf.serialise(first, last)


def _between(timex: Timex, words: str, first: date | None, last: date | None) -> Resolved:
    """Resolve against an anchor that is only bounded: what both ends agree on, else the widest bounds."""
    low = _resolve_at(timex, first, words) if first else None
    high = _resolve_at(timex, last, words) if last else None
    if first and last and low and high and low.edtf == high.edtf:
        if low.edtf is None:
            return low
        return evolve(low, reasoning=reasoning.from_either_day(timex, words, (first, last), low.edtf))
    earliest = low.earliest if low else None
    latest = high.latest if high else None
    if earliest and latest and earliest > latest:
        earliest, latest = latest, earliest
    if earliest is None and latest is None:
        return _unknown(timex, "its anchor is only bounded")
    text = edtf.serialise(earliest, latest)
    return Resolved(_kept(timex), text, earliest, latest, words, reasoning.from_bounds(timex, words, text), "relative")


def _kept(timex: Timex) -> str | None:
    """The value that does not depend on the anchor: a length, a recurrence, a vague word, a complete date."""
    lasting = timex.type in ("DURATION", "SET") or timex.value.endswith("_REF")
    return timex.value if lasting or "X" not in timex.value else None


def _unknown(timex: Timex, why: str) -> Resolved:
    return Resolved(_kept(timex), reasoning=reasoning.stays_open(timex, why))


def _resolve_at(timex: Timex, anchor: date | None, words: str | None) -> Resolved:
    for step in _STEPS:
        found = step(timex, anchor)
        if found is not None:
            break
    else:
        return _unknown(timex, "it names no day")
    found = _related(timex, found, anchor)
    outcome = found.edtf or found.value or "open"
    why = (
        reasoning.counted(timex, anchor, words, outcome, found.earliest, found.latest)
        if anchor and words
        else reasoning.as_written(timex, outcome)
    )
    return evolve(
        found,
        anchor=words if anchor else None,
        reasoning=why,
        basis="unknown" if found.edtf is None else "relative" if anchor else "explicit",
    )


def _from_reference(timex: Timex, anchor: date | None) -> Resolved | None:
    """Now, lately, soon: the anchor's day, or the open side before or after it."""
    if not timex.value.endswith("_REF"):
        return None
    if anchor is None:
        return Resolved(timex.value)
    if timex.value == "PRESENT_REF":
        return Resolved(timex.value, anchor.isoformat(), anchor, anchor)
    if timex.shift is not None:
        return evolve(_stretch(timex.shift, anchor), value=timex.value)
    low, high = (None, anchor) if timex.value == "PAST_REF" else (anchor, None)
    return Resolved(timex.value, edtf.serialise(low, high), low, high)


def _from_duration(timex: Timex, anchor: date | None) -> Resolved | None:
    """A stretch of time that hangs on the anchor: since, within the last or next, so long ago, in so long."""
    if timex.type not in ("DURATION", "SET"):
        return None
    if anchor is None or timex.shift is None or timex.type == "SET":
        return Resolved(timex.value)
    if timex.relation == "since" and "X" in timex.shift:
        # For years, but nobody says how many: nothing is known of the beginning.
        return Resolved(timex.value, f"../{anchor}", None, anchor)
    if timex.relation in ("since", "within"):
        return evolve(_stretch(timex.shift, anchor), value=timex.value)
    point = _point(timex.shift, anchor)
    return evolve(point, value=timex.value)


def _stretch(shift: str, anchor: date) -> Resolved:
    """From the anchor back over a duration to it, or from the day after it onwards; ends are approximate."""
    try:
        far = shifted(anchor, shift)
    except (ValueError, OverflowError):
        return Resolved()
    if shift[0] == "-":
        mark = "%" if "X" in shift else "~"
        return Resolved(None, f"{far}{mark}/{anchor}", far, anchor)
    low = anchor + timedelta(days=1) if anchor < date.max else anchor
    high = max(far, low)
    return Resolved(None, f"{low}/{high}~", low, high)


def _point(shift: str, anchor: date) -> Resolved:
    """So long before or after the anchor, to the grain that was counted in."""
    try:
        day = shifted(anchor, shift)
        grain = shift[-1] if "T" not in shift else "D"
        if "X" in shift:
            spread = timedelta(days=APPROXIMATE_SPAN.get(shift.lstrip("+-"), 7))
            low, high = (
                (day - spread // 2, min(day + spread // 2, anchor))
                if shift[0] == "-"
                else (day - spread // 2, day + spread // 2)
            )
            return Resolved(None, f"{low}~/{high}~", low, high)
        if grain == "D":
            return Resolved(None, str(day), day, day)
        if grain == "W":
            low = day - timedelta(days=day.isoweekday() - 1)
            return Resolved(None, f"{low}~/{low + timedelta(days=6)}~", low, low + timedelta(days=6))
        text = f"{day.year:04d}-{day.month:02d}" if grain == "M" else f"{day.year:04d}"
        low_day, high_day = edtf.bounds(text)
        return Resolved(None, text + "~", low_day, high_day)
    except (ValueError, OverflowError):
        return Resolved()


def _from_calendar(timex: Timex, anchor: date | None) -> Resolved | None:
    """A calendar date, complete or filled from the anchor."""
    if timex.begin and timex.end_value and timex.value == "XXXX-XX-XX":
        return _ranged(evolve(timex, value=timex.begin), Resolved(timex.value), anchor)
    if timex.shift is not None and "X" in timex.shift and anchor is not None:
        return evolve(_stretch(timex.shift, anchor), value="PAST_REF" if timex.shift[0] == "-" else "FUTURE_REF")
    value = fill(timex, anchor)
    if value is None:
        return None
    span = span_of(value, timex.mod)
    if span is None:
        return Resolved(value)
    return Resolved(value, span.edtf, span.earliest, span.latest)


def _runs(timex: Timex) -> bool:
    """Whether an expression is of the week, month or year that runs ("this week"): of what is to come, the rest is meant."""
    return timex.shift is not None and timex.shift.startswith("+P0") and timex.shift[-1] != "D"


def _related(timex: Timex, found: Resolved, anchor: date | None) -> Resolved:
    """Turn a date into an open or bounded stretch where the preposition says so."""
    if (
        found.earliest is None
        or found.latest is None
        or timex.type in ("DURATION", "SET")
        or timex.value.endswith("_REF")
    ):
        return _until_now(timex, found)
    low, high = found.earliest, found.latest
    begin, end = timex.begin, timex.end_value
    if anchor is not None and low < anchor <= high and timex.direction == "future" and _runs(timex):
        low, found = anchor, evolve(found, edtf=edtf.serialise(anchor, high), earliest=anchor)
    if begin and end:
        return _ranged(timex, found, anchor)
    if timex.relation == "since" and anchor is not None and low <= anchor:
        return evolve(found, edtf=edtf.serialise(low, anchor), earliest=low, latest=anchor)
    if timex.relation == "since" and anchor is not None:
        return evolve(found, edtf=f"{low}/..", earliest=low, latest=None)  # "not before June"
    if timex.relation == "until" or (timex.relation == "before" and timex.mod == "END"):
        return evolve(found, edtf=f"../{high}", earliest=None, latest=high)
    if timex.type == "TIME":
        return found  # shortly before eight is on the same day
    if timex.relation == "before":
        before = low - timedelta(days=1)
        return evolve(found, edtf=f"../{before}", earliest=None, latest=before)
    if timex.mod == "APPROX" and found.edtf and "/" not in found.edtf and found.edtf[-1] not in "~%?":
        return evolve(found, edtf=found.edtf + "~")
    if timex.relation == "after":
        after = high + timedelta(days=1)
        return evolve(found, edtf=f"{after}/..", earliest=after, latest=None)
    return found


def _until_now(timex: Timex, found: Resolved) -> Resolved:
    if timex.value == "PRESENT_REF" and timex.relation == "until" and found.latest:
        return evolve(found, edtf=f"../{found.latest}", earliest=None)
    return found


def _ranged(timex: Timex, found: Resolved, anchor: date | None) -> Resolved:
    ends = [
        _from_calendar(evolve(timex, value=part or "", begin=None, end_value=None), anchor)
        for part in (timex.begin, timex.end_value)
    ]
    first, last = ends
    if (
        first
        and last
        and first.earliest
        and last.latest
        and first.earliest > last.latest
        and "X" in (timex.end_value or "")
    ):
        # "From Monday to Friday" ends on the Friday after that Monday.
        ahead = evolve(timex, value=timex.end_value or "", begin=None, end_value=None, direction="future", shift=None)
        last = _from_calendar(ahead, first.earliest)
        if last and last.value and timex.relation == "until":
            found = evolve(found, value=last.value)
    if first is None or last is None or first.earliest is None or last.latest is None or first.earliest > last.latest:
        return found
    whole = f"{first.edtf}/{last.edtf}" if first.edtf and last.edtf and "/" not in first.edtf + last.edtf else None
    return evolve(
        found, edtf=whole or edtf.serialise(first.earliest, last.latest), earliest=first.earliest, latest=last.latest
    )


_STEPS: tuple[Callable[[Timex, date | None], Resolved | None], ...] = (_from_reference, _from_duration, _from_calendar)
