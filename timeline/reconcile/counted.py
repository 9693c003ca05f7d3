"""What a claim counts, in one word for all languages: "14 Verletzte", "14 people were hurt" and "14 blessés" count one thing.

People of whom a sentence only says what became of them, or that they came, are counted under that: the dead, the hurt, the
arrested, the crowd.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from timeline.model import Claim, Quantity
from timeline.reconcile.concepts import MARK, act_of, in_common
from timeline.reconcile.conflicts_words import LIGHT
from timeline.reconcile.ordinals import ranks

_ANYBODY: Final = MARK + "people"
_SUFFERED: Final = frozenset({"die", "injure", "arrest", "rescue", "evacuate", "kidnap", "infect", "displace"})
TOLLS: Final = frozenset(MARK + what for what in (*_SUFFERED, "missing"))
"""What people suffer, as a thing that is counted."""

_BECAME: Final = {
    MARK + "die": "died",
    MARK + "injure": "were injured",
    MARK + "arrest": "were arrested",
    MARK + "rescue": "were rescued",
    MARK + "evacuate": "were evacuated",
    MARK + "kidnap": "were kidnapped",
    MARK + "infect": "were infected",
    MARK + "displace": "were displaced",
    MARK + "missing": "are missing",
    MARK + "demonstrate": "took part",
}


def _concepts(names: str) -> frozenset[str]:
    return frozenset(MARK + name for name in names.split())


PERSONS: Final = (
    _concepts("people worker woman man child passenger patient student victim soldier civilian police refugee miner")
    | _concepts("firefighter farmer nurse doctor teacher")
    | {"weit", "ander", "other", "autr", "more"}
)
"""Nouns of people, and words for the rest of them: who "14 workers" are says nothing against "14 people"."""

TOLL: Final = "#"
"""Stands in the terms of a toll and in no others."""

CROWD: Final = MARK + "demonstrate"
_CROWDS: Final = _concepts("demonstrate participant")
_CAME: Final = frozenset({"demonstrate", "attend"})

_VAGUE: Final = re.compile(
    r"(?:(?:an?|une?|des)\s+)?(?:dozens?|scores|hundreds|thousands|millions|billions"
    r"|dutzend\w*|hunderte\w*|(?:zehn|hundert)?tausende\w*|millionen|milliarden"
    r"|(?:diz|douz|quinz|vingt|trent|quarant|cinquant|soixant|cent)aines?|milliers?)(?!\w)",
    re.IGNORECASE,
)
"""Begins a number that nobody has counted: "dozens of people"."""


def thing_of(claim: Claim, quantity: Quantity) -> str:
    """The thing that one of a claim's numbers counts; empty where it counts nothing, or in dozens and hundreds."""
    if _VAGUE.match(claim.quote, max(0, quantity.start - claim.start)):
        return ""
    thing = in_common(quantity.key) if quantity.key else ""
    if thing in _CROWDS:
        return _suffered(claim) or CROWD
    if thing in PERSONS and (act_of(claim) in _CAME or _said_next(claim, quantity.key) == CROWD):
        return CROWD
    return _suffered(claim) or thing if thing == _ANYBODY else thing


def _said_next(claim: Claim, noun: str) -> str | None:
    """What a claim says right after a noun, in one word for all languages: "5,000 people demonstrated"."""
    at = claim.terms.index(noun) + 1 if noun in claim.terms else len(claim.terms)
    return in_common(claim.terms[at]) if at < len(claim.terms) else None


def tolls(claim: Claim) -> dict[str, set[float]]:
    """How many people suffered what, whatever a claim calls them: "two workers died" and "two people were killed" are one.

    Of "a third worker died" the rank is given, below zero. Those who took part stand under ``CROWD``.
    """
    found: dict[str, set[float]] = {}
    counting = ranks(claim)
    if not claim.quantities and not counting:
        return found
    act = _suffered(claim)
    for quantity in claim.quantities:
        thing = thing_of(claim, quantity)
        if thing and thing not in TOLLS and act is not None and in_common(quantity.key) in PERSONS:
            thing = act
        if thing in TOLLS or thing == CROWD:
            found.setdefault(thing, set()).add(quantity.value)
    if act is not None:
        for noun, rank in counting.items():
            if in_common(noun) in PERSONS or in_common(noun) == act:
                found.setdefault(act, set()).add(-float(rank))
    return found


def toll_terms(claim: Claim) -> Iterator[str]:
    """The terms under which claims meet that say the same of the same people: what became of them, and of how many.

    Of a crowd, which is counted by many, the number does not matter. They bring claims together and tell nothing more.
    """
    for toll, values in tolls(claim).items():
        yield f"{toll}{TOLL}"
        for value in sorted(values) if toll != CROWD else [0.0]:
            yield f"{toll}{TOLL}{value:g}"


def _suffered(claim: Claim) -> str | None:
    """What became of people by a claim, as a thing that is counted."""
    act = act_of(claim)
    if act in _SUFFERED:
        return MARK + act
    if claim.predicate in LIGHT:  # "four people are known to have been killed"
        told = {in_common(term) for term in claim.terms} & TOLLS
        return told.pop() if len(told) == 1 else None
    return None


def how_many(thing: str, noun: str) -> str:
    """A question for a thing that is counted; ``noun`` is what one of the texts calls it."""
    return f"How many {_BECAME[thing]}?" if thing in _BECAME else f"How many {noun}?"


def counted(claim: Claim) -> dict[str, float]:
    """Everything that a claim counts; of two numbers for one thing the last."""
    return {thing: quantity.value for quantity in claim.quantities if (thing := thing_of(claim, quantity))}
