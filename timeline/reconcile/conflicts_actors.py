"""Who did it: the same act on the same thing at the same time, by somebody else.

Only acts that one party does to one thing (``ONE_DOER``) can be a disagreement about the doer: two may meet, condemn or sign.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from timeline.model import Claim, Conflict, Mention
from timeline.reconcile.conflicts import Testimony
from timeline.reconcile.conflicts_likeness import LIKE, names, overlap, same_act, terms_of
from timeline.reconcile.conflicts_members import Members, nobody_else
from timeline.reconcile.conflicts_pairs import Clash, conflicts_of
from timeline.reconcile.conflicts_reasons import corrected
from timeline.reconcile.conflicts_words import ONE_DOER, done_by, is_passive

_KINDS = ("person", "body", "country")


def actor_conflicts(pairs: Iterable[tuple[Testimony, Testimony]], members: Members = nobody_else) -> list[Conflict]:
    """Among pairs that tell one happening, those that name two doers."""
    found = [clash for a, b in pairs if (clash := _clash(a, b)) is not None]
    question, why = "Who did it? “{quote}”", "two are named as the one who did it"
    return conflicts_of("actor", question, why, found, _names_the_doer, members)


def _names_the_doer(other: Testimony, one: Testimony) -> bool:
    """Whether another claim tells the same act, and of nobody but the same doers."""
    if other.claim.negated or not same_act(other.claim, one.claim):
        return False
    theirs, named = doers(other.claim).keys(), doers(one.claim).keys()
    return bool(theirs) and theirs <= named


def doers(claim: Claim) -> dict[str, Mention]:
    """Who acts: the subject, or in a passive sentence whoever stands after "by" or "von"."""
    named = (*claim.actors, *(place for place in claim.places if place.kind == "country"))
    by = {one.key: one for one in named if done_by(claim.quote[: one.start - claim.start])}
    if by and is_passive(claim.quote):
        return by
    return {one.key: one for one in named if one.key in claim.agents}


def _clash(a: Testimony, b: Testimony) -> Clash | None:
    verbs = {one.claim.predicate for one in (a, b)}
    if not verbs <= ONE_DOER or not same_act(a.claim, b.claim) or a.claim.negated or b.claim.negated:
        return None
    left, right = doers(a.claim), doers(b.claim)
    for kind in _KINDS:
        mine = [one for one in left.values() if one.kind == kind]
        others = [one for one in right.values() if one.kind == kind]
        if mine and others:
            return _between(a, b, mine, others)
    return None


def _between(a: Testimony, b: Testimony, mine: Sequence[Mention], others: Sequence[Mention]) -> Clash | None:
    """The clash of two doers of one kind, if neither text names the other's in that sentence."""
    if {one.key for one in mine} & names(b.claim) or {one.key for one in others} & names(a.claim):
        return None
    surnames = [{one.key.rsplit(" ", 1)[-1] for one in side} for side in (mine, others)]
    if surnames[0] & surnames[1]:
        return None
    left_out = terms_of([one.key for one in (*mine, *others)])
    if overlap(a, b, without=left_out) < LIKE:
        return None
    words = [" and ".join(sorted({one.name for one in side})) for side in (mine, others)]
    return Clash(a, b, words[0], words[1], corrected((words[0], [a]), (words[1], [b])))
