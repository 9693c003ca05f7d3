"""Countries and places, their inflection, and capitals that stand for governments."""

from __future__ import annotations

import pytest
from babel import Locale

from timeline.reading.places import find_places, place_table


def places(text: str) -> list[tuple[str, str]]:
    return [(text[m.start : m.end], m.key) for m in find_places(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Die Slowakei und Ungarn kaufen Öl.", [("Slowakei", "country:SK"), ("Ungarn", "country:HU")]),
        ("Großbritanniens Flotte", [("Großbritanniens", "country:GB")]),
        ("in den Vereinigten Staaten von Amerika", [("Vereinigten Staaten von Amerika", "country:US")]),
        ("des Vereinigten Königreichs", [("Vereinigten Königreichs", "country:GB")]),
        ("der Ukraine-Konflikt und US-Truppen", [("Ukraine", "country:UA"), ("US", "country:US")]),
        ("Die Nachkriegs-Ukraine", [("Ukraine", "country:UA")]),
        ("im Schwarzen Meer", [("Schwarzen Meer", "place:schwarzes-meer")]),
        ("Das Essen in Essen war gut.", [("Essen", "place:essen")]),
        ("Sie flog nach Kyjiw.", [("Kyjiw", "place:kiew")]),
        ("Nach New York fährt er nicht.", [("New York", "place:new-york")]),
    ],
)
def test_places_are_found(text: str, expected: list[tuple[str, str]]) -> None:
    assert places(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Budapest und Bratislava haben eine Ausnahme durchgesetzt.", ["country:HU", "country:SK"]),
        ("Er sagte, dass Washington bereit sei.", ["country:US"]),
        ("Er flog nach Washington und Paris weiter.", ["place:washington", "place:paris"]),
        ("In den Vororten Londons brannte es.", ["place:london"]),
        ("Brüssel hat das verboten.", ["body:eu"]),
    ],
)
def test_a_capital_without_locative_preposition_is_its_government(text: str, expected: list[str]) -> None:
    assert [key for _, key in places(text)] == expected


def test_the_country_names_agree_with_cldr() -> None:
    """Names that CLDR gives in German are known under the same code."""
    table = place_table("de")
    territories = Locale("de").territories
    wrong = {
        code: (name, table.single[name].key)
        for code, name in territories.items()
        if len(code) == 2
        and name in table.single
        and table.single[name].code != code
        and table.single[name].kind == "country"
    }
    assert wrong == {}


def test_every_country_row_has_a_code_and_a_name() -> None:
    table = place_table("de")
    assert len([code for code in table.by_code if len(code) == 2]) > 150
    assert all(place.name and place.key == f"country:{code}" for code, place in table.by_code.items())
