"""The chain of ledgers up to schema 0003: each fact's digest covers the fact before it and every stored byte of its own row.

Facts that were recorded so keep these digests for ever, and are checked by them. Newer ones: ``timeline.ledger.chain``.

The bytes hashed are, in this order and without separators::

    "timeline-ledger/1\\n"   18 bytes, so that no digest means anything elsewhere
    previous digest          32 bytes (zeros before the first fact)
    position, version        2 × 8 bytes, unsigned, big-endian
    recorded_at              8 bytes, signed, big-endian: microseconds since 1970-01-01T00:00:00Z
    schema                   4 bytes, unsigned
    length of stream, type   2 × 4 bytes, unsigned
    length of payload        8 bytes, unsigned
    id                       32 bytes
    stream, type, payload    UTF-8, UTF-8, and the payload as stored

All fields before the last three have a fixed width and announce the lengths of those, so no two rows share an encoding.
"""

from __future__ import annotations

import struct
from hashlib import sha256

_DOMAIN = b"timeline-ledger/1\n"
_FIXED = struct.Struct(">QQqIIIQ")


def link(
    previous: bytes,
    *,
    position: int,
    stream: bytes,
    version: int,
    recorded_at: int,
    fact_type: bytes,
    schema: int,
    fact_id: bytes,
    payload: bytes,
) -> bytes:
    """Chain one row to the one before it.

    Args:
        previous: the digest of the row before, 32 bytes; zeros for the first.
        position, version, schema: as stored, not negative.
        stream, fact_type: UTF-8 bytes as stored.
        recorded_at: microseconds since 1970 in UTC.
        fact_id: 32 bytes.
        payload: the stored payload; never encoded again for hashing.

    Returns:
        The row's digest, 32 bytes.
    """
    fixed = _FIXED.pack(position, version, recorded_at, schema, len(stream), len(fact_type), len(payload))
    return sha256(b"".join((_DOMAIN, previous, fixed, fact_id, stream, fact_type, payload))).digest()
