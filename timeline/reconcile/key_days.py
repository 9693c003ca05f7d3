"""Which days matter: how many reports name a day, whether they still name it later, and whether something new was told of it.

A day is weighed against the days around it: in a story that fills the papers for a month, being named often means little in that
month and much after it. What is new is seen in the words: terms that many reports of a day have and few of the weeks before.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from itertools import accumulate
from math import log, log1p, sqrt

from attrs import frozen

from timeline.reconcile.key_tellings import Telling
from timeline.reconcile.thresholds import (
    KEY_AGAIN,
    KEY_AGAIN_DAYS,
    KEY_AROUND,
    KEY_AROUND_DAYS,
    KEY_COVERED,
    KEY_NEWS,
    KEY_NEWS_DAYS,
    KEY_NEWS_TERMS,
    KEY_WEEKDAY,
    KEY_WEEKDAY_PRIOR,
)


@frozen
class DayWeight:
    """How much a day matters. ``day`` is a proleptic ordinal; ``score`` has no unit and only compares days of one story.

    ``named`` counts the reports that name it, ``covered`` those that tell
    of it or may, ``again`` those of them published a week or more later, ``usual`` how many name
    a day near it on average. ``news`` is how far its words differ from those of the weeks before, in standard deviations, and
    ``terms`` are those words. ``weekday`` is how often its weekday is named, against 1 for all alike.
    """

    day: int
    score: float
    named: int
    covered: int
    again: int
    usual: float
    news: float
    terms: tuple[str, ...]
    weekday: float


def weigh_days(told: Iterable[Telling]) -> dict[int, DayWeight]:
    """Weigh every day of which something is told. Time is n log n in the tellings."""
    told = list(told)
    named: dict[int, set[str]] = defaultdict(set)
    again: dict[int, set[str]] = defaultdict(set)
    covered: dict[int, set[str]] = defaultdict(set)
    for one in told:
        if one.days is not None and (one.is_dated or one.claim.claim.modality == "asserted"):
            for day in range(one.days[0], one.days[1] + 1):
                covered[day].add(one.report)
        if one.names and one.is_asked and one.day is not None:
            named[one.day].add(one.report)
            if one.published is not None and one.published - one.day >= KEY_AGAIN_DAYS:
                again[one.day].add(one.report)
    counts = {day: len(reports) for day, reports in named.items()}
    usual = _around(counts, covered)
    weekdays = _weekdays(counts)
    news = _news(told)
    found = {}
    for day in sorted(covered):
        new, terms = news.get(day, (0.0, ()))
        score = (
            log1p(counts.get(day, 0))
            - KEY_AROUND * log1p(usual[day])
            + KEY_WEEKDAY * log(0.2 + weekdays[day % 7])
            + KEY_AGAIN * log1p(len(again.get(day, ())))
            + KEY_NEWS * log1p(max(0.0, new))
            + KEY_COVERED * log1p(len(covered[day]))
        )
        found[day] = DayWeight(
            day,
            score,
            counts.get(day, 0),
            len(covered[day]),
            len(again.get(day, ())),
            usual[day],
            new,
            terms,
            weekdays[day % 7],
        )
    return found


def _around(counts: Mapping[int, int], days: Iterable[int]) -> dict[int, float]:
    """How often a day is named on average in the days around it, itself among them."""
    known = sorted(counts)
    sums = [0, *accumulate(counts[day] for day in known)]
    found: dict[int, float] = {}
    low = high = 0
    width = 2 * KEY_AROUND_DAYS + 1
    for day in sorted(days):
        while low < len(known) and known[low] < day - KEY_AROUND_DAYS:
            low += 1
        while high < len(known) and known[high] <= day + KEY_AROUND_DAYS:
            high += 1
        found[day] = (sums[high] - sums[low]) / width
    return found


def _weekdays(counts: Mapping[int, int]) -> list[float]:
    """How often each weekday is named, against 1 where all are alike: some stories rest on Sundays."""
    total = sum(counts.values())
    found = [0] * 7
    for day, count in counts.items():
        found[day % 7] += count
    return [(count + KEY_WEEKDAY_PRIOR) / (total / 7 + KEY_WEEKDAY_PRIOR) for count in found]


def _news(told: Iterable[Telling]) -> dict[int, tuple[float, tuple[str, ...]]]:
    """How far the terms told of a day stand out from those of the weeks before, and which do so most.

    For each term the reports that have it are held against those to be expected from the days before; the day's value is the
    mean deviation of the terms that stand out most. A term of a single report says nothing.
    """
    terms: dict[int, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    reports: dict[int, set[str]] = defaultdict(set)
    for one in told:
        if one.day is None or not one.is_asked:
            continue
        reports[one.day].add(one.report)
        for term in one.claim.claim.terms:
            terms[one.day][term].add(one.report)
    counts = {day: {term: len(having) for term, having in found.items()} for day, found in terms.items()}
    before: Counter[str] = Counter()
    before_reports = 0
    found = {}
    days = sorted(counts)
    oldest = 0
    for day in days:
        while days[oldest] < day - KEY_NEWS_DAYS:
            before.subtract(counts[days[oldest]])
            before_reports -= len(reports[days[oldest]])
            oldest += 1
        share = len(reports[day]) / (before_reports + 2)
        standing_out = sorted(
            (
                (_deviation(count, (before[term] + 0.5) * share), term)
                for term, count in counts[day].items()
                if count > 1
            ),
            key=lambda pair: (-pair[0], pair[1]),
        )[:KEY_NEWS_TERMS]
        found[day] = (
            sum(deviation for deviation, _ in standing_out) / KEY_NEWS_TERMS,
            tuple(term for _, term in standing_out),
        )
        before.update(counts[day])
        before_reports += len(reports[day])
    return found


def _deviation(count: int, expected: float) -> float:
    return (count - expected) / sqrt(expected + 0.5)
