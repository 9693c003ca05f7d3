"""A model: a list of facts in memory. Whatever is done to a ledger, in whatever order, it answers as the list does."""

from __future__ import annotations

import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, ClassVar

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule, run_state_machine_as_test

from tests.fresh import Fresh, files_in
from tests.ledger.making import described
from timeline.ledger import Ledger
from timeline.model import ConcurrencyError, Fact, UsageError

NOON = datetime(2025, 7, 11, 12, tzinfo=UTC)
# A few streams that go on and on, and many that are new: those are appended in another way on PostgreSQL.
names = st.sampled_from(["a", "b", "ä\U0001f54a"]) | st.sampled_from([f"new{number}" for number in range(40)])
facts = st.lists(st.builds(described, names, st.integers(0, 30)), max_size=6)
Row = tuple[str, int, Fact, datetime]


class Model(RuleBasedStateMachine):
    """The ledger beside the list."""

    fresh: ClassVar[Fresh]

    def __init__(self) -> None:
        super().__init__()
        self.url = type(self).fresh()
        self.rows: list[Row] = []
        self.now = NOON
        self.ledger = self._open()
        self.other = self._open()
        self.followed: list[int] = []
        self.digests: dict[int, str] = {0: "0" * 64}

    def _open(self) -> Ledger:
        return Ledger.open(self.url, clock=lambda: self.now)

    def teardown(self) -> None:
        """The end of one example."""
        assert self.ledger.verify().ok
        self.ledger.close()
        self.other.close()

    @rule(seconds=st.integers(-5, 20))
    def time_passes(self, seconds: int) -> None:
        """Or is set back."""
        self.now += timedelta(seconds=seconds)

    @rule(offered=facts, ahead=st.sampled_from([None, 0, 1]), elsewhere=st.sampled_from([False, False, False, True]))
    def append(self, offered: list[Fact], ahead: int | None, elsewhere: bool) -> None:
        """With no expected version, the right one, or a wrong one; by this process, or as if by another."""
        ledger = self.other if elsewhere else self.ledger
        versions = {stream: version for stream, version, _, _ in self.rows}
        there = {fact for _, _, fact, _ in self.rows}
        new = [fact for fact in dict.fromkeys(offered) if fact not in there]
        expected = None
        if ahead is not None and offered:
            stream = offered[0].stream
            expected = {stream: versions.get(stream, 0) + ahead}
        if expected and ahead and new:
            with pytest.raises(ConcurrencyError):
                ledger.append(offered, expected=expected)
            return
        appended = ledger.append(offered, expected=expected)
        moment = max([self.now, *(row[3] for row in self.rows[-1:])])
        for fact in new:
            version = versions[fact.stream] = versions.get(fact.stream, 0) + 1
            self.rows.append((fact.stream, version, fact, moment))
        assert [each.fact for each in appended.recorded] == new
        assert appended.skipped == len(offered) - len(new)
        assert appended.head.position == len(self.rows)

    @rule(after=st.integers(0, 60), until=st.none() | st.integers(0, 60), batch=st.integers(1, 9))
    def read(self, after: int, until: int | None, batch: int) -> None:
        """Any part."""
        found = list(self.ledger.read(after, until=until, batch=batch))
        assert [self._row(each) for each in found] == self.rows[after:until]
        assert [each.position for each in found] == list(range(after + 1, after + 1 + len(found)))
        stored = list(self.ledger.stored(after, until=until, batch=batch))
        assert [(each.position, each.digest.hex()) for each in stored] == [
            (each.position, each.digest) for each in found
        ]

    @rule(name=st.sampled_from(["a", "b", "none"]), after=st.integers(0, 60), batch=st.integers(1, 3))
    def read_stream(self, name: str, after: int, batch: int) -> None:
        """Any part of one."""
        stream = f"article:{name}"
        found = [self._row(each) for each in self.ledger.read(after, stream=stream, batch=batch)]
        assert found == [row for row in self.rows[after:] if row[0] == stream]

    @rule(names=st.sets(st.sampled_from(["a", "b", "ä\U0001f54a", "none"])))
    def read_streams(self, names: set[str]) -> None:
        """Several at once."""
        streams = {f"article:{name}" for name in names}
        found = [self._row(each) for each in self.ledger.read_streams(streams)]
        assert found == [row for row in self.rows if row[0] in streams]

    @rule()
    def follow(self) -> None:
        """On from where the follower was."""
        self.followed += [each.position for each in self.ledger.follow(len(self.followed), timeout=0)]
        assert self.followed == list(range(1, len(self.rows) + 1))

    @rule(seconds=st.integers(-30, 60))
    def at_a_moment(self, seconds: int) -> None:
        """The last position by then."""
        moment = NOON + timedelta(seconds=seconds)
        assert self.ledger.position_at(moment) == sum(row[3] <= moment for row in self.rows)

    @rule()
    def reopen(self) -> None:
        """Close and open again."""
        self.ledger.close()
        self.ledger = self._open()

    @precondition(lambda self: self.rows)
    @rule(position=st.integers(1, 60))
    def digest(self, position: int) -> None:
        """At any position: it never changes."""
        if position > len(self.rows):
            with pytest.raises(UsageError):
                self.ledger.digest_at(position)
        else:
            found = self.ledger.digest_at(position)
            assert self.digests.setdefault(position, found) == found
            assert len(set(self.digests.values())) == len(self.digests)

    @invariant()
    def it_ends_where_the_list_ends(self) -> None:
        """The head."""
        head = self.ledger.head()
        assert head.position == len(self.rows)
        assert self.digests.setdefault(head.position, head.digest) == head.digest

    def _row(self, each: Any) -> Row:
        return each.stream, each.version, each.fact, each.recorded_at


def run(fresh: Fresh, examples: int) -> None:
    """Try many ways of using a ledger."""
    machine = type("Machine", (Model,), {"fresh": staticmethod(fresh)})
    run_state_machine_as_test(
        machine,
        settings=settings(max_examples=examples, stateful_step_count=25, suppress_health_check=list(HealthCheck)),
    )


def test_sqlite_answers_as_the_list_does() -> None:
    with tempfile.TemporaryDirectory() as folder:
        run(files_in(Path(folder)), 25)


def test_postgresql_answers_as_the_list_does(fresh_postgresql: Fresh) -> None:
    run(fresh_postgresql, 12)
