"""A glance passes over no text in which a pattern would find something."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.reconcile.conflicts_words import CORRECTED, _pattern, has
from timeline.reconcile.glance import any_in, folded

TABLES = (CORRECTED, ("près de", "kein", "skin"), ("Straße", "is"))
WORDS = sorted({word for table in TABLES for word in table})
TEXTS = st.lists(
    st.one_of(
        st.sampled_from([*WORDS, *map(str.upper, WORDS), *map(str.title, WORDS)]),
        st.text(alphabet="iıİsſkKKeéÉäß ’.", max_size=8),
    ),
    max_size=6,
).map(" ".join)


@given(TEXTS, st.sampled_from(TABLES))
def test_a_glance_finds_what_the_pattern_finds(text: str, table: tuple[str, ...]) -> None:
    """Capitals, accents and the odd letters that patterns take for plain ones included."""
    assert has(text, table) is (_pattern(table).search(text) is not None)


@pytest.mark.parametrize("text", ["KORRIGIERT", "\u212aorrigiert", "korr\u0131giert"])
def test_odd_letters_are_left_to_the_pattern(text: str) -> None:
    """The Kelvin sign is a K to a pattern, and the letter i without its dot an i."""
    assert any_in(folded(text), ("korrigiert",))
    assert has(text, CORRECTED)
