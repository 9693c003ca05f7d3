"""Five articles in, a chronology one can defend out: the whole way, by the commands a person types."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import os
import re
import subprocess
from pathlib import Path

import pytest

from tests.acceptance.command import COMMAND, ROOT, SEEDS, timeline
from timeline.cli.pages.audit import QUESTIONS
from timeline.export import FORMATS
from timeline.ledger import Ledger, codec

VIEWING = ("chronology", "sources", "conflicts")


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_ingesting_again_appends_nothing_and_leaves_the_file_as_it_was(folder: Path) -> None:
    before = digest(folder / "events.sqlite")

    again = timeline("ingest", "seeds", "--json", cwd=folder)

    assert (again.code, again.err) == (0, "")
    assert digest(folder / "events.sqlite") == before
    assert sorted(path.name for path in folder.iterdir()) == ["events.sqlite", "seeds"]


@pytest.mark.parametrize("command", [*VIEWING, "verify", "audit 003_eea1617cad6ddf8f.txt", "replay --check"])
def test_looking_changes_nothing(folder: Path, command: str) -> None:
    before = digest(folder / "events.sqlite")

    outcome = timeline(*command.split(), cwd=folder)

    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out.strip()
    assert digest(folder / "events.sqlite") == before
    assert sorted(path.name for path in folder.iterdir()) == ["events.sqlite", "seeds"]


def test_a_second_replay_finds_nothing_to_change(folder: Path) -> None:
    assert timeline("replay", cwd=folder).code == 0
    assert timeline("replay", "--check", cwd=folder).code == 0
    assert timeline("verify", cwd=folder).code == 0


def test_the_chronology_shows_the_story_with_phases_words_and_support(folder: Path) -> None:
    outcome = timeline("chronology", "--story", "coalition", cwd=folder)

    assert outcome.code == 0
    assert "5 articles" in outcome.out
    assert re.search(r"^4 Sep 2025 ", outcome.out, re.MULTILINE)
    support = r"^\d.* 2025 +\S.+\n +\S.* · \d+ origins? · \d+ articles?( · .+)? · \w{7,}$"
    assert len(re.findall(support, outcome.out, re.MULTILINE)) > 10
    for name in json.loads(timeline("chronology", "--story", "coalition", "--json", cwd=folder).out)["phases"]:
        assert f"\n{name['title']}  (" in outcome.out


def test_one_phase_alone(folder: Path) -> None:
    whole = timeline("chronology", "--story", "coalition", "--json", cwd=folder).json
    phase = next(entry["phase"] for entry in whole["entries"] if entry["phase"])

    part = timeline("--json", "chronology", "--story", "coalition", "--phase", phase, cwd=folder).json

    assert part["entries"] == [entry for entry in whole["entries"] if entry["phase"] == phase]
    assert "did you mean" in timeline("chronology", "--story", "coalition", "--phase", phase[:-1], cwd=folder).err


@pytest.mark.parametrize("format_name", sorted(FORMATS))
def test_every_format_is_written_and_twice_the_same(folder: Path, format_name: str) -> None:
    first = timeline("export", format_name, "-o", "out/one", "--story", "coalition", cwd=folder)
    second = timeline("export", format_name, "-o", "out/two", "--story", "coalition", cwd=folder)

    assert (first.code, second.code, first.out) == (0, 0, "")
    assert (folder / "out" / "one").read_bytes() == (folder / "out" / "two").read_bytes() != b""
    assert "wrote out/one" in first.err


def test_standard_output_carries_the_export_and_nothing_else(folder: Path) -> None:
    piped = timeline("export", "json", "-o", "-", cwd=folder)
    timeline("export", "json", "-o", "chronology.json", cwd=folder)

    assert piped.out == (folder / "chronology.json").read_text(encoding="utf-8")
    assert piped.json["format"] == "timeline-chronology/1"


def test_a_spreadsheet_gets_events_and_claims(folder: Path) -> None:
    timeline("export", "csv", "-o", "events.csv", cwd=folder)
    tables = {path.name for path in folder.glob("*.csv")}

    assert len(tables) == 2
    rows = list(csv.DictReader(io.StringIO((folder / "events.csv").read_text(encoding="utf-8-sig"))))
    assert {"datetime", "message", "timestamp_desc"} <= set(rows[0])


def test_the_page_asks_nobody_for_anything(folder: Path) -> None:
    timeline("export", "html", "-o", "page.html", "--story", "coalition", cwd=folder)
    page = (folder / "page.html").read_text(encoding="utf-8")

    assert not re.search(r"""(?:src|href)\s*=\s*["']?(?:https?:)?//""", page)
    assert not re.search(r"@import|url\(\s*['\"]?(?:https?:)?//", page)


def test_every_span_read_again_from_the_file_is_its_quote(folder: Path) -> None:
    """Law 5, from outside: the export's offsets against the raw files."""
    export = timeline("export", "json", "-o", "-", cwd=folder).json
    texts = {a["id"]: (folder / a["path"]).read_bytes().decode("utf-8") for a in export["articles"]}

    assert len(texts) == 5
    assert export["claims"]
    for claim in export["claims"]:
        text = texts[claim["article"]]
        pieces = [text[start:end] for start, end in claim["spans"]]
        assert all(pieces), claim["id"]
        assert claim["quote"] == pieces[0] if len(pieces) == 1 else all(piece in claim["quote"] for piece in pieces)
        expression = claim["when"]["expression"]
        if expression and expression["text"] in text:
            assert text[expression["start"] : expression["end"]] == expression["text"], claim["id"]
        for quantity in claim["quantities"]:
            start, end = quantity["span"]
            assert 0 <= start < end <= len(text)
        for link in claim["voice"]:
            assert link["cue"] is None or text[slice(*link["cue"])].strip(), claim["id"]
    for article in export["articles"]:
        assert len(texts[article["id"]]) == article["characters"]
        assert hashlib.sha256((folder / article["path"]).read_bytes()).hexdigest() == article["sha256"]


def test_ids_in_the_export_all_lead_somewhere(folder: Path) -> None:
    export = timeline("export", "json", "-o", "-", "--story", "coalition", cwd=folder).json
    claims = {claim["id"]: claim for claim in export["claims"]}
    entries = {entry["id"]: entry for entry in export["entries"]}

    for entry in entries.values():
        assert entry["headline_claim"] in entry["claims"]
        assert claims[entry["headline_claim"]]["quote"] == entry["headline"]
        assert all(claims[claim]["entry"] == entry["id"] for claim in entry["claims"])
    for conflict in export["conflicts"]:
        assert set(conflict["entries"]) & set(entries)
        assert {claim for value in conflict["values"] for claim in value["claims"]} <= set(claims)


def test_every_entry_can_be_audited_by_the_beginning_of_its_id(folder: Path) -> None:
    entry = timeline("chronology", "--json", cwd=folder).json["entries"][0]

    shown = timeline("audit", entry["id"][:12], cwd=folder)
    told = timeline("audit", entry["id"][:12], "--json", cwd=folder).json

    assert shown.code == 0
    places = [shown.out.index(question) for question in QUESTIONS]
    assert places == sorted(places)
    assert list(told)[5:] == [
        "why_here",
        "weight",
        "why_this_day",
        "who_says_so",
        "who_disagrees",
        "who_did_not_mention_it",
    ]
    assert told["id"] == entry["id"]
    for testimony in told["who_says_so"]:
        assert testimony["path"] in shown.out
        start = testimony["spans"][0][0]
        assert f"{testimony['path']}, characters {start}–" in shown.out


def test_claims_articles_and_conflicts_can_be_audited_too(folder: Path) -> None:
    export = timeline("chronology", "--json", cwd=folder).json

    for found in (export["claims"][0], export["articles"][0], export["conflicts"][0]):
        told = timeline("audit", found["id"], "--json", cwd=folder)
        assert (told.code, told.json["id"]) == (0, found["id"])


def test_who_is_british_prime_minister_is_an_open_dispute(folder: Path) -> None:
    outcome = timeline("conflicts", cwd=folder)

    assert "Sunak" in outcome.out
    assert "Starmer" in outcome.out


def test_as_of_shows_what_could_be_known_then(folder: Path) -> None:
    by_may = timeline("chronology", "--as-of", "2025-05-01", "--json", cwd=folder).json
    first = timeline("chronology", "--as-of", "@1", "--json", cwd=folder).json

    assert by_may["as_of"] == "2025-05-01"
    assert {"001", "004"} == {Path(article["path"]).name[:3] for article in by_may["articles"]}
    assert first["ledger"]["position"] == 1


def test_the_ledger_may_be_named_before_after_or_in_the_environment(folder: Path, tmp_path: Path) -> None:
    ledger = folder / "events.sqlite"
    ways = [
        timeline("--ledger", ledger, "verify", cwd=tmp_path),
        timeline("verify", "--ledger", f"sqlite:///{ledger}", cwd=tmp_path),
        timeline("verify", cwd=tmp_path, TIMELINE_LEDGER=str(ledger)),
    ]

    assert [way.code for way in ways] == [0, 0, 0]
    assert not list(tmp_path.glob("*.sqlite"))


def test_quiet_is_quiet(tmp_path: Path) -> None:
    outcome = timeline("ingest", SEEDS, "--quiet", cwd=tmp_path)

    assert (outcome.code, outcome.out, outcome.err) == (0, "", "")


def test_a_reader_that_goes_away_is_no_error_to_shout_about(folder: Path) -> None:
    line = f"'{COMMAND}' export json -o - --quiet | head -c 10 >/dev/null; echo ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", line], cwd=folder, capture_output=True, text=True, check=True)

    assert done.stderr == ""
    assert done.stdout.strip() in {"0", "141"}


def test_the_committed_ledger_is_what_the_seeds_give_today(seeded: Path, tmp_path: Path) -> None:
    """The ledger in the repository verifies, replays, and holds the facts of a fresh ingest."""
    committed = tmp_path / "events.sqlite"
    committed.write_bytes((ROOT / "events.sqlite").read_bytes())

    assert timeline("verify", cwd=tmp_path).code == 0
    assert timeline("replay", "--check", cwd=tmp_path).code == 0
    assert _facts(committed) == _facts(seeded / "events.sqlite")


def _facts(path: Path) -> list[tuple[str, str, bytes]]:
    with Ledger.open(str(path), writable=False) as ledger:
        return [(recorded.stream, recorded.id, codec.encode(recorded.fact)) for recorded in ledger.read()]


def test_seeds_by_another_path_are_the_same_articles(folder: Path) -> None:
    (folder / "again").mkdir()
    for path in (folder / "seeds").glob("*.txt"):
        (folder / "again" / path.name).write_bytes(path.read_bytes())
    before = timeline("verify", "--json", cwd=folder).json["position"]

    outcome = timeline("ingest", "again", cwd=folder)

    assert outcome.code == 0
    assert timeline("verify", "--json", cwd=folder).json["position"] == before


def test_make_knows_its_targets() -> None:
    targets = re.findall(r"^([a-z]+):.*## ", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)

    assert {"chronology", "test", "check", "bench", "clean", "help"} <= set(targets)
    assert os.access(ROOT / ".ci" / "run", os.X_OK)
