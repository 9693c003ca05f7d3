"""Numbers that are written in parts: with a hyphen, with blanks between thousands, with a scale word."""

from __future__ import annotations

import pytest

from timeline.reading.quantities import find_quantities
from timeline.reading.terms import terms


@pytest.mark.parametrize(
    ("text", "language", "value", "noun"),
    [
        ("Twenty-six people were injured.", "en", 26, "people"),
        ("Vingt-six personnes ont été blessées.", "fr", 26, "personnes"),
        ("L'usine emploie 3 800 personnes.", "fr", 3800, "personnes"),
        ("Le retour de 200\u202f000 déplacés commence.", "fr", 200000, "déplacés"),
        ("Le câble coûtera 1,4 milliard d'euros.", "fr", 1.4e9, "euros"),
        ("Dozens of people were hurt.", "en", 12, "people"),
        ("About 12,000 commuters cross the border.", "en", 12000, "commuters"),
    ],
)
def test_a_number_in_parts_is_one_quantity(text: str, language: str, value: float, noun: str) -> None:
    (found,) = find_quantities(text, language=language)
    assert (found.value, found.of) == (value, noun)
    assert text[found.start : found.end].endswith(noun)


def test_two_numbers_stay_two() -> None:
    assert [q.value for q in find_quantities("Il y a 12 morts et 300 blessés.", language="fr")] == [12, 300]
    assert [q.value for q in find_quantities("two of his daughters", language="en")] == []


@pytest.mark.parametrize(
    ("text", "language", "wanted"),
    [
        ("Twenty-six people", "en", "26"),
        ("Vingt-six personnes", "fr", "26"),
        ("3 800 personnes", "fr", "3800"),
        ("1,4 milliard", "fr", "1.4"),
        ("1,4 Milliarden", "de", "1.4"),
        ("1.4 billion", "en", "1.4"),
    ],
)
def test_a_number_is_one_term_however_it_is_written(text: str, language: str, wanted: str) -> None:
    assert [term for term in terms(text, language) if term[0].isdigit()] == [wanted]


def test_french_elision_is_no_part_of_a_word() -> None:
    assert terms("l'accord qu'il a signé", "fr") == terms("accord signé", "fr")


def test_blanks_part_words_and_years_in_other_languages() -> None:
    assert terms("In 2010 300 people came", "en")[:2] == ("2010", "300")
    assert "2-storey" not in terms("a two-storey house", "en")
