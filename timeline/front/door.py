"""The front door for Python: what ``import timeline`` offers. Names are given as on a command line."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from timeline.model import Chronology, Story

if TYPE_CHECKING:
    from timeline.export import Export
    from timeline.ledger import Ledger
    from timeline.views import AsOf
    from timeline.views.diff import Diff

DEFAULT_LEDGER = "sqlite:///events.sqlite"


def open_ledger(url: str = DEFAULT_LEDGER, *, writable: bool = True) -> Ledger:
    """Open a ledger; use it as a context manager.

    Args:
        url: a path, which means SQLite, or ``sqlite:///...``, or ``postgresql+psycopg://...``.
        writable: create it or bring its schema up to date if need be; False promises to change nothing.

    Raises:
        LedgerError: it cannot be opened.
    """
    from timeline.ledger import Ledger

    return Ledger.open(url, writable=writable)


def chronology(
    ledger: Ledger, *, story: str | Path | Story | None = None, as_of: str | AsOf | None = None
) -> Chronology:
    """The chronology of a ledger.

    Args:
        ledger: an open ledger.
        story: a shipped story's name, the path of a story file, or a story; everything if None.
        as_of: an EDTF date ("what could be known then"), an ISO 8601 moment ("what the ledger held then"), or "@N".

    Raises:
        UsageError: there is no such story or moment.
    """
    from timeline.stories import load_story
    from timeline.views import load, parse_as_of

    chosen = load_story(story) if isinstance(story, str | Path) else story
    moment = parse_as_of(as_of) if isinstance(as_of, str) else as_of
    return load(ledger, story=chosen, as_of=moment)


def diff(
    ledger: Ledger, before: str | AsOf, after: str | AsOf = "now", *, story: str | Path | Story | None = None
) -> Diff:
    """What changed in the chronology between two moments, and which facts caused each change.

    Args:
        ledger: an open ledger.
        before: an EDTF date, an ISO 8601 moment, "@N" or "now".
        after: the same.
        story: as for :func:`chronology`.

    Raises:
        UsageError: there is no such story or moment.
    """
    from timeline.stories import load_story
    from timeline.views import parse_side
    from timeline.views.diff import diff as find

    chosen = load_story(story) if isinstance(story, str | Path) else story
    first, second = (parse_side(side) if isinstance(side, str) else side for side in (before, after))
    return find(ledger, first, second, story=chosen)


def export_as(
    ledger: Ledger, name: str, *, story: str | Path | Story | None = None, as_of: str | AsOf | None = None
) -> Export:
    """Export the chronology of a ledger.

    Args:
        ledger: an open ledger.
        name: a format, a key of ``timeline.export.FORMATS`` ("json", "html").
        story: as for :func:`chronology`.
        as_of: as for :func:`chronology`.

    Returns:
        The files of the export, the main one first, and what the format had to leave out.

    Raises:
        UsageError: there is no such format, story or moment, or the format's extra is not installed.
    """
    from timeline.export import FORMATS
    from timeline.front.archive import ledger_copy
    from timeline.front.exporting import export_from
    from timeline.stories import load_story

    chosen = load_story(story) if isinstance(story, str | Path) else story
    found = chronology(ledger, story=chosen, as_of=as_of)
    wanted = name in FORMATS and FORMATS[name].takes_ledger
    copied = ledger_copy(ledger, found) if wanted else None
    return export_from(ledger, name, found, story=chosen, copied=copied)
