"""The geometry of a time axis: where each entry stands, how far its date reaches, and which side of it is open.

Positions are percentages of the axis. Days are to scale, except that a long stretch in which nothing is known is folded
and marked as folded, so that five dates over three years do not shrink to one dot each.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Literal

from attrs import define, field, frozen

from timeline.export.evidence import entry_order
from timeline.export.outline import LANE_TITLES, LaneKind, Section, lane_of
from timeline.export.wording import say_day
from timeline.model import Entry, Modality, When

Reach = Literal["day", "range", "from", "until"]

MARGIN = 4.0
"""Per cent kept free at both ends: there an open date fades out."""
NARROWEST = 2.0
"""Per cent that the mark of a single day takes."""
TRACKS = 6
"""How many marks stand above one another in a row before they overlap."""
LABEL_GAP = 9.0
"""Per cent between two labels below the axis, so that they stay readable."""
MANY_DAYS = 40
"""From so many known days on, the axis is labelled by months or years instead of by the days themselves."""
OPEN_REACH = 14.0
"""Per cent over which a date that is open on one side fades out."""


@frozen
class Mark:
    """The entries of one row and kind that share one date: several are drawn as one mark with their number.

    ``left`` and ``width`` are in per cent, ``track`` counts from 0, ``reach`` says which end fades.
    """

    entries: tuple[Entry, ...]
    left: float
    width: float
    track: int
    reach: Reach

    @property
    def first(self) -> Entry:
        return self.entries[0]

    @property
    def is_disputed(self) -> bool:
        return any(entry.status == "disputed" for entry in self.entries)


@frozen
class Row:
    """One line of the axis. ``tracks`` is its height in marks."""

    title: str
    kind: LaneKind
    marks: tuple[Mark, ...]
    tracks: int


@frozen
class Label:
    """A date below the axis, at ``left`` per cent."""

    left: float
    words: str


@frozen
class Fold:
    """A stretch of ``days`` days drawn shorter than it is, between ``left`` and ``left + width`` per cent."""

    left: float
    width: float
    days: int


@frozen
class Axis:
    """Everything that is drawn. ``undated`` are entries that no place on the axis would be true for."""

    rows: tuple[Row, ...]
    labels: tuple[Label, ...]
    folds: tuple[Fold, ...]
    undated: tuple[Entry, ...]


@define
class _Scale:
    """Days to per cent: linear between neighbouring known days, long gaps folded to the same greatest length."""

    days: list[date]
    _at: list[float] = field(factory=list)
    folds: list[tuple[date, date]] = field(factory=list)

    def __attrs_post_init__(self) -> None:
        gaps = [(after - before).days for before, after in zip(self.days, self.days[1:], strict=False)]
        longest = _longest_gap(gaps)
        drawn = [min(float(gap), longest) for gap in gaps]
        unit = (100.0 - 2 * MARGIN) / (sum(drawn) or 1.0)
        self._at = [MARGIN]
        for before, after, gap, length in zip(self.days, self.days[1:], gaps, drawn, strict=False):
            self._at.append(self._at[-1] + length * unit)
            if length < gap:
                self.folds.append((before, after))
        if len(self.days) == 1:
            self._at = [50.0]

    def __call__(self, day: date) -> float:
        place = bisect_right(self.days, day) - 1
        if place < 0:
            return self._at[0]
        if place >= len(self.days) - 1:
            return self._at[-1]
        before, after = self.days[place], self.days[place + 1]
        share = (day - before) / (after - before)
        return self._at[place] + share * (self._at[place + 1] - self._at[place])

    def is_folded(self, day: date) -> bool:
        return any(before < day < after for before, after in self.folds)


def _longest_gap(gaps: Sequence[int]) -> float:
    """The length to which longer gaps are folded: a fifth of the axis at most, two weeks at least."""
    longest = float(max(gaps, default=1))
    share = max(0.2, 1.5 / max(len(gaps), 1))
    for _ in range(24):  # halves the excess each round; two dozen rounds settle any calendar
        allowed = max(14.0, share * sum(min(float(gap), longest) for gap in gaps))
        if longest <= allowed:
            break
        longest = allowed
    return longest


def axis(sections: Sequence[Section]) -> Axis:
    """Lay out the entries of ``sections``: one row of happenings for each, then one row for each lane of the rest."""
    entries = [entry for section in sections for entry in section.entries]
    undated = tuple(entry for entry in entries if not entry.when.is_known)
    dated = [entry for entry in entries if entry.when.is_known]
    busy = Counter(day for entry in dated for day in {entry.when.earliest, entry.when.latest} if day is not None)
    days = sorted(busy)
    if not days:
        return Axis((), (), (), undated)
    scale = _Scale(days)
    rows = [
        _row(section.title, "happened", [e for e in section.entries if lane_of(e) == "happened"], scale)
        for section in sections
    ]
    for kind, title in LANE_TITLES.items():
        if kind not in {"happened", "undated"}:
            rows.append(_row(title, kind, [e for e in dated if lane_of(e) == kind], scale))
    folds = tuple(
        Fold(round(scale(before), 2), round(scale(after) - scale(before), 2), (after - before).days)
        for before, after in scale.folds
    )
    return Axis(tuple(row for row in rows if row.marks), _labels(scale, busy), folds, undated)


def _extent(when: When, scale: _Scale) -> tuple[float, float, Reach]:
    if when.earliest is not None and when.latest is not None:
        left, right = scale(when.earliest), scale(when.latest)
        if when.earliest == when.latest:
            return left - NARROWEST / 2, NARROWEST, "day"
        return left, max(right - left, NARROWEST), "range"
    if when.earliest is not None:
        left = scale(when.earliest)
        return left, min(OPEN_REACH, 100.0 - left), "from"
    right = scale(when.latest or date.max)
    width = min(OPEN_REACH, right)
    return right - width, width, "until"


def _row(title: str, kind: LaneKind, entries: Sequence[Entry], scale: _Scale) -> Row:
    sharing: dict[tuple[float, float, Reach, Modality], list[Entry]] = {}
    for entry in sorted((entry for entry in entries if entry.when.is_known), key=entry_order):
        left, width, reach = _extent(entry.when, scale)
        sharing.setdefault((left, width, reach, entry.modality), []).append(entry)
    free: list[float] = []
    marks: list[Mark] = []
    for (left, width, reach, _), members in sorted(sharing.items(), key=lambda item: item[0]):
        track = next((number for number, end in enumerate(free) if end <= left), None)
        if track is None and len(free) < TRACKS:
            free.append(0.0)
            track = len(free) - 1
        if track is None:
            track = min(range(TRACKS), key=free.__getitem__)
        free[track] = max(free[track], left + width + 0.2)
        marks.append(Mark(tuple(members), round(left, 2), round(width, 2), track, reach))
    return Row(title, kind, tuple(marks), max(len(free), 1))


def _labels(scale: _Scale, busy: Mapping[date, int]) -> tuple[Label, ...]:
    """Dates below the axis: the known days, the busiest first, as far as they fit; starts of months or years for many."""
    are_many = len(scale.days) > MANY_DAYS and not scale.folds
    candidates = _round_days(scale) if are_many else sorted(scale.days, key=lambda day: (-busy[day], day))
    found: list[Label] = []
    for day in candidates:
        left = round(scale(day), 2)
        if all(
            abs(left - other.left) >= LABEL_GAP for other in found
        ):  # at most a dozen fit, whatever the number of days
            found.append(Label(left, say_day(day, short=True)))
    return tuple(sorted(found, key=lambda label: label.left))


def _round_days(scale: _Scale) -> list[date]:
    first, last = scale.days[0], scale.days[-1]
    span = (last - first).days
    if span <= 60:
        step = max(1, span // 10)
        days = [first + timedelta(days=offset) for offset in range(0, span + 1, step)]
    else:
        years = range(first.year, last.year + 1)
        months = range(1, 13) if span <= 3 * 366 else (1,)
        days = [date(year, month, 1) for year in years for month in months]
    shown = [day for day in days if first <= day <= last and not scale.is_folded(day)]
    return sorted({*shown, first, last}) if len(shown) < 2 else shown
