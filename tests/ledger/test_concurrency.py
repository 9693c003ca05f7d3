"""One global order: with several writers at once, a follower sees every fact, once, in order, and never a gap."""

from __future__ import annotations

import multiprocessing
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.ledger.making import described
from timeline.ledger import Ledger
from timeline.model import ConcurrencyError, LedgerBusyError, Recorded

WRITERS = 4
APPENDS = 30
PATIENCE = 60.0


def _sizes(writer: int) -> list[int]:
    """How many facts each append holds: one to five, so that slow and quick transactions overtake one another."""
    return [1 + (writer + 3 * number) % 5 for number in range(APPENDS)]


def _write(url: str, writer: int) -> None:
    """Append to a stream of the writer's own and to one that all share."""
    with Ledger.open(url, busy_timeout=PATIENCE) as ledger:
        for number, size in enumerate(_sizes(writer)):
            own = [described(f"w{writer}", number * 10 + step) for step in range(size)]
            ledger.append([*own, described("shared", writer * 1000 + number)])


@pytest.mark.slow
def test_a_follower_misses_nothing(ledger_url: str) -> None:
    """The writers are processes, and open the database while it is still empty: only one may make the tables."""
    total = sum(size + 1 for writer in range(WRITERS) for size in _sizes(writer))
    context = multiprocessing.get_context("spawn")
    processes = [context.Process(target=_write, args=(ledger_url, writer)) for writer in range(WRITERS)]
    for process in processes:
        process.start()
    seen: list[Recorded] = []
    until = time.monotonic() + PATIENCE
    with Ledger.open(ledger_url, busy_timeout=PATIENCE) as ledger:
        while len(seen) < total and time.monotonic() < until:
            seen.extend(ledger.read(seen[-1].position if seen else 0, batch=7))
        for process in processes:
            process.join(PATIENCE)
        assert [process.exitcode for process in processes] == [0] * WRITERS
        assert [fact.position for fact in seen] == list(range(1, total + 1))
        assert seen == list(ledger.read())
        assert ledger.verify().ok
    for writer in range(WRITERS):
        own = [fact for fact in seen if fact.stream == f"article:w{writer}"]
        wanted = [number * 10 + step for number, size in enumerate(_sizes(writer)) for step in range(size)]
        assert [fact.fact for fact in own] == [described(f"w{writer}", number) for number in wanted]
        assert [fact.version for fact in own] == list(range(1, len(own) + 1))
    assert [fact.recorded_at for fact in seen] == sorted(fact.recorded_at for fact in seen)


def test_of_writers_that_expect_the_same_version_one_wins(ledger_url: str) -> None:
    def attempt(writer: int) -> bool:
        try:
            ledger.append([described("a1", writer)], expected={"article:a1": 0})
        except ConcurrencyError:
            return False
        return True

    with Ledger.open(ledger_url, busy_timeout=PATIENCE) as ledger:
        with ThreadPoolExecutor(WRITERS) as pool:
            won = list(pool.map(attempt, range(WRITERS * 2)))
        assert won.count(True) == 1
        assert ledger.head().position == 1


def test_the_same_facts_from_several_writers_are_recorded_once(ledger_url: str) -> None:
    facts = [described("a1", number) for number in range(20)]
    with Ledger.open(ledger_url, busy_timeout=PATIENCE) as ledger:
        with ThreadPoolExecutor(WRITERS) as pool:
            appended = list(pool.map(lambda _: ledger.append(facts), range(WRITERS)))
        assert sorted(len(result.recorded) for result in appended) == [0] * (WRITERS - 1) + [20]
        assert [fact.fact for fact in ledger.read()] == facts


def test_a_writer_does_not_stop_readers(ledger_url: str) -> None:
    with Ledger.open(ledger_url, busy_timeout=0.01) as ledger:
        ledger.append([described("a1", 1)])
        with ledger.writing() as connection:
            connection.exec_driver_sql("SELECT count(*) FROM facts")
            assert len(list(ledger.read())) == 1


def test_a_long_log_is_folded_into_the_file_while_others_write(sqlite_url: str) -> None:
    """The write-ahead log is copied by an append that holds the write lock, or left for later if others are busy."""
    long = "x" * 100_000
    from timeline.ledger import write_ahead
    from timeline.ledger.connect import parse_address

    path = parse_address(sqlite_url).path
    assert path is not None
    log = write_ahead.WriteAheadLog(path)
    before = write_ahead.LIMIT
    write_ahead.LIMIT = 300_000  # type: ignore[misc]
    try:
        with Ledger.open(sqlite_url, busy_timeout=0.5) as ledger, ThreadPoolExecutor(2) as pool:

            def write(writer: int) -> None:
                for number in range(10):
                    ledger.append([described(f"{writer}{long}", number)])

            list(pool.map(write, range(2)))
            assert log.size() < 2_000_000
            assert path.stat().st_size > 1_000_000
            assert ledger.verify().ok
    except LedgerBusyError as error:
        raise AssertionError(error) from error
    finally:
        write_ahead.LIMIT = before  # type: ignore[misc]
