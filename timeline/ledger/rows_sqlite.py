"""Appending on SQLite: statements on the driver's own connection, which is in autocommit."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from typing import Any, Final

from timeline.ledger.rows import COLUMNS, KNOWN_BYTES, OUTLINED, Found, HeadRow, Reached, Rows, among, marks, parts


class Sqlite:
    _SEGMENT: Final = f"INSERT INTO segments ({COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?)"
    _STREAM: Final = "INSERT INTO streams (stream, version, segment, born) VALUES (?, ?, ?, ?)"
    _KNOWN: Final = "INSERT INTO known (born, id) VALUES (?, ?)"
    _MOVED: Final = "UPDATE head SET position = ?, digest = ?, recorded_at = ? WHERE single = 1"
    _MOVED_ALONE: Final = (
        f"{_MOVED} AND position = ? AND digest = ? AND NOT EXISTS (SELECT 1 FROM streams WHERE stream = ?)"
    )

    def __init__(self, driver: Any) -> None:
        self._connection, self._cursor = driver, driver.cursor()

    def look_up(self, wanted: Mapping[str, Sequence[bytes]], texts: Sequence[bytes], types: Set[str] | None) -> Found:
        execute = self._cursor.execute
        execute("BEGIN IMMEDIATE")
        head = HeadRow(*execute("SELECT position, digest, recorded_at FROM head").fetchone())
        streams = streams_there(self._cursor, wanted)
        facts = known_there(self._cursor, wanted, streams, types) if streams else set()
        return Found(head, streams, facts, self._among("texts", "sha256", texts))

    def _among(self, table: str, column: str, values: Sequence[Any]) -> set[Any]:
        """Which of some values stand in a column."""
        found: set[Any] = set()
        for part in parts(values):
            query = f"SELECT {column} FROM {table} WHERE {column} IN ({marks(len(part))})"
            found.update(row[0] for row in self._cursor.execute(query, part))
        return found

    def write(self, rows: Rows, texts: list[tuple[bytes, bytes]]) -> None:
        many = self._cursor.executemany
        if texts:
            many("INSERT INTO texts (sha256, text) VALUES (?, ?)", texts)
        for segment in rows.segments:
            self._cursor.execute(self._SEGMENT, segment)
        many(self._STREAM, rows.streams)
        if rows.known:
            many(self._KNOWN, rows.known)
        self._cursor.execute(self._MOVED, rows.head)

    def write_alone(self, rows: Rows, texts: Mapping[bytes, bytes], left: HeadRow, absent: Sequence[str]) -> bool:
        """Write if the ledger still ends at ``left``, in half the statements that it takes to look first.

        Args:
            rows: of streams that do not exist yet.
            absent: streams that must not exist.

        Returns:
            Whether it was done, and has to be committed; if not, nothing was.
        """
        execute = self._cursor.execute
        execute("BEGIN IMMEDIATE")
        # Where there are several streams, the last is looked for by the statement and the others before.
        exist = len(absent) > 1 and self._among("streams", "stream", absent[:-1])
        if exist or execute(self._MOVED_ALONE, (*rows.head, left.position, left.digest, absent[-1])).rowcount != 1:
            execute("ROLLBACK")
            return False
        if texts:
            there = self._among("texts", "sha256", list(texts))
            missing = [text for text in texts.items() if text[0] not in there]
            self._cursor.executemany("INSERT INTO texts (sha256, text) VALUES (?, ?)", missing)
        for segment in rows.segments:
            execute(self._SEGMENT, segment)
        self._cursor.executemany(self._STREAM, rows.streams)
        if rows.known:
            self._cursor.executemany(self._KNOWN, rows.known)
        return True

    def commit(self) -> None:
        if self._connection.in_transaction:  # an append that was given up has ended it already
            self._cursor.execute("COMMIT")

    def rollback(self) -> None:
        if self._connection.in_transaction:
            self._cursor.execute("ROLLBACK")


def streams_there(cursor: Any, wanted: Mapping[str, Sequence[bytes]]) -> dict[str, Reached]:
    query = "SELECT version, born FROM streams WHERE stream = ? ORDER BY version DESC LIMIT 1"
    found: dict[str, Reached] = {}
    for stream in wanted:
        row = cursor.execute(query, (stream,)).fetchone()
        if row is not None:
            found[stream] = Reached(*row)
    return found


def known_there(
    cursor: Any, wanted: Mapping[str, Sequence[bytes]], streams: Mapping[str, Reached], types: Set[str] | None = None
) -> set[tuple[str, bytes]]:
    found = among(wanted, streams, _first_segments(cursor, streams), types)
    for stream, reached in streams.items():
        whole = {id_[:KNOWN_BYTES]: id_ for id_ in wanted[stream]}
        for part in parts(list(whole)):
            query = f"SELECT id FROM known WHERE born = ? AND id IN ({marks(len(part))})"
            found.update((stream, whole[row[0]]) for row in cursor.execute(query, (reached.born, *part)))
    return found


def _first_segments(cursor: Any, streams: Mapping[str, Reached]) -> Iterator[Any]:
    """The segments in which streams begin, one in memory at a time."""
    query = f"SELECT {OUTLINED} FROM segments WHERE first <= ? ORDER BY first DESC LIMIT 1"
    last = 0
    for reached in sorted(streams.values(), key=lambda each: each.born):
        if last < reached.born:  # many streams may begin in one segment
            for row in cursor.execute(query, (reached.born,)).fetchall():
                last = row[1]
                yield row
