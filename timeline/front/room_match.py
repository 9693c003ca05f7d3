"""How a claim's words match its article."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from timeline.model import ResolvedClaim

if TYPE_CHECKING:
    from timeline.front.room import Room

Match = Literal["verbatim", "split", "differs", "erased"]
"""How a claim's words match its article: one stretch character for character, several such stretches, not as recorded,
or not to be seen any more because the article was erased."""


def match_of(room: Room, claim: ResolvedClaim) -> Match:
    """How a claim's words match its article."""
    if claim.claim.article not in room.texts:
        return "erased"
    if not room.evidence.is_grounded(claim):
        return "differs"
    return "verbatim" if len(claim.claim.spans) == 1 else "split"
