"""All claims filed in blocks at once, as columns of numbers: the same as filing them one by one in ``Blocks``, in little room.

Who is filed under which key, and which keys are over-full, is said in ``blocks.py``. Here every step is taken for all claims
together: keys are made of columns of codes, and claims with one key found by sorting.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import Any

from attrs import define, frozen

from timeline.reconcile.blocks import Place, code_of, keys_of, limits, number_of, rank
from timeline.reconcile.concepts import in_common
from timeline.reconcile.pairing import IdPairs, Meetings, distinct
from timeline.reconcile.similarity import Profile
from timeline.reconcile.thresholds import BLOCK_TERMS, SHARED_TERMS

_AT_ONCE = 1 << 22


@frozen(eq=False)
class Blocked:
    """Claims, by their rows, under keys: ``members`` are one key's after another's, ``sizes`` how many each has."""

    keys: Any
    sizes: Any
    members: Any

    @classmethod
    def of(cls, keys: Any, members: Any, order: Sequence[Any] = ()) -> Blocked:
        """Bring together what has one key; in one block members come in the order of these columns, and then of rows."""
        import numpy as np

        by_key = np.lexsort((members, *order[::-1], keys))
        found = keys[by_key]
        starts = np.flatnonzero(np.concatenate([np.ones(min(1, len(found)), dtype=bool), found[1:] != found[:-1]]))
        sizes = np.diff(np.append(starts, len(found)))
        return cls(found[starts], sizes, members[by_key])

    @property
    def full(self) -> Any:
        """The over-full keys, in order."""
        return self.keys[self.sizes > limits()[0]]

    def pairs(self) -> Iterator[tuple[Any, Any]]:
        """All pairs of members of blocks that are not over-full, as two columns at a time; a pair may come more than once."""
        import numpy as np

        starts = np.cumsum(self.sizes) - self.sizes
        for size in range(2, limits()[0] + 1):
            one, other = np.triu_indices(size, 1)
            found = starts[self.sizes == size]
            step = max(1, _AT_ONCE // len(one))
            for first in range(0, len(found), step):
                block = self.members[found[first : first + step, None] + np.arange(size)]
                yield block[:, one].ravel(), block[:, other].ravel()

    def chains(self, least: int = 0) -> Iterator[tuple[Any, Any]]:
        """Each member with its next few ones, in blocks of more than ``least``, as two columns at a time."""
        import numpy as np

        starts = (np.cumsum(self.sizes) - self.sizes)[self.sizes > least]
        for reach in range(1, limits()[1] + 1):
            counts = self.sizes[self.sizes > least] - reach
            begins, counts = starts[counts > 0], counts[counts > 0]
            at = np.repeat(begins - (np.cumsum(counts) - counts), counts) + np.arange(counts.sum())
            yield self.members[at], self.members[at + reach]


@define(eq=False)
class Filing:
    """All claims filed. ``names`` are all articles; ``places`` are the claims by their rows, in the order of articles, and
    ``articles`` the numbers of these.

    Claims are blocked by two telling terms (``two``), by three where all pairs of these are over-full (``three``), and by all
    of them (``same``, in the order of time).
    """

    names: Sequence[str]
    places: Sequence[Place]
    articles: Any
    two: Blocked
    three: Blocked
    same: Blocked

    @classmethod
    def of(cls, profiles: Mapping[str, Profile], days: Mapping[str, int]) -> Filing:
        """File all claims of these articles. ``days`` are ordinals of the days on which they say they were published."""
        import numpy as np

        names = sorted(profiles)
        sizes = [len(profiles[a].features) for a in names]
        articles = np.repeat(np.arange(len(names)), sizes)
        places = [(a, number) for a, size in zip(names, sizes, strict=True) for number in range(size)]
        codes = _codes([terms for a in names for terms in profiles[a].features.values()])
        two = Blocked.of(*_joined([(keys[:, at], rows) for rows, keys in _pairs(codes) for at in range(keys.shape[1])]))
        three = Blocked.of(*_joined(list(_triples(codes, two.full))))
        copies = [
            (keys_of([*columns.T, np.full(len(rows), size, dtype=np.uint64)]), rows)
            for size, (rows, columns) in codes.items()
            if size >= SHARED_TERMS
        ]
        keys, members = _joined(copies)
        day = np.array([days[a] for a in names], dtype=np.int64)[articles] if names else np.empty(0, dtype=np.int64)
        return cls(names, places, articles, two, three, Blocked.of(keys, members, [day[members]]))

    def rows(self, size: int) -> Iterator[list[tuple[int, int, int]]]:
        """Every claim under each of its keys, as key, number of the article (``number_of``) and place in it; sorted, so many
        at a time."""
        import numpy as np

        blocks = (self.two, self.three, self.same)
        keys = np.concatenate([np.repeat(one.keys, one.sizes) for one in blocks])
        members = np.concatenate([one.members for one in blocks])
        numbers = np.array([number_of(a) for a in self.names], dtype=np.int64)[self.articles]
        at = np.array([place for _, place in self.places], dtype=np.int64)
        order = np.lexsort((at[members], numbers[members], keys))
        for first in range(0, len(order), size):
            some = order[first : first + size]
            rows = members[some]
            yield list(zip(keys[some].tolist(), numbers[rows].tolist(), at[rows].tolist(), strict=True))

    def between(self, claims: IdPairs, ids: Sequence[str]) -> tuple[Any, Meetings]:
        """The pairs of claims of two articles that blocks bring together, each in the order of its articles.

        Args:
            claims: numbers all claims.
            ids: the claim at each place.

        Returns:
            The codes of the pairs, sorted, and how many of them each two articles have.
        """
        import numpy as np

        names, size, article = self.names, len(self.places), self.articles
        found = np.empty(0, dtype=np.int64)
        waiting: list[Any] = []
        for source in (self.two.pairs(), self.three.pairs(), self.same.chains()):
            for left, right in source:
                apart = article[left] != article[right]
                first, second = np.minimum(left, right)[apart], np.maximum(left, right)[apart]
                waiting.append(distinct(first * size + second))
                if sum(map(len, waiting)) > 4 * _AT_ONCE:
                    found, waiting = distinct(np.concatenate([found, *waiting])), []
        found = distinct(np.concatenate([found, *waiting]))
        first, second = (found // size, found % size) if size else (found, found)
        codes, counts = np.unique(article[first] * len(names) + article[second], return_counts=True)
        met = Meetings(IdPairs(names, codes, {name: number for number, name in enumerate(names)}), counts)
        rank = np.array([claims.ranks[c] for c in ids], dtype=np.int64)
        return np.sort(rank[first] * len(claims.names) + rank[second]), met

    def inside(self, claims: IdPairs, ids: Sequence[str]) -> Any:
        """The codes of the pairs of claims of one article that share two telling terms; see ``pairs_inside``."""
        import numpy as np

        members = self.two.members
        keys = np.repeat(np.arange(len(self.two.keys)), self.two.sizes)
        blocks = Blocked.of(keys * len(self.names) + self.articles[members], members)
        rank = np.array([claims.ranks[c] for c in ids], dtype=np.int64)
        found = [
            distinct(rank[left] * len(claims.names) + rank[right])
            for source in (blocks.pairs(), blocks.chains(least=limits()[0]))
            for left, right in source
        ]
        return distinct(np.concatenate(found))


def _codes(claims: Sequence[Sequence[str]]) -> dict[int, tuple[Any, Any]]:
    """By how many codes they have: rows of claims, and the codes of their telling terms, each row sorted."""
    import numpy as np

    numbers: dict[str, int] = {}
    terms = np.array([numbers.setdefault(term, len(numbers)) for one in claims for term in one], dtype=np.int64)
    owners = np.repeat(np.arange(len(claims)), [len(one) for one in claims])
    ranks = np.empty(len(numbers), dtype=np.int64)
    ranks[[numbers[term] for term in sorted(numbers, key=rank)]] = np.arange(len(numbers))
    coded = np.array([code_of(in_common(term)) for term in numbers], dtype=np.uint64)
    order = np.lexsort((ranks[terms], owners)) if len(terms) else np.empty(0, dtype=np.int64)
    starts = np.searchsorted(owners, np.arange(len(claims)))
    telling = order[np.arange(len(order)) - starts[owners] < BLOCK_TERMS] if len(terms) else order
    owners, codes = owners[telling], coded[terms[telling]] if len(terms) else np.empty(0, dtype=np.uint64)
    order = np.lexsort((codes, owners))
    owners, codes = owners[order], codes[order]
    # Two terms may stand for one concept.
    kept = np.ones(len(codes), dtype=bool)
    kept[1:] = (owners[1:] != owners[:-1]) | (codes[1:] != codes[:-1])
    owners, codes = owners[kept], codes[kept]
    sizes = np.bincount(owners, minlength=len(claims))
    starts = np.cumsum(sizes) - sizes
    found: dict[int, tuple[Any, Any]] = {}
    for size in range(1, BLOCK_TERMS + 1):
        rows = np.flatnonzero(sizes == size)
        found[size] = rows, codes[starts[rows][:, None] + np.arange(size)]
    return found


def _pairs(codes: Mapping[int, tuple[Any, Any]]) -> Iterator[tuple[Any, Any]]:
    """Rows of claims, and the keys of each two of their codes, in the order of ``combinations``."""
    import numpy as np

    for size, (rows, columns) in codes.items():
        if size > 1:
            yield rows, np.array([keys_of(columns.T[[i, j]]) for i, j in combinations(range(size), 2)]).T


def _triples(codes: Mapping[int, tuple[Any, Any]], full: Any) -> Iterator[tuple[Any, Any]]:
    """Keys of three codes all pairs of which are over-full, and rows of claims."""
    import numpy as np

    for size, (rows, columns) in codes.items():
        if size < SHARED_TERMS:
            continue
        pairs = list(combinations(range(size), 2))
        over = {pair: np.isin(keys_of(columns.T[list(pair)]), full) for pair in pairs}
        for i, j, k in combinations(range(size), 3):
            some = over[i, j] & over[i, k] & over[j, k]
            yield keys_of(columns[some].T[[i, j, k]]), rows[some]


def _joined(columns: Sequence[tuple[Any, Any]]) -> tuple[Any, Any]:
    """Keys and rows as two long columns."""
    import numpy as np

    empty = np.empty(0, dtype=np.int64)
    return np.concatenate([empty, *(keys for keys, _ in columns)]), np.concatenate(
        [empty, *(rows for _, rows in columns)]
    )
