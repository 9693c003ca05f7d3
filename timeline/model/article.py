"""One document as it was read."""

from __future__ import annotations

from typing import Literal

from attrs import frozen

from timeline.model.spans import Passage, Span

BlockKind = Literal["title", "lead", "heading", "paragraph", "bullet", "caption", "dateline", "furniture"]


@frozen
class Block:
    """A stretch of the text with one role on the page. ``furniture`` is what surrounds the article without belonging to it."""

    kind: BlockKind
    start: int
    end: int

    @property
    def span(self) -> Span:
        """The range of the block."""
        return Span(self.start, self.end)


@frozen
class Document:
    """What a reader is given: the stored text of one article and its layout.

    ``text`` is the article exactly as decoded; every offset anywhere counts its code points. ``blocks`` are sorted,
    do not overlap, and leave out only white space.
    """

    article: str
    text: str
    language: str
    blocks: tuple[Block, ...]
    title: Passage | None = None
    outlet: Passage | None = None
