"""Counted things: a number, in digits or words, and the noun it counts.

Not a quantity: dates, times, years, ordinals, scores, house and article numbers, durations.
"""

from __future__ import annotations

import importlib
import re
from collections.abc import Sequence
from functools import cache, lru_cache
from types import ModuleType

from timeline.model import Quantity
from timeline.reading.text import Token
from timeline.reading.text import tokens as cut

_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")


@cache
def _table(language: str) -> ModuleType | None:
    try:
        return importlib.import_module(f"timeline.reading.{language}.numbers")
    except ModuleNotFoundError:
        return None


@lru_cache(maxsize=50_000)
def number_value(word: str, language: str = "de") -> float | None:
    """The value of a number written as one word ("sechsundzwanzig" is 26), or ``None``.

    Args:
        word: lower case; the indefinite article counts only inside a longer number word.
        language: ISO 639-1.
    """
    table = _table(language)
    if table is None or word in table.ARTICLES:
        return None
    if not word.isalpha():
        return _hyphenated(word, table)
    if word in table.MIXED:
        return float(table.MIXED[word])
    if word in table.INFLECTED:
        return float(table.INFLECTED[word])
    value = _below_million(word, table)
    return None if value is None else float(value)


def _hyphenated(word: str, table: ModuleType) -> float | None:
    """ "twenty-six": tens and units joined by a hyphen; what the table spells out itself ("vingt-six") is taken as it stands."""
    if word in table.INFLECTED:
        return float(table.INFLECTED[word])
    tens, hyphen, units = word.partition("-")
    few = table.UNITS.get(units, 0)
    return float(table.TENS[tens] + few) if hyphen and tens in table.TENS and 0 < few < 10 else None


def _below_million(word: str, table: ModuleType) -> int | None:
    before, found, after = word.partition(table.THOUSAND)
    if not found:
        return _below_thousand(word, table)
    thousands = 1 if not before else _below_thousand(before, table)
    rest = 0 if not after else _below_thousand(after.removeprefix(table.AND), table)
    return None if thousands is None or rest is None else thousands * 1000 + rest


def _below_thousand(word: str, table: ModuleType) -> int | None:
    before, found, after = word.partition(table.HUNDRED)
    if not found:
        return _below_hundred(word, table)
    hundreds = 1 if not before else table.UNITS.get(before)
    rest = 0 if not after else _below_hundred(after.removeprefix(table.AND), table)
    return None if hundreds is None or rest is None or hundreds > 99 else hundreds * 100 + rest


def _below_hundred(word: str, table: ModuleType) -> int | None:
    if word in table.UNITS:
        return int(table.UNITS[word])
    if word in table.TENS:
        return int(table.TENS[word])
    unit, found, ten = word.partition(table.AND)
    while found and ten not in table.TENS:
        more, found, ten = ten.partition(table.AND)
        unit = unit + table.AND + more if found else unit
    if found and ten in table.TENS and 0 < table.UNITS.get(unit, 0) < 10:
        return int(table.TENS[ten] + table.UNITS[unit])
    return None


def digits_value(word: str, language: str = "de") -> float | None:
    """The value of digits with separators: "1.200" is 1200 in German and 1.2 in English; ``None`` for what is no number.

    What only the other language's separators explain is read with them: "2,000.00" is 2000 everywhere.
    """
    if not _DIGITS.fullmatch(word):
        return None
    own = getattr(_table(language), "GROUPS", ".")
    for groups, decimals in ((own, "," if own == "." else "."), ("," if own == "." else ".", own)):
        plain = rf"\d+(?:{re.escape(decimals)}\d+)?"
        grouped = rf"\d{{1,3}}(?:{re.escape(groups)}\d{{3}})+(?:{re.escape(decimals)}\d+)?"
        if re.fullmatch(f"{grouped}|{plain}", word):
            return float(word.replace(groups, "").replace(decimals, "."))
    return None


def find_quantities(text: str, tokens: Sequence[Token] | None = None, language: str = "de") -> list[Quantity]:
    """Find counted nouns.

    Args:
        text: the stored text.
        tokens: its tokens, if already cut (any contiguous part of the text).
        language: ISO 639-1.

    Returns:
        Quantities in text order; the span covers number and noun ("mindestens" and "rund" stay outside). A range gives
        both bounds. ``key`` is the folded stem of the noun, with "prozent " before it for shares.
    """
    table = _table(language)
    if table is None:
        return []
    return _Counter(cut(text, language) if tokens is None else tokens, text, table, language).all()


@lru_cache(maxsize=50_000)
def _may_count(word: str, language: str) -> bool:
    """Whether a folded word by itself is one at which a number can begin."""
    table = _table(language)
    if table is None or word in table.ARTICLES or word in table.VAGUE or word == table.HALF:
        return True
    return number_value(word, language) is not None


class _Counter:
    def __init__(self, toks: Sequence[Token], text: str, table: ModuleType, language: str) -> None:
        self.toks = toks
        self.text = text
        self.table = table
        self.language = language

    def all(self) -> list[Quantity]:
        found: list[Quantity] = []
        index = 0
        while index < len(self.toks):
            token = self.toks[index]
            read = self._number(index) if token.kind != "word" or _may_count(token.lower, self.language) else None
            if read is None:
                index += 1
                continue
            value, after = read
            bound: float | None = None
            bound_from = index
            if after + 1 < len(self.toks) and self.toks[after].lower in self.table.RANGE_WORDS:
                second = self._number(after + 1)
                if second is not None and second[0] > value:
                    bound, bound_from, after = value, index, second[1]
                    value = second[0]
                    if (
                        second[0] >= 1000
                        and bound < 1000
                        and after > 0
                        and self.toks[after - 1].lower in self.table.SCALES
                    ):
                        bound *= self.table.SCALES[self.toks[after - 1].lower]
            noun = self._noun(index, after, value)
            if noun is None:
                index = max(after, index + 1)
                continue
            of, key, end, following = noun
            start = self.toks[index].start
            if bound is not None:
                found.append(Quantity(bound, of, self.toks[bound_from].start, end, key))
            found.append(Quantity(value, of, start, end, key))
            index = following
        return found

    def _number(self, index: int) -> tuple[float, int] | None:
        """A number at a token: its value and the index after it."""
        if index >= len(self.toks):
            return None
        token = self.toks[index]
        low = token.lower
        table = self.table
        if token.kind == "number":
            value = digits_value(token.text.rstrip("%"), self.language)
            if value is None:
                return None
            if token.text.endswith("%"):
                return value, index + 1
            value, after = self._grouped(value, index)
            return self._scaled(value, after)
        if token.kind != "word" or not token.text.replace("-", "").isalpha():
            return None
        if low in table.ARTICLES:
            return self._after_article(index)
        number = number_value(low, self.language)
        if number is not None:
            return self._scaled(number, index + 1)
        if low in table.VAGUE:
            return float(table.VAGUE[low]), index + 1
        if low == table.HALF and self._next_is_genitive(index + 1):
            return table.FRACTIONS[low], index + 1
        return None

    def _grouped(self, value: float, index: int) -> tuple[float, int]:
        """A number whose thousands are set apart by blanks ("3 800"), and the index after it."""
        after = index + 1
        if not getattr(self.table, "GROUPS_WITH_BLANKS", False) or not 1 <= len(self.toks[index].text) <= 3:
            return value, after
        while after < len(self.toks) and len(self.toks[after].text) == 3 and self.toks[after].text.isdigit():
            if self.text[self.toks[after - 1].end : self.toks[after].start] not in (" ", "\u00a0", "\u202f"):
                break
            value, after = value * 1000 + float(self.toks[after].text), after + 1
        return value, after

    def _after_article(self, index: int) -> tuple[float, int] | None:
        if index + 1 >= len(self.toks):
            return None
        following = self.toks[index + 1].lower
        table = self.table
        if following in table.HALVES:
            scaled = self._scaled(table.HALVES[following], index + 2)
            return scaled if scaled[1] > index + 2 else None
        is_bare = following not in table.RANKS_TOO and following != table.QUARTER
        if following in table.FRACTIONS and is_bare:
            return table.FRACTIONS[following], index + 2
        if following in table.FRACTIONS and self._next_is_genitive(index + 2):
            return table.FRACTIONS[following], index + 2
        if following in table.SCALES and following != table.HUNDRED:
            return float(table.SCALES[following]), index + 2
        return None

    def _next_is_genitive(self, index: int) -> bool:
        return index < len(self.toks) and self.toks[index].lower in self.table.BETWEEN

    def _scaled(self, value: float, index: int) -> tuple[float, int]:
        while index < len(self.toks):
            low = self.toks[index].lower.rstrip(".")
            if low in self.table.SCALES:
                value = round(value * self.table.SCALES[low], 6)
            elif low in self.table.FRACTIONS:
                value = value * self.table.FRACTIONS[low]
            else:
                break
            index += 1
        return value, index

    def _noun(self, first: int, after: int, value: float) -> tuple[str, str, int, int] | None:
        """The counted noun: as it stands, its key, where it ends, and the index after it."""
        if not self._counts(first, after, value):
            return None
        if self.toks[after - 1].text.endswith("%"):
            return self._share(after, self.toks[after - 1].end, "%")
        at = after
        if at < len(self.toks) and self.toks[at].lower in self.table.BETWEEN:
            inner = self._number(at + 1)
            if inner is not None:  # "26 der 35 Länder" counts twice: the whole is read again on its own
                whole = self._head_from(inner[1])
                return None if whole is None else (*whole[:3], after)
            if not self._partitive(first, at):
                return None
            at += 1
        return self._head_from(at)

    def _head_from(self, at: int) -> tuple[str, str, int, int] | None:
        """The noun, sign or share that follows, across at most four adjectives."""
        from timeline.reading.terms import stem

        for index in range(at, min(at + 5, len(self.toks))):
            token = self.toks[index]
            before = self.toks[index - 1]
            if "\n" in self.text[before.end : token.start] and before.kind != "number":
                return None
            if token.lower in self.table.PERCENT:
                return self._share(index + 1, token.end, token.text)
            if token.text in self.table.SIGNS:
                noun = self.table.SIGNS[token.text]
                return noun, stem(noun), token.end, index + 1
            if token.kind not in ("word", "abbreviation"):
                return None
            if self._stands_for_people(index):
                return token.text, stem(token.lower), token.end, index + 1
            if token.is_capital or self._is_small_head(index, at):
                return self._head(index)
            if not self._is_adjective(token.lower):
                return None
        return None

    def _stands_for_people(self, index: int) -> bool:
        """Whether a word of no noun says who is counted: "five injured on Monday", "fünf weitere wurden verletzt"."""
        if self.toks[index].lower not in self.table.COUNTED_ALONE:
            return False
        following = self.toks[index + 1] if index + 1 < len(self.toks) else None
        if following is None or following.kind not in ("word", "abbreviation"):
            return True
        return not following.is_capital and not self._is_adjective(following.lower)

    def _is_small_head(self, index: int, first: int) -> bool:
        """Whether a noun in small letters ends the phrase, in a language that writes them so: the last plural of a run."""
        low = self.toks[index].lower
        if getattr(self.table, "CAPITAL_NOUNS", True) or low in self.table.TIME_UNITS:
            return False
        if not low.endswith(self.table.PLURAL_ENDINGS) or low.endswith("ss"):
            return False
        following = self.toks[index + 1] if index + 1 < len(self.toks) else None
        goes_on = (
            following is not None
            and following.kind == "word"
            and following.lower.endswith(self.table.PLURAL_ENDINGS)
            and not following.lower.endswith("ss")
        )
        return (
            not goes_on
            or index + 1 >= first + 5
            or (following is not None and following.lower in self.table.NOT_ADJECTIVES)
        )

    def _partitive(self, first: int, at: int) -> bool:
        """Whether a genitive after the number names what it counts: "zwei seiner Töchter", not "747 der Linie"."""
        value = self.toks[at - 1]
        if value.lower in self.table.FRACTIONS:
            return True
        if not getattr(self.table, "CAPITAL_NOUNS", True):  # "380 millions d'euros", "dozens of people"
            return value.lower in self.table.SCALES or value.lower in self.table.VAGUE
        noun = next((t for t in self.toks[at + 1 : at + 5] if t.is_capital), None)
        named = first > 0 and self.toks[first - 1].is_capital and self.toks[first].kind == "number"
        return noun is not None and not named and noun.lower.endswith(self.table.PLURAL_ENDINGS)

    def _head(self, at: int) -> tuple[str, str, int, int] | None:
        from timeline.reading.places import place_table
        from timeline.reading.terms import stem

        token = self.toks[at]
        if token.lower in self.table.TIME_UNITS or token.lower.rstrip(".") in self.table.TIME_UNITS:
            return None
        places = place_table(self.language)
        if token.text in places.single or (
            token.text.endswith(places.city_adjective_ending) and token.text[:-2] in places.single
        ):
            following = self.toks[at + 1] if at + 1 < len(self.toks) else None
            if following is None or not following.is_capital:
                return None
            token, at = following, at + 1
        return token.text, stem(re.split(r"[-‑]", token.text)[-1]), token.end, at + 1

    def _share(self, at: int, end: int, of: str) -> tuple[str, str, int, int]:
        """A share: "40 Prozent der Stimmen" counts "Stimmen"."""
        from timeline.reading.terms import stem

        if at < len(self.toks) and self.toks[at].lower in self.table.BETWEEN:
            probe = at + 1
            while (
                probe < len(self.toks)
                and probe < at + 3
                and not self.toks[probe].is_capital
                and self._is_adjective(self.toks[probe].lower)
            ):
                probe += 1
            if probe < len(self.toks) and self.toks[probe].is_capital:
                noun = self.toks[probe]
                return noun.text, "prozent " + stem(re.split(r"[-‑]", noun.text)[-1]), noun.end, probe + 1
        return of, "prozent", end, at

    def _is_adjective(self, low: str) -> bool:
        return low not in self.table.NOT_ADJECTIVES and re.match(self.table.ADJECTIVE, low) is not None

    def _counts(self, first: int, after: int, value: float) -> bool:
        """Whether the number counts at all: no year, no "Artikel 5", no score, no part of a date."""
        token = self.toks[first]
        before = self.toks[first - 1] if first else None
        if before is not None:
            if before.text in (":", "/", "§", "§§") and before.end == token.start:
                return False
            if before.lower in self.table.NOT_COUNTED_AFTER and not (
                before.lower in ("im", "um", "gruppe", "uhr", "teil") and token.kind == "word"
            ):
                return False
            if before.kind in ("number", "ordinal") and token.kind == "number":
                return False
        if after - first == 1 and token.kind == "number" and 1900 <= value <= 2100 and token.text.isdigit():
            return before is not None and before.lower in self.table.APPROXIMATIONS
        return True
