"""The disagreements: what is asked, each value with those who give it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from timeline.cli.page import Heading, Page, Part, Row, one_line, row
from timeline.cli.pages.audit import conflict_rows
from timeline.cli.selecting import all_ids, short_ids
from timeline.cli.words import counted, date_in_words

if TYPE_CHECKING:
    from timeline.model import Chronology, Conflict, Entry

# A dispute over an office touches every entry that names the person; a few show what it is about.
MOST_ENTRIES = 3


def conflicts_page(chronology: Chronology, *, also_settled: bool = False) -> Page:
    """Lay out the open disagreements, and with ``also_settled`` those that are explained or resolved."""
    chosen = [conflict for conflict in chronology.conflicts if also_settled or conflict.status == "open"]
    still_open = sum(conflict.status == "open" for conflict in chronology.conflicts)
    settled = len(chronology.conflicts) - still_open
    rows: list[Row | Heading] = [
        Heading("Conflicts", 1),
        row(Part(f"{still_open} open, {settled} explained or resolved", "faint")),
    ]
    if not chosen:
        rows += [row(), row("No open disagreement among the claims of this ledger.")]
    rows += _each(chronology, chosen, most=MOST_ENTRIES)
    if settled and not also_settled:
        told = f"{counted(settled, 'more is', 'more are')} settled: "
        rows += [row(), row(Part(told, "faint"), Part("timeline conflicts --all", "name"))]
    return Page(tuple(rows))


def conflict_page(chronology: Chronology, conflict: Conflict) -> Page:
    """Lay out one disagreement with the entries it is about."""
    return Page((Heading("Conflict", 1), row(Part(conflict.id, "faint")), *_each(chronology, [conflict])))


def _each(chronology: Chronology, chosen: Sequence[Conflict], most: int | None = None) -> Iterable[Row]:
    shorts = short_ids(all_ids(chronology))
    entries = {entry.id: entry for entry in chronology.entries}
    for conflict in chosen:
        yield row()
        yield from conflict_rows(chronology, conflict, shorts)
        about = sorted((entries[name] for name in conflict.entries if name in entries), key=_first_dated)
        for entry in about[:most]:
            told = f"{date_in_words(entry.when)}: {one_line(entry.headline)} · {shorts[entry.id]}"
            yield row(Part(told, "faint"), depth=1)
        if most is not None and len(about) > most:
            rest = f"and {len(about) - most} more entries: "
            yield row(Part(rest, "faint"), Part(f"timeline audit {shorts[conflict.id]}", "name"), depth=1)


def _first_dated(entry: Entry) -> tuple[bool, str, str]:
    earliest = entry.when.earliest or entry.when.latest
    return (earliest is None, earliest.isoformat() if earliest else "", entry.id)
