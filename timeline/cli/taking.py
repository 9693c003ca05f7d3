"""The progress bar of taking articles in: articles, claims, rate, time left; for people at a terminal only."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from timeline.front.report import Standing

_EVERY = 0.1  # seconds between two looks


@contextmanager
def taking_bar(*, quiet: bool = False) -> Iterator[Callable[[Standing], None] | None]:
    """Give a function that moves a bar, or None where nobody would see it. The bar runs over the bytes of the inputs."""
    if quiet or not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        TaskProgressColumn(),
        TextColumn("{task.fields[told]}"),
        TimeRemainingColumn(),
    )
    begun = time.monotonic()
    shown = 0.0
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("Reading", total=None, told="")

        def move(standing: Standing) -> None:
            nonlocal shown
            now = time.monotonic()
            is_folding = standing.step == "folding"
            if now - shown < _EVERY and not is_folding:
                return
            shown = now
            rate = standing.articles / max(now - begun, 0.001)
            told = f"{standing.articles:,} articles, {standing.claims:,} claims, {rate:,.1f} articles/s"
            bar.update(
                task,
                total=standing.total or None,
                completed=standing.total if is_folding else standing.read,
                description="Reconciling" if is_folding else "Reading",
                told=told,
            )

        yield move
