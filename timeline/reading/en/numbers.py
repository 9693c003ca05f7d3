"""English number words and what stands around counted nouns: data only."""

from __future__ import annotations

from timeline.reading.text import words

GROUPS = ","  # between thousands; the other mark stands before decimals

UNITS = {
    "zero": 0,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "thirteen": 13,
    "fourteen": 14,
    "fifteen": 15,
    "sixteen": 16,
    "seventeen": 17,
    "eighteen": 18,
    "nineteen": 19,
}
TENS = {
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
}
# German joins its number words with these; English parts them with blanks and hyphens.
AND = "-and-"
HUNDRED = "-hundred-"
THOUSAND = "-thousand-"

INFLECTED = {**UNITS, **TENS}
ARTICLES = words("a an")

# Multipliers after a number.
SCALES = {
    "hundred": 100,
    "thousand": 1e3,
    "million": 1e6,
    "m": 1e6,
    "mn": 1e6,
    "billion": 1e9,
    "bn": 1e9,
    "trillion": 1e12,
    "tn": 1e12,
    "dozen": 12,
}

# Vague numbers that stand alone: their least sense.
VAGUE = {"dozens": 12, "scores": 20, "hundreds": 100, "thousands": 1e3, "millions": 1e6, "billions": 1e9}
MIXED: dict[str, float] = {}
HALVES: dict[str, float] = {}
FRACTIONS = {"half": 1 / 2, "third": 1 / 3, "quarter": 1 / 4, "fifth": 1 / 5}
PERCENT = frozenset({"percent", "%", "per cent", "percentage"})
RANGE_WORDS = frozenset({"to", "–", "-", "or"})

# What follows a number of these is a time expression, not a counted noun.
TIME_UNITS = words("""
second seconds minute minutes hour hours day days week weeks fortnight month months year years decade decades century
centuries quarter quarters night nights weekend weekends january february march april may june july august september october
november december monday tuesday wednesday thursday friday saturday sunday time times am pm a.m p.m o'clock year-old
""")
# Before a number of these it numbers, dates or places something; it does not count.
NOT_COUNTED_AFTER = words("""
article section no no. number room page chapter volume platform line route at in on since year aged age version part season
episode group class january february march april may june july august september october november december by before after
flight channel figure table level phase stage
""")
# Approximations that show a bare four-digit number to be an amount and not a year.
APPROXIMATIONS = words("about around some nearly almost over least most than up roughly approximately only")
BETWEEN = words("of")
# Currency signs that are written before (or after) the number.
SIGNS = {"€": "Euro", "$": "Dollar", "£": "Pound", "¥": "Yen"}

ADJECTIVE = r"^[^\W\d_]{3,}$"
NOT_ADJECTIVES = words("""
and but under over his her their its this these that those not all was were has had have will would should could must who
which from with into near after before against between while because for the are being been said say says when where
""")
HALF = "half"
QUARTER = "quarter"
# These are also ordinals, and fractions only before "of": "a third worker".
RANKS_TOO = words("third fifth")
# Who is counted, where no noun says it: "five injured on Monday", "two more died".
COUNTED_ALONE = words("injured wounded hurt killed dead missing arrested detained more others")
PLURAL_ENDINGS = ("s", "people", "men", "women", "children", "police")
CAPITAL_NOUNS = False
