"""How close two claims lie in meaning, from the vectors that were recorded when they were read.

Integer arithmetic up to one root and one division, so the result is the same on every machine.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import sqrt
from typing import Any

from attrs import define, field

from timeline.model import Claim

_ZERO = 8


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
