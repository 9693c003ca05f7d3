"""How alike two claims are in what they tell: shared terms, weighted by how telling they are in the two articles.

The measure is a soft Dice coefficient. A term that stands in many sentences of either article ("Ukraine" in a text on
Ukraine) weighs less than one that stands in few; a term found inside a compound of the other side counts in part. The weights
depend on the two articles alone, so the similarity of two claims never changes when other articles arrive.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache

from attrs import define, field, frozen

from timeline.model import Claim
from timeline.reconcile.thresholds import COMPOUND_MATCH, FAMILY_MATCH

_COMPOUND_STEM = 5
_FAMILY_SHARE = 0.75
_PARTICIPLE = re.compile(r"^([a-z]{2,5})ge(?=[a-z]{3})")
_NAME_WEIGHT = 1.25
_NUMBER_WEIGHT = 1.5


def features(claim: Claim) -> tuple[str, ...]:
    """The distinct terms of a claim in text order: stems, name keys, numbers."""
    return tuple(dict.fromkeys(claim.terms))


@define
class Profile:
    """An article's claims prepared for comparison: their features and how often each stands in the article."""

    article: str
    claims: tuple[Claim, ...]
    features: dict[str, tuple[str, ...]] = field(factory=dict)
    counts: Counter[str] = field(factory=Counter)

    @classmethod
    def of(cls, article: str, claims: Iterable[Claim]) -> Profile:
        """Prepare the claims of one article, sorted by where they stand."""
        ordered = tuple(sorted(claims, key=lambda claim: (claim.start, claim.end, claim.id)))
        profile = cls(article, ordered)
        for claim in ordered:
            found = features(claim)
            profile.features[claim.id] = found
            profile.counts.update(found)
        return profile


@lru_cache(maxsize=1 << 17)
def kinship(a: str, b: str) -> float:
    """How far two different stems are one word.

    A shared beginning ("stationier-t", "stationier-ung"), a participle and its verb ("auf-ge-baut", "aufbau"), or a part of a
    compound ("truppenentsend", "entsend").
    """
    short, long = (a, b) if len(a) <= len(b) else (b, a)
    if len(short) < _COMPOUND_STEM:
        return 0.0
    if short in long:
        return COMPOUND_MATCH
    plain = [_PARTICIPLE.sub(r"\1", term) for term in (short, long)]
    alike = max(_common_start(short, long), _common_start(*plain))
    return FAMILY_MATCH if alike >= max(_COMPOUND_STEM, _FAMILY_SHARE * len(short)) else 0.0


def _common_start(a: str, b: str) -> int:
    alike = 0
    for x, y in zip(a, b, strict=False):
        if x != y:
            break
        alike += 1
    return alike


def is_word(term: str) -> bool:
    """Whether a term is a plain stem: no key of a country or body, no number."""
    return ":" not in term and not term[0].isdigit()


@frozen
class Weights:
    """Term weights for one pair of articles."""

    left: Counter[str]
    right: Counter[str]

    def __call__(self, term: str) -> float:
        count = max(self.left.get(term, 0), self.right.get(term, 0), 1)
        if term[0].isdigit():
            base = _NUMBER_WEIGHT
        elif ":" in term:
            base = _NAME_WEIGHT
        else:
            base = 1.0 if len(term) > 4 else 0.75
        return base / (1.0 + math.log(count))


def similarity(a: Sequence[str], b: Sequence[str], weight: Weights) -> float:
    """Soft weighted Dice of two feature lists, between 0 and 1.

    Terms equal on both sides count in full; of the rest, a term of five or more letters inside a longer one counts in
    part, each term once, in text order.
    """
    if not a or not b:
        return 0.0
    left, right = set(a), set(b)
    common = left & right
    total = sum(map(weight, a)) + sum(map(weight, b))
    matched = 2.0 * sum(map(weight, sorted(common)))
    free = [term for term in b if term not in common and is_word(term)]
    for term in a:
        if term in common or not is_word(term):
            continue
        for other in free:
            share = kinship(term, other)
            if share:
                matched += share * (weight(term) + weight(other))
                free.remove(other)
                break
    return min(1.0, matched / total) if total else 0.0


def containment(a: Sequence[str], b: Sequence[str], weight: Weights) -> float:
    """Share of the lighter side's weight found on the other side: a headline wholly inside a longer sentence gives 1."""
    left, right = set(a), set(b)
    if not left or not right:
        return 0.0
    common = sum(map(weight, sorted(left & right)))
    lighter = min(sum(map(weight, sorted(left))), sum(map(weight, sorted(right))))
    return common / lighter if lighter else 0.0
