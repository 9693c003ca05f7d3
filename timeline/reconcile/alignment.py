"""Statements of two articles put side by side in the order of both texts."""

from __future__ import annotations

from collections.abc import Iterable

Match = tuple[int, int, float]


def in_order(matches: Iterable[Match]) -> list[Match]:
    """The matches that keep the order of both texts and weigh most together.

    Args:
        matches: (place in the left text, place in the right text, weight above 0); a place may stand in many.

    Returns:
        A chain in which both places rise strictly, with the greatest sum of weights; of equal chains always the same
        one. One pass over a Fenwick tree of best sums: O(n log n).
    """
    ordered = sorted(set(matches), key=lambda one: (one[0], -one[1], one[2]))
    ranks = {place: rank for rank, place in enumerate(sorted({place for _, place, _ in ordered}), 1)}
    best: list[tuple[float, int]] = [(0.0, -1)] * (len(ranks) + 1)
    previous: list[int] = []
    top = (0.0, -1)
    for index, (_, place, weight) in enumerate(ordered):
        at = ranks[place] - 1
        before = (0.0, -1)
        while at > 0:
            before = max(before, best[at], key=lambda pair: pair[0])
            at -= at & -at
        previous.append(before[1])
        total = (before[0] + weight, index)
        top = max(top, total, key=lambda pair: pair[0])
        at = ranks[place]
        while at < len(best):
            best[at] = max(best[at], total, key=lambda pair: pair[0])
            at += at & -at
    chain: list[Match] = []
    step = top[1]
    while step >= 0:
        chain.append(ordered[step])
        step = previous[step]
    return chain[::-1]
