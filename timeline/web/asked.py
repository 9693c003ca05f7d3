"""A request as the desk sees it, and what it gives back: plain values, no sockets."""

from __future__ import annotations

import ipaddress
from typing import Any

import msgspec
from attrs import field, frozen

from timeline.web.problems import RequestError

_LOCAL_NAMES = frozenset({"localhost", "ip6-localhost"})


@frozen
class Asked:
    """One request. ``wanted`` is the id or name in its path, ``body`` the JSON object of a POST, ``address`` the reader's
    network address, ``host`` the name it used for this server (without the port), ``cookie`` the id of its session."""

    method: str
    path: str
    wanted: str = ""
    query: dict[str, str] = field(factory=dict)
    headers: dict[str, str] = field(factory=dict)
    body: dict[str, Any] = field(factory=dict)
    address: str = ""
    host: str = ""
    is_secure: bool = False
    cookie: str | None = None

    @property
    def as_of(self) -> str | None:
        """The earlier moment that is asked about."""
        return self.query.get("as_of")

    @property
    def is_local(self) -> bool:
        """Whether it comes from this machine and by its own name, so not through a proxy that speaks for others."""
        return is_loopback(self.address) and is_loopback(self.host) and "x-forwarded-for" not in self.headers

    def word(self, key: str, *, most: int = 10_000) -> str | None:
        """A text of the body; None where it is missing or null.

        Raises:
            RequestError: it is no text, or far too long.
        """
        value = self.body.get(key)
        if value is None:
            return None
        if not isinstance(value, str):
            raise RequestError("wrong-request", f"{key} is no text; write it in quotation marks.", key)
        if len(value) > most:
            raise RequestError("wrong-request", f"{key} has {len(value):,} characters; at most {most:,} will do.", key)
        return value


@frozen
class Reply:
    """An answer that is made for one request only. ``cookie`` is the id of a session to keep, "" to forget it."""

    value: Any
    status: int = 200
    cookie: str | None = None
    headers: dict[str, str] = field(factory=dict)


def parsed(content: bytes) -> dict[str, Any]:
    """The JSON object in a body.

    Raises:
        RequestError: it is none.
    """
    try:
        value = msgspec.json.decode(content or b"{}", strict=True)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise RequestError("wrong-request", f"The body is no JSON: {error}.", "body") from error
    if not isinstance(value, dict):
        raise RequestError("wrong-request", "The body is no JSON object; write one in braces.", "body")
    return value


def is_loopback(name: str) -> bool:
    """Whether a name or address is this machine's own."""
    if name.casefold() in _LOCAL_NAMES:
        return True
    try:
        return ipaddress.ip_address(name.strip("[]").partition("%")[0]).is_loopback
    except ValueError:
        return False
