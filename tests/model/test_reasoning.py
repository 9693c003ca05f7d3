"""How a date was reached, in words a person can check with a calendar beside them."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.model import Timex
from timeline.model.resolution import resolve
from timeline.reading import annotate

THURSDAY = date(2025, 9, 4)


@pytest.mark.parametrize(
    ("text", "reasoning"),
    [
        # A weekday: which one the publication was, which one is meant, and why that one.
        ("Er kam am Donnerstag.", '"Donnerstag" + published 2025-09-04, a Thursday → 2025-09-04'),
        (
            "Er kam am Dienstag an.",
            '"Dienstag" + published 2025-09-04, a Thursday → 2025-09-02, the Tuesday before, as it is told as past',
        ),
        (
            "Er kommt am Freitag.",
            '"Freitag" + published 2025-09-04, a Thursday → 2025-09-05, the Friday after, as it is told as still to come',
        ),
        (
            "Am Freitag vergangener Woche kam er.",
            '"Freitag vergangener Woche" + published 2025-09-04, a Thursday → 2025-08-29, the Friday of the week before',
        ),
        # Days, weeks, months and years counted from the publication.
        ("Gestern kam er.", '"Gestern" + published 2025-09-04, a Thursday → 2025-09-03, the day before'),
        ("Heute kam er.", '"Heute" + published 2025-09-04, a Thursday → 2025-09-04'),
        ("Vor zwei Tagen kam er.", '"zwei Tagen" + published 2025-09-04, a Thursday → 2025-09-02, 2 days before'),
        ("Nächsten Monat kommt er.", '"Nächsten Monat" + published 2025-09-04 → 2025-10, the month after'),
        # The year is filled in: the day of the week does not matter.
        ("Am 15. März kam er.", '"15. März" + published 2025-09-04 → 2025-03-15, the last one by then'),
        ("Am 1. Mai wird er kommen.", '"1. Mai" + published 2025-09-04 → 2026-05-01, the next one from then'),
        # Stretches.
        (
            "Seit März ruht die Arbeit.",
            '"März" + published 2025-09-04 → 2025-03-01/2025-09-04, from then on until that day',
        ),
        ("Seit 2014 ist Krieg.", '"2014" → 2014-01-01/2025-09-04, from then on'),
        ("Vor dem 3. Mai war es kalt.", '"3. Mai" + published 2025-09-04 → ../2025-05-02, any day before it'),
        # What stands in the text needs no anchor.
        ("Am 3. Mai 2024 kam er.", '"3. Mai 2024" → 2024-05-03'),
    ],
)
def test_every_step_is_spelled_out(text: str, reasoning: str) -> None:
    assert annotate(text, published=THURSDAY)[0].resolved.reasoning == reasoning


def test_a_date_counted_from_one_told_before_names_that_day() -> None:
    found = annotate("Am 3. Mai 2024 kam er. Zwei Tage später ging er.", published=THURSDAY)[-1].resolved
    assert (
        found.reasoning == '"Zwei Tage später" + the day told before, 2024-05-03, a Friday → 2024-05-05, 2 days after'
    )
    assert found.anchor == "the day told before, 2024-05-03"


def test_what_stays_open_says_what_is_missing() -> None:
    (found,) = annotate("Er kam am Freitag.")
    assert found.resolved.reasoning == '"Freitag" stays open: the day of publication is not known'


def test_a_publication_of_two_possible_days_names_both() -> None:
    """No weekday is claimed that the publication need not have been."""
    saturday = Timex(0, 7, "Samstag", "DATE", "XXXX-WXX-6", anchor="publication", direction="future")
    either = resolve(saturday, published=(date(2025, 4, 25), date(2025, 4, 26))).reasoning
    assert either == '"Samstag" + published 2025-04-25/2025-04-26, a Friday or a Saturday → 2025-04-26, from either'
    gone = Timex(0, 7, "gestern", "DATE", "XXXX-XX-XX", anchor="publication", shift="-P1D")
    whichever = resolve(gone, published=(date(2025, 4, 25), date(2025, 4, 26))).reasoning
    assert whichever == ('"gestern" + published 2025-04-25/2025-04-26, whichever day that was → 2025-04-24/2025-04-25')
