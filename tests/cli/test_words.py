"""Dates, voices and counts in plain words."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.export import story
from timeline.cli.words import counted, date_in_words, listed, voice_in_words
from timeline.model import UNKNOWN, Passage, VoiceLink, When


def when(edtf: str, earliest: str | None, latest: str | None) -> When:
    return When(
        edtf,
        date.fromisoformat(earliest) if earliest else None,
        date.fromisoformat(latest) if latest else None,
        "explicit",
    )


@pytest.mark.parametrize(
    ("expected", "given_when"),
    [
        ("4 Sep 2025", when("2025-09-04", "2025-09-04", "2025-09-04")),
        ("25–26 Apr 2025", when("2025-04-25/2025-04-26", "2025-04-25", "2025-04-26")),
        ("28 Apr – 2 May 2025", when("2025-04-28/2025-05-02", "2025-04-28", "2025-05-02")),
        ("30 Dec 2024 – 2 Jan 2025", when("2024-12-30/2025-01-02", "2024-12-30", "2025-01-02")),
        ("by 4 Sep 2025", when("../2025-09-04", None, "2025-09-04")),
        ("from 10 Jul 2025", when("2025-07-10/..", "2025-07-10", None)),
        ("Apr 2025", when("2025-04", "2025-04-01", "2025-04-30")),
        ("Feb–Apr 2025", when("2025-02/2025-04", "2025-02-01", "2025-04-30")),
        ("2025", when("2025", "2025-01-01", "2025-12-31")),
        ("2022–2025", when("2022/2025", "2022-01-01", "2025-12-31")),
        ("spring 2025", when("2025-21", "2025-03-01", "2025-05-31")),
        ("3rd quarter of 2025", when("2025-35", "2025-07-01", "2025-09-30")),
        ("about Apr 2025", when("2025-04~", "2025-04-01", "2025-04-30")),
        ("perhaps 4 Sep 2025", when("2025-09-04?", "2025-09-04", "2025-09-04")),
        ("perhaps about 2025", when("2025%", "2025-01-01", "2025-12-31")),
        ("unknown", UNKNOWN),
    ],
)
def test_a_date_is_said_with_its_uncertainty(expected: str, given_when: When) -> None:
    assert expected == date_in_words(given_when)


@given(first=st.dates(date(1800, 1, 1), date(2200, 1, 1)), days=st.integers(0, 4000))
def test_different_ranges_never_read_the_same(first: date, days: int) -> None:
    """Two ranges are told apart by their words: otherwise a reader could take one for the other."""
    last = date.fromordinal(first.toordinal() + days)
    said = date_in_words(When(f"{first}/{last}", first, last, "explicit"))
    longer = date.fromordinal(last.toordinal() + 1)

    assert said != date_in_words(When(f"{first}/{longer}", first, longer, "explicit"))
    assert said != date_in_words(When(f"{first}/..", first, None, "explicit"))
    assert str(last.year) in said


def test_a_voice_is_named_outermost_first_and_never_left_empty() -> None:
    article = story.chronology().articles[0]
    chain = (
        VoiceLink("outlet", "UNN"),
        VoiceLink("medium", "The Telegraph"),
        VoiceLink("anonymous", None, said=Passage(3, 21, "ein hoher\n Beamter")),
    )

    assert voice_in_words(chain, article) == "UNN → The Telegraph → ein hoher Beamter"
    assert voice_in_words((VoiceLink("outlet", None), VoiceLink("person", None)), article) == (
        f"{article.path.rsplit('/')[-1]} → unnamed person"
    )
    assert voice_in_words((VoiceLink("outlet", None),)) == "outlet not named"


def test_counts_and_lists_agree_with_their_numbers() -> None:
    assert counted(1, "entry", "entries") == "1 entry"
    assert counted(0, "origin") == "0 origins"
    assert listed(["a", "b", "c"], 2) == "a, b and 1 more"
    assert listed(["a", "b"], 2) == "a, b"
