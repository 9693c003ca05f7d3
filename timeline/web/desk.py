"""The desk: what answers requests that need more than one room, and everything that needs to know who asks."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import BoundedSemaphore, Lock
from typing import TYPE_CHECKING, Any

from timeline.front.proof import claim_proof
from timeline.model import Story, UsageError
from timeline.web.asked import Asked, Reply
from timeline.web.doors import Doors, Session
from timeline.web.limits import Limit
from timeline.web.problems import RequestError, problem_of
from timeline.web.rehearsing import Rehearsing
from timeline.web.rooms import Rooms

if TYPE_CHECKING:
    from timeline.ledger import Ledger
    from timeline.web.packed import Packed

_MOST_WAITING = 8


class Desk:
    """What handlers share. ``is_writable`` says whether rulings can be recorded at all."""

    def __init__(self, ledger: Ledger, doors: Doors, *, story: Story | None = None, is_writable: bool = True) -> None:
        self.ledger = ledger
        self.story = story
        self.doors = doors
        self.rooms = Rooms(ledger, story)
        self.rehearsing = Rehearsing(ledger)
        self.is_writable = is_writable and ledger.writable
        self.writes = Limit(30, 2.0)
        self._questions = Limit(30, 2.0)
        self._waiting = BoundedSemaphore(_MOST_WAITING)
        self._slow = Lock()

    @contextmanager
    def slowly(self, asked: Asked) -> Iterator[None]:
        """Do something that takes long: one at a time, with few waiting.

        Raises:
            RequestError: too many wait, or this reader asks too often.
        """
        wait = self._questions.wait(asked.address)
        if wait:
            raise RequestError("too-many-requests", "Too many long questions at once.", None, wait)
        if not self._waiting.acquire(blocking=False):
            raise RequestError("overloaded", "Too many long questions are being answered.", None, retry_after=5)
        try:
            with self._slow:
                yield
        finally:
            self._waiting.release()

    def editor(self, asked: Asked, *, is_counted: bool = True) -> Session:
        """The editor who asks to write; ``is_counted`` says whether this is one of the requests of which only so many may come.

        Raises:
            RequestError: nobody is signed in, the request may be forged, it comes too often, or nothing can be written here.
        """
        session = self.doors.session(asked.cookie)
        if session is None:
            raise RequestError("not-signed-in", "Only a signed-in editor may do this.")
        check_origin(asked)
        sent = asked.headers.get("x-csrf-token", "")
        if not _same(sent, session.csrf):
            raise RequestError("not-allowed", "The request does not carry this session's token.", "X-CSRF-Token")
        wait = self.writes.wait(f"{session.way}:{session.name}:{asked.address}") if is_counted else 0
        if wait:
            raise RequestError("too-many-requests", "Too many rulings at once.", None, wait)
        return session


def check_origin(asked: Asked) -> None:
    """Refuse a request that another site's page made a browser send.

    Raises:
        RequestError: the browser says that it comes from elsewhere.
    """
    origin = asked.headers.get("origin")
    host = asked.headers.get("host", "")
    if origin is not None and origin.partition("://")[2].casefold() != host.casefold():
        raise RequestError("not-allowed", "The request comes from another site.", "Origin")
    if asked.headers.get("sec-fetch-site", "same-origin") not in {"same-origin", "none"}:
        raise RequestError("not-allowed", "The request comes from another site.", "Sec-Fetch-Site")


def _same(one: str, other: str) -> bool:
    from hmac import compare_digest

    return compare_digest(one.encode("utf-8", "surrogatepass"), other.encode("utf-8", "surrogatepass"))


def diff(desk: Desk, asked: Asked) -> Packed:
    """``/api/diff``: what changed between two moments."""
    from timeline.front.diff_plain import diff_as_plain
    from timeline.views import parse_side
    from timeline.views.diff import diff as find

    words = [asked.query.get("a", ""), asked.query.get("b", "now")]
    sides = []
    for name, text in zip("ab", words, strict=True):
        try:
            if not text:
                raise UsageError("a moment is missing: write a=WHEN, and b=WHEN unless now is meant")
            sides.append(parse_side(text))
        except UsageError as error:
            raise problem_of(error, name) from error

    def make() -> Any:
        with desk.slowly(asked):
            return diff_as_plain(find(desk.ledger, *sides, story=desk.story))

    try:
        return desk.rooms.answers.get((desk.ledger.head().digest, "/api/diff", *words), make)
    except UsageError as error:
        raise problem_of(error, "a, b") from error


def proof(desk: Desk, asked: Asked) -> Packed:
    """``/api/proof/{claim}``: the proof that a claim stands in the ledger, as ``timeline verify --proof`` writes it."""

    def make() -> Any:
        with desk.slowly(asked):
            return claim_proof(desk.ledger, asked.wanted)

    try:
        return desk.rooms.answers.get((desk.ledger.head().digest, "/api/proof", asked.wanted), make)
    except UsageError as error:
        raise RequestError("not-found", str(error), "claim") from error


def who(desk: Desk, asked: Asked) -> Reply:
    """``GET /api/session``."""
    return Reply(_session(desk, desk.doors.session(asked.cookie)))


def sign_in(desk: Desk, asked: Asked) -> Reply:
    """``POST /api/session``: by token, by name and password, or, signed in by token, to sign with another name."""
    check_origin(asked)
    token, name, password = asked.word("token"), asked.word("name", most=200), asked.word("password")
    if name is not None:
        name = _signature(name)
    if token is not None:
        id_, session = desk.doors.by_token(token, name, asked.address, is_local=asked.is_local)
        return Reply(_session(desk, session), cookie=id_)
    if name is not None and password is not None:
        id_, session = desk.doors.by_password(name, password, asked.address)
        return Reply(_session(desk, session), cookie=id_)
    current = desk.doors.session(asked.cookie)
    if name is not None and current is not None and current.way == "token" and asked.cookie:
        desk.editor(asked)
        return Reply(_session(desk, desk.doors.rename(asked.cookie, name)))
    raise RequestError("wrong-request", "Give token, or name and password.", "body")


def sign_out(desk: Desk, asked: Asked) -> Reply:
    """``DELETE /api/session``."""
    if desk.doors.session(asked.cookie) is not None:
        desk.editor(asked)
        desk.doors.sign_out(asked.cookie)
    return Reply(_session(desk, None), cookie="")


def _signature(name: str) -> str:
    from timeline.front.clerk import one_line

    try:
        return one_line(name, "author")
    except UsageError as error:
        raise problem_of(error, "name") from error


def _session(desk: Desk, session: Session | None) -> dict[str, Any]:
    return {
        "role": "reader" if session is None else "editor",
        "name": session.name if session else None,
        "way": session.way if session else None,
        "csrf": session.csrf if session else None,
        "ways": desk.doors.ways(),
        "writable": desk.is_writable,
    }
