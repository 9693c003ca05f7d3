"""From stored segments to typed facts. The path that every fold takes, so no step of it takes a fact by itself.

Neighbouring facts of one kind are JSON lines of one shape, and msgspec reads them in one call. Which bytes belong to which
fact is then said by the newlines and not by the outline; ``verify`` holds the two to each other, byte for byte. Where they
do not agree (a payload was erased, or is damaged), facts are read one by one, as the outline says.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from datetime import datetime, timedelta
from functools import cache
from itertools import chain, groupby, islice, repeat
from operator import itemgetter
from struct import Struct
from typing import Final, NamedTuple

import msgspec

from timeline.ledger import codec
from timeline.ledger.preparing import EPOCH
from timeline.ledger.segments import HASH_BYTES, Outline, Segment, outline_of
from timeline.model import Erased, IntegrityError, Recorded

_Place = tuple[int, int, int, int, int]
_kind_of: Final = itemgetter(2)
# Facts read in one call. So few that they are gone again before Python's garbage collector would look at them.
_AT_ONCE: Final = 32


def recorded(
    segment: Segment,
    after: int = 0,
    until: int | None = None,
    *,
    streams: Set[str] | None = None,
    types: Set[str] | None = None,
) -> Iterator[Recorded]:
    """The facts of a segment.

    Args:
        after, until: positions between which they lie, the first excluded, the second included.
        streams, types: only of these; what else the segment holds is not decoded.

    Raises:
        LedgerError: a fact is of a type or schema that only a newer version knows.
        IntegrityError: the segment or a fact cannot be decoded.
    """
    is_whole = after < segment.first and (until is None or until >= segment.last) and streams is None and types is None
    if is_whole and segment.last - segment.first < _AT_ONCE:
        return _short(segment)
    return chain.from_iterable(_portions(segment, after, until, streams, types))


def _short(segment: Segment) -> Iterator[Recorded]:
    """All facts of a short segment, as nearly all are: without the steps that only parts and long ones need."""
    outline = outline_of(segment)
    whole = _Whole(segment, outline, EPOCH + timedelta(microseconds=segment.recorded_at))
    facts, position = outline.facts, segment.first
    if len(outline.kinds) == 1:
        return iter(_together(whole, position, facts) or _one_by_one(whole, position, facts))
    found: list[Iterable[Recorded]] = []
    for _, group in groupby(facts, _kind_of):
        neighbours = tuple(group)
        found.append(_together(whole, position, neighbours) or _one_by_one(whole, position, neighbours))
        position += len(neighbours)
    return chain.from_iterable(found)


def _portions(
    segment: Segment, after: int, until: int | None, streams: Set[str] | None, types: Set[str] | None
) -> Iterator[Iterable[Recorded]]:
    """What `recorded` gives, a few at a time: Python's own loops then pass them on, which generators would do slower."""
    outline = outline_of(segment)
    first, last = segment.first, segment.last
    position = max(first, after + 1)
    stop = last if until is None else min(last, until)
    facts = outline.facts[position - first : max(stop - first + 1, 0)]
    whole = _Whole(segment, outline, EPOCH + timedelta(microseconds=segment.recorded_at))
    # What is passed over is listed, and not what is wanted: what the outline does not list at all is then stumbled over.
    other_kinds = {place for place, kind in enumerate(outline.kinds) if types is not None and kind[0] not in types}
    other_streams = {place for place, name in enumerate(outline.streams) if streams is not None and name not in streams}
    if other_streams:
        for number, fact in enumerate(facts, position):
            if fact[0] not in other_streams and fact[2] not in other_kinds:
                yield _one_by_one(whole, number, (fact,))
        return
    for kind, group in groupby(facts, _kind_of):
        while neighbours := tuple(islice(group, _AT_ONCE)):
            if kind not in other_kinds:
                yield _together(whole, position, neighbours) or _one_by_one(whole, position, neighbours)
            position += len(neighbours)


class _Whole(NamedTuple):
    """What the facts of a segment share."""

    segment: Segment
    outline: Outline
    moment: datetime


def _together(whole: _Whole, position: int, places: Sequence[_Place]) -> list[Recorded] | None:
    """Neighbouring facts of one kind, read in one call; None where that cannot be done, for whatever reason.

    Args:
        position: of the first of them.
        places: what the outline says of each.
    """
    segment, outline, moment = whole
    streams, versions, kinds, starts, lengths = zip(*places, strict=True)
    if kinds.count(kinds[0]) < len(kinds):
        return None
    try:
        read = codec.lines_reader(*outline.kinds[kinds[0]])
        of_streams = outline.streams
        names = repeat(of_streams[0]) if not any(streams) else [of_streams[stream] for stream in streams]
        facts = read(segment.payloads[starts[0] : starts[-1] + lengths[-1]]) if read else ()
    except (msgspec.DecodeError, UnicodeDecodeError, IndexError):
        return None
    if len(facts) != len(places) or not all(lengths):
        return None
    begin = (position - segment.first) * HASH_BYTES
    cut = _hashes(len(places))
    digests = cut(segment.digests, begin)
    ids = cut(segment.ids, begin) if segment.ids else repeat(b"")
    numbers = range(position, position + len(places))
    return list(map(Recorded, numbers, names, versions, repeat(moment), ids, digests, facts))


@cache
def _hashes(count: int) -> Callable[[bytes, int], tuple[bytes, ...]]:
    """What takes so many hashes out of a column, from a byte on."""
    return Struct(f"{HASH_BYTES}s" * count).unpack_from


def _one_by_one(whole: _Whole, position: int, places: Sequence[_Place]) -> Iterator[Recorded]:
    """As `_together`, whatever there is to read. The position of what cannot be read is named."""
    segment, outline, moment = whole
    for number, (stream, version, kind, start, length) in enumerate(places, position):
        try:
            name, (fact_type, schema) = outline.streams[stream], outline.kinds[kind]
        except IndexError:
            raise IntegrityError(
                f"the outline of the facts from position {segment.first} points to what is not there"
            ) from None
        payload = segment.payloads[start : start + length]
        try:
            fact = codec.decode(fact_type, schema, payload) if length else Erased(name)
        except IntegrityError as error:
            raise IntegrityError(f"position {number}: {error}") from error
        at = slice((number - segment.first) * HASH_BYTES, (number - segment.first + 1) * HASH_BYTES)
        yield Recorded(number, name, version, moment, segment.ids[at], segment.digests[at], fact)
