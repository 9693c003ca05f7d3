"""Reading a text alone: expressions resolved in order."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.reading.timex import annotate

THURSDAY = date(2025, 9, 4)


def values(text: str, **more: object) -> list[str]:
    return [found.value for found in annotate(text, **more)]  # type: ignore[arg-type]


def test_times_hang_on_the_date_before() -> None:
    """A time of day belongs to the day that the text has reached."""
    text = "Am 9. Juli tagt der Rat um 20.30 Uhr. Am Morgen war es ruhig."
    assert values(text, published=date(2025, 7, 7)) == ["2025-07-09", "2025-07-09T20:30", "2025-07-09TMO"]


def test_repeated_times_have_no_day() -> None:
    """Opening hours and times for several days come back every time."""
    assert values("jeden Montag um 9 Uhr", published=THURSDAY) == ["XXXX-WXX-1", "T09:00"]
    assert values("am 5. und 6. Mai um 9 Uhr", published=THURSDAY)[-1] == "T09:00"


def test_a_story_moves_on() -> None:
    """In a narrative an incomplete date takes the year the story has reached, and turns into the next one."""
    text = "Der Krieg begann 1939. Am 1. September fielen Schüsse. Im November war Ruhe. Im Januar ging es weiter."
    assert values(text, domain="narrative") == ["1939", "1939-09-01", "1939-11", "1940-01"]


def test_asides_do_not_carry_the_story_on() -> None:
    """Years in brackets and dates counted back leave the story where it is."""
    text = "Am 3. Mai 1940 kam Karl (geboren 1899) an. Drei Jahre zuvor war er gegangen. Im Juni blieb er."
    assert values(text, domain="narrative") == ["1940-05-03", "1899", "1937", "1940-06"]


def test_a_story_before_christ_moves_on() -> None:
    """Years before Christ go on towards smaller numbers."""
    text = (
        "Im August 480 v. Chr. standen sie dort. Im September kam es zur Schlacht. Im nächsten Frühjahr zog das Heer weiter. "
        "Ein Jahrzehnt zuvor war Ruhe."
    )
    assert values(text, domain="narrative") == ["BC0480-08", "BC0480-09", "BC0479-SP", "BC048"]


def test_what_something_lasted_until_is_no_step_of_the_story() -> None:
    """A later year after "until" only ends something; an earlier one inside a sentence looks back."""
    text = (
        "Am 3. Mai 1940 begann der Krieg, der bis zum Fall der Stadt im März 1945 dauerte. Im Juni ruhten die Waffen."
    )
    assert values(text, domain="narrative") == ["1940-05-03", "1945-03", "1940-06"]
    text = "Am 3. Mai 1940 griff das Heer an, das seine Pläne im Juli 1938 gemacht hatte. Im Juni ruhten die Waffen."
    assert values(text, domain="narrative")[-1] == "1940-06"


def test_a_day_in_brackets_makes_the_year_before_it_exact() -> None:
    """ "Two days later" counts from the day that brackets add to the year."""
    text = "Im Mai 1759 unterlag er bei Kunersdorf (12. Mai). Zwei Tage später stand die Stadt offen."
    assert values(text, domain="narrative")[-1] == "1759-05-14"


def test_from_monday_to_friday_ends_after_it_began() -> None:
    """The second weekday of a stretch follows the first."""
    found = annotate("Von Montag bis Freitag war er hier.", published=THURSDAY)
    assert [one.value for one in found] == ["2025-09-01", "2025-09-05"]
    assert found[0].resolved.edtf == "2025-09-01/2025-09-05"


def test_the_middle_of_the_week_is_not_one_of_a_month_before() -> None:
    """A longer stretch told before has no week, no month to be at the end of: then this one is meant."""
    assert values("Seit Februar wird gebaut, seit Mitte der Woche ruht alles.", published=THURSDAY)[-1] == "2025-W36"
    assert values("Am 3. Mai 2024 kam er. Ende des Monats ging er.", published=THURSDAY)[-1] == "2024-05"


def test_months_before_are_not_counted() -> None:
    """ "Monate zuvor" lies before the date told, and nobody says how far."""
    found = annotate("Am 3. Mai 2024 kam er. Monate zuvor war er gegangen.", published=THURSDAY)[-1]
    assert (found.value, found.resolved.latest) == ("PAST_REF", date(2024, 5, 3))


def test_that_year_is_the_last_one_named() -> None:
    """ "Desselben Jahres" points to the year that was named last."""
    text = "Am 3. Mai 1940 kam er an. Das Haus stand seit 1920. Im August desselben Jahres brannte es."
    assert values(text, domain="narrative")[-1] == "1920-08"


def test_unknown_anchor_leaves_the_value_open() -> None:
    """Nothing is invented: an incomplete date without an anchor keeps its open places."""
    (found,) = annotate("Am 1. Mai.")
    assert (found.value, found.resolved.edtf) == ("XXXX-05-01", None)


@pytest.mark.parametrize(("prefer", "value"), [("past", "2025-08-29"), ("future", "2025-09-05")])
def test_preference_decides_where_the_text_does_not(prefer: str, value: str) -> None:
    """The preferred direction is taken where the clause gives none."""
    assert values("Termin: Freitag", published=THURSDAY, prefer=prefer) == [value]


def test_words_that_lead_on_are_no_markables() -> None:
    """ "Nun" and "bisher" are no TIMEX3 of their own."""
    assert values("Nun ist es so, bisher war es anders.", published=THURSDAY) == []


def test_every_resolved_value_says_how() -> None:
    """Anchor and reasoning name what the date was counted from."""
    (found,) = annotate("Er kam am Dienstag an.", published=THURSDAY)
    assert found.resolved.anchor == "published 2025-09-04"
    assert found.resolved.reasoning == (
        '"Dienstag" + published 2025-09-04, a Thursday → 2025-09-02, the Tuesday before, as it is told as past'
    )


def test_unknown_language_is_named() -> None:
    """A language without tables is refused by name."""
    with pytest.raises(KeyError, match="no temporal tables for language 'xx'"):
        annotate("hello", language="xx")


def test_news_that_look_back_stay_in_that_year() -> None:
    """A month right after an earlier year belongs to it, also in the news."""
    text = "Im März 1992 verlor sie den Streit. Im April kam sie nach Wien."
    assert values(text, published=THURSDAY) == ["1992-03", "1992-04"]


def test_several_days_later_is_not_a_day() -> None:
    """An indefinite count is bounded, never a day of its own."""
    _, found = annotate("Am 3. Mai 2024 kam er. Einige Tage später ging er.", published=THURSDAY)
    assert (found.value, found.resolved.edtf) == ("FUTURE_REF", "2024-05-04/2024-05-10~")


def test_today_beside_a_state_means_these_days() -> None:
    """ "Heute" is the day of an event and the present of a state."""
    assert values("Der Rat stimmt heute ab.", published=THURSDAY) == ["2025-09-04"]
    assert values("Die Firma gehört heute einem Fonds.", published=THURSDAY) == ["PRESENT_REF"]
