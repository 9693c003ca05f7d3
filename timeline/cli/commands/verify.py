"""``timeline verify``: is the ledger what was written?"""

from __future__ import annotations

import click

from timeline.cli.exits import DONE, INTEGRITY
from timeline.cli.session import Session, print_json, with_session


@click.command()
@with_session
def verify(session: Session) -> int:
    """Check the ledger's integrity.

    The chain of digests, the positions without gaps, every stored text against its hash, and what else the ledger can
    prove about itself. Exits with 5 if a check fails.
    """
    from timeline.cli.progress import progress_bar

    with session.open() as ledger, progress_bar("Verifying", quiet=session.quiet) as report:
        found = ledger.verify(progress=report)
    if session.json:
        checks = [{"name": check.name, "ok": check.ok, "detail": check.detail} for check in found.checks]
        print_json({"ok": found.ok, "position": found.position, "digest": found.digest, "checks": checks})
    elif not session.quiet:
        from timeline.cli.page import show
        from timeline.cli.pages.verify import verify_page

        show(verify_page(found))
    for check in found.checks:
        if not check.ok:
            session.warn(f"{check.name}: {check.detail}")
    return DONE if found.ok else INTEGRITY
