"""The options that choose what matters, the same on every command that shows a chronology."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

import click

from timeline.model.errors import UsageError

if TYPE_CHECKING:
    from datetime import date

    from timeline.model import Chronology
    from timeline.reconcile import Choice

Command = TypeVar("Command", bound=Callable[..., Any])


def choice_options(function: Command) -> Command:
    """Add ``--top`` and ``--per-day``, which choose entries by weight."""
    for option in (
        click.option(
            "--per-day",
            "--sentences",
            "per_day",
            type=click.IntRange(min=1),
            metavar="K",
            help="Only the K weightiest entries of each day, none that repeats another.",
        ),
        click.option(
            "--top",
            type=click.IntRange(min=1),
            metavar="N",
            help="Only the N entries that matter most, none that repeats another; timeline audit says why one does.",
        ),
    ):
        function = option(function)
    return function


def period_options(function: Command) -> Command:
    """Add ``--dates``, ``--from``, ``--to`` and ``--query``, which choose days and what is asked for."""
    for option in (
        click.option(
            "--query", metavar="WORDS", help="Weigh by what is told with one of these words; longer words count too."
        ),
        click.option(
            "--to",
            "last",
            metavar="DATE",
            help="Only days up to this one (EDTF), as the articles published up to it tell them.",
        ),
        click.option(
            "--from",
            "first",
            metavar="DATE",
            help="Only days from this one on (EDTF), as the articles published since tell them.",
        ),
        click.option("--dates", type=click.IntRange(min=1), metavar="N", help="Only the N days that matter most."),
    ):
        function = option(function)
    return function


def choice_of(
    *,
    top: int | None,
    per_day: int | None,
    dates: int | None = None,
    first: str | None = None,
    last: str | None = None,
    query: str | None = None,
) -> Choice:
    """What the options choose.

    Raises:
        UsageError: a date is none, is open on the side that counts, or the last day comes before the first.
    """
    from timeline.reconcile import Choice

    low = _day("--from", first, 0) if first is not None else None
    high = _day("--to", last, 1) if last is not None else None
    if low is not None and high is not None and high < low:
        message = f"--to {last} comes before --from {first}: no day lies between; exchange them"
        raise UsageError(message)
    words = tuple((query or "").split())
    if query is not None and not words:
        raise UsageError("--query has no word in it; leave it out, or name what is asked for")
    return Choice(top=top, per_day=per_day, dates=dates, first=low, last=high, query=words)


def chosen_part(chronology: Chronology, choice: Choice) -> Chronology:
    """The chosen part of a chronology; all of it where nothing is chosen."""
    if choice.is_all:
        return chronology
    from timeline.reconcile import choose

    return choose(chronology, choice)


def _day(option: str, text: str, side: int) -> date:
    from timeline.model import edtf

    try:
        found = edtf.bounds(text)[side]
    except ValueError as error:
        message = f'{option} "{text}" is no date: {error}'
        raise UsageError(message) from error
    if found is None:
        message = f'{option} "{text}" is open on that side; name a day, month or year such as 2025-07'
        raise UsageError(message)
    return found
