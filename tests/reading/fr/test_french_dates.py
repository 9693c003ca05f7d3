"""French expressions of time: values as TIMEX3, resolved late like those of every language."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.reading.timex import annotate, tag

PUBLISHED = date(2025, 7, 11)
"""A Friday."""


def values(text: str, published: date = PUBLISHED) -> list[tuple[str, str]]:
    """The expressions of a text with their values, counted from a day of publication."""
    return [(one.text, one.value) for one in annotate(text, published=published, language="fr")]


@pytest.mark.parametrize(
    ("text", "said", "value"),
    [
        ("L'accord a été signé jeudi 10 juillet 2025 à Paris.", "jeudi 10 juillet 2025", "2025-07-10"),
        ("La loi entre en vigueur le 1er janvier 2026.", "1er janvier 2026", "2026-01-01"),
        ("Le texte date du 17/04/2011.", "17/04/2011", "2011-04-17"),
        ("Le ministre a démissionné hier soir.", "hier soir", "2025-07-10TEV"),
        ("Il s'est rendu à Kiev avant-hier.", "avant-hier", "2025-07-09"),
        ("La semaine dernière, trois soldats ont été tués.", "semaine dernière", "2025-W27"),
        ("L'an prochain, il y aura des élections.", "an prochain", "2026"),
        ("L'usine avait fermé il y a deux ans.", "il y a deux ans", "2023"),
        ("Elle partira dans trois semaines.", "dans trois semaines", "2025-W31"),
        ("Fin août 2025, le plan sera présenté.", "Fin août 2025", "2025-08"),
        ("Au printemps 2025, les négociations ont repris.", "printemps 2025", "2025-SP"),
        ("Il est président depuis 2017.", "2017", "2017"),
        ("Le premier trimestre 2025 a été mauvais.", "premier trimestre 2025", "2025-Q1"),
        ("Ils ont défilé le 14-Juillet.", "14-Juillet", "2025-07-14"),
        ("Vendredi, le tribunal a condamné le maire.", "Vendredi", "2025-07-11"),
        ("Mardi, la police a arrêté dix personnes.", "Mardi", "2025-07-08"),
        ("La réunion se tiendra mardi prochain.", "mardi prochain", "2025-07-15"),
    ],
)
def test_an_expression_has_its_value(text: str, said: str, value: str) -> None:
    assert (said, value) in values(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Du 12 au 15 mai 2024, un sommet s'est tenu.", [("12", "2024-05-12"), ("15 mai 2024", "2024-05-15")]),
        ("Les 26 et 27 avril 2025, ils se sont vus.", [("26", "2025-04-26"), ("27 avril 2025", "2025-04-27")]),
        ("Entre le 5 et le 7 juin 2023, il a plu.", [("5", "2023-06-05"), ("7 juin 2023", "2023-06-07")]),
    ],
)
def test_both_ends_of_a_stretch_share_month_and_year(text: str, expected: list[tuple[str, str]]) -> None:
    assert [one for one in values(text) if one[1].startswith("20")] == expected


def test_the_day_after_is_counted_from_the_story() -> None:
    """ "le lendemain" follows the date that the text had reached, not the day of publication."""
    text = "Le 3 mars 2025, l'usine a brûlé. Le lendemain, le maire a porté plainte. La veille, tout était calme."
    anchors = {one.text: (one.anchor, one.shift) for one in tag(text, "fr")}
    assert anchors["Le lendemain"] == ("narrative", "+P1D")
    assert anchors["La veille"] == ("narrative", "-P1D")


@pytest.mark.parametrize(
    "text",
    [
        "Il y a même des enfants de 6 ou 7 ans dans le camp.",
        "Il a été élu maire de la ville.",
        "Il a conduit l'enquête et il a été entendu.",
        "La résolution 1973 du Conseil de sécurité a été adoptée.",
        "Plus de 2025 personnes ont défilé.",
        "Mars est une planète.",
    ],
)
def test_what_is_no_date_is_not_read_as_one(text: str) -> None:
    assert [one.value for one in tag(text, "fr") if one.type == "DATE"] == []
