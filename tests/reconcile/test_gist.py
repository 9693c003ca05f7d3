"""What an article says on the whole."""

from __future__ import annotations

import numpy as np
import pytest

from timeline.reconcile.coverage import article_likeness
from timeline.reconcile.gist import gist_cosine, gist_of
from timeline.reconcile.similarity import Profile


def packed(*numbers: int) -> bytes:
    """A vector of these numbers as claims record it."""
    halves = np.array(numbers, dtype=np.int64) + 8
    return ((halves[0::2] << 4) | halves[1::2]).astype(np.uint8).tobytes()


ONE = packed(7, 0, -3, 1)
OTHER = packed(-7, 0, 3, -1)
ACROSS = packed(0, 5, 0, 0)


def test_a_gist_points_where_its_claims_do() -> None:
    """However many there are of them, in whatever order."""
    assert gist_of([ONE]) == gist_of([ONE, ONE, ONE])
    assert gist_of([ONE, ACROSS]) == gist_of([ACROSS, ONE])
    assert gist_cosine(gist_of([ONE]), gist_of([ONE, ACROSS])) == pytest.approx(0.84, abs=0.01)


def test_gists_that_say_the_opposite_lie_opposite() -> None:
    """And those that have nothing in common at a right angle."""
    assert gist_cosine(gist_of([ONE]), gist_of([OTHER])) == pytest.approx(-1.0)
    assert gist_cosine(gist_of([ONE]), gist_of([ACROSS])) == 0.0


@pytest.mark.parametrize("without", [[], [b""], [ONE, OTHER]])
def test_no_vectors_or_vectors_that_cancel_give_no_gist(without: list[bytes]) -> None:
    """Then nothing is said of how close articles lie."""
    assert gist_of(without) == b""
    assert gist_cosine(gist_of(without), gist_of([ONE])) is None


def test_claims_without_a_vector_or_of_another_encoder_are_passed_over() -> None:
    """They are read by a machine without the encoder, or by a later one."""
    assert gist_of([b"", ONE, packed(1, 2, 3, 4, 5, 6)]) == gist_of([ONE])


def test_a_cosine_is_the_same_both_ways() -> None:
    """To the last digit."""
    a, b = gist_of([ONE, ACROSS]), gist_of([ONE])
    assert gist_cosine(a, b) == gist_cosine(b, a)


def test_articles_of_other_words_are_alike_by_what_they_say() -> None:
    """Half of their likeness is their words, half their gists; a gist that points away takes nothing from the words."""

    def article(name: str, term: str, meaning: bytes) -> Profile:
        return Profile.of_features(name, {f"{name}:0": (term,)}, gist=gist_of([meaning]))

    fire, blaze, away = article("a", "fire", ONE), article("b", "blaze", ONE), article("c", "fire", OTHER)
    assert article_likeness(fire, blaze, 2.0) == 0.5
    assert article_likeness(fire, away, 2 * 0.75) == 0.5
