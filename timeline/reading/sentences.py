"""Sentences over the blocks of a document.

A sentence ends at a stop (or ! ? …) followed by white space and something that can open a sentence; closing quotation
marks and brackets after the stop still belong to it. A block always ends one, so headings and list items need no stop.
"""

from __future__ import annotations

import itertools
import re
from functools import cache
from typing import Final

from attrs import frozen

from timeline.model import BlockKind, Document
from timeline.reading.text import ENDERS, TextTable, Token, table_for, tokens

_CLOSERS: Final = frozenset("“”\"«»‹›‘’')]}") | {"''"}
_OPENERS: Final = frozenset("„“”\"«»‹›‚‘'([{") | {",,", "``"}


@frozen
class Sentence:
    """One sentence: a tight range of the text, the block it stands in, and its tokens."""

    start: int
    end: int
    kind: BlockKind
    block: int
    tokens: tuple[Token, ...]

    def text(self, source: str) -> str:
        """The words of the sentence in ``source``, the document's text."""
        return source[self.start : self.end]


def sentences(document: Document) -> list[Sentence]:
    """Cut a document into sentences.

    Args:
        document: text and blocks; the language picks the tables.

    Returns:
        Sentences in text order; ``block`` is an index into ``document.blocks``. Offsets are tight: no surrounding white
        space and no bullet mark. Every token of every block stands in exactly one sentence, bullets excepted.
    """
    table = table_for(document.language)
    found: list[Sentence] = []
    for index, block in enumerate(document.blocks):
        for start, end in _parts(document.text, block.start, block.end, table):
            inside = tokens(document.text, document.language, start=start, end=end)
            found.extend(_cut(inside, block.kind, index, table))
    return found


def split_text(text: str, language: str = "de") -> list[Sentence]:
    """Sentences of a bare text: every line is a paragraph."""
    from timeline.model import Block

    lines = [Block("paragraph", m.start(), m.end()) for m in re.finditer(r"[^\n]*\S[^\n]*", text)]
    return sentences(Document(article="", text=text, language=language, blocks=tuple(lines)))


def _parts(text: str, start: int, end: int, table: TextTable) -> list[tuple[int, int]]:
    """Cut a block at blank lines and list items; strip white space and bullets."""
    hard = [start]
    hard.extend(m.start() for m in _line_break(table.bullets).finditer(text, start, end))
    hard.append(end)
    parts: list[tuple[int, int]] = []
    for left, right in itertools.pairwise(hard):
        begin, stop = _skip_blanks(text, left, right), right
        while begin < stop and text[begin] in table.bullets and text[begin + 1 : begin + 2].isspace():
            begin = _skip_blanks(text, begin + 1, stop)
        while begin < stop and text[stop - 1].isspace():
            stop -= 1
        if begin < stop:
            parts.append((begin, stop))
    return parts


def _skip_blanks(text: str, begin: int, stop: int) -> int:
    while begin < stop and text[begin].isspace():
        begin += 1
    return begin


@cache
def _line_break(bullets: str) -> re.Pattern[str]:
    return re.compile(rf"\n(?=[ \t]{{0,40}}(?:\n|[{re.escape(bullets)}][ \t]))")


def _cut(inside: list[Token], kind: BlockKind, block: int, table: TextTable) -> list[Sentence]:
    found: list[Sentence] = []
    first = 0
    index = 0
    count = len(inside)
    while index < count:
        if inside[index].text in ENDERS:
            stop = _end_of_stop(inside, index)
            if stop >= count or _opens(inside, stop, index):
                _add(found, inside[first:stop], kind, block)
                first = stop
            index = stop
        else:
            index += 1
            if inside[index - 1].kind == "abbreviation" and _closes_too(inside, index, table):
                _add(found, inside[first:index], kind, block)
                first = index
    _add(found, inside[first:], kind, block)
    return found


def _closes_too(inside: list[Token], at: int, table: TextTable) -> bool:
    """Whether the last stop of a dotted abbreviation ends its sentence as well: "in the U.S. The plant"."""
    dotted = inside[at - 1].lower
    if at >= len(inside) or dotted[:-1] not in table.may_end or "." not in dotted[:-1]:
        return False
    return inside[at].is_capital and inside[at].lower in table.starters


def _add(found: list[Sentence], part: list[Token], kind: BlockKind, block: int) -> None:
    if part:
        found.append(Sentence(part[0].start, part[-1].end, kind, block, tuple(part)))


def _end_of_stop(inside: list[Token], index: int) -> int:
    """Index after the stop and the closing marks that cling to it."""
    at = index + 1
    while at < len(inside) and inside[at].start == inside[at - 1].end and inside[at].text in _CLOSERS:
        at += 1
    while at < len(inside) and inside[at].text in ENDERS and inside[at].start == inside[at - 1].end:
        at += 1
    return at


def _opens(inside: list[Token], at: int, stop: int) -> bool:
    """Whether token ``at`` can open a sentence after the stop at ``stop``."""
    token = inside[at]
    gap = token.start > inside[at - 1].end
    before = inside[stop - 1] if stop else None
    if not gap:
        # "…ist.Die": a missing blank, never inside "Spiegel.de" or "3.500".
        return (
            token.kind == "word"
            and len(token.text) > 1
            and token.text[0].isupper()
            and before is not None
            and before.kind == "word"
            and len(before.text) > 2
            and before.text[-1].islower()
        )
    if token.text in _OPENERS or token.kind == "quote":
        following = inside[at + 1] if at + 1 < len(inside) else None
        return following is not None and (not following.text[0].islower() or following.text[0].isdigit())
    if token.text in "–—-" and token.kind == "punct":
        return at + 1 < len(inside) and inside[at + 1].text[0].isupper() and inside[at - 1].text != ")"
    if token.kind in ("number", "ordinal"):
        return True
    if token.text[0].isupper():
        return True
    return not (token.text[0].islower() or token.kind == "punct")
