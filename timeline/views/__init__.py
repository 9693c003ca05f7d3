"""Read models: the reconciled chronology as tables beside the ledger. Disposable; the ledger alone is the truth.

Whatever stands in these tables is a pure function of the facts up to the checkpoint's position. Catching up from any
earlier state and rebuilding from nothing give the same rows.
"""

from timeline.views.asof import AsOf, parse_as_of, parse_side
from timeline.views.changes import Changes
from timeline.views.compare import compare
from timeline.views.refreshing import refresh
from timeline.views.runner import Difference, Folded, catch_up, check, is_current, load, load_chosen, rebuild

__all__ = [
    "AsOf",
    "Changes",
    "Difference",
    "Folded",
    "catch_up",
    "check",
    "compare",
    "is_current",
    "load",
    "load_chosen",
    "parse_as_of",
    "parse_side",
    "rebuild",
    "refresh",
]
