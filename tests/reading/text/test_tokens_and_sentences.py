"""Tokens cover the text exactly; sentences end where a reader would end them."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.model import Block, Document
from timeline.reading.sentences import sentences, split_text
from timeline.reading.text import tokens


def texts(text: str) -> list[str]:
    return [sentence.text(text) for sentence in split_text(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Am 4. April stürzte ein Kran um. Niemand starb.", ["Am 4. April stürzte ein Kran um.", "Niemand starb."]),
        ("Im 19. Jahrhundert war das Amt leer.", ["Im 19. Jahrhundert war das Amt leer."]),
        ("Der Torwart ist 34. Die Abwehr ist jünger.", ["Der Torwart ist 34.", "Die Abwehr ist jünger."]),
        ("Das geschah 2004. Präsident Kern schwieg.", ["Das geschah 2004.", "Präsident Kern schwieg."]),
        ("Der 1. FC Neustadt stieg ab.", ["Der 1. FC Neustadt stieg ab."]),
        ("Dr. Anna B. Lorenz klagte z. B. gegen die Stadt.", ["Dr. Anna B. Lorenz klagte z. B. gegen die Stadt."]),
        ("Um 19.30 Uhr begann es. 2.500 kamen.", ["Um 19.30 Uhr begann es.", "2.500 kamen."]),
        ("Es kostet 3,5 Mio. Euro. Das ist viel.", ["Es kostet 3,5 Mio. Euro.", "Das ist viel."]),
        ("„Wer zahlt?“, fragte sie. „Alle!“ rief er.", ["„Wer zahlt?“, fragte sie.", "„Alle!“ rief er."]),
        ("»Das war Foul.« Der Trainer tobte.", ["»Das war Foul.«", "Der Trainer tobte."]),
        ('"Ich gehe. Ihr bleibt", sagte sie.', ['"Ich gehe.', 'Ihr bleibt", sagte sie.']),
        ("Er zögerte ... und sprang.", ["Er zögerte ... und sprang."]),
        (
            "Das Urteil falle heute.Prozessauftakt war im Mai.",
            ["Das Urteil falle heute.", "Prozessauftakt war im Mai."],
        ),
        ("• Erster Punkt\n- Zweiter Punkt", ["Erster Punkt", "Zweiter Punkt"]),
        ("Wahl in Bern\nDie Urnen sind zu.", ["Wahl in Bern", "Die Urnen sind zu."]),
    ],
)
def test_sentences_end_where_a_reader_ends_them(text: str, expected: list[str]) -> None:
    assert expected == texts(text)


def test_blocks_end_sentences_and_give_their_kind() -> None:
    text = "Freispruch im Prozess\n\nDas Gericht sprach ihn frei"
    blocks = (Block("title", 0, 21), Block("paragraph", 23, len(text)))
    found = sentences(Document(article="a", text=text, language="de", blocks=blocks))
    assert [(one.kind, one.block) for one in found] == [("title", 0), ("paragraph", 1)]
    assert (23, len(text)) == (found[1].start, found[1].end)


def test_compounds_numbers_and_ordinals_are_one_token() -> None:
    text = "US-Präsident Kerns G-20-Plan, am 26. Mai um 3,5 % auf 2.500 „Euro“."
    assert [
        *("US-Präsident", "Kerns", "G-20-Plan", ",", "am", "26.", "Mai", "um", "3,5", "%", "auf", "2.500"),
        *("„", "Euro", "“", "."),
    ] == [token.text for token in tokens(text)]


@given(st.text(alphabet="aBz. 19„“\"',:-\n–ÄßE", max_size=80))
def test_tokens_leave_out_only_white_space(text: str) -> None:
    found = tokens(text)
    assert "".join(text.split()) == "".join("".join(token.text.split()) for token in found)
    assert all(text[token.start : token.end] == token.text for token in found)
    assert all(one.end <= two.start for one, two in pairwise(found))


@given(st.text(alphabet="aBz. 19„“\"',:-\n–ÄßE!?", max_size=120))
def test_sentences_are_tight_and_in_order(text: str) -> None:
    found = split_text(text)
    assert all(one.end <= two.start for one, two in pairwise(found))
    assert all(one.text(text) == one.text(text).strip() for one in found)


@pytest.mark.parametrize("piece", ['"', ",", "wort ", ". ", "A.", "a-", "1.", "(„", "\n- ", "und Er. "])
def test_ten_times_the_text_takes_about_ten_times_as_long(piece: str) -> None:
    def cost(size: int) -> float:
        text = piece * (size // len(piece))
        best = []
        for _ in range(2):
            begun = time.process_time()
            split_text(text)
            best.append(time.process_time() - begun)
        return min(best)

    assert cost(200_000) < 40 * cost(20_000) + 0.05
