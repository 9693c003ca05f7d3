"""``timeline audit``: why a line stands in the chronology."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from timeline.cli.session import Session, print_json, view_options, with_session

if TYPE_CHECKING:
    from timeline.model import Chronology, Conflict


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
    from timeline.cli.selecting import conflict_named, named
    from timeline.front import article_texts
    from timeline.front.audit import audit as ask

    with session.open() as ledger:
        chronology = session.chronology(ledger, story=story, as_of=as_of)
        wanted = named(chronology, wanted)
        conflict = conflict_named(chronology, wanted)
        texts = article_texts(ledger, chronology)
    if conflict is not None:
        _show_conflict(session, chronology, conflict)
        return
    answers = ask(chronology, wanted)
    if session.json:
        from timeline.front.plain import audit_as_plain

        print_json(audit_as_plain(chronology, answers, texts))
        return
    from timeline.cli.page import show
    from timeline.cli.pages.audit import audit_page

    show(audit_page(chronology, answers, texts))


def _show_conflict(session: Session, chronology: Chronology, conflict: Conflict) -> None:
    if session.json:
        from timeline.export.contract import conflict_as_plain

        print_json({"kind": "conflict", **conflict_as_plain(conflict)})
        return
    from timeline.cli.page import show
    from timeline.cli.pages.conflicts import conflict_page

    show(conflict_page(chronology, conflict))
