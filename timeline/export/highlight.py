"""Cutting a text at the edges of its claims, so that crossing and overlapping ranges need no crossing markup."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen

from timeline.export.evidence import JOINT, Evidence
from timeline.model import ResolvedClaim, Slot


@frozen
class Segment:
    """A stretch of text over which the same claims lie. ``begins`` are the claims whose first word stands here."""

    text: str
    claims: tuple[str, ...] = ()
    begins: tuple[str, ...] = ()


@frozen
class Piece:
    """A stretch of a quote; ``marked`` where it is what the quote is shown for."""

    text: str
    marked: bool = False


def segments(text: str, ranges: Iterable[tuple[int, int, str]]) -> tuple[Segment, ...]:
    """Cut ``text`` so that every piece lies wholly inside or wholly outside every range.

    ``ranges`` are (start, end, claim id) in code points; parts outside the text are ignored. The pieces joined are the
    text. Takes time proportional to the text and to the overlaps among the ranges (a sweep over their edges).
    """
    edges: list[tuple[int, int, str]] = []
    first: dict[str, int] = {}
    for start, end, claim in ranges:
        low, high = max(0, start), min(len(text), end)
        if low < high:
            edges += [(low, 1, claim), (high, -1, claim)]
            first[claim] = min(first.get(claim, low), low)
    edges.sort()
    found: list[Segment] = []
    open_claims: dict[str, int] = {}
    place = 0
    for at, step, claim in edges:
        if at > place:
            found.append(_segment(text, place, at, open_claims, first))
            place = at
        count = open_claims.get(claim, 0) + step
        if count:
            open_claims[claim] = count
        else:
            del open_claims[claim]
    if place < len(text):
        found.append(Segment(text[place:]))
    return tuple(found)


def _segment(text: str, start: int, end: int, claims: Iterable[str], first: dict[str, int]) -> Segment:
    covering = tuple(sorted(claims))
    return Segment(text[start:end], covering, tuple(claim for claim in covering if first[claim] == start))


def disputed_words(evidence: Evidence, claim: ResolvedClaim, slot: Slot, value: str) -> tuple[Piece, ...]:
    """The quote of a claim, with the words marked that carry its value in a conflict's slot.

    Falls back to all words of that kind when none equals the value, and to the plain quote when there are none. Where the
    words stand beside the quote ("..., said prime minister X"), they are added on their side of it, after " … ".
    """
    text = evidence.texts.get(claim.claim.article)
    if text is None or not evidence.is_grounded(claim):
        return (Piece(evidence.quote(claim)),)
    marks = _slot_ranges(claim, slot, value)
    pieces: list[Piece] = []
    for number, (start, end) in enumerate(evidence.spans(claim)):
        if number:
            pieces.append(Piece(JOINT))
        inside = [(max(a, start) - start, min(b, end) - start, "marked") for a, b in marks]
        pieces += [Piece(part.text, bool(part.claims)) for part in segments(text[start:end], inside)]
    beside = next(((start, end) for start, end in marks if 0 <= start < end <= len(text)), None)
    if beside is None or any(piece.marked for piece in pieces):
        return tuple(pieces)
    words = Piece(text[beside[0] : beside[1]], marked=True)
    is_before = beside[0] < claim.claim.start
    return (words, Piece(JOINT), *pieces) if is_before else (*pieces, Piece(JOINT), words)


def _slot_ranges(claim: ResolvedClaim, slot: Slot, value: str) -> list[tuple[int, int]]:
    made = claim.claim
    wanted = value.casefold()
    if slot == "date":
        return [claim.when.expression.span] if claim.when.expression else []
    if slot == "polarity":
        return [made.modality_cue] if made.modality_cue else []
    if slot == "quantity":
        named = [(f"{quantity.value:g}", quantity.start, quantity.end) for quantity in made.quantities]
    elif slot == "role":
        named = [(role.person_name, role.start, role.end) for role in made.roles]
    else:
        mentions = made.places if slot == "place" else made.actors
        named = [(mention.name, mention.start, mention.end) for mention in mentions]
    equal = [(start, end) for name, start, end in named if name and name.casefold() in wanted]
    return equal or [(start, end) for _, start, end in named]
