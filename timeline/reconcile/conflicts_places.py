"""Where: one happening put in two places of one kind, neither of which the other side's article names at all.

A city is not held against a country, and two places that one article names together are left alone: the one may lie in
the other.
"""

from __future__ import annotations

from collections.abc import Iterable

from timeline.model import Claim, Conflict, Mention
from timeline.reconcile.conflicts import Testimony
from timeline.reconcile.conflicts_likeness import LIKE, are_foreign, overlap, tell_one_act, terms_of
from timeline.reconcile.conflicts_members import Members, nobody_else
from timeline.reconcile.conflicts_pairs import Clash, conflicts_of
from timeline.reconcile.conflicts_reasons import corrected
from timeline.reconcile.conflicts_words import stands_in
from timeline.reconcile.towns import may_be_one_town


def place_conflicts(
    pairs: Iterable[tuple[Testimony, Testimony]], members: Members = nobody_else, *, found_in: str = ""
) -> list[Conflict]:
    """Among pairs that tell one happening, those that put it in two places."""
    found = [clash for a, b in pairs if (clash := _clash(a, b)) is not None]
    question, why = "Where? “{quote}”", "two places are named for one happening"
    return conflicts_of("place", question, why, found, _puts_it_there, members, found_in=found_in)


def _puts_it_there(other: Testimony, one: Testimony) -> bool:
    """Whether another claim tells the same act in the same place."""
    there, named = scene(other.claim), scene(one.claim)
    return there is not None and named is not None and there.key == named.key and tell_one_act(other, one)


def scene(claim: Claim) -> Mention | None:
    """Where a claim's happening takes place: the only city or region that follows "in" or "at"; else the only country."""
    there = [place for place in claim.places if stands_in(claim.quote[: place.start - claim.start])]
    for kind in ("place", "country"):
        found = {place.key: place for place in there if place.kind == kind}
        if found:
            return next(iter(found.values())) if len(found) == 1 else None
    return None


def _clash(a: Testimony, b: Testimony) -> Clash | None:
    if not tell_one_act(a, b) or a.claim.negated != b.claim.negated:
        return None
    left, right = scene(a.claim), scene(b.claim)
    if left is None or right is None or left.key == right.key or left.kind != right.kind:
        return None
    if left.key in b.told_of or right.key in a.told_of:
        return None
    if are_foreign(a, b) and left.kind == "place" and may_be_one_town(left.key, right.key):
        return None
    if overlap(a, b, without=terms_of([left.key, right.key])) < LIKE:
        return None
    return Clash(a, b, left.name, right.name, corrected((left.name, [a]), (right.name, [b])))
