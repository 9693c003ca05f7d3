"""Days in what somebody told on a named day, and days before which something does not happen."""

from __future__ import annotations

import pytest

from tests.telling import date_of, dates_of


@pytest.mark.parametrize(
    ("text", "words", "language", "day"),
    [
        ("Im Februar 2022 teilte die Firma mit, das Werk werde im Mai öffnen.", "werde im Mai", "de", "2022-05"),
        (
            "Am 3. März 2021 kündigte der Minister an, dass im April ein Bericht erscheinen werde.",
            "im April",
            "de",
            "2021-04",
        ),
        ("Am 3. März 2021 sagte die Richterin, sie sei im Mai dort gewesen.", "im Mai", "de", "2020-05"),
        ("Im Herbst 2020 hieß es, man werde im Frühjahr entscheiden.", "im Frühjahr", "de", "2021-21"),
        ("Der Sprecher sagte am Mittwoch, im Dezember werde entschieden.", "im Dezember", "de", "2024-12"),
        ("In February 2022 the company said the plant would open in May.", "would open", "en", "2022-05"),
        (
            "On 3 March 2021 the minister announced that a report would be published in April.",
            "a report",
            "en",
            "2021-04",
        ),
        (
            "When the two generals shook hands in Geneva on 14 June, few believed the truce would last the summer.",
            "would last",
            "en",
            "2024-22",
        ),
    ],
)
def test_a_date_without_a_year_is_counted_from_the_day_it_was_told_on(
    text: str, words: str, language: str, day: str
) -> None:
    assert date_of(words, text, "2024-10-06", language) == day


@pytest.mark.parametrize(
    ("text", "language", "day"),
    [
        ("Mit einem Baubeginn rechnet das Amt nicht vor 2027.", "de", "2027-01-01/.."),
        ("Der Prozess beginnt nicht vor Juni.", "de", "2025-06-01/.."),
        ("Construction will not start before 2027.", "en", "2027-01-01/.."),
        ("The trial will not begin until June.", "en", "2025-06-01/.."),
        ("The talks did not resume until Wednesday.", "en", "2024-10-16"),
        ("Le travail ne commencera pas avant 2027.", "fr", "2027-01-01/.."),
        ("Das Gesetz gilt seit Juni nicht mehr.", "de", "2024-06-01/2024-10-18"),
        ("The road will be closed until Friday.", "en", "../2024-10-18"),
    ],
)
def test_what_does_not_happen_before_a_day_may_happen_from_then_on(text: str, language: str, day: str) -> None:
    assert date_of("", text, "2024-10-18", language) == day


def test_a_day_in_an_aside_dates_nothing_else_and_no_day_leaks_from_another_paragraph() -> None:
    text = (
        "The ship sank late on Tuesday, the coast guard said on Wednesday.\n\n"
        "President Salazar, who is due to visit the area on Thursday, ordered an investigation."
    )
    assert date_of("ordered", text, "2022-08-17", "en") == "2022-08-16/2022-08-17"


def test_a_verb_whose_forms_are_alike_goes_on_telling() -> None:
    text = (
        "The first breach came on the night of 29 August. Drones hit a fuel depot outside Karsa, killing nine workers."
    )
    assert date_of("Drones hit", text, "2024-10-06", "en") == "2024-08-29"


@pytest.mark.parametrize(
    ("text", "words", "language", "day"),
    [
        ("The union has called a strike for Feb. 3.", "strike", "en", "2025-01-21/2025-01-22"),
        ("Er kündigte für den 6. März eine Versammlung an.", "kündigte", "de", "2025-01-21/2025-01-22"),
        ("Der Konzern meldete für 2023 einen Gewinn.", "Gewinn", "de", "2023"),
        ("A spokeswoman said a meeting was scheduled for Thursday.", "meeting", "en", "2025-01-23"),
        ("Petrol now costs 900 naira a litre, up from 617 last week.", "Petrol", "en", "2025-01-21/2025-01-22"),
        ("Der Präsident wird am Dienstag in Bonn erwartet.", "erwartet", "de", "2025-01-28"),
        ("Der Haushalt für 2026 soll Ende Mai verabschiedet werden.", "Haushalt", "de", "2025-05-22~/2025-05-31~"),
        ("Der Plan wird vor Ende des Monats vorgelegt.", "Plan", "de", "2025-01-22/2025-01-31"),
    ],
)
def test_a_day_that_something_is_set_for_does_not_date_the_setting(
    text: str, words: str, language: str, day: str
) -> None:
    assert date_of(words, text, "2025-01-22", language) == day


@pytest.mark.parametrize(
    ("text", "words", "language", "day"),
    [
        ("Wir hätten früher handeln müssen.", "handeln", "de", "../2025-08-19"),
        ("They could have saved him.", "saved", "en", "../2025-08-19"),
        ("Er dürfte das gewusst haben.", "gewusst", "de", "../2025-08-19"),
        ("Der Bericht hätte im Mai erscheinen sollen.", "Bericht", "de", "2025-05"),
        ("Wir müssen handeln.", "handeln", "de", "2025-08-19/.."),
        ("Die NATO-Generalstabschefs tagen bereits am Mittwoch per Video.", "tagen", "de", "2025-08-20"),
        ("Die Zahl der Toten liegt am Montag bei zwölf.", "liegt", "de", "2025-08-18"),
        ("Leaders meet in Paris on Wednesday.", "meet", "en", "2025-08-20"),
    ],
)
def test_what_should_have_been_lies_behind_and_what_is_for_a_weekday_ahead(
    text: str, words: str, language: str, day: str
) -> None:
    assert date_of(words, text, "2025-08-19", language) == day


def test_a_relative_clause_has_not_the_day_of_the_sentence_around_it() -> None:
    text = "Anna Holt, who led the country through the crisis, died at his home on Saturday."
    found = dates_of(text, "2023-03-06", "en")
    assert found[text] == "2023-03-04"
    assert found["Anna Holt, who led the country through the crisis"] == "../2023-03-06"


def test_the_season_after() -> None:
    text = "Prosecutors charged him in June 1984. He was found guilty the following spring and served 18 months."
    assert date_of("found guilty", text, "2023-03-06", "en") == "1985-21"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Nach dem Hochwasser im Juni wächst die Kritik an der Regierung.", "de"),
        ("After the flood in June, criticism is growing.", "en"),
    ],
)
def test_what_grows_now_has_not_the_date_of_what_it_followed(text: str, language: str) -> None:
    assert date_of("", text, "2024-09-12", language) == "2024-09-11/2024-09-12"


@pytest.mark.parametrize(
    ("text", "language", "day"),
    [
        ("Am Samstag und Sonntag demonstrierten Tausende.", "de", "2025-11-15/2025-11-16"),
        ("Am Sonntag wie am Montag riss der Bär Schafe.", "de", "2025-11-16/2025-11-17"),
        ("Am 3. und 4. Mai tagte der Rat.", "de", "2025-05-03/2025-05-04"),
        ("Der Rat tagt am 11. und 12. Dezember in Brüssel.", "de", "2025-12-11/2025-12-12"),
        ("Am Montag und Mittwoch streikten die Fahrer.", "de", "2025-11-17"),
        ("Thousands marched on Saturday and Sunday.", "en", "2025-11-15/2025-11-16"),
        ("The council met on May 3 and 4.", "en", "2025-05-03/2025-05-04"),
        ("Le conseil s'est réuni samedi et dimanche.", "fr", "2025-11-15/2025-11-16"),
    ],
)
def test_two_days_one_after_the_other_are_one_stretch(text: str, language: str, day: str) -> None:
    """Days that are no neighbours make none."""
    assert date_of("", text, "2025-11-20", language) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Die Sonde – seit Juni 2004 in einer Bahn um den Saturn – nähert sich heute dem Mond.", "2025-11-20"),
        ("Die Bahn (gegründet 1994) hat am Montag gestreikt.", "2025-11-17"),
        ("Der Rat tagte am Donnerstag (30. Oktober).", "2025-10-30"),
        (
            "Auch nach dem Tod des Führers am Mittwoch wird die Lage weiterhin kritisch beurteilt.",
            "2025-11-19/2025-11-20",
        ),
        ("Nach der Sitzung am Mittwoch wird der Bericht veröffentlicht.", "2025-11-26"),
    ],
)
def test_days_beside_what_is_told(text: str, day: str) -> None:
    """In dashes, in brackets, of a misfortune before, of a sentence further up: none of these is the day of the claim."""
    assert list(dates_of(text, "2025-11-20", "de").values())[-1] == day


def test_an_aside_ends_where_something_is_so_now() -> None:
    """What goes on in the pluperfect behind a sentence in the present is no part of the aside before it."""
    before = "Das Land hatte am Montag einen Spieler verloren."
    later = "Dabei hatte es lange keine Stürze gegeben."
    assert date_of("Dabei", f"{before} {later}", "2025-11-20") == "2025-11-17"
    assert date_of("Dabei", f"{before} Der Zweite ist nun der Gejagte. {later}", "2025-11-20") == "../2025-11-20"


@pytest.mark.parametrize(
    ("text", "language", "day"),
    [
        ("Tomorrow afternoon, the curtain falls when she steps out from a 1953 Rolls-Royce.", "en", "2025-11-21"),
        ("Born in Buenos Aires in 1959, Dayan ran the council from 2007 to 2013.", "en", "2007/2013"),
        ("Founded in 1932, the bank collapsed on Monday.", "en", "2025-11-17"),
        ("Vor über zehn Jahren hatte die Behörde Firmen angeschrieben.", "de", "2015~"),
        ("Vor nicht einmal zwei Wochen kam er frei.", "de", "2025-11-03~/2025-11-09~"),
        ("1900 bekam er Konkurrenz von Gottlieb Daimler.", "de", "1900"),
    ],
)
def test_years_that_date_and_years_that_do_not(text: str, language: str, day: str) -> None:
    """Of a car, of a birth before the news, of a round year that begins a sentence."""
    assert date_of("", text, "2025-11-20", language) == day


def test_what_followed_something_long_ago_is_not_of_today() -> None:
    """ "Danach" behind an aside goes on with the aside, not with the day before it."""
    text = (
        "Heute fand der Probelauf statt. Vor über zehn Jahren hatte die Behörde angefragt. Danach fanden sich Firmen."
    )
    assert date_of("Firmen", text, "2025-11-20") == "2015~"


@pytest.mark.parametrize(
    ("text", "language", "day"),
    [
        ("Zwei Tage nach dem Anschlag am 3. Mai wurde er verhaftet.", "de", "2025-05-05"),
        ("Einen Tag nach dem Treffen vom Montag reiste er ab.", "de", "2025-09-16"),
        ("Sechs Monate nach Beginn der Revolte am 15. März wollen die Leute das Regime stürzen.", "de", "2025-09"),
        ("Zwei Tage nach der Wahl am 28. September wird der Sieger vereidigt.", "de", "2025-09-30"),
        ("Two days after the attack on May 3, he was arrested.", "en", "2025-05-05"),
        ("A week before the election on September 18, he resigned.", "en", "2025-09-08/2025-09-14"),
        ("Deux jours après l'attentat du 3 mai, il a été arrêté.", "fr", "2025-05-05"),
        ("Two days later, on May 5, he was arrested.", "en", "2025-05-05"),
    ],
)
def test_days_counted_from_a_happening_with_a_date(text: str, language: str, day: str) -> None:
    """The date is that of the happening; what is told lies so many days to its side."""
    assert date_of("", text, "2025-09-17", language) == day


def test_the_text_goes_on_from_the_day_that_was_counted() -> None:
    """Not from the day of the happening."""
    text = "Zwei Tage nach dem Anschlag am 3. Mai wurde er verhaftet. Dabei leistete er Widerstand."
    assert date_of("Widerstand", text, "2025-09-17") == "2025-05-05"


def test_then_is_the_time_named_last() -> None:
    """Also where that was named in an aside of what is so now."""
    text = (
        "Die Mönche setzten heute ihre Proteste fort. Medien beobachten sie, weil sie 1988 eine Rolle gespielt haben. "
        "Damals schlug die Armee die Proteste nieder. Dabei starben 3.000 Menschen."
    )
    found = dates_of(text, "2007-09-20", "de")
    assert list(found.values()) == ["2007-09-20", "1988", "1988", "1988"]


@pytest.mark.parametrize(
    ("text", "language", "day"),
    [
        ("In der Nacht von Samstag auf Sonntag brannte ein Haus.", "de", "2025-11-15/2025-11-16"),
        ("Am 17. dieses Monats trat der Rat zusammen.", "de", "2025-11-17"),
        ("Im Laufe des Freitags tritt der Rat zusammen.", "de", "2025-11-21"),
        ("Zum Jahreswechsel tritt das Gesetz in Kraft.", "de", "2025-12-31"),
        ("On Thursday of last week a house burned.", "en", "2025-11-13"),
        ("The council will meet on Wednesday next week.", "en", "2025-11-26"),
        ("On the 17th of this month the council met.", "en", "2025-11-17"),
        ("Jeudi de la semaine dernière, une maison a brûlé.", "fr", "2025-11-13"),
        ("Le 17 de ce mois, le conseil s'est réuni.", "fr", "2025-11-17"),
        ("Il y a deux semaines, le conseil s'est réuni.", "fr", "2025-11-03/2025-11-09"),
        ("Jusqu'à vendredi, la route reste fermée.", "fr", "2025-11-20/2025-11-21"),
    ],
)
def test_days_in_the_words_of_newspapers(text: str, language: str, day: str) -> None:
    """A weekday with its week, a number with its month, a night between two days."""
    assert date_of("", text, "2025-11-20", language) == day


def test_a_plan_goes_on_in_the_present() -> None:
    """ "Dort" is where, and when, the plan before says."""
    text = "Der Minister will am Dienstag nach Warschau reisen. Dort trifft er seinen Kollegen."
    assert date_of("Dort", text, "2025-11-24") == "2025-11-25"


def test_what_was_planned_once_dates_nothing() -> None:
    """A participle between commas tells of another time than its sentence."""
    text = "Die Lieferung, ursprünglich für den Sommer geplant, verzögert sich bis ins Frühjahr 2026."
    assert date_of("", text, "2025-11-24") == "2026-21"
