"""How close two claims lie in meaning, from the vectors that were recorded when they were read.

Integer arithmetic up to one root and one division, so the result is the same on every machine.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
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

    def cosines(self, claims: Sequence[str], left: Any, right: Any) -> Any:
        """The same for many pairs at once, given by their places among ``claims``; not a number where one has no vector."""
        import numpy as np

        found = np.full(len(left), np.nan)
        packed = [self.claims[claim].meaning or b"" for claim in claims]
        sizes = np.array([len(one) for one in packed], dtype=np.int64)
        for size in np.unique(sizes[sizes > 0]).tolist():
            place = np.cumsum(sizes == size) - 1
            matrix = np.frombuffer(b"".join(each for each in packed if len(each) == size), dtype=np.uint8)
            matrix = matrix.reshape(-1, size)
            squares = np.concatenate(
                [_products(matrix[at : at + _STEP], matrix[at : at + _STEP]) for at in range(0, len(matrix), _STEP)]
            )
            pairs = np.flatnonzero((sizes[left] == size) & (sizes[right] == size))
            for at in range(0, len(pairs), _STEP):
                some = pairs[at : at + _STEP]
                a, b = place[left[some]], place[right[some]]
                with np.errstate(invalid="ignore"):
                    found[some] = _products(matrix[a], matrix[b]) / np.sqrt(squares[a] * squares[b])
        return found


def _products(left: Any, right: Any) -> Any:
    """The products of packed vectors, row by row: whole numbers, which 32 bits hold exactly."""
    import numpy as np

    found = np.zeros(len(left))
    for a, b in ((left >> 4, right >> 4), (left & 15, right & 15)):
        one, other = a.astype(np.float32) - _ZERO, b.astype(np.float32) - _ZERO
        found += np.einsum("ij,ij->i", one, other)
    return found
