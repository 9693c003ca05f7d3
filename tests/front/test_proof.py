"""The proof that the page asks for: it holds the ledger to the head that was kept, and keeps the one it signs."""

from __future__ import annotations

import shutil
from pathlib import Path

import msgspec
import pytest

from tests.ledger.making import article_facts, described, texts
from timeline.front.proof import claim_proof
from timeline.ledger import Ledger
from timeline.ledger.kept_head import kept_file, kept_head
from timeline.ledger.proof_check import ProvenClaim, check_proof
from timeline.ledger.proof_form import read_proof
from timeline.model import IntegrityError


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A ledger of one small article."""
    monkeypatch.setenv("TIMELINE_KEYS", str(tmp_path / "keys"))
    with Ledger.open(str(tmp_path / "l.sqlite")) as ledger:
        ledger.append(article_facts("a1"), texts=texts())
    return tmp_path / "l.sqlite"


def test_the_proof_holds_and_its_head_is_kept(path: Path) -> None:
    from timeline.ledger.checkpoint import origin_of
    from timeline.ledger.keyring import make_key

    with Ledger.open(str(path)) as ledger:
        assert kept_head(ledger) is None
        made = claim_proof(ledger, "a1-c1")
        proven = check_proof(read_proof(msgspec.json.encode(made)), make_key(origin_of(ledger)).key.public)
        assert isinstance(proven, ProvenClaim)
        assert kept_head(ledger) == proven.checkpoint


def test_a_ledger_that_was_cut_off_is_not_signed(path: Path) -> None:
    """An older state of the same file is sound in itself; only the head that was kept shows that facts are gone."""
    older = path.with_name("older.sqlite")
    shutil.copyfile(path, older)
    with Ledger.open(str(path)) as ledger:
        ledger.append([described("a1", 1)])
        claim_proof(ledger, "a1-c1")
        kept = kept_file(ledger)
    shutil.copyfile(older, path)
    with Ledger.open(str(path)) as ledger:
        assert ledger.verify().ok
        with pytest.raises(IntegrityError, match=r"facts were cut off.*tree had 2 leaves.*remove that file"):
            claim_proof(ledger, "a1-c1")
        kept.unlink()
        assert claim_proof(ledger, "a1-c1")


def test_where_the_head_cannot_be_kept_the_proof_is_made_all_the_same(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from timeline.ledger import kept_head as module

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    with Ledger.open(str(path)) as ledger:
        claim_proof(ledger, "a1-c1")
        first = kept_head(ledger)
        ledger.append([described("a1", 1)])
        monkeypatch.setattr(module, "write_private", refuse)
        assert claim_proof(ledger, "a1-c1")["format"].startswith("timeline-proof/")
        assert kept_head(ledger) == first
