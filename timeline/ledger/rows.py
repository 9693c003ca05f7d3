"""Statements on the ledger's tables: the lock, the look-ups, and the insert in each database's fastest form."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final, NamedTuple, TypeVar

from sqlalchemy import BindParameter, Connection, bindparam, func, select, text, update

from timeline.ledger.schema import facts as facts_table
from timeline.ledger.schema import head as head_table
from timeline.ledger.schema import texts as texts_table

_Value = TypeVar("_Value")

# Values per IN list. SQLite before 3.32 allows 999 parameters in a statement.
_IN_LIST: Final = 500
_COLUMNS: Final = tuple(column.name for column in facts_table.columns)
_INSERT_SQLITE: Final = f"INSERT INTO facts ({', '.join(_COLUMNS)}) VALUES ({', '.join('?' * len(_COLUMNS))})"
# One statement for any number of rows: 4 times as fast as a row at a time.
_UNNEST: Final = ("bigint", "text", "bigint", "text", "integer", "bigint", "bytea", "bytea", "bytea")
_INSERT_POSTGRESQL: Final = text(
    f"INSERT INTO facts ({', '.join(_COLUMNS)}) SELECT * FROM unnest("
    + ", ".join(f"CAST(:{name} AS {kind}[])" for name, kind in zip(_COLUMNS, _UNNEST, strict=True))
    + ")"
)

# Statements are made once: SQLAlchemy would spend a third of a small append on making them again.
_KEYS: Final[BindParameter[Any]] = bindparam("keys", expanding=True)
_KNOWN_FACTS: Final = select(facts_table.c.id).where(facts_table.c.id.in_(_KEYS))
_KNOWN_TEXTS: Final = select(texts_table.c.sha256).where(texts_table.c.sha256.in_(_KEYS))
_LAST_VERSIONS: Final = (
    select(facts_table.c.stream, func.max(facts_table.c.version))
    .where(facts_table.c.stream.in_(_KEYS))
    .group_by(facts_table.c.stream)
)
# FOR UPDATE is left out on SQLite, where the transaction already holds the one write lock.
_LOCK_HEAD: Final = select(head_table.c.position, head_table.c.digest, head_table.c.recorded_at).with_for_update()
_MOVE_HEAD: Final = update(head_table)


class StoredFact(NamedTuple):
    """A row of ``facts``, its fields in the order of ``_COLUMNS``."""

    position: int
    stream: str
    version: int
    type: str
    schema: int
    recorded_at: int
    id: bytes
    digest: bytes
    payload: bytes


def lock_head(connection: Connection) -> Any:
    """Take the one lock under which positions are handed out, until the transaction ends.

    Returns:
        The row of ``head``: position, digest, recorded_at.
    """
    return connection.execute(_LOCK_HEAD).one()


def known_facts(connection: Connection, ids: Sequence[bytes]) -> set[bytes]:
    """Which of these fact ids are recorded."""
    return _existing(connection, _KNOWN_FACTS, ids)


def known_texts(connection: Connection, keys: Sequence[bytes]) -> set[bytes]:
    """Which of these texts are stored, by SHA-256."""
    return _existing(connection, _KNOWN_TEXTS, keys)


def _existing(connection: Connection, statement: Any, keys: Sequence[bytes]) -> set[bytes]:
    found: set[bytes] = set()
    for part in parts(keys):
        found.update(bytes(key) for key in connection.execute(statement, {"keys": part}).scalars())
    return found


def last_versions(connection: Connection, streams: Iterable[str]) -> dict[str, int]:
    """The last version of each of these streams; what does not exist is left out."""
    found: dict[str, int] = {}
    for part in parts(sorted(streams)):
        found.update((stream, version) for stream, version in connection.execute(_LAST_VERSIONS, {"keys": part}))
    return found


def append_rows(connection: Connection, rows: Sequence[StoredFact]) -> None:
    """Insert facts and move the head to the last of them, inside the transaction that holds the head."""
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(_INSERT_SQLITE, list(rows))
    else:
        connection.execute(_INSERT_POSTGRESQL, dict(zip(_COLUMNS, map(list, zip(*rows, strict=True)), strict=True)))
    last = rows[-1]
    moved = {"position": last.position, "digest": last.digest, "recorded_at": last.recorded_at}
    connection.execute(_MOVE_HEAD, moved)


def parts(values: Sequence[_Value]) -> Iterator[Sequence[_Value]]:
    """Cut a list into pieces that fit into one IN list."""
    for start in range(0, len(values), _IN_LIST):
        yield values[start : start + _IN_LIST]
