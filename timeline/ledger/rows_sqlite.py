"""Appending on SQLite: statements on the driver's own connection, which is in autocommit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from timeline.ledger.rows import COLUMNS, KNOWN_BYTES, OUTLINED, Found, HeadRow, Reached, Rows, among, marks, parts


class Sqlite:
    _SEGMENT: Final = f"INSERT INTO segments ({COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?)"

    def __init__(self, driver: Any) -> None:
        self._cursor = driver.cursor()

    def look_up(self, wanted: Mapping[str, Sequence[bytes]], texts: Sequence[bytes]) -> Found:
        execute = self._cursor.execute
        execute("BEGIN IMMEDIATE")
        head = HeadRow(*execute("SELECT position, digest, recorded_at FROM head").fetchone())
        streams = streams_there(self._cursor, wanted)
        facts = known_there(self._cursor, wanted, streams) if streams else set()
        found: set[bytes] = set()
        for part in parts(texts):
            query = f"SELECT sha256 FROM texts WHERE sha256 IN ({marks(len(part))})"
            found.update(row[0] for row in execute(query, part))
        return Found(head, streams, facts, found)

    def write(self, rows: Rows, texts: list[tuple[bytes, bytes]], moved: HeadRow) -> None:
        many = self._cursor.executemany
        if texts:
            many("INSERT INTO texts (sha256, text) VALUES (?, ?)", texts)
        for segment in rows.segments:
            self._cursor.execute(self._SEGMENT, segment)
        many("INSERT INTO streams (stream, version, segment, born) VALUES (?, ?, ?, ?)", rows.streams)
        if rows.known:
            many("INSERT INTO known (born, id) VALUES (?, ?)", rows.known)
        self._cursor.execute("UPDATE head SET position = ?, digest = ?, recorded_at = ? WHERE single = 1", moved)

    def commit(self) -> None:
        self._cursor.execute("COMMIT")

    def rollback(self) -> None:
        if self._cursor.connection.in_transaction:
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
    cursor: Any, wanted: Mapping[str, Sequence[bytes]], streams: Mapping[str, Reached]
) -> set[tuple[str, bytes]]:
    query = f"SELECT {OUTLINED} FROM segments WHERE first <= ? ORDER BY first DESC LIMIT 1"
    first: list[Any] = []
    for reached in sorted(streams.values(), key=lambda each: each.born):
        if not first or first[-1][1] < reached.born:  # many streams may begin in one segment
            first += cursor.execute(query, (reached.born,)).fetchall()
    found = among(wanted, streams, first)
    for stream, reached in streams.items():
        whole = {id_[:KNOWN_BYTES]: id_ for id_ in wanted[stream]}
        for part in parts(list(whole)):
            query = f"SELECT id FROM known WHERE born = ? AND id IN ({marks(len(part))})"
            found.update((stream, whole[row[0]]) for row in cursor.execute(query, (reached.born, *part)))
    return found
