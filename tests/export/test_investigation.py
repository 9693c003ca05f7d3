"""Format ftm: events, notes, people and their proofs; followthemoney itself judges it in test_validators."""

from __future__ import annotations

import csv
import io
import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given

from tests.export import story
from tests.export.arbitrary import stories
from timeline.export.investigation import STATEMENT_COLUMNS, cleaned, dataset_name, prefix_date, render
from timeline.model import Chronology, When


def entities(chronology: Chronology | None = None, texts: dict[str, str] | None = None) -> dict[str, Any]:
    made = render(chronology or story.chronology(), story.TEXTS if texts is None else texts)
    lines = [json.loads(line) for line in made["entities.ftm.json"].decode().split("\n") if line]
    assert len({line["id"] for line in lines}) == len(lines)
    return {line["id"]: line for line in lines}


def test_what_happened_is_an_event_and_nothing_else_is() -> None:
    found = entities()
    for entry in story.chronology().entries:
        made = found[f"entry-{entry.id}"]
        assert made["schema"] == ("Event" if entry.modality == "asserted" else "Note")
        if entry.modality != "asserted":
            assert made["properties"]["name"][0].startswith(("Planned: ", "On a condition: ", "Denied: ", "Opinion: "))
            assert not {"date", "startDate"} & set(made["properties"])


def test_every_entry_names_its_proof() -> None:
    found = entities()
    assert found["entry-e1"]["properties"]["proof"] == ["article-a1", "article-a2", "article-a4"]
    assert all(found[one]["schema"] == "Article" for one in found["entry-e1"]["properties"]["proof"])
    (someone,) = found["entry-e1"]["properties"]["involved"]
    assert (found[someone]["schema"], found[someone]["properties"]["name"]) == ("Person", ["Anna Groß"])


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        ("2025-07-03", "2025-07-03", "2025-07-03"),
        ("2025-07-03", "2025-07-05", "2025-07"),
        ("2025-03-01", "2025-05-31", "2025"),
        ("2024-12-30", "2025-01-02", None),
        (None, "2025-07-05", None),
    ],
)
def test_a_date_is_never_more_exact_than_it_is(first: str | None, last: str, said: str | None) -> None:
    when = When("x", date.fromisoformat(first) if first else None, date.fromisoformat(last), "explicit")
    assert prefix_date(when) == said


def test_a_statement_names_the_article_that_says_it() -> None:
    rows = list(
        csv.DictReader(io.StringIO(render(story.chronology(), story.TEXTS)["statements.csv"].decode(), newline=""))
    )
    assert tuple(rows[0]) == STATEMENT_COLUMNS
    (headline,) = [row for row in rows if (row["entity_id"], row["prop"]) == ("entry-e1", "description")]
    assert (headline["origin"], headline["lang"], headline["dataset"]) == ("article-a1", "deu", "bridge")


def test_data_sets_have_names_that_followthemoney_allows() -> None:
    assert dataset_name("Coalition of the Willing (2025)!") == "coalition_of_the_willing_2025"
    assert dataset_name("كسر") == "chronology"


def test_values_are_cleaned_as_followthemoney_cleans_them() -> None:
    assert cleaned("text", " a\u200db\u2028c\0 ") == "ab\nc\ufffd"
    assert cleaned("name", '"quoted"') == "quoted"
    assert len(cleaned("name", "x" * 1000)) <= 384


@given(stories())
def test_hostile_texts_stay_one_line_each(found: tuple[Chronology, dict[str, str]]) -> None:
    chronology, texts = found
    made = entities(chronology, texts)
    assert sum(name.startswith("entry-") for name in made) == len({entry.id for entry in chronology.entries})
    for one in made.values():
        for value in one["properties"].get("proof", []):
            assert value in made or value.removeprefix("article-") not in {a.id for a in chronology.articles}
