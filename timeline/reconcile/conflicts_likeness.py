"""Whether two claims differ in one thing and are otherwise alike: the test behind "only like with like"."""

from __future__ import annotations

from collections.abc import Collection

from timeline.model import Claim
from timeline.reconcile.conflicts_words import LIGHT
from timeline.reconcile.kindred import is_word, kinship

_HEADLINES = frozenset({"title", "lead", "heading", "bullet", "caption"})
LIKE = 0.6
"""Share of the shorter claim's terms that both must have, names in dispute and numbers left out. Chosen on the pairs of
articles in tests/acceptance/conflict_pairs and on 330 English news articles (docs/explanation/reconciling.md)."""


def is_headline(claim: Claim) -> bool:
    """Whether a claim stands in a headline, lead, bullet or caption: it shortens."""
    return claim.role in _HEADLINES


def same_act(a: Claim, b: Claim) -> bool:
    """Whether two claims tell of one kind of act: one verb, or verbs of one family that say something."""
    if not a.predicate or not b.predicate:
        return False
    if a.predicate == b.predicate:
        return True
    if {a.predicate, b.predicate} & LIGHT:
        return False
    return kinship(a.predicate, b.predicate) > 0


def overlap(a: Claim, b: Claim, *, without: Collection[str] = ()) -> float:
    """Share of the shorter claim's words and names that stand in the other one, numbers and some names left out."""
    left = {term for term in a.terms if not term[0].isdigit() and term not in without}
    right = {term for term in b.terms if not term[0].isdigit() and term not in without}
    short, long = sorted((left, right), key=len)
    if len(short) < 2:
        return 0.0
    kept = short & long
    words = [term for term in long - kept if is_word(term)]
    kin = sum(any(kinship(term, other) for other in words) for term in short - kept if is_word(term))
    return (len(kept) + kin) / len(short)


def names(claim: Claim) -> frozenset[str]:
    """Keys of everybody and every place that a claim names."""
    return frozenset(mention.key for mention in (*claim.actors, *claim.places))


def names_agree(a: Claim, b: Claim) -> bool:
    """Whether one claim's names are all among the other's: neither names somebody in the place of somebody else."""
    left, right = names(a), names(b)
    return left <= right or right <= left


def terms_of(keys: Collection[str]) -> set[str]:
    """The terms under which names stand among a claim's terms: a person stands by the surname."""
    return {part for key in keys for part in (key, key.rsplit(" ", 1)[-1])}
