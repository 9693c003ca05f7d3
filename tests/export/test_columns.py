"""Format parquet, read back by pyarrow: real types, nothing guessed, and the same as the JSON export."""

from __future__ import annotations

import io
import json
from datetime import date
from typing import Any

import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings

from tests.export import story
from tests.export.arbitrary import stories
from timeline.export import contract
from timeline.export.columns import TABLES, render
from timeline.model import Chronology


def tables(chronology: Chronology | None = None, texts: dict[str, str] | None = None) -> dict[str, Any]:
    made = render(chronology or story.chronology(), story.TEXTS if texts is None else texts)
    return {
        name.removesuffix(".parquet"): pq.read_table(io.BytesIO(content))
        for name, content in made.items()
        if name.endswith(".parquet")
    }


def test_the_columns_are_the_promised_ones_with_types() -> None:
    found = tables()
    assert {name: table.column_names for name, table in found.items()} == {
        name: list(columns) for name, columns in TABLES.items()
    }
    kinds = {field.name: str(field.type) for field in found["entries"].schema}
    assert (kinds["earliest"], kinds["origins"], kinds["claims"]) == ("date32[day]", "int64", "list<element: string>")


def test_the_tables_say_what_the_json_export_says() -> None:
    plain = contract.as_plain(story.chronology(), story.TEXTS)
    found = tables()
    for row, entry in zip(found["entries"].to_pylist(), plain["entries"], strict=True):
        assert (row["id"], row["headline"], row["modality"], row["status"]) == tuple(
            entry[name] for name in ("id", "headline", "modality", "status")
        )
        assert row["edtf"] == entry["when"]["edtf"]
        assert [day and day.isoformat() for day in (row["earliest"], row["latest"])] == [
            entry["when"]["earliest"],
            entry["when"]["latest"],
        ]
        assert row["claims"] == entry["claims"]
    for row, claim in zip(found["claims"].to_pylist(), plain["claims"], strict=True):
        assert (row["id"], row["quote"], row["entry"]) == (claim["id"], claim["quote"], claim["entry"])
        assert [[one["start"], one["end"]] for one in row["spans"]] == claim["spans"]
        assert row["negated"] is claim["negated"]
    assert [row["sha256"] for row in found["sources"].to_pylist()] == [one["sha256"] for one in plain["articles"]]


@pytest.mark.parametrize(
    ("entry", "earliest", "latest"),
    [("e1", date(2025, 7, 3), date(2025, 7, 3)), ("e3", date(2025, 7, 10), None), ("e7", None, None)],
)
def test_a_side_that_is_open_is_null(entry: str, earliest: date | None, latest: date | None) -> None:
    (row,) = [one for one in tables()["entries"].to_pylist() if one["id"] == entry]
    assert (row["earliest"], row["latest"]) == (earliest, latest)


def test_a_file_that_travels_alone_says_what_it_is() -> None:
    about = tables()["claims"].schema.metadata
    assert json.loads(about[b"timeline"])["digest"] == story.chronology().digest
    assert b"left out:" in about[b"losses"]


@settings(max_examples=15)
@given(stories())
def test_hostile_texts_keep_their_rows(found: tuple[Chronology, dict[str, str]]) -> None:
    chronology, texts = found
    made = tables(chronology, texts)
    assert made["claims"].num_rows == len({claim.id for claim in chronology.claims})
    assert made["entries"].num_rows == len({entry.id for entry in chronology.entries})
