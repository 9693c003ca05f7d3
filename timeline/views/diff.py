"""What changed between two moments of a ledger, and which facts caused each change.

The two chronologies are held side by side (``compare``), the facts that only one of them reads are asked which of them a
change depends on (``causes``), and what they leave unanswered is found by folding in between (``narrowing``).
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Literal

from attrs import frozen

from timeline.model import ArticleArchived, Chronology, Recorded, Story
from timeline.views.asof import AsOf
from timeline.views.causes import Causes
from timeline.views.changes import (
    ArticleChange,
    ArticleChangeKind,
    Changes,
    ConflictChange,
    EntryChange,
    EntryChangeKind,
    LineageChange,
)
from timeline.views.compare import compare
from timeline.views.delta import Delta, delta
from timeline.views.narrowing import MOST_FOLDS, Narrowing, Stop, way
from timeline.views.runner import fold_at, load, position_of

if TYPE_CHECKING:
    from timeline.ledger import Ledger

Found = Literal["named", "folded", "narrowed", "open"]


@frozen
class Cause:
    """Facts that brought something about: one fact, or the claims that one reading of one article made.

    ``facts`` are sorted by position. ``is_undone``: they stand on the earlier side only, and the change is that they are
    not read any more (looking backward, or at what had been published by an earlier day). ``is_by_date``: that their
    article stands on one side only hangs on its publication; ``published`` is that date as far as it is known.
    """

    facts: tuple[Recorded, ...]
    is_undone: bool = False
    is_by_date: bool = False
    published: str | None = None

    @property
    def position(self) -> int:
        """Where the first of the facts stands in the ledger."""
        return self.facts[0].position

    @property
    def type(self) -> str:
        """The type of the facts."""
        return self.facts[0].fact.TYPE


@frozen
class Because:
    """Why something changed, first cause first.

    ``found``: the causes were ``named`` among the facts that the change depends on, or ``folded``: found by folding in
    between. ``narrowed`` means that folding was given up at a part of the way, after position ``within[0]`` and up to
    ``within[1]``; ``open`` that no single fact could be found.
    """

    causes: tuple[Cause, ...]
    found: Found = "named"
    within: tuple[int, int] | None = None


@frozen
class EntryDiff:
    """An entry's change with the causes of each way in which it changed."""

    change: EntryChange
    because: tuple[tuple[EntryChangeKind, Because], ...]


@frozen
class ConflictDiff:
    """A conflict's change with its causes."""

    change: ConflictChange
    because: Because


@frozen
class LineageDiff:
    """A lineage's change with its causes."""

    change: LineageChange
    because: Because


@frozen
class ArticleDiff:
    """An article's change with its causes."""

    change: ArticleChange
    because: tuple[tuple[ArticleChangeKind, Because], ...]


@frozen
class Diff:
    """What changed between two moments. ``before`` and ``after`` are the chronologies, cut to the story if one was asked
    for; ``facts`` counts the facts that only one side reads, ``folds`` the moments in between that had to be folded."""

    before: Chronology
    after: Chronology
    changes: Changes
    entries: tuple[EntryDiff, ...] = ()
    conflicts: tuple[ConflictDiff, ...] = ()
    lineages: tuple[LineageDiff, ...] = ()
    articles: tuple[ArticleDiff, ...] = ()
    facts: int = 0
    folds: int = 0

    @property
    def is_empty(self) -> bool:
        """Whether both sides tell the same."""
        return self.changes.is_empty


def diff(
    ledger: Ledger,
    before: AsOf | None,
    after: AsOf | None,
    *,
    story: Story | None = None,
    most_folds: int = MOST_FOLDS,
) -> Diff:
    """What changed in the chronology between two moments, and why.

    Args:
        ledger: an open ledger.
        before: the earlier moment, None for now. It may also lie after the other; then the change is told backward.
        after: the later moment, None for now.
        story: only what belongs to this story.
        most_folds: how many moments in between may be folded to find causes that the facts themselves do not show.

    Raises:
        UsageError: a moment lies before the first fact or beyond the head.
    """
    whole = (load(ledger, as_of=before), load(ledger, as_of=after))
    stops = (_stop(ledger, before), _stop(ledger, after))
    cut = _cut(story)
    sides = (cut(whole[0]), cut(whole[1]))
    changes = compare(*sides)
    if changes.is_empty:
        return Diff(*sides, changes)
    between = delta(ledger, *whole, published=(stops[0].published_by is not None, stops[1].published_by is not None))
    days = [
        latest
        for side in whole
        for article in side.articles
        if article.id in between.hidden and (latest := article.published.latest) is not None
    ]
    narrowing = Narrowing(
        way(*stops, list(between.facts), days),
        sides[1],
        lambda stop: cut(fold_at(ledger, stop.position, published_by=stop.published_by)),
        most_folds,
    )
    telling = _Telling(Causes(*whole, between), between, narrowing)
    return Diff(
        *sides,
        changes,
        tuple(EntryDiff(one, tuple((kind, telling.entry(one, kind)) for kind in one.kinds)) for one in changes.entries),
        tuple(ConflictDiff(one, telling.conflict(one)) for one in changes.conflicts),
        tuple(LineageDiff(one, telling.lineage(one)) for one in changes.lineages),
        tuple(
            ArticleDiff(one, tuple((kind, telling.article(one, kind)) for kind in one.kinds))
            for one in changes.articles
        ),
        facts=len(between.facts),
        folds=narrowing.folds,
    )


def _cut(story: Story | None) -> Callable[[Chronology], Chronology]:
    def cut(chronology: Chronology) -> Chronology:
        from timeline.reconcile import select_story

        return chronology if story is None else select_story(chronology, story)

    return cut


def _stop(ledger: Ledger, as_of: AsOf | None) -> Stop:
    if as_of is None:
        return Stop(ledger.head().position)
    return Stop(position_of(ledger, as_of), as_of.published_by)


class _Telling:
    """Causes of changes: named where the facts show them, found by folding where they do not."""

    def __init__(self, causes: Causes, between: Delta, narrowing: Narrowing) -> None:
        self.causes = causes
        self.between = between
        self.narrowing = narrowing

    def entry(self, one: EntryChange, kind: EntryChangeKind) -> Because:
        ids = {entry.id for entry in one.after}
        gone = {claim for entry in one.before for claim in entry.claims}

        def is_left(left: Changes) -> bool:
            for other in left.of_kind(kind):
                if ids & {entry.id for entry in other.after}:
                    return True
                if kind == "removed" and any(gone & set(entry.claims) for entry in other.before):
                    return True
            return False

        return self._because(self.causes.of_entry(one, kind), is_left)

    def conflict(self, one: ConflictChange) -> Because:
        def is_left(left: Changes) -> bool:
            return any(other.kind == one.kind and other.id == one.id for other in left.conflicts)

        return self._because(self.causes.of_conflict(one), is_left)

    def lineage(self, one: LineageChange) -> Because:
        def is_left(left: Changes) -> bool:
            return any(other.kind == one.kind and other.id == one.id for other in left.lineages)

        return self._because(self.causes.of_lineage(one), is_left)

    def article(self, one: ArticleChange, kind: ArticleChangeKind) -> Because:
        def is_left(left: Changes) -> bool:
            return any(kind in other.kinds and other.id == one.id for other in left.articles)

        return self._because(self.causes.of_article(one, kind), is_left)

    def _because(self, positions: tuple[int, ...], is_left: Callable[[Changes], bool]) -> Because:
        if positions:
            return Because(self._causes(positions))
        step = self.narrowing.step(is_left)
        if step is None:
            return Because((), "open")
        low, high = sorted((step.before.position, step.after.position))
        if not step.is_single:
            return Because((), "narrowed", (low, high))
        if low != high:
            return Because(self._causes(range(low + 1, high + 1)), "folded")
        return Because(self._causes(self._published(step.before.published_by, step.after.published_by)), "folded")

    def _published(self, one: date | None, other: date | None) -> list[int]:
        """What dates the articles that came out between two days."""
        first, last = sorted((one or date.max, other or date.max))
        found: list[int] = []
        for article in sorted(self.between.hidden):
            infos = [held[article] for held in self.causes.articles if article in held]
            if any(first < (info.published.latest or date.max) <= last for info in infos):
                found += self.causes.arrival(article)
        return found

    def _causes(self, positions: range | tuple[int, ...] | list[int]) -> tuple[Cause, ...]:
        """Facts as causes: claims of one article that one reading made are one cause together."""
        gathered: dict[tuple[object, ...], list[Recorded]] = {}
        for at in sorted(set(positions)):
            recorded = self.between.facts.get(at)
            if recorded is None:
                continue
            kind = recorded.fact.TYPE
            alone: object = None if kind in {"claim-asserted", "claim-withdrawn"} else at
            key = (kind, recorded.stream, at in self.between.came, alone)
            gathered.setdefault(key, []).append(recorded)
        found = [
            Cause(tuple(facts), facts[0].position not in self.between.came, *self._came_out(facts[0]))
            for facts in gathered.values()
        ]
        return tuple(sorted(found, key=lambda cause: cause.position))

    def _came_out(self, recorded: Recorded) -> tuple[bool, str | None]:
        """Whether the publication decides where an article that was archived stands, and its date if a side knows it."""
        article = recorded.stream.removeprefix("article:")
        if article not in self.between.hidden or not isinstance(recorded.fact, ArticleArchived):
            return False, None
        whens = [held[article].published.edtf for held in self.causes.articles if article in held]
        return True, next(filter(None, whens), None)
