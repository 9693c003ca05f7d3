"""Parts of the page by themselves, imported in a real browser from a real server."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.web.large import chronology
from tests.web.running import running
from timeline.front.room import Room, Shelf
from timeline.ledger import Ledger
from timeline.web.app import create_app
from timeline.web.packed import encoded

pytestmark = pytest.mark.slow


@pytest.fixture
def page(browser: Browser, ledger: Ledger) -> Iterator[Page]:
    with running(create_app(ledger)) as server:
        made = browser.new_page(viewport={"width": 1400, "height": 900})
        made.goto(f"http://127.0.0.1:{server.port}/")
        made.wait_for_selector("body.ready")
        yield made
        made.close()


def unpacked(page: Page, text: str) -> Any:
    return page.evaluate("async (text) => (await import('/assets/app/unpack.js')).unpacked(text)", text)


def test_a_long_chronology_is_unpacked_in_slices_to_the_same(page: Page) -> None:
    """Titles and quotes may hold whatever looks like the seams that it is cut at."""
    made, texts = chronology(60)
    answer = Room(made, texts, Shelf(0, "", None)).answer_chronology()
    answer["entries"][7]["headline"] = 'He wrote },{"id":"no} and "entries":[ and }],"facets": in one line \\" \\\\'
    answer["story"]["title"] = '"entries":[{"id":"none"}],"facets":'
    text = encoded(answer).decode()
    assert len(text) > 1 << 20, "else it is parsed as a whole"
    assert unpacked(page, text) == json.loads(text)


def test_anything_else_is_unpacked_as_a_whole(page: Page) -> None:
    for value in ([], {"entries": []}, {"entries": [{"id": "e1"}], "facets": {}}, "x" * 2_000_000, ["},{" * 500_000]):
        assert unpacked(page, json.dumps(value)) == value


def scale(page: Page, busy: dict[date, int], *, is_crowd: bool) -> dict[str, Any]:
    days = {(day - date(1970, 1, 1)).days: number for day, number in busy.items()}
    found: dict[str, Any] = page.evaluate(
        """async ([days, isCrowd]) => {
          const { scaleOf } = await import('/assets/app/scale.js');
          const busy = new Map(days);
          const made = scaleOf(busy.keys(), isCrowd ? busy : null);
          return { at: Object.fromEntries(days.map(([day]) => [day, made.at(day)])), folds: made.folds, core: made.core };
        }""",
        [list(days.items()), is_crowd],
    )
    return found


def test_the_time_in_which_nearly_everything_lies_has_most_of_the_axis(page: Page) -> None:
    """A few dates centuries away, true or misread, must not press a summer of news into one mark."""
    summer = {date(2010, month, day): 300 for month in (4, 5, 6, 7) for day in range(1, 29)}
    far = dict.fromkeys([date(1000, 1, 1), date(1776, 7, 4), date(1953, 12, 31), date(2056, 1, 1), date(2099, 1, 1)], 1)
    found = scale(page, {**summer, **far}, is_crowd=True)
    at = {date(1970, 1, 1).toordinal() + int(day): place for day, place in found["at"].items()}
    first, last = (at[max(summer).toordinal()], at[min(summer).toordinal()])
    assert abs(first - last) > 0.6
    ordered = [at[day] for day in sorted(at)]
    assert ordered == sorted(ordered)
    assert ordered[0] == 0
    assert ordered[-1] == pytest.approx(1)
    borders = {tuple(fold) for fold in found["folds"]}
    assert len(borders) >= 2, "where the scale changes there is a fold"


def test_a_small_chronology_keeps_one_scale(page: Page) -> None:
    days = {date(2025, 3, 15): 1, date(2025, 4, 26): 20, date(2025, 7, 11): 9, date(2025, 9, 4): 16}
    found = scale(page, days, is_crowd=False)
    assert found["core"] is None
    assert found == scale(page, days, is_crowd=True)


def test_marks_of_the_slider_never_lie_upon_one_another(page: Page) -> None:
    """However many days something was published on: neighbours share a mark, and each day is reached from the one beside it."""
    page.route("**/api/knowledge", lambda route: route.fulfill(json=knowledge(200)))
    page.get_by_role("button", name="What was known when?").click()
    ticks = page.locator(".tick")
    expect(ticks.first).to_be_visible()
    boxes = sorted((box["x"], box["width"]) for tick in ticks.all() if (box := tick.bounding_box()))
    assert 5 < len(boxes) < 200
    assert all(x + width <= after + 0.5 for (x, width), (after, _) in pairwise(boxes))
    ticks.nth(2).click()
    told = page.locator(".mark-told h3")
    before = told.inner_text()
    page.get_by_role("button", name="The next mark").click()
    assert told.inner_text() != before
    page.get_by_role("button", name="The mark before").click()
    assert told.inner_text() == before


def knowledge(marks: int) -> dict[str, Any]:
    days = [date.fromordinal(date(2024, 1, 1).toordinal() + number).isoformat() for number in range(marks)]
    published = [{"as_of": day, "articles": [], "appeared": [], "gained": []} for day in days]
    return {"recorded": [], "published": published, "undated": []}


def test_a_page_that_is_opened_while_the_server_folds_opens_by_itself(browser: Browser, ledger: Ledger) -> None:
    asked: list[str] = []
    told = {
        "code": "overloaded",
        "message": "The chronology is being folded.",
        "where": None,
        "what_to_do": "Try again.",
    }

    def first_too_early(route: Route) -> None:
        asked.append(route.request.url)
        if len(asked) == 1:
            route.fulfill(status=503, json={"error": told})
        else:
            route.continue_()

    with running(create_app(ledger)) as server:
        page = browser.new_page()
        page.route("**/api/opening", first_too_early)
        page.goto(f"http://127.0.0.1:{server.port}/")
        expect(page.locator("#notice")).to_have_text("The chronology is being folded. The page opens by itself.")
        page.wait_for_selector("body.ready")
        assert len(asked) == 2
        expect(page.locator(".entry").first).to_be_visible()
        page.close()
