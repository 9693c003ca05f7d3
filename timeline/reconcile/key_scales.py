"""What is common to the lines of a chronology: how rare terms are, what reports tell alike, who is prominent.

Words are compared as vectors of terms weighted by rarity (tf-idf), with reports as the documents.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from math import log, sqrt

from attrs import frozen

from timeline.reconcile.key_tellings import Telling
from timeline.reconcile.key_words import Expected

Vector = Mapping[str, float]


@frozen
class Scales:
    """Measured over all tellings, each report counting once.

    ``rarity`` is by term, ``expected`` says which terms are likely of a day; ``prominence`` counts the reports that name an
    actor, by its key; ``told`` are the tellings of each entry.
    """

    rarity: Vector
    expected: Expected
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
        for tellings in by_report.values():
            having.update({term for one in tellings for term in one.claim.claim.terms})
            actors.update({mention.key for one in tellings for mention in one.claim.claim.actors})
        reports = len(by_report)
        return cls(rarity_of(having, reports), Expected.of(by_report, having), actors, reports, by_entry)

    def vector(self, terms: Iterable[str]) -> Vector:
        """The vector of some terms, of length 1."""
        counts = Counter(terms)
        vector = {term: count * self.rarity[term] for term, count in counts.items()}
        length = sqrt(sum(value * value for value in vector.values()))
        return {term: value / length for term, value in vector.items()} if length else {}


def rarity_of(having: Mapping[str, int], reports: int) -> Vector:
    """How rare each term is, by how many of so many reports have it."""
    return {term: log(1 + reports / count) for term, count in having.items()}


def cosine(one: Vector, other: Vector) -> float:
    """The cosine of two vectors of length 1."""
    short, long = (one, other) if len(one) <= len(other) else (other, one)
    return sum(value * long[term] for term, value in short.items() if term in long)
