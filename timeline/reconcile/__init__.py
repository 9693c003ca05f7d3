"""Facts to chronology: a pure function. No clock, no I/O, no randomness.

Names are looked up when first used: who only reads a chronology loads little of what makes one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from timeline.reconcile.chronology import entry_order, reconcile, reconcile_state, resolve_entry
    from timeline.reconcile.key_events import Choice, Weighed, choose, weigh
    from timeline.reconcile.key_weights import Weights
    from timeline.reconcile.select import select_story
    from timeline.reconcile.sorting import better_because
    from timeline.reconcile.state import State, apply, fold

_HOMES = {
    "Choice": "timeline.reconcile.key_events",
    "State": "timeline.reconcile.state",
    "Weighed": "timeline.reconcile.key_events",
    "Weights": "timeline.reconcile.key_weights",
    "apply": "timeline.reconcile.state",
    "better_because": "timeline.reconcile.sorting",
    "choose": "timeline.reconcile.key_events",
    "entry_order": "timeline.reconcile.chronology",
    "fold": "timeline.reconcile.state",
    "reconcile": "timeline.reconcile.chronology",
    "reconcile_state": "timeline.reconcile.chronology",
    "resolve_entry": "timeline.reconcile.chronology",
    "select_story": "timeline.reconcile.select",
    "weigh": "timeline.reconcile.key_events",
}

__all__ = [
    "Choice",
    "State",
    "Weighed",
    "Weights",
    "apply",
    "better_because",
    "choose",
    "entry_order",
    "fold",
    "reconcile",
    "reconcile_state",
    "resolve_entry",
    "select_story",
    "weigh",
]


def __getattr__(name: str) -> Any:
    """Import a public name when it is first used (PEP 562)."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)
