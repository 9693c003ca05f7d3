"""German days that lie ahead or behind, told by the word before them, the verb and the phrase they belong to."""

from __future__ import annotations

import pytest

from tests.reading.claims.reading import only, read, voice


@pytest.mark.parametrize(
    "sentence",
    [
        "Das Treffen wurde auf Freitag verschoben.",
        "Das Treffen wurde von Mittwoch auf Freitag verlegt.",
        "Der Prozess wurde bis Freitag unterbrochen.",
    ],
)
def test_the_day_something_is_put_off_to_does_not_date_the_putting_off(sentence: str) -> None:
    """That it was put off is news of the day."""
    claim = only(sentence)
    assert (claim.timexes, claim.dating.frame, claim.modality) == ((), "current", "asserted")


def test_a_range_in_the_present_lies_ahead() -> None:
    """ "Vom" does not make it past, as in "der Brief vom 3. Juni"."""
    claim = only("Vom 3. bis 5. Juni tagt der Parteitag in Bonn.")
    assert claim.modality == "planned"
    assert {timex.direction for timex in claim.timexes} == {"future"}


def test_since_the_weekend_is_the_last_one() -> None:
    """The article stands between the word and the day."""
    claim = only("Seit dem Wochenende sind Tausende auf der Flucht.")
    assert (claim.modality, claim.timexes[0].direction) == ("asserted", "past")


def test_what_is_so_before_a_day_is_so_now() -> None:
    """The day is that of the election, not of the quarrel; and the election quarrels with nobody."""
    claim = only("Vor der Wahl am 8. März streitet die Koalition.")
    assert (claim.timexes, claim.dating.frame) == ((), "current")
    assert voice(only("Vor der Polizei habe er geschwiegen, sagte Anna Weber.")) == [("person", "Anna Weber")]


def test_what_was_just_said_may_be_confirmed_behind_a_comma() -> None:
    """ "..., das bestätigte eine Sprecherin": on her word, and no claim of its own."""
    (claim,) = read("Drei Beamte wurden verletzt, das bestätigte eine Sprecherin der Polizei.")
    assert (claim.quote, voice(claim)) == ("Drei Beamte wurden verletzt", [("body", "Polizei")])


@pytest.mark.parametrize("phrase", ["Nach Ansicht der Opposition", "Aus Sicht der Opposition"])
def test_a_view_is_a_judgement_on_somebodys_word(phrase: str) -> None:
    """A phrase says whose it is."""
    claim = only(f"{phrase} reicht das Geld nicht.")
    assert (claim.modality, voice(claim)) == ("opinion", [("body", "Opposition")])
