"""Segments may carry one link for all their facts, and no ids. Nothing that is stored changes.

``digests`` holds 32 bytes for each fact and, in segments that are appended from now on, 32 more: the link of the segment.
``ids`` may be empty. After a link no segment without one is taken any more: an older version that has the ledger open still
may not go on in its own way. All that is written here is frozen with this revision.
"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

REFUSED = "the ledger is append-only"
COLUMNS = "first, last, recorded_at, outline, ids, digests, payloads"
HASHES = (
    "(length(digests) = 32 * (last - first + 1) AND length(ids) = length(digests)) OR "
    "(length(digests) = 32 * (last - first + 2) AND length(ids) IN (0, 32 * (last - first + 1)))"
)
# A segment without a link after one with a link.
UNLINKED = (
    "length(NEW.digests) = 32 * (NEW.last - NEW.first + 1) AND coalesce((SELECT length(digests) > 32 * (last - first + 1) "
    "FROM segments ORDER BY first DESC LIMIT 1), false)"
)


def upgrade() -> None:
    """Change the constraint: in place, or (SQLite has no statement for that) by making the table anew."""
    if op.get_bind().dialect.name != "sqlite":
        op.execute("ALTER TABLE segments DROP CONSTRAINT segments_hashes")
        op.execute(f"ALTER TABLE segments ADD CONSTRAINT segments_hashes CHECK ({HASHES})")
        op.execute(POSTGRESQL)
        return
    op.execute("DROP VIEW facts")
    for name in ("no_update", "no_delete", "only_next"):
        op.execute(f"DROP TRIGGER segments_{name}")
    op.rename_table("segments", "segments_before")
    op.create_table(
        "segments",
        sa.Column("first", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("last", sa.BigInteger, nullable=False),
        sa.Column("recorded_at", sa.BigInteger, nullable=False),
        sa.Column("outline", sa.LargeBinary, nullable=False),
        sa.Column("ids", sa.LargeBinary, nullable=False),
        sa.Column("digests", sa.LargeBinary, nullable=False),
        sa.Column("payloads", sa.LargeBinary, nullable=False),
        sa.CheckConstraint("first > 0 AND last >= first", name="segments_numbers"),
        sa.CheckConstraint(HASHES, name="segments_hashes"),
    )
    op.execute(f"INSERT INTO segments ({COLUMNS}) SELECT {COLUMNS} FROM segments_before ORDER BY first")
    op.drop_table("segments_before")
    for statement in SQLITE:
        op.execute(statement)


# As they were: the facts one by one, for people with any SQLite tool, and the guards. An id may be empty now.
SQLITE = (
    """
CREATE VIEW facts AS
SELECT s.first + f.key AS position,
    json_extract(s.outline, '$.streams[' || json_extract(f.value, '$[0]') || ']') AS stream,
    json_extract(f.value, '$[1]') AS version,
    json_extract(s.outline, '$.kinds[' || json_extract(f.value, '$[2]') || '][0]') AS type,
    json_extract(s.outline, '$.kinds[' || json_extract(f.value, '$[2]') || '][1]') AS schema,
    s.recorded_at AS recorded_at,
    coalesce(substr(s.ids, f.key * 32 + 1, 32), x'') AS id,
    substr(s.digests, f.key * 32 + 1, 32) AS digest,
    substr(s.payloads, json_extract(f.value, '$[3]') + 1, json_extract(f.value, '$[4]')) AS payload
FROM (SELECT first, recorded_at, CAST(outline AS TEXT) AS outline, ids, digests, payloads FROM segments) AS s,
    json_each(s.outline, '$.facts') AS f
""",
    *(
        f"CREATE TRIGGER segments_no_{verb} BEFORE {verb.upper()} ON segments "
        f"BEGIN SELECT RAISE(ABORT, '{REFUSED}'); END"
        for verb in ("update", "delete")
    ),
    (
        "CREATE TRIGGER segments_only_next BEFORE INSERT ON segments "
        "WHEN NEW.first <> coalesce((SELECT last FROM segments ORDER BY first DESC LIMIT 1), 0) + 1 "
        f"OR ({UNLINKED}) "
        f"BEGIN SELECT RAISE(ABORT, '{REFUSED}, position by position, and link by link'); END"
    ),
)

# The function of the trigger that is there already.
POSTGRESQL = (
    "CREATE OR REPLACE FUNCTION ledger_only_next() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
    "IF NEW.first <> coalesce((SELECT last FROM segments ORDER BY first DESC LIMIT 1), 0) + 1 "
    f"OR ({UNLINKED}) THEN "
    f"RAISE EXCEPTION '{REFUSED}, position by position, and link by link' USING ERRCODE = 'integrity_constraint_violation'; "
    "END IF; RETURN NEW; END $$"
)
