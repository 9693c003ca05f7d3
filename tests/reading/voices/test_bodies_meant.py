"""Who speaks in German news: bodies meant by a noun for their kind, lawyers of others, papers spoken to, "demnach"."""

from __future__ import annotations

import pytest

from tests.reading.claims.reading import read, voice

Voices = list[tuple[str, str | None]]


def last(text: str) -> Voices:
    """The voice of the last claim of a paragraph."""
    return voice(read(text)[-1])


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Das Landgericht Bonn tagte. Nach Überzeugung des Gerichts wusste er davon.", "Landgericht (Bonn)"),
        ("Die Staatsanwaltschaft ermittelt. Man warte ab, teilte die Behörde mit.", "Staatsanwaltschaft"),
        ("Die Lumera AG spart. Das Werk bleibe offen, teilte der Konzern mit.", "Lumera AG"),
        ("Der FC Norden siegte nicht. Man danke dem Trainer, teilte der Verein mit.", "FC Norden"),
    ],
)
def test_a_noun_for_its_kind_means_the_body_named_before(text: str, name: str) -> None:
    """By the end of its name, or of the word before it."""
    assert last(text) == [("body", name)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Der Landrat sprach mit der Feuerwehr. Der Standort bleibe, teilte das Unternehmen mit.", "Unternehmen"),
        ("Das Landgericht Bonn tagte. Ein Gericht in Ulm sehe das anders, teilte ein Gericht mit.", "Gericht"),
    ],
)
def test_a_body_of_another_kind_or_any_one_is_not_meant(text: str, name: str) -> None:
    """A fire brigade is no company; "ein Gericht" is some other one."""
    assert last(text) == [("body", name)]


def test_who_belongs_to_somebody_speaks_himself() -> None:
    """ "Webers Anwalt" is not Weber, with or without a name of his own."""
    named = "Anna Weber schwieg. Webers Anwalt Otto Kern sagte, die Klage sei haltlos."
    nameless = "Anna Weber schwieg. Webers Anwalt sagte, die Klage sei haltlos."
    assert last(named) == [("person", "Otto Kern")]
    assert last(nameless) == [("anonymous", None)]


@pytest.mark.parametrize(
    ("frame", "chain"),
    [
        ("eine Polizeisprecherin der Deutschen Presse-Agentur", [("medium", "dpa"), ("body", "Polizei")]),
        ("ein Sprecher der Feuerwehr der Nachrichtenagentur dpa", [("medium", "dpa"), ("body", "Feuerwehr")]),
        ("die Ärztin Anna Weber dieser Zeitung", [("person", "Anna Weber")]),
        ("das Nachrichtenmagazin Der Spiegel", [("medium", "Der Spiegel")]),
        ("die Redaktion der Süddeutschen Zeitung", [("medium", "Süddeutsche Zeitung")]),
    ],
)
def test_who_is_spoken_to_does_not_speak(frame: str, chain: Voices) -> None:
    """A medium in the dative behind the speaker hears; who writes for it speaks for it."""
    assert last(f"Das Feuer sei aus, sagte {frame}.") == chain


def test_demnach_means_who_spoke_not_who_is_named_beside_it() -> None:
    """The person in the same sentence is told of."""
    text = "Die Partei gewann, wie die Wahlkommission mitteilte. Das Bündnis von Anna Weber verlor demnach."
    assert last(text) == [("body", "Wahlkommission")]


def test_a_party_in_brackets_parts_nobody_from_his_verb() -> None:
    """ "Anna Weber (SPD) kritisierte": told on her word like without the bracket."""
    assert last("Ministerin Anna Weber (SPD) kritisierte die Pläne.") == [("person", "Anna Weber")]


def test_an_insolvency_is_no_body() -> None:
    """What a bare spokeswoman speaks for is the noun, not what hangs on it."""
    assert last("Die Insolvenz der Firma sei vorbei, sagte eine Sprecherin.") == [("anonymous", None)]


def test_a_genitive_loses_its_ending() -> None:
    """Also before a name: "des Betreibers Lumo"."""
    assert last("Nach Angaben des Betreibers Lumo fiel der Strom aus.") == [("body", "Betreiber Lumo")]


def test_what_ought_not_to_have_been_is_a_verdict() -> None:
    """ "Hätte nicht passieren dürfen" judges what happened; "dürfte passiert sein" guesses."""
    assert read("„Das hätte nie passieren dürfen“, sagte sie.")[-1].modality == "opinion"
    assert read("Der Unfall dürfte am Morgen passiert sein.")[-1].modality == "possible"
