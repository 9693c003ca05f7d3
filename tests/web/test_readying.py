"""What everybody asks for is there before anybody asks, and a large ledger is folded beside the server."""

from __future__ import annotations

import gzip
from threading import Event

import pytest
from starlette.testclient import TestClient

from tests.web.running import wait_until
from tests.web.visiting import HOME, Visitor
from timeline.front.room import Room
from timeline.ledger import Ledger
from timeline.model import ArticleDescribed
from timeline.views import is_current, load
from timeline.web import folding
from timeline.web.app import create_app
from timeline.web.folding import fold_beside


def test_what_everybody_asks_for_is_made_before_anybody_does(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    """Once the server is ready, no reader has anything made about the whole ledger."""
    app = create_app(ledger)
    ready = Event()
    app.state.readying.on_ready = lambda room: ready.set()
    with TestClient(app, base_url=HOME) as client:
        assert ready.wait(60)

        def refused(room: Room) -> None:
            raise AssertionError("made for a reader")

        for name in ("chronology", "opening", "conflicts", "lineages", "rulings", "sources", "knowledge"):
            monkeypatch.setattr(Room, f"answer_{name}", refused)
            assert client.get(f"/api/{name}").status_code == 200


def test_what_cannot_be_made_ready_is_told_and_the_rest_is_served(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(room: Room) -> None:
        raise KeyError("sources")

    monkeypatch.setattr(Room, "answer_sources", broken)
    with TestClient(create_app(ledger), base_url=HOME, raise_server_exceptions=False) as client:
        assert client.get("/api/chronology").status_code == 200
        wait_until(lambda: "not everything could be made ready" in caplog.text)
        assert client.get("/api/sources").status_code == 500
        assert client.get("/api/knowledge").status_code == 200


def test_a_newer_chronology_is_made_ready_too(visitor: Visitor, ledger: Ledger) -> None:
    ready = Event()
    visitor.ask("/api/chronology")
    app = visitor.client.app
    app.state.readying.on_ready = lambda room: ready.set()  # type: ignore[attr-defined]
    ready.clear()
    article = load(ledger).articles[0].id
    ledger.append([ArticleDescribed(article, "outlet", "The Bridge Courier", "an editor", None, "its imprint")])
    assert visitor.ask("/api/chronology")["ledger"]["position"] == ledger.head().position
    assert ready.wait(60)


def test_a_large_ledger_is_folded_in_a_process_of_its_own(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    article = load(ledger).articles[0].id
    ledger.append([ArticleDescribed(article, "outlet", "The Bridge Courier", "an editor", None, "its imprint")])
    assert not is_current(ledger)
    assert not fold_beside(ledger, lambda: False)
    assert not is_current(ledger), "for so few facts no process is started"
    monkeypatch.setattr(folding, "MANY_FACTS", 1)
    assert fold_beside(ledger, lambda: False)
    assert is_current(ledger)
    assert any(one.outlet == "The Bridge Courier" for one in load(ledger).articles)


def test_a_fold_that_nobody_waits_for_is_ended(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    """A server that is told to stop leaves no process behind."""
    article = load(ledger).articles[0].id
    ledger.append([ArticleDescribed(article, "outlet", "The Bridge Courier", "an editor", None, "its imprint")])
    monkeypatch.setattr(folding, "MANY_FACTS", 1)
    monkeypatch.setattr(folding, "_CODE", "import time; time.sleep(600)")
    assert not fold_beside(ledger, lambda: True)
    assert not is_current(ledger)


def test_where_the_other_process_fails_the_server_folds_by_itself(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    article = load(ledger).articles[0].id
    ledger.append([ArticleDescribed(article, "outlet", "The Bridge Courier", "an editor", None, "its imprint")])
    monkeypatch.setattr(folding, "MANY_FACTS", 1)
    monkeypatch.setattr(folding, "_CODE", "raise SystemExit(3)")
    with TestClient(create_app(ledger), base_url=HOME) as client:
        assert client.get("/api/chronology").json()["ledger"]["position"] == ledger.head().position


def test_whoever_takes_nothing_packed_gets_the_same(visitor: Visitor) -> None:
    """Piece by piece, so that a large answer is never unpacked as a whole for one reader."""
    packed = visitor.client.get("/api/chronology", headers={"Accept-Encoding": "gzip"})
    plain = visitor.client.get("/api/chronology", headers={"Accept-Encoding": "identity"})
    assert packed.headers["content-encoding"] == "gzip"
    assert "content-encoding" not in plain.headers
    assert plain.content == packed.content
    assert plain.headers["etag"] == packed.headers["etag"]
    assert len(gzip.compress(plain.content)) < len(plain.content)
    head = visitor.client.head("/api/chronology", headers={"Accept-Encoding": "identity"})
    assert head.status_code == 200
    assert head.content == b""
