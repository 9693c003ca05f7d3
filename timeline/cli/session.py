"""What every command knows: which ledger, how loud, for whom. The options may stand before or after the subcommand."""

from __future__ import annotations

import functools
import os
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, TypeVar

import click

from timeline.model.errors import UsageError

if TYPE_CHECKING:
    from timeline.ledger import Ledger
    from timeline.model import Chronology
    from timeline.reconcile import Choice

DEFAULT_LEDGER = "sqlite:///events.sqlite"
LEDGER_VARIABLE = "TIMELINE_LEDGER"

Command = TypeVar("Command", bound=Callable[..., Any])


class Session(NamedTuple):
    """The global options of one call. ``ledger`` is None until somebody names one.

    A named tuple and no attrs class: every ``--help`` would wait for attrs to be imported.
    """

    ledger: str | None = None
    quiet: bool = False
    json: bool = False

    @property
    def url(self) -> str:
        """The ledger's address: the option, else the environment, else ``events.sqlite`` in the working directory."""
        return self.ledger or os.environ.get(LEDGER_VARIABLE) or DEFAULT_LEDGER

    def joined(self, *, ledger: str | None, quiet: bool, as_json: bool) -> Session:
        """This session with what further options say: those of a subcommand."""
        return Session(ledger or self.ledger, quiet or self.quiet, as_json or self.json)

    def open(self, *, writable: bool = False, durability: Literal["full", "normal"] = "full") -> Ledger:
        """Open the ledger as a context manager; ``writable`` also creates or upgrades it."""
        from timeline.ledger import Ledger

        return Ledger.open(self.url, writable=writable, durability=durability)

    def chronology(
        self, ledger: Ledger, *, story: str | None = None, as_of: str | None = None, choice: Choice | None = None
    ) -> Chronology:
        """The chronology of an open ledger, cut to a story and a moment named by the user, and to what is chosen by weight.

        A view of today that does not reach the head is brought up to date first, where the ledger can be written.

        Raises:
            UsageError: no such story, or ``as_of`` is neither a date nor a moment nor ``@N``.
        """
        from timeline.cli.selecting import story_named
        from timeline.views import load, load_chosen, parse_as_of, refresh

        chosen = story_named(story) if story else None
        moment = parse_as_of(as_of) if as_of else None
        if moment is None:
            refresh(ledger, self.url)
        if choice is None:
            return load(ledger, story=chosen, as_of=moment)
        return load_chosen(ledger, choice, story=chosen, as_of=moment)

    def say(self, message: str) -> None:
        """Tell a person something on standard error, unless they asked for quiet."""
        if not self.quiet:
            click.echo(safe(message), err=True)

    def warn(self, message: str) -> None:
        """Tell a person something on standard error that they must not miss: quiet does not silence it."""
        click.echo(f"timeline: {safe(message)}", err=True)


def safe(message: str) -> str:
    """A message without control characters but its line breaks: what it quotes may come from anybody's file or ledger."""
    from timeline.cli.page import harmless

    return "\n".join(map(harmless, message.split("\n")))


def session_options(function: Command) -> Command:
    """Add the global options to a click command or group."""
    for option in (
        click.option("--json", "as_json", is_flag=True, help="Print JSON for machines."),
        click.option("--quiet", is_flag=True, help="No progress and no messages; errors are still told."),
        click.option(
            "--ledger",
            metavar="URL",
            help=f"The ledger: a path or a database URL. Default: ${LEDGER_VARIABLE}, else {DEFAULT_LEDGER}.",
        ),
    ):
        function = option(function)
    return function


def with_session(function: Callable[..., int | None]) -> Callable[..., int | None]:
    """Give a command its ``Session``, joined from the options before and after the subcommand, as first argument."""

    @session_options
    @click.pass_context
    @functools.wraps(function)
    def command(
        context: click.Context, /, *, ledger: str | None, quiet: bool, as_json: bool, **options: Any
    ) -> int | None:
        before = context.find_object(Session) or Session()
        return function(before.joined(ledger=ledger, quiet=quiet, as_json=as_json), **options)

    return command


def story_option(function: Command) -> Command:
    """Add ``--story``, which chooses the articles of one story."""
    return click.option("--story", metavar="NAME", help="A shipped story's name, or the path of a story file.")(
        function
    )


def view_options(function: Command) -> Command:
    """Add ``--story`` and ``--as-of``, which choose what part of the ledger is looked at."""
    as_of = click.option(
        "--as-of",
        metavar="WHEN",
        help="What could be known then: an EDTF date (2025-05-01), an ISO 8601 moment, or @N (ledger position N).",
    )
    return story_option(as_of(function))


def print_json(value: object) -> None:
    """Print one JSON value for machines: UTF-8, indented, keys in the order given."""
    import json

    sys.stdout.write(json.dumps(value, ensure_ascii=False, indent=2) + "\n")


def writing_failed(place: str, error: OSError) -> UsageError:
    """The error to raise when an output cannot be written."""
    return UsageError(f"cannot write {place}: {error.strerror or error}; name another place with -o")
