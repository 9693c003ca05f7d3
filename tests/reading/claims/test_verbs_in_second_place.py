"""Where German clauses begin and what their verbs tell: helping verbs in second place, participles in the first, lost stops."""

from __future__ import annotations

import pytest

from tests.reading.claims.reading import only, quotes, read, voice


@pytest.mark.parametrize(
    "sentence",
    [
        "Bis Ende des Jahres sollen 300 Stellen wegfallen, teilte das Unternehmen mit.",
        "Seit gestern müssen Pendler Umwege fahren, teilte die Stadt mit.",
        "Während der Ferien können Kinder dort umsonst baden, teilte die Gemeinde mit.",
    ],
)
def test_a_preposition_that_looks_like_a_subordinator_opens_no_clause(sentence: str) -> None:
    """What stands before the frame is one assertion on somebody's word, not a clause that hangs on the frame."""
    said = sentence[: sentence.index(", teilte")]
    claim = only(sentence)
    assert said == claim.quote
    assert claim.voice[-1].kind == "body"


def test_a_clause_with_its_helping_verb_second_is_no_relative_clause() -> None:
    """The second clause has a day of its own: it is an assertion of its own."""
    first, second = read("Familien sollen je 500 Euro erhalten, die Formulare können ab Donnerstag abgeholt werden.")
    assert first.quote == "Familien sollen je 500 Euro erhalten"
    assert [timex.text for timex in second.timexes] == ["Donnerstag"]


def test_a_relative_clause_stays_one() -> None:
    """Its helping verb stands last."""
    assert len(read("Gesucht werden Bürger, die die Formulare am Donnerstag abholen können.")) == 1


def test_what_follows_a_semicolon_is_an_assertion_of_its_own() -> None:
    """Each half has its own date."""
    _, second = read("Am Dienstag wurde ein Wanderer verschüttet; sein Hund wurde am Mittwoch gefunden.")
    assert [timex.text for timex in second.timexes] == ["Mittwoch"]


@pytest.mark.parametrize(
    ("sentence", "predicate"),
    [
        ("Gescheitert ist der Plan am Streit über den künftigen Standort.", "scheitern"),
        ("Gefunden wurde die Urkunde im Keller des Rathauses.", "finden"),
        ("Unterschrieben haben die Erklärung auch drei Minister.", "unterschreiben"),
    ],
)
def test_a_participle_may_stand_first(sentence: str, predicate: str) -> None:
    """It belongs to the helping verb behind it; what an adjective says of the future makes no plan of it."""
    claim = only(sentence)
    assert (predicate, "asserted") == (claim.predicate, claim.modality)


def test_a_headline_may_leave_out_its_helping_verb() -> None:
    """Three words and a participle tell what was done; three words without one are a heading."""
    assert quotes(("title", "Übernahme der Werft geplatzt")) == ["Übernahme der Werft geplatzt"]
    assert quotes(("title", "Übernahme der Werft")) == []


def test_the_platform_x_ends_a_sentence() -> None:
    """A lone capital behind "auf" or "Plattform" is no initial of a name."""
    said = read("Europa stehe zusammen, schrieb Anna Weber auf X. Peter Kern reiste am Montag nach Rom.")
    assert [claim.quote for claim in said] == ["Europa stehe zusammen", "Peter Kern reiste am Montag nach Rom."]
    assert voice(said[0]) == [("person", "Anna Weber")]


@pytest.mark.parametrize(
    ("sentence", "modality"),
    [
        ("Fachleute halten das für ausgeschlossen und unwahrscheinlich.", "opinion"),
        ("Die Helfer hielten Decken für Frierende bereit.", "asserted"),
        ("Die Partei steht an der Seite der Bauern.", "asserted"),
        ("Im Mai steht die nächste Wahl an.", "planned"),
    ],
)
def test_words_that_only_look_like_a_plan(sentence: str, modality: str) -> None:
    """Separated prefixes stand at the end; what is held to be so is a judgement."""
    assert modality == only(sentence).modality
