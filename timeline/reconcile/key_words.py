"""Which words a person's chronology would use of a day, by the share of reports that use them.

What counts are those that tell of the day, that name it, that open with it, and all. A chance is a logistic function of
logarithms of these shares, so a word that all reports of a day share is likely, a word of one report alone is not, and copies
add nothing.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from math import exp, log, log1p

from attrs import define, field

from timeline.reconcile.key_tellings import Telling
from timeline.reconcile.thresholds import (
    KEY_CHANCE,
    KEY_CHANCE_POWER,
    KEY_HEADED_CLAIMS,
    KEY_SHARE_PRIOR,
    KEY_SHARE_UNSEEN,
)

_KINDS = ("of it", "naming it", "opening")


@define
class Heard:
    """Reports in one way: how many there are of each day, an ordinal, and how many of them have each term."""

    reports: Counter[int] = field(factory=Counter)
    terms: dict[int, Counter[str]] = field(factory=lambda: defaultdict(Counter))


@define
class _Day:
    """What is the same for all words of a day: its base, and of each kind the counts by term with their weight."""

    base: float
    counts: tuple[tuple[Mapping[str, int], float], ...]
    worths: dict[str, float] = field(factory=dict)


@define
class Expected:
    """The chance of every term to stand in a chronology's line of a day. ``having`` counts the reports with a term in all."""

    reports: int
    having: Mapping[str, int]
    heard: Sequence[Heard]
    _days: dict[int | None, _Day] = field(factory=dict)
    _in_all: dict[str, float] = field(factory=dict)

    @classmethod
    def of(cls, by_report: Mapping[str, Sequence[Telling]], having: Mapping[str, int]) -> Expected:
        """Count what each report tells of which day. Time is linear in the terms of the tellings."""
        heard = [Heard() for _ in _KINDS]
        for told in by_report.values():
            words: list[dict[int, set[str]]] = [defaultdict(set) for _ in _KINDS]
            for one in told:
                if one.days is None:
                    continue
                for day in range(one.days[0], one.days[1] + 1):
                    for counts, mine in zip((True, one.names, one.place < KEY_HEADED_CLAIMS), words, strict=True):
                        if counts:
                            mine[day].update(one.claim.claim.terms)
            for into, mine in zip(heard, words, strict=True):
                for day, terms in mine.items():
                    into.reports[day] += 1
                    into.terms[day].update(terms)
        return cls(len(by_report), having, heard)

    def worth(self, day: int | None, term: str) -> float:
        """What one use of a term is worth for a line of a day: the root of its chance, from 0 to 1."""
        return self.worths(day, (term,))[term]

    def worths(self, day: int | None, terms: Iterable[str]) -> dict[str, float]:
        """What each of some terms is worth, in their order."""
        told = self._days.get(day)
        if told is None:
            told = self._days[day] = self._told(day)
        known = told.worths
        found = {}
        for term in terms:
            worth = known.get(term)
            if worth is None:
                worth = known[term] = self._chance(told, term) ** KEY_CHANCE_POWER
            found[term] = worth
        return found

    def _told(self, day: int | None) -> _Day:
        """A day without a number, or without reports, is a day of no reports."""
        base, *weights, in_all, number = KEY_CHANCE
        counts: list[tuple[Mapping[str, int], float]] = []
        for kind, weight in zip(self.heard, weights, strict=True):
            base -= weight * log((0 if day is None else kind.reports[day]) + KEY_SHARE_PRIOR)
            counts.append(({} if day is None else kind.terms.get(day, {}), weight))
        base += number * log1p(0 if day is None else self.heard[0].reports[day]) - in_all * log(max(1, self.reports))
        return _Day(base, tuple(counts))

    def _chance(self, day: _Day, term: str) -> float:
        in_all = self._in_all.get(term)
        if in_all is None:
            in_all = self._in_all[term] = KEY_CHANCE[4] * log(max(0.5, self.having.get(term, 0) - 1))
        # The report that has the line is no witness to its words: of the reports of the day it does not count.
        own = 1
        total = day.base + in_all
        for counts, weight in day.counts:
            total += weight * _log_of(max(0, counts.get(term, 0) - own))
            own = 0
        return 1 / (1 + exp(-total))


@cache
def _log_of(count: int) -> float:
    return log(count + KEY_SHARE_UNSEEN)
