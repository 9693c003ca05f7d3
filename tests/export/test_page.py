"""Format html, without a browser: nothing injected, nothing requested, every link leads somewhere."""

from __future__ import annotations

import base64
import hashlib
import re
from html.parser import HTMLParser

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.export import story
from tests.export.arbitrary import EVIL, stories
from timeline.export.page import dom_id, render
from timeline.model import Chronology

_VOID = {"meta", "link", "input", "br"}


class _Page(HTMLParser):
    """What a parser makes of the page: tags, attributes, scripts, and the text inside each article."""

    def __init__(self, content: bytes) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str, str]] = []
        self.comments: list[str] = []
        self.scripts: list[str] = []
        self.texts: dict[str, str] = {}
        self._open: list[str] = []
        self._article = ""
        self._words_depth = 0
        self.feed(content.decode("utf-8"))
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(tag, name, value or "") for name, value in attrs]
        given = dict(attrs)
        if tag not in _VOID:
            self._open.append(tag)
        if tag == "article" and given.get("class") == "text":
            self._article = given["id"] or ""
        if given.get("class") == "words":
            self._words_depth = len(self._open)
            self.texts[self._article] = ""

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag
        if len(self._open) < self._words_depth:
            self._words_depth = 0

    def handle_data(self, data: str) -> None:
        if self._open and self._open[-1] == "script":
            self.scripts.append(data)
        elif self._words_depth:
            self.texts[self._article] += data

    def handle_comment(self, data: str) -> None:
        self.comments.append(data)

    def values(self, name: str) -> list[str]:
        return [value for _, attribute, value in self.attributes if attribute == name]


_PLAIN_TAGS = set(_Page(render(Chronology(None, None, 0, ""), {})).tags)
_KNOWN_TAGS = _PLAIN_TAGS | set(_Page(render(story.chronology(), story.TEXTS)).tags) | {"strong"}
_OWN_SCRIPTS = _Page(render(story.chronology(), story.TEXTS)).scripts
_KNOWN_ATTRIBUTES = {name for _, name, _ in _Page(render(story.chronology(), story.TEXTS)).attributes}


def test_nothing_is_requested_from_anywhere() -> None:
    page = _Page(render(story.chronology(), story.TEXTS))
    assert not {"img", "iframe", "object", "embed", "video", "audio", "base", "form action"} & set(page.tags)
    assert page.values("src") == []
    assert {value for value in page.values("href") if not value.startswith("#")} == {"data:,"}
    style = render(story.chronology(), story.TEXTS).decode().split("<style>")[1].split("</style>")[0]
    assert "url(" not in style
    assert "@import" not in style


def test_the_policy_allows_the_page_its_own_script_and_nothing_else() -> None:
    page = _Page(render(story.chronology(), story.TEXTS))
    policy = next(value for value in page.values("content") if "default-src" in value)
    digests = [base64.b64encode(hashlib.sha256(script.encode()).digest()).decode() for script in page.scripts]
    assert "script-src" + "".join(f" 'sha256-{digest}'" for digest in digests) + ";" in policy
    assert len(digests) == 2
    assert policy.startswith("default-src 'none'")


def test_every_link_inside_the_page_leads_somewhere() -> None:
    page = _Page(render(story.chronology(), story.TEXTS))
    ids = page.values("id")
    assert len(ids) == len(set(ids))
    assert {value[1:] for value in page.values("href") if value.startswith("#")} <= set(ids)


def test_entries_claims_and_merged_ids_have_lasting_addresses() -> None:
    ids = set(_Page(render(story.chronology(), story.TEXTS)).values("id"))
    assert {"entry-e1", "entry-e0", "claim-c1", "text-c1", "conflict-k1", "article-a1"} <= ids
    assert {f"claim-{claim.id}" for claim in story.chronology().claims} <= ids


def test_the_articles_are_there_character_for_character() -> None:
    page = _Page(render(story.chronology(), story.TEXTS))
    assert page.texts == {dom_id("article", article): text for article, text in story.TEXTS.items()}


def test_an_address_that_runs_code_is_not_made_a_link() -> None:
    import attrs

    whole = story.chronology()
    articles = tuple(
        attrs.evolve(article, url=url)
        for article, url in zip(
            whole.articles, ["javascript:alert(1)", "https://example.org/a?b=1&c", *"wxyz"], strict=True
        )
    )
    page = _Page(render(attrs.evolve(whole, articles=articles), story.TEXTS))
    outward = {value for value in page.values("href") if not value.startswith("#")}
    assert outward == {"data:,", "https://example.org/a?b=1&c"}


def test_a_text_that_was_not_given_leaves_the_quotes() -> None:
    content = render(story.chronology(), {}).decode()
    assert "The text of this article was not at hand" in content
    assert 'class="quote unseen-text"' in content


def test_a_quote_that_no_longer_stands_there_is_said_and_counted() -> None:
    changed = {**story.TEXTS, "a3": "Something else entirely."}
    content = render(story.chronology(), changed).decode()
    assert 'class="quote lost"' in content
    assert "these words no longer stand there" in content
    assert re.search(r'class="alarm"><dt>quotes not found in their text</dt><dd>4</dd>', content)


@given(st.lists(st.text(max_size=8), min_size=2, max_size=2, unique=True))
def test_different_names_have_different_safe_ids(names: list[str]) -> None:
    first, second = (dom_id("entry", name) for name in names)
    assert first != second
    assert re.fullmatch(r"entry-[A-Za-z0-9_-]*", first)
    assert dom_id("entry", None) not in {first, second}


@settings(max_examples=40, deadline=None)
@given(stories())
def test_no_text_becomes_markup(drawn: tuple[Chronology, dict[str, str]]) -> None:
    """Whatever stands in any field, the page has only its own elements, attributes and script, and ids stay unique."""
    chronology, texts = drawn
    page = _Page(render(chronology, texts))
    assert set(page.tags) <= _KNOWN_TAGS
    assert {name for _, name, _ in page.attributes} <= _KNOWN_ATTRIBUTES | {"rel"}
    assert not [name for _, name, _ in page.attributes if EVIL in name or name.startswith("on")]
    assert page.comments == []
    assert page.scripts == _OWN_SCRIPTS
    ids = page.values("id")
    assert len(ids) == len(set(ids))
    shown = {dom_id("article", article): text.replace("\0", "␀") for article, text in texts.items()}
    assert page.texts == shown
    assert all(value.startswith(("#", "http://", "https://", "data:,")) for value in page.values("href"))
