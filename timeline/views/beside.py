"""A second process for work beside that of the first: where a system can fork one, it has all that is known and costs no copying.

It must change nothing and touch no database; what it came to comes back through a pipe. Whatever goes wrong there, the work is
done here instead.
"""

from __future__ import annotations

import os
import pickle
import signal
import sys
import threading
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from attrs import define, field

_T = TypeVar("_T")
_LEAST = 20_000
"""Claims that are compared with others, from which a second process saves more than it costs."""


@define
class Beside:
    """Begins work in processes of its own, from a ``least`` size on; ``running`` are these by the pipe they tell it through."""

    least: int = _LEAST
    running: dict[int, int] = field(factory=dict)

    def __call__(self, work: Callable[[], _T], size: int) -> Callable[[], _T]:
        """Begin some work; gives what tells its outcome."""
        if size < self.least or not _can_fork():
            return work
        reader, writer = os.pipe()
        try:
            with warnings.catch_warnings():
                # Libraries for numbers have threads, too; they are made for being forked.
                warnings.simplefilter("ignore", DeprecationWarning)
                child = os.fork()
        except OSError:  # no memory, or too many processes
            os.close(reader)
            os.close(writer)
            return work
        if child == 0:
            _tell(work, writer)
        os.close(writer)
        self.running[reader] = child

        def told() -> _T:
            with open(reader, "rb", closefd=False) as pipe:
                found = pipe.read()
            return pickle.loads(found) if self._end(reader) == 0 else work()  # noqa: S301 - from this program itself

        return told

    def end(self) -> None:
        """End what is still running: nobody asked for it."""
        for reader, child in list(self.running.items()):
            os.kill(child, signal.SIGKILL)
            self._end(reader)

    def _end(self, reader: int) -> int:
        """Wait for a process that has told all; gives how it ended."""
        os.close(reader)
        _, status = os.waitpid(self.running.pop(reader), 0)
        return status


@contextmanager
def beside(least: int = _LEAST) -> Iterator[Beside]:
    """A second process for a while."""
    made = Beside(least)
    try:
        yield made
    finally:
        made.end()


def _can_fork() -> bool:
    """Whether a process can be forked safely, and has a processor of its own.

    Another thread might hold a lock for ever, and libraries of other systems than Linux do not all outlive a fork.
    """
    return sys.platform == "linux" and threading.active_count() == 1 and _processors() > 1


def _processors() -> int:
    return len(os.sched_getaffinity(0))


def _tell(work: Callable[[], object], writer: int) -> None:
    """Do the work in a process that was forked for it, tell its outcome, and end without looking back."""
    status = 1
    try:
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # the first process decides
        with open(writer, "wb") as pipe:
            pickle.dump(work(), pipe, protocol=pickle.HIGHEST_PROTOCOL)
        status = 0
    finally:
        os._exit(status)
