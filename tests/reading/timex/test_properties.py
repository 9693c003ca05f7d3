"""What holds for every text: spans slice, forms read back, work grows with length alone."""

from __future__ import annotations

import re
from datetime import date, timedelta
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.reading.de import dates_words
from timeline.reading.timex import annotate, tag
from timeline.reading.timex.rules import LANGUAGES, ReadyRule, load
from timeline.reading.timex.values import fields

MONTHS = [
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
]
DAYS = ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"]
FORMS = (
    lambda day: f"{day.day}. {MONTHS[day.month - 1]} {day.year}",
    lambda day: f"{day.day} {MONTHS[day.month - 1]} {day.year}",
    lambda day: f"{day:%d.%m.%Y}",
    lambda day: f"{day.day}.{day.month}.{day.year}",
    lambda day: f"{day.day}. {day.month}. {day.year}",
    lambda day: day.isoformat(),
    lambda day: f"{day.day}/{day.month}/{day.year}",
    lambda day: f"{DAYS[day.weekday()]}, {day.day}. {MONTHS[day.month - 1]} {day.year}",
    lambda day: f"{DAYS[day.weekday()]}, den {day:%d.%m.%Y}",
    lambda day: f"{DAYS[day.weekday()][:2]}., {day.day}. {MONTHS[day.month - 1]} {day.year}",
)
NEWS_DAYS = st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 31))


@given(NEWS_DAYS, st.sampled_from(FORMS))
def test_every_surface_form_reads_back(day: date, form) -> None:  # type: ignore[no-untyped-def]
    """A date written in any supported form is found whole and means that day."""
    words = form(day)
    (found,) = annotate(f"Das geschah am {words} in Bozen.")
    assert (found.text, found.value) == (words, day.isoformat())
    assert (found.resolved.earliest, found.resolved.latest) == (day, day)


SEASONS = {"Frühling": "SP", "Sommer": "SU", "Herbst": "FA", "Winter": "WI"}
ORDINALS = {"ersten": 1, "zweiten": 2, "dritten": 3, "vierten": 4}
YEARS = st.integers(min_value=1100, max_value=2099).filter(lambda year: year % 100 != 0)


@given(
    YEARS, st.integers(min_value=1, max_value=12), st.sampled_from(sorted(SEASONS)), st.sampled_from(sorted(ORDINALS))
)
def test_parts_of_years_read_back(year: int, month: int, season: str, ordinal: str) -> None:
    """Months, seasons, quarters, halves and decades with their year mean what they were made from."""
    forms = {
        f"{MONTHS[month - 1]} {year}": f"{year}-{month:02d}",
        f"Mitte {MONTHS[month - 1]} {year}": f"{year}-{month:02d}",
        f"{season} {year}": f"{year}-{SEASONS[season]}",
        f"{ordinal} Quartal {year}": f"{year}-Q{ORDINALS[ordinal]}",
        f"Jahr {year}": f"{year}",
    }
    for words, value in forms.items():
        (found,) = annotate(f"Das war im {words}.")
        assert (found.text, found.value) == (words, value)


ENGLISH = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
           "December"]  # fmt: skip


@given(st.dates(min_value=date(1100, 1, 1), max_value=date(2099, 12, 31)))
def test_english_dates_read_back(day: date) -> None:
    """A date in either English order means that day."""
    month = ENGLISH[day.month - 1]
    for words in (f"{month} {day.day}, {day.year}", f"{day.day} {month} {day.year}", day.isoformat()):
        (found,) = annotate(f"It happened on {words} in Leeds.", language="en")
        assert (found.text, found.value) == (words, day.isoformat())


COUNTS = st.integers(min_value=2, max_value=30)


@given(NEWS_DAYS, COUNTS)
def test_counted_days_read_back(published: date, count: int) -> None:
    """So many days ago or ahead is that day."""
    (ago,) = annotate(f"Vor {count} Tagen kam er an.", published=published)
    assert ago.resolved.earliest == published - timedelta(days=count)
    (ahead,) = annotate(f"In {count} Tagen wird er ankommen.", published=published)
    assert ahead.resolved.latest == published + timedelta(days=count)


@given(NEWS_DAYS, st.integers(min_value=-6, max_value=6))
def test_weekdays_read_back(published: date, offset: int) -> None:
    """A weekday named in the past or future tense within six days means that day."""
    day = published + timedelta(days=offset)
    verb = "traf er ein" if offset <= 0 else "wird er eintreffen"
    (found,) = annotate(f"Am {DAYS[day.weekday()]} {verb}.", published=published)
    assert found.value == day.isoformat()


@given(st.integers(min_value=2, max_value=999))
def test_number_words_are_read(number: int) -> None:
    """Every number word below a thousand counts days."""
    word = next(word for word, value in dates_words.number_words().items() if value == str(number))
    assert [timex.value for timex in tag(f"Es dauerte {word} Tage.")] == [f"P{number}D"]


_WORDS = """am um Uhr der den Nacht auf vor zwei Jahre Jahren 2025 3. 12 : . , - / und bis seit Ende letzten nächste
Woche halb jeden „ X of the last two weeks in early 1944 next"""
PIECES = st.sampled_from([*MONTHS, *DAYS, *_WORDS.split(), "\n", " ", "  ", "\u00a0"])


@given(st.text(max_size=200) | st.lists(PIECES, max_size=40).map(" ".join) | st.lists(PIECES, max_size=40).map("".join))
@settings(max_examples=120)
@pytest.mark.parametrize("language", sorted(LANGUAGES))
@pytest.mark.parametrize("domain", ["news", "narrative"])
def test_any_text_is_read(language: str, domain: str, text: str) -> None:
    """Any Unicode text ends without an error; spans slice to their words, in order, without overlap."""
    found = annotate(text, published=date(2025, 3, 31), language=language, domain=domain)  # type: ignore[arg-type]
    end = 0
    for one in found:
        assert text[one.start : one.end] == one.text != ""
        assert end <= one.start
        end = one.end


FLOODS = {
    "digits": "1234567890",
    "dots": ".",
    "am": "am ",
    "days of a list": "1., ",
    "list with und": "1., und ",
    "clock times": "10.00 und ",
    "quotation marks": "„“",
    "weekdays": "Mo., ",
    "articles": "der letzten ",
    "numbers": "zwei drei ",
    "years": "2025-",
    "one endless sentence": "am Montag und ",
    "spaces": " ",
    "hyphens": "a-",
    "letters": "x",
    "colons": "1:",
    "a month": "Mai ",
    "days of a month": "1. Mai ",
    "seit": "seit der erste ",
    "superlatives": "die größte Mai ",
}


# A megabyte each of what stalls other taggers.
MEGABYTES = {
    "digits": "1234567890",
    "am": "am ",
    "dots": ".",
    "quotation marks": "„“",
    "one endless sentence": "und am Montag ging er mit seinem Hund durch den alten Wald, weil es dort still wie früher war, ",
}


def _seconds(text: str) -> float:
    """Processor time for tagging, the better of two: what else the machine does is not counted."""
    spent = []
    for _ in range(2):
        start = process_time()
        tag(text)
        spent.append(process_time() - start)
    return min(spent)


def _assert_linear(piece: str, length: int) -> None:
    """Four times the text may take up to twelve times the time: quadratic work takes sixteen, and more beyond."""
    tag("Am Montag, 3. Mai 2025, um 9 Uhr, seit zwei Jahren, der letzten zwei Wochen, jeden Tag.")
    tag(piece * (2000 // len(piece)))
    short, long = piece * (length // 4 // len(piece)), piece * (length // len(piece))
    assert _seconds(long) < 12 * _seconds(short) + 0.5


@pytest.mark.parametrize("name", sorted(FLOODS))
def test_work_grows_with_length_alone(name: str) -> None:
    """Input made to stall a pattern takes time in proportion to its length."""
    _assert_linear(FLOODS[name], 80_000)


@pytest.mark.slow
@pytest.mark.parametrize("name", sorted(MEGABYTES))
def test_a_megabyte_takes_time_in_proportion(name: str) -> None:
    """A megabyte of the same is read like any other text."""
    _assert_linear(MEGABYTES[name], 1_000_000)


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_every_rule_is_well_formed(language: str) -> None:
    """Patterns compile, and templates name only what a rule can fill."""
    tables = load(language).language
    names = [rule.name for rule in tables.rules]
    assert sorted(names) == sorted(set(names))
    known = _derived_names()
    for rule in tables.rules:
        ready = ReadyRule(rule, tables)
        assert ready.pattern.groups >= 0
        assert ready.before is None or rule.before
        assert ready.unless_before is None or rule.unless_before
        templates = (
            rule.value,
            rule.mod,
            rule.shift,
            rule.direction,
            rule.quant,
            rule.freq,
            rule.feast,
            rule.begin,
            rule.end_value,
        )
        for name in re.findall(r"\{(\w+)\}", " ".join(templates)):
            assert name in ready.pattern.groupindex or name in known, (rule.name, name)


def _derived_names() -> set[str]:
    """The names that the arithmetic behind the templates can give."""
    from pathlib import Path

    source = Path(fields.__code__.co_filename).read_text(encoding="utf-8")
    return set(re.findall(r'out\["(\w+)"\]', source)) | {"before_grain", "neighbour_grain"}
