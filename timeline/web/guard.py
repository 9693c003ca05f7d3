"""What holds for every request: which names this server answers to, what a browser may do with an answer, and that a
defect is told in the one shape of errors."""

from __future__ import annotations

import ipaddress
import logging
from collections.abc import Iterable

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from timeline.web import problems
from timeline.web.problems import RequestError

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
"""Content-Security-Policy: only what this server sends, no script or style written into a page, no frame around it."""

_HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=()",
    "X-Frame-Options": "DENY",
}
_A_YEAR = "max-age=31536000"

_log = logging.getLogger("timeline.web")


class Guard:
    """Wraps the application.

    Args:
        app: what answers.
        names: host names this server answers to, beside "localhost" and addresses given as numbers. A page of another
            site whose name is made to lead here (DNS rebinding) still sends its own name.
    """

    def __init__(self, app: ASGIApp, names: Iterable[str] = ()) -> None:
        self._app = app
        self._names = frozenset(name.strip().rstrip(".").casefold() for name in names) | {"localhost"}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request (ASGI)."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        started = False

        async def sending(message: Message) -> None:
            nonlocal started
            if message["type"] == "http.response.start":
                started = True
                _protect(message, is_secure=scope.get("scheme") == "https")
            await send(message)

        host = host_of(Headers(scope=scope).get("host", ""))
        if not self._is_known(host):
            refused = RequestError("refused-host", f"This server does not answer to the name {host[:100]!r}.", "Host")
            await problems.answer(refused)(scope, receive, sending)
            return
        try:
            await self._app(scope, receive, sending)
        except Exception as error:
            if started:
                raise
            _log.exception("defect while answering %s", scope.get("path"))
            defect = RequestError("defect", f"Unexpected {type(error).__name__}. This is a defect in timeline.")
            await problems.answer(defect)(scope, receive, sending)

    def _is_known(self, host: str) -> bool:
        if host.rstrip(".").casefold() in self._names:
            return True
        try:
            ipaddress.ip_address(host)
        except ValueError:
            return False
        return True


def _protect(message: Message, *, is_secure: bool) -> None:
    headers = MutableHeaders(scope=message)
    for name, value in _HEADERS.items():
        headers[name] = value
    if is_secure:
        headers["Strict-Transport-Security"] = _A_YEAR


def host_of(header: str) -> str:
    """The name or address in a Host header, without port and brackets."""
    if header.startswith("["):
        return header[1:].partition("]")[0]
    return header.rsplit(":", 1)[0] if header.count(":") == 1 else header
