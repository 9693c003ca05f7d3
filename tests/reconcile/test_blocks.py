"""Who meets whom: bounded, independent of order, steady under growth, and the same whether filed at once or one by one."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.reconcile import blocks as module
from timeline.reconcile.blocks import Blocks, Filed, Place
from timeline.reconcile.thresholds import BLOCK_LIMIT, BLOCK_REACH

Sentences = Mapping[Place, tuple[str, ...]]
WORDS = ("brücke", "deich", "pegel", "hochwasser", "landrat", "turnhalle", "body:feuerwehr", "26")


def filing(sentences: Sentences) -> Blocks:
    """Blocks for these sentences, empty."""

    def keys(places: Collection[Place]) -> dict[Place, Filed]:
        return dict(zip(places, Filed.of_all(sentences[place] for place in places), strict=True))

    return Blocks(keys, lambda article: sum(map(ord, article)))


def met(sentences: Sentences, batches: Sequence[Sequence[Place]]) -> dict[Place, set[Place]]:
    """Who meets whom after these batches."""
    blocks = filing(sentences)
    for batch in batches:
        blocks.file(batch, {})
    return blocks.partners(sorted(place for batch in batches for place in batch))


def comparisons(sentences: Sentences) -> int:
    """How many comparisons are made of all of them."""
    return sum(len(others) for others in met(sentences, [sorted(sentences)]).values()) // 2


@st.composite
def _sentences(draw: st.DrawFn) -> dict[Place, tuple[str, ...]]:
    count = draw(st.integers(1, 14))
    chosen = st.lists(st.sampled_from(WORDS), unique=True, max_size=6).map(tuple)
    return {(f"a{number % 5}", number // 5): draw(chosen) for number in range(count)}


@pytest.fixture
def cramped(monkeypatch: pytest.MonkeyPatch) -> None:
    """Blocks are full with two members."""
    monkeypatch.setattr(module, "BLOCK_LIMIT", 2)
    monkeypatch.setattr(module, "BLOCK_REACH", 1)


@given(sentences=_sentences(), data=st.data())
def test_order_and_batches_do_not_matter(cramped: None, sentences: Sentences, data: st.DataObject) -> None:
    """Filed in any order and in any batches, the same claims meet; and a claim is met by those that it meets."""
    order = data.draw(st.permutations(sorted(sentences)))
    cut = data.draw(st.integers(0, len(order)))
    whole = met(sentences, [sorted(sentences)])
    assert met(sentences, [order[:cut], order[cut:]]) == whole
    assert met(sentences, [[place] for place in order]) == whole
    assert all(place in whole[other] for place, others in whole.items() for other in others)


@given(sentences=_sentences(), data=st.data())
def test_filing_says_who_may_meet_others_than_before(cramped: None, sentences: Sentences, data: st.DataObject) -> None:
    """Two claims that meet now and did not, or no longer do: one of them is named, when claims come and when they go."""
    places = sorted(sentences)
    one = data.draw(st.sampled_from(places))
    rest = [place for place in places if place != one]
    blocks = filing(sentences)
    blocks.file(rest, {})
    before = blocks.partners(rest)
    came = blocks.file([one], {})
    with_it = blocks.partners(rest)
    named = came | {one}
    assert all(place in named or before[place] ^ with_it[place] <= named for place in rest)
    left = blocks.file([], {one: Filed.of_all([sentences[one]])[0]})
    assert blocks.partners(rest) == before
    named = left | {one}
    assert all(place in named or before[place] ^ with_it[place] <= named for place in rest)


def test_ten_thousand_copies_are_a_chain_and_no_square() -> None:
    """Where every claim shares every key, each meets its next neighbours and nobody else."""
    copies = {(f"a{number:05d}", 0): ("brücke", "deich", "pegel", "landrat") for number in range(10_000)}
    assert comparisons(copies) <= BLOCK_REACH * len(copies)


def test_work_grows_with_the_claims_and_not_with_their_square() -> None:
    """Twice the claims of one vocabulary cost about twice the comparisons, however much they share: counted, not timed."""
    vocabulary = [f"wort{number:03d}" for number in range(60)]

    def told(count: int) -> dict[Place, tuple[str, ...]]:
        return {
            (f"a{number:05d}", 0): tuple(vocabulary[(number * step + step * step) % 60] for step in (1, 7, 11, 13, 17))
            for number in range(count)
        }

    assert comparisons(told(4000)) <= 2.3 * comparisons(told(2000))
    assert comparisons(told(4000)) <= 4000 * 10 * BLOCK_LIMIT
