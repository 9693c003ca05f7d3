"""The tellings of a whole chronology as columns of numbers: what counts, of which report, of which entry, on which day.

The same as :mod:`timeline.reconcile.key_tellings` and :mod:`timeline.reconcile.key_days`, worked out for all claims at a stroke
from their records.
"""

from __future__ import annotations

from datetime import date
from typing import Any

import numpy as np
from attrs import define, frozen
from numpy.typing import NDArray

from timeline.reconcile.key_days import DayWeight, weight_of_day
from timeline.reconcile.key_records import DATED, HAPPENED, NAMES, REJECTED, UNFIT, values_in
from timeline.reconcile.thresholds import KEY_AGAIN_DAYS, KEY_HEADED_CLAIMS

_FEW = 1 << 17
_TABLE_BITS = 24

Ints = NDArray[np.int64]
Numbers = NDArray[np.uint64]
Flags = NDArray[np.bool_]
Records = NDArray[Any]


@frozen
class Columns:
    """The records of every claim, entry and article, in any order; ``values`` are terms and actors of all claims."""

    claims: Records
    values: Numbers
    entries: Records
    articles: Records

    @property
    def is_fit(self) -> bool:
        """Whether the records say all that weighing needs."""
        return not any((records["flags"] & UNFIT).any() for records in (self.claims, self.entries, self.articles))


@define
class Told:
    """The claims that count, in the chronology's order, one number each in every column.

    ``report`` numbers the reports from 0; ``published`` and the days ``first`` and ``last`` are ordinals, 0 for none; ``place``
    counts the article's claims from 0; ``entry`` is a place in ``entries``, -1 for none; ``at`` is where its values begin, of
    which ``terms`` come first and ``actors`` follow; ``length`` counts its terms with those it repeats. Of each article,
    ``report_of`` gives its report, and ``is_in`` tells whether it was published in the period.
    """

    number: Numbers
    article: Ints
    report: Ints
    published: Ints
    first: Ints
    last: Ints
    place: Ints
    entry: Ints
    origin: Numbers
    at: Ints
    terms: Ints
    actors: Ints
    length: Ints
    flags: NDArray[np.uint8]
    values: Numbers
    entries: Records
    articles: Records
    report_of: Ints
    is_in: Flags
    reports: int

    def has(self, flag: int) -> Flags:
        """Which claims have this flag."""
        found: Flags = (self.flags & flag) != 0
        return found

    @classmethod
    def of(cls, columns: Columns, first: date | None = None, last: date | None = None) -> Told:
        """The claims that count, of articles published in a period if one is given; see :func:`key_tellings.tellings`."""
        articles, claims = columns.articles, columns.claims
        report = _reports(articles)
        of_article = _places(articles["number"], claims["article"])
        published = articles["published"].astype(np.int64)
        is_in = np.ones(len(articles), dtype=np.bool_)
        if first is not None or last is not None:
            low, high = (first or date.min).toordinal(), (last or date.max).toordinal()
            is_in = (published > 0) & (low <= published) & (published <= high)
        kept = (of_article >= 0) & ((claims["flags"] & REJECTED) == 0)
        kept[kept] = is_in[of_article[kept]]
        sizes = values_in(claims)
        chosen = np.flatnonzero(kept)
        rank = np.empty(len(articles), dtype=np.int64)
        rank[np.argsort(articles["id"], kind="stable")] = np.arange(len(articles))
        chosen = _reading_order(claims, chosen, rank[of_article[chosen]])
        some, article = claims[chosen], of_article[chosen]
        return cls(
            number=some["number"],
            article=article,
            report=report[article],
            published=published[article],
            first=some["first"].astype(np.int64),
            last=some["last"].astype(np.int64),
            place=place_in_run(article),
            entry=_places(columns.entries["number"], some["entry"]),
            origin=some["origin"],
            at=(np.cumsum(sizes) - sizes)[chosen],
            terms=some["terms"].astype(np.int64),
            actors=some["actors"].astype(np.int64),
            length=some["length"].astype(np.int64),
            flags=some["flags"],
            values=columns.values,
            entries=columns.entries,
            articles=articles,
            report_of=report,
            is_in=is_in,
            reports=int(report.max(initial=-1)) + 1,
        )

    def days(self) -> dict[int, DayWeight]:
        """The weight of every day of which something is told, or may be; see :func:`key_days.weigh_days`."""
        names, happened, dated = self.has(NAMES), self.has(HAPPENED), self.has(DATED)
        telling = (self.first > 0) & (dated | happened)
        again = names & (self.published > 0) & (self.published - self.first >= KEY_AGAIN_DAYS)
        heads = (self.first > 0) & happened & ~dated & (self.place < KEY_HEADED_CLAIMS) & (self.last == self.published)
        counted = [
            self.counted(self.first[names], self.report[names]),
            self.counted(self.first[again], self.report[again]),
            self.counted(self.published[self.published > 0], self.report[self.published > 0]),
            self.counted(self.last[heads], self.report[heads]),
        ]
        known = [dict(zip(days.tolist(), counts.tolist(), strict=True)) for days, counts in counted]
        days = totals(expanded(self.first[telling], self.last[telling])[1])[0]
        return {day: weight_of_day(day, *(counts.get(day, 0) for counts in known)) for day in days.tolist()}

    def counted(self, day: Ints, report: Ints) -> tuple[Ints, Ints]:
        """The different days, sorted, and how many reports have each."""
        return totals(np.unique(day * max(1, self.reports) + report) // max(1, self.reports))


def expanded(first: Ints, last: Ints) -> tuple[Ints, Ints]:
    """Every day from each first to each last one: which of them it is of, and the day."""
    width = last - first + 1
    which = np.repeat(np.arange(len(first)), width)
    return which, first[which] + place_in_run(which)


def ranges(start: Ints, size: Ints) -> Ints:
    """The places of runs that begin at ``start`` and have these sizes, one run after another."""
    ends = np.cumsum(size)
    total = int(ends[-1]) if len(ends) else 0
    found: Ints = np.arange(total) + np.repeat(start - (ends - size), size)
    return found


def changes(values: NDArray[Any]) -> Ints:
    """Where another value begins."""
    if not len(values):
        return np.zeros(0, dtype=np.int64)
    return np.flatnonzero(np.concatenate((np.ones(1, dtype=np.bool_), values[1:] != values[:-1])))


def totals(days: Ints) -> tuple[Ints, Ints]:
    """The different values of some small numbers, sorted, and how often each is there."""
    if not len(days):
        return np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.int64)
    least = int(days.min())
    counts = np.bincount(days - least)
    found = np.flatnonzero(counts)
    return found + least, counts[found]


def _reports(articles: Records) -> Ints:
    """The report that each article is, numbered; see :func:`key_tellings._reports`."""
    if not len(articles):
        return np.zeros(0, dtype=np.int64)
    _, lineage = np.unique(articles["lineage"], return_inverse=True)
    published = articles["published"].astype(np.int64)
    known = published > 0
    first = np.full(int(lineage.max()) + 1, np.iinfo(np.int64).max)
    np.minimum.at(first, lineage[known], published[known])
    week = np.where(known, (published - np.where(known, first[lineage], 0)) // KEY_AGAIN_DAYS, 0)
    _, report = np.unique(lineage * (int(week.max()) + 1) + week, return_inverse=True)
    found: Ints = report.astype(np.int64)
    return found


def _places(known: Numbers, wanted: Numbers) -> Ints:
    """Where each number stands among those known, -1 where it does not."""
    if not len(known):
        return np.full(len(wanted), -1, dtype=np.int64)
    order = np.argsort(known, kind="stable")
    known = known[order]
    near = numbered(known, wanted)
    found: Ints = np.where(known[near] == wanted, order[near], -1)
    return found


def numbered(known: Numbers, values: Numbers) -> NDArray[np.int32]:
    """Where each value stands among those known, which are sorted and at least one; somewhere if it is not known.

    By a table of their lowest bits, and where two share these, by looking: most of many values are found with one glance.
    """
    if len(values) < _FEW:
        return np.minimum(np.searchsorted(known, values), len(known) - 1).astype(np.int32)
    mask = np.uint64((1 << min(_TABLE_BITS, len(known).bit_length() + 6)) - 1)
    table = np.zeros(int(mask) + 1, dtype=np.int32)
    table[known & mask] = np.arange(len(known), dtype=np.int32)
    found: NDArray[np.int32] = table[values & mask]
    wrong = np.flatnonzero(known[found] != values)
    found[wrong] = np.minimum(np.searchsorted(known, values[wrong]), len(known) - 1)
    return found


def _reading_order(claims: Records, chosen: Ints, rank: Ints) -> Ints:
    """Claims in the order of a chronology: by the rank of the article, where they begin, where they end, id."""
    key = (rank.astype(np.uint64) << np.uint64(32)) | claims["start"][chosen]
    sorted_ = np.argsort(key, kind="stable")
    key, order = key[sorted_], chosen[sorted_]
    same = np.flatnonzero(key[1:] == key[:-1])
    for run in np.split(same, np.flatnonzero(np.diff(same) > 1) + 1) if len(same) else ():
        low, high = int(run[0]), int(run[-1]) + 2
        inner = sorted(order[low:high].tolist(), key=lambda at: (int(claims["end"][at]), bytes(claims["id"][at])))
        order[low:high] = inner
    return order


def place_in_run(values: Ints) -> Ints:
    """How many equal values stand directly before each."""
    count = len(values)
    begins = np.ones(count, dtype=np.bool_)
    begins[1:] = values[1:] != values[:-1]
    places = np.arange(count)
    found: Ints = places - np.maximum.accumulate(np.where(begins, places, 0)) if count else places
    return found
