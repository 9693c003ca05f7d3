"""Sources by the name they have in the text: media behind the word for them, bodies with a country in their name."""

from __future__ import annotations

import pytest

from tests.telling import claims_of


@pytest.mark.parametrize(
    ("text", "language", "kind", "name"),
    [
        ("D'après le quotidien Le Fleuve, la ville est morte.", "fr", "medium", "Le Fleuve"),
        ("The mine is closed, according to the daily El Sur.", "en", "medium", "El Sur"),
        ("Laut der Zeitung El Sur ist die Mine zu.", "de", "medium", "El Sur"),
        ("Radio Slovenia said the mine was closed.", "en", "medium", "Radio Slovenia"),
        ("Selon Météo-France, il a plu.", "fr", "body", "Météo-France"),
        ("The Bank of Japan said rates would rise.", "en", "body", "Bank of Japan"),
        ("North Korea said it fired a rocket.", "en", "body", "North Korea"),
        (
            "La ministre de l'Environnement, Claire Montel, s'est rendue sur place. « Nous aiderons », a-t-elle promis.",
            "fr",
            "person",
            "Claire Montel",
        ),
    ],
)
def test_sources_by_name(text: str, language: str, kind: str, name: str) -> None:
    assert (kind, name) in {(link.kind, link.name) for claim in claims_of(text, language) for link in claim.voice}
