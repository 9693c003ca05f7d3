"""The facts of the ledger. Every class here has been written to some ledger: add fields through an upcaster, never silently.

Each class names its ``TYPE`` and ``SCHEMA`` (version). ``key`` is what makes two facts the same fact: the ledger derives
the fact's id from type and key, so appending it again appends nothing.
"""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar, Literal

import msgspec
from attrs import frozen

from timeline.model.article import Block
from timeline.model.claim import Claim
from timeline.model.fact_ids import content_id
from timeline.model.spans import Passage, Span

RulingKind = Literal[
    "merge",
    "split",
    "same",
    "different",
    "redate",
    "reject",
    "accept",
    "rename",
    "lineage",
    "origin",
    "published",
    "explain",
]
DescribedKey = Literal["outlet", "url", "title", "language", "agency"]


@frozen
class ArticleArchived:
    """An article was taken in. Its text is stored beside the facts under ``text_sha256``."""

    TYPE: ClassVar[str] = "article-archived"
    SCHEMA: ClassVar[int] = 1

    article: str
    sha256: str
    text_sha256: str
    path: str
    media_type: str
    encoding: str
    characters: int
    language: str | None
    title: Passage | None
    blocks: tuple[Block, ...]

    @property
    def stream(self) -> str:
        return f"article:{self.article}"

    @property
    def key(self) -> tuple[str, ...]:
        return (self.article,)


@frozen
class ArticleDated:
    """The text itself, or its metadata, says when the article was published (EDTF). ``author`` is "text" or a name."""

    TYPE: ClassVar[str] = "article-dated"
    SCHEMA: ClassVar[int] = 1

    article: str
    edtf: str
    author: str
    passage: Passage | None
    reason: str

    @property
    def stream(self) -> str:
        return f"article:{self.article}"

    @property
    def key(self) -> tuple[str, ...]:
        return (self.article, self.edtf, self.author, self.reason)


@frozen
class ArticleDescribed:
    """Somebody says what outlet, address, title or language an article has, or to which agency it is credited.

    ``author`` is "text" or an editor's name; several agencies stand in one value, with slashes between.
    """

    TYPE: ClassVar[str] = "article-described"
    SCHEMA: ClassVar[int] = 1

    article: str
    what: DescribedKey
    value: str
    author: str
    passage: Passage | None
    reason: str

    @property
    def stream(self) -> str:
        return f"article:{self.article}"

    @property
    def key(self) -> tuple[str, ...]:
        return (self.article, self.what, self.value, self.author, self.reason)


@frozen
class ArticleRead:
    """A reader has read the article and made ``claims`` claims. ``note`` says why an article stays unread."""

    TYPE: ClassVar[str] = "article-read"
    SCHEMA: ClassVar[int] = 1

    article: str
    reader: str
    reader_version: str
    claims: int
    note: str | None = None

    @property
    def stream(self) -> str:
        return f"article:{self.article}"

    @property
    def key(self) -> tuple[str, ...]:
        return (self.article, self.reader, self.reader_version)


@frozen
class ClaimAsserted:
    """A reader found a claim in an article."""

    TYPE: ClassVar[str] = "claim-asserted"
    SCHEMA: ClassVar[int] = 1

    claim: Claim
    reader: str
    reader_version: str

    @property
    def stream(self) -> str:
        return f"article:{self.claim.article}"

    @property
    def key(self) -> tuple[str, ...]:
        return (self.claim.id, self.reader, self.reader_version)


@frozen
class ClaimWithdrawn:
    """A newer reader no longer finds the claim. Nothing else ever withdraws one."""

    TYPE: ClassVar[str] = "claim-withdrawn"
    SCHEMA: ClassVar[int] = 1

    claim: str
    article: str
    reader: str
    reader_version: str
    reason: str

    @property
    def stream(self) -> str:
        return f"article:{self.article}"

    @property
    def key(self) -> tuple[str, ...]:
        return (self.claim, self.reader, self.reader_version)


@frozen
class BoundMention:
    """Words that a ruling binds: a place in an article, whatever any reader makes of it and wherever it is grouped.

    ``target`` is the index of the ruling's target it belongs to, ``side`` the value of a conflict that it gives.
    ``claim`` is what the claim there was called when the ruling was made, ``quote`` its words, so that a person can
    read what a ruling is about when no claim stands there any more.
    """

    article: str
    spans: tuple[Span, ...]
    claim: str
    quote: str = ""
    target: int = 0
    side: str | None = None


@frozen
class RulingMade:
    """A person's decision, with author and reason.

    ``targets`` are ids as they were when it was made, of entries, claims, articles or a conflict; ``bound`` are the mentions
    these stood for: what the ruling acts on. ``value`` is what is ruled: an EDTF date, a wording, a name, the accepted
    value, or how two articles derive. ``slot`` is the slot of a conflict that is ruled on.
    """

    TYPE: ClassVar[str] = "ruling-made"
    SCHEMA: ClassVar[int] = 2

    ruling: str
    kind: RulingKind
    targets: tuple[str, ...]
    value: str | None
    author: str
    reason: str
    bound: tuple[BoundMention, ...] = ()
    slot: str | None = None

    @property
    def stream(self) -> str:
        return f"ruling:{self.ruling}"

    @property
    def key(self) -> tuple[str, ...]:
        return (self.ruling,)


@frozen
class RulingRevoked:
    """A later decision takes a ruling back. The ruling stays readable."""

    TYPE: ClassVar[str] = "ruling-revoked"
    SCHEMA: ClassVar[int] = 1

    ruling: str
    author: str
    reason: str

    @property
    def stream(self) -> str:
        return f"ruling:{self.ruling}"

    @property
    def key(self) -> tuple[str, ...]:
        return (self.ruling, self.author, self.reason)


@frozen
class Redaction:
    """A fact whose words were erased: its position, and the digest (64 hex digits) that its row has without them."""

    position: int
    digest: str


@frozen
class ArticleErased:
    """An article's words were erased, by somebody and for a reason, from its text and from every fact that quotes them.

    ``redacted`` names those facts: each keeps its place, id and digest, and its row without the words is pinned down by a
    digest here, so that a ledger verifies after an erasure as before. ``text_kept`` says that the text itself is still
    stored, because another article has the same.
    """

    TYPE: ClassVar[str] = "article-erased"
    SCHEMA: ClassVar[int] = 1

    article: str
    author: str
    reason: str
    sha256: str
    text_sha256: str
    path: str
    media_type: str
    encoding: str
    characters: int
    language: str | None
    text_kept: bool
    redacted: tuple[Redaction, ...]

    @property
    def stream(self) -> str:
        return f"article:{self.article}"

    @property
    def key(self) -> tuple[str, ...]:
        return (self.article,)


@frozen
class Erased:
    """What is read where a fact stood whose payload was erased. It is never appended."""

    TYPE: ClassVar[str] = "erased"
    SCHEMA: ClassVar[int] = 0

    stream: str

    @property
    def key(self) -> tuple[str, ...]:
        return (self.stream,)


Fact = (
    ArticleArchived
    | ArticleDated
    | ArticleDescribed
    | ArticleRead
    | ClaimAsserted
    | ClaimWithdrawn
    | RulingMade
    | RulingRevoked
    | ArticleErased
    | Erased
)
FACT_TYPES: tuple[type[Fact], ...] = (
    ArticleArchived,
    ArticleDated,
    ArticleDescribed,
    ArticleRead,
    ClaimAsserted,
    ClaimWithdrawn,
    RulingMade,
    RulingRevoked,
    ArticleErased,
)


class Recorded(msgspec.Struct, frozen=True, gc=False):
    """A fact as the ledger holds it. A struct and no attrs class: replaying a ledger makes one for every fact.

    ``position`` is its place in the one global order, without gaps, from 1. ``version`` is its place in its stream,
    from 1. ``recorded_at`` is in UTC. ``id`` derives from the fact's type and key; ``digest`` covers the fact as it is stored
    (and, of facts recorded up to schema 0003, all before it): 64 hex digits each. ``id_bytes`` are the 32 bytes of the id
    where it is stored, and none where the fact gives it.
    """

    position: int
    stream: str
    version: int
    recorded_at: datetime
    id_bytes: bytes
    digest_bytes: bytes
    fact: Fact

    @property
    def id(self) -> str:
        return (self.id_bytes or content_id(self.fact.TYPE, self.fact.key)).hex()

    @property
    def digest(self) -> str:
        return self.digest_bytes.hex()
