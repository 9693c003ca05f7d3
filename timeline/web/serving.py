"""Running the server: the socket, the signals, and a clean end."""

from __future__ import annotations

import socket
from collections.abc import Callable
from types import FrameType
from typing import Any

import uvicorn

from timeline.model import UsageError

_BACKLOG = 256
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


def run(app: Any, listening: socket.socket, *, closing: Callable[[], None] = lambda: None) -> None:
    """Serve until a signal says to stop (SIGINT, SIGTERM)."""
    config = uvicorn.Config(
        app,
        http="h11",
        ws="none",
        lifespan="off",
        log_config=None,
        access_log=False,
        server_header=False,
        timeout_keep_alive=15,
        timeout_graceful_shutdown=_GRACE,
        limit_concurrency=1_000,
        proxy_headers=False,
    )
    Server(config, closing).run(sockets=[listening])
