"""The head kept beside the key: of this ledger, in this place, signed, and never believed when it is damaged."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.ledger.making import described
from tests.ledger.tampering import tamper
from timeline.ledger import Ledger
from timeline.ledger.checkpoint import Checkpoint, origin_of
from timeline.ledger.kept_head import keep_head, kept_file, kept_head
from timeline.ledger.keyring import key_file, make_key
from timeline.model import IntegrityError, LedgerError


@pytest.fixture
def ledger(ledger_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Ledger]:
    """Four facts in two streams, and a key."""
    monkeypatch.setenv("TIMELINE_KEYS", str(tmp_path / "keys"))
    with Ledger.open(ledger_url) as opened:
        opened.append([described("a1", 1), described("a1", 2)])
        opened.append([described("a2", 1), described("a2", 2)])
        make_key(origin_of(opened))
        yield opened


def verified(ledger: Ledger) -> Checkpoint:
    """The head of a ledger that is sound."""
    report = ledger.verify()
    assert report.ok
    return Checkpoint(origin_of(ledger), report.leaves, bytes.fromhex(report.root))


def test_a_ledger_whose_end_was_cut_off_is_noticed(ledger: Ledger) -> None:
    """Everything inside is made to fit, as an owner could; the head outside does not fit."""
    assert kept_head(ledger) is None
    keep_head(ledger, verified(ledger))
    cut = [
        "DELETE FROM segments WHERE first > 2",
        "DELETE FROM streams WHERE segment > 2",
        (
            f"UPDATE head SET position = 2, digest = {_literal(ledger, ledger.digest_at(2))}, "
            "recorded_at = (SELECT recorded_at FROM segments WHERE first = 1)"
        ),
    ]
    tamper(ledger, *cut)
    assert ledger.verify().ok
    kept = kept_head(ledger)
    assert kept is not None
    (fault,) = [check for check in ledger.verify(since=[kept]).checks if not check.ok]
    assert fault.name == "tree"
    assert "the checkpoint is over 2 leaves, and the ledger has only 1: facts were cut off" in fault.detail


def _literal(ledger: Ledger, digest: str) -> str:
    return f"X'{digest}'" if ledger.dialect == "sqlite" else rf"'\x{digest}'"


def test_a_later_head_takes_its_place(ledger: Ledger) -> None:
    keep_head(ledger, verified(ledger))
    ledger.append([described("a3", 1)])
    keep_head(ledger, verified(ledger))
    kept = kept_head(ledger)
    assert kept == verified(ledger)
    assert ledger.verify(since=[kept]).ok
    assert sorted(path.suffix for path in kept_file(ledger).parent.iterdir()) == [".head", ".key"]


def test_a_damaged_head_is_named_and_not_believed(ledger: Ledger) -> None:
    keep_head(ledger, verified(ledger))
    path = kept_file(ledger)
    forged = path.read_text().replace("\n2\n", "\n1\n")
    for content in (forged.encode(), b"", b"\xff\xfe", b"nonsense"):
        path.write_bytes(content)
        with pytest.raises(IntegrityError, match=r"\.head: this is not the head that was kept there"):
            kept_head(ledger)


def test_without_a_key_or_a_fact_nothing_is_kept(ledger: Ledger, sqlite_url: str, tmp_path: Path) -> None:
    head = verified(ledger)
    key_file(origin_of(ledger)).unlink()
    keep_head(ledger, head)
    assert list((tmp_path / "keys").iterdir()) == []
    assert kept_head(ledger) is None
    with Ledger.open(f"{sqlite_url}.empty") as empty:
        assert kept_head(empty) is None


def test_a_damaged_first_fact_is_left_to_verify(ledger: Ledger) -> None:
    keep_head(ledger, verified(ledger))
    tamper(ledger, "DELETE FROM segments")
    assert kept_head(ledger) is None
    assert not ledger.verify().ok


def test_where_the_head_cannot_be_kept_the_folder_is_named(ledger: Ledger) -> None:
    kept_file(ledger).mkdir()
    with pytest.raises(LedgerError, match=r"\.head: the head that was verified cannot be kept there"):
        keep_head(ledger, verified(ledger))
    with pytest.raises(LedgerError, match=r"\.head: the kept head cannot be read"):
        kept_head(ledger)


def test_an_older_copy_elsewhere_is_not_a_ledger_that_was_cut(
    sqlite_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TIMELINE_KEYS", str(tmp_path / "keys"))
    path = Path(sqlite_url.removeprefix("sqlite:///"))
    with Ledger.open(sqlite_url) as ledger:
        ledger.append([described("a1", 1)])
        make_key(origin_of(ledger))
    shutil.copyfile(path, tmp_path / "copy.sqlite")
    (tmp_path / "other").symlink_to(path.parent)
    with Ledger.open(sqlite_url) as ledger:
        ledger.append([described("a2", 1)])
        keep_head(ledger, verified(ledger))
    with Ledger.open(str(tmp_path / "copy.sqlite")) as copy:
        assert kept_head(copy) is None
    with Ledger.open(str(tmp_path / "other" / path.name)) as same:
        assert kept_head(same) is not None
