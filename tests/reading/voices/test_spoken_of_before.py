"""Speakers who were named before, and frames that point at nobody."""

from __future__ import annotations

import pytest

from tests.telling import claims_of


def voice_of(words: str, text: str, language: str = "de") -> list[tuple[str, str | None]]:
    """Kind and name of everybody on whose word the only claim with these words rests."""
    found = [claim for claim in claims_of(text, language) if words in claim.quote]
    assert len(found) == 1, found
    return [(link.kind, link.name) for link in found[0].voice]


WEBER = "Ministerin Hanna Weber reiste nach Bonn. "
OHM = "Kommissar Milan Ohm sprach am Montag mit der Presse. "


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        (WEBER + "„Das ist ein Gewinn“, sagte die CDU-Politikerin nach einem Treffen.", "Gewinn", "Hanna Weber"),
        (WEBER + "„Das ist ein Gewinn“, sagte die 52-Jährige.", "Gewinn", "Hanna Weber"),
        (OHM + "„Wir warten nicht länger“, sagte der Slowake.", "warten", "Milan Ohm"),
        (OHM + "Nach Angaben des 61-Jährigen ist der Vertrag fertig.", "Vertrag", "Milan Ohm"),
        (WEBER + "„Das ist ein Gewinn“, sagte die gebürtige Südtirolerin.", "Gewinn", "Hanna Weber"),
        (OHM + WEBER + "„Es eilt sehr“, sagte der Sozialdemokrat.", "eilt", "Milan Ohm"),
    ],
)
def test_somebody_is_meant_by_what_he_is(text: str, words: str, name: str) -> None:
    """Party, age or country with an article stand for the person of that sex who was spoken of last."""
    assert voice_of(words, text) == [("person", name)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (OHM + "Die Slowaken sagten, es sei zu spät.", "zu spät"),
        (OHM + "Die CDU-Politikerin sagte, es sei zu spät.", "zu spät"),
        ("Minister Karl Ott kam. Die Minister sagten, es sei zu spät.", "zu spät"),
    ],
)
def test_several_or_one_of_the_other_sex_are_somebody_else(text: str, words: str) -> None:
    """A plural, or a woman where a man was named, leaves the person aside."""
    assert not [name for kind, name in voice_of(words, text) if kind == "person"]


def test_an_english_age_or_party_means_who_was_named() -> None:
    """ "the 52-year-old", "the Republican"; "Republicans" are the party."""
    text = 'Senator Tom Roe came to Bonn. "We are done," the Republican said.'
    assert voice_of("done", text, "en") == [("person", "Tom Roe")]
    text = 'Marie Stone resigned on Monday. "It is late," the 52-year-old said.'
    assert voice_of("late", text, "en") == [("person", "Marie Stone")]


@pytest.mark.parametrize(
    "pointing",
    [
        "Das sagte Merz am Freitag.",
        "Das erklärte Kanzler Friedrich Merz.",
        "Das teilte Bundeskanzler Friedrich Merz am Freitag in Bonn mit.",
        "Das bestätigte Merz, der am Freitag in Bonn war.",
    ],
)
def test_das_sagte_points_back_whatever_stands_behind_it(pointing: str) -> None:
    """ "sagte" between "Das" and a noun is no attribute ("das gesagte Wort"), and the sentence before is what was said."""
    text = f"Die Länder haben die Verhandlungen abgeschlossen. {pointing} Danach reiste er ab."
    assert voice_of("abgeschlossen", text) == [("person", "Friedrich Merz")]
    assert not [claim for claim in claims_of(text, "de") if claim.quote.startswith("Das ") and claim.voice]


def test_an_attribute_stays_one_where_another_verb_follows() -> None:
    """ "Das erklärte Ziel ist Frieden"."""
    assert [claim.predicate for claim in claims_of("Das erklärte Ziel der Gruppe bleibt der Friede.", "de")] == [
        "bleiben"
    ]


def test_ones_own_analysis_is_no_other_source() -> None:
    """ "Nach unserer Analyse" inside a quotation, or in the paper's own voice."""
    text = "„Nach unserer Analyse sind die Fragen nicht gerechtfertigt“, sagte Hanna Weber."
    assert voice_of("Fragen", text) == [("person", "Hanna Weber")]
    assert claims_of(text, "de")[0].quote == "Nach unserer Analyse sind die Fragen nicht gerechtfertigt"
    assert voice_of("Firmen", "Nach unseren Informationen sind drei Firmen beteiligt.") == []


def test_what_becomes_known_has_no_speaker_by_the_way() -> None:
    """A body named in passing does not speak: "Am Rande des EU-Gipfels wurde bekannt, dass"."""
    text = "Am Rande des EU-Gipfels wurde am Abend bekannt, dass Weber die Unterzeichnung verschoben hat."
    assert [name for _, name in voice_of("Unterzeichnung", text) if name] == []


@pytest.mark.parametrize(
    ("text", "language", "voice"),
    [
        ("Die Polizei sprach am Abend von 7.300 Teilnehmern.", "de", [("body", "Polizei")]),
        ("Das Ministerium sprach von mehr als 300 Opfern.", "de", [("body", "Ministerium")]),
        ("Die Polizei sprach von einem Unfall mit 3 Autos.", "de", [("body", "Polizei")]),
        ("Das Ministerium sprach im Jahr 2019 von einem Fehler.", "de", []),
        ("The police put the number of victims at 40.", "en", [("body", "police")]),
        ("Local residents put the number at 30.", "en", [("anonymous", None)]),
        ("La police a parlé de 300 manifestants.", "fr", [("body", "police")]),
    ],
)
def test_a_number_stands_on_the_word_of_whoever_gives_it(
    text: str, language: str, voice: list[tuple[str, str | None]]
) -> None:
    """ "sprach von 300", "put the number at 40"."""
    assert [(link.kind, link.name) for link in claims_of(text, language)[0].voice] == voice


def test_a_colon_after_what_became_known_quotes_who_regrets_it() -> None:
    """ "bedauerte, dass die Pläne bekannt geworden seien: „...“"."""
    text = "Hanna Weber bedauerte, dass die Pläne bekannt geworden seien: „Das kann den Ermittlungen nur schaden.“"
    assert voice_of("schaden", text) == [("person", "Hanna Weber")]


def test_the_man_without_a_name_is_not_the_minister_before() -> None:
    """ "er" behind "der Mann" is not who spoke last."""
    text = (
        "Minister Karl Ott sagte, die Tat sei furchtbar. Der Mann war im Mai 2023 eingereist. "
        "Im Dezember sagte er, es gehe ihm gut."
    )
    assert voice_of("gehe ihm gut", text) == [("anonymous", None)]
