"""A convolution over rows, worked out for two neighbouring rows at once: seven products of matrices instead of ten.

Minimal filtering (S. Winograd, Arithmetic Complexity of Computations, 1980, ch. V; for convolutions Lavin and Gray,
arXiv:1509.09308). With rows d and matrices g, both sums of a window of two take three products instead of four:

    d0 g0 + d1 g1 = (d0 - d1) g0 + d1 (g0 + g1)
    d1 g0 + d2 g1 = d1 (g0 + g1) + (d2 - d1) g1

and those of a window of three take four instead of six:

    d0 g0 + d1 g1 + d2 g2 = (d0 - d2) g0 + q + r        q = (d1 + d2) (g0 + g1 + g2) / 2
    d1 g0 + d2 g1 + d3 g2 = q - r + (d3 - d1) g2        r = (d2 - d1) (g0 - g1 + g2) / 2

A window of five is one of three with one of two behind it; what only occurs added up there is one product of twice the width.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]


class PairRoom:
    """Where so many pairs of rows are worked out: the same memory again and again."""

    def __init__(self, pairs: int, width: int) -> None:
        self.terms = np.empty((pairs, 2 * width), dtype=np.float32)
        self.products = np.empty((4, pairs, width), dtype=np.float32)


class Pairs:
    """One convolution.

    Args:
        matrices: shape (2, n, n), (3, n, n) or (5, n, n): one matrix for each row of a window.
    """

    def __init__(self, matrices: Floats) -> None:
        self._width = len(matrices)
        g = matrices.astype(np.float64)
        if self._width == 2:
            first, both, second = [g[0]], [g[0] + g[1]], [g[1]]
            self._apart = _joined([])
        else:
            first, both, second = [g[0]], [(g[0] + g[1] + g[2]) / 2], [g[2]]
            self._apart = _joined([(g[0] - g[1] + g[2]) / 2])
        if self._width == 5:
            first.append(g[3])
            both.append(g[3] + g[4])
            second.append(g[4])
        self._first, self._both, self._second = _joined(first), _joined(both), _joined(second)

    def add_up(self, rows: Floats, left: int, sums: Floats, room: PairRoom) -> None:
        """Write the sum of each row's window to the same row of ``sums``; the first and last rows are left as they are.

        Args:
            rows: n numbers each; an even number of rows.
            left: how many rows of a window stand before the row that it belongs to.
            sums: as many rows as ``rows``.
            room: for half as many pairs.
        """
        pairs = len(rows) // 2 - (2 if self._width == 5 else 1)
        d = [rows[place : place + 2 * pairs : 2] for place in range(self._width + 1)]
        terms, out = room.terms[:pairs], room.products[:, :pairs]
        near, far = np.hsplit(terms, 2)
        used = terms if self._width == 5 else near
        np.subtract(d[0], d[1] if self._width == 2 else d[2], out=near)
        if self._width == 5:
            np.subtract(d[3], d[4], out=far)
        first = np.matmul(used, self._first, out=out[0])
        if self._width == 2:
            near[:] = d[1]
        else:
            np.add(d[1], d[2], out=near)
        if self._width == 5:
            far[:] = d[4]
        both = np.matmul(used, self._both, out=out[1])
        np.subtract(d[-1] if self._width < 5 else d[3], d[1], out=near)
        if self._width == 5:
            np.subtract(d[5], d[4], out=far)
        second = np.matmul(used, self._second, out=out[2])
        if self._width > 2:
            apart = np.matmul(np.subtract(d[2], d[1], out=near), self._apart, out=out[3])
            first += apart
            second -= apart
        np.add(first, both, out=sums[left : left + 2 * pairs : 2])
        np.add(second, both, out=sums[left + 1 : left + 1 + 2 * pairs : 2])


def _joined(matrices: list[NDArray[np.float64]]) -> Floats:
    """One under the other."""
    return np.concatenate(matrices).astype(np.float32) if matrices else np.empty((0, 0), dtype=np.float32)
