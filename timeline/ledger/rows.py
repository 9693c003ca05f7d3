"""What the ledger's tables hold, row by row, and how it is read on the driver's own connection.

SQLAlchemy looks after connections, addresses and errors; building its statements and rows would cost an append of one
article as much as the rest of it. Appending is in ``rows_sqlite`` and ``rows_postgresql``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from typing import Any, Final, NamedTuple, TypeVar

from timeline.ledger import chain
from timeline.ledger.segments import (
    HASH_BYTES,
    Run,
    Segment,
    cut,
    facts_of,
    id_of,
    ids_of,
    outline_of,
    pack,
    same_streams,
)
from timeline.model import IntegrityError

_Value = TypeVar("_Value")

# Values per IN list. SQLite before 3.32 allows 999 parameters in a statement.
_IN_LIST: Final = 256
# What `known` keeps of an id: enough that nobody finds two facts that share it (2^64 hashes). It holds the facts outside
# the first segment of their stream; those inside are found there. So a new article writes none.
KNOWN_BYTES: Final = 16
# On which PostgreSQL tells followers of an append: a hint, on which nothing depends.
CHANNEL: Final = "timeline_ledger"
COLUMNS: Final = ", ".join(Segment._fields)
# A segment without its payloads, where they are not needed for looking at what it holds.
OUTLINED: Final = COLUMNS.replace("payloads", "CASE WHEN length(ids) = 0 THEN payloads ELSE ids END AS payloads")
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
    """What an append writes: rows of ``segments``, ``streams`` and ``known``, and the ``head`` after it."""

    segments: list[Segment]
    streams: list[tuple[str, int, int, int]]
    known: list[tuple[int, bytes]]
    head: HeadRow


def rows_of(run: Run, there: Mapping[str, Reached], previous: bytes) -> Rows:
    """Cut, chain and pack what is appended.

    Args:
        there: the streams that exist already.
        previous: the ledger's digest before it.
    """
    linked: list[tuple[Run, bytes]] = []
    for part in cut(run):
        previous = chain.link(previous, part.first, part.digests)
        linked.append((part, previous))
    return rows_with(linked, there)


def rows_with(linked: Sequence[tuple[Run, bytes]], there: Mapping[str, Reached]) -> Rows:
    """Pack runs, at least one, each into one segment with its link (empty where facts are chained one by one)."""
    end, link = linked[-1]
    written = Rows([], [], [], HeadRow(end.last, link or end.digests[-1], end.recorded_at))
    born = {stream: each.born for stream, each in there.items()}
    for part, link in linked:
        written.segments.append(pack(part, link))
        new: set[str] = set()
        reached: dict[str, int] = {}
        for stream, start, stop in same_streams(part.streams):
            reached[stream] = part.versions[stop - 1]
            if stream not in born:
                born[stream] = part.first + start
                new.add(stream)
            elif stream not in new:
                later = facts_of(part.part(start, stop))
                written.known.extend((born[stream], id_of(fact)[:KNOWN_BYTES]) for fact in later)
        written.streams.extend((stream, version, part.first, born[stream]) for stream, version in reached.items())
    written.known.sort()
    return written


def among(
    wanted: Mapping[str, Sequence[bytes]],
    streams: Mapping[str, Reached],
    first: Iterable[Sequence[Any]],
    types: Set[str] | None = None,
) -> set[tuple[str, bytes]]:
    """Which facts, ids by stream, stand in the first segments of their streams.

    Args:
        wanted: ids by stream.
        streams: those of them that exist.
        first: rows of their first segments, with payloads where the ids are not stored.
        types: what is wanted is of these types only; None: of any.

    Raises:
        IntegrityError: a stream does not begin where it should.
        LedgerError: a fact of these streams is of a type or schema that only a newer version knows.
    """
    asked = {stream for stream in streams if wanted[stream]}
    begun: set[str] = set()
    found: set[tuple[str, bytes]] = set()
    for row in first:
        segment = Segment(*row)
        outline = outline_of(segment)
        begun.update(outline.streams)
        found.update(ids_of(segment, outline, asked, types))
    for stream in sorted(streams.keys() - begun):
        raise IntegrityError(
            f"stream {stream} begins at position {streams[stream].born}, and no fact of it is there; "
            "`timeline verify` says more; restore a backup"
        )
    return found & {(stream, id_) for stream, ids in wanted.items() for id_ in ids}


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
        f"SELECT {COLUMNS} FROM segments WHERE first >= "
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
        query = f"SELECT DISTINCT segment FROM streams WHERE stream IN ({marks(len(part))})"
        found.update(row[0] for row in _rows(driver, dialect, query, part))
    return sorted(found)


def segments_with(driver: Any, dialect: str, types: Sequence[str]) -> list[int]:
    """Where segments begin whose outline names any of these types of fact, in order. The facts themselves are not touched."""
    holds = "instr(outline, ?) > 0" if dialect == "sqlite" else "position(? in outline) > 0"
    query = f"SELECT first FROM segments WHERE {' OR '.join([holds] * len(types))} ORDER BY first"
    return [row[0] for row in _rows(driver, dialect, query, [f'"{each}"'.encode() for each in types])]


def segments_at(driver: Any, dialect: str, firsts: Sequence[int]) -> list[Segment]:
    """The segments that begin at these positions, in order."""
    query = f"SELECT {COLUMNS} FROM segments WHERE first IN ({marks(len(firsts))}) ORDER BY first"
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


def leaves_before(driver: Any, dialect: str, first: int) -> int:
    """How many leaves the tree has over the segments before a position: one a link, one a fact where there is none."""
    query = (
        f"SELECT coalesce(sum(CASE WHEN length(digests) > {HASH_BYTES} * (last - first + 1) THEN 1 "
        "ELSE last - first + 1 END), 0) FROM segments WHERE first < ?"
    )
    return int(_rows(driver, dialect, query, (first,))[0][0])


def _rows(driver: Any, dialect: str, query: str, values: Sequence[Any]) -> list[Any]:
    if dialect == "sqlite":
        found: list[Any] = driver.execute(query, values).fetchall()
    else:
        found = driver.cursor(binary=True).execute(query.replace("?", "%s"), values).fetchall()
    return found


def marks(count: int) -> str:
    """As many placeholders for an IN list."""
    return ", ".join("?" * count)


def parts(values: Sequence[_Value]) -> Iterator[Sequence[_Value]]:
    """Cut a list into pieces that fit into one IN list."""
    for start in range(0, len(values), _IN_LIST):
        yield values[start : start + _IN_LIST]
