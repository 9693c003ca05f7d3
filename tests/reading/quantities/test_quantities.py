"""Counted nouns, number words, and numbers that count nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.reading.quantities import digits_value, find_quantities, number_value


def counted(text: str) -> list[tuple[float, str, str]]:
    return [(q.value, q.of, q.key) for q in find_quantities(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sechsundzwanzig Länder sind bereit.", [(26, "Länder", "land")]),
        ("bei dem 35 Länder vertreten waren", [(35, "Länder", "land")]),
        ("zu den 26 Ländern gehören", [(26, "Ländern", "land")]),
        ("26 europäische Länder", [(26, "Länder", "land")]),
        ("die Entsendung tausender Soldaten", [(1000, "Soldaten", "soldat")]),
        ("2,5 Milliarden Euro Schaden", [(2.5e9, "Euro", "euro")]),
        ("rund 1.200 Menschen flohen", [(1200, "Menschen", "mensch")]),
        ("ein Dutzend Verletzte", [(12, "Verletzte", "verletzt")]),
        ("anderthalb Millionen Boote", [(1.5e6, "Boote", "boot")]),
        ("eine halbe Million Menschen", [(5e5, "Menschen", "mensch")]),
        ("40 Prozent der Stimmen", [(40, "Stimmen", "prozent stimm")]),
        ("20 bis 30 Panzer", [(20, "Panzer", "panz"), (30, "Panzer", "panz")]),
        ("57 der 183 Abgeordneten", [(57, "Abgeordneten", "abgeordnet"), (183, "Abgeordneten", "abgeordnet")]),
        ("zwei seiner Töchter", [(2, "Töchter", "tocht")]),
        ("Kosten von 300 € entstehen", [(300, "Euro", "euro")]),
        ("57 US-Soldaten fielen", [(57, "US-Soldaten", "soldat")]),
    ],
)
def test_number_and_noun_are_read(text: str, expected: list[tuple[float, str, str]]) -> None:
    assert counted(text) == expected


def test_two_thirds_are_a_share() -> None:
    ((value, of, _),) = counted("zwei Drittel der Abgeordneten stimmten zu")
    assert (round(value, 3), of) == (0.667, "Abgeordneten")


def test_the_span_covers_number_and_noun() -> None:
    text = "Es kamen mindestens 14 junge Männer."
    (found,) = find_quantities(text)
    assert text[found.start : found.end] == "14 junge Männer"


@pytest.mark.parametrize(
    "text",
    [
        "am 12. Mai 2024",
        "um 15:05 Uhr und um 15 Uhr",
        "seit 2022 Soldaten dort sind",
        "Artikel 5 Absatz 2",
        "auf Platz 3 Teams",
        "drei Tage lang, zwei Wochen, 20 Jahre",
        "mit 3:1 besiegt",
        "der 26-Jährige",
        "eine Frau und ein Mann",
        "Die Boeing 747 der Gesellschaft landete.",
    ],
)
def test_other_numbers_count_nothing(text: str) -> None:
    assert counted(text) == []


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("sechsundzwanzig", 26),
        ("hundertfünf", 105),
        ("dreihundertzwanzig", 320),
        ("zweitausendfünfundzwanzig", 2025),
        ("hunderttausend", 100_000),
        ("neunhundertneunundneunzigtausendneunhundertneunundneunzig", 999_999),
        ("einundzwanzig", 21),
        ("zwölf", 12),
        ("dreieinhalb", 3.5),
    ],
)
def test_number_words(word: str, value: float) -> None:
    assert number_value(word) == value


@pytest.mark.parametrize("word", ["ein", "und", "hunger", "achtung", "zweifel", "dreist", "einsatz", "undzwanzig"])
def test_other_words_are_no_numbers(word: str) -> None:
    assert number_value(word) is None


@given(st.integers(min_value=0, max_value=999_999_999))
def test_grouped_digits_keep_their_value(number: int) -> None:
    assert digits_value(f"{number:,}".replace(",", ".")) == number
    assert digits_value(f"{number:,}", "en") == number


@pytest.mark.parametrize(
    ("word", "german", "english"),
    [
        ("11,000", 11.0, 11000.0),
        ("2,5", 2.5, 2.5),
        ("2.5", 2.5, 2.5),
        ("2,000.00", 2000.0, 2000.0),
        ("10.365,45", 10365.45, 10365.45),
        ("1.2.3", None, None),
    ],
)
def test_separators_are_those_of_the_language(word: str, german: float | None, english: float | None) -> None:
    assert (digits_value(word), digits_value(word, "en")) == (german, english)


def test_an_article_with_sums_in_cents_is_read() -> None:
    found = find_quantities("They paid 2,000.00 dollars to 11,000 people.", language="en")
    assert [quantity.value for quantity in found] == [2000, 11000]


@given(st.text(alphabet="0123456789 derMillionenbisDutzend%.,\n", max_size=200))
def test_any_text_gives_spans_inside_it(text: str) -> None:
    assert all(0 <= q.start < q.end <= len(text) for q in find_quantities(text))
