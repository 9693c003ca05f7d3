"""Rulings from the page: previewed, made once however often they are sent, and taken back."""

from __future__ import annotations

from collections import OrderedDict
from hashlib import sha256
from threading import Lock
from typing import TYPE_CHECKING, Any

import msgspec
from attrs import evolve, frozen

from timeline.front.clerk import Draft
from timeline.front.plain_rulings import outcome_as_plain
from timeline.front.rulings import Outcome, Revocation, confirm, rule
from timeline.front.rulings_file import draft_of
from timeline.model import UsageError
from timeline.web.asked import Asked, Reply
from timeline.web.problems import RequestError, problem_of

if TYPE_CHECKING:
    from timeline.web.desk import Desk
    from timeline.web.doors import Session

_MOST_KEPT = 2_000
_LONGEST_KEY = 200
_LONGEST_TEXT = 4_000
_MOST_TARGETS = 500


@frozen
class _Done:
    """What a request with an idempotency key came to; ``asked`` is a digest of what it asked for and who did."""

    asked: bytes
    value: Any


class Corrections:
    """Records rulings, one after another."""

    def __init__(self) -> None:
        self._done: OrderedDict[str, _Done] = OrderedDict()
        self._writing = Lock()
        # What was tried last. Whoever then makes that ruling waits for no second fold.
        self._tried: tuple[str, Outcome] | None = None

    def prepare(self, desk: Desk, asked: Asked) -> Reply:
        """``POST /api/rulings/prepare``: have what previews need made ready while the editor writes."""
        desk.editor(asked, is_counted=False)  # the page asks again and again while it waits
        was_ready = desk.rehearsing.is_held
        desk.rehearsing.begin()
        return Reply({"ready": was_ready, "part": 1.0 if was_ready else round(desk.rehearsing.part, 2)}, status=202)

    def preview(self, desk: Desk, asked: Asked) -> Reply:
        """``POST /api/rulings/preview``: what a ruling would change. Records nothing."""
        session = desk.editor(asked)
        draft, _ = _draft(asked.body, session)
        desk.rehearsing.now()  # where it has to be made first, nobody else's question waits for that
        with desk.slowly(asked):
            position = desk.ledger.head().position
            outcome = _ruled(desk, draft, is_trial=True)
        self._tried = (str(draft), outcome)
        return Reply({**outcome_as_plain(outcome, dry_run=True), "previewed": position})

    def make(self, desk: Desk, asked: Asked) -> Reply:
        """``POST /api/rulings``: make a ruling."""
        session = desk.editor(asked)
        draft, previewed = _draft(asked.body, session)
        return self._record(desk, asked, session, draft, previewed)

    def revoke(self, desk: Desk, asked: Asked) -> Reply:
        """``POST /api/rulings/{id}/revoke``: take a ruling back."""
        session = desk.editor(asked)
        unknown = sorted(set(asked.body) - {"reason", "author", "previewed"})
        if unknown:
            raise RequestError("wrong-request", f"unknown key {unknown[0]!r}; write reason, and author.", unknown[0])
        body = {**asked.body, "kind": "revoke", "targets": [asked.wanted]}
        draft, previewed = _draft(body, session)
        return self._record(desk, asked, session, draft, previewed)

    def _record(
        self, desk: Desk, asked: Asked, session: Session, draft: Draft | Revocation, previewed: int | None
    ) -> Reply:
        if not desk.is_writable:
            raise RequestError("not-allowed", "This server was started for reading only.")
        key = asked.headers.get("idempotency-key", "").strip()
        if not key or len(key) > _LONGEST_KEY:
            told = "A request to record needs an Idempotency-Key: any text, another one for each intent."
            raise RequestError("wrong-request", told, "Idempotency-Key")
        key = f"{session.way}:{session.name}:{key}"
        content = sha256(msgspec.json.encode([asked.path, str(draft)])).digest()
        with self._writing:
            done = self._done.get(key)
            if done is not None:
                if done.asked != content:
                    raise RequestError(
                        "conflict", "This Idempotency-Key was used for something else.", "Idempotency-Key"
                    )
                return Reply(done.value, headers={"Idempotency-Replayed": "true"})
            position = desk.ledger.head().position
            if previewed is not None and previewed != position:
                told = f"The ledger has grown from position {previewed} to {position} since the preview."
                raise RequestError("conflict", told, "previewed")
            outcome = self._made(desk, draft)
            value = {**outcome_as_plain(outcome, dry_run=False), "previewed": position}
            self._done[key] = _Done(content, value)
            while len(self._done) > _MOST_KEPT:
                self._done.popitem(last=False)
        if outcome.trial is not None:
            desk.rehearsing.take(outcome.trial)
        desk.rooms.put(outcome.after)
        return Reply(value, status=201 if value["recorded"] else 200)

    def _made(self, desk: Desk, draft: Draft | Revocation) -> Outcome:
        """Record a ruling, as it was tried if it was tried last and the ledger is as it was then."""
        tried, self._tried = self._tried, None
        confirmed = confirm(desk.ledger, tried[1]) if tried is not None and tried[0] == str(draft) else None
        return confirmed or _ruled(desk, draft, is_trial=False)


def _draft(body: dict[str, Any], session: Session) -> tuple[Draft | Revocation, int | None]:
    """A ruling in its author's words, and the ledger's position when it was previewed."""
    table = dict(body)
    previewed = table.pop("previewed", None)
    if previewed is not None and (not isinstance(previewed, int) or isinstance(previewed, bool)):
        raise RequestError(
            "wrong-request", "previewed is no position; give the number that the preview gave.", "previewed"
        )
    for key, value in table.items():
        if isinstance(value, str) and len(value) > _LONGEST_TEXT:
            raise RequestError("wrong-request", f"{key} is longer than {_LONGEST_TEXT:,} characters; write less.", key)
    if isinstance(table.get("targets"), list) and len(table["targets"]) > _MOST_TARGETS:
        raise RequestError("wrong-request", f"More than {_MOST_TARGETS} targets; make several rulings.", "targets")
    table = {key: value for key, value in table.items() if value is not None}
    if session.name is None and "author" not in table:
        raise RequestError("wrong-request", "A ruling needs an author: give author, or sign in with a name.", "author")
    try:
        draft = draft_of(table, session.name)
    except UsageError as error:
        raise problem_of(error, "body") from error
    if session.way == "password" and session.name is not None and draft.author != session.name:
        told = f"You are signed in as {session.name}, and may not sign for {draft.author}."
        raise RequestError("not-allowed", told, "author")
    return evolve(draft, author=draft.author.strip()), previewed


def _ruled(desk: Desk, draft: Draft | Revocation, *, is_trial: bool) -> Outcome:
    try:
        if not is_trial:
            return rule(desk.ledger, draft)
        rehearsal, clerk = desk.rehearsing.now()
        return rule(desk.ledger, draft, dry_run=True, rehearsal=rehearsal, clerk=clerk)
    except UsageError as error:
        raise problem_of(error, "body") from error
