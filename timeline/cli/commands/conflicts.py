"""``timeline conflicts``: the open disagreements."""

from __future__ import annotations

import click

from timeline.cli.session import Session, print_json, view_options, with_session


@click.command()
@view_options
@click.option("--all", "also_settled", is_flag=True, help="Also the ones that are explained or resolved.")
@with_session
def conflicts(session: Session, story: str | None, as_of: str | None, also_settled: bool) -> None:
    """Show the open disagreements.

    For each: what is asked, every value with those who give it, and why they cannot all be true.
    """
    with session.open() as ledger:
        chronology = session.chronology(ledger, story=story, as_of=as_of)
    if session.json:
        from timeline.front.plain import conflicts_as_plain

        print_json(conflicts_as_plain(chronology, also_settled=also_settled))
        return
    from timeline.cli.page import show
    from timeline.cli.pages.conflicts import conflicts_page

    show(conflicts_page(chronology, also_settled=also_settled))
