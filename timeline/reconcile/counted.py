"""What a claim counts, in one word for all languages: "14 Verletzte", "14 people were hurt" and "14 blessés" count one thing.

People of whom a sentence only says what became of them are counted under that: the dead, the hurt, the arrested.
"""

from __future__ import annotations

from typing import Final

from timeline.model import Claim, Quantity
from timeline.reconcile.concepts import MARK, act_of, in_common

_ANYBODY: Final = MARK + "people"
_SUFFERED: Final = frozenset({"die", "injure", "arrest", "rescue", "evacuate", "kidnap", "infect", "displace"})
TOLLS: Final = frozenset(MARK + what for what in (*_SUFFERED, "missing"))
"""What people suffer, as a thing that is counted."""


def thing_of(claim: Claim, quantity: Quantity) -> str:
    """The thing that one of a claim's numbers counts; empty where it counts nothing."""
    thing = in_common(quantity.key) if quantity.key else ""
    if thing == _ANYBODY:
        act = act_of(claim)
        if act in _SUFFERED:
            return MARK + act
    return thing


def counted(claim: Claim) -> dict[str, float]:
    """Everything that a claim counts; of two numbers for one thing the last."""
    return {thing: quantity.value for quantity in claim.quantities if (thing := thing_of(claim, quantity))}
