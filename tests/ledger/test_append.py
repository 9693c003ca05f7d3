"""Law 2: appending the same facts again appends nothing. And: all or nothing, expected versions, texts, the clock."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.ledger.making import TEXT, appendable, archived, article_facts, asserted, described, hashed, texts
from timeline.ledger import Head, Ledger
from timeline.model import ConcurrencyError, Fact, LedgerError, Recorded

NOON = datetime(2025, 7, 11, 12, tzinfo=UTC)


@pytest.fixture
def ledger(ledger_url: str) -> Iterator[Ledger]:
    with Ledger.open(ledger_url) as opened:
        yield opened


def test_an_empty_ledger_ends_at_zero(ledger: Ledger) -> None:
    assert ledger.head() == Head(0, "0" * 64)
    assert list(ledger.read()) == []


def test_appended_facts_are_returned_as_they_are_read(ledger: Ledger) -> None:
    appended = ledger.append(article_facts(), texts=texts())
    assert appended.recorded == tuple(ledger.read())
    assert appended.skipped == 0
    assert appended.head == ledger.head() == Head(4, ledger.digest_at(4))
    assert [leaf.hex() for leaf in appended.leaves] == [appended.head.digest]
    assert [(fact.position, fact.version) for fact in appended.recorded] == [(1, 1), (2, 2), (3, 3), (4, 4)]
    assert tuple(fact.fact for fact in appended.recorded) == article_facts()
    assert ledger.text(hashed(TEXT)) == TEXT


def test_appending_again_appends_nothing(ledger: Ledger) -> None:
    first = ledger.append(article_facts(), texts=texts())
    again = ledger.append(article_facts(), texts=texts())
    assert (again.recorded, again.leaves, again.skipped, again.head) == ((), [], 4, first.head)
    assert len(list(ledger.read())) == 4


def test_the_same_fact_twice_in_one_call_is_recorded_once(ledger: Ledger) -> None:
    fact = described("a1", 1)
    appended = ledger.append([fact, described("a1", 2), fact])
    assert [found.fact for found in appended.recorded] == [fact, described("a1", 2)]
    assert appended.skipped == 1


def test_only_what_is_new_is_recorded(ledger: Ledger) -> None:
    ledger.append([described("a1", number) for number in (1, 3)])
    appended = ledger.append([described("a1", number) for number in (1, 2, 3, 4)])
    assert [found.fact for found in appended.recorded] == [described("a1", 2), described("a1", 4)]
    assert [found.version for found in appended.recorded] == [3, 4]


@settings(max_examples=15)
@given(facts=st.lists(appendable, max_size=6), again=st.lists(st.integers(0, 5), max_size=4), cut=st.integers(0, 6))
def test_any_facts_in_any_portions_are_recorded_once(
    ledger_url: str, facts: list[Fact], again: list[int], cut: int
) -> None:
    """Whatever is appended, in whichever portions and repetitions, the ledger holds each fact once and verifies.

    But for claims that quote no stored text, and erasures of what was never there.
    """
    with Ledger.open(ledger_url) as ledger:
        before = ledger.head().position
        seen = {fact.id for fact in ledger.read()}
        repeated = facts + [facts[index] for index in again if index < len(facts)]
        first = ledger.append(repeated[:cut])
        second = ledger.append(repeated[cut:])
        assert first.skipped + second.skipped + len(first.recorded) + len(second.recorded) == len(repeated)
        assert ledger.append(repeated).recorded == ()
        new = list(ledger.read(before))
        assert tuple(new) == first.recorded + second.recorded
        assert not seen & {fact.id for fact in new}
        assert len({fact.id for fact in new}) == len(new)
        assert {check.name for check in ledger.verify().checks if not check.ok} <= {"quotes", "erased"}


def test_several_streams_in_one_transaction(ledger: Ledger) -> None:
    ledger.append([described("a1", 1), described("a2", 1)])
    appended = ledger.append([described("a2", 2), described("a1", 2), described("a2", 3)])
    assert [(fact.stream, fact.version) for fact in appended.recorded] == [
        ("article:a2", 2),
        ("article:a1", 2),
        ("article:a2", 3),
    ]


def test_an_expected_version_that_does_not_hold_records_nothing(ledger: Ledger) -> None:
    ledger.append([described("a1", 1)], expected={"article:a1": 0})
    before = ledger.head()
    with pytest.raises(ConcurrencyError, match="article:a1 is at version 1, not 0"):
        ledger.append([described("a2", 1), described("a1", 2)], expected={"article:a1": 0})
    assert ledger.head() == before
    assert ledger.append([described("a1", 2)], expected={"article:a1": 1}).recorded[0].version == 2


def test_a_stream_that_is_only_expected_is_checked_too(ledger: Ledger) -> None:
    ledger.append([described("a1", 1)])
    with pytest.raises(ConcurrencyError, match="article:a1 is at version 1, not 5"):
        ledger.append([described("a2", 1)], expected={"article:a1": 5})


def test_a_repeated_append_succeeds_whatever_it_expected(ledger: Ledger) -> None:
    facts = [described("a1", 1), described("a1", 2)]
    ledger.append(facts, expected={"article:a1": 0})
    assert ledger.append(facts, expected={"article:a1": 0}).skipped == 2


def test_an_article_is_not_archived_without_its_text(ledger: Ledger) -> None:
    with pytest.raises(LedgerError, match=r"a1.*without its text"):
        ledger.append([described("a9", 1), archived()])
    assert ledger.head().position == 0


def test_a_stream_that_postgresql_could_not_hold_is_refused_everywhere(ledger: Ledger) -> None:
    with pytest.raises(LedgerError, match="NUL"):
        ledger.append([described("a1", 1), described("a\0", 1)])
    assert ledger.head().position == 0


def test_a_text_that_does_not_match_its_hash_is_refused(ledger: Ledger) -> None:
    with pytest.raises(LedgerError, match="SHA-256"):
        ledger.append([archived()], texts={hashed(TEXT): TEXT + "."})
    with pytest.raises(LedgerError, match="not valid Unicode"):
        ledger.append([archived()], texts={hashed(TEXT): "\ud800"})
    assert ledger.head().position == 0


@pytest.mark.parametrize("text", ["", "a\0b", "e\u0301 \u00e9", "🕊" * 3, "\r\n \t\ufeff"])
def test_texts_come_back_character_for_character(ledger: Ledger, text: str) -> None:
    ledger.append([archived("a1", text)], texts={hashed(text): text})
    assert ledger.text(hashed(text)) == text
    assert ledger.verify().ok


def test_two_articles_may_share_a_text(ledger: Ledger) -> None:
    ledger.append([archived("a1")], texts=texts())
    ledger.append([archived("a2")], texts=texts())
    ledger.append([archived("a3")])
    assert ledger.verify().ok


def test_many_facts_at_once(ledger: Ledger) -> None:
    facts = [described(f"a{number % 1200}", number) for number in range(3000)]
    assert ledger.append(facts).head.position == 3000
    assert ledger.append(facts).skipped == 3000


@pytest.mark.parametrize("stream", ["a1", "a{}"], ids=["one stream", "new streams"])
def test_time_never_runs_backwards(ledger_url: str, stream: str) -> None:
    moments = iter([NOON, NOON - timedelta(hours=1), NOON + timedelta(microseconds=1)])
    with Ledger.open(ledger_url, clock=lambda: next(moments)) as ledger:
        for number in range(3):
            ledger.append([described(stream.format(number), number)])
        assert [fact.recorded_at for fact in ledger.read()] == [NOON, NOON, NOON + timedelta(microseconds=1)]


def test_moments_of_any_zone_are_recorded_in_utc(ledger_url: str) -> None:
    clock = datetime.fromisoformat("2025-07-11T14:00:00.000007+02:00")
    with Ledger.open(ledger_url, clock=lambda: clock) as ledger:
        recorded: Recorded = ledger.append([described("a1", 1)]).recorded[0]
    assert recorded.recorded_at.isoformat() == "2025-07-11T12:00:00.000007+00:00"


def test_the_digest_covers_the_moment(tmp_path: Path) -> None:
    def digest(moment: datetime) -> str:
        with Ledger.open(str(tmp_path / f"{moment.second}.sqlite"), clock=lambda: moment) as ledger:
            return ledger.append([asserted("c")]).head.digest

    assert digest(NOON) != digest(NOON + timedelta(seconds=1))


def test_nothing_is_appended_to_a_ledger_opened_for_reading(ledger_url: str) -> None:
    with Ledger.open(ledger_url) as ledger:
        ledger.append([described("a1", 1)])
    with Ledger.open(ledger_url, writable=False) as ledger:
        with pytest.raises(LedgerError, match="for reading only"):
            ledger.append([described("a1", 2)])
        assert ledger.head().position == 1
