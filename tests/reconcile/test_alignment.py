"""Matches that keep the order of two texts."""

from __future__ import annotations

from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from timeline.reconcile.alignment import Match, in_order

PLACES = st.integers(0, 6)
MATCHES = st.lists(st.tuples(PLACES, PLACES, st.sampled_from((0.25, 0.5, 1.0))), max_size=9)


def rises(chain: list[Match]) -> bool:
    """Whether both places rise strictly."""
    return all(a[0] < b[0] and a[1] < b[1] for a, b in pairwise(chain))


def heaviest(matches: list[Match]) -> float:
    """The best total by trying every set of matches."""
    sets = (sorted(some) for size in range(len(matches) + 1) for some in combinations(set(matches), size))
    return max(sum(one[2] for one in some) for some in sets if rises(some))


@given(MATCHES)
def test_the_chain_rises_and_none_is_heavier(matches: list[Match]) -> None:
    chain = in_order(matches)
    assert rises(chain)
    assert set(chain) <= set(matches)
    assert sum(one[2] for one in chain) == heaviest(matches)


@given(MATCHES, st.randoms(use_true_random=False))
def test_the_order_of_matches_does_not_matter(matches: list[Match], random: object) -> None:
    turned = list(matches)
    random.shuffle(turned)  # type: ignore[attr-defined]
    assert in_order(turned) == in_order(matches)
