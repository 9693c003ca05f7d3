"""From a ledger's address to a database engine, and from the database's errors to ours."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final, Literal, cast

from attrs import frozen
from sqlalchemy import URL, Connection, Engine, QueuePool, create_engine, event, make_url
from sqlalchemy.exc import (
    ArgumentError,
    DBAPIError,
    DisconnectionError,
    InvalidRequestError,
    NoSuchModuleError,
    SQLAlchemyError,
)

from timeline.ledger import sqlite_file
from timeline.ledger.sqlite_library import sqlite
from timeline.model import IntegrityError, LedgerBusyError, LedgerError

Dialect = Literal["sqlite", "postgresql"]
# "full": what was reported as recorded survives a power cut. "normal": it survives the end of this process, however it
# comes, but a power cut may take the last commits; what is left is whole either way.
Durability = Literal["full", "normal"]

# Execution option that marks a transaction as writing: on SQLite it takes the write lock at once (BEGIN IMMEDIATE),
# because a transaction that has read first is refused when it later wants to write, whatever the time-out.
WRITES = "timeline_writes"
# Bytes to which SQLite's log is cut down when it is begun anew.
LOG_KEPT: Final = 4 * 1024 * 1024
# Seconds without use after which a connection to a server is asked whether it is alive.
_MAY_HAVE_DIED = 1.0


@frozen
class Address:
    """Where a ledger lives. ``shown`` is the address without a password; ``path`` is set for SQLite."""

    dialect: Dialect
    url: URL
    shown: str
    path: Path | None = None


def parse_address(url: str) -> Address:
    """Understand a ledger's address.

    Args:
        url: ``sqlite:///events.sqlite``, ``postgresql+psycopg://user@host/database``, or a plain path (SQLite).

    Raises:
        LedgerError: it is none of these.
    """
    if "://" not in url:
        return _sqlite(url, url)
    try:
        parsed = make_url(url)
    except (ArgumentError, ValueError) as error:
        raise LedgerError(
            f"{url!r} is not the address of a ledger; write a path, sqlite:///FILE, or postgresql+psycopg://HOST/DB"
        ) from error
    shown = parsed.render_as_string(hide_password=True)
    backend = parsed.get_backend_name()
    if backend == "sqlite":
        if parsed.query or parsed.host or parsed.username:
            raise LedgerError(f"{shown}: a SQLite ledger's address is sqlite:/// and a file, nothing else")
        return _sqlite(parsed.database or "", shown)
    if backend in {"postgresql", "postgres"}:
        return Address("postgresql", parsed.set(drivername="postgresql+psycopg"), shown)
    raise LedgerError(f"{shown}: a ledger lives in SQLite or PostgreSQL, not in {backend!r}")


def _sqlite(file: str, shown: str) -> Address:
    if not file or file == ":memory:" or file.startswith("file:") or "\0" in file:
        raise LedgerError(f"{shown!r}: a ledger needs the path of a file")
    path = Path(file)
    return Address("sqlite", URL.create("sqlite+pysqlite", database=str(path)), shown, path)


def connect(address: Address, *, writable: bool, busy_timeout: float, durability: Durability = "full") -> Engine:
    """Make an engine for a ledger. SQLite files are looked at first and refused if they are not ledgers.

    Args:
        writable: False promises that nothing is written.
        busy_timeout: seconds to wait for another writer.
        durability: what a commit survives.

    Raises:
        LedgerError: the file is missing, foreign or not accessible, or a driver is not installed.
    """
    if address.path is not None:
        return _connect_sqlite(address.path, address.url, writable, busy_timeout, durability)
    return _connect_postgresql(address, busy_timeout, durability)


def _connect_sqlite(path: Path, url: URL, writable: bool, busy_timeout: float, durability: Durability) -> Engine:
    state = sqlite_file.inspect(path)
    if writable:
        sqlite_file.require_writable(path, state)
        mode = "rwc"
    elif state != "ledger":
        raise LedgerError(f"{path}: there is no ledger here yet; `timeline ingest PATH` starts one")
    else:
        mode = sqlite_file.reading_mode(path)
    uri = f"{path.absolute().as_uri()}?{'immutable=1' if mode == 'immutable' else f'mode={mode}'}"

    def open_connection() -> Any:
        # Transactions are begun by the listener below; the driver must not add its own (isolation_level None).
        connection = sqlite.connect(uri, uri=True, timeout=busy_timeout, isolation_level=None, check_same_thread=False)
        try:
            if writable:
                _set_write_ahead(connection, busy_timeout)
            else:
                connection.execute("PRAGMA query_only = ON")
            connection.execute(f"PRAGMA synchronous = {durability}")
            # Only `Ledger.append` and the last close checkpoint, while nobody can write: see `sqlite_library`.
            connection.execute("PRAGMA wal_autocheckpoint = 0")
            # After a checkpoint the next commit begins the log anew and cuts it down to this, if it is longer. What is
            # left is written over, which the disk does in two thirds of the time that it takes to make a file longer.
            connection.execute(f"PRAGMA journal_size_limit = {LOG_KEPT}")
            connection.execute("PRAGMA recursive_triggers = ON")
        except BaseException:
            connection.close()
            raise
        return connection

    engine = create_engine(url, module=sqlite, creator=open_connection, poolclass=QueuePool)

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        writes = connection.get_execution_options().get(WRITES, False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine


def _set_write_ahead(connection: Any, patience: float) -> None:
    """Turn the write-ahead log on. SQLite does not wait for others here, so several first openers have to."""
    until = time.monotonic() + patience
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite.OperationalError as error:
            if "locked" not in str(error) or time.monotonic() > until:
                raise
            time.sleep(0.01)
        else:
            return


def _connect_postgresql(address: Address, busy_timeout: float, durability: Durability) -> Engine:
    url = address.url
    arguments = {} if "connect_timeout" in url.query else {"connect_timeout": 10}
    try:
        engine = create_engine(url, connect_args=arguments, isolation_level="READ COMMITTED")
    except (ImportError, NoSuchModuleError) as error:
        raise LedgerError(
            f"{address.shown}: the PostgreSQL driver is not installed; pip install 'timeline-ledger[postgres]'"
        ) from error

    @event.listens_for(engine, "connect")
    def _settle(connection: Any, _: object) -> None:
        if durability == "normal":
            connection.execute("SET synchronous_commit = off")
            connection.commit()

    @event.listens_for(engine, "checkin")
    def _rest(_: object, record: Any) -> None:
        record.info["idle_since"] = time.monotonic()

    @event.listens_for(engine, "checkout")
    def _check(connection: Any, record: Any, _: object) -> None:
        # A connection may have died while it was not used (the server was restarted). Asking takes a round trip, so one
        # that was used just now is not asked.
        if time.monotonic() - record.info.get("idle_since", time.monotonic()) > _MAY_HAVE_DIED:
            try:
                connection.execute("SELECT 1")
                connection.rollback()
            except Exception as error:
                raise DisconnectionError from error  # SQLAlchemy takes a new one

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        if connection.get_execution_options().get(WRITES, False):
            connection.exec_driver_sql(f"SET LOCAL lock_timeout = {round(busy_timeout * 1000)}")

    return engine


@contextmanager
def translated(address: Address) -> Iterator[None]:
    """Turn the database's errors into ours, with the ledger's address and what to do."""
    try:
        yield
    except DBAPIError as error:
        raise _ledger_error(address, error.orig or error) from error
    except sqlite.Error as error:
        raise _ledger_error(address, error) from error
    except UnicodeDecodeError as error:  # the driver stumbles over damaged text, even in its own error messages
        raise IntegrityError(f"{address.shown}: the file is damaged; restore a backup ({error.reason})") from error
    except (SQLAlchemyError, InvalidRequestError) as error:
        raise LedgerError(f"{address.shown}: {error}") from error
    except Exception as error:
        if type(error).__module__.partition(".")[0] != "psycopg":  # it need not be installed, so it is not imported
            raise
        raise _ledger_error(address, error) from error


_SQLITE_SAYS: tuple[tuple[tuple[str, ...], type[LedgerError], str], ...] = (
    (("locked", "busy"), LedgerBusyError, "another process is writing to it; try again when that is done"),
    (("malformed", "decode to utf-8"), IntegrityError, "the file is damaged; restore a backup"),
    (("not a database",), LedgerError, "this is not a SQLite database; name another file"),
    (("readonly", "read-only"), LedgerError, "the file cannot be written; check its permissions and its folder's"),
    (("unable to open",), LedgerError, "the file cannot be opened; check its permissions and its folder's"),
    (("disk is full",), LedgerError, "the disk is full; nothing was recorded"),
    (
        ("disk i/o error",),
        LedgerError,
        "the disk cannot be read or written; is it full, or failing? Nothing was recorded",
    ),
)
_POSTGRESQL_SAYS: dict[str, tuple[type[LedgerError], str]] = {
    "55P03": (LedgerBusyError, "another process is writing to it; try again when that is done"),
    "40P01": (LedgerBusyError, "another process was in the way; try again"),
    "42501": (LedgerError, "this database user may not do that"),
    "53100": (LedgerError, "the server's disk is full; nothing was recorded"),
    "25006": (LedgerError, "the database is read-only"),
    "XX001": (IntegrityError, "the database is damaged; restore a backup"),
    "XX002": (IntegrityError, "an index of the database is damaged; restore a backup"),
}


def _ledger_error(address: Address, error: BaseException) -> LedgerError:
    said = " ".join(str(error).split())
    if address.dialect == "sqlite":
        for words, kind, todo in _SQLITE_SAYS:
            if any(word in said.lower() for word in words):
                return kind(f"{address.shown}: {todo} ({said})")
        return LedgerError(f"{address.shown}: SQLite refused: {said}")
    state = cast("str | None", getattr(error, "sqlstate", None))
    if state in _POSTGRESQL_SAYS:
        kind, todo = _POSTGRESQL_SAYS[state]
        return kind(f"{address.shown}: {todo} ({said})")
    if state is None:
        return LedgerError(
            f"{address.shown}: PostgreSQL cannot be reached; is the server up, and the address right? ({said})"
        )
    return LedgerError(f"{address.shown}: PostgreSQL refused: {said}")


def table_names(connection: Connection) -> frozenset[str]:
    """The names of the tables in the connection's database (PostgreSQL: in the current schema)."""
    query = (
        "SELECT name FROM sqlite_master WHERE type = 'table'"
        if connection.dialect.name == "sqlite"
        else "SELECT tablename FROM pg_catalog.pg_tables WHERE schemaname = current_schema()"
    )
    rows: list[Any] = list(connection.exec_driver_sql(query).scalars())
    return frozenset(rows)
