"""The tables of the read model. Another layout (see version.py) is dropped and folded again, never migrated."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, LargeBinary, MetaData, String, Table

FRESH = "__fresh"

metadata = MetaData()


def _rows(name: str) -> Table:
    return Table(
        name,
        metadata,
        Column("id", String(200), primary_key=True),
        Column("payload", LargeBinary, nullable=False),
    )


# What the rows of each table are, in reading order; the key is the field of the chronology.
ROWS: dict[str, Table] = {
    "articles": _rows("view_article"),
    "lineages": _rows("view_lineage"),
    "origins": _rows("view_origin"),
    "claims": _rows("view_claim"),
    "entries": _rows("view_entry"),
    "conflicts": _rows("view_conflict"),
    "rulings": _rows("view_ruling"),
}

# What weighing needs of the rows, some hundred to a parcel; see weighing.py.
WEIGHING = Table(
    "view_weighing",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("records", LargeBinary, nullable=False),
    Column("numbers", LargeBinary, nullable=False),
)

CHECKPOINT = Table(
    "view_checkpoint",
    metadata,
    Column("name", String(40), primary_key=True),
    Column("position", BigInteger, nullable=False),
    Column("digest", String(64), nullable=False),
    Column("version", String(80), nullable=False),
    Column("frame", LargeBinary, nullable=False),
)


def fresh_tables() -> dict[str, Table]:
    """The same tables under other names, to be filled beside those that are being read."""
    beside = MetaData()
    return {field: table.to_metadata(beside, name=table.name + FRESH) for field, table in ROWS.items()}
