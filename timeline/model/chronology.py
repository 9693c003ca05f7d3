"""The reconciled chronology: what reconcile/ makes of facts and what every export, page and command shows.

Everything is sorted and plain, so that equal facts give equal objects and equal bytes.
"""

from __future__ import annotations

from typing import Literal

from attrs import field, frozen

from timeline.model.claim import Claim, Modality, VoiceLink
from timeline.model.facts import RulingKind
from timeline.model.weight import Weight
from timeline.model.when import When

LineageKind = Literal["copy", "paraphrase", "translation", "agency", "single"]
EntryStatus = Literal["single-origin", "corroborated", "disputed", "ruled"]
Slot = Literal["date", "quantity", "actor", "role", "place", "polarity"]
ConflictStatus = Literal["open", "explained", "resolved"]
RulingStatus = Literal["acting", "overridden", "dangling", "revoked"]


@frozen
class ArticleInfo:
    """An article as it stands in a chronology. ``path`` is where it was read from; ``lineage`` is a lineage id."""

    id: str
    path: str
    sha256: str
    text_sha256: str
    characters: int
    language: str | None
    title: str | None
    outlet: str | None
    url: str | None
    published: When
    lineage: str
    claims: int
    note: str | None = None


@frozen
class Derived:
    """One article of a lineage made from another: ``source`` came first, ``why`` says in words what tells so.

    ``is_version``: both are one outlet's successive versions of one article.
    """

    source: str
    article: str
    why: str
    is_version: bool = False


@frozen
class Lineage:
    """Articles that derive from one another; a lone article is a lineage of kind "single".

    ``derived`` says which was made from which, as far as that can be told.
    """

    id: str
    articles: tuple[str, ...]
    kind: LineageKind
    evidence: tuple[str, ...] = ()
    derived: tuple[Derived, ...] = ()


@frozen
class ResolvedClaim:
    """A claim with everything that could only be known late: its date, full voice, origin and entry.

    ``rejected`` is the ruling by which a person rejected it: it is shown, supports nothing and belongs to no entry.
    """

    claim: Claim
    when: When
    voice: tuple[VoiceLink, ...]
    origin: str
    entry: str | None
    reader: str
    position: int
    rejected: str | None = None

    @property
    def id(self) -> str:
        return self.claim.id


@frozen
class Support:
    """How many stand behind an entry: ``origins`` counts independent witnesses and is the number that matters."""

    articles: int
    outlets: int
    origins: int


@frozen
class Entry:
    """One reconciled happening. ``headline`` is the exact text of ``headline_claim``, or a person's wording where
    ``headline_ruling`` names the ruling that gave it. ``links`` are entries that announce, plan or deny the same thing.
    ``merged`` are ids that used to name (parts of) this entry and still resolve. ``rulings`` are those that act on it."""

    id: str
    when: When
    headline: str
    headline_claim: str
    phase: str | None
    modality: Modality
    status: EntryStatus
    claims: tuple[str, ...]
    support: Support
    conflicts: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    merged: tuple[str, ...] = ()
    origins: tuple[str, ...] = ()
    headline_ruling: str | None = None
    rulings: tuple[str, ...] = ()


@frozen
class ConflictValue:
    """One of the values that cannot all be true, with the claims and origins behind it."""

    value: str
    claims: tuple[str, ...]
    origins: tuple[str, ...] = ()


@frozen
class Conflict:
    """Claims that cannot all be true, in one slot. ``question`` says in words what is disputed.

    ``entries`` are all that the claims belong to; ``disputed`` those whose own statement is put in doubt (who holds an office
    puts in doubt the lone voice that says otherwise, not every sentence that names the office). ``sorted_by`` is the value that
    the entry they share sorts by or shows, None where there is none, and ``sorted_why`` says in words why. ``ruling`` is the
    ruling that settled it, ``accepted`` the value that the ruling accepts.
    """

    id: str
    slot: Slot
    entries: tuple[str, ...]
    values: tuple[ConflictValue, ...]
    status: ConflictStatus
    why: str
    question: str = ""
    disputed: tuple[str, ...] = ()
    sorted_by: str | None = None
    sorted_why: str = ""
    ruling: str | None = None
    accepted: str | None = None


@frozen
class Origin:
    """An independent witness: a medium or speaker at the end of a voice, or a lineage. ``name`` is for people."""

    id: str
    name: str
    kind: str


@frozen
class RulingInfo:
    """A ruling as it stands in a chronology: what a person decided, what it binds today, and whether it acts.

    ``position`` is that of its fact. ``claims`` are today's claims at the words it binds, ``articles`` all that it names or
    binds words of, ``entries`` and ``conflicts`` where it acts. ``dangling`` says in words what it no longer finds;
    ``overridden_by`` are later rulings that say otherwise, wholly (``status`` "overridden") or in part; ``note`` tells it
    to a person. A revoked ruling says by whom, why, and at which position.
    """

    id: str
    kind: RulingKind
    targets: tuple[str, ...]
    value: str | None
    author: str
    reason: str
    position: int
    status: RulingStatus
    claims: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()
    entries: tuple[str, ...] = ()
    conflicts: tuple[str, ...] = ()
    dangling: tuple[str, ...] = ()
    overridden_by: tuple[str, ...] = ()
    note: str = ""
    revoked_by: str | None = None
    revoked_because: str | None = None
    revoked_at: int | None = None


@frozen
class PhaseInfo:
    """A phase of a story, in the story's order."""

    id: str
    title: str


@frozen
class Chronology:
    """Everything reconciled at one moment. ``digest`` is the ledger's digest at ``position``.

    ``weights`` are those of its entries, in their order, where these were chosen by weight; empty otherwise.
    """

    story: str | None
    as_of: str | None
    position: int
    digest: str
    articles: tuple[ArticleInfo, ...] = ()
    lineages: tuple[Lineage, ...] = ()
    origins: tuple[Origin, ...] = ()
    claims: tuple[ResolvedClaim, ...] = ()
    entries: tuple[Entry, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    phases: tuple[PhaseInfo, ...] = ()
    title: str = "Chronology"
    notes: tuple[str, ...] = field(default=())
    rulings: tuple[RulingInfo, ...] = ()
    weights: tuple[Weight, ...] = ()
