"""One key for all spellings of a name, and different keys for different people."""

from __future__ import annotations

import pytest

from timeline.reading.names_key import name_key, same_person, surname_key

SPELLINGS = [
    "Selenskij Selenskyj Zelensky Zelenskyy Selenski Zelenskyi",
    "Lawrow Lavrov",
    "Orbán Orban",
    "Erdoğan Erdogan",
    "Netanjahu Netanyahu",
    "Schoigu Shoigu",
    "Gorbatschow Gorbachev Gorbatschew",
    "Chruschtschow Khrushchev",
    "Jelzin Yeltsin",
    "Janukowytsch Yanukovych Janukowitsch",
    "Saluschnyj Zaluzhny Zaluzhnyi",
    "Schewtschenko Shevchenko",
    "Lukaschenko Lukashenko Lukaschenka",
    "Medwedew Medvedev Medwedjew",
    "Putin Poutine",
    "Müller Mueller Muller",
    "Prigoschin Prigozhin",
    "Meyer Meier Maier",
]
DIFFERENT = [
    ("Scholz", "Schulz"),
    ("Müller", "Miller"),
    ("Putin", "Pudin"),
    ("Weber", "Huber"),
    ("Merz", "März"),
    ("Macron", "Macri"),
    ("Lange", "Lang"),
    ("Bauer", "Brauer"),
    ("Bauer", "Baur"),
    ("Schmidt", "Schmied"),
    ("Selenska", "Selenskyj"),
    ("Orban", "Urban"),
    ("Lindner", "Linder"),
    ("Steinmeier", "Steinmüller"),
]


@pytest.mark.parametrize("spellings", SPELLINGS)
def test_transliterations_of_one_surname_share_a_key(spellings: str) -> None:
    assert len({surname_key(word) for word in spellings.split()}) == 1


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_different_surnames_keep_different_keys(one: str, other: str) -> None:
    assert surname_key(one) != surname_key(other)
    assert not same_person(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Wolodymyr Selenskyj", "Vladimir Zelensky"),
        ("Володимир Зеленський", "Wolodymyr Selenskyj"),
        ("Joe Biden", "Joseph R. Biden"),
        ("Kim Jong Un", "Kim Jong-un"),
        ("Mohammed bin Salman", "Mohammad bin Salman"),
        ("Alexej Nawalny", "Aleksei Navalny"),
    ],
)
def test_full_names_in_other_spellings_share_a_key(one: str, other: str) -> None:
    assert name_key(one) == name_key(other)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Trump", "Donald Trump", True),
        ("Melania Trump", "Donald Trump", False),
        ("Wladimir Selenskij", "Wladimir Putin", False),
        ("Xi Jinping", "Xi", True),
        ("Ursula von der Leyen", "von der Leyen", True),
        ("Baschar al-Assad", "Bashar Assad", True),
        ("Daniel Müller", "Daniela Müller", False),
        ("George W. Bush", "Jeb Bush", False),
        ("", "Trump", False),
    ],
)
def test_the_surname_decides_and_the_given_name_only_vetoes(one: str, other: str, expected: bool) -> None:
    assert same_person(one, other) is expected
    assert same_person(other, one) is expected


def test_keys_can_be_compared_like_names() -> None:
    assert same_person(name_key("Keir Starmer"), "Starmer")
