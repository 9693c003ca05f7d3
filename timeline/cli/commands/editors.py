"""``timeline editors``: who may rule from a browser."""

from __future__ import annotations

import sys

import click

from timeline.cli.group import OrderedGroup
from timeline.cli.session import Session, print_json, session_options, with_session
from timeline.model.errors import UsageError


class Editors(OrderedGroup):
    """What can be done with editors."""

    noun = "command"


@click.group(cls=Editors)
@session_options
@click.pass_context
def editors(context: click.Context, *, ledger: str | None, quiet: bool, as_json: bool) -> None:
    """Name the people who may rule from a browser.

    They are kept in a file of the user who runs the server ($TIMELINE_EDITORS, else ~/.config/timeline/editors.json), with
    hashed passwords, never in the ledger. `timeline serve` looks at it whenever somebody signs in.
    """
    before = context.find_object(Session) or Session()
    context.obj = before.joined(ledger=ledger, quiet=quiet, as_json=as_json)


@editors.command("add")
@click.argument("name", metavar="NAME")
@click.option("--password-stdin", is_flag=True, help="Read the password from standard input instead of asking for it.")
@with_session
def add(session: Session, *, name: str, password_stdin: bool) -> None:
    """Add an editor, or give one another password.

    NAME signs the rulings. The password has at least 12 characters and is never shown.
    """
    from timeline.web.editors import add_editor, editors_file

    if password_stdin:
        password = sys.stdin.readline().rstrip("\r\n")
    elif sys.stdin.isatty():
        password = click.prompt("Password", hide_input=True, confirmation_prompt=True, err=True)
    else:
        raise UsageError("there is no terminal to ask for the password at; use --password-stdin")
    made = add_editor(name, password)
    session.say(f"{made.name} may rule; kept in {editors_file()}")


@editors.command("list")
@with_session
def list_editors(session: Session) -> None:
    """Name the editors."""
    from timeline.web.editors import read_editors

    found = read_editors()
    if session.json:
        print_json([{"name": one.name, "added": one.added} for one in found])
        return
    from timeline.cli.page import Page, row, show

    show(Page(tuple(row(f"{one.name}, since {one.added}") for one in found)))
    if not found:
        session.say("there are no editors; timeline editors add NAME")


@editors.command("remove")
@click.argument("name", metavar="NAME")
@with_session
def remove(session: Session, *, name: str) -> None:
    """Remove an editor.

    Whoever is signed in under this name is signed out. Rulings that bear it stay.
    """
    from timeline.web.editors import remove_editor

    session.say(f"{remove_editor(name).name} may not rule any more")
