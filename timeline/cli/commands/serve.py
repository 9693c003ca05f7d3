"""``timeline serve``: the reading room in a browser."""

from __future__ import annotations

import click

from timeline.cli.exits import DONE
from timeline.cli.session import Session, story_option, with_session
from timeline.model.errors import UsageError

PORT = 8765


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option("--port", default=PORT, show_default=True, type=click.IntRange(0, 65535), help="0 takes any free port.")
@story_option
@click.option("--open", "open_browser", is_flag=True, help="Open the page in a browser.")
@with_session
def serve(session: Session, *, host: str, port: int, story: str | None, open_browser: bool) -> int:
    """Show the chronology in a browser.

    Whoever can reach the server may read. Stop it with Ctrl-C.
    """
    try:
        from timeline.web.app import create_app
        from timeline.web.serving import listen, run
    except ModuleNotFoundError as error:
        raise UsageError(
            f"the server needs a package that is not installed ({error.name}); "
            "install it with: pip install 'timeline-ledger[serve]'"
        ) from error
    from timeline.cli.selecting import story_named

    chosen = story_named(story) if story else None
    with session.open() as ledger:
        listening = listen(host, port)
        shown = f"[{host}]" if ":" in host else host
        url = f"http://{shown}:{listening.getsockname()[1]}/"
        app = create_app(ledger, story=chosen)
        session.say(f"the reading room is open at {url} (Ctrl-C stops it)")
        if open_browser:
            click.launch(url)
        run(app, listening)
    session.say("the reading room is closed")
    return DONE
