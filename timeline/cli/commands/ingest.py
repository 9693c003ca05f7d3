"""``timeline ingest``: articles in, facts appended."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import click

from timeline.cli.exits import DIFFERS, DONE
from timeline.cli.session import Session, print_json, with_session


@click.command()
@click.argument("paths", metavar="PATH...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--durability",
    type=click.Choice(["full", "normal"]),
    default="full",
    show_default=True,
    help="full: what is recorded survives a power cut. normal, for bulk loads: a power cut may take the last articles.",
)
@with_session
def ingest(session: Session, paths: tuple[Path, ...], durability: Literal["full", "normal"]) -> int:
    """Read articles and append their facts.

    PATH is a file or a folder of plain-text articles; a folder's manifest.toml says what the texts do not. An article
    that is already in the ledger appends nothing. What cannot be taken in is named on standard error; the rest goes on.
    """
    from timeline.cli.progress import progress_bar
    from timeline.cli.proving import key_for_new_ledger
    from timeline.front import ingest as take_in

    with (
        session.open(writable=True, durability=durability) as ledger,
        progress_bar("Reading", quiet=session.quiet) as report,
    ):
        shown = ledger.url
        is_new = ledger.head().position == 0
        outcome = take_in(ledger, paths, progress=report)
        key = key_for_new_ledger(ledger) if is_new and outcome.position else None
    for rejected in outcome.rejected:
        session.warn(rejected.message)
    if session.json:
        from timeline.front.plain import ingest_as_plain

        print_json(ingest_as_plain(outcome, key))
    elif not session.quiet:
        from timeline.cli.page import show
        from timeline.cli.pages.ingest import ingest_page

        show(ingest_page(outcome, shown, key))
    return DIFFERS if outcome.rejected else DONE
