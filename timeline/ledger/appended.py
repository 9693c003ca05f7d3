"""What an append did, and where a ledger ends."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from functools import cached_property

from attrs import frozen

from timeline.ledger.preparing import EPOCH
from timeline.ledger.segments import Run, facts_of
from timeline.model import Fact, Recorded


@frozen
class Head:
    """Where the ledger ends. ``digest`` is 64 hex digits, all zeros (and position 0) while it is empty."""

    position: int
    digest: str


class Appended:
    """What an append did. ``skipped`` counts the facts that were there already; ``head`` is where the ledger now ends."""

    def __init__(self, facts: Sequence[Fact], run: Run | None, skipped: int, head: Head) -> None:
        self._facts, self._run = facts, run
        self.skipped = skipped
        self.head = head

    @property
    def digests(self) -> tuple[bytes, ...]:
        """The digests of the facts that are new, 32 bytes each: the leaves by which the tree has grown."""
        return () if self._run is None else tuple(self._run.digests)

    @cached_property
    def recorded(self) -> tuple[Recorded, ...]:
        """The facts that are new, as reading would give them. Made when first asked for."""
        if self._run is None:
            return ()
        moment = EPOCH + timedelta(microseconds=self._run.recorded_at)
        return tuple(
            Recorded(row.position, row.stream, row.version, moment, row.id, row.digest, fact)
            for fact, row in zip(self._facts, facts_of(self._run), strict=True)
        )
