"""``timeline export``: the chronology in the form somebody publishes in."""

from __future__ import annotations

import os
from typing import Any

import click

from timeline.cli.choosing import choice_of, choice_options, period_options
from timeline.cli.session import Session, print_json, view_options, with_session, writing_failed
from timeline.model.errors import UsageError


@click.command()
@click.argument("format_name", metavar="FORMAT", required=False)
@click.option("-o", "--output", metavar="FILE", help="Where to write: a file, a folder, or - for standard output.")
@view_options
@choice_options
@period_options
@click.option("--list", "list_formats", is_flag=True, help="Print the formats and leave.")
@with_session
def export(
    session: Session,
    *,
    format_name: str | None,
    output: str | None,
    story: str | None,
    as_of: str | None,
    list_formats: bool,
    **chosen: Any,
) -> None:
    """Write the chronology in one FORMAT.

    A format of several files writes the first to FILE and the others beside it. The same ledger and options always give
    the same bytes. What the format had to leave out or coarsen stands at its end and is told on standard error.
    """
    from timeline.cli.suggest import unknown
    from timeline.export import FORMATS, write

    if list_formats:
        _print_formats(session)
        return
    if format_name is None:
        raise click.UsageError("Missing argument 'FORMAT'. timeline export --list prints the formats.")
    if format_name not in FORMATS:
        raise UsageError(unknown("format", format_name, FORMATS))
    if not output:
        raise click.UsageError("Missing option '-o': a file, a folder, or - for standard output.")
    from timeline.cli.selecting import story_named
    from timeline.front.archive import ledger_copy
    from timeline.front.exporting import export_from

    known = FORMATS[format_name]
    known.require()
    choice = choice_of(**chosen)
    with session.open() as ledger:
        chronology = session.chronology(ledger, story=story, as_of=as_of, choice=choice)
        copied = ledger_copy(ledger, chronology) if known.takes_ledger else None
        told = story_named(story) if story else None
        made = export_from(ledger, format_name, chronology, story=told, is_whole=choice.is_all, copied=copied)
    if copied is not None and copied.reason:
        session.say(f"left out: {copied.reason}")
    _make_folder_for(output)
    written = write(made, output)
    for name in written.left_out:
        session.say(f"{name} is not written: standard output takes one file; name a file with -o to get both")
    for loss in made.losses:
        session.say(f"{loss.kind}: {loss.statement}")
    if session.json and output != "-":
        files = [
            {"path": str(path), "bytes": len(part.content)}
            for path, part in zip(written.paths, made.parts, strict=True)
        ]
        print_json({"format": format_name, "files": files, "losses": [loss.statement for loss in made.losses]})
    else:
        for path in written.paths:
            session.say(f"wrote {path}")


def _make_folder_for(output: str) -> None:
    folder = os.path.dirname(output)  # noqa: PTH120  # pathlib would drop the trailing slash that asks for a folder
    if output == "-" or not folder:
        return
    try:
        os.makedirs(folder, exist_ok=True)  # noqa: PTH103
    except OSError as error:
        raise writing_failed(folder, error) from error


def _print_formats(session: Session) -> None:
    from timeline.export import FORMATS
    from timeline.export.formats import DISTRIBUTION

    if session.json:
        print_json(
            [
                {
                    "format": name,
                    "description": known.description,
                    "extensions": list(known.extensions),
                    "needs": known.needs,
                    "ready": known.is_ready,
                    "loses": known.loses,
                }
                for name, known in sorted(FORMATS.items())
            ]
        )
        return
    width = max(map(len, FORMATS))
    for name, known in sorted(FORMATS.items()):
        click.echo(f"{name:<{width}}  {known.description} ({', '.join(known.extensions)})")
        if known.needs:
            state = "" if known.is_ready else "; not installed"
            click.echo(f"{'':<{width}}  needs: pip install '{DISTRIBUTION}[{known.needs}]'{state}")
        click.echo(f"{'':<{width}}  loses: {known.loses}")
