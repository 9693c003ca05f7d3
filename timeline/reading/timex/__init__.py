"""Temporal expressions: found and normalised (``tag``), and resolved in reading order (``annotate``)."""

from timeline.reading.timex.annotate import ResolvedTimex, annotate
from timeline.reading.timex.tagger import tag

__all__ = ["ResolvedTimex", "annotate", "tag"]
