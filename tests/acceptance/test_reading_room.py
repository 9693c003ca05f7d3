"""The reading room in a real browser: find it, see who says so, check it, correct it, look back, publish it."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.web.browser import Visit, chromium
from tests.web.running import running
from timeline.ledger import Ledger
from timeline.model import RulingKind
from timeline.stories import load_story
from timeline.web.app import create_app
from timeline.web.doors import Doors

pytestmark = pytest.mark.slow

SEEDS = Path(__file__).resolve().parents[2] / "events.sqlite"
TOKEN = "a token that nobody guesses"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as started:
        yield started


@pytest.fixture
def room(tmp_path: Path) -> Iterator[str]:
    """The address of a reading room on a copy of the ledger of the seeds."""
    path = tmp_path / "events.sqlite"
    shutil.copy(SEEDS, path)
    with Ledger.open(str(path)) as ledger:
        app = create_app(ledger, story=load_story("coalition"), doors=Doors(TOKEN))
        with running(app) as server:
            yield f"http://127.0.0.1:{server.port}/"


@pytest.fixture
def visit(browser: Browser, room: str) -> Iterator[Visit]:
    made = Visit(browser, room, offline=False)
    yield made
    made.close()


@pytest.fixture
def editing(browser: Browser, room: str) -> Iterator[Visit]:
    """Somebody who opened the address that timeline serve printed."""
    made = Visit(browser, f"{room}#token={TOKEN}", offline=False)
    expect(made.page.locator(".sign")).to_contain_text("Sign out")
    yield made
    made.close()


def decide(page: Page, button: str, reason: str) -> None:
    """Press a verdict button, give the reason, see what changes, and record it."""
    page.locator(".verdict", has_text=button).first.click()
    confirm(page, reason)


def confirm(page: Page, reason: str) -> None:
    page.locator("dialog textarea").fill(reason)
    if page.get_by_label("Your name").count():
        page.get_by_label("Your name").fill("Ada Editor")
    page.get_by_role("button", name="Show what it changes").click()
    expect(page.get_by_role("button", name="Record it")).to_be_enabled(timeout=20_000)
    page.get_by_role("button", name="Record it").click()
    expect(page.locator("dialog.ask")).to_have_count(0, timeout=20_000)


def entries(page: Page) -> int:
    found = re.search(r"(?:all|of) ([\d,]+) entr", page.locator(".filters output").inner_text())
    assert found
    return int(found[1].replace(",", ""))


def test_find_the_pledge_see_who_asserts_it_and_open_the_article_at_the_words(visit: Visit) -> None:
    page = visit.page
    page.keyboard.press("/")
    page.keyboard.type("26 länder")
    line = page.locator(".entry", has_text="26 Länder").first
    expect(page.locator(".filters output")).to_contain_text(" of ")
    line.locator(".line").click()
    expect(line.locator(".why")).to_be_visible()
    terms = line.locator(".why dt").all_inner_texts()
    assert terms[:6] == ["Independent origins", "Strongest quote", "Date", "Disputes", "Ruling", "Proof"]
    assert line.locator(".origins li").count() >= 1
    quote = line.locator("li.claim .quote q").first
    said = quote.inner_text().strip('“”"')
    quote.click()
    page.wait_for_selector(".words .said.shown")
    assert visit.shown_words() == said
    assert page.locator(".words .said.shown").first.is_visible()
    assert page.locator(".verdict").count() == 0, "a reader has no verdict buttons"


def test_find_the_sunak_conflict_and_explain_it_by_a_ruling(editing: Visit) -> None:
    page = editing.page
    page.keyboard.press("2")
    board = page.locator(".conflict", has_text="Rishi Sunak")
    expect(board.locator(".badge.open")).to_be_visible()
    assert board.locator("button.verdict").count() == 0, "no verdict without looking"
    assert "Sunak" in board.locator("mark", has_text="Sunak").first.inner_text()
    board.locator(".side", has_text="Rishi Sunak").locator(".quote").first.click()
    expect(page.locator(".words .said.shown").first).to_be_visible()
    decide(page, "Explain it", "Sunak left office in July 2024; the article keeps an old name")
    expect(page.locator(".conflict", has_text="Rishi Sunak").locator(".badge.explained")).to_be_visible(timeout=20_000)
    page.keyboard.press("Escape")
    page.keyboard.press("5")
    expect(page.locator(".rulings")).to_contain_text("Sunak left office in July 2024")


def test_move_the_slider_to_may_and_back(visit: Visit) -> None:
    page = visit.page
    now = entries(page)
    page.get_by_role("button", name="What was known when?").click()
    page.get_by_label("What was known on this day").fill("2025-05-01")
    expect(page.locator(".counts .as-of")).to_have_text("As known on Thursday 1 May 2025", timeout=20_000)
    then = entries(page)
    assert 0 < then < now
    assert page.url.endswith("?as_of=2025-05-01")
    page.locator(".tick").first.click()
    expect(page.locator(".mark-told")).to_contain_text("Appeared")
    page.locator(".tick").nth(1).click()
    page.get_by_role("button", name="What changed, and which fact did it").click()
    expect(page.locator(".causes")).to_contain_text("Fact ", timeout=20_000)
    page.locator(".slide").get_by_role("button", name="Now").click()
    expect(page.locator(".counts .as-of")).to_have_count(0, timeout=20_000)
    assert entries(page) == now


def test_merge_two_entries_and_take_it_back(editing: Visit) -> None:
    page = editing.page
    before = entries(page)
    first = page.locator(".entry").first
    first.locator(".line").click()
    first.locator("li.claim .quote").first.click()
    page.wait_for_selector(".words .said.shown")
    page.locator(".verdict", has_text="Merge it with").click()
    page.locator(".choices-list input").first.check()
    confirm(page, "both tell of one meeting")
    expect(page.locator(".filters output")).to_contain_text(f"{before - 1} entries", timeout=20_000)
    page.keyboard.press("Escape")
    page.keyboard.press("5")
    page.locator(".rulings li", has_text="both tell of one meeting").get_by_role("button", name="Take it back").click()
    confirm(page, "they tell of two")
    expect(page.locator(".rulings li", has_text="both tell of one meeting").first).to_have_class(
        "revoked", timeout=20_000
    )
    page.keyboard.press("1")
    expect(page.locator(".filters output")).to_contain_text(f"{before} entries")


def rulings(page: Page) -> list[str]:
    """The history of rulings, latest first, as it is told."""
    page.keyboard.press("Escape")
    page.keyboard.press("5")
    expect(page.locator(".rulings")).to_be_visible()
    return page.locator(".rulings > li").all_inner_texts()


def take_back(page: Page, reason: str) -> None:
    item = page.locator(".rulings > li", has_text=reason)
    item.get_by_role("button", name="Take it back").click()
    confirm(page, f"not so: {reason}")
    expect(page.locator(".rulings > li.revoked", has_text=reason)).to_have_count(1, timeout=20_000)


def open_first_claim(page: Page, line: str) -> None:
    page.keyboard.press("1")
    if page.locator(f"[data-key='{line}'] .why").count() == 0:
        page.locator(f"[data-key='{line}'] > .line").click()
    page.locator(f"[data-key='{line}'] li.claim .quote").first.click()
    page.wait_for_selector(".words .said.shown")


def test_say_that_two_claims_are_one_happening_or_two(editing: Visit) -> None:
    """`same` and `different`: the other claim is found by its line's words, the preview tells the merge and the split."""
    page = editing.page
    before = entries(page)
    line = editing.lines()[0]
    open_first_claim(page, line)
    page.locator(".verdict", has_text="Same as").first.click()
    dialog = page.locator("dialog.ask")
    look, record = (page.get_by_role("button", name=name, exact=True) for name in ("Show what it changes", "Record it"))
    dialog.locator("textarea").fill("one meeting, told twice")
    dialog.get_by_label("Your name").fill("Ada Editor")
    look.click()
    expect(record).to_be_disabled()  # nobody has said yet which claim
    dialog.get_by_label("Words of the other claim's line").fill("starmer")
    dialog.locator("input[name=line]").first.check()
    dialog.locator("input[name=claim]").first.check()
    look.click()
    expect(dialog.locator(".effect")).to_contain_text("is merged", timeout=20_000)
    dialog.locator("textarea").fill("one meeting, told twice over")
    expect(record).to_be_disabled()  # other words are another ruling, which nobody has looked at
    look.click()
    expect(record).to_be_enabled(timeout=20_000)
    record.click()
    expect(page.locator(".filters output")).to_contain_text(f"{before - 1} entries", timeout=20_000)

    told = rulings(page)
    assert "one meeting, told twice over" in told[0]
    page.locator(".rulings > li").first.locator("a[data-view=entry]").click()
    page.locator(".entry.open li.claim .quote").first.click()
    page.wait_for_selector(".words .said.shown")
    page.locator(".verdict", has_text="Not the same as").first.click()
    dialog.locator("input[name=line]").first.check()  # its own line is offered first
    expect(dialog.locator(".choices-list").first).to_contain_text("its own line")
    dialog.locator("input[name=claim]").first.check()
    dialog.locator("textarea").fill("two meetings after all")
    look.click()
    expect(dialog.locator(".effect")).to_contain_text("is split", timeout=20_000)
    record.click()
    expect(dialog).to_have_count(0, timeout=20_000)
    told = rulings(page)
    assert "two meetings after all" in told[0]
    assert "one meeting, told twice over" in told[1]
    take_back(page, "two meetings after all")
    take_back(page, "one meeting, told twice over")
    page.keyboard.press("1")
    expect(page.locator(".filters output")).to_contain_text(f"{before} entries")


def test_say_that_two_articles_do_not_derive_from_one_another(editing: Visit) -> None:
    """`lineage`: the other article is found by its words, kin first; the preview tells what happens to the lineage."""
    page = editing.page
    page.keyboard.press("4")
    page.wait_for_selector(".ribbon")
    copies = page.locator(".ribbon").count()
    page.locator(".ribbon .title").first.click()
    page.wait_for_selector(".words .said")
    page.locator(".words .said:not(.stray)").first.click()
    page.wait_for_selector(".verdict")
    page.locator(".verdict", has_text="Lineage").click()
    dialog = page.locator("dialog.ask")
    dialog.locator("input[name=article]").first.check()
    dialog.get_by_label("Their texts").select_option("not")
    dialog.locator("textarea").fill("written by two people")
    dialog.get_by_label("Your name").fill("Ada Editor")
    page.get_by_role("button", name="Show what it changes").click()
    expect(dialog.locator(".effect")).to_contain_text("no longer derive", timeout=20_000)
    page.get_by_role("button", name="Record it").click()
    expect(dialog).to_have_count(0, timeout=20_000)
    assert "written by two people" in rulings(page)[0]
    page.keyboard.press("4")
    expect(page.locator(".ribbon")).to_have_count(copies - 1)
    page.keyboard.press("5")
    take_back(page, "written by two people")
    page.keyboard.press("4")
    expect(page.locator(".ribbon")).to_have_count(copies)


def test_every_kind_of_ruling_has_its_button_and_none_without_its_source(editing: Visit) -> None:
    """Each kind of `timeline rule` can be asked for from the page, and only while the claim's article is open."""
    page = editing.page
    asked: set[str] = set()

    def press_all() -> None:
        for number in range(page.locator("button.verdict").count()):
            page.locator("button.verdict").nth(number).click()
            asked.add(page.locator("dialog.ask h2").inner_text())
            page.keyboard.press("Escape")

    line = page.locator(".entry").first
    line.locator(".line").click()
    expect(line.locator(".why")).to_be_visible()
    assert page.locator("button.verdict").count() == 0
    line.locator("li.claim .quote").first.click()
    page.wait_for_selector(".words .said.shown")
    press_all()
    page.keyboard.press("Escape")
    expect(page.locator("button.verdict")).to_have_count(0)
    page.keyboard.press("2")
    page.locator(".conflict .side .quote").first.click()
    page.wait_for_selector(".words .said.shown")
    press_all()
    page.keyboard.press("Escape")
    page.keyboard.press("5")
    expect(page.locator("button.revoke").first).to_be_visible()
    page.locator("button.revoke").first.click()
    asked.add(page.locator("dialog.ask h2").inner_text())
    page.keyboard.press("Escape")
    titles = page.evaluate("import('/assets/app/words.js').then((words) => words.RULING_TITLES)")
    assert set(titles) == {*get_args(RulingKind), "revoke"}
    assert asked == set(titles.values())


def test_publish_a_page_and_open_it_with_the_network_off(browser: Browser, tmp_path: Path) -> None:
    from tests.acceptance.command import in_process as timeline

    shutil.copy(SEEDS, tmp_path / "events.sqlite")
    timeline("export", "html", "-o", "page.html", "--story", "coalition", cwd=tmp_path)
    made = Visit(browser, (tmp_path / "page.html").as_uri())
    page = made.page
    now = entries(page)
    page.locator(".entry .line").first.click()
    page.locator("li.claim .quote").first.click()
    expect(page.locator(".words .said.shown").first).to_be_visible()
    page.get_by_role("button", name="What was known when?").click()
    page.get_by_label("What was known on this day").fill("2025-05-01")
    expect(page.locator(".counts .as-of")).to_contain_text("As known on")
    assert 0 < entries(page) < now
    page.locator(".tick").nth(1).click()  # a mark tells the facts that did it, with the network off too
    page.get_by_role("button", name="What changed, and which fact did it").click()
    expect(page.locator(".causes")).to_contain_text("Fact ")
    page.get_by_label("Which time").select_option("recorded")
    page.locator(".tick").nth(2).click()
    page.get_by_role("button", name="What changed, and which fact did it").click()
    expect(page.locator(".causes")).to_contain_text("Fact ")
    page.get_by_role("button", name="Show what was known then").click()
    expect(page.locator(".counts .as-of")).to_contain_text("@")
    assert 0 < entries(page) < now
    page.locator(".entry .line").nth(1).click()
    expect(page.locator(".why").first).to_be_visible()
    made.close()


def test_new_facts_appear_without_loading_the_page_again(visit: Visit, tmp_path: Path) -> None:
    from timeline.front import Draft, rule
    from timeline.views import load

    line = visit.lines()[0]
    visit.page.wait_for_selector("body[data-live=yes]")
    with Ledger.open(str(tmp_path / "events.sqlite")) as ledger:
        assert line in {entry.id for entry in load(ledger).entries}
        rule(ledger, Draft("rename", (line,), "Ada Editor", "plainer", "Eine neue Überschrift"))
    expect(visit.page.locator(f"[data-key='{line}'] .headline")).to_have_text("Eine neue Überschrift", timeout=20_000)
