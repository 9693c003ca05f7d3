"""What the tests of English reading share: documents of paragraphs, quotes as plain rows, claims by their words."""

from __future__ import annotations

import re

from timeline.model import Block, Claim, Document
from timeline.reading.english import EnglishReader
from timeline.reading.voices import Quote, quotes


def document(text: str, *, title: str | None = None) -> Document:
    """A document whose lines are paragraphs, the first one a title where ``title`` gives it."""
    whole = text if title is None else f"{title}\n{text}"
    lines = [Block("paragraph", m.start(), m.end()) for m in re.finditer(r"[^\n]*\S[^\n]*", whole)]
    if title is not None:
        lines[0] = Block("title", lines[0].start, lines[0].end)
    return Document(article="a", text=whole, language="en", blocks=tuple(lines))


Row = tuple[str, tuple[str, ...], str | None, str | None, str, str | None]


def row(text: str, quote: Quote) -> Row:
    """Type, words said, words for the speaker, who is meant, which kind, and the verb."""
    said = tuple(text[span.start : span.end] for span in quote.spans)
    speaker = quote.speaker.text if quote.speaker is not None else None
    return (quote.type, said, speaker, quote.referent, quote.speaker_kind, quote.verb)


def rows(text: str) -> list[Row]:
    """The quotes of a text."""
    return [row(text, quote) for quote in quotes(document(text))]


def claims(text: str) -> dict[str, Claim]:
    """The claims of a text by their words."""
    read = EnglishReader().read(document(text))
    return {" ".join(text[span.start : span.end] for span in claim.spans): claim for claim in read.claims}
