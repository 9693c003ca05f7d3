"""Whether two claims say of the same people what became of them: "two workers died" and "zwei Menschen kamen ums Leben".

Such sentences are short, and alike in nothing but what they count. So the number, what was suffered, and the day tell.
"""

from __future__ import annotations

from collections.abc import Mapping

from attrs import define, field

from timeline.model import Claim, When
from timeline.reconcile.counted import CROWD, tolls
from timeline.reconcile.nearness import dates_overlap, is_day


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

    def are_shared(self, x: str, y: str) -> bool:
        """Whether two claims say of some people that they suffered the same."""
        return not self.of(x).keys().isdisjoint(self.of(y).keys())

    def are_alike(self, x: str, y: str) -> bool:
        """Whether two claims assert that so many, or the same one of several, suffered the same on one day.

        Of a crowd there are always two numbers, the organisers' and the police's: it is one whatever they are.
        """
        mine, others = self.of(x), self.of(y)
        if not any(toll == CROWD or mine[toll] & others[toll] for toll in mine.keys() & others.keys()):
            return False
        if any(self.claims[claim].modality != "asserted" for claim in (x, y)):
            return False
        days = self.dates[x], self.dates[y]
        return any(map(is_day, days)) and dates_overlap(*days)

    def are_others(self, x: str, y: str) -> bool:
        """Whether one of two claims tells of one more to suffer what the other counts: a third worker dies, two had died."""
        mine, others = self.of(x), self.of(y)
        return any((min(mine[toll]) < 0) != (min(others[toll]) < 0) for toll in mine.keys() & others.keys())
