"""What an append did, and where a ledger ends."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from functools import cached_property

from attrs import frozen

from timeline.ledger.preparing import EPOCH
from timeline.ledger.rows import HeadRow
from timeline.ledger.segments import Run, Segment, facts_of
from timeline.model import Fact, Recorded


@frozen
class Head:
    """Where the ledger ends. ``digest`` is 64 hex digits, all zeros (and position 0) while it is empty."""

    position: int
    digest: str


class Appended:
    """What an append did. ``skipped`` counts the facts that were there already; ``head`` is where the ledger now ends."""

    def __init__(
        self, facts: Sequence[Fact], run: Run | None, segments: Sequence[Segment], skipped: int, head: HeadRow
    ) -> None:
        self._facts, self._run, self._segments, self._head = facts, run, segments, head
        self.skipped = skipped

    @property
    def head(self) -> Head:
        """Where the ledger ends now."""
        return Head(self._head.position, self._head.digest.hex())

    @property
    def leaves(self) -> list[bytes]:
        """By which the tree has grown: the link of each new segment, 32 bytes."""
        return [segment.link for segment in self._segments]

    @cached_property
    def recorded(self) -> tuple[Recorded, ...]:
        """The facts that are new, as reading would give them. Made when first asked for."""
        if self._run is None:
            return ()
        moment = EPOCH + timedelta(microseconds=self._run.recorded_at)
        return tuple(
            Recorded(row.position, row.stream, row.version, moment, b"", row.digest, fact)
            for fact, row in zip(self._facts, facts_of(self._run), strict=True)
        )
