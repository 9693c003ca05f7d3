"""Offices that a text gives to persons, and descriptions that mean one person."""

from __future__ import annotations

import pytest

from timeline.model import RoleMention
from timeline.reading.names import find_mentions, find_roles
from timeline.reading.names_roles import find_descriptions


def roles(text: str) -> list[RoleMention]:
    return find_roles(text, find_mentions(text))


@pytest.mark.parametrize(
    ("text", "role", "of"),
    [
        ("Der britische Premierminister Keir Starmer sprach.", "regierungschef", "GB"),
        ("Großbritanniens Ministerpräsident Keir Starmer sprach.", "regierungschef", "GB"),
        ("Das meint Premierminister Großbritanniens, Rishi Sunak, im Interview.", "regierungschef", "GB"),
        ("Der Premierminister des Vereinigten Königreichs, Keir Starmer, sprach.", "regierungschef", "GB"),
        ("Mette Frederiksen, Ministerpräsidentin von Dänemark, sprach.", "regierungschef", "DK"),
        ("Bayerns Ministerpräsident Markus Söder sprach.", "ministerpräsident", "DE-BY"),
        ("Bundeskanzler Friedrich Merz (CDU) sprach.", "regierungschef", "DE"),
        ("US-Präsident Donald Trump sprach.", "staatsoberhaupt", "US"),
        ("Den französischen Präsidenten Emmanuel Macron traf er.", "staatsoberhaupt", "FR"),
        ("Außenministerin Annalena Baerbock sprach.", "außenminister", None),
        ("Der ukrainische Machthaber Petro Muster sprach.", "machthaber", "UA"),
        ("Der frühere Präsident Barack Obama sprach.", "ex-präsident", None),
        ("Ex-Kanzlerin Angela Merkel sprach.", "ex-kanzler", None),
        ("UN-Generalsekretär António Guterres sprach.", "generalsekretär", "body:un"),
    ],
)
def test_office_and_owner_are_read(text: str, role: str, of: str | None) -> None:
    assert [(r.role, r.of) for r in roles(text)] == [(role, of)]


def test_the_span_covers_office_and_name() -> None:
    text = "Gestern sprach der britische Premierminister Keir Starmer."
    (role,) = roles(text)
    assert text[role.start : role.end] == "britische Premierminister Keir Starmer"
    assert (role.person, role.person_name) == ("keir starmer", "Keir Starmer")


def test_an_office_without_country_takes_it_from_the_same_person_elsewhere() -> None:
    text = "US-Präsident Donald Trump kam. Präsident Trump blieb."
    assert [(r.role, r.of) for r in roles(text)] == [("staatsoberhaupt", "US")] * 2


def test_the_next_in_a_list_does_not_get_the_office() -> None:
    text = "Er traf den Präsidenten, Keir Starmer und Donald Tusk."
    assert roles(text) == []


def test_a_national_office_in_a_text_on_another_state_is_left_open() -> None:
    text = "In Österreich sprach Bundeskanzler Alexander Schallenberg."
    assert [r.of for r in roles(text)] == [None]


def test_kinship_is_no_office() -> None:
    assert roles("Sein Sohn Hunter Biden kam.") == []


def test_a_description_means_the_only_holder() -> None:
    text = (
        "Der französische Präsident Emmanuel Macron kam. Der französische Präsident sprach. Frankreichs Präsident ging."
    )
    mentions = find_mentions(text)
    found = find_descriptions(text, mentions, find_roles(text, mentions))
    assert [(text[m.start : m.end], m.name) for m in found] == [
        ("französische Präsident", "Emmanuel Macron"),
        ("Frankreichs Präsident", "Emmanuel Macron"),
    ]


def test_a_description_with_two_holders_means_nobody() -> None:
    text = "Minister Hans Huber und Minister Karl Weber kamen. Der Minister sprach."
    mentions = find_mentions(text)
    assert find_descriptions(text, mentions, find_roles(text, mentions)) == []
