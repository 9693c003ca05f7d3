"""The straight way of nearly every append: an article's facts, all of one new stream, into one segment.

It gives exactly the rows that ``preparing``, ``chain`` and ``rows`` give together (a test holds it to them), in one function:
while a commit waits for the disk the processor's caches forget most of a program, and every further function that the next
append goes through is fetched anew.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from itertools import accumulate, groupby

from timeline.ledger import codec
from timeline.ledger.chain import digests_of, link
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
    payloads = joined.split(NEWLINE)
    kinds: list[tuple[str, int]] = []
    numbers: dict[tuple[str, int], int] = {}
    in_kinds: list[int] = []
    digests: list[bytes] = []
    seen: dict[type[Fact], set[tuple[str, ...]]] = {}
    for cls, alike in groupby(facts, type):
        kind, start = KINDS[cls], len(digests)
        group = list(alike)
        size = len(group)
        keys = seen.setdefault(cls, set())
        keys.update([fact.key for fact in group])
        if len(keys) < in_kinds.count(numbers.get(kind, -1)) + size:
            return None
        if cls is Erased or (cls is ArticleArchived and texts_needed(group).keys() - texts):
            return None
        in_kinds += [numbers.setdefault(kind, len(numbers))] * size
        kinds += [kind] * size
        digests += digests_of(recorded_at, stream, kind, start + 1, payloads[start : start + size])
    if len(joined) - (count - 1) > MOST_BYTES:
        return None
    lengths = list(map(len, payloads))
    starts = accumulate([length + 1 for length in lengths], initial=0)
    versions = range(1, count + 1)
    # There is one start more, after the last fact.
    places = tuple(zip([0] * count, versions, in_kinds, starts, lengths, strict=False))
    outline = encode_outline(Outline((stream,), tuple(numbers), places))
    first, last = before.position + 1, before.position + count
    linked = link(before.digest, first, digests)
    segment = Segment(first, last, recorded_at, outline, b"", b"".join((*digests, linked)), joined)
    run = Run(first, recorded_at, streams, versions, kinds, [b""] * count, digests, payloads)
    return run, Rows([segment], [(stream, count, first, first)], [], HeadRow(last, linked, recorded_at))
