"""Appending on PostgreSQL: two round trips and the commit, or a single one where nobody else appends."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from contextlib import nullcontext
from typing import Any, Final

from timeline.ledger.rows import CHANNEL, COLUMNS, KNOWN_BYTES, OUTLINED, Found, HeadRow, Reached, Rows, among

# One statement that is a whole append. All of it or nothing: where the head is another one by now (somebody else appended;
# the statement waits for the row, and looks at it again) or a stream exists, nothing is moved, and nothing inserted beside.
_ALONE: Final = (
    "WITH moved AS (UPDATE head SET position = %s, digest = %b, recorded_at = %s "
    "WHERE position = %s AND digest = %b AND (SELECT set_config('lock_timeout', %s, true)) IS NOT NULL "
    "AND NOT EXISTS (SELECT FROM streams WHERE {absent}) RETURNING 1), "
    "{texts}"
    f"new_segments AS (INSERT INTO segments ({COLUMNS}) SELECT {{segments}}), "
    "new_streams AS (INSERT INTO streams (stream, version, segment, born) SELECT {streams}) "
    f"SELECT pg_notify('{CHANNEL}', '') FROM moved"
)
_TEXTS: Final = "new_texts AS (INSERT INTO texts (sha256, text) SELECT {texts} ON CONFLICT DO NOTHING), "
_ONE_SEGMENT: Final = "%s::bigint, %s::bigint, %s::bigint, %b::bytea, %b::bytea, %b::bytea, %b::bytea FROM moved"
_ONE_STREAM: Final = "%s::text, %s::bigint, %s::bigint, %s::bigint FROM moved"
_ONE: Final = _ALONE.format(absent="stream = %s", texts="", segments=_ONE_SEGMENT, streams=_ONE_STREAM)
_ONE_WITH_TEXT: Final = _ALONE.format(
    absent="stream = %s",
    texts=_TEXTS.format(texts="%b::bytea, %b::bytea FROM moved"),
    segments=_ONE_SEGMENT,
    streams=_ONE_STREAM,
)
_MANY: Final = _ALONE.format(
    absent="stream = ANY(%s::text[])",
    texts=_TEXTS.format(texts="n.* FROM moved, unnest(%b::bytea[], %b::bytea[]) AS n"),
    segments="n.* FROM moved, unnest(%s::bigint[], %s::bigint[], %s::bigint[], "
    "%b::bytea[], %b::bytea[], %b::bytea[], %b::bytea[]) AS n",
    streams="n.* FROM moved, unnest(%s::text[], %s::bigint[], %s::bigint[], %s::bigint[]) AS n",
)
# An append of several segments may go on with a stream in a later one.
_MANY_KNOWN: Final = _MANY.replace(
    "SELECT pg_notify",
    ", new_known AS (INSERT INTO known (born, id) SELECT n.* FROM moved, unnest(%s::bigint[], %b::bytea[]) AS n) "
    "SELECT pg_notify",
)


class Postgresql:
    _STREAMS: Final = (
        "SELECT w.stream, s.version, s.born FROM unnest(%s::text[]) AS w(stream) CROSS JOIN LATERAL "
        "(SELECT version, born FROM streams WHERE stream = w.stream ORDER BY version DESC LIMIT 1) AS s"
    )
    _KNOWN: Final = (
        "SELECT w.stream, w.id FROM unnest(%s::text[], %s::bytea[]) AS w(stream, id) CROSS JOIN LATERAL "
        "(SELECT born FROM streams WHERE stream = w.stream ORDER BY version LIMIT 1) AS s "
        f"JOIN known AS k ON k.born = s.born AND k.id = substr(w.id, 1, {KNOWN_BYTES})"
    )
    _FIRST: Final = (
        f"SELECT {OUTLINED} FROM segments WHERE first IN (SELECT "
        "(SELECT segment FROM streams WHERE stream = w.stream ORDER BY version LIMIT 1) FROM unnest(%s::text[]) AS w(stream))"
    )
    _SEGMENT: Final = f"INSERT INTO segments ({COLUMNS}) VALUES (%s, %s, %s, %b, %b, %b, %b)"
    _REACHED: Final = (
        "INSERT INTO streams (stream, version, segment, born) "
        "SELECT * FROM unnest(%s::text[], %s::bigint[], %s::bigint[], %s::bigint[])"
    )
    _NEW: Final = "INSERT INTO known (born, id) SELECT * FROM unnest(%s::bigint[], %s::bytea[])"

    def __init__(self, driver: Any, patience: float) -> None:
        self._driver = driver
        self._patience = round(patience * 1000)

    def _together(self) -> Any:
        """Send several statements in one go, if the driver's library can (libpq 14 and newer)."""
        import psycopg

        return self._driver.pipeline() if psycopg.Pipeline.is_supported() else nullcontext()

    def look_up(self, wanted: Mapping[str, Sequence[bytes]], texts: Sequence[bytes], types: Set[str] | None) -> Found:
        cursors = [self._driver.cursor(binary=True) for _ in range(5)]
        with self._together():
            self._driver.execute(f"SET LOCAL lock_timeout = {self._patience}")
            # Each statement after the lock sees what was committed before the lock was given (READ COMMITTED).
            cursors[0].execute("SELECT position, digest, recorded_at FROM head FOR UPDATE")
            self._ask(cursors, wanted)
            if texts:
                cursors[4].execute("SELECT sha256 FROM texts WHERE sha256 = ANY(%s::bytea[])", (list(texts),))
            head = HeadRow(*cursors[0].fetchone())
            reached, facts = self._answers(cursors, wanted, types)
            found = {row[0] for row in cursors[4].fetchall()} if texts else set()
        return Found(head, reached, facts, found)

    def known(self, wanted: Mapping[str, Sequence[bytes]], types: Set[str] | None = None) -> set[tuple[str, bytes]]:
        """Which of these facts, ids by stream, are recorded. They are of these types; None: of any."""
        cursors = [self._driver.cursor(binary=True) for _ in range(4)]
        with self._together():
            self._ask(cursors, wanted)
            return self._answers(cursors, wanted, types)[1]

    def _ask(self, cursors: Sequence[Any], wanted: Mapping[str, Sequence[bytes]]) -> None:
        streams = [stream for stream, ids in wanted.items() for _ in ids]
        ids = [id_ for each in wanted.values() for id_ in each]
        cursors[1].execute(self._STREAMS, (list(wanted),))
        cursors[2].execute(self._KNOWN, (streams, ids))
        cursors[3].execute(self._FIRST, (list(wanted),))

    def _answers(
        self, cursors: Sequence[Any], wanted: Mapping[str, Sequence[bytes]], types: Set[str] | None
    ) -> tuple[dict[str, Reached], set[tuple[str, bytes]]]:
        reached = {stream: Reached(version, born) for stream, version, born in cursors[1].fetchall()}
        facts: set[tuple[str, bytes]] = set(cursors[2].fetchall())
        return reached, facts | among(wanted, reached, cursors[3].fetchall(), types)

    def write(self, rows: Rows, texts: list[tuple[bytes, bytes]]) -> None:
        execute = self._driver.execute
        with self._together():
            for text in texts:
                execute("INSERT INTO texts (sha256, text) VALUES (%b, %b)", text)
            for segment in rows.segments:
                execute(self._SEGMENT, segment)
            execute(self._REACHED, [list(column) for column in zip(*rows.streams, strict=True)])
            if rows.known:
                execute(self._NEW, [list(column) for column in zip(*rows.known, strict=True)])
            execute("UPDATE head SET position = %s, digest = %b, recorded_at = %s", rows.head)
            execute(f"NOTIFY {CHANNEL}")

    def write_alone(self, rows: Rows, texts: Mapping[bytes, bytes], left: HeadRow, absent: Sequence[str]) -> bool:
        """Write and commit in one statement, if the ledger still ends at ``left``.

        Args:
            rows: of streams that do not exist yet.
            absent: streams that must not exist.

        Returns:
            Whether it was done; if not, nothing was.
        """
        if len(rows.segments) == len(absent) == len(rows.streams) == 1 >= len(texts):
            # One article. Its values go over one by one: psycopg spends more time on a list than on all else together.
            statement = _ONE_WITH_TEXT if texts else _ONE
            written = [value for text in texts.items() for value in text]
            values = [absent[0], *written, *rows.segments[0], *rows.streams[0]]
        else:
            statement = _MANY_KNOWN if rows.known else _MANY
            tables = (rows.segments, rows.streams, rows.known)
            columns = [column for table in tables for column in zip(*table, strict=True)]
            values = [absent, list(texts), list(texts.values()), *map(list, columns)]
        values = [*rows.head, left.position, left.digest, str(self._patience), *values]
        self._driver.autocommit = True  # then it is the transaction, and needs no BEGIN and no COMMIT
        try:
            return bool(self._driver.execute(statement, values, prepare=True).rowcount)
        finally:
            if not self._driver.closed:
                self._driver.autocommit = False

    def commit(self) -> None:
        self._driver.commit()

    def rollback(self) -> None:
        if not self._driver.closed:
            self._driver.rollback()
