"""Whether two dates lie close to one another: of two publications, of two happenings."""

from __future__ import annotations

from datetime import date, timedelta

from timeline.model import Modality, When
from timeline.reconcile.sieve import NAMED
from timeline.reconcile.thresholds import NEWS_WINDOW_DAYS

ONE_DAY = timedelta(days=1)


def published_near(a: When, b: When, days: int, *, undated: bool) -> bool:
    """Whether two articles may have been published within some days; ``undated`` is the answer where one is not dated."""
    window = timedelta(days=days)
    early_a, late_a = a.earliest or a.latest, a.latest or a.earliest
    early_b, late_b = b.earliest or b.latest, b.latest or b.earliest
    if early_a is None or late_a is None or early_b is None or late_b is None:
        return undated
    return early_a - late_b <= window and early_b - late_a <= window


def dates_can_agree(a: When, b: When) -> bool:
    """Whether two dates can be one day: unknown agrees with everything, bounds may lie a day apart."""
    early_a, late_a = a.earliest or date.min, a.latest or date.max - ONE_DAY
    early_b, late_b = b.earliest or date.min, b.latest or date.max - ONE_DAY
    return early_a <= late_b + ONE_DAY and early_b <= late_a + ONE_DAY


def could_be_one(a: When, b: When, published_a: When, published_b: When) -> bool:
    """Whether two reports could be on one happening: both name its day, month or year, or they are news of one time."""
    if all(one.is_bounded and one.basis in NAMED for one in (a, b)):
        return True
    return published_near(published_a, published_b, NEWS_WINDOW_DAYS, undated=True)


def denied_later(a: tuple[Modality, When], b: tuple[Modality, When]) -> bool:
    """Whether one of two claims may deny what the other said before: a denial without a date of its own has that of its
    report. Each is a modality and a date."""
    for (denied, end), (said, start) in ((a, b), (b, a)):
        if denied != "denied" or said == "denied":
            continue
        last, first = end.latest, start.earliest
        if end.basis not in NAMED and last is not None and first is not None and first <= last:
            return True
    return False


def dates_overlap(a: When, b: When) -> bool:
    """Whether two dates have a day in common; an open side reaches for ever."""
    return (a.earliest or date.min) <= (b.latest or date.max) and (b.earliest or date.min) <= (a.latest or date.max)


def is_day(when: When) -> bool:
    """Whether a date is a day, or a day and the next."""
    return when.earliest is not None and when.latest is not None and when.latest - when.earliest <= ONE_DAY


def happened_on_one_day(a: tuple[Modality, When], b: tuple[Modality, When]) -> bool:
    """Whether two claims, by their modalities and dates, assert something of a day, and may mean the same one."""
    return all(said == "asserted" and is_day(when) for said, when in (a, b)) and dates_overlap(a[1], b[1])
