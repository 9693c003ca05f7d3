"""Timeline: from a pile of news articles to a chronology that can be defended line by line.

The front door: ``open_ledger``, ``ingest``, ``chronology``, ``audit``, ``diff``, ``export_as``. They are loaded when first used,
so that importing the package costs next to nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from timeline.front.audit import audit
    from timeline.front.door import chronology, diff, export_as, open_ledger
    from timeline.front.take_in import ingest

__version__ = "0.1.0"

__all__ = ["__version__", "audit", "chronology", "diff", "export_as", "ingest", "open_ledger"]

_HOMES = {
    "audit": "timeline.front.audit",
    "chronology": "timeline.front.door",
    "diff": "timeline.front.door",
    # Not "export": that name is the package of the formats.
    "export_as": "timeline.front.door",
    "ingest": "timeline.front.take_in",
    "open_ledger": "timeline.front.door",
}


def __getattr__(name: str) -> Any:
    """Import a public name when it is first used (PEP 562)."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)
