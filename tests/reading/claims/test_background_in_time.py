"""When what lies behind the news is dated: asides, states, lengths of time and what need not be done."""

from __future__ import annotations

import pytest

from tests.reading.claims.reading import only, read


def _narrative(*paragraphs: str) -> list[str | None]:
    """The words of the day that each claim of a text hangs on."""
    return [claim.dating.narrative.text if claim.dating.narrative else None for claim in read(*paragraphs)]


@pytest.mark.parametrize(
    "second",
    ["Mehr als 40 Menschen waren verletzt worden.", "Die Stadt hatte bereits drei Millionen Mark gezahlt."],
)
def test_an_aside_after_a_dated_aside_lies_before_the_news_not_before_that_date(second: str) -> None:
    _, claim = read(f"Der Sturm hatte 1962 das Dach abgedeckt. {second}")
    assert (claim.dating.frame, claim.dating.narrative) == ("before", None)


def test_an_aside_that_points_back_goes_on_with_the_dated_one() -> None:
    text = "Im Mai 1998 hatte ein Feuer die Mühle zerstört. Dabei waren zwei Pferde umgekommen."
    assert _narrative(text) == [None, "Mai 1998"]


@pytest.mark.parametrize("then", ["Damals", "Schon damals", "Bereits damals"])
def test_even_then_is_the_year_named_last(then: str) -> None:
    _, claim = read(f"Im Jahr 2019 kaufte die Familie das Schloss. {then} gab es Hinweise auf Schäden am Dach.")
    assert claim.dating.narrative is not None
    assert (claim.dating.frame, claim.dating.narrative.value) == ("current", "2019")


@pytest.mark.parametrize(
    "state", ["Er war bekannt für seine langen Reden.", "Mit Meier verband ihn eine Freundschaft."]
)
def test_how_somebody_was_is_not_of_the_month_the_text_had_reached(state: str) -> None:
    *_, claim = read(f"Im März 2009 trat Bürgermeister Karl Weber zurück. {state}")
    assert (claim.dating.frame, claim.dating.narrative) == ("before", None)


def test_what_happens_in_a_range_of_months_goes_on_in_them() -> None:
    text = "Von Januar bis Juni 2018 ist der Umsatz eingebrochen, es wurden nur 300 Boote verkauft."
    *_, claim = read(text)
    assert claim.dating.narrative is not None
    assert (claim.dating.narrative.begin, claim.dating.narrative.end_value) == ("2018-01", "2018-06")


@pytest.mark.parametrize(
    "sentence",
    [
        "„Wir verlieren einen ganzen Winter“, sagte Minister Karl Ott.",
        "Die Opposition sprach von einem „verlorenen Sommer“.",
        "Jeder Winter kostet die Stadt zwei Millionen Euro.",
    ],
)
def test_a_season_of_no_year_dates_nothing(sentence: str) -> None:
    assert all("XXXX-" not in timex.value for claim in read(sentence) for timex in claim.timexes)


def test_this_winter_still_dates() -> None:
    assert [timex.value for timex in only("Im Winter bleibt das Bad geschlossen.").timexes] == ["XXXX-WI"]


def test_months_after_a_day_that_nobody_named_lie_before_the_news() -> None:
    assert only("Die Öffentlichkeit erfuhr davon Monate später.").dating.frame == "before"


def test_until_today_ends_an_aside() -> None:
    text = "2020 hatte das Werk eine Pumpe bestellt. Sie fehlt bis heute. Das Amt verhängte eine Strafe."
    assert read(text)[-1].dating.frame == "current"


def test_the_last_tournament_lies_before_the_news() -> None:
    assert only("Er war bei der letzten Weltmeisterschaft bester Schütze.").dating.frame == "before"


@pytest.mark.parametrize(
    ("modality", "sentence"),
    [
        ("asserted", "Das Land muss den Erben keine Entschädigung zahlen."),
        ("asserted", "Die Sperre muss nicht von einem Gericht bestätigt werden."),
        ("planned", "Die Stadt muss nicht nur die Brücke sanieren."),
        ("planned", "Mieter müssen künftig keine Gebühr zahlen."),
        ("planned", "Das Gesetz sieht Einsparungen von 200 Millionen Euro vor."),
        ("asserted", "Der Arzt sieht in dem Befund keine Gefahr."),
        ("denied", "Eine Sprecherin wollte die Zahl auf Anfrage nicht bestätigen."),
        ("denied", "Der Klub wollte sich zu den Berichten nicht äußern."),
        ("possible", "Möglicherweise führte das Wetter dazu, dass der Fahrer die Kontrolle verlor."),
        ("possible", "Der Täter flüchtete vermutlich zu Fuß."),
        ("asserted", "Forscher fanden den vermutlich ältesten Honig."),
        ("asserted", "Das ist die wahrscheinlich größte Orgel des Landes."),
        ("opinion", "Die Polizei geht davon aus, dass ein Defekt den Brand ausgelöst hat."),
        ("opinion", "„Wir müssen davon ausgehen, dass sich solche Fälle häufen“, sagte Ministerin Eva Roth."),
    ],
)
def test_modality_of_everyday_turns(modality: str, sentence: str) -> None:
    assert only(sentence).modality == modality
