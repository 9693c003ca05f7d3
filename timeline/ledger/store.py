"""The ledger itself: append, read, look up. One global order without gaps, in the order of commits.

Every append takes one lock (BEGIN IMMEDIATE on SQLite, the row lock of ``head`` on PostgreSQL) before it reads or hands
out a position, and holds it until it commits. So positions are dense, and whoever has read up to position N has missed
nothing before it: a sequence would let a later position commit first.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import Engine

from timeline.ledger.appended import Appended
from timeline.ledger.appending import Alone
from timeline.ledger.connect import Address, translated
from timeline.ledger.lookups import Lookups
from timeline.ledger.opened import Clock
from timeline.ledger.preparing import (
    Offered,
    check_expected,
    check_texts,
    encode_texts,
    identified,
    ids_by_stream,
    moment_after,
    not_in,
    number,
    prepare,
    texts_needed,
)
from timeline.ledger.rows import HeadRow, Rows, rows_of
from timeline.ledger.segments import Run
from timeline.ledger.straight import one_article
from timeline.ledger.write_ahead import WriteAheadLog
from timeline.model import Fact

if TYPE_CHECKING:
    from timeline.ledger.checkpoint import Checkpoint
    from timeline.ledger.verify import VerifyReport


class Ledger(Lookups):
    """An open ledger. Use it as a context manager, or call ``close``.

    Safe to share between threads, and safe after a fork: the child opens its own connections.
    """

    def __init__(self, address: Address, engine: Engine, *, writable: bool, clock: Clock, busy_timeout: float) -> None:
        super().__init__(address, engine, writable=writable, clock=clock, busy_timeout=busy_timeout)
        self._log = WriteAheadLog(address.path)
        self._alone = Alone()

    def append(
        self,
        facts: Sequence[Fact],
        *,
        texts: Mapping[str, str] | None = None,
        expected: Mapping[str, int] | None = None,
    ) -> Appended:
        """Append facts to one or several streams in one transaction: all of them or none.

        A fact whose id is there already (or stands earlier in ``facts``) is skipped, so an append may be repeated.

        Args:
            facts: in the order in which they are to be recorded.
            texts: article texts by the SHA-256 (hex) of their UTF-8 bytes, stored beside the facts.
            expected: version each stream must be at (0: must not exist). Not checked when there is nothing new to
                append, so a repeated append succeeds.

        Returns:
            What was recorded, when everything is durable.

        Raises:
            ConcurrencyError: a stream is at another version; nothing was recorded.
            LedgerError: a text does not match its hash, an archived article's text is missing, or the database refuses.
        """
        encoded = encode_texts(texts) if texts else {}
        left, moment = self._alone.left, None
        if left is not None:
            moment = self._clock()
            appended = self._append_alone(facts, encoded, expected or {}, left, moment)
            if appended is not None:
                return appended
        return self._append(identified(prepare(facts)), encoded, expected or {}, moment, len(facts))

    def _append(
        self,
        offered: Offered,
        encoded: Mapping[bytes, bytes],
        expected: Mapping[str, int],
        moment: datetime | None,
        count: int,
    ) -> Appended:
        """Take the lock, look what is there, and append the rest.

        Args:
            moment: when; the clock is asked under the lock if it was not yet.
            count: facts that were given, those twice among them included.
        """
        needed = texts_needed(offered.facts)
        wanted = ids_by_stream(offered, expected)
        types = {kind[0] for kind in offered.kinds}
        run = None
        with self._appending() as transaction:
            found = transaction.look_up(wanted, sorted(needed.keys() | encoded.keys()), types)
            new = not_in(offered, found.facts)
            if new.facts:
                versions = {stream: reached.version for stream, reached in found.streams.items()}
                check_expected(expected, versions)
                if needed:
                    check_texts(texts_needed(new.facts), found.texts | encoded.keys())
                run = number(new, versions, found.head, moment or self._clock())
                missing = {key: text for key, text in encoded.items() if key not in found.texts}
                rows = rows_of(run, found.streams, found.head.digest)
                transaction.write(rows, missing)
        if run is None:
            return Appended((), None, (), count, found.head)
        self._alone.found(found, rows.head)
        return self._appended(new.facts, run, rows, count)

    def _append_alone(
        self,
        facts: Sequence[Fact],
        texts: Mapping[bytes, bytes],
        expected: Mapping[str, int],
        left: HeadRow,
        moment: datetime,
    ) -> Appended | None:
        """Append new streams at ``left``, where this process left the ledger, if it still ends there. None: nothing was done."""
        if not facts or (expected and any(expected.values())):
            return None
        count = len(facts)
        straight = one_article(facts, left, moment_after(moment, left), texts.keys())
        if straight is not None:
            run, rows = straight
        elif texts_needed(facts).keys() - texts.keys():
            return None
        else:
            offered = prepare(facts)
            facts = offered.facts
            run = number(offered, {}, left, moment)
            rows = rows_of(run, {}, left.digest)
        absent = [row[0] for row in rows.streams]
        if expected or len(absent) > 1:
            absent = list(dict.fromkeys([*absent, *expected]))
        with self._appending() as transaction:
            done = transaction.write_alone(rows, texts, left, absent)
        if not done:
            return None
        self._alone.moved(rows.head)
        return self._appended(facts, run, rows, count)

    def _appended(self, new: Sequence[Fact], run: Run, rows: Rows, count: int) -> Appended:
        if self._log.grows(rows.segments):
            with translated(self._address):
                self._log.fold_if_long(self._engine)
        return Appended(new, run, rows.segments, count - len(new), rows.head)

    def verify(
        self, progress: Callable[[int, int], None] | None = None, *, since: Sequence[Checkpoint] = ()
    ) -> VerifyReport:
        """Check everything that can be checked, from stored bytes. See ``timeline.ledger.verify``.

        Args:
            progress: called with facts done and facts in all.
            since: heads noted earlier, with which the ledger has to begin.
        """
        from timeline.ledger.verify import verify

        return verify(self, progress, since=since)
