"""What everybody asks for, made before anybody does: of every new chronology, by one thread, once.

The list comes first, so that the page can be looked at; then the answers about the whole ledger, and what answers about single
entries are made from. Afterwards readers find nothing that takes long, and the server's memory grows no more.
"""

from __future__ import annotations

import gc
import logging
import sys
from collections.abc import Callable
from contextlib import suppress
from threading import Thread
from typing import TYPE_CHECKING

from timeline.web.addresses import CHRONOLOGY, OPENING
from timeline.web.reading import key_of

if TYPE_CHECKING:
    from timeline.front.room import Room
    from timeline.web.rooms import Rooms

_log = logging.getLogger("timeline.web")

_BEFORE: dict[str, Callable[[Room], object]] = {
    CHRONOLOGY: lambda room: room.answer_chronology(),
    OPENING: lambda room: room.answer_opening(),
}
_AFTER: dict[str, Callable[[Room], object]] = {
    "/api/conflicts": lambda room: room.answer_conflicts(),
    "/api/lineages": lambda room: room.answer_lineages(),
    "/api/rulings": lambda room: room.answer_rulings(),
    "/api/sources": lambda room: room.answer_sources(),
    "/api/knowledge": lambda room: room.answer_knowledge(),
}


class Readying:
    """Makes the rooms of one server ready. ``on_ready`` is called with each room for which all is there."""

    def __init__(self, rooms: Rooms) -> None:
        self._rooms = rooms
        self.on_ready: Callable[[Room], None] = lambda room: None  # noqa: ARG005
        rooms.prepare = self.before
        rooms.finish = self.begin

    def before(self, room: Room) -> None:
        """Make what the page opens with."""
        for path, answer in _BEFORE.items():
            self._keep(room, path, answer)

    def begin(self, room: Room) -> None:
        """Make the rest, beside everything else."""
        Thread(target=self._finish, args=(room,), name="timeline-ready", daemon=True).start()

    def _finish(self, room: Room) -> None:
        try:
            for path, answer in _AFTER.items():
                if self._is_over(room):
                    return
                self._keep(room, path, answer)
            entry = next(iter(room.evidence.entries), None)
            if entry is not None and not self._is_over(room):
                room.answer_entry(entry)  # names, audits and weights are worked out once
        except Exception as error:  # noqa: BLE001  # whoever asks for it is told so, each time
            if not self._is_over(room):
                _log.warning("not everything could be made ready: %s: %s", type(error).__name__, error)
            return
        give_back()
        if not self._is_over(room):
            self.on_ready(room)

    def _is_over(self, room: Room) -> bool:
        return self._rooms.is_closing or not self._rooms.is_today(room)

    def _keep(self, room: Room, path: str, answer: Callable[[Room], object]) -> None:
        self._rooms.answers.get(key_of(room, path), lambda: answer(room))


def give_back() -> None:
    """Give memory that is no longer in use back to the system, where this can be asked for."""
    gc.collect()
    if sys.platform == "linux":
        import ctypes

        with suppress(OSError, AttributeError):  # another C library has no such function
            ctypes.CDLL(None).malloc_trim(0)
