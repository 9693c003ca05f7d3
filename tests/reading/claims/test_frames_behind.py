"""Frames behind what was said, however long that is, and other German sentences that used to fall apart."""

from __future__ import annotations

import pytest

from tests.reading.claims.reading import only, quotes, read, voice


@pytest.mark.parametrize(
    "said",
    [
        "Es sei klar, dass der Vertrag im Mai ende",
        "Die Lage sei ernst, weil das Wasser steige",
        "Man wolle klären, wer das Feuer gelegt habe",
        "Die Firma habe versucht, den Schaden zu vertuschen",
        "Das Wasser werde abgestellt, sobald die Rohre dicht seien",
        "Es gebe keine Hinweise darauf, dass Dritte beteiligt gewesen seien",
    ],
)
def test_a_frame_behind_a_dependent_clause_asserts_nothing(said: str) -> None:
    """The verb with its subject closes the sentence; all of the rest is on his word."""
    claim = only(f"{said}, sagte der Arzt Otto Kern.")
    assert claim.quote == said
    assert voice(claim) == [("person", "Otto Kern")]


def test_a_dependent_clause_in_front_has_its_main_clause() -> None:
    """Without a main clause before, or behind a colon, the verb opens one."""
    assert quotes("Als die Helfer kamen, sagte Otto Kern nichts.") == ["Als die Helfer kamen, sagte Otto Kern nichts"]
    assert len(read("Otto Kern blieb, und als Anna Weber ging, lachte der Richter.")) == 2


@pytest.mark.parametrize(
    "sentence",
    [
        "Bis 1996 bargen Archäologen dort tausend Knochen.",
        "Nach 1945 bauten Arbeiter die Brücke wieder auf.",
        "Vor allem litten Kinder unter der Kälte.",
        "Mit ihm starben Soldaten aus drei Ländern.",
    ],
)
def test_a_year_or_pronoun_ends_its_phrase(sentence: str) -> None:
    """The verb behind it is no attribute of the noun that follows: the sentence asserts something."""
    assert [sentence] == [claim.quote for claim in read(sentence)]


def test_who_wants_to_have_done_something_only_says_so() -> None:
    """ "Will ihn am Freitag gesehen haben" tells of last Friday, at a distance; "will Ruhe haben" is a wish."""
    claim = only("Eine Nachbarin will den Mann am Freitag gesehen haben.")
    assert (claim.modality, claim.timexes[0].direction) == ("asserted", "past")
    assert "hearsay" in claim.hedges
    assert only("Die Partei will mehr Freiheiten haben.").modality == "planned"


@pytest.mark.parametrize(
    ("sentence", "modality"),
    [
        ("Eine Schlichtung schloss die Ministerin nicht aus.", "asserted"),
        ("Eine Schlichtung schloss die Ministerin aus.", "denied"),
        ("Dem Läufer droht eine Sperre von vier Jahren.", "possible"),
        ("Das Land droht mit einem Angriff.", "asserted"),
        ("Die Anwältin kündigte rechtliche Schritte an.", "planned"),
        ("Die Firma kündigte am Montag einen Umbau an.", "asserted"),
        ("Er habe den Streit beenden wollen, sagte Otto Kern.", "asserted"),
        ("Sie habe beide Seiten im Blick behalten müssen, sagte Anna Weber.", "asserted"),
        ("Die Kranken würden selbstverständlich behandelt, sagte Anna Weber.", "asserted"),
    ],
)
def test_what_is_done_ruled_out_threatened_or_announced(sentence: str, modality: str) -> None:
    """A perfect of a modal verb is done; what is not ruled out is not denied; what is announced is to come."""
    assert only(sentence).modality == modality


def test_without_saying_more_says_nothing() -> None:
    """ "Ohne Einzelheiten zu nennen" is not what was announced; "zu bedenken geben" is saying."""
    told = only("Das Ministerium kündigte Maßnahmen an, ohne Einzelheiten zu nennen.")
    assert voice(told) == []
    claim = only("Die Spuren bewiesen wenig, gab die Forscherin Anna Weber zu bedenken.")
    assert (claim.quote, voice(claim)) == ("Die Spuren bewiesen wenig", [("person", "Anna Weber")])
    assert voice(only("Nach Zahlen der Polizei stieg die Zahl der Unfälle.")) == [("body", "Polizei")]


def test_then_means_the_year_of_a_record() -> None:
    """ "Das schwerste Unglück seit 2014. Damals ...": in 2014."""
    _, then = read("Es ist das schwerste Unglück im Land seit 2014. Damals waren zwei Menschen getötet worden.")
    assert then.dating.narrative is not None
    assert then.dating.narrative.text == "2014"
