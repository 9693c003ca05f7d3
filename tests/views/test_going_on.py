"""Law 4 the short way: what is new is reconciled with what it touches, and the tables come out as if everything were folded."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from tests.fresh import Fresh
from tests.reconcile.arbitrary import interleaved, streams
from tests.views.generated import Written, append, article, articles, in_batches, published_ruling, rulings
from timeline.ledger import Ledger
from timeline.model import ArticleArchived, Fact, RulingMade
from timeline.reconcile import article_pairs, blocks, candidates, coverage
from timeline.reconcile.onward import weighing
from timeline.views import catch_up, check, going_on, rebuild, store
from timeline.views.index_tables import INDEX

EXAMPLES = 12
ORDERS = st.lists(st.integers(0, 7), max_size=30)
SIZES = st.lists(st.integers(3, 30), min_size=1, max_size=5)


def everything(ledger: Ledger) -> tuple[Any, dict[str, list[Any]]]:
    """The view, and all that is remembered beside it, byte for byte."""
    with ledger.reading() as connection:
        index = {table.name: sorted(map(tuple, connection.execute(select(table)))) for table in INDEX}
    return store.read(ledger), index


@pytest.fixture
def always(monkeypatch: pytest.MonkeyPatch) -> None:
    """Go on from what is known however much is new."""
    monkeypatch.setattr(going_on, "LARGEST_PART", 1000)


def _going_on_is_rebuilding(fresh: Fresh, data: st.DataObject) -> None:
    written = data.draw(articles(most=5))
    facts: list[Fact] = [fact for each in written for fact in each.facts]
    if data.draw(st.booleans(), label="ruled"):
        facts += data.draw(rulings(written))
    texts = {sha: text for each in written for sha, text in each.texts.items()}
    with Ledger.open(fresh()) as ledger:
        for _ in in_batches(ledger, facts, texts, data):
            catch_up(ledger)
        assert check(ledger) == []
        gone_on = everything(ledger)
        rebuild(ledger)
        assert everything(ledger) == gone_on


@settings(max_examples=25)
@given(data=st.data())
def test_going_on_is_rebuilding_on_sqlite(always: None, fresh_sqlite: Fresh, data: st.DataObject) -> None:
    """New articles, dates, withdrawals and rulings in any batches: every row and what is remembered are those of a rebuild."""
    _going_on_is_rebuilding(fresh_sqlite, data)


@settings(max_examples=5)
@given(data=st.data())
def test_going_on_is_rebuilding_on_postgresql(always: None, fresh_postgresql: Fresh, data: st.DataObject) -> None:
    """The same on PostgreSQL."""
    _going_on_is_rebuilding(fresh_postgresql, data)


@pytest.fixture
def cramped(always: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """Blocks are full with two members and neighbourhoods with one, so that a handful of articles fills and empties them."""
    for module, name in (
        (blocks, "BLOCK_LIMIT"),
        (candidates, "BLOCK_LIMIT"),
        (article_pairs, "ARTICLE_LIMIT"),
        (weighing, "ARTICLE_LIMIT"),
    ):
        monkeypatch.setattr(module, name, 2)
    for module, name in ((blocks, "BLOCK_REACH"), (candidates, "BLOCK_REACH"), (article_pairs, "ARTICLE_REACH")):
        monkeypatch.setattr(module, name, 1)
    monkeypatch.setattr(coverage, "NEIGHBOURS", 2)


def _folding(fresh: Fresh, facts: Sequence[Fact], sizes: Sequence[int]) -> None:
    """Fold in batches, without giving up, and compare with a rebuild after each."""
    texts = {fact.text_sha256: fact.article for fact in facts if isinstance(fact, ArticleArchived)}
    with Ledger.open(fresh()) as ledger:
        first = 0
        while first < len(facts):
            size = sizes[first % len(sizes)]
            ledger.append(facts[first : first + size], texts=texts)
            first += size
            catch_up(ledger)
            gone_on = everything(ledger)
            rebuild(ledger)
            assert everything(ledger) == gone_on


@settings(max_examples=EXAMPLES)
@given(each=streams(most=5), order=ORDERS, sizes=SIZES)
def test_articles_that_copy_and_contradict_one_another(
    always: None, fresh_sqlite: Fresh, each: list[list[Fact]], order: list[int], sizes: list[int]
) -> None:
    """Articles copied, contradicted, withdrawn, in any order and in any batches."""
    kept = [[one for one in facts if not isinstance(one, RulingMade)] for facts in each]
    _folding(fresh_sqlite, interleaved(kept, order), sizes)


@settings(max_examples=EXAMPLES)
@given(each=streams(most=8), order=ORDERS, sizes=SIZES)
def test_the_same_where_blocks_are_full(
    cramped: None, fresh_sqlite: Fresh, each: list[list[Fact]], order: list[int], sizes: list[int]
) -> None:
    """The same where keys become over-full, and are so no longer, with every batch."""
    kept = [[one for one in facts if not isinstance(one, RulingMade)] for facts in each]
    _folding(fresh_sqlite, interleaved(kept, order), sizes)


@settings(max_examples=EXAMPLES // 2)
@given(each=streams(most=5), order=ORDERS, sizes=SIZES)
def test_the_same_beside_rulings(
    always: None, fresh_sqlite: Fresh, each: list[list[Fact]], order: list[int], sizes: list[int]
) -> None:
    """The same where people ruled on some of it."""
    _folding(fresh_sqlite, interleaved(each, order), sizes)


def _several(count: int) -> list[Written]:
    return [article([n % 5, (n + 1) % 5], day=1 + n % 28, salt=f"Nummer {n}") for n in range(count)]


def test_an_unrelated_article_changes_no_other_row(ledger_url: str) -> None:
    """Adding an article writes its own rows alone."""
    with Ledger.open(ledger_url) as ledger:
        for each in _several(4):
            append(ledger, each)
        catch_up(ledger)
        before = store.read(ledger)
        append(ledger, article([], day=9, salt="Etwas ganz anderes"))
        catch_up(ledger)
        after = store.read(ledger)
    assert before is not None
    assert after is not None
    for field, rows in before.rows.items():
        assert rows.items() <= after.rows[field].items(), field


def test_adding_one_article_does_not_fold_everything(
    always: None, ledger_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The facts of other articles are not read again."""
    with Ledger.open(ledger_url) as ledger:
        for each in _several(6):
            append(ledger, each)
        catch_up(ledger)
        append(ledger, article([0, 4], day=3, salt="Neu"))
        monkeypatch.setattr("timeline.views.runner._fold_to_keep", _never)
        assert catch_up(ledger).written > 0
    with Ledger.open(ledger_url) as ledger:
        assert check(ledger) == []


def _never(*_: object, **__: object) -> None:
    raise AssertionError("everything was folded")


def test_a_ruling_is_folded_with_everything(ledger_url: str) -> None:
    """A ruling may bind anything, so it is no case for going on; the article that it dates moves all the same."""
    written = _several(6)
    with Ledger.open(ledger_url) as ledger:
        for each in written:
            append(ledger, each)
        catch_up(ledger)
        ledger.append([published_ruling(written[0].id, 27, "r1")])
        catch_up(ledger)
        assert check(ledger) == []


def test_a_crash_while_the_index_is_written_leaves_rows_and_index_as_they_were(
    ledger_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Rows and what is remembered change in one transaction, or not at all; the next run goes on by itself."""
    with Ledger.open(ledger_url) as ledger:
        for each in _several(6):
            append(ledger, each)
        catch_up(ledger)
        before = everything(ledger)
        append(ledger, article([0, 4], day=3, salt="Neu"))
        with monkeypatch.context() as patched:
            patched.setattr("timeline.views.remember._insert_all", _crash)
            with pytest.raises(_CrashError):
                catch_up(ledger)
        assert everything(ledger) == before
        catch_up(ledger)
        gone_on = everything(ledger)
        assert gone_on != before
        rebuild(ledger)
        assert everything(ledger) == gone_on


class _CrashError(Exception):
    """The process ends here."""


def _crash(*_: object) -> None:
    raise _CrashError


def test_another_process_that_was_faster_is_not_overwritten(ledger_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Changes that were worked out from an older view are not written onto a newer one."""
    with Ledger.open(ledger_url) as ledger, Ledger.open(ledger_url) as other:
        for each in _several(6):
            append(ledger, each)
        catch_up(ledger)
        append(ledger, article([0, 4], day=3, salt="Neu"))
        write = store.write_delta

        def late(*arguments: Any) -> int | None:
            with monkeypatch.context() as patched:
                patched.setattr(store, "write_delta", write)
                catch_up(other)
            return write(*arguments)

        monkeypatch.setattr(store, "write_delta", late)
        catch_up(ledger)
        assert check(ledger) == []
