"""Towns and bodies that no table knows, named by their text for what they are."""

from __future__ import annotations

import pytest

from timeline.reading.names import find_mentions
from timeline.reading.terms import terms


def named(text: str, language: str) -> set[tuple[str, str]]:
    """What a text names, with its kind."""
    return {(mention.name, mention.kind) for mention in find_mentions(text, None, language)}


@pytest.mark.parametrize(
    ("text", "language", "town"),
    [
        ("Sie wurden in der Stadt Agadez entführt.", "de", "Agadez"),
        ("Sie lebten in der kleinen Gemeinde Oberlohe am Wald.", "de", "Oberlohe"),
        ("They were seized in the northern town of Zinder.", "en", "Zinder"),
        ("Ils vivent dans la ville d’Arlit.", "fr", "Arlit"),
    ],
)
def test_a_town_is_introduced_as_one(text: str, language: str, town: str) -> None:
    assert (town, "place") in named(text, language)


@pytest.mark.parametrize(
    ("text", "language", "body"),
    [
        ("Der dänische Konzern Carlsdal hat gekauft.", "de", "Carlsdal"),
        ("Die Gruppe Ansarud bekannte sich.", "de", "Ansarud"),
        ("Danish brewer Carlsdal has bought it.", "en", "Carlsdal"),
        ("Le groupe Ansarud a attaqué.", "fr", "Ansarud"),
    ],
)
def test_a_body_is_introduced_as_one(text: str, language: str, body: str) -> None:
    assert (body, "body") in named(text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Er hat der Stadt Geld gegeben.", "de"),
        ("Eine Gruppe Touristen kam an.", "de"),
        ("Die Gruppe Jugendlicher floh.", "de"),
        ("He told the company Monday that it was over.", "en"),
    ],
)
def test_other_words_behind_such_nouns_are_no_names(text: str, language: str) -> None:
    assert not named(text, language)


def test_what_is_introduced_once_is_known_in_the_whole_text() -> None:
    """And only there: its term is that of the plain word, so that it meets a text that takes it for known."""
    text = "Der Konzern Carlsdal zahlt. Später dementierte Carlsdal."
    found = find_mentions(text, None, "de")
    assert [mention.name for mention in found] == ["Carlsdal", "Carlsdal"]
    assert terms("Später dementierte Carlsdal.", "de")[-1] == terms(text, "de", mentions=found)[-1]


def test_an_ambiguous_town_is_a_noun_among_the_terms() -> None:
    """ "Die Halle" is no town."""
    assert terms("Das Dach der Halle stürzte ein.", "de")[:2] == ("dach", "hall")
