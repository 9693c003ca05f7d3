"""Statements on the ledger's tables, in each database's fastest form, on the driver's own connection.

SQLAlchemy looks after connections, addresses and errors; building its statements and rows would cost an append of one
article as much as the rest of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import nullcontext
from typing import Any, Final, NamedTuple, TypeVar

from timeline.ledger.segments import Run, Segment, cut, pack, unpack
from timeline.model import IntegrityError

_Value = TypeVar("_Value")

# Values per IN list. SQLite before 3.32 allows 999 parameters in a statement.
_IN_LIST: Final = 256
# What `known` keeps of an id: enough that nobody finds two facts that share it (2^64 hashes). It holds the facts outside
# the first segment of their stream; those inside are found there. So a new article writes none.
KNOWN_BYTES: Final = 16
# On which PostgreSQL tells followers of an append: a hint, on which nothing depends.
CHANNEL: Final = "timeline_ledger"
_COLUMNS: Final = ", ".join(Segment._fields)
# A segment without its payloads, for looking at what it holds.
_OUTLINED: Final = _COLUMNS.replace("payloads", "'' AS payloads")
_QUALIFIED: Final = ", ".join(f"s.{name}" for name in Segment._fields)


class HeadRow(NamedTuple):
    """The row of ``head``. ``recorded_at`` is in microseconds since 1970-01-01T00:00:00Z."""

    position: int
    digest: bytes
    recorded_at: int


class Reached(NamedTuple):
    """How far a stream has come: its last version, and the position of its first fact."""

    version: int
    born: int


class Found(NamedTuple):
    """What the ledger holds of what is about to be appended, read under the lock.

    ``streams`` leaves out those that do not exist; ``facts`` are ids as asked for; ``texts`` are SHA-256.
    """

    head: HeadRow
    streams: dict[str, Reached]
    facts: set[tuple[str, bytes]]
    texts: set[bytes]


class Rows(NamedTuple):
    """What an append writes: rows of ``segments``, ``streams`` and ``known``."""

    segments: list[Segment]
    streams: list[tuple[str, int, int, int]]
    known: list[tuple[int, bytes]]


def rows_of(run: Run, there: Mapping[str, Reached]) -> Rows:
    """Cut and pack a run.

    Args:
        there: the streams that exist already.
    """
    written = Rows([], [], [])
    born = {stream: each.born for stream, each in there.items()}
    for part in cut(run):
        written.segments.append(pack(part))
        versions = dict(zip(part.streams, part.versions, strict=True))  # of one stream the last counts
        if older := born.keys() & versions.keys():
            pairs = zip(part.streams, part.ids, strict=True)
            written.known.extend((born[stream], fact_id[:KNOWN_BYTES]) for stream, fact_id in pairs if stream in older)
        if len(older) < len(versions):
            first = dict(zip(reversed(part.streams), range(part.last, part.first - 1, -1), strict=True))
            born = first | born
        written.streams.extend((stream, version, part.first, born[stream]) for stream, version in versions.items())
    written.known.sort()
    return written


def head_after(run: Run) -> HeadRow:
    """The head when a run has been appended."""
    return HeadRow(run.last, run.digests[-1], run.recorded_at)


class Appending:
    """One appending transaction. Make it, ``look_up`` (which takes the lock), ``write``, and leave it."""

    def __init__(self, driver: Any, dialect: str, patience: float) -> None:
        """Begin on a driver's connection.

        Args:
            driver: a ``sqlite3`` (in autocommit) or ``psycopg`` connection.
            dialect: "sqlite" or "postgresql".
            patience: seconds to wait for another writer, on PostgreSQL (SQLite's connection knows it already).
        """
        self._driver = driver
        self._database = _Sqlite(driver) if dialect == "sqlite" else _Postgresql(driver, patience)

    def look_up(self, wanted: Mapping[str, Sequence[bytes]], texts: Sequence[bytes]) -> Found:
        """Take the lock under which positions are handed out, and look what is there.

        Args:
            wanted: fact ids by stream; a stream with none is looked up for its version alone.
            texts: SHA-256 of texts.
        """
        return self._database.look_up(wanted, texts)

    def write(self, run: Run, texts: Mapping[bytes, bytes], found: Found) -> None:
        """Write facts and texts that are not there yet, and move the head to the last fact."""
        self._database.write(rows_of(run, found.streams), list(texts.items()), head_after(run))

    def commit(self) -> None:
        """Make it durable."""
        self._database.commit()

    def rollback(self) -> None:
        """Leave everything as it was."""
        self._database.rollback()


class _Sqlite:
    _SEGMENT: Final = f"INSERT INTO segments ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?)"

    def __init__(self, driver: Any) -> None:
        self._cursor = driver.cursor()

    def look_up(self, wanted: Mapping[str, Sequence[bytes]], texts: Sequence[bytes]) -> Found:
        execute = self._cursor.execute
        execute("BEGIN IMMEDIATE")
        head = HeadRow(*execute("SELECT position, digest, recorded_at FROM head").fetchone())
        streams = _sqlite_streams(self._cursor, wanted)
        facts = _sqlite_known(self._cursor, wanted, streams) if streams else set()
        found: set[bytes] = set()
        for part in parts(texts):
            query = f"SELECT sha256 FROM texts WHERE sha256 IN ({_marks(len(part))})"
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
        self._cursor.execute("UPDATE head SET position = ?, digest = ?, recorded_at = ?", moved)

    def commit(self) -> None:
        self._cursor.execute("COMMIT")

    def rollback(self) -> None:
        if self._cursor.connection.in_transaction:
            self._cursor.execute("ROLLBACK")


class _Postgresql:
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
        f"SELECT {_OUTLINED} FROM segments WHERE first IN (SELECT "
        "(SELECT segment FROM streams WHERE stream = w.stream ORDER BY version LIMIT 1) FROM unnest(%s::text[]) AS w(stream))"
    )
    _SEGMENT: Final = f"INSERT INTO segments ({_COLUMNS}) VALUES (%s, %s, %s, %b, %b, %b, %b)"
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

    def look_up(self, wanted: Mapping[str, Sequence[bytes]], texts: Sequence[bytes]) -> Found:
        cursors = [self._driver.cursor(binary=True) for _ in range(5)]
        with self._together():
            self._driver.execute(f"SET LOCAL lock_timeout = {self._patience}")
            # Each statement after the lock sees what was committed before the lock was given (READ COMMITTED).
            cursors[0].execute("SELECT position, digest, recorded_at FROM head FOR UPDATE")
            self._ask(cursors, wanted)
            if texts:
                cursors[4].execute("SELECT sha256 FROM texts WHERE sha256 = ANY(%s::bytea[])", (list(texts),))
            head = HeadRow(*cursors[0].fetchone())
            reached, facts = self._answers(cursors, wanted)
            found = {row[0] for row in cursors[4].fetchall()} if texts else set()
        return Found(head, reached, facts, found)

    def known(self, wanted: Mapping[str, Sequence[bytes]]) -> set[tuple[str, bytes]]:
        """Which of these facts, ids by stream, are recorded."""
        cursors = [self._driver.cursor(binary=True) for _ in range(4)]
        with self._together():
            self._ask(cursors, wanted)
            return self._answers(cursors, wanted)[1]

    def _ask(self, cursors: Sequence[Any], wanted: Mapping[str, Sequence[bytes]]) -> None:
        streams = [stream for stream, ids in wanted.items() for _ in ids]
        ids = [id_ for each in wanted.values() for id_ in each]
        cursors[1].execute(self._STREAMS, (list(wanted),))
        cursors[2].execute(self._KNOWN, (streams, ids))
        cursors[3].execute(self._FIRST, (list(wanted),))

    def _answers(
        self, cursors: Sequence[Any], wanted: Mapping[str, Sequence[bytes]]
    ) -> tuple[dict[str, Reached], set[tuple[str, bytes]]]:
        reached = {stream: Reached(version, born) for stream, version, born in cursors[1].fetchall()}
        facts: set[tuple[str, bytes]] = set(cursors[2].fetchall())
        return reached, facts | _among(wanted, reached, cursors[3].fetchall())

    def write(self, rows: Rows, texts: list[tuple[bytes, bytes]], moved: HeadRow) -> None:
        execute = self._driver.execute
        with self._together():
            for text in texts:
                execute("INSERT INTO texts (sha256, text) VALUES (%b, %b)", text)
            for segment in rows.segments:
                execute(self._SEGMENT, segment)
            execute(self._REACHED, [list(column) for column in zip(*rows.streams, strict=True)])
            if rows.known:
                execute(self._NEW, [list(column) for column in zip(*rows.known, strict=True)])
            execute("UPDATE head SET position = %s, digest = %b, recorded_at = %s", moved)
            execute(f"NOTIFY {CHANNEL}")

    def commit(self) -> None:
        self._driver.commit()

    def rollback(self) -> None:
        if not self._driver.closed:
            self._driver.rollback()


def known_facts(driver: Any, dialect: str, wanted: Mapping[str, Sequence[bytes]]) -> set[tuple[str, bytes]]:
    """Which of these facts, ids by stream, are recorded."""
    cursor = driver.cursor()
    if dialect == "sqlite":
        return _sqlite_known(cursor, wanted, _sqlite_streams(cursor, wanted))
    found: set[tuple[str, bytes]] = set()
    for part in parts(list(wanted.items())):
        found |= _Postgresql(driver, 0).known(dict(part))
    return found


def _among(
    wanted: Mapping[str, Sequence[bytes]], streams: Mapping[str, Reached], first: Iterable[Sequence[Any]]
) -> set[tuple[str, bytes]]:
    """Which facts, ids by stream, stand in the first segments of their streams, read without their payloads.

    Raises:
        IntegrityError: a stream does not begin where it should.
    """
    if not streams:
        return set()
    there = {(fact.stream, fact.id) for row in first for fact in unpack(Segment(*row))}
    for stream in sorted(streams.keys() - {stream for stream, _ in there}):
        raise IntegrityError(
            f"stream {stream} begins at position {streams[stream].born}, and no fact of it is there; "
            "`timeline verify` says more; restore a backup"
        )
    return there & {(stream, id_) for stream, ids in wanted.items() for id_ in ids}


def _sqlite_streams(cursor: Any, wanted: Mapping[str, Sequence[bytes]]) -> dict[str, Reached]:
    query = "SELECT version, born FROM streams WHERE stream = ? ORDER BY version DESC LIMIT 1"
    found: dict[str, Reached] = {}
    for stream in wanted:
        row = cursor.execute(query, (stream,)).fetchone()
        if row is not None:
            found[stream] = Reached(*row)
    return found


def _sqlite_known(
    cursor: Any, wanted: Mapping[str, Sequence[bytes]], streams: Mapping[str, Reached]
) -> set[tuple[str, bytes]]:
    query = f"SELECT {_OUTLINED} FROM segments WHERE first <= ? ORDER BY first DESC LIMIT 1"
    first: list[Any] = []
    for reached in sorted(streams.values(), key=lambda each: each.born):
        if not first or first[-1][1] < reached.born:  # many streams may begin in one segment
            first += cursor.execute(query, (reached.born,)).fetchall()
    found = _among(wanted, streams, first)
    for stream, reached in streams.items():
        whole = {id_[:KNOWN_BYTES]: id_ for id_ in wanted[stream]}
        for part in parts(list(whole)):
            query = f"SELECT id FROM known WHERE born = ? AND id IN ({_marks(len(part))})"
            found.update((stream, whole[row[0]]) for row in cursor.execute(query, (reached.born, *part)))
    return found


def indexed(driver: Any, dialect: str, wanted: Sequence[tuple[int, bytes]]) -> set[tuple[int, bytes]]:
    """Which of these rows, each a stream's number and the beginning of an id, stand in ``known``."""
    found: set[tuple[int, bytes]] = set()
    for part in parts(wanted):
        query = "SELECT born, id FROM known WHERE " + " OR ".join(["(born = ? AND id = ?)"] * len(part))
        values = [value for row in part for value in row]
        found.update((born, bytes(id_)) for born, id_ in _rows(driver, dialect, query, values))
    return found


def segments_after(driver: Any, dialect: str, after: int, until: int) -> list[Segment]:
    """The segments that hold facts after one position and up to another, in order."""
    query = (
        f"SELECT {_COLUMNS} FROM segments WHERE first >= "
        "coalesce((SELECT max(first) FROM segments WHERE first <= ?), 1) AND first <= ? ORDER BY first"
    )
    rows = _rows(driver, dialect, query, (after + 1, until))
    return [Segment(*row) for row in rows if row[1] > after]


def segments_of_stream(
    driver: Any, dialect: str, stream: str, version: int, after: int, most: int
) -> tuple[list[Segment], int]:
    """The next segments that hold facts of a stream, and the version that it reaches in them.

    Args:
        version: of the stream, up to which is known already.
        after: position of the ledger; earlier segments are left out.
        most: segments at once.
    """
    query = (
        f"SELECT {_QUALIFIED}, t.version FROM streams AS t JOIN segments AS s ON s.first = t.segment "
        "WHERE t.stream = ? AND t.version > ? AND s.last > ? ORDER BY t.version LIMIT ?"
    )
    found = _rows(driver, dialect, query, (stream, version, after, most))
    return [Segment(*row[:-1]) for row in found], found[-1][-1] if found else version


def segment_numbers(driver: Any, dialect: str, streams: Sequence[str]) -> list[int]:
    """Where segments begin that hold facts of any of these streams, in order."""
    found: set[int] = set()
    for part in parts(sorted(set(streams))):
        query = f"SELECT DISTINCT segment FROM streams WHERE stream IN ({_marks(len(part))})"
        found.update(row[0] for row in _rows(driver, dialect, query, part))
    return sorted(found)


def segments_with(driver: Any, dialect: str, types: Sequence[str]) -> list[int]:
    """Where segments begin whose outline names any of these types of fact, in order. The facts themselves are not touched."""
    holds = "instr(outline, ?) > 0" if dialect == "sqlite" else "position(? in outline) > 0"
    query = f"SELECT first FROM segments WHERE {' OR '.join([holds] * len(types))} ORDER BY first"
    return [row[0] for row in _rows(driver, dialect, query, [f'"{each}"'.encode() for each in types])]


def segments_at(driver: Any, dialect: str, firsts: Sequence[int]) -> list[Segment]:
    """The segments that begin at these positions, in order."""
    query = f"SELECT {_COLUMNS} FROM segments WHERE first IN ({_marks(len(firsts))}) ORDER BY first"
    return [Segment(*row) for row in _rows(driver, dialect, query, firsts)]


def stream_places(
    driver: Any, dialect: str, segment: int, reached: Sequence[tuple[str, int]]
) -> set[tuple[str, int, int, int]]:
    """What the index says of these streams in one segment: stream, version, segment, position of the first fact."""
    query = "SELECT stream, version, segment, born FROM streams WHERE stream = ? AND version = ? AND segment = ?"
    found: set[tuple[str, int, int, int]] = set()
    for stream, version in reached:
        found.update(tuple(row) for row in _rows(driver, dialect, query, (stream, version, segment)))
    return found


def head_row(driver: Any, dialect: str) -> HeadRow:
    """Where the ledger ends."""
    return HeadRow(*_rows(driver, dialect, "SELECT position, digest, recorded_at FROM head", ())[0])


def moment_of(driver: Any, dialect: str, position: int) -> tuple[int, int, int]:
    """First and last position of the segment that holds a position, and its moment in microseconds since 1970."""
    query = "SELECT first, last, recorded_at FROM segments WHERE first <= ? ORDER BY first DESC LIMIT 1"
    first, last, recorded_at = _rows(driver, dialect, query, (position,))[0]
    return first, last, recorded_at


def _rows(driver: Any, dialect: str, query: str, values: Sequence[Any]) -> list[Any]:
    if dialect == "sqlite":
        found: list[Any] = driver.execute(query, values).fetchall()
    else:
        found = driver.cursor(binary=True).execute(query.replace("?", "%s"), values).fetchall()
    return found


def _marks(count: int) -> str:
    return ", ".join("?" * count)


def parts(values: Sequence[_Value]) -> Iterator[Sequence[_Value]]:
    """Cut a list into pieces that fit into one IN list."""
    for start in range(0, len(values), _IN_LIST):
        yield values[start : start + _IN_LIST]
