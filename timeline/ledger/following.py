"""Following a ledger: every fact once, in order, as it is appended.

A follower asks for what lies after the last position it has seen, so nothing can be skipped, whatever it missed in
between. PostgreSQL's NOTIFY only wakes it up earlier: a lost one costs the time of one poll.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from timeline.ledger.connect import translated
from timeline.ledger.rows import CHANNEL
from timeline.model import Recorded

if TYPE_CHECKING:
    from timeline.ledger.readable import Readable

Wait = Callable[[float], None]


def follow(ledger: Readable, after: int, timeout: float | None, poll: float) -> Iterator[Recorded]:
    """See ``Ledger.follow``."""
    with _waiting(ledger) as wait:
        quiet_since = time.monotonic()
        while True:
            for recorded in ledger.read(after):
                after = recorded.position
                yield recorded
                quiet_since = time.monotonic()
            left = poll if timeout is None else min(poll, quiet_since + timeout - time.monotonic())
            if left <= 0:
                return
            wait(left)


@contextmanager
def _waiting(ledger: Readable) -> Iterator[Wait]:
    """A way to wait for a number of seconds, or less if something is appended meanwhile."""
    if ledger.dialect == "sqlite":
        yield time.sleep
        return
    with translated(ledger.address):
        pooled = ledger.engine.raw_connection()
        try:
            driver: Any = pooled.driver_connection
            driver.autocommit = True
            driver.execute(f"LISTEN {CHANNEL}")

            def wait(seconds: float) -> None:
                for _ in driver.notifies(timeout=seconds, stop_after=1):
                    pass

            yield wait
        finally:
            pooled.invalidate()  # a connection that listens is not handed to anybody else
            pooled.close()
