"""Runs of words and MinHash: the same on every machine, and as alike as the texts are."""

from __future__ import annotations

from collections.abc import Collection

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from timeline.reconcile.shingles import WORDS, Runs, minima, shingles, words_of

TEXT = "Der Stadtrat von Freilassing hat am Dienstag den Neubau der Kläranlage mit großer Mehrheit beschlossen."
SETS = st.sets(st.integers(0, 2**64 - 1), min_size=1, max_size=200)


def _runs(text: str) -> frozenset[int]:
    return frozenset(shingles([words_of(text)]).codes.tolist())


def _signatures(*sets: Collection[int]) -> list[tuple[int, ...]]:
    numbers = np.array([number for one in sets for number in one], dtype=np.uint64)
    owners = np.repeat(np.arange(len(sets)), [len(one) for one in sets])
    return [tuple(row) for row in minima(Runs.of(numbers, owners, len(sets)), 16).tolist()]


def test_runs_are_the_same_on_every_machine() -> None:
    """These numbers are stored in indexes: another machine, another day, another version of Python must find them again."""
    found = sorted(_runs(TEXT))
    assert found[:2] == [2233318284498392771, 3224436449777188692]
    assert [row[:2] for row in _signatures(found)] == [(1046000882349123622, 588344492603275362)]


def test_texts_beside_one_another_share_no_run() -> None:
    """The runs of several texts together are those of each alone: none runs over an edge."""
    texts = [TEXT, "", "Sie lehnte ab.", "Der Bürgermeister lobte die lange und sachliche Aussprache.", TEXT]
    together = shingles([words_of(text) for text in texts])
    split = np.split(together.codes, np.cumsum(together.sizes)[:-1])
    assert [frozenset(one.tolist()) for one in split] == [_runs(text) for text in texts]


def test_case_and_punctuation_do_not_count() -> None:
    """A text set in other quotation marks is the same text."""
    assert _runs("„Wir haben lange genug gewartet“, sagte er.") == _runs("“wir haben, lange genug gewartet” - SAGTE er")


def test_a_changed_word_changes_only_the_runs_it_stands_in() -> None:
    """One word of many touches five runs."""
    before, after = (_runs(TEXT.replace("Dienstag", day)) for day in ("Dienstag", "Mittwoch"))
    assert len(before - after) == WORDS


def test_a_short_text_is_one_run() -> None:
    """Three words are a run, none are nothing."""
    assert len(_runs("Sie lehnte ab.")) == 1
    assert _runs("") == frozenset()
    assert len(_signatures(frozenset(), {7}, frozenset())) == 1
    assert _signatures(frozenset()) == []


@given(one=SETS, other=SETS)
def test_a_signature_depends_on_the_set_alone(one: set[int], other: set[int]) -> None:
    """Of a union it is the least of both signatures: no order, no chance."""
    left, right, both = _signatures(one, other, one | other)
    assert both == tuple(min(pair) for pair in zip(left, right, strict=True))


def test_signatures_agree_as_often_as_sets_are_alike() -> None:
    """Broder's estimate: of 200 pairs of sets with a resemblance of one third, about a third of the minima agree."""
    agreed = 0
    for number in range(200):
        base = shingles([[f"w{number}x{n}" for n in range(84)]]).codes.tolist()
        left, right = _signatures(base[:53], base[27:])
        agreed += sum(a == b for a, b in zip(left, right, strict=True))
    assert abs(agreed / (200 * 16) - 26 / 80) < 0.04
