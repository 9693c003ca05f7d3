"""What is common to the lines of a chronology: how rare terms are, what reports tell alike, who is prominent.

Words are compared as vectors of terms weighted by rarity (tf-idf), with reports as the documents.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from math import log, sqrt

from attrs import frozen

from timeline.reconcile.key_tellings import Telling

Vector = Mapping[str, float]


@frozen
class Centre:
    """What many reports have in common: by term how many have it, and the length of their common vector."""

    counts: Mapping[str, int]
    length: float

    @classmethod
    def of(cls, having: Mapping[str, set[str]], rarity: Vector) -> Centre:
        """``having`` are the reports that have each term, ``rarity`` is each term's weight."""
        counts = {term: len(found) for term, found in having.items()}
        return cls(counts, sqrt(sum((count * rarity[term]) ** 2 for term, count in counts.items())))

    def nearness(self, vector: Vector, rarity: Vector) -> float:
        """The cosine of a vector of one report, of length 1, to what the others have in common: what only it has adds nothing."""
        shared = sum(value * (self.counts.get(term, 1) - 1) * rarity[term] for term, value in vector.items())
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
        having: dict[str, set[str]] = defaultdict(set)
        actors: dict[str, set[str]] = defaultdict(set)
        by_day: dict[int, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
        by_entry: dict[str, list[Telling]] = defaultdict(list)
        reports = set()
        for one in told:
            claim = one.claim.claim
            reports.add(one.report)
            for term in claim.terms:
                having[term].add(one.report)
            for mention in claim.actors:
                actors[mention.key].add(one.report)
            if one.days is not None:
                for day in range(one.days[0], one.days[1] + 1):
                    for term in claim.terms:
                        by_day[day][term].add(one.report)
            if one.claim.entry is not None:
                by_entry[one.claim.entry].append(one)
        rarity = {term: log(1 + len(reports) / len(found)) for term, found in having.items()}
        return cls(
            rarity,
            {day: Centre.of(terms, rarity) for day, terms in by_day.items()},
            Centre.of(having, rarity),
            {key: len(found) for key, found in actors.items()},
            len(reports),
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
