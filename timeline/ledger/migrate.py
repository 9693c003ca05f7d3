"""Bringing a database up to the schema of this version, or refusing to."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, Engine

from timeline.ledger.connect import WRITES, Address, table_names, translated
from timeline.ledger.schema import OUR_TABLES, REVISION, REVISIONS, VERSION_TABLE
from timeline.model import LedgerError

# "timeline" as a number: the advisory lock under which PostgreSQL ledgers are migrated.
_LOCK = 0x74696D656C696E65


def migrations_folder() -> Path:
    """Where the Alembic scripts are: inside an installed package, or at the top of the repository."""
    installed = Path(__file__).parent / "_migrations"
    return installed if installed.is_dir() else Path(__file__).parents[2] / "migrations"


def ensure_current(engine: Engine, address: Address, *, writable: bool) -> None:
    """Make sure the database has today's schema.

    An empty database is brought up to date, an older one upgraded, both only if ``writable``. Alembic is imported only
    when there is something to do.

    Raises:
        LedgerError: the schema is newer than this version, somebody else's, or out of date and not writable.
    """
    with translated(address), engine.connect() as connection:
        found = _revision(connection, address)
    if found == REVISION:
        return
    if not writable:
        if found is None:
            raise LedgerError(f"{address.shown}: there is no ledger here yet; `timeline ingest PATH` starts one")
        raise LedgerError(
            f"{address.shown}: the ledger has schema {found} and this version reads {REVISION}; "
            "open it once for writing (any `timeline ingest`) to upgrade it"
        )
    with (
        translated(address),
        engine.connect().execution_options(**{WRITES: True}) as connection,
        connection.begin(),
    ):
        if address.dialect == "postgresql":
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_LOCK})")
        # Somebody may have done it while this process waited for the lock.
        if _revision(connection, address) != REVISION:
            _upgrade(connection)


def _revision(connection: Connection, address: Address) -> str | None:
    names = table_names(connection)
    if VERSION_TABLE not in names:
        if taken := sorted(names & OUR_TABLES):
            raise LedgerError(
                f"{address.shown}: the database already has another program's table {taken[0]!r}; "
                "it was left as it is. Name another database or schema for the ledger"
            )
        return None
    found: str | None = connection.exec_driver_sql(f"SELECT version_num FROM {VERSION_TABLE}").scalar()
    if found is not None and found not in REVISIONS:
        raise LedgerError(
            f"{address.shown}: the ledger has schema {found}, newer than this version knows (up to {REVISION}); "
            "install a newer version of timeline-ledger"
        )
    return found


def _upgrade(connection: Connection) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(migrations_folder()).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    command.upgrade(config, REVISION)
