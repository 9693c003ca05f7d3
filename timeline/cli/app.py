"""The command group: its global options, its subcommands in the order of the work, and its words for an unknown one."""

from __future__ import annotations

import click

from timeline import __version__
from timeline.cli.commands.audit import audit
from timeline.cli.commands.backup import backup
from timeline.cli.commands.chronology import chronology
from timeline.cli.commands.conflicts import conflicts
from timeline.cli.commands.copy import copy
from timeline.cli.commands.diff import diff
from timeline.cli.commands.editors import editors
from timeline.cli.commands.erase import erase
from timeline.cli.commands.export import export
from timeline.cli.commands.ingest import ingest
from timeline.cli.commands.read import read
from timeline.cli.commands.replay import replay
from timeline.cli.commands.reread import reread
from timeline.cli.commands.rule import rule
from timeline.cli.commands.serve import serve
from timeline.cli.commands.sources import sources
from timeline.cli.commands.verify import verify
from timeline.cli.group import OrderedGroup
from timeline.cli.session import Session, session_options

ORDER = (
    ingest,
    reread,
    chronology,
    audit,
    export,
    sources,
    conflicts,
    rule,
    diff,
    replay,
    verify,
    backup,
    copy,
    erase,
    serve,
    editors,
    read,
)


@click.group(
    cls=OrderedGroup,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Exit codes: 0 done, 1 done but something was rejected or differs, 2 wrong usage, 3 ledger unusable, "
    "4 ledger busy, 5 ledger does not verify.",
)
@session_options
@click.version_option(__version__, "--version", prog_name="timeline", message="%(prog)s %(version)s")
@click.pass_context
def app(context: click.Context, ledger: str | None, quiet: bool, as_json: bool) -> None:
    """From a pile of news articles to a chronology that can be defended line by line."""
    context.obj = Session(ledger=ledger, quiet=quiet, json=as_json)


for command in ORDER:
    app.add_command(command)
