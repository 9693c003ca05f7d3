"""The disagreements: what is asked, each value with those who give it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.cli.page import Heading, Page, Part, Row, one_line, row
from timeline.cli.pages.audit import conflict_rows
from timeline.cli.selecting import all_ids, short_ids
from timeline.cli.words import counted, date_in_words

if TYPE_CHECKING:
    from timeline.model import Chronology


def conflicts_page(chronology: Chronology, *, also_settled: bool = False) -> Page:
    """Lay out the open disagreements, and with ``also_settled`` those that are explained or resolved."""
    shorts = short_ids(all_ids(chronology))
    entries = {entry.id: entry for entry in chronology.entries}
    chosen = [conflict for conflict in chronology.conflicts if also_settled or conflict.status == "open"]
    settled = len(chronology.conflicts) - sum(conflict.status == "open" for conflict in chronology.conflicts)
    still_open = len(chronology.conflicts) - settled
    rows: list[Row | Heading] = [
        Heading("Conflicts", 1),
        row(Part(f"{still_open} open, {settled} explained or resolved", "faint")),
    ]
    if not chosen:
        rows += [row(), row("No open disagreement among the claims of this ledger.")]
    for conflict in chosen:
        rows += [row(), *conflict_rows(chronology, conflict, shorts)]
        for name in conflict.entries:
            if entry := entries.get(name):
                rows.append(
                    row(
                        Part(f"on {date_in_words(entry.when)}: {one_line(entry.headline)} · {shorts[name]}", "faint"),
                        depth=1,
                    )
                )
    if settled and not also_settled:
        rows += [
            row(),
            row(
                Part(f"{counted(settled, 'more is', 'more are')} settled: ", "faint"),
                Part("timeline conflicts --all", "name"),
            ),
        ]
    return Page(tuple(rows))
