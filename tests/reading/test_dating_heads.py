"""A day before a colon, a dash or on a line of its own dates what is told below it."""

from __future__ import annotations

from tests.telling import dates_of

PUBLISHED = "2024-06-21"

GERMAN = """Chronologie: Der Streit um die Brücke

Seit Jahren streiten Stadt und Land über den Neubau. Ein Überblick.

12. März 2019: Bei einer Prüfung werden Risse entdeckt. Das Land sperrt die Brücke für Lastwagen.

Juni 2020 – Das Verkehrsministerium legt einen Plan für den Abriss vor. Die Stadt klagt dagegen.

4. Februar 2021

Das Verwaltungsgericht weist die Klage ab. Zuvor hatte der Rat getagt. Eine Woche später legt die Stadt Berufung ein.

- 3. April: Die Berufung wird zugelassen.
- 18. Juni: Das Oberverwaltungsgericht hebt die Planung auf. Tags darauf kündigt das Land Revision an.

2022

Mittwoch, 5. Oktober: Der Landtag berät über die Folgen.

Wie es weitergeht

Im September soll das Bundesverwaltungsgericht entscheiden.
"""


def test_a_list_of_days_dates_what_is_told_in_the_present_tense() -> None:
    found = dates_of(GERMAN, PUBLISHED, "de")
    assert found["Bei einer Prüfung werden Risse entdeckt."] == "2019-03-12"
    assert found["Das Land sperrt die Brücke für Lastwagen."] == "2019-03-12"
    assert found["Die Stadt klagt dagegen."] == "2020-06"
    assert found["Das Verwaltungsgericht weist die Klage ab."] == "2021-02-04"
    assert found["Eine Woche später legt die Stadt Berufung ein."] == "2021-02-08/2021-02-14"
    assert found["Zuvor hatte der Rat getagt."] == "../2021-02-04"


def test_a_head_without_a_year_takes_that_of_the_one_before_it() -> None:
    found = dates_of(GERMAN, PUBLISHED, "de")
    assert found["Die Berufung wird zugelassen."] == "2021-04-03"
    assert found["Das Oberverwaltungsgericht hebt die Planung auf."] == "2021-06-18"
    assert found["Tags darauf kündigt das Land Revision an."] == "2021-06-19"
    assert found["Der Landtag berät über die Folgen."] == "2022-10-05"


def test_a_heading_that_is_no_day_ends_what_stood_above_it() -> None:
    assert dates_of(GERMAN, PUBLISHED, "de")["Im September soll das Bundesverwaltungsgericht entscheiden."] == "2024-09"


ENGLISH = """Timeline: the harbour dispute

2019

January 14 - Dockers vote for strike action. Talks begin the next day.

Late March: The company loses patience. "We have no choice," says chief executive Ann Gough.

2020

* Feb. 3: A court limits the strike.
* Wednesday, August 12: The union says it will appeal.
* Dec. 30: Ports close.
* Jan. 4: They reopen.

May 1-3, 2022: Thousands march. Police arrest 14 people.
"""


def test_lists_in_english_go_on_into_the_next_year() -> None:
    found = dates_of(ENGLISH, PUBLISHED, "en")
    assert found["January 14 - Dockers vote for strike action."] == "2019-01-14"
    assert found["Talks begin the next day."] == "2019-01-15"
    assert found["The company loses patience."] == "2019-03-22~/2019-03-31~"
    assert found["A court limits the strike."] == "2020-02-03"
    assert found["it will appeal."] == "2020-08-12/.."
    assert found["Ports close."] == "2020-12-30"
    assert found["They reopen."] == "2021-01-04"
    assert found["Thousands march."] == "2022-05-01/2022-05-03"
    assert found["Police arrest 14 people."] == "2022-05-01/2022-05-03"


def test_the_latest_may_stand_first() -> None:
    text = """Timeline of the crisis

4 January 2021: Dockers vote for strike action.

30 December: The ports close for a day.

3 February: A court limits the strike.
"""
    found = dates_of(text, PUBLISHED, "en")
    assert found["The ports close for a day."] == "2020-12-30"
    assert found["A court limits the strike."] == "2020-02-03"


def test_french_lists() -> None:
    text = """Chronologie d'une crise

14 janvier 2020 : Le syndicat vote la grève. Les discussions commencent le lendemain.

3 février : Un tribunal limite la grève.
"""
    found = dates_of(text, PUBLISHED, "fr")
    assert found["Le syndicat vote la grève."] == "2020-01-14"
    assert found["Les discussions commencent le lendemain."] == "2020-01-15"
    assert found["Un tribunal limite la grève."] == "2020-02-03"


def test_one_day_before_a_colon_heads_nothing() -> None:
    text = "The minister resigned on Tuesday.\n\n12 March 2019: that was the day when it began. Nobody followed him."
    assert dates_of(text, PUBLISHED, "en")["Nobody followed him."] == "2024-06-18/2024-06-21"
