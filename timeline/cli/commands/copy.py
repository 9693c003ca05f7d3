"""``timeline copy``: a ledger into another database, with the same digest."""

from __future__ import annotations

import click

from timeline.cli.exits import DIFFERS, DONE, INTEGRITY
from timeline.cli.session import Session, print_json, with_session
from timeline.cli.words import counted


@click.command("copy")
@click.argument("source", metavar="FROM")
@click.argument("target", metavar="TO")
@with_session
def copy(session: Session, source: str, target: str) -> int:
    """Copy the ledger FROM into the ledger TO, between SQLite and PostgreSQL or within one of them.

    Positions, moments, ids and digests stay the same, so proofs and checkpoints hold for both. TO is empty, or holds an
    earlier state of the same ledger: then the rest is copied, also after an interruption. Another history is refused.
    The copy is verified in the end.
    """
    from timeline.cli.progress import progress_bar
    from timeline.ledger import Ledger
    from timeline.ledger.copying import copy_ledger
    from timeline.views import catch_up

    with Ledger.open(source, writable=False) as origin, Ledger.open(target) as destination:
        with progress_bar("Copying", quiet=session.quiet) as report:
            copied = copy_ledger(origin, destination, report)
        with progress_bar("Verifying", quiet=session.quiet) as report:
            verified = destination.verify(report)
        catch_up(destination)
        shown = destination.url
    if session.json:
        print_json(
            {
                "facts": copied.facts,
                "texts": copied.texts,
                "position": copied.position,
                "digest": copied.digest,
                "verified": verified.ok,
            }
        )
    elif not session.quiet:
        from timeline.cli.page import Page, row, show

        said = f"{counted(copied.facts, 'fact')} and {counted(copied.texts, 'text')} copied to {shown}"
        show(Page((row(f"{said}; both have digest {copied.digest} at position {copied.position}."),)))
    for check in verified.checks:
        if not check.ok:
            session.warn(f"{shown}: {check.name}: {check.detail}")
    if not verified.ok:
        return INTEGRITY
    if copied.ahead:
        session.warn(
            f"{shown} holds {counted(copied.ahead, 'fact')} more than {source}; did you mean the other way round?"
        )
        return DIFFERS
    return DONE
