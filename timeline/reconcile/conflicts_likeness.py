"""Whether two claims differ in one thing and are otherwise alike: the test behind "only like with like"."""

from __future__ import annotations

from collections.abc import Collection

from timeline.model import Claim
from timeline.reconcile.concepts import MARK, act_of, concept
from timeline.reconcile.conflicts import Testimony
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
    if act_of(a) == act_of(b):
        return True
    if {a.predicate, b.predicate} & LIGHT:
        return False
    return kinship(a.predicate, b.predicate) > 0


def are_foreign(a: Testimony, b: Testimony) -> bool:
    """Whether two testimonies are in two languages, as far as these are known."""
    return a.language is not None and b.language is not None and a.language != b.language


def words_of(one: Testimony, other: Testimony, *, without: Collection[str] = ()) -> set[str]:
    """A claim's words and names as they can be held against another's: concepts where that one is in another language.

    Numbers and some names are left out.
    """
    terms = {term for term in one.claim.terms if not term[0].isdigit() and term not in without}
    return {concept(term, one.language) for term in terms} if are_foreign(one, other) else terms


def tell_one_act(a: Testimony, b: Testimony) -> bool:
    """The same as ``same_act``; in two languages one may tell in passing what the other has as its verb."""
    if same_act(a.claim, b.claim):
        return True
    if not are_foreign(a, b):
        return False
    acts = [act_of(one.claim) for one in (a, b)]
    told = words_of(a, b), words_of(b, a)
    return any(act is not None and MARK + act in said for act, said in zip(acts, reversed(told), strict=True))


def overlap(a: Testimony, b: Testimony, *, without: Collection[str] = ()) -> float:
    """Share of the shorter claim's words and names that stand in the other one, numbers and some names left out."""
    left, right = words_of(a, b, without=without), words_of(b, a, without=without)
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


def names_agree(a: Testimony, b: Testimony) -> bool:
    """Whether one claim's names are all among the other's: neither names somebody in the place of somebody else.

    In two languages bodies have two names, and are left out.
    """
    left, right = names(a.claim), names(b.claim)
    if are_foreign(a, b):
        bodies = {mention.key for one in (a, b) for mention in one.claim.actors if mention.kind == "body"}
        left, right = left - bodies, right - bodies
    return left <= right or right <= left


def terms_of(keys: Collection[str]) -> set[str]:
    """The terms under which names stand among a claim's terms: a person stands by the surname."""
    return {part for key in keys for part in (key, key.rsplit(" ", 1)[-1])}
