"""``timeline read``: a text decomposed and nothing stored."""

from __future__ import annotations

import json
import sys
from typing import Literal

import click

from timeline.cli.exits import DIFFERS, DONE
from timeline.cli.session import Session, with_session

Want = Literal["claims", "timexes", "quotes"]


@click.command()
@click.argument("path", metavar="FILE|-", required=False)
@click.option("--timexes", is_flag=True, help="Print temporal expressions (TIMEX3) instead of claims.")
@click.option("--quotes", is_flag=True, help="Print attributed spans with speaker and cue instead of claims.")
@click.option(
    "--published",
    metavar="DATE",
    help="The publication date (EDTF), where the text does not state it or states another.",
)
@click.option("--language", metavar="CODE", help="The text's language (ISO 639-1), where it is not to be detected.")
@click.option(
    "--batch",
    metavar="IN.jsonl",
    help='Read one {"id", "text", "published", "language", "domain"} object a line instead of one file, on all cores; '
    "only id and text are needed, and each line printed bears its id.",
)
@with_session
def read(
    session: Session,
    *,
    path: str | None,
    timexes: bool,
    quotes: bool,
    published: str | None,
    language: str | None,
    batch: str | None,
) -> int:
    """Decompose a text without storing it.

    Prints the claims of FILE (- is standard input) as JSON lines, in the shape of the export "json". On a terminal it
    shows the text with its dates marked and explained instead, unless --json or --quotes asks for lines.
    """
    if timexes and quotes:
        raise click.UsageError("--timexes and --quotes print different things; choose one.")
    want: Want = "timexes" if timexes else "quotes" if quotes else "claims"
    if batch is None:
        if path is None:
            raise click.UsageError("Missing argument 'FILE|-', or --batch IN.jsonl.")
        if sys.stdout.isatty() and not session.json and not quotes:
            _show_dates(path, published, language)
            return DONE
        from timeline.front import read_file

        for found in read_file(path, want, published=published, language=language):
            _print_line(found)
        return DONE
    if path is not None or published or language:
        raise click.UsageError("--batch takes no FILE, --published or --language; its lines carry them.")
    return _read_batch(session, batch, want)


def _show_dates(path: str, published: str | None, language: str | None) -> None:
    from timeline.cli.page import show
    from timeline.cli.pages.read import dates_page
    from timeline.front import read_dates

    show(dates_page(read_dates(path, published=published, language=language)))


def _read_batch(session: Session, batch: str, want: Want) -> int:
    from timeline.cli.progress import progress_bar
    from timeline.front import read_batch

    rejected = 0
    with progress_bar("Reading", quiet=session.quiet) as report:
        for found in read_batch(batch, want, progress=report):
            if isinstance(found, dict):
                _print_line(found)
            else:
                rejected += 1
                session.warn(found.message)
    return DIFFERS if rejected else DONE


def _print_line(value: dict[str, object]) -> None:
    # Not click.echo: it flushes after every line, which costs more than reading a short text.
    sys.stdout.write(json.dumps(value, ensure_ascii=False) + "\n")
