"""Format timelinejs against its documented format; the real library reads it in test_javascript."""

from __future__ import annotations

import json
from html.parser import HTMLParser
from typing import Any

from hypothesis import given

from tests.export import story
from tests.export.arbitrary import stories
from timeline.export.slides import render
from timeline.model import Chronology

DATE = {"year", "month", "day", "hour", "minute", "second", "millisecond", "display_date"}
SLIDE = {"start_date", "end_date", "text", "media", "group", "display_date", "background", "autolink", "unique_id"}
OURS = {"timeline"}


def plain(chronology: Chronology | None = None, texts: dict[str, str] | None = None) -> Any:
    return json.loads(render(chronology or story.chronology(), story.TEXTS if texts is None else texts))


def events() -> dict[str, Any]:
    return {one["timeline"]["id"]: one for one in plain()["events"]}


def test_the_file_has_the_documented_form() -> None:
    """timeline.knightlab.com/docs/json-format.html: names, types and what is required; our additions are named."""
    found = plain()
    assert set(found) == {"title", "events", "scale", "ledger", "losses"}
    assert found["scale"] == "human"
    assert "start_date" not in found["title"]
    for one in found["events"]:
        assert set(one) <= SLIDE | OURS
        for name in ("start_date", "end_date"):
            if name in one:
                assert set(one[name]) <= DATE
                assert all(isinstance(number, int) for number in one[name].values())
        assert set(one["text"]) == {"headline", "text"}
        assert isinstance(one["display_date"], str)
    ids = [one["unique_id"] for one in found["events"]]
    assert len(ids) == len(set(ids))


def test_the_words_of_a_date_say_what_its_place_cannot() -> None:
    found = events()
    assert found["e1"]["display_date"] == "Thursday 3 July 2025"
    assert "end_date" not in found["e1"]
    assert (found["e6"]["display_date"], found["e6"]["end_date"]) == (
        "spring 2025",
        {"year": 2025, "month": 5, "day": 31},
    )
    assert found["e3"]["display_date"] == "not before 10 July 2025 (open)"
    assert found["eb"]["display_date"] == "by 5 July 2025"


def test_what_is_undated_stands_on_the_first_slide_and_nowhere_on_the_axis() -> None:
    found = plain()
    undated = [entry for entry in story.chronology().entries if not entry.when.is_known]
    assert not {entry.id for entry in undated} & set(events())
    assert "opinion: Die Stadt habe" in found["title"]["text"]["text"]
    assert len(undated) + len(found["events"]) == len(story.chronology().entries)


def test_a_plan_is_in_a_group_of_plans_and_its_headline_says_so() -> None:
    found = events()
    assert found["e3"]["group"] == "Plans, conditions and possibilities"
    assert found["e3"]["text"]["headline"].startswith("Planned: Die Stadt plant")
    assert found["e1"]["group"] == "The closing"
    for entry in story.chronology().entries:
        if entry.id in found and entry.modality == "asserted":
            assert found[entry.id]["group"] not in {"Plans, conditions and possibilities", "Denials"}


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.seen: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.add(tag)
        assert not attrs


@given(stories())
def test_hostile_texts_are_words_and_never_markup(found: tuple[Chronology, dict[str, str]]) -> None:
    whole = plain(*found)
    for one in [whole["title"], *whole["events"]]:
        tags = _Tags()
        tags.feed(one["text"]["headline"] + one["text"]["text"])
        assert tags.seen <= {"p", "b", "ul", "li", "blockquote"}
        assert not set("<>&") & set(one.get("group", ""))
