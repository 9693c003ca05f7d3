"""Facts to chronology: a pure function. No clock, no I/O, no randomness."""

from timeline.reconcile.chronology import entry_order, reconcile, reconcile_state, resolve_entry
from timeline.reconcile.key_events import Choice, Weighed, choose, weigh
from timeline.reconcile.select import select_story
from timeline.reconcile.sorting import better_because
from timeline.reconcile.state import State, apply, fold

__all__ = [
    "Choice",
    "State",
    "Weighed",
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
