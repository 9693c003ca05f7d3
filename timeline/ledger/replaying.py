"""From stored segments to typed facts. The path that every fold takes, so it is kept short."""

from __future__ import annotations

from collections.abc import Iterator, Set
from datetime import timedelta
from typing import Final

import msgspec

from timeline.ledger import codec
from timeline.ledger.preparing import EPOCH
from timeline.ledger.segments import HASH_BYTES, Segment, outline_of
from timeline.model import Erased, IntegrityError, Recorded

_HEX_DIGITS: Final = 2 * HASH_BYTES


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
    first, last, _, _, _, _, payloads = segment
    ids, digests = segment.ids.hex(), segment.digests.hex()
    moment = EPOCH + timedelta(microseconds=segment.recorded_at)
    names, kinds = outline.streams, outline.kinds
    readers = [codec.reader(kind, schema) for kind, schema in kinds]
    position = max(first, after + 1)
    stop = last if until is None else min(last, until)
    at = (position - first) * _HEX_DIGITS
    place = kind = 0
    try:
        for place, version, kind, start, length in outline.facts[position - first : stop - first + 1]:
            name = names[place]
            if (streams is None or name in streams) and (types is None or kinds[kind][0] in types):
                end = at + _HEX_DIGITS
                fact = readers[kind](payloads[start : start + length]) if length else Erased(name)
                yield Recorded(position, name, version, moment, ids[at:end], digests[at:end], fact)
            position += 1
            at += _HEX_DIGITS
    except IndexError:
        raise IntegrityError(f"the outline of the facts from position {first} points to what is not there") from None
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise IntegrityError(
            f"position {position}: a payload of type {kinds[kind][0]!r}, schema {kinds[kind][1]}, cannot be decoded: {error}"
        ) from error
