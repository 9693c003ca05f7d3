"""A team behind a proxy: readers read, named editors rule, and nobody else does, whatever they send."""

from __future__ import annotations

import http.client
import json
import os
import re
import shutil
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.acceptance.command import COMMAND, ROOT, timeline

NAME = "chronology.example"
PASSWORD = "a long password"


class Proxy:
    """What nginx does with a request from outside, as docs/how-to/serve.md sets it up."""

    def __init__(self, port: int) -> None:
        self._port = port
        self.cookie = ""

    def send(
        self, method: str, path: str, body: Any = None, reader: str = "192.0.2.7", **headers: str
    ) -> tuple[int, Any]:
        sent = {"Host": NAME, "X-Forwarded-For": reader, "X-Forwarded-Proto": "https", "Origin": f"https://{NAME}"}
        sent |= {name.replace("_", "-"): value for name, value in headers.items()}
        if self.cookie:
            sent["Cookie"] = self.cookie
        content = None
        if body is not None:
            content, sent["Content-Type"] = json.dumps(body), "application/json"
        connection = http.client.HTTPConnection("127.0.0.1", self._port, timeout=60)
        try:
            connection.request(method, path, content, sent)
            response = connection.getresponse()
            cookie = response.getheader("Set-Cookie")
            if cookie:
                assert cookie.startswith("__Host-timeline=")
                assert {"Secure", "HttpOnly", "SameSite=strict"} <= {part.strip() for part in cookie.split(";")}
                self.cookie = cookie.split(";")[0]
            return response.status, json.loads(response.read())
        finally:
            connection.close()


@pytest.fixture
def team(tmp_path: Path) -> Iterator[tuple[Proxy, str, Path]]:
    """The reading room with one editor, its local token, and its folder."""
    shutil.copy(ROOT / "events.sqlite", tmp_path / "events.sqlite")
    environment = {"TIMELINE_EDITORS": str(tmp_path / "editors.json")}
    added = timeline(
        *("editors", "add", "Ada Editor", "--password-stdin"), cwd=tmp_path, stdin=PASSWORD.encode(), **environment
    )
    assert added.code == 0, added.err
    command = [COMMAND, "serve", "--port", "0", "--allow-host", NAME, "--proxy", "127.0.0.1"]
    process = subprocess.Popen(
        command, cwd=tmp_path, stderr=subprocess.PIPE, text=True, env={**os.environ, **environment}
    )
    assert process.stderr is not None
    port = int(re.search(r"127\.0\.0\.1:(\d+)", process.stderr.readline())[1])  # type: ignore[index]
    token = process.stderr.readline().split("#token=")[1].strip()
    yield Proxy(port), token, tmp_path
    process.send_signal(signal.SIGTERM)
    said = process.communicate(timeout=30)[1]
    assert process.returncode == 0, said
    assert token not in said
    assert PASSWORD not in said
    assert "Traceback" not in said


def test_a_team_behind_a_proxy(team: tuple[Proxy, str, Path]) -> None:
    proxy, token, folder = team

    # Everybody reads.
    status, index = proxy.send("GET", "/api/chronology")
    assert status == 200
    entry = index["entries"][0]["id"]
    ruling = {"kind": "rename", "targets": [entry], "value": "Words of a person", "reason": "clearer"}

    # A reader does not write, and the token of the server's own machine opens nothing from outside.
    assert proxy.send("POST", "/api/rulings", ruling, Idempotency_Key="1")[0] == 401
    status, told = proxy.send("POST", "/api/session", {"token": token, "name": "Ada Editor"})
    assert (status, told["error"]["code"]) == (403, "not-allowed")

    # Somebody who guesses is slowed down, and that is told of the guesser, not of the proxy.
    guesses = [proxy.send("POST", "/api/session", {"name": "Bob", "password": "x"}, "192.0.2.66")[0] for _ in range(12)]
    assert guesses[:3] == [401, 401, 401]
    assert guesses[-1] == 429

    # An editor signs in, looks at what a ruling would do, and rules.
    status, who = proxy.send("POST", "/api/session", {"name": "Ada Editor", "password": PASSWORD})
    assert (status, who["name"], who["way"]) == (200, "Ada Editor", "password")
    csrf = who["csrf"]
    status, preview = proxy.send("POST", "/api/rulings/preview", ruling, X_CSRF_Token=csrf)
    assert status == 200
    assert [change["kinds"] for change in preview["effects"]["entries"]] == [["headline"]]
    body = {**ruling, "previewed": preview["previewed"]}
    assert proxy.send("POST", "/api/rulings", body, Idempotency_Key="1")[0] == 403, "without the session's token"
    status, made = proxy.send("POST", "/api/rulings", body, X_CSRF_Token=csrf, Idempotency_Key="1")
    assert (status, made["effects"]) == (201, preview["effects"])
    assert proxy.send("POST", "/api/rulings", body, X_CSRF_Token=csrf, Idempotency_Key="1")[0] == 200, "sent twice"

    # It is a fact like one made on the command line, and as of before it nothing has changed.
    listed = timeline("rule", "list", "--json", cwd=folder).json
    assert [(one["author"], one["value"]) for one in listed if one["kind"] == "rename"] == [
        ("Ada Editor", "Words of a person")
    ]
    assert proxy.send("GET", f"/api/entries/{entry}")[1]["headline"] == "Words of a person"
    then = proxy.send("GET", f"/api/entries/{entry}?as_of=@{preview['previewed']}")[1]
    assert then["headline"] == index["entries"][0]["headline"]

    # Who is removed is out at once.
    removed = timeline("editors", "remove", "Ada Editor", cwd=folder, TIMELINE_EDITORS=str(folder / "editors.json"))
    assert removed.code == 0
    revoke = f"/api/rulings/{made['ruling']['id']}/revoke"
    assert proxy.send("POST", revoke, {"reason": "no"}, X_CSRF_Token=csrf, Idempotency_Key="2")[0] == 401
