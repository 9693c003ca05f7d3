"""Who informs: what is no person, media in compounds, those whom somebody else speaks for, names told as bodies elsewhere."""

from __future__ import annotations

import pytest

from tests.reading.claims.reading import only, read, voice


@pytest.mark.parametrize(
    ("sentence", "chain"),
    [
        ("Nach Schätzungen des Wasserversorgungsprogramms sinkt der Pegel.", [("body", "Wasserversorgungsprogramm")]),
        ("Nach Angaben des Fahrers sank der Pegel.", [("anonymous", None)]),
        ("Nach NDR-Informationen schließt das Werk.", [("medium", "Norddeutscher Rundfunk")]),
        ("Die Pegel sind nach jetzigem Stand gesunken.", []),
    ],
)
def test_who_gives_information(sentence: str, chain: list[tuple[str, str | None]]) -> None:
    """A long compound in the genitive is a body unless it ends like a word for people; a state of things is nobody's word."""
    assert voice(only(sentence)) == chain


@pytest.mark.parametrize("who", ["Ein Berater von Ministerin Anna Weber", "Der Sprecher von Anna Weber"])
def test_who_is_spoken_for_does_not_speak(who: str) -> None:
    """With or without a title before the name."""
    assert voice(only(f"{who} sagte, man halte sich daran.")) == [("anonymous", None)]


def test_a_lone_name_is_a_body_where_a_noun_says_so() -> None:
    """ "Des Betreibers Lumora" somewhere in the text; compounds with the name do not make it a noun."""
    text = (
        "Die Häuser des Betreibers Lumora sind voll. Die Lumora-Kliniken hoffen. Die Versorgung ist laut Lumora sicher."
    )
    assert voice(read(text)[-1]) == [("body", "Lumora")]


def test_a_relative_clause_behind_the_verb_has_its_own_date() -> None:
    """ "Könnten die Stadt erreichen, die seit Mai 2024 belagert war": only the first half is a possibility."""
    first, second = read("Konvois könnten die Stadt Adra erreichen, die seit Mai 2024 belagert worden war.")
    assert (first.modality, second.modality) == ("possible", "asserted")
    assert [timex.text for timex in second.timexes] == ["Mai 2024"]
    assert first.timexes == ()


@pytest.mark.parametrize(
    ("sentence", "modality"),
    [
        ("Sicherheitskreisen zufolge soll eine Bande dahinterstecken.", "asserted"),
        ("Mit Ausfällen ist zu rechnen.", "possible"),
        ("Damals hatte die Firma erklärt, bis Jahresende zwölf Millionen Euro zu zahlen.", "planned"),
    ],
)
def test_hearsay_of_a_state_and_plans_in_infinitives(sentence: str, modality: str) -> None:
    """ "Soll dahinterstecken" tells how things are said to stand; an infinitive with an end is still to be done."""
    assert only(sentence).modality == modality


def test_words_may_stand_between_until_and_its_day() -> None:
    """ "Bis mindestens Freitag abgesagt": Friday is to come, and the calling off news of the day."""
    claim = only("Eingriffe wurden bis mindestens Freitag abgesagt.")
    assert (claim.timexes, claim.dating.frame) == ((), "current")


def test_as_never_before_is_no_time() -> None:
    """ "So nah wie nie zuvor" does not place anything before the news."""
    assert only("Der Frieden rückte so nah wie nie zuvor.").dating.frame == "current"
