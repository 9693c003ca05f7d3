"""The processes that read: none is left behind, whenever the one who gave out the work stops."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest

from timeline.front import workers
from timeline.front.jobs import Job, Outcome
from timeline.front.workers import outcomes


class Slow:
    """A process that takes its time to start, and knows whether it was ended."""

    started_ones: list[Slow]

    def __init__(self) -> None:
        self.ended = False

    @classmethod
    def started(cls, _installed: object) -> Slow:
        """Ready after a while."""
        time.sleep(0.3)
        made = cls()
        cls.started_ones.append(made)
        return made

    def do(self, _job: Job) -> Outcome | None:
        """What an ended process makes of a job is nothing."""
        return None if self.ended else Outcome()

    def end(self) -> str:
        """End it."""
        self.ended = True
        return "by a test"


def test_a_process_that_was_just_starting_is_ended_before_its_server(monkeypatch: pytest.MonkeyPatch) -> None:
    """Interrupted then, the server would wait for ever for what it had forked."""
    Slow.started_ones = []
    left_at_the_end: list[bool] = []
    monkeypatch.setattr(workers, "_Worker", Slow)
    monkeypatch.setattr(
        workers, "_end_server", lambda: left_at_the_end.extend(not one.ended for one in Slow.started_ones)
    )

    def interrupted() -> Iterator[Job]:
        for number in range(workers.FEWEST_FOR_WORKERS + 1):
            yield Job(f"{number}.txt", f"{number}")
        time.sleep(0.1)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        list(outcomes(interrupted(), (), 40))
    assert Slow.started_ones
    assert left_at_the_end == [False] * len(Slow.started_ones)
