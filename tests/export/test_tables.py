"""Format csv: spreadsheets open it, Timesketch takes it, and nothing in it runs."""

from __future__ import annotations

import csv
import io
from datetime import datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.export import story
from tests.export.arbitrary import stories, words
from timeline.export.evidence import Evidence
from timeline.export.tables import CLAIM_COLUMNS, EVENT_COLUMNS, defuse_cell, render, restore_cell
from timeline.model import Chronology


def _rows(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_the_first_columns_are_those_of_timesketch() -> None:
    files = render(story.chronology(), story.TEXTS)
    for name in ("events.csv", "claims.csv"):
        assert files[name].startswith(b"\xef\xbb\xbfdatetime,message,timestamp_desc,")
        assert files[name].count(b"\r\n") >= len(_rows(files[name])) + 1


def test_a_datetime_stands_for_a_day_and_says_which() -> None:
    rows = {row["id"]: row for row in _rows(render(story.chronology(), story.TEXTS)["events.csv"])}
    assert rows["e1"]["datetime"] == "2025-07-03T00:00:00+00:00"
    assert rows["e1"]["timestamp_desc"] == "asserted, on this day"
    assert rows["e6"]["timestamp_desc"] == "asserted, on this day at the earliest"
    assert rows["e3"]["timestamp_desc"] == "planned, date open on one side"
    assert rows["e7"]["timestamp_desc"] == "asserted, date unknown"
    assert [rows[name]["datetime"] for name in ("e3", "e7", "eb")] == ["", "", ""]
    for row in rows.values():
        if row["datetime"]:
            assert datetime.fromisoformat(row["datetime"]).date().isoformat() == row["earliest"]


def test_what_looks_like_a_formula_is_defused_everywhere() -> None:
    files = render(story.chronology(), story.TEXTS)
    cells = [cell for name in ("events.csv", "claims.csv") for row in _rows(files[name]) for cell in row.values()]
    assert "'=1+1 steht am Anfang einer Zeile." in cells
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]


@given(words | st.text())
def test_defusing_can_be_undone(cell: str) -> None:
    defused = defuse_cell(cell)
    assert restore_cell(defused) == cell
    assert not defused.startswith(("=", "+", "-", "@", "\t", "\r", "\n"))


@settings(max_examples=60, deadline=None)
@given(stories())
def test_the_tables_read_back_as_they_were_written(drawn: tuple[Chronology, dict[str, str]]) -> None:
    chronology, texts = drawn
    files = render(chronology, texts)
    evidence = Evidence(chronology, texts)
    events, claims = _rows(files["events.csv"]), _rows(files["claims.csv"])
    assert [tuple(row) for row in events] == [EVENT_COLUMNS] * len(chronology.entries)
    assert [tuple(row) for row in claims] == [CLAIM_COLUMNS] * len(chronology.claims)
    assert [restore_cell(row["message"]) for row in events] == [entry.headline for entry in evidence.entries.values()]
    assert [restore_cell(row["message"]) for row in claims] == [evidence.quote(c) for c in evidence.claims.values()]
    assert [restore_cell(row["id"]) for row in claims] == list(evidence.claims)


def test_rows_without_a_day_are_listed_in_the_losses() -> None:
    losses = render(story.chronology(), story.TEXTS)["losses.txt"].decode()
    assert "3 entries without any date have an empty datetime. Timesketch refuses such rows" in losses
    assert "\n  e7\n" in losses
