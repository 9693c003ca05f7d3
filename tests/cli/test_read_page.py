"""A text with its dates marked and explained, as ``timeline read`` shows it on a terminal."""

from __future__ import annotations

from datetime import date

from timeline.cli.page import as_text
from timeline.cli.pages.read import dates_page
from timeline.front import DatedText
from timeline.reading import annotate

TEXT = "Rat tagt\n\nDer Rat tritt am Freitag zusammen. Die Lage war in den letzten\nWochen ernst.\n"


def page(published: date | None) -> str:
    """The page of the text, plain."""
    return as_text(dates_page(DatedText(TEXT, published, tuple(annotate(TEXT, published=published)))))


def test_dates_stand_marked_in_their_text() -> None:
    """Every line of the text is there; dates are marked and numbered, also over the end of a line."""
    lines = page(date(2025, 9, 4)).splitlines()
    assert lines[0] == "2 date expressions  (published 2025-09-04)"
    assert "Der Rat tritt am »Freitag«[1] zusammen. Die Lage war in »den letzten«[2]" in lines
    assert "Wochen ernst." in [line.strip() for line in lines]


def test_each_date_says_what_it_means_and_how() -> None:
    """EDTF value, type, TIMEX3 value where it differs, and the step from the anchor."""
    (friday,) = [line for line in page(date(2025, 9, 4)).splitlines() if line.strip().startswith("1 ")]
    assert "2025-09-05" in friday
    assert '"Freitag" + published 2025-09-04, a Thursday → 2025-09-05, the Friday after' in friday


def test_what_stays_open_says_why() -> None:
    """Without a publication day nothing is invented."""
    text = page(None)
    assert "the day of publication is not known" in text
    assert '"Freitag" stays open: the day of publication is not known' in text
    assert "2025" not in text


def test_a_text_without_dates_is_shown_as_it_is() -> None:
    """Nothing to explain, nothing marked."""
    text = as_text(dates_page(DatedText("Nichts geschah.\n", None, ())))
    assert "Nichts geschah." in text
    assert "What they mean" not in text
