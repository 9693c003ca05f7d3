"""The rehearsal behind previews: everything that reconciling has found, held while somebody decides.

It is made when an editor begins to write a ruling, and let go of when nobody has asked for it for a while: it is as large as the
work of reconciling itself. Readers never wait for it.
"""

from __future__ import annotations

import gc
import logging
from threading import Lock, Thread, Timer
from typing import TYPE_CHECKING

from timeline.front.clerk import Clerk
from timeline.model import TimelineError
from timeline.views.rehearsal import Rehearsal

if TYPE_CHECKING:
    from timeline.ledger import Ledger

_log = logging.getLogger("timeline.web")

KEPT = 600.0
"""Seconds after its last use that a rehearsal is kept."""

_BEFORE_COMPARED = 0.03
_DONE = {"describe_articles": 0.45, "match_claims": 0.5, "make_entries": 0.9, "state_conflicts": 0.95}
"""How much is done when a stage of reconciling begins, as measured on 500 articles; the rest takes next to nothing."""


class Rehearsing:
    """The rehearsal of one ledger at its head. Safe to share between threads."""

    def __init__(self, ledger: Ledger, kept: float = KEPT) -> None:
        self._ledger = ledger
        self._kept = kept
        self._held: Rehearsal | None = None
        self._clerk: Clerk | None = None
        self._part = 0.0
        self._making = Lock()
        self._timer: Timer | None = None
        self._timing = Lock()

    @property
    def is_held(self) -> bool:
        """Whether one is in memory now."""
        return self._held is not None

    @property
    def part(self) -> float:
        """How much of one that is being made is done, from 0 to 1."""
        return self._part

    def now(self) -> tuple[Rehearsal, Clerk]:
        """The rehearsal of everything in the ledger, reconciled, and the clerk who knows its ids.

        Raises:
            LedgerError: the ledger cannot be read.
        """
        with self._making:
            head = self._ledger.head()
            held, clerk = self._held, self._clerk
            if held is None or (held.position, held.digest) != (head.position, head.digest):
                held = held.caught_up(self._ledger) if held is not None else None
                clerk = None
            if held is None:
                held = self._made()
            self._held = held
            if clerk is None or clerk.chronology is not held.chronology():
                self._clerk = clerk = Clerk(held.chronology())
            self._keep()
            return held, clerk

    def _made(self) -> Rehearsal:
        self._held = self._clerk = None  # never two of them at once
        self._part = 0.0
        gc.unfreeze()
        made = Rehearsal.of(self._ledger)
        self._part = _BEFORE_COMPARED
        made.chronology(self._begins)
        gc.freeze()  # millions of values that stay need not be looked through for garbage again and again
        self._part = 1.0
        return made

    def _begins(self, stage: str) -> None:
        self._part = _DONE.get(stage, self._part)

    def begin(self) -> None:
        """Make it beside everything else, if it is not there."""
        if self._making.locked():
            return
        Thread(target=self._make, name="timeline-rehearse", daemon=True).start()

    def take(self, rehearsal: Rehearsal) -> None:
        """Hold another one: of a ruling that was tried and has been recorded."""
        with self._making:
            self._held, self._clerk = rehearsal, None
            self._keep()

    def drop(self) -> None:
        """Let go of it."""
        with self._making:
            self._held = self._clerk = None
            gc.unfreeze()

    def close(self) -> None:
        """Let go of it, for good."""
        with self._timing:
            if self._timer is not None:
                self._timer.cancel()
        self._held = self._clerk = None
        gc.unfreeze()

    def _make(self) -> None:
        try:
            self.now()
        except (TimelineError, RuntimeError) as error:  # whoever asks for a preview is told so
            _log.warning("no rehearsal could be made: %s", error)

    def _keep(self) -> None:
        with self._timing:
            if self._timer is not None:
                self._timer.cancel()
            self._timer = Timer(self._kept, self.drop)
            self._timer.daemon = True
            self._timer.start()
