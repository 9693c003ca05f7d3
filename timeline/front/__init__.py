"""Whole journeys, each one call: articles in, texts and evidence out. Joins the rooms for the command and for Python.

Names are looked up when first used, so that a command loads only what it needs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from timeline.front.batch import read_batch
    from timeline.front.clerk import Draft
    from timeline.front.decompose import DatedText, read_dates, read_file, read_text
    from timeline.front.report import IngestReport, Note
    from timeline.front.rulings import Effects, preview, rule, rule_many
    from timeline.front.take_in import ingest, reread
    from timeline.front.texts import article_texts

_HOMES = {
    "Draft": "timeline.front.clerk",
    "Effects": "timeline.front.rulings",
    "preview": "timeline.front.rulings",
    "rule": "timeline.front.rulings",
    "rule_many": "timeline.front.rulings",
    "DatedText": "timeline.front.decompose",
    "IngestReport": "timeline.front.report",
    "Note": "timeline.front.report",
    "article_texts": "timeline.front.texts",
    "ingest": "timeline.front.take_in",
    "read_batch": "timeline.front.batch",
    "read_dates": "timeline.front.decompose",
    "read_file": "timeline.front.decompose",
    "read_text": "timeline.front.decompose",
    "reread": "timeline.front.take_in",
}

__all__ = [
    "DatedText",
    "Draft",
    "Effects",
    "IngestReport",
    "Note",
    "article_texts",
    "ingest",
    "preview",
    "read_batch",
    "read_dates",
    "read_file",
    "read_text",
    "reread",
    "rule",
    "rule_many",
]


def __getattr__(name: str) -> Any:
    """Import a public name when it is first used (PEP 562)."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)
