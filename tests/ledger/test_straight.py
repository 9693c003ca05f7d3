"""The straight way of an article's facts gives what the general way gives, byte for byte, or says that it is not for them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ledger.making import appendable, archived, article_facts, described, texts
from timeline.ledger import Ledger, chain, preparing, segments, store
from timeline.ledger.preparing import EPOCH, number, prepare
from timeline.ledger.rows import HeadRow, rows_of
from timeline.ledger.straight import one_article
from timeline.model import Fact, LedgerError, RulingMade, RulingRevoked

heads = st.builds(HeadRow, st.integers(0, 2**40), st.binary(min_size=32, max_size=32), st.integers(0, 2**50))
MOMENT = datetime(2026, 11, 23, tzinfo=UTC)


def both(facts: list[Fact], before: HeadRow) -> None:
    """Go both ways."""
    texts_given = preparing.texts_needed(facts).keys()
    straight = one_article(facts, before, preparing.moment_after(MOMENT, before), texts_given)
    offered = prepare(facts)
    run = number(offered, {}, before, MOMENT)
    several = len(set(offered.streams)) > 1 or len(offered.facts) < len(facts)
    if several or len(list(segments.cut(run))) > 1:
        assert straight is None
        return
    assert straight is not None
    columns, rows = straight
    assert rows == rows_of(run, {}, before.digest)
    assert list(segments.facts_of(columns)) == list(segments.facts_of(run))
    linked = chain.link(before.digest, run.first, run.digests)
    assert rows.head == HeadRow(run.last, linked, run.recorded_at)


@given(st.lists(appendable, min_size=1, max_size=6), heads)
def test_any_facts(facts: list[Fact], before: HeadRow) -> None:
    both(facts, before)
    both([facts[0]], before)


@given(st.permutations([*article_facts("ä1"), *(described("ä1", number) for number in range(3))]), heads)
def test_the_facts_of_one_article_in_any_order(facts: list[Fact], before: HeadRow) -> None:
    both(facts, before)
    assert one_article(facts, before, before.recorded_at) is None  # the text is missing


@pytest.mark.parametrize("count", [1, 499, 500, 501])
def test_as_many_as_a_segment_holds(count: int) -> None:
    before = HeadRow(7, b"d" * 32, 0)
    both([described("a1", each) for each in range(count)], before)


def test_as_long_as_a_segment_may_be(monkeypatch: pytest.MonkeyPatch) -> None:
    """A line more or less than half a megabyte: both ways cut alike, wherever the newlines between are counted."""
    facts = [described("a1", each) for each in range(3)]
    size = sum(map(len, prepare(facts).payloads))
    for most in range(size - 4, size + 4):
        monkeypatch.setattr(segments, "MOST_BYTES", most)
        monkeypatch.setattr("timeline.ledger.straight.MOST_BYTES", most)
        straight = one_article(facts, HeadRow(0, b"d" * 32, 0), 0)
        parts = list(segments.cut(number(prepare(facts), {}, HeadRow(0, b"d" * 32, 0), EPOCH)))
        assert (straight is not None) == (len(parts) == 1)


def test_what_cannot_be_recorded_is_refused_by_either_way(ledger_url: str) -> None:
    lone = RulingMade("r", "merge", (), "\ud800", "A", "b")
    with Ledger.open(ledger_url) as ledger:
        for stream in ("a1", "a2", "a3"):  # by then the straight way is tried
            ledger.append([described(stream, 1)])
        for facts in ([lone], [archived("a9")], [RulingRevoked("x\0y", "A", "b")]):
            with pytest.raises(LedgerError):
                ledger.append(facts)
        assert ledger.head().position == 3


def test_appends_go_this_way_once_nobody_else_appends(ledger_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    taken: list[int] = []

    def counted(facts: list[Fact], *more: Any) -> object:
        made = one_article(facts, *more)
        taken.append(len(facts) if made is not None else 0)
        return made

    monkeypatch.setattr(store, "one_article", counted)
    later = MOMENT + timedelta(seconds=1)
    with Ledger.open(ledger_url, clock=lambda: later) as ledger:
        ledger.append(article_facts("a1"), texts=texts())
        ledger.append(article_facts("a2"), texts=texts())
        assert taken == [4]
        ledger.append([described("a3", 1), described("a4", 1)])
        assert taken == [4, 0]
        assert ledger.append([described("a5", 1), described("a5", 1)]).skipped == 1
        assert [each.version for each in ledger.read(4)] == [1, 2, 3, 4, 1, 1, 1]
        assert ledger.verify().ok
