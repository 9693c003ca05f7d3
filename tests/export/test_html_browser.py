"""Format html in a real browser with the network off: it reads, leads to the words, filters, and asks nobody for anything."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Error, Page, Playwright, Request, expect, sync_playwright

from tests.export import story
from timeline.export.page import render

_HOW = "No Chromium found. Get one with: apt-get install chromium (or: python -m playwright install chromium)."


def _launch(playwright: Playwright) -> Browser:
    for name in ("chromium", "chromium-browser", "google-chrome"):
        found = shutil.which(name)
        if found:
            return playwright.chromium.launch(executable_path=found, args=["--no-sandbox"])
    try:
        return playwright.chromium.launch(args=["--no-sandbox"])
    except Error:
        if os.environ.get("CI"):
            pytest.fail(_HOW)
        pytest.skip(_HOW)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        started = _launch(playwright)
        yield started
        started.close()


class _Visit:
    """An open page, with everything it asked for and complained about."""

    def __init__(
        self, browser: Browser, file: Path, *, width: int = 1400, script: bool = True, fragment: str = ""
    ) -> None:
        self.context = browser.new_context(
            viewport={"width": width, "height": 900}, offline=True, java_script_enabled=script, reduced_motion="reduce"
        )
        self.page: Page = self.context.new_page()
        self.requests: list[str] = []
        self.complaints: list[str] = []
        self.page.on("request", self._asked)
        self.page.on("console", self._said)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("dialog", lambda dialog: self.complaints.append(dialog.message))
        self.page.goto(file.as_uri() + fragment)

    def _asked(self, request: Request) -> None:
        if not request.url.startswith(("file:", "data:")):
            self.requests.append(request.url)

    def _said(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self.complaints.append(message.text)

    def shown_words(self) -> str:
        words = self.page.locator(".said.shown").all_text_contents()
        return "".join(words)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    place = tmp_path / "bridge.html"
    place.write_bytes(render(story.chronology(), story.TEXTS))
    return place


@pytest.fixture
def visit(browser: Browser, file: Path) -> Iterator[_Visit]:
    made = _Visit(browser, file)
    yield made
    assert made.requests == []
    assert made.complaints == []
    made.context.close()


def test_a_quote_opens_its_article_at_the_exact_words(visit: _Visit) -> None:
    page = visit.page
    page.locator("#entry-e1 > summary").click()
    page.locator("#claim-c2 .quote").click()
    assert page.locator("#article-a2").is_visible()
    assert not page.locator("#article-a1").is_visible()
    assert visit.shown_words() == "die Brücke seit Donnerstag geschlossen"


def test_crossing_claims_are_each_shown_whole(visit: _Visit) -> None:
    page = visit.page
    page.locator("#entry-ea > summary").click()
    page.locator("#claim-ce .quote").click()
    assert visit.shown_words() == "Der Text enthält </script><script>alert(1)</script> und <!-- einen Kommentar -->"
    page.locator("#article-a5 .strays summary").click()
    page.locator("#claim-cg .quote").click()
    assert visit.shown_words() == 'und <!-- einen Kommentar --> und <b onmouseover="x">Fettes</b> & mehr.'


def test_hovering_another_claim_moves_the_highlight(visit: _Visit) -> None:
    page = visit.page
    page.locator("#entry-e2 > summary").click()
    page.locator("#claim-c4 .quote").click()
    assert visit.shown_words() == "26 Träger seienschwer beschädigt"
    page.locator("#claim-c4 .quote").hover()
    assert "".join(page.locator("#articles .lit").all_text_contents()).startswith("26 Träger seienschwer beschädigt")
    page.locator("#claim-c5 .quote").hover()
    assert page.locator("#articles .said.lit").all_text_contents() == ["Beschädigt sind 33 Träger."]


def test_the_browser_shows_every_article_character_for_character(visit: _Visit) -> None:
    for article, text in story.TEXTS.items():
        shown = visit.page.evaluate(f"document.querySelector('#article-{article} .words').textContent")
        assert shown == text


def test_words_in_an_article_lead_back_to_their_line(visit: _Visit) -> None:
    page = visit.page
    page.goto(page.url + "#article-a3")
    page.locator("#article-a3 .said", has_text="Das Gutachten liegt vor.").click()
    assert page.locator("#entry-e7").get_attribute("open") is not None
    assert page.locator("#claim-ca").is_visible()


def test_filters_narrow_the_list_and_the_axis_and_can_be_undone(visit: _Visit) -> None:
    page = visit.page
    entries = page.locator("details.entry:visible")
    assert entries.count() == 11
    page.locator("select[name=modality]").select_option("planned")
    assert [entry.get_attribute("id") for entry in entries.all()] == ["entry-e3"]
    assert page.locator(".filters output").text_content() == "1 of 11 entries"
    assert page.locator(".axis-scroll .mark:not(.away)").count() == 1
    page.locator("button[type=reset]").click()
    expect(page.locator(".filters output")).to_have_text("all 11 entries")
    assert entries.count() == 11
    page.locator("select[name=status]").select_option("disputed")
    assert [entry.get_attribute("id") for entry in entries.all()] == ["entry-e2", "entry-e9"]
    page.locator("button[type=reset]").click()
    expect(entries).to_have_count(11)
    page.locator("input[name=text]").fill("brucke GESPERRT")
    expect(entries).to_have_count(1)
    assert entries.get_attribute("id") == "entry-e1"
    page.locator("button[type=reset]").click()
    expect(entries).to_have_count(11)
    page.locator("select[name=origin]").select_option(label="المدينة")
    expect(entries).to_have_count(1)
    assert entries.get_attribute("id") == "entry-e1"


@pytest.mark.parametrize(("fragment", "line"), [("#entry-e2", "e2"), ("#claim-c5", "e2"), ("#entry-e0", "e1")])
def test_an_address_opens_its_line_even_after_a_merge(browser: Browser, file: Path, fragment: str, line: str) -> None:
    made = _Visit(browser, file, fragment=fragment)
    assert made.page.locator(f"#entry-{line}").get_attribute("open") is not None
    assert made.page.locator(f"#entry-{line}").is_visible()
    if fragment.startswith("#claim"):
        assert made.shown_words() == "Beschädigt sind 33 Träger."
    assert made.complaints == []
    made.context.close()


def test_the_keyboard_is_enough(visit: _Visit) -> None:
    page = visit.page
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("o")
    first = page.locator("details.entry[open]")
    assert first.get_attribute("id") == "entry-e7"
    page.keyboard.press("k")
    page.keyboard.press("Enter")
    assert page.locator("#entry-e6").get_attribute("open") is not None
    page.locator("#claim-c9 .quote").focus()
    page.keyboard.press("Enter")
    assert visit.shown_words() == "Schon im Frühjahr 2025 hatten Fachleute gewarnt."
    page.keyboard.press("Escape")
    assert visit.shown_words() == ""
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.name") == "text"


def test_a_line_is_copied_as_a_citation(visit: _Visit) -> None:
    page = visit.page
    page.locator("#entry-e1 > summary").click()
    cite = page.locator("#entry-e1 .cite")
    citation = cite.get_attribute("data-citation") or ""
    assert "seeds/tagblatt.txt, characters 42–128" in citation
    assert "2 origins (3 articles, 3 outlets)" in citation
    cite.click()
    expect(page.locator(".notice")).to_have_text("Citation copied")


def test_a_narrow_screen_needs_no_sideways_scrolling(browser: Browser, file: Path) -> None:
    made = _Visit(browser, file, width=360)
    page = made.page
    page.locator("#entry-e1 > summary").click()
    page.locator("#claim-c1 .quote").click()
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    assert page.locator(".said.shown").first.is_visible()
    page.locator(".reader .close").click()
    assert not page.locator("#articles").is_visible()
    assert made.complaints == []
    made.context.close()


def test_without_javascript_everything_can_be_read_and_followed(browser: Browser, file: Path) -> None:
    made = _Visit(browser, file, script=False)
    page = made.page
    assert page.locator("details.entry").count() == 11
    assert page.locator("#articles .text:visible").count() == len(story.TEXTS)
    assert not page.locator(".filters").is_visible()
    page.locator("#entry-e2 > summary").click()
    page.locator("#claim-c4 .quote").click()
    glow = "segment => getComputedStyle(segment).backgroundColor"
    lit = page.locator("#article-a1 .said.in-c4")
    plain = page.locator("#article-a1 .said.in-c6").evaluate(glow)
    assert [segment.evaluate(glow) != plain for segment in lit.all()] == [True, True]
    assert made.requests == []
    made.context.close()


def test_on_paper_every_line_is_open(browser: Browser, file: Path) -> None:
    made = _Visit(browser, file, script=False)
    made.page.emulate_media(media="print")
    assert made.page.locator("#claim-c1").is_visible()
    assert made.page.locator("#article-a3").is_visible()
    made.context.close()
