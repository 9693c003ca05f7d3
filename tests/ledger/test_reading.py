"""Reading: from a position, one stream, as of a position or moment, in batches; and the look-ups beside it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.ledger.making import TEXT, archived, article_facts, described, hashed, texts
from timeline.ledger import Ledger
from timeline.ledger.erasing import erase
from timeline.model import ArticleErased, ArticleRead, LedgerError, UsageError

NOON = datetime(2025, 7, 11, 12, tzinfo=UTC)


@pytest.fixture
def ledger(ledger_url: str) -> Iterator[Ledger]:
    """Ten appends of three facts, a minute apart, on three streams in turn."""
    minutes = iter(range(100))
    with Ledger.open(ledger_url, clock=lambda: NOON + timedelta(minutes=next(minutes))) as opened:
        for number in range(10):
            opened.append([described(f"a{stream}", number) for stream in range(3)])
        yield opened


def test_reading_from_a_position_to_a_position(ledger: Ledger) -> None:
    assert [fact.position for fact in ledger.read(27)] == [28, 29, 30]
    assert [fact.position for fact in ledger.read(3, until=6)] == [4, 5, 6]
    assert [fact.position for fact in ledger.read(30)] == []
    assert [fact.position for fact in ledger.read(until=0)] == []


@pytest.mark.parametrize("batch", [1, 2, 3, 7, 30, 31, 1000])
def test_batches_do_not_change_what_is_read(ledger: Ledger, batch: int) -> None:
    assert [fact.position for fact in ledger.read(batch=batch)] == list(range(1, 31))
    one = list(ledger.read(5, until=25, stream="article:a1", batch=batch))
    assert [fact.position for fact in one] == list(range(8, 26, 3))
    assert [fact.version for fact in one] == list(range(3, 9))


def test_a_batch_must_hold_something(ledger: Ledger) -> None:
    with pytest.raises(UsageError, match="batch is 0"):
        next(ledger.read(batch=0))


def test_a_stream_that_does_not_exist_is_empty(ledger: Ledger) -> None:
    assert list(ledger.read(stream="article:none")) == []


def test_a_batch_at_a_time_is_fetched_and_no_transaction_held_between(ledger: Ledger) -> None:
    reader = ledger.read(batch=10)
    first = next(reader)
    ledger.append([described("late", 1)])  # would wait for ever if the reader held a lock
    assert [first.position, *(fact.position for fact in reader)] == list(range(1, 32))


def test_what_stood_at_a_position(ledger: Ledger) -> None:
    assert ledger.digest_at(0) == "0" * 64
    assert len({ledger.digest_at(position) for position in range(31)}) == 31
    assert ledger.digest_at(30) == ledger.head().digest
    with pytest.raises(UsageError, match=r"no position 31.*ends at 30"):
        ledger.digest_at(31)


@pytest.mark.parametrize(
    ("moment", "position"),
    [
        (NOON - timedelta(microseconds=1), 0),
        (NOON, 3),
        (NOON + timedelta(seconds=59), 3),
        (NOON + timedelta(minutes=4), 15),
        (NOON + timedelta(minutes=9), 30),
        (NOON + timedelta(days=9000), 30),
        (datetime.fromisoformat("2025-07-11T14:04:00+02:00"), 15),
    ],
)
def test_what_stood_at_a_moment(ledger: Ledger, moment: datetime, position: int) -> None:
    assert ledger.position_at(moment) == position


def test_a_moment_needs_its_zone(ledger: Ledger) -> None:
    with pytest.raises(UsageError, match="no time zone"):
        ledger.position_at(datetime(2025, 7, 11))  # noqa: DTZ001


@settings(max_examples=15)
@given(st.lists(st.integers(-5, 5), min_size=1, max_size=8), st.integers(-10, 40))
def test_a_moment_finds_the_last_fact_recorded_by_then(
    tmp_path_factory: pytest.TempPathFactory, steps: list[int], asked: int
) -> None:
    seconds = iter([sum(steps[: count + 1]) for count in range(len(steps))])
    path = tmp_path_factory.mktemp("moment") / "l.sqlite"
    with Ledger.open(str(path), clock=lambda: NOON + timedelta(seconds=next(seconds))) as ledger:
        for number in range(len(steps)):
            ledger.append([described("a", number)])
        moment = NOON + timedelta(seconds=asked)
        assert ledger.position_at(moment) == sum(fact.recorded_at <= moment for fact in ledger.read())


def test_which_articles_are_archived_and_read(ledger_url: str) -> None:
    with Ledger.open(ledger_url) as ledger:
        ledger.append(article_facts("a1"), texts=texts())
        ledger.append([archived("a2"), ArticleRead("a1", "german", "2", 3), ArticleRead("a2", "llm", "1", 3)])
        assert ledger.archived(["a1", "a2", "a3"]) == {"a1", "a2"}
        assert ledger.archived([f"b{number}" for number in range(2000)]) == set()
        assert ledger.was_read("a1", "german", "2")
        assert not ledger.was_read("a2", "german", "1")
        assert ledger.readings() == {"a1": {("german", "1"), ("german", "2")}, "a2": {("llm", "1")}}


def test_texts_are_found_by_their_hash(ledger_url: str) -> None:
    with Ledger.open(ledger_url) as ledger:
        ledger.append([archived("a1"), archived("a2", "zwei")], texts={**texts(), hashed("zwei"): "zwei"})
        wanted = [hashed("zwei"), "0" * 64, "no hash", hashed(TEXT)]
        assert ledger.texts(wanted) == {hashed("zwei"): "zwei", hashed(TEXT): TEXT}
        assert list(ledger.texts(wanted)) == [hashed("zwei"), hashed(TEXT)]
        with pytest.raises(LedgerError, match="no text with SHA-256 0000"):
            ledger.text("0" * 64)


def test_a_child_process_does_not_use_its_parents_connections(ledger_url: str) -> None:
    def connection_in_use(ledger: Ledger) -> object:
        with ledger.reading() as connection:
            return connection.connection.dbapi_connection

    with Ledger.open(ledger_url) as ledger:
        ledger.append([described("parent", 1)])
        parents = connection_in_use(ledger)
        assert connection_in_use(ledger) is parents
        child = os.fork()
        if child == 0:  # no pytest in here: leave by os._exit whatever happens
            status = 1
            try:
                ledger.append([described("child", number) for number in range(3)])
                status = 0 if ledger.head().position == 4 and connection_in_use(ledger) is not parents else 2
            finally:
                os._exit(status)
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
        ledger.append([described("parent", 2)])
        assert [fact.stream.partition(":")[2] for fact in ledger.read()] == ["parent", *["child"] * 3, "parent"]
        assert ledger.verify().ok


def test_marks_tell_what_became_of_articles(ledger_url: str) -> None:
    """In one look, for many: archived, read by one of the readers that count, erased."""
    with Ledger.open(ledger_url) as ledger:
        ledger.append([archived(article) for article in ("a1", "a2", "a3")], texts=texts())
        ledger.append([ArticleRead("a1", "german", "2", 0), ArticleRead("a2", "german", "1", 0)])
        erase(ledger, "a3", "Ed", "a court said so")
        found = ledger.marks(["a1", "a2", "a3", "a4"], [("german", "2"), ("english", "1")])
        assert found == {"a1": {"archived", "read"}, "a2": {"archived"}, "a3": {"archived", "erased"}}
        assert ledger.marks([], []) == {}
        assert [each.fact.article for each in ledger.read_rare({ArticleErased.TYPE})] == ["a3"]
        assert list(ledger.read_rare({ArticleErased.TYPE, ArticleRead.TYPE})) == list(
            ledger.read_types({ArticleErased.TYPE, ArticleRead.TYPE})
        )
