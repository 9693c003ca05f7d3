"""Reading a text alone: expressions found and resolved in reading order, keeping the date the narrative has reached."""

from __future__ import annotations

from datetime import date
from typing import Literal

from attrs import evolve, frozen

from timeline.model.resolution import Narrative, Resolved, resolve
from timeline.model.timex import Direction, Timex
from timeline.reading.timex.tagger import tag

Domain = Literal["news", "narrative"]


@frozen
class ResolvedTimex:
    """One expression with its TIMEX3 type, resolved value and modifier, and how it was resolved."""

    timex: Timex
    type: str
    value: str
    mod: str | None
    resolved: Resolved

    @property
    def start(self) -> int:
        return self.timex.start

    @property
    def end(self) -> int:
        return self.timex.end

    @property
    def text(self) -> str:
        return self.timex.text


def annotate(
    text: str,
    *,
    published: date | None = None,
    language: str = "de",
    domain: Domain = "news",
    prefer: Direction | None = None,
) -> list[ResolvedTimex]:
    """Find and resolve the temporal expressions of a text.

    Args:
        text: any string.
        published: the reference day of a news text; ``None`` when unknown.
        language: ISO 639-1 code.
        domain: ``news`` counts from ``published``; ``narrative`` from the last date that the text named.
        prefer: the side an incomplete date points to where its clause does not tell.

    Returns:
        the expressions in text order; what cannot be resolved keeps its open value (``XXXX-05-01``).
    """
    return Walk(text, published, domain, prefer).run(tag(text, language))


class Walk:
    """One pass over the expressions of a text, carrying the date reached."""

    def __init__(self, text: str, published: date | None, domain: Domain, prefer: Direction | None) -> None:
        self.text = text
        self.published = published
        self.domain = domain
        self.prefer = prefer
        self.reached: Narrative = published
        self.repeating_at = -1
        self.previous: Timex | None = None

    def run(self, timexes: list[Timex]) -> list[ResolvedTimex]:
        """Resolve all expressions in order."""
        return [self._one(timex) for timex in timexes]

    def _one(self, timex: Timex) -> ResolvedTimex:
        if timex.direction is None and self.prefer and timex.anchor == "publication" and timex.shift is None:
            timex = evolve(timex, direction=self.prefer)
        known = (self.published, self.published) if self.published else None
        if self.domain == "narrative" and timex.anchor == "publication" and not timex.value.endswith("_REF"):
            anchored = evolve(timex, anchor="narrative", direction=timex.direction)
            resolved = resolve(anchored, published=None, narrative=self.reached)
        else:
            resolved = resolve(timex, published=known, narrative=self.reached)
        self._reach(timex, resolved)
        return ResolvedTimex(timex, timex.type, resolved.value or timex.value, timex.mod, resolved)

    def _reach(self, timex: Timex, resolved: Resolved) -> None:
        if timex.type in ("DATE", "TIME") and not timex.value.endswith("_REF") and resolved.earliest and resolved.latest:
            self.reached = resolved.earliest if resolved.earliest == resolved.latest else (resolved.earliest, resolved.latest)
