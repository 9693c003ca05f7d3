"""The ledger itself: append, read, look up. One global order without gaps, in the order of commits.

Every append takes one lock (BEGIN IMMEDIATE on SQLite, the row lock of ``head`` on PostgreSQL) before it reads or hands
out a position, and holds it until it commits. So positions are dense, and whoever has read up to position N has missed
nothing before it: a sequence would let a later position commit first.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from types import TracebackType
from typing import TYPE_CHECKING, Any, Final, Self

from attrs import frozen
from sqlalchemy import Connection, Engine, insert, select

from timeline.ledger import chain, codec
from timeline.ledger.connect import WRITES, Address, Dialect, connect, log_size, parse_address, translated
from timeline.ledger.migrate import ensure_current
from timeline.ledger.rows import StoredFact, append_rows, known_facts, known_texts, last_versions, lock_head, parts
from timeline.ledger.schema import facts as facts_table
from timeline.ledger.schema import head as head_table
from timeline.ledger.schema import texts as texts_table
from timeline.model import (
    ArticleArchived,
    ArticleRead,
    ConcurrencyError,
    Fact,
    LedgerError,
    Recorded,
    UsageError,
)

if TYPE_CHECKING:
    from timeline.ledger.verify import VerifyReport

Clock = Callable[[], datetime]

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND: Final = timedelta(microseconds=1)
# Bytes of write-ahead log after which an append copies it into the file: the log stays small, short runs pay nothing.
_LOG_LIMIT: Final = 16 * 1024 * 1024


@frozen
class Head:
    """Where the ledger ends. ``digest`` is 64 hex digits, all zeros (and position 0) while it is empty."""

    position: int
    digest: str


@frozen
class Appended:
    """What an append did: the facts that are new, how many were there already, and where the ledger now ends."""

    recorded: tuple[Recorded, ...]
    skipped: int
    head: Head


@frozen
class _Prepared:
    fact: Fact
    id: bytes
    payload: bytes


def now() -> datetime:
    """The clock of the machine, in UTC."""
    return datetime.now(UTC)


class Ledger:
    """An open ledger. Use it as a context manager, or call ``close``.

    Safe to share between threads, and safe after a fork: the child opens its own connections.
    """

    def __init__(self, address: Address, engine: Engine, *, writable: bool, clock: Clock) -> None:
        self._address = address
        self._engine = engine
        self._owner = os.getpid()
        self._clock = clock
        self.writable = writable

    @classmethod
    def open(cls, url: str, *, writable: bool = True, clock: Clock = now, busy_timeout: float = 5.0) -> Self:
        """Open a ledger, bringing its schema up to date first.

        Args:
            url: ``sqlite:///events.sqlite``, ``postgresql+psycopg://...``, or a plain path, which means SQLite.
            writable: False opens an existing ledger and changes nothing; it also works on a read-only file or folder.
            clock: gives the moment beside each fact, with its time zone.
            busy_timeout: seconds to wait while another process writes.

        Raises:
            LedgerError: it cannot be opened; the message says why and what to do.
            LedgerBusyError: another process holds it.
        """
        address = parse_address(url)
        with translated(address):
            engine = connect(address, writable=writable, busy_timeout=busy_timeout)
        try:
            ensure_current(engine, address, writable=writable)
        except BaseException:
            engine.dispose()
            raise
        return cls(address, engine, writable=writable, clock=clock)

    @property
    def url(self) -> str:
        """The address, without a password."""
        return self._address.shown

    @property
    def dialect(self) -> Dialect:
        """Which kind of database holds the ledger."""
        return self._address.dialect

    @property
    def engine(self) -> Engine:
        """The SQLAlchemy engine. After a fork the child gets a fresh pool: processes must not share connections."""
        if os.getpid() != self._owner:
            self._engine.dispose(close=False)
            self._owner = os.getpid()
        return self._engine

    def close(self) -> None:
        """Close all connections. The last one to close a SQLite ledger folds its log into the file and removes it."""
        with translated(self._address):
            self.engine.dispose()

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
        if not self.writable:
            raise LedgerError(f"{self.url}: the ledger was opened for reading only")
        with (
            translated(self._address),
            self.engine.connect().execution_options(**{WRITES: True}) as connection,
            connection.begin(),
        ):
            yield connection

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
        prepared: dict[bytes, _Prepared] = {}
        for fact in facts:
            if "\0" in fact.stream:  # PostgreSQL's text cannot hold it
                raise LedgerError(f"a stream's name holds a NUL character: {fact.stream!r}; nothing was recorded")
            key = codec.content_id(fact.TYPE, fact.key)
            if key not in prepared:  # of two facts with one id the first counts
                prepared[key] = _Prepared(fact, key, codec.encode(fact))
        offered = list(prepared.values())
        encoded_texts = _encode_texts(texts or {})
        with self.writing() as connection:
            last = lock_head(connection)
            known = known_facts(connection, [item.id for item in offered])
            new = [item for item in offered if item.id not in known]
            if new:
                versions = last_versions(connection, {item.fact.stream for item in new} | set(expected or {}))
                _check_expected(expected or {}, versions)
                self._store_texts(connection, encoded_texts, new)
                rows = self._rows(new, versions, last)
                append_rows(connection, rows)
        if not new:
            return Appended((), len(facts), Head(last.position, last.digest.hex()))
        recorded = tuple(_recorded(item.fact, row) for item, row in zip(new, rows, strict=True))
        self._fold_log()
        return Appended(recorded, len(facts) - len(new), Head(recorded[-1].position, recorded[-1].digest))

    def _rows(self, new: Sequence[_Prepared], versions: dict[str, int], last: Any) -> list[StoredFact]:
        # A clock that was set back must not break "as of a moment": time stands still until it has caught up.
        recorded_at = max(_microseconds(self._clock()), last.recorded_at)
        digest = last.digest
        rows: list[StoredFact] = []
        for position, item in enumerate(new, last.position + 1):
            fact, stream = item.fact, item.fact.stream
            version = versions[stream] = versions.get(stream, 0) + 1
            digest = chain.link(
                digest,
                position=position,
                stream=stream.encode(),
                version=version,
                recorded_at=recorded_at,
                fact_type=fact.TYPE.encode(),
                schema=fact.SCHEMA,
                fact_id=item.id,
                payload=item.payload,
            )
            stored = (position, stream, version, fact.TYPE, fact.SCHEMA, recorded_at, item.id, digest, item.payload)
            rows.append(StoredFact(*stored))
        return rows

    def _store_texts(self, connection: Connection, offered: Mapping[bytes, bytes], new: Sequence[_Prepared]) -> None:
        needed = {_unhex(item.fact.text_sha256): item.fact for item in new if isinstance(item.fact, ArticleArchived)}
        if not needed and not offered:
            return
        known = known_texts(connection, sorted(needed.keys() | offered.keys()))
        for key in sorted(needed.keys() - known - offered.keys()):
            raise LedgerError(
                f"article {needed[key].article} ({needed[key].path}) cannot be archived without its text: "
                f"give the text with SHA-256 {needed[key].text_sha256}"
            )
        if missing := sorted(offered.keys() - known):
            connection.execute(insert(texts_table), [{"sha256": key, "text": offered[key]} for key in missing])

    def _fold_log(self) -> None:
        """Copy a long write-ahead log into the file. TRUNCATE holds the write lock while it does."""
        path = self._address.path
        if path is not None and log_size(path) > _LOG_LIMIT:
            with translated(self._address):
                raw = self.engine.raw_connection()
                try:
                    raw.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)").close()
                finally:
                    raw.close()

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
        for row in self._rows_after(after, until=until, stream=stream, batch=batch):
            yield _recorded(codec.decode(row.type, row.schema, row.payload), row)

    def stored(self, after: int = 0, *, until: int | None = None, batch: int = 1000) -> Iterator[StoredFact]:
        """Read rows as they are stored, nothing decoded: for proofs and copies. Arguments are those of ``read``."""
        for row in self._rows_after(after, until=until, stream=None, batch=batch):
            yield StoredFact(*row)

    def _rows_after(self, after: int, *, until: int | None, stream: str | None, batch: int) -> Iterator[Any]:
        if batch < 1:
            raise UsageError(f"batch is {batch}; it must be at least 1")
        statement = select(facts_table).limit(batch)
        if until is not None:
            statement = statement.where(facts_table.c.position <= until)
        if stream is not None:
            statement = statement.where(facts_table.c.stream == stream).order_by(facts_table.c.version)
        else:
            statement = statement.order_by(facts_table.c.position)
        version = 0
        while True:
            page = statement.where(facts_table.c.position > after)
            if stream is not None:  # the index on (stream, version) leads straight to the next batch
                page = page.where(facts_table.c.version > version)
            with self.reading() as connection:
                rows = connection.execute(page).all()
            yield from rows
            if len(rows) < batch:
                return
            after, version = rows[-1].position, rows[-1].version

    def head(self) -> Head:
        """The last position and its digest."""
        with self.reading() as connection:
            position, digest = connection.execute(select(head_table.c.position, head_table.c.digest)).one()
        return Head(position, digest.hex())

    def digest_at(self, position: int) -> str:
        """The digest at a position, 64 hex digits; zeros at 0.

        Raises:
            UsageError: the ledger has no such position.
        """
        if position == 0:
            return chain.EMPTY.hex()
        with self.reading() as connection:
            digest = connection.execute(select(facts_table.c.digest).where(facts_table.c.position == position)).scalar()
        if digest is None:
            raise UsageError(f"there is no position {position} in {self.url}; it ends at {self.head().position}")
        return bytes(digest).hex()

    def position_at(self, moment: datetime) -> int:
        """The last position recorded at or before a moment; 0 if there is none.

        Recorded moments never decrease, so the position is found by bisection on the primary key and needs no index.

        Raises:
            UsageError: the moment has no time zone.
        """
        if moment.tzinfo is None:
            raise UsageError(f"{moment.isoformat()} has no time zone; write one, such as {moment.isoformat()}Z")
        wanted = _microseconds(moment)
        recorded_at = select(facts_table.c.recorded_at)
        with self.reading() as connection:
            low, high = 0, connection.execute(select(head_table.c.position)).scalar_one()
            while low < high:
                middle = (low + high + 1) // 2
                if connection.execute(recorded_at.where(facts_table.c.position == middle)).scalar_one() <= wanted:
                    low = middle
                else:
                    high = middle - 1
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
            for part in parts([_unhex(key) for key in wanted]):
                for key, stored in connection.execute(select(texts_table).where(texts_table.c.sha256.in_(part))):
                    found[key.hex()] = stored.decode()
        return {key: found[key] for key in wanted if key in found}

    def archived(self, articles: Iterable[str]) -> set[str]:
        """Which of these article ids are archived already."""
        ids = {codec.content_id(ArticleArchived.TYPE, (article,)): article for article in articles}
        with self.reading() as connection:
            return {ids[key] for key in known_facts(connection, list(ids))}

    def was_read(self, article: str, reader: str, version: str) -> bool:
        """Whether this version of this reader has read the article."""
        with self.reading() as connection:
            key = codec.content_id(ArticleRead.TYPE, (article, reader, version))
            return bool(known_facts(connection, [key]))

    def readings(self) -> dict[str, set[tuple[str, str]]]:
        """By article id: every reader and version that has read it."""
        found: dict[str, set[tuple[str, str]]] = {}
        columns = select(facts_table.c.schema, facts_table.c.payload)
        with self.reading() as connection:
            for schema, payload in connection.execute(columns.where(facts_table.c.type == ArticleRead.TYPE)):
                fact = codec.decode(ArticleRead.TYPE, schema, payload)
                if isinstance(fact, ArticleRead):
                    found.setdefault(fact.article, set()).add((fact.reader, fact.reader_version))
        return found

    def verify(self, progress: Callable[[int, int], None] | None = None) -> VerifyReport:
        """Check everything that can be checked, from stored bytes. See ``timeline.ledger.verify``.

        Args:
            progress: called with facts done and facts in all.
        """
        from timeline.ledger.verify import verify

        return verify(self, progress)


def _recorded(fact: Fact, row: Any) -> Recorded:
    recorded_at = _EPOCH + timedelta(microseconds=row.recorded_at)
    return Recorded(row.position, row.stream, row.version, recorded_at, row.id.hex(), row.digest.hex(), fact)


def _microseconds(moment: datetime) -> int:
    return (moment - _EPOCH) // _MICROSECOND


def _encode_texts(texts: Mapping[str, str]) -> dict[bytes, bytes]:
    encoded: dict[bytes, bytes] = {}
    for key, content in texts.items():
        try:
            stored = content.encode()
        except UnicodeEncodeError as error:
            raise LedgerError(
                f"text {key} is not valid Unicode ({error.reason}); decode it with the right encoding"
            ) from error
        digest = sha256(stored).digest()
        if digest.hex() != key:
            raise LedgerError(f"text {key} has SHA-256 {digest.hex()}; it was changed after it was hashed")
        encoded[digest] = stored
    return encoded


def _check_expected(expected: Mapping[str, int], versions: Mapping[str, int]) -> None:
    for stream, version in expected.items():
        found = versions.get(stream, 0)
        if found != version:
            raise ConcurrencyError(
                f"stream {stream} is at version {found}, not {version}: somebody else has appended to it; read it again"
            )


def _unhex(key: str) -> bytes:
    """The bytes of a hexadecimal hash; of anything else, bytes that no text is stored under."""
    try:
        return bytes.fromhex(key)
    except ValueError:
        return b""
