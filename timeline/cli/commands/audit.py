"""``timeline audit``: why a line stands in the chronology."""

from __future__ import annotations

import click

from timeline.cli.session import Session, print_json, view_options, with_session


@click.command()
@click.argument("wanted", metavar="ID")
@view_options
@with_session
def audit(session: Session, wanted: str, story: str | None, as_of: str | None) -> None:
    """Show what stands behind a line.

    ID names an entry, claim, article or conflict: an id, the beginning of one, or an article's file name. The answers
    always come in the same order: why is this here, why on this day, who says so, who disagrees, who covered the same
    day and did not mention it.
    """
    from timeline.cli.evidence import gather
    from timeline.cli.selecting import select
    from timeline.front import article_texts

    with session.open() as ledger:
        chronology = session.chronology(ledger, story=story, as_of=as_of)
        selected = select(chronology, wanted)
        evidence = gather(chronology, article_texts(ledger, chronology), selected)
    if session.json:
        from timeline.cli.plain import evidence_as_plain

        print_json(evidence_as_plain(evidence))
        return
    from timeline.cli.page import show
    from timeline.cli.pages.audit import audit_page

    show(audit_page(chronology, evidence))
