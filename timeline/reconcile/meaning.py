"""How close two claims lie in meaning, from the vectors that were recorded when they were read.

Integer arithmetic up to one root and one division, so the result is the same on every machine.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from math import sqrt
from typing import Any

from attrs import define, field

from timeline.model import Claim

_ZERO = 8
_STEP = 1 << 12


def unpacked(packed: bytes) -> Any:
    """The numbers of a packed vector, two a byte, the first in the high half, each 8 more than it is."""
    import numpy as np

    halves = np.frombuffer(packed, dtype=np.uint8)
    numbers = np.empty(2 * len(halves), dtype=np.int32)
    numbers[0::2] = halves >> 4
    numbers[1::2] = halves & 15
    numbers -= _ZERO
    return numbers


@define
class Meanings:
    """The vectors of some claims, unpacked when they are first needed."""

    claims: Mapping[str, Claim]
    _vectors: dict[str, tuple[Any, int]] = field(factory=dict)

    def cosine(self, x: str, y: str) -> float | None:
        """The cosine of two claims' vectors, between -1 and 1; None where one of them has none."""
        left, right = self.claims[x].meaning, self.claims[y].meaning
        if not left or len(left) != len(right):
            return None
        (a, square_a), (b, square_b) = self._vector(x, left), self._vector(y, right)
        if not square_a or not square_b:
            return None
        return int(a @ b) / sqrt(square_a * square_b)

    def _vector(self, claim: str, packed: bytes) -> tuple[Any, int]:
        if claim not in self._vectors:
            numbers = unpacked(packed)
            self._vectors[claim] = numbers, int(numbers @ numbers)
        return self._vectors[claim]


@define
class Vectors:
    """The packed vectors of some claims, by their rows: those of one ``size`` (0 for none) together, with their ``squares``."""

    sizes: Any
    places: Any
    packed: Mapping[int, Any]
    squares: Mapping[int, Any]

    @classmethod
    def of(cls, claims: Iterable[Claim]) -> Vectors:
        """Put the vectors of these claims together."""
        import numpy as np

        given = [claim.meaning or b"" for claim in claims]
        sizes = np.array([len(one) for one in given], dtype=np.int64)
        places = np.zeros(len(given), dtype=np.int64)
        packed: dict[int, Any] = {}
        squares: dict[int, Any] = {}
        for size in np.unique(sizes[sizes > 0]).tolist():
            places[sizes == size] = np.arange(np.count_nonzero(sizes == size))
            column = np.frombuffer(b"".join(one for one in given if len(one) == size), dtype=np.uint8)
            packed[size] = column = column.reshape(-1, size)
            parts = [column[at : at + _STEP] for at in range(0, len(column), _STEP)]
            squares[size] = np.concatenate([_products(part, part) for part in parts])
        return cls(sizes, places, packed, squares)

    def cosines(self, left: Any, right: Any) -> Any:
        """The cosine of each pair of rows, as ``Meanings.cosine`` gives it; not a number where one has no vector."""
        import numpy as np

        found = np.full(len(left), np.nan)
        for size, column in self.packed.items():
            pairs = np.flatnonzero((self.sizes[left] == size) & (self.sizes[right] == size))
            for at in range(0, len(pairs), _STEP):
                some = pairs[at : at + _STEP]
                a, b = self.places[left[some]], self.places[right[some]]
                squares = self.squares[size][a] * self.squares[size][b]
                with np.errstate(invalid="ignore"):
                    found[some] = _products(column[a], column[b]) / np.sqrt(squares)
        return found


def _products(left: Any, right: Any) -> Any:
    """The products of packed vectors, row by row: whole numbers, which 32 bits hold exactly."""
    import numpy as np

    found = np.zeros(len(left))
    for a, b in ((left >> 4, right >> 4), (left & 15, right & 15)):
        one, other = a.astype(np.float32) - _ZERO, b.astype(np.float32) - _ZERO
        found += np.einsum("ij,ij->i", one, other)
    return found
