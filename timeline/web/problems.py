"""The one shape of an error: ``{"error": {"code", "message", "where", "what_to_do"}}``, in the words of the command line."""

from __future__ import annotations

from typing import Literal

from starlette.responses import Response

from timeline.model import IntegrityError, LedgerBusyError, LedgerError, SourceError, TimelineError, UsageError
from timeline.web.packed import encoded

Code = Literal[
    "wrong-request",
    "not-signed-in",
    "not-allowed",
    "not-found",
    "wrong-method",
    "timed-out",
    "conflict",
    "too-large",
    "wrong-type",
    "refused-host",
    "too-many-requests",
    "defect",
    "ledger-unusable",
    "ledger-busy",
    "ledger-does-not-verify",
    "overloaded",
]

STATUS: dict[Code, int] = {
    "wrong-request": 400,
    "not-signed-in": 401,
    "not-allowed": 403,
    "not-found": 404,
    "wrong-method": 405,
    "timed-out": 408,
    "conflict": 409,
    "too-large": 413,
    "wrong-type": 415,
    "refused-host": 421,
    "too-many-requests": 429,
    "defect": 500,
    "ledger-unusable": 500,
    "ledger-does-not-verify": 500,
    "overloaded": 503,
    "ledger-busy": 503,
}

WHAT_TO_DO: dict[Code, str] = {
    "wrong-request": "Correct the request as the message says; /api/openapi.json describes every address.",
    "not-signed-in": "Sign in with POST /api/session. Reading needs no signing in.",
    "not-allowed": "Sign in as an editor who may do this, and send the token of GET /api/session as X-CSRF-Token.",
    "not-found": "Look for the id in /api/chronology; ids that an entry had earlier lead to it too.",
    "wrong-method": "Use the method that /api/openapi.json gives for this address.",
    "timed-out": "Send the request again, in one go.",
    "conflict": "Look at what changed and preview again before you send it.",
    "too-large": "Send less in one request.",
    "wrong-type": "Send JSON with Content-Type: application/json.",
    "refused-host": "Open the address that timeline serve printed, or start it with --allow-host for this name.",
    "too-many-requests": "Wait as long as Retry-After says.",
    "defect": "Report what you did; the server's own messages say more.",
    "ledger-unusable": "Look at the ledger on the server.",
    "ledger-does-not-verify": "Restore a copy of the ledger on the server.",
    "overloaded": "Try again in a moment.",
    "ledger-busy": "Try again in a moment.",
}


class RequestError(Exception):
    """A request that is not answered. ``where`` names the part of the request that is at fault."""

    def __init__(self, code: Code, message: str, where: str | None = None, retry_after: int | None = None) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.where = where
        self.retry_after = retry_after


def problem_of(error: TimelineError, where: str | None = None) -> RequestError:
    """An error of the layers below, as the answer to a request."""
    code: Code = "wrong-request"
    match error:
        case IntegrityError():
            code = "ledger-does-not-verify"
        case LedgerBusyError():
            code = "ledger-busy"
        case LedgerError():
            code = "ledger-unusable"
        case UsageError() | SourceError():
            code = "wrong-request"
        case _:
            code = "defect"
    return RequestError(code, str(error), where)


def answer(problem: RequestError) -> Response:
    """The answer that tells a problem."""
    body = {
        "error": {
            "code": problem.code,
            "message": problem.message,
            "where": problem.where,
            "what_to_do": WHAT_TO_DO[problem.code],
        }
    }
    headers = {"Cache-Control": "no-store"}
    if problem.retry_after is not None:
        headers["Retry-After"] = str(problem.retry_after)
    return Response(encoded(body), STATUS[problem.code], headers, "application/json")
