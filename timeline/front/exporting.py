"""Exporting from a ledger: what a format needs beyond the chronology is fetched here, for the command and for Python alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.export import FORMATS, Export, Part, export
from timeline.export.losses import losses
from timeline.front.texts import article_texts
from timeline.model import Chronology, Story

if TYPE_CHECKING:
    from timeline.export.archive import LedgerCopy
    from timeline.ledger import Ledger


def export_from(
    ledger: Ledger,
    name: str,
    chronology: Chronology,
    *,
    story: Story | None = None,
    is_whole: bool = True,
    copied: LedgerCopy | None = None,
) -> Export:
    """Make an export.

    Args:
        ledger: the open ledger that ``chronology`` was folded from.
        name: a format.
        chronology: what is exported.
        story: the story it was cut to, if any; the page needs it to fold earlier moments in the same way.
        is_whole: nothing but the story was chosen from it; a chosen part has no earlier moments of its own.
        copied: the ledger as a file, for a format that takes it.

    Raises:
        UsageError: there is no such format, or its extra is not installed.
    """
    texts = article_texts(ledger, chronology)
    if name != "html":
        return export(name, chronology, texts, ledger=copied)
    from timeline.front.room import Room
    from timeline.front.room_file import render_ledger, render_room
    from timeline.front.room_opening import shelf

    room = Room(chronology, texts, shelf(ledger))
    content = render_ledger(ledger, room, story) if is_whole else render_room(room)
    part = Part(f"chronology{FORMATS[name].extensions[0]}", content)
    return Export(name, (part,), losses(name, chronology, texts))
