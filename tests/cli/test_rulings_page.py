"""Rulings in a terminal: how each stands, and nothing in them that could command the terminal."""

from __future__ import annotations

import io

import pytest
from rich.console import Console

from tests.export import story
from tests.export.test_rulings import LOST, TAKEN, ruled
from timeline.cli.page import as_text, draw
from timeline.cli.pages.audit import audit_page
from timeline.cli.pages.chronology import chronology_page
from timeline.cli.pages.rulings import ruling_page, rulings_page
from timeline.cli.session import Session
from timeline.front.audit import audit
from timeline.model import Chronology, RulingInfo


def test_all_rulings_are_listed_in_their_order_with_how_they_stand() -> None:
    page = as_text(rulings_page(ruled()[0]))
    assert "2 acting · 0 overridden · 1 dangling · 1 revoked" in page
    assert [page.index(reason) for reason in ("clearer than", "a slip", "the minutes", "once thought")] == sorted(
        page.index(reason) for reason in ("clearer than", "a slip", "the minutes", "once thought")
    )
    assert "Not found: “Die Fähre” (a.txt)" in page
    assert "Taken back by Ada" in page


def test_no_rulings_says_what_can_be_ruled() -> None:
    assert "timeline rule --help" in as_text(rulings_page(story.chronology()))


def test_a_line_and_a_claim_show_the_rulings_on_them() -> None:
    chronology, entry, claim = ruled()
    page = as_text(chronology_page(chronology))
    assert "§ renamed" in page
    assert "Rejected by ruling and left out: 1 claim" in page
    told = as_text(audit_page(chronology, audit(chronology, entry), {}))
    assert "Ruled by Ada & Ben (ruling r-name" in told
    assert "not the words of a source" in told
    assert "It is rejected (ruling r-no)" in as_text(audit_page(chronology, audit(chronology, claim), {}))


def test_a_ruling_in_full_says_how_to_take_it_back_unless_it_was() -> None:
    chronology = ruled()[0]
    assert "timeline rule revoke" in as_text(ruling_page(chronology, LOST))
    assert "timeline rule revoke" not in as_text(ruling_page(chronology, TAKEN))


def test_nothing_in_a_ruling_can_command_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    """A fact may have come from anywhere; escape sequences and turned text show as replacement characters."""
    evil = "\x1b]0;owned\x07\u202etxt\x9b31m"
    one = RulingInfo("r", "rename", (evil,), evil, evil, evil, 1, "dangling", dangling=(evil,), note=evil)
    chronology = Chronology(None, None, 1, "d", rulings=(one,), notes=(evil,))
    drawn = io.StringIO()
    for page in (rulings_page(chronology), ruling_page(chronology, one), chronology_page(chronology)):
        draw(page, Console(file=drawn, width=80, color_system=None, force_terminal=False))
        drawn.write(as_text(page))
    Session().warn(f"a file: {evil}")
    told = drawn.getvalue() + capsys.readouterr().err
    assert "owned" in told
    assert not {"\x1b", "\x07", "\u202e", "\x9b"} & set(told)
