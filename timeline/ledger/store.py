"""The ledger itself: append, read, look up. One global order without gaps, in the order of commits.

Every append takes one lock (BEGIN IMMEDIATE on SQLite, the row lock of ``head`` on PostgreSQL) before it reads or hands
out a position, and holds it until it commits. So positions are dense, and whoever has read up to position N has missed
nothing before it: a sequence would let a later position commit first.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Final, Literal, Self

from sqlalchemy import Connection, Engine, select

from timeline.ledger import chain, codec, rows
from timeline.ledger.appended import Appended, Head
from timeline.ledger.appending import Alone, Transaction, known_facts
from timeline.ledger.connect import WRITES, Address, Dialect, Durability, connect, parse_address, translated
from timeline.ledger.migrate import ensure_current
from timeline.ledger.preparing import (
    Offered,
    check_expected,
    check_texts,
    encode_texts,
    microseconds,
    not_in,
    number,
    prepare,
    texts_needed,
    unhex,
)
from timeline.ledger.replaying import recorded
from timeline.ledger.rows import head_after
from timeline.ledger.schema import texts as texts_table
from timeline.ledger.segments import HASH_BYTES, Run, Segment, StoredFact, unpack
from timeline.ledger.write_ahead import WriteAheadLog
from timeline.model import ArticleArchived, ArticleErased, ArticleRead, Fact, LedgerError, Recorded, UsageError

if TYPE_CHECKING:
    from timeline.ledger.checkpoint import Checkpoint
    from timeline.ledger.verify import VerifyReport

Clock = Callable[[], datetime]
Mark = Literal["archived", "read", "erased"]

# Segments of one stream fetched at once. A segment is half a megabyte at most, and mostly a few kilobytes.
_SEGMENTS_AT_ONCE: Final = 32


def now() -> datetime:
    """The clock of the machine, in UTC."""
    return datetime.now(UTC)


class Ledger:
    """An open ledger. Use it as a context manager, or call ``close``.

    Safe to share between threads, and safe after a fork: the child opens its own connections.
    """

    def __init__(self, address: Address, engine: Engine, *, writable: bool, clock: Clock, busy_timeout: float) -> None:
        self._address = address
        self._busy_timeout = busy_timeout
        self._log = WriteAheadLog(address.path)
        self._alone = Alone()
        self._engine = engine
        # Connections kept by appends for the next ones: getting one from the pool costs as much as ten facts.
        self._writers: list[tuple[Any, float]] = []
        self._owner = os.getpid()
        self._clock = clock
        self.writable = writable

    @classmethod
    def open(
        cls,
        url: str,
        *,
        writable: bool = True,
        clock: Clock = now,
        busy_timeout: float = 5.0,
        durability: Durability = "full",
    ) -> Self:
        """Open a ledger, bringing its schema up to date first.

        Args:
            url: ``sqlite:///events.sqlite``, ``postgresql+psycopg://...``, or a plain path, which means SQLite.
            writable: False opens an existing ledger and changes nothing; it also works on a read-only file or folder.
            clock: gives the moment beside each fact, with its time zone.
            busy_timeout: seconds to wait while another process writes.
            durability: "full": what ``append`` has returned survives a power cut. "normal", for bulk loads: it survives
                a crash of this process, but a power cut may take the last appends; those that are left are whole.

        Raises:
            LedgerError: it cannot be opened; the message says why and what to do.
            LedgerBusyError: another process holds it.
        """
        address = parse_address(url)
        with translated(address):
            engine = connect(address, writable=writable, busy_timeout=busy_timeout, durability=durability)
        try:
            ensure_current(engine, address, writable=writable)
        except BaseException:
            engine.dispose()
            raise
        return cls(address, engine, writable=writable, clock=clock, busy_timeout=busy_timeout)

    @property
    def address(self) -> Address:
        """Where it lives."""
        return self._address

    @property
    def url(self) -> str:
        """The address, without a password."""
        return self._address.shown

    @property
    def path(self) -> Path | None:
        """The file of a SQLite ledger; None on PostgreSQL."""
        return self._address.path

    @property
    def dialect(self) -> Dialect:
        """Which kind of database holds the ledger."""
        return self._address.dialect

    @property
    def engine(self) -> Engine:
        """The SQLAlchemy engine. After a fork the child gets a fresh pool: processes must not share connections."""
        if os.getpid() != self._owner:
            self._writers.clear()
            self._engine.dispose(close=False)
            self._owner = os.getpid()
        return self._engine

    def close(self) -> None:
        """Close all connections. The last one to close a SQLite ledger folds its log into the file and removes it."""
        with translated(self._address):
            engine = self.engine
            while self._writers:
                self._writers.pop()[0].close()
            engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection in one reading transaction, for tables beside the ledger's own. Keep it short."""
        with translated(self._address), self.engine.connect() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A connection in one writing transaction, committed at the end. On SQLite it has the write lock at once.

        Raises:
            LedgerError: the ledger was opened for reading.
            LedgerBusyError: another process kept writing for longer than the time-out.
        """
        self._require_writable()
        with (
            translated(self._address),
            self.engine.connect().execution_options(**{WRITES: True}) as connection,
            connection.begin(),
        ):
            yield connection

    @contextmanager
    def _driver(self) -> Iterator[Any]:
        """The driver's own connection, for reading. Each statement sees one state; what it has seen never changes."""
        with self.reading() as connection:
            yield connection.connection.driver_connection

    def _appending(self) -> Transaction:
        """A transaction on the driver's own connection: committed at the end, undone on any error."""
        self._require_writable()
        return Transaction(self._address, self._busy_timeout, self.engine, self._writers)

    def _require_writable(self) -> None:
        if not self.writable:
            raise LedgerError(f"{self.url}: the ledger was opened for reading only")

    # Append

    def append(
        self,
        facts: Sequence[Fact],
        *,
        texts: Mapping[str, str] | None = None,
        expected: Mapping[str, int] | None = None,
    ) -> Appended:
        """Append facts to one or several streams in one transaction: all of them or none.

        A fact whose id is there already (or stands earlier in ``facts``) is skipped, so an append may be repeated.

        Args:
            facts: in the order in which they are to be recorded.
            texts: article texts by the SHA-256 (hex) of their UTF-8 bytes, stored beside the facts.
            expected: version each stream must be at (0: must not exist). Not checked when there is nothing new to
                append, so a repeated append succeeds.

        Returns:
            What was recorded, when everything is durable.

        Raises:
            ConcurrencyError: a stream is at another version; nothing was recorded.
            LedgerError: a text does not match its hash, an archived article's text is missing, or the database refuses.
        """
        offered = prepare(facts)
        encoded = encode_texts(texts or {})
        needed = texts_needed(offered.facts)
        wanted: dict[str, list[bytes]] = {stream: [] for stream in expected or {}}
        for stream, fact_id in zip(offered.streams, offered.ids, strict=True):
            wanted.setdefault(stream, []).append(fact_id)
        clock = cache(self._clock)  # looked at when the facts are numbered, and once
        if run := self._append_alone(offered, encoded, needed, expected or {}, clock):
            return Appended(offered.facts, run, len(facts) - len(offered.facts), Head(run.last, run.digests[-1].hex()))
        with self._appending() as transaction:
            found = transaction.look_up(wanted, sorted(needed.keys() | encoded.keys()))
            new = not_in(offered, found.facts)
            if new.facts:
                versions = {stream: reached.version for stream, reached in found.streams.items()}
                check_expected(expected or {}, versions)
                if needed:
                    check_texts(texts_needed(new.facts), found.texts | encoded.keys())
                run = number(new, versions, found.head, clock())
                missing = {key: text for key, text in encoded.items() if key not in found.texts}
                transaction.write(run, missing, found)
        if run is None:
            return Appended((), None, len(facts), Head(found.head.position, found.head.digest.hex()))
        self._alone.found(found, head_after(run))
        if self._log.grows(run):
            with translated(self._address):
                self._log.fold_if_long(self._engine)
        return Appended(new.facts, run, len(facts) - len(new.facts), Head(run.last, run.digests[-1].hex()))

    def _append_alone(
        self,
        offered: Offered,
        texts: Mapping[bytes, bytes],
        needed: Mapping[bytes, object],
        expected: Mapping[str, int],
        clock: Clock,
    ) -> Run | None:
        """Append new streams where this process left the ledger, if it still ends there. None: nothing was done."""
        left = self._alone.left if self.dialect == "postgresql" else None
        if left is None or not offered.facts or needed.keys() - texts.keys() or any(expected.values()):
            return None
        run = number(offered, {}, left, clock())
        absent = list(dict.fromkeys([*run.streams, *expected]))
        with self._appending() as transaction:
            done = transaction.write_alone(run, texts, left, absent)
        if not done:
            return None
        self._alone.moved(head_after(run))
        return run

    # Read

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
        for segment in self.segments(after, until=until, stream=stream, batch=batch):
            yield from recorded(segment, after, until, streams=None if stream is None else {stream})

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
        for segment in self._segments_at(numbers):
            yield from recorded(segment, streams=wanted)

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
        """The digest at a position, 64 hex digits; zeros at 0.

        Raises:
            UsageError: the ledger has no such position.
        """
        if position == 0:
            return chain.EMPTY.hex()
        with self._driver() as driver:
            found = rows.segments_after(driver, self.dialect, position - 1, position) if position > 0 else []
        if not found:
            raise UsageError(f"there is no position {position} in {self.url}; it ends at {self.head().position}")
        at = (position - found[0].first) * HASH_BYTES
        return found[0].digests[at : at + HASH_BYTES].hex()

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

    # Look up

    def text(self, text_sha256: str) -> str:
        """The stored text with this SHA-256 (hex).

        Raises:
            LedgerError: there is none.
        """
        found = self.texts([text_sha256])
        if text_sha256 not in found:
            raise LedgerError(f"{self.url} holds no text with SHA-256 {text_sha256}")
        return found[text_sha256]

    def texts(self, ids: Iterable[str]) -> dict[str, str]:
        """The stored texts by SHA-256 (hex), in the order asked for; what is not there is left out."""
        wanted = list(dict.fromkeys(ids))
        found: dict[str, str] = {}
        with self.reading() as connection:
            for part in rows.parts([unhex(key) for key in wanted]):
                for key, stored in connection.execute(select(texts_table).where(texts_table.c.sha256.in_(part))):
                    found[key.hex()] = stored.decode()
        return {key: found[key] for key in wanted if key in found}

    def archived(self, articles: Iterable[str]) -> set[str]:
        """Which of these article ids are archived already."""
        ids = {f"article:{each}": [codec.content_id(ArticleArchived.TYPE, (each,))] for each in articles}
        with self._driver() as driver:
            return {stream.removeprefix("article:") for stream, _ in known_facts(driver, self.dialect, ids)}

    def was_read(self, article: str, reader: str, version: str) -> bool:
        """Whether this version of this reader has read the article."""
        key = codec.content_id(ArticleRead.TYPE, (article, reader, version))
        with self._driver() as driver:
            return bool(known_facts(driver, self.dialect, {f"article:{article}": [key]}))

    def readings(self) -> dict[str, set[tuple[str, str]]]:
        """By article id: every reader and version that has read it."""
        found: dict[str, set[tuple[str, str]]] = {}
        for each in self.read_types({ArticleRead.TYPE}):
            if isinstance(each.fact, ArticleRead):
                found.setdefault(each.fact.article, set()).add((each.fact.reader, each.fact.reader_version))
        return found

    def read_types(self, types: Set[str], after: int = 0) -> Iterator[Recorded]:
        """Read the facts of some types, in the global order; other facts are passed over without being decoded."""
        for segment in self.segments(after, until=None, batch=1000):
            yield from recorded(segment, after, types=types)

    def read_rare(self, types: Set[str]) -> Iterator[Recorded]:
        """As `read_types`, for types of which there are few: segments that hold none are not fetched."""
        with self._driver() as driver:
            numbers = rows.segments_with(driver, self.dialect, sorted(types))
        for segment in self._segments_at(numbers):
            yield from recorded(segment, types=types)

    def _segments_at(self, numbers: Sequence[int]) -> Iterator[Segment]:
        """Some segments, a few at a time: no connection is held while their facts are looked at."""
        for start in range(0, len(numbers), _SEGMENTS_AT_ONCE):
            with self._driver() as driver:
                found = rows.segments_at(driver, self.dialect, numbers[start : start + _SEGMENTS_AT_ONCE])
            yield from found

    def marks(self, articles: Iterable[str], read_by: Iterable[tuple[str, str]]) -> dict[str, set[Mark]]:
        """What became of articles, in one look at the index.

        Args:
            articles: their ids.
            read_by: readers, name and version: by any of them counts as read.

        Returns:
            By article id: whether it was archived, read, erased. Articles of which the ledger knows nothing are left out.
        """
        readers = list(read_by)
        wanted: dict[str, list[bytes]] = {}
        meaning: dict[tuple[str, bytes], tuple[str, Mark]] = {}
        for article in articles:
            stream = f"article:{article}"
            keys: list[tuple[str, tuple[str, ...], Mark]] = [
                (ArticleArchived.TYPE, (article,), "archived"),
                (ArticleErased.TYPE, (article,), "erased"),
                *((ArticleRead.TYPE, (article, *each), "read") for each in readers),
            ]
            for kind, key, mark in keys:
                content = codec.content_id(kind, key)
                wanted.setdefault(stream, []).append(content)
                meaning[stream, content] = (article, mark)
        found: dict[str, set[Mark]] = {}
        with self._driver() as driver:
            for each in known_facts(driver, self.dialect, wanted):
                article, mark = meaning[each]
                found.setdefault(article, set()).add(mark)
        return found

    def verify(
        self, progress: Callable[[int, int], None] | None = None, *, since: Sequence[Checkpoint] = ()
    ) -> VerifyReport:
        """Check everything that can be checked, from stored bytes. See ``timeline.ledger.verify``.

        Args:
            progress: called with facts done and facts in all.
            since: heads noted earlier, with which the ledger has to begin.
        """
        from timeline.ledger.verify import verify

        return verify(self, progress, since=since)
