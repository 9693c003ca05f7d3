"""A real Chromium for the tests of the page: a visit notes everything the page asks for and complains about."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Error, Page, Playwright, Request, sync_playwright

_HOW = "No Chromium found. Get one with: apt-get install chromium (or: python -m playwright install chromium)."


def launch(playwright: Playwright) -> Browser:
    """The Chromium of this machine; without one the test is skipped, on CI it fails."""
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


@contextmanager
def chromium() -> Iterator[Browser]:
    """A started browser."""
    with sync_playwright() as playwright:
        started = launch(playwright)
        yield started
        started.close()


class Visit:
    """An open page. ``requests`` are those it made beside its own address, ``complaints`` its errors and dialogs."""

    def __init__(
        self,
        browser: Browser,
        url: str,
        *,
        width: int = 1400,
        script: bool = True,
        offline: bool = True,
        scheme: str = "light",
    ) -> None:
        self.context = browser.new_context(
            viewport={"width": width, "height": 900},
            offline=offline,
            java_script_enabled=script,
            reduced_motion="reduce",
            color_scheme=scheme,  # type: ignore[arg-type]
        )
        self.page: Page = self.context.new_page()
        self.requests: list[str] = []
        self.complaints: list[str] = []
        self._home = url.split("/", 3)[:3]
        self.page.on("request", self._asked)
        self.page.on("console", self._said)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("dialog", lambda dialog: self.complaints.append(dialog.message))
        self.page.goto(url)
        if script:
            self.page.wait_for_selector("body.ready")

    def _asked(self, request: Request) -> None:
        if not request.url.startswith(("file:", "data:")) and request.url.split("/", 3)[:3] != self._home:
            self.requests.append(request.url)

    def _said(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self.complaints.append(message.text)

    def shown_words(self) -> str:
        """The words of the article that are lit for the claim that was opened."""
        return "".join(self.page.locator(".words .said.shown").all_text_contents())

    def open_line(self, entry: str) -> None:
        """Open a line and wait for what stands behind it."""
        self.page.locator(f"[data-key='{entry}'] > .line").click()
        self.page.wait_for_selector(f"[data-key='{entry}'] .why")

    def open_claim(self, claim: str) -> None:
        """Choose a claim's quote in the list and wait for its article."""
        self.page.locator(f"li.claim[data-claim='{claim}'] .quote").click()
        self.page.wait_for_selector(".words .said.shown")

    def lines(self) -> list[str]:
        """The ids of the lines that are built, in their order."""
        found: list[str] = self.page.evaluate("[...document.querySelectorAll('.entry')].map((row) => row.dataset.key)")
        return found

    def close(self) -> None:
        """Leave; nothing may have been asked of anybody else, and nothing may have gone wrong."""
        asked, complaints = self.requests, self.complaints
        self.context.close()
        assert asked == []
        assert complaints == []
