"""Reading on all cores: processes that read one article at a time, outcomes in the order of the input.

A process that dies while it reads is replaced and the article is given to the new one; if that dies too, the article is
rejected and the batch goes on. Each process is fed by a thread of its own, so that it never waits for an append.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import pickle
import queue
import signal
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from itertools import chain, islice
from multiprocessing.connection import Connection

from attrs import define, field

from timeline.front.jobs import Job, Outcome, Settled, do, failed
from timeline.model import UsageError
from timeline.reading import Reader, readers

Item = Job | Settled
Done = tuple[Item, Outcome | None]

# A process takes a second or two of a processor to start (imports, tables, the encoder of meaning): as long as reading some
# thirty articles of 5 kB. Fewer are read here.
FEWEST_FOR_WORKERS = 32
_LOOK_AHEAD = 1000  # items, read and not, among which so many have to be found
_WAITING = 6  # articles per process that are loaded and not yet appended; memory is bounded by it
_TOGETHER = 64  # outcomes handed over at once, if so many are ready
_TRIES = 2
_PRELOADED = "timeline.front.preloaded"
_READY = "ready"


def cores() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def outcomes(items: Iterator[Item], installed: Sequence[Reader] | None, workers: int) -> Iterator[list[Done]]:
    """Do jobs, here or in other processes, whichever is faster for so many.

    Args:
        items: jobs, and what needs no reading and passes through.
        installed: the readers; those installed as plug-ins if None.
        workers: processes at most; 1 reads everything here.

    Returns:
        Jobs with their outcomes, the rest with None, in the order of ``items``: as many at once as are ready.

    Raises:
        UsageError: a script without ``if __name__ == "__main__":`` was started anew by a process that was to read.
    """
    if getattr(multiprocessing.current_process(), "_inheriting", False):
        raise UsageError('articles are taken in while a script is imported: put that under if __name__ == "__main__":')
    here = tuple(readers()) if installed is None else tuple(installed)
    while True:
        waiting: list[Item] = []
        jobs = 0
        for item in islice(items, _LOOK_AHEAD if workers > 1 else 1):
            waiting.append(item)
            jobs += isinstance(item, Job)
            if jobs == FEWEST_FOR_WORKERS:
                break
        if not waiting:
            return
        if jobs == FEWEST_FOR_WORKERS:
            break
        for item in waiting:
            yield [(item, do(item, here) if isinstance(item, Job) else None)]
    yield from _Crew(installed, here).outcomes(chain(waiting, items), workers)


@define(eq=False)
class _Crew:
    """Processes, and the threads that feed them."""

    installed: Sequence[Reader] | None
    here: tuple[Reader, ...]
    _idle: queue.SimpleQueue[_Worker | None] = field(factory=queue.SimpleQueue)
    _all: list[_Worker] = field(factory=list)
    _dismissed: bool = False
    _alone: bool = False

    def outcomes(self, items: Iterator[Item], workers: int) -> Iterator[list[Done]]:
        for _ in range(workers):
            self._idle.put(None)
        under_way: deque[tuple[Item, Future[Outcome] | None]] = deque()
        threads = ThreadPoolExecutor(workers, thread_name_prefix="timeline-reading")
        try:
            while True:
                for item in islice(items, max(0, _WAITING * workers - len(under_way))):
                    under_way.append((item, threads.submit(self._do, item) if isinstance(item, Job) else None))
                if not under_way:
                    return
                yield _ready(under_way)
        finally:
            self._dismissed = True
            self._end_all()  # so that no thread waits for an answer
            threads.shutdown(cancel_futures=True)
            self._end_all()  # what a thread was just starting; the server ends only after all that it has forked
            _end_server()

    def _end_all(self) -> None:
        for worker in list(self._all):
            worker.end()

    def _do(self, job: Job) -> Outcome:
        worker = self._idle.get()
        how = ""
        try:
            for _ in range(_TRIES):
                worker = worker or self._start()
                if worker is None:
                    return do(job, self.here)
                outcome = worker.do(job)
                if outcome is not None:
                    return outcome
                how = worker.end()
                self._all.remove(worker)
                worker = None
                if self._dismissed:
                    break
            return failed(job, f"the process that read it ended ({how}), and so did the one after it")
        finally:
            self._idle.put(worker)

    def _start(self) -> _Worker | None:
        """A new process, or None where none can be started: then reading goes on here."""
        worker = None if self._alone else _Worker.started(self.installed)
        if worker is None:
            self._alone = True  # it would fail for the next article, too
        else:
            self._all.append(worker)
        return worker


def _end_server() -> None:
    """End the process that others are forked from: it holds all that it has loaded, and the next run starts a new one."""
    with suppress(ImportError, AttributeError, OSError):
        from multiprocessing.forkserver import _forkserver

        _forkserver._stop()  # type: ignore[attr-defined]  # noqa: SLF001 - there is no public way


def _ready(under_way: deque[tuple[Item, Future[Outcome] | None]]) -> list[Done]:
    """Take from the front what is done; wait for the first if nothing is."""
    found: list[Done] = []
    while under_way and len(found) < _TOGETHER:
        item, future = under_way[0]
        if found and future is not None and not future.done():
            break
        found.append((item, None if future is None else future.result()))
        under_way.popleft()
    return found


class _Worker:
    """One process that reads."""

    def __init__(self, process: multiprocessing.process.BaseProcess, pipe: Connection) -> None:
        self._process, self._pipe = process, pipe

    @classmethod
    def started(cls, installed: Sequence[Reader] | None) -> _Worker | None:
        """A process that is ready to read; None where the system or the calling script allows none."""
        kind = "forkserver" if "forkserver" in multiprocessing.get_all_start_methods() else "spawn"
        context = multiprocessing.get_context(kind)
        if kind == "forkserver":
            # What is loaded before a fork is loaded once, and shared. No connection of this process is carried across.
            context.set_forkserver_preload([_PRELOADED])
        ours, theirs = context.Pipe()
        process = context.Process(target=_work, args=(theirs, installed), name="timeline-reader", daemon=True)  # type: ignore[attr-defined]
        try:
            process.start()
            theirs.close()
            if ours.recv() == _READY:
                return cls(process, ours)
        except (OSError, EOFError, RuntimeError, pickle.PicklingError, AttributeError, TypeError):
            theirs.close()
        ours.close()
        return None

    def do(self, job: Job) -> Outcome | None:
        """What the process made of a job; None if it died."""
        try:
            self._pipe.send(job)
            outcome = self._pipe.recv()
        except (EOFError, OSError):
            return None
        assert isinstance(outcome, Outcome)  # noqa: S101 - nothing else is sent
        return outcome

    def end(self) -> str:
        """End it, and say how it ended."""
        self._pipe.close()
        self._process.join(0.2)
        if self._process.is_alive():
            self._process.terminate()
            self._process.join()
        code = self._process.exitcode or 0
        return f"by signal {signal.Signals(-code).name}" if code < 0 else f"with code {code}"


def _work(pipe: Connection, installed: Sequence[Reader] | None) -> None:
    """What a process does: jobs in, outcomes out, until nobody is there any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the one who gives out work decides when to stop
    here = tuple(readers()) if installed is None else tuple(installed)
    # What was loaded stays for ever, and reading leaves few circles behind: to look for them less often saves a twentieth.
    gc.freeze()
    gc.set_threshold(100_000, 20, 50)
    pipe.send(_READY)
    with suppress(EOFError, OSError):
        while True:
            pipe.send(do(pipe.recv(), here))
