"""Answers as they go over the wire: serialised once, kept compressed, shared by all readers, never changed.

Invariant: what is kept never takes more than the bytes that were allowed for it.
"""

from __future__ import annotations

import gzip
import json
import zlib
from collections import OrderedDict
from collections.abc import Callable, Hashable
from hashlib import sha256
from threading import Lock
from typing import Any

import msgspec
from attrs import define, field, frozen
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

_WORTH_COMPRESSING = 1_000
_PIECE = 64 * 1024
_OVERHEAD = 500
"""Bytes that keeping an answer costs beside its own."""


def encoded(value: object) -> bytes:
    """JSON in UTF-8. Half a surrogate pair (from an undecodable file name) is written as its escape."""
    try:
        return msgspec.json.encode(value)
    except UnicodeEncodeError:
        return json.dumps(value, ensure_ascii=True, allow_nan=False).encode()


class InPieces(Response):
    """A body sent piece by piece, each when the one before is on its way: the whole is never copied for one reader."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:  # noqa: ARG002  # ASGI
        """Send it (ASGI)."""
        await send({"type": "http.response.start", "status": self.status_code, "headers": self.raw_headers})
        body = memoryview(self.body)
        for start in range(0, len(body), _PIECE):
            piece = bytes(body[start : start + _PIECE])
            await send({"type": "http.response.body", "body": piece, "more_body": start + _PIECE < len(body)})
        if not body:
            await send({"type": "http.response.body", "body": b"", "more_body": False})


class Unpacked(Response):
    """A gzip body sent unpacked, piece by piece: for the few readers that do not take it packed."""

    def __init__(self, squeezed: bytes, headers: dict[str, str], media_type: str) -> None:
        super().__init__(b"", 200, headers, media_type)
        del self.headers["content-length"]
        self._squeezed = squeezed

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:  # noqa: ARG002  # ASGI
        """Send it (ASGI)."""
        await send({"type": "http.response.start", "status": self.status_code, "headers": self.raw_headers})
        if scope["method"] != "HEAD":
            unpacking = zlib.decompressobj(wbits=31)
            rest = self._squeezed
            while rest and not unpacking.eof:
                piece = unpacking.decompress(rest, _PIECE)
                rest = unpacking.unconsumed_tail
                await send({"type": "http.response.body", "body": piece, "more_body": True})
            await send({"type": "http.response.body", "body": unpacking.flush(), "more_body": True})
        await send({"type": "http.response.body", "body": b"", "more_body": False})


@frozen
class Packed:
    """One answer. ``body`` is gzip if ``is_gzip``; ``etag`` is that of the answer itself, however it is sent."""

    body: bytes
    is_gzip: bool
    etag: str
    media_type: str

    @classmethod
    def of(cls, content: bytes, media_type: str = "application/json") -> Packed:
        """Compress what is worth it."""
        etag = f'W/"{sha256(content).hexdigest()[:24]}"'
        if len(content) < _WORTH_COMPRESSING:
            return cls(content, False, etag, media_type)
        squeezed = gzip.compress(content, compresslevel=6, mtime=0)
        if len(squeezed) >= len(content):
            return cls(content, False, etag, media_type)
        return cls(squeezed, True, etag, media_type)

    @property
    def content(self) -> bytes:
        """The answer itself."""
        return gzip.decompress(self.body) if self.is_gzip else self.body

    def response(self, request: Request, headers: dict[str, str] | None = None) -> Response:
        """The answer to one request: 304 if the reader has it already, compressed if the reader takes that."""
        told = {"ETag": self.etag, "Cache-Control": "no-cache", "Vary": "Accept-Encoding", **(headers or {})}
        if _has(request.headers.get("if-none-match", ""), self.etag):
            return Response(status_code=304, headers=told)
        if self.is_gzip and _takes_gzip(request.headers.get("accept-encoding", "")):
            return InPieces(self.body, 200, {**told, "Content-Encoding": "gzip"}, self.media_type)
        if self.is_gzip:
            return Unpacked(self.body, told, self.media_type)
        return InPieces(self.body, 200, told, self.media_type)


def _has(sent: str, etag: str) -> bool:
    wanted = etag.removeprefix("W/")
    return any(one.strip() == "*" or one.strip().removeprefix("W/") == wanted for one in sent.split(",") if one)


def _takes_gzip(sent: str) -> bool:
    for one in sent.split(","):
        name, _, quality = one.partition(";")
        if name.strip().lower() in {"gzip", "*"}:
            return quality.replace(" ", "").lower() not in {"q=0", "q=0.0", "q=0.00", "q=0.000"}
    return False


@define
class Keep:
    """The answers used last, up to ``most`` bytes. Safe to share between threads."""

    most: int
    _kept: OrderedDict[Hashable, Packed] = field(factory=OrderedDict, init=False)
    _held: int = field(default=0, init=False)
    _lock: Lock = field(factory=Lock, init=False)
    _making: dict[Hashable, Lock] = field(factory=dict, init=False)

    @property
    def held(self) -> int:
        """Bytes kept now."""
        return self._held

    def get(self, key: Hashable, make: Callable[[], Any]) -> Packed:
        """The answer under a key, made and packed if it is not kept.

        Of several that ask at once one makes it, and the others wait for it: fifty readers of a large chronology must not
        hold it in memory fifty times.
        """
        kept = self._found(key)
        if kept is not None:
            return kept
        with self._lock:
            making = self._making.setdefault(key, Lock())
        with making:
            try:
                return self._found(key) or self._keep(key, Packed.of(encoded(make())))
            finally:
                with self._lock:
                    self._making.pop(key, None)

    def _found(self, key: Hashable) -> Packed | None:
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
            return self._kept.get(key)

    def _keep(self, key: Hashable, packed: Packed) -> Packed:
        with self._lock:
            if key not in self._kept and len(packed.body) + _OVERHEAD <= self.most:
                self._kept[key] = packed
                self._held += len(packed.body) + _OVERHEAD
            while self._held > self.most:
                _, dropped = self._kept.popitem(last=False)
                self._held -= len(dropped.body) + _OVERHEAD
        return packed

    def drop(self, is_stale: Callable[[Any], bool]) -> None:
        """Forget the answers whose keys are stale."""
        with self._lock:
            for key in [key for key in self._kept if is_stale(key)]:
                self._held -= len(self._kept.pop(key).body) + _OVERHEAD
