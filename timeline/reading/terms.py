"""Content words folded to stems, so that two sentences about one thing share terms.

A light stemmer (after the idea of Caumanns' stemmer for German: fold umlauts, strip inflection), countries and their
adjectives folded to one key, numbers to digits, persons to their surname key.
"""

from __future__ import annotations

import importlib
import re
from collections.abc import Sequence
from functools import cache, lru_cache

from timeline.model import Mention
from timeline.reading.names_common import common_day
from timeline.reading.places import place_table
from timeline.reading.quantities import number_value

_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:[’'][^\W\d_]+)?")
_FRENCH_WORD = re.compile(
    r"(?<![\d.,])\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?![\d.,]?\d)|\d+(?:[.,]\d+)*|aujourd['’]hui|[^\W\d_]+", re.IGNORECASE
)
"""Thousands are set apart by blanks, and "l'accord" is two words."""
_UMLAUTS = str.maketrans(
    {
        "ä": "a",
        "ö": "o",
        "ü": "u",
        "ß": "ss",
        "á": "a",
        "é": "e",
        "è": "e",
        "ê": "e",
        "í": "i",
        "ó": "o",
        "ô": "o",
        "ú": "u",
        "ç": "c",
        "ñ": "n",
    }
)
_HAS_UMLAUT = re.compile("[äöüÄÖÜ]")
_SPELLED_OUT = re.compile(r"[ao]e|(?<![aeqä])ue", re.IGNORECASE)
"""Umlauts where a keyboard or an address has none ("Muenchen"); not in "Feuer", "Bauer", "Quelle"."""
_UMLAUT = {"a": "ä", "o": "ö", "u": "ü", "A": "Ä", "O": "Ö", "U": "Ü"}
_DIGITS = re.compile(r"[., \u00a0\u202f](?=\d{3}(?:\D|$))")
_TENS = frozenset({"20", "30", "40", "50", "60", "70", "80", "90"})


@cache
def _stopwords(language: str) -> frozenset[str]:
    try:
        found = importlib.import_module(f"timeline.reading.{language}.stopwords").STOPWORDS
    except ModuleNotFoundError:
        return frozenset()
    return frozenset(found)


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """The folded stem of one word: "Ländern", "Länder" and "Land" give "land".

    Lower case, umlauts folded, inflection endings stripped while at least three letters remain.
    """
    low = word.lower().translate(_UMLAUTS)
    if low.endswith("innen") and len(low) > 7:
        low = low[:-5]
    changed = True
    while changed:
        changed = False
        for ending in ("ern", "em", "er", "en", "es", "e", "n", "s"):
            if low.endswith(ending) and len(low) - len(ending) >= (3 if ending in ("en", "es") else 4):
                if (ending == "n" and low[-2] in "aiouys") or (ending == "s" and low[-2] in "iuys"):
                    continue
                low = low[: -len(ending)]
                changed = True
                break
    return low


@lru_cache(maxsize=64)
def _spells_umlauts_out(text: str, language: str) -> bool:
    """Whether a German text is written without umlauts: one that has a single one knows how to write them."""
    return language == "de" and _HAS_UMLAUT.search(text) is None


@lru_cache(maxsize=100_000)
def _folded_term(word: str, language: str) -> str:
    """The term of one word of a text that spells umlauts out; "Israel" is still a country."""
    term = _term(word, language)
    return term if not term or ":" in term else _term(_SPELLED_OUT.sub(lambda m: _UMLAUT[m.group()[0]], word), language)


@lru_cache(maxsize=100_000)
def _term(word: str, language: str) -> str:
    """The term of one word, or the empty string if it carries no content."""
    if word[0].isdigit():
        return _DIGITS.sub("", word).replace(",", ".")
    low = word.lower()
    if low in _stopwords(language) or len(low) < 2:
        return ""
    table = place_table(language)
    place = table.single.get(word) if word[0].isupper() and word not in table.ambiguous else None
    place = place or table.adjectives.get(low) or (table.inhabitants.get(low) if word[0].isupper() else None)
    if (
        place is None
        and word[0].isupper()
        and table.city_adjective_ending
        and word.endswith(table.city_adjective_ending)
    ):
        place = table.single.get(word[: -len(table.city_adjective_ending)])
    if place is not None:
        return place.key
    value = number_value(low, language)
    if value is not None:
        return f"{value:g}" if value < 1e6 else str(int(value))
    return stem(common_day(low))


def terms(
    text: str, language: str = "de", *, mentions: Sequence[Mention] = (), start: int = 0, end: int | None = None
) -> tuple[str, ...]:
    """Folded content-word stems of a stretch of text, in order.

    Args:
        text: the stored text, or any string.
        language: ISO 639-1; picks stop words, places and number words.
        mentions: mentions of the same text, in its offsets; a person then gives its surname key, a body or country of
            several words its key.
        start, end: the range to read; everything by default.

    Returns:
        Terms in text order, repetitions kept: stems ("waffenstillstand"), country keys ("country:GB"), digits ("26"),
        surname keys ("selensk"). Hyphen compounds give one term a part.
    """
    stop = len(text) if end is None else end
    inside = sorted((m for m in mentions if m.start >= start and m.end <= stop), key=lambda m: (m.start, -m.end))
    found: list[str] = []
    at = start
    for mention in inside:
        if mention.start < at:
            continue
        _collect(text, at, mention.start, language, found)
        if mention.kind == "person":
            found.append(mention.key.rsplit(" ", 1)[-1])
        elif mention.key.startswith("name:") or (mention.kind == "place" and _is_unknown(mention.name, language)):
            # What only this text says to be a body or a town is a word like any other in the next text.
            found.append(_term(mention.name, language))
        else:
            found.append(mention.key)
        at = mention.end
    _collect(text, at, stop, language, found)
    return tuple(found)


def _is_unknown(name: str, language: str) -> bool:
    table = place_table(language)
    return name.isalpha() and name not in table.single and name not in table.multi


def _collect(text: str, start: int, end: int, language: str, into: list[str]) -> None:
    if start >= end:
        return
    pattern = _FRENCH_WORD if language == "fr" else _WORD
    read = _folded_term if _spells_umlauts_out(text, language) else _term
    found = [read(word, language) for word in pattern.findall(text, start, end)]
    if _TENS.isdisjoint(found):
        into += filter(None, found)
        return
    done = start
    for match in pattern.finditer(text, start, end):
        if match.start() < done:
            continue
        term = read(match.group(), language)
        if term in _TENS and text[match.end() : match.end() + 1] == "-":  # "twenty-six" is one number
            units = _WORD.match(text, match.end() + 1, end)
            whole = number_value(f"{match.group()}-{units.group()}".lower(), language) if units else None
            if units is not None and whole is not None:
                term, done = f"{whole:g}", units.end()
        if term:
            into.append(term)
