"""Checking a ledger from its stored bytes: nothing is taken on trust, nothing is encoded again.

Each check is named and counted, and goes on after the first fault, so that a report shows all that is wrong (the first
few of each kind with position and stream).
"""

from __future__ import annotations

import re
from collections import OrderedDict
from collections.abc import Callable, Iterator, Sequence
from hashlib import sha256
from typing import TYPE_CHECKING, Final

from attrs import frozen
from sqlalchemy import Connection, text

from timeline.ledger import chain, codec, rows
from timeline.ledger.checkpoint import Checkpoint
from timeline.ledger.merkle import Paths
from timeline.ledger.segments import (
    Segment,
    StoredFact,
    chained_digest,
    fact_digest,
    pack,
    remaining_digest,
    run_of,
    unpack,
)
from timeline.ledger.sqlite_library import describe_library
from timeline.ledger.verify_erased import ErasureCheck
from timeline.ledger.verify_guards import check_guards
from timeline.ledger.verify_tally import Check, Tally
from timeline.ledger.verify_tree import TreeCheck
from timeline.model import ArticleArchived, ArticleErased, ClaimAsserted, Fact, IntegrityError, LedgerError

if TYPE_CHECKING:
    from timeline.ledger.store import Ledger

_BATCH: Final = 500
_SHA256 = re.compile("[0-9a-f]{64}")
_TEXTS_KEPT: Final = 16
_JOINT: Final = " … "

_HEAD: Final = (
    "SELECT position, digest, recorded_at, (SELECT count(*) FROM streams), (SELECT count(*) FROM known) FROM head"
)
_TEXT_KEYS: Final = "SELECT sha256 FROM texts WHERE sha256 > :after ORDER BY sha256 LIMIT :batch"
_TEXT: Final = {
    "sqlite": "SELECT CAST(text AS BLOB) FROM texts WHERE sha256 = :key",
    "postgresql": "SELECT text FROM texts WHERE sha256 = :key",
}


@frozen
class VerifyReport:
    """What a ledger's verification found, up to ``position``.

    ``digest`` and ``root`` (the tree's head, over so many ``leaves``) are recomputed from the stored bytes, 64 hex digits
    each.
    """

    ok: bool
    checks: tuple[Check, ...]
    position: int
    digest: str
    root: str = ""
    leaves: int = 0


class _Verification:
    """One pass over all rows, with what has to be remembered between them."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self.database = Tally("database", "structures sound")
        self.guards = Tally("guards", "triggers are there and refuse changes")
        self.segments = Tally("segments", "segments can be taken apart")
        self.index = Tally("index", "streams and known facts are indexed as they are stored")
        self.positions = Tally("positions", "positions without a gap")
        self.chain = Tally("chain", "digests and links follow from the stored bytes")
        self.streams = Tally("streams", "versions without a gap")
        self.times = Tally("times", "moments in order")
        self.payloads = Tally("payloads", "payloads decode")
        self.ids = Tally("ids", "ids follow from the payload")
        self.texts = Tally("texts", "texts match their hash")
        self.articles = Tally("articles", "archived articles have their text")
        self.quotes = Tally("quotes", "claims quote the stored text exactly")
        self.erased = ErasureCheck(self.chain)
        self.tree = TreeCheck()
        self.head = Tally("head", "head agrees with the last fact")
        self.position = 0
        self.digest = chain.EMPTY
        self._is_linked = False  # whether a segment with a link was seen; after it, all have one
        self._recorded_at = 0
        self._versions: dict[str, int] = {}
        self._born: dict[str, int] = {}
        self._reached = self._later = 0
        self._text_of: dict[str, str] = {}
        self._recent: OrderedDict[str, str | None] = OrderedDict()

    def tallies(self) -> tuple[Tally, ...]:
        """All checks, in the order in which they are reported."""
        return (
            self.database,
            self.guards,
            self.segments,
            self.positions,
            self.chain,
            self.streams,
            self.times,
            self.payloads,
            self.ids,
            self.texts,
            self.articles,
            self.quotes,
            self.index,
            self.erased.tally,
            self.tree.tally,
            self.head,
        )

    def check_database(self, connection: Connection) -> None:
        """Ask SQLite about its own structures; PostgreSQL has checksums of its own."""
        if self.ledger.dialect == "sqlite":
            self.database.of = f"structures sound; {describe_library()}"
            said = [str(line) for line in connection.exec_driver_sql("PRAGMA integrity_check(5)").scalars()]
            self.database.expect(said == ["ok"], lambda: "; ".join(said))
        else:
            version = connection.exec_driver_sql("SHOW server_version").scalar()
            self.database.of = f"connection; PostgreSQL {version}, which checks its own structures"
            self.database.expect(True, str)

    def check_segment(self, segment: Segment) -> None:
        """Take one segment apart and check each of its facts against all before it."""
        try:
            facts = list(unpack(segment))
        except IntegrityError as error:
            said = str(error)
            self.segments.expect(False, lambda: f"position {segment.first}: {said}")
            self.position, self.digest = segment.last, segment.end
            return
        # No digest covers the outline, so it has to be exactly the one that these facts have; ids are stored or not by rule.
        linked = segment.link
        self.segments.expect(
            pack(run_of(facts), linked) == segment and all(fact.id or fact.payload for fact in facts),
            lambda: (
                f"position {segment.first}: the segment's outline, ids or payloads hold more or less than its facts"
            ),
        )
        reached: dict[str, int] = {}
        later: dict[str, set[tuple[int, bytes]]] = {}
        if linked:
            self._check_link(segment, facts)
        elif self._is_linked:
            self.chain.expect(False, lambda: f"position {segment.first}: the segment has lost its link")
        self.tree.grow(segment.leaves)
        for fact in facts:
            fact_id = self.check_fact(fact, is_linked=bool(linked))
            reached[fact.stream] = fact.version
            born = self._born.setdefault(fact.stream, fact.position)
            rows_of_stream = later.setdefault(fact.stream, set())
            if born < segment.first:
                rows_of_stream.add((born, fact_id[: rows.KNOWN_BYTES]))
        if linked:  # go on from what is stored, so that one changed segment is one fault and not all that follow
            self.digest = linked
        self._reached += len(reached)
        self._later += sum(map(len, later.values()))
        with self.ledger.reading() as connection:
            driver, dialect = connection.connection.driver_connection, self.ledger.dialect
            known = rows.indexed(driver, dialect, sorted(set().union(*later.values())))
            places = rows.stream_places(driver, dialect, segment.first, sorted(reached.items()))
        for stream, expected in later.items():
            there = expected <= known
            placed = (stream, reached[stream], segment.first, self._born[stream]) in places
            self.index.expect(
                there and placed,
                lambda stream=stream: f"position {segment.first}: stream {stream} is not indexed as it is stored",  # type: ignore[misc]
            )

    def check_counts(self, streams: int, known: int) -> None:
        """Nothing may be indexed that is not stored. Counts are of the moment at which the pass began."""
        self.index.expect(
            streams == self._reached, lambda: f"{streams} places of streams are indexed and {self._reached} stored"
        )
        self.index.expect(
            known == self._later,
            lambda: f"{known} facts outside their stream's first segment are indexed and {self._later} stored",
        )

    def _check_link(self, segment: Segment, facts: Sequence[StoredFact]) -> None:
        self._is_linked = True
        linked = chain.link(self.digest, segment.first, [fact.digest for fact in facts])
        several = f"positions {segment.first} to {segment.last}"
        self.chain.expect(
            linked == segment.link,
            lambda: (
                f"{several if len(facts) > 1 else f'position {segment.first}'}: the digests of these facts, or the link "
                "before them, do not give the stored link"
            ),
        )

    def check_fact(self, stored: StoredFact, *, is_linked: bool) -> bytes:
        """Check one stored fact against all before it. Returns its id; empty where it cannot be told."""
        where = f"position {stored.position} (stream {stored.stream})"
        self.positions.expect(stored.position == self.position + 1, lambda: f"{where} follows position {self.position}")
        fact = self._decoded(where, stored)
        if fact is not None and not stored.id:
            stored = stored._replace(id=codec.content_id(fact.TYPE, fact.key))
        found = fact_digest(stored) if is_linked else chained_digest(self.digest, stored)
        if found == stored.digest:
            self.chain.expect(True, str)
        else:  # a later fact may say that its words were erased
            self.erased.changed(where, stored, remaining_digest(stored) if is_linked else found)
        expected = self._versions.get(stored.stream, 0) + 1
        self.streams.expect(
            stored.version == expected, lambda: f"{where}: version {stored.version} instead of {expected}"
        )
        self.times.expect(stored.recorded_at >= self._recorded_at, lambda: f"{where} is earlier than the fact before")
        # Go on from what is stored, so that one changed row is one fault and not all that follow.
        self.position, self._recorded_at = stored.position, stored.recorded_at
        if not is_linked:
            self.digest = stored.digest
        self._versions[stored.stream] = stored.version
        if fact is not None:
            self._check_contents(where, fact, stored.stream, stored.id)
        return stored.id

    def _decoded(self, where: str, stored: StoredFact) -> Fact | None:
        if not stored.payload:
            return None
        try:
            fact = codec.decode(stored.type, stored.schema, stored.payload)
        except LedgerError as error:
            said = str(error)
            self.payloads.expect(False, lambda: f"{where}: {said}")
            return None
        self.payloads.expect(True, str)
        return fact

    def _check_contents(self, where: str, fact: Fact, stream: str, fact_id: bytes) -> None:
        named = codec.content_id(fact.TYPE, fact.key) == fact_id and fact.stream == stream
        self.ids.expect(named, lambda: f"{where}: id or stream is not what the payload gives")
        if isinstance(fact, ArticleErased):
            self.erased.erased(fact)
        elif isinstance(fact, ArticleArchived):
            self.erased.archived(fact)
            self._text_of[fact.article] = fact.text_sha256
            content = self._text(fact.article)
            ok = content is not None and len(content) == fact.characters
            self.articles.expect(
                ok, lambda: f"{where}: text {fact.text_sha256} is missing, or not {fact.characters} characters long"
            )
        elif isinstance(fact, ClaimAsserted):
            claim = fact.claim
            content = self._text(claim.article)
            quoted = content is not None and _JOINT.join(content[s.start : s.end] for s in claim.spans) == claim.quote
            self.quotes.expect(quoted, lambda: f"{where}: claim {claim.id} does not quote article {claim.article}")

    def _text(self, article: str) -> str | None:
        """The article's text if it can be read; the last few are kept, since an article's claims stand together."""
        if article in self._recent:
            self._recent.move_to_end(article)
            return self._recent[article]
        key = self._text_of.get(article)
        content: str | None = None
        if key is not None and _SHA256.fullmatch(key):
            with self.ledger.reading() as connection:
                stored = connection.execute(text(_TEXT[self.ledger.dialect]), {"key": bytes.fromhex(key)}).scalar()
            content = None if stored is None else bytes(stored).decode(errors="replace")
        self._recent[article] = content
        if len(self._recent) > _TEXTS_KEPT:
            self._recent.popitem(last=False)
        return content

    def check_text(self, key: bytes) -> None:
        """Hash one stored text."""
        with self.ledger.reading() as connection:
            stored = connection.execute(text(_TEXT[self.ledger.dialect]), {"key": key}).scalar()
        found = sha256(b"" if stored is None else bytes(stored)).digest()
        self.texts.expect(found == key, lambda: f"text {key.hex()} has SHA-256 {found.hex()}")

    def check_erased(self) -> None:
        """Judge the rows that do not give their digest, now that every erasure is known."""
        for key in self.erased.texts_gone():
            stored = None
            if _SHA256.fullmatch(key):  # nothing is stored under anything else
                with self.ledger.reading() as connection:
                    stored = connection.execute(text(_TEXT[self.ledger.dialect]), {"key": bytes.fromhex(key)}).scalar()
            self.erased.text_is_there(key, stored is not None)
        self.erased.finish()

    def check_head(self, position: int, digest: bytes, moment: int) -> None:
        """Compare the head, as it stood when the pass began, with the chain at that position."""
        self.head.expect(
            (position, digest, moment) == (self.position, self.digest, self._recorded_at),
            lambda: (
                f"head is at position {position}, the last fact at {self.position}, or their digests or moments differ"
            ),
        )


def verify(
    ledger: Ledger, progress: Callable[[int, int], None] | None = None, *, since: Sequence[Checkpoint] = ()
) -> VerifyReport:
    """Check a ledger up to where it ends now.

    Args:
        progress: called with facts done and facts in all, after every batch.
        since: heads noted earlier, with which the ledger has to begin.

    Returns:
        Every check with its result. Damage is reported, not raised.

    Raises:
        LedgerError: the database cannot be reached.
    """
    return verify_with_tree(ledger, progress, since=since)[0]


def verify_with_tree(
    ledger: Ledger,
    progress: Callable[[int, int], None] | None = None,
    *,
    leaves: Sequence[int] = (),
    since: Sequence[Checkpoint] = (),
) -> tuple[VerifyReport, Paths | None]:
    """Check a ledger and keep its tree, from which inclusion of ``leaves`` (indexes from 0) and consistency are proved.

    Returns:
        The report, and the tree; None where facts are missing.
    """
    run = _Verification(ledger)
    _guarded(run.database, lambda: _check_all(run, ledger, progress, leaves, since))
    paths = run.tree.finish()
    checks = tuple(tally.check() for tally in run.tallies())
    ok = all(check.ok for check in checks)
    root = paths.root().hex() if paths is not None else ""
    leaves_in_all = paths.size if paths is not None else 0
    return VerifyReport(ok, checks, run.position, run.digest.hex(), root, leaves_in_all), paths


def _check_all(
    run: _Verification,
    ledger: Ledger,
    progress: Callable[[int, int], None] | None,
    leaves: Sequence[int],
    since: Sequence[Checkpoint],
) -> None:
    with ledger.reading() as connection:
        position, digest, moment, streams, known = connection.execute(text(_HEAD)).one()
        in_all = rows.leaves_before(connection.connection.driver_connection, ledger.dialect, position + 1)
        run.tree.begin(in_all, leaves, since)
        check_guards(connection, run.guards)
        _guarded(run.database, lambda: run.check_database(connection))
    _guarded(run.segments, lambda: _check_segments(run, ledger, progress, position))
    run.check_erased()
    run.check_counts(streams, known)
    run.check_head(position, bytes(digest), moment)
    for key in _text_keys(ledger):
        run.check_text(key)


def _guarded(tally: Tally, step: Callable[[], None]) -> None:
    """Run a step; what the database can no longer read is a fault of the database, not a crash."""
    try:
        step()
    except IntegrityError as error:
        said = str(error)
        tally.expect(False, lambda: said)


def _check_segments(run: _Verification, ledger: Ledger, progress: Callable[[int, int], None] | None, last: int) -> None:
    for segment in ledger.segments(until=last, batch=_BATCH):
        run.check_segment(segment)
        if progress is not None:
            progress(min(run.position, last), last)


def _text_keys(ledger: Ledger) -> Iterator[bytes]:
    after = b""
    while True:
        with ledger.reading() as connection:
            keys = list(connection.execute(text(_TEXT_KEYS), {"after": after, "batch": _BATCH}).scalars())
        yield from map(bytes, keys)
        if len(keys) < _BATCH:
            return
        after = bytes(keys[-1])
