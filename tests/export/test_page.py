"""Format html, without a browser: nothing injected, nothing requested, everything found again under its path."""

from __future__ import annotations

import base64
import hashlib
from html.parser import HTMLParser

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.export import story
from tests.export.arbitrary import EVIL
from tests.pages import unpacked
from timeline.export.page import Contents, page, path_of
from timeline.export.page_assets import UnjoinedError, index, join, script
from timeline.front.room_file import render

_VOID = {"meta", "link", "input", "br"}


class _Page(HTMLParser):
    """What a parser makes of a page. Without a script, ``noscript`` is ordinary markup, so it is parsed as such."""

    def __init__(self, content: bytes) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str, str]] = []
        self.comments: list[str] = []
        self.scripts: list[str] = []
        self.open: list[str] = []
        self._runs = False
        self.feed(content.decode("utf-8"))
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(tag, name, value or "") for name, value in attrs]
        self._runs = tag == "script" and dict(attrs).get("type") != "application/octet-stream"
        if tag not in _VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] == "script" and self._runs:
            self.scripts.append(data)

    def handle_comment(self, data: str) -> None:
        self.comments.append(data)

    def values(self, name: str) -> list[str]:
        return [value for _, attribute, value in self.attributes if attribute == name]


_SEEN = _Page(render(story.chronology(), story.TEXTS))
_KNOWN_TAGS = set(_SEEN.tags) | {"h2", "h3", "h4", "ul", "li", "q"}
_KNOWN_ATTRIBUTES = {name for _, name, _ in _SEEN.attributes}


def test_nothing_is_requested_from_anywhere() -> None:
    content = render(story.chronology(), story.TEXTS).decode()
    assert not {"img", "iframe", "object", "embed", "video", "audio", "base", "form"} & set(_SEEN.tags)
    assert _SEEN.values("src") == []
    assert set(_SEEN.values("href")) == {"data:,"}
    style = content.split("<style>")[1].split("</style>")[0]
    assert "url(" not in style
    assert "@import" not in style


def test_the_policy_allows_the_page_its_own_script_and_nothing_else() -> None:
    policy = next(value for value in _SEEN.values("content") if "default-src" in value)
    digests = [base64.b64encode(hashlib.sha256(one.encode()).digest()).decode() for one in _SEEN.scripts]
    assert len(digests) == 1
    assert f"script-src 'sha256-{digests[0]}';" in policy
    assert policy.startswith("default-src 'none'")


def test_every_entry_article_and_claim_is_found_by_its_path_and_by_older_ids() -> None:
    answers = unpacked(render(story.chronology(), story.TEXTS))
    for entry in story.chronology().entries:
        assert answers[path_of("entries", entry.id)]["id"] == entry.id
    for article, text in story.TEXTS.items():
        assert answers[path_of("articles", article)]["text"] == text
    for claim in story.chronology().claims:
        assert answers[path_of("claims", claim.id)]["article"] == claim.claim.article
    assert answers["/api/entries/e0"] == {"same_as": "/api/entries/e1", "but": {"merged_from": "e0"}}


def test_an_equal_chronology_gives_an_equal_file() -> None:
    assert render(story.chronology(), story.TEXTS) == render(story.chronology(), dict(reversed(story.TEXTS.items())))


def test_a_quote_that_no_longer_stands_there_is_said_and_counted() -> None:
    answers = unpacked(render(story.chronology(), {**story.TEXTS, "a3": "Something else entirely."}))
    assert answers["/api/chronology"]["counts"]["differs"] == 4
    matches = {claim["match"] for claim in answers["/api/articles/a3"]["claims"]}
    assert matches == {"differs"}


def test_a_text_that_was_not_given_leaves_the_quotes() -> None:
    answers = unpacked(render(story.chronology(), {}))
    assert answers["/api/articles/a1"]["text"] is None
    assert {one["match"] for one in answers["/api/entries/e1"]["who_says_so"]} == {"erased"}


def test_without_a_script_every_quote_can_be_read() -> None:
    content = render(story.chronology(), story.TEXTS).decode()
    plain = content[content.index("<noscript>") : content.index("</noscript>")]
    assert "Die Brücke wurde am Donnerstag gesperrt" in plain
    assert "seeds/tagblatt.txt, characters 42–128" in plain
    assert "<script>alert" not in plain


def test_answers_in_disorder_are_refused() -> None:
    with pytest.raises(ValueError, match="sorted by path"):
        page(Contents("", "en", [], [("/api/b", 1), ("/api/a", 2)], ""))


@given(st.dictionaries(st.text(min_size=1, max_size=20), st.text(max_size=400_000), max_size=6))
@settings(max_examples=15, deadline=None)
def test_every_answer_is_found_whatever_it_is_called(named: dict[str, str]) -> None:
    answers = {path_of("x", name): words for name, words in named.items()}
    made = page(Contents("", "en", [("/api/first", 1)], sorted(answers.items()), ""))
    assert unpacked(made) == {"/api/first": 1, **answers}


_HOSTILE = st.sampled_from(
    ["</script>", "</noscript>", "</title>", "<!--", '"', "'", "&lt;", f"<{EVIL} onload=x>", "<script>", "\0", "\r"]
)


@settings(max_examples=30, deadline=None)
@given(st.lists(st.one_of(_HOSTILE, st.text(max_size=5)), max_size=6).map("".join))
def test_no_text_becomes_markup(words: str) -> None:
    """Whatever stands in any field, the page has only its own elements, attributes and script."""
    plain = story.chronology()
    chronology = attrs.evolve(
        plain,
        title=words,
        articles=tuple(attrs.evolve(one, title=words, outlet=words, path=words) for one in plain.articles),
        entries=tuple(attrs.evolve(one, headline=words) for one in plain.entries),
        conflicts=tuple(attrs.evolve(one, question=words) for one in plain.conflicts),
        phases=tuple(attrs.evolve(one, title=words) for one in plain.phases),
    )
    made = _Page(render(chronology, {**story.TEXTS, "a1": words}))
    assert set(made.tags) <= _KNOWN_TAGS
    assert {name for _, name, _ in made.attributes} <= _KNOWN_ATTRIBUTES
    assert not [name for _, name, _ in made.attributes if EVIL in name or name.startswith("on")]
    assert made.comments == []
    assert made.scripts == _SEEN.scripts


def test_the_document_names_every_module_and_style() -> None:
    from timeline.web.assets import assets

    files = {name for name in assets() if name.startswith(("app/", "css/"))}
    assert {name for name in files if f'"/assets/{name}"' not in index()} == set()


def test_modules_join_only_in_forms_that_keep_their_meaning() -> None:
    assert "const module_b = (() => {\nconst { one } = module_a;\n" in join(
        {
            "a.js": "export const one = 1;\n",
            "b.js": 'import { one } from "./a.js";\nexport function two() { return one; }\n',
        }
    )
    for wrong in (
        'import one from "./a.js";\n',
        'import * as a from "./a.js";\n',
        'import { nothing } from "./a.js";\n',
        "export default 1;\n",
        "export let moving = 1;\n",
        'export { one } from "./a.js";\n',
    ):
        with pytest.raises(UnjoinedError):
            join({"a.js": "export const one = 1;\n", "b.js": wrong})


def test_the_script_never_parses_markup() -> None:
    code = script()
    for way in ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function", "DOMParser"):
        assert way not in code
