"""The reading room as an ASGI application: from HTTP to the desk and back."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import Route

from timeline.model import Story, TimelineError
from timeline.web import problems
from timeline.web.addresses import Address, addresses
from timeline.web.asked import Asked, Reply, parsed
from timeline.web.assets import INDEX, assets
from timeline.web.correcting import Corrections
from timeline.web.desk import Desk
from timeline.web.doors import LONGEST, Doors
from timeline.web.guard import Guard, host_of
from timeline.web.openapi import openapi
from timeline.web.packed import Packed, encoded
from timeline.web.problems import Code, RequestError
from timeline.web.readying import Readying
from timeline.web.stream import Stream

if TYPE_CHECKING:
    from timeline.ledger import Ledger

PAGES = (
    *("/", "/entry/{id}", "/article/{id}", "/claim/{id}", "/lineages", "/lineage/{id}", "/conflicts", "/conflict/{id}"),
    *("/sources", "/sources/{name:path}", "/rulings", "/rulings/{id}", "/knowledge", "/about", "/print"),
)
"""Addresses of the page itself: one document, which looks at its own address."""
LARGEST_BODY = 64 * 1024
LONGEST_NAME = 300
"""Characters of an id, a name or a moment: what is looked for among all names must not be a book."""
SLOWEST_BODY = 10.0
"""Seconds a reader may take to send a request's body."""

Endpoint = Callable[[Request], Awaitable[Response]]


def create_app(
    ledger: Ledger,
    *,
    story: Story | None = None,
    doors: Doors | None = None,
    hosts: Iterable[str] = (),
    is_writable: bool = True,
) -> Starlette:
    """The reading room of a ledger.

    Args:
        ledger: an open ledger; it must stay open as long as the application runs.
        story: only what belongs to this story.
        doors: who may sign in; by default the named editors, and no local token.
        hosts: names this server answers to, beside "localhost" and addresses given as numbers.
        is_writable: False refuses every ruling.
    """
    desk = Desk(ledger, doors or Doors(None), story=story, is_writable=is_writable)
    readying = Readying(desk.rooms)
    stream = Stream(desk.rooms)
    table = addresses(Corrections())
    described = Packed.of(encoded(openapi(table)))

    async def description(request: Request) -> Response:
        return described.response(request)

    async def events(request: Request) -> Response:
        sent = request.headers.get("last-event-id", "")
        last_seen = int(sent) if sent.isascii() and sent.isdigit() and len(sent) < 19 else None
        coming = stream.events(last_seen)
        first = await anext(coming)  # too many readers are told so with a status
        return StreamingResponse(
            _after(first, coming), 200, {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}, "text/event-stream"
        )

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        stream.start()
        desk.rooms.warm()
        yield
        desk.rooms.is_closing = True
        desk.rehearsing.close()
        stream.close()
        await run_in_threadpool(stream.join)

    app = Starlette(
        routes=[
            *(
                Route(_starlette_path(path), _by_method(desk, found), methods=list(found))
                for path, found in _by_path(table)
            ),
            Route("/api/openapi.json", description, methods=["GET"]),
            Route("/api/events", events, methods=["GET"]),
            *_pages(),
        ],
        middleware=[Middleware(Guard, names=tuple(hosts))],
        exception_handlers={
            RequestError: _on_problem,
            TimelineError: _on_timeline_error,
            HTTPException: _on_http_error,
        },
        lifespan=lifespan,
    )
    app.state.desk = desk
    app.state.stream = stream
    app.state.readying = readying
    return app


async def _after(first: bytes, coming: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
    yield first
    async for event in coming:
        yield event


def _pages() -> list[Route]:
    files = assets()

    async def page(request: Request) -> Response:
        if INDEX not in files:
            raise RequestError("not-found", f"This installation has no page: timeline/web/assets/{INDEX} is missing.")
        return files[INDEX].response(request)

    async def asset(request: Request) -> Response:
        found = files.get(request.path_params["path"])
        if found is None:
            raise RequestError("not-found", "There is no such file.", "path")
        return found.response(request)

    routes = [Route(path, page, methods=["GET"]) for path in PAGES]
    return [*routes, Route("/assets/{path:path}", asset, methods=["GET"])]


def _by_path(table: Iterable[Address]) -> list[tuple[str, dict[str, Address]]]:
    """Addresses by path, fixed ones before those with a parameter, so that none hides another."""
    found: dict[str, dict[str, Address]] = {}
    for one in table:
        found.setdefault(one.path, {})[one.method] = one
    return sorted(found.items(), key=lambda item: ("{" in item[0], item[0]))


def _starlette_path(path: str) -> str:
    """The path with names of sources as they are: slashes may stand in them."""
    return path.replace("{name}", "{name:path}")


def _by_method(desk: Desk, found: dict[str, Address]) -> Endpoint:
    async def endpoint(request: Request) -> Response:
        one = found["GET" if request.method == "HEAD" else request.method]
        body = await _body(request) if one.body is not None else b""
        asked = _asked(request, one, body)
        answered = await run_in_threadpool(one.answering, desk, asked)
        if isinstance(answered, Packed):
            return answered.response(request)
        return _reply(request, answered)

    return endpoint


async def _body(request: Request) -> bytes:
    """The body of a request.

    Raises:
        RequestError: it is too large, comes too slowly, or says that it is no JSON.
    """
    told = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if told != "application/json":
        raise RequestError("wrong-type", f"The body is {told or 'of no type'}, and JSON is expected.", "Content-Type")
    length = request.headers.get("content-length", "0")
    if length.isdigit() and int(length) > LARGEST_BODY:
        raise _too_large()
    try:
        return await asyncio.wait_for(_gathered(request), SLOWEST_BODY)
    except TimeoutError as error:
        raise RequestError("timed-out", f"The body did not come within {SLOWEST_BODY:g} seconds.", "body") from error
    except ClientDisconnect as error:
        raise RequestError("wrong-request", "The body broke off.", "body") from error


async def _gathered(request: Request) -> bytes:
    parts, size = [], 0
    async for part in request.stream():
        size += len(part)
        if size > LARGEST_BODY:
            raise _too_large()
        parts.append(part)
    return b"".join(parts)


def _too_large() -> RequestError:
    return RequestError("too-large", f"The body is larger than {LARGEST_BODY:,} bytes.", "body")


def _asked(request: Request, one: Address, body: bytes) -> Asked:
    wanted = str(request.path_params[one.parameter]) if one.parameter else ""
    query = dict(request.query_params)
    for name, value in [(one.parameter, wanted), *query.items()]:
        if len(value) > LONGEST_NAME:
            told = f"{name} has {len(value):,} characters; at most {LONGEST_NAME} will do."
            raise RequestError("wrong-request", told, name)
    return Asked(
        method=request.method,
        path=request.url.path,
        wanted=wanted,
        query=query,
        headers={name.lower(): value for name, value in request.headers.items()},
        body=parsed(body) if one.body is not None else {},
        address=request.client.host if request.client else "",
        host=host_of(request.headers.get("host", "")),
        is_secure=request.url.scheme == "https",
        cookie=request.cookies.get(_cookie_name(request)),
    )


def _reply(request: Request, reply: Reply) -> Response:
    headers = {"Cache-Control": "no-store", **reply.headers}
    response = Response(encoded(reply.value), reply.status, headers, "application/json")
    if reply.cookie is not None:
        response.set_cookie(
            _cookie_name(request),
            reply.cookie,
            max_age=LONGEST if reply.cookie else 0,
            path="/",
            secure=request.url.scheme == "https",
            httponly=True,
            samesite="strict",
        )
    return response


def _cookie_name(request: Request) -> str:
    """Over HTTPS a name that no other host can set; else one for each port, because cookies know no ports."""
    if request.url.scheme == "https":
        return "__Host-timeline"
    server = request.scope.get("server")
    return f"timeline_{server[1] if server else 0}"


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
    response = problems.answer(RequestError(code, message.get(status, "The request cannot be answered."), "path"))
    if isinstance(error, HTTPException) and error.headers:
        response.headers.update(error.headers)
    return response
