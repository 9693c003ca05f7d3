"""Reading an exported page from outside: the answers packed in it, by path, and every word they hold."""

from __future__ import annotations

import base64
import gzip
import json
import re
from collections.abc import Iterator
from typing import Any

_DATA = re.compile(r'<script type="application/octet-stream" id="(room-[a-z0-9-]+)">([^<]*)</script>')


def unpacked(page: bytes | str) -> dict[str, Any]:
    """Every answer of a page by its path. Older ids (``same_as``) stay as they are written."""
    text = page.decode() if isinstance(page, bytes) else page
    parts = {name: json.loads(gzip.decompress(base64.b64decode(packed))) for name, packed in _DATA.findall(text)}
    directory = parts.pop("room-directory")
    parts.pop(directory.get("early", ""), None)
    found = {path: parts.pop(name) for path, name in directory["first"].items()}
    for place, first in enumerate(directory["parts"]):
        answers = parts.pop(f"room-{place}")
        assert min(answers) == first
        found |= answers
    assert not parts
    return found


def told(page: bytes | str) -> str:
    """Every string in a page's answers, one a line, and what the page says without a script."""
    text = page.decode() if isinstance(page, bytes) else page
    plain = text[text.index("<noscript>") : text.index("</noscript>")]
    return "\n".join([plain, *_strings(unpacked(text))])


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _strings(inner)
