"""The page as one file in a real browser with the network off: it reads, leads to the words, filters, and asks nobody."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.export import story
from tests.web.browser import Visit


@pytest.fixture
def visit(browser: Browser, bridge: Path) -> Iterator[Visit]:
    made = Visit(browser, bridge.as_uri())
    yield made
    made.close()


def test_a_quote_opens_its_article_at_the_exact_words(visit: Visit) -> None:
    visit.open_line("e1")
    visit.open_claim("c2")
    expect(visit.page.locator(".article-head h2")).to_have_text("Brücke über die Elbe zu")
    assert visit.shown_words() == "die Brücke seit Donnerstag geschlossen"
    assert visit.page.locator(".words .said.shown").first.is_visible()


def test_crossing_claims_are_each_shown_whole(visit: Visit) -> None:
    visit.open_line("ea")
    visit.open_claim("ce")
    assert visit.shown_words() == "Der Text enthält </script><script>alert(1)</script> und <!-- einen Kommentar -->"
    visit.page.locator(".strays summary").click()
    visit.page.locator(".strays button").first.click()
    assert visit.shown_words() == 'und <!-- einen Kommentar --> und <b onmouseover="x">Fettes</b> & mehr.'


def test_hovering_another_claim_moves_the_highlight(visit: Visit) -> None:
    visit.open_line("e2")
    visit.open_claim("c5")
    lit = visit.page.locator(".words .said.lit")
    visit.page.locator(".filters input").hover()
    visit.page.locator("li.claim[data-claim='c5'] .quote").hover()
    assert lit.all_text_contents() == ["Beschädigt sind 33 Träger."]
    visit.page.locator(".words .said", has_text="die Brücke seit Donnerstag").hover()
    assert lit.all_text_contents() == ["die Brücke seit Donnerstag geschlossen"]


def test_the_browser_shows_every_article_character_for_character(visit: Visit) -> None:
    for article, text in story.TEXTS.items():
        visit.page.goto(visit.page.url.split("#")[0] + f"#/article/{article}")
        title = next(one.title or one.path for one in story.chronology().articles if one.id == article)
        expect(visit.page.locator(".article-head h2")).to_have_text(title)
        assert visit.page.evaluate("document.querySelector('.words').textContent") == text


def test_words_in_an_article_lead_back_to_their_line(visit: Visit) -> None:
    visit.open_line("e6")
    visit.open_claim("c9")
    visit.page.locator(".words .said", has_text="Das Gutachten liegt vor.").click()
    expect(visit.page.locator("[data-key='e7']")).to_have_class(re.compile(r"\bcurrent\b"))


def test_filters_narrow_the_list_and_the_axis_and_can_be_undone(visit: Visit) -> None:
    page = visit.page
    output = page.locator(".filters output")
    expect(output).to_have_text("all 11 entries")
    page.locator(".facets summary").click()
    page.locator("select[name=modality]").select_option("planned")
    expect(output).to_have_text("1 of 11 entries")
    assert visit.lines() == ["e3"]
    assert page.locator(".plot a.mark").count() == 1
    page.locator("button[type=reset]").click()
    expect(output).to_have_text("all 11 entries")
    page.locator("select[name=status]").select_option("disputed")
    expect(output).to_have_text("2 of 11 entries")
    assert visit.lines() == ["e2", "e9"]
    page.locator("button[type=reset]").click()
    page.locator(".filters input").fill("brucke GESPERRT")
    expect(output).to_have_text("1 of 11 entries")
    assert visit.lines() == ["e1"]
    page.locator("button[type=reset]").click()
    page.locator("select[name=origin]").select_option(label="المدينة (1)")
    expect(output).to_have_text("1 of 11 entries")
    assert visit.lines() == ["e1"]


@pytest.mark.parametrize(
    ("address", "line"),
    [
        ("#/entry/e2", "e2"),
        ("#/claim/c5", "e2"),
        ("#/entry/e0", "e1"),
        ("#entry-e2", "e2"),
        ("#claim-c5", "e2"),
        ("#entry-e0", "e1"),
    ],
)
def test_an_address_opens_its_line_even_after_a_merge(browser: Browser, bridge: Path, address: str, line: str) -> None:
    """Addresses of the page that was made before this one still lead where they led."""
    made = Visit(browser, bridge.as_uri() + address)
    expect(made.page.locator(f"[data-key='{line}'] .why")).to_be_visible()
    if "c5" in address:
        expect(made.page.locator(".words .said.shown")).to_have_text("Beschädigt sind 33 Träger.")
    made.close()


def test_the_keyboard_is_enough(visit: Visit) -> None:
    page = visit.page
    press = page.keyboard.press
    first, second = visit.lines()[:2]
    press("j")
    press("j")
    press("o")
    expect(page.locator(".entry.open")).to_have_attribute("data-key", second)
    press("k")
    press("Enter")
    expect(page.locator(f"[data-key='{first}'] .why")).to_be_visible()
    press("r")
    page.wait_for_selector(".words .said.shown")
    press("Escape")
    expect(page.locator(".reader")).not_to_have_class("reader busy")
    press("2")
    expect(page.locator(".page h2")).to_have_text("Conflicts")
    press("1")
    press("/")
    assert page.evaluate("document.activeElement.name") == "text"
    press("Escape")
    press("t")
    press("ArrowDown")
    assert page.evaluate("document.activeElement.classList.contains('mark')")
    press("?")
    expect(page.locator("#keys")).to_be_visible()
    press("Escape")
    expect(page.locator("#keys")).not_to_be_visible()


def test_a_line_is_copied_as_a_citation(visit: Visit) -> None:
    visit.context.grant_permissions(["clipboard-read", "clipboard-write"])
    visit.page.keyboard.press("j")
    visit.page.keyboard.press("c")
    expect(visit.page.locator("#notice")).to_have_text("Citation copied")
    copied = visit.page.evaluate("navigator.clipboard.readText()")
    assert "Schon im Frühjahr 2025 hatten Fachleute gewarnt." in copied
    assert "characters " in copied


def test_the_board_marks_the_words_that_differ(visit: Visit) -> None:
    visit.page.goto(visit.page.url.split("#")[0] + "#/conflicts")
    board = visit.page.locator("#conflict-k1")
    expect(board.locator(".side h4")).to_have_text(["26 Träger", "33 Träger"])
    assert board.locator("mark").all_text_contents() == ["26 Träger", "33 Träger"]
    board.locator(".quote").last.click()
    expect(visit.page.locator(".words .said.shown")).to_have_text("Beschädigt sind 33 Träger.")


def test_a_ribbon_marks_the_changed_words(visit: Visit) -> None:
    visit.page.goto(visit.page.url.split("#")[0] + "#/lineages")
    visit.page.wait_for_selector(".compare")
    assert visit.page.locator(".compare ins").count() > 0
    assert visit.page.locator(".compare del").count() > 0


@pytest.mark.parametrize("width", [360, 800, 1400])
def test_no_screen_needs_sideways_scrolling(browser: Browser, bridge: Path, width: int) -> None:
    made = Visit(browser, bridge.as_uri(), width=width)
    made.open_line("e1")
    made.open_claim("c1")
    assert made.page.evaluate("document.documentElement.scrollWidth") <= width
    assert made.page.locator(".words .said.shown").first.is_visible()
    for view in ("conflicts", "sources", "lineages", "rulings", "about"):
        made.page.goto(made.page.url.split("#")[0] + f"#/{view}")
        expect(made.page.locator(".page h2").first).to_be_visible()
        assert made.page.evaluate("document.documentElement.scrollWidth") <= width, view
    made.close()


def test_on_a_narrow_screen_the_axis_takes_the_place_of_the_list_until_a_mark_is_chosen(
    browser: Browser, bridge: Path
) -> None:
    made = Visit(browser, bridge.as_uri(), width=390)
    assert not made.page.locator(".axis").is_visible()
    made.page.get_by_role("button", name="Axis").click()
    expect(made.page.locator(".plot a.mark").first).to_be_visible()
    made.page.locator(".plot a.mark").first.click()
    expect(made.page.locator(".entry.current")).to_be_visible()
    made.close()


def test_without_javascript_everything_can_be_read(browser: Browser, bridge: Path) -> None:
    made = Visit(browser, bridge.as_uri(), script=False)
    text = made.page.locator(".noscript").inner_text()
    for entry in story.chronology().entries:
        assert entry.headline[:20] in text
    assert "seeds/tagblatt.txt, characters 42–128" in text
    made.close()


def test_on_paper_every_line_has_numbered_notes(visit: Visit) -> None:
    page = visit.page
    page.goto(page.url.split("#")[0] + "#/print")
    page.wait_for_selector(".paper-notes")
    page.emulate_media(media="print")
    notes = page.locator(".paper-notes li")
    assert page.locator(".paper-line").count() == 11
    assert notes.count() == 15
    assert "characters 42–128" in page.locator(".paper-notes").inner_text()
    assert not page.locator(".masthead").is_visible()
