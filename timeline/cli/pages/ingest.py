"""What came of taking articles in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.cli.page import Page, Part, Row, row
from timeline.cli.words import counted

if TYPE_CHECKING:
    from timeline.front import IngestReport
    from timeline.ledger.keyring import Held
    from timeline.model import LedgerError


MOST_NOTES = 20


def ingest_page(report: IngestReport, ledger: str, key: Held | LedgerError | None = None) -> Page:
    """Lay out what was taken in and how to go on.

    Args:
        report: what was taken in.
        ledger: its address, as it may be shown.
        key: the key that was made with a new ledger, or why there is none.
    """
    looked_at = f"{counted(report.files, 'article')}: "
    parts = [
        f"{report.archived} new",
        f"{report.reread} read again" if report.reread else "",
        f"{report.skipped} known already" if report.skipped else "",
        f"{report.rejections} rejected (said above)" if report.rejections else "",
    ]
    rows: list[Row] = [row(looked_at + ", ".join(part for part in parts if part) + ".")]
    if report.appended:
        found = f"{counted(report.claims, 'claim')} asserted"
        gone = f", {report.withdrawn} withdrawn" if report.withdrawn else ""
        rows.append(row(f"{counted(report.appended, 'fact')} appended, among them {found}{gone}."))
    else:
        rows.append(row("Nothing appended: the ledger held all of it."))
    rows += [row(Part(note.message, "warn")) for note in report.notes[:MOST_NOTES]]
    if len(report.notes) > MOST_NOTES:
        rows.append(row(Part(f"and {len(report.notes) - MOST_NOTES} more such notes; --json lists them", "warn")))
    rows.append(row(Part(f"{ledger} is at position {report.position}.", "faint")))
    if key is not None:
        rows += _key_rows(key)
    return Page(tuple(rows))


def _key_rows(key: Held | LedgerError) -> list[Row]:
    if isinstance(key, Exception):
        return [row(Part(f"No key to sign its proofs was made: {key}", "warn"))]
    return [
        row(Part(f"Its proofs are signed with {key.key.public}", "faint")),
        row(Part(f"The private half is kept in {key.path}: keep it, and give the line above to others.", "faint")),
    ]
