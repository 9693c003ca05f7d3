"""The pictures of the documentation: taken of the seeds by this test, so that they show the page as it is.

`TIMELINE_PICTURES=docs/images python -m pytest tests/web/test_screenshots.py` writes them there.
"""

from __future__ import annotations

import base64
import os
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.acceptance.command import in_process as timeline
from tests.web.browser import Visit

ROOT = Path(__file__).resolve().parents[2]


def _source(visit: Visit) -> None:
    visit.page.locator(".line").nth(1).click()
    visit.page.locator("li.claim .quote").first.click()
    expect(visit.page.locator(".words .said.shown").first).to_be_visible()


def _conflicts(visit: Visit) -> None:
    visit.page.keyboard.press("2")
    board = visit.page.locator(".conflict", has_text="Rishi Sunak")
    board.locator(".side", has_text="Rishi Sunak").locator(".quote").first.click()
    expect(visit.page.locator(".words .said.shown").first).to_be_visible()
    board.scroll_into_view_if_needed()


def _knowledge(visit: Visit) -> None:
    visit.page.get_by_role("button", name="What was known when?").click()
    visit.page.locator(".tick").nth(1).click()
    expect(visit.page.locator(".mark-told")).to_be_visible()


def _copies(visit: Visit) -> None:
    visit.page.keyboard.press("4")
    expect(visit.page.locator(".compare ins").first).to_be_visible()


def _nothing(_: Visit) -> None:
    pass


PICTURES: dict[str, tuple[int, str, Callable[[Visit], None]]] = {
    "reading-room": (1400, "light", _source),
    "reading-room-dark": (1400, "dark", _source),
    "conflicts": (1400, "light", _conflicts),
    "known-when": (1400, "light", _knowledge),
    "copies": (1400, "light", _copies),
    "narrow": (390, "light", _nothing),
    "narrow-source": (390, "dark", _source),
}


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pictures")
    shutil.copy(ROOT / "events.sqlite", folder / "events.sqlite")
    timeline("export", "html", "-o", "page.html", "--story", "coalition", cwd=folder)
    return folder / "page.html"


@pytest.mark.slow
@pytest.mark.parametrize("name", sorted(PICTURES))
def test_a_picture_can_be_taken(browser: Browser, page: Path, tmp_path: Path, name: str) -> None:
    width, scheme, prepare = PICTURES[name]
    made = Visit(browser, page.as_uri(), width=width, scheme=scheme)
    prepare(made)
    made.page.mouse.move(0, 0)
    session = made.context.new_cdp_session(made.page)
    taken = session.send("Page.captureScreenshot", {"format": "webp", "quality": 70})
    picture = base64.b64decode(taken["data"])
    folder = Path(os.environ.get("TIMELINE_PICTURES", tmp_path))
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}.webp").write_bytes(picture)
    assert len(picture) > 8_000, "an empty page is smaller"
    made.close()


def test_every_picture_that_the_documentation_shows_is_one_of_these() -> None:
    shown = {
        name
        for file in [ROOT / "README.md", *(ROOT / "docs").rglob("*.md")]
        for name in re.findall(r"images/([\w-]+)\.webp", file.read_text(encoding="utf-8"))
    }
    assert shown
    assert shown <= set(PICTURES)
    assert {f"{name}.webp" for name in shown} <= {path.name for path in (ROOT / "docs" / "images").iterdir()}
