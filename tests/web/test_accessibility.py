"""axe-core finds no serious fault on any view, in light and dark, on a wide and a narrow screen."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from tests.web.browser import Visit
from tests.web.running import running
from tests.web.visiting import TOKEN
from timeline.ledger import Ledger
from timeline.web.app import create_app
from timeline.web.doors import Doors

AXE = (Path(__file__).parent / "vendor" / "axe.min.js").read_text(encoding="utf-8")
VIEWS = ("conflicts", "sources", "lineages", "rulings", "about", "print")


def faults(visit: Visit) -> list[str]:
    """Serious and critical violations, each with the first element it was found on."""
    visit.page.evaluate(AXE)
    found: list[dict[str, Any]] = visit.page.evaluate(
        "axe.run(document, {resultTypes: ['violations']}).then((r) => r.violations)"
    )
    return [
        f"{one['id']}: {one['nodes'][0]['html'][:200]} {one['nodes'][0]['failureSummary'][:300]}"
        for one in found
        if one["impact"] in {"serious", "critical"}
    ]


@pytest.mark.slow
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1400])
def test_no_view_has_a_serious_fault(browser: Browser, bridge: Path, scheme: str, width: int) -> None:
    made = Visit(browser, bridge.as_uri(), width=width, scheme=scheme)
    page = made.page
    made.open_line("e2")
    made.open_claim("c5")
    assert faults(made) == []
    page.keyboard.press("?")
    assert faults(made) == []
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    page.locator(".facets summary").click()
    assert faults(made) == []
    for view in VIEWS:
        page.goto(page.url.split("#")[0] + f"#/{view}")
        expect(page.locator(".page h2").first).to_be_visible()
        assert faults(made) == [], view
    made.close()


@pytest.fixture
def desk(ledger: Ledger) -> Iterator[str]:
    """The address at which an editor is signed in."""
    with running(create_app(ledger, doors=Doors(TOKEN, author="Ada Editor"))) as server:
        yield f"http://127.0.0.1:{server.port}/#token={TOKEN}"


@pytest.mark.slow
@pytest.mark.parametrize(("scheme", "width"), [("light", 1400), ("dark", 390)])
def test_nor_has_any_place_where_somebody_decides_or_looks_back(
    browser: Browser, desk: str, scheme: str, width: int
) -> None:
    made = Visit(browser, desk, width=width, scheme=scheme, offline=False)
    page = made.page
    page.get_by_role("button", name="What was known when?").click()
    page.locator(".tick").first.click()
    expect(page.locator(".mark-told")).to_be_visible()
    assert faults(made) == []
    page.get_by_role("button", name="Close").click()
    page.get_by_role("button", name="What was known when?").click()
    if width < 500:
        page.get_by_role("button", name="Axis").click()
        assert faults(made) == []
        page.get_by_role("button", name="Axis").click()
    page.locator(".line").nth(1).click()
    page.locator("li.claim .quote").first.click()
    expect(page.locator(".words .said.shown").first).to_be_visible()
    if width < 500:
        page.locator(".decide summary").click()
    assert faults(made) == []
    page.get_by_role("button", name="Reword it").click()
    page.get_by_label("The line's new wording").fill("Plainer words")
    page.get_by_label(re.compile("^Why")).fill("They are plainer")
    assert faults(made) == []
    page.get_by_role("button", name="Show what it changes").click()
    expect(page.locator(".effect h3")).to_have_text("What it would change")
    assert faults(made) == []
    page.get_by_role("button", name="Cancel").click()
    page.get_by_role("button", name="Sign out").click()
    page.get_by_role("button", name="Sign in").click()
    assert faults(made) == []
    made.close()


@pytest.mark.slow
def test_the_keyboard_is_enough_to_decide(browser: Browser, desk: str) -> None:
    """From the list to a recorded ruling and its revocation without a pointer."""
    made = Visit(browser, desk, offline=False)
    page = made.page
    press = page.keyboard.press

    def tab_to(words: str) -> None:
        for _ in range(60):
            if words in (page.evaluate("document.activeElement.textContent") or "")[:80]:
                return
            press("Tab")
        raise AssertionError(f"{words} is not reached")

    press("j")
    press("r")
    expect(page.locator(".words .said.shown").first).to_be_visible()
    press("a")
    tab_to("Reword it")
    press("Enter")
    page.keyboard.type("Plainer words")
    press("Tab")
    page.keyboard.type("They are plainer")
    tab_to("Show what it changes")
    press("Enter")
    expect(page.locator(".effect h3")).to_have_text("What it would change")
    expect(page.locator("dialog.ask button.main")).to_be_focused()
    press("Enter")
    expect(page.locator("dialog.ask")).to_have_count(0)
    expect(page.locator(".headline", has_text="Plainer words").first).to_be_visible()
    press("5")
    expect(page.locator(".page h2")).to_have_text("Rulings")
    page.locator(".page").focus()
    tab_to("Take it back")
    press("Enter")
    page.keyboard.type("It was plain enough")
    tab_to("Show what it changes")
    press("Enter")
    expect(page.locator("dialog.ask button.main")).to_be_enabled()
    press("Enter")
    expect(page.locator(".rulings li").first).to_have_class("revoked")
    made.close()
