"""Backups, copies and erasures as a person makes them."""

from __future__ import annotations

import json
import zipfile
from contextlib import closing
from pathlib import Path

import pytest

from tests.acceptance.command import timeline
from tests.pages import told
from timeline.export import FORMATS
from timeline.ledger.sqlite_library import sqlite

ARTICLE = "seeds/003_eea1617cad6ddf8f.txt"
REASON = "Landgericht Beispiel, 1 O 1/26"


def erase(folder: Path, *more: str) -> tuple[int, str, str]:
    outcome = timeline("erase", ARTICLE, "--author", "A. Editor", "--reason", REASON, "--yes", *more, cwd=folder)
    return outcome.code, outcome.out, outcome.err


def test_a_backup_is_a_ledger(folder: Path) -> None:
    made = timeline("backup", "b.sqlite", cwd=folder)
    assert (made.code, made.err) == (0, "")
    assert "verified" in made.out
    (folder / "events.sqlite").unlink()
    shown = timeline("--ledger", "b.sqlite", "export", "json", "-o", "-", cwd=folder)
    assert (shown.code, len(shown.json["articles"])) == (0, 5)
    refused = timeline("--ledger", "b.sqlite", "backup", "seeds/manifest.toml", cwd=folder)
    assert refused.code == 2
    assert "manifest.toml" in refused.err
    assert "[" in (folder / "seeds" / "manifest.toml").read_text(encoding="utf-8")


def test_a_copy_to_postgresql_and_back_is_the_same_ledger(folder: Path, postgres_url: str) -> None:
    there = timeline("copy", "events.sqlite", postgres_url, "--json", cwd=folder)
    assert (there.code, there.err) == (0, "")
    back = timeline("copy", postgres_url, "back.sqlite", "--json", cwd=folder)
    assert (back.code, back.err) == (0, "")
    assert there.json["digest"] == back.json["digest"]
    assert there.json["facts"] == back.json["facts"] > 100
    first, second, third = (
        timeline("--ledger", ledger, "export", "json", "-o", "-", cwd=folder).out
        for ledger in ("events.sqlite", postgres_url, "back.sqlite")
    )
    assert first == second == third
    assert timeline("copy", "events.sqlite", "back.sqlite", "--json", cwd=folder).json["facts"] == 0
    made = timeline("--ledger", postgres_url, "backup", "b.sqlite", "--json", cwd=folder)
    assert made.json["digest"] == there.json["digest"]


def test_a_copy_onto_another_ledger_is_refused(folder: Path) -> None:
    timeline("--ledger", "other.sqlite", "ingest", ARTICLE, cwd=folder)
    before = timeline("--ledger", "other.sqlite", "export", "json", "-o", "-", cwd=folder).out
    refused = timeline("copy", "events.sqlite", "other.sqlite", cwd=folder)
    assert refused.code == 2
    assert "another history" in refused.err
    assert timeline("--ledger", "other.sqlite", "export", "json", "-o", "-", cwd=folder).out == before


def test_an_erased_article_is_gone_and_everything_says_so(folder: Path) -> None:
    before = timeline("export", "json", "-o", "-", cwd=folder).json
    article = next(each for each in before["articles"] if each["path"] == ARTICLE)
    said = [claim["quote"] for claim in before["claims"] if claim["article"] == article["id"]]
    others = [path.read_text(encoding="utf-8") for path in (folder / "seeds").iterdir() if path.name not in ARTICLE]
    quotes = [quote for quote in said if len(quote) > 30 and not any(quote in other for other in others)]
    assert len(quotes) > 10

    code, out, err = erase(folder)
    assert (code, err) == (0, "")
    assert REASON in out

    # Not one of its sentences is left in the file.
    content = (folder / "events.sqlite").read_bytes()
    assert [quote for quote in quotes if quote.encode() in content] == []
    assert [path.name for path in folder.iterdir() if path.name.startswith("events")] == ["events.sqlite"]

    # The ledger verifies, the views are what folding from nothing gives, and the others' claims are all there.
    assert timeline("verify", cwd=folder).code == 0
    assert timeline("replay", "--check", cwd=folder).code == 0
    after = timeline("export", "json", "-o", "-", cwd=folder).json
    gone = next(each for each in after["articles"] if each["id"] == article["id"])
    assert (gone["sha256"], gone["claims"], gone["title"]) == (article["sha256"], 0, None)
    assert gone["note"] == f"erased by A. Editor: {REASON}"
    kept = [claim["id"] for claim in before["claims"] if claim["article"] != article["id"]]
    assert sorted(claim["id"] for claim in after["claims"]) == sorted(kept)

    for name in sorted(FORMATS):
        written = timeline("export", name, "-o", f"out/{name}/", cwd=folder)
        assert written.code == 0, written.err
        files = [path for path in (folder / "out" / name).rglob("*") if path.is_file()]
        assert files
        everything = b"".join(unpacked(path) for path in files)
        assert not any(quote.encode() in everything for quote in quotes), name
    for name in ("json", "jsonld", "markdown", "html", "ftm", "ro-crate"):
        files = [path for path in (folder / "out" / name).rglob("*") if path.is_file()]
        assert "erased by" in b"".join(unpacked(path) for path in files).decode(errors="replace").lower(), name


def unpacked(path: Path) -> bytes:
    """A file's bytes, and those of what is packed in it: no erased word may hide behind compression."""
    whole = path.read_bytes()
    if b'id="room-directory"' in whole:
        return whole + told(whole).encode()
    if path.suffix == ".parquet":
        import pyarrow.parquet as pq

        return whole + repr(pq.read_table(path).to_pylist()).encode()
    if not zipfile.is_zipfile(path):
        return whole
    with zipfile.ZipFile(path) as archive:
        return whole + b"".join(archive.read(name) for name in archive.namelist())


def test_an_erased_article_is_not_taken_in_again(folder: Path) -> None:
    erase(folder)
    again = timeline("ingest", "seeds", cwd=folder)
    assert again.code == 1
    assert f"{ARTICLE}: the article was erased by A. Editor: {REASON}" in again.err.replace("\n", " ")
    # Nor is the same text in other bytes.
    (folder / "same.txt").write_bytes((folder / ARTICLE).read_text(encoding="utf-8").encode("utf-16"))
    assert timeline("ingest", "same.txt", cwd=folder).code == 1
    assert timeline("verify", cwd=folder).code == 0


def test_views_of_earlier_moments_hold_no_erased_words(folder: Path) -> None:
    head = timeline("verify", "--json", cwd=folder).json["position"]
    erase(folder)
    earlier = timeline("export", "json", "-o", "-", "--as-of", f"@{head}", cwd=folder)
    assert earlier.code == 0
    assert ARTICLE not in [article["path"] for article in earlier.json["articles"]]


def test_erasing_twice_says_what_was_recorded(folder: Path) -> None:
    erase(folder)
    code, out, _ = erase(folder, "--json")
    assert code == 0
    assert json.loads(out)["reason"] == REASON
    head = timeline("verify", "--json", cwd=folder).json["position"]
    assert json.loads(out)["position"] == head


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["erase", ARTICLE, "--author", "A", "--reason", "r"], "--yes"),
        (["erase", ARTICLE, "--author", "A", "--yes"], "--reason"),
        (["erase", ARTICLE, "--reason", "r", "--yes"], "--author"),
        (["erase", ARTICLE, "--author", " ", "--reason", "r", "--yes"], "author and a reason"),
        (["erase", "nothing", "--author", "A", "--reason", "r", "--yes"], "there is no article 'nothing'"),
    ],
)
def test_nothing_is_erased_by_a_wrong_call(folder: Path, words: list[str], says: str) -> None:
    before = (folder / "events.sqlite").read_bytes()
    outcome = timeline(*words, cwd=folder)
    assert (outcome.code, outcome.out) == (2, "")
    assert says in outcome.err
    assert (folder / "events.sqlite").read_bytes() == before


def test_another_process_in_the_way_is_said(folder: Path) -> None:
    with closing(sqlite.connect(folder / "events.sqlite")) as other:
        other.execute("BEGIN")
        other.execute("SELECT count(*) FROM texts").fetchone()
        code, _, err = erase(folder)
    assert code == 1
    assert "another process has the ledger open" in err
    assert erase(folder)[0] == 0
    assert timeline("verify", cwd=folder).code == 0


def test_rulings_on_an_erased_article_lose_its_words_and_go_on(folder: Path) -> None:
    exported = timeline("export", "json", "-o", "-", cwd=folder).json
    article = next(each["id"] for each in exported["articles"] if each["path"] == ARTICLE)
    claim = next(
        each for each in exported["claims"] if each["article"] == article and "Wiederaufbaukonferenz" in each["quote"]
    )
    ruled = timeline("rule", "reject", claim["id"], "--author", "A. Editor", "--reason", "no happening", cwd=folder)
    assert ruled.code == 0, ruled.err
    assert claim["quote"].encode() in (folder / "events.sqlite").read_bytes()

    assert erase(folder)[0] == 0

    assert claim["quote"].encode() not in (folder / "events.sqlite").read_bytes()
    assert timeline("verify", cwd=folder).code == 0
    assert timeline("replay", "--check", cwd=folder).code == 0
    listed = timeline("rule", "list", cwd=folder)
    assert listed.code == 0
    assert "no happening" in listed.out
