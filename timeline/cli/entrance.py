"""The one door: runs the command, turns every ending into an exit code, shows no traceback for a user's mistake."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence

import click

from timeline.cli.app import app
from timeline.cli.exits import BROKEN_PIPE, DONE, INTERRUPTED, UNEXPECTED, USAGE
from timeline.cli.session import safe
from timeline.model.errors import TimelineError


def main(arguments: Sequence[str] | None = None) -> None:
    """Run ``timeline`` and leave the process.

    Args:
        arguments: the words after the command's name; those of the process when left out.

    Raises:
        SystemExit: always, with a code of ``timeline.cli.exits``.
    """
    # A chronology is made of millions of values that refer to one another in no circle: to look for circles among them as
    # often as Python does by default takes half the time of an export.
    gc.set_threshold(100_000, 20, 50)
    _speak_utf8()
    code = run(arguments)
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        _silence_stdout()
        code = BROKEN_PIPE
    sys.exit(code)


def run(arguments: Sequence[str] | None = None) -> int:
    """Run ``timeline`` inside this process and return its exit code; every expected error is already told on stderr."""
    try:
        outcome = app.main(
            args=None if arguments is None else list(arguments), prog_name="timeline", standalone_mode=False
        )
    except click.ClickException as error:
        error.show(file=sys.stderr)
        return USAGE if isinstance(error, click.UsageError) else error.exit_code
    except TimelineError as error:
        click.echo(f"timeline: {safe(str(error))}", err=True)
        return error.exit_code
    except BrokenPipeError:
        _silence_stdout()
        return BROKEN_PIPE
    except (click.Abort, KeyboardInterrupt):
        click.echo("timeline: stopped; what was already appended stays, nothing is half written", err=True)
        return INTERRUPTED
    except Exception as error:
        if os.environ.get("TIMELINE_DEBUG"):
            raise
        click.echo(
            f"timeline: unexpected {type(error).__name__}: {_first_line(error)}\n"
            "This is a defect in timeline, not in what you did. TIMELINE_DEBUG=1 shows the whole traceback.",
            err=True,
        )
        return UNEXPECTED
    return outcome if isinstance(outcome, int) else DONE


def _first_line(error: Exception) -> str:
    lines = str(error).strip().splitlines()
    return lines[0] if lines else "no message"


def _speak_utf8() -> None:
    """Piped output is UTF-8 with bare newlines wherever it is made, so that the same ledger prints the same bytes."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is None:
            continue
        if stream.isatty():
            reconfigure(errors="backslashreplace")
        else:
            reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def _silence_stdout() -> None:
    """Whoever read our output has gone. Give the interpreter somewhere harmless to flush to when it closes."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, ValueError):  # captured or closed already: there is nothing left to flush
        return
