"""Days that texts tell of, from the words to the resolved date: what a sentence is counted from, and to which side."""

from __future__ import annotations

import pytest

from tests.telling import date_of

RETELLING = (
    "Am 2. Oktober trat der Minister vor die Presse. Zwei Stunden später veröffentlichte eine Zeitung das Protokoll einer "
    "Sitzung vom 14. August. Am Tag darauf forderte die Opposition seinen Rücktritt. Der Kanzler stellte sich zunächst hinter "
    "ihn. Eine Woche später, am 10. Oktober, ließ er ihn fallen. Der Minister bat noch am selben Abend um seine Entlassung."
)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("trat der Minister", "2019-10-02"),
        ("Zwei Stunden später", "2019-10-02"),
        ("Am Tag darauf", "2019-10-03"),
        ("stellte sich zunächst", "2019-10-03"),
        ("Eine Woche später", "2019-10-10"),
        ("am selben Abend", "2019-10-10"),
    ],
)
def test_each_day_of_a_retelling_is_counted_from_the_one_before(words: str, day: str) -> None:
    assert date_of(words, RETELLING, "2019-11-08") == day


def test_what_followed_an_aside_is_counted_from_the_aside() -> None:
    text = (
        "Die Polizei sucht weiter nach der Ursache. Es ist nicht der erste Unfall im Werk: 2011 waren bei einer Explosion zwei "
        "Menschen ums Leben gekommen. Der damalige Leiter wurde drei Jahre später verurteilt."
    )
    assert date_of("drei Jahre später", text, "2024-03-14") == "2014"


@pytest.mark.parametrize(
    ("text", "language", "day"),
    [
        ("Der Sprecher sagte, man wolle am Freitag wieder verhandeln.", "de", "2024-01-12"),
        ("Sie kündigte an, bis Weihnachten einen Bericht vorzulegen.", "de", "2024-01-10/2024-12-25"),
        ("Er kündigte an, am Freitag zurückzutreten.", "de", "2024-01-12"),
    ],
)
def test_a_plan_lies_ahead_whatever_the_tense_in_which_it_is_told(text: str, language: str, day: str) -> None:
    assert date_of("", text, "2024-01-10", language) == day


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Die Sitzung wurde auf Freitag verschoben.", "de"),
        ("The flight was postponed until Friday because the runway was under water.", "en"),
    ],
)
def test_what_was_put_off_was_put_off_before_it_was_reported(text: str, language: str) -> None:
    assert date_of("", text, "2024-01-10", language) == "2024-01-09/2024-01-10"


@pytest.mark.parametrize(
    ("text", "language", "words", "day"),
    [
        (
            "The storm killed 12 people on Wednesday, two days after it made landfall near La Ceiba.",
            "en",
            "made landfall",
            "2022-10-03",
        ),
        (
            "Am Mittwoch starben zwölf Menschen, zwei Tage nachdem der Sturm die Küste erreicht hatte.",
            "de",
            "Küste",
            "2022-10-03",
        ),
        (
            "Three weeks before he resigned, the minister met her in Zurich on May 3.",
            "en",
            "resigned",
            "2022-05-23/2022-05-29",
        ),
        ("Three weeks before he resigned, the minister met her in Zurich on May 3.", "en", "met her", "2022-05-03"),
    ],
)
def test_what_something_is_counted_from_lies_on_the_other_side(text: str, language: str, words: str, day: str) -> None:
    assert date_of(words, text, "2022-10-05", language) == day


def test_two_days_after_a_vote_is_not_two_days_after_what_was_told_before() -> None:
    text = "Am 3. Mai traf er den Lobbyisten in Zürich. Zwei Tage nach der Wahl trat er zurück."
    assert date_of("nach der Wahl", text, "2022-10-05") == "../2022-10-05"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Der Brand vom Montag forderte ein Todesopfer.", "2024-01-08"),
        ("Bei dem Brand vom Montag starb ein Mann.", "2024-01-08"),
        ("Das Gericht hob das Urteil vom Montag auf.", "2024-01-09/2024-01-10"),
        ("Das Urteil vom Montag wurde aufgehoben.", "2024-01-09/2024-01-10"),
    ],
)
def test_the_day_of_a_thing_dates_what_it_does_and_not_what_is_done_to_it(text: str, day: str) -> None:
    assert date_of("", text, "2024-01-10") == day


def test_what_an_article_that_looks_back_tells_without_a_day_is_only_told_before() -> None:
    text = (
        "Am 2. Oktober trat der Minister vor die Presse. Die Reporter warteten im Hof.\n\n"
        "Ein Gutachter fand mehrere Verstöße gegen das Vergabegesetz."
    )
    assert date_of("Ein Gutachter", text, "2019-11-08") == "../2019-11-08"
    news = text.replace("Am 2. Oktober", "Am Donnerstag")
    assert date_of("Ein Gutachter", news, "2019-11-08") == "2019-11-07/2019-11-08"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Er soll im Mai nach Rom gereist sein.", "2023-05"),
        ("Im Herbst sollen mehrere Ordner verschwunden sein.", "2023-23"),
        ("Er soll am Freitag gestorben sein.", "2024-01-05"),
        ("Die Halle soll im Mai fertiggestellt sein.", "2024-05"),
        ("Die Ministerin soll am Freitag nach Rom reisen.", "2024-01-12"),
    ],
)
def test_hearsay_looks_back_and_a_plan_ahead(text: str, day: str) -> None:
    assert date_of("", text, "2024-01-10") == day


def test_a_relative_clause_dates_itself_alone() -> None:
    text = "Am Dienstag tagte der Rat.\n\nDer Mann, der am Montag festgenommen worden war, starb im Gefängnis."
    assert date_of("starb im", text, "2024-01-10") == "2024-01-09/2024-01-10"
    english = "The council met on Tuesday.\n\nPresident Vega, who visited the site on Monday, promised an inquiry."
    assert date_of("promised", english, "2024-01-10", "en") == "2024-01-09/2024-01-10"


def test_what_follows_an_aside_belongs_to_it_or_to_the_news() -> None:
    text = "Die Täter waren am 25. November 2019 in das Museum eingebrochen. Sie erbeuteten Schmuck aus zwei Jahrhunderten."
    assert date_of("erbeuteten", text, "2020-11-18") == "../2020-11-18"
