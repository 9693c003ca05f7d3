"""All claims filed in blocks at once, as columns of numbers: the same as filing them one by one in ``Blocks``, in little room.

Who is filed under which key, and which keys are over-full, is said in ``blocks.py``. Here every step is taken for all claims
together: keys are made of columns of codes, and claims with one key found by sorting.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import Any

from attrs import define

from timeline.reconcile.blocked import AT_ONCE, Blocked
from timeline.reconcile.blocks import Place, code_of, keys_of, limits, number_of, rank
from timeline.reconcile.concepts import in_common
from timeline.reconcile.lexicon import Lexicon
from timeline.reconcile.pairing import IdPairs, Meetings, distinct
from timeline.reconcile.similarity import Profile
from timeline.reconcile.thresholds import BLOCK_TERMS, SHARED_TERMS


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
    def of(cls, profiles: Mapping[str, Profile], days: Mapping[str, int], lexicon: Lexicon | None = None) -> Filing:
        """File all claims of these articles.

        Args:
            profiles: the articles.
            days: ordinals of the days on which they say they were published.
            lexicon: their terms, where they are numbered already.
        """
        import numpy as np

        names = sorted(profiles)
        sizes = [len(profiles[a].features) for a in names]
        articles = np.repeat(np.arange(len(names)), sizes)
        places = [(a, number) for a, size in zip(names, sizes, strict=True) for number in range(size)]
        codes = _codes(lexicon or Lexicon.of(profiles))
        two = Blocked.of(*_joined([(keys[:, at], rows) for rows, keys in _pairs(codes) for at in range(keys.shape[1])]))
        three = Blocked.of(*_joined(list(_triples(codes, two.over(limits()[0])))))
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
        most, reach = limits()
        found = np.empty(0, dtype=np.int64)
        waiting: list[Any] = []
        for source in (self.two.pairs(most), self.three.pairs(most), self.same.chains(reach)):
            for left, right in source:
                apart = article[left] != article[right]
                first, second = np.minimum(left, right)[apart], np.maximum(left, right)[apart]
                waiting.append(distinct(first * size + second))
                if sum(map(len, waiting)) > 4 * AT_ONCE:
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
        most, reach = limits()
        found = [
            distinct(rank[left] * len(claims.names) + rank[right])
            for source in (blocks.pairs(most), blocks.chains(reach, least=most))
            for left, right in source
        ]
        return distinct(np.concatenate(found))


def _codes(lexicon: Lexicon) -> dict[int, tuple[Any, Any]]:
    """By how many codes they have: rows of claims, and the codes of their telling terms, each row sorted."""
    import numpy as np

    words, terms = lexicon.words, lexicon.terms.items
    size = len(lexicon.rows)
    owners = np.repeat(np.arange(size), lexicon.terms.ends - lexicon.terms.starts)
    ranks = np.empty(len(words), dtype=np.int64)
    ranks[sorted(range(len(words)), key=lambda number: rank(words[number]))] = np.arange(len(words))
    coded = np.array([code_of(in_common(word)) for word in words], dtype=np.uint64)
    order = np.lexsort((ranks[terms], owners)) if len(terms) else np.empty(0, dtype=np.int64)
    starts = np.searchsorted(owners, np.arange(size))
    telling = order[np.arange(len(order)) - starts[owners] < BLOCK_TERMS] if len(terms) else order
    owners, codes = owners[telling], coded[terms[telling]] if len(terms) else np.empty(0, dtype=np.uint64)
    order = np.lexsort((codes, owners))
    owners, codes = owners[order], codes[order]
    # Two terms may stand for one concept.
    kept = np.ones(len(codes), dtype=bool)
    kept[1:] = (owners[1:] != owners[:-1]) | (codes[1:] != codes[:-1])
    owners, codes = owners[kept], codes[kept]
    sizes = np.bincount(owners, minlength=size)
    starts = np.cumsum(sizes) - sizes
    found: dict[int, tuple[Any, Any]] = {}
    for many in range(1, BLOCK_TERMS + 1):
        rows = np.flatnonzero(sizes == many)
        found[many] = rows, codes[starts[rows][:, None] + np.arange(many)]
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
