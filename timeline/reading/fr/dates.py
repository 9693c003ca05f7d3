"""French for the temporal engine: the words, the rules, the prepositions and the tenses, put together."""

from __future__ import annotations

from timeline.reading.fr import dates_words as w
from timeline.reading.fr.dates_rules import CALENDAR, MEASURES, RELATIVE
from timeline.reading.text import words
from timeline.reading.timex.table import Language, Tenses

_PAST = """
était étaient avait avaient fut furent eut eurent fit firent dit prit mit vint vit alla annonça déclara affirma indiqua
"""
_FUTURE = """
sera seront aura auront fera feront ira iront devra devront pourra pourront doit doivent devrait devraient va vont prévoit
prévoient prévu prévue prévus prévues attendu attendue attendus attendues entend compte aura viendra prendra tiendra
"""
_PRESENT = "est sont se rencontrent ouvre débute commence arrive reçoit tient vote rend préside accueille"
_PERFECT = "a ont est sont ai avons avez"
_TRANSPARENT = "à le la les du de des au aux environ vers début fin mi"
_RELATIONS = {
    "depuis": "since", "jusqu": "until", "ici": "until", "avant": "before", "après": "after", "dès": "from", "à partir de": "from",
    "pendant": "within", "durant": "within", "lors": "within",
}  # fmt: skip

FRENCH = Language(
    code="fr",
    words={
        "month": w.MONTHS,
        "month_short": w.MONTH_SHORT,
        "weekday": w.WEEKDAYS,
        "weekday_plural": w.WEEKDAY_PLURALS,
        "day_part": w.DAY_PARTS,
        "season": w.SEASONS,
        "deictic": w.DEICTIC,
        "last": w.LAST,
        "next": w.NEXT,
        "last_plural": w.LAST_PLURAL,
        "next_plural": w.NEXT_PLURAL,
        "this": w.THIS,
        "following": w.FOLLOWING,
        "neighbour": w.NEIGHBOURS,
        "edge": w.EDGES,
        "edge_alone": w.EDGES_ALONE,
        "unit": w.UNITS,
        "calendar_unit": w.CALENDAR_UNITS,
        "way": w.WAYS,
        "approx": w.APPROXIMATE,
        "ordinal": w.ORDINALS,
        "feast": w.FEASTS,
        "present": w.PRESENT,
        "past": w.PAST,
        "future": w.FUTURE,
        "frequent": w.FREQUENT,
        "each": w.EACH,
        "number": w.number_words(),
    },
    rules=CALENDAR + RELATIVE + MEASURES,
    number=w.number,
    count=r"(?:\d{1,3}(?:[ \u00a0\u202f]\d{3}){1,2}(?!\d)|\d{1,5}(?:,\d{1,2})?(?!\d)|une{_}[a-z]{4,12}aine{_}de|"
    r"de{_}nombreu(?:x|ses)|(?:vingt|trente|quarante|cinquante|soixante){_}et{_}(?:une?|onze)|"
    r"[a-zé]{2,12}(?:-[a-z]{2,9}){0,3}(?![^\W_]))",
    relations=_RELATIONS,
    transparent=frozenset(_TRANSPARENT.split()),
    tenses=Tenses(
        past=words(_PAST),
        future=words(_FUTURE),
        perfect=words(_PERFECT),
        present=words(_PRESENT),
        participle=r"[a-zéèêîïçâ]{2,20}(?:é|ée|és|ées|i|ie|is|ies|it|ite|u|ue|us|ues|ert|erte)",
        preterite=r"[a-zéèêîïç]{3,20}(?:èrent|irent|urent)",
        not_preterite=frozenset(),
        attributive=words("le la les un une des son sa ses leur leurs ce cet cette ces de du"),
        stative=words("est sont a ont reste restent demeure existe existent"),
    ),
    range_joint=r"\s{0,3}(?:au|à|jusqu['’]au|jusqu['’]à|jusqu['’]en|-|–|—)\s{0,3}(?:le\s{1,3})?",
    range_head=r"\bentre(?:\s{1,3}(?:le|la|les))?\s{1,3}$",
    range_pair=r"/|\s{1,3}(?:et|ou)(?:\s{1,3}(?:le|la|les|en))?\s{1,3}",
    range_both=r"\s{1,3}et(?:\s{1,3}le)?\s{1,3}",
    leaning={"depuis": "past"},
    repeating=r"(?:chaque|tous|toutes)\b[^.!?]{0,40}$",
    time_joint=r",?\s{0,3}\(?(?:(?:le|du|de|au)\s{1,3})?",
    until=r"\b(?:jusqu['’](?:à|au|en)|d['’]ici)\b[^.,;:!?\n]{0,60}$",
    qualifiers={"vers": "APPROX", "environ": "APPROX", "avant": "BEFORE", "après": "AFTER"},
    year_qualifiers={"vers": "APPROX", "environ": "APPROX"},
    comparing=r"(?:\b(?:[Pp]lus|[Mm]oins)\s{1,3}qu['’](?:en|au|à)|\b[Pp]ar\s{1,3}rapport\s{1,3}(?:à|au))\s{1,3}$",
    comparing_words=words("qu en au à rapport par"),
    naming=r"(?:[A-Za-zÀ-ÿ][\w-]{1,40})\s{1,3}de\s{1,3}$",
    naming_words=words("de"),
    naming_days=frozenset(),
    placing=words("en à au lors pendant durant depuis après avant dès jusqu fin début le la les du de"),
    deferring=r"\b(?:report(?:é|ée|és|ées|er)|repouss(?:é|ée|és|ées|er)|ajourn(?:é|ée|és|ées|er)|prolong(?:é|ée|és|ées|er)|suspend(?:u|ue|us|ues|re)|différ(?:é|ée|és|ées|er))\b",
    deferred_to=words("au à jusqu"),
)
