"""What an article says on the whole: the sum of its claims' vectors, in little room.

Integer arithmetic but for one scaling and one cosine, in the order of the claims, so the result is the same on every machine.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from math import sqrt
from typing import Any, Final

from timeline.reconcile.meaning import unpacked

_MOST: Final = 127


def gist_of(meanings: Iterable[bytes]) -> bytes:
    """The gist of claims with these recorded vectors, one byte a number, the largest 127; empty where none has a vector.

    Vectors of another length than the first one's are left out.
    """
    import numpy as np

    total: Any = None
    for packed in meanings:
        if packed and (total is None or 2 * len(packed) == len(total)):
            numbers = unpacked(packed)
            total = numbers if total is None else total + numbers
    largest = 0 if total is None else int(np.abs(total).max())
    return np.rint(total * (_MOST / largest)).astype(np.int8).tobytes() if largest else b""


def gist_cosine(one: bytes, other: bytes) -> float | None:
    """The cosine of two gists, between -1 and 1; None where one of them is empty."""
    if not one or len(one) != len(other):
        return None
    (a, square_a), (b, square_b) = _numbers(one), _numbers(other)
    return int(a @ b) / sqrt(square_a * square_b)


@lru_cache(maxsize=1 << 12)
def _numbers(gist: bytes) -> tuple[Any, int]:
    import numpy as np

    numbers = np.frombuffer(gist, dtype=np.int8).astype(np.int32)
    return numbers, int(numbers @ numbers)
