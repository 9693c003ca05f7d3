"""axe-core finds no serious fault on any view, in light and dark, on a wide and a narrow screen."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from tests.web.browser import Visit

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
