"""Format ics, read back by icalendar: what is certain is an event, everything else says what it is."""

from __future__ import annotations

from datetime import date
from typing import Any

import attrs
import pytest
from hypothesis import given
from icalendar import Calendar

from tests.export import story
from tests.export.arbitrary import stories
from timeline.export.calendar import escaped, folded, render
from timeline.model import Chronology


def components(chronology: Chronology | None = None) -> dict[str, Any]:
    """The events and journal entries by the id of their entry."""
    whole = Calendar.from_ical(render(chronology or story.chronology(), story.TEXTS))
    return {str(one["UID"]).removesuffix("@timeline"): one for one in whole.subcomponents}


def test_an_independent_reader_finds_every_entry_once_and_nothing_broken() -> None:
    whole = Calendar.from_ical(render(story.chronology(), story.TEXTS))
    assert set(components()) == {entry.id for entry in story.chronology().entries}
    assert len(whole.subcomponents) == len(story.chronology().entries)
    assert [error for one in whole.walk() for error in one.errors] == []
    assert whole["NAME"] == "The bridge & its <girders>"


def test_a_certain_day_is_an_all_day_event_with_its_headline_alone() -> None:
    event = components()["e1"]
    assert event.name == "VEVENT"
    assert (event.decoded("DTSTART"), event.decoded("DTEND")) == (date(2025, 7, 3), date(2025, 7, 4))
    assert event["SUMMARY"].startswith("Die Brücke wurde am Donnerstag gesperrt")
    assert event["SUMMARY"].endswith(".")
    assert event["STATUS"] == "CONFIRMED"
    assert "3 July 2025" in event["DESCRIPTION"]
    assert "2 origins (3 articles, 3 outlets)" in event["DESCRIPTION"]


def test_a_date_of_several_days_is_never_one_day() -> None:
    """It covers all of them, and both title and description say that it is one of them."""
    event = components()["e6"]
    assert (event.decoded("DTSTART"), event.decoded("DTEND")) == (date(2025, 3, 1), date(2025, 6, 1))
    assert event["SUMMARY"].endswith("[spring 2025]")
    assert event["DESCRIPTION"].startswith("When: Spring 2025.")
    disputed = components()["e9"]
    assert disputed["SUMMARY"].endswith("[between 1 March and 3 July 2025]")
    assert "Lena Voß / Otto Krahl" in disputed["DESCRIPTION"]


@pytest.mark.parametrize(
    ("entry", "said"), [("e3", "not before 10 July 2025"), ("e7", "unknown date"), ("eb", "by 5 July")]
)
def test_what_has_no_place_in_a_calendar_is_a_journal_entry_without_a_date(entry: str, said: str) -> None:
    journal = components()[entry]
    assert journal.name == "VJOURNAL"
    assert "DTSTART" not in journal
    assert said in journal["SUMMARY"]


def test_nothing_but_what_is_reported_as_having_happened_is_confirmed() -> None:
    """A plan with a known day is tentative and says so; a denial or opinion is no event at all, even with a day."""
    entries = []
    for entry in story.chronology().entries:
        known = story.day("2025-07-10") if entry.id in {"e3", "e4", "e5", "e8"} else entry.when
        entries.append(attrs.evolve(entry, when=known))
    found = components(attrs.evolve(story.chronology(), entries=tuple(entries)))
    assert (found["e3"].name, found["e3"]["STATUS"]) == ("VEVENT", "TENTATIVE")
    assert found["e3"]["SUMMARY"].startswith("Planned: Die Stadt plant")
    assert found["e4"]["SUMMARY"].startswith("On a condition: ")
    assert (found["e5"].name, found["e8"].name) == ("VJOURNAL", "VJOURNAL")
    assert found["e5"]["SUMMARY"].startswith("Denied: ")
    for name, one in found.items():
        asserted = next(entry.modality for entry in entries if entry.id == name) == "asserted"
        assert (one["STATUS"] in {"CONFIRMED", "FINAL"}) == asserted


def test_links_between_entries_lead_to_their_events() -> None:
    assert components()["e3"]["RELATED-TO"] == "e4@timeline"


def test_lines_are_folded_by_octets_and_never_inside_a_character() -> None:
    line = "SUMMARY:" + "ü👩‍🔧" * 60
    pieces = folded(line).split("\r\n")
    assert len(pieces) > 1
    assert all(len(piece.encode()) <= 75 for piece in pieces)
    assert pieces[0] + "".join(piece[1:] for piece in pieces[1:]) == line


def test_special_characters_are_escaped() -> None:
    assert escaped("a,b;c\\d\ne") == "a\\,b\\;c\\\\d\\ne"


@given(stories())
def test_hostile_texts_stay_inside_their_properties(found: tuple[Chronology, dict[str, str]]) -> None:
    """Whatever stands in a text, no reader finds another component, and no line carries a control character."""
    chronology, texts = found
    content = render(chronology, texts).decode("utf-8")
    lines = content.split("\r\n")
    assert not any(character < " " and character != "\t" for line in lines for character in line)
    assert all(len(line.encode()) <= 75 for line in lines)
    whole = Calendar.from_ical(content)
    assert len(whole.subcomponents) == len({entry.id for entry in chronology.entries})
    assert {one.name for one in whole.subcomponents} <= {"VEVENT", "VJOURNAL"}
