"""Same happening or not: which claims form one entry.

How alike two claims must be depends on where they stand: along an aligned lineage, in one article (where headline
and lead shorten the body), on one witness's word about one day, or in two unrelated reports. An affinity of 1 is just
enough. Dates must be able to agree, and so must numbers and modalities. The best pairs join first; two groups join
only when they are alike on the whole, so chains do not grow. Sorted throughout: no order of arrival matters.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, timedelta

from attrs import define, field, frozen

from timeline.model import Claim, When
from timeline.reconcile.thresholds import (
    GROUP_COHESION,
    HEADLINE_SHARE,
    NEWS_WINDOW_DAYS,
    RECOUNTED,
    REPEATED_IN_TEXT,
    SAME_HAPPENING,
    SAME_IN_LINEAGE,
    SAME_WITHIN_ARTICLE,
    SAME_WITNESS,
    SHARED_TERMS,
    WITNESS_WINDOW_DAYS,
)

Measure = Callable[[str, str], float]

_CLASS = {
    "asserted": "happening",
    "planned": "open",
    "conditional": "open",
    "possible": "open",
    "denied": "denied",
    "opinion": "opinion",
}
_NAMED = frozenset({"explicit", "relative", "ruled"})
_HEADLINES = frozenset({"title", "lead", "heading", "bullet", "caption"})
_SLACK = timedelta(days=1)
_SAMPLE = 12


@frozen
class Edge:
    """Two claims alike enough to tell one happening. A ``links`` edge only connects entries (a plan and its happening)."""

    left: str
    right: str
    affinity: float
    links: bool = False


def dates_can_agree(a: When, b: When) -> bool:
    """Whether two dates can be one day: unknown agrees with everything, bounds may lie a day apart."""
    early_a, late_a = a.earliest or date.min, a.latest or date.max - _SLACK
    early_b, late_b = b.earliest or date.min, b.latest or date.max - _SLACK
    return early_a <= late_b + _SLACK and early_b <= late_a + _SLACK


def quantities_can_agree(a: Claim, b: Claim) -> bool:
    """Whether no thing counted on both sides has two numbers: 35 countries attending are not 26 pledging."""
    left = {quantity.key: quantity.value for quantity in a.quantities if quantity.key}
    right = {quantity.key: quantity.value for quantity in b.quantities if quantity.key}
    return all(left[key] == right[key] for key in left.keys() & right.keys())


@define
class Matcher:
    """Compares claims. ``similarity`` and ``containment`` are symmetric measures between 0 and 1, ``shared``
    counts terms in common; ``aligned`` are pairs
    that stand in the same order in two articles of one lineage, ``lineages`` names the lineage of each article, ``origins`` and
    ``published`` belong to each claim.
    """

    claims: Mapping[str, Claim]
    dates: Mapping[str, When]
    origins: Mapping[str, str]
    published: Mapping[str, When]
    aligned: frozenset[tuple[str, str]]
    lineages: Mapping[str, str]
    similarity: Measure
    containment: Measure
    shared: Callable[[str, str], int]
    known: dict[tuple[str, str], float] = field(factory=dict)

    def affinity(self, x: str, y: str) -> float:
        """How alike two claims are, over what is needed where they stand: 1 is just enough."""
        key = (x, y) if x < y else (y, x)
        if key not in self.known:
            self.known[key] = self._affinity(*key)
        return self.known[key]

    def _affinity(self, x: str, y: str) -> float:
        a, b = self.claims[x], self.claims[y]
        value = self.similarity(x, y)
        if (x, y) in self.aligned or (y, x) in self.aligned:
            return value / SAME_IN_LINEAGE
        if a.article == b.article:
            if a.role in _HEADLINES or b.role in _HEADLINES:
                return max(value, HEADLINE_SHARE * self.containment(x, y)) / SAME_WITHIN_ARTICLE
            return value / REPEATED_IN_TEXT
        if self.shared(x, y) < SHARED_TERMS or not self._could_be_one(x, y):
            return 0.0
        if self.origins[x] == self.origins[y] and _near(
            self.published[x], self.published[y], WITNESS_WINDOW_DAYS, undated=False
        ):
            return value / SAME_WITNESS
        return value / SAME_HAPPENING

    def _could_be_one(self, x: str, y: str) -> bool:
        """Whether two reports could be on one happening: both name its day, month or year, or they are news of one time."""
        if all(self.dates[c].is_bounded and self.dates[c].basis in _NAMED for c in (x, y)):
            return True
        return _near(self.published[x], self.published[y], NEWS_WINDOW_DAYS, undated=True)

    def edges(self, pairs: Iterable[tuple[str, str]]) -> list[Edge]:
        """The edges among candidate pairs, sorted by claims."""
        found = []
        for x, y in sorted(set(pairs)):
            a, b = self.claims[x], self.claims[y]
            if not dates_can_agree(self.dates[x], self.dates[y]):
                continue
            affinity = self.affinity(x, y)
            if affinity >= 1.0 and self._counts_can_meet(x, y):
                in_lineage = a.article != b.article and self.lineages[a.article] == self.lineages[b.article]
                found.append(Edge(x, y, affinity, links=not _modalities_meet(a, b, in_lineage=in_lineage)))
        return found

    def _counts_can_meet(self, x: str, y: str) -> bool:
        """Whether two claims count alike, or tell one happening recounted by another article in nearly the same words."""
        a, b = self.claims[x], self.claims[y]
        if quantities_can_agree(a, b):
            return True
        return a.article != b.article and self.affinity(x, y) >= RECOUNTED

    def groups(self, found: Sequence[Edge]) -> list[tuple[str, ...]]:
        """Partition all claims into groups, each one happening. Sorted; each group sorted."""
        member: dict[str, list[str]] = {claim: [claim] for claim in sorted(self.claims)}
        for edge in sorted(found, key=lambda e: (-e.affinity, e.left, e.right)):
            left, right = member[edge.left], member[edge.right]
            if edge.links or left is right or not self._belong_together(left, right):
                continue
            joined = sorted(left + right)
            for claim in joined:
                member[claim] = joined
        return sorted({tuple(group) for group in member.values()})

    def _belong_together(self, left: Sequence[str], right: Sequence[str]) -> bool:
        """Whether two groups are alike on average and no two of their claims exclude one another."""
        pairs = [(x, y) for x in left[:_SAMPLE] for y in right[:_SAMPLE]]
        for x, y in pairs:
            if not dates_can_agree(self.dates[x], self.dates[y]):
                return False
            if not self._counts_can_meet(x, y):
                return False
        return sum(min(1.0, self.affinity(x, y)) for x, y in pairs) / len(pairs) >= GROUP_COHESION


def _near(a: When, b: When, days: int, *, undated: bool) -> bool:
    """Whether two articles were published within some days of one another; ``undated`` is the answer where one is not dated."""
    window = timedelta(days=days)
    early_a, late_a = a.earliest or a.latest, a.latest or a.earliest
    early_b, late_b = b.earliest or b.latest, b.latest or b.earliest
    if early_a is None or late_a is None or early_b is None or late_b is None:
        return undated
    return early_a - late_b <= window and early_b - late_a <= window


def _modalities_meet(a: Claim, b: Claim, *, in_lineage: bool) -> bool:
    classes = {_CLASS[a.modality], _CLASS[b.modality]}
    if len(classes) == 1:
        return True
    if "denied" in classes:
        return False
    if "opinion" in classes:
        return in_lineage
    return in_lineage or a.role in _HEADLINES or b.role in _HEADLINES
