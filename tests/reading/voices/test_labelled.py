"""Interviews and transcripts: who speaks stands before a colon."""

from __future__ import annotations

from tests.telling import claims_of

INTERVIEW = """Interview: „Das stimmt“

Umweltministerin Karin Holm verteidigt im Gespräch ihr Vorgehen.

Frau Holm, wann haben Sie von der Gefahr erfahren?

Holm: Am Abend des 3. Juni rief mich der Landrat an. Wir haben noch in der Nacht den Krisenstab einberufen.

Der Wetterdienst hatte schon zwei Tage vorher gewarnt.

Holm: Das stimmt, aber die Prognosen waren unsicher. Bis Jahresende sollen alle 1.400 Haushalte ihr Geld haben.
"""


def voices(text: str, language: str) -> dict[str, list[str | None]]:
    """The names on whose word each claim rests."""
    return {claim.quote: [link.name for link in claim.voice] for claim in claims_of(text, language)}


def test_answers_are_on_the_word_of_who_gives_them() -> None:
    found = voices(INTERVIEW, "de")
    assert found["Am Abend des 3. Juni rief mich der Landrat an."] == ["Karin Holm"]
    assert found["Wir haben noch in der Nacht den Krisenstab einberufen."] == ["Karin Holm"]
    assert found["die Prognosen waren unsicher."] == ["Karin Holm"]
    assert found["Bis Jahresende sollen alle 1.400 Haushalte ihr Geld haben."] == ["Karin Holm"]
    assert found["Der Wetterdienst hatte schon zwei Tage vorher gewarnt."] == []


def test_one_label_alone_is_no_interview_and_a_label_must_name_somebody() -> None:
    text = "Karin Holm kam am Montag an.\n\nBilanz: Die Regierung blieb.\n\nBilanz: Der Haushalt ist gedeckt."
    assert not any(voices(text, "de").values())
    once = (
        "Karin Holm kam am Montag an.\n\nHolm: Die Regierung hat drei Gesetze beschlossen.\n\nDer Haushalt ist gedeckt."
    )
    assert voices(once, "de")["Der Haushalt ist gedeckt."] == []


def test_transcripts_in_english() -> None:
    text = (
        "Anna Holt spoke to the committee on Monday.\n\n"
        "HOLT: The bank closed in May. We lost everything.\n\n"
        "The committee asked about the money.\n\n"
        "HOLT: The money was gone."
    )
    assert voices(text, "en")["We lost everything."] == ["Anna Holt"]
