"""Pairs of claims that tell one happening but for a number or a day, and were kept apart for it.

The matcher merges nothing whose dates or numbers cannot agree. Such a near pair is where a disagreement between entries shows:
nothing is merged because of a guess, but the pair is weighed as a conflict.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from attrs import frozen

from timeline.model import When
from timeline.reconcile.conflicts_dates import days_between
from timeline.reconcile.matching import Matcher, each_once
from timeline.reconcile.nearness import dates_can_agree
from timeline.reconcile.sieve import NAMED
from timeline.reconcile.thresholds import APART, APART_DAYS

Obstacle = Literal["date", "quantity", "place"]


@frozen
class Apart:
    """Two claims alike enough to tell one happening, and the slot for which they were kept apart."""

    left: str
    right: str
    obstacle: Obstacle


def kept_apart(matcher: Matcher, pairs: Iterable[tuple[str, str]]) -> list[Apart]:
    """The near pairs among candidate pairs, sorted. A pair is a function of its two claims and their articles alone."""
    found = []
    for x, y in matcher.sieve.could_be_apart(each_once(pairs)):
        obstacle = _obstacle(matcher, x, y)
        if obstacle is not None and matcher.affinity(x, y) >= APART:
            found.append(Apart(x, y, obstacle))
    return found


def may_be_apart(a: When, b: When) -> bool:
    """Whether two dates can be two days named for one happening."""
    return not dates_can_agree(a, b) and _near_days(a, b)


def _obstacle(matcher: Matcher, x: str, y: str) -> Obstacle | None:
    """What keeps two claims apart, if it is one thing only."""
    counts_agree = matcher.quantities_can_agree(x, y)
    a, b = matcher.dates[x], matcher.dates[y]
    elsewhere = matcher.likeness.towns_differ(x, y)
    if dates_can_agree(a, b):
        if counts_agree:
            return "place" if elsewhere else None
        return None if elsewhere else "quantity"
    return "date" if counts_agree and not elsewhere and _near_days(a, b) else None


def _near_days(a: When, b: When) -> bool:
    return a.basis in NAMED and b.basis in NAMED and a.is_bounded and b.is_bounded and days_between(a, b) <= APART_DAYS
