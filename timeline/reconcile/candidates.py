"""Which claims are worth comparing: blocking, so that cost grows with what is shared and not with the square of claims.

Each claim is filed under pairs of its most telling features. Two claims meet when they share a pair; where very many claims
share one (copies of a text), each meets only its next neighbours, and what they have in common travels along the chain.
Articles that meet in several sentences are compared sentence by sentence.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from itertools import combinations

from attrs import frozen

from timeline.reconcile.similarity import Profile
from timeline.reconcile.thresholds import BLOCK_LIMIT, BLOCK_REACH, BLOCK_TERMS, LINEAGE_SENTENCES

_SUSPECT_SHARE = 0.2


@frozen
class Meeting:
    """Two articles (``left`` < ``right``, or the same one twice) and the claim pairs in which they meet."""

    left: str
    right: str
    pairs: tuple[tuple[str, str], ...]
    is_suspect: bool


def telling(features: tuple[str, ...]) -> tuple[str, ...]:
    """The most telling features: numbers, then names, then the longest words."""

    def rank(term: str) -> tuple[int, int, str]:
        if term[0].isdigit():
            return (0, 0, term)
        return (1 if ":" in term else 2, -len(term), term)

    return tuple(sorted(features, key=rank)[:BLOCK_TERMS])


def meetings(profiles: Mapping[str, Profile]) -> list[Meeting]:
    """All pairs of articles that share blocking keys, each with the claim pairs that share them, sorted."""
    blocks: dict[tuple[str, str], list[tuple[str, str]]] = defaultdict(list)
    for article in sorted(profiles):
        for claim, found in profiles[article].features.items():
            for key in combinations(sorted(telling(found)), 2):
                blocks[key].append((article, claim))
    pairs: dict[tuple[str, str], set[tuple[str, str]]] = defaultdict(set)
    for members in blocks.values():
        reach = len(members) if len(members) <= BLOCK_LIMIT else BLOCK_REACH
        for index, (a, x) in enumerate(members):
            for b, y in members[index + 1 : index + 1 + reach]:
                if (a, x) < (b, y):
                    pairs[a, b].add((x, y))
                else:
                    pairs[b, a].add((y, x))
    return [_meeting(profiles, a, b, found) for (a, b), found in sorted(pairs.items())]


def _meeting(profiles: Mapping[str, Profile], a: str, b: str, found: set[tuple[str, str]]) -> Meeting:
    left, right = profiles[a].claims, profiles[b].claims
    least = max(LINEAGE_SENTENCES, int(_SUSPECT_SHARE * min(len(left), len(right))))
    is_suspect = a != b and min(len({x for x, _ in found}), len({y for _, y in found})) >= least
    if is_suspect:
        found = {(x.id, y.id) for x in left for y in right}
    return Meeting(a, b, tuple(sorted(found)), is_suspect)
