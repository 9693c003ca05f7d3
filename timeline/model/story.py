"""A story: a named selection and its phases. Words only, nothing in code."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from timeline.model.chronology import PhaseInfo


@frozen
class Sign:
    """One way to recognise something: every group must be met by at least one of its words, inside the window of days.

    A sign that is met is worth ``weight`` points. ``without`` are words that undo it.
    """

    groups: tuple[tuple[str, ...], ...]
    weight: int = 1
    without: tuple[str, ...] = ()
    earliest: date | None = None
    latest: date | None = None


@frozen
class Phase:
    """A phase is recognised by words (word beginnings, case-folded), actors and a window of days.

    ``words`` are alternatives, each one worth a point; ``actors`` likewise; ``signs`` are worth their weights;
    ``without`` rules the phase out; ``earliest``/``latest`` bound the days. ``least`` points make a match. ``titles``
    are pairs of language code and title; ``title`` is the one to show where no language is asked for.
    """

    id: str
    title: str
    words: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    earliest: date | None = None
    latest: date | None = None
    signs: tuple[Sign, ...] = ()
    least: int = 1
    titles: tuple[tuple[str, str], ...] = ()

    @property
    def info(self) -> PhaseInfo:
        return PhaseInfo(self.id, self.title)


@frozen
class Story:
    """Which articles and claims belong together. An article belongs when enough ``words`` and ``actors`` stand in it.

    ``signs`` count with their weights. ``aside`` describes, like a phase, what such articles also talk about without
    its being part of any phase: where it outweighs every phase, no phase is named.
    """

    name: str
    title: str
    words: tuple[str, ...]
    actors: tuple[str, ...]
    least: int
    phases: tuple[Phase, ...]
    earliest: date | None = None
    latest: date | None = None
    signs: tuple[Sign, ...] = ()
    aside: Phase | None = None
    titles: tuple[tuple[str, str], ...] = ()
