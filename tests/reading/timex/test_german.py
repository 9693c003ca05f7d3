"""German expressions, class by class: span, type and unresolved value."""

from __future__ import annotations

import pytest

from timeline.reading.timex import tag

Seen = list[tuple[str, str, str]]


def seen(text: str) -> Seen:
    """What is found in a text, as (words, type, value)."""
    return [(timex.text, timex.type, timex.value) for timex in tag(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Am 2. März 2025 geschah es.", [("2. März 2025", "DATE", "2025-03-02")]),
        ("Stand: 02.03.2025", [("02.03.2025", "DATE", "2025-03-02")]),
        ("Stand: 2.3.25", [("2.3.25", "DATE", "2025-03-02")]),
        ("am 02.03. um", [("02.03.", "DATE", "XXXX-03-02")]),
        ("2025-03-02", [("2025-03-02", "DATE", "2025-03-02")]),
        ("Ute M. - 26 April 2025 02:31", [("26 April 2025", "DATE", "2025-04-26"), ("02:31", "TIME", "XXXX-XX-XXT02:31")]),
        ("11 Juli 2025 15:05 Uhr", [("11 Juli 2025", "DATE", "2025-07-11"), ("15:05 Uhr", "TIME", "XXXX-XX-XXT15:05")]),
        ("Donnerstag, 4. September 2025", [("Donnerstag, 4. September 2025", "DATE", "2025-09-04")]),
        ("Do., 4. Sept.", [("Do., 4. Sept.", "DATE", "XXXX-09-04")]),
        ("am 1., 8. und 9. Mai", [("1", "DATE", "XXXX-05-01"), ("8", "DATE", "XXXX-05-08"), ("9. Mai", "DATE", "XXXX-05-09")]),
        ("im Jänner. Im Feber 2020", [("Jänner", "DATE", "XXXX-01"), ("Feber 2020", "DATE", "2020-02")]),
        ("Mitte April kam er", [("Mitte April", "DATE", "XXXX-04")]),
        ("August vorigen Jahres", [("August vorigen Jahres", "DATE", "XXXX-08")]),
    ],
)  # fmt: skip
def test_calendar_dates(text: str, found: Seen) -> None:
    """Days and months in every form; what the text does not give stays X."""
    assert seen(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Seit 2014 gilt das.", [("2014", "DATE", "2014")]),
        ("Er regierte 2009-2017.", [("2009", "DATE", "2009"), ("2017", "DATE", "2017")]),
        ("im Jahr 1989", [("Jahr 1989", "DATE", "1989")]),
        ("in den 1990er-Jahren", [("den 1990er-Jahren", "DATE", "199")]),
        ("in den 60er Jahren", [("den 60er Jahren", "DATE", "XX6")]),
        ("die Neunzigerjahre", [("die Neunzigerjahre", "DATE", "XX9")]),
        ("im 19. Jahrhundert", [("19. Jahrhundert", "DATE", "18")]),
        ("im dritten Quartal 2024", [("dritten Quartal 2024", "DATE", "2024-Q3")]),
        ("im zweiten Halbjahr", [("zweiten Halbjahr", "DATE", "XXXX-H2")]),
        ("im Winter 2021/22", [("Winter 2021/22", "DATE", "2021-WI")]),
        ("Ende des Jahres", [("Ende des Jahres", "DATE", "XXXX")]),
        ("44 v. Chr.", [("44 v. Chr.", "DATE", "BC0044")]),
        ("am Pfingstmontag", [("Pfingstmontag", "DATE", "XXXX-XX-XX")]),
        ("am Osterwochenende", [("Osterwochenende", "DATE", "XXXX-WXX-WE")]),
        ("in den 2000er Jahren", [("den 2000er Jahren", "DATE", "200")]),
        ("seit '68", [("68", "DATE", "1968")]),
        ("im August 480 v. Chr.", [("August 480 v. Chr.", "DATE", "BC0480-08")]),
        ("das 5. Jahrhundert v. Chr.", [("das 5. Jahrhundert v. Chr.", "DATE", "BC04")]),
        ("auf Ende Jahr", [("Ende Jahr", "DATE", "XXXX")]),
        ("Anfangs Woche", [("Anfangs Woche", "DATE", "XXXX-WXX")]),
    ],
)
def test_years_and_their_parts(text: str, found: Seen) -> None:
    """Years, decades, centuries, quarters, seasons and feasts."""
    assert seen(text) == found


@pytest.mark.parametrize(
    ("text", "shift", "value"),
    [
        ("gestern", "-P1D", "XXXX-XX-XX"),
        ("übermorgen", "+P2D", "XXXX-XX-XX"),
        ("gestern Abend", "-P1D", "XXXX-XX-XXTEV"),
        ("nächste Woche", "+P1W", "XXXX-WXX"),
        ("vergangenen Monat", "-P1M", "XXXX-XX"),
        ("heuer", "+P0Y", "XXXX"),
        ("Vorjahr", "-P1Y", "XXXX"),
        ("Vortag", "-P1D", "XXXX-XX-XX"),
        ("zwei Tage später", "+P2D", "XXXX-XX-XX"),
        ("drei Jahre zuvor", "-P3Y", "XXXX"),
        ("Tags darauf", "+P1D", "XXXX-XX-XX"),
        ("übernächste Woche", "+P2W", "XXXX-WXX"),
        ("Jahresende", "+P0Y", "XXXX"),
    ],
)
def test_relative_dates_carry_their_shift(text: str, shift: str, value: str) -> None:
    """A date counted from another keeps the count; the unit is the grain of the result."""
    (timex,) = tag(f"Das war {text} der Fall.")
    assert (timex.text, timex.shift, timex.value) == (text, shift, value)


@pytest.mark.parametrize(
    "text", ["zwei Tage später", "am nächsten Tag", "am selben Tag", "am frühen Nachmittag", "am Vortag"]
)
def test_what_continues_a_story_is_anchored_there(text: str) -> None:
    """Dates that go on from the one reached before are counted from it; the day before also from the publication."""
    (timex,) = tag(f"Er kam {text} an.")
    assert timex.anchor == ("either" if text == "am Vortag" else "narrative")


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("Am Samstag sollen die Minister teilnehmen.", "future"),
        ("Am Samstag traf er den Kanzler.", "past"),
        ("Er hat am Dienstag unterschrieben.", "past"),
        ("Die Sitzung wird am Montag beginnen.", "future"),
        ("Das berichtete die Zeitung am Freitag.", "past"),
        ("Die geplante Sitzung findet am Montag statt.", "future"),
        ("Das Urteil vom Mittwoch zeigt Wirkung.", "past"),
        ("Bericht, Montag.", None),
    ],
)
def test_direction_follows_the_clause(text: str, direction: str | None) -> None:
    """Tense and modals tell past from future; without either the direction stays open."""
    (timex,) = tag(text)
    assert timex.direction == direction


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("um 13.30 Uhr", [("13.30 Uhr", "TIME", "XXXX-XX-XXT13:30")]),
        ("von 10-18 Uhr", [("10", "TIME", "XXXX-XX-XXT10:00"), ("18 Uhr", "TIME", "XXXX-XX-XXT18:00")]),
        ("13.00 und 17.45 Uhr", [("13.00", "TIME", "XXXX-XX-XXT13:00"), ("17.45 Uhr", "TIME", "XXXX-XX-XXT17:45")]),
        ("um halb acht", [("halb acht", "TIME", "XXXX-XX-XXT07:30")]),
        ("2 Uhr nachts", [("2 Uhr nachts", "TIME", "XXXX-XX-XXT02:00")]),
        ("um 8 Uhr abends", [("8 Uhr abends", "TIME", "XXXX-XX-XXT20:00")]),
        ("am Donnerstagvormittag", [("Donnerstagvormittag", "TIME", "XXXX-WXX-4TMO")]),
        ("am Montag Abend", [("Montag Abend", "TIME", "XXXX-WXX-1TEV")]),
        ("in der Nacht zum Samstag", [("der Nacht zum Samstag", "TIME", "XXXX-WXX-6TNI")]),
        ("am späten Abend", [("späten Abend", "TIME", "XXXX-XX-XXTEV")]),
        ("Er kam kurz vor acht.", [("kurz vor acht", "TIME", "XXXX-XX-XXT08:00")]),
        ("um Viertel nach acht", [("Viertel nach acht", "TIME", "XXXX-XX-XXT08:15")]),
        ("um dreiviertel acht", [("dreiviertel acht", "TIME", "XXXX-XX-XXT07:45")]),
        ("Das Fest beginnt um acht.", [("acht", "TIME", "XXXX-XX-XXT08:00")]),
        ("Die Zahl stieg um acht.", []),
    ],
)
def test_times(text: str, found: Seen) -> None:
    """Clock times, lists and spans of them, and parts of the day."""
    assert seen(text) == found


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("seit zwei Monaten", "zwei Monaten", "P2M"),
        ("nach eineinhalb Jahren", "eineinhalb Jahren", "P1.5Y"),
        ("ein halbes Jahr lang", "ein halbes Jahr", "P6M"),
        ("eine Viertelstunde", "eine Viertelstunde", "PT15M"),
        ("der einwöchige Streik", "einwöchige", "P1W"),
        ("nach monatelangen Mühen", "monatelangen", "PXM"),
        ("mehrere Stunden", "mehrere Stunden", "PTXH"),
        ("der 24-stündige Einsatz", "24-stündige", "PT24H"),
        ("dreiundzwanzig Tage", "dreiundzwanzig Tage", "P23D"),
        ("über zwei Jahrzehnte", "zwei Jahrzehnte", "P20Y"),
        ("3.435 Stunden", "3.435 Stunden", "PT3435H"),
        ("seit Jahren", "Jahren", "PXY"),
        ("das 20-jährige Bestehen", "20-jährige", "P20Y"),
        ("binnen Jahresfrist", "Jahresfrist", "P1Y"),
        ("innert Wochenfrist", "Wochenfrist", "P1W"),
    ],
)
def test_durations(text: str, words: str, value: str) -> None:
    """Durations in figures, words, halves, adjectives and indefinite plurals."""
    assert seen(text) == [(words, "DURATION", value)]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("jeden Dienstag", "jeden Dienstag", "XXXX-WXX-2"),
        ("jeden zweiten Donnerstag", "jeden zweiten Donnerstag", "XXXX-WXX-4"),
        ("alle zwei Wochen", "alle zwei Wochen", "P2W"),
        ("täglich", "täglich", "P1D"),
        ("dienstags geöffnet", "dienstags", "XXXX-WXX-2"),
        ("zweimal pro Woche", "zweimal pro Woche", "P1W"),
        ("400 Euro im Monat", "im Monat", "P1M"),
        ("Tag für Tag", "Tag für Tag", "P1D"),
    ],
)
def test_sets(text: str, words: str, value: str) -> None:
    """What comes back regularly."""
    assert seen(text) == [(words, "SET", value)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("derzeit", "PRESENT_REF"),
        ("zurzeit", "PRESENT_REF"),
        ("damals", "PAST_REF"),
        ("vor kurzem", "PAST_REF"),
        ("demnächst", "FUTURE_REF"),
        ("in Zukunft", "FUTURE_REF"),
        ("in den kommenden Jahren", "FUTURE_REF"),
        ("seit langem", "PAST_REF"),
        ("bald", "FUTURE_REF"),
        ("Das gilt auch heute noch", "PRESENT_REF"),
    ],
)
def test_vague_words(text: str, value: str) -> None:
    """Words for now, once and some day."""
    assert [timex.value for timex in tag(text)] == [value]


@pytest.mark.parametrize(
    "text",
    [
        "Sechsundzwanzig Länder und 26 Staaten sagten zu.",
        "Es kamen 2.500 Soldaten und 2000 Euro.",
        "Tel. 0471 925111",
        "Das Spiel endete 3:2 und 29:15.",
        "Die 1. Mannschaft und Paragraph 5 Absatz 2.",
        "Der 45-Jährige gestand.",
        "Sie ist 25 Jahre alt.",
        "Er wurde zu drei Jahren Haft verurteilt.",
        "Im Alter von 80 Jahren",
        "Frau Sommer und Herr Freitag",
        "Mit 18 Jahren zog sie aus.",
        "Eines Tages kam er.",
        "Ein Fünfjähriger fiel ins Wasser.",
        "Der Siebenjährige Krieg",
        "Zu acht Monaten auf Bewährung verurteilt",
        "ein 20er-Pack",
        "Die Abendzeitung und der Morgenstern",
        "Das gilt morgens nicht."[:8],
        "Version 1.2.3 und Kapitel 4.5",
        "auf diese Weise und zum ersten Mal",
    ],
)
def test_what_only_looks_like_a_time(text: str) -> None:
    """Counts, money, phone numbers, scores, ages, prison terms and names are no dates."""
    assert seen(text) == []


@pytest.mark.parametrize(
    ("text", "relations"),
    [
        ("ab Dezember 2022", ["from"]),
        ("bis Ende 2026", ["until"]),
        ("vor dem 4. April", ["before"]),
        ("nach dem 3. Mai 2024", ["after"]),
        ("seit März", ["since"]),
        ("am 3. Mai 2024", ["at"]),
        ("binnen 30 Tagen", ["within"]),
        ("bisher", ["until"]),
    ],
)
def test_prepositions_are_kept(text: str, relations: list[str]) -> None:
    """The preposition's sense stays with the expression."""
    assert [timex.relation for timex in tag(text)] == relations


def test_ranges_know_both_ends() -> None:
    """Both ends of a stretch carry its begin and end; a year that stands once holds for both."""
    first, second = tag("von März bis Juni 2024")
    assert (first.value, second.value) == ("2024-03", "2024-06")
    assert (first.begin, first.end_value) == (second.begin, second.end_value) == ("2024-03", "2024-06")
    assert tag("zwischen Juni 2011 und September 2012")[0].end_value == "2012-09"
    assert tag("Juni 2011 und September 2012")[0].end_value is None


@pytest.mark.parametrize(
    ("text", "mod"),
    [
        ("spätestens am 3. Mai 2026", "ON_OR_BEFORE"),
        ("frühestens 2026", "ON_OR_AFTER"),
        ("etwa Mai 2026", "APPROX"),
        ("um 1850", "APPROX"),
        ("um das Jahr 1900", "APPROX"),
        ("vor dem 3. Mai 2026", "BEFORE"),
        ("nach Ostern 2026", "AFTER"),
        ("Anfang Mai 2026", "START"),
        ("am 3. Mai 2026", None),
    ],
)
def test_qualified_dates_carry_their_modifier(text: str, mod: str | None) -> None:
    """What stands before a date makes it about, at the latest, at the earliest, before or after."""
    assert [timex.mod for timex in tag(f"Das war {text} so.")] == [mod]


@pytest.mark.parametrize(
    ("text", "attributive"),
    [
        ("Der Meister von 2013 schied aus.", True),
        ("Ein Gesetz aus dem Jahr 1998 regelt das.", True),
        ("Das war der heftigste Sturm seit 40 Jahren.", True),
        ("Erstmals seit 2009 sank die Zahl.", True),
        ("Die Preise liegen höher als im Vorjahr.", True),
        ("Die Kosten stiegen gegenüber 2019 stark.", True),
        ("Bei der Wahl von 2013 siegte sie.", False),
        ("Das Haus stammt aus dem Jahr 1998.", False),
        ("Die gute Stimmung hält seit Montag.", False),
        ("Er musste seit Montag warten.", False),
        ("Die Amtszeit von 2013 bis 2017 war lang.", False),
        ("Seit 40 Jahren wohnt sie hier.", False),
    ],
)
def test_what_only_tells_apart_is_marked(text: str, attributive: bool) -> None:
    """Dates that name, rank or compare are found like others and marked."""
    assert {timex.attributive for timex in tag(text)} == {attributive}


def test_a_time_takes_the_day_that_follows() -> None:
    """A clock time and its day in one phrase are one moment, whatever the text told before."""
    time, _ = tag("Gegen 7 Uhr am Morgen des 4. November 2006 brach Feuer aus.")
    assert (time.text, time.value, time.anchor) == ("7 Uhr", "2006-11-04T07:00", "none")
    assert tag("um 10 Uhr am Freitag")[0].value == "XXXX-WXX-5T10:00"
    assert tag("Um 10 Uhr begann es, am Freitag war Schluss.")[0].value == "XXXX-XX-XXT10:00"


def test_what_took_so_long_is_no_date() -> None:
    """ "In zwei Tagen" lies ahead of a plan and is the length of what has been done."""
    assert tag("In zwei Tagen wird gewählt.")[0].shift == "+P2D"
    assert tag("In zwei Tagen sind 300 Liter gefallen.")[0].shift is None


@pytest.mark.parametrize(("text", "shift"), [("im neuen Jahr", "+P6M"), ("im alten Jahr", "-P6M")])
def test_the_new_year_is_the_one_nearest(text: str, shift: str) -> None:
    """In December the new year comes, in January it has come."""
    assert [timex.shift for timex in tag(f"Das gilt {text} so.")] == [shift]


def test_weekdays_listed_after_every_are_sets() -> None:
    """ "Every" holds for all weekdays of its list."""
    found = tag("Jeden Montag, Mittwoch und Freitag ist Markt.")
    assert [(timex.type, timex.value[-1]) for timex in found] == [("SET", "1"), ("SET", "3"), ("SET", "5")]


@pytest.mark.parametrize(
    ("text", "begin", "end"),
    [("Saison 2014/15", "2014", "2015"), ("Saison 14/15", "2014", "2015"), ("Schuljahr 2024/2025", "2024", "2025")],
)
def test_seasons_of_two_years(text: str, begin: str, end: str) -> None:
    """Sports and school seasons run from one year into the next."""
    (timex,) = tag(f"In der {text} war das so.")
    assert (timex.text.removeprefix("der "), timex.begin, timex.end_value) == (text, begin, end)


def test_this_year_holds_for_the_month_after_it() -> None:
    """ "Heuer im Jänner" is January of this year, however near the next one is."""
    assert [timex.shift for timex in tag("Heuer im Jänner und dieses Jahr im Sommer")] == [
        "+P0Y",
        "+P0Y",
        "+P0Y",
        "+P0Y",
    ]


def test_feasts_carry_their_rule() -> None:
    """A named day keeps the rule that computes it."""
    assert [timex.feast for timex in tag("zu Ostern und am Karfreitag 2024")] == ["easter+0", "easter-2"]


def test_only_the_spans_asked_for() -> None:
    """Offsets count from the start of the text, whatever part of it is read."""
    text = "Gestern kam er. Morgen geht er."
    (timex,) = tag(text, spans=[(16, len(text))])
    assert (timex.start, timex.text) == (16, "Morgen")
