"""Keys and signed notes: byte for byte those of Go's reference implementation, and nothing forged gets through."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.ledger.checkpoint import Checkpoint, open_checkpoint, parse_checkpoint
from timeline.ledger.keyring import held_key, key_file, keys_folder, make_key, own_key
from timeline.ledger.merkle import EMPTY_ROOT
from timeline.ledger.notes import PrivateKey, open_note, parse_private_key, parse_public_key, sign, signers
from timeline.model import IntegrityError, LedgerError, UsageError

# The published example of golang.org/x/mod/sumdb/note. Ed25519 is deterministic, so our bytes have to be the same.
GO_PRIVATE = "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz"
GO_PUBLIC = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
GO_TEXT = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n"
GO_NOTE = (
    f"{GO_TEXT}\n— PeterNeumann "
    "x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n"
)
KEY = PrivateKey("example.com/ledger", bytes(range(32)))
PUBLIC = KEY.public
OTHER = PrivateKey("example.com/ledger", bytes(32))


def test_keys_and_notes_are_those_of_go() -> None:
    private, public = parse_private_key(GO_PRIVATE, name="unused"), parse_public_key(GO_PUBLIC)
    assert private.public == public
    assert (str(public), private.secret()) == (GO_PUBLIC, GO_PRIVATE)
    assert sign(GO_TEXT, private) == GO_NOTE
    assert open_note(GO_NOTE, [public]) == GO_TEXT
    assert signers(GO_NOTE) == ("PeterNeumann",)


def test_a_key_of_openssl_can_be_brought_along(tmp_path: Path) -> None:
    file = tmp_path / "own.pem"
    made = subprocess.run(["openssl", "genpkey", "-algorithm", "ed25519", "-out", file], check=False)
    if made.returncode != 0:
        pytest.skip("this openssl makes no Ed25519 keys")
    held = own_key(file, "my/ledger")
    shown = subprocess.run(
        ["openssl", "pkey", "-in", file, "-pubout", "-outform", "DER"], capture_output=True, check=True
    )
    assert held.key.public.public == shown.stdout[-32:]
    assert held.key.name == "my/ledger"


def test_a_private_key_does_not_show_itself() -> None:
    assert "seed" not in repr(KEY)
    assert "\\x1f" not in repr(KEY)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "nonsense",
        "a+b+c",
        GO_PUBLIC.replace("c74f20a3", "c74f20a4"),
        GO_PUBLIC.replace("PeterNeumann", "Peter Neumann"),
        GO_PUBLIC[:-4],
        GO_PUBLIC.replace("ARpc", "Arpc"),
        GO_PRIVATE,
        "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----",
    ],
)
def test_what_is_no_public_key_is_refused(text: str) -> None:
    with pytest.raises(UsageError):
        parse_public_key(text)


@pytest.mark.parametrize(
    "text",
    ["", GO_PUBLIC, GO_PRIVATE[:-4], GO_PRIVATE.replace("c74f20a3", "00000000"), "-----BEGIN PRIVATE KEY-----\n!"],
)
def test_what_is_no_private_key_is_refused(text: str) -> None:
    with pytest.raises(UsageError):
        parse_private_key(text, name="n")


def test_a_note_of_another_key_is_not_believed() -> None:
    head = Checkpoint(KEY.name, 3, EMPTY_ROOT)
    with pytest.raises(IntegrityError, match="is this the right key"):
        open_checkpoint(head.signed(OTHER), PUBLIC)
    with pytest.raises(IntegrityError, match="is this the right key"):
        open_checkpoint(head.signed(PrivateKey("other", KEY.seed)), PUBLIC)


def test_signatures_of_witnesses_are_passed_over() -> None:
    """Others may sign the same head beside the ledger's own key; what they say is neither needed nor in the way."""
    note = Checkpoint(KEY.name, 3, EMPTY_ROOT).signed(KEY)
    witness = PrivateKey("witness.example/w", bytes(32))
    line = sign(Checkpoint(KEY.name, 3, EMPTY_ROOT).text, witness).rpartition("\n\n")[2]
    before, _, own = note.rpartition("\n\n")
    for both in (note + line, f"{before}\n\n{line}{own}"):
        assert open_checkpoint(both, PUBLIC).size == 3
        assert open_checkpoint(both, PUBLIC) == parse_checkpoint(open_note(both, [witness.public]))


def test_a_bad_signature_of_a_known_key_spoils_the_note() -> None:
    note = Checkpoint(KEY.name, 3, EMPTY_ROOT).signed(KEY)
    worse = note + Checkpoint(KEY.name, 4, EMPTY_ROOT).signed(KEY).rpartition("\n\n")[2]
    with pytest.raises(IntegrityError, match="does not fit"):
        open_checkpoint(worse, PUBLIC)


def test_a_head_of_another_origin_is_not_the_keys() -> None:
    with pytest.raises(IntegrityError, match="is one of elsewhere"):
        open_checkpoint(Checkpoint("elsewhere", 3, EMPTY_ROOT).signed(KEY), PUBLIC)


@given(at=st.integers(0, 400), flip=st.integers(1, 0x7F))
def test_no_changed_character_of_a_note_is_accepted(at: int, flip: int) -> None:
    note = Checkpoint(KEY.name, 20852163, EMPTY_ROOT).signed(KEY)
    at %= len(note)
    changed = note[:at] + chr(ord(note[at]) ^ flip) + note[at + 1 :]
    with pytest.raises(IntegrityError):
        open_checkpoint(changed, PUBLIC)


@given(st.text(st.characters(exclude_categories=()), max_size=300))
def test_nonsense_is_refused_without_a_crash(text: str) -> None:
    for note in (text, f"{text}\n\n— {text} {text}\n", f"a\n1\n{text}\n\n— a {text}\n"):
        with pytest.raises(IntegrityError):
            open_checkpoint(note, PUBLIC)
    with pytest.raises(IntegrityError):
        parse_checkpoint(text + "?")
    for parse in (parse_public_key, lambda given: parse_private_key(given, name="n")):
        with pytest.raises(UsageError):
            parse(text)


@pytest.mark.parametrize(
    "text",
    [
        "a\n01\n{root}\n",
        "a\n-1\n{root}\n",
        "a\n1\n{root}",
        "a\n1\nAAAA\n",
        "a b\n1\n{root}\n",
        "a\n١\n{root}\n",
        "a\n1\n\n",
    ],
)
def test_what_is_no_checkpoint_is_refused(text: str) -> None:
    root = Checkpoint("a", 1, EMPTY_ROOT).text.split("\n")[2]
    with pytest.raises(IntegrityError):
        parse_checkpoint(text.replace("{root}", root))


def test_extension_lines_are_tolerated() -> None:
    assert parse_checkpoint(Checkpoint("a", 1, EMPTY_ROOT).text + "more\n").size == 1


@pytest.fixture
def keys(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder for keys that does not exist yet."""
    monkeypatch.setenv("TIMELINE_KEYS", str(tmp_path / "deep" / "keys"))
    return tmp_path / "deep" / "keys"


def test_a_key_is_made_once_and_only_its_owner_can_read_it(keys: Path) -> None:
    made = make_key("timeline-ledger/0f")
    assert made.is_new
    assert made.path == keys / "timeline-ledger-0f.key"
    assert made.path.stat().st_mode & 0o777 == 0o600
    assert keys.stat().st_mode & 0o777 == 0o700
    again = make_key("timeline-ledger/0f")
    assert (again.key, again.is_new) == (made.key, False)
    assert [path.name for path in keys.iterdir()] == ["timeline-ledger-0f.key"]
    assert make_key("timeline-ledger/10").key.seed != made.key.seed


def test_many_at_once_get_the_same_key(keys: Path) -> None:
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(8) as pool:
        made = list(pool.map(make_key, ["o"] * 32))
    assert len({held.key for held in made}) == 1
    assert sum(held.is_new for held in made) == 1


def test_a_damaged_or_foreign_key_file_is_refused_and_named(keys: Path) -> None:
    make_key("a")
    key_file("a").write_text("nonsense")
    with pytest.raises(UsageError, match=r"a\.key: this is not an Ed25519 key"):
        held_key("a")
    key_file("a").write_text(PrivateKey("b", bytes(32)).secret())
    with pytest.raises(UsageError, match="the private key of b, not of a"):
        make_key("a")


def test_where_no_key_can_be_kept_the_error_says_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("TIMELINE_KEYS", str(tmp_path / "file" / "keys"))
    with pytest.raises(LedgerError, match="TIMELINE_KEYS"):
        make_key("a")


def test_the_folder_of_keys_follows_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TIMELINE_KEYS", raising=False)
    monkeypatch.setenv("XDG_CONFIG_HOME", "/somewhere")
    assert keys_folder() == Path("/somewhere/timeline/keys")
    monkeypatch.delenv("XDG_CONFIG_HOME")
    monkeypatch.setenv("HOME", "/home/somebody")
    assert keys_folder() == Path("/home/somebody/.config/timeline/keys")
