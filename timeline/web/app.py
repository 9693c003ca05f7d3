"""The reading room as an ASGI application."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from timeline.model import Story, TimelineError
from timeline.web import problems
from timeline.web.assets import INDEX, assets
from timeline.web.problems import Code, RequestError
from timeline.web.reading import READINGS, Reading, read
from timeline.web.rooms import Rooms

if TYPE_CHECKING:
    from timeline.ledger import Ledger

_log = logging.getLogger("timeline.web")

PAGES = (
    "/",
    "/entry/{id}",
    "/article/{id}",
    "/conflicts",
    "/sources",
    "/sources/{name:path}",
    "/rulings",
    "/knowledge",
)
"""Addresses of the page itself: one document, which looks at its own address."""

Endpoint = Callable[[Request], Awaitable[Response]]


def create_app(ledger: Ledger, *, story: Story | None = None) -> Starlette:
    """The reading room of a ledger.

    Args:
        ledger: an open ledger; it must stay open as long as the application runs.
        story: only what belongs to this story.
    """
    rooms = Rooms(ledger, story)
    files = assets()

    async def page(request: Request) -> Response:
        if INDEX not in files:
            raise RequestError(
                "not-found", "This installation has no page (timeline/web/assets/index.html is missing)."
            )
        return files[INDEX].response(request)

    async def asset(request: Request) -> Response:
        found = files.get(request.path_params["path"])
        if found is None:
            raise RequestError("not-found", "There is no such file.", "path")
        return found.response(request)

    routes = [Route(reading.path, _reading(rooms, reading), methods=["GET"]) for reading in READINGS]
    routes += [Route(path, page, methods=["GET"]) for path in PAGES]
    routes.append(Route("/assets/{path:path}", asset, methods=["GET"]))
    app = Starlette(
        routes=routes,
        exception_handlers={
            RequestError: _on_problem,
            TimelineError: _on_timeline_error,
            HTTPException: _on_http_error,
            Exception: _on_defect,
        },
    )
    app.state.rooms = rooms
    return app


def _reading(rooms: Rooms, reading: Reading) -> Endpoint:
    async def endpoint(request: Request) -> Response:
        wanted = request.path_params[reading.parameter] if reading.parameter else ""
        packed = await run_in_threadpool(read, rooms, reading, wanted, request.query_params.get("as_of"))
        return packed.response(request)

    return endpoint


async def _on_problem(_: Request, error: Exception) -> Response:
    if not isinstance(error, RequestError):
        raise error
    return problems.answer(error)


async def _on_timeline_error(_: Request, error: Exception) -> Response:
    if not isinstance(error, TimelineError):
        raise error
    return problems.answer(problems.problem_of(error))


async def _on_http_error(_: Request, error: Exception) -> Response:
    status = error.status_code if isinstance(error, HTTPException) else 500
    code: Code = "not-found" if status == 404 else "wrong-method" if status == 405 else "wrong-request"
    message = {404: "There is nothing at this address.", 405: "This address does not take this method."}
    return problems.answer(RequestError(code, message.get(status, "The request cannot be answered."), "path"))


async def _on_defect(_: Request, error: Exception) -> Response:
    _log.error("defect while answering", exc_info=error)
    return problems.answer(RequestError("defect", f"Unexpected {type(error).__name__}. This is a defect in timeline."))
