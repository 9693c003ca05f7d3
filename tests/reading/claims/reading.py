"""Reading a few sentences, and looking at what was made of them."""

from __future__ import annotations

from timeline.model import Block, BlockKind, Claim, Document
from timeline.reading.german import GermanReader

READER = GermanReader()


def document(*parts: str | tuple[BlockKind, str], article: str = "a") -> Document:
    """A German article of these blocks, a blank line between them; a bare string is a paragraph."""
    blocks: list[Block] = []
    text = ""
    for part in parts:
        kind, words = ("paragraph", part) if isinstance(part, str) else part
        text += "\n\n" if text else ""
        blocks.append(Block(kind, len(text), len(text) + len(words)))  # type: ignore[arg-type]
        text += words
    return Document(article, text, "de", tuple(blocks))


def read(*parts: str | tuple[BlockKind, str]) -> tuple[Claim, ...]:
    """The claims of such an article."""
    return READER.read(document(*parts)).claims


def quotes(*parts: str | tuple[BlockKind, str]) -> list[str]:
    """Their words, without the stop at the end."""
    return [claim.quote.rstrip(".") for claim in read(*parts)]


def only(sentence: str) -> Claim:
    """The one claim of one sentence."""
    (claim,) = read(sentence)
    return claim


def voice(claim: Claim) -> list[tuple[str, str | None]]:
    """Kinds and names of the chain of a claim."""
    return [(link.kind, link.name) for link in claim.voice]
