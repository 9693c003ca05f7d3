"""Dates in asides: what stands between dashes or in brackets does not date the sentence around it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from timeline.model import Span, Timex
from timeline.reading.grammar import grammar_for
from timeline.reading.verbs import verb_table

_DAY = re.compile(r"(?:\d{4}|XXXX)-\d\d-\d\d", re.ASCII)
_YEAR = re.compile(r"\d{4}", re.ASCII)
_WORD = re.compile(r"[^\W\d_]+")
_DASH = re.compile(r"(?<=\s)[–—-](?=\s)")


def outside_asides(able: Sequence[Timex], text: str, span: Span, language: str) -> list[Timex]:
    """The expressions of a claim that stand in no aside; all of them where there are no others.

    "Die Sonde – seit 2004 in der Bahn – nähert sich heute dem Mond": today. A date in brackets behind a day of the week
    says which it was: "am Donnerstag (29. August)". "Born in 1959, she ran the council from 2007 on": not in 1959.
    """
    if not able:
        return []
    opening = _opening(text, span, language)
    able = [timex for timex in able if timex.end > opening or not _YEAR.fullmatch(timex.value)]
    explained = {early.start for early, late in pairwise(able) if _explains(early, late, text)}
    able = [timex for timex in able if timex.start not in explained]
    plain = [t for t in able if not (_is_aside(t, text, span) or _is_participle(t, text, span, language))]
    return plain or able


def _opening(text: str, span: Span, language: str) -> int:
    """Where a participle that opens a claim ends, with what belongs to it: "Founded in 1932, ..."."""
    comma = text.find(",", span.start, span.end)
    word = _WORD.match(text, span.start)
    if comma < 0 or word is None:
        return span.start
    kinds = {form.kind for form in verb_table(language).forms(word.group().lower())}
    return comma if "participle" in kinds and "zu" not in kinds else span.start


def _is_participle(timex: Timex, text: str, span: Span, language: str) -> bool:
    """Whether an expression stands between commas with a participle and no other verb: ", einst für den Sommer geplant,"."""
    first, last = text.rfind(",", span.start, timex.start), text.find(",", timex.end, span.end)
    if first < 0 or last < 0:
        return False
    words = [word.lower() for word in _WORD.findall(text[first:last])]
    forms = [verb_table(language).forms(word) for word in words]
    able = [at for at, found in enumerate(forms) if any(form.kind == "participle" for form in found)]
    acts = any(form.kind == "finite" and form.certainty == "closed" for found in forms for form in found)
    edge = len(words) - 1 if grammar_for(language).verb_final else 1
    return not acts and any(at in (0, edge) for at in able)


def _explains(early: Timex, late: Timex, text: str) -> bool:
    """Whether a date with a month stands in brackets right behind a day of the week."""
    is_weekday = early.value.startswith("XXXX-WXX-") and _DAY.fullmatch(late.value) is not None
    return is_weekday and text[early.end : late.start].strip() == "("


def _is_aside(timex: Timex, text: str, span: Span) -> bool:
    before, after = text[span.start : timex.start], text[timex.end : span.end]
    if before.rstrip().endswith("(") and after.startswith(")") and _DAY.fullmatch(timex.value):
        return False  # "der Unfall in Bonn (29. August)"
    if len(_DASH.findall(before)) % 2 and _DASH.search(after):
        return True
    return before.count("(") > before.count(")") and ")" in after
