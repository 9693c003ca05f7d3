"""``timeline backup``: the ledger as one verified file, while others go on writing."""

from __future__ import annotations

from pathlib import Path

import click

from timeline.cli.exits import DONE
from timeline.cli.session import Session, print_json, with_session


@click.command()
@click.argument("file", metavar="FILE", type=click.Path(path_type=Path, dir_okay=False))
@with_session
def backup(session: Session, file: Path) -> int:
    """Write a backup to FILE and verify it.

    The backup is a SQLite ledger, from whichever database: `timeline --ledger FILE ...` reads it. It is made while
    others go on writing, verified in full, and only then takes its name. A FILE that is there is replaced only if it is
    an earlier backup of the same ledger.
    """
    from timeline.cli.progress import progress_bar
    from timeline.ledger.backup import back_up

    with session.open() as ledger, progress_bar("Verifying", quiet=session.quiet) as report:
        made = back_up(ledger, file, report)
        shown = ledger.url
    if session.json:
        plain = {"path": str(made.path), "position": made.position, "digest": made.digest, "bytes": made.bytes}
        print_json(plain)
    elif not session.quiet:
        from timeline.cli.page import Page, row, show

        show(
            Page(
                (
                    row(f"{shown} is backed up to {made.path}: {made.position} facts, {made.bytes} bytes, verified."),
                    row(f"Digest {made.digest}."),
                )
            )
        )
    return DONE
