"""Which days matter: how many reports name a day, whether they still name it weeks later, how much came out on it.

Reports are counted in logarithms: the tenth adds less than the second.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from math import log1p

from attrs import frozen

from timeline.reconcile.key_tellings import Telling
from timeline.reconcile.thresholds import (
    KEY_AGAIN,
    KEY_AGAIN_DAYS,
    KEY_HEADED,
    KEY_HEADED_CLAIMS,
    KEY_PUBLISHED,
)


@frozen
class DayWeight:
    """How much a day matters. ``day`` is a proleptic ordinal; ``score`` has no unit and only compares days of one story.

    ``named`` counts the reports that name the day, ``again`` those of them published a week or more later, ``published`` those
    that came out on it, ``headed`` those of them that open with news and name no day for it.
    """

    day: int
    score: float
    named: int
    again: int
    published: int
    headed: int


def weigh_days(told: Iterable[Telling]) -> dict[int, DayWeight]:
    """Weigh every day of which something is told, or may be. Time is n log n in the tellings."""
    days: set[int] = set()
    named: dict[int, set[str]] = defaultdict(set)
    again: dict[int, set[str]] = defaultdict(set)
    published: dict[int, set[str]] = defaultdict(set)
    headed: dict[int, set[str]] = defaultdict(set)
    for one in told:
        if one.published is not None:
            published[one.published].add(one.report)
        if one.days is None:
            continue
        if one.is_dated or one.happened:
            days.update(range(one.days[0], one.days[1] + 1))
        if not one.is_asked:
            continue
        if one.names:
            day = one.days[0]
            named[day].add(one.report)
            if one.published is not None and one.published - day >= KEY_AGAIN_DAYS:
                again[day].add(one.report)
        elif one.happened and not one.is_dated and one.place < KEY_HEADED_CLAIMS and one.days[1] == one.published:
            headed[one.days[1]].add(one.report)
    found = {}
    for day in sorted(days):
        names, later, out, heads = (len(reports.get(day, ())) for reports in (named, again, published, headed))
        found[day] = weight_of_day(day, names, later, out, heads)
    return found


def weight_of_day(day: int, named: int, again: int, published: int, headed: int) -> DayWeight:
    """The weight of a day from what was counted of it; see :class:`DayWeight`."""
    score = log1p(named) + KEY_AGAIN * log1p(again) + KEY_PUBLISHED * log1p(published) + KEY_HEADED * log1p(headed)
    return DayWeight(day, score, named, again, published, headed)
