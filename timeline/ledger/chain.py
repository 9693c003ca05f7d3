"""The chain of segments: a digest for each fact, and one link for all facts that were written together.

A fact's digest is the SHA-256 of these bytes, in this order and without separators::

    "timeline-ledger/2 fact\\n"      23 bytes, so that no digest means anything elsewhere
    recorded_at                     8 bytes, signed, big-endian: microseconds since 1970-01-01T00:00:00Z
    schema                          4 bytes, unsigned
    length of stream, of type       2 × 4 bytes, unsigned
    stream, type                    UTF-8
    version                         8 bytes, unsigned
    payload                         as stored

All fields but three have a fixed width, two of those announce their lengths, and the payload is the last: no two rows share
an encoding. The id is not among them, since type and payload give it. The link of a segment is the SHA-256 of::

    "timeline-ledger/2 segment\\n"   26 bytes
    link before                     32 bytes: of the segment before, or the digest of an older ledger's last fact; zeros at first
    first                           8 bytes, unsigned: position of the first fact
    digests                         32 bytes for each fact, in their order

So the last link stands for the whole ledger, at one hash a fact and one a segment. Facts of ledgers up to schema 0003 are
each chained to the one before (``timeline.ledger.chain_of_facts``), and stay so.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Sequence
from hashlib import sha256
from typing import Final

DIGEST_BYTES: Final = 32
EMPTY: Final = bytes(DIGEST_BYTES)
_FACT: Final = b"timeline-ledger/2 fact\n"
_SEGMENT: Final = b"timeline-ledger/2 segment\n"
_ERASED: Final = b"timeline-ledger/2 erased\n"
_SHARED: Final = struct.Struct(">qIII")
_number: Final = struct.Struct(">Q").pack


def _opening(recorded_at: int, stream: str, kind: tuple[str, int]) -> bytes:
    """Of a fact's bytes those that the facts of one moment, stream and kind share."""
    named, typed = stream.encode(), kind[0].encode()
    return b"".join((_FACT, _SHARED.pack(recorded_at, kind[1], len(named), len(typed)), named, typed))


def digests_of(
    recorded_at: int, stream: str, kind: tuple[str, int], version: int, payloads: Iterable[bytes]
) -> list[bytes]:
    """The digests of neighbouring facts of one stream and kind.

    Args:
        recorded_at: microseconds since 1970 in UTC.
        stream: its name.
        kind: type and schema.
        version: of the first of them; the others follow it.
        payloads: as stored; never encoded again for hashing.

    Returns:
        32 bytes for each.
    """
    opening, hashed = _opening(recorded_at, stream, kind), sha256
    return [hashed(opening + _number(at) + payload).digest() for at, payload in enumerate(payloads, version)]


def erased_digest(
    recorded_at: int, stream: str, kind: tuple[str, int], version: int, fact_id: bytes, payload: bytes
) -> bytes:
    """What pins down a fact that lost words: its id, which its payload may no longer give, and what is left of it.

    It is the SHA-256 of "timeline-ledger/2 erased\\n", the id, and the bytes of which a fact's digest is made.
    """
    row = _opening(recorded_at, stream, kind) + _number(version) + payload
    return sha256(_ERASED + fact_id + row).digest()


def link(previous: bytes, first: int, digests: Sequence[bytes]) -> bytes:
    """Chain a segment to the one before it.

    Args:
        previous: the link before, 32 bytes; ``EMPTY`` for the first.
        first: the position of its first fact.
        digests: of its facts. With those of only the first few, what it gives is the ledger's digest inside the segment.

    Returns:
        32 bytes.
    """
    return sha256(b"".join((_SEGMENT, previous, _number(first), *digests))).digest()
