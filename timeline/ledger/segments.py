"""Segments: the facts of one append as one row, because a row for each fact would cost twice the time of the disk.

A segment holds facts at consecutive positions, all of one moment. Its four columns are plain to any tool:

* ``outline``: JSON, ``{"streams": [...], "kinds": [[type, schema], ...], "facts": [[stream, version, kind, start,
  length], ...]}``, where stream and kind count from 0 in the lists before, and start and length are bytes of ``payloads``;
* ``payloads``: the facts as JSON lines, each as it was encoded once; its newline belongs to no fact;
* ``digests``: 32 bytes for each fact, and then the link of the segment (``timeline.ledger.chain``). Where no link follows,
  they are digests of ledgers up to schema 0003, each chained to the one before (``timeline.ledger.chain_of_facts``);
* ``ids``: 32 bytes for each fact; nothing at all where there is a link and every fact still gives its id itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from itertools import accumulate, groupby
from typing import Annotated, Any, Final, NamedTuple, TypeVar

import msgspec

from timeline.ledger import chain, chain_of_facts, codec
from timeline.model import IntegrityError

HASH_BYTES: Final = 32
# An append of more than this becomes several segments in one transaction: readers hold one segment in memory at least.
MOST_FACTS: Final = 500
MOST_BYTES: Final = 512 * 1024
NEWLINE: Final = b"\n"
_Value = TypeVar("_Value")


class StoredFact(NamedTuple):
    """One fact as it is stored. ``recorded_at`` is in microseconds since 1970-01-01T00:00:00Z.

    ``id`` is empty where it is not stored (``id_of`` gives it).
    """

    position: int
    stream: str
    version: int
    type: str
    schema: int
    recorded_at: int
    id: bytes
    digest: bytes
    payload: bytes


def fact_digest(fact: StoredFact) -> bytes:
    """The digest that a stored row of a linked segment gives, whatever digest is stored beside it."""
    kind = fact.type, fact.schema
    return chain.digests_of(fact.recorded_at, fact.stream, kind, fact.version, (fact.payload,))[0]


def chained_digest(previous: bytes, fact: StoredFact) -> bytes:
    """The digest that a stored row of a segment without link gives, after the digest of the row before."""
    return chain_of_facts.link(
        previous,
        position=fact.position,
        stream=fact.stream.encode(),
        version=fact.version,
        recorded_at=fact.recorded_at,
        fact_type=fact.type.encode(),
        schema=fact.schema,
        fact_id=fact.id,
        payload=fact.payload,
    )


def id_of(fact: StoredFact) -> bytes:
    """The id of a stored row, 32 bytes: as stored, or as its payload gives it.

    Raises:
        LedgerError, IntegrityError: it is not stored, and the payload cannot be decoded.
    """
    return fact.id or codec.identify(fact.type, fact.schema, fact.payload)


def remaining_digest(fact: StoredFact) -> bytes:
    """What an erasure pins down of a row of a linked segment that lost its words: its id and what is left of it."""
    kind = fact.type, fact.schema
    return chain.erased_digest(fact.recorded_at, fact.stream, kind, fact.version, fact.id, fact.payload)


class Segment(NamedTuple):
    """A row of ``segments``, its fields in the order of the table's columns."""

    first: int
    last: int
    recorded_at: int
    outline: bytes
    ids: bytes
    digests: bytes
    payloads: bytes

    @property
    def link(self) -> bytes:
        """What chains the facts of this segment to the one before, 32 bytes; nothing where each fact is chained itself."""
        return bytes(self.digests[(self.last - self.first + 1) * HASH_BYTES :])

    @property
    def end(self) -> bytes:
        """The ledger's digest after this segment: its link, or the digest of its last fact."""
        return bytes(self.digests[-HASH_BYTES:])

    @property
    def leaves(self) -> list[bytes]:
        """What this segment is in the tree: its link, or the digest of each of its facts."""
        return [self.link] if self.link else list(hashes_in(self.digests))


# None may be negative: it would count from the end.
_Count = Annotated[int, msgspec.Meta(ge=0)]


class Outline(msgspec.Struct, frozen=True, gc=False):
    """Where each fact of a segment lies. See the module's first lines."""

    streams: tuple[str, ...]
    kinds: tuple[tuple[str, int], ...]
    facts: tuple[tuple[_Count, _Count, _Count, _Count, _Count], ...]


encode_outline = msgspec.json.Encoder().encode
_decode_outline = msgspec.json.Decoder(Outline).decode


class Run(NamedTuple):
    """Facts at consecutive positions and of one moment, column by column: what an append makes and a segment packs.

    ``kinds`` are types with their schemas. All columns have one length. ``ids`` are empty where nobody needed them.
    """

    first: int
    recorded_at: int
    streams: Sequence[str]
    versions: Sequence[int]
    kinds: Sequence[tuple[str, int]]
    ids: Sequence[bytes]
    digests: Sequence[bytes]
    payloads: Sequence[bytes]

    @property
    def last(self) -> int:
        """The position of the last fact."""
        return self.first + len(self.ids) - 1

    def part(self, start: int, stop: int) -> Run:
        """The facts from one place in the run, counted from 0, up to before another."""
        columns = (self.streams, self.versions, self.kinds, self.ids, self.digests, self.payloads)
        return Run(self.first + start, self.recorded_at, *(column[start:stop] for column in columns))  # type: ignore[arg-type]


def same(column: Sequence[_Value]) -> Iterator[tuple[_Value, int, int]]:
    """Neighbours of one value: it, and their places from where up to before where. A value may come again."""
    start = 0
    for value, neighbours in groupby(column):
        stop = start + len(list(neighbours))
        yield value, start, stop
        start = stop


same_streams = same


def run_of(facts: Sequence[StoredFact]) -> Run:
    """Facts at consecutive positions and of one moment as columns."""
    _, streams, versions, types, schemas, _, ids, digests, payloads = zip(*facts, strict=True)
    kinds = list(zip(types, schemas, strict=True))
    return Run(facts[0].position, facts[0].recorded_at, streams, versions, kinds, ids, digests, payloads)


def facts_of(run: Run) -> Iterator[StoredFact]:
    """A run's facts one by one."""
    columns = zip(run.streams, run.versions, run.kinds, run.ids, run.digests, run.payloads, strict=True)
    for position, (stream, version, (kind, schema), fact_id, digest, payload) in enumerate(columns, run.first):
        yield StoredFact(position, stream, version, kind, schema, run.recorded_at, fact_id, digest, payload)


def pack(run: Run, link: bytes) -> Segment:
    """Put a run into one segment. No step takes a fact by itself: this is on the way of every append.

    Args:
        link: of the facts to those before; empty for facts that are chained one by one.
    """
    streams, in_streams = _numbered(run.streams)
    kinds, in_kinds = _numbered(run.kinds)
    lengths = list(map(len, run.payloads))
    starts = accumulate([length + len(NEWLINE) for length in lengths], initial=0)
    # There is one start more, after the last fact.
    places = zip(in_streams, run.versions, in_kinds, starts, lengths, strict=False)
    return Segment(
        first=run.first,
        last=run.last,
        recorded_at=run.recorded_at,
        outline=encode_outline(Outline(streams, kinds, tuple(places))),
        ids=b"" if link and all(lengths) else b"".join(run.ids),
        digests=b"".join((*run.digests, link)),
        payloads=NEWLINE.join(run.payloads),
    )


def _numbered(values: Sequence[_Value]) -> tuple[tuple[_Value, ...], list[int]]:
    """Different values in the order in which they come, and for each place the number of its value, from 0."""
    if values.count(values[0]) == len(values):
        return (values[0],), [0] * len(values)
    numbers: dict[_Value, int] = {}
    column: list[int] = []
    for value, neighbours in groupby(values):
        column += [numbers.setdefault(value, len(numbers))] * len(list(neighbours))
    return tuple(numbers), column


def cut(run: Run) -> Iterator[Run]:
    """Cut the facts of one append into what goes into one segment each."""
    lengths = list(map(len, run.payloads))
    if len(lengths) <= MOST_FACTS and sum(lengths) <= MOST_BYTES:
        yield run
        return
    begin = size = 0
    for number, length in enumerate(lengths):
        if number > begin and (number - begin == MOST_FACTS or size + length > MOST_BYTES):
            yield run.part(begin, number)
            begin, size = number, 0
        size += length
    yield run.part(begin, len(lengths))


def hashes_in(column: bytes) -> Iterator[bytes]:
    """The hashes of a column, one by one."""
    return (column[at : at + HASH_BYTES] for at in range(0, len(column), HASH_BYTES))


def outline_of(segment: Any) -> Outline:
    """Read a segment's outline.

    Args:
        segment: a row with the attributes of :class:`Segment`.

    Raises:
        IntegrityError: it is not what a segment of this length has.
    """
    try:
        outline = _decode_outline(segment.outline)
        count = segment.last - segment.first + 1
        ids, digests = len(segment.ids) / HASH_BYTES, len(segment.digests) / HASH_BYTES
    except (msgspec.DecodeError, UnicodeDecodeError, TypeError) as error:  # a damaged row may hold any type
        raise IntegrityError(f"the outline of the facts from position {segment.first} is damaged: {error}") from error
    is_sound = len(outline.facts) == count and (
        (digests == count + 1 and ids in {0, count}) or (digests == count and ids == count)
    )
    if not is_sound or count < 1:
        raise IntegrityError(f"the facts from position {segment.first} are not {count}, as their segment says")
    return outline


def unpack(segment: Any) -> Iterator[StoredFact]:
    """Take a segment apart into its facts, byte for byte as they were put in.

    Raises:
        IntegrityError: the outline does not fit the segment.
    """
    first, _, recorded_at, _, ids, digests, payloads = segment
    outline = outline_of(segment)
    try:
        for number, (stream, version, kind, start, length) in enumerate(outline.facts):
            fact_type, schema = outline.kinds[kind]
            at = number * HASH_BYTES
            yield StoredFact(
                first + number,
                outline.streams[stream],
                version,
                fact_type,
                schema,
                recorded_at,
                ids[at : at + HASH_BYTES],
                digests[at : at + HASH_BYTES],
                payloads[start : start + length],
            )
    except IndexError:
        raise _points_nowhere(first) from None


def ids_of(
    segment: Segment, outline: Outline, streams: Set[str], types: Set[str] | None = None
) -> Iterator[tuple[str, bytes]]:
    """Stream and id of the facts of a segment that belong to some streams, in any order.

    Args:
        segment: where its ids are stored, they are taken, and nothing else of it is looked at.
        outline: the segment's.
        types: only of these types; None: of any.

    Raises:
        IntegrityError: the outline does not fit the segment, or a payload its kind.
        LedgerError: a fact is of a type or schema that only a newer version knows.
    """
    found: dict[tuple[str, int], tuple[list[str], list[bytes]]] = {}
    try:
        for number, (stream, _, kind, start, length) in enumerate(outline.facts):
            name, fact_kind = outline.streams[stream], outline.kinds[kind]
            if name in streams and (types is None or fact_kind[0] in types):
                names, contents = found.setdefault(fact_kind, ([], []))
                names.append(name)
                at = number * HASH_BYTES
                contents.append(segment.ids[at : at + HASH_BYTES] or segment.payloads[start : start + length])
    except IndexError:
        raise _points_nowhere(segment.first) from None
    for fact_kind, (names, contents) in found.items():
        ids = contents if segment.ids else codec.identify_all(*fact_kind, contents)
        yield from zip(names, map(bytes, ids), strict=True)


def _points_nowhere(first: int) -> IntegrityError:
    return IntegrityError(f"the outline of the facts from position {first} points to what is not there")
