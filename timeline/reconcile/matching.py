"""Same happening or not: which claims form one entry.

Edges are claim pairs alike enough for where they stand (inside one article, between articles, along an aligned lineage),
with dates that can agree and modalities that may meet. The best edges join first; two groups join only when they are alike
on the whole, so chains do not grow. Sorted throughout: the result does not depend on the order of anything.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta

from attrs import frozen

from timeline.model import Claim, When
from timeline.reconcile.thresholds import GROUP_COHESION, SAME_HAPPENING, SAME_IN_LINEAGE, SAME_WITHIN_ARTICLE

Score = Callable[[str, str], float]

_CLASS = {
    "asserted": "happening",
    "planned": "open",
    "conditional": "open",
    "possible": "open",
    "denied": "denied",
    "opinion": "opinion",
}
_HEADLINES = frozenset({"title", "lead", "heading", "bullet", "caption"})
_SLACK = timedelta(days=1)
_SAMPLE = 12


@frozen
class Edge:
    """Two claims alike enough to tell one happening. ``links`` edges only connect entries (a plan and its happening)."""

    left: str
    right: str
    score: float
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


def edges(
    pairs: Sequence[tuple[str, str]],
    score: Score,
    claims: Mapping[str, Claim],
    dates: Mapping[str, When],
    aligned: frozenset[tuple[str, str]],
) -> list[Edge]:
    """The edges among candidate pairs. ``aligned`` are pairs that stand in the same order in two articles of one lineage."""
    found = []
    for x, y in sorted(set(pairs)):
        a, b = claims[x], claims[y]
        value = score(x, y)
        in_lineage = (x, y) in aligned or (y, x) in aligned
        floor = SAME_IN_LINEAGE if in_lineage else SAME_WITHIN_ARTICLE if a.article == b.article else SAME_HAPPENING
        if value < floor or not dates_can_agree(dates[x], dates[y]) or not quantities_can_agree(a, b):
            continue
        if a.article == b.article and not (a.role in _HEADLINES or b.role in _HEADLINES) and value < _REPEATED:
            continue
        found.append(Edge(x, y, value, links=not _modalities_meet(a, b, in_lineage)))
    return found


_REPEATED = 0.7
"""Inside running text a second sentence tells the same only when it nearly repeats the first."""


def _modalities_meet(a: Claim, b: Claim, in_lineage: bool) -> bool:
    classes = {_CLASS[a.modality], _CLASS[b.modality]}
    if len(classes) == 1:
        return True
    if "denied" in classes:
        return False
    if "opinion" in classes:
        return in_lineage
    return in_lineage or a.role in _HEADLINES or b.role in _HEADLINES


def groups(claims: Sequence[str], found: Sequence[Edge], score: Score) -> list[tuple[str, ...]]:
    """Partition claims into groups, each one happening. Sorted; each group sorted."""
    member: dict[str, list[str]] = {claim: [claim] for claim in claims}
    for edge in sorted(found, key=lambda e: (-e.score, e.left, e.right)):
        if edge.links:
            continue
        left, right = member[edge.left], member[edge.right]
        if left is right or _cohesion(left, right, score) < GROUP_COHESION:
            continue
        joined = sorted(left + right)
        for claim in joined:
            member[claim] = joined
    return sorted({tuple(group) for group in member.values()})


def _cohesion(left: Sequence[str], right: Sequence[str], score: Score) -> float:
    """Average similarity between two groups, over at most twelve of each side."""
    values = [score(x, y) for x in left[:_SAMPLE] for y in right[:_SAMPLE]]
    return sum(values) / len(values)
