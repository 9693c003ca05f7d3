"""Finding by folding where a change came in: halving the way between two moments, within a bounded number of folds.

The way leads first over the ledger's positions, then over days of publication. Every stop that is folded is kept, so
that many changes share the folds. What cannot be narrowed to one step within the bound is told as a range.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from attrs import define, field, frozen

from timeline.model import Chronology
from timeline.views.changes import Changes
from timeline.views.compare import compare

MOST_FOLDS = 12
"""A way of 4,000 facts takes 12 halvings; several changes of one diff mostly share them."""


@frozen
class Stop:
    """A moment on the way: facts up to ``position``, of articles published by a day (None: of all)."""

    position: int
    published_by: date | None = None


@frozen
class Step:
    """The part of the way in which a change came in: from one stop to another, neighbours if it was narrowed to one step."""

    before: Stop
    after: Stop
    is_single: bool


def way(before: Stop, after: Stop, positions: Sequence[int], days: Sequence[date]) -> list[Stop]:
    """The stops from one moment to another.

    Args:
        before: where the way begins.
        after: where it ends.
        positions: positions of facts between the two, in any order.
        days: the last possible publication days of the articles that only one side holds.
    """
    stops = [before]
    forward = before.position <= after.position
    between = sorted(p for p in set(positions) if min(before.position, after.position) < p)
    if forward:
        stops += [Stop(p, before.published_by) for p in between]
    else:  # leaving out fact p leads to the state before it
        stops += [Stop(p - 1, before.published_by) for p in reversed(between)]
    stops.append(Stop(after.position, before.published_by))
    first, last = before.published_by, after.published_by
    if first != last:
        least, most = sorted((first or date.max, last or date.max))
        inner: list[date] = sorted({day for day in days if least < day < most})
        stops += [
            Stop(after.position, day) for day in (inner if (first or date.max) < (last or date.max) else inner[::-1])
        ]
        stops.append(after)
    return [stop for n, stop in enumerate(stops) if n == 0 or stop != stops[n - 1]]


@define
class Narrowing:
    """Folds stops of a way and says in which step something became as it is at the end.

    ``fold`` gives the chronology at a stop; ``whole`` is the one at the end.
    """

    stops: list[Stop]
    whole: Chronology
    fold: Callable[[Stop], Chronology]
    most: int = MOST_FOLDS
    folds: int = 0
    _left: dict[int, Changes] = field(factory=dict)

    def step(self, is_left: Callable[[Changes], bool]) -> Step | None:
        """The step after which a change has happened.

        Args:
            is_left: given what changes from a stop to the end, whether the change is among it, and so still to come.

        Returns:
            One step; or a longer part of the way when no more folds are allowed; None when the way has no stop between.
        """
        low, high = 0, len(self.stops) - 1
        if high < 1:
            return None
        while high - low > 1:
            middle = self._next(low, high)
            if middle is None:
                break
            if is_left(self._left[middle]):
                low = middle
            else:
                high = middle
        return Step(self.stops[low], self.stops[high], high - low == 1)

    def _next(self, low: int, high: int) -> int | None:
        """The stop to look at: the middle one, or any that is folded already when no more may be."""
        middle = (low + high) // 2
        if middle in self._left:
            return middle
        if self.folds < self.most:
            self.folds += 1
            self._left[middle] = compare(self.fold(self.stops[middle]), self.whole)
            return middle
        known = [place for place in self._left if low < place < high]
        return min(known, key=lambda place: (abs(place - middle), place), default=None)
