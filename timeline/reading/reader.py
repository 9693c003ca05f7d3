"""The plug-in point: what a reader is, and which ones are installed."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from importlib.metadata import entry_points
from typing import Protocol

from attrs import frozen

from timeline.model import Claim, Document, ReadingError, Timex
from timeline.reading.voices import Quote

GROUP = "timeline.readers"


@frozen
class Reading:
    """What a reader made of one article: claims in text order, with the expressions and quotations they rest on."""

    claims: tuple[Claim, ...]
    timexes: tuple[Timex, ...] = ()
    quotes: tuple[Quote, ...] = ()


class Reader(Protocol):
    """Decomposes articles into claims. ``read`` is a pure function of the document and the reader's version.

    ``name`` and ``version`` are written beside every claim; ``languages`` are ISO 639-1 codes. A reader raises
    ``ReadingError`` for a text it cannot read; other articles of the batch go on.
    """

    name: str
    version: str
    languages: frozenset[str]

    def read(self, document: Document) -> Reading:
        """Decompose one document."""
        ...


@cache
def readers() -> tuple[Reader, ...]:
    """The installed readers (entry-point group ``timeline.readers``), sorted by name.

    Raises:
        ReadingError: an installed reader cannot be loaded; names the package that brought it.
    """
    found: list[Reader] = []
    for point in sorted(entry_points(group=GROUP), key=lambda point: point.name):
        try:
            found.append(point.load()())
        except Exception as error:
            package = point.dist.name if point.dist else "an unknown package"
            raise ReadingError(
                f"The reader '{point.name}' of {package} cannot be loaded ({error}). Reinstall or remove that package."
            ) from error
    return tuple(found)


def reader_for(language: str | None, installed: Iterable[Reader] | None = None) -> Reader | None:
    """The reader for a language: one from another package before the one shipped here; nothing if none knows it."""
    able = [one for one in (readers() if installed is None else installed) if language in one.languages]
    return min(able, key=lambda one: (type(one).__module__.startswith("timeline."), one.name), default=None)
