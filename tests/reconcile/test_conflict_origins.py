"""How many origins stand behind each value of a conflict: one agency text is one, however often it is printed."""

from __future__ import annotations

from timeline.model import UNKNOWN, Claim, Dating, Span
from timeline.reconcile import conflicts
from timeline.reconcile.origins import lineage_origin


def _said(claim: str, article: str, lineage: str, origin: str | None = None) -> conflicts.Testimony:
    words = Claim(claim, article, (Span(0, 4),), "Text", "asserted", Dating("current"))
    return conflicts.Testimony(words, UNKNOWN, origin or lineage_origin(lineage), "entry", UNKNOWN, lineage=lineage)


def test_copies_that_do_not_name_the_source_add_nothing_to_the_one_that_does() -> None:
    found = conflicts.conflict(
        "quantity",
        "how many?",
        {
            "14": [_said("c1", "a1", "agency", "police"), _said("c2", "a2", "agency"), _said("c3", "a3", "agency")],
            "15": [_said("c4", "a4", "other")],
        },
        "they differ",
    )
    assert {value.value: value.origins for value in found.values} == {
        "14": ("police",),
        "15": (lineage_origin("other"),),
    }


def test_texts_of_their_own_count_each() -> None:
    found = conflicts.conflict(
        "quantity", "how many?", {"14": [_said("c1", "a1", "one"), _said("c2", "a2", "two")], "15": []}, "they differ"
    )
    assert [len(value.origins) for value in found.values] == [2, 0]
