"""Who is who: signing in by token or password, sessions, and the token that a request to write must carry.

Nothing secret is kept: of a session's id and of the local token only hashes are in memory, and neither is ever logged.
"""

from __future__ import annotations

import secrets
import time
from collections import OrderedDict
from collections.abc import Callable
from hashlib import sha256
from hmac import compare_digest
from threading import Lock
from typing import Literal

from attrs import evolve, frozen

from timeline.model import UsageError
from timeline.web.editors import Editor, check_password, read_editors
from timeline.web.limits import Limit
from timeline.web.problems import RequestError

IDLE = 12 * 3600
"""Seconds after which a session that nobody used ends."""
LONGEST = 7 * 24 * 3600
"""Seconds after which any session ends."""
_MOST_SESSIONS = 1_000

Way = Literal["token", "password"]


@frozen
class Session:
    """Somebody who signed in. ``name`` signs rulings: given by the password, or said by whoever has the local token (None
    until then). ``csrf`` must come with every request to write. ``editor`` is how the editor stood when signing in."""

    way: Way
    name: str | None
    csrf: str
    since: float
    used: float
    editor: Editor | None = None


class Doors:
    """The sessions of one server. Safe to share between threads.

    Args:
        token: the local token, None where there is none.
        editors: reads who the named editors are, each time somebody signs in, and looked
            at again for every session, so that one who was removed, or has another password, is out.
        author: who signs rulings of the local token, if the command line said so.
        clock: seconds.
    """

    def __init__(
        self,
        token: str | None,
        editors: Callable[[], tuple[Editor, ...]] = read_editors,
        author: str | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._token = None if token is None else _digest(token)
        self._editors = editors
        self._author = author
        self._clock = clock
        self._sessions: OrderedDict[bytes, Session] = OrderedDict()
        self._lock = Lock()
        self._by_address = Limit(10, 6.0, clock)
        self._by_name = Limit(10, 30.0, clock)

    def ways(self) -> list[Way]:
        """How one may sign in here."""
        ways: list[Way] = ["token"] if self._token is not None else []
        if self._known_editors():
            ways.append("password")
        return ways

    def by_token(self, token: str, name: str | None, address: str, *, is_local: bool) -> tuple[str, Session]:
        """Sign in with the local token. Returns the session's id, for a cookie, and the session.

        Raises:
            RequestError: it is not the token, the request does not come from this machine, or there were too many attempts.
        """
        self._slow_down(address)
        if self._token is None or not is_local:
            raise RequestError("not-allowed", "The local token is only good on the machine that serves.", "token")
        if not compare_digest(self._token, _digest(token)):
            raise RequestError("not-signed-in", "This is not the token that timeline serve printed.", "token")
        return self._open("token", name or self._author)

    def by_password(self, name: str, password: str, address: str) -> tuple[str, Session]:
        """Sign in as a named editor.

        Raises:
            RequestError: name and password do not belong together, or there were too many attempts.
        """
        self._slow_down(address)
        wait = self._by_name.wait(name.strip().casefold()[:200])
        if wait:
            raise RequestError("too-many-requests", "Too many attempts for this name.", "name", wait)
        found = check_password(self._known_editors(), name, password)
        if found is None:
            raise RequestError("not-signed-in", "There is no editor with this name and password.", "password")
        return self._open("password", found.name, found)

    def session(self, id_: str | None) -> Session | None:
        """The session of an id, if it has not ended; it counts as used now."""
        if not id_:
            return None
        key, now = _digest(id_), self._clock()
        with self._lock:
            found = self._sessions.pop(key, None)
            if found is None or now - found.used > IDLE or now - found.since > LONGEST:
                return None
            self._sessions[key] = found = evolve(found, used=now)
        if found.editor is not None and found.editor not in self._known_editors():
            self.sign_out(id_)
            return None
        return found

    def rename(self, id_: str, name: str) -> Session | None:
        """Have a session of the local token sign with another name."""
        with self._lock:
            found = self._sessions.get(_digest(id_))
            if found is None or found.way != "token":
                return found
            self._sessions[_digest(id_)] = found = evolve(found, name=name)
            return found

    def sign_out(self, id_: str | None) -> None:
        """End a session."""
        if id_:
            with self._lock:
                self._sessions.pop(_digest(id_), None)

    def _open(self, way: Way, name: str | None, editor: Editor | None = None) -> tuple[str, Session]:
        id_, now = secrets.token_urlsafe(32), self._clock()
        made = Session(way, name, secrets.token_urlsafe(32), now, now, editor)
        with self._lock:
            self._sessions[_digest(id_)] = made
            while len(self._sessions) > _MOST_SESSIONS:
                self._sessions.popitem(last=False)
        return id_, made

    def _slow_down(self, address: str) -> None:
        wait = self._by_address.wait(address)
        if wait:
            raise RequestError("too-many-requests", "Too many attempts to sign in.", None, wait)

    def _known_editors(self) -> tuple[Editor, ...]:
        try:
            return self._editors()
        except UsageError:
            return ()


def _digest(secret: str) -> bytes:
    return sha256(secret.encode("utf-8", "surrogatepass")).digest()
