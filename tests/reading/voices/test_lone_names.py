"""Speakers with one name, whom no table knows, and nouns that stand where such names stand."""

from __future__ import annotations

import pytest

from tests.telling import claims_of


def voice_of(words: str, text: str, language: str) -> tuple[str, str | None] | None:
    """Kind and name of whom the only claim with these words rests on."""
    found = [claim for claim in claims_of(text, language) if words in claim.quote]
    assert len(found) == 1, found
    voice = found[0].voice
    return (voice[-1].kind, voice[-1].name) if voice else None


@pytest.mark.parametrize(
    ("text", "words", "language", "expected"),
    [
        ("„Ich habe große Schmerzen“, erklärte Martin. Martin war gestürzt.", "Schmerzen", "de", ("person", "Martin")),
        ("Der Bau ruht bis zum Herbst, sagte Kowalczyk.", "Der Bau", "de", ("person", "Kowalczyk")),
        ("Der Umsatz ist gefallen, teilte Brenntag mit.", "Umsatz", "de", ("body", "Brenntag")),
        ('"The road is closed," Kowalczyk said on Monday.', "road", "en", ("person", "Kowalczyk")),
        ("Er rief den Hausmeister. „Ich war zu Hause“, sagte Hausmeister.", "zu Hause", "de", ("anonymous", None)),
        ("„Wir ziehen weg von hier“, meinten Anrainer.", "ziehen", "de", ("anonymous", None)),
        ('"We did it," Wembo, 65, said this month at a meeting.', "did it", "en", ("person", "Wembo")),
        (
            "Der Angeklagte Marco S. kam. „Es tut mir leid“, sagte Marco S. vor Gericht.",
            "leid",
            "de",
            ("person", "Marco S."),
        ),
        (
            "Speaking on Monday, Tzipi Hotoveli, the deputy minister, said that Dayan was right.",
            "right",
            "en",
            ("person", "Tzipi Hotoveli"),
        ),
        (
            "Laut der Website „beispielblatt.com“ ist das Schiff bereit.",
            "Schiff",
            "de",
            ("medium", "beispielblatt.com"),
        ),
        ("Residents said that the water was rising.", "rising", "en", ("anonymous", None)),
        (
            "Der Mann ist geflohen, meldet die „Rundschau“ unter Berufung auf Justizkreise.",
            "geflohen",
            "de",
            ("anonymous", None),
        ),
    ],
)
def test_a_lone_name_speaks_and_a_noun_does_not(
    text: str, words: str, language: str, expected: tuple[str, str | None]
) -> None:
    """A noun for one person would have an article; plurals and first words of a sentence name nobody."""
    assert voice_of(words, text, language) == expected


def test_a_party_speaks_and_not_the_member_named_before() -> None:
    """ "die Grünen" behind "die Grünen Anna Foppa und Hans Heiss"."""
    text = "Die Grünen Anna Foppa und Hans Heiss fragten im Landtag. „Das geht so nicht weiter“, schreiben die Grünen."
    assert voice_of("Das geht so", text, "de") == ("body", "Grüne")


def test_what_was_reported_before_is_the_papers_own() -> None:
    """ "Wie berichtet" points to the paper, "wie die Polizei berichtete" to the police."""
    text = "Wie berichtet, war der Mann am Montag verhaftet worden."
    assert voice_of("verhaftet", text, "de") is None
    named = "Wie die Polizei berichtete, war der Mann am Montag verhaftet worden."
    assert voice_of("verhaftet", named, "de") == ("body", "Polizei")


@pytest.mark.parametrize(
    ("text", "words", "language", "name"),
    [
        ("Kurt Beck hat eigenen Angaben zufolge Briefe erhalten.", "Briefe", "de", "Kurt Beck"),
        ("Nach eigenen Angaben hat Siemens 40 Leute entlassen.", "entlassen", "de", "Siemens"),
        ("By her own account, Anna Weber had left the house at noon.", "house", "en", "Anna Weber"),
        (
            "Die Bedrohung bleibt, sagte der Kommandeur der Streitkräfte im Irak, General George Casey, gestern.",
            "Bedrohung",
            "de",
            "George Casey",
        ),
        (
            "Das Manöver wird schwierig sein, wie Alan Stern, Leiter des Missionsrats der NASA betont.",
            "Manöver",
            "de",
            "Alan Stern",
        ),
    ],
)
def test_who_speaks_is_named_beside_the_words_of_speech(text: str, words: str, language: str, name: str) -> None:
    """By the subject of the clause ("eigenen Angaben zufolge"), or behind an office and where it is held."""
    voice = voice_of(words, text, language)
    assert voice is not None
    assert voice[1] == name


def test_a_comma_and_a_name_may_open_what_is_said() -> None:
    """ "sagte der Sprecher, Karl Ott wisse nichts": Karl Ott does not speak."""
    assert voice_of("wisse", "Die Lage sei ernst, sagte der Sprecher, Karl Ott wisse nichts.", "de") == (
        "anonymous",
        None,
    )


def test_a_paper_in_an_oblique_case_has_its_name() -> None:
    """And a relative clause on the source asserts nothing."""
    text = "Wie aus einem Papier hervorgeht, das der Süddeutschen Zeitung vorliegt, rechnet die Stadt mit Kosten."
    assert [claim.quote for claim in claims_of(text, "de")] == ["rechnet die Stadt mit Kosten."]
    for words in ("des «Spiegel»", "des Spiegels"):
        told = f"Das Werk schließt nach Informationen {words} bis ins Frühjahr."
        assert voice_of("schließt", told, "de") == ("medium", "Der Spiegel")
    said = "Die Brücke ist gesperrt, berichtet die Redaktion der Süddeutschen Zeitung."
    assert voice_of("gesperrt", said, "de") == ("medium", "Süddeutsche Zeitung")
