"""French number words and what stands around counted nouns: data only."""

from __future__ import annotations

from timeline.reading.fr.dates_words import number_words
from timeline.reading.text import words

GROUPS_WITH_BLANKS = True
GROUPS = "."  # between thousands, beside a blank; the comma stands before decimals

UNITS: dict[str, int] = {
    word: int(value)
    for word, value in number_words().items()
    if value.isdigit() and " " not in word and word not in ("un", "une")
}
TENS: dict[str, int] = {}
# German joins its number words with these; French has spelled its own out.
AND = "-und-"
HUNDRED = "-hundert-"
THOUSAND = "-tausend-"

INFLECTED = UNITS
ARTICLES = words("un une des")

# Multipliers after a number.
SCALES = {"cents": 100, "mille": 1e3, "million": 1e6, "millions": 1e6, "milliard": 1e9, "milliards": 1e9}

# Vague numbers that stand alone: their least sense.
VAGUE = {
    "dizaine": 10, "dizaines": 20, "douzaine": 12, "quinzaine": 15, "vingtaine": 20, "trentaine": 30, "quarantaine": 40,
    "cinquantaine": 50, "soixantaine": 60, "centaine": 100, "centaines": 200, "millier": 1e3, "milliers": 2e3,
}  # fmt: skip
MIXED: dict[str, float] = {}
HALVES: dict[str, float] = {}
FRACTIONS = {"moitié": 1 / 2, "tiers": 1 / 3, "quart": 1 / 4}
PERCENT = frozenset({"%", "pour cent", "pourcent"})
RANGE_WORDS = frozenset({"à", "–", "-", "ou"})

# What follows a number of these is a time expression, not a counted noun.
TIME_UNITS = words("""
seconde secondes minute minutes heure heures jour jours journée journées semaine semaines mois an ans année années décennie
décennies siècle siècles trimestre trimestres nuit nuits janvier février mars avril mai juin juillet août septembre octobre
novembre décembre lundi mardi mercredi jeudi vendredi samedi dimanche fois h
""")
# Before a number of these it numbers, dates or places something; it does not count.
NOT_COUNTED_AFTER = words("""
article n° no numéro chambre page chapitre tome ligne route en depuis année âgé âgée version partie saison épisode groupe
classe janvier février mars avril mai juin juillet août septembre octobre novembre décembre avant après vol canal phase étape
""")
# Approximations that show a bare four-digit number to be an amount and not a year.
APPROXIMATIONS = words("environ quelque près presque plus moins")
BETWEEN = words("de d' d’")
SIGNS = {"€": "Euro", "$": "Dollar", "£": "Pound", "¥": "Yen"}

ADJECTIVE = r"^[^\W\d_]{3,}$"
NOT_ADJECTIVES = words("""
et mais sous sur son ses leur leurs cette ces que qui les des pas tous était étaient avait avaient ont sont dans depuis avec vers
près après avant contre entre pendant parce pour dit selon quand où
""")
HALF = "moitié"
QUARTER = "quart"
# Fractions that are also ordinals.
RANKS_TOO = words("")
# Who is counted, where no noun says it: "cinq autres sont blessés".
COUNTED_ALONE = words("autres")
PLURAL_ENDINGS = ("s", "x", "gens")
CAPITAL_NOUNS = False
