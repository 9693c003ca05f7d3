"""Which things on two sides are the same thing: by what they share, in time linear in what is shared.

Each thing belongs to the one on the other side with which it shares most; two that choose each other continue one
another, any other that chooses one of them was merged into it or split off from it. The choice is by one order over
pairs that does not know which side is which, so that looking backward gives the mirror image.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from attrs import frozen

from timeline.model import ResolvedClaim


@frozen
class Group:
    """Things that are one thing: on each side the one that continues first, the others sorted."""

    before: tuple[str, ...]
    after: tuple[str, ...]


def groups(
    before: Mapping[str, Iterable[str]],
    after: Mapping[str, Iterable[str]],
    twins: Iterable[tuple[str, str]] = (),
) -> list[Group]:
    """Group the things of two sides by the members they share.

    Args:
        before: members of each thing by its id; a member may belong to a few things, each pair of which is then weighed.
        after: the same on the other side.
        twins: pairs of a member before and a member after that are the same under two names.

    Returns:
        Groups that hold every thing of both sides once, sorted.
    """
    sizes = {id_: len(set(members)) for side in (before, after) for id_, members in side.items()}
    home, there = _homes(before), _homes(after)
    weights: dict[tuple[str, str], int] = defaultdict(int)
    for old, new in [*((member, member) for member in home if member in there), *twins]:
        for id_ in home.get(old, ()):
            for other in there.get(new, ()):
                weights[id_, other] += 1

    def rank(pair: tuple[str, str]) -> tuple[int, bool, float, tuple[str, ...]]:
        shared = weights[pair]
        likeness = shared / max(1, sizes[pair[0]] + sizes[pair[1]] - shared)
        return shared, pair[0] == pair[1], likeness, tuple(sorted(pair))

    chosen: dict[tuple[bool, str], tuple[str, str]] = {}
    for pair in sorted(weights, key=rank):
        chosen[False, pair[0]] = chosen[True, pair[1]] = pair  # the last one written is the best
    links: dict[tuple[bool, str], set[tuple[bool, str]]] = defaultdict(set)
    for old, new in chosen.values():
        links[False, old].add((True, new))
        links[True, new].add((False, old))
    continued = {pair for pair in chosen.values() if chosen[False, pair[0]] == chosen[True, pair[1]] == pair}
    heads = {(False, pair[0]) for pair in continued} | {(True, pair[1]) for pair in continued}
    found = []
    seen: set[tuple[bool, str]] = set()
    for node in [*((False, id_) for id_ in before), *((True, id_) for id_ in after)]:
        if node in seen:
            continue
        reached, open_ = {node}, [node]
        while open_:
            for met in links[open_.pop()]:
                if met not in reached:
                    reached.add(met)
                    open_.append(met)
        seen |= reached
        old_ids, new_ids = (
            tuple(id_ for _, id_ in sorted((n for n in reached if n[0] is side), key=lambda n: (n not in heads, n[1])))
            for side in (False, True)
        )
        found.append(Group(old_ids, new_ids))
    return sorted(found, key=lambda group: (group.after, group.before))


def _homes(side: Mapping[str, Iterable[str]]) -> dict[str, list[str]]:
    homes: dict[str, list[str]] = defaultdict(list)
    for id_, members in side.items():
        for member in set(members):
            homes[member].append(id_)
    return homes


def same_places(before: Iterable[ResolvedClaim], after: Iterable[ResolvedClaim]) -> list[tuple[str, str]]:
    """Pairs of claims (ids, before and after) that another reading made of the same words of one article.

    Claims that stand on both sides are left out. Each of the others is paired with the one whose ranges share most
    characters with its own, if any do.
    """
    old = {one.id: one for one in before}
    new = {one.id: one for one in after}
    gone: dict[str, list[ResolvedClaim]] = defaultdict(list)
    came: dict[str, list[ResolvedClaim]] = defaultdict(list)
    for id_, one in old.items():
        if id_ not in new:
            gone[one.claim.article].append(one)
    for id_, one in new.items():
        if id_ not in old:
            came[one.claim.article].append(one)
    pairs: set[tuple[str, str]] = set()
    for article in gone.keys() & came.keys():
        pairs |= _overlapping(gone[article], came[article])
    return sorted(pairs)


def _overlapping(gone: Iterable[ResolvedClaim], came: Iterable[ResolvedClaim]) -> set[tuple[str, str]]:
    """Sweep over one article from left to right, holding the ranges that are still open."""
    ranges = sorted(
        [(span.start, span.end, False, one.id) for one in gone for span in one.claim.spans]
        + [(span.start, span.end, True, one.id) for one in came for span in one.claim.spans]
    )
    shared: dict[tuple[str, str], int] = defaultdict(int)
    open_: list[tuple[int, bool, str]] = []
    for start, end, is_new, id_ in ranges:
        open_ = [held for held in open_ if held[0] > start]
        for stop, other_is_new, other in open_:
            if other_is_new != is_new:
                shared[(other, id_) if is_new else (id_, other)] += min(end, stop) - start
        open_.append((end, is_new, id_))

    def rank(pair: tuple[str, str]) -> tuple[int, tuple[str, ...]]:
        return shared[pair], tuple(sorted(pair))

    best: dict[tuple[bool, str], tuple[str, str]] = {}
    for pair in sorted(shared, key=rank):
        best[False, pair[0]] = best[True, pair[1]] = pair
    return set(best.values())
