"""Facts that were chained one by one (up to schema 0003) keep their digests, leaves and proofs beside newer ones."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.ledger.freezing import FROZEN, restore
from tests.ledger.making import article_facts, described, texts
from tests.ledger.tampering import tamper
from timeline.ledger import Ledger
from timeline.ledger.checkpoint import open_checkpoint, unsigned_checkpoint
from timeline.ledger.copying import copy_ledger
from timeline.ledger.erasing import erase
from timeline.ledger.notes import PrivateKey
from timeline.ledger.proof_check import ProvenClaim, ProvenHistory, check_proof
from timeline.ledger.proof_form import read_proof, write_proof
from timeline.ledger.proofs import find_claim, prove_claim, prove_consistency
from timeline.model import ClaimAsserted, IntegrityError

# With which the head and the proof beside the frozen ledger were signed, by the version that wrote it.
KEY = PrivateKey("timeline-ledger/test", bytes(range(32)))
HEAD = (FROZEN / "0003.head.txt").read_text(encoding="utf-8")
OLD = 22


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    """The last ledger whose facts are chained one by one, and two segments after them."""
    shutil.copyfile(FROZEN / "0003.sqlite", tmp_path / "old.sqlite")
    with Ledger.open(str(tmp_path / "old.sqlite")) as opened:
        assert opened.head().position == OLD
        opened.append(article_facts("b1"), texts=texts())
        opened.append([described("b1", 1), described("b2", 2)])
        yield opened


def faults(ledger: Ledger) -> dict[str, str]:
    """What is wrong, by the name of the check."""
    return {check.name: check.detail for check in ledger.verify().checks if not check.ok}


def test_a_proof_made_then_holds_now() -> None:
    proven = check_proof(read_proof((FROZEN / "0003.proof.json").read_bytes()), KEY.public)
    assert isinstance(proven, ProvenClaim)
    assert proven.checkpoint == open_checkpoint(HEAD, KEY.public)
    changed = (FROZEN / "0003.proof.json").read_bytes().replace(b'"position": 1,', b'"position": 2,')
    with pytest.raises(IntegrityError, match="not in the signed ledger"):
        check_proof(read_proof(changed), KEY.public)


def test_the_ledger_begins_with_the_head_of_then(ledger: Ledger) -> None:
    then = unsigned_checkpoint(HEAD)
    assert then.size == OLD
    report = ledger.verify(since=[then])
    assert [check for check in report.checks if not check.ok] == []
    assert (report.position, report.leaves) == (OLD + 6, OLD + 2)
    proven = check_proof(prove_consistency(ledger, HEAD, KEY), KEY.public)
    assert isinstance(proven, ProvenHistory)
    assert (proven.earlier.size, proven.later.size) == (OLD, OLD + 2)


def test_claims_from_before_and_after_are_proven(ledger: Ledger) -> None:
    for recorded in list(ledger.read()):
        if isinstance(recorded.fact, ClaimAsserted):
            made = write_proof(prove_claim(ledger, find_claim(ledger, recorded.fact.claim.id), KEY))
            proven = check_proof(read_proof(made), KEY.public)
            assert isinstance(proven, ProvenClaim)
            assert proven.asserted == recorded.fact


def test_a_copy_has_the_same_digests_and_head(ledger: Ledger, postgres_url: str) -> None:
    with Ledger.open(postgres_url) as target:
        copy_ledger(ledger, target)
        assert list(target.stored()) == list(ledger.stored())
        assert target.verify(since=[unsigned_checkpoint(HEAD)]).root == ledger.verify().root


def test_a_copy_that_was_made_before_goes_on(ledger: Ledger, postgres_url: str) -> None:
    restore(postgres_url, FROZEN / "0003.postgresql.sql")
    with Ledger.open(postgres_url) as target:
        assert copy_ledger(ledger, target).facts == 6
        assert target.head() == ledger.head()
        assert faults(target) == {}


@pytest.mark.parametrize("position", [1, 2, OLD - 1, OLD])
@pytest.mark.parametrize("column", ["payload", "digest", "id", "version", "type"])
def test_whatever_is_altered_in_them_is_named(ledger: Ledger, position: int, column: str) -> None:
    value = {"version": "version + 1", "type": "'ruling-' || type"}.get(
        column, f"substr({column}, 1, 9) || CAST('!' AS BLOB) || substr({column}, 11)"
    )
    value = value if column in {"version", "type"} else f"CAST({value} AS BLOB)"
    tamper(ledger, f"UPDATE facts SET {column} = {value} WHERE position = {position}")
    found = faults(ledger)
    assert any(f"position {position} " in each or f"position {position}:" in each for each in found.values())


def test_words_are_erased_from_them(ledger: Ledger) -> None:
    erase(ledger, "summit.txt", "A. Editor", "an order")
    erase(ledger, "b1", "A. Editor", "an order")
    assert faults(ledger) == {}
    assert ledger.verify(since=[unsigned_checkpoint(HEAD)]).ok
    assert not [each for each in ledger.stored() if b"Starmer said" in each.payload]


def test_what_stands_before_the_first_link_is_bound_by_it(ledger: Ledger) -> None:
    """Somebody makes all older digests fit a changed fact: the first newer segment no longer follows."""
    with ledger.reading() as connection:
        last = connection.exec_driver_sql("SELECT max(last) FROM segments WHERE length(ids) > 0").scalar_one()
    assert last == OLD
    tamper(ledger, f"UPDATE facts SET digest = zeroblob(32) WHERE position = {OLD}")
    assert f"positions {OLD + 1} to {OLD + 4}" in faults(ledger)["chain"]


def test_a_segment_does_not_lose_its_link_unnoticed(ledger: Ledger) -> None:
    """Taken for an older one, its facts would have to be chained one by one, and after no link."""
    tamper(
        ledger,
        f"UPDATE segments SET ids = zeroblob(64), digests = substr(digests, 1, 64) WHERE first = {OLD + 5}",
    )
    assert f"position {OLD + 5}: the segment has lost its link" in faults(ledger)["chain"]
