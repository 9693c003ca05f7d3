"""The tables by which an article's neighbours are found: what reconciling remembers, beside the rows of the chronology.

Like these they are disposable, change in the same transaction and depend on the facts alone.
"""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, Double, Integer, LargeBinary, String, Table, Text

from timeline.views.tables import metadata

_ID = String(200)


def _table(name: str, *columns: Column[object], is_keyed: bool = False) -> Table:
    """A table; ``is_keyed`` stores its rows in the order of the key alone, where nothing but the key is long."""
    return Table(f"view_index_{name}", metadata, *columns, sqlite_with_rowid=not is_keyed)


def _payload(name: str) -> Table:
    return _table(name, Column("id", _ID, primary_key=True), Column("payload", LargeBinary, nullable=False))


# ``number`` stands for the article in the table that has many rows for each. ``claims`` are ids with a space between.
ARTICLE = _table(
    "article",
    Column("id", _ID, primary_key=True),
    Column("number", BigInteger, nullable=False, index=True),
    Column("day", Integer, nullable=False),
    Column("lineage", _ID, nullable=False),
    Column("first", Integer),
    Column("last", Integer),
    Column("language", String(40)),
    Column("claims", Text, nullable=False),
    Column("gist", LargeBinary, nullable=False),
)
FEATURES = _payload("features")
KEYS = _payload("keys")
TOLD = _payload("told")
AROUND = _table("around", Column("id", _ID, primary_key=True), Column("others", Text, nullable=False))
NEAR = _table(
    "near",
    Column("article", _ID, primary_key=True),
    Column("other", _ID, primary_key=True),
    Column("likeness", Double, nullable=False),
    Column("met", Integer, nullable=False),
    is_keyed=True,
)
CLAIM = _table(
    "claim",
    Column("id", _ID, primary_key=True),
    Column("article", _ID, nullable=False),
    Column("entry", _ID),
    Column("origin", _ID, nullable=False, index=True),
    Column("origin_name", Text, nullable=False),
    Column("origin_kind", String(20), nullable=False),
    Column("first", Integer),
    Column("last", Integer),
    Column("basis", String(20), nullable=False),
    Column("modality", String(20), nullable=False),
)
BLOCK = _table(
    "block",
    Column("key", BigInteger, primary_key=True, autoincrement=False),
    Column("number", BigInteger, primary_key=True, autoincrement=False),
    Column("place", Integer, primary_key=True, autoincrement=False),
    is_keyed=True,
)
KEY = _table(
    "key", Column("key", String(40), primary_key=True), Column("article", _ID, primary_key=True), is_keyed=True
)
TIE = _table(
    "tie",
    Column("left", _ID, primary_key=True),
    Column("right", _ID, primary_key=True, index=True),
    Column("left_article", _ID, nullable=False, index=True),
    Column("right_article", _ID, nullable=False, index=True),
    Column("affinity", Double),
    Column("links", Integer, nullable=False),
    Column("obstacle", String(20)),
    Column("joined", Integer, nullable=False),
    is_keyed=True,
)
DERIVATION = _table(
    "derivation",
    Column("left", _ID, primary_key=True),
    Column("right", _ID, primary_key=True, index=True),
    Column("payload", LargeBinary, nullable=False),
)
COUNTERPART = _table(
    "counterpart",
    Column("claim", _ID, primary_key=True),
    Column("article", _ID, primary_key=True),
    Column("likeness", Double, nullable=False),
    Column("other", _ID, nullable=False),
    is_keyed=True,
)
PART = _table(
    "conflict", Column("part", Text, primary_key=True), Column("conflict", _ID, primary_key=True), is_keyed=True
)
OFFICE = _table(
    "office",
    Column("office", Text, primary_key=True),
    Column("claim", _ID, primary_key=True),
    Column("person", Text, primary_key=True),
    is_keyed=True,
)
SEEN = _table(
    "name",
    Column("key", Text, primary_key=True),
    Column("name", Text, primary_key=True, index=True),
    Column("surname", Text, nullable=False, index=True),
    Column("count", Integer, nullable=False),
)
SPOKEN = _table("spoken", Column("name", Text, primary_key=True), Column("count", Integer, nullable=False))
VOICE = _table(
    "voice",
    Column("name", Text, primary_key=True),
    Column("article", _ID, primary_key=True),
    Column("folded", Text, nullable=False, index=True),
)
PHASE = _table("phase", Column("entry", _ID, primary_key=True), Column("phase", Text, nullable=False))
RULED = _table("ruled", Column("id", _ID, primary_key=True))

INDEX: tuple[Table, ...] = (
    ARTICLE,
    FEATURES,
    KEYS,
    TOLD,
    AROUND,
    NEAR,
    CLAIM,
    BLOCK,
    KEY,
    TIE,
    DERIVATION,
    COUNTERPART,
    PART,
    OFFICE,
    SEEN,
    SPOKEN,
    VOICE,
    PHASE,
    RULED,
)
