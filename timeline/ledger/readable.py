"""Reading facts back: in the global order, by stream, by type; where the ledger ends and where it stood at a moment."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set
from datetime import datetime
from itertools import chain as chained
from typing import Final

from timeline.ledger import chain, rows
from timeline.ledger.appended import Head
from timeline.ledger.opened import Opened
from timeline.ledger.preparing import microseconds
from timeline.ledger.replaying import recorded
from timeline.ledger.segments import Segment, StoredFact, hashes_in, unpack
from timeline.model import Recorded, UsageError

# Segments of one stream fetched at once. A segment is half a megabyte at most, and mostly a few kilobytes.
_SEGMENTS_AT_ONCE: Final = 32


# Passes facts on without a step of Python for each.
_joined = chained.from_iterable


class Readable(Opened):
    """A ledger that can be read. No transaction is held between two batches, so readers are in nobody's way."""

    def read(
        self, after: int = 0, *, until: int | None = None, stream: str | None = None, batch: int = 1000
    ) -> Iterator[Recorded]:
        """Read facts in the global order, a batch at a time, holding no transaction between batches.

        Args:
            after: position after which to begin; 0 begins at the first fact.
            until: last position wanted; the end of the ledger, facts appended meanwhile included, if not given.
            stream: only this stream.
            batch: facts fetched at once; memory is bounded by it.

        Raises:
            LedgerError: a fact is of a type or schema that only a newer version knows.
            IntegrityError: a stored fact cannot be decoded.
        """
        streams = None if stream is None else {stream}
        segments = self.segments(after, until=until, stream=stream, batch=batch)
        return _joined(recorded(segment, after, until, streams=streams) for segment in segments)

    def follow(self, after: int = 0, *, timeout: float | None = None, poll: float = 0.25) -> Iterator[Recorded]:
        """Read facts in the global order, and go on with those that are appended meanwhile: each once, none left out.

        Args:
            after: position after which to begin.
            timeout: seconds without a new fact after which to end; None: never, 0: when all that is there has been read.
            poll: seconds between two looks. On PostgreSQL an append wakes a follower up at once, as a rule.

        Raises:
            LedgerError, IntegrityError: as :meth:`read`.
        """
        from timeline.ledger.following import follow

        return follow(self, after, timeout, poll)

    def read_streams(self, streams: Iterable[str]) -> Iterator[Recorded]:
        """Read all facts of some streams, in the global order. Costs what these streams hold, not what the ledger holds.

        Raises:
            LedgerError, IntegrityError: as :meth:`read`.
        """
        wanted = frozenset(streams)
        with self._driver() as driver:
            numbers = rows.segment_numbers(driver, self.dialect, sorted(wanted))
        return _joined(recorded(segment, streams=wanted) for segment in self._segments_at(numbers))

    def stored(self, after: int = 0, *, until: int | None = None, batch: int = 1000) -> Iterator[StoredFact]:
        """The facts as they are stored, byte for byte and undecoded, in the global order.

        Raises:
            IntegrityError: a segment is damaged.
        """
        for segment in self.segments(after, until=until, batch=batch):
            for fact in unpack(segment):
                if fact.position > after and (until is None or fact.position <= until):
                    yield fact

    def segments(
        self, after: int = 0, *, until: int | None = None, batch: int = 1000, stream: str | None = None
    ) -> Iterator[Segment]:
        """The rows in which facts are stored, those that hold a fact after one position and up to another.

        Arguments are those of :meth:`read`. The first and the last may hold facts beyond the positions asked for.
        """
        if batch < 1:
            raise UsageError(f"batch is {batch}; it must be at least 1")
        last = (1 << 62) if until is None else until
        version = 0
        while after < last:
            with self._driver() as driver:
                if stream is None:
                    found = rows.segments_after(driver, self.dialect, after, min(after + batch, last))
                else:
                    most = min(batch, _SEGMENTS_AT_ONCE)
                    found, version = rows.segments_of_stream(driver, self.dialect, stream, version, after, most)
            if not found:
                return
            yield from found
            after = found[-1].last

    def head(self) -> Head:
        """The last position and its digest."""
        with self._driver() as driver:
            head = rows.head_row(driver, self.dialect)
        return Head(head.position, head.digest.hex())

    def digest_at(self, position: int) -> str:
        """The digest at a position, 64 hex digits; zeros at 0. Inside a segment: the link that its facts up to there give.

        Raises:
            UsageError: the ledger has no such position.
        """
        if position == 0:
            return chain.EMPTY.hex()
        with self._driver() as driver:
            found = rows.segments_after(driver, self.dialect, position - 1, position) if position > 0 else []
        if not found:
            raise UsageError(f"there is no position {position} in {self.url}; it ends at {self.head().position}")
        segment = found[0]
        if position == segment.last:
            return segment.end.hex()
        digests = list(hashes_in(segment.digests))[: position - segment.first + 1]
        if not segment.link:
            return digests[-1].hex()
        return chain.link(bytes.fromhex(self.digest_at(segment.first - 1)), segment.first, digests).hex()

    def segment_at(self, position: int) -> Segment:
        """The row that holds the fact at a position.

        Raises:
            UsageError: the ledger has no such position.
        """
        for segment in self.segments(position - 1, until=position):
            return segment
        raise UsageError(f"there is no position {position} in {self.url}; it ends at {self.head().position}")

    def leaf_of(self, position: int) -> int:
        """The index, from 0, of the leaf that covers the fact at a position: its own, or its segment's.

        Raises:
            UsageError: the ledger has no such position.
        """
        segment = self.segment_at(position)
        with self._driver() as driver:
            before = rows.leaves_before(driver, self.dialect, segment.first)
        return before if segment.link else before + position - segment.first

    def position_at(self, moment: datetime) -> int:
        """The last position recorded at or before a moment; 0 if there is none.

        Recorded moments never decrease, so the position is found by bisection on the primary key and needs no index.

        Raises:
            UsageError: the moment has no time zone.
        """
        if moment.tzinfo is None:
            raise UsageError(f"{moment.isoformat()} has no time zone; write one, such as {moment.isoformat()}Z")
        wanted = microseconds(moment)
        with self._driver() as driver:
            low, high = 0, rows.head_row(driver, self.dialect).position
            while low < high:
                first, last, recorded_at = rows.moment_of(driver, self.dialect, (low + high + 1) // 2)
                if recorded_at <= wanted:
                    low = min(last, high)
                else:
                    high = first - 1
        return low

    def read_types(self, types: Set[str], after: int = 0) -> Iterator[Recorded]:
        """Read the facts of some types, in the global order; other facts are passed over without being decoded."""
        return _joined(recorded(segment, after, types=types) for segment in self.segments(after))

    def read_rare(self, types: Set[str]) -> Iterator[Recorded]:
        """As `read_types`, for types of which there are few: segments that hold none are not fetched."""
        with self._driver() as driver:
            numbers = rows.segments_with(driver, self.dialect, sorted(types))
        return _joined(recorded(segment, types=types) for segment in self._segments_at(numbers))

    def _segments_at(self, numbers: Sequence[int]) -> Iterator[Segment]:
        """Some segments, a few at a time: no connection is held while their facts are looked at."""
        for start in range(0, len(numbers), _SEGMENTS_AT_ONCE):
            with self._driver() as driver:
                found = rows.segments_at(driver, self.dialect, numbers[start : start + _SEGMENTS_AT_ONCE])
            yield from found
