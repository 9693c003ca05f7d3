"""The French reader: the engine with French tables. Small: dates, voices, plain modality, the frequent verbs."""

from __future__ import annotations

from typing import ClassVar

from timeline.reading.rules import RuleReader


class FrenchReader(RuleReader):
    """Reads French news. Rule-based, offline, deterministic."""

    name: ClassVar[str] = "timeline-french"
    version: ClassVar[str] = "1"
    languages: ClassVar[frozenset[str]] = frozenset({"fr"})
    language: ClassVar[str] = "fr"
