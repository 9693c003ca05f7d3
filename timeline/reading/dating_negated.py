"""Days that are named and do not date what is told: "beginnt nicht vor Juni", "did not resume until Monday", "set for Friday"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import evolve

from timeline.model import Timex
from timeline.reading.clauses import Clause
from timeline.reading.dating import names_a_day
from timeline.reading.modality import signs_for

_SEASON = re.compile(r"XXXX-(?:SP|SU|FA|WI)")
_JOINT = 12  # characters between the two days of "von Mittwoch auf Freitag"
_SOME = 40  # characters before a season: "einen besonders langen "
_LEAD = 16  # characters before a day: "für kommenden "
_YEAR = re.compile(r"\d{4}")
_MONTH = re.compile(r"(?:\d{4}|XXXX)-(?:\d\d|WXX|SP|SU|FA|WI)")
_DONE = frozenset({"past", "perfect", "pluperfect"})


def not_before(own: Sequence[Timex], head: Clause | None, language: str) -> list[Timex]:
    """Turn the bounds that a negation turns: what is not to begin before a day may begin from then on.

    Args:
        own: the expressions of a claim.
        head: its carrying clause.
        language: picks the relations that a negation turns (``NEGATION_TURNS``).

    Returns:
        the expressions; of what lies ahead they run on from their day, of what happened they name it ("did not until").
    """
    if head is None or not head.negated:
        return list(own)
    turns = signs_for(language).negation_turns
    return [_turned(timex, head) if timex.relation in turns and timex.begin is None else timex for timex in own]


def is_set_for(text: str, timex: Timex, language: str) -> bool:
    """Whether a day is one that something is set for: "called a strike for Feb. 3", "kündigte für den 6. März an"."""
    if timex.anchor != "publication" or timex.type not in {"DATE", "TIME"} or not names_a_day(timex):
        return False
    return _follows_for(text, timex, language)


def begun(found: Sequence[Timex]) -> list[Timex]:
    """Expressions, those with "since" turned to the past: "seit dem Wochenende" began with the last one."""
    return [evolve(t, direction="past") if t.relation == "since" and t.direction == "future" else t for t in found]


def without_deferred(found: Sequence[Timex]) -> list[Timex]:
    """Expressions of what was done, without the days that it was put off to: "wurde von Mittwoch auf Freitag verlegt"."""
    ahead = [timex.start for timex in found if timex.direction == "future" and timex.shift is None]
    return [
        timex
        for timex in found
        if timex.start not in ahead
        and not (timex.relation == "from" and any(0 < start - timex.end <= _JOINT for start in ahead))
    ]


def without_purpose(found: Sequence[Timex], text: str, language: str) -> list[Timex]:
    """Expressions without a year that says what something is for ("der Haushalt für 2024"), where a day or month is named too."""
    if not any(timex.type == "DATE" and _MONTH.match(timex.value) for timex in found):
        return list(found)
    return [t for t in found if _YEAR.fullmatch(t.value) is None or not _follows_for(text, t, language)]


def _follows_for(text: str, timex: Timex, language: str) -> bool:
    """Whether "for" stands right before an expression."""
    return signs_for(language).set_for.search(text[max(0, timex.start - _LEAD) : timex.start].lower()) is not None


def without_lengths(found: Sequence[Timex], text: str, language: str) -> list[Timex]:
    """Expressions without a season that is none of some year: "einen ganzen Winter lang", "a lost summer"."""
    return [t for t in found if not (_SEASON.fullmatch(t.value) and t.shift is None and _some(text, t, language))]


def _some(text: str, timex: Timex, language: str) -> bool:
    return signs_for(language).some.search(text[max(0, timex.start - _SOME) : timex.start].lower()) is not None


def _turned(timex: Timex, head: Clause) -> Timex:
    if head.tense not in _DONE:
        ahead = "future" if timex.shift is None and timex.anchor == "publication" else timex.direction
        return evolve(timex, relation="since", direction=ahead)
    return evolve(timex, relation="at") if timex.relation == "until" else timex
