"""Appending without looking first: done where nobody else appended, given up without a trace where somebody did."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from tests.ledger.making import TEXT, archived, article_facts, described, hashed, texts
from timeline.ledger import Ledger
from timeline.ledger.rows_postgresql import Postgresql
from timeline.ledger.rows_sqlite import Sqlite
from timeline.model import ConcurrencyError, LedgerBusyError, LedgerError


@pytest.fixture
def tried(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """Whether each attempt to append in one statement was done."""
    found: list[bool] = []

    def note(whole: Callable[..., bool]) -> Callable[..., bool]:
        def noted(*arguments: Any) -> bool:
            done = whole(*arguments)
            found.append(done)
            return done

        return noted

    for database in (Postgresql, Sqlite):
        monkeypatch.setattr(database, "write_alone", note(database.write_alone))
    return found


@pytest.fixture
def ledger(ledger_url: str) -> Iterator[Ledger]:
    with Ledger.open(ledger_url) as opened:
        opened.append([described("first", 1)])
        yield opened


def test_new_articles_are_appended_without_looking_first(ledger: Ledger, tried: list[bool]) -> None:
    appended = [
        ledger.append(article_facts("a1"), texts=texts()),
        ledger.append([described("a2", 1)], expected={"article:a2": 0}),
        ledger.append([*article_facts("a3"), described("a4", 1), described("a3", 2)], texts=texts()),
        ledger.append([described(f"b{number}", number % 7) for number in range(1201)]),
        ledger.append([described("a5", 1), described("a5", 1)]),
        ledger.append(across := [described(f"c{number // 400}", number) for number in range(1201)]),
    ]
    assert tried == [True] * 6
    assert [each.skipped for each in appended] == [0, 0, 0, 0, 1, 0]
    assert [fact for each in appended for fact in each.recorded] == list(ledger.read(1))
    assert appended[-1].head == ledger.head()
    assert ledger.text(hashed(TEXT)) == TEXT
    # The second and third of these streams go on in another segment than they began in.
    assert ledger.append([*across, described("c1", 5000)]).skipped == len(across)
    assert ledger.verify().ok


def test_where_somebody_else_appended_nothing_is_lost_or_doubled(
    ledger: Ledger, tried: list[bool], ledger_url: str
) -> None:
    with Ledger.open(ledger_url) as other:
        other.append([described("a1", 1)])
        assert ledger.append([described("a2", 1)]).recorded[0].position == 3
        assert tried == [False]  # the head had moved
        assert ledger.append([described("a3", 1)]).recorded[0].position == 4
        assert tried == [False]  # somebody else is there, so it is not tried
        assert ledger.append([described("a4", 1)]).recorded[0].position == 5
        assert tried == [False, True]
        assert ledger.verify().ok


def test_a_stream_that_exists_is_looked_up(ledger: Ledger, tried: list[bool]) -> None:
    assert ledger.append([described("first", 1), described("first", 2)]).skipped == 1
    assert tried == [False]
    assert ledger.append([described("first", 3)]).recorded[0].version == 3
    assert tried == [False]  # it went on with a stream just now, so it is not tried
    with pytest.raises(ConcurrencyError, match="first is at version 3, not 0"):
        ledger.append([described("a1", 1)], expected={"article:first": 0})
    assert ledger.verify().ok


def test_a_text_that_is_there_already_is_not_written_again(ledger: Ledger, tried: list[bool]) -> None:
    ledger.append(article_facts("a1"), texts=texts())
    ledger.append(article_facts("a2"), texts=texts())
    assert tried == [True, True]
    ledger.append([archived("a3")])  # its text is not at hand, so it is looked up
    assert tried == [True, True]
    with pytest.raises(LedgerError, match="without its text"):
        ledger.append([archived("a4", "another text")])
    assert ledger.verify().ok


def test_a_writer_that_is_in_the_way_is_waited_for_no_longer_than_allowed(ledger_url: str, tried: list[bool]) -> None:
    with Ledger.open(ledger_url, busy_timeout=0.2) as ledger, Ledger.open(ledger_url) as other:
        ledger.append([described("a1", 1)])
        with other.writing() as connection:
            if ledger.dialect == "postgresql":  # on SQLite it has the lock already
                connection.exec_driver_sql("SELECT * FROM head FOR UPDATE")
            with pytest.raises(LedgerBusyError):
                ledger.append([described("a2", 1)])
        assert ledger.append([described("a2", 1)]).head.position == 2
        assert tried == [True]
        assert ledger.verify().ok


def test_writers_that_overtake_each_other_leave_no_gap(ledger_url: str) -> None:
    def write(name: str) -> None:
        with Ledger.open(ledger_url, busy_timeout=60) as ledger:
            for number in range(25):
                ledger.append([described(f"{name}{number}", 1), described(f"{name}{number}", 2)])

    Ledger.open(ledger_url).close()
    writers = [threading.Thread(target=write, args=(name,)) for name in "abcd"]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    with Ledger.open(ledger_url) as ledger:
        assert [fact.position for fact in ledger.read()] == list(range(1, 201))
        assert ledger.verify().ok
