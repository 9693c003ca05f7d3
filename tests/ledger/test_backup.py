"""Backups: made while others write, verified before they are kept, never in the place of anything else."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from tests.ledger.making import article_facts, described, texts
from tests.ledger.tampering import tamper
from timeline.ledger import Ledger
from timeline.ledger.backup import back_up
from timeline.model import IntegrityError, LedgerError, UsageError


@pytest.fixture
def ledger(ledger_url: str) -> Iterator[Ledger]:
    """A small article, four facts."""
    with Ledger.open(ledger_url) as opened:
        opened.append(article_facts(), texts=texts())
        yield opened


def test_a_backup_is_the_same_ledger_in_one_file(ledger: Ledger, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    folder.mkdir()
    made = back_up(ledger, folder / "b.sqlite")
    assert (made.position, made.digest) == (4, ledger.head().digest)
    assert made.bytes == (folder / "b.sqlite").stat().st_size
    assert [path.name for path in folder.iterdir()] == ["b.sqlite"]
    with Ledger.open(str(folder / "b.sqlite")) as backup:
        assert list(backup.read()) == list(ledger.read())
        assert backup.texts(texts()) == texts()
        assert backup.append([described("a1", 1)]).head.position == 5


def test_an_earlier_backup_is_replaced(ledger: Ledger, tmp_path: Path) -> None:
    for number in range(3):
        assert back_up(ledger, tmp_path / "b.sqlite").position == 4 + number
        ledger.append([described("a1", number)])


def test_nothing_else_is_replaced(ledger: Ledger, tmp_path: Path) -> None:
    (tmp_path / "text").write_text("my notes")
    with Ledger.open(str(tmp_path / "other.sqlite")) as other:
        other.append([described("a1", 1)])
    with Ledger.open(str(tmp_path / "empty.sqlite")):
        pass
    with pytest.raises(UsageError, match="not an earlier backup"):
        back_up(ledger, tmp_path / "text")
    assert (tmp_path / "text").read_text() == "my notes"
    with pytest.raises(UsageError, match="another history"):
        back_up(ledger, tmp_path / "other.sqlite")
    with pytest.raises(UsageError, match="not exist"):
        back_up(ledger, tmp_path / "no" / "b.sqlite")
    back_up(ledger, tmp_path / "b.sqlite")
    with Ledger.open(str(tmp_path / "b.sqlite")) as longer:
        longer.append([described("a9", 1)])
    with pytest.raises(UsageError, match="another history"):
        back_up(ledger, tmp_path / "b.sqlite")
    assert back_up(ledger, tmp_path / "empty.sqlite").position == 4  # an empty ledger is the beginning of every ledger


def test_a_ledger_is_not_its_own_backup(sqlite_url: str) -> None:
    with Ledger.open(sqlite_url) as ledger:
        ledger.append(article_facts(), texts=texts())
        with pytest.raises(UsageError, match="the ledger itself"):
            back_up(ledger, Path(sqlite_url.removeprefix("sqlite:///")))


def test_a_damaged_ledger_leaves_the_older_backup_where_it_is(ledger: Ledger, tmp_path: Path) -> None:
    path = tmp_path / "b.sqlite"
    back_up(ledger, path)
    before = path.read_bytes()
    tamper(ledger, "UPDATE texts SET text = sha256")
    with pytest.raises(IntegrityError, match="does not verify"):
        back_up(ledger, path)
    assert path.read_bytes() == before
    assert not [name for name in tmp_path.iterdir() if ".part" in name.name]


def test_a_backup_is_made_from_a_ledger_that_cannot_be_written(ledger_url: str, tmp_path: Path) -> None:
    with Ledger.open(ledger_url) as ledger:
        ledger.append(article_facts(), texts=texts())
    with Ledger.open(ledger_url, writable=False) as ledger:
        assert back_up(ledger, tmp_path / "b.sqlite").position == 4


def test_a_folder_that_cannot_be_written_is_named(
    ledger: Ledger, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(LedgerError, match=r"b\.sqlite: the backup cannot be written \(Permission denied\)"):
        back_up(ledger, tmp_path / "b.sqlite")
    assert not (tmp_path / "b.sqlite").exists()
    assert not (tmp_path / "b.sqlite.part").exists()


def test_writers_go_on_while_backups_are_made_and_each_backup_is_a_moment_of_theirs(
    ledger_url: str, tmp_path: Path
) -> None:
    stop = threading.Event()
    written: list[str] = []

    def write() -> None:
        with Ledger.open(ledger_url, busy_timeout=30) as writer:
            number = 0
            while not stop.is_set():
                appended = writer.append([described(f"a{number % 3}", number * 5 + each) for each in range(5)])
                written.append(appended.head.digest)
                number += 1

    with Ledger.open(ledger_url) as ledger:
        ledger.append(article_facts(), texts=texts())
        writer = threading.Thread(target=write)
        writer.start()
        try:
            made = [back_up(ledger, tmp_path / f"b{number}.sqlite") for number in range(4)]
        finally:
            stop.set()
            writer.join()
        assert all(later.position >= earlier.position for earlier, later in pairwise(made))
        assert all(ledger.digest_at(each.position) == each.digest for each in made)
        # No backup holds half an append, and all were made while facts were being written.
        assert {each.digest for each in made} <= {ledger.digest_at(4), *written}
        assert len(written) > 4
