"""English words of time and what they mean."""

from __future__ import annotations

from functools import cache

MONTHS = {
    "january": "01", "february": "02", "march": "03", "april": "04", "may": "05", "june": "06", "july": "07",
    "august": "08", "september": "09", "october": "10", "november": "11", "december": "12",
}  # fmt: skip
MONTH_SHORT = MONTHS | {
    f"{short}{dot}": number
    for short, number in {
        "jan": "01", "feb": "02", "mar": "03", "apr": "04", "jun": "06", "jul": "07", "aug": "08", "sep": "09",
        "sept": "09", "oct": "10", "nov": "11", "dec": "12",
    }.items()
    for dot in ("", ".")
}  # fmt: skip
WEEKDAYS = {
    "monday": "1", "tuesday": "2", "wednesday": "3", "thursday": "4", "friday": "5", "saturday": "6", "sunday": "7",
}  # fmt: skip
WEEKDAY_SHORT = WEEKDAYS | {
    f"{short}{dot}": number
    for short, number in {
        "mon": "1", "tue": "2", "tues": "2", "wed": "3", "thu": "4", "thur": "4", "thurs": "4", "fri": "5",
    }.items()
    for dot in ("", ".")
}  # fmt: skip
WEEKDAY_PLURALS = {f"{name}s": number for name, number in WEEKDAYS.items()}
DAY_PARTS = {
    "morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI", "noon": "MI", "midday": "MI",
    "midnight": "NI", "dawn": "MO", "dusk": "EV", "lunchtime": "MI", "overnight": "NI", "nighttime": "NI",
    "night-time": "NI", "morning hours": "MO", "evening hours": "EV", "afternoon hours": "AF", "daybreak": "MO",
}  # fmt: skip
SEASONS = {
    "spring": "SP",
    "springtime": "SP",
    "summer": "SU",
    "autumn": "FA",
    "fall": "FA",
    "winter": "WI",
    "summertime": "SU",
    "wintertime": "WI",
}
DEICTIC = {"yesterday": "-P1D", "today": "+P0D", "tomorrow": "+P1D"}
LAST = dict.fromkeys(("last", "past", "previous"), "-1")
NEXT = dict.fromkeys(("next", "coming", "upcoming"), "+1")
THIS = dict.fromkeys(("this", "current"), "+0")
RELATIVE = {"last": "-1", "past": "-1", "next": "+1", "coming": "+1", "this": "+0", "current": "+0"}
FOLLOWING = {
    "following": "+1",
    "subsequent": "+1",
    "succeeding": "+1",
    "ensuing": "+1",
    "previous": "-1",
    "preceding": "-1",
    "prior": "-1",
    "next": "+1",
}
SAME = dict.fromkeys(("same", "that", "that same", "this same", "that very"), "+0")
ARTICLES = dict.fromkeys(("the", "this", "that", "these", "those"), "")
EDGES = {
    "early": "START", "late": "END", "mid": "MID", "mid-": "MID", "the beginning of": "START", "beginning of": "START",
    "the start of": "START", "start of": "START", "the end of": "END", "end of": "END", "the middle of": "MID",
    "middle of": "MID", "the early part of": "START", "the latter part of": "END", "the close of": "END",
    "early in": "START", "late in": "END", "the early": "START", "the late": "END", "later in": "END",
    "the mid": "MID", "the mid-": "MID",
}  # fmt: skip
EARLY = {"early": "START", "late": "END", "mid": "MID", "mid-": "MID", "later": "END", "earlier": "START"}

UNITS = {
    "day": "D", "days": "D", "week": "W", "weeks": "W", "month": "M", "months": "M", "year": "Y", "years": "Y",
    "hour": "TH", "hours": "TH", "minute": "TM", "minutes": "TM", "second": "TS", "seconds": "TS", "decade": "DE",
    "decades": "DE", "century": "CE", "centuries": "CE", "millennium": "ML", "millennia": "ML", "quarter": "Q",
    "quarters": "Q", "weekend": "WE", "weekends": "WE", "night": "NI", "nights": "NI", "mins": "TM", "hrs": "TH",
    "fortnight": "W",
}  # fmt: skip
UNIT_PLURALS = {
    word: unit
    for word, unit in UNITS.items()
    if word in ("days", "weeks", "months", "years", "hours", "minutes", "seconds", "decades", "centuries")
}
CALENDAR_UNITS = {
    "day": "D", "week": "W", "month": "M", "year": "Y", "decade": "DE", "century": "CE", "quarter": "Q",
    "weekend": "WE",
}  # fmt: skip
WAYS = {
    "later": "+",
    "after": "+",
    "afterwards": "+",
    "afterward": "+",
    "hence": "+",
    "thereafter": "+",
    "earlier": "-",
    "before": "-",
    "previously": "-",
    "beforehand": "-",
}
APPROXIMATE = {
    "about": "APPROX", "around": "APPROX", "roughly": "APPROX", "approximately": "APPROX", "some": "APPROX",
    "nearly": "APPROX", "almost": "APPROX", "less than": "LESS_THAN", "under": "LESS_THAN",
    "over": "MORE_THAN", "more than": "MORE_THAN", "at least": "EQUAL_OR_MORE", "up to": "EQUAL_OR_LESS",
    "at most": "EQUAL_OR_LESS", "just": "", "exactly": "", "only": "", "just over": "MORE_THAN", "just under": "LESS_THAN",
    "no more than": "EQUAL_OR_LESS", "well over": "MORE_THAN", "ca.": "APPROX", "circa": "APPROX", "c.": "APPROX",
}  # fmt: skip
ORDINALS = {
    word: str(number)
    for number, word in enumerate(
        ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
         "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
         "twentieth", "twenty-first"), 1)
}  # fmt: skip
HALVES = {"first": "1", "second": "2", "latter": "2", "last": "2"}
_DECADE_WORDS = ("twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties")
DECADES = {word: str(20 + 10 * index) for index, word in enumerate(_DECADE_WORDS)}
FEASTS = {
    "christmas": "12-25", "christmas day": "12-25", "christmas eve": "12-24", "boxing day": "12-26",
    "new year's day": "01-01", "new year's eve": "12-31", "new year’s day": "01-01", "new year’s eve": "12-31",
    "new year's": "01-01", "valentine's day": "02-14", "valentine’s day": "02-14", "independence day": "07-04",
    "halloween": "10-31", "thanksgiving": "11-w4+4", "thanksgiving day": "11-w4+4", "labor day": "09-w1+1",
    "memorial day": "05-w1+0", "veterans day": "11-11", "martin luther king day": "01-w1+3", "easter": "easter+0",
    "easter sunday": "easter+0", "easter monday": "easter+1", "good friday": "easter-2", "palm sunday": "easter-7",
    "ash wednesday": "easter-46", "ascension day": "easter+39", "pentecost": "easter+49", "whit monday": "easter+50",
    "all saints' day": "11-01", "all saints’ day": "11-01", "may day": "05-01", "columbus day": "10-w1+2",
    "presidents day": "02-w1+3", "presidents' day": "02-w1+3", "mother's day": "05-w7+2", "bastille day": "07-14",
}  # fmt: skip
PRESENT = dict.fromkeys((
    "now", "currently", "at present", "presently", "right now", "nowadays", "at the moment", "these days", "at this time",
    "current", "the present", "today's",
), "PRESENT_REF")  # fmt: skip
PAST = dict.fromkeys((
    "recently", "recent", "former", "formerly", "lately", "the past", "in the past", "long ago", "the recent past",
), "PAST_REF")  # fmt: skip
FUTURE = dict.fromkeys(("future", "the future", "the near future", "in the near future"), "FUTURE_REF")
FREQUENT = {
    "daily": "P1D", "weekly": "P1W", "monthly": "P1M", "yearly": "P1Y", "annually": "P1Y", "annual": "P1Y",
    "hourly": "PT1H", "quarterly": "P3M", "biweekly": "P2W", "bimonthly": "P2M", "nightly": "P1D",
}  # fmt: skip
EACH = dict.fromkeys(("each", "every"), "EVERY")
TIMES_OVER = {"once": "1X", "twice": "2X", "three times": "3X", "several times": "XX", "four times": "4X"}
HALF_DAYS = {
    "a.m.": "AM", "am": "AM", "a.m": "AM", "p.m.": "PM", "pm": "PM", "p.m": "PM",
}  # fmt: skip

_ONES = ("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
         "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")  # fmt: skip
_TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")


@cache
def number_words() -> dict[str, str]:
    """English number words (1 to 99, round hundreds, indefinite ones) and their value; ``X`` is an indefinite number."""
    words = {word: str(number) for number, word in enumerate(_ONES) if word}
    for tens in range(2, 10):
        words[_TENS[tens]] = str(tens * 10)
        for ones in range(1, 10):
            words[f"{_TENS[tens]}-{_ONES[ones]}"] = str(tens * 10 + ones)
    words |= {
        "a": "1",
        "an": "1",
        "hundred": "100",
        "a hundred": "100",
        "a thousand": "1000",
        "a dozen": "12",
        "a couple of": "2",
        "couple of": "2",
    }
    indefinite = (
        "several",
        "few",
        "a few",
        "many",
        "some",
        "numerous",
        "various",
        "a number of",
        "countless",
        "recent",
    )
    words |= dict.fromkeys(indefinite, "X")
    return words


def number(said: str) -> str | None:
    """Read a figure or number word: ``"2"``, ``"1.5"``, ``"X"`` for an indefinite one, ``None`` for any other word."""
    if said[0].isdigit():
        return said.replace(",", "").replace(" ", "").replace("\u202f", "").lstrip("0") or "0"
    return number_words().get(" ".join(said.lower().split()))
