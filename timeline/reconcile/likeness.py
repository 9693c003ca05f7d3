"""How alike two claims are on the whole: their words, their meaning, and whether their articles cover the same news.

One number, lexical similarity plus half the cosine of their meanings. Where a claim has no vector (no encoder was
installed when it was read), the cosine that such words usually go with stands in for it, so that the same thresholds serve.
"""

from __future__ import annotations

from attrs import define, field

from timeline.model import Claim
from timeline.reconcile.comparison import Comparison
from timeline.reconcile.concepts import act_of, is_act
from timeline.reconcile.coverage import Coverage, article_likeness
from timeline.reconcile.meaning import Meanings
from timeline.reconcile.similarity import Profile, base_weight
from timeline.reconcile.thresholds import (
    COVERAGE_WEIGHT,
    HEADLINE_SHARE,
    MEANING_ABROAD,
    MEANING_BASE,
    MEANING_SLOPE,
    MEANING_WEIGHT,
    SAME_NEWS,
    SHARED_ABROAD,
    SHARED_TERMS,
    WORDS_ABROAD,
)
from timeline.reconcile.towns import may_be_one_town


@define
class Likeness:
    """Measures of two claims, each symmetric and computed from those two claims and their articles."""

    work: Comparison
    meanings: Meanings
    coverage: Coverage
    _concepts: dict[tuple[str, str], float] = field(factory=dict)
    _news: dict[tuple[str, str], bool] = field(factory=dict)

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

    def beside(self, x: str, y: str) -> float:
        """How alike in words the sentences around two claims are at best, the two held against one another left out."""
        sides = self.work.abroad(x, y) if self.languages_differ(x, y) else self.work.pair(x, y)
        around = ((a, b) for a in sides.left.beside(x) for b in sides.right.beside(y) if (a, b) != (x, y))
        return max(
            (sides.similarity(a, b) for a, b in around if sides.shared(a, b) >= SHARED_TERMS),
            default=0.0,
        )

    def cover_one_news(self, x: str, y: str) -> bool:
        """Whether the articles of two claims are like enough to be on the same news, whatever other articles there are."""
        left, right = sorted(self.work.claims[claim].article for claim in (x, y))
        if (left, right) not in self._news:
            a, b = self._articles(left, right)
            total = sum(map(base_weight, a.counts)) + sum(map(base_weight, b.counts))
            self._news[left, right] = article_likeness(a, b, total) >= SAME_NEWS
        return self._news[left, right]

    def share_more(self, x: str, y: str) -> bool:
        """Whether the articles of two claims have terms in common besides those of these claims."""
        left, right = (self.work.claims[claim].article for claim in (x, y))
        a, b = self._articles(left, right)
        return len((a.counts.keys() & b.counts.keys()) - a.known(x) - b.known(y)) >= SHARED_TERMS

    def _articles(self, left: str, right: str) -> tuple[Profile, Profile]:
        """Two articles as they can be held against one another: in two languages by their concepts."""
        a, b = self.work.profiles[left], self.work.profiles[right]
        ours, theirs = self.work.language_of(left), self.work.language_of(right)
        return (a, b) if ours is None or theirs is None or ours == theirs else (a.abroad(ours), b.abroad(theirs))

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
        if not self.languages_differ(x, y):
            return self.shared(x, y) >= SHARED_TERMS
        if self._abroad(x, y) and self.shared(x, y) >= SHARED_ABROAD:
            return True
        return self.work.abroad(x, y).shared(x, y) >= (SHARED_TERMS - 1 if self.is_one_act(x, y) else SHARED_TERMS)

    def _words(self, x: str, y: str) -> float:
        """Likeness of words. Two languages share only names and numbers, so there concepts, or a close meaning, stand in."""
        words = self.work.score(x, y)
        if not self.languages_differ(x, y):
            return words
        return max(words, WORDS_ABROAD * self._abroad(x, y), self._told(x, y))

    def _told(self, x: str, y: str) -> float:
        """How many names, numbers and concepts two claims in two languages share; as similarity is in one language."""
        key = (x, y) if x < y else (y, x)
        if key not in self._concepts:
            self._concepts[key] = self.work.abroad(*key).similarity(*key)
        return self._concepts[key]

    def is_one_act(self, x: str, y: str) -> bool | None:
        """Whether the verbs of two claims in two languages tell one act; None where one of them has none that is known."""
        acts = [act_of(self.work.claims[claim]) for claim in (x, y)]
        return acts[0] == acts[1] if all(one is not None and is_act(one) for one in acts) else None

    def _abroad(self, x: str, y: str) -> float:
        """How close two claims in two languages lie in meaning; 0 where that is not much."""
        if not self.languages_differ(x, y):
            return 0.0
        cosine = self.meanings.cosine(x, y) or 0.0
        return cosine if cosine >= MEANING_ABROAD else 0.0

    def towns_differ(self, x: str, y: str) -> bool:
        """Whether two claims in two languages name towns, and none in common."""
        return self.languages_differ(x, y) and self.towns_exclude(x, y)

    def towns_exclude(self, x: str, y: str) -> bool:
        """Whether two claims name towns, and none in common."""
        mine, others = (_towns(self.work.claims[claim]) for claim in (x, y))
        return bool(mine and others) and not any(a == b or may_be_one_town(a, b) for a in mine for b in others)

    def _meaning(self, x: str, y: str, words: float) -> float:
        cosine = self.meanings.cosine(x, y)
        usual = MEANING_BASE + MEANING_SLOPE * words
        if cosine is None:
            return MEANING_WEIGHT * usual
        if cosine < usual and self.languages_differ(x, y):  # across languages vectors tell less than what is shared
            return MEANING_WEIGHT * (max(0.0, cosine) + usual) / 2
        return MEANING_WEIGHT * max(0.0, cosine)


def _towns(claim: Claim) -> frozenset[str]:
    return frozenset(place.key for place in claim.places if place.kind == "place")
