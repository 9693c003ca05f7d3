"""The server itself: slow and broken clients, new facts without reload, many readers, and a clean end."""

from __future__ import annotations

import http.client
import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from tests.web.conftest import SEEDS
from tests.web.running import Running, everything, running, wait_until
from tests.web.visiting import TOKEN
from timeline.front import Draft, rule
from timeline.front.door import chronology
from timeline.ledger import Ledger
from timeline.web.app import create_app
from timeline.web.doors import Doors


@pytest.fixture
def served(ledger: Ledger) -> Iterator[Running]:
    with running(create_app(ledger, doors=Doors(TOKEN)), head_seconds=0.5, fetch_seconds=0.5) as found:
        yield found


def get(port: int, path: str, **headers: str) -> tuple[int, bytes]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    try:
        connection.request("GET", path, headers=headers)
        response = connection.getresponse()
        return response.status, response.read()
    finally:
        connection.close()


def next_event(stream: Any) -> dict[str, str]:
    """The next event of a stream, comments passed over."""
    fields: dict[str, str] = {}
    while True:
        line = stream.readline().decode().rstrip("\n")
        if not line and "event" in fields:
            return fields
        name, _, value = line.partition(": ")
        if name in {"event", "data", "id"}:
            fields[name] = value


def test_new_facts_are_told_without_being_asked(served: Running, ledger: Ledger) -> None:
    """Appended by somebody else, here by another connection, as `timeline ingest` would."""
    entry = chronology(ledger).entries[0].id
    get(served.port, "/api/chronology")
    connection = http.client.HTTPConnection("127.0.0.1", served.port, timeout=20)
    connection.request("GET", "/api/events")
    stream = connection.getresponse()
    assert stream.getheader("content-type", "").startswith("text/event-stream")
    first = next_event(stream)
    assert json.loads(first["data"])["position"] == ledger.head().position

    with Ledger.open(ledger.url) as elsewhere:
        made = rule(elsewhere, Draft("rename", (entry,), "Ada Editor", "clearer", "New words"))
    event = next_event(stream)
    assert (event["event"], event["id"]) == ("facts", str(made.position))
    _, body = get(served.port, "/api/chronology")
    told = json.loads(body)
    assert told["ledger"]["position"] == made.position
    assert [one["headline"] for one in told["entries"] if one["id"] == entry] == ["New words"]
    connection.close()

    again = http.client.HTTPConnection("127.0.0.1", served.port, timeout=20)
    again.request("GET", "/api/events", headers={"Last-Event-ID": first["id"]})
    assert next_event(again.getresponse())["id"] == str(made.position)
    again.close()


def test_whoever_sends_a_head_too_slowly_is_cut_off(served: Running) -> None:
    """Slowloris: a byte now and then would hold the connection for ever."""
    started = time.monotonic()
    with served.connect() as connection:
        ended = False
        try:
            for byte in b"GET /api/session HTTP/1.1\r\nHost: localhost\r\nX-Slow: " + b"x" * 1000:
                connection.sendall(bytes([byte]))
                time.sleep(0.02)  # what is tested is time itself
        except ConnectionError:
            ended = True
        assert ended
        assert time.monotonic() - started < 10
    assert get(served.port, "/api/session")[0] == 200


def test_whoever_says_nothing_is_cut_off(served: Running) -> None:
    with served.connect() as connection:
        assert everything(connection) == b""


def test_a_second_slow_request_on_a_connection_is_cut_off_too(served: Running) -> None:
    with served.connect() as connection:
        connection.sendall(b"GET /api/session HTTP/1.1\r\nHost: localhost\r\n\r\n")
        assert connection.recv(65536).startswith(b"HTTP/1.1 200")
        connection.sendall(b"GET /api/session HT")
        assert b"HTTP/1.1" not in everything(connection)


def test_whoever_does_not_fetch_an_answer_is_cut_off(ledger: Ledger) -> None:
    app = create_app(ledger, doors=Doors(None))
    with running(app, fetch_seconds=0.5) as served:
        get(served.port, "/api/chronology")
        greedy = served.connect()
        greedy.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        request = b"GET /api/chronology HTTP/1.1\r\nHost: localhost\r\n\r\n"
        greedy.sendall(request * 400)
        wait_until(lambda: served.server.server_state.connections)
        wait_until(lambda: not served.server.server_state.connections)
        greedy.close()
        assert get(served.port, "/api/session")[0] == 200


def test_a_body_that_comes_too_slowly_is_told_so(served: Running, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("timeline.web.app.SLOWEST_BODY", 0.5)
    lines = ("POST /api/session HTTP/1.1", "Host: localhost", "Content-Type: application/json", "Content-Length: 100")
    told = served.raw(*lines, body=b'{"token"')
    assert told.startswith(b"HTTP/1.1 408")
    assert b'"code":"timed-out"' in told


@pytest.mark.parametrize(
    "line",
    [
        "GET /api/../../etc/passwd HTTP/1.1",
        "GET /assets/../../../../etc/passwd HTTP/1.1",
        "GET //evil.example/ HTTP/1.1",
        "GET http://evil.example/ HTTP/1.1",
        "GET /api/entries/%00%0d%0aSet-Cookie:x HTTP/1.1",
        "BREW /api/chronology HTTP/1.1",
        "GET /api/chronology?as_of=%ff HTTP/1.1",
    ],
)
def test_an_odd_request_is_answered_and_the_server_lives(served: Running, line: str) -> None:
    told = served.raw(line, "Host: localhost")
    status = int(told.split(b" ", 2)[1])

    assert 400 <= status < 500, told
    assert b"root:" not in told
    assert b"\r\nSet-Cookie:x" not in told
    assert get(served.port, "/api/session")[0] == 200


def test_a_head_without_end_and_two_hosts_are_refused(served: Running) -> None:
    with served.connect() as connection:
        with suppress(ConnectionError):
            connection.sendall(b"GET / HTTP/1.1\r\nHost: localhost\r\nX-Large: " + b"x" * 200_000)
        told = everything(connection)
        assert not told or told.startswith(b"HTTP/1.1 400")
    assert served.raw("GET / HTTP/1.1", "Host: localhost", "Host: evil.example").startswith(b"HTTP/1.1 400")
    assert get(served.port, "/api/session")[0] == 200


def test_many_readers_get_the_same_bytes(served: Running) -> None:
    with ThreadPoolExecutor(50) as readers:
        answers = list(readers.map(lambda _: get(served.port, "/api/chronology"), range(200)))

    assert {status for status, _ in answers} == {200}
    assert len({body for _, body in answers}) == 1


def test_open_streams_do_not_keep_the_server_from_stopping(ledger: Ledger) -> None:
    with running(create_app(ledger, doors=Doors(None))) as served:
        get(served.port, "/api/chronology")
        streams = []
        for _ in range(5):
            connection = http.client.HTTPConnection("127.0.0.1", served.port, timeout=20)
            connection.request("GET", "/api/events")
            next_event(connection.getresponse())
            streams.append(connection)
        begun = time.monotonic()
    assert time.monotonic() - begun < 10
    for connection in streams:
        connection.close()


@pytest.mark.slow
def test_the_reading_room_on_postgresql(ledger: Ledger, postgres_url: str) -> None:
    """Reading, ruling, an earlier moment, and news, on the other database."""
    from starlette.testclient import TestClient

    from tests.web.visiting import HOME, Visitor
    from timeline.ledger.copying import copy_ledger

    with Ledger.open(postgres_url) as there:
        copy_ledger(ledger, there)
        before = chronology(ledger)
        app = create_app(there, doors=Doors(TOKEN))
        with TestClient(app, base_url=HOME, client=("127.0.0.1", 50000)) as client:
            visitor = Visitor(client)
            visitor.sign_in("Ada Editor")
            index = visitor.ask("/api/chronology")
            assert {entry["id"] for entry in index["entries"]} == {entry.id for entry in before.entries}
            entry = index["entries"][0]["id"]
            body = {"kind": "rename", "targets": [entry], "value": "New words", "reason": "clearer"}
            preview = visitor.post("/api/rulings/preview", body).json()
            made = visitor.post("/api/rulings", {**body, "previewed": preview["previewed"]})
            assert made.status_code == 201
            assert made.json()["effects"] == preview["effects"]
            assert visitor.ask(f"/api/entries/{entry}")["headline"] == "New words"
            assert visitor.ask(f"/api/entries/{entry}?as_of=@{before.position}")["headline"] != "New words"
            assert visitor.ask(f"/api/diff?a=@{before.position}")["counts"]["entries"] == 1
        with running(create_app(there, doors=Doors(TOKEN))) as served:
            get(served.port, "/api/chronology")
            connection = http.client.HTTPConnection("127.0.0.1", served.port, timeout=20)
            connection.request("GET", "/api/events")
            stream = connection.getresponse()
            next_event(stream)
            rule(there, Draft("rename", (entry,), "Ada Editor", "clearer", "Newer words"))
            assert next_event(stream)["id"] == str(there.head().position)
            connection.close()


class Started:
    """``timeline serve`` as a process."""

    def __init__(self, folder: Path, *words: str) -> None:
        self.ledger = folder / "ledger.sqlite"
        self.ledger.write_bytes(SEEDS.read_bytes())
        command = [
            Path(sys.executable).with_name("timeline"),
            "--ledger",
            str(self.ledger),
            "serve",
            "--port",
            "0",
            *words,
        ]
        environment = {**os.environ, "TIMELINE_EDITORS": str(folder / "editors.json")}
        self.process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=environment)
        assert self.process.stderr is not None
        # Both lines of the start: what a pipe's reader has taken and not given is lost to ``communicate``.
        self.said = [self.process.stderr.readline(), self.process.stderr.readline()]
        self.port = int(self.said[0].split("127.0.0.1:")[1].split("/")[0])

    def stop(self, how: signal.Signals) -> tuple[int, str]:
        self.process.send_signal(how)
        _, rest = self.process.communicate(timeout=20)
        return self.process.returncode, "".join(self.said) + rest


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_the_command_serves_and_stops_cleanly(tmp_path: Path, how: signal.Signals) -> None:
    started = Started(tmp_path)
    wait_until(lambda: _answers(started.port))
    status, body = get(started.port, "/api/chronology")
    assert status == 200
    assert len(json.loads(body)["entries"]) > 50

    code, said = started.stop(how)

    assert code == 0, said
    assert "the reading room is open at http://127.0.0.1:" in said
    assert said.count("#token=") == 1
    assert said.rstrip().endswith("the reading room is closed")
    assert "Traceback" not in said


def _answers(port: int) -> bool:
    try:
        return get(port, "/api/session")[0] == 200
    except OSError:
        return False


def test_the_token_that_is_printed_signs_in(tmp_path: Path) -> None:
    started = Started(tmp_path, "--author", "Ada Editor")
    token = started.said[1].split("#token=")[1].strip()
    wait_until(lambda: _answers(started.port))
    connection = http.client.HTTPConnection("127.0.0.1", started.port, timeout=20)
    connection.request("POST", "/api/session", json.dumps({"token": token}), {"Content-Type": "application/json"})
    told = json.loads(connection.getresponse().read())
    connection.close()
    code, said = started.stop(signal.SIGINT)

    assert (told["role"], told["name"]) == ("editor", "Ada Editor")
    assert code == 0
    assert said.count(token) == 1


def test_a_port_in_use_is_told(tmp_path: Path) -> None:
    from timeline.model import UsageError
    from timeline.web.serving import listen

    with listen("127.0.0.1", 0) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(UsageError, match=rf"cannot listen on 127\.0\.0\.1 port {port}.*--port"):
            listen("127.0.0.1", port)
    with pytest.raises(UsageError, match="--host"):
        listen("no.such.host.invalid", 0)
    with pytest.raises(UsageError, match=r"cannot listen on 192\.0\.2\.1"):
        listen("192.0.2.1", 0)


def test_a_ledger_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    ledger = tmp_path / "nothing.sqlite"
    command = [Path(sys.executable).with_name("timeline"), "--ledger", str(ledger), "serve", "--port", "0"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)

    assert done.returncode == 3
    assert "nothing.sqlite" in done.stderr
    assert not ledger.exists()
