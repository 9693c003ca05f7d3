"""Whether two claims say of the same people what became of them: "two workers died" and "zwei Menschen kamen ums Leben".

Such sentences are short, and alike in nothing but what they count. So the number, what was suffered, and the day tell.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

from attrs import define, field

from timeline.model import Claim, When
from timeline.reconcile.counted import tolls
from timeline.reconcile.nearness import dates_overlap

_DAY = timedelta(days=1)


@define
class Tolls:
    """What claims say that people suffered, found when first asked for; ``dates`` are those of the claims."""

    claims: Mapping[str, Claim]
    dates: Mapping[str, When]
    _found: dict[str, dict[str, set[float]]] = field(factory=dict)

    def of(self, claim: str) -> dict[str, set[float]]:
        """How many suffered what by a claim (``counted.tolls``)."""
        if claim not in self._found:
            self._found[claim] = tolls(self.claims[claim])
        return self._found[claim]

    def are_alike(self, x: str, y: str) -> bool:
        """Whether two claims assert that so many, or the same one of several, suffered the same on one day."""
        mine, others = self.of(x), self.of(y)
        if not any(mine[toll] & others[toll] for toll in mine.keys() & others.keys()):
            return False
        if any(self.claims[claim].modality != "asserted" for claim in (x, y)):
            return False
        days = self.dates[x], self.dates[y]
        return any(map(_is_day, days)) and dates_overlap(*days)

    def are_others(self, x: str, y: str) -> bool:
        """Whether one of two claims tells of one more to suffer what the other counts: a third worker dies, two had died."""
        mine, others = self.of(x), self.of(y)
        return any((min(mine[toll]) < 0) != (min(others[toll]) < 0) for toll in mine.keys() & others.keys())


def _is_day(when: When) -> bool:
    """Whether a date is a day, or a day and the next."""
    return when.earliest is not None and when.latest is not None and when.latest - when.earliest <= _DAY
