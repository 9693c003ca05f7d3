"""Everything that goes wrong in real life: nothing is lost, no traceback, the exit code is the documented one.

``timeline()`` itself checks on every run that there is no traceback. Law 9: no bad input stops a batch.
"""

from __future__ import annotations

import hashlib
import os
from contextlib import closing
from pathlib import Path

import pytest

from tests.acceptance.command import timeline
from timeline.cli.entrance import run
from timeline.ledger.sqlite_library import sqlite

ARTICLE = (
    "Bürgermeister eröffnet Brücke\n\n12. März 2024\n\n"
    "Der Bürgermeister Hans Meier hat am Dienstag in Köln die neue Brücke eröffnet. "
    "Laut der Stadtverwaltung kamen 300 Besucher zu der Feier.\n"
)


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """A folder with one good article, to which a test adds something bad."""
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "good.txt").write_text(ARTICLE, encoding="utf-8")
    return folder


def archived(tmp_path: Path) -> set[str]:
    """The file names of the articles in the ledger of a folder."""
    told = timeline("chronology", "--json", cwd=tmp_path).json
    return {Path(article["path"]).name for article in told["articles"]}


def rejected(tmp_path: Path, name: str, *because: str) -> None:
    """Ingest ``articles``: ``name`` is refused with these words, the good article is there, again and again."""
    for _ in range(2):
        outcome = timeline("ingest", "articles", cwd=tmp_path)
        assert outcome.code == 1, outcome
        assert name in outcome.err
        for words in because:
            assert words in outcome.err
    there = archived(tmp_path)
    assert "good.txt" in there
    assert name not in there


def test_empty_file(articles: Path, tmp_path: Path) -> None:
    (articles / "empty.txt").write_bytes(b"")
    rejected(tmp_path, "empty.txt")


def test_file_of_white_space(articles: Path, tmp_path: Path) -> None:
    (articles / "white.txt").write_bytes(b"\n \t\n")
    rejected(tmp_path, "white.txt")


def test_binary_file(articles: Path, tmp_path: Path) -> None:
    (articles / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40)
    rejected(tmp_path, "picture.txt")


def test_broken_encoding(articles: Path, tmp_path: Path) -> None:
    (articles / "broken.txt").write_bytes(ARTICLE.encode() + b"\xc3\x28\xff\xfe\x00\x81" * 20)
    rejected(tmp_path, "broken.txt")


def test_another_encoding_is_read_or_refused_by_name(articles: Path, tmp_path: Path) -> None:
    (articles / "latin.txt").write_bytes(ARTICLE.replace("Köln", "Düsseldorf").encode("cp1252"))

    outcome = timeline("ingest", "articles", cwd=tmp_path)

    if outcome.code == 1:
        assert "latin.txt" in outcome.err
    else:
        assert outcome.code == 0
        shown = timeline("audit", "latin.txt", cwd=tmp_path).out
        assert "Düsseldorf" in shown
    assert "good.txt" in archived(tmp_path)


def test_a_file_of_fifty_megabytes(articles: Path, tmp_path: Path) -> None:
    (articles / "huge.txt").write_bytes(b"Ein Wort und noch eines. " * 2_100_000)
    rejected(tmp_path, "huge.txt", "bytes")


def test_a_file_that_vanished(articles: Path, tmp_path: Path) -> None:
    (articles / "gone.txt").symlink_to(tmp_path / "nowhere.txt")
    rejected(tmp_path, "gone.txt", "no such file")


def test_a_path_that_never_was(articles: Path, tmp_path: Path) -> None:
    outcome = timeline("ingest", "nowhere", "articles", cwd=tmp_path)

    assert outcome.code == 1
    assert "nowhere: no such file or folder" in outcome.err
    assert archived(tmp_path) == {"good.txt"}


def test_a_folder_without_articles(tmp_path: Path) -> None:
    (tmp_path / "articles").mkdir()

    outcome = timeline("ingest", "articles", cwd=tmp_path)

    assert outcome.code == 1
    assert "articles: no articles in this folder" in outcome.err


def test_a_language_that_no_reader_knows(articles: Path, tmp_path: Path) -> None:
    greek = "Ο δήμαρχος εγκαινίασε χθες τη νέα γέφυρα στην πόλη. Στην τελετή παραβρέθηκαν τριακόσιοι επισκέπτες.\n"
    (articles / "greek.txt").write_text(greek * 3, encoding="utf-8")

    outcome = timeline("ingest", "articles", cwd=tmp_path)

    assert outcome.code in {0, 1}
    assert "greek.txt" in archived(tmp_path)
    assert "no reader" in (outcome.out + outcome.err).lower()
    assert "no reader" in timeline("sources", cwd=tmp_path).out.lower()


def test_a_text_that_claims_nothing(articles: Path, tmp_path: Path) -> None:
    (articles / "poem.txt").write_text("Ach! Oh!\n\nLa la la, und wieder la.\n", encoding="utf-8")

    outcome = timeline("ingest", "articles", cwd=tmp_path)

    assert outcome.code in {0, 1}
    assert "good.txt" in archived(tmp_path)


@pytest.mark.parametrize(
    ("manifest", "words"),
    [
        ('editor = "E"\n["absent.txt"]\noutlet = "X"\n', "absent.txt"),
        ('editor = "E"\n["good.txt"]\ncolour = "red"\n', "colour"),
        ('editor = "E"\n["good.txt"]\npublished = "2024-13-45"\nreason = "r"\n', "2024-13-45"),
        ('editor = "E"\n["good.txt"\n', "TOML"),
    ],
    ids=["unknown file", "unknown key", "bad date", "not TOML"],
)
def test_a_manifest_with_a_mistake(articles: Path, tmp_path: Path, manifest: str, words: str) -> None:
    (articles / "manifest.toml").write_text(manifest, encoding="utf-8")

    outcome = timeline("ingest", "articles", cwd=tmp_path)

    assert outcome.code == 1
    assert "manifest.toml" in outcome.err
    assert words in outcome.err
    assert archived(tmp_path) == {"good.txt"}


# Ledgers


@pytest.mark.parametrize(
    "command", ["chronology", "sources", "conflicts", "verify", "replay --check", "audit x", "export json -o -"]
)
def test_no_ledger_yet(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    monkeypatch.chdir(tmp_path)

    assert run(command.split()) == 3
    out, err = capsys.readouterr()
    assert out == ""
    assert "timeline ingest" in err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("place", ["missing/events.sqlite", "/proc/events.sqlite", "."])
def test_a_place_where_no_ledger_can_be(articles: Path, tmp_path: Path, place: str) -> None:
    outcome = timeline("ingest", "articles", "--ledger", place, cwd=tmp_path)

    assert outcome.code == 3
    assert outcome.err.startswith("timeline: ")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_ledger_that_may_not_be_written(folder: Path) -> None:
    (folder / "events.sqlite").chmod(0o444)
    (folder / "new.txt").write_text(ARTICLE, encoding="utf-8")
    folder.chmod(0o555)
    try:
        assert timeline("ingest", "new.txt", cwd=folder).code == 3
        assert timeline("chronology", cwd=folder).code == 0
    finally:
        folder.chmod(0o755)


def test_a_locked_ledger(folder: Path) -> None:
    (folder / "new.txt").write_text(ARTICLE, encoding="utf-8")
    with closing(sqlite.connect(folder / "events.sqlite", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        outcome = timeline("ingest", "new.txt", cwd=folder)
        reading = timeline("chronology", cwd=folder)
        other.execute("ROLLBACK")

    assert outcome.code == 4
    assert "try again" in outcome.err
    assert reading.code == 0
    assert timeline("ingest", "new.txt", cwd=folder).code == 0


def test_a_ledger_with_changed_facts(folder: Path) -> None:
    path = folder / "events.sqlite"
    with closing(sqlite.connect(path)) as other:
        names = [name for (name,) in other.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")]
        for name in names:
            other.execute(f'DROP TRIGGER "{name}"')
        other.execute("UPDATE segments SET recorded_at = recorded_at - 1 WHERE first = 1")
        other.commit()

    outcome = timeline("verify", cwd=folder)

    assert outcome.code == 5
    assert "does not verify" in outcome.out
    assert timeline("verify", "--json", cwd=folder).json["ok"] is False


def test_a_damaged_file(folder: Path) -> None:
    path = folder / "events.sqlite"
    content = bytearray(path.read_bytes())
    content[4096 : len(content) - 4096] = b"\x55" * (len(content) - 8192)
    path.write_bytes(content)
    before = hashlib.sha256(path.read_bytes()).hexdigest()

    for command in ("chronology", "verify", "ingest seeds"):
        outcome = timeline(*command.split(), cwd=folder)
        assert outcome.code in {3, 5}, (command, outcome)
        assert "events.sqlite" in outcome.err
    assert hashlib.sha256(path.read_bytes()).hexdigest() == before


def test_a_file_that_is_no_database(articles: Path, tmp_path: Path) -> None:
    path = tmp_path / "events.sqlite"
    path.write_text("Not a database at all, but long enough to look at." * 100, encoding="utf-8")
    before = path.read_bytes()

    outcome = timeline("ingest", "articles", cwd=tmp_path)

    assert outcome.code == 3
    assert path.read_bytes() == before


def test_somebody_elses_database(articles: Path, tmp_path: Path) -> None:
    path = tmp_path / "events.sqlite"
    with closing(sqlite.connect(path)) as other:
        other.execute("CREATE TABLE invoices (id INTEGER PRIMARY KEY)")
        other.commit()
    before = path.read_bytes()

    for command in ("ingest articles", "chronology", "verify"):
        outcome = timeline(*command.split(), cwd=tmp_path)
        assert outcome.code == 3
        assert "another program" in outcome.err
    assert path.read_bytes() == before


def test_a_postgresql_that_is_down(articles: Path, tmp_path: Path) -> None:
    outcome = timeline(
        "--ledger", "postgresql+psycopg://me:secret@127.0.0.1:1/none", "ingest", "articles", cwd=tmp_path
    )

    assert outcome.code == 3
    assert "PostgreSQL" in outcome.err
    assert "secret" not in outcome.err


@pytest.mark.parametrize("address", ["mysql://localhost/x", "sqlite://", "postgresql+psycopg://["])
def test_an_address_that_is_none(articles: Path, tmp_path: Path, address: str) -> None:
    assert timeline("ingest", "articles", "--ledger", address, cwd=tmp_path).code == 3


# Words that mean nothing


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("chronolgy", "did you mean 'chronology'"),
        ("chronology --stroy coalition", "--story"),
        ("ingest", "PATH"),
        ("export jsn -o -", "did you mean 'json'"),
        ("export json", "-o"),
        ("export", "FORMAT"),
        ("audit", "ID"),
        ("audit no-such-id", "no-such-id"),
        ("chronology --story coaliton", "did you mean 'coalition'"),
        ("chronology --story absent.toml", "absent.toml"),
        ("chronology --as-of yesterday", "yesterday"),
        ("chronology --as-of 2025-13-01", "2025-13-01"),
        ("chronology --as-of @999999", "@999999"),
        ("chronology --phase plegde", "did you mean"),
        ("chronology --story coalition --phase plegde", "did you mean"),
        ("export json -o /proc/nowhere/x.json", "/proc/nowhere"),
    ],
)
def test_a_wrong_word_is_told_with_the_right_one(
    seeded: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], words: str, said: str
) -> None:
    monkeypatch.chdir(seeded)

    assert run(words.split()) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert said in err


def test_a_near_miss_of_an_id_is_suggested(seeded: Path) -> None:
    entry = timeline("chronology", "--json", cwd=seeded).json["entries"][0]["id"]
    wrong = entry[:6] + ("0" if entry[6] != "0" else "1") + entry[7:]

    outcome = timeline("audit", wrong, cwd=seeded)

    assert outcome.code == 2
    assert entry[:6] in outcome.err
