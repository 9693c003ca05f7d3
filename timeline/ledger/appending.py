"""Appending transactions, on either database, on connections that are kept for the next one."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence, Set
from types import TracebackType
from typing import Any, Final

from sqlalchemy import Engine

from timeline.ledger.connect import Address, translated
from timeline.ledger.rows import Found, HeadRow, Rows, parts
from timeline.ledger.rows_postgresql import Postgresql
from timeline.ledger.rows_sqlite import Sqlite, known_there, streams_there

# Seconds without use after which a connection to a server is asked whether it is alive.
_MAY_HAVE_DIED: Final = 1.0


class Transaction:
    """See ``Ledger._appending``. A class, because generators cost an append of one article as much as a fact."""

    def __init__(self, address: Address, busy_timeout: float, engine: Engine, writers: list[Appending]) -> None:
        self._address, self._busy_timeout, self._engine, self._writers = address, busy_timeout, engine, writers

    def __enter__(self) -> Appending:
        try:
            self._rows = self._writers.pop()
        except IndexError:
            self._rows = self._new()
        else:
            if self._rows.may_have_died:
                with translated(self._address):
                    self._rows.close()
                self._rows = self._new()
        return self._rows

    def _new(self) -> Appending:
        with translated(self._address):
            return Appending(self._engine.raw_connection(), self._address.dialect, self._busy_timeout)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            if error is not None:
                raise error
            self._rows.commit()
        except BaseException:
            with translated(self._address):
                try:
                    self._rows.rollback()
                finally:
                    self._rows.close()
                raise
        self._writers.append(self._rows)


class Alone:
    """What a process knows of a ledger's end, as long as nobody else appends.

    Positions, versions and digests of new streams can then be given without asking. It is tried again and again only
    where the last append found the ledger as this process had left it, and no stream that it appended to: otherwise the
    attempt would cost more than it saves.
    """

    def __init__(self) -> None:
        self._left: HeadRow | None = None
        self._likely = False

    @property
    def left(self) -> HeadRow | None:
        """Where this process left the ledger; None where an attempt is not worth it."""
        return self._left if self._likely else None

    def moved(self, to: HeadRow) -> None:
        """Take note of an append that went through alone."""
        self._left = to

    def found(self, found: Found, moved: HeadRow) -> None:
        """Take note of what an append under the lock found, and where it left the ledger."""
        self._likely = (self._left is None or self._left == found.head) and not found.streams
        self._left = moved


class Appending:
    """One appending transaction. Make it, ``look_up`` (which takes the lock), ``write``, and leave it."""

    def __init__(self, pooled: Any, dialect: str, patience: float) -> None:
        """Begin on a connection, which is kept for the next append if this one succeeds.

        Args:
            pooled: what SQLAlchemy's pool gives, around a ``sqlite3`` (in autocommit) or ``psycopg`` connection.
            dialect: "sqlite" or "postgresql".
            patience: seconds to wait for another writer, on PostgreSQL (SQLite's connection knows it already).
        """
        self._pooled = pooled
        driver = pooled.driver_connection
        self._database = Sqlite(driver) if dialect == "sqlite" else Postgresql(driver, patience)
        self._used = time.monotonic()

    @property
    def may_have_died(self) -> bool:
        """Whether the server may have been restarted since. What the pool gives, it has looked at."""
        return isinstance(self._database, Postgresql) and time.monotonic() - self._used > _MAY_HAVE_DIED

    def look_up(
        self, wanted: Mapping[str, Sequence[bytes]], texts: Sequence[bytes], types: Set[str] | None = None
    ) -> Found:
        """Take the lock under which positions are handed out, and look what is there.

        Args:
            wanted: fact ids by stream; a stream with none is looked up for its version alone.
            texts: SHA-256 of texts.
            types: what is wanted is of these types only; None: of any.
        """
        return self._database.look_up(wanted, texts, types)

    def write(self, rows: Rows, texts: Mapping[bytes, bytes]) -> None:
        """Write facts and texts that are not there yet, and move the head to the last fact."""
        self._database.write(rows, list(texts.items()))

    def write_alone(self, rows: Rows, texts: Mapping[bytes, bytes], left: HeadRow, absent: Sequence[str]) -> bool:
        """Write facts of new streams without reading anything first; on PostgreSQL also commit.

        Args:
            rows: as they stand after ``left``.
            left: where the ledger is believed to end.
            absent: streams that must not exist.

        Returns:
            False if somebody else appended since, or a stream exists: then nothing was written.
        """
        return self._database.write_alone(rows, texts, left, absent)

    def commit(self) -> None:
        """Make it durable."""
        self._database.commit()
        self._used = time.monotonic()

    def rollback(self) -> None:
        """Leave everything as it was."""
        self._database.rollback()

    def close(self) -> None:
        """Give the connection back."""
        self._pooled.close()


def known_facts(
    driver: Any, dialect: str, wanted: Mapping[str, Sequence[bytes]], types: Set[str] | None = None
) -> set[tuple[str, bytes]]:
    """Which of these facts, ids by stream, are recorded. They are of these types; None: of any."""
    cursor = driver.cursor()
    if dialect == "sqlite":
        return known_there(cursor, wanted, streams_there(cursor, wanted), types)
    found: set[tuple[str, bytes]] = set()
    for part in parts(list(wanted.items())):
        found |= Postgresql(driver, 0).known(dict(part), types)
    return found
