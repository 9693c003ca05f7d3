"""Article to claims: sentences, date expressions, voices, modality, quantities, actors.

The engine is the same for every language; what a language knows stands in its own package of tables (``reading/de``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from timeline.reading.reader import Reader, Reading, reader_for, readers
    from timeline.reading.timex import annotate, tag

__all__ = ["Reader", "Reading", "annotate", "reader_for", "readers", "tag"]

_HOME = {
    "Reader": "timeline.reading.reader",
    "Reading": "timeline.reading.reader",
    "reader_for": "timeline.reading.reader",
    "readers": "timeline.reading.reader",
    "annotate": "timeline.reading.timex",
    "tag": "timeline.reading.timex",
}


def __getattr__(name: str) -> Any:
    """Load a public name when it is first used: importing one part does not load the tables of all."""
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOME[name]), name)
