"""Highlighting: pieces that join to the text, whatever crosses."""

from __future__ import annotations

import attrs
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.export import story
from timeline.export.evidence import Evidence
from timeline.export.highlight import Piece, Segment, disputed_words, segments


def test_crossing_ranges_are_cut_where_they_cross() -> None:
    assert segments("abcdef", [(0, 4, "x"), (2, 6, "y")]) == (
        Segment("ab", ("x",), ("x",)),
        Segment("cd", ("x", "y"), ("y",)),
        Segment("ef", ("y",)),
    )


def test_a_claim_of_several_ranges_begins_once() -> None:
    found = segments("abcdef", [(1, 2, "x"), (3, 4, "x")])
    assert [segment.text for segment in found] == ["a", "b", "c", "d", "ef"]
    assert [segment.begins for segment in found] == [(), ("x",), (), (), ()]


ranges = st.lists(st.tuples(st.integers(-3, 30), st.integers(-3, 30), st.sampled_from("xyz")), max_size=8)


@given(st.text(max_size=25), ranges)
def test_the_pieces_are_the_text_and_each_knows_its_claims(text: str, drawn: list[tuple[int, int, str]]) -> None:
    found = segments(text, drawn)
    assert "".join(segment.text for segment in found) == text
    place = 0
    for segment in found:
        assert segment.text
        for offset in range(place, place + len(segment.text)):
            covering = {claim for start, end, claim in drawn if start <= offset < end}
            assert covering == set(segment.claims)
        place += len(segment.text)
    begun = [claim for segment in found for claim in segment.begins]
    inside = {claim for start, end, claim in drawn if max(0, start) < min(len(text), end)}
    assert sorted(begun) == sorted(inside)


def test_the_words_that_differ_are_marked() -> None:
    whole = story.chronology()
    evidence = Evidence(whole, story.TEXTS)
    quantity, role = whole.conflicts
    assert disputed_words(evidence, evidence.claims["c4"], quantity.slot, "26 Träger") == (
        Piece("26 Träger", True),
        Piece(" seien"),
        Piece(" … "),
        Piece("schwer beschädigt"),
    )
    marked = [
        piece.text for piece in disputed_words(evidence, evidence.claims["cd"], role.slot, "Otto Krahl") if piece.marked
    ]
    assert marked == ["Otto Krahl"]
    denied = disputed_words(evidence, evidence.claims["c8"], "polarity", "")
    assert denied[0] == Piece("bestritt", True)
    dated = disputed_words(evidence, evidence.claims["c1"], "date", "2025-07-03")
    assert [piece.text for piece in dated if piece.marked] == ["am Donnerstag"]


def test_a_quote_that_no_longer_stands_there_is_shown_unmarked() -> None:
    whole = story.chronology()
    evidence = Evidence(whole, {"a1": "something else"})
    quote = evidence.claims["c4"].claim.quote
    assert disputed_words(evidence, evidence.claims["c4"], "quantity", "26") == (Piece(quote),)


def test_disputed_words_beside_the_quote_are_shown_on_their_side() -> None:
    whole = story.chronology()
    evidence = Evidence(whole, story.TEXTS)
    role = whole.claims[11].claim.roles[0]
    spoken = evidence.claims["c6"]
    after = attrs.evolve(spoken, claim=attrs.evolve(spoken.claim, roles=(role,)))
    quote = Piece(spoken.claim.quote)
    assert disputed_words(evidence, after, "role", "Lena Voß") == (quote, Piece(" … "), Piece("Lena Voß", True))
    start, end = story.find("a1", "Anna Groß")
    before = attrs.evolve(spoken, claim=attrs.evolve(spoken.claim, roles=(replace(role, start=start, end=end),)))
    assert disputed_words(evidence, before, "role", "Lena Voß") == (Piece("Anna Groß", True), Piece(" … "), quote)
