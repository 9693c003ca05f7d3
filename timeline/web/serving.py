"""Running the server: the socket, the signals, and a clean end."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Callable, Sequence
from types import FrameType
from typing import Any, ClassVar

import uvicorn
from uvicorn.protocols.http.h11_impl import H11Protocol

from timeline.model import UsageError

_BACKLOG = 256
_MOST_CONNECTIONS = 1_000
_GRACE = 3
"""Seconds that answers under way get when the server is told to stop."""


def listen(host: str, port: int) -> socket.socket:
    """A listening socket.

    Args:
        host: a name or address of this machine.
        port: 0 takes any free one.

    Raises:
        UsageError: the port is in use, or the address is none of this machine's.
    """
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
    except (socket.gaierror, UnicodeError, OverflowError) as error:
        raise UsageError(f"{host!r} is no address of this machine ({error}); name one with --host") from error
    listening = socket.socket(family, kind, protocol)
    try:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind(address)
        listening.listen(_BACKLOG)
    except OSError as error:
        listening.close()
        raise UsageError(
            f"cannot listen on {host} port {port}: {error.strerror or error}; "
            "name another port with --port, or --port 0 for any free one"
        ) from error
    return listening


class Patience(H11Protocol):
    """uvicorn's HTTP/1.1, cutting off who is too slow: in sending a request's head, and in fetching an answer.

    uvicorn itself only ends connections on which nothing happens between two requests.
    """

    head_seconds: ClassVar[float] = 10.0
    """For the head of a request, from its first byte, and for a new connection's first byte."""
    fetch_seconds: ClassVar[float] = 30.0
    """For taking any of an answer, once as much as the system buffers is waiting to be fetched."""

    _head_timer: asyncio.TimerHandle | None = None
    _fetch_timer: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """A reader has connected."""
        super().connection_made(transport)
        self._await_head()

    def data_received(self, data: bytes) -> None:
        """Some bytes of a request have come."""
        super().data_received(data)
        if self.cycle is not None and not self.cycle.response_complete:
            self._head_timer = _cancelled(self._head_timer)
        else:
            self._await_head()

    def pause_writing(self) -> None:
        """The reader does not take what is sent."""
        super().pause_writing()
        self._fetch_timer = _cancelled(self._fetch_timer)
        self._fetch_timer = self.loop.call_later(self.fetch_seconds, self.transport.abort)

    def resume_writing(self) -> None:
        """The reader has taken what was sent."""
        super().resume_writing()
        self._fetch_timer = _cancelled(self._fetch_timer)

    def connection_lost(self, exc: Exception | None) -> None:
        """The reader is gone."""
        self._head_timer = _cancelled(self._head_timer)
        self._fetch_timer = _cancelled(self._fetch_timer)
        super().connection_lost(exc)

    def _await_head(self) -> None:
        if self._head_timer is None:
            self._head_timer = self.loop.call_later(self.head_seconds, self.transport.abort)


def _cancelled(timer: asyncio.TimerHandle | None) -> asyncio.TimerHandle | None:
    """No timer any more."""
    if timer is not None:
        timer.cancel()
    return None


class Server(uvicorn.Server):
    """uvicorn, ending quietly: streams are closed first, and no signal is raised again afterwards."""

    def __init__(self, config: uvicorn.Config, closing: Callable[[], None]) -> None:
        super().__init__(config)
        self._closing = closing

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:  # noqa: ARG002  # uvicorn's signature
        """Stop at the first signal, at once at the second."""
        if self.should_exit:
            self.force_exit = True
        self.should_exit = True

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Close the streams, then everything else."""
        self._closing()
        await super().shutdown(sockets)


def run(app: Any, listening: socket.socket, *, proxies: Sequence[str] = (), closing: Callable[[], None]) -> None:
    """Serve until a signal says to stop (SIGINT, SIGTERM).

    Args:
        app: the application.
        listening: from :func:`listen`.
        proxies: addresses whose X-Forwarded-For and X-Forwarded-Proto are believed.
        closing: called first when the server is told to stop, inside its event loop.
    """
    config = uvicorn.Config(
        app,
        http=Patience,
        ws="none",
        lifespan="on",
        log_config=None,
        access_log=False,
        server_header=False,
        timeout_keep_alive=15,
        timeout_graceful_shutdown=_GRACE,
        limit_concurrency=_MOST_CONNECTIONS,
        proxy_headers=bool(proxies),
        forwarded_allow_ips=list(proxies),
    )
    Server(config, closing).run(sockets=[listening])
