"""A page of thousands of lines: only what can be seen is built, the first lines do not wait for the rest, nothing is lost."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.web.browser import Visit
from tests.web.large import chronology
from tests.web.running import running
from timeline.front import room_light
from timeline.front.room_file import render
from timeline.front.room_light import MANY_LINES
from timeline.front.room_opening import open_room
from timeline.ledger import Ledger
from timeline.model import Chronology
from timeline.web.app import create_app

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def made() -> tuple[Chronology, dict[str, str]]:
    return chronology(110)


@pytest.fixture(scope="module")
def file(made: tuple[Chronology, dict[str, str]], tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("large") / "page.html"
    place.write_bytes(render(*made))
    return place


@pytest.fixture
def visit(browser: Browser, file: Path) -> Iterator[Visit]:
    made = Visit(browser, file.as_uri())
    yield made
    made.close()


def test_the_first_lines_are_those_of_the_whole(browser: Browser, file: Path, visit: Visit) -> None:
    """What is shown while the rest is unpacked stands where it will stand."""
    context = browser.new_context(viewport={"width": 1400, "height": 900})
    context.add_init_script(
        "const take = performance.mark.bind(performance); performance.mark = (name) => { if (name === 'room-first')"
        " window.early = [...document.querySelectorAll('.entry')].map((row) => row.dataset.key); return take(name); };"
    )
    page = context.new_page()
    page.goto(file.as_uri())
    page.wait_for_selector("body.ready")
    early = page.evaluate("window.early")
    context.close()
    assert len(early) > 5
    assert early == visit.lines()[: len(early)]


def test_every_line_is_reached_and_few_are_built(visit: Visit, made: tuple[Chronology, dict[str, str]]) -> None:
    page = visit.page
    assert len(made[0].entries) > MANY_LINES
    expect(page.locator(".filters output")).to_have_text(f"all {len(made[0].entries):,} entries")
    seen: set[str] = set()
    for _ in range(4000):
        rows = visit.lines()
        assert len(rows) < 120
        seen.update(rows)
        end = page.evaluate(
            "() => { const box = document.querySelector('.list-scroll'); const was = box.scrollTop;"
            " box.scrollTop += box.clientHeight + 1500; return new Promise((done) =>"
            " requestAnimationFrame(() => requestAnimationFrame(() => done(box.scrollTop === was)))); }"
        )
        if end:
            break
    assert seen == {entry.id for entry in made[0].entries}


def test_an_address_leads_to_a_line_far_down(
    browser: Browser, file: Path, made: tuple[Chronology, dict[str, str]]
) -> None:
    wanted = made[0].entries[-1].id
    visit = Visit(browser, f"{file.as_uri()}#/entry/{wanted}")
    line = visit.page.locator(f"[data-key='{wanted}']")
    expect(line.locator(".why")).to_be_visible()
    expect(line.locator(".line")).to_be_in_viewport()
    visit.close()


def test_filters_find_what_is_there(visit: Visit, made: tuple[Chronology, dict[str, str]]) -> None:
    page = visit.page
    planned = sum(entry.modality == "planned" for entry in made[0].entries)
    page.locator(".facets summary").click()
    page.locator("select[name=modality]").select_option("planned")
    expect(page.locator(".filters output")).to_contain_text(f"{planned} of")
    page.locator("button[type=reset]").click()
    expect(page.locator(".filters output")).to_contain_text("all")


def test_a_served_one_opens_with_its_first_lines_too(
    browser: Browser, ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(room_light, "MANY_LINES", 20)
    monkeypatch.setattr(room_light, "FIRST_LINES", 8)
    with running(create_app(ledger)) as server:
        visit = Visit(browser, f"http://127.0.0.1:{server.port}/", offline=False)
        assert visit.page.evaluate("performance.getEntriesByName('room-first').length") == 1
        whole = open_room(ledger).answer_chronology()["entries"]
        expect(visit.page.locator(".filters output")).to_have_text(f"all {len(whole):,} entries")
        assert len(visit.lines()) > 8
        visit.close()
