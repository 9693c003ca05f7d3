"""Retelling in German: what a paragraph that opens before the news goes on with, states since a day, dates of attributes."""

from __future__ import annotations

import pytest

from tests.reading.claims.reading import only, read


def test_since_a_day_is_no_plan() -> None:
    """A state in the passive looks like "wird am Montag gesperrt"; "seit" says that it began."""
    claim = only("Die Strecke ist seit Montagmorgen gesperrt.")
    assert (claim.modality, claim.timexes[0].relation, claim.timexes[0].direction) == ("asserted", "since", "past")


def test_from_a_year_on_is_open_where_it_is_planned() -> None:
    """Nobody says when a plan ends that begins in a year; what began is dated by its beginning."""
    assert only("Ab 2031 soll die Fabrik Züge bauen.").timexes[0].relation == "since"
    assert only("Ab März 2021 war das Bad geschlossen.").timexes[0].relation == "from"


def test_a_paragraph_that_opens_before_the_news_goes_on_with_whom_it_names_first() -> None:
    """Persons and things not spoken of before belong to the scene that the paragraph set."""
    _, second, third = read(
        "Der Damm war am 3. Mai 2019 gebrochen. Mehrere Dörfer wurden überflutet. Zwölf Menschen starben."
    )
    assert [claim.dating.narrative.text for claim in (second, third)] == ["3. Mai 2019", "3. Mai 2019"]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "paragraph",
    [
        "Der Landtag hatte das Gesetz am 3. Mai 2019 beschlossen. Die Gemeinden klagten dagegen.",
        "Die Gemeinden klagten gegen das Gesetz. Der Landtag hatte es am 3. Mai 2019 beschlossen. Zwölf Orte zahlten.",
    ],
)
def test_the_news_may_go_on_behind_an_aside(paragraph: str) -> None:
    """Who was known before, or an aside in the middle: then it isn't said which of the two goes on."""
    last = read(paragraph)[-1]
    assert last.dating.narrative is None
    assert last.dating.frame == "before"


def test_then_means_the_year_compared_with() -> None:
    """ "Damals" is the time named last, also where that only was compared with, and in the pluperfect."""
    _, second = read("Die Beteiligung war höher als 2021. Damals hatte die Partei knapp gewonnen.")
    assert second.dating.narrative is not None
    assert second.dating.narrative.text == "2021"


@pytest.mark.parametrize(
    "sentence",
    [
        "Die am Mittwoch aus dem Zoo entlaufenen Wölfe sind wieder eingefangen worden.",
        "Der am Freitag, dem 3. Mai 2019, aus dem Museum gestohlene Ring ist gefunden worden.",
    ],
)
def test_the_date_of_an_attribute_does_not_date_what_is_told(sentence: str) -> None:
    """Between determiner and noun stands a participle that takes the date in, however far behind."""
    claim = only(sentence)
    assert claim.timexes == ()
    assert claim.dating.frame != "at"


def test_a_day_in_the_present_ends_the_day_before() -> None:
    """ "Am 1. Dezember wird er gefasst" moves the text away from the day told before."""
    *_, last = read(
        "Am 28. November 2009 floh er. Am 1. Dezember 2009 wird er in Bonn gefasst. Er fuhr auf einem Fahrrad."
    )
    assert last.dating.narrative is None or "28" not in last.dating.narrative.text
