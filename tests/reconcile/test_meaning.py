"""Meaning as it was recorded."""

from __future__ import annotations

import pytest
from attrs import evolve

from tests.reconcile.making import Making, chronicle, entry_with
from timeline.model import Claim
from timeline.reconcile.meaning import Meanings


def packed(*numbers: int) -> bytes:
    """A vector as it is stored: two numbers a byte, each 8 more than it is."""
    return bytes((a + 8) << 4 | b + 8 for a, b in zip(numbers[::2], numbers[1::2], strict=True))


def claims(left: bytes, right: bytes) -> dict[str, Claim]:
    """Two claims with these vectors."""
    made = Making("a")
    one, other = made.say("Erstes"), made.say("Zweites")
    return {"x": evolve(one, meaning=left), "y": evolve(other, meaning=right)}


@pytest.mark.parametrize(
    ("left", "right", "cosine"),
    [
        (packed(1, 0), packed(1, 0), 1.0),
        (packed(7, 0), packed(0, 7), 0.0),
        (packed(3, 4), packed(-3, -4), -1.0),
        (packed(3, 4), packed(4, 3), 24 / 25),
        (packed(0, 0), packed(4, 3), None),
        (b"", packed(4, 3), None),
        (packed(1, 0, 0, 0), packed(4, 3), None),
    ],
)
def test_the_cosine_of_two_recorded_vectors(left: bytes, right: bytes, cosine: float | None) -> None:
    """Exact where it can be; nothing where a vector is missing, empty or of another kind."""
    assert Meanings(claims(left, right)).cosine("x", "y") == cosine


def test_meaning_joins_one_report_told_in_other_words() -> None:
    """And without it they stay apart: the words alone do not bear it."""

    def told(left: bytes, right: bytes) -> bool:
        one, other = Making("a", "2024-05-02"), Making("b", "2024-05-02")
        first = one.say("Gericht verurteilt Bankier Hubertus Wallenberg wegen Untreue", meaning=left)
        second = other.say("Strafkammer spricht Hubertus Wallenberg Untreue schuldig", meaning=right)
        chronology = chronicle(one, other)
        return entry_with(chronology, first) == entry_with(chronology, second)

    assert told(packed(7, 1), packed(7, 1))
    assert not told(packed(7, 1), packed(-1, 7))
    assert not told(b"", b"")


def test_meaning_alone_joins_nothing() -> None:
    """Two sentences without terms in common stay apart however close their vectors lie."""
    one, other = Making("a", "2024-05-02"), Making("b", "2024-05-02")
    first = one.say("Gericht verurteilt Bankier", meaning=packed(7, 1))
    second = other.say("Feuerwehr löscht Dachstuhl", meaning=packed(7, 1))
    chronology = chronicle(one, other)
    assert entry_with(chronology, first) != entry_with(chronology, second)
