"""New facts without reload: server-sent events that say when a newer chronology is ready.

One thread follows the ledger for all readers. A reader that is slow misses positions in between, never the last one.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import AsyncIterator
from threading import Event, Thread
from typing import TYPE_CHECKING

from timeline.model import TimelineError
from timeline.web.packed import encoded
from timeline.web.problems import RequestError

if TYPE_CHECKING:
    from timeline.front.room import Room
    from timeline.web.rooms import Rooms

_log = logging.getLogger("timeline.web")

MOST_STREAMS = 200
HEARTBEAT = 15.0
"""Seconds after which a silent stream says that it is still there, so that proxies keep it open."""
_QUIET = 0.3
"""Seconds without a new fact after which what came is shown; a long ingest is shown every ``_AT_LEAST`` seconds."""
_AT_LEAST = 2.0
_AGAIN = 2.0


class Stream:
    """The events of one server."""

    def __init__(self, rooms: Rooms) -> None:
        self._rooms = rooms
        self._loop: asyncio.AbstractEventLoop | None = None
        self._changed: asyncio.Event | None = None
        self._stopping = Event()
        self._latest: tuple[int, bytes] = (0, b"")
        self._open = 0
        self._thread: Thread | None = None

    @property
    def readers(self) -> int:
        """How many streams are open."""
        return self._open

    def start(self) -> None:
        """Begin to follow the ledger; call it inside the event loop."""
        self._loop = asyncio.get_running_loop()
        self._changed = asyncio.Event()
        self._stopping.clear()
        self._rooms.on_renewed = self._renewed
        self._thread = Thread(target=self._follow, name="timeline-follow", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """End all streams; call it inside the event loop."""
        self._stopping.set()
        if self._changed is not None:
            self._changed.set()

    def join(self, timeout: float = 5.0) -> None:
        """Wait until nobody follows the ledger any more."""
        if self._thread is not None:
            self._thread.join(timeout)

    async def events(self, last_seen: int | None) -> AsyncIterator[bytes]:
        """The events of one reader, as they go over the wire.

        Args:
            last_seen: the position the reader knows; a newer one is sent at once, and if it says none, today's.

        Raises:
            RequestError: too many streams are open.
        """
        if self._open >= MOST_STREAMS:
            raise RequestError("overloaded", "Too many readers are waiting for news.", None, retry_after=30)
        self._open += 1
        try:
            yield b"retry: 3000\n\n"
            seen = -1 if last_seen is None else last_seen
            while not self._stopping.is_set():
                position, event = self._latest
                if event and position > seen:
                    seen = position
                    yield event
                elif not await self._news():
                    yield b": still here\n\n"
        finally:
            self._open -= 1

    async def _news(self) -> bool:
        """Wait for news. False if there was none for a while."""
        if self._changed is None:
            return False
        try:
            await asyncio.wait_for(self._changed.wait(), HEARTBEAT)
        except TimeoutError:
            return False
        return True

    def _renewed(self, room: Room) -> None:
        """A newer chronology is ready: tell the event loop. Called from whatever thread folded it."""
        recorded = room.shelf.recorded
        told = {
            "position": room.chronology.position,
            "head": room.shelf.head,
            "recorded": recorded.isoformat() if recorded else None,
        }
        position = room.chronology.position
        event = b"event: facts\nid: %d\ndata: %s\n\n" % (position, encoded(told))
        if self._loop is not None and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._publish, position, event)

    def _publish(self, position: int, event: bytes) -> None:
        self._latest = (position, event)
        changed, self._changed = self._changed, asyncio.Event()
        if changed is not None:
            changed.set()

    def _follow(self) -> None:
        ledger = self._rooms.ledger
        position: int | None = None
        while not self._stopping.is_set():
            try:
                if position is None:
                    position = ledger.head().position
                shown = time.monotonic()
                came = False
                for recorded in ledger.follow(position, timeout=_QUIET, poll=_QUIET):
                    position, came = recorded.position, True
                    if self._stopping.is_set():
                        return
                    if time.monotonic() - shown > _AT_LEAST:
                        self._show()
                        shown, came = time.monotonic(), False
                if came:
                    self._show()
            except TimelineError as error:
                _log.error("the ledger cannot be followed, trying again: %s", error)
                self._stopping.wait(_AGAIN)

    def _show(self) -> None:
        """Fold the newer chronology if anybody waits for it; whoever comes later folds it then."""
        if self._open:
            self._rooms.renew()
