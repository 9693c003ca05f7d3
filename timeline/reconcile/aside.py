"""Work that may be done beside other work: begun now, its outcome asked for later.

Reconciling starts no process itself. Whoever calls it may hand it a way to have something worked out aside; without one,
everything is worked out in turn, when its outcome is asked for. What comes out is the same.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, TypeVar

_T = TypeVar("_T")


class Aside(Protocol):
    """A way to have something worked out beside the rest."""

    def __call__(self, work: Callable[[], _T], size: int) -> Callable[[], _T]:
        """Begin work that changes nothing outside itself; gives what tells its outcome.

        ``size`` is about how many claims it compares with others.
        """


def in_turn(work: Callable[[], _T], size: int) -> Callable[[], _T]:
    """Nothing is begun: the work is done when its outcome is asked for."""
    del size
    return work
