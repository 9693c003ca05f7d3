"""Erasing an article's words where the law orders it, so that the ledger still verifies.

A fact of its own, ``article-erased``, says who erased what and why. It names every fact that quotes the article and pins
down, by a digest, what each row is without the words. Then, in one transaction, the text goes and the rows lose their
words; positions, ids and digests stay, and so do the chain, the tree and every proof of other facts. The fact comes
first: after a crash between the two, the next call carries out what was recorded.

It is the one thing that changes stored facts, so the database's guards are lifted for it, inside the transaction that
puts them up again. Nothing else in this package does that, and ``verify`` finds every change that no such fact names.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final

from attrs import evolve, frozen
from sqlalchemy import Connection, delete, update
from sqlalchemy.exc import DBAPIError

from timeline.ledger import codec
from timeline.ledger.schema import segments as segments_table
from timeline.ledger.schema import texts as texts_table
from timeline.ledger.segments import (
    Segment,
    StoredFact,
    chained_digest,
    id_of,
    pack,
    remaining_digest,
    run_of,
    unpack,
)
from timeline.ledger.sqlite_library import sqlite
from timeline.model import (
    ArticleArchived,
    ArticleDescribed,
    ArticleErased,
    ClaimAsserted,
    ConcurrencyError,
    Fact,
    Redaction,
    RulingMade,
    UsageError,
)

if TYPE_CHECKING:
    from timeline.ledger.store import Ledger

_GUARDED: Final = ("segments", "texts")
_ATTEMPTS: Final = 5
_SHOWN: Final = 5


@frozen
class Erasure:
    """What was erased: the fact that says so, its position, and whether it was recorded by this very call."""

    fact: ArticleErased
    position: int
    is_new: bool


def erase(ledger: Ledger, article: str, author: str, reason: str) -> Erasure:
    """Erase an article's words, for ever.

    Args:
        ledger: open for writing.
        article: the article's id, a beginning of it that fits nothing else, or the path it was taken in under.
        author: who decides; not empty.
        reason: why, such as a court and a file number; not empty.

    Returns:
        What was erased. Of an article that is erased already, what was recorded then; what a crash left undone is done.

    Raises:
        UsageError: there is no such article, or author or reason are missing.
        ConcurrencyError: others kept appending to the article.
    """
    author, reason = author.strip(), reason.strip()
    if not author or not reason:
        raise UsageError("an erasure needs an author and a reason: both stay in the ledger in the text's place")
    found = _find(ledger, article)
    if isinstance(found, Erasure):
        carry_out(ledger, found.fact)
        return found
    for attempt in range(_ATTEMPTS):
        fact, version = _prepare(ledger, found, author, reason)
        try:
            appended = ledger.append([fact], expected={fact.stream: version})
        except ConcurrencyError:
            if attempt == _ATTEMPTS - 1:
                raise
        else:
            break
    carry_out(ledger, fact)
    return Erasure(fact, appended.head.position, is_new=True)


def erasures(ledger: Ledger) -> Iterator[Erasure]:
    """Every erasure that the ledger records, in order."""
    for recorded in ledger.read_rare({ArticleErased.TYPE}):
        if isinstance(recorded.fact, ArticleErased):
            yield Erasure(recorded.fact, recorded.position, is_new=False)


def _find(ledger: Ledger, wanted: str) -> ArticleArchived | Erasure:
    fitting: dict[str, ArticleArchived | Erasure] = {
        each.fact.article: each
        for each in erasures(ledger)
        if each.fact.article.startswith(wanted) or each.fact.path == wanted
    }
    for recorded in ledger.read_types({ArticleArchived.TYPE}):
        fact = recorded.fact
        if isinstance(fact, ArticleArchived) and (fact.article.startswith(wanted) or fact.path == wanted):
            fitting.setdefault(fact.article, fact)
    if wanted in fitting:
        return fitting[wanted]
    if not wanted or not fitting:
        raise UsageError(f"there is no article {wanted!r} in {ledger.url}; `timeline export json -o -` lists them")
    if len(fitting) > 1:
        shown = ", ".join(sorted(fitting)[:_SHOWN])
        raise UsageError(f"{wanted!r} fits {len(fitting)} articles: {shown}; write a whole id")
    return next(iter(fitting.values()))


def _prepare(ledger: Ledger, archived: ArticleArchived, author: str, reason: str) -> tuple[ArticleErased, int]:
    """The fact that records the erasure, and the version at which it found the article's stream."""
    redacted: list[Redaction] = []
    version = 0
    for segment in ledger.segments(stream=archived.stream):
        for fact in unpack(segment):
            if fact.stream == archived.stream:
                version = fact.version
                redacted += _redaction(ledger, segment, fact, archived.article)
    for recorded in ledger.read_types({RulingMade.TYPE}):
        if _quotes(recorded.fact, archived.article):
            segment = ledger.segment_at(recorded.position)
            stored = list(unpack(segment))[recorded.position - segment.first]
            redacted += _redaction(ledger, segment, stored, archived.article)
    others = (
        each.fact
        for each in ledger.read_types({ArticleArchived.TYPE})
        if isinstance(each.fact, ArticleArchived) and each.fact.text_sha256 == archived.text_sha256
    )
    fact_ = ArticleErased(
        article=archived.article,
        author=author,
        reason=reason,
        sha256=archived.sha256,
        text_sha256=archived.text_sha256,
        path=archived.path,
        media_type=archived.media_type,
        encoding=archived.encoding,
        characters=archived.characters,
        language=archived.language,
        text_kept=any(other.article != archived.article for other in others),
        redacted=tuple(sorted(redacted, key=lambda each: each.position)),
    )
    return fact_, version


def _redaction(ledger: Ledger, segment: Segment, stored: StoredFact, article: str) -> list[Redaction]:
    without = _without_words(stored, article)
    if without is None:
        return []
    remaining = stored._replace(id=id_of(stored), payload=without)
    if segment.link:
        return [Redaction(stored.position, remaining_digest(remaining).hex())]
    previous = bytes.fromhex(ledger.digest_at(stored.position - 1))
    return [Redaction(stored.position, chained_digest(previous, remaining).hex())]


def _without_words(stored: StoredFact, article: str) -> bytes | None:
    """The payload of a fact without an article's words; None where it holds none, or none any more.

    An article's claims, its title and layout go as a whole. A ruling stays, since it may bind other articles as well.
    Dates, outlets and addresses stay: they are said about an article, and are needed to say which one was erased.
    """
    if not stored.payload:
        return None
    fact = codec.decode(stored.type, stored.schema, stored.payload)
    if isinstance(fact, ArticleArchived | ClaimAsserted) or (
        isinstance(fact, ArticleDescribed) and fact.what == "title"
    ):
        return b""
    if not isinstance(fact, RulingMade) or not _quotes(fact, article):
        return None
    bound = tuple(evolve(each, quote="") if each.article == article else each for each in getattr(fact, "bound", ()))
    change: dict[str, Any] = {"bound": bound}
    return codec.encode(evolve(fact, **change))


def _quotes(fact: Fact, article: str) -> bool:
    """Whether a ruling carries words of an article, for people to read what it binds."""
    return isinstance(fact, RulingMade) and any(
        each.article == article and each.quote for each in getattr(fact, "bound", ())
    )


def carry_out(ledger: Ledger, fact: ArticleErased) -> int:
    """Do what a recorded erasure says, as far as it has not been done.

    Returns:
        How many texts and facts lost their words now.
    """
    done = 0
    with ledger.writing() as connection, _guards_lifted(connection):
        # Read under the lock: another erasure may have changed the same segment.
        for segment, positions in _segments_of(ledger, fact):
            done += _redact(connection, segment, positions, fact.article)
        if not fact.text_kept and not _is_needed(ledger, fact):
            gone = delete(texts_table).where(texts_table.c.sha256 == bytes.fromhex(fact.text_sha256))
            done += connection.execute(gone).rowcount
    return done


def _segments_of(ledger: Ledger, fact: ArticleErased) -> list[tuple[Segment, set[int]]]:
    positions = [each.position for each in fact.redacted]
    found: list[tuple[Segment, set[int]]] = []
    for position in positions:
        if found and found[-1][0].first <= position <= found[-1][0].last:
            found[-1][1].add(position)
        else:
            found.append((next(ledger.segments(position - 1, until=position)), {position}))
    return found


def _redact(connection: Connection, segment: Segment, positions: set[int], article: str) -> int:
    # Ids are made now, while every fact still gives its own, and are stored where one does not any more.
    facts, done = [fact._replace(id=id_of(fact)) for fact in unpack(segment)], 0
    for number, stored in enumerate(facts):
        if stored.position in positions:
            without = _without_words(stored, article)
            if without is not None:
                facts[number] = stored._replace(payload=without)
                done += 1
    if done:
        packed = pack(run_of(facts), segment.link)
        change = update(segments_table).where(segments_table.c.first == segment.first)
        connection.execute(change.values(outline=packed.outline, ids=packed.ids, payloads=packed.payloads))
    return done


def _is_needed(ledger: Ledger, fact: ArticleErased) -> bool:
    """Whether another article, taken in since, has the same text."""
    return any(
        isinstance(each.fact, ArticleArchived)
        and each.fact.text_sha256 == fact.text_sha256
        and each.fact.article != fact.article
        for each in ledger.read_types({ArticleArchived.TYPE})
    )


@contextmanager
def _guards_lifted(connection: Connection) -> Iterator[None]:
    """Let facts be changed inside this transaction. Everybody else keeps meeting the guards."""
    run = connection.exec_driver_sql
    if connection.dialect.name == "sqlite":
        query = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name IN ('segments', 'texts')"
        guards: Sequence[tuple[str, str]] = [(name, sql) for name, sql in run(query)]
        for name, _ in guards:
            run(f"DROP TRIGGER {name}")
        yield
        for _, sql in guards:
            run(sql)
        return
    # The segments' own lock is taken here; writers wait for it, and readers go on.
    query = (
        "SELECT tgrelid::regclass::text, tgname FROM pg_catalog.pg_trigger WHERE NOT tgisinternal AND tgenabled = 'A' "
        "AND tgrelid IN (to_regclass('segments'), to_regclass('texts'))"
    )
    enabled = [(table, name) for table, name in run(query)]
    for table, name in enabled:
        run(f"ALTER TABLE {table} DISABLE TRIGGER {name}")
    yield
    for table, name in enabled:
        run(f"ALTER TABLE {table} ENABLE ALWAYS TRIGGER {name}")


def purge(ledger: Ledger, tables: Sequence[str] = ()) -> bool:
    """Write the database anew, so that erased words do not linger in pages that are no longer used.

    Args:
        ledger: open for writing.
        tables: more tables, beside the ledger's own, that held the words (PostgreSQL; a SQLite file is one).

    Returns:
        False where another process is in the way: repeat it later. On SQLite the log beside the file goes when the last
        process closes the ledger.
    """
    try:
        if ledger.dialect == "sqlite":
            pooled = ledger.engine.raw_connection()
            try:
                pooled.cursor().execute("VACUUM").close()
            finally:
                pooled.close()
            return True
        engine = ledger.engine.execution_options(isolation_level="AUTOCOMMIT")
        with engine.connect() as connection:
            connection.exec_driver_sql("SET lock_timeout = '5s'")
            try:
                for table in (*_GUARDED, *tables):
                    connection.exec_driver_sql(f"VACUUM FULL {table}")
            finally:
                connection.exec_driver_sql("RESET lock_timeout")
    except (DBAPIError, sqlite.OperationalError):
        return False
    return True
