"""A claim proven to somebody who has no ledger; a head kept, and history shown to have only grown."""

from __future__ import annotations

import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.acceptance.command import timeline


@pytest.fixture
def public(folder: Path, tmp_path: Path) -> str:
    """The public half of the ledger's key, as the command says it when it makes one."""
    outcome = timeline("verify", "--head", "-o", "head.txt", cwd=folder)
    assert outcome.code == 0
    return outcome.err.split("signed by ")[1].split("\n")[0]


def some_claim(folder: Path) -> dict[str, str]:
    exported = timeline("export", "json", "-o", "-", cwd=folder).json
    claim = exported["claims"][3]
    article = next(each for each in exported["articles"] if each["id"] == claim["article"])
    return {"id": claim["id"], "quote": claim["quote"], "path": article["path"], "sha256": article["sha256"]}


def test_the_key_is_made_with_the_ledger_and_its_public_half_printed(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Berlin, 3. März 2025. Der Kanzler reiste nach Paris.\n", encoding="utf-8")
    made = timeline("ingest", "a.txt", cwd=tmp_path, TIMELINE_KEYS=str(tmp_path / "keys"))
    assert (made.code, made.err) == (0, "")
    (line,) = [line for line in made.out.splitlines() if "signed with" in line]
    public = line.split("signed with ")[1]
    assert public.startswith("timeline-ledger/")
    (file,) = (tmp_path / "keys").iterdir()
    assert file.read_text().startswith("PRIVATE+KEY+timeline-ledger/")
    assert file.read_text().strip().encode() not in (tmp_path / "events.sqlite").read_bytes()
    # Later ingests and proofs say nothing of a new key: it is the ledger's own from the first fact on.
    again = timeline("ingest", "a.txt", cwd=tmp_path, TIMELINE_KEYS=str(tmp_path / "keys"))
    assert "signed" not in again.out
    head = timeline("verify", "--head", cwd=tmp_path, TIMELINE_KEYS=str(tmp_path / "keys"))
    assert head.err.strip() == f"signed by {public}"
    (tmp_path / "head.txt").write_text(head.out, encoding="utf-8")
    assert timeline("verify", "head.txt", "--key", public, cwd=tmp_path).code == 0


def test_a_proof_gives_claim_article_quote_and_signed_head_and_is_checked_without_the_ledger(
    folder: Path, public: str, tmp_path: Path
) -> None:
    claim = some_claim(folder)
    assert timeline("verify", "--proof", claim["id"], "-o", "proof.json", cwd=folder).code == 0

    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    shutil.copy(folder / "proof.json", elsewhere)
    (elsewhere / "key.txt").write_text(public + "\n", encoding="utf-8")
    shutil.copy(folder / claim["path"], elsewhere / "article.txt")
    checked = timeline("verify", "proof.json", "--key", "key.txt", "--article", "article.txt", cwd=elsewhere)

    assert (checked.code, checked.err) == (0, "")
    assert checked.out.startswith(f"The proof holds: claim {claim['id']}")
    assert claim["quote"] in checked.out
    assert claim["sha256"] in checked.out
    told = timeline("verify", "proof.json", "--key", public, "--json", cwd=elsewhere).json
    assert (told["ok"], told["quote"], told["article"]["sha256"]) == (True, claim["quote"], claim["sha256"])


def test_a_forged_proof_is_refused_with_the_code_for_integrity(folder: Path, public: str) -> None:
    claim = some_claim(folder)
    timeline("verify", "--proof", claim["id"], "-o", "proof.json", cwd=folder)
    plain = json.loads((folder / "proof.json").read_text(encoding="utf-8"))
    plain["quote"] = "Something else was said"
    plain["facts"][0]["payload"] = plain["facts"][0]["payload"].replace(claim["quote"], plain["quote"])
    (folder / "forged.json").write_text(json.dumps(plain), encoding="utf-8")

    refused = timeline("verify", "forged.json", "--key", public, cwd=folder)

    assert (refused.code, refused.out) == (5, "")
    assert "forged.json" in refused.err
    assert "changed" in refused.err
    other = timeline("verify", "proof.json", "--key", public, "--article", "seeds/manifest.toml", cwd=folder)
    assert other.code == 5
    assert "another article" in other.err


def test_history_is_shown_to_have_only_grown(folder: Path, public: str) -> None:
    (folder / "later.txt").write_text("Berlin, 3. März 2025. Der Kanzler reiste nach Paris.\n", encoding="utf-8")
    assert timeline("ingest", "later.txt", cwd=folder).code == 0

    assert "begins with that of the checkpoint" in timeline("verify", "--since", "head.txt", cwd=folder).out
    assert timeline("verify", "--since", "head.txt", "-o", "since.json", cwd=folder).code == 0
    checked = timeline("verify", "since.json", "--key", public, cwd=folder)
    assert (checked.code, checked.err) == (0, "")
    assert "only" in checked.out or "begins with" in checked.out

    # A ledger that was made anew from the same articles is another history.
    (folder / "events.sqlite").unlink()
    timeline("ingest", "seeds", cwd=folder)
    anew = timeline("verify", "--since", "head.txt", cwd=folder)
    assert anew.code == 5
    assert "history was changed" in anew.err


def test_a_lost_key_is_replaced_and_that_is_said(folder: Path, public: str, tmp_path: Path) -> None:
    head = timeline("verify", "--head", "-o", "-", cwd=folder, TIMELINE_KEYS=str(tmp_path / "new"))
    assert head.code == 0
    assert "a new one was made" in head.err
    assert public not in head.err
    (folder / "new.txt").write_text(head.out, encoding="utf-8")
    assert timeline("verify", "new.txt", "--key", public, cwd=folder).code == 5
    assert timeline("verify", "head.txt", "--key", public, cwd=folder).code == 0


def test_a_key_of_ones_own_signs(folder: Path, tmp_path: Path) -> None:
    key = "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz"
    (tmp_path / "own.key").write_text(key)
    made = timeline("verify", "--head", "--signing-key", tmp_path / "own.key", "-o", "own.txt", cwd=folder)
    assert made.code == 0
    public = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
    assert public in made.err
    assert (folder / "own.txt").read_text(encoding="utf-8").startswith("PeterNeumann\n")
    assert timeline("verify", "own.txt", "--key", public, cwd=folder).code == 0


@pytest.mark.parametrize(
    ("words", "code", "says"),
    [
        ("verify --proof nothing", 2, "no claim 'nothing'"),
        ("verify head.txt", 2, "--key"),
        ("verify head.txt --key nonsense+a+b", 2, "public key"),
        ("verify missing.json --key PUBLIC", 2, "missing.json"),
        ("verify seeds/manifest.toml --key PUBLIC", 5, "manifest.toml"),
        ("verify head.txt --head", 2, "name one of them"),
        ("verify -o out.txt", 2, "-o"),
        ("verify --since seeds/manifest.toml", 5, "manifest.toml"),
        ("verify --head -o no/such/folder/head.txt", 2, "cannot write"),
        ("verify --head --signing-key seeds/manifest.toml", 2, "not an Ed25519 key"),
        ("verify --article head.txt", 2, "--article"),
    ],
)
def test_wrong_calls_say_what_to_do(folder: Path, public: str, words: str, code: int, says: str) -> None:
    outcome = timeline(*words.replace("PUBLIC", public).split(), cwd=folder)
    assert outcome.code == code, outcome.err
    assert says in outcome.err
    assert outcome.out == "" or "Usage" in outcome.out


def test_a_ledger_that_lost_its_end_is_noticed_where_it_was_verified(folder: Path) -> None:
    """By the head that was kept beside the key: nobody has to name one."""
    shutil.copyfile(folder / "events.sqlite", folder / "older.sqlite")
    (folder / "later.txt").write_text("Berlin, 3. März 2025. Der Kanzler reiste nach Paris.\n", encoding="utf-8")
    assert timeline("ingest", "later.txt", cwd=folder).code == 0
    assert timeline("verify", cwd=folder).code == 0
    assert "begins with that of the checkpoint" in timeline("verify", cwd=folder).out

    assert timeline("--ledger", "older.sqlite", "verify", cwd=folder).code == 0  # an older copy elsewhere is sound
    shutil.copyfile(folder / "older.sqlite", folder / "events.sqlite")
    for call in (["verify"], ["verify", "--head"], ["verify", "--proof", some_claim(folder)["id"]]):
        cut = timeline(*call, cwd=folder)
        assert cut.code == 5, call
        assert "facts were cut off" in cut.err
        assert "if you put an older backup in its place yourself, remove that file" in cut.err
        assert "signed by" not in cut.err

    kept = Path(cut.err.split("is kept in ")[1].split(";")[0])
    kept.unlink()
    assert timeline("verify", cwd=folder).code == 0


def test_other_damage_does_not_lay_the_blame_on_a_backup(folder: Path) -> None:
    """What to do about a kept head is said where the ledger does not begin with it, and nowhere else."""
    assert timeline("verify", cwd=folder).code == 0
    with closing(sqlite3.connect(folder / "events.sqlite")) as connection:
        connection.execute("DROP TRIGGER segments_no_update")
        connection.execute("UPDATE segments SET payloads = CAST(payloads || 'x' AS BLOB) WHERE first = 1")
        connection.commit()
    found = timeline("verify", cwd=folder)
    assert found.code == 5
    assert "guards: trigger segments_no_update is missing" in found.err
    assert "older backup" not in found.err
