"""Very many pairs in little room: numbers in place of ids, in columns, so that millions are sorted and sifted at a stroke.

A pair is one whole number made of the ranks of its two ids among all ids, so pairs in the order of these numbers are in the
order of the ids, and what is asked of all of them is asked of whole columns.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any, overload

from attrs import field, frozen

Pair = tuple[str, str]
_STEP = 1 << 16


def distinct(numbers: Any) -> Any:
    """Numbers sorted, each once. (``numpy.unique`` makes a table of them first, which takes longer for millions.)"""
    import numpy as np

    ordered = np.sort(numbers)
    kept = np.ones(len(ordered), dtype=bool)
    kept[1:] = ordered[1:] != ordered[:-1]
    return ordered[kept]


@frozen(eq=False)
class IdPairs(Sequence[Pair]):
    """Pairs of ids, sorted, each once. ``names`` are all ids, sorted; ``codes`` are the ranks of both in one number."""

    names: Sequence[str]
    codes: Any
    ranks: Mapping[str, int] = field(repr=False)

    @classmethod
    def of(cls, names: Iterable[str], codes: Iterable[Any] = ()) -> IdPairs:
        """Pairs given as columns of codes, in any order; see ``code``."""
        import numpy as np

        ordered = sorted(names)
        columns = [np.asarray(each, dtype=np.int64) for each in codes]
        merged = distinct(np.concatenate(columns)) if columns else np.empty(0, dtype=np.int64)
        return cls(ordered, merged, {name: rank for rank, name in enumerate(ordered)})

    def code(self, pair: Pair) -> int:
        """The number of a pair."""
        return self.ranks[pair[0]] * len(self.names) + self.ranks[pair[1]]

    @property
    def sides(self) -> tuple[Any, Any]:
        """The ranks of the first ids and those of the second ones."""
        size = max(1, len(self.names))
        return self.codes // size, self.codes % size

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, IdPairs):
            return NotImplemented
        return self.names == other.names and self.codes.tolist() == other.codes.tolist()

    def __hash__(self) -> int:
        return hash((len(self.names), len(self.codes)))

    def __contains__(self, pair: object) -> bool:
        import numpy as np

        if not isinstance(pair, tuple) or not all(name in self.ranks for name in pair):
            return False
        code = self.code(pair)
        at = int(np.searchsorted(self.codes, code))
        return at < len(self.codes) and bool(self.codes[at] == code)

    def __len__(self) -> int:
        return len(self.codes)

    def __iter__(self) -> Iterator[Pair]:
        for first in range(0, len(self.codes), _STEP):
            yield from self._pairs(self.codes[first : first + _STEP])

    @overload
    def __getitem__(self, at: int) -> Pair: ...
    @overload
    def __getitem__(self, at: slice) -> list[Pair]: ...
    def __getitem__(self, at: int | slice) -> Pair | list[Pair]:
        return self._pairs(self.codes[at]) if isinstance(at, slice) else self._pairs(self.codes[[at]])[0]

    def _pairs(self, codes: Any) -> list[Pair]:
        size, names = max(1, len(self.names)), self.names
        left, right = (codes // size).tolist(), (codes % size).tolist()
        return [(names[x], names[y]) for x, y in zip(left, right, strict=True)]

    def where(self, keep: Any) -> list[Pair]:
        """The pairs at which a column of answers says yes."""
        return self._pairs(self.codes[keep])

    def part(self, first: int, size: int) -> IdPairs:
        """So many of the pairs, from a place on."""
        return IdPairs(self.names, self.codes[first : first + size], self.ranks)

    def ids(self) -> list[str]:
        """All ids that stand in a pair, sorted."""
        import numpy as np

        marked = np.zeros(len(self.names), dtype=bool)
        for side in self.sides:
            marked[side] = True
        return [self.names[rank] for rank in marked.nonzero()[0].tolist()]

    def keeping(self, keep: Any) -> IdPairs:
        """The same without those at which a column of answers says no."""
        return IdPairs(self.names, self.codes[keep], self.ranks)

    def changed(self, gone: Collection[Pair], new: Collection[Pair]) -> IdPairs:
        """The same without some of them, and with others of the same ids."""
        import numpy as np

        if not gone and not new:
            return self
        kept = self.codes[~self.are_among(gone)] if gone else self.codes
        return IdPairs(
            self.names, np.union1d(kept, np.array([self.code(pair) for pair in new], dtype=np.int64)), self.ranks
        )

    def are_among(self, pairs: Iterable[Pair]) -> Any:
        """Of each pair, whether it is one of these."""
        import numpy as np

        ranks = self.ranks
        codes = [self.code(pair) for pair in pairs if pair[0] in ranks and pair[1] in ranks]
        return np.isin(self.codes, np.array(codes, dtype=np.int64))

    def touch(self, ids: Collection[str]) -> Any:
        """Of each pair, whether one of its sides is among these ids."""
        import numpy as np

        marked = np.zeros(len(self.names), dtype=bool)
        marked[[rank for name in ids if (rank := self.ranks.get(name)) is not None]] = True
        left, right = self.sides
        return marked[left] | marked[right]


@frozen(eq=False)
class Meetings:
    """How many pairs of claims of two articles are brought together, by the pair of articles, sorted."""

    pairs: IdPairs
    counts: Any

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Meetings):
            return NotImplemented
        return self.pairs == other.pairs and list(self.counts) == list(other.counts)

    def __hash__(self) -> int:
        return hash(self.pairs)

    def __iter__(self) -> Iterator[Pair]:
        return iter(self.pairs)

    def count(self, left: str, right: str) -> int:
        """How many pairs two articles have, given in the order of their ids."""
        import numpy as np

        code = self.pairs.code((left, right))
        at = int(np.searchsorted(self.pairs.codes, code))
        return int(self.counts[at]) if at < len(self.counts) and self.pairs.codes[at] == code else 0

    def changed(self, changes: Mapping[Pair, int]) -> Meetings:
        """The same where some articles have so many pairs more, or fewer."""
        import numpy as np

        if not changes:
            return self
        codes = np.array([self.pairs.code(pair) for pair in changes], dtype=np.int64)
        every = np.union1d(self.pairs.codes, codes)
        counts = np.zeros(len(every), dtype=np.int64)
        counts[np.searchsorted(every, self.pairs.codes)] = self.counts
        np.add.at(counts, np.searchsorted(every, codes), list(changes.values()))
        return Meetings(IdPairs(self.pairs.names, every[counts > 0], self.pairs.ranks), counts[counts > 0])

    def within(self, days: Mapping[str, tuple[int, int]], most: int) -> list[Pair]:
        """The pairs of articles whose spans of days, as ordinals, lie at most so many days apart."""
        import numpy as np

        spans = np.array([days[name] for name in self.pairs.names], dtype=np.int64).reshape(-1, 2)
        left, right = self.pairs.sides
        gap = np.maximum(spans[left, 0] - spans[right, 1], spans[right, 0] - spans[left, 1])
        return self.pairs.where(gap <= most)
