"""Dates in asides: what stands between dashes or in brackets does not date the sentence around it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from timeline.model import Span, Timex

_DAY = re.compile(r"(?:\d{4}|XXXX)-\d\d-\d\d", re.ASCII)
_DASH = re.compile(r"(?<=\s)[–—-](?=\s)")


def outside_asides(able: Sequence[Timex], text: str, span: Span) -> list[Timex]:
    """The expressions of a claim that stand in no aside; all of them where there are no others.

    "Die Sonde – seit 2004 in der Bahn – nähert sich heute dem Mond": today. A date in brackets behind a day of the week
    says which it was: "am Donnerstag (29. August)".
    """
    explained = {early.start for early, late in pairwise(able) if _explains(early, late, text)}
    able = [timex for timex in able if timex.start not in explained]
    plain = [timex for timex in able if not _is_aside(timex, text, span)]
    return plain or able


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
