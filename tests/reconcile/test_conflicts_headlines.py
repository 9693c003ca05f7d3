"""A headline that counts otherwise than its text."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from timeline.model import UNKNOWN, Claim, Dating, Quantity, Span
from timeline.reconcile import conflicts
from timeline.reconcile.conflicts_headlines import headline_conflicts


def _said(place: int, quote: str, predicate: str, *, above: bool = False) -> conflicts.Testimony:
    number = next(word for word in quote.split() if word.isdigit())
    at = quote.index(number)
    noun = quote[at:].split()[1]
    counted = Quantity(float(number), noun, at, at + len(number) + 1 + len(noun), _KEYS[noun])
    claim = Claim(
        f"c{place}",
        "article",
        (Span(0, len(quote)),),
        quote,
        "asserted",
        Dating("current"),
        role="title" if above else "paragraph",
        predicate=predicate,
        quantities=(counted,),
    )
    return conflicts.Testimony(claim, UNKNOWN, "origin", f"e{place}", UNKNOWN)


_KEYS = {"Festnahmen": "festnahm", "Menschen": "mensch", "Arbeiter": "arbeit"}
ABOVE = _said(0, "30 Festnahmen bei Demonstration", "demonstrieren", above=True)


def _values(*below: conflicts.Testimony) -> Sequence[list[str]]:
    found = headline_conflicts({"article": [ABOVE, *below]})
    assert [entry for entry, _ in found] == ["e0"] * len(found)
    return [[value.value for value in one.values] for _, one in found]


def test_a_headline_that_its_text_contradicts_is_a_conflict() -> None:
    assert _values(_said(1, "Die Polizei nahm 21 Menschen fest", "festnehmen")) == [["21", "30"]]


@pytest.mark.parametrize(
    "below",
    [
        [],
        [_said(1, "Die Polizei nahm 30 Menschen fest", "festnehmen")],
        [_said(1, "Die Polizei nahm rund 30 Menschen fest", "festnehmen")],
        [_said(1, "Verletzt wurden 21 Menschen", "verletzen")],
        [_said(1, "Die Polizei nahm weitere 21 Menschen fest", "festnehmen")],
        [
            _said(1, "Die Polizei nahm 21 Menschen fest", "festnehmen"),
            _said(2, "In Halle nahm sie 9 Menschen fest", "festnehmen"),
        ],
        [
            _said(1, "Die Polizei nahm 21 Menschen fest", "festnehmen"),
            _said(2, "Insgesamt nahm sie 30 Menschen fest", "festnehmen"),
        ],
    ],
    ids=["silent", "same", "about", "others", "further", "two counts", "a sum below"],
)
def test_a_text_that_agrees_or_counts_something_else_does_not(below: list[conflicts.Testimony]) -> None:
    assert _values(*below) == []


def test_the_headlines_of_some_entries_may_be_asked_for() -> None:
    below = _said(1, "Die Polizei nahm 21 Menschen fest", "festnehmen")
    assert headline_conflicts({"article": [ABOVE, below]}, only={"other"}) == []
