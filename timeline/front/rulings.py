"""Ruling on a chronology: what a ruling would change, made, taken back, and many at once from a file's drafts.

Every function takes an open ledger. What a ruling changes is found by holding the chronologies before and after side by
side, so it is told for a ruling that is only tried exactly as for one that is made.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from attrs import evolve, field, frozen

from timeline.front.clerk import Clerk, Draft, Known
from timeline.model import Chronology, Fact, RulingInfo, RulingMade, RulingRevoked, TimelineError, UsageError
from timeline.views import compare, load
from timeline.views.changes import Changes
from timeline.views.rehearsal import Rehearsal
from timeline.views.runner import no_sweeping

if TYPE_CHECKING:
    from timeline.ledger import Ledger


@frozen
class Effects:
    """What one or more rulings change. ``rejected`` and ``restored`` are claims; ``rulings`` are those that are new or stand
    otherwise than before, as they stand after."""

    changes: Changes
    rejected: tuple[str, ...] = ()
    restored: tuple[str, ...] = ()
    rulings: tuple[RulingInfo, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether entries, conflicts, lineages, articles and claims stay as they are."""
        return self.changes.is_empty and not self.rejected and not self.restored


@frozen
class Outcome:
    """What came of one ruling. ``fact`` is None where the ledger says the same already (``known``); ``position`` is None
    where nothing was recorded. ``after`` is the chronology with the ruling, ``trial`` the rehearsal it comes from, if there was
    one."""

    fact: RulingMade | RulingRevoked | None
    known: Known | None
    position: int | None
    effects: Effects
    after: Chronology = field(repr=False)
    trial: Rehearsal | None = field(default=None, repr=False, eq=False)


@frozen
class Revocation:
    """A draft that takes a ruling back."""

    ruling: str
    author: str
    reason: str


@frozen
class Refused:
    """A draft that will not do: its number from 1, and why."""

    number: int
    why: str


@frozen
class Batch:
    """What came of many rulings: facts made, rulings that were known, drafts refused."""

    made: tuple[RulingMade | RulingRevoked, ...]
    known: tuple[Known, ...]
    refused: tuple[Refused, ...]
    recorded: int
    effects: Effects


def rule(
    ledger: Ledger,
    draft: Draft | Revocation,
    *,
    dry_run: bool = False,
    rehearsal: Rehearsal | None = None,
    clerk: Clerk | None = None,
) -> Outcome:
    """Make a ruling, or take one back.

    Args:
        ledger: an open ledger; writable unless ``dry_run``.
        draft: in a person's words.
        dry_run: only say what would change.
        rehearsal: of all facts of the ledger. What it has found spares most of a trial; it stays as it is.
        clerk: of the rehearsal's chronology, where one is at hand.

    Raises:
        UsageError: the draft will not do.
        LedgerError: the ledger cannot be written.
    """
    before = load(ledger) if rehearsal is None else rehearsal.chronology()
    written = write(clerk or before, draft)
    if isinstance(written, Known):
        return Outcome(None, written, None, effects(before, before), before)
    if dry_run:
        if rehearsal is None:
            after = tried(ledger, [written])
            return Outcome(written, None, None, effects(before, after), after)
        with no_sweeping():
            trial = rehearsal.trial([written])
            after = trial.chronology()
            return Outcome(written, None, None, effects(before, after), after, trial)
    appended = ledger.append([written])
    after = load(ledger)
    return Outcome(written, None, appended.head.position, effects(before, after), after)


def confirm(ledger: Ledger, tried: Outcome) -> Outcome | None:
    """Record a ruling exactly as it was tried, without reconciling again.

    Args:
        ledger: an open, writable ledger.
        tried: what ``rule`` with ``dry_run`` gave.

    Returns:
        What came of it, or None, and nothing recorded, where there is nothing to record or the ledger has grown since.

    Raises:
        LedgerError: the ledger cannot be written.
    """
    if tried.fact is None or tried.position is not None or ledger.head().position != tried.after.position - 1:
        return None
    head = ledger.append([tried.fact]).head
    if head.position != tried.after.position:  # somebody else was faster by a moment
        return Outcome(tried.fact, None, head.position, tried.effects, load(ledger))
    after = evolve(tried.after, digest=head.digest)
    if tried.trial is not None:
        tried.trial.recorded(after)
    return Outcome(tried.fact, None, head.position, tried.effects, after, tried.trial)


def preview(ledger: Ledger, ruling: RulingMade | RulingRevoked | Draft | Revocation) -> Effects:
    """What a ruling would change, before it is made.

    Args:
        ledger: an open ledger; nothing is written to it.
        ruling: a draft, or the fact that would be appended.

    Raises:
        UsageError: the draft will not do.
    """
    before = load(ledger)
    fact = write(before, ruling) if isinstance(ruling, Draft | Revocation) else ruling
    return effects(before, before if isinstance(fact, Known) else tried(ledger, [fact]))


def rule_many(ledger: Ledger, drafts: Sequence[Draft | Revocation], *, dry_run: bool = False) -> Batch:
    """Make many rulings, in their order, each on the chronology as the ones before it leave it.

    What was ruled before in the same words is skipped, even if it was revoked since, so that drafts may be given twice. One
    that will not do is reported and the rest goes on. All are appended together.

    Raises:
        LedgerError: the ledger cannot be written; nothing was recorded.
    """
    before = load(ledger)
    bench = _Bench(ledger, before)
    made: list[RulingMade | RulingRevoked] = []
    known: list[Known] = []
    refused: list[Refused] = []
    for number, draft in enumerate(drafts, 1):
        try:
            written = bench.write(draft)
        except TimelineError as error:
            refused.append(Refused(number, str(error)))
            continue
        if isinstance(written, Known):
            known.append(written)
        else:
            made.append(written)
    if not made:
        return Batch((), tuple(known), tuple(refused), 0, effects(before, before))
    if dry_run:
        return Batch(tuple(made), tuple(known), tuple(refused), 0, effects(before, bench.chronology()))
    recorded = len(ledger.append(made).recorded)
    return Batch(tuple(made), tuple(known), tuple(refused), recorded, effects(before, load(ledger)))


def write(
    chronology: Chronology | Clerk, draft: Draft | Revocation, *, again: bool = True
) -> RulingMade | RulingRevoked | Known:
    """The fact that a draft stands for, or the ruling that says the same already."""
    clerk = chronology if isinstance(chronology, Clerk) else Clerk(chronology)
    if isinstance(draft, Draft):
        return clerk.write(draft, again=again)
    if not again:
        known = clerk.revoked(draft.ruling)
        if known is not None:
            return known
    return clerk.revoke(draft.ruling, draft.author, draft.reason)


def tried(ledger: Ledger, facts: Iterable[Fact]) -> Chronology:
    """The chronology as it would be with further facts."""
    rehearsal = Rehearsal.of(ledger)
    rehearsal.add(tuple(facts))
    return rehearsal.chronology()


def effects(before: Chronology, after: Chronology) -> Effects:
    """What differs, rulings and rejected claims included."""
    gone, now = ({one.id for one in side.claims if one.rejected} for side in (before, after))
    was = {one.id: one for one in before.rulings}
    standing = tuple(one for one in after.rulings if one.id not in was or _stands(was[one.id]) != _stands(one))
    return Effects(compare(before, after), tuple(sorted(now - gone)), tuple(sorted(gone - now)), standing)


def _stands(one: RulingInfo) -> tuple[str, tuple[str, ...], str]:
    return one.status, one.overridden_by, one.note


class _Bench:
    """The clerk that knows the chronology which drafts are resolved against.

    Reconciling anew after every ruling would cost as many rebuilds as there are drafts. So it is done only for a draft that
    concerns claims which an earlier one has touched, or that finds nothing in the chronology as it was.
    """

    def __init__(self, ledger: Ledger, chronology: Chronology) -> None:
        self._ledger = ledger
        self._clerk = Clerk(chronology)
        self._rehearsal: Rehearsal | None = None
        self._waiting: list[RulingMade | RulingRevoked] = []
        self._touched: set[str] = set()

    def write(self, draft: Draft | Revocation) -> RulingMade | RulingRevoked | Known:
        written = self._written(draft)
        if not isinstance(written, Known):
            self._waiting.append(written)
            self._touched |= self._touches(written)
        return written

    def chronology(self) -> Chronology:
        """The chronology with all rulings so far."""
        if self._waiting:
            if self._rehearsal is None:
                self._rehearsal = Rehearsal.of(self._ledger)
            self._rehearsal.add(self._waiting)
            self._waiting.clear()
            self._touched.clear()
            self._clerk = Clerk(self._rehearsal.chronology())
        return self._clerk.chronology

    def _written(self, draft: Draft | Revocation) -> RulingMade | RulingRevoked | Known:
        try:
            written = write(self._clerk, draft, again=False)
        except UsageError:
            if not self._waiting:
                raise
        else:
            if not isinstance(written, RulingMade | RulingRevoked) or not self._touched & self._touches(written):
                return written
        self.chronology()
        return write(self._clerk, draft, again=False)

    def _touches(self, fact: RulingMade | RulingRevoked) -> set[str]:
        """The claims a fact concerns, and the articles it names as wholes."""
        if isinstance(fact, RulingRevoked):
            return {claim for one in self._clerk.chronology.rulings if one.id == fact.ruling for claim in one.claims}
        bound = {mention.claim for mention in fact.bound}
        return bound or {claim for article in fact.targets for claim in self._clerk.claims_in(article)}
