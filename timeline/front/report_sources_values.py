"""What the audit of sources tells: a source, what rests on its word, and how that stands."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen

from timeline.front.report_sources_order import Order
from timeline.model import (
    ArticleInfo,
    Chronology,
    Conflict,
    Entry,
    LineageKind,
    Modality,
    ResolvedClaim,
    VoiceKind,
    VoiceLink,
)

KINDS: tuple[VoiceKind, ...] = ("outlet", "medium", "person", "body", "anonymous")
MODALITIES: tuple[Modality, ...] = ("asserted", "planned", "conditional", "possible", "denied", "opinion")
ORDERS: tuple[Order, ...] = ("only", "first", "same day", "later", "unknown")


@frozen
class Dispute:
    """An open conflict in which an assertion gives ``value``; ``against`` are the ids of those who give another one."""

    conflict: Conflict
    value: str
    against: tuple[str, ...]


@frozen
class Assertion:
    """One claim that rests on a source's word.

    ``link`` is the source's own link of the voice, ``through`` are the sources outside it (who carried it, outermost
    first), ``cites`` those inside it (whom it leans on). ``together`` are the ids of the other origins of the entry:
    empty when nobody else says so. ``order`` says whether its article is the earliest published that carries the entry.
    """

    claim: ResolvedClaim
    article: ArticleInfo | None
    link: VoiceLink
    through: tuple[str, ...]
    cites: tuple[str, ...]
    entry: Entry | None
    together: tuple[str, ...]
    order: Order
    disputes: tuple[Dispute, ...]


@frozen
class Tally:
    """Something counted under the id of a source, origin or article."""

    id: str
    name: str
    count: int


@frozen
class Kin:
    """An article that derives from one text with others: ``articles`` is the whole lineage, itself included.

    ``original`` is the earliest published of the others, if it certainly came out before; ``order`` how sure that is.
    """

    article: str
    lineage: str
    articles: tuple[str, ...]
    kind: LineageKind
    order: Order
    original: str | None
    evidence: tuple[str, ...]


@frozen
class Period:
    """What a source asserted in articles of one publication date or month (EDTF, None where that is not known)."""

    published: str | None
    articles: int
    claims: int


@frozen
class Source:
    """One source with everything that rests on its word.

    ``own`` counts the claims at whose voice's end it stands: nobody else is quoted inside. Of its ``entries``, ``sole``
    have no other origin, ``corroborated`` two or more, ``disputed`` an open disagreement. ``copied`` counts the claims in
    an article of a lineage of several. ``said`` are the words that stand for it in the texts, the most frequent first.
    Tallies are sorted by count; ``contradicted_by`` counts open conflicts, ``together`` entries, ``per_article``,
    ``through`` and ``cites`` claims.
    """

    id: str
    kind: VoiceKind
    name: str
    said: tuple[str, ...]
    articles: int
    claims: int
    entries: int
    own: int
    sole: int
    corroborated: int
    disputed: int
    copied: int
    modalities: Mapping[Modality, int]
    stances: Mapping[str, int]
    hedges: Mapping[str, int]
    orders: Mapping[Order, int]
    together: tuple[Tally, ...]
    through: tuple[Tally, ...]
    cites: tuple[Tally, ...]
    contradicted_by: tuple[Tally, ...]
    kin: tuple[Kin, ...]
    per_article: tuple[Tally, ...]
    by_date: tuple[Period, ...]
    by_month: tuple[Period, ...]
    assertions: tuple[Assertion, ...]


@frozen
class SourcesReport:
    """All sources of a chronology: outlets, media, persons, bodies, the unnamed; within each the most quoted first."""

    chronology: Chronology
    sources: tuple[Source, ...]
    names: Mapping[str, str]

    def name(self, id_: str) -> str:
        """What people call a source, origin or article; the id itself where nobody named it."""
        return self.names.get(id_, id_)
