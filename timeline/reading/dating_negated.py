"""What does not happen before a day: "der Prozess beginnt nicht vor Juni", "talks did not resume until Monday"."""

from __future__ import annotations

import importlib
from collections.abc import Sequence

from attrs import evolve

from timeline.model import Timex
from timeline.reading.clauses import Clause

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
    turns: frozenset[str] = importlib.import_module(f"timeline.reading.{language}.modality").NEGATION_TURNS
    return [_turned(timex, head) if timex.relation in turns and timex.begin is None else timex for timex in own]


def _turned(timex: Timex, head: Clause) -> Timex:
    if head.tense not in _DONE:
        ahead = "future" if timex.shift is None and timex.anchor == "publication" else timex.direction
        return evolve(timex, relation="since", direction=ahead)
    return evolve(timex, relation="at") if timex.relation == "until" else timex
