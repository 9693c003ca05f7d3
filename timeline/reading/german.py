"""The German reader: the engine with German tables."""

from __future__ import annotations

from typing import ClassVar

from timeline.reading.rules import RuleReader


class GermanReader(RuleReader):
    """Reads German news. Rule-based, offline, deterministic."""

    name: ClassVar[str] = "timeline-german"
    version: ClassVar[str] = "1"
    languages: ClassVar[frozenset[str]] = frozenset({"de"})
    language: ClassVar[str] = "de"
