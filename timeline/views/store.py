"""Reading and writing the read-model tables, on SQLite and PostgreSQL.

SQLAlchemy is imported when a database is touched, not when a command starts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from itertools import islice
from operator import attrgetter
from typing import TYPE_CHECKING, Any

import msgspec
from attrs import frozen

from timeline.model import Chronology
from timeline.views.rows import Shape, chronology_of, encode, frame_of
from timeline.views.version import LAYOUT

if TYPE_CHECKING:
    from sqlalchemy import Connection, Table

    from timeline.ledger import Ledger
    from timeline.reconcile.onward import Delta

VIEW = "chronology"
_BATCH = 2000
# One key for every writer of views; PostgreSQL only needs it to be the same number everywhere.
_ADVISORY_LOCK = 0x746C5F76
_UNDEFINED_TABLE = "42P01"


@frozen
class Checkpoint:
    """How far a view has been folded, by which code, and what of the chronology stands in no row."""

    position: int
    digest: str
    version: str
    frame: bytes

    @classmethod
    def of(cls, chronology: Chronology, version: str) -> Checkpoint:
        """The checkpoint of a chronology that was folded by this version of the code."""
        return cls(chronology.position, chronology.digest, version, frame_of(chronology))

    def is_current(self, position: int, digest: str, version: str) -> bool:
        """Whether nothing has happened since, neither to the ledger nor to the code."""
        return (self.position, self.digest, self.version) == (position, digest, version)


@frozen
class StoredView:
    """A view as it stands in the database, read in one transaction."""

    checkpoint: Checkpoint
    rows: dict[str, dict[str, bytes]]
    weighing: dict[str, bytes]


def table_name(field: str) -> str:
    """The table in which a field of the chronology is stored."""
    from timeline.views.tables import ROWS

    return ROWS[field].name


def checkpoint(ledger: Ledger) -> Checkpoint | None:
    """How far the stored view reaches; None where there is none, or one of another layout."""
    with reading(ledger) as connection:
        return checkpoint_in(connection)


def read(ledger: Ledger) -> StoredView | None:
    """The whole stored view, in one transaction, so that no other writer is seen half done."""
    from timeline.views.tables import ROWS
    from timeline.views.weighing import weighing_rows

    with reading(ledger) as connection:
        found = checkpoint_in(connection)
        if found is None:
            return None
        rows = {field: _rows(connection, table) for field, table in ROWS.items()}
        return StoredView(found, rows, weighing_rows(connection))


def read_chronology(
    ledger: Ledger, is_wanted: Callable[[Checkpoint], bool], shape: Shape | None = None
) -> Chronology | None:
    """The chronology that the stored rows hold, each value in a ``shape``, read in one transaction.

    Returns:
        None where there is no view, one whose checkpoint is not wanted, or one with a damaged row: only folding again can
        tell.
    """
    from timeline.views.tables import ROWS

    with reading(ledger) as connection:
        found = checkpoint_in(connection)
        if found is None or not is_wanted(found):
            return None
        stored = {field: payloads(connection, table) for field, table in ROWS.items()}
        try:
            return chronology_of(found.frame, stored, shape)
        except msgspec.DecodeError:
            return None


def write_changes(ledger: Ledger, chronology: Chronology, reached: Checkpoint, remembered: Iterable[Delta]) -> int:
    """Make the stored rows those of a chronology, touching only what differs, in one transaction; and remember what made it.

    Returns:
        How many rows were written or deleted; 0 where another process has brought the view as far or farther.
    """
    from timeline.views.remember import fill  # its tables belong to the same metadata
    from timeline.views.tables import CHECKPOINT, ROWS, metadata
    from timeline.views.weighing import fill_weighing

    written = 0
    with _writing(ledger) as connection:
        stored = checkpoint_in(connection)
        if stored is None:
            metadata.drop_all(connection)
            metadata.create_all(connection)
        elif _is_ahead(ledger, stored, reached):
            return 0
        for field, table in ROWS.items():
            written += _write_table(connection, table, getattr(chronology, field))
        fill_weighing(connection, chronology)
        fill(connection, remembered)
        connection.execute(CHECKPOINT.delete())
        connection.execute(CHECKPOINT.insert(), [_checkpoint_row(reached)])
    return written


def write_delta(ledger: Ledger, delta: Delta, known: Checkpoint, reached: Checkpoint) -> int | None:
    """Write what changes, rows and what is remembered, in one transaction.

    Args:
        ledger: the ledger.
        delta: what changes.
        known: the checkpoint from which the changes were worked out.
        reached: the new one.

    Returns:
        How many rows were written or deleted; None, and nothing is written, where the view is no longer at ``known``.
    """
    from sqlalchemy import bindparam

    from timeline.views.remember import change
    from timeline.views.tables import CHECKPOINT, ROWS
    from timeline.views.weighing import change_weighing

    with _writing(ledger) as connection:
        if checkpoint_in(connection) != known:
            return None
        for field, rows in sorted(delta.rows.items()):
            table = ROWS[field]
            connection.execute(table.delete().where(table.c.id == bindparam("old")), [{"old": id_} for id_ in rows])
            _insert(connection, table, ((id_, encode(item)) for id_, item in rows.items() if item is not None))
        change_weighing(connection, delta.rows)
        change(connection, delta)
        connection.execute(CHECKPOINT.delete())
        connection.execute(CHECKPOINT.insert(), [_checkpoint_row(reached)])
    return delta.written


def swap(ledger: Ledger, chronology: Chronology, reached: Checkpoint, remembered: Iterable[Delta]) -> int:
    """Fill fresh tables and put them in the place of the old ones, in one transaction. Returns the number of rows."""
    from sqlalchemy import text

    from timeline.views.index_tables import INDEX
    from timeline.views.remember import fill
    from timeline.views.tables import CHECKPOINT, FRESH, ROWS, WEIGHING, fresh_tables
    from timeline.views.weighing import fill_weighing

    fresh = fresh_tables()
    written = 0
    with _writing(ledger) as connection:
        for field, table in fresh.items():
            table.create(connection)
            written += _insert(connection, table, _encoded(getattr(chronology, field)))
        if checkpoint_in(connection) is None:
            for table in (CHECKPOINT, WEIGHING, *INDEX):  # of another layout, if any
                table.drop(connection, checkfirst=True)
            CHECKPOINT.create(connection)
        elif ledger.dialect == "postgresql":
            connection.execute(text(f"LOCK TABLE {CHECKPOINT.name} IN ACCESS EXCLUSIVE MODE"))
        for table in (WEIGHING, *INDEX):
            table.create(connection, checkfirst=True)
        fill_weighing(connection, chronology)
        fill(connection, remembered)
        for table in ROWS.values():
            table.drop(connection, checkfirst=True)
            connection.execute(text(f"ALTER TABLE {table.name}{FRESH} RENAME TO {table.name}"))
        connection.execute(CHECKPOINT.delete())
        connection.execute(CHECKPOINT.insert(), [_checkpoint_row(reached)])
    return written


def _is_ahead(ledger: Ledger, stored: Checkpoint, reached: Checkpoint) -> bool:
    """Whether another process has meanwhile folded this same ledger farther with the same code."""
    if stored.version != reached.version or not reached.position < stored.position <= ledger.head().position:
        return False
    return ledger.digest_at(stored.position) == stored.digest


def checkpoint_in(connection: Connection) -> Checkpoint | None:
    """How far the view reaches that this connection sees."""
    from sqlalchemy import inspect, select

    from timeline.views.index_tables import INDEX
    from timeline.views.tables import CHECKPOINT, ROWS, WEIGHING

    inspector = inspect(connection)
    if not inspector.has_table(CHECKPOINT.name):
        return None
    if {column["name"] for column in inspector.get_columns(CHECKPOINT.name)} != set(CHECKPOINT.columns.keys()):
        return None
    row = connection.execute(select(CHECKPOINT).where(CHECKPOINT.c.name == VIEW)).one_or_none()
    if row is None or row.version.partition("-")[0] != str(LAYOUT):
        return None
    names = set(inspector.get_table_names())
    if not all(table.name in names for table in (*ROWS.values(), WEIGHING, *INDEX)):
        return None
    return Checkpoint(row.position, row.digest, row.version, bytes(row.frame))


def _checkpoint_row(reached: Checkpoint) -> dict[str, Any]:
    return {
        "name": VIEW,
        "position": reached.position,
        "digest": reached.digest,
        "version": reached.version,
        "frame": reached.frame,
    }


def _rows(connection: Connection, table: Table) -> dict[str, bytes]:
    from sqlalchemy import select

    found = connection.execute(select(table.c.id, table.c.payload).order_by(table.c.id))
    return {row.id: bytes(row.payload) for row in found}


def payloads(connection: Connection, table: Table) -> Iterator[bytes]:
    """What stands in the rows of a table, fetched when it is asked for: none is kept beside what is made of it."""
    with closing(connection.exec_driver_sql(f"SELECT payload FROM {table.name}")) as found:
        while some := found.fetchmany(_BATCH):
            yield from (bytes(payload) for (payload,) in some)


def _write_table(connection: Connection, table: Table, items: Sequence[Any]) -> int:
    from sqlalchemy import bindparam

    stored = _rows(connection, table)
    if not stored:
        return _insert(connection, table, _encoded(items))
    wanted = dict(_encoded(items))
    gone = sorted(stored.keys() - wanted.keys())
    new = [(id_, payload) for id_, payload in wanted.items() if id_ not in stored]
    changed = [(id_, payload) for id_, payload in wanted.items() if stored.get(id_, payload) != payload]
    if gone:
        connection.execute(table.delete().where(table.c.id == bindparam("old")), [{"old": id_} for id_ in gone])
    if changed:
        connection.execute(
            table.update().where(table.c.id == bindparam("old")),
            [{"old": id_, "payload": payload} for id_, payload in changed],
        )
    return len(gone) + len(changed) + _insert(connection, table, new)


def _encoded(items: Sequence[Any]) -> Iterator[tuple[str, bytes]]:
    """Rows in the order of their ids, in which a database files them fastest, each encoded when it is asked for."""
    for item in sorted(items, key=attrgetter("id")):
        yield item.id, encode(item)


def _insert(connection: Connection, table: Table, rows: Iterable[tuple[str, bytes]]) -> int:
    from timeline.views.inserting import insert

    written = 0
    left = iter(rows)
    while some := list(islice(left, _BATCH)):
        insert(connection, table, some)
        written += len(some)
    return written


@contextmanager
def reading(ledger: Ledger) -> Iterator[Connection]:
    """One state of the database for as many statements as a read takes."""
    from sqlalchemy import text

    with ledger.reading() as connection:
        if ledger.dialect == "postgresql":
            isolation = text("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
            connection.execute(isolation)
            # A swap replaces tables, and a snapshot older than a table shows it empty. So wait for a swap that is under
            # way, and keep the next one waiting, before the snapshot is taken: LOCK takes none, any SELECT does.
            if not _lock_against_swaps(connection):
                connection.rollback()
                connection.execute(isolation)
        yield connection


def _lock_against_swaps(connection: Connection) -> bool:
    """Whether there is a view to lock."""
    from sqlalchemy import text
    from sqlalchemy.exc import ProgrammingError

    from timeline.views.tables import CHECKPOINT

    try:
        connection.execute(text(f"LOCK TABLE {CHECKPOINT.name} IN ACCESS SHARE MODE"))
    except ProgrammingError as error:
        if getattr(error.orig, "sqlstate", None) == _UNDEFINED_TABLE:
            return False
        raise
    return True


@contextmanager
def _writing(ledger: Ledger) -> Iterator[Connection]:
    """A write transaction that no other writer of views shares: SQLite has one writer, PostgreSQL needs a lock."""
    from sqlalchemy import text

    with ledger.writing() as connection:
        if ledger.dialect == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _ADVISORY_LOCK})
        yield connection
