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
""")

GERMAN = Language(
    code="de",
    words={
        "month": w.MONTHS,
        "month_short": w.MONTH_SHORT,
        "month_genitive": w.MONTH_GENITIVE,
        "weekday": w.WEEKDAYS,
        "weekday_form": w.WEEKDAY_FORMS,
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
    leaning={"vom": "past", "seit": "past", "von": "past", "ab": "future"},
    repeating=r"(?:jeweils|täglich|wochentags|werktags|montags|dienstags|mittwochs|donnerstags|freitags|samstags|sonntags|"
    r"jede[nrms]?|beispielsweise|etwa|immer|stets|üblicherweise|normalerweise|geöffnet|Öffnungszeiten:?)\b[^.!?]{0,40}$",
)
