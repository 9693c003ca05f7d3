"""What is common to the lines of a chronology: how rare terms are, what reports tell alike, who is prominent.

Words are compared as vectors of terms weighted by rarity (tf-idf), with reports as the documents.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from math import fsum, log, sqrt

from attrs import frozen

from timeline.reconcile.key_tellings import Telling

Vector = Mapping[str, float]


@frozen
class Centre:
    """What many reports have in common: by term how many have it, and the length of their common vector."""

    counts: Mapping[str, int]
    length: float

    @classmethod
    def of(cls, counts: Mapping[str, int], rarity: Vector) -> Centre:
        """``counts`` are the reports that have each term, ``rarity`` is each term's weight."""
        # fsum rounds once, whatever the order: sets of strings come in another one in every process.
        return cls(counts, sqrt(fsum((count * rarity[term]) ** 2 for term, count in counts.items())))

    def nearness(self, vector: Vector, rarity: Vector) -> float:
        """The cosine of a vector of one report, of length 1, to what the others have in common: what only it has adds nothing."""
        count_of, shared = self.counts.get, 0.0
        for term, value in vector.items():
            others = count_of(term, 1) - 1
            if others:
                shared += value * others * rarity[term]
        return shared / self.length if self.length else 0.0


@frozen
class Scales:
    """Measured over all tellings, each report counting once.

    ``rarity`` is by term, ``centres`` what is told of each day (an ordinal), ``whole`` what is told in all; ``prominence`` counts
    the reports that name an actor, by its key; ``told`` are the tellings of each entry.
    """

    rarity: Vector
    centres: Mapping[int, Centre]
    whole: Centre
    prominence: Mapping[str, int]
    reports: int
    told: Mapping[str, Sequence[Telling]]

    @classmethod
    def of(cls, told: Iterable[Telling]) -> Scales:
        """Measure these tellings."""
        by_report: dict[str, list[Telling]] = defaultdict(list)
        by_entry: dict[str, list[Telling]] = defaultdict(list)
        for one in told:
            by_report[one.report].append(one)
            if one.claim.entry is not None:
                by_entry[one.claim.entry].append(one)
        having: Counter[str] = Counter()
        actors: Counter[str] = Counter()
        by_day: dict[int, Counter[str]] = defaultdict(Counter)
        for tellings in by_report.values():
            days: dict[int, set[str]] = defaultdict(set)
            for one in tellings:
                if one.days is not None:
                    for day in range(one.days[0], one.days[1] + 1):
                        days[day].update(one.claim.claim.terms)
            for day, terms in days.items():
                by_day[day].update(terms)
            having.update({term for one in tellings for term in one.claim.claim.terms})
            actors.update({mention.key for one in tellings for mention in one.claim.claim.actors})
        reports = len(by_report)
        rarity = {term: log(1 + reports / count) for term, count in having.items()}
        return cls(
            rarity,
            {day: Centre.of(terms, rarity) for day, terms in by_day.items()},
            Centre.of(having, rarity),
            actors,
            reports,
            by_entry,
        )

    def vector(self, terms: Iterable[str]) -> Vector:
        """The vector of some terms, of length 1."""
        counts = Counter(terms)
        vector = {term: count * self.rarity[term] for term, count in counts.items()}
        length = sqrt(sum(value * value for value in vector.values()))
        return {term: value / length for term, value in vector.items()} if length else {}


def cosine(one: Vector, other: Vector) -> float:
    """The cosine of two vectors of length 1."""
    short, long = (one, other) if len(one) <= len(other) else (other, one)
    return sum(value * long[term] for term, value in short.items() if term in long)
