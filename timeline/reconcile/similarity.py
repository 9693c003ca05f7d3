"""How alike two claims are in what they tell: shared terms, weighted by how telling they are in the two articles.

The measure is a soft Dice coefficient. A term that stands in many sentences of either article ("Ukraine" in a text on
Ukraine) weighs less than one that stands in few; a stem of the same word family, or found in a compound of the other side,
counts in part. The weights depend on the two articles alone, so the similarity of two claims never changes when other
articles arrive.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable

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
    alike = max(_common_start(short, long), _common_start(_plain(short), _plain(long)))
    return FAMILY_MATCH if alike >= max(_STEM, _FAMILY_SHARE * len(short)) else 0.0


def _plain(term: str) -> str:
    """A stem without the "ge" of its participle."""
    return _PARTICIPLE.sub(r"\1", term)


def _common_start(a: str, b: str) -> int:
    alike = 0
    for x, y in zip(a, b, strict=False):
        if x != y:
            break
        alike += 1
    return alike


@define
class Profile:
    """An article's claims prepared for comparison: their features, how often each stands in the article, and an index of
    word beginnings and endings in which kindred stems are found without looking at all of them."""

    article: str
    claims: tuple[Claim, ...]
    features: dict[str, tuple[str, ...]] = field(factory=dict)
    counts: Counter[str] = field(factory=Counter)
    beginnings: dict[str, list[str]] = field(factory=lambda: defaultdict(list))
    endings: dict[str, list[str]] = field(factory=lambda: defaultdict(list))
    known: dict[str, tuple[tuple[str, float], ...]] = field(factory=dict)

    @classmethod
    def of(cls, article: str, claims: Iterable[Claim]) -> Profile:
        """Prepare the claims of one article, sorted by where they stand."""
        ordered = tuple(sorted(claims, key=lambda claim: (claim.start, claim.end, claim.id)))
        profile = cls(article, ordered)
        for claim in ordered:
            found = features(claim)
            profile.features[claim.id] = found
            profile.counts.update(found)
        for term in sorted(profile.counts):
            if is_word(term) and len(term) >= _STEM:
                for start in {term[:_STEM], _plain(term)[:_STEM]}:
                    profile.beginnings[start].append(term)
                for cut in range(1, len(term) - _STEM + 1):
                    profile.endings[term[cut:]].append(term)
        return profile

    def kin(self, term: str) -> tuple[tuple[str, float], ...]:
        """Terms of this article that are kin to a term of another one, the closest first."""
        if term not in self.known:
            self.known[term] = self._kin(term) if is_word(term) and len(term) >= _STEM else ()
        return self.known[term]

    def _kin(self, term: str) -> tuple[tuple[str, float], ...]:
        near = {*self.beginnings.get(term[:_STEM], ()), *self.beginnings.get(_plain(term)[:_STEM], ())}
        near.update(self.endings.get(term, ()))
        near.update(ending for cut in range(1, len(term) - _STEM + 1) if (ending := term[cut:]) in self.counts)
        near.discard(term)
        rated = [(other, share) for other in near if (share := kinship(term, other))]
        return tuple(sorted(rated, key=lambda pair: (-pair[1], pair[0])))


@frozen
class Pair:
    """Two articles whose claims are compared; the same one twice for the inside of an article."""

    left: Profile
    right: Profile

    def weight(self, term: str) -> float:
        """How telling a term is: less so the more sentences of either article it stands in."""
        count = max(self.left.counts.get(term, 0), self.right.counts.get(term, 0), 1)
        return base_weight(term) / _damping(count)

    def similarity(self, x: str, y: str) -> float:
        """Soft weighted Dice of two claims, between 0 and 1.

        Terms on both sides count in full; of the rest, kindred stems count in part, each term once, in text order.
        """
        a, b = self.left.features[x], self.right.features[y]
        common = set(a) & set(b)
        total = sum(map(self.weight, a)) + sum(map(self.weight, b))
        if not total:
            return 0.0
        matched = 2.0 * sum(self.weight(term) for term in a if term in common)
        free = {term for term in b if term not in common}
        for term in a:
            if term in common or not free:
                continue
            for other, share in self.right.kin(term):
                if other in free:
                    matched += share * (self.weight(term) + self.weight(other))
                    free.discard(other)
                    break
        return min(1.0, matched / total)

    def shared(self, x: str, y: str) -> int:
        """How many terms two claims have in common, kindred stems included."""
        a, b = self.left.features[x], set(self.right.features[y])
        return sum(term in b or any(other in b for other, _ in self.right.kin(term)) for term in a)

    def containment(self, x: str, y: str) -> float:
        """Share of the lighter claim's weight found in the other: a headline wholly inside a longer sentence gives 1."""
        a, b = self.left.features[x], self.right.features[y]
        if not a or not b:
            return 0.0
        other = set(b)
        common = sum(self.weight(term) for term in a if term in other)
        return common / min(sum(map(self.weight, a)), sum(map(self.weight, b)))


_DAMPING: dict[int, float] = {}


def _damping(count: int) -> float:
    if count not in _DAMPING:
        _DAMPING[count] = 1.0 + math.log(count)
    return _DAMPING[count]
