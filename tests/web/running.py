"""A real server on a real socket, in a thread of the test."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import uvicorn
from attrs import frozen

from timeline.web.serving import Patience, Server, listen


@frozen
class Running:
    """Where a server listens."""

    port: int
    server: Server

    def connect(self) -> socket.socket:
        return socket.create_connection(("127.0.0.1", self.port), timeout=10)

    def raw(self, *lines: str, body: bytes = b"") -> bytes:
        """Everything that comes back for one request, which closes the connection."""
        head = "\r\n".join((*lines, "Connection: close", "", "")).encode("latin-1")
        with self.connect() as connection:
            connection.sendall(head + body)
            return everything(connection)


def everything(connection: socket.socket) -> bytes:
    """What comes until the other side closes."""
    parts = []
    try:
        while part := connection.recv(65536):
            parts.append(part)
    except ConnectionError:
        pass
    return b"".join(parts)


@contextmanager
def running(app: Any, **limits: float) -> Iterator[Running]:
    """Serve an application; ``limits`` are the seconds of ``Patience`` to use instead of its own."""
    patience = type("Patient", (Patience,), limits)
    listening = listen("127.0.0.1", 0)
    config = uvicorn.Config(
        app, http=patience, ws="none", lifespan="on", log_config=None, access_log=False, timeout_graceful_shutdown=3
    )
    server = Server(config, app.state.stream.close)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
    thread.start()
    try:
        wait_until(lambda: server.started)
        yield Running(listening.getsockname()[1], server)
    finally:
        server.should_exit = True
        thread.join(15)
        listening.close()
        assert not thread.is_alive(), "the server did not stop"


def wait_until(is_so: Any, seconds: float = 15.0) -> None:
    """Wait for something that another thread brings about."""
    end = time.monotonic() + seconds
    while not is_so():
        assert time.monotonic() < end, "it did not come about"
        time.sleep(0.01)
