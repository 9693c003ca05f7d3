"""Terms: what two sentences about one thing share."""

from __future__ import annotations

import pytest

from timeline.reading.names import find_mentions
from timeline.reading.terms import stem, terms


@pytest.mark.parametrize(
    "words",
    [
        "Land Länder Ländern Landes",
        "Kind Kinder Kindern Kindes",
        "Truppe Truppen",
        "Koalition Koalitionen",
        "Garantie Garantien",
        "europäisch europäische europäischen europäischer",
        "Meter Metern Meters",
        "Waffenstillstand Waffenstillstandes",
    ],
)
def test_inflected_forms_share_a_stem(words: str) -> None:
    assert len({stem(word) for word in words.split()}) == 1


@pytest.mark.parametrize(
    ("one", "other"), [("Land", "Landung"), ("Krieg", "Kringel"), ("Haus", "Haut"), ("Bus", "Busch")]
)
def test_different_words_keep_different_stems(one: str, other: str) -> None:
    assert stem(one) != stem(other)


def test_a_country_and_its_adjective_meet() -> None:
    assert terms("britische Truppen") == terms("Truppen Großbritanniens")[::-1] == ("country:GB", "trupp")


def test_number_words_and_digits_meet() -> None:
    assert terms("Sechsundzwanzig Länder") == terms("26 Ländern") == ("26", "land")


def test_hyphen_compounds_give_their_parts() -> None:
    assert terms("US-Truppen") == ("country:US", "trupp")


def test_spellings_of_a_person_meet() -> None:
    one = "Wladimir Selenskij dankte."
    other = "Wolodymyr Selenskyj dankte."
    assert terms(one, mentions=find_mentions(one)) == terms(other, mentions=find_mentions(other))


def test_function_words_are_left_out() -> None:
    assert terms("Es ist aber doch so, dass sie nicht und niemals") == ()


def test_a_range_is_read_alone() -> None:
    text = "Vorher Panzer. Nachher Raketen."
    assert terms(text, start=15) == ("raket",)


def test_a_text_without_umlauts_spells_them_out() -> None:
    """Its words are the same; a text that writes an umlaut means what it writes."""
    spelled = "Die Muenchner Faehre faehrt fuer gruene Buerger nach Oesterreich und Israel"
    written = "Die Münchner Fähre fährt für grüne Bürger nach Österreich und Israel"
    assert terms(spelled, "de") == terms(written, "de")
    assert terms("Manuel fährt", "de") == ("manuel", "fahrt")


def test_other_vowels_before_an_e_are_left_alone() -> None:
    """And other languages have none of this."""
    assert terms("Neue Bauern, Feuer, Quellen", "de") == ("neue", "bauer", "feuer", "quell")
    assert terms("true blue poets", "en") == ("true", "blue", "poet")
