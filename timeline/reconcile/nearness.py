"""Whether two dates lie close to one another: of two publications, of two happenings."""

from __future__ import annotations

from datetime import date, timedelta

from timeline.model import When


def published_near(a: When, b: When, days: int, *, undated: bool) -> bool:
    """Whether two articles may have been published within some days; ``undated`` is the answer where one is not dated."""
    window = timedelta(days=days)
    early_a, late_a = a.earliest or a.latest, a.latest or a.earliest
    early_b, late_b = b.earliest or b.latest, b.latest or b.earliest
    if early_a is None or late_a is None or early_b is None or late_b is None:
        return undated
    return early_a - late_b <= window and early_b - late_a <= window


def dates_overlap(a: When, b: When) -> bool:
    """Whether two dates have a day in common; an open side reaches for ever."""
    return (a.earliest or date.min) <= (b.latest or date.max) and (b.earliest or date.min) <= (a.latest or date.max)
