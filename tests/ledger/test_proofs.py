"""Proofs, made from a ledger on either database and checked with nothing but a public key; and forgeries, refused."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ledger.freezing import FROZEN
from tests.ledger.making import article_facts, asserted, described, texts
from tests.ledger.tampering import tamper
from timeline.ledger import Ledger
from timeline.ledger.checkpoint import Checkpoint, open_checkpoint, origin_of, unsigned_checkpoint
from timeline.ledger.merkle import EMPTY_ROOT, Paths, leaf_hash
from timeline.ledger.notes import PrivateKey
from timeline.ledger.proof_check import ProvenClaim, ProvenHistory, check_proof
from timeline.ledger.proof_form import ClaimProof, read_proof, write_proof
from timeline.ledger.proofs import find_claim, prove_claim, prove_consistency, signed_head
from timeline.model import ClaimWithdrawn, IntegrityError, LedgerError, TimelineError, UsageError

KEY = PrivateKey("timeline-ledger/test", bytes(range(32)))
OTHER = PrivateKey("timeline-ledger/test", bytes(32))
PAGE = Path(__file__).parents[2] / "docs" / "reference" / "proofs.md"


@pytest.fixture
def ledger(ledger_url: str) -> Iterator[Ledger]:
    """Two small articles, eight facts."""
    with Ledger.open(ledger_url) as opened:
        opened.append(article_facts("a1"), texts=texts())
        opened.append(article_facts("a2"), texts=texts())
        yield opened


@pytest.fixture(scope="module")
def proof(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A proof of a claim, as its file's bytes."""
    with Ledger.open(str(tmp_path_factory.mktemp("proof") / "l.sqlite")) as ledger:
        ledger.append(article_facts("a1"), texts=texts())
        ledger.append([described("a1", number) for number in range(20)])
        return write_proof(prove_claim(ledger, find_claim(ledger, "a1-c2"), KEY))


def test_a_claim_is_proven_without_the_ledger(ledger: Ledger) -> None:
    content = write_proof(prove_claim(ledger, find_claim(ledger, "a2-c2"), KEY))
    proven = check_proof(read_proof(content), KEY.public)
    assert isinstance(proven, ProvenClaim)
    recorded = next(each for each in ledger.read() if each.position == 7)
    assert proven.asserted == recorded.fact
    assert (proven.position, proven.recorded_at) == (7, recorded.recorded_at)
    assert proven.archived == next(ledger.read(4)).fact
    assert (proven.checkpoint.size, proven.checkpoint.root.hex()) == (2, ledger.verify().root)


def test_every_claim_of_a_longer_ledger_can_be_proven(ledger: Ledger) -> None:
    for number in range(3, 40):
        ledger.append([asserted(f"a1-c{number}")])
    for recorded in list(ledger.read()):
        if recorded.fact.TYPE == "claim-asserted":
            claim = recorded.fact.claim.id  # type: ignore[union-attr]
            proven = check_proof(prove_claim(ledger, find_claim(ledger, claim), KEY), KEY.public)
            assert isinstance(proven, ProvenClaim)
            assert proven.position == recorded.position


def test_the_head_is_a_signed_checkpoint_over_the_digests(ledger: Ledger) -> None:
    paths = Paths(2)
    paths.extend([leaf_hash(bytes.fromhex(ledger.digest_at(position))) for position in (4, 8)])
    head = open_checkpoint(signed_head(ledger, KEY), KEY.public)
    assert head == Checkpoint(KEY.name, 2, paths.root())


def test_a_later_head_is_proven_to_begin_with_an_earlier_one(ledger: Ledger) -> None:
    earlier = signed_head(ledger, KEY)
    ledger.append([described("a1", number) for number in range(1500)])
    made = prove_consistency(ledger, earlier, KEY)
    proven = check_proof(read_proof(write_proof(made)), KEY.public)
    assert isinstance(proven, ProvenHistory)
    assert (proven.earlier.size, proven.later.size) == (2, 5)
    assert ledger.verify(since=[proven.earlier, proven.later]).ok


def test_a_rewritten_history_does_not_begin_with_the_earlier_head(ledger_url: str, tmp_path: Path) -> None:
    """Whoever rewrites a fact and every digest after it passes every other check; an earlier head gives them away."""
    with Ledger.open(ledger_url) as ledger:
        ledger.append(article_facts("a1"), texts=texts())
        earlier = signed_head(ledger, KEY)
        ledger.append([described("a1", 1)])
        with Ledger.open(str(tmp_path / "rewritten.sqlite")) as other:
            other.append(article_facts("a1")[:2], texts=texts())
            other.append([*article_facts("a1"), described("a1", 1), described("a1", 2)])
            assert other.verify().ok
            then = unsigned_checkpoint(earlier)
            wrong = [check for check in other.verify(since=[then]).checks if not check.ok]
            assert [check.name for check in wrong] == ["tree"]
            assert "the first 1 leaves are not those of the checkpoint" in wrong[0].detail
            with pytest.raises(IntegrityError, match="nothing is signed"):
                prove_consistency(other, earlier, KEY)
        cut_off = ledger.verify(since=[Checkpoint("x", 9, EMPTY_ROOT)])
        assert "facts were cut off" in next(check.detail for check in cut_off.checks if check.name == "tree")
        with pytest.raises(IntegrityError, match="facts were cut off"):
            prove_consistency(ledger, Checkpoint("x", 9, EMPTY_ROOT).signed(KEY), KEY)


def test_nothing_is_signed_that_does_not_verify(ledger: Ledger) -> None:
    found = find_claim(ledger, "a1-c1")
    tamper(ledger, "UPDATE texts SET text = sha256")
    for make in (lambda: signed_head(ledger, KEY), lambda: prove_claim(ledger, found, KEY)):
        with pytest.raises(IntegrityError, match="nothing is signed"):
            make()


def test_claims_are_found_by_the_beginning_of_their_id(ledger: Ledger) -> None:
    assert find_claim(ledger, "a1-c1").asserted.position == 2
    with pytest.raises(UsageError, match="2 claims begin with 'a1': a1-c1, a1-c2; write more"):
        find_claim(ledger, "a1")
    with pytest.raises(UsageError, match="no claim 'zz'"):
        find_claim(ledger, "zz")
    ledger.append([asserted("a1-c11")])
    assert find_claim(ledger, "a1-c1").asserted.position == 2


def test_a_withdrawn_claim_is_proven_and_said_to_be_withdrawn(ledger: Ledger) -> None:
    ledger.append([ClaimWithdrawn("a1-c1", "a1", "german", "2", "gone")])
    found = find_claim(ledger, "a1-c1")
    assert found.withdrawn == 9
    assert isinstance(check_proof(prove_claim(ledger, found, KEY), KEY.public), ProvenClaim)


def test_a_claim_without_its_article_cannot_be_proven(ledger: Ledger) -> None:
    ledger.append([asserted("a7-c1", "a7")])
    with pytest.raises(UsageError, match="not its article"):
        find_claim(ledger, "a7-c1")


def test_an_empty_ledger_has_nothing_to_prove(ledger_url: str) -> None:
    with Ledger.open(ledger_url) as ledger, pytest.raises(UsageError, match="empty"):
        origin_of(ledger)


def test_copies_of_a_ledger_have_one_origin(ledger: Ledger) -> None:
    assert origin_of(ledger) == "timeline-ledger/" + ledger.digest_at(1)[:32]


# Forgeries


def accepted(content: bytes, key: PrivateKey = KEY) -> bool:
    """Whether a proof file is taken for good. Anything but our own errors is a crash, and fails the test."""
    try:
        check_proof(read_proof(content), key.public)
    except TimelineError:
        return False
    return True


def test_a_proof_of_another_key_is_refused(proof: bytes) -> None:
    assert accepted(proof)
    assert not accepted(proof, OTHER)


FIELDS = [
    ("claim", "a1-c1"),
    ("quote", "other words"),
    ("spans", [[0, 1]]),
    ("article.id", "a2"),
    ("article.sha256", "0" * 64),
    ("article.text_sha256", "0" * 64),
    ("article.path", "other.txt"),
    *(
        (f"facts.{number}.{field}", value)
        for number in (0, 1)
        for field, value in (
            ("position", 2**70),
            ("position", -1),
            ("position", 0),
            ("stream", "article:a2"),
            ("version", 9),
            ("version", 2**64),
            ("recorded_at", 0),
            ("recorded_at", 2**62),
            ("recorded_at", -(2**63)),
            ("recorded_at", 2**63),
            ("type", "article-read"),
            ("schema", 2),
            ("schema", -1),
            ("id", "0" * 64),
            ("previous", "f" * 64),
            ("previous", "0"),
            ("previous", "G" * 64),
            ("payload", "{}"),
            ("payload", ""),
            ("leaf", 1),
            ("leaf", -1),
            ("leaf", 2**64),
            ("segment", None),
            ("segment.first", 0),
            ("segment.first", 2**64),
            ("segment.digests", []),
            ("segment.digests", ["0" * 64]),
            ("segment.digests.0", "0" * 64),
            ("segment.digests.3", "f" * 64),
            ("path", []),
            ("path", ["0" * 64]),
        )
    ),
    ("checkpoint", ""),
]


@pytest.mark.parametrize(("place", "value"), FIELDS, ids=[f"{place}={value}"[:40] for place, value in FIELDS])
def test_no_changed_field_is_accepted(proof: bytes, place: str, value: Any) -> None:
    plain = json.loads(proof)
    *parents, last = [int(part) if part.isdigit() else part for part in place.split(".")]
    at = plain
    for part in parents:
        at = at[part]
    assert at[last] != value
    at[last] = value
    assert not accepted(json.dumps(plain).encode())


@pytest.mark.parametrize("place", ["", "article", "facts.0", "facts.1", "facts.0.segment"])
def test_nothing_is_added_anywhere(proof: bytes, place: str) -> None:
    """A word beside the proven ones would look as if it were proven too."""
    plain = json.loads(proof)
    at = plain
    for part in place.split(".") if place else ():
        at = at[int(part) if part.isdigit() else part]
    at["outlet"] = "a paper that never printed this"
    assert not accepted(json.dumps(plain).encode())


@pytest.mark.parametrize("field", ["claim", "quote", "sha256", "position"])
@pytest.mark.parametrize("told_first", [True, False])
def test_no_field_is_named_twice(proof: bytes, field: str, told_first: bool) -> None:
    """Of two fields of one name some programs take the first and some the last: the file would say two things."""
    found = re.search(rb'"%s": ("[^"]*"|\d+)' % field.encode(), proof)
    assert found is not None
    other = b'"%s": "other"' % field.encode()
    both = (other, found[0]) if told_first else (found[0], other)
    assert not accepted(proof.replace(found[0], b", ".join(both), 1))


def test_facts_cannot_be_swapped_left_out_or_added(proof: bytes) -> None:
    plain = json.loads(proof)
    first, second = plain["facts"]
    for facts in ([second, first], [first], [first, first], [second, second], [first, second, second], []):
        assert not accepted(json.dumps({**plain, "facts": facts}).encode())
    assert not accepted(json.dumps({**plain, "more": 1}).encode())


@given(at=st.integers(0, 10**6), flip=st.integers(1, 255))
def test_a_flipped_byte_is_refused_or_changes_nothing_that_is_said(proof: bytes, at: int, flip: int) -> None:
    changed = bytearray(proof)
    changed[at % len(changed)] ^= flip
    if accepted(bytes(changed)):  # white space, or another spelling of the same JSON
        assert json.loads(changed) == json.loads(proof)


@given(at=st.integers(0, 10**6), length=st.integers(1, 2000), filling=st.binary(max_size=50))
def test_a_cut_or_stuffed_proof_is_refused_or_says_the_same(proof: bytes, at: int, length: int, filling: bytes) -> None:
    at %= len(proof)
    changed = proof[:at] + filling + proof[at + length :]
    if accepted(changed):
        assert json.loads(changed) == json.loads(proof)


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)


@given(st.data())
def test_any_value_anywhere_is_refused_without_a_crash(proof: bytes, data: st.DataObject) -> None:
    plain = json.loads(proof)
    at: Any = plain
    while True:
        key = data.draw(st.sampled_from(sorted(at) if isinstance(at, dict) else range(len(at))))
        if not isinstance(at[key], dict | list) or not at[key] or data.draw(st.booleans()):
            break
        at = at[key]
    before, at[key] = at[key], data.draw(json_values)
    assert not accepted(json.dumps(plain).encode()) or at[key] == before


@given(st.binary(max_size=200) | json_values.map(lambda value: json.dumps(value).encode()))
def test_nonsense_is_refused_without_a_crash(content: bytes) -> None:
    with pytest.raises(UsageError):
        read_proof(content)


def test_deeply_nested_nonsense_is_refused() -> None:
    for content in (b"[" * 100_000, b'{"format":"timeline-proof/1","claim":' + b"[" * 100_000):
        with pytest.raises(UsageError):
            read_proof(content)


def test_a_fact_of_a_newer_form_says_so(proof: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    from timeline.model import ClaimAsserted

    parsed = read_proof(proof)
    assert isinstance(parsed, ClaimProof)
    monkeypatch.setattr(ClaimAsserted, "SCHEMA", 0)
    with pytest.raises(LedgerError, match="newer version"):
        check_proof(parsed, KEY.public)


# The page in docs/


def snippet() -> str:
    """The check in thirty-odd lines, as the page shows it."""
    (code,) = re.findall(r"```python\n(.*?)```", PAGE.read_text(encoding="utf-8"), flags=re.DOTALL)
    return code


def run_snippet(content: bytes, folder: Path, key: str) -> subprocess.CompletedProcess[str]:
    (folder / "check.py").write_text(snippet(), encoding="utf-8")
    (folder / "proof.json").write_bytes(content)
    command = [sys.executable, "-I", "-W", "ignore", "check.py", "proof.json", key]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False)


def test_the_check_in_the_docs_accepts_a_proof(proof: bytes, tmp_path: Path) -> None:
    """It uses nothing of this package: only hashlib, json, base64 and an Ed25519 library."""
    assert "timeline" not in re.sub(r'b"timeline-ledger/[12][a-z ]*\\n"', "", snippet())
    done = run_snippet(proof, tmp_path, str(KEY.public))
    assert (done.returncode, done.stderr) == (0, "")
    assert "“Gipfel" not in done.stdout
    assert "26 Länder" in done.stdout


@pytest.mark.parametrize("position", [0, 1])
def test_the_check_in_the_docs_checks_a_proof_made_then(tmp_path: Path, position: int) -> None:
    """Of facts that are chained one by one, in the form in which it was written and in that of today."""
    made = (FROZEN / "0003.proof.json").read_bytes()
    for content in (made, write_proof(read_proof(made))):
        assert run_snippet(content, tmp_path, str(KEY.public)).returncode == 0
        plain = json.loads(content)
        plain["facts"][position]["version"] += 1
        assert run_snippet(json.dumps(plain).encode(), tmp_path, str(KEY.public)).returncode == 1


@pytest.mark.parametrize(
    ("before", "after"),
    [('"version": 3', '"version": 4'), ("26 L", "27 L"), ("— timeline-ledger/test ", "— timeline-ledger/test A")],
)
def test_the_check_in_the_docs_refuses_a_changed_one(proof: bytes, tmp_path: Path, before: str, after: str) -> None:
    changed = proof.decode().replace(before, after)
    assert changed != proof.decode()
    assert run_snippet(changed.encode(), tmp_path, str(KEY.public)).returncode == 1


def test_the_check_in_the_docs_refuses_another_key(proof: bytes, tmp_path: Path) -> None:
    assert run_snippet(proof, tmp_path, str(OTHER.public)).returncode == 1
