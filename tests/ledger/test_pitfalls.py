"""The pitfalls measured in other stores, each by name, each designed out."""

from __future__ import annotations

import json
import threading
from datetime import datetime
from hashlib import sha256
from types import SimpleNamespace
from typing import Any

import pytest

from tests.ledger.making import article_facts, described, texts
from tests.ledger.tampering import tamper
from timeline.ledger import Ledger, following, rows
from timeline.ledger.sqlite_library import choose, describe_library, has_reset_defect
from timeline.model import IntegrityError, LedgerError


@pytest.mark.parametrize(
    ("version", "race"),
    [
        ((3, 6, 23), False),
        ((3, 7, 0), True),
        ((3, 40, 1), True),
        ((3, 44, 5), True),
        ((3, 44, 6), False),
        ((3, 45, 0), True),
        ((3, 50, 6), True),
        ((3, 50, 7), False),
        ((3, 51, 0), True),
        ((3, 51, 2), True),
        ((3, 51, 3), False),
        ((3, 53, 4), False),
        ((4, 0, 0), False),
    ],
)
def test_the_reset_race_is_known_by_the_library_version(version: tuple[int, int, int], race: bool) -> None:
    assert has_reset_defect(version) == race


def test_a_mended_library_is_preferred_only_where_it_is_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    mended = SimpleNamespace(__name__="sqlite3", sqlite_version_info=(3, 51, 3), sqlite_version="3.51.3")
    raced = SimpleNamespace(__name__="sqlite3", sqlite_version_info=(3, 40, 1), sqlite_version="3.40.1")
    other = SimpleNamespace(__name__="pysqlite3.dbapi2", sqlite_version_info=(3, 53, 4), sqlite_version="3.53.4")
    monkeypatch.setitem(__import__("sys").modules, "pysqlite3", SimpleNamespace(dbapi2=other))
    assert choose(mended) is mended
    assert choose(raced) is other
    other.sqlite_version_info = (3, 51, 1)
    assert choose(raced) is raced
    monkeypatch.setitem(__import__("sys").modules, "pysqlite3", None)
    assert choose(raced) is raced


def test_verify_names_the_library(sqlite_url: str) -> None:
    with Ledger.open(sqlite_url) as ledger:
        (said,) = [each.detail for each in ledger.verify().checks if each.name == "database"]
    assert describe_library() in said


def test_nobody_checkpoints_while_another_writes(sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """No connection checkpoints by itself, and the one that is told to does so under the write lock."""
    from timeline.ledger import write_ahead

    monkeypatch.setattr(write_ahead, "LIMIT", 50_000)
    told: list[str] = []
    with Ledger.open(sqlite_url) as ledger:
        for writable in (True, False):
            with Ledger.open(sqlite_url, writable=writable) as other, other.reading() as connection:
                assert connection.exec_driver_sql("PRAGMA wal_autocheckpoint").scalar_one() == 0
        from sqlalchemy import event

        @event.listens_for(ledger.engine, "before_cursor_execute")
        def _note(_c: Any, _u: Any, statement: str, *_: Any) -> None:
            told.append(statement)

        @event.listens_for(ledger.engine, "checkout")
        def _trace(driver: Any, *_: Any) -> None:
            driver.set_trace_callback(told.append)

        for number in range(40):
            ledger.append([described("x" * 3000, number)])
    checkpoints = [number for number, said in enumerate(told) if "wal_checkpoint" in said]
    assert checkpoints
    for number in checkpoints:
        begun = max(place for place in range(number) if told[place].startswith("BEGIN"))
        assert told[begun] == "BEGIN IMMEDIATE"
        assert not any(said.startswith(("COMMIT", "ROLLBACK")) for said in told[begun:number])


def test_every_writing_transaction_takes_the_lock_at_once(sqlite_url: str) -> None:
    """A deferred transaction that has read first is refused at once when it wants to write, whatever the time-out."""
    begun: list[str] = []
    with Ledger.open(sqlite_url) as ledger:
        from sqlalchemy import event

        @event.listens_for(ledger.engine, "checkout")
        def _trace(driver: Any, *_: Any) -> None:
            driver.set_trace_callback(lambda said: begun.append(said) if said.startswith("BEGIN") else None)

        ledger.append([described("a1", 1)])
        with ledger.writing():
            pass
        with ledger.reading() as connection:
            connection.exec_driver_sql("SELECT 1")
    assert begun == ["BEGIN IMMEDIATE", "BEGIN IMMEDIATE", "BEGIN"]


def test_postgresql_hands_positions_out_by_a_row_and_no_sequence(postgres_url: str) -> None:
    """A sequence lets a later position commit first, and leaves holes after aborts."""
    with Ledger.open(postgres_url) as ledger:
        with ledger.reading() as connection:
            schema = "SELECT count(*) FROM pg_sequences WHERE schemaname = current_schema()"
            assert connection.exec_driver_sql(schema).scalar_one() == 0
        with ledger.engine.connect() as connection:  # it is rolled back when it is left
            connection.exec_driver_sql("UPDATE head SET position = position + 5")
        assert ledger.append([described("a1", 1)]).head.position == 1


def test_a_lost_notify_does_not_stall_a_follower(ledger_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rows, "CHANNEL", "nobody_listens_here")
    assert following.CHANNEL != rows.CHANNEL
    with Ledger.open(ledger_url) as ledger, Ledger.open(ledger_url) as other:
        follower = ledger.follow(timeout=20, poll=0.1)
        writer = threading.Timer(0.3, other.append, [[described("a1", 1)]])
        writer.start()
        assert next(follower).position == 1
        writer.join()
        follower.close()


def test_a_notify_wakes_a_follower_before_it_would_look_again(postgres_url: str) -> None:
    import time

    with Ledger.open(postgres_url) as ledger, Ledger.open(postgres_url) as other:
        follower = ledger.follow(timeout=60, poll=30)
        writer = threading.Timer(0.5, other.append, [[described("a1", 1)]])
        begun = time.monotonic()
        writer.start()
        assert next(follower).position == 1
        assert time.monotonic() - begun < 15
        writer.join()
        follower.close()


def test_a_follower_ends_when_nothing_comes(ledger_url: str) -> None:
    with Ledger.open(ledger_url) as ledger:
        ledger.append([described("a1", number) for number in range(3)])
        assert [each.position for each in ledger.follow(1, timeout=0)] == [2, 3]
        assert list(ledger.follow(3, timeout=0.05, poll=0.01)) == []


def test_ids_and_positions_are_never_used_again(ledger_url: str) -> None:
    """A bare rowid is given out again after the last row is gone; here the head remembers."""
    with Ledger.open(ledger_url) as ledger:
        ledger.append([described("a1", 1), described("a1", 2)])
        tamper(ledger, "DELETE FROM segments")  # with the guards gone, as only the owner could do
    with Ledger.open(ledger_url) as ledger:
        assert not ledger.verify().ok
        with pytest.raises(IntegrityError, match="a1 begins at position 1, and no fact of it is there"):
            ledger.append([described("a1", 3)])
        with pytest.raises(
            LedgerError, match="append-only"
        ):  # it would stand after a gap, and not in the place of another
            ledger.append([described("a2", 1)])
        assert ledger.head().position == 2


def test_the_stored_bytes_are_hashed_and_no_others(sqlite_url: str) -> None:
    """A digest must hold for bytes that today's code would write differently."""
    with Ledger.open(sqlite_url) as ledger:
        ledger.append(article_facts(), texts=texts())
        for each in ledger.stored():
            assert json.dumps(json.loads(each.payload)).encode() != each.payload
            named = each.stream.encode(), each.type.encode()
            lengths = b"".join(len(name).to_bytes(4, "big") for name in named)
            numbers = each.recorded_at.to_bytes(8, "big", signed=True) + each.schema.to_bytes(4, "big") + lengths
            hashed_bytes = numbers + b"".join(named) + each.version.to_bytes(8, "big") + each.payload
            assert sha256(b"timeline-ledger/2 fact\n" + hashed_bytes).digest() == each.digest
        digests = b"".join(each.digest for each in ledger.stored())
        linked = sha256(b"timeline-ledger/2 segment\n" + bytes(32) + (1).to_bytes(8, "big") + digests)
        assert linked.hexdigest() == ledger.head().digest


def test_moments_are_plain_and_keep_their_zone(ledger_url: str) -> None:
    """sqlite3's converter drops the offset, and pendulum's datetimes cost eight decodes: integers and plain datetimes."""
    with Ledger.open(ledger_url) as ledger:
        ledger.append([described("a1", 1)])
        (only,) = ledger.read()
        assert type(only.recorded_at) is datetime
        assert only.recorded_at.utcoffset() is not None
        (stored,) = ledger.stored()
        assert type(stored.recorded_at) is int
        if ledger.dialect == "sqlite":
            with ledger.reading() as connection:
                kinds = connection.exec_driver_sql("SELECT type FROM pragma_table_info('segments')").scalars().all()
            assert not {"TIMESTAMP", "DATETIME", "DATE"} & {kind.upper() for kind in kinds}
