"""Segments: the facts of one append as one row, because a row for each fact would cost twice the time of the disk.

A segment holds facts at consecutive positions, all of one moment. Its four columns are plain to any tool:

* ``outline``: JSON, ``{"streams": [...], "kinds": [[type, schema], ...], "facts": [[stream, version, kind, start,
  length], ...]}``, where stream and kind count from 0 in the lists before, and start and length are bytes of ``payloads``;
* ``payloads``: the facts as JSON lines, each as it was encoded once; its newline belongs to no fact;
* ``ids``, ``digests``: 32 bytes for each fact.

Nothing in here is hashed as a whole: each fact's digest (``timeline.ledger.chain``) covers the fact's own stored bytes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Annotated, Any, Final, NamedTuple

import msgspec

from timeline.ledger import chain
from timeline.model import IntegrityError

HASH_BYTES: Final = 32
# An append of more than this becomes several segments in one transaction: readers hold one segment in memory at least.
MOST_FACTS: Final = 500
MOST_BYTES: Final = 512 * 1024
_NEWLINE: Final = b"\n"


class StoredFact(NamedTuple):
    """One fact as it is stored. ``recorded_at`` is in microseconds since 1970-01-01T00:00:00Z."""

    position: int
    stream: str
    version: int
    type: str
    schema: int
    recorded_at: int
    id: bytes
    digest: bytes
    payload: bytes


def row_digest(previous: bytes, fact: StoredFact) -> bytes:
    """The digest that a stored row gives, whatever digest is stored beside it."""
    return chain.link(
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


class Segment(NamedTuple):
    """A row of ``segments``, its fields in the order of the table's columns."""

    first: int
    last: int
    recorded_at: int
    outline: bytes
    ids: bytes
    digests: bytes
    payloads: bytes


# None may be negative: it would count from the end.
_Count = Annotated[int, msgspec.Meta(ge=0)]


class Outline(msgspec.Struct, frozen=True, gc=False):
    """Where each fact of a segment lies. See the module's first lines."""

    streams: tuple[str, ...]
    kinds: tuple[tuple[str, int], ...]
    facts: tuple[tuple[_Count, _Count, _Count, _Count, _Count], ...]


_encode_outline = msgspec.json.Encoder().encode
_decode_outline = msgspec.json.Decoder(Outline).decode


def pack(facts: Sequence[StoredFact]) -> Segment:
    """Put facts at consecutive positions and of one moment into one segment."""
    streams: dict[str, int] = {}
    kinds: dict[tuple[str, int], int] = {}
    places: list[tuple[int, int, int, int, int]] = []
    start = 0
    for _, stream, version, kind, schema, _, _, _, payload in facts:
        length = len(payload)
        in_streams = streams.setdefault(stream, len(streams))
        places.append((in_streams, version, kinds.setdefault((kind, schema), len(kinds)), start, length))
        start += length + 1
    return Segment(
        first=facts[0].position,
        last=facts[-1].position,
        recorded_at=facts[0].recorded_at,
        outline=_encode_outline(Outline(tuple(streams), tuple(kinds), tuple(places))),
        ids=b"".join([fact[6] for fact in facts]),
        digests=b"".join([fact[7] for fact in facts]),
        payloads=_NEWLINE.join([fact[8] for fact in facts]),
    )


def cut(facts: Sequence[StoredFact]) -> Iterator[Sequence[StoredFact]]:
    """Cut the facts of one append into what goes into one segment each."""
    begin = size = 0
    for number, fact in enumerate(facts):
        if number > begin and (number - begin == MOST_FACTS or size + len(fact.payload) > MOST_BYTES):
            yield facts[begin:number]
            begin, size = number, 0
        size += len(fact.payload)
    yield facts[begin:]


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
        found = (len(outline.facts), len(segment.ids) / HASH_BYTES, len(segment.digests) / HASH_BYTES)
    except (msgspec.DecodeError, UnicodeDecodeError, TypeError) as error:  # a damaged row may hold any type
        raise IntegrityError(f"the outline of the facts from position {segment.first} is damaged: {error}") from error
    if set(found) != {count}:
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
        raise IntegrityError(f"the outline of the facts from position {first} points to what is not there") from None
