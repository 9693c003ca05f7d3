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
@click.option(
    "--workers",
    metavar="N",
    type=click.IntRange(min=1),
    help="Processes that read. Default: one for each processor; few articles are read without any.",
)
@click.option(
    "--report",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="Write what was rejected, and why, to FILE, one JSON object a line. Default: a file named on standard error, "
    "if it is too much to be listed there.",
)
@with_session
def ingest(
    session: Session,
    paths: tuple[Path, ...],
    durability: Literal["full", "normal"],
    workers: int | None,
    report: Path | None,
) -> int:
    """Read articles and append their facts.

    PATH is a plain-text article, a file of JSON lines (.jsonl, .jsonl.gz), an archive (.zip, .tar.gz), or a folder of any of
    these; a folder's manifest.toml says what the texts do not. An article that is already in the ledger appends nothing, so a
    run that was interrupted is simply started again. What cannot be taken in is named on standard error; the rest goes on.
    """
    from timeline.cli.proving import key_for_new_ledger
    from timeline.cli.rejections import Rejections
    from timeline.cli.taking import taking_bar
    from timeline.front import ingest as take_in

    with (
        Rejections(session, report) as rejections,
        session.open(writable=True, durability=durability) as ledger,
        taking_bar(quiet=session.quiet) as progress,
    ):
        shown = ledger.url
        is_new = ledger.head().position == 0
        outcome = take_in(ledger, paths, progress=progress, workers=workers, on_rejected=rejections.add)
        key = key_for_new_ledger(ledger) if is_new and outcome.position else None
    rejections.tell()
    if session.json:
        from timeline.front.plain import ingest_as_plain

        print_json(ingest_as_plain(outcome, key))
    elif not session.quiet:
        from timeline.cli.page import show
        from timeline.cli.pages.ingest import ingest_page

        show(ingest_page(outcome, shown, key))
    return DIFFERS if outcome.rejections else DONE
