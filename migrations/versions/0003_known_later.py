"""``known`` keeps the facts outside the first segment of their stream only; those inside are found there.

A new article is one segment of one new stream, so it writes no row of ``known`` any more, where it wrote one for each fact.
All that is written here is frozen with this revision.
"""

import json

import sqlalchemy as sa
from alembic import op

from timeline.model import IntegrityError

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

HASH_BYTES, ID_BYTES = 32, 16
AT_ONCE = 500
REFUSED = "the ledger is append-only"


def upgrade() -> None:
    """Make the table anew, carry over what stays, drop the old one."""
    connection = op.get_bind()
    sqlite = connection.dialect.name == "sqlite"
    if sqlite:  # on PostgreSQL they go with the old table
        for verb in ("update", "delete"):
            op.execute(f"DROP TRIGGER known_no_{verb}")
    op.rename_table("known", "known_before")
    if not sqlite:  # its primary key keeps its name, and would be in the way
        op.execute("ALTER TABLE known_before DROP CONSTRAINT known_pkey")
    op.create_table(
        "known",
        sa.Column("born", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("id", sa.LargeBinary, primary_key=True),
        sqlite_with_rowid=False,
    )
    carry_over(connection)
    op.drop_table("known_before")
    for statement in SQLITE if sqlite else POSTGRESQL:
        op.execute(statement)


def carry_over(connection: sa.Connection) -> None:
    """Streams of one segment need nothing; of the others, the facts that are not in the first one stay."""
    several = sa.text(
        "SELECT born, min(stream) AS stream, min(segment) AS first FROM streams WHERE born > :after "
        "GROUP BY born HAVING count(*) > 1 ORDER BY born LIMIT :most"
    )
    everything = sa.text("SELECT id FROM known_before WHERE born = :born ORDER BY id")
    known = sa.text("INSERT INTO known VALUES (:born, :id)")
    after = 0
    while streams := connection.execute(several, {"after": after, "most": AT_ONCE}).all():
        for born, stream, first in streams:
            inside = ids_within(connection, first, stream)
            later = [bytes(id_) for id_ in connection.execute(everything, {"born": born}).scalars()]
            kept = [{"born": born, "id": id_} for id_ in later if id_ not in inside]
            if len(later) - len(kept) != len(inside):
                raise IntegrityError(
                    f"the facts of stream {stream} are not indexed as they are stored; "
                    "`timeline verify` of the old version says more"
                )
            if kept:
                connection.execute(known, kept)
            after = born


def ids_within(connection: sa.Connection, first: int, stream: str) -> set[bytes]:
    """The beginnings of the ids that a stream has in one segment."""
    query = sa.text("SELECT outline, ids FROM segments WHERE first = :first")
    try:
        stored, ids = map(bytes, connection.execute(query, {"first": first}).one())
        outline = json.loads(stored)
        number = outline["streams"].index(stream)
        places = [place for place, fact in enumerate(outline["facts"]) if fact[0] == number]
    except (sa.exc.NoResultFound, ValueError, TypeError, KeyError, IndexError) as error:
        raise IntegrityError(
            f"the segment at position {first} is damaged; `timeline verify` of the old version says more"
        ) from error
    return {ids[place * HASH_BYTES : place * HASH_BYTES + ID_BYTES] for place in places}


SQLITE = tuple(
    f"CREATE TRIGGER known_no_{verb} BEFORE {verb.upper()} ON known BEGIN SELECT RAISE(ABORT, '{REFUSED}'); END"
    for verb in ("update", "delete")
)
# ENABLE ALWAYS: the guards also hold in sessions that replay as a replica (session_replication_role).
POSTGRESQL = (
    "CREATE TRIGGER known_no_update BEFORE UPDATE OR DELETE ON known FOR EACH ROW EXECUTE FUNCTION ledger_refuse()",
    "CREATE TRIGGER known_no_truncate BEFORE TRUNCATE ON known FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse()",
    "ALTER TABLE known ENABLE ALWAYS TRIGGER known_no_update",
    "ALTER TABLE known ENABLE ALWAYS TRIGGER known_no_truncate",
)
