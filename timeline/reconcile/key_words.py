"""Which words a person's chronology would use of a day, by the share of reports that use them.

What counts are those that tell of the day, that name it, that open with it, and all. A chance is a logistic function of
logarithms of these shares, so a word that all reports of a day share is likely, a word of one report alone is not, and copies
add nothing.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
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
class _Heard:
    """Reports in one way: how many there are of each day, an ordinal, and how many of them have each term."""

    reports: Counter[int] = field(factory=Counter)
    terms: dict[int, Counter[str]] = field(factory=lambda: defaultdict(Counter))

    def log_share(self, day: int, term: str, own: int) -> float:
        """The logarithm of the share of the day's reports that have the term, smoothed; ``own`` of them do not count."""
        having = max(0, self.terms[day][term] - own) if day in self.terms else 0
        return log((having + KEY_SHARE_UNSEEN) / (self.reports[day] + KEY_SHARE_PRIOR))


@define
class Expected:
    """The chance of every term to stand in a chronology's line of a day. ``having`` counts the reports with a term in all."""

    reports: int
    having: Mapping[str, int]
    heard: Sequence[_Heard]
    _known: dict[tuple[int | None, str], float] = field(factory=dict)

    @classmethod
    def of(cls, by_report: Mapping[str, Sequence[Telling]], having: Mapping[str, int]) -> Expected:
        """Count what each report tells of which day. Time is linear in the terms of the tellings."""
        heard = [_Heard() for _ in _KINDS]
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
        """What one use of a term is worth for a line of a day: its chance, the rarest of them lifted a little, from 0 to 1."""
        known = self._known.get((day, term))
        if known is None:
            known = self._known[day, term] = self._chance(day, term) ** KEY_CHANCE_POWER
        return known

    def worths(self, day: int | None, terms: Iterable[str]) -> dict[str, float]:
        """What each of some terms is worth, in their order."""
        return {term: self.worth(day, term) for term in dict.fromkeys(terms)}

    def _chance(self, day: int | None, term: str) -> float:
        at = -1 if day is None else day
        shares = [kind.log_share(at, term, own) for kind, own in zip(self.heard, (1, 0, 0), strict=True)]
        shares.append(log(max(0.5, self.having.get(term, 0) - 1) / max(1, self.reports)))
        shares.append(log1p(self.heard[0].reports[at]))
        base, *weights = KEY_CHANCE
        return 1 / (1 + exp(-base - sum(weight * share for weight, share in zip(weights, shares, strict=True))))
