"""From stored segments to typed facts. The path that every fold takes, so no step of it takes a fact by itself.

Neighbouring facts of one kind are JSON lines of one shape, and msgspec reads them in one call. Which bytes belong to which
fact is then said by the newlines and not by the outline; ``verify`` holds the two to each other, byte for byte. Where they
do not agree (a payload was erased, or is damaged), facts are read one by one, as the outline says.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from datetime import datetime, timedelta
from itertools import groupby, islice, repeat
from operator import itemgetter
from typing import Final, NamedTuple

import msgspec

from timeline.ledger import codec
from timeline.ledger.preparing import EPOCH
from timeline.ledger.segments import HASH_BYTES, Outline, Segment, outline_of
from timeline.model import Erased, IntegrityError, Recorded

_Place = tuple[int, int, int, int, int]
_kind_of: Final = itemgetter(2)
# Facts read in one call. So few that they are gone again before Python's garbage collector would look at them.
_AT_ONCE: Final = 64


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
    outline = outline_of(segment)
    first, last = segment.first, segment.last
    position = max(first, after + 1)
    stop = last if until is None else min(last, until)
    facts = outline.facts[position - first : max(stop - first + 1, 0)]
    whole = _Whole(segment, outline, EPOCH + timedelta(microseconds=segment.recorded_at))
    try:
        if streams is not None and not streams >= set(outline.streams):
            wanted = {place for place, name in enumerate(outline.streams) if name in streams}
            for number, fact in enumerate(facts, position):
                if fact[0] in wanted and (types is None or outline.kinds[fact[2]][0] in types):
                    yield from _one_by_one(whole, number, (fact,))
            return
        for kind, group in groupby(facts, _kind_of):
            while neighbours := tuple(islice(group, _AT_ONCE)):
                if types is None or outline.kinds[kind][0] in types:
                    yield from _together(whole, position, neighbours) or _one_by_one(whole, position, neighbours)
                position += len(neighbours)
    except IndexError:
        raise IntegrityError(f"the outline of the facts from position {first} points to what is not there") from None


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
    read = codec.lines_reader(*outline.kinds[kinds[0]])
    if read is None:
        return None
    try:
        facts = read(segment.payloads[starts[0] : starts[-1] + lengths[-1]])
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None
    if len(facts) != len(places) or not all(lengths):
        return None
    begin = (position - segment.first) * HASH_BYTES
    end = begin + len(places) * HASH_BYTES
    names = map(outline.streams.__getitem__, streams)
    ids, digests = (_hexadecimal(column[begin:end]) for column in (segment.ids, segment.digests))
    numbers = range(position, position + len(places))
    return list(map(Recorded, numbers, names, versions, repeat(moment), ids, digests, facts))


def _hexadecimal(hashes: bytes) -> list[str]:
    """Each hash of a column in hexadecimal digits."""
    return hashes.hex(" ", HASH_BYTES).split(" ")


def _one_by_one(whole: _Whole, position: int, places: Sequence[_Place]) -> Iterator[Recorded]:
    """As `_together`, whatever there is to read. The position of what cannot be read is named."""
    segment, outline, moment = whole
    for number, (stream, version, kind, start, length) in enumerate(places, position):
        name, (fact_type, schema) = outline.streams[stream], outline.kinds[kind]
        payload = segment.payloads[start : start + length]
        try:
            fact = codec.decode(fact_type, schema, payload) if length else Erased(name)
        except IntegrityError as error:
            raise IntegrityError(f"position {number}: {error}") from error
        at = slice((number - segment.first) * HASH_BYTES, (number - segment.first + 1) * HASH_BYTES)
        yield Recorded(number, name, version, moment, segment.ids[at].hex(), segment.digests[at].hex(), fact)
