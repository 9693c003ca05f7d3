"""The libraries that people use read our files: TimelineJS3 in a real browser, ical.js in Node. Nothing of them is shipped."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.export import story
from tests.web.browser import launch
from timeline.export import calendar, slides

pytestmark = pytest.mark.slow

HERE = Path(__file__).parent / "javascript"


def _without(what: str) -> None:
    """A reader that is missing fails where everything has to be there, and is said elsewhere."""
    if os.environ.get("CI"):
        pytest.fail(what)
    pytest.skip(what)


@pytest.fixture(scope="session")
def libraries(worker_tmp: Path) -> Path:
    """The folder of the installed libraries, exactly the locked versions."""
    npm = shutil.which("npm")
    if npm is None or shutil.which("node") is None:
        _without("No Node.js found. Get it with: apt-get install nodejs npm")
        raise AssertionError
    place = worker_tmp / "javascript"
    shutil.copytree(HERE, place)
    done = subprocess.run(
        [npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund"],
        cwd=place,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    if done.returncode:
        _without(f"npm ci could not install the readers of tests/export/javascript: {done.stderr[-500:]}")
    return place / "node_modules"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        started = launch(playwright)
        yield started
        started.close()


PAGE = """<!DOCTYPE html><html><head><meta charset="utf-8"><title>t</title>
<link rel="stylesheet" href="node_modules/@knight-lab/timelinejs/dist/css/timeline.css">
<script src="node_modules/@knight-lab/timelinejs/dist/js/timeline.js"></script></head>
<body><div id="timeline" style="width:1200px;height:700px"></div>
<script>window.shown = new TL.Timeline("timeline", DATA, {font: null, hash_bookmark: false});</script></body></html>"""


def shown(browser: Browser, libraries: Path, content: bytes) -> tuple[Page, list[str]]:
    """The file in TimelineJS3, with the network off, and everything the page complained about."""
    data = json.dumps(json.loads(content)).replace("</", "<\\/")
    place = libraries.parent / "page.html"
    place.write_text(PAGE.replace("DATA", data), encoding="utf-8")
    page = browser.new_context(offline=True, viewport={"width": 1280, "height": 800}).new_page()
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("dialog", lambda dialog: complaints.append(dialog.message))
    page.goto(place.as_uri())
    page.wait_for_function("window.shown && window.shown.config && document.querySelectorAll('.tl-timemarker').length")
    return page, complaints


def test_timelinejs_shows_every_slide_without_a_complaint(browser: Browser, libraries: Path) -> None:
    content = slides.render(story.chronology(), story.TEXTS)
    page, complaints = shown(browser, libraries, content)

    events = json.loads(content)["events"]
    assert page.evaluate("window.shown.config.getErrors()") == []
    assert page.evaluate("window.shown.config.events.length") == len(events)
    assert page.locator(".tl-timemarker").count() == len(events)
    dates = {words.strip() for words in page.locator(".tl-slide .tl-headline-date").all_text_contents()}
    assert dates - {""} <= {one["display_date"] for one in events}  # the first slide has no date
    assert "not before 10 July 2025 (open)" in dates
    groups = {words.strip() for words in page.locator(".tl-timegroup-message").all_text_contents()}
    assert groups == {one["group"] for one in events}
    assert complaints == []


def test_timelinejs_shows_hostile_words_as_words(browser: Browser, libraries: Path) -> None:
    """Markup in headlines, quotes and titles is read, not run, and makes no element."""
    page, complaints = shown(browser, libraries, slides.render(story.chronology(), story.TEXTS))

    page.evaluate("window.shown.goToId('entry-ea')")
    headline = page.locator(".tl-slide .tl-headline", has_text="Der Text enthält")
    headline.wait_for()
    assert "</script><script>alert(1)</script>" in (headline.text_content() or "")
    assert page.locator("#timeline script, #timeline img[src='x'], #timeline svg[onload]").count() == 0
    assert page.locator(".tl-slide .tl-headline").first.text_content() == "The bridge & its <girders>"
    assert complaints == []


READ = """
const ICAL = require("ical.js");
const whole = new ICAL.Component(ICAL.parse(require("fs").readFileSync(0, "utf8")));
const say = (one) => ({
  kind: one.name, uid: one.getFirstPropertyValue("uid"), status: one.getFirstPropertyValue("status"),
  summary: one.getFirstPropertyValue("summary"), description: one.getFirstPropertyValue("description"),
  start: one.getFirstPropertyValue("dtstart") && one.getFirstPropertyValue("dtstart").toString(),
  end: one.getFirstPropertyValue("dtend") && one.getFirstPropertyValue("dtend").toString(),
});
console.log(JSON.stringify({name: whole.getFirstPropertyValue("name"), parts: whole.getAllSubcomponents().map(say)}));
"""


def read_by_ical_js(libraries: Path, content: bytes) -> Any:
    script = libraries.parent / "read.cjs"
    script.write_text(READ.replace('"ical.js"', '"./node_modules/ical.js/dist/ical.es5.cjs"'), encoding="utf-8")
    done = subprocess.run(["node", script], input=content, capture_output=True, timeout=60, check=True)
    return json.loads(done.stdout)


def test_ical_js_reads_what_icalendar_reads(libraries: Path) -> None:
    from icalendar import Calendar

    content = calendar.render(story.chronology(), story.TEXTS)
    found = read_by_ical_js(libraries, content)
    theirs = Calendar.from_ical(content)

    assert found["name"] == str(theirs["NAME"]) == "The bridge & its <girders>"
    assert len(found["parts"]) == len(theirs.subcomponents) == len(story.chronology().entries)
    for one, other in zip(found["parts"], theirs.subcomponents, strict=True):
        assert (one["kind"].upper(), one["uid"], one["status"]) == (other.name, str(other["UID"]), str(other["STATUS"]))
        assert one["summary"] == str(other["SUMMARY"])
        assert one["description"] == str(other["DESCRIPTION"])
        start = other.decoded("DTSTART").isoformat() if "DTSTART" in other else None
        assert one["start"] == start
