"""The chronology as it would be with further facts. Nothing is recorded and nothing is stored."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from attrs import define, evolve, field

from timeline.model import Chronology, Fact, Recorded, RulingMade, RulingRevoked
from timeline.views.runner import no_sweeping

if TYPE_CHECKING:
    from timeline.ledger import Ledger
    from timeline.reconcile import State
    from timeline.reconcile.draft import Draft

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MOST_NEW = 100


@define
class Rehearsal:
    """A ledger's facts in memory, to which further facts are added on trial.

    What reconciling them once has found is kept, so that reconciling them again under other rulings takes little. That is much
    to keep: some 40 KB a claim.
    """

    state: State
    _last: Draft | None = field(default=None, repr=False)
    _chronology: Chronology | None = field(default=None, init=False, repr=False)

    @classmethod
    def of(cls, ledger: Ledger) -> Rehearsal:
        """Fold all facts of a ledger."""
        from timeline.reconcile import fold

        with no_sweeping():
            state = fold(ledger.read())
        state.digest = ledger.digest_at(state.position)
        return cls(state)

    @property
    def position(self) -> int:
        """The position of the last fact, those on trial included."""
        return self.state.position

    @property
    def digest(self) -> str:
        """The ledger's digest at the last fact that was recorded."""
        return self.state.digest

    def add(self, facts: Sequence[Fact]) -> None:
        """Take further facts as if they stood at the end of the ledger."""
        from timeline.reconcile import apply

        if not all(isinstance(fact, RulingMade | RulingRevoked) for fact in facts):
            self._last = None  # articles are other than they were
        for fact in facts:
            position = self.state.position + 1
            apply(self.state, Recorded(position, fact.stream, 0, _EPOCH, b"", bytes.fromhex(self.state.digest), fact))
        self._chronology = None

    def trial(self, rulings: Sequence[RulingMade | RulingRevoked]) -> Rehearsal:
        """A rehearsal of its own with further rulings; this one stays as it is, and both share what none of them changes."""
        self.chronology()
        known = self.state
        state = evolve(known, rulings=dict(known.rulings), revoked=dict(known.revoked))
        tried = Rehearsal(state, self._last)
        tried.add(rulings)
        return tried

    def caught_up(self, ledger: Ledger) -> Rehearsal | None:
        """A rehearsal that knows what was recorded since, where that is rulings alone; else None: everything is to be folded."""
        head = ledger.head()
        if ledger.digest_at(self.position) != self.digest:
            return None
        new = [one.fact for one in ledger.read(self.position, until=min(head.position, self.position + _MOST_NEW + 1))]
        rulings = [fact for fact in new if isinstance(fact, RulingMade | RulingRevoked)]
        if len(rulings) < len(new) or len(new) > _MOST_NEW:
            return None
        tried = self.trial(rulings)
        tried.recorded(evolve(tried.chronology(), digest=head.digest))
        return tried

    def recorded(self, chronology: Chronology) -> None:
        """The facts on trial were recorded; ``chronology`` is the one they make, with the ledger's digest."""
        self.state.digest = chronology.digest
        self._chronology = chronology

    def chronology(self, begins: Callable[[str], None] | None = None) -> Chronology:
        """The chronology of everything so far; reconciled once until more is added.

        Args:
            begins: told the name of each stage of reconciling, where everything is reconciled.
        """
        if self._chronology is None:
            from timeline.reconcile.again import draft_again
            from timeline.reconcile.chronology import chronology_of, draft_of
            from timeline.stories import load_story, shipped_stories

            stories = [load_story(name) for name in shipped_stories()]
            state = self.state
            with no_sweeping():
                last = self._last
                self._last = draft = (
                    draft_of(state, stories=stories, begins=begins)
                    if last is None
                    else draft_again(state, last, stories)
                )
                self._chronology = chronology_of(draft, position=state.position, digest=state.digest, as_of=None)
        return self._chronology
