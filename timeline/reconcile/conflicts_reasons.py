"""The harmless reasons, asked for before a disagreement is called open. Each gives its words, or ``None`` if it does not hold."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from timeline.reconcile.conflicts import Testimony
from timeline.reconcile.conflicts_words import CORRECTED, OFFICIALLY, PRIVATELY, has
from timeline.reconcile.thresholds import RUNNING_DAYS

Side = tuple[str, Sequence[Testimony]]
"""A value with the testimonies behind it."""


def published_span(behind: Iterable[Testimony]) -> tuple[date, date] | None:
    """First and last day on which these were published; ``None`` where one of them is not dated."""
    days = [one.published.latest or one.published.earliest for one in behind]
    known = [day for day in days if day is not None]
    return (min(known), max(known)) if known and len(known) == len(days) else None


def in_order(a: Side, b: Side) -> tuple[Side, Side] | None:
    """The two sides, earlier one first, if all of the one was published on a day before all of the other."""
    left, right = published_span(a[1]), published_span(b[1])
    if left is None or right is None:
        return None
    if left[1] < right[0]:
        return a, b
    return (b, a) if right[1] < left[0] else None


def time_passed(a: Side, b: Side, verb: str = "counted at different times") -> str | None:
    """A later report tells of a later state: a toll that is still being counted, an estimate that grows."""
    ordered = in_order(a, b)
    if ordered is None:
        return None
    first, second = (published_span(side[1]) for side in ordered)
    if first is None or second is None or (second[0] - first[1]).days > RUNNING_DAYS:
        return None
    return f"{verb}: {ordered[0][0]} in a report of {first[0]}, {ordered[1][0]} in one of {second[0]}"


def corrected(a: Side, b: Side) -> str | None:
    """One source gives another value later, or says that it corrects one."""
    if any(has(one.claim.quote, CORRECTED) for one in (*a[1], *b[1])):
        return "one of the texts says that it corrects an earlier one"
    outlets = {one.outlet for _, behind in (a, b) for one in behind}
    ordered = in_order(a, b)
    if ordered is None:
        if len(outlets) == 1 and None not in outlets and any(one.corrects for one in (*a[1], *b[1])):
            return f"one source corrected itself: {next(iter(outlets))} says so"
        return None
    if len(outlets) == 1 and None not in outlets:
        return f"one source corrected itself: {next(iter(outlets))} gave {ordered[0][0]} first, {ordered[1][0]} later"
    origins = {one.origin for _, behind in ordered for one in behind}
    # Two outlets whose texts derive from one another are one origin where both only repeat it; here one says otherwise.
    if len(origins) == 1 and all(one.stance.is_attributed for _, behind in ordered for one in behind):
        return f"one source corrected itself: {ordered[0][0]} first, {ordered[1][0]} later"
    return None


def levels(a: Side, b: Side) -> str | None:
    """One side speaks of what is said officially, the other of what is said in private."""
    marks = [
        {name for name, words in (("officially", OFFICIALLY), ("in private", PRIVATELY)) if _all_have(side[1], words)}
        for side in (a, b)
    ]
    if marks[0] != marks[1] and marks[0] | marks[1] == {"officially", "in private"} and all(marks):
        return "one speaks of what is said officially, the other of what is said in private"
    return None


def _all_have(behind: Sequence[Testimony], words: tuple[str, ...]) -> bool:
    return bool(behind) and all(has(one.claim.quote, words) for one in behind)
