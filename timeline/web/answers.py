"""The types of answers, for OpenAPI. A test holds every real answer against them, to the last field."""

from __future__ import annotations

from typing import Any, Literal

from timeline.front.room_knowledge import Effect
from timeline.model import Basis, EntryStatus, LineageKind, Modality, RulingKind
from timeline.web.answers_entry import ArticleAnswer, EntryAnswer
from timeline.web.answers_ruling import OutcomeAnswer, Prepared, Revocation, Ruling, SessionAnswer, SignIn
from timeline.web.shapes import Board, ErrorAnswer, Exact, Range, RulingAnswer, ShortArticle

__all__ = [
    "ArticleAnswer",
    "ChronologyAnswer",
    "ClaimAnswer",
    "ConflictsAnswer",
    "EntryAnswer",
    "ErrorAnswer",
    "KnowledgeAnswer",
    "LineageAnswer",
    "LineagesAnswer",
    "OpeningAnswer",
    "OutcomeAnswer",
    "Prepared",
    "ProofAnswer",
    "Revocation",
    "Ruling",
    "RulingAnswer",
    "RulingsAnswer",
    "SessionAnswer",
    "SignIn",
    "SourceAnswer",
    "SourcesAnswer",
]


class ClaimAnswer(Exact):
    """Where a claim stands; ``entry`` is null where it supports none here."""

    id: str
    article: str
    entry: str | None


class LightWhen(Exact):
    """A date without its reasoning, and how it is told."""

    edtf: str | None
    earliest: str | None
    latest: str | None
    basis: Basis
    words: str


class Phase(Exact):
    """A phase of the story."""

    id: str
    title: str


class StoryInfo(Exact):
    """The story that is shown; id null where everything in the ledger is."""

    id: str | None
    title: str
    phases: list[Phase]


class LedgerInfo(Exact):
    """The ledger: how many facts it has, up to which position this answer was folded, the two digests, and when the last
    fact was recorded."""

    facts: int
    position: int
    head: str
    digest: str
    recorded: str | None


class Counts(Exact):
    """How much there is. conflicts are open ones, rulings those not revoked, lineages those of several articles."""

    entries: int
    claims: int
    articles: int
    lineages: int
    origins: int
    conflicts: int
    rulings: int


class Lane(Exact):
    """A place for entries of one kind."""

    key: str
    label: str
    note: str


class ConflictCounts(Exact):
    """Conflicts of an entry."""

    open: int
    explained: int


class LightEntry(Exact):
    """An entry in short. origins, articles, outlets and claims are counted; keys are those of the facets."""

    id: str
    when: LightWhen
    phase: str | None
    lane: Literal["happened", "undated", "plans", "denials", "opinions"]
    headline: str
    modality: Modality
    status: EntryStatus
    origins: int
    articles: int
    outlets: int
    claims: int
    conflicts: ConflictCounts
    actors: list[str]
    outlet_keys: list[str]
    origin_keys: list[str]
    rulings: list[str]
    sort: int


class FacetValue(Exact):
    """A value by which entries can be filtered, and how many have it."""

    key: str
    label: str
    count: int


class Facets(Exact):
    """What entries can be filtered by."""

    phase: list[FacetValue]
    actor: list[FacetValue]
    outlet: list[FacetValue]
    origin: list[FacetValue]
    status: list[FacetValue]
    modality: list[FacetValue]


class ChronologyAnswer(Exact):
    """The chronology in short."""

    story: StoryInfo
    ledger: LedgerInfo
    as_of: str | None
    counts: Counts
    lanes: list[Lane]
    entries: list[LightEntry]
    facets: Facets
    notes: list[str]


class OpeningAnswer(ChronologyAnswer):
    """The chronology in short. Where it has many entries it is partial: the ones that stand first, with the counts and
    facets of all."""

    partial: bool


class BoardCounts(Exact):
    """How many conflicts there are."""

    open: int
    explained: int
    resolved: int


class ConflictsAnswer(Exact):
    """The contradiction board."""

    counts: BoardCounts
    conflicts: list[Board]


class Derived(Exact, rename={"source": "from"}):
    """Which article was made from which."""

    source: str
    to: str
    why: str
    version: bool


class Lineage(Exact):
    """Articles that derive from one another, the first one first."""

    id: str
    kind: LineageKind
    words: str
    evidence: list[str]
    articles: list[ShortArticle]
    derived: list[Derived]


class LineagesAnswer(Exact):
    """All lineages of several articles."""

    lineages: list[Lineage]


Run = tuple[Literal["equal", "insert", "delete", "replace"], int, int, int, int]
"""What happened to some words, where they stand in the article, and where in the first one."""


class Changes(Exact):
    """How the words of one article differ from those of the first; equal is the share of its words that do not. runs is null
    where they cannot be compared, and why says why."""

    article: str
    against: str
    runs: list[Run] | None
    why: str | None
    equal: float | None


class LineageAnswer(Lineage):
    """A lineage with the changed words."""

    changes: list[Changes]


class SourcesAnswer(Exact):
    """What timeline sources --json prints, without the assertions of each source."""

    story: str | None
    as_of: str | None
    sources: list[dict[str, Any]]
    articles: list[dict[str, Any]]
    lineages: list[dict[str, Any]]
    origins: list[dict[str, Any]]
    conflicts: list[dict[str, Any]]


class SourceAnswer(SourcesAnswer):
    """What timeline sources NAME --json prints."""


class Contradiction(Exact):
    """A ruling that a later one overrides, wholly or in part."""

    ruling: str
    overridden_by: list[str]
    note: str


class RulingsAnswer(Exact):
    """All rulings in the order in which they were made."""

    rulings: list[RulingAnswer]
    standing: list[str]
    revoked: list[str]
    dangling: list[str]
    contradictions: list[Contradiction]


class RulingEffect(Exact):
    """A ruling at a mark of the slider."""

    id: str
    kind: RulingKind
    effect: Effect
    entries: list[str]
    words: str
    revoked: bool


class RecordedMark(Exact):
    """Facts that were recorded together, and which of today's entries have their first evidence there."""

    as_of: str
    first: int
    position: int
    recorded: str
    facts: int
    appeared: list[str]
    rulings: list[RulingEffect]


class PublishedMark(Exact):
    """A day of publication: its articles, the entries they were first to tell, those they gave another origin."""

    as_of: str
    articles: list[str]
    appeared: list[str]
    gained: list[str]


class KnowledgeAnswer(Exact):
    """Marks in time. undated are articles that no day of publication shows."""

    recorded: list[RecordedMark]
    published: list[PublishedMark]
    undated: list[str]


class ProofAnswer(Exact):
    """A timeline-claim-proof/1; docs/reference/proofs.md says how to check it."""

    format: str
    claim: str
    quote: str
    spans: list[Range]
    article: dict[str, Any]
    facts: list[dict[str, Any]]
    checkpoint: str
