"""German for the temporal engine: the words, the rules, the prepositions and the tenses, put together."""

from __future__ import annotations

from timeline.reading.de import dates_words as w
from timeline.reading.de.dates_calendar import CALENDAR_RULES
from timeline.reading.de.dates_measures import CLOCK_RULES, DURATION_RULES, SET_RULES
from timeline.reading.de.dates_relative import RELATIVE_RULES
from timeline.reading.de.dates_tense import TENSES
from timeline.reading.text import words
from timeline.reading.timex.table import Language

_RELATIONS = {
    "seit": "since", "bis": "until", "vor": "before", "nach": "after", "ab": "from",
    "binnen": "within", "innerhalb": "within", "innert": "within", "während": "within", "spätestens": "until",
    "frühestens": "from", "von": "from", "vom": "from",
}  # fmt: skip
_TRANSPARENT = words("""
zum zur dem den der die das des am im in an auf und etwa rund ca circa ungefähr genau knapp gut fast erst schon
bereits nun mehr als über ende anfang mitte zu einem einer einen ein
mindestens voraussichtlich vorerst einschließlich
""")

_QUALIFIERS = {
    "rund": "APPROX", "etwa": "APPROX", "ungefähr": "APPROX", "circa": "APPROX", "zirka": "APPROX", "ca": "APPROX",
    "wohl": "APPROX", "vermutlich": "APPROX", "spätestens": "ON_OR_BEFORE", "frühestens": "ON_OR_AFTER", "ab": "ON_OR_AFTER",
    "vor": "BEFORE", "nach": "AFTER",
}  # fmt: skip
# "Die schwersten Überschwemmungen seit", "der erste Sieg des Vereins seit": a rank among others, not a stretch of time.
_SUPERLATIVE = (
    r"\b(?:[Dd](?:er|ie|as|en|em|es)|[Zz]um|[Bb]eim|[Ii]m|[Aa]m|[Ii]hr\w{0,2}|[Ss]ein\w{0,2}|\w{2,30}s)\s{1,3}"
    r"(?!letzt|meist|nächst|fest|selbst)[a-zäöüß]{1,30}(?:(?<!mus|wus)[sß]t|(?:zwei|drit|vier|fünf|sechs|sieb|ach|neun|zehn|elf|zwölf)t)e[nrsm]?\s{1,3}(?:[a-zäöüß]{3,30}e[nrsm]?\s{1,3}){0,2}"
    r"[A-ZÄÖÜ][\w-]{1,40}(?:\s{1,3}(?:(?:in|im|des|der|auf|am|für|von|dieser|bei|beim)\s{1,3}){1,2}[A-ZÄÖÜ][\w-]{1,40}){0,2}\s{1,3}seit"
)
_RECORD = (
    r"\b(?:Rekord\w{0,20}|(?:Höchst|Tiefst|Best)\w{2,20}|[Ee]rstmals(?:\s{1,3}wieder)?|[Ee]rsten\s{1,3}Mal(?:\s{1,3}wieder)?|[Ss]o\s{1,3}\w{2,20}\s{1,3}wie)"
    r"(?:\s{1,3}(?:in|im|des|der)\s{1,3}[A-ZÄÖÜ][\w-]{1,40})?\s{1,3}seit"
)
_COMPARED = (
    r"\b(?:[Gg]egenüber|[Ii]m\s{1,3}Vergleich\s{1,3}(?:zu|zum|mit)|[Vv]erglichen\s{1,3}mit|[Ii]m\s{1,3}Gegensatz\s{1,3}zu[rm]?|[Mm]ehr\s{1,3}als|[Ww]eniger\s{1,3}als|"
    r"(?<!\w)[a-zäöüß]{3,20}er\s{1,3}als)"
)

GERMAN = Language(
    code="de",
    words={
        "month": w.MONTHS,
        "month_short": w.MONTH_SHORT,
        "month_genitive": w.MONTH_GENITIVE,
        "weekday": w.WEEKDAYS,
        "weekday_form": w.WEEKDAY_FORMS,
        "weekday_genitive": w.WEEKDAY_GENITIVES,
        "weekday_plural": w.WEEKDAY_PLURAL,
        "weekday_short": w.WEEKDAY_SHORT,
        "weekday_adverb": w.WEEKDAY_ADVERBS,
        "weekday_part": w.WEEKDAY_PARTS,
        "weekday_part_adverb": w.WEEKDAY_PART_ADVERBS,
        "day_part_noun": w.DAY_PART_NOUNS,
        "day_part_adverb": w.DAY_PART_ADVERBS,
        "deictic": w.DEICTIC,
        "deictic_part": w.DEICTIC_PARTS,
        "deictic_adjective": w.DEICTIC_ADJECTIVES,
        "heutig": w.HEUTIG,
        "season": w.SEASONS,
        "last": w.LAST,
        "next": w.NEXT,
        "this": w.THIS,
        "relative": w.RELATIVE,
        "following": w.FOLLOWING,
        "same": w.SAME,
        "article": w.ARTICLES,
        "edge": w.EDGES,
        "edge_direct": w.EDGES_DIRECT,
        "edge_noun": w.EDGE_NOUNS,
        "unit": w.UNITS,
        "unit_plural": w.UNIT_PLURALS,
        "calendar_unit": w.CALENDAR_UNITS,
        "calendar_form": w.CALENDAR_FORMS,
        "before_noun": w.VORHER,
        "neighbour": w.NEIGHBOUR_DAY,
        "ordinal": w.ORDINALS,
        "decade": w.DECADES,
        "decade_years": w.DECADE_YEARS,
        "feast": w.FEASTS,
        "present": w.PRESENT,
        "past": w.PAST,
        "future": w.FUTURE,
        "discourse_now": w.DISCOURSE_NOW,
        "discourse_since": w.DISCOURSE_SINCE,
        "term": w.TERMS,
        "bare_unit": w.BARE_UNITS,
        "feast_weekend": w.FEAST_WEEKENDS,
        "hour_name": w.HOURS,
        "hour_part": w.HOUR_PARTS,
        "discourse_soon": w.DISCOURSE_SOON,
        "discourse_then": w.DISCOURSE_THEN,
        "discourse_until": w.DISCOURSE_UNTIL,
        "future_adjective": w.FUTURE_ADJECTIVES,
        "past_adjective": w.PAST_ADJECTIVES,
        "present_adjective": w.PRESENT_ADJECTIVES,
        "approx": w.APPROXIMATE,
        "long": w.LONG,
        "long_adjective": w.LONG_ADJECTIVES,
        "unit_adjective": w.UNIT_ADJECTIVES,
        "short_adjective": w.SHORT_ADJECTIVES,
        "frequent": w.FREQUENT,
        "workdays": w.WORKDAYS,
        "each": w.EACH,
        "times_over": w.TIMES_OVER,
        "quarter_hour": w.QUARTER_HOURS,
        "way": w.WAYS,
        "early_late": w.EARLY_LATE,
        "number": w.number_words(),
    },
    rules=CALENDAR_RULES + RELATIVE_RULES + SET_RULES + CLOCK_RULES + DURATION_RULES,
    number=w.number,
    count=r"(?:\d{1,3}(?:[.\u202f ]\d{3}){1,2}(?!\d)|\d{1,5}(?:,\d{1,2})?(?!\d)|[^\W\d_]{2,36})",
    relations=_RELATIONS,
    transparent=_TRANSPARENT,
    tenses=TENSES,
    range_joint=r"\.?\s{0,3}(?:bis(?:\s{1,3}(?:zum|zur|Ende|Anfang|Mitte))?|-|–|—|bis\s{1,3}einschließlich)\s{0,3}",
    range_head=r"\bzwischen(?:\s{1,3}(?:dem|der))?\s{1,3}$",
    range_pair=r"\.?(?:/|\s{1,3}(?:und|oder|sowie)(?:\s{1,3}(?:dem|der|im|am))?\s{1,3})",
    range_both=r"\.?\s{1,3}(?:und|wie|sowie|auf)(?:\s{1,3}(?:am|den))?\s{1,3}",
    leaning={"vom": "past", "seit": "past", "von": "past", "ab": "future"},
    repeating=r"(?:jeweils|täglich|wochentags|werktags|montags|dienstags|mittwochs|donnerstags|freitags|samstags|sonntags|"
    r"jede[nrms]?|beispielsweise|etwa|immer|stets|üblicherweise|normalerweise|geöffnet|Öffnungszeiten:?)\b[^.!?]{0,40}$",
    time_joint=r",?\s{0,3}\(?(?:(?:am|an|des|vom|in|zum|auf)\s{1,3})?(?:(?:dem|den|der)\s{1,3})?",
    until=r"\bbis\b[^.,;:!?\n]{0,60}$",
    qualifiers=_QUALIFIERS,
    year_qualifiers={"um": "APPROX", "gegen": "APPROX"},
    comparing=rf"(?:{_SUPERLATIVE}|{_RECORD}|{_COMPARED})\s{{1,3}}(?:(?:der|dem|den|im|am|in|noch|mehr als|rund|etwa|fast|knapp|über|zum|Jahr)\s{{1,3}}){{0,3}}$",
    comparing_words=words("seit gegenüber vergleich verglichen gegensatz als"),
    naming=r"(?:[A-ZÄÖÜ][\w-]{1,40})\s{1,3}(?:von|aus|vom\s{1,3}Jahr|aus\s{1,3}dem(?:\s{1,3}Jahre?)?|des\s{1,3}Jahres)\s{1,3}$",
    naming_words=words("von aus jahr jahre dem jahres"),
    naming_days=words("vom"),
    placing=words("bei beim in im ins während nach seit an am auf mit zum zur vor durch"),
    deferring=r"\b(?:verschoben|verschiebt|verschob(?:en)?|verlegt(?:e|en)?|vertagt(?:e|en)?|verlängert(?:e|en)?|unterbrochen|abgesagt|gestrichen|gesperrt|geschlossen|beurlaubt|ausgesetzt|aufgeschoben|befristet|hinausgeschoben)\b",
    deferred_to=words("auf bis"),
)
