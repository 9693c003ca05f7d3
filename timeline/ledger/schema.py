"""The ledger's tables as SQLAlchemy Core sees them. ``migrations/versions`` defines and makes them."""

from __future__ import annotations

from typing import Final

from sqlalchemy import BigInteger, Column, Integer, LargeBinary, MetaData, String, Table

# "TmLn": marks the SQLite file as ours (PRAGMA application_id).
APPLICATION_ID: Final = 0x546D4C6E

# Not Alembic's default name, so that the ledger can share a PostgreSQL database with another program that uses Alembic.
VERSION_TABLE: Final = "ledger_version"

# Every revision in order, so that opening a current ledger need not import Alembic. A test holds it to migrations/.
REVISIONS: Final = ("0001",)
REVISION: Final = REVISIONS[-1]

metadata = MetaData()

facts = Table(
    "facts",
    metadata,
    Column("position", BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=False),
    Column("stream", String, nullable=False),
    Column("version", BigInteger, nullable=False),
    Column("type", String, nullable=False),
    Column("schema", Integer, nullable=False),
    Column("recorded_at", BigInteger, nullable=False),
    Column("id", LargeBinary, nullable=False),
    Column("digest", LargeBinary, nullable=False),
    Column("payload", LargeBinary, nullable=False),
)

texts = Table(
    "texts",
    metadata,
    Column("sha256", LargeBinary, primary_key=True),
    Column("text", LargeBinary, nullable=False),
)

head = Table(
    "head",
    metadata,
    Column("single", Integer, primary_key=True),
    Column("position", BigInteger, nullable=False),
    Column("digest", LargeBinary, nullable=False),
    Column("recorded_at", BigInteger, nullable=False),
)

OUR_TABLES: Final = frozenset(metadata.tables)

# The triggers by which the database itself refuses to change the past. ``verify`` looks for each of them.
GUARDS: Final = {
    "sqlite": (
        "facts_no_update",
        "facts_no_delete",
        "facts_only_next",
        "texts_no_update",
        "texts_no_delete",
        "texts_no_replace",
        "head_only_forward",
        "head_no_delete",
        "head_no_second",
    ),
    "postgresql": (
        "facts_no_update",
        "facts_no_truncate",
        "texts_no_update",
        "texts_no_truncate",
        "head_only_forward",
        "head_no_truncate",
    ),
}
