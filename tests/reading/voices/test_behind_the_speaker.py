"""Which body stands behind a speaker, and clauses with a verb of saying in which nobody speaks."""

from __future__ import annotations

import pytest

from tests.telling import claims_of


def voice_of(words: str, text: str) -> list[tuple[str, str | None]]:
    """Kind and name of everybody on whose word the only claim with these words rests."""
    found = [claim for claim in claims_of(text, "de") if words in claim.quote]
    assert len(found) == 1, found
    return [(link.kind, link.name) for link in found[0].voice]


@pytest.mark.parametrize(
    ("speaker", "name"),
    [
        ("eine Sprecherin der Stadt", "Stadt"),
        ("ein Sprecher der Polizei", "Polizei"),
        ("eine Sprecherin des Landratsamtes", "Landratsamt"),
        ("ein Sprecher vom Wetterdienst", "Wetterdienst"),
        ("ein Polizeisprecher", "Polizei"),
    ],
)
def test_a_spokesperson_speaks_for_the_body_that_is_told(speaker: str, name: str) -> None:
    assert voice_of("sauber", f"Das Wasser sei sauber, sagte {speaker}.") == [("body", name)]


def test_a_bare_spokesperson_speaks_for_the_body_told_of_last() -> None:
    text = "Das Außenministerium wies die Vorwürfe zurück. Man mische sich nicht ein, sagte ein Sprecher am Dienstag."
    assert voice_of("mische", text) == [("body", "Außenministerium")]


def test_a_bare_spokesperson_far_from_any_body_stays_nameless() -> None:
    filler = "Die Felder standen tagelang unter Wasser, und viele Wege blieben lange gesperrt. " * 9
    assert voice_of("sauber", f"Das Amt schloss. {filler}Das Wasser sei sauber, sagte ein Sprecher.") == [
        ("anonymous", None)
    ]


def test_an_authority_beside_a_name_is_not_called_by_it() -> None:
    text = "Paul Kern geriet unter Druck. Außerdem warf die Staatsanwaltschaft Kern vor, Regeln verletzt zu haben."
    assert voice_of("Regeln", text) == [("body", "Staatsanwaltschaft")]


def test_accordingly_means_who_spoke_last() -> None:
    text = (
        "Wie die Polizei mitteilte, war die Straße gesperrt. „Die Arbeiten ziehen sich hin“, sagte Einsatzleiter "
        "Jörg Behr. In der Halle lagerten demnach 300 Tonnen Holz."
    )
    assert voice_of("Tonnen", text) == [("person", "Jörg Behr")]


def test_this_one_is_not_whom_the_sentence_before_last_was_about() -> None:
    text = (
        "Amtsleiter Paul Kern trat ab. Anlass war die Anzeige eines Detektivs. Dieser behauptete, dass Geld fehle. "
        "Die Stadt prüft."
    )
    assert voice_of("Geld", text) == [("anonymous", None)]


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Die Opposition vertritt die Ansicht, die Wahl sei ungültig.", "Wahl", "Opposition"),
        ("Die Staatsanwaltschaft hegt den Verdacht, Weber könnte Geld veruntreut haben.", "Geld", "Staatsanwaltschaft"),
    ],
)
def test_what_follows_a_noun_of_meaning_in_the_subjunctive_is_said(text: str, words: str, name: str) -> None:
    assert voice_of(words, text) == [("body", name)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Nach Angaben des Südwestrundfunk (SWR) laufen Ermittlungen gegen zwei Männer.", "Südwestrundfunk"),
        ("Nach Informationen des Norddeutschen Rundfunks laufen Ermittlungen.", "Norddeutscher Rundfunk"),
    ],
)
def test_a_broadcaster_is_known_by_its_declined_name_and_beside_its_letters(text: str, name: str) -> None:
    assert voice_of("Ermittlungen", text) == [("medium", name)]


@pytest.mark.parametrize(
    "text",
    [
        "Anwohner wurden über eine App aufgefordert, die Fenster zu schließen.",
        "Der Regierung unter der Führung von Präsident Luis Ortega wird vorgeworfen, Zeitungen zu sperren.",
        "Unklar blieb zunächst, wer den Mann beauftragt hat und welche Absicht hinter dem Brief stand.",
    ],
)
def test_nobody_speaks_who_is_named(text: str) -> None:
    """The claim stays whole, and whoever is named in it is not its voice."""
    (claim,) = claims_of(text, "de")
    assert claim.quote.rstrip(".") == text.rstrip(".")
    assert [link.name for link in claim.voice if link.name] == []


def test_a_nickname_is_nobodys_word() -> None:
    found = claims_of("„Opa Karl“, wie der Trainer genannt wurde, war bekannt für seine Pfeife.", "de")
    assert [claim.voice for claim in found] == [()] * len(found)


def test_a_clause_with_a_few_quoted_words_still_asserts() -> None:
    text = 'Ministerin Warnke spricht von einem "verlorenen Jahr" - die Länder verlangen mehr Geld.'
    assert voice_of("verlorenen", text) == [("person", "Warnke")]
    assert voice_of("Länder", text) == []
