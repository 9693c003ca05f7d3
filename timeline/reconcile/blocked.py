"""What shares a key, as columns: blocks of members under keys, found by sorting, and the pairs that they bring together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from attrs import frozen

AT_ONCE = 1 << 22
"""Pairs that are made at a stroke."""


@frozen(eq=False)
class Blocked:
    """Things, by their numbers, under keys: ``members`` are one key's after another's, ``sizes`` how many each has."""

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

    def over(self, most: int) -> Any:
        """The keys that more than so many members share, in order."""
        return self.keys[self.sizes > most]

    def pairs(self, most: int) -> Iterator[tuple[Any, Any]]:
        """All pairs of members of blocks of at most so many, as two columns at a time; a pair may come more than once."""
        import numpy as np

        starts = np.cumsum(self.sizes) - self.sizes
        for size in range(2, most + 1):
            one, other = np.triu_indices(size, 1)
            found = starts[self.sizes == size]
            step = max(1, AT_ONCE // len(one))
            for first in range(0, len(found), step):
                block = self.members[found[first : first + step, None] + np.arange(size)]
                yield block[:, one].ravel(), block[:, other].ravel()

    def chains(self, furthest: int, least: int = 0) -> Iterator[tuple[Any, Any]]:
        """Each member with its next ones, so many, in blocks of more than ``least``, as two columns at a time."""
        import numpy as np

        starts = (np.cumsum(self.sizes) - self.sizes)[self.sizes > least]
        for reach in range(1, furthest + 1):
            counts = self.sizes[self.sizes > least] - reach
            begins, counts = starts[counts > 0], counts[counts > 0]
            at = np.repeat(begins - (np.cumsum(counts) - counts), counts) + np.arange(counts.sum())
            yield self.members[at], self.members[at + reach]
