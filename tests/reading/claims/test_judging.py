"""Modality, dating frames, negation and bonds of single sentences on everyday news."""

from __future__ import annotations

import pytest

from tests.reading.claims.reading import only, read


@pytest.mark.parametrize(
    ("modality", "sentence"),
    [
        ("asserted", "Der Verein gewann das Spiel."),
        ("asserted", "Das Gericht hat die Angeklagte freigesprochen."),
        ("asserted", "Hunderte mussten ihre Häuser verlassen."),
        ("asserted", "Ob der Klub absteigt, steht noch nicht fest."),
        ("asserted", "Der Kassierer soll 30.000 Euro gestohlen haben."),
        ("asserted", "Der Täter soll nach der Tat geflohen sein."),
        ("planned", "Das Unternehmen will 200 Stellen streichen."),
        ("planned", "Am Montag streiken die Ärzte."),
        ("asserted", "Seit Montag streiken die Ärzte."),
        ("planned", "Der Vertrag hatte am 20. Dezember unterschrieben werden sollen."),
        ("opinion", "Wir hätten früher handeln müssen."),
        ("planned", "Die Firma kündigte an, dass sie 300 Stellen streicht."),
        ("planned", "Weber stellte in Aussicht, dass das Geld früher fließt."),
        ("asserted", "Weber sagte, dass das Geld fließt."),
        ("planned", "Das Werk wird im kommenden Jahr geschlossen."),
        ("planned", "Die Brücke soll im Mai gesperrt werden."),
        ("planned", "Die Stadt plant einen Neubau des Stadions."),
        ("conditional", "Falls der Pegel weiter steigt, wird die Altstadt geräumt."),
        ("conditional", "Sobald der Vergleich unterschrieben ist, zahlt der Konzern."),
        ("possible", "Der Konzern könnte das Werk in Leipzig schließen."),
        ("possible", "Die Stadt erwägt einen Neubau des Stadions."),
        ("denied", "Der Minister dementierte einen Rücktritt."),
        ("denied", "Die Stadt bestreitet, die Warnung ignoriert zu haben."),
        ("denied", "Der Trainer hat einen Wechsel ausgeschlossen."),
        ("opinion", "Das Urteil ist ein wichtiger Schritt für die Pressefreiheit."),
        ("opinion", "„Ich denke, dass das Urteil falsch ist“, sagte Verteidiger Max Lang."),
        ("opinion", "„Meiner Meinung nach war das kein Foul“, sagte Trainer Jürgen Wolf."),
    ],
)
def test_modality(modality: str, sentence: str) -> None:
    """Happening, plan, condition, possibility, denial and judgement are told apart."""
    assert only(sentence).modality == modality


LEAD = ("lead", "Der Stadtrat von Ulm hat den Haushalt beschlossen.")


@pytest.mark.parametrize(
    ("frame", "sentence"),
    [
        ("at", "Die Delegierten wählten am Montag eine neue Spitze."),
        ("at", "Im März 2021 brannte das Rathaus."),
        ("at", "Vor zwei Tagen trat der Vorstand zurück."),
        ("current", "Die Gewerkschaft protestierte gegen den Abbau."),
        ("current", "Der Verein führt die Tabelle an."),
        ("current", "Derzeit prüft die Behörde den Antrag."),
        ("before", "Der Verein hat bisher alle Spiele gewonnen."),
        ("before", "Die Firma hatte Insolvenz angemeldet."),
        ("before", "Die Feuerwehr hat den Brand in einer Lagerhalle gelöscht."),
        ("after", "Die Brücke soll abgerissen werden."),
        ("after", "Der Konzern könnte das Werk schließen."),
        ("after", "Falls der Pegel steigt, wird die Altstadt geräumt."),
    ],
)
def test_dating_frames(frame: str, sentence: str) -> None:
    """By a date of its own, as news of the day, as background, or as still to come."""
    assert read(LEAD, "Der Stadtrat tagte lange.", sentence)[-1].dating.frame == frame  # type: ignore[arg-type]


def test_the_perfect_of_what_the_lead_is_about_is_news_and_not_background() -> None:
    """The same tense tells the news itself."""
    claims = read(LEAD, "Der Stadtrat hat am Ende den Haushalt mit knapper Mehrheit beschlossen.")  # type: ignore[arg-type]
    assert [claim.dating.frame for claim in claims] == ["current", "current"]


def test_a_day_carries_to_the_next_sentence_in_the_past() -> None:
    """And no further than the paragraph; a sentence in the present is not of that day."""
    claims = read(
        "Am Dienstag tagte der Aufsichtsrat. Der Vorstand trat zurück. Der Konzern beschäftigt 400 Menschen.",
        "Die Gewerkschaft protestierte.",
    )
    reached = [claim.dating.narrative.text if claim.dating.narrative else None for claim in claims]
    assert reached == [None, "Dienstag", None, None]


def test_a_day_in_the_frame_of_speech_is_the_day_of_what_was_said() -> None:
    """'... sagte am Freitag, ...' dates what has no date of its own."""
    claim = only("Innenministerin Karin Vogel sagte am Freitag, der Damm sei gebrochen.")
    assert claim.dating.frame == "current"
    assert claim.dating.narrative is not None
    assert claim.dating.narrative.text == "Freitag"


def test_repetition_and_mere_length_date_nothing() -> None:
    """'Jeden Montag' and 'drei Stunden' are no day of the happening."""
    for sentence in ("Jeden Montag demonstrierten die Bauern.", "Drei Stunden dauerte die Sitzung."):
        assert only(sentence).dating.frame == "current"


@pytest.mark.parametrize(
    ("sentence", "negated"),
    [
        ("Das Gericht verurteilte den Bankier nicht.", True),
        ("Die Gewerkschaft lehnte das Angebot ab.", True),
        ("Der Verein fand keinen Nachfolger.", True),
        ("Die Behörde untersagte das Konzert.", True),
        ("Das Gericht verurteilte den Bankier.", False),
        ("Die Gewerkschaft nahm das Angebot an.", False),
    ],
)
def test_negation(sentence: str, *, negated: bool) -> None:
    """By a word, or by a verb that says no."""
    assert only(sentence).negated is negated


@pytest.mark.parametrize(
    ("sentence", "bond"),
    [
        ("US-Truppen sichern den Flughafen.", "country:US+trupp"),
        ("Truppen der USA sichern den Hafen.", "country:US+trupp"),
        ("Soldaten Frankreichs sichern den Hafen.", "country:FR+soldat"),
        ("Die Retter trafen auf Schweizer und US-Soldaten.", "country:US+soldat"),
    ],
)
def test_bonds(sentence: str, bond: str) -> None:
    """A country is attached to the noun it is compounded with, stands before, or follows as a genitive."""
    assert bond in only(sentence).bonds


def test_a_country_that_only_acts_is_attached_to_nothing() -> None:
    """Naming a country beside a noun is no bond."""
    assert only("Dänemark schickt der Ukraine Helikopter.").bonds == ()


def test_agents_stand_in_the_subject() -> None:
    """Who is acted upon is no agent."""
    claim = only("Norwegen liefert Schweden Strom.")
    assert claim.agents == ("country:NO",)


def test_quantities_actors_and_places_lie_inside_their_claim() -> None:
    """Each claim has what stands in its own words."""
    first, second = read("Angela Berger verlor 12 Sitze, und Peter Stein gewann in Leipzig 14 Sitze.")
    assert [quantity.value for quantity in first.quantities] == [12]
    assert [quantity.value for quantity in second.quantities] == [14]
    assert [mention.name for mention in first.actors] == ["Angela Berger"]
    assert [mention.name for mention in second.actors] == ["Peter Stein"]
    assert [mention.name for mention in second.places] == ["Leipzig"]
