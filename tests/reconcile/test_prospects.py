"""What is told of many pairs at a stroke, beside what measuring each of them finds."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
from attrs import evolve
from hypothesis import given

from tests.reconcile.arbitrary import articles
from tests.reconcile.making import Making, recorded
from tests.views import news
from timeline.model import Fact
from timeline.reconcile import fold
from timeline.reconcile.apart import kept_apart
from timeline.reconcile.chronology import draft_of
from timeline.reconcile.gauge import Gauge, Likely
from timeline.reconcile.matching import Matcher
from timeline.reconcile.meaning import Meanings, Vectors
from timeline.reconcile.onward.outlining import growing_ties, ties_from
from timeline.reconcile.similarity import Pair, Profile


@given(made=articles(least=2))
def test_nothing_of_use_is_passed_over(made: list[Making]) -> None:
    """All edges, all pairs kept apart and all that could yet become one of these come out as if every pair were measured."""
    assert_complete([fact for one in made for fact in one.facts()])


def test_nothing_of_use_is_passed_over_in_news() -> None:
    """Nor in English news that several outlets retell, where most pairs come to nothing."""
    facts = [fact for story in (1, 2) for number in range(12) for fact in news.facts(story, number)[0]]
    measured, every = assert_complete(facts)
    assert measured < every / 4


def assert_complete(facts: list[Fact]) -> tuple[int, int]:
    """Compare with measuring every candidate pair; how many are to be measured, and how many candidates there are."""
    draft = draft_of(fold(recorded(facts)))
    matcher, pairs = draft.matcher, draft.work.pairs
    assert matcher is not None
    found = matcher.prospects(pairs)
    assert set(found.to_measure).isdisjoint(found.growing)
    edges, apart = matcher.edges(pairs), kept_apart(matcher, pairs)
    assert matcher.edges(found.to_measure) == edges
    assert kept_apart(matcher, found.to_measure) == apart
    obstacles = {(one.left, one.right): one.obstacle for one in apart}
    every = ties_from(matcher, matcher.sieve.could_matter(pairs, ()), edges, obstacles)
    some = ties_from(matcher, matcher.sieve.could_matter(found.to_measure, ()), edges, obstacles)
    assert some | growing_ties(matcher, found) == every
    return len(found.to_measure), len(pairs)


@given(made=articles(least=2))
def test_bounds_hold_what_is_measured(made: list[Making]) -> None:
    """Words in common lie between the bounds, which are one where no words are kin; what is shared is exact."""
    draft = draft_of(fold(recorded([fact for one in made for fact in one.facts()])))
    work = draft.work
    gauge = Gauge.of(work.claims, work.claims, work.profiles, work.kindred)
    pairs = list(combinations(sorted(work.claims), 2))
    left, right = (np.array([gauge.rows[pair[side]] for pair in pairs], dtype=np.int64) for side in (0, 1))
    bounds = Likely.of(gauge, left, right)
    shared = gauge.held(left, right, weighed=False).shared
    for at, (x, y) in enumerate(pairs):
        pair = work.pair(x, y)
        assert shared[at] == pair.shared(x, y)
        assert bounds.least[at] <= pair.similarity(x, y) <= bounds.most[at]
        assert pair.containment(x, y) <= bounds.contained[at]


def test_kin_count_in_part_at_most() -> None:
    """Two claims of kin words alone: nothing in common at least, and at most what a word family counts."""
    left = Profile.of_features("a", {"x": ("stationiert", "garnison")})
    right = Profile.of_features("b", {"y": ("stationierung", "kaserne")})
    pair = Pair.of(left, right)
    claims = {"x": Making("a", None).say("x"), "y": Making("b", None).say("y")}
    claims = {"x": evolve(claims["x"], article="a"), "y": evolve(claims["y"], article="b")}
    gauge = Gauge.of(claims, claims, {"a": left, "b": right}, pair.kindred)
    bounds = Likely.of(gauge, np.array([0]), np.array([1]))
    assert bounds.least[0] == pytest.approx(0.0, abs=1e-8)
    assert bounds.most[0] == pytest.approx(pair.similarity("x", "y"), abs=1e-8) == pytest.approx(0.4, abs=1e-8)


def test_many_cosines_are_the_single_ones() -> None:
    """To the last bit, whatever the length of the vectors; where one has none, none is given."""
    article = Making("a", "2024-05-02")
    random = np.random.default_rng(7)
    sizes = (256, 256, 256, 3, 3, 0, 256)
    packed = [random.integers(0, 256, size, dtype=np.uint8).tobytes() for size in sizes]
    packed[-1] = b"\x88" * 256  # nothing but zeros
    claims = {f"c{n}": evolve(article.say(f"Satz {n}"), meaning=one) for n, one in enumerate(packed)}
    pairs = list(combinations(range(len(packed)), 2))
    left, right = (np.array([pair[side] for pair in pairs]) for side in (0, 1))
    found = Vectors.of(claims.values()).cosines(left, right)
    one_by_one = [Meanings(claims).cosine(f"c{x}", f"c{y}") for x, y in pairs]
    assert [None if np.isnan(each) else each for each in found.tolist()] == one_by_one
    assert one_by_one.count(None) == len(pairs) - 4


def test_no_pairs_need_no_claims() -> None:
    """An empty ledger has no prospects."""
    draft = draft_of(fold([]))
    assert isinstance(draft.matcher, Matcher)
    assert draft.matcher.prospects([]).to_measure == []
