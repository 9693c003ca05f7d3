"""``timeline serve``: the reading room in a browser."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import click

from timeline.cli.exits import DONE
from timeline.cli.session import Session, story_option, with_session
from timeline.model.errors import UsageError

if TYPE_CHECKING:
    import socket
    from collections.abc import Callable

    from timeline.front.room import Room
    from timeline.ledger import Ledger
    from timeline.model import Story
    from timeline.web.doors import Doors

PORT = 8765
_AUTHOR_VARIABLE = "TIMELINE_AUTHOR"
_BEGINNING = 24


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, metavar="ADDRESS", help="The address to listen on.")
@click.option("--port", default=PORT, show_default=True, type=click.IntRange(0, 65535), help="0 takes any free one.")
@story_option
@click.option("--open", "open_browser", is_flag=True, help="Open the page in a browser, signed in.")
@click.option("--read-only", is_flag=True, help="Nobody may rule; the ledger is not written to.")
@click.option(
    "--author", metavar="NAME", help=f"Who signs rulings made here. Default: ${_AUTHOR_VARIABLE}, else asked."
)
@click.option(
    "--allow-host",
    "hosts",
    metavar="NAME",
    multiple=True,
    help="A host name this server answers to, such as that of the proxy before it. May be given several times.",
)
@click.option(
    "--proxy",
    "proxies",
    metavar="ADDRESS",
    multiple=True,
    help="A proxy whose X-Forwarded-For and X-Forwarded-Proto are believed. May be given several times.",
)
@with_session
def serve(
    session: Session,
    *,
    host: str,
    port: int,
    story: str | None,
    open_browser: bool,
    read_only: bool,
    author: str | None,
    hosts: tuple[str, ...],
    proxies: tuple[str, ...],
) -> int:
    """Show the chronology in a browser.

    Whoever can reach the server may read; by default that is only this machine. Rulings take a signed-in editor: on this
    machine whoever has the address that is printed at the start, from elsewhere the editors of `timeline editors`. The
    same answers are at JSON addresses; /api/openapi.json describes them. Stop it with Ctrl-C.
    """
    try:
        import starlette  # noqa: F401
        import uvicorn  # noqa: F401
    except ModuleNotFoundError as error:
        raise UsageError(
            f"the server needs the package {error.name}, which is not installed; "
            "install it with: pip install 'timeline-ledger[serve]'"
        ) from error
    import logging

    from timeline.cli.selecting import story_named
    from timeline.ledger.connect import parse_address
    from timeline.web.serving import listen

    logging.basicConfig(level=logging.WARNING, format="timeline: %(message)s")
    chosen = story_named(story) if story else None
    path = parse_address(session.url).path
    if path is not None and not path.exists():
        session.open().close()  # says that there is none; a server on nothing must not leave an empty ledger behind
    with session.open(writable=not read_only) as ledger, listen(host, port) as listening:
        address = host, int(listening.getsockname()[1])
        _serve(session, ledger, chosen, listening, address, open_browser, author, (host, *hosts), proxies)
    session.say("the reading room is closed")
    return DONE


def _serve(
    session: Session,
    ledger: Ledger,
    story: Story | None,
    listening: socket.socket,
    address: tuple[str, int],
    open_browser: bool,
    author: str | None,
    hosts: tuple[str, ...],
    proxies: tuple[str, ...],
) -> None:
    import secrets

    from timeline.web.app import create_app
    from timeline.web.asked import is_loopback
    from timeline.web.doors import Doors
    from timeline.web.serving import run

    host, port = address
    is_local = is_loopback(host)
    token = secrets.token_urlsafe(_BEGINNING) if is_local and ledger.writable else None
    doors = Doors(token, author=author or os.environ.get(_AUTHOR_VARIABLE))
    app = create_app(ledger, story=story, doors=doors, hosts=hosts, is_writable=ledger.writable)
    url = f"http://{f'[{host}]' if ':' in host else host}:{port}/"
    session.say(f"the reading room is open at {url} (Ctrl-C stops it)")
    if token is not None:
        # Said once and nowhere else. A fragment is sent to no server and stands in no log.
        click.echo(f"timeline: to rule, open {url}#token={token}", err=True)
    _say_who_may_rule(session, doors, is_local=is_local, is_writable=ledger.writable)
    app.state.readying.on_ready = _saying_once(session)
    if open_browser:
        click.launch(f"{url}#token={token}" if token else url)
    run(app, listening, proxies=proxies, closing=app.state.stream.close)


def _saying_once(session: Session) -> Callable[[Room], None]:
    """Says of the first chronology that everything about it is ready."""
    is_said = False

    def say(room: Room) -> None:
        nonlocal is_said
        if not is_said:
            is_said = True
            entries, articles = len(room.chronology.entries), len(room.chronology.articles)
            session.say(f"everything is ready: {entries:,} entries from {articles:,} articles")

    return say


def _say_who_may_rule(session: Session, doors: Doors, *, is_local: bool, is_writable: bool) -> None:
    if not is_writable:
        session.say("nobody may rule: the ledger was opened for reading only")
    elif not is_local:
        named = "password" in doors.ways()
        told = "named editors may rule" if named else "nobody may rule: there are no editors; timeline editors add NAME"
        session.say(f"whoever reaches this address may read; {told}")
