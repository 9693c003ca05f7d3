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
from timeline.front.room_opening import open_room
from timeline.model import Story, TimelineError
from timeline.views import AsOf, parse_as_of
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
        self._waiting = 0
        self._change = Condition()
        self._is_renewing = False
        self._failed: TimelineError | None = None
        self._folds = Limit(30, 2.0)
        self.on_renewed: Callable[[Room], None] = lambda room: None  # noqa: ARG005

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
            room = open_room(self.ledger, story=self.story)
            with self._change:
                self._today, self._failed = room, None
                self._earlier.clear()
                self._change.notify_all()
        self.answers.drop(lambda key: key[0] != room.shelf.head)
        self.on_renewed(room)
        return room

    def _current(self) -> Room:
        today = self._today
        if today is None:
            return self.renew()
        if today.shelf.head == self.ledger.head().digest:
            return today
        return self._newer(today)

    def _newer(self, today: Room) -> Room:
        """Have the newest room folded beside the readers, and wait for it a little."""
        with self._change:
            if not self._is_renewing:
                self._is_renewing = True
                Thread(target=self._renew_beside, name="timeline-renew", daemon=True).start()
            self._change.wait_for(lambda: self._today is not today or not self._is_renewing, self.patience)
            failed = self._failed
        if failed is not None and self._today is today:
            raise failed
        return self._today or today

    def _renew_beside(self) -> None:
        try:
            self.renew()
        except TimelineError as error:
            _log.error("the chronology cannot be renewed: %s", error)
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
            with self._folding:
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
