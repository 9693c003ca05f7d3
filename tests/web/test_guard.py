"""Attacks: names that lead here by trick, paths that lead out, bodies too large, markup in everything an article brings."""

from __future__ import annotations

from pathlib import Path

import pytest
from starlette.testclient import TestClient

from tests.web.visiting import Visitor
from timeline.front import ingest
from timeline.ledger import Ledger
from timeline.web.app import LARGEST_BODY, create_app
from timeline.web.assets import assets
from timeline.web.doors import Doors

EVIL = '</script><script>alert(1)</script><img src=x onerror="alert(2)">'


@pytest.mark.parametrize(
    "host", ["evil.example", "localhost.evil.example", "127.0.0.1.evil.example", "", "evil.example:8765"]
)
def test_a_name_made_to_lead_here_is_refused(visitor: Visitor, host: str) -> None:
    """DNS rebinding: the browser believes that this server belongs to the other site, and says so."""
    for path in ("/", "/api/chronology", "/api/session"):
        visitor.error(visitor.get(path, Host=host), 421, "refused-host")


@pytest.mark.parametrize(
    "host", ["localhost", "localhost:8765", "LOCALHOST:1", "127.0.0.1:8765", "[::1]:8765", "192.0.2.1"]
)
def test_its_own_names_and_addresses_are_answered(visitor: Visitor, host: str) -> None:
    assert visitor.get("/api/session", Host=host).status_code == 200


def test_a_name_that_was_allowed_is_answered(ledger: Ledger) -> None:
    app = create_app(ledger, doors=Doors(None), hosts=["Chronology.example"])
    with TestClient(app, base_url="http://chronology.EXAMPLE") as client:
        assert client.get("/api/session").status_code == 200


def test_every_answer_forbids_what_a_page_does_not_need(visitor: Visitor) -> None:
    responses = [visitor.get(path) for path in ("/api/chronology", "/api/nothing", "/assets/nothing.js")]
    responses += [visitor.get("/", Host="evil.example"), visitor.client.put("/api/chronology")]
    for response in responses:
        policy = response.headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert "http" not in policy
        assert "frame-ancestors 'none'" in policy
        assert response.headers["x-content-type-options"] == "nosniff"
        assert response.headers["referrer-policy"] == "no-referrer"
        assert "server" not in response.headers


def test_no_answer_invites_another_site(visitor: Visitor) -> None:
    response = visitor.get("/api/chronology", Origin="https://evil.example")
    assert not [name for name in response.headers if name.startswith("access-control")]
    preflight = visitor.client.options(
        "/api/rulings", headers={"Origin": "https://evil.example", "Access-Control-Request-Method": "POST"}
    )
    assert preflight.status_code == 405


@pytest.mark.parametrize(
    "path",
    [
        "/assets/../app.py",
        "/assets/..%2fapp.py",
        "/assets/%2e%2e/%2e%2e/pyproject.toml",
        "/assets//etc/passwd",
        "/assets/..\\app.py",
        "/assets/index.html%00.js",
        "/assets/",
        "/api/articles/..%2f..%2fetc%2fpasswd",
        "/api/sources/..%2f..%2f..%2fetc%2fpasswd",
        "/api/entries/%00",
        "/api/entries/%ff%fe",
        "/api/proof/..%2f",
    ],
)
def test_no_path_leads_out(visitor: Visitor, path: str) -> None:
    response = visitor.client.get(path)

    assert response.status_code == 404, response.text
    assert "root:" not in response.text
    assert "create_app" not in response.text


def test_a_name_as_long_as_a_book_is_not_looked_for(visitor: Visitor) -> None:
    for path, where in ((f"/api/sources/{'x' * 5_000}", "name"), (f"/api/chronology?as_of={'x' * 5_000}", "as_of")):
        assert visitor.error(visitor.get(path), 400, "wrong-request")["where"] == where


def test_a_reader_who_asks_for_moment_after_moment_is_slowed_down(visitor: Visitor) -> None:
    codes = [visitor.get(f"/api/conflicts?as_of=@{position}").status_code for position in range(20, 60)]

    assert codes[:30] == [200] * 30
    assert codes[-1] == 429
    assert visitor.get("/api/conflicts").status_code == 200


def test_only_files_of_the_package_are_assets() -> None:
    assert all(not name.startswith((".", "/")) and ".." not in name for name in assets())
    assert not [name for name in assets() if name.endswith((".py", ".pyc"))]


def test_a_body_too_large_is_refused_before_it_is_read(editor: Visitor, ledger: Ledger) -> None:
    position = ledger.head().position
    huge = b'{"kind": "' + b"x" * (2 * LARGEST_BODY) + b'"}'
    headers = {"Content-Type": "application/json", "X-CSRF-Token": editor.csrf}

    told = editor.client.post("/api/rulings", content=huge, headers=headers)
    editor.error(told, 413, "too-large")

    def dribble() -> object:
        for _ in range(2 * LARGEST_BODY // 1024):
            yield b"x" * 1024

    editor.error(editor.client.post("/api/rulings", content=dribble(), headers=headers), 413, "too-large")  # type: ignore[arg-type]
    assert ledger.head().position == position


@pytest.mark.parametrize("body", [b"", b"[]", b"nonsense", b'{"a":', b"\xff\xfe", b"[" * 60_000, b"null", b"1e999"])
def test_a_body_that_is_no_object_is_told_so(editor: Visitor, body: bytes) -> None:
    headers = {"Content-Type": "application/json", "X-CSRF-Token": editor.csrf}
    editor.error(editor.client.post("/api/rulings", content=body, headers=headers), 400, "wrong-request")


def test_a_defect_is_told_without_its_inside(
    visitor: Visitor, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    from timeline.front.room import Room

    def broken(self: Room, wanted: str) -> None:
        raise KeyError("a secret of the inside")

    monkeypatch.setattr(Room, "answer_article", broken)
    response = visitor.get("/api/articles/a")

    visitor.error(response, 500, "defect")
    assert "a secret" not in response.text
    assert response.headers["content-security-policy"]
    assert "a secret of the inside" in caplog.text


def test_markup_from_articles_stays_words(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """In the text, in the title, and in the very name of the file."""
    folder = tmp_path / "articles"
    folder.mkdir()
    name = "<img src=x onerror=alert(3)>.txt"
    (folder / name).write_text(
        f"{EVIL} gesperrt\n\nDie Brücke {EVIL} wurde am 4. September 2025 gesperrt, sagte Anna Groß.\n",
        encoding="utf-8",
    )
    with Ledger.open(str(tmp_path / "ledger.sqlite")) as ledger:
        ingest(ledger, [folder])
        app = create_app(ledger, doors=Doors(None))
        with TestClient(app, base_url="http://localhost") as client:
            visitor = Visitor(client)
            index = visitor.get("/api/chronology")
            assert index.json()["entries"]
            article = visitor.ask(f"/api/entries/{index.json()['entries'][0]['id']}")["who_says_so"][0]["article"]
            told = visitor.get(f"/api/articles/{article}")
            assert EVIL in told.json()["text"]
            assert name in told.json()["path"]
            for response in (index, told, visitor.get("/api/entries/<script>alert(1)</script>")):
                assert response.headers["content-type"] == "application/json"
                assert response.headers["x-content-type-options"] == "nosniff"
                assert "default-src 'none'" in response.headers["content-security-policy"]
