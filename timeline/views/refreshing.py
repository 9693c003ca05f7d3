"""Bringing the view up to date for whoever only reads, so that the next reader need not fold everything again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.model import LedgerError
from timeline.views.runner import catch_up, is_current

if TYPE_CHECKING:
    from timeline.ledger import Ledger

FEW_FACTS = 5_000
"""Up to so many facts are folded in memory in a moment, and the file is left as it is."""


def refresh(ledger: Ledger, url: str) -> bool:
    """Bring a view up to date that does not reach the head of a ledger, through a connection of its own.

    Args:
        ledger: an open ledger.
        url: its address.

    Returns:
        Whether the view was brought up to date. False where it was already, where the ledger is small, and where it cannot be
        written: reading does not depend on that.
    """
    if ledger.head().position <= FEW_FACTS or is_current(ledger):
        return False
    try:
        with type(ledger).open(url) as writable:
            catch_up(writable)
    except LedgerError:
        return False
    return True
