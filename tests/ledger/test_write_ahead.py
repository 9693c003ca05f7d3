"""SQLite's write-ahead log: it keeps one length and is written over, whoever reads meanwhile."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from tests.ledger.making import described
from timeline.ledger import Ledger, connect, write_ahead

LIMIT = 256 * 1024


def append_some(ledger: Ledger, start: int, count: int) -> list[int]:
    """Append facts of 2,000 bytes, one a commit, and give the length of the log after each."""
    log = Path(f"{ledger.path}-wal")
    lengths = []
    for number in range(start, start + count):
        ledger.append([described("x" * 2000, number)])
        lengths.append(log.stat().st_size)
    return lengths


@pytest.fixture
def short_log(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connect, "LOG_KEPT", LIMIT)
    monkeypatch.setattr(write_ahead, "LIMIT", LIMIT)


@pytest.mark.usefixtures("short_log")
def test_the_log_keeps_its_length_and_is_written_over(sqlite_url: str) -> None:
    with Ledger.open(sqlite_url) as ledger:
        lengths = append_some(ledger, 0, 200)
        settled = lengths[100:]
        assert min(settled) == LIMIT  # cut down to that and not to nothing: a file that grows costs the disk more
        assert max(settled) <= 1.5 * LIMIT
        assert sum(after > before for before, after in pairwise(settled)) < len(settled) / 2
        assert ledger.verify().ok
    assert not Path(f"{ledger.path}-wal").exists()


@pytest.mark.usefixtures("short_log")
def test_the_log_grows_while_somebody_reads_it_and_is_cut_down_afterwards(sqlite_url: str) -> None:
    with Ledger.open(sqlite_url) as ledger, Ledger.open(sqlite_url, writable=False) as other:
        append_some(ledger, 0, 1)
        with other.reading() as connection, connection.begin():
            seen = connection.exec_driver_sql("SELECT position FROM head").scalar_one()
            assert append_some(ledger, 1, 200)[-1] > 4 * LIMIT
            assert connection.exec_driver_sql("SELECT position FROM head").scalar_one() == seen == 1
        assert append_some(ledger, 201, 200)[-1] <= 1.5 * LIMIT
        assert [each.position for each in other.read()] == list(range(1, 402))
        assert ledger.verify().ok
