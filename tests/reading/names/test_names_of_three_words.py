"""Persons whose given name has two words, of which no table knows the second."""

from __future__ import annotations

from timeline.reading.names import find_mentions


def test_a_known_person_keeps_the_whole_name() -> None:
    found = find_mentions("Präsident Recep Tayyip Erdoğan reiste nach Bonn.", None, "de")
    assert [mention.name for mention in found if mention.kind == "person"] == ["Recep Tayyip Erdoğan"]
