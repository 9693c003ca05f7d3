"""``timeline reread``: the archived texts once more, by the readers of today."""

from __future__ import annotations

import click

from timeline.cli.exits import DIFFERS, DONE
from timeline.cli.session import Session, print_json, with_session


@click.command()
@click.option(
    "--workers",
    metavar="N",
    type=click.IntRange(min=1),
    help="Processes that read. Default: one for each processor; few articles are read without any.",
)
@with_session
def reread(session: Session, workers: int | None) -> int:
    """Read archived articles again with newer readers.

    Every article is read again that the reader now in charge of its language, in its version, has not read: from the stored
    text, no file is needed. Claims that are found again stay as they are, others are withdrawn, and what is new is
    appended. Rulings act on the words they bind; those that find them no longer are listed as dangling by rule list.
    """
    from timeline.cli.rejections import Rejections
    from timeline.cli.taking import taking_bar
    from timeline.front import reread as read_again

    session.open().close()  # where there is no ledger, none is made
    with (
        Rejections(session, None) as rejections,
        session.open(writable=True) as ledger,
        taking_bar(quiet=session.quiet) as progress,
    ):
        shown = ledger.url
        outcome = read_again(ledger, progress=progress, workers=workers, on_rejected=rejections.add)
    rejections.tell()
    if session.json:
        from timeline.front.plain import ingest_as_plain

        print_json(ingest_as_plain(outcome))
    elif not session.quiet:
        from timeline.cli.page import show
        from timeline.cli.pages.ingest import ingest_page

        show(ingest_page(outcome, shown))
    return DIFFERS if outcome.rejections else DONE
