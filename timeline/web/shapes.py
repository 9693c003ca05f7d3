"""Shapes that several answers have in common. A test holds every real answer against them, to the last field."""

from __future__ import annotations

import msgspec

from timeline.front.room_match import Match
from timeline.model import (
    Basis,
    ConflictStatus,
    EntryStatus,
    Modality,
    RulingKind,
    RulingStatus,
    Slot,
)
from timeline.web.problems import Code

Range = tuple[int, int]
"""Start and end in Unicode code points of an article's text."""


class Exact(msgspec.Struct, forbid_unknown_fields=True):
    """An object with exactly these fields."""


class Words(Exact):
    """Words in their place."""

    text: str
    start: int
    end: int


class When(Exact):
    """A date with its uncertainty, as WHEN of timeline-chronology/1."""

    edtf: str | None
    earliest: str | None
    latest: str | None
    basis: Basis
    anchor: str | None
    expression: Words | None
    reasoning: str | None


class Support(Exact):
    """How many stand behind an entry. origins are independent witnesses."""

    articles: int
    outlets: int
    origins: int


class ShortEntry(Exact):
    """An entry beside another."""

    id: str
    when: When
    headline: str
    phase: str | None
    modality: Modality
    status: EntryStatus
    claims: list[str]
    support: Support
    merged: list[str]


class FullEntry(ShortEntry):
    """An entry as it stands in timeline-chronology/1."""

    headline_claim: str
    origins: list[str]
    headline_ruling: str | None
    conflicts: list[str]
    links: list[str]
    rulings: list[str]


class ConflictValue(Exact):
    """One of the values that cannot all be true."""

    value: str
    claims: list[str]
    origins: list[str]


class SortedBy(Exact):
    """Which value the line sorts by, and why."""

    value: str | None
    why: str


class Conflict(Exact):
    """A conflict as it stands in timeline-chronology/1."""

    id: str
    slot: Slot
    question: str
    entries: list[str]
    values: list[ConflictValue]
    status: ConflictStatus
    why: str
    sorted_by: SortedBy
    ruling: str | None
    accepted: str | None


class Piece(Exact):
    """A stretch of a quote; marked where it is what differs."""

    text: str
    marked: bool


class SideTestimony(Exact):
    """A quote on one side of a conflict."""

    claim: str
    article: str
    name: str
    published_words: str | None
    entry: str | None
    spans: list[Range]
    pieces: list[Piece]
    match: Match
    language: str | None
    voice_words: str
    origin: str
    when_words: str


class Side(Exact):
    """One side of a conflict, one quote of each origin first; not_shown counts the quotes left out."""

    value: str
    origins: list[str]
    origins_words: str
    claims: list[str]
    is_shown: bool
    is_accepted: bool
    testimonies: list[SideTestimony]
    not_shown: int


class Headline(Exact):
    """An entry that takes part in a conflict."""

    entry: str
    headline: str
    when_words: str


class Board(Conflict):
    """A conflict with its sides."""

    slot_words: str
    sorted_words: str
    headlines: list[Headline]
    disputed: list[str]
    sides: list[Side]


class Revoked(Exact):
    """By whom a ruling was taken back, why and where."""

    author: str | None
    reason: str | None
    position: int | None


class PlainRuling(Exact):
    """A ruling as it stands in timeline-chronology/1."""

    id: str
    kind: RulingKind
    targets: list[str]
    value: str | None
    author: str
    reason: str
    position: int
    status: RulingStatus
    claims: list[str]
    articles: list[str]
    entries: list[str]
    conflicts: list[str]
    dangling: list[str]
    overridden_by: list[str]
    note: str
    revoked: Revoked | None


class RulingAnswer(PlainRuling):
    """A ruling, and how it is told."""

    words: str
    standing: str


class ShortArticle(Exact):
    """An article beside something else."""

    id: str
    title: str | None
    name: str
    path: str
    outlet: str | None
    language: str | None
    published: When
    published_words: str


class ErrorBody(Exact):
    """What went wrong, where in the request, and what to do."""

    code: Code
    message: str
    where: str | None
    what_to_do: str


class ErrorAnswer(Exact):
    """The shape of every error."""

    error: ErrorBody
