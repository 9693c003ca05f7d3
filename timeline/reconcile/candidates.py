"""Which claims are worth comparing, so that cost grows with what is shared and not with the square of claims.

Claims of two articles are compared when they meet in a block (``blocks.py``); claims of one article when they share two
telling terms. Which articles are weighed for lineage is another matter (``article_pairs.py``).
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import chain, combinations
from typing import Any

from attrs import frozen

from timeline.reconcile.blocks import Blocks, Filed, Place
from timeline.reconcile.pairing import IdPairs, Meetings
from timeline.reconcile.similarity import Profile
from timeline.reconcile.thresholds import BLOCK_LIMIT, BLOCK_REACH

_AT_ONCE = 1 << 22


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


@frozen(eq=False)
class Filing:
    """All that is filed in blocks, as columns: ``keys`` in no order, ``sizes`` of how many claims each has, and these
    (``members``), one key's after another's, as rows of ``places``. The last ``copies`` keys are of claims of the same words,
    whose members come in the order of time. A key with more members than the ``limit`` is over-full; claims of the same words
    meet so many next ones (``reach``)."""

    places: Sequence[Place]
    keys: Any
    sizes: Any
    members: Any
    copies: int
    limit: int
    reach: int

    @classmethod
    def of(cls, blocks: Blocks, places: Sequence[Place]) -> Filing:
        """Take over what blocks hold of these claims."""
        import numpy as np

        row = {place: at for at, place in enumerate(places)}
        keys, sizes, members = array("q"), array("q"), array("q")
        ordered = ((key, [place for _, place in found]) for key, found in blocks.copies.items())
        for key, found in chain(blocks.pairs.items(), blocks.triples.items(), ordered):
            keys.append(key)
            sizes.append(len(found))
            members.extend([row[place] for place in found])
        columns = [np.array(each, dtype=np.int64) for each in (keys, sizes, members)]
        return cls(places, columns[0], columns[1], columns[2], len(blocks.copies), *blocks.limits)

    def rows(self, size: int) -> Iterator[list[tuple[int, Place]]]:
        """Every claim under each of its keys, in the order of keys and claims, so many at a time."""
        import numpy as np

        keys = np.repeat(self.keys, self.sizes)
        order = np.lexsort((self.members, keys))
        for first in range(0, len(order), size):
            some = order[first : first + size]
            found = zip(keys[some].tolist(), self.members[some].tolist(), strict=True)
            yield [(key, self.places[row]) for key, row in found]

    def pairs(self) -> Iterator[tuple[Any, Any]]:
        """The rows of places that meet, as two columns at a time; a pair may come more than once."""
        import numpy as np

        starts = np.cumsum(self.sizes) - self.sizes
        last = len(self.sizes) - self.copies
        sizes = self.sizes[:last]
        for size in range(2, self.limit + 1):
            one, other = np.triu_indices(size, 1)
            found = starts[:last][sizes == size]
            step = max(1, _AT_ONCE // len(one))
            for first in range(0, len(found), step):
                block = self.members[found[first : first + step, None] + np.arange(size)]
                yield block[:, one].ravel(), block[:, other].ravel()
        for reach in range(1, self.reach + 1):
            begins, counts = starts[last:], self.sizes[last:] - reach
            begins, counts = begins[counts > 0], counts[counts > 0]
            at = np.repeat(begins - (np.cumsum(counts) - counts), counts) + np.arange(counts.sum())
            yield self.members[at], self.members[at + reach]


def pairs_at(blocks: Blocks, places: Collection[Place], files: Files) -> set[tuple[str, str]]:
    """Pairs of claims of two articles to be compared, one of them among ``places``; each pair in the order of its articles."""
    found: set[tuple[str, str]] = set()
    for place, met in blocks.partners(places).items():
        claim = files.claim(place)
        for other in met:
            found.add((claim, files.claim(other)) if place < other else (files.claim(other), claim))
    return found


def pairs_between(filing: Filing, claims: IdPairs, ids: Sequence[str]) -> tuple[Any, Meetings]:
    """The pairs of claims of two articles that blocks bring together, each in the order of its articles.

    Args:
        filing: what is filed where.
        claims: numbers all claims.
        ids: the claim at each of the filing's places, which are in the order of their articles.

    Returns:
        The codes of the pairs, sorted, and how many of them each two articles have.
    """
    import numpy as np

    articles = sorted({a for a, _ in filing.places})
    number = {a: at for at, a in enumerate(articles)}
    article = np.array([number[a] for a, _ in filing.places], dtype=np.int64)
    rank = np.array([claims.ranks[c] for c in ids], dtype=np.int64)
    size = len(filing.places)
    found = np.empty(0, dtype=np.int64)
    waiting: list[Any] = []
    for left, right in filing.pairs():
        apart = article[left] != article[right]
        first, second = np.minimum(left, right)[apart], np.maximum(left, right)[apart]
        waiting.append(np.unique(first * size + second))
        if sum(map(len, waiting)) > 4 * _AT_ONCE:
            found, waiting = np.unique(np.concatenate([found, *waiting])), []
    found = np.unique(np.concatenate([found, *waiting]))
    first, second = (found // size, found % size) if size else (found, found)
    codes, counts = np.unique(article[first] * len(articles) + article[second], return_counts=True)
    met = Meetings(IdPairs(articles, codes, number), counts)
    return np.sort(rank[first] * len(claims.names) + rank[second]), met


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
