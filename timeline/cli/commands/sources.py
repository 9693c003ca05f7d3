"""``timeline sources``: who asserted what, and how it stands."""

from __future__ import annotations

import click

from timeline.cli.session import Session, print_json, view_options, with_session


@click.command()
@view_options
@with_session
def sources(session: Session, story: str | None, as_of: str | None) -> None:
    """Show who asserted what.

    For each outlet, cited medium and speaker: how many claims and entries rest on its word, how many of these have no
    other origin, are corroborated by a second origin, are disputed, or were copied; then the articles with their dates
    and lineage.
    """
    with session.open() as ledger:
        chronology = session.chronology(ledger, story=story, as_of=as_of)
    if session.json:
        from timeline.cli.plain import witnesses_as_plain

        print_json(witnesses_as_plain(chronology))
        return
    from timeline.cli.page import show
    from timeline.cli.pages.sources import sources_page

    show(sources_page(chronology))
