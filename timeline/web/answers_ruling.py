"""What is sent to sign in and to rule, and what comes of it."""

from __future__ import annotations

from typing import Literal

from timeline.model import EntryStatus, RulingKind
from timeline.web.shapes import Exact, PlainRuling, When


class EffectEntry(Exact):
    """An entry before or after a ruling."""

    id: str
    headline: str
    when: When
    status: EntryStatus
    claims: list[str]


class EntryEffect(Exact):
    """One happening that a ruling changes."""

    kinds: list[str]
    before: list[EffectEntry]
    after: list[EffectEntry]


class Changed(Exact):
    """A conflict or lineage that a ruling changes."""

    kind: str
    id: str


class ChangedArticle(Exact):
    """An article that a ruling changes."""

    kinds: list[str]
    id: str


class Effects(Exact):
    """What a ruling changes."""

    entries: list[EntryEffect]
    conflicts: list[Changed]
    lineages: list[Changed]
    articles: list[ChangedArticle]
    rejected: list[str]
    restored: list[str]
    rulings: list[PlainRuling]


class OutcomeAnswer(Exact):
    """What came of a ruling, or would come of it (dry_run). known: the ledger says the same already. position is where it
    was recorded, previewed where the ledger ended before."""

    ruling: PlainRuling | None
    recorded: bool
    known: bool
    dry_run: bool
    position: int | None
    effects: Effects
    previewed: int


class Prepared(Exact):
    """Whether what previews need is in memory already; if not, it is being made, and part of it (0 to 1) is done."""

    ready: bool
    part: float


class SessionAnswer(Exact):
    """Who is asking. csrf goes into X-CSRF-Token; ways are how one may sign in."""

    role: Literal["reader", "editor"]
    name: str | None
    way: Literal["token", "password"] | None
    csrf: str | None
    ways: list[Literal["token", "password"]]
    writable: bool


class Ruling(Exact):
    """A ruling as in a file of rulings. previewed is the number that its preview gave: if the ledger has grown since, it is
    refused."""

    kind: RulingKind | Literal["revoke"]
    targets: list[str]
    reason: str
    value: str | None = None
    author: str | None = None
    previewed: int | None = None


class Revocation(Exact):
    """Taking a ruling back."""

    reason: str
    author: str | None = None
    previewed: int | None = None


class SignIn(Exact):
    """token (with the name that is to sign), or name and password."""

    token: str | None = None
    name: str | None = None
    password: str | None = None
