"""How many reports use which word of which day, for all words of a chronology at a stroke.

The same counts as those of :mod:`timeline.reconcile.key_words`, from columns. A term is a number whose lowest bits make room for
the report, so that one sort of a day's words brings its reports and terms together; more than forty bits of it are left.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from math import log, log1p

import numpy as np
from attrs import define, field
from numpy.typing import NDArray

from timeline.reconcile.key_columns import Ints, Numbers, Told, expanded, ranges
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


@define
class OfDay:
    """The words of one day: ``terms`` as numbers, sorted, and how many reports have each, in the three ways of ``key_words``."""

    terms: Numbers
    counts: tuple[Ints, ...]


@define
class Counts:
    """Words by day and by report. ``reports`` counts those of which a claim counts."""

    told: Told
    reports: int
    of_day: tuple[Mapping[int, int], ...]
    having: Ints = field(init=False)
    _known: Numbers = field(init=False)
    _keys: Numbers = field(init=False)
    _begins: Ints = field(init=False)
    _claim: Ints = field(init=False)
    _day: Ints = field(init=False)
    _low: np.uint64 = field(init=False)
    _bits: np.uint64 = field(init=False)

    @classmethod
    def of(cls, told: Told) -> Counts:
        """Get ready to count. Time is that of sorting the terms."""
        dated = np.flatnonzero(told.first > 0)
        which, day = expanded(told.first[dated], told.last[dated])
        claim = dated[which]
        opens = told.place < KEY_HEADED_CLAIMS
        kinds = (np.ones(len(claim), dtype=np.bool_), told.has(NAMES)[claim], opens[claim])
        of_day = tuple(told.counted(day[kind], told.report[claim[kind]]) for kind in kinds)
        made = cls(told, len(np.unique(told.report)), of_day)
        order = np.argsort(day, kind="stable")
        made._claim, made._day = claim[order], day[order]
        bits = max(1, int(told.reports).bit_length())
        made._bits, made._low = np.uint64(bits + _KINDS), np.uint64((1 << (bits + _KINDS)) - 1)
        made._begins = np.cumsum(told.terms) - told.terms
        flags = (_OF_IT + _NAMING * told.has(NAMES) + _OPENING * opens).astype(np.uint64)
        lower = (told.report.astype(np.uint64) << np.uint64(_KINDS)) | flags
        made._keys = (told.values[ranges(told.at, told.terms)] & ~made._low) | np.repeat(lower, told.terms)
        made._count_all()
        return made

    def _count_all(self) -> None:
        pairs = np.sort(self._keys >> np.uint64(_KINDS))
        begins = _changes(pairs)
        terms = pairs[begins] >> (self._bits - np.uint64(_KINDS))
        starts = _changes(terms)
        self._known = terms[starts] << self._bits
        self.having = np.diff(np.append(starts, len(terms)))

    def term(self, number: int) -> int:
        """A term's number as it is compared here."""
        return number & ~int(self._low)

    def in_all(self, terms: Numbers) -> Ints:
        """How many reports have each of some terms at all."""
        if not len(self._known):
            return np.zeros(len(terms), dtype=np.int64)
        near = np.minimum(np.searchsorted(self._known, terms), len(self._known) - 1)
        found: Ints = np.where(self._known[near] == terms, self.having[near], 0)
        return found

    def terms_of(self, claims: Ints) -> Numbers:
        """The terms of some claims, one claim after another."""
        found: Numbers = self._keys[ranges(self._begins[claims], self.told.terms[claims])] & ~self._low
        return found

    def words(self, day: int | None, more: Numbers) -> OfDay:
        """The words of a day, and ``more`` that count nothing by themselves; none are of no day."""
        low, high = (0, 0) if day is None else np.searchsorted(self._day, (day, day + 1)).tolist()
        claims = self._claim[low:high]
        keys = np.concatenate((self._keys[ranges(self._begins[claims], self.told.terms[claims])], more))
        keys.sort()
        if not len(keys):
            return OfDay(keys, tuple(np.zeros(0, dtype=np.int64) for _ in range(_KINDS)))
        begins = _changes(keys >> np.uint64(_KINDS))
        kinds = np.bitwise_or.reduceat(keys & np.uint64((1 << _KINDS) - 1), begins).astype(np.int64)
        terms = keys[begins] & ~self._low
        starts = _changes(terms)
        counts = tuple(np.add.reduceat((kinds >> kind) & 1, starts) for kind in range(_KINDS))
        return OfDay(terms[starts], counts)

    def worths(self, day: int | None, told: OfDay) -> Floats:
        """What one use of each of the words of a day is worth; see :meth:`key_words.Expected.worths`."""
        base, *weights, in_all, number = KEY_CHANCE
        for counted, weight in zip(self.of_day, weights, strict=True):
            base -= weight * log((0 if day is None else counted.get(day, 0)) + KEY_SHARE_PRIOR)
        base += number * log1p(0 if day is None else self.of_day[0].get(day, 0)) - in_all * log(max(1, self.reports))
        total = base + in_all * np.log(np.maximum(0.5, self.in_all(told.terms) - 1))
        own = 1
        for counts, weight in zip(told.counts, weights, strict=True):
            total += weight * np.log(np.maximum(0, counts - own) + KEY_SHARE_UNSEEN)
            own = 0
        found: Floats = (1 / (1 + np.exp(-total))) ** KEY_CHANCE_POWER
        return found

    def expected(self, wanted: Mapping[int | None, Iterable[str]]) -> Expected:
        """What is likely of these words of these days, exactly as if it were told of all; of other words it says nothing."""
        heard = [Heard(Counter(dict(counted))) for counted in self.of_day]
        having: dict[str, int] = {}
        for day, words in wanted.items():
            named = sorted({(self.term(number_of(word)), word) for word in words})
            numbers = np.array([number for number, _ in named], dtype=np.uint64)
            having.update(zip((word for _, word in named), self.in_all(numbers).tolist(), strict=True))
            if day is None or not named:
                continue
            of_day = self.words(day, numbers)
            places = np.searchsorted(of_day.terms, numbers)
            for kind, counts in zip(heard, of_day.counts, strict=True):
                kind.terms[day] = Counter(
                    {word: count for (_, word), count in zip(named, counts[places].tolist(), strict=True) if count}
                )
        return Expected(self.reports, having, heard)


def _changes(values: Numbers) -> Ints:
    """Where in sorted values another one begins."""
    if not len(values):
        return np.zeros(0, dtype=np.int64)
    return np.flatnonzero(np.concatenate((np.ones(1, dtype=np.bool_), values[1:] != values[:-1])))
