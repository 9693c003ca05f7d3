"""``timeline replay``: the chronology once more from the ledger alone."""

from __future__ import annotations

import click

from timeline.cli.exits import DIFFERS, DONE
from timeline.cli.session import Session, print_json, with_session


@click.command()
@click.option("--check", is_flag=True, help="Only compare: change nothing, exit 1 if the stored views differ.")
@with_session
def replay(session: Session, check: bool) -> int:
    """Fold the ledger again and compare.

    Every fact is folded from the first, and what comes out is compared with the stored views. Without --check the views
    are replaced by the fresh ones, in one transaction.
    """
    from timeline.cli.progress import progress_bar
    from timeline.cli.words import counted
    from timeline.views import check as compare
    from timeline.views import rebuild

    with session.open(writable=not check) as ledger, progress_bar("Replaying", quiet=session.quiet) as report:
        differences = compare(ledger, progress=report)
        if not check:
            rebuild(ledger, progress=report)
        head = ledger.head()
    told = [f"{different.table} {different.id}: {different.kind}" for different in differences]
    if session.json:
        print_json({"position": head.position, "digest": head.digest, "replaced": not check, "differences": told})
    else:
        for line in told:
            session.warn(f"differs: {line}")
        if not session.quiet:
            outcome = counted(len(told), "difference") if told else "nothing differs"
            click.echo(f"Folded {head.position} facts again: {outcome}.")
    return DIFFERS if told else DONE
