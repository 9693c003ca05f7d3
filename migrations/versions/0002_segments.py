"""Segments: the facts of one append as one row. Positions, versions, moments, ids, digests and payloads stay as they are.

What was the table ``facts`` is a view of the same columns. All that is written here is frozen with this revision.
"""

import json
from collections.abc import Iterator

import sqlalchemy as sa
from alembic import op

from timeline.model import IntegrityError

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

MOST_FACTS, MOST_BYTES = 500, 512 * 1024
ID_BYTES = 16
FACTS = "SELECT position, stream, version, type, schema, recorded_at, id, digest, payload FROM facts_before "
REFUSED = "the ledger is append-only"


def upgrade() -> None:
    """Make the new tables, carry every fact over, drop the old table."""
    connection = op.get_bind()
    sqlite = connection.dialect.name == "sqlite"
    if sqlite:  # it would look into triggers and views when a table is renamed; nothing here refers to another table
        for name in ("facts_no_update", "facts_no_delete", "facts_only_next"):
            op.execute(f"DROP TRIGGER {name}")
    op.rename_table("facts", "facts_before")
    make_tables(sqlite)
    carry_over(connection)
    op.drop_table("facts_before")
    for statement in SQLITE if sqlite else POSTGRESQL:
        op.execute(statement)


def make_tables(sqlite: bool) -> None:
    """The segments, and two indexes of what is in them."""
    big = sa.BigInteger().with_variant(sa.Integer, "sqlite")
    name = sa.String() if sqlite else sa.String(collation="C")
    op.create_table(
        "segments",
        # An integer primary key handed out by the writer: a bare rowid or a sequence would be re-used or leave gaps.
        sa.Column("first", big, primary_key=True, autoincrement=False),
        sa.Column("last", sa.BigInteger, nullable=False),
        sa.Column("recorded_at", sa.BigInteger, nullable=False),
        sa.Column("outline", sa.LargeBinary, nullable=False),
        sa.Column("ids", sa.LargeBinary, nullable=False),
        sa.Column("digests", sa.LargeBinary, nullable=False),
        sa.Column("payloads", sa.LargeBinary, nullable=False),
        sa.CheckConstraint("first > 0 AND last >= first", name="segments_numbers"),
        sa.CheckConstraint(
            "length(ids) = 32 * (last - first + 1) AND length(digests) = length(ids)", name="segments_hashes"
        ),
    )
    # In which segments a stream has facts, and the version it has reached in each. `born` is the position of its first
    # fact: its number, by which `known` keeps the facts of one stream together.
    op.create_table(
        "streams",
        sa.Column("stream", name, primary_key=True),
        sa.Column("version", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("segment", sa.BigInteger, nullable=False),
        sa.Column("born", sa.BigInteger, nullable=False),
        sa.CheckConstraint("version > 0 AND segment > 0 AND born > 0", name="streams_numbers"),
        sqlite_with_rowid=False,
    )
    # The first 16 bytes of every fact's id, so that appending a fact again is noticed.
    op.create_table(
        "known",
        sa.Column("born", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("id", sa.LargeBinary, primary_key=True),
        sqlite_with_rowid=False,
    )
    if not sqlite:
        # JSON of a kilobyte or two is stored as it is: compressing it costs more than all the rest of an append.
        for column in ("outline", "ids", "digests", "payloads"):
            op.execute(f"ALTER TABLE segments ALTER COLUMN {column} SET STORAGE EXTERNAL")


def carry_over(connection: sa.Connection) -> None:
    """Pack the facts, in order, a segment for each run of facts of one moment."""
    born: dict[str, int] = {}
    segments = sa.text("INSERT INTO segments VALUES (:first, :last, :at, :outline, :ids, :digests, :payloads)")
    streams = sa.text("INSERT INTO streams VALUES (:stream, :version, :segment, :born)")
    known = sa.text("INSERT INTO known VALUES (:born, :id)")
    expected = 1
    for run in runs(connection):
        first = run[0].position
        if first != expected:
            raise IntegrityError(
                f"the ledger has no position {expected}; `timeline verify` of the old version says more"
            )
        expected = run[-1].position + 1
        reached: dict[str, int] = {}
        names: dict[str, int] = {}
        kinds: dict[tuple[str, int], int] = {}
        places, ids, start = [], [], 0
        for row in run:
            stream, kind, length = row.stream, (row.type, row.schema), len(row.payload)
            numbers = names.setdefault(stream, len(names)), kinds.setdefault(kind, len(kinds))
            places.append([numbers[0], row.version, numbers[1], start, length])
            start += length + 1
            reached[stream] = row.version
            ids.append({"born": born.setdefault(stream, row.position), "id": bytes(row.id)[:ID_BYTES]})
        outline = {"streams": list(names), "kinds": list(kinds), "facts": places}
        connection.execute(
            segments,
            {
                "first": first,
                "last": run[-1].position,
                "at": run[0].recorded_at,
                "outline": json.dumps(outline, ensure_ascii=False, separators=(",", ":")).encode(),
                "ids": b"".join(bytes(row.id) for row in run),
                "digests": b"".join(bytes(row.digest) for row in run),
                "payloads": b"\n".join(bytes(row.payload) for row in run),
            },
        )
        connection.execute(
            streams,
            [{"stream": s, "version": v, "segment": first, "born": born[s]} for s, v in reached.items()],
        )
        connection.execute(known, ids)
    head = connection.execute(sa.text("SELECT position FROM head")).scalar_one()
    if head != expected - 1:
        raise IntegrityError(
            f"the ledger's head is at {head} and its last fact at {expected - 1}; `timeline verify` it"
        )


def runs(connection: sa.Connection) -> Iterator[list[sa.Row]]:
    """The stored facts, cut where the moment changes or a segment is full."""
    page = sa.text(FACTS + "WHERE position > :after ORDER BY position LIMIT 1000")
    run: list[sa.Row] = []
    size = after = 0
    while rows := connection.execute(page, {"after": after}).all():
        after = rows[-1].position
        for row in rows:
            full = len(run) == MOST_FACTS or size + len(row.payload) > MOST_BYTES
            if run and (full or row.recorded_at != run[0].recorded_at or row.position != run[-1].position + 1):
                yield run
                run, size = [], 0
            run.append(row)
            size += len(row.payload)
    if run:
        yield run


# The facts one by one, for people with any SQLite tool. The ledger itself reads the segments.
SQLITE_VIEW = """
CREATE VIEW facts AS
SELECT s.first + f.key AS position,
    json_extract(s.outline, '$.streams[' || json_extract(f.value, '$[0]') || ']') AS stream,
    json_extract(f.value, '$[1]') AS version,
    json_extract(s.outline, '$.kinds[' || json_extract(f.value, '$[2]') || '][0]') AS type,
    json_extract(s.outline, '$.kinds[' || json_extract(f.value, '$[2]') || '][1]') AS schema,
    s.recorded_at AS recorded_at,
    substr(s.ids, f.key * 32 + 1, 32) AS id,
    substr(s.digests, f.key * 32 + 1, 32) AS digest,
    substr(s.payloads, json_extract(f.value, '$[3]') + 1, json_extract(f.value, '$[4]')) AS payload
FROM (SELECT first, recorded_at, CAST(outline AS TEXT) AS outline, ids, digests, payloads FROM segments) AS s,
    json_each(s.outline, '$.facts') AS f
"""
POSTGRESQL_VIEW = """
CREATE VIEW facts AS
SELECT s.first + f.ordinal - 1 AS position,
    s.outline -> 'streams' ->> (f.value ->> 0)::integer AS stream,
    (f.value ->> 1)::bigint AS version,
    s.outline -> 'kinds' -> (f.value ->> 2)::integer ->> 0 AS type,
    (s.outline -> 'kinds' -> (f.value ->> 2)::integer ->> 1)::integer AS schema,
    s.recorded_at,
    substr(s.ids, (f.ordinal::integer - 1) * 32 + 1, 32) AS id,
    substr(s.digests, (f.ordinal::integer - 1) * 32 + 1, 32) AS digest,
    substr(s.payloads, (f.value ->> 3)::integer + 1, (f.value ->> 4)::integer) AS payload
FROM (SELECT first, recorded_at, convert_from(outline, 'UTF8')::json AS outline, ids, digests, payloads FROM segments) AS s,
    json_array_elements(s.outline -> 'facts') WITH ORDINALITY AS f(value, ordinal)
"""

# INSERT OR REPLACE deletes rows without firing DELETE triggers (unless recursive_triggers is on), so inserts are guarded
# too: the next position only, the next version only. A row of `known` is all key: replacing it changes nothing.
SQLITE = (
    SQLITE_VIEW,
    *(
        f"CREATE TRIGGER {table}_no_{verb} BEFORE {verb.upper()} ON {table} BEGIN SELECT RAISE(ABORT, '{REFUSED}'); END"
        for table in ("segments", "streams", "known")
        for verb in ("update", "delete")
    ),
    (
        "CREATE TRIGGER segments_only_next BEFORE INSERT ON segments "
        "WHEN NEW.first <> coalesce((SELECT last FROM segments ORDER BY first DESC LIMIT 1), 0) + 1 "
        f"BEGIN SELECT RAISE(ABORT, '{REFUSED}, position by position'); END"
    ),
    (
        "CREATE TRIGGER streams_only_next BEFORE INSERT ON streams WHEN NEW.version <= "
        "(SELECT version FROM streams WHERE stream = NEW.stream ORDER BY version DESC LIMIT 1) "
        f"BEGIN SELECT RAISE(ABORT, '{REFUSED}, version by version'); END"
    ),
)

# ENABLE ALWAYS: the guards also hold in sessions that replay as a replica (session_replication_role).
POSTGRESQL = (
    POSTGRESQL_VIEW,
    (
        "CREATE FUNCTION ledger_only_next() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
        "IF NEW.first <> coalesce((SELECT last FROM segments ORDER BY first DESC LIMIT 1), 0) + 1 THEN "
        f"RAISE EXCEPTION '{REFUSED}, position by position' USING ERRCODE = 'integrity_constraint_violation'; "
        "END IF; RETURN NEW; END $$"
    ),
    "CREATE TRIGGER segments_only_next BEFORE INSERT ON segments FOR EACH ROW EXECUTE FUNCTION ledger_only_next()",
    "ALTER TABLE segments ENABLE ALWAYS TRIGGER segments_only_next",
    *(
        statement
        for table in ("segments", "streams", "known")
        for statement in (
            (
                f"CREATE TRIGGER {table}_no_update BEFORE UPDATE OR DELETE ON {table} "
                "FOR EACH ROW EXECUTE FUNCTION ledger_refuse()"
            ),
            (
                f"CREATE TRIGGER {table}_no_truncate BEFORE TRUNCATE ON {table} "
                "FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse()"
            ),
            f"ALTER TABLE {table} ENABLE ALWAYS TRIGGER {table}_no_update",
            f"ALTER TABLE {table} ENABLE ALWAYS TRIGGER {table}_no_truncate",
        )
    ),
)
