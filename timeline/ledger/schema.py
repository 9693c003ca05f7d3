"""The ledger's tables as SQLAlchemy Core sees them. ``migrations/versions`` defines and makes them."""

from __future__ import annotations

from typing import Final

from sqlalchemy import BigInteger, Column, Integer, LargeBinary, MetaData, String, Table

# "TmLn": marks the SQLite file as ours (PRAGMA application_id).
APPLICATION_ID: Final = 0x546D4C6E

# Not Alembic's default name, so that the ledger can share a PostgreSQL database with another program that uses Alembic.
VERSION_TABLE: Final = "ledger_version"

# Every revision in order, so that opening a current ledger need not import Alembic. A test holds it to migrations/.
REVISIONS: Final = ("0001", "0002", "0003", "0004")
REVISION: Final = REVISIONS[-1]

metadata = MetaData()

segments = Table(
    "segments",
    metadata,
    Column("first", BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=False),
    Column("last", BigInteger, nullable=False),
    Column("recorded_at", BigInteger, nullable=False),
    Column("outline", LargeBinary, nullable=False),
    Column("ids", LargeBinary, nullable=False),
    Column("digests", LargeBinary, nullable=False),
    Column("payloads", LargeBinary, nullable=False),
)

streams = Table(
    "streams",
    metadata,
    Column("stream", String, primary_key=True),
    Column("version", BigInteger, primary_key=True, autoincrement=False),
    Column("segment", BigInteger, nullable=False),
    Column("born", BigInteger, nullable=False),
)

known = Table(
    "known",
    metadata,
    Column("born", BigInteger, primary_key=True, autoincrement=False),
    Column("id", LargeBinary, primary_key=True),
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

# `facts` is a view of the segments, and was a table up to revision 0001.
OUR_TABLES: Final = frozenset({*metadata.tables, "facts"})

# The triggers by which the database itself refuses to change the past. ``verify`` looks for each of them.
GUARDS: Final = {
    "sqlite": (
        "segments_no_update",
        "segments_no_delete",
        "segments_only_next",
        "streams_no_update",
        "streams_no_delete",
        "streams_only_next",
        "known_no_update",
        "known_no_delete",
        "texts_no_update",
        "texts_no_delete",
        "texts_no_replace",
        "head_only_forward",
        "head_no_delete",
        "head_no_second",
    ),
    "postgresql": (
        "segments_no_update",
        "segments_no_truncate",
        "segments_only_next",
        "streams_no_update",
        "streams_no_truncate",
        "known_no_update",
        "known_no_truncate",
        "texts_no_update",
        "texts_no_truncate",
        "head_only_forward",
        "head_no_truncate",
    ),
}
