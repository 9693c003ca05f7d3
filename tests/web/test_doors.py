"""Signing in: by the local token from this machine alone, by hashed passwords, never by guessing."""

from __future__ import annotations

import json
import stat
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from tests.web.conftest import PASSWORD
from tests.web.visiting import TOKEN, Visitor
from timeline.ledger import Ledger
from timeline.model import UsageError
from timeline.web.app import create_app
from timeline.web.doors import IDLE, LONGEST, Doors
from timeline.web.editors import (
    Editor,
    add_editor,
    check_password,
    editors_file,
    read_editors,
    remove_editor,
)
from timeline.web.limits import Limit


class Clock:
    now = 1000.0

    def __call__(self) -> float:
        return self.now


def test_a_reader_is_told_how_to_sign_in(visitor: Visitor) -> None:
    assert visitor.ask("/api/session") == {
        "role": "reader",
        "name": None,
        "way": None,
        "csrf": None,
        "ways": ["token", "password"],
        "writable": True,
    }


def test_signing_in_and_out(visitor: Visitor) -> None:
    visitor.sign_in("Ada Editor")
    who = visitor.ask("/api/session")
    assert (who["role"], who["name"], who["csrf"]) == ("editor", "Ada Editor", visitor.csrf)

    out = visitor.client.delete("/api/session", headers={"X-CSRF-Token": visitor.csrf})
    assert out.json()["role"] == "reader"
    assert visitor.ask("/api/session")["role"] == "reader"


def test_another_site_cannot_sign_somebody_out(editor: Visitor) -> None:
    editor.error(editor.client.delete("/api/session"), 403, "not-allowed")
    assert editor.ask("/api/session")["role"] == "editor"


def test_the_cookie_is_out_of_reach_of_scripts_and_other_sites(visitor: Visitor) -> None:
    response = visitor.client.post("/api/session", json={"token": TOKEN})
    cookie = response.headers["set-cookie"]

    assert cookie.startswith("timeline_8765=")
    assert "HttpOnly" in cookie
    assert "SameSite=strict" in cookie
    assert "Secure" not in cookie
    assert TOKEN not in cookie
    assert TOKEN not in response.text


def test_over_https_the_cookie_is_bound_to_the_host(ledger: Ledger, ada: Editor) -> None:
    app = create_app(ledger, doors=Doors(None, editors=lambda: (ada,)), hosts=["chronology.example"])
    with TestClient(app, base_url="https://chronology.example") as client:
        response = client.post("/api/session", json={"name": "Ada Editor", "password": PASSWORD})
        cookie = response.headers["set-cookie"]
        assert cookie.startswith("__Host-timeline=")
        assert "Secure" in cookie
        assert "Path=/" in cookie
        assert "Domain" not in cookie
        assert response.headers["strict-transport-security"]
        assert client.get("/api/session").json()["name"] == "Ada Editor"


@pytest.mark.parametrize(
    ("address", "host", "forwarded"),
    [
        ("192.0.2.7", "localhost", None),
        ("127.0.0.1", "chronology.example", None),
        ("127.0.0.1", "localhost", "192.0.2.7"),
    ],
)
def test_the_local_token_is_good_on_this_machine_alone(
    ledger: Ledger, address: str, host: str, forwarded: str | None
) -> None:
    """Not from elsewhere, and not through a proxy that runs here."""
    app = create_app(ledger, doors=Doors(TOKEN), hosts=["chronology.example"])
    with TestClient(app, base_url=f"http://{host}:8765", client=(address, 50000)) as client:
        headers = {"X-Forwarded-For": forwarded} if forwarded else {}
        response = client.post("/api/session", json={"token": TOKEN}, headers=headers)
        Visitor(client).error(response, 403, "not-allowed")


def test_a_wrong_token_or_password_opens_nothing(visitor: Visitor) -> None:
    for body in (
        {"token": "guess"},
        {"token": ""},
        {"name": "Ada Editor", "password": "guess"},
        {"name": "Nobody", "password": PASSWORD},
    ):
        response = visitor.client.post("/api/session", json=body)
        visitor.error(response, 401, "not-signed-in")
        assert "set-cookie" not in response.headers
    for body in ({}, {"name": "Ada Editor"}, {"password": PASSWORD}, {"token": 7}):
        visitor.error(visitor.client.post("/api/session", json=body), 400, "wrong-request")


def test_guessing_is_slowed_down_for_an_address_and_for_a_name() -> None:
    clock = Clock()
    doors = Doors(TOKEN, editors=lambda: (), clock=clock)
    codes = []
    for _ in range(12):
        try:
            doors.by_token("guess", None, "192.0.2.7", is_local=True)
        except Exception as error:  # noqa: BLE001
            codes.append(error.code)  # type: ignore[attr-defined]
    assert codes == ["not-signed-in"] * 10 + ["too-many-requests"] * 2
    doors.by_token(TOKEN, None, "192.0.2.8", is_local=True)

    codes = []
    for number in range(12):
        try:
            doors.by_password("Ada", "guess", f"198.51.100.{number}")
        except Exception as error:  # noqa: BLE001
            codes.append(error.code)  # type: ignore[attr-defined]
    assert codes == ["not-signed-in"] * 10 + ["too-many-requests"] * 2


def test_sessions_end(ada: Editor) -> None:
    clock, editors = Clock(), [ada]
    doors = Doors(TOKEN, editors=lambda: tuple(editors), clock=clock)
    id_, _ = doors.by_token(TOKEN, "Ada", "::1", is_local=True)
    clock.now += IDLE - 1
    assert doors.session(id_)
    clock.now += IDLE + 1
    assert doors.session(id_) is None

    id_, _ = doors.by_token(TOKEN, "Ada", "::1", is_local=True)
    for _ in range(int(LONGEST / IDLE) + 3):
        clock.now += IDLE - 1
        doors.session(id_)
    assert doors.session(id_) is None

    id_, _ = doors.by_password("Ada Editor", PASSWORD, "::1")
    assert doors.session(id_)
    editors[:] = [Editor(ada.name, "another hash", ada.added)]
    assert doors.session(id_) is None, "whoever has another password signs in again"


def test_neither_token_nor_session_is_kept_in_the_clear() -> None:
    doors = Doors(TOKEN)
    id_, _ = doors.by_token(TOKEN, "Ada", "::1", is_local=True)
    held = repr(vars(doors))

    assert TOKEN not in held
    assert id_ not in held


def test_editors_are_kept_hashed_in_a_file_of_their_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TIMELINE_EDITORS", str(tmp_path / "folder" / "editors.json"))
    made = add_editor("Ada Editor", PASSWORD)

    path = editors_file()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert PASSWORD not in path.read_text()
    assert json.loads(path.read_text())["format"] == "timeline-editors/1"
    assert made.password.startswith("$argon2id$")
    assert read_editors() == (made,)
    assert check_password(read_editors(), "ada EDITOR", PASSWORD) == made
    assert check_password(read_editors(), "Ada Editor", PASSWORD + " ") is None

    again = add_editor("ada editor", PASSWORD + "!")
    assert read_editors() == (again,)
    assert remove_editor("Ada Editor").name == "ada editor"
    assert read_editors() == ()
    with pytest.raises(UsageError, match="no editor 'Ada Editor'"):
        remove_editor("Ada Editor")


def test_what_no_editor_may_have() -> None:
    with pytest.raises(UsageError, match="at least 12"):
        add_editor("Ada", "short")
    with pytest.raises(UsageError, match="empty"):
        add_editor("  ", PASSWORD)
    with pytest.raises(UsageError, match="control character"):
        add_editor("Ada\u202e", PASSWORD)


def test_a_broken_file_of_editors_lets_nobody_in(tmp_path: Path, ledger: Ledger, ada: Editor) -> None:
    path = tmp_path / "editors.json"
    path.write_text("{}")
    with pytest.raises(UsageError, match=r"editors\.json: not a file of editors"):
        read_editors(path)

    doors = Doors(None, editors=lambda: read_editors(path))
    assert doors.ways() == []


def test_a_limit_fills_again() -> None:
    clock = Clock()
    limit = Limit(2, 10.0, clock)
    assert [limit.wait("a"), limit.wait("a"), limit.wait("a"), limit.wait("b")] == [0, 0, 10, 0]
    clock.now += 10
    assert [limit.wait("a"), limit.wait("a")] == [0, 10]
