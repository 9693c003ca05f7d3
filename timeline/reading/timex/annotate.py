"""Reading a text alone: expressions found and resolved in reading order, keeping the date the narrative has reached."""

from __future__ import annotations

import re
from datetime import date
from typing import Literal

from attrs import evolve, frozen

from timeline.model.resolution import Narrative, Resolved, resolve
from timeline.model.timex import Direction, Timex
from timeline.reading.timex import antiquity
from timeline.reading.timex.rules import load
from timeline.reading.timex.story import Story
from timeline.reading.timex.table import Language
from timeline.reading.timex.tagger import tag

NEAR = 30  # characters between a repeated time and what makes it repeat
BACKGROUND = 150  # characters after a date in an earlier year in which the text still looks back
LISTED = 8  # characters between the days of one list

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
    return Walk(text, load(language).language, published, domain, prefer).run(tag(text, language))


class Walk:
    """One pass over the expressions of a text, carrying the date reached."""

    def __init__(
        self, text: str, language: Language, published: date | None, domain: Domain, prefer: Direction | None
    ) -> None:
        self.text = text
        self.repeating = re.compile(language.repeating, re.IGNORECASE)
        self.published = published
        self.domain = domain
        self.prefer = prefer
        self.story = Story(text, language) if domain == "narrative" else None
        self.reached: Narrative = published
        self.looking_back_at: int | None = None
        self.listed_at = 0
        self.days_listed = 0
        self.previous: ResolvedTimex | None = None

    def run(self, timexes: list[Timex]) -> list[ResolvedTimex]:
        """Resolve all expressions in order; words that only lead on from what was said are left out."""
        return [self._one(timex) for timex in timexes if not timex.rule.startswith("discourse")]

    def _one(self, timex: Timex) -> ResolvedTimex:
        if timex.direction is None and self.prefer and timex.anchor == "publication" and timex.shift is None:
            timex = evolve(timex, direction=self.prefer)
        resolved = self._resolve(timex)
        told = antiquity.written(resolved)
        value = told.value or timex.value
        if value.startswith("XXXX-XX-XXT") and timex.rule.startswith("clock") and not value.endswith("TXX:XX"):
            value = value[10:]
        found = ResolvedTimex(timex, timex.type, value, timex.mod, told)
        self._reach(timex, resolved)
        self.previous = found
        return found

    def _resolve(self, timex: Timex) -> Resolved:
        if timex.type == "TIME" and timex.shift is None and timex.anchor == "narrative" and self._repeats(timex):
            return Resolved(reasoning=f"{timex.text!r} comes back every time and has no date")
        if self.story is not None and timex.anchor != "none" and not timex.value.endswith("_REF"):
            return self.story.resolve(timex)
        known = (self.published, self.published) if self.published else None
        if self._looks_back(timex):
            whole_year = isinstance(self.reached, tuple)
            told = evolve(timex, anchor="narrative", direction="future" if whole_year else "nearest")
            first = self.reached[0] if isinstance(self.reached, tuple) else self.reached
            return resolve(told, published=None, narrative=first)
        return resolve(timex, published=known, narrative=self.reached)

    def _looks_back(self, timex: Timex) -> bool:
        """Whether a month or day without a year goes on in an earlier year that the text has just named."""
        if self.looking_back_at is None or timex.start - self.looking_back_at > BACKGROUND:
            return False
        return (
            timex.type == "DATE" and timex.shift is None and timex.direction != "future" and timex.value[5:7].isdigit()
        )

    def _repeats(self, timex: Timex) -> bool:
        """Whether a clock time stands in a list of days or after a word of repetition."""
        before = self.previous
        if before is None:
            return self.repeating.search(self.text, max(0, timex.start - 60), timex.start) is not None
        near = timex.start - before.end < NEAR
        if near and before.type == "TIME" and before.value.startswith("T"):
            return True
        if near and (before.type == "SET" or self.days_listed > 1):
            return True
        return self.repeating.search(self.text, max(before.end, timex.start - 60), timex.start) is not None

    def _reach(self, timex: Timex, resolved: Resolved) -> None:
        if timex.type == "DATE" and timex.value[8:].isdigit():
            self.days_listed = self.days_listed + 1 if timex.start - self.listed_at < LISTED and self.days_listed else 1
            self.listed_at = timex.end
        if timex.type not in ("DATE", "TIME") or timex.value.endswith("_REF"):
            return
        if timex.relation != "at" or timex.mod is not None:
            # "By the end of March" leads up to a point, and the text has reached that March.
            resolved = self._resolve(evolve(timex, relation="at", mod=None))
        if self.story is not None and (before_christ := antiquity.shadow(timex.value)):
            self.story.reach(timex, *before_christ)
        elif resolved.earliest and resolved.latest:
            named = timex.value[:4].isdigit() or self._looks_back(timex)
            earlier = self.published is not None and self.published.year - resolved.latest.year > 1
            self.looking_back_at = timex.end if named and earlier else None
            same = resolved.earliest == resolved.latest
            self.reached = resolved.earliest if same else (resolved.earliest, resolved.latest)
            if self.story is not None:
                self.story.reach(timex, resolved.earliest, resolved.latest)
