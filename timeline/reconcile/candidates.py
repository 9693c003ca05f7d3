"""Which claims are worth comparing, so that cost grows with what is shared and not with the square of claims.

Claims of two articles are compared when they meet in a block (``blocks.py``, and for all at once ``filing.py``); claims of one
article when they share two telling terms. Which articles are weighed for lineage is another matter (``article_pairs.py``).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from itertools import combinations

from timeline.reconcile.blocks import Blocks, Filed, Place
from timeline.reconcile.similarity import Profile
from timeline.reconcile.thresholds import BLOCK_LIMIT, BLOCK_REACH


class Files:
    """The keys of the claims of some articles, worked out once, and the claims by their numbers."""

    def __init__(self, profiles: Mapping[str, Profile]) -> None:
        self._profiles = profiles
        self._filed: dict[str, list[Filed]] = {}
        self._ids: dict[str, list[str]] = {}

    def keys(self, places: Collection[Place]) -> dict[Place, Filed]:
        """The keys of these claims."""
        return {place: self.of(place[0])[place[1]] for place in places}

    def of(self, article: str) -> list[Filed]:
        """The keys of an article's claims, in text order."""
        if article not in self._filed:
            self._filed[article] = Filed.of_all(self._profiles[article].features.values())
        return self._filed[article]

    def claim(self, place: Place) -> str:
        """The id of the claim that stands there."""
        article, number = place
        if article not in self._ids:
            self._ids[article] = list(self._profiles[article].features)
        return self._ids[article][number]

    def places(self, articles: Iterable[str]) -> list[Place]:
        """The claims of these articles by their numbers."""
        return [(a, number) for a in articles for number in range(len(self._profiles[a].features))]


def blocks_of(profiles: Mapping[str, Profile], days: Mapping[str, int], files: Files) -> Blocks:
    """Everything filed at once. ``days`` are ordinals of the days on which articles say they were published."""
    blocks = Blocks(files.keys, days.__getitem__)
    blocks.file(files.places(sorted(profiles)), {})
    return blocks


def pairs_at(blocks: Blocks, places: Collection[Place], files: Files) -> set[tuple[str, str]]:
    """Pairs of claims of two articles to be compared, one of them among ``places``; each pair in the order of its articles."""
    found: set[tuple[str, str]] = set()
    for place, met in blocks.partners(places).items():
        claim = files.claim(place)
        for other in met:
            found.add((claim, files.claim(other)) if place < other else (files.claim(other), claim))
    return found


def pairs_inside(profile: Profile, filed: Iterable[Filed]) -> set[tuple[str, str]]:
    """Pairs of claims of one article that share two telling terms, in text order.

    Where very many share them, each is compared with its next neighbours alone.
    """
    holders: dict[int, list[str]] = defaultdict(list)
    for claim, one in zip(profile.features, filed, strict=True):
        for key in one.pairs:
            holders[key].append(claim)
    found: set[tuple[str, str]] = set()
    for members in holders.values():
        if len(members) <= BLOCK_LIMIT:
            found.update(combinations(members, 2))
            continue
        for index, claim in enumerate(members):
            found.update((claim, other) for other in members[index + 1 : index + 1 + BLOCK_REACH])
    return found
