"""Convolutions worked out for two rows at once are the plain ones."""

from __future__ import annotations

import pytest

np = pytest.importorskip("numpy")

from timeline.reading.meaning_pairs import PairRoom, Pairs  # noqa: E402


@pytest.mark.parametrize(("width", "left"), [(2, 0), (3, 1), (5, 2)])
@pytest.mark.parametrize("count", [6, 8, 40])
def test_two_at_once_give_what_each_row_gives_alone(width: int, left: int, count: int) -> None:
    chance = np.random.default_rng(7)
    matrices = chance.standard_normal((width, 16, 16)).astype(np.float32)
    rows = chance.standard_normal((count, 16)).astype(np.float32)
    sums = np.zeros((count, 16), dtype=np.float32)
    Pairs(matrices).add_up(rows, left, sums, PairRoom(count // 2, 16))
    for at in range(2, count - 2):
        wanted = sum(rows[at - left + place].astype(np.float64) @ matrices[place] for place in range(width))
        assert np.abs(sums[at] - wanted).max() < 1e-4


def test_the_room_may_be_larger_and_hold_what_was_worked_out_before() -> None:
    chance = np.random.default_rng(8)
    pairs, room = Pairs(chance.standard_normal((5, 8, 8)).astype(np.float32)), PairRoom(50, 8)
    rows = chance.standard_normal((10, 8)).astype(np.float32)
    once, again = np.zeros((10, 8), dtype=np.float32), np.zeros((10, 8), dtype=np.float32)
    pairs.add_up(rows, 2, once, PairRoom(5, 8))
    pairs.add_up(chance.standard_normal((100, 8)).astype(np.float32), 2, np.zeros((100, 8), dtype=np.float32), room)
    pairs.add_up(rows, 2, again, room)
    assert np.array_equal(once, again)
