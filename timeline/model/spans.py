"""Where words stand: half-open ranges of Unicode code points into an article's stored text."""

from __future__ import annotations

from typing import NamedTuple

import msgspec


class Span(NamedTuple):
    """A half-open range of code points: ``text[start:end]``."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        """Whether the two ranges share at least one character."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        """Whether ``other`` lies wholly inside this range."""
        return self.start <= other.start and other.end <= self.end


class Passage(msgspec.Struct, frozen=True, gc=False):
    """A span together with the words that stand there."""

    start: int
    end: int
    text: str

    @property
    def span(self) -> Span:
        """The range without the words."""
        return Span(self.start, self.end)
