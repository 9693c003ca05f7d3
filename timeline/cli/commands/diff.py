"""``timeline diff``: what changed between two moments, and which facts caused it."""

from __future__ import annotations

import click

from timeline.cli.exits import DIFFERS, DONE
from timeline.cli.session import Session, print_json, story_option, with_session


@click.command()
@click.argument("before", metavar="WHEN")
@click.argument("after", metavar="[WHEN]", default="now")
@story_option
@click.option("--exit-code", "tell_by_code", is_flag=True, help="Exit with 1 if anything changed, 0 if nothing did.")
@with_session
def diff(session: Session, *, before: str, after: str, story: str | None, tell_by_code: bool) -> int:
    """Show what changed between two moments, and why.

    WHEN is an EDTF date (what could be known from articles published by then), an ISO 8601 moment (what the ledger held
    then), @N (ledger position N), or now, which also stands for a second one that is left out. Entries that were added,
    removed, merged, split, moved, that gained or lost support or are told otherwise; conflicts, lineages and articles;
    and for each the facts that caused it, the first cause first.
    """
    from timeline.cli.selecting import story_named
    from timeline.views import parse_side
    from timeline.views.diff import diff as find

    sides = (parse_side(before), parse_side(after))
    chosen = story_named(story) if story else None
    with session.open() as ledger:
        found = find(ledger, *sides, story=chosen)
    if session.json:
        from timeline.front.diff_plain import diff_as_plain

        print_json(diff_as_plain(found))
    else:
        from timeline.cli.page import show
        from timeline.cli.pages.diff import diff_page

        show(diff_page(found))
    return DIFFERS if tell_by_code and not found.is_empty else DONE
