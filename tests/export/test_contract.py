"""Format json: the names and meanings of timeline-chronology/1."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given, settings

from tests.export import story
from tests.export.arbitrary import stories
from timeline.export.contract import as_plain, render
from timeline.model import Chronology

WHEN = {"edtf", "earliest", "latest", "basis", "anchor", "expression"}
NAMES = {
    "articles": {"id", "path", "title", "language", "outlet", "sha256", "characters", "lineage", "published"},
    "lineages": {"id", "articles", "kind", "evidence"},
    "claims": {
        *("id", "article", "entry", "quote", "spans", "when", "modality", "voice"),
        *("actors", "places", "quantities"),
    },
    "entries": {
        *("id", "when", "headline", "headline_claim", "phase", "modality"),
        *("status", "claims", "support", "conflicts"),
    },
    "conflicts": {"id", "slot", "entries", "values", "status", "why"},
}


def _plain() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(render(story.chronology(), story.TEXTS))
    return found


def test_every_name_of_the_contract_is_there() -> None:
    plain = _plain()
    assert plain["format"] == "timeline-chronology/1"
    assert {"format", "story", "as_of", "ledger", *NAMES} <= plain.keys()
    assert plain["ledger"] == {"position": 42, "digest": "ab" * 32}
    for kind, names in NAMES.items():
        assert plain[kind], kind
        for item in plain[kind]:
            assert names <= item.keys()
    for holder in (*plain["claims"], *plain["entries"]):
        assert holder["when"].keys() >= WHEN
    for claim in plain["claims"]:
        assert all(link.keys() >= {"kind", "name", "cue"} for link in claim["voice"])
        assert all(quantity.keys() >= {"value", "of", "span"} for quantity in claim["quantities"])
    for entry in plain["entries"]:
        assert entry["support"].keys() == {"articles", "outlets", "origins"}
    for conflict in plain["conflicts"]:
        assert all(value.keys() >= {"value", "claims"} for value in conflict["values"])


def test_the_spans_of_every_claim_give_its_quote() -> None:
    for claim in _plain()["claims"]:
        text = story.TEXTS[claim["article"]]
        assert " … ".join(text[start:end] for start, end in claim["spans"]) == claim["quote"]
        expression = claim["when"]["expression"]
        if expression and claim["when"]["basis"] != "lineage":
            assert text[expression["start"] : expression["end"]] == expression["text"]
        for quantity in claim["quantities"]:
            start, end = quantity["span"]
            assert quantity["of"] in text[start:end]


def test_what_is_unknown_is_null_and_never_guessed() -> None:
    plain = _plain()
    undated = next(entry for entry in plain["entries"] if entry["id"] == "e7")
    assert undated["when"] == {
        "edtf": None,
        "earliest": None,
        "latest": None,
        "basis": "unknown",
        "anchor": None,
        "expression": None,
        "reasoning": None,
    }
    ferry = next(entry for entry in plain["entries"] if entry["id"] == "e3")
    assert (ferry["when"]["earliest"], ferry["when"]["latest"]) == ("2025-07-10", None)
    placeless = next(claim for claim in plain["claims"] if claim["id"] == "cg")
    assert placeless["entry"] is None
    unnamed = next(claim for claim in plain["claims"] if claim["id"] == "c9")
    assert unnamed["voice"][0]["kind"] == "outlet"
    assert unnamed["voice"][0]["name"] is None


@settings(max_examples=25)
@given(stories())
def test_claims_written_one_by_one_are_those_written_at_once(made: tuple[Chronology, dict[str, str]]) -> None:
    chronology, texts = made
    assert json.loads(render(chronology, texts)) == json.loads(json.dumps(as_plain(chronology, texts)))


def test_a_claim_of_an_entry_outside_the_selection_belongs_to_none() -> None:
    whole = story.chronology()
    selected = Chronology("part", None, 1, "", articles=whole.articles, claims=whole.claims, entries=whole.entries[:1])
    plain = json.loads(render(selected, story.TEXTS))
    assert {claim["entry"] for claim in plain["claims"]} == {"e1", None}


def test_whole_numbers_are_whole() -> None:
    values = [quantity["value"] for claim in _plain()["claims"] for quantity in claim["quantities"]]
    assert values == [26, 33]
    assert all(isinstance(value, int) for value in values)


def test_entries_stand_by_date_and_the_undated_last() -> None:
    entries = _plain()["entries"]
    firsts = [entry["when"]["earliest"] or entry["when"]["latest"] for entry in entries]
    dated = [first for first in firsts if first]
    assert dated == sorted(dated)
    assert firsts[len(dated) :] == [None] * (len(firsts) - len(dated))


def test_the_file_is_utf_8_with_a_last_newline_and_umlauts_as_they_are() -> None:
    content = render(story.chronology(), story.TEXTS)
    assert content.endswith(b"}\n")
    assert "Brücke" in content.decode("utf-8")
    assert b"\r\n" not in content


@settings(max_examples=60, deadline=None)
@given(stories())
def test_any_text_survives(drawn: tuple[Chronology, dict[str, str]]) -> None:
    """Whatever stands in a field comes back from the file, and the outlet always opens the voice."""
    chronology, texts = drawn
    plain = json.loads(render(chronology, texts))
    assert plain["title"] == chronology.title
    assert {article["id"]: article["title"] for article in plain["articles"]} == {
        a.id: a.title for a in chronology.articles
    }
    assert {entry["id"]: entry["headline"] for entry in plain["entries"]} == {
        e.id: e.headline for e in chronology.entries
    }
    assert all(claim["voice"][0]["kind"] == "outlet" for claim in plain["claims"])
    assert render(chronology, texts) == render(chronology, texts)


def test_half_a_surrogate_pair_in_a_file_name_is_written_as_its_escape() -> None:
    whole = story.chronology()
    broken = Chronology(None, None, 1, "", title="name \udcff")
    assert json.loads(render(broken, {}))["title"] == "name \udcff"
    assert whole.title in render(whole, {}).decode()
