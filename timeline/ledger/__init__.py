"""The ledger: an append-only store of facts on SQLite or PostgreSQL, and the only source of truth.

``Ledger`` opens, appends, reads and verifies. ``codec`` turns facts into bytes and back. Names are looked up when first
used, so that importing the codec alone does not load SQLAlchemy.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from timeline.ledger.appended import Appended, Head
    from timeline.ledger.store import Ledger
    from timeline.ledger.verify import VerifyReport
    from timeline.ledger.verify_tally import Check

_HOMES = {
    "Appended": "timeline.ledger.appended",
    "Check": "timeline.ledger.verify_tally",
    "Head": "timeline.ledger.appended",
    "Ledger": "timeline.ledger.store",
    "VerifyReport": "timeline.ledger.verify",
}

__all__ = ["Appended", "Check", "Head", "Ledger", "VerifyReport"]


def __getattr__(name: str) -> Any:
    """Import a public name when it is first used (PEP 562)."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)
