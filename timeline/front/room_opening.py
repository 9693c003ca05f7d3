"""From an open ledger to a reading room."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator, Mapping
from threading import Lock
from typing import TYPE_CHECKING

from timeline.front.room import Room, Shelf
from timeline.front.room_knowledge import Moment
from timeline.front.room_lean import Lean
from timeline.model import Chronology, Story

if TYPE_CHECKING:
    from timeline.ledger import Ledger
    from timeline.views import AsOf

_MOST_CHARACTERS = 8_000_000
"""How much text is kept at once: some thousand articles."""


class StoredTexts(Mapping[str, str]):
    """The texts of a chronology's articles by article id, fetched when asked for. Keeps the last few million characters.

    Safe to share between threads.
    """

    def __init__(self, ledger: Ledger, chronology: Chronology, most: int = _MOST_CHARACTERS) -> None:
        self._ledger = ledger
        self._hashes = {article.id: article.text_sha256 for article in chronology.articles}
        self._kept: OrderedDict[str, str] = OrderedDict()
        self._gone: set[str] = set()
        self._most = most
        self._held = 0
        self._lock = Lock()

    def __getitem__(self, article: str) -> str:
        with self._lock:
            if article in self._kept:
                self._kept.move_to_end(article)
                return self._kept[article]
            if article in self._gone or article not in self._hashes:
                raise KeyError(article)
        found = self._ledger.texts([self._hashes[article]]).get(self._hashes[article])
        with self._lock:
            if found is None:
                self._gone.add(article)
                raise KeyError(article)
            if article not in self._kept:
                self._held += len(found)
                self._kept[article] = found
            while self._held > self._most and len(self._kept) > 1:
                self._held -= len(self._kept.popitem(last=False)[1])
        return found

    def __iter__(self) -> Iterator[str]:
        return iter(self._hashes)

    def __len__(self) -> int:
        return len(self._hashes)


def shelf(ledger: Ledger) -> Shelf:
    """What a room says of a ledger as it is now."""
    from timeline.ledger.moments import appends

    head = ledger.head()
    moments = tuple(Moment(*one) for one in appends(ledger) if one.last <= head.position)
    return Shelf(head.position, head.digest, moments[-1].recorded if moments else None, moments)


def open_room(ledger: Ledger, *, story: Story | None = None, as_of: AsOf | None = None) -> Room:
    """The reading room of a ledger.

    Args:
        ledger: an open ledger; it must stay open as long as the room is used.
        story: only what belongs to this story.
        as_of: an earlier moment.

    Raises:
        UsageError: ``as_of`` lies before the first fact or beyond the head.
        LedgerError: the ledger cannot be read.
    """
    from timeline.views import load

    return room_of(ledger, load(ledger, story=story, as_of=as_of, shape=Lean()))


def room_of(ledger: Ledger, chronology: Chronology) -> Room:
    """The reading room of a chronology that was folded from a ledger.

    Raises:
        LedgerError: the ledger cannot be read.
    """
    return Room(chronology, StoredTexts(ledger, chronology), shelf(ledger))
