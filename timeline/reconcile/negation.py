"""Whether one sentence says that it is so and the other that it is not: the same verb, negated as a whole on one side only,
or a verb that undoes the other."""

from __future__ import annotations

from typing import Final

from timeline.model import Claim
from timeline.reconcile.concepts import act_of
from timeline.reconcile.conflicts_words import LIGHT, NOBODY, NOT_ONLY, has, is_without
from timeline.reconcile.kindred import is_word

_OPEN = "open-question"
_UNDONE: Final = frozenset(
    frozenset(pair)
    for pair in (
        ("open", "close"),
        ("block", "open"),
        ("block", "reopen"),
        ("close", "reopen"),
        ("kidnap", "free"),
        ("arrest", "free"),
        ("begin", "end"),
        ("rise", "fall"),
        ("win", "lose"),
        ("hire", "fire"),
        ("accept", "reject"),
        ("approve", "reject"),
        ("freeze", "free"),
        ("steal", "return"),
        ("send", "withdraw"),
    )
)
"""Acts of which one ends, undoes or excludes the other: nearly the same words tell two happenings."""


def are_opposite(a: Claim, b: Claim) -> bool:
    """Whether one of two claims that tell one act says that it was not done."""
    if a.negated == b.negated or not a.predicate or not b.predicate or {a.predicate, b.predicate} & (LIGHT | {_OPEN}):
        return False
    if act_of(a) != act_of(b):
        return False
    denied, firm = (a, b) if a.negated else (b, a)
    return is_negated_as_a_whole(denied, firm)


def undo_one_another(a: Claim, b: Claim) -> bool:
    """Whether two claims tell acts of which one ends, undoes or excludes the other: a line that is blocked, and reopens."""
    if a.negated != b.negated:
        return False
    return frozenset((act_of(a) or "", act_of(b) or "")) in _UNDONE


def is_negated_as_a_whole(denied: Claim, firm: Claim) -> bool:
    """Whether a sentence's negation turns into its opposite what the other one says.

    "Kein" and "no" do where they stand before what the other sentence names as well ("ignorierte keine Warnungen"), not
    before something else ("stimmte ohne Nein-Stimmen zu").
    """
    if has(denied.quote, NOT_ONLY):
        return False
    if not has(denied.quote, NOBODY):
        return True
    said = {term for term in {*denied.terms} & {*firm.terms} if is_word(term)}
    return not has(firm.quote, NOBODY) and is_without(denied.quote, said)
