"""Copying a ledger into another database: the same positions, moments, ids and digests, byte for byte.

An interrupted copy goes on where it ended, and a copy that is there already takes up what was appended since. A target
with another history is refused.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Final

from attrs import frozen
from sqlalchemy import insert, select

from timeline.ledger import codec, rows
from timeline.ledger.appended import Head
from timeline.ledger.schema import texts as texts_table
from timeline.ledger.segments import StoredFact, row_digest, run_of
from timeline.model import ArticleArchived, ConcurrencyError, IntegrityError, UsageError

if TYPE_CHECKING:
    from timeline.ledger.store import Ledger

Progress = Callable[[int, int], None]

# Facts in one transaction of the target: what an interruption costs, against a sync for each.
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
        for batch in _batches(source, begin.position, end.position):
            texts += _append(target, batch, _texts_of(source, batch))
            facts += len(batch)
            if progress is not None:
                progress(batch[-1].position, end.position)
    if until is None:
        texts += _copy_remaining_texts(source, target)
    return Copied(facts, texts, end.position, end.digest, max(ahead, 0))


def _batches(source: Ledger, after: int, until: int) -> Iterator[list[StoredFact]]:
    batch: list[StoredFact] = []
    for fact in source.stored(after, until=until):
        batch.append(fact)
        if len(batch) == _BATCH:
            yield batch
            batch = []
    if batch:
        yield batch


def _append(target: Ledger, facts: Sequence[StoredFact], texts: dict[bytes, bytes]) -> int:
    """Append stored facts as they are, with their texts, in one transaction. Returns how many texts were new."""
    wanted: dict[str, list[bytes]] = {}
    for fact in facts:
        wanted.setdefault(fact.stream, []).append(fact.id)
    with target._appending() as transaction:  # noqa: SLF001 - one room of the house
        found = transaction.look_up(wanted, sorted(texts))
        if found.head.position != facts[0].position - 1:
            raise ConcurrencyError(
                f"{target.url}: somebody else appends to the copy; let only one of you write, and repeat"
            )
        _check_chain(facts, found.head.digest)
        missing = {key: text for key, text in texts.items() if key not in found.texts}
        waiting = missing
        for _, same_moment in groupby(facts, key=lambda fact: fact.recorded_at):
            run = list(same_moment)
            transaction.write(rows.rows_of(run_of(run), found.streams), waiting)
            waiting = {}
            for fact in run:  # the next run sees the streams as this one leaves them
                known = found.streams.get(fact.stream)
                found.streams[fact.stream] = rows.Reached(fact.version, known.born if known else fact.position)
    return len(missing)


def _check_chain(facts: Sequence[StoredFact], previous: bytes) -> None:
    for fact in facts:
        # Of an erased fact only the digest is left.
        if fact.payload and row_digest(previous, fact) != fact.digest:
            raise IntegrityError(
                f"position {fact.position} (stream {fact.stream}): the stored bytes do not give the stored digest; "
                "it was not copied. `timeline verify` says more"
            )
        previous = fact.digest


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
