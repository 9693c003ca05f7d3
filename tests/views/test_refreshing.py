"""Who only reads leaves the view up to date where that spares the next reader something, and never fails for it."""

from __future__ import annotations

import io
from contextlib import redirect_stdout
from pathlib import Path
from typing import Any

import pytest

from tests.views.generated import article
from timeline.cli.entrance import run
from timeline.ledger import Ledger
from timeline.model import LedgerError
from timeline.views import catch_up, is_current, load, refreshing


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A ledger whose view was folded before its last article came; large enough to be worth a fold that is kept."""
    found = tmp_path / "stale.sqlite"
    with Ledger.open(str(found)) as ledger:
        for day, sentences in ((1, (0, 1, 2)), (2, (0, 3))):
            written = article(sentences, day)
            ledger.append(list(written.facts), texts=written.texts)
            if day == 1:
                catch_up(ledger)
    monkeypatch.setattr(refreshing, "FEW_FACTS", 1)
    return found


def is_up_to_date(path: Path) -> bool:
    """Whether the stored view reaches the head."""
    with Ledger.open(str(path), writable=False) as ledger:
        return is_current(ledger)


def read(path: Path, *options: str) -> str:
    """What the command that reads prints."""
    shown = io.StringIO()
    with redirect_stdout(shown):
        assert run(["chronology", "--ledger", str(path), *options]) == 0
    return shown.getvalue()


def test_a_command_that_reads_leaves_the_view_up_to_date(path: Path) -> None:
    """And prints the same as what is folded in memory."""
    with Ledger.open(str(path), writable=False) as ledger:
        expected = {entry.headline for entry in load(ledger).entries}
    assert not is_up_to_date(path)
    first = read(path)
    assert is_up_to_date(path)
    assert all(headline in first for headline in expected)
    assert read(path) == first


def test_an_earlier_moment_is_folded_in_memory(path: Path) -> None:
    """It says nothing of today's view, which stays as it was."""
    read(path, "--as-of", "@3")
    assert not is_up_to_date(path)


def test_a_small_ledger_is_left_as_it_is(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Folding it takes a moment, and its file may be under version control."""
    monkeypatch.setattr(refreshing, "FEW_FACTS", 5_000)
    before = path.read_bytes()
    read(path)
    assert path.read_bytes() == before


def test_what_cannot_be_written_is_read_all_the_same(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The chronology is folded in memory then."""
    expected = {entry.headline for entry in _folded(path)}
    opened = Ledger.open

    def refused(url: str, *, writable: bool = True, **options: Any) -> Ledger:
        if writable:
            raise LedgerError("This ledger is on a read-only disk.")
        return opened(url, writable=False, **options)

    monkeypatch.setattr(Ledger, "open", refused)
    shown = read(path)
    assert all(headline in shown for headline in expected)
    assert not is_up_to_date(path)


def _folded(path: Path) -> tuple[Any, ...]:
    with Ledger.open(str(path), writable=False) as ledger:
        return load(ledger).entries
