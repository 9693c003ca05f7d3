"""``timeline sources``: who asserted what, and how it stands."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from timeline.cli.session import Session, print_json, view_options, with_session
from timeline.model.errors import UsageError


@click.command()
@click.argument("name", metavar="[NAME]", required=False)
@view_options
@click.option(
    "--csv",
    "table",
    metavar="FILE|-",
    help="Write a table instead: one row for each source and assertion; - is standard output.",
)
@with_session
def sources(session: Session, *, name: str | None, story: str | None, as_of: str | None, table: str | None) -> None:
    """Show who asserted what, alone or with whom.

    For each outlet, cited medium, person, body and unnamed source: how many claims and entries rest on its word, how
    many of these have no other origin, are corroborated by a second origin, are disputed, or were copied; what kind of
    claims they are and how they were said, through whom they came, and who contradicts them. Then the articles with
    their dates and lineage.

    NAME (or its beginning, a surname, or a source's id) shows one source in full: each assertion with its date, words,
    file and characters, alone or with whom, published first or later, and who disputes it.
    """
    from timeline.front.report_sources import report_sources
    from timeline.front.report_sources_find import find_sources

    if table is not None and session.json:
        raise click.UsageError("--csv and --json print different things; choose one.")
    with session.open() as ledger:
        report = report_sources(session.chronology(ledger, story=story, as_of=as_of))
    chosen = find_sources(report, name) if name is not None else None
    if session.json:
        from timeline.front.report_sources_plain import as_plain

        print_json(as_plain(report, chosen))
    elif table is not None:
        from timeline.front.report_sources_plain import as_csv

        _write(session, table, as_csv(report, chosen))
    else:
        from timeline.cli.page import show
        from timeline.cli.pages.sources import sources_page
        from timeline.cli.pages.sources_one import one_source_page

        show(sources_page(report) if chosen is None else one_source_page(report, chosen))


def _write(session: Session, place: str, content: bytes) -> None:
    """Write to standard output, or beside the target and move it there, so that a reader never meets half a table."""
    if place == "-":
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
        return
    from timeline.export.formats import refuse_database

    target = Path(place)
    refuse_database(target)
    draft = target.with_name(f".{target.name}.part") if not target.exists() or target.is_file() else target
    try:
        draft.write_bytes(content)
        draft.replace(target)
    except (OSError, ValueError) as error:
        said = error.strerror if isinstance(error, OSError) else None
        raise UsageError(f"cannot write {place}: {said or error}; name another place with --csv") from error
    session.say(f"wrote {place}")
