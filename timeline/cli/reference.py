"""The reference of commands, made from the commands themselves: ``make docs`` writes it, a test compares it."""

from __future__ import annotations

import inspect
import sys
from pathlib import Path

import click

from timeline.cli.app import app
from timeline.cli.exits import MEANINGS
from timeline.cli.session import session_options

COMMANDS = Path("docs/reference/cli.md")
EXIT_CODES = Path("docs/reference/exit-codes.md")

_INTRO = """\
# Commands

Made by `make docs` from the commands themselves; `timeline COMMAND --help` says the same.

Results go to standard output, messages and progress to standard error. On a terminal the output is drawn in colour and
wrapped; piped, it is plain text with one row a line.

`WHEN` is an EDTF date (`2025-05-01`, `2025-05`: what could be known from articles published by then), an ISO 8601
moment with its time (`2025-05-01T18:00Z`: what the ledger held then), or `@N` (ledger position N). An `ID`
may be shortened to its first characters. Exit codes: [exit-codes.md](exit-codes.md).

## Global options

They may stand before or after the subcommand.
"""

_EXITS = """\
# Exit codes

Made by `make docs`. The codes are stable: scripts may rely on them.

| code | meaning |
|---:|---|
"""


def commands_reference() -> str:
    """The text of docs/reference/cli.md: global options, then every command with its arguments and options."""
    shared = _shared_names()
    lines = [_INTRO, *_options([option for option in app.params if option.name in shared]), ""]
    for name, command in app.commands.items():
        lines += [
            f"## `timeline {name}`",
            "",
            f"    {_usage(name, command)}",
            "",
            inspect.cleandoc(command.help or ""),
            "",
        ]
        own = [option for option in command.params if option.name not in shared]
        rows = _options(own)
        if rows:
            lines += [*rows, ""]
    return "\n".join(lines).rstrip() + "\n"


def exit_codes_reference() -> str:
    """The text of docs/reference/exit-codes.md."""
    return _EXITS + "".join(f"| {code} | {meaning} |\n" for code, meaning in MEANINGS.items())


def write(root: Path) -> None:
    """Write both pages below the repository's root."""
    for place, text in ((COMMANDS, commands_reference()), (EXIT_CODES, exit_codes_reference())):
        (root / place).parent.mkdir(parents=True, exist_ok=True)
        (root / place).write_text(text, encoding="utf-8")


def _shared_names() -> set[str]:
    @session_options
    def nothing() -> None:
        """Carries the options only."""

    return {option.name for option in getattr(nothing, "__click_params__", []) if option.name}


def _usage(name: str, command: click.Command) -> str:
    arguments = [str(param.metavar or param.name) for param in command.params if isinstance(param, click.Argument)]
    return " ".join(["timeline", name, "[OPTIONS]", *arguments])


def _options(params: list[click.Parameter]) -> list[str]:
    rows = [
        f"| `{', '.join((*option.opts, *option.secondary_opts))}{_value(option)}` | {option.help or ''} |"
        for option in params
        if isinstance(option, click.Option)
    ]
    return ["| option | meaning |", "|---|---|", *rows] if rows else []


def _value(option: click.Option) -> str:
    if option.is_flag:
        return ""
    if isinstance(option.type, click.Choice):
        return " " + "/".join(map(str, option.type.choices))
    return f" {option.metavar or 'TEXT'}"


if __name__ == "__main__":
    write(Path(sys.argv[1] if len(sys.argv) > 1 else "."))
