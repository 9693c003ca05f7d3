"""A story: a named selection and its phases. Words only, nothing in code."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from timeline.model.chronology import PhaseInfo


@frozen
class Phase:
    """A phase is recognised by words (word beginnings, case-folded), actors and a window of days.

    ``words`` are alternatives, each one worth a point; ``actors`` likewise; ``earliest``/``latest`` bound the days.
    """

    id: str
    title: str
    words: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    earliest: date | None = None
    latest: date | None = None

    @property
    def info(self) -> PhaseInfo:
        return PhaseInfo(self.id, self.title)


@frozen
class Story:
    """Which articles and claims belong together. An article belongs when enough of ``words`` and ``actors`` stand in it."""

    name: str
    title: str
    words: tuple[str, ...]
    actors: tuple[str, ...]
    least: int
    phases: tuple[Phase, ...]
    earliest: date | None = None
    latest: date | None = None
