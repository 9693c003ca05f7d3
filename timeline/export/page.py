"""Format ``html``: the reading room as one file that asks nobody for anything.

The page is the one that ``timeline serve`` sends; the answers which it would ask of a server lie in it under the same
paths, compressed, in parts that are unpacked when they are first asked for. So opening it costs the same for ten lines
and for fifty thousand. The only script is the page's own, allowed by its hash.
"""

from __future__ import annotations

import base64
import gzip
import hashlib
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from typing import Any
from urllib.parse import quote

import msgspec
from attrs import frozen

from timeline.export.page_assets import script, style

Json = dict[str, Any]
Answer = tuple[str, Any]

_PART = 256 * 1024
"""Bytes of answers that are compressed together: unpacking them takes a few milliseconds."""
_POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; script-src '{}'; img-src data:; base-uri 'none'; form-action 'none'"
)
_AS_URI_COMPONENT = "!'()*-._~"


@frozen
class Contents:
    """What a page holds.

    ``first`` are the answers that every view needs, kept apart and in front; ``rest`` all others, sorted by
    path as :func:`path_of` writes them. ``moments`` are the values of ``as_of``, ``diffs`` the pairs "a b", for
    which it has answers. ``early`` is what the first view shows of a large page while the rest is unpacked.
    ``plain`` is what is read where no script runs, as markup.
    """

    title: str
    language: str
    first: Sequence[Answer]
    rest: Iterable[Answer]
    plain: str
    early: Any = None
    moments: Sequence[str] = ()
    diffs: Sequence[str] = ()


def path_of(kind: str, name: str | None = None, **query: str) -> str:
    """The path of an answer as the page asks for it: ``path_of("entries", "e1", as_of="2025-05-01")``."""
    path = f"/api/{kind}" if name is None else f"/api/{kind}/{quote(name, safe=_AS_URI_COMPONENT, errors='replace')}"
    asked = "&".join(f"{key}={quote(value, safe=_AS_URI_COMPONENT)}" for key, value in query.items())
    return f"{path}?{asked}" if asked else path


def page(contents: Contents) -> bytes:
    """The file, in UTF-8. Equal contents give equal bytes.

    Raises:
        ValueError: ``rest`` is not sorted, so that the page would not find what it holds.
    """
    parts: list[str] = []
    begins: list[str] = []
    for first_path, packed in _parts(contents.rest):
        begins.append(first_path)
        parts.append(_data(f"room-{len(begins) - 1}", packed))
    front = {path: f"room-first-{place}" for place, (path, _) in enumerate(contents.first)}
    directory = {
        "first": front,
        "parts": begins,
        "moments": list(contents.moments),
        "diffs": list(contents.diffs),
    }
    early = []
    if contents.early is not None:
        directory["early"] = "room-early"
        early.append(_data("room-early", _pack(contents.early)))
    early.insert(0, _data("room-directory", _pack(directory)))
    early += [_data(front[path], _pack(answer)) for path, answer in contents.first]
    code = script()
    pieces = (
        "<!doctype html>\n",
        f'<html lang="{escape(contents.language)}">\n<head>\n<meta charset="utf-8">\n',
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY.format(_digest(code))}">\n',
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n',
        '<meta name="referrer" content="no-referrer">\n<meta name="color-scheme" content="light dark">\n',
        f'<title>{escape(contents.title)}</title>\n<link rel="icon" href="data:,">\n<style>\n{style()}</style>\n</head>\n',
        '<body>\n<div id="room"><p class="waiting">Opening the chronology …</p></div>\n',
        '<div id="notice" role="status" aria-live="polite"></div>\n<div id="paper"></div>\n',
        f"<noscript>\n{contents.plain}</noscript>\n",
        *early,
        f'<script type="module" async>{code}</script>\n',
        *parts,
        "</body>\n</html>\n",
    )
    return "".join(pieces).encode("utf-8", "replace")


def _parts(answers: Iterable[Answer]) -> Iterator[tuple[str, str]]:
    """Answers packed together up to a size, each pack with its first path."""
    begun, size, last = "", 0, ""
    waiting: list[bytes] = []
    for path, answer in answers:
        if path <= last:
            raise ValueError(f"{path} stands after {last}; the answers of a page must be sorted by path.")
        last = path
        encoded = _encode(path) + b":" + _encode(answer)
        if waiting and size + len(encoded) > _PART:
            yield begun, _compress(b"{" + b",".join(waiting) + b"}")
            waiting, size = [], 0
        begun = begun if waiting else path
        waiting.append(encoded)
        size += len(encoded)
    if waiting:
        yield begun, _compress(b"{" + b",".join(waiting) + b"}")


def _encode(value: Any) -> bytes:
    try:
        return msgspec.json.encode(value)
    except UnicodeEncodeError:  # half a surrogate pair, from an undecodable file name
        import json

        return json.dumps(value, ensure_ascii=True, separators=(",", ":")).encode()


def _pack(value: Any) -> str:
    return _compress(_encode(value))


def _compress(content: bytes) -> str:
    return base64.b64encode(gzip.compress(content, 6, mtime=0)).decode()


def _data(name: str, packed: str) -> str:
    """Base64 holds nothing that could end a script element."""
    return f'<script type="application/octet-stream" id="{name}">{packed}</script>\n'


def _digest(code: str) -> str:
    """What a content security policy calls a script by."""
    return "sha256-" + base64.b64encode(hashlib.sha256(code.encode()).digest()).decode()
