"""What people read in a terminal: rows of a date column and words, drawn by Rich on a terminal, plain when piped.

The plain layout is stable: no colour codes, no wrapping, one row one line, so that it can be searched and compared.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING, Literal

import click
from attrs import field, frozen

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

Style = Literal["", "strong", "faint", "mark", "warn", "good", "bad", "name", "heading", "title"]

COLOURS: dict[str, str] = {
    "strong": "bold",
    "faint": "dim",
    "mark": "bold black on yellow",
    "warn": "yellow",
    "good": "green",
    "bad": "bold red",
    "name": "cyan",
    "heading": "bold blue",
    "title": "bold",
}


_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


@frozen
class Part:
    """Some words and how they look. ``mark`` is the one style that also shows in plain text: as »...«."""

    text: str
    style: Style = ""


@frozen
class Row:
    """One line: a label in the left column, and words. Without a label (None) the words take the whole width.

    ``depth`` indents the words by two characters each.
    """

    parts: tuple[Part, ...] = ()
    label: str | None = None
    depth: int = 0
    label_style: Style = "strong"


@frozen
class Heading:
    """The title of a page or of a section of it."""

    text: str
    level: Literal[1, 2, 3] = 2
    note: str = ""


@frozen
class Page:
    """Rows under headings. ``label_width`` is the width of the left column in characters; 0 leaves it out."""

    rows: tuple[Row | Heading, ...]
    label_width: int = field(default=0)


def row(*parts: str | Part, label: str | None = None, depth: int = 0, label_style: Style = "strong") -> Row:
    """A row from words and styled words; empty ones fall away."""
    kept = (Part(part) if isinstance(part, str) else part for part in parts)
    return Row(tuple(part for part in kept if part.text), label, depth, label_style)


def one_line(text: str) -> str:
    """The text with every stretch of white space as one blank: quotes may run over lines."""
    return " ".join(text.split())


def harmless(text: str) -> str:
    """The text without control characters: an article must not be able to command the reader's terminal."""
    return _CONTROLS.sub("\N{REPLACEMENT CHARACTER}", text)


def show(page: Page) -> None:
    """Print a page on standard output: drawn on a terminal, plain otherwise."""
    if sys.stdout.isatty():
        from rich.console import Console

        draw(page, Console())
    else:
        click.echo(as_text(page), nl=False)


def as_text(page: Page) -> str:
    """The page as plain text, one row a line."""
    lines: list[str] = []
    for item in page.rows:
        if isinstance(item, Heading):
            lines.extend(_plain_heading(item))
        else:
            lines.append(_plain_row(item, page.label_width))
    return "\n".join(lines) + "\n" if lines else ""


def _plain_heading(heading: Heading) -> Iterable[str]:
    text = f"{heading.text}  ({heading.note})" if heading.note else heading.text
    text = harmless(text)
    if heading.level == 3:
        return (text,)
    return (text, ("═" if heading.level == 1 else "─") * len(text))


def _plain_row(item: Row, label_width: int) -> str:
    words = harmless("".join(map(_plain_part, item.parts)))
    label = f"{harmless(item.label):<{label_width}}  " if label_width and item.label is not None else ""
    return f"{label}{'  ' * item.depth}{words}".rstrip()


def _plain_part(part: Part) -> str:
    return f"»{part.text}«" if part.style == "mark" else part.text


def draw(page: Page, console: Console) -> None:
    """Draw the page with Rich: the left column keeps its width, long words wrap inside theirs."""
    colour = console.color_system is not None
    for item in page.rows:
        drawn = _drawn_heading(item) if isinstance(item, Heading) else _drawn_row(item, page.label_width, colour=colour)
        console.print(drawn)


def _drawn_heading(heading: Heading) -> RenderableType:
    from rich.console import Group
    from rich.rule import Rule
    from rich.text import Text

    text = Text(harmless(heading.text), style=COLOURS["heading" if heading.level == 2 else "title"])
    if heading.note:
        text.append(f"  {heading.note}", style=COLOURS["faint"])
    if heading.level == 3:
        text.stylize("italic")
        return text
    # Text in a rule is cut off at the edge; above one it wraps.
    return Group(text, Rule(style=COLOURS["heading"], characters="━" if heading.level == 1 else "─"))


def _drawn_row(item: Row, label_width: int, *, colour: bool) -> RenderableType:
    from rich.padding import Padding
    from rich.table import Table
    from rich.text import Text

    words = Text()
    for part in item.parts:
        words.append(harmless(part.text if colour else _plain_part(part)), style=COLOURS.get(part.style, ""))
    body = Padding(words, (0, 0, 0, 2 * item.depth))
    if not label_width or item.label is None:
        return body
    table = Table.grid(padding=(0, 2, 0, 0), expand=True)
    table.add_column(width=label_width)
    table.add_column(ratio=1)
    table.add_row(Text(harmless(item.label), style=COLOURS.get(item.label_style, "")), body)
    return table
