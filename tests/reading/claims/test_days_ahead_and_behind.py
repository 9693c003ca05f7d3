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


def test_the_paragraph_behind_the_lead_opens_with_the_news() -> None:
    """Its perfect is no background, though it shares few words with headline and lead."""
    claims = read(
        ("title", "Streit um Stausee beigelegt"),
        ("lead", "Nach wochenlangen Gesprächen soll das Wasser ab Sonntag fließen."),
        "Armee und Miliz haben sich auf eine Öffnung der Schleusen verständigt.",
        "Die Feuerwehr hat einen Brand in einer Lagerhalle gelöscht.",
    )
    assert [claim.dating.frame for claim in claims[-2:]] == ["current", "before"]


def test_what_is_planned_for_this_week_is_for_the_rest_of_it() -> None:
    """The reader turns it ahead; the happening of this week may lie on both sides."""
    assert only("Noch in dieser Woche soll der Vertrag unterschrieben werden.").timexes[0].direction == "future"
    assert only("Der Vertrag wurde in dieser Woche unterschrieben.").timexes[0].direction != "future"


def test_a_party_behind_an_office_does_not_speak() -> None:
    """ "Der Minister (CDU)": somebody without a name, but not the party."""
    assert voice(only("Der Minister (CDU) sagte, er werde gehen.")) == [("anonymous", None)]
    assert voice(only("Die Weltgesundheitsorganisation (WHO) sagte, sie werde warnen."))[0][0] == "body"


def test_who_is_ready_has_not_done_it_yet() -> None:
    """Readiness to do something is a plan; who is not ready plans nothing."""
    assert only("Zwanzig Länder sind bereit, Helfer in das Land zu entsenden.").modality == "planned"
    assert only("Die Helfer sind nicht bereit, länger zu warten.").modality == "asserted"
