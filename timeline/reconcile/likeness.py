"""How alike two claims are on the whole: their words, their meaning, and whether their articles cover the same news.

One number, lexical similarity plus half the cosine of their meanings. Where a claim has no vector (no encoder was
installed when it was read), the cosine that such words usually go with stands in for it, so that the same thresholds serve.
"""

from __future__ import annotations

from attrs import define

from timeline.model import Claim
from timeline.reconcile.comparison import Comparison
from timeline.reconcile.coverage import Coverage
from timeline.reconcile.meaning import Meanings
from timeline.reconcile.thresholds import (
    COVERAGE_WEIGHT,
    HEADLINE_SHARE,
    MEANING_ABROAD,
    MEANING_BASE,
    MEANING_SLOPE,
    MEANING_WEIGHT,
    SHARED_ABROAD,
    SHARED_TERMS,
    WORDS_ABROAD,
)


@define
class Likeness:
    """Measures of two claims, each symmetric and computed from those two claims and their articles."""

    work: Comparison
    meanings: Meanings
    coverage: Coverage

    def of(self, x: str, y: str) -> float:
        """Words and meaning."""
        words = self._words(x, y)
        return words + self._meaning(x, y, words)

    def of_headline(self, x: str, y: str) -> float:
        """The same where one of them is a headline, lead or bullet: it shortens, so being contained counts as well."""
        words = self._words(x, y)
        contained = HEADLINE_SHARE * self.work.containment(x, y)
        return max(words, contained) + self._meaning(x, y, words)

    def of_reports(self, x: str, y: str) -> float:
        """The same for two reports of their own, higher where these cover the same news."""
        claims = self.work.claims
        return self.of(x, y) + COVERAGE_WEIGHT * (self.coverage.closeness(claims[x].article, claims[y].article) - 0.5)

    def contained(self, x: str, y: str) -> float:
        """How much of the shorter one stands in the other."""
        return self.work.containment(x, y)

    def shared(self, x: str, y: str) -> int:
        """How many terms both have, kindred words included."""
        return self.work.pair(x, y).shared(x, y)

    def languages_differ(self, x: str, y: str) -> bool:
        """Whether two claims stand in texts of two languages."""
        return self.work.languages_differ(x, y)

    def enough_shared(self, x: str, y: str) -> bool:
        """Whether two claims have so many terms in common that their likeness is no accident of short sentences."""
        return self.shared(x, y) >= (SHARED_ABROAD if self._abroad(x, y) else SHARED_TERMS)

    def _words(self, x: str, y: str) -> float:
        """Likeness of words. Two languages share only names and numbers, so there a close meaning stands in for words."""
        return max(self.work.score(x, y), WORDS_ABROAD * self._abroad(x, y))

    def _abroad(self, x: str, y: str) -> float:
        """How close two claims in two languages lie in meaning; 0 where that is not much, or they name different towns."""
        if not self.languages_differ(x, y):
            return 0.0
        cosine = self.meanings.cosine(x, y) or 0.0
        if cosine < MEANING_ABROAD:
            return 0.0
        mine, others = (_towns(self.work.claims[claim]) for claim in (x, y))
        return 0.0 if mine and others and mine.isdisjoint(others) else cosine

    def _meaning(self, x: str, y: str, words: float) -> float:
        cosine = self.meanings.cosine(x, y)
        return MEANING_WEIGHT * (MEANING_BASE + MEANING_SLOPE * words if cosine is None else max(0.0, cosine))


def _towns(claim: Claim) -> frozenset[str]:
    return frozenset(place.key for place in claim.places if place.kind == "place")
