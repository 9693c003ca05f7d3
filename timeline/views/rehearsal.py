"""The chronology as it would be with further facts. Nothing is recorded and nothing is stored."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from attrs import define, field

from timeline.model import Chronology, Fact, Recorded

if TYPE_CHECKING:
    from timeline.ledger import Ledger
    from timeline.reconcile import State

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@define
class Rehearsal:
    """A ledger's facts in memory, to which further facts are added on trial."""

    state: State
    _chronology: Chronology | None = field(default=None, init=False)

    @classmethod
    def of(cls, ledger: Ledger) -> Rehearsal:
        """Fold all facts of a ledger."""
        from timeline.reconcile import fold

        return cls(fold(ledger.read()))

    def add(self, facts: Sequence[Fact]) -> None:
        """Take further facts as if they stood at the end of the ledger."""
        from timeline.reconcile import apply

        for fact in facts:
            position = self.state.position + 1
            apply(self.state, Recorded(position, fact.stream, 0, _EPOCH, "", self.state.digest, fact))
        self._chronology = None

    def chronology(self) -> Chronology:
        """The chronology of everything so far; reconciled once until more is added."""
        if self._chronology is None:
            from timeline.reconcile import reconcile_state
            from timeline.stories import load_story, shipped_stories

            stories = [load_story(name) for name in shipped_stories()]
            state = self.state
            self._chronology = reconcile_state(state, stories=stories, position=state.position, digest=state.digest)
        return self._chronology
