"""What a claim counts, in one word for all languages: "14 Verletzte", "14 people were hurt" and "14 blessés" count one thing.

People of whom a sentence only says what became of them are counted under that: the dead, the hurt, the arrested.
"""

from __future__ import annotations

import re
from typing import Final

from timeline.model import Claim, Quantity
from timeline.reconcile.concepts import MARK, act_of, in_common
from timeline.reconcile.conflicts_words import LIGHT

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
}

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
    if thing == _ANYBODY:
        act = act_of(claim)
        if act in _SUFFERED:
            return MARK + act
        if claim.predicate in LIGHT:  # "four people are known to have been killed"
            told = {in_common(term) for term in claim.terms} & TOLLS
            return told.pop() if len(told) == 1 else thing
    return thing


def how_many(thing: str, noun: str) -> str:
    """A question for a thing that is counted; ``noun`` is what one of the texts calls it."""
    return f"How many {_BECAME[thing]}?" if thing in _BECAME else f"How many {noun}?"


def counted(claim: Claim) -> dict[str, float]:
    """Everything that a claim counts; of two numbers for one thing the last."""
    return {thing: quantity.value for quantity in claim.quantities if (thing := thing_of(claim, quantity))}
