"""Which verb a claim tells where its helper stands apart or no table knows it, and which date is only an attribute's."""

from __future__ import annotations

import pytest

from timeline.model import Block, Claim, Document
from timeline.reading import reader_for


def read(text: str, language: str) -> Claim:
    """The one claim of a sentence."""
    reader = reader_for(language)
    assert reader is not None
    (claim,) = reader.read(Document("a", text, language, (Block("paragraph", 0, len(text)),))).claims
    return claim


@pytest.mark.parametrize(
    ("text", "language", "predicate"),
    [
        ("The hall had last been inspected in October 2018.", "en", "inspect"),
        ("The ferry has since sunk.", "en", "sink"),
        ("The workers had last week off.", "en", "have"),
        ("Sept mille soignants ont défilé mardi à Lyon.", "fr", "défiler"),
        ("L'aéroport a rouvert samedi.", "fr", "rouvrir"),
        ("Le village a un café.", "fr", "avoir"),
    ],
)
def test_the_verb_behind_a_helper_is_told(text: str, language: str, predicate: str) -> None:
    assert read(text, language).predicate == predicate


@pytest.mark.parametrize(
    ("text", "dated"),
    [
        ("Die 1919 gegründete Werft beschäftigt 320 Menschen.", False),
        ("Das am Montag verabschiedete Gesetz gilt sofort.", False),
        ("Am Montag verabschiedete Berlin ein Gesetz.", True),
        ("Im Jahr 1919 gründete Karl Lohe die Werft.", True),
        ("Die Werft wurde 1919 gegründet.", True),
    ],
)
def test_the_date_of_an_attribute_dates_no_claim(text: str, dated: bool) -> None:
    """ "Die 1919 gegründete Werft" employs people today."""
    assert bool(read(text, "de").timexes) is dated
