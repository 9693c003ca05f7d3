"""Dates and voices in plain words."""

from __future__ import annotations

from datetime import date

import pytest

from tests.export import story
from timeline.export.evidence import Evidence
from timeline.export.wording import explain_when, say_support, say_voice, say_when
from timeline.model import Support, When


def _when(edtf: str | None, earliest: str | None, latest: str | None, basis: str = "explicit") -> When:
    days = [date.fromisoformat(day) if day else None for day in (earliest, latest)]
    return When(edtf, days[0], days[1], basis)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("when", "words", "short"),
    [
        (_when("2025-09-04", "2025-09-04", "2025-09-04"), "Thursday 4 September 2025", "4 Sep 2025"),
        (_when("2025-09-04~", "2025-09-04", "2025-09-04"), "about Thursday 4 September 2025", "about 4 Sep 2025"),
        (_when("2025-04-25/2025-04-26", "2025-04-25", "2025-04-26"), "between 25 and 26 April 2025", "25–26 Apr 2025"),
        (
            _when("2025-04-30/2025-05-02", "2025-04-30", "2025-05-02"),
            "between 30 April and 2 May 2025",
            "30 Apr–2 May 2025",
        ),
        (
            _when("2024-12-30/2025-01-02", "2024-12-30", "2025-01-02"),
            "between 30 December 2024 and 2 January 2025",
            "30 Dec 2024–2 Jan 2025",
        ),
        (_when("2025-04", "2025-04-01", "2025-04-30"), "April 2025", "Apr 2025"),
        (_when("2025-04-XX", "2025-04-01", "2025-04-30"), "April 2025", "Apr 2025"),
        (_when("2025-02-01/2025-02-28", "2025-02-01", "2025-02-28"), "February 2025", "Feb 2025"),
        (_when("2025~", "2025-01-01", "2025-12-31"), "about 2025", "about 2025"),
        (_when("2025-01-01/2025-12-31", "2025-01-01", "2025-12-31"), "2025", "2025"),
        (_when("2025-21", "2025-03-01", "2025-05-31"), "spring 2025", "spring 2025"),
        (_when("2024-24", "2024-12-01", "2025-02-28"), "winter 2024", "winter 2024"),
        (_when("2025-07-10/..", "2025-07-10", None), "not before 10 July 2025 (open)", "from 10 Jul 2025"),
        (_when("../2025-09-04", None, "2025-09-04"), "by 4 September 2025", "by 4 Sep 2025"),
        (
            _when("2025-07-11", "2025-07-11", "2025-07-11", "reported"),
            "reported Friday 11 July 2025",
            "reported 11 Jul 2025",
        ),
        (When(), "unknown date", "undated"),
    ],
)
def test_a_date_is_said_with_all_its_uncertainty(when: When, words: str, short: str) -> None:
    assert say_when(when) == words
    assert say_when(when, short=True) == short


def test_a_date_is_explained_by_its_words_and_its_ground() -> None:
    evidence = Evidence(story.chronology(), story.TEXTS)
    explained = {name: explain_when(evidence, evidence.claims[name].when) for name in ("c1", "c2", "c3", "c5", "c8")}
    assert explained == {
        "c1": "“am Donnerstag”, counted from publication on Friday 4 July 2025, is Thursday 3 July 2025.",
        "c2": "“seit Donnerstag”: counted from publication 2025-07-05.",
        "c3": "Borrowed from an article of the same lineage: “Elbbrücke gesperrt: 26 Träger beschädigt”.",
        "c5": "Only the date of the report bounds it: publication 2025-07-05.",
        "c8": "Nothing dates it, and no date was guessed.",
    }


def test_a_voice_is_said_from_the_inside_out() -> None:
    evidence = Evidence(story.chronology(), story.TEXTS)
    said = {name: say_voice(evidence, evidence.claims[name]) for name in ("c1", "c2", "c5", "c8", "c9", "cb")}
    assert said == {
        "c1": "Anna Groß, in Tagblatt",
        "c2": "Tagblatt, in Kurier",
        "c5": "Kurier",
        "c8": "Ein Sprecher, cited by Tagblatt, in Kurier",
        "c9": "“Warnung vor der Brücke”",
        "cb": "der Kommentator, in “Warnung vor der Brücke”",
    }


def test_support_counts_origins_first() -> None:
    assert say_support(Support(2, 2, 1)) == "1 origin (2 articles, 2 outlets)"
    assert say_support(Support(1, 0, 1)) == "1 origin (1 article, no named outlet)"
