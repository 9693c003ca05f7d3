"""Work in a second process comes to what it comes to in the first, and leaves nothing behind."""

from __future__ import annotations

import os
import threading
import time
from functools import partial

import pytest

from tests.fresh import Fresh
from tests.views.news import IN_A_STORY, append
from tests.views.test_going_on import everything
from timeline.ledger import Ledger
from timeline.views import beside as module
from timeline.views import rebuild, runner
from timeline.views.beside import beside


@pytest.fixture(autouse=True)
def _free_processor(monkeypatch: pytest.MonkeyPatch) -> None:
    """The machine has a second processor, and no other test has left a thread."""
    monkeypatch.setattr(module, "_processors", lambda: 2)
    monkeypatch.setattr(threading, "active_count", lambda: 1)


@pytest.mark.parametrize("database", ["fresh_sqlite", "fresh_postgresql"])
def test_a_rebuild_in_two_processes_is_that_in_one(
    database: str, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every row and all that is remembered; and processes were forked for articles and for pairs."""
    fresh: Fresh = request.getfixturevalue(database)
    with Ledger.open(fresh()) as ledger:
        append(ledger, ((story, number) for story in range(2) for number in range(IN_A_STORY)))
        rebuild(ledger)
        in_one = everything(ledger)
        forked: list[int] = []
        fork = os.fork

        def counted() -> int:
            forked.append(os.getpid())
            return fork()

        monkeypatch.setattr(os, "fork", counted)
        monkeypatch.setattr(runner, "beside", partial(beside, 0))
        rebuild(ledger)
        assert everything(ledger) == in_one
    assert len(forked) >= 3
    assert set(forked) == {os.getpid()}, "no process forks a third one"


def test_what_fails_there_is_done_here() -> None:
    """A process that dies without telling anything, and one whose outcome cannot be told."""
    here = os.getpid()

    def dies() -> str:
        if os.getpid() != here:
            os._exit(3)
        return "here"

    with beside(0) as aside:
        assert aside(dies, 1)() == "here"
        assert aside(threading.Lock, 1)() is not None
        assert not aside.running


def test_an_error_there_is_raised_here() -> None:
    """It is that of the work, not one of processes."""

    def fails() -> None:
        raise ValueError("no such claim")

    with beside(0) as aside, pytest.raises(ValueError, match="no such claim"):
        aside(fails, 1)()


def test_what_nobody_asks_for_is_ended() -> None:
    """Whatever happened on the way, no process is left behind."""
    with beside(0) as aside:
        aside(partial(time.sleep, 600), 1)
        (child,) = aside.running.values()
    with pytest.raises(ChildProcessError):
        os.waitpid(child, os.WNOHANG)


def test_nothing_is_forked_for_little_or_beside_a_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    """Another thread might hold a lock that a forked process would wait for in vain."""
    monkeypatch.setattr(os, "fork", _never)
    with beside(10) as aside:
        assert aside(lambda: "few", 9)() == "few"
        monkeypatch.setattr(threading, "active_count", lambda: 2)
        assert aside(lambda: "threads", 10)() == "threads"


def _never() -> int:
    raise AssertionError("a process was forked")
