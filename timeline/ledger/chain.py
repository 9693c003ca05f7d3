"""The digest chain: each fact's SHA-256 covers the fact before it and every stored byte of its own row.

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
from collections.abc import Callable, Sequence
from functools import lru_cache, partial
from hashlib import sha256

DIGEST_BYTES = 32
EMPTY = bytes(DIGEST_BYTES)
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
        previous: the digest of the row before, 32 bytes; ``EMPTY`` for the first.
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


def links(
    previous: bytes,
    *,
    first: int,
    recorded_at: int,
    streams: Sequence[str],
    versions: Sequence[int],
    kinds: Sequence[tuple[str, int]],
    ids: Sequence[bytes],
    payloads: Sequence[bytes],
) -> list[bytes]:
    """Chain a run of rows: what ``link`` gives for each, in two thirds of the time.

    Args:
        previous: the digest of the row before the first.
        first: position of the first row; the others follow it.
        recorded_at: the moment of them all.
        streams, versions, kinds, ids, payloads: columns of one length; ``kinds`` are types with their schemas.
    """
    digests: list[bytes] = []
    add, digest = digests.append, previous
    of_stream, of_kind = None, None
    numbered = enumerate(zip(streams, versions, kinds, ids, payloads, strict=True), first)
    for position, (stream, version, kind, fact_id, payload) in numbered:
        if stream != of_stream or kind != of_kind:
            of_stream, of_kind = stream, kind
            shared, names = shared_fields(recorded_at, stream, kind)
            pack = packer(len(names))
        digest = sha256(pack(digest, position, version, shared, len(payload), fact_id, names) + payload).digest()
        add(digest)
    return digests


_SHARED = struct.Struct(">qIII")


def shared_fields(recorded_at: int, stream: str, kind: tuple[str, int]) -> tuple[bytes, bytes]:
    """Of the fixed fields those that the rows of one moment, stream and kind share; and the names of stream and type."""
    named, fact_type = stream.encode(), kind[0].encode()
    return _SHARED.pack(recorded_at, kind[1], len(named), len(fact_type)), named + fact_type


@lru_cache(maxsize=256)
def packer(names: int) -> Callable[..., bytes]:
    """What writes all of a row but its payload, for stream and type of this many bytes together.

    It takes the digest of the row before, position, version, the shared fields, the payload's length, the id and the names.
    """
    fixed = struct.Struct(f">{len(_DOMAIN)}s{DIGEST_BYTES}sQQ{_SHARED.size}sQ{DIGEST_BYTES}s{names}s")
    return partial(fixed.pack, _DOMAIN)
