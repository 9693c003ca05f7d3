"""How many reports use which word of which day, for all words of a chronology at a stroke.

The same counts as those of :mod:`timeline.reconcile.key_words`, from columns. Terms are numbered from 0, claims in the order of
their reports: so one number of 64 bits holds a day, a term and a claim, and sorting such numbers brings together what is counted.
Days are taken some at a time, which bounds the memory and keeps what is sorted near the processor.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from math import log
from typing import Any

import numpy as np
from attrs import define, field, frozen
from numpy.typing import NDArray

from timeline.reconcile.key_columns import Flags, Ints, Numbers, Told, changes, expanded, numbered, ranges, totals
from timeline.reconcile.key_records import NAMES, number_of
from timeline.reconcile.key_words import Expected, Heard
from timeline.reconcile.thresholds import (
    KEY_CHANCE,
    KEY_CHANCE_POWER,
    KEY_HEADED_CLAIMS,
    KEY_SHARE_PRIOR,
    KEY_SHARE_UNSEEN,
)

Floats = NDArray[np.float64]

_KINDS = 3
_OF_IT, _NAMING, _OPENING = 1, 2, 4
_AT_ONCE = 1 << 21  # numbers that are sorted together


@frozen
class Lines:
    """The lines whose words are asked for: of each its claim, its entry, and its day as an ordinal, 0 for none."""

    claim: Ints
    entry: Ints
    day: Ints


@define
class Counts:
    """Words by day and by report. ``reports`` counts those of which a claim counts.

    ``days`` are those of which something is told, sorted; ``of_day`` says how many reports tell of each in the three ways of
    ``key_words``.
    """

    told: Told
    reports: int
    days: Ints
    of_day: tuple[Ints, ...]
    _known: Numbers = field(init=False)
    _term: NDArray[np.int32] = field(init=False)
    _begins: Ints = field(init=False)
    _by_report: Ints = field(init=False)
    _having: Ints = field(init=False)
    _kinds: NDArray[np.uint8] = field(init=False)
    _claim: Ints = field(init=False)
    _day: Ints = field(init=False)

    @classmethod
    def of(cls, told: Told) -> Counts:
        """Get ready to count. Time is that of sorting the terms."""
        dated = np.flatnonzero(told.first > 0)
        which, day = expanded(told.first[dated], told.last[dated])
        claim = dated[which]
        opens = told.place < KEY_HEADED_CLAIMS
        days = totals(day)[0]
        of_day = []
        for kind in (None, told.has(NAMES), opens):
            some = slice(None) if kind is None else kind[claim]
            named, counts = told.counted(day[some], told.report[claim[some]])
            filled = np.zeros(len(days), dtype=np.int64)
            filled[np.searchsorted(days, named)] = counts
            of_day.append(filled)
        made = cls(told, len(totals(told.report)[0]), days, tuple(of_day))
        order = np.argsort(day, kind="stable")
        made._claim, made._day = claim[order], day[order]
        made._kinds = (_OF_IT + _NAMING * told.has(NAMES) + _OPENING * opens).astype(np.uint8)
        made._begins = np.cumsum(told.terms) - told.terms
        values = told.values[ranges(told.at, told.terms)]
        made._known = _distinct(values)
        made._term = numbered(made._known, values)
        made._by_report = np.argsort(told.report, kind="stable")
        made._having = made._count_reports()
        return made

    def _count_reports(self) -> Ints:
        """How many reports have each term: some reports at a time."""
        told = self.told
        found = np.zeros(len(self._known), dtype=np.int64)
        for claims in _cut(self._by_report, told.report[self._by_report], told.terms[self._by_report]):
            lower = np.repeat(told.report[claims], told.terms[claims])
            keys = (self._term[ranges(self._begins[claims], told.terms[claims])].astype(np.int64) << 32) | lower
            found += np.bincount(_distinct(keys) >> 32, minlength=len(found))
        return found

    def worths(self, lines: Lines, entries: int) -> Floats:
        """What the words of each line are worth together for a line of its day, by its entry, of so many entries.

        See :meth:`key_words.Expected.worths`: each word of a line counts once.
        """
        told = self.told
        order = self._by_report
        place = np.empty(len(order), dtype=np.int64)
        place[order] = np.arange(len(order))
        report, kinds = told.report[order], self._kinds[order]
        entry_of = np.full(len(order), -1, dtype=np.int64)
        day_of = np.zeros(len(order), dtype=np.int64)
        entry_of[place[lines.claim]], day_of[place[lines.claim]] = lines.entry, lines.day
        found = np.zeros(entries)
        in_all = KEY_CHANCE[4] * np.log(np.maximum(0.5, self._having - 1.0))
        shares = np.log(np.arange(int(self.of_day[0].max(initial=0)) + 1) + KEY_SHARE_UNSEEN)
        for day, claim, is_silent in self._parts(lines):
            days, which = np.unique(day, return_inverse=True)
            claim_bits = max(1, len(order).bit_length()) + 1
            term_bits = max(1, len(self._known).bit_length())
            lower = (which << (term_bits + claim_bits)) | (place[claim] << 1) | is_silent
            terms = self._term[ranges(self._begins[claim], told.terms[claim])].astype(np.int64) << claim_bits
            keys = np.repeat(lower, told.terms[claim]) | terms
            keys.sort()
            if not len(keys):
                continue
            words = keys >> claim_bits
            at = (keys & ((1 << claim_bits) - 1)) >> 1
            heard = kinds[at] * (1 - (keys & 1)).astype(np.uint8)
            starts = changes(words)
            is_new = np.zeros(len(keys), dtype=np.bool_)
            is_new[starts] = True
            is_new[1:] |= report[at[1:]] != report[at[:-1]]
            heard = np.bitwise_or.reduceat(heard, np.flatnonzero(is_new))
            groups = (np.cumsum(is_new) - 1)[starts]
            of_words = words[starts]
            total = self._bases(days)[of_words >> term_bits] + in_all[of_words & ((1 << term_bits) - 1)]
            own = 1
            for kind in range(_KINDS):
                counts = np.add.reduceat((heard >> kind) & 1, groups, dtype=np.int64)
                total += KEY_CHANCE[1 + kind] * shares[np.maximum(0, counts - own)]
                own = 0
            worth = (1 / (1 + np.exp(-total))) ** KEY_CHANCE_POWER
            sizes = np.diff(np.append(starts, len(keys)))
            is_line = (entry_of[at] >= 0) & (day_of[at] == np.repeat(days[of_words >> term_bits], sizes))
            found += np.bincount(entry_of[at[is_line]], weights=np.repeat(worth, sizes)[is_line], minlength=entries)
        return found

    def _parts(self, lines: Lines) -> Iterator[tuple[Ints, Ints, Ints]]:
        """Days with their claims, some days at a time: day, claim, and 1 where it only asks and tells nothing of the day."""
        told = self.told
        asks = (lines.day == 0) | (lines.day < told.first[lines.claim]) | (lines.day > told.last[lines.claim])
        day = np.concatenate((self._day, lines.day[asks]))
        claim = np.concatenate((self._claim, lines.claim[asks]))
        is_silent = np.repeat(np.array([0, 1]), (len(self._day), int(asks.sum())))
        order = np.argsort(day, kind="stable")
        for some in _cut(order, day[order], told.terms[claim[order]]):
            yield day[some], claim[some], is_silent[some]

    def _bases(self, days: Ints) -> Floats:
        """What is the same for all words of each day."""
        base, *weights, in_all, number = KEY_CHANCE
        counted = [self._counted(days, counts) for counts in self.of_day]
        found: Floats = np.full(len(days), base - in_all * log(max(1, self.reports)))
        for counts, weight in zip(counted, weights, strict=True):
            found -= weight * np.log(counts + KEY_SHARE_PRIOR)
        found += number * np.log1p(counted[0])
        return found

    def _counted(self, days: Ints, counts: Ints) -> Ints:
        if not len(self.days):
            return np.zeros(len(days), dtype=np.int64)
        near = np.minimum(np.searchsorted(self.days, days), len(self.days) - 1)
        found: Ints = np.where(self.days[near] == days, counts[near], 0)
        return found

    def expected(self, wanted: Mapping[int | None, Iterable[str]]) -> Expected:
        """What is likely of these words of these days, exactly as if it were told of all; of other words it says nothing."""
        heard = [Heard(Counter(dict(zip(self.days.tolist(), counts.tolist(), strict=True)))) for counts in self.of_day]
        having: dict[str, int] = {}
        for day, words in wanted.items():
            named = sorted(set(words))
            terms, is_known = self._terms(np.array([number_of(word) for word in named], dtype=np.uint64))
            in_all = np.where(is_known, self._having[terms], 0) if len(self._known) else np.zeros(len(named))
            having.update(zip(named, in_all.astype(np.int64).tolist(), strict=True))
            if day is None or not named:
                continue
            for kind, counts in zip(heard, self._of_day(day, terms, is_known), strict=True):
                kind.terms[day] = Counter(
                    {word: count for word, count in zip(named, counts.tolist(), strict=True) if count}
                )
        return Expected(self.reports, having, heard)

    def _terms(self, numbers: Numbers) -> tuple[Ints, Flags]:
        """Terms by their numbers, and which of them are known at all."""
        if not len(self._known):
            return np.zeros(len(numbers), dtype=np.int64), np.zeros(len(numbers), dtype=np.bool_)
        near = np.minimum(np.searchsorted(self._known, numbers), len(self._known) - 1)
        return near, self._known[near] == numbers

    def _of_day(self, day: int, terms: Ints, is_known: Flags) -> Iterator[Ints]:
        """How many reports have each of some terms of a day, in each of the three ways."""
        low, high = np.searchsorted(self._day, (day, day + 1)).tolist()
        claims = self._claim[low:high]
        told = self.told
        keys = (self._term[ranges(self._begins[claims], told.terms[claims])].astype(np.int64) << 32) | np.repeat(
            told.report[claims], told.terms[claims]
        )
        kinds = np.repeat(self._kinds[claims], told.terms[claims])
        for kind in range(_KINDS):
            pairs = _distinct(keys[(kinds >> kind) & 1 == 1]) >> 32
            counts = np.searchsorted(pairs, terms, side="right") - np.searchsorted(pairs, terms)
            yield np.where(is_known, counts, 0)


def _cut(items: Ints, groups: Ints, sizes: Ints) -> Iterator[Ints]:
    """Items, some at a time, but never one group in two parts."""
    starts = changes(groups)
    part = ((np.cumsum(sizes) - sizes) // _AT_ONCE)[starts]
    for low, high in pairwise([*starts[changes(part)].tolist(), len(items)]):
        yield items[low:high]


def _distinct(values: NDArray[Any]) -> NDArray[Any]:
    """What different values there are, sorted."""
    ordered = np.sort(values)
    return ordered[changes(ordered)]
