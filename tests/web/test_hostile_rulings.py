"""Texts that want to run: in headlines, file names, quotes and reasons, on the sheet where rulings are made."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.web.browser import Visit
from tests.web.running import running
from tests.web.test_accessibility import faults
from timeline.front import ingest
from timeline.ledger import Ledger
from timeline.web.app import create_app
from timeline.web.doors import Doors

pytestmark = pytest.mark.slow

EVIL = '</script><script>alert(1)</script><img src=x onerror="alert(2)">'
TOKEN = "a token that nobody guesses"


def test_nothing_runs_where_rulings_are_made(browser: Browser, tmp_path: Path) -> None:
    """A visit fails on any dialog, script error, refused script and request elsewhere."""
    folder = tmp_path / "articles"
    folder.mkdir()
    for number, day in enumerate(("4. September", "5. September")):
        (folder / f"<img src=x onerror=alert({number})>.txt").write_text(
            f"{EVIL} gesperrt {number}\n\nDie Brücke {EVIL} wurde am {day} 2025 gesperrt, sagte Anna Groß.\n\n"
            f"Zwei Museen {EVIL} eröffneten am {number + 7}. Oktober 2025 in Leipzig.\n",
            encoding="utf-8",
        )
    with Ledger.open(str(tmp_path / "ledger.sqlite")) as ledger:
        ingest(ledger, [folder])
        with running(create_app(ledger, doors=Doors(TOKEN))) as server:
            visit = Visit(browser, f"http://127.0.0.1:{server.port}/#token={TOKEN}", offline=False)
            page = visit.page
            page.locator(".entry .line").first.click()
            page.locator("li.claim .quote").first.click()
            page.wait_for_selector(".words .said.shown")
            dialog = page.locator("dialog.ask")
            for button, choices in (
                ("Merge it", "other"),
                ("Same as", "line"),
                ("Not the same", "line"),
                ("Lineage", "article"),
            ):
                page.locator(".verdict", has_text=button).first.click()
                dialog.locator(f"input[name={choices}]").first.check()
                page.wait_for_timeout(200)
                assert dialog.locator("img, script").count() == 0
                assert faults(visit) == []
                page.keyboard.press("Escape")
            page.locator(".verdict", has_text="Reword it").click()
            dialog.locator("input").first.fill(EVIL)
            dialog.locator("textarea").fill(EVIL)
            dialog.get_by_label("Your name").fill(EVIL)
            page.get_by_role("button", name="Show what it changes").click()
            expect(page.get_by_role("button", name="Record it")).to_be_enabled(timeout=20_000)
            page.get_by_role("button", name="Record it").click()
            expect(dialog).to_have_count(0, timeout=20_000)
            expect(page.locator(".headline", has_text=EVIL).first).to_be_visible(timeout=20_000)
            page.keyboard.press("Escape")
            page.keyboard.press("5")
            expect(page.locator(".rulings")).to_contain_text(EVIL)
            assert page.locator("main img, main script").count() == 0
            visit.close()
