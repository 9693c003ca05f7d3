"""``timeline chronology``: the chronology for people."""

from __future__ import annotations

import click

from timeline.cli.choosing import choice_of, choice_options, chosen_part
from timeline.cli.session import Session, view_options, with_session
from timeline.model.errors import UsageError


@click.command()
@view_options
@choice_options
@click.option("--phase", metavar="PHASE", help="Only one phase of the story, by its id.")
@with_session
def chronology(
    session: Session, *, story: str | None, as_of: str | None, phase: str | None, top: int | None, per_day: int | None
) -> None:
    """Print the chronology for people.

    What happened when, in the sources' words, on whose word, and how many independent origins say so. What was only
    planned, conditional, denied or judged stands apart. With --json it is the export "json" (timeline-chronology/1).
    """
    choice = choice_of(top=top, per_day=per_day)
    with session.open() as ledger:
        found = session.chronology(ledger, story=story, as_of=as_of, choice=choice if phase is None else None)
        if phase is not None:
            from timeline.cli.suggest import unknown

            known = [info.id for info in found.phases]
            if not known:
                raise UsageError("--phase needs --story: phases belong to a story")
            if phase not in known:
                raise UsageError(unknown("phase", phase, known))
            if session.json or not choice.is_all:
                from timeline.cli.selecting import only_phase

                found = chosen_part(only_phase(found, phase), choice)
        if session.json:
            from timeline.export import export, write
            from timeline.front import article_texts

            write(export("json", found, article_texts(ledger, found)), "-")
            return
    from timeline.cli.page import show
    from timeline.cli.pages.chronology import chronology_page

    show(chronology_page(found, phase=phase))
