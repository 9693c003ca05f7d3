"""An open ledger's address and connections. What is read from it and written to it stands in the classes built on this."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from sqlalchemy import Connection, Engine

from timeline.ledger.appending import Appending, Transaction
from timeline.ledger.connect import WRITES, Address, Dialect, Durability, connect, parse_address, translated
from timeline.ledger.migrate import ensure_current
from timeline.model import LedgerError

Clock = Callable[[], datetime]


def now() -> datetime:
    """The clock of the machine, in UTC."""
    return datetime.now(UTC)


class Opened:
    """A ledger's connections, opened and closed. Safe between threads; after a fork the child opens its own."""

    def __init__(self, address: Address, engine: Engine, *, writable: bool, clock: Clock, busy_timeout: float) -> None:
        self._address = address
        self._busy_timeout = busy_timeout
        self._engine = engine
        # Connections kept by appends for the next ones: getting one from the pool costs as much as ten facts.
        self._writers: list[Appending] = []
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
                self._writers.pop().close()
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
