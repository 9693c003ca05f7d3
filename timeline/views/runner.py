"""Folds the ledger into the read-model tables and reads them back.

The tables hold the chronology of all facts up to the checkpoint. Catching up writes only the rows that changed, in one
transaction, and nothing at all when there is nothing new; rebuilding fills fresh tables beside the old ones and swaps
them in one transaction. Readers see one state or the other, never half of one.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from itertools import chain
from typing import TYPE_CHECKING, Literal

from attrs import frozen

from timeline.model import Chronology, LedgerError, Recorded, Story, UsageError
from timeline.views import store
from timeline.views.asof import AsOf
from timeline.views.beside import beside
from timeline.views.rows import Shape, frame_of, rows_of
from timeline.views.version import code_version

if TYPE_CHECKING:
    from timeline.ledger import Ledger
    from timeline.reconcile import Choice
    from timeline.reconcile.onward import Delta

Progress = Callable[[int, int, str], None]


@frozen
class Folded:
    """What a fold came to: up to which position, how many facts were new to the view, how many rows were written."""

    position: int
    digest: str
    facts: int
    written: int


@frozen
class Difference:
    """One row of the stored view that is not what folding from zero gives. Values are JSON or None."""

    table: str
    id: str
    kind: Literal["missing", "unexpected", "different"]
    stored: str | None
    expected: str | None

    def __str__(self) -> str:
        shown = f"{self.table} {self.id} is {self.kind}"
        return f"{shown}: {_cut(self.stored)}, not {_cut(self.expected)}" if self.kind == "different" else shown


def catch_up(ledger: Ledger, *, progress: Progress | None = None) -> Folded:
    """Bring the view up to the ledger's head.

    Args:
        ledger: an open, writable ledger.
        progress: called with facts folded so far, facts in all, and the name of the step.

    Returns:
        How far the view now reaches. When it was there already, nothing is written and ``facts`` and ``written`` are 0.

    Raises:
        LedgerBusyError: another process holds the ledger.
        LedgerError: the ledger cannot be written.
    """
    head = ledger.head()
    stored = store.checkpoint(ledger)
    if stored is not None and stored.is_current(head.position, head.digest, code_version()):
        return Folded(head.position, head.digest, 0, 0)
    known = stored.position if stored is not None and stored.version == code_version() else 0
    if stored is not None and known:
        from timeline.views.going_on import go_on

        with no_sweeping():
            gone_on = go_on(ledger, stored, head.position, head.digest, _stories())
        if gone_on is not None:
            return Folded(head.position, head.digest, head.position - known, gone_on)
    chronology, remembered = _fold_to_keep(ledger, head.position, head.digest, progress=progress)
    reached = store.Checkpoint.of(chronology, code_version())
    with no_sweeping():
        written = store.write_changes(ledger, chronology, reached, remembered)
    return Folded(head.position, head.digest, max(head.position - known, 0), written)


def rebuild(ledger: Ledger, *, progress: Progress | None = None) -> Folded:
    """Fold everything from zero into fresh tables and swap them for the old ones in one transaction.

    Raises:
        LedgerBusyError: another process holds the ledger.
        LedgerError: the ledger cannot be written.
    """
    head = ledger.head()
    chronology, remembered = _fold_to_keep(ledger, head.position, head.digest, progress=progress)
    reached = store.Checkpoint.of(chronology, code_version())
    with no_sweeping():
        written = store.swap(ledger, chronology, reached, remembered)
    return Folded(head.position, head.digest, head.position, written)


def check(ledger: Ledger, *, progress: Progress | None = None) -> list[Difference]:
    """Fold everything again from zero and compare with the stored view, row by row. Nothing is written.

    Returns:
        The differences, sorted by table and id; empty when the stored view is exactly what today's code makes of the
        facts up to the view's position. Where no view is stored, that is the one difference.
    """
    from timeline.views.tables import WEIGHING
    from timeline.views.weighing import weighing_of

    view = store.read(ledger)
    if view is None:
        return [Difference("view_checkpoint", store.VIEW, "missing", None, code_version())]
    at = view.checkpoint.position
    digest = ledger.digest_at(at) if at <= ledger.head().position else "beyond the head of the ledger"
    if digest != view.checkpoint.digest:
        return [Difference("view_checkpoint", store.VIEW, "different", view.checkpoint.digest, digest)]
    chronology = _fold(ledger, at, digest, progress=progress)
    found = []
    for field, expected in rows_of(chronology).items():
        found += _differences(store.table_name(field), view.rows[field], expected)
    found += _differences(WEIGHING.name, view.weighing, weighing_of(chronology))
    frame = frame_of(chronology)
    if frame != view.checkpoint.frame:
        shown = view.checkpoint.frame.decode("utf-8", "replace")
        found.append(Difference("view_checkpoint", store.VIEW, "different", shown, frame.decode()))
    return sorted(found, key=lambda each: (each.table, each.id))


def load(
    ledger: Ledger, *, story: Story | None = None, as_of: AsOf | None = None, shape: Shape | None = None
) -> Chronology:
    """The chronology, now or as of an earlier moment.

    Args:
        ledger: an open ledger. Now is read from the view, which is brought up to date first; where the ledger cannot be
            written, and for every earlier moment, the chronology is folded in memory and nothing is stored.
        story: only what belongs to this story; everything if None.
        as_of: an earlier moment, from :func:`timeline.views.parse_as_of`.
        shape: what is kept of every value that is read from the view, for whoever holds a chronology for long; what is folded
            in memory is whole.

    Raises:
        UsageError: ``as_of`` lies before the first fact or beyond the head.
    """
    chronology = _current(ledger, shape) if as_of is None else _earlier(ledger, as_of)
    if story is None:
        return chronology
    from timeline.reconcile import select_story

    return select_story(chronology, story)


def load_chosen(ledger: Ledger, choice: Choice, *, story: Story | None = None, as_of: AsOf | None = None) -> Chronology:
    """The chosen part of a chronology; all of it where nothing is chosen.

    Of everything now, what matters is weighed in the view, and what is not chosen is not even read. Arguments and errors are
    those of :func:`load`.
    """
    if choice.is_all:
        return load(ledger, story=story, as_of=as_of)
    if story is None and as_of is None:
        from timeline.views.choosing import chosen_now

        if _is_caught_up(ledger):
            with no_sweeping():
                found = chosen_now(ledger, choice, _is_wanted(ledger))
            if found is not None:
                return found
    from timeline.reconcile import choose

    return choose(load(ledger, story=story, as_of=as_of), choice)


def is_current(ledger: Ledger) -> bool:
    """Whether the stored view reaches the ledger's head and was made by today's code."""
    head, stored = ledger.head(), store.checkpoint(ledger)
    return stored is not None and stored.is_current(head.position, head.digest, code_version())


def _current(ledger: Ledger, shape: Shape | None) -> Chronology:
    stored = None
    if _is_caught_up(ledger):
        with no_sweeping():
            stored = store.read_chronology(ledger, _is_wanted(ledger), shape)
    return stored or _in_memory(ledger)


def _is_caught_up(ledger: Ledger) -> bool:
    """Whether the view may reach the head: it is brought up to date where that can be done."""
    if ledger.writable:
        try:
            catch_up(ledger)
        except LedgerError:
            # Reading must not depend on being able to write: what cannot be stored is folded in memory.
            return False
    return True


def _is_wanted(ledger: Ledger) -> Callable[[store.Checkpoint], bool]:
    """Whether the view of a checkpoint is the one of the ledger's head, made by today's code."""
    head = ledger.head()
    return lambda at: at.is_current(head.position, head.digest, code_version())


def _in_memory(ledger: Ledger) -> Chronology:
    head = ledger.head()
    return _fold(ledger, head.position, head.digest)


def _earlier(ledger: Ledger, as_of: AsOf) -> Chronology:
    position = position_of(ledger, as_of)
    return _fold(ledger, position, ledger.digest_at(position), published_by=as_of.published_by, as_of=as_of.text)


def position_of(ledger: Ledger, as_of: AsOf) -> int:
    """The last position whose facts an earlier moment takes into account: the head for a day of publication.

    Raises:
        UsageError: ``as_of`` lies before the first fact or beyond the head.
    """
    head = ledger.head()
    if as_of.published_by is not None:
        return head.position
    position = (as_of.position or 0) if as_of.moment is None else _position_at(ledger, as_of.moment, as_of.text)
    if not 1 <= position <= head.position:
        message = f"There is no position {as_of.text}: this ledger goes from @1 to @{head.position}."
        if head.position == 0:
            message = f"There is no position {as_of.text}: this ledger is empty."
        raise UsageError(message)
    return position


def fold_at(ledger: Ledger, position: int, *, published_by: date | None = None) -> Chronology:
    """The chronology of everything up to a position, folded in memory; of articles published by a day if one is given."""
    return _fold(ledger, position, ledger.digest_at(position), published_by=published_by)


def _position_at(ledger: Ledger, moment: datetime, shown: str) -> int:
    position = ledger.position_at(moment)
    if position == 0:
        first = next(iter(ledger.read(until=1)), None)
        since = f"its first fact is of {first.recorded_at.astimezone(UTC).isoformat()}" if first else "it is empty"
        message = f"Nothing was recorded in this ledger by {shown}: {since}."
        raise UsageError(message)
    return position


def _fold(
    ledger: Ledger,
    position: int,
    digest: str,
    *,
    published_by: date | None = None,
    as_of: str | None = None,
    progress: Progress | None = None,
) -> Chronology:
    from timeline.reconcile import reconcile

    facts = _facts(ledger, position, progress)
    with no_sweeping():
        return reconcile(
            facts, stories=_stories(), position=position, digest=digest, published_by=published_by, as_of=as_of
        )


def _fold_to_keep(
    ledger: Ledger, position: int, digest: str, *, progress: Progress | None = None
) -> tuple[Chronology, Iterator[Delta]]:
    """The chronology of everything, and piece by piece what is to be remembered of how it was made."""
    from timeline.reconcile.chronology import chronology_of, draft_of
    from timeline.reconcile.onward import remembered
    from timeline.reconcile.state import fold

    with no_sweeping(), beside() as aside:
        state = fold(_facts(ledger, position, progress))
        draft = draft_of(state, stories=_stories(), is_tried=False, aside=aside)
        chronology = chronology_of(draft, position=position, digest=digest, as_of=None)
        pieces = remembered(draft)
        first = next(pieces)  # the one that takes work, which need not be done while nobody else can write
    return chronology, chain((first,), pieces)


def _facts(ledger: Ledger, position: int, progress: Progress | None) -> Iterator[Recorded]:
    for recorded in ledger.read(until=position):
        if progress is not None and recorded.position % 500 == 0:
            progress(recorded.position, position, "folding")
        yield recorded
    if progress is not None:
        progress(position, position, "folding")


def _stories() -> list[Story]:
    from timeline.stories import load_story, shipped_stories

    return [load_story(name) for name in shipped_stories()]


@contextmanager
def no_sweeping() -> Iterator[None]:
    """Without looking for reference cycles meanwhile: millions of values would be looked through again and again."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            if not gc.get_freeze_count():
                # What was made counts as old from now on: as young, all of it would be looked through at the next step.
                gc.freeze()
                gc.unfreeze()
            gc.enable()


def _differences(table: str, stored: dict[str, bytes], expected: dict[str, bytes]) -> list[Difference]:
    found = []
    for id_ in stored.keys() | expected.keys():
        was, should = stored.get(id_), expected.get(id_)
        if was == should:
            continue
        kind: Literal["missing", "unexpected", "different"] = (
            "missing" if was is None else "unexpected" if should is None else "different"
        )
        found.append(Difference(table, id_, kind, _shown(was), _shown(should)))
    return found


def _shown(payload: bytes | None) -> str | None:
    return None if payload is None else payload.decode("utf-8", "replace")


def _cut(shown: str | None, most: int = 120) -> str:
    text = shown or "nothing"
    return text if len(text) <= most else f"{text[:most]}…"
