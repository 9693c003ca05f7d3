"""Publishing in the form somebody works in: a brief, a calendar, an archive, a data frame; as of a day, after an erasure."""

from __future__ import annotations

import io
import json
import re
import shutil
import zipfile
from pathlib import Path
from typing import Any

import docx
import pyarrow.parquet as pq
import pytest

from tests.acceptance.command import in_process, timeline
from tests.acceptance.test_as_of_and_diff import before_the_last_article, only_those_facts
from timeline.export import FORMATS

STORY = ("--story", "coalition")


def test_the_list_says_of_every_format_what_it_is_needs_and_loses(folder: Path) -> None:
    outcome = in_process("export", "--list", cwd=folder)
    for name, known in FORMATS.items():
        assert re.search(rf"^{name} .*{re.escape(known.extensions[0])}", outcome.out, re.MULTILINE)
    assert "needs: pip install 'timeline-ledger[docx]'" in outcome.out
    assert outcome.out.count("loses: ") == len(FORMATS)
    plain = in_process("export", "--list", "--json", cwd=folder).json
    assert {one["format"] for one in plain} == set(FORMATS)
    assert all(one["ready"] for one in plain)


def test_a_missing_extra_is_said_before_any_work(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import importlib.util

    monkeypatch.setattr(importlib.util, "find_spec", lambda _: None)
    outcome = in_process("export", "docx", "-o", "brief.docx", cwd=folder)
    assert outcome.code == 2
    assert "pip install 'timeline-ledger[docx]'" in outcome.err.replace("\n", " ")
    assert not (folder / "brief.docx").exists()


def test_a_lawyer_gets_a_numbered_brief_with_citations_that_lead_to_the_file(folder: Path) -> None:
    """Every citation of the brief is opened in the article's own file at the characters it names."""
    timeline("export", "docx", "-o", "brief.docx", *STORY, cwd=folder)
    words = [paragraph.text for paragraph in docx.Document(str(folder / "brief.docx")).paragraphs]
    cited = 0
    for line in words:
        found = re.search(r": “(?P<quote>.*)” .*, (?P<path>seeds/\S+\.txt), characters (?P<places>[\d–, ]+)\. ", line)
        if found is None:
            continue
        text = (folder / found["path"]).read_text(encoding="utf-8")
        pieces = [text[int(a) : int(b)] for a, b in re.findall(r"(\d+)–(\d+)", found["places"])]
        assert " ".join(" … ".join(pieces).split()) == found["quote"]
        cited += 1
    assert cited > 100


def test_nothing_planned_denied_or_meant_is_a_fact_in_any_format(folder: Path) -> None:
    plain = in_process("export", "json", "-o", "-", *STORY, cwd=folder).json
    open_ones = {entry["id"] for entry in plain["entries"] if entry["modality"] != "asserted"}
    assert len(open_ones) > 10

    events = in_process("export", "ics", "-o", "-", *STORY, cwd=folder).out.replace("\r\n ", "")
    confirmed = set()
    for part in events.split("BEGIN:V")[2:]:
        if "STATUS:CONFIRMED" in part or "STATUS:FINAL" in part:
            confirmed |= set(re.findall(r"^UID:(.+)@timeline", part.replace("\r", ""), re.MULTILINE))
    assert confirmed
    assert not confirmed & open_ones

    linked = in_process("export", "jsonld", "-o", "-", *STORY, cwd=folder).json["@graph"]
    happened = {one["@id"].removeprefix("#entry-") for one in linked if "schema:Event" in one["@type"]}
    assert happened == {entry["id"] for entry in plain["entries"]} - open_ones

    lines = in_process("export", "ftm", "-o", "-", *STORY, cwd=folder).out.splitlines()
    known = {one["id"].removeprefix("entry-") for one in map(json.loads, lines) if one["schema"] == "Event"}
    assert known == happened

    slides = in_process("export", "timelinejs", "-o", "-", *STORY, cwd=folder).json["events"]
    kinds = ("Planned: ", "On a condition: ", "Possible: ", "Denied: ", "Opinion: ")
    for one in slides:
        assert one["text"]["headline"].startswith(kinds) == (one["timeline"]["id"] in open_ones)


def test_an_archive_holds_a_ledger_that_verifies_and_tells_the_same_story(folder: Path) -> None:
    timeline("export", "ro-crate", "-o", "archive/", *STORY, cwd=folder)
    shutil.move(folder / "archive", folder.parent / "deposited")
    place = folder.parent / "deposited"
    ledger = ("--ledger", "ledger/ledger.sqlite")

    assert timeline(*ledger, "verify", cwd=place).code == 0
    told = timeline(*ledger, "export", "json", "-o", "-", *STORY, cwd=place).out
    assert told == (place / "chronology" / "chronology.json").read_text(encoding="utf-8")
    for article in json.loads(told)["articles"]:
        text = (place / "articles" / f"{article['id']}.txt").read_bytes()
        assert text == (folder / article["path"]).read_bytes()


@pytest.mark.slow
def test_an_archive_of_a_part_does_not_give_away_the_rest(folder: Path) -> None:
    """A ledger cannot be cut: with an article outside the story in it, it stays out, and the archive says so."""
    (folder / "else.txt").write_text(
        "Brücke gesperrt\n\nAm 3. Juli 2025 sperrte die Stadt Dresden die Brücke.\n", "utf-8"
    )
    assert timeline("ingest", "else.txt", cwd=folder).code == 0
    outcome = timeline("export", "ro-crate", "-o", "part/", *STORY, cwd=folder)
    assert outcome.code == 0
    assert "The ledger holds 1 more article than this selection" in outcome.err.replace("\n", " ")
    everything = b"".join(path.read_bytes() for path in (folder / "part").rglob("*") if path.is_file())
    assert b"Dresden" not in everything
    assert not (folder / "part" / "ledger").exists()
    assert "1 more article" in (folder / "part" / "losses.txt").read_text(encoding="utf-8")


def members(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.mark.slow
def test_a_packed_export_as_of_a_moment_is_that_of_a_ledger_that_holds_only_those_facts(
    folder: Path, tmp_path: Path
) -> None:
    """What the other formats promise line by line, for those whose words are packed."""
    until = before_the_last_article(folder)
    alone = only_those_facts(folder, tmp_path / "alone", until)
    looks: list[Any] = []
    for place, more in ((folder, ("--as-of", f"@{until}")), (alone, ())):
        timeline("export", "docx", "-o", "x.docx", *more, cwd=place)
        timeline("export", "parquet", "-o", "x/", *more, cwd=place)
        timeline("export", "ro-crate", "-o", "x.zip", *more, cwd=place)
        words = [paragraph.text for paragraph in docx.Document(str(place / "x.docx")).paragraphs]
        tables = [
            pq.read_table(place / "x" / f"{name}.parquet").to_pylist() for name in ("entries", "claims", "sources")
        ]
        crate = members((place / "x.zip").read_bytes())
        looks.append(
            (
                [re.sub(r"As of: \S+?( ledger|)(?=\.)|As of: everything in the ledger", "", line) for line in words],
                tables,
                crate["ledger/ledger.sqlite"],
                {name: content for name, content in crate.items() if name.startswith("articles/")},
            )
        )
    assert looks[0] == looks[1]


@pytest.mark.slow
def test_an_archive_after_an_erasure_holds_no_erased_word_and_verifies(folder: Path) -> None:
    article = "seeds/003_eea1617cad6ddf8f.txt"
    sentence = max((folder / article).read_text(encoding="utf-8").split("\n"), key=len)[:80].encode()
    done = timeline("erase", article, "--author", "A. Editor", "--reason", "court order", "--yes", cwd=folder)
    assert done.code == 0
    timeline("export", "ro-crate", "-o", "archive/", cwd=folder)
    everything = b"".join(path.read_bytes() for path in (folder / "archive").rglob("*") if path.is_file())
    assert sentence not in everything
    assert timeline("--ledger", "archive/ledger/ledger.sqlite", "verify", cwd=folder).code == 0
