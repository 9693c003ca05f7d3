"""Which of several values a line sorts by, and why: the choice that ``entries`` makes, told in words.

A line has one date although its claims may give several, and one headline although they may count differently. What is
not chosen stays beside it; here is said what decided.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from attrs import evolve

from timeline.model import Claim, Conflict, Entry, When
from timeline.reconcile.entries import BASIS_RANK

_GROUNDS = {
    "ruled": "a person ruled it",
    "explicit": "the date stands in the text",
    "relative": "counted from another date",
    "lineage": "borrowed from its lineage",
    "reported": "only bounded by the publication",
    "unknown": "not known",
}


def better_because(
    chosen: When, other: When, counts: tuple[int, int] = (1, 1), modalities: tuple[str, str] = ("", "")
) -> str:
    """Why a line sorts by one date and not by another that one of its claims gives.

    Args:
        chosen: the date of the line.
        other: the other date.
        counts: how many independent origins of the line give each.
        modalities: the line's modality, and that of the claim that gives the other date.

    Returns:
        The first reason that parts the two, in the order in which they are weighed.
    """
    if chosen.basis == "ruled" and other.basis != "ruled":
        return "a person ruled it"
    if modalities[0] != modalities[1]:
        return f"the line tells what is {modalities[0]}, and the other date is of what is {modalities[1]}"
    if BASIS_RANK[chosen.basis] != BASIS_RANK[other.basis]:
        return f"it stands on better ground ({_GROUNDS[chosen.basis]}, against {_GROUNDS[other.basis]})"
    widths = (_days(chosen), _days(other))
    if widths[0] != widths[1]:
        return f"it is narrower ({_width(widths[0])} against {_width(widths[1])})"
    if counts[0] != counts[1]:
        return f"more independent origins give it ({counts[0]} against {counts[1]})"
    return "both stand on equal ground, and the earlier one is taken"


def with_sorting(
    conflicts: Iterable[Conflict], entries: Iterable[Entry], dates: Mapping[str, When], claims: Mapping[str, Claim]
) -> list[Conflict]:
    """Conflicts with the value that their line sorts by, and why. ``dates`` and ``claims`` are by claim."""
    lines = {entry.id: entry for entry in entries}
    found = (_sorted(one, [lines[e] for e in one.entries if e in lines], dates, claims) for one in conflicts)
    return [_ruled(one) for one in found]


def _ruled(one: Conflict) -> Conflict:
    """Where a person accepts the value that the line sorts by, that is why."""
    if one.accepted is None or one.sorted_by != one.accepted:
        return one
    return evolve(one, sorted_why=f"a person ruled it (ruling {one.ruling})")


def _sorted(one: Conflict, entries: list[Entry], dates: Mapping[str, When], claims: Mapping[str, Claim]) -> Conflict:
    holding = [entry for entry in entries if sum(not set(entry.claims).isdisjoint(v.claims) for v in one.values) > 1]
    if not holding:
        why = "no line holds more than one of these values: each shows what its own sources say"
        return evolve(one, sorted_by=None, sorted_why=why)
    if one.slot == "date":
        return _by_date(one, holding[0], dates, claims)
    shown = {
        entry.id: next((v.value for v in one.values if entry.headline_claim in v.claims), None) for entry in holding
    }
    values = set(shown.values())
    value = values.pop() if len(values) == 1 else None
    if value is not None:
        why = "the headline of the line is the sentence that says so; its date is the same whichever holds"
    elif values - {None}:
        why = "the lines differ: each shows the value of its own headline; their dates are the same whichever holds"
    else:
        why = "the headline of the line gives none of these values, and its date is the same whichever holds"
    return evolve(one, sorted_by=value, sorted_why=why)


def _by_date(one: Conflict, entry: Entry, dates: Mapping[str, When], claims: Mapping[str, Claim]) -> Conflict:
    chosen = entry.when
    value = next((v.value for v in one.values if v.value == chosen.edtf), None)
    origins = {v.value: len(v.origins) for v in one.values}
    reasons: list[str] = []
    for other in one.values:
        members = sorted(c for c in other.claims if c in dates and c in entry.claims)
        if other.value == value or not members:
            continue
        # Of several claims that give the other date the best one lost.
        best = min(members, key=lambda c: (claims[c].modality != entry.modality, BASIS_RANK[dates[c].basis], c))
        told = (entry.modality, str(claims[best].modality))
        why = better_because(chosen, dates[best], (origins.get(chosen.edtf or "", 1), len(other.origins)), told)
        reasons.append(f"against {other.value}: {why}" if len(one.values) > 2 else why)
    return evolve(one, sorted_by=value, sorted_why="; ".join(dict.fromkeys(reasons)))


def _days(when: When) -> int | None:
    return (when.latest - when.earliest).days + 1 if when.earliest and when.latest else None


def _width(days: int | None) -> str:
    if days is None:
        return "open on one side"
    return "1 day" if days == 1 else f"{days} days"
