"""What differs between two chronologies, as plain values: what ``compare`` finds and what pages and exports show.

``before`` and ``after`` hold the entries, conflicts and lineages as they stand on each side, so that nobody has to look
anything up to show a change. An empty ``before`` means that it came, an empty ``after`` that it went.
"""

from __future__ import annotations

from typing import Literal, get_args

from attrs import frozen

from timeline.model import ArticleInfo, Chronology, Conflict, Entry, Lineage

EntryChangeKind = Literal[
    "added",
    "removed",
    "merged",
    "split",
    "moved",
    "grounds",
    "support-gained",
    "support-lost",
    "status",
    "modality",
    "headline",
    "phase",
    "claims",
    "links",
]
ConflictChangeKind = Literal["opened", "closed", "explained", "reopened", "settled", "values"]
LineageChangeKind = Literal["found", "gone", "members", "kind"]
ArticleChangeKind = Literal["added", "removed", "published", "described"]

KINDS: tuple[EntryChangeKind, ...] = get_args(EntryChangeKind)
"""In the order in which they are told."""


@frozen
class Exchange:
    """What a set of names gained and what it lost, each sorted."""

    gained: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing came and nothing went."""
        return not self.gained and not self.lost


NOTHING = Exchange()


@frozen
class EntryChange:
    """One happening that is not told on both sides alike.

    ``kinds`` is never empty and ordered as ``KINDS``. ``before`` and ``after`` are the entries that tell it on each
    side, the one that continues first: several before and one after were merged, one before and several after were
    split. ``claims``, ``articles``, ``outlets`` (names) and ``origins`` (ids) say what its support gained and lost in
    all. ``reread`` are pairs of claim ids that stand at the same place of one article: another reading of the same words.
    """

    kinds: tuple[EntryChangeKind, ...]
    before: tuple[Entry, ...]
    after: tuple[Entry, ...]
    claims: Exchange = NOTHING
    articles: Exchange = NOTHING
    outlets: Exchange = NOTHING
    origins: Exchange = NOTHING
    reread: tuple[tuple[str, str], ...] = ()

    @property
    def id(self) -> str:
        """The entry's id today, or the one it had where it is gone."""
        return (self.after or self.before)[0].id


@frozen
class ConflictChange:
    """A disagreement that came, went or stands otherwise.

    ``opened`` was not there and is open; ``closed`` was open and is not there any more; ``explained`` and ``settled``
    (resolved) were open or not there before; ``reopened`` was explained or resolved; ``values`` has the same status and
    other values or claims. A settled one that vanishes is ``closed`` too.
    """

    kind: ConflictChangeKind
    before: Conflict | None
    after: Conflict | None

    @property
    def id(self) -> str:
        """The conflict's id today, or the one it had where it is gone."""
        found = self.after or self.before
        return found.id if found is not None else ""


@frozen
class LineageChange:
    """Articles found to derive from one another, or found no longer to; ``articles`` are members gained and lost."""

    kind: LineageChangeKind
    before: Lineage | None
    after: Lineage | None
    articles: Exchange = NOTHING

    @property
    def id(self) -> str:
        """The lineage's id today, or the one it had where it is gone."""
        found = self.after or self.before
        return found.id if found is not None else ""


@frozen
class ArticleChange:
    """An article that came or went, or whose publication date or description is another one."""

    kinds: tuple[ArticleChangeKind, ...]
    before: ArticleInfo | None
    after: ArticleInfo | None

    @property
    def id(self) -> str:
        """The article's id."""
        found = self.after or self.before
        return found.id if found is not None else ""


@frozen
class Side:
    """Which chronology stood on one side. ``as_of`` is the moment in the user's words, None for now."""

    as_of: str | None
    position: int
    digest: str
    story: str | None
    entries: int
    claims: int
    articles: int

    @classmethod
    def of(cls, chronology: Chronology) -> Side:
        """The side that a chronology is."""
        return cls(
            chronology.as_of,
            chronology.position,
            chronology.digest,
            chronology.story,
            len(chronology.entries),
            len(chronology.claims),
            len(chronology.articles),
        )


@frozen
class Changes:
    """Everything that differs between two chronologies. Entries by date, the rest by id; equal sides give no changes."""

    before: Side
    after: Side
    entries: tuple[EntryChange, ...] = ()
    conflicts: tuple[ConflictChange, ...] = ()
    lineages: tuple[LineageChange, ...] = ()
    articles: tuple[ArticleChange, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether both sides tell the same."""
        return not (self.entries or self.conflicts or self.lineages or self.articles)

    def of_kind(self, kind: EntryChangeKind) -> tuple[EntryChange, ...]:
        """The entries that changed in one way."""
        return tuple(change for change in self.entries if kind in change.kinds)
