"""German words of time: months, weekdays, units, parts of the day, feasts, and what they mean."""

from __future__ import annotations

from functools import cache

MONTHS = {
    "januar": "01", "jänner": "01", "jaenner": "01", "februar": "02", "feber": "02", "märz": "03", "maerz": "03",
    "april": "04", "mai": "05", "juni": "06", "juno": "06", "juli": "07", "august": "08", "september": "09",
    "oktober": "10", "november": "11", "dezember": "12",
}  # fmt: skip
MONTH_SHORT = MONTHS | {
    "jan.": "01", "jan": "01", "jän.": "01", "jän": "01", "feb.": "02", "feb": "02", "mär.": "03", "mär": "03",
    "mrz.": "03", "mrz": "03", "apr.": "04", "apr": "04", "jun.": "06", "jun": "06", "jul.": "07", "jul": "07",
    "aug.": "08", "aug": "08", "sept.": "09", "sept": "09", "sep.": "09", "sep": "09", "okt.": "10", "okt": "10",
    "nov.": "11", "nov": "11", "dez.": "12", "dez": "12",
}  # fmt: skip
MONTH_GENITIVE = {f"{name}s": number for name, number in MONTHS.items() if name not in ("märz", "maerz")} | {
    "märzes": "03", "aprils": "04", "augusts": "08",
}  # fmt: skip
WEEKDAYS = {
    "montag": "1", "dienstag": "2", "mittwoch": "3", "donnerstag": "4", "freitag": "5", "samstag": "6",
    "sonnabend": "6", "sonntag": "7",
}  # fmt: skip
WEEKDAY_GENITIVES = {f"{name}s": number for name, number in WEEKDAYS.items()}
WEEKDAY_FORMS = WEEKDAYS | {f"{name}s": number for name, number in WEEKDAYS.items()}
WEEKDAY_PLURAL = {f"{name}e{n}": number for name, number in WEEKDAYS.items() for n in ("", "n")}
WEEKDAY_SHORT = {
    "mo.": "1", "di.": "2", "mi.": "3", "do.": "4", "fr.": "5", "sa.": "6", "so.": "7",
    "mo": "1", "di": "2", "mi": "3", "do": "4", "fr": "5", "sa": "6", "so": "7",
} | WEEKDAYS  # fmt: skip
WEEKDAY_ADVERBS = {f"{name}s": number for name, number in WEEKDAYS.items()}

# Parts of the day: what follows T in a TIMEX3 time.
DAY_PARTS = {
    "morgen": "MO", "morgens": "MO", "früh": "MO", "vormittag": "MO", "vormittags": "MO", "mittag": "MI",
    "mittags": "MI", "nachmittag": "AF", "nachmittags": "AF", "abend": "EV", "abends": "EV", "nacht": "NI",
    "nachts": "NI",
}  # fmt: skip
DAY_PART_NOUNS = {
    "morgen": "MO", "vormittag": "MO", "mittag": "MI", "nachmittag": "AF", "abend": "EV", "nacht": "NI",
    "morgens": "MO", "vormittags": "MO", "mittags": "MI", "nachmittags": "AF", "abends": "EV",
    "frühnachmittag": "AF", "spätnachmittag": "AF", "spätabend": "EV",
    "mitternacht": "24:00", "morgengrauen": "DT", "morgenstunden": "MO", "mittagszeit": "MI", "mittagsstunden": "MI",
    "nachmittagsstunden": "AF", "abendstunden": "EV", "vormittagsstunden": "MO", "nachtstunden": "NI",
}  # fmt: skip
DAY_PART_ADVERBS = {
    "morgens": "MO", "frühmorgens": "MO", "vormittags": "MO", "mittags": "MI", "nachmittags": "AF", "abends": "EV",
    "nachts": "NI", "spätabends": "EV",
}  # fmt: skip
_PARTS_IN_COMPOUNDS = {
    "morgen": "MO", "früh": "MO", "vormittag": "MO", "mittag": "MI", "nachmittag": "AF", "abend": "EV", "nacht": "NI",
}  # fmt: skip
WEEKDAY_PARTS = {
    f"{day}{part}": f"{number}T{code}" for day, number in WEEKDAYS.items() for part, code in _PARTS_IN_COMPOUNDS.items()
}
WEEKDAY_PART_ADVERBS = {f"{word}s": value for word, value in WEEKDAY_PARTS.items()}

SEASONS = {
    "frühling": "SP", "frühlings": "SP", "frühjahr": "SP", "frühjahrs": "SP", "frühjahres": "SP", "sommer": "SU",
    "sommers": "SU", "herbst": "FA", "herbstes": "FA", "herbsts": "FA", "winter": "WI", "winters": "WI",
    "frühsommer": "SU", "spätsommer": "SU", "hochsommer": "SU", "spätherbst": "FA", "frühherbst": "FA",
    "sommermonate": "SU", "sommermonaten": "SU", "wintermonate": "WI", "wintermonaten": "WI",
    "frühlingsmonate": "SP", "frühlingsmonaten": "SP", "herbstmonate": "FA", "herbstmonaten": "FA",
}  # fmt: skip

DEICTIC = {
    "vorvorgestern": "-P3D",
    "vorgestern": "-P2D",
    "gestern": "-P1D",
    "heute": "+P0D",
    "morgen": "+P1D",
    "übermorgen": "+P2D",
}
DEICTIC_PARTS = {
    "früh": "MO", "morgen": "MO", "vormittag": "MO", "mittag": "MI", "nachmittag": "AF", "abend": "EV", "nacht": "NI",
    "vormittags": "MO", "mittags": "MI", "nachmittags": "AF", "abends": "EV",
}  # fmt: skip
DEICTIC_ADJECTIVES = {
    f"{stem}{ending}": shift
    for stem, shift in {"gestrig": "-P1D", "morgig": "+P1D", "vorgestrig": "-P2D"}.items()
    for ending in ("e", "en", "er", "es", "em")
}
HEUTIG = {f"heutig{ending}": "PRESENT_REF" for ending in ("e", "en", "er", "es", "em")}

_ENDINGS = ("e", "en", "er", "es", "em")


def _inflected(stems: dict[str, str]) -> dict[str, str]:
    return {f"{stem}{ending}": value for stem, value in stems.items() for ending in _ENDINGS}


# Counted in the unit that follows: "letzte Woche" is one week back from the anchor.
LAST = _inflected(
    {
        "letzt": "-1",
        "vergangen": "-1",
        "vorig": "-1",
        "vorvorig": "-2",
        "vorletzt": "-2",
        "abgelaufen": "-1",
        "verflossen": "-1",
    }
)
NEXT = _inflected({"nächst": "+1", "kommend": "+1", "übernächst": "+2", "bevorstehend": "+1"})
THIS = _inflected({"dies": "+0", "laufend": "+0", "aktuell": "+0", "heurig": "+0", "jetzig": "+0", "gegenwärtig": "+0"})
RELATIVE = LAST | NEXT | THIS
FOLLOWING = _inflected(
    {
        "folgend": "+1",
        "darauffolgend": "+1",
        "nachfolgend": "+1",
        "vorangegangen": "-1",
        "vorhergehend": "-1",
        "vorangehend": "-1",
    }
)
SAME = _inflected({"selb": "+0", "gleich": "+0", "nämlich": "+0", "demselb": "+0"}) | {
    "denselben": "+0", "demselben": "+0", "derselben": "+0", "dasselbe": "+0", "desselben": "+0", "jenem": "+0",
    "jener": "+0", "jenes": "+0", "jenen": "+0",
}  # fmt: skip

ARTICLES = dict.fromkeys(("der", "die", "das", "den", "dem", "des"), "")
INDEFINITE = dict.fromkeys(("ein", "eine", "einen", "einem", "einer", "eines"), "1")
EDGES = {"anfang": "START", "beginn": "START", "mitte": "MID", "ende": "END"}
EDGES_DIRECT = EDGES | {"anfangs": "START", "eingangs": "START"}

UNITS = {
    "tag": "D", "tage": "D", "tagen": "D", "tages": "D", "tags": "D", "arbeitstag": "D", "arbeitstage": "D",
    "arbeitstagen": "D", "werktag": "D", "werktage": "D", "werktagen": "D", "kalendertage": "D", "kalendertagen": "D",
    "woche": "W", "wochen": "W", "monat": "M", "monate": "M", "monaten": "M", "monats": "M", "monates": "M",
    "jahr": "Y", "jahre": "Y", "jahren": "Y", "jahres": "Y", "jahrs": "Y", "lebensjahre": "Y", "lebensjahren": "Y",
    "kalenderjahr": "Y", "kalenderjahre": "Y", "dienstjahre": "Y", "dienstjahren": "Y",
    "stunde": "TH", "stunden": "TH", "std.": "TH", "std": "TH", "minute": "TM", "minuten": "TM", "min.": "TM",
    "min": "TM", "sekunde": "TS", "sekunden": "TS", "sek.": "TS", "sek": "TS", "arbeitsstunden": "TH",
    "jahrzehnt": "DE", "jahrzehnte": "DE", "jahrzehnten": "DE", "jahrzehnts": "DE", "jahrzehntes": "DE",
    "dekade": "DE", "dekaden": "DE",
    "jahrhundert": "CE", "jahrhunderte": "CE", "jahrhunderten": "CE", "jahrhunderts": "CE",
    "jahrtausend": "ML", "jahrtausende": "ML", "jahrtausenden": "ML",
    "quartal": "Q", "quartale": "Q", "quartalen": "Q", "semester": "HY", "semestern": "HY", "halbjahr": "HY",
    "halbjahre": "HY", "wochenende": "WE", "wochenenden": "WE",
    "nacht": "NI", "nächte": "NI", "nächten": "NI",
}  # fmt: skip
UNIT_PLURALS = {
    word: unit
    for word, unit in UNITS.items()
    if word in ("tage", "tagen", "wochen", "monate", "monaten", "jahre", "jahren", "stunden", "minuten", "sekunden")
    or word.startswith(("jahrzehnte", "dekaden", "jahrhunderte", "jahrtausende"))
}
CALENDAR_UNITS = {
    "tag": "D", "tages": "D", "woche": "W", "monat": "M", "monats": "M", "monates": "M", "jahr": "Y", "jahres": "Y", "jahrs": "Y",
    "jahrzehnt": "DE", "jahrzehnts": "DE", "jahrhundert": "CE", "jahrhunderts": "CE", "quartal": "Q", "quartals": "Q",
    "wochenende": "WE", "wochenendes": "WE", "wochenenden": "WE",
    "geschäftsjahr": "Y", "geschäftsjahres": "Y", "kalenderjahr": "Y", "kalenderjahres": "Y", "schuljahr": "Y",
    "schuljahres": "Y", "haushaltsjahr": "Y", "haushaltsjahres": "Y",
}  # fmt: skip
VORHER = {
    "vorjahr": "-P1Y", "vorjahres": "-P1Y", "vorjahrs": "-P1Y", "vormonat": "-P1M", "vormonats": "-P1M",
    "vorwoche": "-P1W", "vorquartal": "-P3M", "vorquartals": "-P3M", "vorvorjahr": "-P2Y",
}  # fmt: skip
NEIGHBOUR_DAY = {
    "vortag": "-P1D", "vortages": "-P1D", "vortags": "-P1D", "folgetag": "+P1D", "folgetages": "+P1D",
    "folgejahr": "+P1Y", "folgejahres": "+P1Y", "folgemonat": "+P1M", "folgewoche": "+P1W",
}  # fmt: skip
# What is at the edge of a unit, in one word.
EDGE_NOUNS = {
    "jahresende": "END Y", "jahresanfang": "START Y", "jahresbeginn": "START Y", "jahresmitte": "MID Y",
    "jahreswechsel": "END Y", "jahresschluss": "END Y", "monatsende": "END M", "monatsanfang": "START M",
    "monatsbeginn": "START M", "monatsmitte": "MID M", "wochenbeginn": "START W", "wochenanfang": "START W",
    "wochenmitte": "MID W",
}  # fmt: skip

ORDINALS = {
    f"{stem}{ending}": str(number)
    for number, stem in enumerate(
        ("erst", "zweit", "dritt", "viert", "fünft", "sechst", "siebt", "acht", "neunt", "zehnt", "elft", "zwölft",
         "dreizehnt", "vierzehnt", "fünfzehnt", "sechzehnt", "siebzehnt", "achtzehnt", "neunzehnt", "zwanzigst",
         "einundzwanzigst"), 1)
    for ending in ("e", "en", "er", "es", "em")
}  # fmt: skip

_DECADE_WORDS = {
    "zwanziger": "20", "dreißiger": "30", "vierziger": "40", "fünfziger": "50", "sechziger": "60", "siebziger": "70",
    "achtziger": "80", "neunziger": "90",
}  # fmt: skip
DECADES = {f"{word}{n}": value for word, value in _DECADE_WORDS.items() for n in ("", "n")}
DECADE_YEARS = {
    f"{word}{years}": value for word, value in _DECADE_WORDS.items() for years in ("jahre", "jahren", "jahren", "jahr")
}

FEASTS = {
    "neujahr": "01-01", "neujahrstag": "01-01", "dreikönigstag": "01-06", "dreikönig": "01-06", "dreikönige": "01-06",
    "heilige drei könige": "01-06", "valentinstag": "02-14", "weltfrauentag": "03-08", "josefitag": "03-19",
    "tag der arbeit": "05-01", "maifeiertag": "05-01", "mariä himmelfahrt": "08-15",
    "hochunserfrauentag": "08-15", "tag der deutschen einheit": "10-03", "reformationstag": "10-31",
    "nationalfeiertag": "10-26", "halloween": "10-31", "allerheiligen": "11-01", "allerseelen": "11-02",
    "martinstag": "11-11", "martini": "11-11", "sankt-martins-tag": "11-11", "nikolaus": "12-06",
    "nikolaustag": "12-06", "nikolausabend": "12-05", "mariä empfängnis": "12-08", "heiligabend": "12-24",
    "heiliger abend": "12-24", "heiligen abend": "12-24", "heilige abend": "12-24", "christtag": "12-25",
    "weihnachten": "12-25", "weihnachtstag": "12-25", "weihnachtsabend": "12-24", "stefanitag": "12-26",
    "stephanstag": "12-26", "silvester": "12-31", "silvesterabend": "12-31", "silvestertag": "12-31",
    "silvesternacht": "12-31", "altjahrestag": "12-31", "bundesfeiertag": "08-01",
    "rosenmontag": "easter-48", "faschingsdienstag": "easter-47", "fastnachtsdienstag": "easter-47",
    "veilchendienstag": "easter-47", "weiberfastnacht": "easter-52", "unsinniger donnerstag": "easter-52",
    "faschingssonntag": "easter-49", "faschingssamstag": "easter-50", "aschermittwoch": "easter-46",
    "palmsonntag": "easter-7", "gründonnerstag": "easter-3", "karfreitag": "easter-2", "karsamstag": "easter-1",
    "ostersamstag": "easter-1", "osternacht": "easter-1", "ostersonntag": "easter+0", "ostern": "easter+0",
    "ostermontag": "easter+1", "weißer sonntag": "easter+7", "weißen sonntag": "easter+7",
    "christi himmelfahrt": "easter+39", "himmelfahrt": "easter+39", "vatertag": "easter+39", "pfingsten": "easter+49",
    "pfingstsonntag": "easter+49", "pfingstmontag": "easter+50", "pfingstsamstag": "easter+48",
    "fronleichnam": "easter+60", "fronleichnamstag": "easter+60", "herz-jesu-freitag": "easter+68",
    "herz-jesu-sonntag": "easter+70", "buß- und bettag": "advent-11", "volkstrauertag": "advent-14",
    "totensonntag": "advent-7", "ewigkeitssonntag": "advent-7", "christkönigssonntag": "advent-7",
    "erster advent": "advent+0", "ersten advent": "advent+0", "1. advent": "advent+0", "zweiten advent": "advent+7",
    "2. advent": "advent+7", "dritten advent": "advent+14", "3. advent": "advent+14", "vierten advent": "advent+21",
    "4. advent": "advent+21", "muttertag": "05-w7+2",
}  # fmt: skip

PRESENT = dict.fromkeys((
    "derzeit", "zurzeit", "zur zeit", "jetzt", "gegenwärtig", "momentan", "im moment", "im augenblick",
    "augenblicklich", "heutzutage", "dieser tage", "in der gegenwart",
), "PRESENT_REF")  # fmt: skip
# They lead on from what was said before rather than name a time: TIMEX3 leaves them out, a reader of claims wants them.
DISCOURSE_NOW = dict.fromkeys(("nun", "nunmehr", "mittlerweile", "inzwischen"), "PRESENT_REF")
DISCOURSE_UNTIL = dict.fromkeys(("bislang", "bisher", "seither", "seitdem"), "PAST_REF")
DISCOURSE_SINCE = dict.fromkeys((
    "seit langem", "seit längerem", "seit kurzem", "seit neuestem", "seit neuestem", "seit jeher", "seit geraumer zeit",
    "seit langer zeit", "seit längerer zeit", "seit einiger zeit", "seit kurzer zeit", "seit einer weile", "seit je",
    "seit eh und je", "seit menschengedenken",
), "PAST_REF")  # fmt: skip
DISCOURSE_SOON = dict.fromkeys(("bald", "schon bald", "alsbald", "baldmöglichst"), "FUTURE_REF")
DISCOURSE_THEN = dict.fromkeys(("im anschluss", "anschließend", "im anschluss daran"), "FUTURE_REF")
PAST = dict.fromkeys((
    "damals", "kürzlich", "unlängst", "neulich", "jüngst", "vor kurzem", "vor kurzer zeit", "seinerzeit",
    "vor langer zeit", "vor längerer zeit", "vor einiger zeit", "vor geraumer zeit", "einst", "ehedem", "einstmals",
    "vormals", "vorhin", "in jüngster zeit", "in letzter zeit", "in jüngerer zeit",
), "PAST_REF")  # fmt: skip
FUTURE = dict.fromkeys((
    "künftig", "zukünftig", "in kürze", "demnächst", "in absehbarer zeit", "in nächster zeit", "in bälde",
), "FUTURE_REF")  # fmt: skip
FUTURE_ADJECTIVES = {f"{stem}{e}": "FUTURE_REF" for stem in ("zukünftig",) for e in _ENDINGS}
PAST_ADJECTIVES = {f"{stem}{e}": "PAST_REF" for stem in ("damalig", "einstig", "seinerzeitig") for e in _ENDINGS}
PRESENT_ADJECTIVES = {
    f"{stem}{e}": "PRESENT_REF" for stem in ("derzeitig", "gegenwärtig", "momentan", "jetzig") for e in _ENDINGS
}

APPROXIMATE = {
    "rund": "APPROX", "etwa": "APPROX", "ungefähr": "APPROX", "circa": "APPROX", "zirka": "APPROX", "ca.": "APPROX",
    "ca": "APPROX", "gut": "MORE_THAN", "fast": "LESS_THAN", "knapp": "LESS_THAN", "beinahe": "LESS_THAN",
    "mehr als": "MORE_THAN", "weniger als": "LESS_THAN", "mindestens": "EQUAL_OR_MORE",
    "wenigstens": "EQUAL_OR_MORE", "höchstens": "EQUAL_OR_LESS", "maximal": "EQUAL_OR_LESS", "bis zu": "EQUAL_OR_LESS",
    "genau": "", "exakt": "", "annähernd": "APPROX", "geschätzte": "APPROX", "geschätzt": "APPROX",
}  # fmt: skip

LONG = {
    f"{stem}lang{ending}": value
    for stem, value in {
        "jahre": "PXY", "monate": "PXM", "wochen": "PXW", "tage": "PXD", "stunden": "PTXH", "minuten": "PTXM",
        "sekunden": "PTXS", "jahrzehnte": "PXDE", "jahrhunderte": "PXCE", "nächte": "PXNI",
    }.items()
    for ending in ("", *_ENDINGS)
} | {f"langjährig{ending}": "PXY" for ending in ("", *_ENDINGS)}  # fmt: skip

_ADJECTIVE_UNITS = {
    "sekündig": "TS", "minütig": "TM", "stündig": "TH", "tägig": "D", "wöchig": "W", "monatig": "M", "jährig": "Y",
}  # fmt: skip
UNIT_ADJECTIVES = _inflected(_ADJECTIVE_UNITS) | _ADJECTIVE_UNITS
_SMALL = {
    "halb": "0.5", "ein": "1", "eineinhalb": "1.5", "anderthalb": "1.5", "zwei": "2", "zweieinhalb": "2.5", "drei": "3",
    "dreieinhalb": "3.5", "vier": "4", "fünf": "5", "sechs": "6", "sieben": "7", "acht": "8", "neun": "9",
    "zehn": "10", "elf": "11", "zwölf": "12", "vierzehn": "14", "zwanzig": "20", "mehr": "X", "dreißig": "30",
    "fünfzehn": "15", "achtzehn": "18",
}  # fmt: skip


def _long_adjectives() -> dict[str, str]:
    half = {"Y": "P6M", "D": "PT12H", "TH": "PT30M", "W": "P0.5W", "M": "P15D", "TM": "PT30S", "TS": "PT0.5S"}
    out = {}
    for unit_word, unit in _inflected(_ADJECTIVE_UNITS).items():
        for number_word, number in _SMALL.items():
            time = "T" if unit[0] == "T" else ""
            out[number_word + unit_word] = half[unit] if number == "0.5" else f"P{time}{number}{unit[-1]}"
    return out


LONG_ADJECTIVES = (
    _long_adjectives()
    | {f"ganztägig{e}": "P1D" for e in ("", *_ENDINGS)}
    | {f"ganzjährig{e}": "P1Y" for e in ("", *_ENDINGS)}
)

FREQUENT = {
    f"{stem}{ending}": value
    for stem, value in {
        "täglich": "P1D", "tagtäglich": "P1D", "alltäglich": "P1D", "wöchentlich": "P1W", "allwöchentlich": "P1W",
        "monatlich": "P1M", "allmonatlich": "P1M", "jährlich": "P1Y", "alljährlich": "P1Y", "stündlich": "PT1H",
        "minütlich": "PT1M", "sekündlich": "PT1S", "halbjährlich": "P6M", "vierteljährlich": "P3M",
        "zweimonatlich": "P2M", "zweiwöchentlich": "P2W", "vierzehntäglich": "P2W", "halbstündlich": "PT30M",
        "allabendlich": "XXXX-XX-XXTEV", "allnächtlich": "XXXX-XX-XXTNI", "allmorgendlich": "XXXX-XX-XXTMO",
        "zweijährlich": "P2Y",
    }.items()
    for ending in ("", *_ENDINGS)
}  # fmt: skip
# "Binnen Jahresfrist", "vor Monatsfrist": one unit, in one word.
TERMS = {"jahresfrist": "Y", "monatsfrist": "M", "wochenfrist": "W", "tagesfrist": "D"}
# "Ende Jahr", "Mitte Woche": units that Swiss German joins to an edge without an article.
BARE_UNITS = {"jahr": "Y", "monat": "M", "woche": "W", "quartal": "Q", "jahrzehnt": "DE", "jahrhundert": "CE"}
FEAST_WEEKENDS = {
    "osterwochenende": "easter+0", "pfingstwochenende": "easter+49", "faschingswochenende": "easter-49",
    "karnevalswochenende": "easter-49",
}  # fmt: skip
HOURS = {
    word: str(number).zfill(2)
    for number, word in enumerate(
        ("eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf"), 1)
}  # fmt: skip
# Minutes before or after the hour that is named.
HOUR_PARTS = {
    f"{minutes} {way}": f"{sign}{count}"
    for minutes, count in {
        "fünf": "05", "zehn": "10", "viertel": "15", "zwanzig": "20", "5": "05", "10": "10", "20": "20",
        "fünf minuten": "05", "zehn minuten": "10",
    }.items()
    for way, sign in (("vor", "-"), ("nach", "+"))
} | {"viertel": "-45", "dreiviertel": "-15", "halb": "-30", "kurz vor": "<00", "kurz nach": ">00"}  # fmt: skip
WORKDAYS = {"wochentags": "XXXX-WXX-WD", "werktags": "XXXX-WXX-WD", "feiertags": "XXXX-XX-XX"}
EACH = dict.fromkeys(("jede", "jeden", "jedem", "jeder", "jedes"), "EVERY")
TIMES_OVER = {
    "einmal": "1X", "zweimal": "2X", "dreimal": "3X", "viermal": "4X", "fünfmal": "5X", "sechsmal": "6X",
    "mehrmals": "XX", "mehrfach": "XX", "siebenmal": "7X", "zehnmal": "10X",
}  # fmt: skip

_ONES = ("", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun")
_TEENS = ("zehn", "elf", "zwölf", "dreizehn", "vierzehn", "fünfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn")
_TENS = ("", "", "zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig")


def _below_hundred(number: int) -> str:
    if number < 10:
        return _ONES[number]
    if number < 20:
        return _TEENS[number - 10]
    tens, ones = divmod(number, 10)
    return _TENS[tens] if ones == 0 else f"{_ONES[ones]}und{_TENS[tens]}"


@cache
def number_words() -> dict[str, str]:
    """German number words (0 to 999, halves, indefinite ones) and their value; ``X`` is an indefinite number."""
    words = {"null": "0", "ein": "1", "eins": "1", "anderthalb": "1.5", "eineinhalb": "1.5", "ein-einhalb": "1.5"}
    for hundreds in range(10):
        head = "" if hundreds == 0 else ("" if hundreds == 1 else _ONES[hundreds]) + "hundert"
        for rest in range(100):
            number = hundreds * 100 + rest
            if number > 1:
                words[head + _below_hundred(rest)] = str(number)
                if hundreds == 1:
                    words["ein" + head + _below_hundred(rest)] = str(number)
    for number in range(2, 13):
        words[f"{_below_hundred(number)}einhalb"] = f"{number}.5"
    words["dreissig"] = "30"
    words |= {"tausend": "1000", "eintausend": "1000", "zweitausend": "2000", "zehntausend": "10000"}
    words |= dict.fromkeys(("eine", "einen", "einem", "einer", "eines"), "1")
    words |= {"beide": "2", "beiden": "2", "zweier": "2", "dreier": "3", "zweien": "2", "dreien": "3"}
    for stem in ("einig", "mehrer", "wenig", "viel", "etlich", "zahlreich", "unzählig", "zahllos", "manch"):
        words |= dict.fromkeys((f"{stem}e", f"{stem}en", f"{stem}er", f"{stem}em"), "X")
    words |= dict.fromkeys(("ein paar", "paar", "dutzende", "hunderte", "tausende", "hunderten", "tausenden"), "X")
    return words


def number(said: str) -> str | None:
    """Read a figure or number word: ``"2"``, ``"1.5"``, ``"X"`` for an indefinite one, ``None`` for any other word."""
    if said[0].isdigit():
        plain = said.replace(".", "").replace(" ", "").replace("\u202f", "").replace(",", ".")
        return plain.lstrip("0") or "0"
    return number_words().get(" ".join(said.lower().split()))


CALENDAR_FORMS = CALENDAR_UNITS | {"jahre": "Y", "tage": "D", "tags": "D"}
WAYS = {
    "zuvor": "-",
    "vorher": "-",
    "davor": "-",
    "früher": "-",
    "darauf": "+",
    "danach": "+",
    "später": "+",
    "darauffolgend": "+",
}
EARLY_LATE = dict.fromkeys(("frühen", "früher", "frühe"), "START") | dict.fromkeys(("späten", "später", "späte"), "END")
QUARTER_HOURS = {
    "viertelstunde": "PT15M", "dreiviertelstunde": "PT45M", "halbstunde": "PT30M", "dreiviertel stunde": "PT45M",
    "vierteljahr": "P3M", "dreivierteljahr": "P9M", "halbe stunde": "PT30M", "vierteljahrhundert": "P25Y",
}  # fmt: skip
SHORT_ADJECTIVES = {
    f"{stem}{ending}": unit for stem, unit in _ADJECTIVE_UNITS.items() if stem != "jährig" for ending in ("", *_ENDINGS)
}
