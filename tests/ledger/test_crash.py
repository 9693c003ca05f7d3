"""Law 7: a crash at any instant leaves the whole append or nothing of it, and the next run goes on by itself."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.ledger.making import described
from timeline.ledger import Ledger

FACTS = 7  # in every append; enough appends in flight that the kill falls anywhere in one

WRITER = f"""
import sys
from tests.ledger.making import described
from timeline.ledger import Ledger, connect, write_ahead

# So short that SQLite's log is begun anew every few appends.
connect.LOG_KEPT = write_ahead.LIMIT = 50_000
streams = sys.argv[2]
with Ledger.open(sys.argv[1]) as ledger:
    number = ledger.head().position
    while True:
        stream = "a%d" % (number % 3 if streams == "old" else number)
        appended = ledger.append([described(stream, number + step) for step in range({FACTS})])
        number = appended.head.position
        print(number, flush=True)
"""


def _write_until_killed(url: str, appends: int, streams: str) -> int:
    """Run a writer in a process of its own, kill it after some appends, and return the last position it was told of."""
    writer = subprocess.Popen(
        [sys.executable, "-c", WRITER, url, streams], stdout=subprocess.PIPE, cwd=Path(__file__).parents[2], text=True
    )
    assert writer.stdout is not None
    told = 0
    try:
        for _ in range(appends):
            told = int(writer.stdout.readline())
    finally:
        writer.kill()  # SIGKILL: nothing is flushed, closed or rolled back
    for line in writer.stdout:  # what it was told between our last line and its end
        told = int(line)
    writer.stdout.close()
    assert writer.wait() == -9
    return told


@pytest.mark.slow
@pytest.mark.parametrize("streams", ["old", "new"])
def test_kill_9_leaves_whole_appends(ledger_url: str, streams: str) -> None:
    """Of streams that are looked up, and of new ones that are appended without looking."""
    for appends in (1, 2, 5, 40):
        told = _write_until_killed(ledger_url, appends, streams)
        with Ledger.open(ledger_url) as ledger:
            # On PostgreSQL the server may still be committing for the dead writer: this append waits its turn.
            whole = ledger.append([described("after", ledger.head().position)]).head.position - 1
            assert whole >= told
            found = [fact.position for fact in ledger.read() if fact.stream != "article:after"]
            assert len(found) % FACTS == 0
            assert ledger.verify().ok


def test_an_error_in_an_append_that_looked_at_nothing_leaves_nothing(
    sqlite_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """PostgreSQL is left out: there it is one statement, with its commit."""
    from timeline.ledger.rows_sqlite import Sqlite

    whole = Sqlite.write_alone

    def explode(*arguments: Any) -> bool:
        assert whole(*arguments)
        raise KeyboardInterrupt

    with Ledger.open(sqlite_url) as ledger:
        ledger.append([described("a1", 1)])
        with monkeypatch.context() as patched:
            patched.setattr(Sqlite, "write_alone", explode)
            with pytest.raises(KeyboardInterrupt):
                ledger.append([described("a2", 1), described("a3", 1)])
        assert ledger.head().position == 1
        assert ledger.append([described("a2", 1), described("a3", 1)]).head.position == 3
        assert ledger.verify().ok


@pytest.mark.parametrize("where", ["look_up", "write"])
def test_an_error_in_the_middle_of_an_append_leaves_nothing(
    ledger_url: str, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    from timeline.ledger.appending import Appending

    whole = getattr(Appending, where)

    def explode(*arguments: object) -> None:
        whole(*arguments)
        raise KeyboardInterrupt

    with Ledger.open(ledger_url) as ledger:
        ledger.append([described("a1", 1)])
        with monkeypatch.context() as patched:
            patched.setattr(Appending, where, explode)
            with pytest.raises(KeyboardInterrupt):
                ledger.append([described("a1", 2), described("a2", 1)])
        assert ledger.head().position == 1
        assert ledger.append([described("a1", 2), described("a2", 1)]).head.position == 3
        assert ledger.verify().ok
