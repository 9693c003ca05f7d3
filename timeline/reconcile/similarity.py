"""How alike two claims are in what they tell: shared terms, weighted by how telling they are in the two articles.

The measure is a soft Dice coefficient. A term that stands in many sentences of either article ("Ukraine" in a text on
Ukraine) weighs less than one that stands in few; a stem of the same word family, or found in a compound of the other side,
counts in part. The weights depend on the two articles alone, so the similarity of two claims never changes when other
articles arrive.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from attrs import define, field, frozen

from timeline.model import Claim
from timeline.reconcile.thresholds import COMPOUND_MATCH, FAMILY_MATCH

_STEM = 5
_FAMILY_SHARE = 0.75
_NAME_WEIGHT = 1.25
_NUMBER_WEIGHT = 1.5
_SHORT_WEIGHT = 0.75
_PARTICIPLE = re.compile(r"^([a-z]{2,5})ge(?=[a-z]{3})")


def features(claim: Claim) -> tuple[str, ...]:
    """The distinct terms of a claim in text order: stems, name keys, numbers."""
    return tuple(dict.fromkeys(claim.terms))


def is_word(term: str) -> bool:
    """Whether a term is a plain stem: no key of a country or body, no number."""
    return ":" not in term and not term[0].isdigit()


@lru_cache(maxsize=1 << 18)
def base_weight(term: str) -> float:
    """How telling a term is by its kind: numbers most, then names, then words; short words least."""
    if term[0].isdigit():
        return _NUMBER_WEIGHT
    if ":" in term:
        return _NAME_WEIGHT
    return 1.0 if len(term) >= _STEM else _SHORT_WEIGHT


def kinship(a: str, b: str) -> float:
    """How far two different stems are one word, between 0 and 1.

    A shared beginning ("stationier-t", "stationier-ung"), a participle and its verb ("auf-ge-baut", "aufbau"), or a part
    of a compound ("truppenentsend", "entsend").
    """
    short, long = (a, b) if len(a) <= len(b) else (b, a)
    if len(short) < _STEM:
        return 0.0
    if long.startswith(short) or long.endswith(short):
        return COMPOUND_MATCH
    needed = max(_STEM, _FAMILY_SHARE * len(short))
    if _common_start(short, long) >= needed:
        return FAMILY_MATCH
    if "ge" not in short and "ge" not in long:
        return 0.0
    return FAMILY_MATCH if _common_start(_plain(short), _plain(long)) >= needed else 0.0


def _plain(term: str) -> str:
    """A stem without the "ge" of its participle."""
    return _PARTICIPLE.sub(r"\1", term)


def _common_start(a: str, b: str) -> int:
    if a[:3] != b[:3]:
        return 0  # too little to matter
    alike = 0
    for x, y in zip(a, b, strict=False):
        if x != y:
            break
        alike += 1
    return alike


@define
class Profile:
    """An article's claims prepared for comparison: their features, and how often each stands in the article.

    ``claims`` may be some of the article's claims; ``features`` and ``counts`` are always those of all.
    """

    article: str
    claims: tuple[Claim, ...]
    features: dict[str, tuple[str, ...]] = field(factory=dict)
    counts: Counter[str] = field(factory=Counter)
    _stems: dict[str, tuple[str, ...]] = field(factory=dict)

    @classmethod
    def of(cls, article: str, claims: Iterable[Claim]) -> Profile:
        """Prepare the claims of one article, sorted by where they stand."""
        ordered = tuple(sorted(claims, key=lambda claim: (claim.start, claim.end, claim.id)))
        return cls.of_features(article, {claim.id: features(claim) for claim in ordered}, ordered)

    @classmethod
    def of_features(cls, article: str, found: dict[str, tuple[str, ...]], claims: tuple[Claim, ...] = ()) -> Profile:
        """An article of which the features of all claims are known, in text order, and ``claims`` are at hand."""
        counts: Counter[str] = Counter()
        for terms in found.values():
            counts.update(terms)
        return cls(article, claims, found, counts)

    def stems(self, claim: str) -> tuple[str, ...]:
        """The features of a claim that can have kin: plain stems of some length, in text order."""
        if claim not in self._stems:
            found = self.features[claim]
            self._stems[claim] = tuple(term for term in found if len(term) >= _STEM and is_word(term))
        return self._stems[claim]


@frozen
class Pair:
    """Two articles whose claims are compared; the same one twice for the inside of an article."""

    left: Profile
    right: Profile

    def weight(self, term: str) -> float:
        """How telling a term is: less so the more sentences of either article it stands in."""
        return base_weight(term) / _damping(max(self.left.counts.get(term, 0), self.right.counts.get(term, 0), 1))

    def similarity(self, x: str, y: str) -> float:
        """Soft weighted Dice of two claims, between 0 and 1.

        Terms on both sides count in full; of the rest, kindred stems count in part, each term once, in text order.
        """
        a, b = self.left.features[x], self.right.features[y]
        common = set(a).intersection(b)
        left, right = self.left.counts, self.right.counts
        weights = {term: base_weight(term) / _damping(max(left.get(term, 0), right.get(term, 0))) for term in (*a, *b)}
        total = sum([weights[term] for term in a]) + sum([weights[term] for term in b])
        if not total:
            return 0.0
        matched = 2.0 * sum([weights[term] for term in a if term in common])
        free = [term for term in self.right.stems(y) if term not in common]
        for term in self.left.stems(x):
            if term in common or not free:
                continue
            closest = _closest(term, free)
            if closest is not None:
                other, share = closest
                matched += share * (weights[term] + weights[other])
                free.remove(other)
        return min(1.0, matched / total)

    def shared(self, x: str, y: str, *, enough: int = 1 << 30) -> int:
        """How many terms two claims have in common, kindred stems included; counted no further than to ``enough``."""
        a, b = self.left.features[x], self.right.features[y]
        known = set(b)
        count = len(known.intersection(a))
        if count >= enough:
            return count
        words = self.right.stems(y)
        for term in self.left.stems(x):
            if term not in known and _closest(term, words) is not None:
                count += 1
                if count >= enough:
                    break
        return count

    def containment(self, x: str, y: str) -> float:
        """Share of the lighter claim's weight found in the other: a headline wholly inside a longer sentence gives 1."""
        a, b = self.left.features[x], self.right.features[y]
        if not a or not b:
            return 0.0
        other = set(b)
        common = sum(self.weight(term) for term in a if term in other)
        return common / min(sum(map(self.weight, a)), sum(map(self.weight, b)))


def _closest(term: str, others: Iterable[str]) -> tuple[str, float] | None:
    """The term that is most kin to this one, the first in the alphabet of several; none where none is kin."""
    best: tuple[float, str] | None = None
    head = term[:2]
    for other in others:
        # Kindred stems begin alike, or one ends in the other: cheaper to ask before looking closer.
        if other[:2] == head or term.endswith(other) or other.endswith(term):
            share = kinship(term, other)
            if share and (best is None or (-share, other) < best):
                best = (-share, other)
    return None if best is None else (best[1], -best[0])


@lru_cache(maxsize=1 << 12)
def _damping(count: int) -> float:
    return 1.0 + math.log(count)
