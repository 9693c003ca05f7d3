"""A text with its dates marked where they stand, and each explained below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.cli.page import Heading, Page, Part, Row, row
from timeline.cli.words import counted

if TYPE_CHECKING:
    from timeline.front import DatedText
    from timeline.reading.timex import ResolvedTimex

_LABEL_WIDTH = 28


def dates_page(read: DatedText) -> Page:
    """Lay out the text, a number behind each date, then one row a date: what it means and how that is known."""
    published = f"published {read.published}" if read.published else "the day of publication is not known"
    rows: list[Row | Heading] = [Heading(counted(len(read.expressions), "date expression"), 1, published)]
    rows += _text_rows(read)
    if read.expressions:
        rows.append(Heading("What they mean", 2))
    rows += [_explained(number, one) for number, one in enumerate(read.expressions, 1)]
    return Page(tuple(rows), _LABEL_WIDTH)


def _text_rows(read: DatedText) -> list[Row]:
    """The lines of the text; what runs over the end of a line is marked where it begins."""
    rows, at, waiting = [], 0, list(enumerate(read.expressions, 1))
    for line in read.text.splitlines(keepends=True):
        end, parts, done = at + len(line), list[Part](), at
        while waiting and waiting[0][1].start < end:
            number, one = waiting.pop(0)
            stop = min(one.end, end)
            parts += [Part(read.text[done : one.start]), Part(read.text[one.start : stop].rstrip("\r\n"), "mark")]
            parts.append(Part(f"[{number}]", "faint"))
            done = stop
        parts.append(Part(read.text[done:end].rstrip("\r\n")))
        rows.append(row(*parts))
        at = end
    return rows


def _explained(number: int, one: ResolvedTimex) -> Row:
    resolved = one.resolved
    means = resolved.edtf or one.value
    how = " ".join(
        part for part in (one.type.lower(), f"({one.mod.lower().replace('_', ' ')})" if one.mod else "") if part
    )
    only_tells_apart = " · only tells one thing from others" if one.timex.attributive else ""
    words = " ".join(one.text.split())
    return row(
        f"{words} ",
        Part(how, "name"),
        Part(f" · TIMEX3 {one.value}" if one.value != means else "", "faint"),
        Part(f" · {resolved.reasoning}" if resolved.reasoning else "", "faint"),
        only_tells_apart,
        label=f"{number:>3}  {means}",
        label_style="strong" if resolved.edtf else "faint",
    )
