"""Which articles are weighed for lineage: all that share enough, without comparing all pairs."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from timeline.reconcile.article_pairs import article_pairs, count_shared, worth_weighing
from timeline.reconcile.thresholds import ARTICLE_LIMIT, ARTICLE_REACH

KEYS = st.dictionaries(
    st.sampled_from([f"article{n}" for n in range(8)]),
    st.lists(st.sampled_from([f"{kind}{n}" for kind in "wat" for n in range(9)]), unique=True, max_size=12).map(sorted),
    max_size=8,
)


def wire(count: int) -> dict[str, list[str]]:
    """So many articles, each with ten keys of its own, and all with the ten of one agency text."""
    shared = [f"w{n}" for n in range(10)]
    return {f"a{number:04d}": [*shared, *(f"w{number}x{n}" for n in range(10))] for number in range(count)}


def test_articles_that_share_a_tenth_of_their_keys_are_weighed() -> None:
    keys = {"a": [f"w{n}" for n in range(20)], "b": ["w0", "w1", *(f"x{n}" for n in range(0))], "c": ["w5"]}
    assert article_pairs(keys) == [("a", "b")]


def test_a_passage_in_two_long_articles_is_weighed() -> None:
    """Three keys of word runs are few of hundreds, but a copied passage."""
    one, other = [f"w{n}" for n in range(300)], [f"w{n}" for n in range(297, 600)]
    assert article_pairs({"a": one, "b": other}) == [("a", "b")]


@given(KEYS)
def test_the_order_of_articles_does_not_matter(keys: dict[str, list[str]]) -> None:
    turned = dict(reversed(keys.items()))
    assert article_pairs(turned) == article_pairs(keys)


@given(KEYS, st.sampled_from([f"article{n}" for n in range(8)]))
def test_an_article_that_shares_no_key_changes_nothing(keys: dict[str, list[str]], place: str) -> None:
    stranger = f"{place}x"
    assert article_pairs({**keys, stranger: ["w99", "a99"]}) == article_pairs(keys)


@given(KEYS)
def test_pairs_of_one_article_are_those_of_all(keys: dict[str, list[str]]) -> None:
    """What is found for one new article is what a rebuild finds for it."""
    for article in keys:
        assert article_pairs(keys, only=[article]) == [pair for pair in article_pairs(keys) if article in pair]


def test_a_text_in_every_paper_makes_a_chain_and_not_a_square() -> None:
    """Work stays linear however many carry it, and all of them stay connected."""
    keys = wire(400)
    pairs = article_pairs(keys)
    assert len(pairs) <= 400 * ARTICLE_REACH
    joined = {"a0000"}
    for left, right in pairs:
        if left in joined:
            joined.add(right)
    assert joined == set(keys)


def test_up_to_the_limit_all_meet() -> None:
    for count, pairs in ((ARTICLE_LIMIT, ARTICLE_LIMIT - 1), (ARTICLE_LIMIT + 1, ARTICLE_REACH)):
        assert sum(1 for pair in article_pairs(wire(count)) if pair[0] == "a0000") == pairs


@given(KEYS)
def test_pairs_are_those_that_share_enough_one_by_one(keys: dict[str, list[str]]) -> None:
    """All at once, in columns, gives what holding every article against every other does."""
    holders = {key: sorted(a for a in keys if key in keys[a]) for found in keys.values() for key in found}
    found = [
        pair
        for pair in combinations(sorted(keys), 2)
        if worth_weighing(count_shared(*pair, keys[pair[0]], keys[pair[1]], holders), keys[pair[0]], keys[pair[1]])
    ]
    assert article_pairs(keys) == found
