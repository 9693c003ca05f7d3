"""A progress bar on standard error, for people at a terminal only."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol


class Report(Protocol):
    """How long work tells how far it is: steps done, steps in all, and what is going on."""

    def __call__(self, done: int, total: int, step: str = "", /) -> None:
        """Move the bar."""


@contextmanager
def progress_bar(what: str, *, quiet: bool = False) -> Iterator[Report | None]:
    """Give a function ``report(done, total, step)`` that moves a bar, or None where nobody would see it.

    Args:
        what: what is going on, in a word or two.
        quiet: show nothing.
    """
    if quiet or not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(what, total=None)

        def report(done: int, total: int, step: str = "", /) -> None:
            bar.update(task, completed=done, total=total, description=f"{what}: {step}" if step else what)

        yield report
