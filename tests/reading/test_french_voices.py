"""Whom French articles quote, and what they negate."""

from __future__ import annotations

import pytest

from timeline.model import Claim
from timeline.reading import reader_for
from timeline.sources.articles import document_from_text


def _claim(text: str) -> Claim:
    reader = reader_for("fr")
    assert reader is not None
    return reader.read(document_from_text(f"Un titre\n\n{text}", language="fr")).claims[-1]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Les délégations ont signé mardi un accord, a annoncé mercredi le médiateur suisse Luc Perrin.", "Luc Perrin"),
        ("Le bilan est de douze morts, a indiqué jeudi soir la préfecture du Gard.", "préfecture du Gard"),
        ("« C'est un premier pas », a déclaré la ministre Aïcha Ndiaye.", "Aïcha Ndiaye"),
    ],
)
def test_who_speaks_stands_behind_the_day(text: str, speaker: str) -> None:
    assert [link.name for link in _claim(text).voice] == [speaker]


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("L'opposition n'a pas participé à la réunion.", True),
        ("Aucun accord n'a été trouvé.", True),
        ("C'est un premier pas vers la paix.", False),
        ("Le cessez-le-feu n'avait tenu que trois jours.", False),
    ],
)
def test_a_negation_needs_both_its_words(text: str, negated: bool) -> None:
    assert _claim(text).negated is negated
