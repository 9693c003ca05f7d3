"""Rows by many keys at once, for tables beside the ledger's own, with as little as possible between the database and us.

Going on asks some hundred small questions an article. Each is one statement whose text hardly ever changes, so the driver
prepares it once: on SQLite a list of marks whose length is a power of two, filled up with the last value; on PostgreSQL one
array.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, Table

# SQLite takes 32,766 values at most.
_MOST = 1 << 12


@lru_cache(maxsize=256)
def select(table: Table, *columns: str) -> str:
    """The beginning of a statement that reads these columns of a table, all by default."""
    names = columns or tuple(column.name for column in table.columns)
    return f"SELECT {', '.join(map(quoted, names))} FROM {table.name}"


def quoted(name: str) -> str:
    """A column's name as both databases take it, whatever it means to them otherwise."""
    return f'"{name}"'


def rows_in(
    connection: Connection, beginning: str, column: str, values: Collection[Any], rest: str = ""
) -> Iterator[Any]:
    """The rows whose column has one of these values.

    Args:
        connection: in one transaction.
        beginning: the statement up to its condition; see ``select``.
        column: the name of the column, with that of its table if it needs one.
        values: what is looked for; asked for in order, some thousands at a time.
        rest: what follows: further conditions from "AND" on, a grouping.
    """
    wanted = sorted(values)
    size = _MOST if connection.dialect.name == "sqlite" else len(wanted)
    for first in range(0, len(wanted), size or 1):
        some = wanted[first : first + size]
        if connection.dialect.name == "postgresql":
            yield from connection.exec_driver_sql(f"{beginning} WHERE {column} = ANY(%s) {rest}", (some,)).all()
            continue
        marks = 1 << (len(some) - 1).bit_length()
        some += some[-1:] * (marks - len(some))
        yield from connection.exec_driver_sql(_with_marks(beginning, column, marks, rest), tuple(some)).all()


@lru_cache(maxsize=1024)
def _with_marks(beginning: str, column: str, marks: int, rest: str) -> str:
    return f"{beginning} WHERE {column} IN ({', '.join('?' * marks)}) {rest}"
