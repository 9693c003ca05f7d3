"""Where a sentence with two dates is cut, what a headline adds behind a dash, and which times go on into the next sentence."""

from __future__ import annotations

import pytest

from tests.telling import claims_of, date_of, dates_of

PUBLISHED = "2025-10-30"
REST = "\n\nDie Stadt teilte am Mittwoch in Bonn mit, dass der Rat das Papier beraten hat.\n\nEs war ein langer Abend im Rathaus."


@pytest.mark.parametrize(
    ("text", "language", "dates"),
    [
        (
            "Der Mann war Ende Mai 2022 eingereist und hatte im Juni 2023 Asyl beantragt.",
            "de",
            ["2022-05-22~/2022-05-31~", "2023-06"],
        ),
        ("Sie wurde 1990 geboren und starb 2020.", "de", ["1990", "2020"]),
        ("The treaty was signed in May 2019 and took effect in June 2020.", "en", ["2019-05", "2020-06"]),
        ("Die Firma wurde 2001 gegründet und beschäftigt heute 300 Leute.", "de", ["2001"]),
        ("Sie fuhr am Montag um 9 Uhr los und kam um 10 Uhr an.", "de", ["2025-10-27"]),
    ],
)
def test_two_happenings_with_a_date_each_are_two_claims(text: str, language: str, dates: list[str]) -> None:
    """Two times of one day are one."""
    assert list(dates_of(text, PUBLISHED, language).values()) == dates


@pytest.mark.parametrize(
    ("headline", "quotes"),
    [
        ("Bahn-Chefin verspricht Neustart – Aktionsplan noch im Dezember", ["Bahn-Chefin verspricht Neustart"]),
        ("Prozess um Messerangriff von Bonn am Rhein: Gericht ordnet Haft an", ["Gericht ordnet Haft an"]),
        (
            "Tausende demonstrieren in Bonn – Rat vertagt Sitzung",
            ["Tausende demonstrieren in Bonn", "Rat vertagt Sitzung"],
        ),
        ("Kanzler – vor kurzem noch krank – reist nach Paris", ["Kanzler – vor kurzem noch krank – reist nach Paris"]),
    ],
)
def test_a_headline_says_what_its_verb_says(headline: str, quotes: list[str]) -> None:
    """What stands behind a dash, or before a colon, without a verb belongs to no claim, and dates none."""
    assert [claim.quote for claim in claims_of(headline + REST, "de") if claim.role == "title"] == quotes


def test_the_time_of_a_relative_clause_does_not_go_on() -> None:
    """ "Dort" is the island, not the time of the earthquake."""
    text = (
        "Am schlimmsten traf es die Insel, die Ende September von einem Beben erschüttert worden war. "
        "Dort kamen nach Angaben der Behörden 71 Menschen ums Leben."
    )
    assert date_of("71 Menschen", text, PUBLISHED) == "2025-10-29/2025-10-30"


def test_soon_after_an_announcement_is_after_it() -> None:
    """The announcing itself has happened then, but does not date all that follows."""
    text = (
        "Der Mann war Ende Mai 2022 eingereist. Im Dezember 2024 kündigte er an, freiwillig auszureisen; "
        "kurz darauf wurde das Verfahren eingestellt. Dennoch blieb er in der Stadt."
    )
    assert date_of("Verfahren", text, PUBLISHED) == "2024-12"
    assert date_of("blieb er", text, PUBLISHED) == "../2025-10-30"
