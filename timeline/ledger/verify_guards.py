"""The database's own guards: are the triggers there, and do they refuse what they should?

On SQLite they are tried on an empty copy of the tables in memory, with the ledger's own triggers; on PostgreSQL on the
ledger itself, in a transaction that is rolled back whatever happens.
"""

from __future__ import annotations

from contextlib import closing
from typing import Any, Final

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from timeline.ledger.schema import GUARDS
from timeline.ledger.sqlite_library import sqlite
from timeline.ledger.verify_tally import Tally

_ROWS: Final = (
    "INSERT INTO segments VALUES (1, 1, 0, x'', x'', zeroblob(64), x'')",
    "INSERT INTO streams VALUES ('s', 1, 1, 1)",
    "INSERT INTO known VALUES (1, zeroblob(16))",
    "INSERT INTO texts VALUES (zeroblob(32), x'')",
    "INSERT INTO head VALUES (1, 1, zeroblob(32), 1)",
)
# By guard: what it has to refuse, in a connection with SQLite's own settings (REPLACE fires no DELETE triggers there).
_TRIED_SQLITE: Final = {
    "segments_no_update": ("UPDATE segments SET payloads = x'00'",),
    "segments_no_delete": ("DELETE FROM segments",),
    "segments_only_next": (
        "INSERT INTO segments VALUES (9, 9, 0, x'', x'', zeroblob(64), x'')",
        "INSERT INTO segments VALUES (2, 2, 0, x'', zeroblob(32), zeroblob(32), x'')",
        "REPLACE INTO segments VALUES (1, 1, 0, x'00', x'', zeroblob(64), x'')",
    ),
    "streams_no_update": ("UPDATE streams SET version = 2",),
    "streams_no_delete": ("DELETE FROM streams",),
    "streams_only_next": ("REPLACE INTO streams VALUES ('s', 1, 9, 9)",),
    "known_no_update": ("UPDATE known SET born = 2",),
    "known_no_delete": ("DELETE FROM known",),
    "texts_no_update": ("UPDATE texts SET text = x'00'",),
    "texts_no_delete": ("DELETE FROM texts",),
    "texts_no_replace": ("REPLACE INTO texts VALUES (zeroblob(32), x'00')",),
    "head_only_forward": ("UPDATE head SET position = 0", "UPDATE head SET position = 1, digest = x'00'"),
    "head_no_delete": ("DELETE FROM head",),
    "head_no_second": ("INSERT INTO head VALUES (2, 1, zeroblob(32), 1)",),
}
_FIRST: Final = "WHERE first = (SELECT min(first) FROM segments)"
_LAST: Final = "FROM segments WHERE last = (SELECT max(last) FROM segments)"
_LINKED: Final = "AND length(digests) > 32 * (last - first + 1)"
_HASH: Final = "decode(repeat('00', 32), 'hex')"
_TRIED_POSTGRESQL: Final = {
    "segments_no_update": (f"UPDATE segments SET recorded_at = recorded_at {_FIRST}", f"DELETE FROM segments {_FIRST}"),
    "segments_only_next": (
        f"INSERT INTO segments SELECT last + 2, last + 2 + (last - first), 0, outline, ids, digests, payloads {_LAST}",
        f"INSERT INTO segments SELECT last + 1, last + 1, 0, outline, {_HASH}, {_HASH}, payloads {_LAST} {_LINKED}",
    ),
    "streams_no_update": (
        "UPDATE streams SET version = version WHERE segment = 1",
        "DELETE FROM streams WHERE segment = 1",
    ),
    "known_no_update": (
        "UPDATE known SET born = born WHERE born = (SELECT min(born) FROM known)",
        "DELETE FROM known WHERE born = (SELECT min(born) FROM known)",
    ),
    "texts_no_update": (
        "UPDATE texts SET text = text WHERE sha256 = (SELECT min(sha256) FROM texts)",
        "DELETE FROM texts WHERE sha256 = (SELECT min(sha256) FROM texts)",
    ),
    "head_only_forward": ("UPDATE head SET position = position", "DELETE FROM head"),
}
_TABLES_SQLITE: Final = "('segments', 'streams', 'known', 'texts', 'head')"
# The guard's own refusal; or nobody may write here at all; or a writer holds the row, and trying would only wait.
_REFUSED: Final = frozenset({"23000", "42501", "25006", "55P03"})


def check_guards(connection: Connection, tally: Tally) -> None:
    """Look for every guard, and try it.

    Args:
        connection: in a transaction, which is left as it was.
        tally: counts the triggers.
    """
    if connection.dialect.name == "sqlite":
        there, faults = _sqlite(connection)
    else:
        there, faults = _postgresql(connection)
    for name in GUARDS["sqlite" if connection.dialect.name == "sqlite" else "postgresql"]:
        said = faults.get(name) if name in there else f"trigger {name} is missing or disabled"
        tally.expect(said is None, lambda said=said: str(said))  # type: ignore[misc]


def _sqlite(connection: Connection) -> tuple[set[str], dict[str, str]]:
    query = f"SELECT type, name, sql FROM sqlite_master WHERE tbl_name IN {_TABLES_SQLITE} AND sql IS NOT NULL"
    found = list(connection.exec_driver_sql(query))
    triggers = {name: sql for kind, name, sql in found if kind == "trigger" and "RAISE(ABORT" in sql}
    faults: dict[str, str] = {}
    with closing(sqlite.connect(":memory:", isolation_level=None)) as copy:
        try:
            for sql in (*(sql for kind, _, sql in found if kind == "table"), *_ROWS, *triggers.values()):
                copy.execute(sql)
        except sqlite.Error as error:
            return set(triggers), dict.fromkeys(triggers, f"the guards could not be tried: {error}")
        for name in triggers.keys() & _TRIED_SQLITE.keys():
            for statement in _TRIED_SQLITE[name]:
                if not _is_refused(copy, statement):
                    faults[name] = f"trigger {name} does not refuse {statement.partition(' VALUES')[0]}"
    return set(triggers), faults


def _is_refused(copy: Any, statement: str) -> bool:
    copy.execute("SAVEPOINT before")
    try:
        copy.execute(statement)
    except sqlite.IntegrityError as error:
        return "append-only" in str(error)
    else:
        return False
    finally:
        copy.execute("ROLLBACK TO before")
        copy.execute("RELEASE before")


def _postgresql(connection: Connection) -> tuple[set[str], dict[str, str]]:
    query = (
        "SELECT tgname FROM pg_catalog.pg_trigger WHERE tgenabled = 'A' AND NOT tgisinternal "
        "AND tgrelid IN (to_regclass('segments'), to_regclass('streams'), to_regclass('known'), "
        "to_regclass('texts'), to_regclass('head'))"
    )
    there = set(connection.exec_driver_sql(query).scalars())
    faults: dict[str, str] = {}
    connection.exec_driver_sql("SET LOCAL lock_timeout = '1s'")
    for name in sorted(there & _TRIED_POSTGRESQL.keys()):
        for statement in _TRIED_POSTGRESQL[name]:
            attempt = connection.begin_nested()
            try:
                changed = connection.exec_driver_sql(statement).rowcount
            except DBAPIError as error:
                changed = 0
                state = getattr(error.orig, "sqlstate", None)
                if state not in _REFUSED:
                    faults[name] = f"trigger {name} could not be tried: {error.orig}"
            finally:
                attempt.rollback()
            if changed:
                faults[name] = f"trigger {name} does not refuse {statement.partition(' WHERE')[0]}"
    return there, faults
