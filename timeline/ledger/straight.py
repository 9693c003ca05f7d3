"""The straight way of nearly every append: an article's facts, all of one new stream, into one segment.

It gives exactly the rows that ``preparing``, ``chain`` and ``rows`` give together (a test holds it to them), in one function:
while a commit waits for the disk the processor's caches forget most of a program, and every further function that the next
append goes through is fetched anew.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from hashlib import sha256
from itertools import accumulate, groupby
from typing import Any

from timeline.ledger import codec
from timeline.ledger.chain import packer, shared_fields
from timeline.ledger.preparing import KINDS, texts_needed
from timeline.ledger.rows import HeadRow, Rows
from timeline.ledger.segments import MOST_BYTES, MOST_FACTS, NEWLINE, Outline, Run, Segment, encode_outline
from timeline.model import ArticleArchived, Erased, Fact


def one_article(
    facts: Sequence[Fact], before: HeadRow, recorded_at: int, texts: Set[bytes] = frozenset()
) -> tuple[Run, Rows] | None:
    """Number, chain and pack facts that all begin one stream.

    Args:
        facts: at least one.
        before: the head after which they are to stand.
        recorded_at: microseconds since 1970 in UTC, not before the head's.
        texts: SHA-256 of the texts that are given with them.

    Returns:
        The facts as columns, and what is written; None where they are not such facts, or something is wrong with them, which
        the general way then says.

    Raises:
        LedgerError: a key is not valid Unicode.
    """
    count = len(facts)
    if count > MOST_FACTS:
        return None
    streams = [fact.stream for fact in facts]
    stream = streams[0]
    if streams.count(stream) < count or "\0" in stream:
        return None
    try:
        joined = codec.encode_lines(facts)
    except UnicodeEncodeError:
        return None
    ids: list[bytes] = []
    kinds: list[tuple[str, int]] = []
    numbers: dict[tuple[str, int], int] = {}
    in_kinds: list[int] = []
    ways: list[tuple[Any, bytes, bytes]] = []  # how to hash a row, by its kind
    for cls, alike in groupby(facts, type):
        kind = KINDS[cls]
        group = list(alike)
        if cls is Erased or (cls is ArticleArchived and texts_needed(group).keys() - texts):
            return None
        keys = [fact.key for fact in group]
        ids += codec.content_ids(kind[0], keys)
        kinds += [kind] * len(keys)
        in_kinds += [numbers.setdefault(kind, len(numbers))] * len(keys)
        shared, names = shared_fields(recorded_at, stream, kind)
        ways += [(packer(len(names)), shared, names)] * len(keys)
    payloads = joined.split(NEWLINE)
    if len(set(ids)) < count or len(joined) - (count - 1) > MOST_BYTES:
        return None
    done, digest = before.position, before.digest
    digests: list[bytes] = []
    for version, ((pack, shared, names), fact_id, payload) in enumerate(zip(ways, ids, payloads, strict=True), 1):
        fixed = pack(digest, done + version, version, shared, len(payload), fact_id, names)
        digest = sha256(fixed + payload).digest()
        digests.append(digest)
    lengths = list(map(len, payloads))
    starts = accumulate([length + 1 for length in lengths], initial=0)
    versions = range(1, count + 1)
    # There is one start more, after the last fact.
    places = tuple(zip([0] * count, versions, in_kinds, starts, lengths, strict=False))
    outline = encode_outline(Outline((stream,), tuple(numbers), places))
    first, last = done + 1, done + count
    segment = Segment(first, last, recorded_at, outline, b"".join(ids), b"".join(digests), joined)
    run = Run(first, recorded_at, streams, versions, kinds, ids, digests, payloads)
    return run, Rows([segment], [(stream, count, first, first)], [], HeadRow(last, digest, recorded_at))
