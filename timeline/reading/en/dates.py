"""English for the temporal engine: the words, the rules, the prepositions and the tenses, put together."""

from __future__ import annotations

from timeline.reading.en import dates_words as w
from timeline.reading.en.dates_rules import CALENDAR, MEASURES, RELATIVE
from timeline.reading.text import words
from timeline.reading.timex.table import Language, Tenses

_PAST = """
was were had did said told came went took gave met began left held found saw made brought became got won lost fell
rose led sent built kept ran spoke wrote drew grew knew thought struck fought broke shot cut put set hit been
"""
_FUTURE = """
will shall would plans plan expected scheduled due set begins starts going intends hopes must may might can could
"""
_PRESENT = """
is are meets opens closes begins starts holds votes ends returns faces plays airs runs goes takes comes arrives leaves
speaks gives hosts decides travels
"""
_PERFECT = "has have having"
_TRANSPARENT = "the a an about around early late mid end of"
_NOT_PRETERITE = "need speed indeed feed seed hundred sacred united"
_STATIVE = "is are has have remains remain exists exist"
_ATTRIBUTIVE = "the a an his her its their this that these those of by is are be"
_RELATIONS = {
    "since": "since", "until": "until", "till": "until", "before": "before", "after": "after", "from": "from",
    "by": "until", "within": "within", "during": "within",
}  # fmt: skip

_QUALIFIERS = {
    "about": "APPROX", "around": "APPROX", "roughly": "APPROX", "approximately": "APPROX", "by": "ON_OR_BEFORE",
    "before": "BEFORE", "after": "AFTER",
}  # fmt: skip

# "The worst flood since", "higher than in": a rank or a comparison, not when something happened.
_COMPARING = (
    r"(?:\b(?:[a-z]{2,20}est|first|most\s{1,3}[a-z]{3,20}|worst|best)\s{1,3}(?:[a-z-]{2,30}\s{1,3}){1,4}since|"
    r"\b[Cc]ompared\s{1,3}(?:with|to)|\b(?:more|less|fewer|higher|lower)\s{1,3}than|\b[Uu]p\s{1,3}from|\b[Dd]own\s{1,3}from)"
    r"\s{1,3}(?:(?:the|in|about|nearly|over|at least)\s{1,3}){0,2}$"
)

ENGLISH = Language(
    code="en",
    words={
        "month": w.MONTHS,
        "month_short": w.MONTH_SHORT,
        "weekday": w.WEEKDAYS,
        "weekday_short": w.WEEKDAY_SHORT,
        "weekday_plural": w.WEEKDAY_PLURALS,
        "day_part": w.DAY_PARTS,
        "season": w.SEASONS,
        "deictic": w.DEICTIC,
        "last": w.LAST,
        "next": w.NEXT,
        "this": w.THIS,
        "relative": w.RELATIVE,
        "following": w.FOLLOWING,
        "same": w.SAME,
        "edge": w.EDGES,
        "early": w.EARLY,
        "unit": w.UNITS,
        "unit_plural": w.UNIT_PLURALS,
        "unit_single": {word: unit for word, unit in w.UNITS.items() if not word.endswith("s")},
        "calendar_unit": w.CALENDAR_UNITS,
        "way": w.WAYS,
        "approx": w.APPROXIMATE,
        "ordinal": w.ORDINALS,
        "half": w.HALVES,
        "decade": w.DECADES,
        "feast": w.FEASTS,
        "present": w.PRESENT,
        "past": w.PAST,
        "future": w.FUTURE,
        "frequent": w.FREQUENT,
        "each": w.EACH,
        "times_over": w.TIMES_OVER,
        "half_day": w.HALF_DAYS,
        "number": w.number_words(),
    },
    rules=CALENDAR + RELATIVE + MEASURES,
    number=w.number,
    count=r"(?:\d{1,3}(?:,\d{3}){1,2}(?!\d)|\d{1,5}(?:\.\d{1,2})?(?!\d)|a{_}(?:couple{_}of|few|number{_}of|dozen|hundred)|couple{_}of|"
    r"[a-z]{1,12}(?:-[a-z]{3,6})?(?![^\W_]))",
    relations=_RELATIONS,
    transparent=frozenset(_TRANSPARENT.split()),
    tenses=Tenses(
        past=frozenset(_PAST.split()),
        future=frozenset(_FUTURE.split()),
        perfect=frozenset(_PERFECT.split()),
        present=words(_PRESENT),
        participle=r"[a-z]{2,20}(?:ed|en|wn|ne)",
        preterite=r"[a-z]{2,20}ed",
        not_preterite=frozenset(_NOT_PRETERITE.split()),
        attributive=frozenset(_ATTRIBUTIVE.split()),
        stative=frozenset(_STATIVE.split()),
    ),
    range_joint=r"\s{0,3}(?:to|until|till|through|-|–|—)\s{0,3}",
    range_head=r"\bbetween(?:\s{1,3}the)?\s{1,3}$",
    range_pair=r"/|\s{1,3}(?:and|or)(?:\s{1,3}(?:the|in|on))?\s{1,3}",
    range_both=r"\s{1,3}and(?:\s{1,3}(?:on|the))?\s{1,3}",
    leaning={"since": "past"},
    repeating=r"(?:every|each|daily|weekdays)\b[^.!?]{0,40}$",
    time_joint=r",?\s{0,3}\(?(?:(?:on|of|in)\s{1,3})?(?:the\s{1,3})?",
    until=r"\b(?:until|till)\b[^.,;:!?\n]{0,60}$",
    qualifiers=_QUALIFIERS,
    year_qualifiers={"around": "APPROX", "about": "APPROX"},
    comparing=_COMPARING,
    comparing_words=frozenset(("since", "compared", "than", "from")),
    naming=r"(?:(?:[A-Za-z][\w-]{1,40})\s{1,3}of|\b[Aa]n?)\s{1,3}$",  # "the winner of 2013", "a 1953 Rolls-Royce"
    naming_words=frozenset(("of", "a", "an")),
    naming_days=frozenset(("dated", "of")),
    placing=words(
        "in at during since after before by from until through with of on to end beginning summer winter"
        " start middle close eve day week weekend month night morning evening afternoon course rest"
    ),
    deferring=r"\b(?:postponed?|delayed?|adjourned?|extend(?:s|ed)?|deferred|rescheduled?|suspended?|pushed back|put off|remanded|prolonged)\b",
    deferred_to=words("until till to for through"),
)
