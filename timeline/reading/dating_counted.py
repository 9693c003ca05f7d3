"""Days counted from something that is told, not from a date: "two days after it made landfall", "zwei Tage nach der Wahl".

The clause that is counted from lies so many days to the other side of what governs it. What is counted from a mere thing
cannot be dated by the text around: two days after the vote is not two days after whatever was told before.
"""

from __future__ import annotations

import importlib
import re
from collections.abc import Mapping, Sequence
from functools import cache
from types import ModuleType

from attrs import evolve

from timeline.model import Span, Timex
from timeline.reading.clauses import Clause

_LENGTH = re.compile(r"P(?:\d+(?:\.\d+)?|X)(?P<unit>[DWMY])")
_WORD = re.compile(r"\s{1,3}([^\W\d_]+)\s{1,3}")
_DAY = re.compile(r"(?:\d{4}|XXXX)-(?:\d\d-\d\d|WXX-\d)", re.ASCII)
_PARTED = re.compile(r"[,.;:!?()]")
_REACH = 70  # characters between the word that counts and the date of what is counted from
_GRAIN = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "M": "XXXX-XX", "Y": "XXXX"}


def clause_counted_from(
    text: str, span: Span, timexes: Sequence[Timex], head: Clause | None, language: str
) -> Timex | None:
    """The date of a clause that something else is counted from, as an expression that hangs on what governs it.

    Args:
        text: the article.
        span: the words of the claim, which begin with the count.
        timexes: expressions inside it, in text order.
        head: its carrying clause.
        language: picks the words that count.

    Returns:
        for "two days after it made landfall" the expression "two days" with the shift ``-P2D``, else nothing.
    """
    found = _counting(text, timexes, language)
    if found is None or head is None or head.finite is None:
        return None
    timex, sign, end = found
    leads = not text[span.start : timex.start].strip() or timex.start - span.start <= len("only just ")
    opens_clause = _subordinates(language, text[timex.end : end].strip()) or (
        head.subject is not None and head.subject.start == end and 0 <= head.finite.start - head.subject.end <= 1
    )
    if not (leads and opens_clause and sign):
        return None
    return _hanging(timex, sign)


def counted_from_day(text: str, timexes: Sequence[Timex], language: str) -> tuple[Timex, Timex] | None:
    """A count from something that the text dates, as an expression that hangs on that date, and the date itself.

    "Zwei Tage nach dem Anschlag am 3. Mai": the fifth of May. The date's side is left open, since neither tense nor plan
    of the claim says on which it lies; it is found when the day of publication is known.
    """
    found = _counting(text, timexes, language)
    if found is None:
        return None
    timex, sign, end = found
    base = next((one for one in timexes if one.start >= end), None)
    if base is None or not sign or base.start - end > _REACH or _PARTED.search(text[end : base.start]):
        return None
    if base.type != "DATE" or _DAY.fullmatch(base.value) is None or base.begin is not None:
        return None
    counted = _hanging(timex, "-" if sign == "+" else "+")
    is_past = base.direction == "past"
    return counted, evolve(base, relation="at", attributive=False, direction="past" if is_past else None)


def is_counted_from_a_thing(text: str, timexes: Sequence[Timex], language: str) -> bool:
    """Whether a claim's day is counted from something that the text does not date ("zwei Tage nach der Wahl")."""
    return _counting(text, timexes, language) is not None


def _hanging(timex: Timex, sign: str) -> Timex:
    """A length of time as a date that lies so far from the one it hangs on."""
    grain = _GRAIN[timex.value[-1]]
    return evolve(timex, type="DATE", value=grain, shift=f"{sign}{timex.value}", anchor="narrative", relation="at")


def _counting(text: str, timexes: Sequence[Timex], language: str) -> tuple[Timex, str, int] | None:
    """A length of time with the word behind it that counts from something, its sign, and where that something begins."""
    signs = _signs(language)
    for timex in timexes:
        if timex.type != "DURATION" or timex.shift is not None or _LENGTH.fullmatch(timex.value) is None:
            continue
        word = _WORD.match(text, timex.end, timex.end + 24)
        if word is not None and word[1].lower() in signs:
            return timex, signs[word[1].lower()], word.end()
    return None


def _subordinates(language: str, word: str) -> bool:
    return word.lower() in _table(language).COUNTING_CLAUSES


def _signs(language: str) -> Mapping[str, str]:
    signs: Mapping[str, str] = _table(language).COUNTING
    return signs


@cache
def _table(language: str) -> ModuleType:
    return importlib.import_module(f"timeline.reading.{language}.modality")
