"""Words that make a difference harmless, or a disagreement one: small tables of German, English and French, all in lower case.

Everything else that conflicts need was read with the claim. Words are looked for as whole words in a claim's quote.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache
from typing import Final

from timeline.reconcile.glance import any_in, folded

AT_LEAST: Final = (
    "mindestens",
    "wenigstens",
    "mehr als",
    "über",
    "at least",
    "more than",
    "over",
    "no fewer than",
    "upwards of",
    "au moins",
    "plus de",
)
"""Words before a number that leave it open upwards."""

AT_MOST: Final = ("höchstens", "maximal", "bis zu", "weniger als", "unter", "at most", "up to", "au plus", "moins de")
AT_MOST_ENGLISH: Final = ("fewer than", "less than", "under", "as many as", "no more than", "jusqu'à", "jusqu’à")
"""Words before a number that leave it open downwards."""

ABOUT: Final = (
    "rund",
    "etwa",
    "ungefähr",
    "circa",
    "ca.",
    "gut",
    "an die",
    "schätzungsweise",
    "gegen",
    "knapp",
    "fast",
    "environ",
    "près de",
    "quelque",
    "à peu près",
    "presque",
)
ABOUT_ENGLISH: Final = ("about", "around", "some", "roughly", "approximately", "an estimated", "nearly", "almost")
"""Words before a number that make it a round one."""

PART: Final = (
    "weitere",
    "weiterer",
    "weiteren",
    "andere",
    "anderen",
    "zusätzliche",
    "zusätzlichen",
    "davon",
    "darunter",
    "autres",
    "dont",
    "parmi lesquels",
    "supplémentaires",
)
PART_ENGLISH: Final = ("another", "other", "others", "further", "additional", "of them", "including", "more")
"""Words that count a part, or come on top of what was counted."""

BADLY: Final = ("schwer", "lebensgefährlich", "seriously", "severely", "critically", "badly", "grièvement", "gravement")
LIGHTLY: Final = ("leicht", "slightly", "lightly", "minor", "légèrement")
"""How badly somebody was hurt: two degrees are two counts."""

CORRECTED: Final = (
    "korrigiert",
    "korrigierte",
    "berichtigt",
    "richtiggestellt",
    "revidiert",
    "corrected",
    "revised",
    "rectificatif",
    "rectifié",
    "corrigé",
)
"""One says that an earlier number, name or day was wrong."""

OFFICIALLY: Final = (
    "offiziell",
    "offiziellen",
    "öffentlich",
    "öffentlichen",
    "officially",
    "publicly",
    "in public",
    "officiellement",
    "publiquement",
)
PRIVATELY: Final = (
    "inoffiziell",
    "inoffiziellen",
    "vertraulich",
    "vertraulichen",
    "privaten",
    "privately",
    "in private",
    "en privé",
    "officieusement",
)
"""Two levels on which one may say two things."""

NIGHT: Final = ("nacht", "mitternacht", "night", "overnight", "midnight", "nuit", "minuit")
CLOCK: Final = ("ortszeit", "mesz", "mez", "gmt", "utc", "local time", "edt", "est", "eastern time", "heure locale")
"""A day may be another one by another clock, and a night lies between two days."""

NOBODY: Final = (
    "niemand",
    "kein",
    "keine",
    "keinen",
    "keiner",
    "keinem",
    "nichts",
    "nobody",
    "nothing",
    "no",
    "none",
    "aucun",
    "aucune",
    "rien",
)
NOT_ONLY: Final = ("nicht nur", "not only", "not just", "nicht bloß", "non seulement", "pas seulement")
"""Words that negate something inside a sentence, not what it says as a whole."""

FIRST_PERSON: Final = ("ich", "wir", "i", "we", "je", "nous")
"""Who says so speaks: what is told is somebody's speech, with or without a name."""

BEGINS: Final = frozenset(
    {"beginnen", "anfangen", "eröffnen", "starten", "begin", "start", "open", "commencer", "débuter", "ouvrir"}
)
ENDS: Final = frozenset(
    {
        "enden",
        "abschließen",
        "beenden",
        "schließen",
        "end",
        "close",
        "finish",
        "conclude",
        "finir",
        "terminer",
        "fermer",
    }
)
"""Verbs of the first and of the last moment."""

LIGHT: Final = frozenset(
    {"sein", "haben", "werden", "kommen", "geben", "machen", "stehen", "be", "have", "do", "get", "make", "go", "come"}
    | {"être", "avoir", "faire", "aller", "venir", "mettre", "donner"}
)
"""Verbs that say little of what happened."""

HANDOVER: Final = frozenset(
    {
        "zurücktreten",
        "abtreten",
        "ablösen",
        "nachfolgen",
        "ernennen",
        "vereidigen",
        "antreten",
        "ausscheiden",
        "entlassen",
        "absetzen",
        "stürzen",
        "ersetzen",
        "resign",
        "step",
        "succeed",
        "replace",
        "appoint",
        "swear",
        "oust",
        "dismiss",
        "quit",
        "démissionner",
        "succéder",
        "remplacer",
        "nommer",
        "limoger",
        "destituer",
    }
)
"""Verbs that tell of an office changing hands."""

ONE_DOER: Final = frozenset(
    {
        "abschießen",
        "erschießen",
        "ermorden",
        "töten",
        "versenken",
        "sprengen",
        "bombardieren",
        "entführen",
        "gewinnen",
        "besiegen",
        "kaufen",
        "erwerben",
        "übernehmen",
        "verkaufen",
        "gründen",
        "erfinden",
        "entdecken",
        "verhaften",
        "festnehmen",
        "entlassen",
        "verursachen",
        "shoot",
        "murder",
        "assassinate",
        "kill",
        "sink",
        "bomb",
        "kidnap",
        "hijack",
        "win",
        "defeat",
        "buy",
        "purchase",
        "acquire",
        "sell",
        "found",
        "invent",
        "discover",
        "arrest",
        "dismiss",
        "cause",
        "abattre",
        "assassiner",
        "enlever",
        "remporter",
        "acheter",
        "acquérir",
        "racheter",
        "vendre",
        "fonder",
        "inventer",
        "découvrir",
        "causer",
    }
)
"""Acts that one party does to one thing: if two are named as the doer, both cannot be right. Two may meet, condemn or sign."""

_IN = ("in", "im", "bei", "nahe", "at", "near", "outside", "vor", "à", "dans", "près de")
_BY = ("by", "von", "vom", "durch", "par")


@cache
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    joined = "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in sorted(words, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{joined})(?!\w)", re.IGNORECASE)


def has(text: str, *tables: tuple[str, ...]) -> bool:
    """Whether a text has one of the words."""
    said = folded(text)
    return any(any_in(said, _stems(table)) and _pattern(table).search(text) is not None for table in tables)


@cache
def _stems(words: tuple[str, ...]) -> tuple[str, ...]:
    """What every text has that has one of the words: their first parts, in small letters, the ones that hold others left out."""
    first = {word.lower().split()[0] for word in words}
    return tuple(sorted(one for one in first if not any(other in one for other in first if other != one)))


def ends_with(text: str, *tables: tuple[str, ...]) -> bool:
    """Whether a text ends with one of the words, as they stand right before a number."""
    return any(any(m.end() >= len(text.rstrip()) for m in _pattern(table).finditer(text)) for table in tables)


_WITHOUT = re.compile(
    r"(?<!\w)(?:kein(?:e[nrms]?)?|no|aucune?)\s+(?!(?:i|you|he|she|it|we|they)\s)((?:\w+\s+){0,2}\w+)", re.IGNORECASE
)
_OTHER_NOBODY: Final = ("niemand", "nichts", "nobody", "nothing", "none", "rien")
_FOLDED = str.maketrans("äöüéèêàâ", "aoueeeaa")
_ROOT = 4

_RANGE = re.compile(r"(?:between|zwischen|entre)\s+[\d.,]+\s*\w*\s+(?:and|und|et)\s*$", re.IGNORECASE)
_DATES_ELSE = re.compile(
    r"(?<!\w)(?:after|following|since|before|nach|seit|vor|après|depuis|avant)\s[^,.;:]{0,70}$", re.IGNORECASE
)
_STANDS_IN = re.compile(
    rf"(?<!\w)(?:{'|'.join(_IN)})\s+(?:der\s+|dem\s+|den\s+|the\s+|la\s+|le\s+)?"
    r"(?:(?:\w+\s+)?(?:\w*stadt|\w*ort|\w*dorf|gemeinde|ortschaft|city|town|village|ville|commune)\s+(?:of\s+|de\s+|d['’])?)?$",
    re.IGNORECASE,
)
_DONE_BY = re.compile(rf"(?<!\w)(?:{'|'.join(_BY)})\s+(?:\w+\s+){{0,2}}$", re.IGNORECASE)
_PASSIVE = re.compile(r"(?<!\w)(?:wurden?|worden|werden|wird|was|were|been|being|is|are|été)(?!\w)", re.IGNORECASE)


def is_without(text: str, stems: Collection[str]) -> bool:
    """Whether "no" and its like stand before one of these stems, and nothing else in a text says that there was nobody."""
    if has(text, _OTHER_NOBODY):
        return False
    after = [word for found in _WITHOUT.findall(text) for word in found.lower().translate(_FOLDED).split()]
    return any(len(stem) >= _ROOT and word.startswith(stem) for stem in stems for word in after)


def ends_a_range(before: str) -> bool:
    """Whether the words before a number make it the upper end of a range: "between 1,000 and"."""
    return _RANGE.search(before) is not None


def dates_something_else(before: str) -> bool:
    """Whether the words before a date hang it on another happening: "sank after an explosion on"."""
    return _DATES_ELSE.search(before) is not None


def stands_in(before: str) -> bool:
    """Whether the words before a place say that something happens there."""
    return _STANDS_IN.search(before) is not None


def done_by(before: str) -> bool:
    """Whether the words before a name make it the doer of a passive sentence."""
    return _DONE_BY.search(before) is not None


def is_passive(quote: str) -> bool:
    """Whether a sentence has a passive's auxiliary."""
    return _PASSIVE.search(quote) is not None
