"""How often somebody may do something: a bucket of tokens for each, filled again at a steady rate."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable
from threading import Lock

_MOST_KEYS = 10_000
"""Buckets kept. The one used longest ago is forgotten first; by then it is full again at any rate in use here."""


class Limit:
    """``burst`` at once, and one more each ``seconds`` afterwards, for each key. Safe to share between threads."""

    def __init__(self, burst: int, seconds: float, clock: Callable[[], float] = time.monotonic) -> None:
        self._burst = burst
        self._seconds = seconds
        self._clock = clock
        self._buckets: OrderedDict[str, tuple[float, float]] = OrderedDict()
        self._lock = Lock()

    def wait(self, key: str) -> int:
        """Take a token. Returns 0, or the whole seconds after which there will be one."""
        with self._lock:
            now = self._clock()
            tokens, since = self._buckets.pop(key, (float(self._burst), now))
            tokens = min(float(self._burst), tokens + (now - since) / self._seconds)
            taken = tokens >= 1
            self._buckets[key] = (tokens - 1 if taken else tokens, now)
            while len(self._buckets) > _MOST_KEYS:
                self._buckets.popitem(last=False)
        return 0 if taken else max(1, round((1 - tokens) * self._seconds + 0.5))
