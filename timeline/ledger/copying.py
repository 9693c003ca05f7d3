"""Copying a ledger into another database: the same positions, moments, ids and digests, byte for byte.

An interrupted copy goes on where it ended, and a copy that is there already takes up what was appended since. A target
with another history is refused.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from attrs import frozen
from sqlalchemy import insert, select

from timeline.ledger import chain, codec, rows
from timeline.ledger.appended import Head
from timeline.ledger.erasing import erasures
from timeline.ledger.schema import texts as texts_table
from timeline.ledger.segments import (
    StoredFact,
    chained_digest,
    cut,
    fact_digest,
    id_of,
    remaining_digest,
    run_of,
    unpack,
)
from timeline.model import ArticleArchived, ConcurrencyError, IntegrityError, UsageError

if TYPE_CHECKING:
    from timeline.ledger.store import Ledger

Progress = Callable[[int, int], None]

# At least so many facts in one transaction of the target: what an interruption costs, against a sync for each.
_BATCH: Final = 2000
_TEXTS_AT_ONCE: Final = 200


@frozen
class Copied:
    """What was copied, and where both ledgers end. ``ahead`` is by how many facts the target was longer."""

    facts: int
    texts: int
    position: int
    digest: str
    ahead: int = 0


def copy_ledger(
    source: Ledger, target: Ledger, progress: Progress | None = None, *, until: int | None = None
) -> Copied:
    """Copy what the target does not have yet, up to where the source ends now.

    Args:
        source: open; reading is enough.
        target: open for writing; empty, or an earlier state of the same ledger.
        progress: called with facts in the target and facts in all.
        until: the position to end at, for the ledger as it was then; texts that no fact up to there names stay behind.

    Raises:
        UsageError: the target holds another history; nothing was copied.
        IntegrityError: the source's facts do not give their digests; what was copied before stays.
        ConcurrencyError: somebody else appends to the target.
    """
    end, begin = source.head(), target.head()
    if until is not None and until < end.position:
        end = Head(until, source.digest_at(until))
    ahead = begin.position - end.position
    common, longer = (end, target) if ahead > 0 else (begin, source)
    if longer.digest_at(common.position) != common.digest:
        raise UsageError(
            f"{target.url} holds another history than {source.url}: position {common.position} has another digest. "
            "Nothing was copied; name an empty database, or an earlier copy"
        )
    facts = texts = 0
    if ahead < 0:
        left = {each.position: each.digest for done in erasures(source) for each in done.fact.redacted}
        for batch in _batches(source, begin.position, end.position):
            texts += _append(target, batch, _texts_of(source, [fact for part in batch for fact in part.facts]), left)
            facts += sum(len(part.facts) for part in batch)
            if progress is not None:
                progress(batch[-1].facts[-1].position, end.position)
    if until is None:
        texts += _copy_remaining_texts(source, target)
    return Copied(facts, texts, end.position, end.digest, max(ahead, 0))


class _Part(NamedTuple):
    """The facts of one segment that are copied. ``link`` is what is stored for all of them, empty where there is none."""

    facts: list[StoredFact]
    is_linked: bool
    link: bytes


def _batches(source: Ledger, after: int, until: int) -> Iterator[list[_Part]]:
    batch: list[_Part] = []
    size = 0
    for segment in source.segments(after, until=until):
        facts = [fact for fact in unpack(segment) if after < fact.position <= until]
        if segment.link and segment.first <= after:
            raise UsageError(
                f"the copy ends at position {after}, inside the segment of the positions {segment.first} to {segment.last}: "
                "it was made to show the ledger as of there, and cannot go on. Nothing was copied; name an empty database"
            )
        is_whole = len(facts) == segment.last - segment.first + 1
        batch.append(_Part(facts, bool(segment.link), segment.link if is_whole else b""))
        size += len(facts)
        if size >= _BATCH:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _append(target: Ledger, parts: Sequence[_Part], texts: dict[bytes, bytes], left: Mapping[int, str]) -> int:
    """Append stored facts as they are, with their texts, in one transaction. Returns how many texts were new.

    Args:
        left: by position, the digest by which an erasure pins down what is left of a fact.
    """
    streams: dict[str, list[bytes]] = {fact.stream: [] for part in parts for fact in part.facts}
    with target._appending() as transaction:  # noqa: SLF001 - one room of the house
        found = transaction.look_up(streams, sorted(texts))
        if found.head.position != parts[0].facts[0].position - 1:
            raise ConcurrencyError(
                f"{target.url}: somebody else appends to the copy; let only one of you write, and repeat"
            )
        digest = found.head.digest
        missing = {key: text for key, text in texts.items() if key not in found.texts}
        waiting = missing
        for part in parts:
            run = run_of(part.facts)
            if part.is_linked:
                link = _checked_link(part, digest, left)
                written = rows.rows_with([(run, link)], found.streams)
            else:
                _check_chain(part.facts, digest, left)
                written = rows.rows_with([(each, b"") for each in cut(run)], found.streams)
            transaction.write(written, waiting)
            digest, waiting = written.head.digest, {}
            for fact in part.facts:  # the next segment sees the streams as this one leaves them
                known = found.streams.get(fact.stream)
                found.streams[fact.stream] = rows.Reached(fact.version, known.born if known else fact.position)
    return len(missing)


def _checked_link(part: _Part, previous: bytes, left: Mapping[int, str]) -> bytes:
    """The link of facts that are linked together, made anew from their stored bytes."""
    for fact in part.facts:
        # Of an erased fact only the digest is left; one that lost some of its words is what its erasure says.
        if fact.payload and fact_digest(fact) != fact.digest:
            remaining = remaining_digest(fact._replace(id=id_of(fact)))
            if left.get(fact.position) != remaining.hex():
                raise _damaged(f"position {fact.position} (stream {fact.stream})")
    first, last = part.facts[0].position, part.facts[-1].position
    link = chain.link(previous, first, [fact.digest for fact in part.facts])
    if part.link and part.link != link:
        raise _damaged(f"positions {first} to {last}")
    return link


def _check_chain(facts: Sequence[StoredFact], previous: bytes, left: Mapping[int, str]) -> None:
    for fact in facts:
        found = chained_digest(previous, fact)
        if fact.payload and found != fact.digest and left.get(fact.position) != found.hex():
            raise _damaged(f"position {fact.position} (stream {fact.stream})")
        previous = fact.digest


def _damaged(where: str) -> IntegrityError:
    return IntegrityError(
        f"{where}: the stored bytes do not give the stored digest; it was not copied. `timeline verify` says more"
    )


def _texts_of(source: Ledger, facts: Sequence[StoredFact]) -> dict[bytes, bytes]:
    keys = []
    for fact in facts:
        if fact.type == ArticleArchived.TYPE and fact.payload:
            archived = codec.decode(fact.type, fact.schema, fact.payload)
            if isinstance(archived, ArticleArchived):
                keys.append(bytes.fromhex(archived.text_sha256))
    return _read_texts(source, keys)


def _read_texts(source: Ledger, keys: Sequence[bytes]) -> dict[bytes, bytes]:
    found: dict[bytes, bytes] = {}
    with source.reading() as connection:
        for part in rows.parts(keys):
            for key, text in connection.execute(select(texts_table).where(texts_table.c.sha256.in_(part))):
                found[bytes(key)] = bytes(text)
    return found


def _copy_remaining_texts(source: Ledger, target: Ledger) -> int:
    """Texts that no archived article names: somebody stored them for later."""
    copied, after = 0, b""
    columns = select(texts_table.c.sha256).order_by(texts_table.c.sha256).limit(_TEXTS_AT_ONCE)
    while True:
        with source.reading() as connection:
            keys = [bytes(key) for key in connection.execute(columns.where(texts_table.c.sha256 > after)).scalars()]
        if not keys:
            return copied
        after = keys[-1]
        with target.reading() as connection:
            there = connection.execute(select(texts_table.c.sha256).where(texts_table.c.sha256.in_(keys))).scalars()
            missing = sorted(set(keys) - {bytes(key) for key in there})
        if missing:
            found = _read_texts(source, missing)
            with target.writing() as connection:
                connection.execute(insert(texts_table), [{"sha256": key, "text": text} for key, text in found.items()])
            copied += len(found)
