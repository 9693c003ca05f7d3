"""The header that note-taking and publishing tools write at the beginning of a file."""

from __future__ import annotations

import pytest

from timeline.model import ArticleDated, ArticleDescribed
from timeline.sources.articles import LoadedArticle, article_from_bytes
from timeline.sources.front_matter import front_matter

CLIPPED = """---
title: "Hafen bleibt nach Sturm gesperrt"
source: "https://example.org/hafen"
author:
  - "[[Mia Muster]]"
Published: 2024-03-05
created: 2024-04-11
site: Hafenzeitung
language: de
tags: [hafen, sturm]
---
# Hafen bleibt nach Sturm gesperrt

Der Hafen von Emden bleibt nach dem Sturm gesperrt. Das teilte die Hafenbehörde am Montag mit.

Am Sonntag hatten Böen zwei Kräne umgeworfen. Verletzt wurde niemand.
"""


def _loaded(text: str) -> LoadedArticle:
    loaded = article_from_bytes(text.encode(), shown_as="clip.md")
    assert isinstance(loaded, LoadedArticle)
    return loaded


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_a_clipping_says_what_it_is(ends: str) -> None:
    loaded = _loaded(CLIPPED.replace("\n", ends))
    said = {fact.what: fact for fact in loaded.facts if isinstance(fact, ArticleDescribed)}
    assert {what: fact.value for what, fact in said.items()} == {
        "outlet": "Hafenzeitung",
        "url": "https://example.org/hafen",
        "language": "de",
    }
    assert [fact.edtf for fact in loaded.facts if isinstance(fact, ArticleDated)] == ["2024-03-05"]
    assert loaded.archived.title is not None
    assert loaded.archived.title.text == "Hafen bleibt nach Sturm gesperrt"
    for fact in said.values():
        assert fact.passage is not None
        assert loaded.text[fact.passage.start : fact.passage.end] == fact.passage.text == fact.value


def test_the_header_is_furniture_and_its_title_the_articles() -> None:
    loaded = _loaded(CLIPPED)
    words = [(b.kind, loaded.text[b.start : b.end]) for b in loaded.document.blocks]
    assert [text for kind, text in words if kind == "title"] == ["Hafen bleibt nach Sturm gesperrt"]
    assert [text for kind, text in words if kind == "paragraph"] == [
        "Der Hafen von Emden bleibt nach dem Sturm gesperrt. Das teilte die Hafenbehörde am Montag mit.",
        "Am Sonntag hatten Böen zwei Kräne umgeworfen. Verletzt wurde niemand.",
    ]
    covered = {i for b in loaded.document.blocks for i in range(b.start, b.end)}
    assert all(loaded.text[i].isspace() for i in range(len(loaded.text)) if i not in covered)


def test_a_date_of_change_counts_where_there_is_no_other() -> None:
    text = CLIPPED.replace("Published: 2024-03-05", "lastmod: 2024-03-09T08:15:00+01:00")
    dated = [fact for fact in _loaded(text).facts if isinstance(fact, ArticleDated)]
    assert [(fact.edtf, fact.reason) for fact in dated] == [("2024-03-09", "the article's line of its last update")]


def test_a_date_that_can_be_read_in_two_ways_is_left_alone() -> None:
    text = CLIPPED.replace("2024-03-05", "04/05/2024")
    assert not [fact for fact in _loaded(text).facts if isinstance(fact, ArticleDated)]


def test_values_that_are_not_sound_say_nothing() -> None:
    text = CLIPPED.replace("https://example.org/hafen", "a book").replace("language: de", "language: Plattdeutsch")
    described = [fact.what for fact in _loaded(text).facts if isinstance(fact, ArticleDescribed)]
    assert described == ["outlet"]


@pytest.mark.parametrize(
    "text",
    [
        "---\nDer Hafen bleibt zu.\n---\nDas sagte die Ministerin.\n",
        "---\ntitle: Hafen\nDer Hafen bleibt zu.\n",
        "---\n\n---\nDer Hafen bleibt zu.\n",
        "title: Hafen\n---\n",
        "---",
        "",
        "---\n" + "key: value\n" * 500 + "---\nDer Hafen bleibt zu.\n",
    ],
)
def test_what_only_looks_like_a_header_is_text(text: str) -> None:
    assert front_matter(text) is None


def test_a_header_without_a_title_leaves_the_headline_to_the_text() -> None:
    loaded = _loaded(CLIPPED.replace('title: "Hafen bleibt nach Sturm gesperrt"\n', ""))
    assert loaded.archived.title is not None
    assert loaded.archived.title.start > CLIPPED.index("# Hafen") - 60
