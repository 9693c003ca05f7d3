"""The rooms that are open: today's, and a few earlier moments. One is folded at a time, by whoever comes first.

Readers never wait for long: while a newer room is being folded they are given the one before, which says its position.
"""

from __future__ import annotations

import logging
from collections import OrderedDict
from collections.abc import Callable
from threading import Condition, Lock, Thread
from typing import TYPE_CHECKING

from timeline.front.room import Room
from timeline.front.room_opening import open_room, room_of
from timeline.model import Chronology, Story, TimelineError
from timeline.reconcile import select_story
from timeline.views import AsOf, parse_as_of
from timeline.web.folding import fold_beside
from timeline.web.limits import Limit
from timeline.web.packed import Keep
from timeline.web.problems import RequestError

if TYPE_CHECKING:
    from timeline.ledger import Ledger

_log = logging.getLogger("timeline.web")

MOST_EARLIER = 3
"""How many earlier moments stay open. Each holds a chronology in memory."""
MOST_CLAIMS = 60_000
"""How many claims they may hold together, about 10 KB each; the one looked at last stays open however large it is."""
MOST_BYTES = 64_000_000
"""How many bytes of finished answers are kept, compressed."""
MOST_WAITING = 8
"""How many readers may wait for an earlier moment to be folded."""
PATIENCE = 2.0
"""Seconds that a reader waits for the newest room before being given the one before."""
FIRST_PATIENCE = 20.0
"""Seconds that a reader waits for the first room before being told to come back."""


class Rooms:
    """The rooms of one ledger and story. Safe to share between threads."""

    def __init__(self, ledger: Ledger, story: Story | None = None, *, patience: float = PATIENCE) -> None:
        self.ledger = ledger
        self.story = story
        self.answers = Keep(MOST_BYTES)
        self.patience = patience
        self._today: Room | None = None
        self._earlier: OrderedDict[tuple[str, str], Room] = OrderedDict()
        self._folding = Lock()
        self._folding_earlier = Lock()
        self._waiting = 0
        self._change = Condition()
        self._is_renewing = False
        self._failed: Exception | None = None
        self.is_closing = False
        self._folds = Limit(30, 2.0)
        self.on_renewed: Callable[[Room], None] = lambda room: None  # noqa: ARG005
        self.prepare: Callable[[Room], None] = lambda room: None  # noqa: ARG005
        self.finish: Callable[[Room], None] = lambda room: None  # noqa: ARG005

    def room(self, as_of: str | None = None, address: str = "") -> Room:
        """The room of a moment, today's by default.

        Args:
            as_of: an earlier moment.
            address: who asks, so that nobody has the server fold one moment after another.

        Raises:
            UsageError: ``as_of`` is no moment, or lies before the first fact or beyond the head.
            LedgerError: the ledger cannot be read.
            RequestError: too many readers wait for earlier moments, or this one asks for too many.
        """
        if as_of is None or not as_of.strip():
            return self._current()
        return self._at(parse_as_of(as_of), address)

    def renew(self) -> Room:
        """Today's room with everything that is in the ledger now, however long it takes."""
        with self._folding:
            head = self.ledger.head().digest
            if self._today is not None and self._today.shelf.head == head:
                return self._today
            fold_beside(self.ledger, lambda: self.is_closing)
            room = open_room(self.ledger, story=self.story)
            self.prepare(room)
            return self._put(room)

    def put(self, chronology: Chronology) -> Room:
        """Make a chronology today's, if it is that of the ledger's head; else fold it."""
        if chronology.digest != self.ledger.head().digest:
            return self.renew()
        if self.story is not None:
            chronology = select_story(chronology, self.story)
        with self._folding:
            return self._put(room_of(self.ledger, chronology))

    def _put(self, room: Room) -> Room:
        with self._change:
            self._today, self._failed = room, None
            for key in [key for key in self._earlier if key[1] != room.shelf.head]:
                del self._earlier[key]
            self._change.notify_all()
        self.answers.drop(lambda key: key[0] != room.shelf.head)
        self.on_renewed(room)
        self.finish(room)
        return room

    def is_today(self, room: Room) -> bool:
        """Whether it is the newest one."""
        return self._today is room

    def warm(self) -> None:
        """Begin to fold today's room beside everything else, before anybody asks for it."""
        with self._change:
            self._begin()

    def _current(self) -> Room:
        today = self._today
        if today is not None and today.shelf.head == self.ledger.head().digest:
            return today
        with self._change:
            self._begin()
            patience = self.patience if today is not None else FIRST_PATIENCE
            self._change.wait_for(lambda: self._today is not today or not self._is_renewing, patience)
            found, failed = self._today, self._failed
        if failed is not None and found is today:
            raise failed
        if found is None:
            told = "The chronology is being folded for the first time since the server started."
            raise RequestError("overloaded", told, None, retry_after=2)
        return found

    def _begin(self) -> None:
        """Have the newest room folded by a thread of its own, unless one is at it."""
        if not self._is_renewing:
            self._is_renewing = True
            Thread(target=self._renew_beside, name="timeline-renew", daemon=True).start()

    def _renew_beside(self) -> None:
        try:
            self.renew()
        except Exception as error:  # noqa: BLE001  # told to whoever asks, each time
            if not self.is_closing:
                told = str(error) if isinstance(error, TimelineError) else f"{type(error).__name__}: {error}"
                _log.error("the chronology cannot be folded: %s", told)
            with self._change:
                self._failed = error
        finally:
            with self._change:
                self._is_renewing = False
                self._change.notify_all()

    def _at(self, as_of: AsOf, address: str) -> Room:
        key = (as_of.text, self.ledger.head().digest)
        with self._change:
            if key in self._earlier:
                self._earlier.move_to_end(key)
                return self._earlier[key]
            if self._waiting >= MOST_WAITING:
                raise RequestError(
                    "overloaded", "Too many earlier moments are being looked at.", "as_of", retry_after=5
                )
            wait = self._folds.wait(address)
            if wait:
                raise RequestError("too-many-requests", "Too many different moments at once.", "as_of", wait)
            self._waiting += 1
        try:
            with self._folding_earlier:
                with self._change:
                    if key in self._earlier:
                        return self._earlier[key]
                room = open_room(self.ledger, story=self.story, as_of=as_of)
                with self._change:
                    self._earlier[key] = room
                    while len(self._earlier) > 1 and self._is_full():
                        self._earlier.popitem(last=False)
                return room
        finally:
            with self._change:
                self._waiting -= 1

    def _is_full(self) -> bool:
        claims = sum(len(room.chronology.claims) for room in self._earlier.values())
        return len(self._earlier) > MOST_EARLIER or claims > MOST_CLAIMS
