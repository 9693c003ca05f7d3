"""The English reader: the engine with English tables."""

from __future__ import annotations

from typing import ClassVar

from timeline.reading.rules import RuleReader


class EnglishReader(RuleReader):
    """Reads English news. Rule-based, offline, deterministic."""

    name: ClassVar[str] = "timeline-english"
    version: ClassVar[str] = "2"
    languages: ClassVar[frozenset[str]] = frozenset({"en"})
    language: ClassVar[str] = "en"
