"""The contradiction board: each side of a disagreement with its quotes, and the words in them that differ."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from timeline.export.contract import conflict_as_plain
from timeline.export.highlight import Piece, disputed_words
from timeline.export.wording import SLOT_WORDS, say_origins, say_published, say_sorted, say_voice, say_when
from timeline.front.room_match import match_of
from timeline.model import Conflict, ConflictValue

if TYPE_CHECKING:
    from timeline.front.room import Room

Json = dict[str, Any]

_SHOWN = 12
"""How many claims of a side are quoted, one of each origin first; ``claims`` names all of them."""


def conflicts_answer(room: Room) -> Json:
    """``/api/conflicts``: open ones first, then the explained, then the resolved."""
    found = list(room.evidence.conflicts.values())
    counts = {status: sum(one.status == status for one in found) for status in ("open", "explained", "resolved")}
    return {"counts": counts, "conflicts": [board(room, one) for one in found]}


def board(room: Room, conflict: Conflict) -> Json:
    """One conflict with its sides."""
    evidence = room.evidence
    return {
        **conflict_as_plain(conflict),
        "slot_words": SLOT_WORDS[conflict.slot],
        "sorted_words": say_sorted(conflict),
        "headlines": [
            {
                "entry": id_,
                "headline": evidence.entries[id_].headline,
                "when_words": say_when(evidence.entries[id_].when),
            }
            for id_ in sorted(conflict.entries)
            if id_ in evidence.entries
        ],
        "disputed": sorted(conflict.disputed),
        "sides": [_side(room, conflict, value) for value in _in_order(conflict)],
    }


def _in_order(conflict: Conflict) -> list[ConflictValue]:
    """The side with the most origins first."""
    return sorted(conflict.values, key=lambda one: (-len(one.origins), -len(one.claims), one.value))


def _side(room: Room, conflict: Conflict, value: ConflictValue) -> Json:
    claims = room.evidence.one_of_each_origin(value.claims)
    return {
        "value": value.value,
        "origins": sorted(value.origins),
        "origins_words": say_origins(room.evidence, value.origins),
        "claims": sorted(value.claims),
        "is_shown": conflict.sorted_by == value.value,
        "is_accepted": conflict.accepted == value.value,
        "testimonies": [
            {
                "claim": claim.id,
                "article": claim.claim.article,
                "name": room.evidence.article_name(claim.claim.article),
                "published_words": say_published(room.evidence.articles[claim.claim.article])
                if claim.claim.article in room.evidence.articles
                else None,
                "entry": claim.entry if claim.entry in room.evidence.entries else None,
                "spans": [list(span) for span in room.evidence.spans(claim)],
                "pieces": _pieces(disputed_words(room.evidence, claim, conflict.slot, value.value)),
                "match": match_of(room, claim),
                "language": room.evidence.articles[claim.claim.article].language
                if claim.claim.article in room.evidence.articles
                else None,
                "voice_words": say_voice(room.evidence, claim),
                "origin": claim.origin,
                "when_words": say_when(claim.when),
            }
            for claim in claims[:_SHOWN]
        ],
        "not_shown": max(0, len(claims) - _SHOWN),
    }


def _pieces(pieces: Iterable[Piece]) -> list[Json]:
    return [{"text": piece.text, "marked": piece.marked} for piece in pieces]
