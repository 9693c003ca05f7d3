"""German number words and what stands around counted nouns: data only."""

from __future__ import annotations

from timeline.reading.text import words

GROUPS = "."  # between thousands; the other mark stands before decimals

UNITS = {
    "null": 0,
    "ein": 1,
    "eins": 1,
    "eine": 1,
    "einen": 1,
    "einem": 1,
    "einer": 1,
    "zwei": 2,
    "zwo": 2,
    "drei": 3,
    "vier": 4,
    "fünf": 5,
    "sechs": 6,
    "sieben": 7,
    "acht": 8,
    "neun": 9,
    "zehn": 10,
    "elf": 11,
    "zwölf": 12,
    "dreizehn": 13,
    "vierzehn": 14,
    "fünfzehn": 15,
    "sechzehn": 16,
    "siebzehn": 17,
    "achtzehn": 18,
    "neunzehn": 19,
}
TENS = {
    "zwanzig": 20,
    "dreißig": 30,
    "dreissig": 30,
    "vierzig": 40,
    "fünfzig": 50,
    "sechzig": 60,
    "siebzig": 70,
    "achtzig": 80,
    "neunzig": 90,
}
AND = "und"
HUNDRED = "hundert"
THOUSAND = "tausend"

# Words that stand for a number by themselves (lower case), also inflected: "zweier Länder".
INFLECTED = {"zweier": 2, "dreier": 3, "zweien": 2, "dreien": 3, "vieren": 4}
ARTICLES = words("ein eine einen einem einer eines")

# Multipliers after a number.
SCALES = {
    "tausend": 1e3,
    "million": 1e6,
    "millionen": 1e6,
    "mio": 1e6,
    "milliarde": 1e9,
    "milliarden": 1e9,
    "mrd": 1e9,
    "billion": 1e12,
    "billionen": 1e12,
    "dutzend": 12,
    "hundert": 100,
}

# Vague numbers that stand alone: their least sense.
VAGUE = {
    "dutzende": 12,
    "dutzenden": 12,
    "hunderte": 100,
    "hunderten": 100,
    "hunderter": 100,
    "tausender": 1e3,
    "tausende": 1e3,
    "tausenden": 1e3,
    "zehntausende": 1e4,
    "zehntausenden": 1e4,
    "hunderttausende": 1e5,
    "hunderttausenden": 1e5,
    "millionen": 1e6,
    "milliarden": 1e9,
}
MIXED = {
    "anderthalb": 1.5,
    "eineinhalb": 1.5,
    "zweieinhalb": 2.5,
    "dreieinhalb": 3.5,
    "viereinhalb": 4.5,
    "fünfeinhalb": 5.5,
}
HALVES = {"halbe": 0.5, "halben": 0.5, "halbes": 0.5, "halber": 0.5}
FRACTIONS = {
    "hälfte": 1 / 2,
    "drittel": 1 / 3,
    "viertel": 1 / 4,
    "fünftel": 1 / 5,
    "sechstel": 1 / 6,
    "achtel": 1 / 8,
    "zehntel": 1 / 10,
}
PERCENT = frozenset({"prozent", "%", "prozentpunkte", "prozentpunkten"})
RANGE_WORDS = frozenset({"bis", "–", "-", "oder"})

# What follows a number of these is a time expression, not a counted noun.
TIME_UNITS = words("""
uhr sekunde sekunden minute minuten stunde stunden tag tage tagen tages woche wochen monat monate monaten jahr jahre
jahren jahres jahrzehnt jahrzehnte jahrzehnten jahrhundert jahrhunderte jahrhunderten quartal quartale quartalen
nacht nächte nächten wochenende wochenenden januar jänner februar märz april mai juni juli august september oktober
november dezember montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mal
""")
# Before a number of these it numbers, dates or places something; it does not count.
NOT_COUNTED_AFTER = words("""
artikel art paragraf paragraph § §§ absatz abs nr nummer platz rang seite kapitel band zimmer raum gleis linie
autobahn uhr um jahr jahre jahres im anfang ende mitte frühjahr frühling sommer herbst winter januar jänner februar
märz april mai juni juli august september oktober november dezember version teil folge staffel tel telefon typ
ziffer gruppe klasse
""")
# Approximations that show a bare four-digit number to be an amount and not a year.
APPROXIMATIONS = words("""
rund etwa circa ca ungefähr fast knapp gut über mindestens wenigstens höchstens maximal insgesamt mehr als weniger
bis zu nur allein
""")
# Between the number and the noun: "26 der 35 Länder" ends at the genitive, "26 von 35" too; these may stand between.
BETWEEN = words("der des aller dieser ihrer seiner unserer")
# Currency signs and short units that are written after (or before) the number.
SIGNS = {"€": "Euro", "$": "Dollar", "£": "Pfund", "¥": "Yen"}

# Adjectives may stand between number and noun ("26 europäische Länder"); these look like one and end the search.
ADJECTIVE = r"^[^\W\d_]{3,}(?:e|en|er|es|em)$"
NOT_ADJECTIVES = words("""
oder aber unter über seine ihre diese jene eine keine alle wurden werden haben hatten waren sollen wollen können
müssen sowie weiter weder bevor jeder einer ohne hinter gegen neben zwischen während wegen worden nehmen geben gehen
kamen starben standen
""")
HALF = "hälfte"
QUARTER = "viertel"
# Fractions that are also ordinals.
RANKS_TOO = words("")
# Who is counted, where no noun says it: "fünf weitere wurden verletzt".
COUNTED_ALONE = words("weitere weiteren andere anderen")
PLURAL_ENDINGS = ("en", "er", "e", "n", "s")
