"""How alike two claims are in what they tell: shared terms, weighted by how telling they are in the two articles.

The measure is a soft Dice coefficient. A term that stands in many sentences of either article ("Ukraine" in a text on
Ukraine) weighs less than one that stands in few; a stem of the same word family, or found in a compound of the other side,
counts in part. The weights depend on the two articles alone, so the similarity of two claims never changes when other
articles arrive.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import chain

from attrs import define, field, frozen

from timeline.model import Claim
from timeline.reconcile.concepts import MARK, concept, idiom
from timeline.reconcile.counted import TOLL, toll_terms
from timeline.reconcile.gist import gist_of
from timeline.reconcile.kindred import STEM, Kindred, stems_of

_NAME_WEIGHT = 1.25
_NUMBER_WEIGHT = 1.5
_SHORT_WEIGHT = 0.75


def features(claim: Claim) -> tuple[str, ...]:
    """The distinct terms of a claim in text order: stems, name keys, numbers; the act, where an idiom tells it; and what
    became of how many people."""
    told = idiom(claim.quote)
    added = () if told is None else (MARK + told,)
    return tuple(dict.fromkeys((*claim.terms, *added, *toll_terms(claim))))


@lru_cache(maxsize=1 << 18)
def base_weight(term: str) -> float:
    """How telling a term is by its kind: numbers most, then names, then words; short words least, and tolls not at all."""
    if term[0].isdigit():
        return _NUMBER_WEIGHT
    if ":" in term:
        if TOLL in term:
            return 0.0
        return 1.0 if term.startswith(MARK) else _NAME_WEIGHT
    return 1.0 if len(term) >= STEM else _SHORT_WEIGHT


@define
class Profile:
    """An article's claims prepared for comparison: their features, and how often each stands in the article.

    ``claims`` may be some of the article's claims; ``features``, ``counts`` and ``gist`` are always those of all.
    """

    article: str
    claims: tuple[Claim, ...]
    features: dict[str, tuple[str, ...]] = field(factory=dict)
    _gist: bytes | None = None
    _stems: dict[str, tuple[str, ...]] = field(factory=dict)
    _sets: dict[str, frozenset[str]] = field(factory=dict)
    _weighed: dict[str, list[tuple[str, int, float]]] = field(factory=dict)
    _counts: Counter[str] | None = None
    _abroad: Profile | None = None
    _order: list[str] = field(factory=list)
    _place: dict[str, int] = field(factory=dict)

    @classmethod
    def of(cls, article: str, claims: Iterable[Claim]) -> Profile:
        """Prepare the claims of one article, sorted by where they stand."""
        ordered = tuple(sorted(claims, key=lambda claim: (claim.start, claim.end, claim.id)))
        return cls.of_features(article, {claim.id: features(claim) for claim in ordered}, ordered)

    @classmethod
    def of_features(
        cls,
        article: str,
        found: dict[str, tuple[str, ...]],
        claims: tuple[Claim, ...] = (),
        gist: bytes | None = None,
    ) -> Profile:
        """An article of which the features of all claims are known, in text order, and ``claims`` are at hand.

        ``gist`` is given where these are not all of its claims.
        """
        return cls(article, claims, found, gist)

    @property
    def gist(self) -> bytes:
        """What the article says on the whole (``gist.py``); empty where its claims have no vectors."""
        if self._gist is None:
            self._gist = gist_of(claim.meaning or b"" for claim in self.claims)
        return self._gist

    def tell_gist(self) -> None:
        """Find out the gist, which is asked for later."""
        self._gist = self.gist

    @property
    def counts(self) -> Counter[str]:
        """In how many claims each feature stands."""
        if self._counts is None:
            self._counts = Counter(chain.from_iterable(self.features.values()))
        return self._counts

    def abroad(self, language: str | None) -> Profile:
        """The same with concepts in the place of the words of its language, to be held against a text in another one."""
        if self._abroad is None:
            found = {
                claim: tuple(dict.fromkeys(concept(term, language) for term in terms))
                for claim, terms in self.features.items()
            }
            self._abroad = Profile.of_features(self.article, found, gist=self.gist)
        return self._abroad

    def beside(self, claim: str) -> Sequence[str]:
        """The claims right before and after one in its text, and itself."""
        if not self._order:
            self._order = list(self.features)
            self._place = {one: at for at, one in enumerate(self._order)}
        at = self._place[claim]
        return self._order[max(0, at - 1) : at + 2]

    def stems(self, claim: str) -> tuple[str, ...]:
        """The features of a claim that can have kin: plain stems of some length, in text order."""
        if claim not in self._stems:
            self._stems[claim] = stems_of(self.features[claim])
        return self._stems[claim]

    def weighed(self, claim: str, beside: Profile) -> list[float]:
        """How telling the terms of a claim are beside another article, by their kind: less so the more statements of either
        they stand in."""
        own = self._weighed.get(claim)
        if own is None:
            counts = self.counts
            own = self._weighed[claim] = [
                (term, counts[term], base_weight(term) / _damping(counts[term])) for term in self.features[claim]
            ]
        other = beside.counts.get
        return [
            weight if (often := other(term, 0)) <= count else base_weight(term) / _damping(often)
            for term, count, weight in own
        ]

    def known(self, claim: str) -> frozenset[str]:
        """The features of a claim, in no order."""
        if claim not in self._sets:
            self._sets[claim] = frozenset(self.features[claim])
        return self._sets[claim]


@frozen
class Pair:
    """Two articles whose claims are compared; the same one twice for the inside of an article."""

    left: Profile
    right: Profile
    kindred: Kindred

    @classmethod
    def of(cls, left: Profile, right: Profile) -> Pair:
        """Two articles on their own, with the kin among their words."""
        return cls(left, right, Kindred.of(stems_of(left.counts.keys() | right.counts.keys())))

    def similarity(self, x: str, y: str) -> float:
        """Soft weighted Dice of two claims, between 0 and 1.

        Terms on both sides count in full; of the rest, kindred stems count in part, each term once, in text order.
        """
        a, b = self.left.features[x], self.right.features[y]
        weights = self.left.weighed(x, self.right), self.right.weighed(y, self.left)
        total = sum(weights[0]) + sum(weights[1])
        if not total:
            return 0.0
        common = self.left.known(x) & self.right.known(y)
        matched = 2.0 * sum([weight for term, weight in zip(a, weights[0], strict=True) if term in common])
        words, mine = self.right.stems(y), self.left.stems(x)
        near = self._around(words, mine)
        kindred = [term for term in mine if term in near and term not in common]
        if kindred:
            weight_of = dict(zip(a, weights[0], strict=True)) | dict(zip(b, weights[1], strict=True))
            free = [term for term in words if term not in common]
            for term in kindred:
                closest = self.kindred.closest(term, free)
                if closest is not None:
                    other, share = closest
                    matched += share * (weight_of[term] + weight_of[other])
                    free.remove(other)
        return min(1.0, matched / total)

    def shared(self, x: str, y: str) -> int:
        """How many terms of one claim the other has as well, or a word kin to them."""
        mine, others = self.left.known(x), self.right.known(y)
        near = self._around(self.right.stems(y), self.left.stems(x))
        common = mine & others
        return len(common) - sum(TOLL in term for term in common) + len((mine & near) - others)

    def _around(self, words: tuple[str, ...], others: tuple[str, ...]) -> frozenset[str]:
        """The stems kin to ``words``, at least as far as they are among ``others``."""
        kindred = self.kindred
        if kindred.grows:
            kindred.take(others)
            kindred.take(words)
        return kindred.around(words)

    def containment(self, x: str, y: str) -> float:
        """Share of the lighter claim's weight found in the other: a headline wholly inside a longer sentence gives 1."""
        mine, others = self.left.weighed(x, self.right), self.right.weighed(y, self.left)
        if not mine or not others:
            return 0.0
        known = self.right.known(y)
        common = sum([weight for term, weight in zip(self.left.features[x], mine, strict=True) if term in known])
        return common / min(sum(mine), sum(others))


@lru_cache(maxsize=1 << 12)
def _damping(count: int) -> float:
    return 1.0 + math.log(count)
