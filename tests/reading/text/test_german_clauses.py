"""German sentences that hold together: lists behind a helping verb, adjectives in a row, asides between dashes."""

from __future__ import annotations

import pytest

from tests.telling import claims_of


@pytest.mark.parametrize(
    "sentence",
    [
        "Die Stadt will Schulen, Straßen und Brücken sanieren.",
        "Die Stadt will Schulen, die alten Straßen und die Brücken sanieren.",
        "Die Stadt wird Schulen, Straßen und Brücken sanieren.",
        "Dabei sollen Daten über Dichte, Zusammensetzung und Geschwindigkeit dieser Teilchen gewonnen werden.",
        "Die Polizei konnte Waffen, Drogen und Bargeld sicherstellen.",
        "Stybar, der sich auf dem letzten, kurzen Anstieg vom Feld abgesetzt hatte, jubelte im Ziel.",
        "Die Schwierigkeiten liegen in den religiösen und ethnischen Gegensätzen des Landes begründet.",
        "Wie berichtet, war Khan, der seit seiner Jugend in Südtirol lebte, des Landes verwiesen worden.",
        "Berichten zufolge befinden sich im „Black Lion“ zahlreiche Menschen, die verletzt wurden.",
    ],
)
def test_one_assertion_stays_whole(sentence: str) -> None:
    """Commas in lists, between adjectives and around asides cut nothing off."""
    assert [claim.quote for claim in claims_of(sentence, "de")] == [sentence]


@pytest.mark.parametrize(
    ("sentence", "parts"),
    [
        (
            "Die Regierung soll zahlen, Bürger wollen am Montag protestieren.",
            ["Die Regierung soll zahlen", "Bürger wollen am Montag protestieren."],
        ),
        (
            "Das Manöver wird Können erfordern, wie Alan Stern, Leiter des Missionsrats der NASA, betonte.",
            ["Das Manöver wird Können erfordern"],
        ),
    ],
)
def test_two_assertions_stay_two(sentence: str, parts: list[str]) -> None:
    """A clause with a verb and a subject of its own goes on with no other; a frame is none of what is said."""
    assert [claim.quote for claim in claims_of(sentence, "de")] == parts
