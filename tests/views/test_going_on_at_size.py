"""What one more article costs in a ledger of hundreds: it is counted, not timed, and comes out as a rebuild."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from tests.views.news import IN_A_STORY, append
from tests.views.test_going_on import everything
from timeline.ledger import Ledger
from timeline.reconcile.similarity import Pair
from timeline.reconcile.thresholds import BLOCK_LIMIT
from timeline.views import catch_up, fetching, rebuild, remembered

FEW, MANY = 4, 12
"""Stories before; an article more of one of them, and one that begins a new story, join then."""
NEW = ((1, IN_A_STORY), (2, IN_A_STORY + 1), (99, 0))


@pytest.mark.slow
def test_one_more_article_costs_what_it_touches_and_not_what_is_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Three times the articles: few more pairs measured and rows read, no more written; and everything as a rebuild makes it."""
    work = {stories: _work(tmp_path / f"{stories}.sqlite", stories, monkeypatch) for stories in (FEW, MANY)}
    few, many = work[FEW], work[MANY]
    assert few["measured"] > 100, "the new articles meet others of their stories"
    assert many["measured"] <= 1.5 * few["measured"]
    assert many["fetched"] <= 2 * few["fetched"]
    assert many["written"] <= 1.1 * few["written"]


def _work(path: Path, stories: int, monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """How many pairs are measured, rows fetched and written for the new articles, in a ledger of so many stories."""
    counted: Counter[str] = Counter()
    similarity, rows_in = Pair.similarity, fetching.rows_in

    def measured(pair: Pair, x: str, y: str) -> float:
        counted["measured"] += 1
        return similarity(pair, x, y)

    def fetched(*args: Any) -> Any:
        for row in rows_in(*args):
            counted["fetched"] += 1
            yield row

    with Ledger.open(str(path)) as ledger:
        append(ledger, ((story, number) for story in range(stories) for number in range(IN_A_STORY)))
        rebuild(ledger)
        with monkeypatch.context() as patched:
            patched.setattr(Pair, "similarity", measured)
            patched.setattr(remembered, "rows_in", fetched)
            patched.setattr("timeline.views.runner._fold_to_keep", _never)
            for one in NEW:
                append(ledger, [one])
                counted["written"] += catch_up(ledger).written
        gone_on = everything(ledger)
        rebuild(ledger)
        assert everything(ledger) == gone_on
    assert stories * IN_A_STORY > BLOCK_LIMIT, "some keys are over-full"
    return counted


def _never(*_: object, **__: object) -> None:
    raise AssertionError("everything was folded")
