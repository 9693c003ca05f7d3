"""The reference of commands and the output shown in the README, made from the commands themselves.

``make docs`` writes them, a test compares them: what a document shows is what the program says.
"""

from __future__ import annotations

import inspect
import sys
from collections.abc import Iterator
from pathlib import Path

import click

from timeline.cli.app import app
from timeline.cli.exits import MEANINGS
from timeline.cli.page import Page, draw
from timeline.cli.selecting import all_ids, short_ids
from timeline.cli.session import session_options

COMMANDS = Path("docs/reference/cli.md")
EXIT_CODES = Path("docs/reference/exit-codes.md")
API = Path("docs/reference/api.md")
FORMATS_PAGE = Path("docs/reference/formats.md")

_STORY, _PHASE = "coalition", "pledge"
# What fits beside and below the first words of a README.
_WIDTH, _LINES = 100, 42

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


_FORMATS = """\
# Export formats

Made by `make docs` from the registry; `timeline export --list` says the same. [Exports](exports.md) explains each format, and
says what "loses" means: what an export never carries in full. Every file says at its own end what that was this time,
with numbers.

| format | what it is | file | needs | loses |
|---|---|---|---|---|
"""


def commands_reference() -> str:
    """The text of docs/reference/cli.md: global options, then every command with its arguments and options."""
    shared = _shared_names()
    lines = [_INTRO, *_options([option for option in app.params if option.name in shared]), ""]
    for name, command in all_commands():
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


def all_commands() -> Iterator[tuple[str, click.Command]]:
    """Every command with its name, a group's own commands after it ("rule", "rule merge")."""
    for name, command in app.commands.items():
        yield name, command
        if isinstance(command, click.Group):
            yield from ((f"{name} {inner}", nested) for inner, nested in command.commands.items())


def exit_codes_reference() -> str:
    """The text of docs/reference/exit-codes.md."""
    return _EXITS + "".join(f"| {code} | {meaning} |\n" for code, meaning in MEANINGS.items())


def formats_reference() -> str:
    """The text of docs/reference/formats.md."""
    from timeline.export import FORMATS
    from timeline.export.formats import DISTRIBUTION

    rows = [
        f"| `{name}` | {known.description} | {', '.join(f'`{extension}`' for extension in known.extensions)} | "
        f"{f'`pip install {DISTRIBUTION}[{known.needs}]`' if known.needs else 'nothing more'} | {known.loses} |\n"
        for name, known in FORMATS.items()
    ]
    return _FORMATS + "".join(rows)


def readme_with_output(readme: str, ledger: str) -> str:
    """The README with what the commands print about a ledger, drawn for a terminal without colour, in its two blocks.

    Args:
        readme: its text, with the blocks between ``<!-- NAME: begin -->`` and ``<!-- NAME: end -->``.
        ledger: the address of the ledger of the seeds.
    """
    from timeline.cli.pages.audit import audit_page
    from timeline.cli.pages.chronology import chronology_page
    from timeline.front import article_texts
    from timeline.front.audit import audit
    from timeline.ledger import Ledger
    from timeline.stories import load_story
    from timeline.views import load

    with Ledger.open(ledger, writable=False) as opened:
        chronology = load(opened, story=load_story(_STORY))
        texts = article_texts(opened, chronology)
    best = max(chronology.entries, key=lambda e: (e.modality == "asserted", e.support.origins, e.support.articles))
    shown = {
        "chronology": (
            f"timeline chronology --story {_STORY} --phase {_PHASE}",
            chronology_page(chronology, phase=_PHASE),
        ),
        "audit": (
            f"timeline audit {short_ids(all_ids(chronology))[best.id]}",
            audit_page(chronology, audit(chronology, best.id), texts),
        ),
    }
    for name, (command, page) in shown.items():
        begin, end = f"<!-- {name}: begin -->\n", f"<!-- {name}: end -->"
        before, _, rest = readme.partition(begin)
        _, _, after = rest.partition(end)
        readme = f"{before}{begin}```\n$ {command}\n{_drawn(page)}```\n{end}{after}"
    return readme


def _drawn(page: Page) -> str:
    from io import StringIO

    from rich.console import Console

    out = StringIO()
    draw(page, Console(file=out, width=_WIDTH, color_system=None, force_terminal=False, legacy_windows=False))
    lines = [line.rstrip() for line in out.getvalue().splitlines()]
    return "\n".join(lines if len(lines) <= _LINES else [*lines[:_LINES], "…"]) + "\n"


def write(root: Path) -> None:
    """Write the pages below the repository's root, and the README's output where the ledger of the seeds is there."""
    readme, ledger = root / "README.md", root / "events.sqlite"
    if ledger.exists():
        readme.write_text(readme_with_output(readme.read_text(encoding="utf-8"), str(ledger)), encoding="utf-8")
    from timeline.web.reference import api_reference

    pages = (
        (COMMANDS, commands_reference()),
        (EXIT_CODES, exit_codes_reference()),
        (FORMATS_PAGE, formats_reference()),
        (API, api_reference()),
    )
    for place, text in pages:
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
