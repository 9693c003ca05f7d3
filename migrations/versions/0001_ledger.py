"""The ledger: facts, texts, head, and the guards that refuse any change to the past."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

APPLICATION_ID = 0x546D4C6E


def upgrade() -> None:
    """Make the tables and their guards."""
    position = sa.BigInteger().with_variant(sa.Integer, "sqlite")
    op.create_table(
        "facts",
        # An integer primary key handed out by the writer: a bare rowid or a sequence would be re-used or leave gaps.
        sa.Column("position", position, primary_key=True, autoincrement=False),
        sa.Column("stream", sa.String, nullable=False),
        sa.Column("version", sa.BigInteger, nullable=False),
        sa.Column("type", sa.String, nullable=False),
        sa.Column("schema", sa.Integer, nullable=False),
        sa.Column("recorded_at", sa.BigInteger, nullable=False),
        sa.Column("id", sa.LargeBinary, nullable=False),
        sa.Column("digest", sa.LargeBinary, nullable=False),
        sa.Column("payload", sa.LargeBinary, nullable=False),
        sa.UniqueConstraint("stream", "version", name="facts_stream_version"),
        sa.UniqueConstraint("id", name="facts_id"),
        sa.CheckConstraint("position > 0 AND version > 0 AND schema > 0", name="facts_numbers"),
        sa.CheckConstraint("length(id) = 32 AND length(digest) = 32", name="facts_hashes"),
    )
    op.create_table(
        "texts",
        sa.Column("sha256", sa.LargeBinary, primary_key=True),
        # Bytes (UTF-8), so that no database normalises, re-encodes or refuses a character.
        sa.Column("text", sa.LargeBinary, nullable=False),
        sa.CheckConstraint("length(sha256) = 32", name="texts_hash"),
    )
    op.create_table(
        "head",
        sa.Column("single", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("position", sa.BigInteger, nullable=False),
        sa.Column("digest", sa.LargeBinary, nullable=False),
        sa.Column("recorded_at", sa.BigInteger, nullable=False),
        sa.CheckConstraint("single = 1", name="head_single"),
    )
    guards = SQLITE if op.get_bind().dialect.name == "sqlite" else POSTGRESQL
    zeros = "zeroblob(32)" if op.get_bind().dialect.name == "sqlite" else "decode(repeat('00', 32), 'hex')"
    op.execute(f"INSERT INTO head (single, position, digest, recorded_at) VALUES (1, 0, {zeros}, 0)")
    for statement in guards:
        op.execute(statement)


REFUSED = "the ledger is append-only"

# INSERT OR REPLACE deletes rows without firing DELETE triggers (unless recursive_triggers is on), so inserts are
# guarded as well: only the next position, and nothing that would replace another row.
SQLITE = (
    f"PRAGMA application_id = {APPLICATION_ID}",
    f"CREATE TRIGGER facts_no_update BEFORE UPDATE ON facts BEGIN SELECT RAISE(ABORT, '{REFUSED}'); END",
    f"CREATE TRIGGER facts_no_delete BEFORE DELETE ON facts BEGIN SELECT RAISE(ABORT, '{REFUSED}'); END",
    (
        "CREATE TRIGGER facts_only_next BEFORE INSERT ON facts "
        "WHEN NEW.position <> (SELECT coalesce(max(position), 0) + 1 FROM facts) "
        "OR EXISTS (SELECT 1 FROM facts WHERE id = NEW.id) "
        "OR EXISTS (SELECT 1 FROM facts WHERE stream = NEW.stream AND version = NEW.version) "
        f"BEGIN SELECT RAISE(ABORT, '{REFUSED}, position by position'); END"
    ),
    f"CREATE TRIGGER texts_no_update BEFORE UPDATE ON texts BEGIN SELECT RAISE(ABORT, '{REFUSED}'); END",
    f"CREATE TRIGGER texts_no_delete BEFORE DELETE ON texts BEGIN SELECT RAISE(ABORT, '{REFUSED}'); END",
    (
        "CREATE TRIGGER texts_no_replace BEFORE INSERT ON texts "
        "WHEN EXISTS (SELECT 1 FROM texts WHERE sha256 = NEW.sha256) "
        f"BEGIN SELECT RAISE(ABORT, '{REFUSED}'); END"
    ),
    (
        "CREATE TRIGGER head_only_forward BEFORE UPDATE ON head "
        "WHEN NEW.position <= OLD.position OR NEW.recorded_at < OLD.recorded_at "
        f"BEGIN SELECT RAISE(ABORT, '{REFUSED}'); END"
    ),
    f"CREATE TRIGGER head_no_delete BEFORE DELETE ON head BEGIN SELECT RAISE(ABORT, '{REFUSED}'); END",
    f"CREATE TRIGGER head_no_second BEFORE INSERT ON head BEGIN SELECT RAISE(ABORT, '{REFUSED}'); END",
)

# ENABLE ALWAYS: the guards also hold in sessions that replay as a replica (session_replication_role).
POSTGRESQL = (
    (
        "CREATE FUNCTION ledger_refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
        f"RAISE EXCEPTION '{REFUSED}: % on % is refused', TG_OP, TG_TABLE_NAME "
        "USING ERRCODE = 'integrity_constraint_violation'; END $$"
    ),
    (
        "CREATE FUNCTION ledger_head_forward() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
        "IF TG_OP <> 'UPDATE' OR NEW.position <= OLD.position OR NEW.recorded_at < OLD.recorded_at THEN "
        f"RAISE EXCEPTION '{REFUSED}: % on % is refused', TG_OP, TG_TABLE_NAME "
        "USING ERRCODE = 'integrity_constraint_violation'; END IF; RETURN NEW; END $$"
    ),
    *(
        statement
        for table in ("facts", "texts")
        for statement in (
            (
                f"CREATE TRIGGER {table}_no_update BEFORE UPDATE OR DELETE ON {table} "
                "FOR EACH ROW EXECUTE FUNCTION ledger_refuse()"
            ),
            (
                f"CREATE TRIGGER {table}_no_truncate BEFORE TRUNCATE ON {table} "
                "FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse()"
            ),
        )
    ),
    (
        "CREATE TRIGGER head_only_forward BEFORE INSERT OR UPDATE OR DELETE ON head "
        "FOR EACH ROW EXECUTE FUNCTION ledger_head_forward()"
    ),
    "CREATE TRIGGER head_no_truncate BEFORE TRUNCATE ON head FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse()",
    *(
        f"ALTER TABLE {table} ENABLE ALWAYS TRIGGER {trigger}"
        for table, trigger in (
            ("facts", "facts_no_update"),
            ("facts", "facts_no_truncate"),
            ("texts", "texts_no_update"),
            ("texts", "texts_no_truncate"),
            ("head", "head_only_forward"),
            ("head", "head_no_truncate"),
        )
    ),
)
