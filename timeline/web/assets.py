"""The page and what it loads: files of the package, read once. Nobody's path reaches the file system."""

from __future__ import annotations

import mimetypes
from importlib.resources import files
from importlib.resources.abc import Traversable

from timeline.web.packed import Packed

_TYPES = {
    ".js": "text/javascript; charset=utf-8",
    ".mjs": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".svg": "image/svg+xml",
    ".json": "application/json",
    ".woff2": "font/woff2",
    ".md": "text/plain; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
}

INDEX = "index.html"


def assets() -> dict[str, Packed]:
    """Every file under ``timeline/web/assets`` by its path there, with slashes."""
    found: dict[str, Packed] = {}
    _gather(files("timeline.web") / "assets", "", found)
    return found


def _gather(folder: Traversable, prefix: str, found: dict[str, Packed]) -> None:
    if not folder.is_dir():
        return
    for item in sorted(folder.iterdir(), key=lambda one: one.name):
        if item.name.startswith((".", "__")):
            continue
        if item.is_dir():
            _gather(item, f"{prefix}{item.name}/", found)
        else:
            found[prefix + item.name] = Packed.of(item.read_bytes(), _type_of(item.name))


def _type_of(name: str) -> str:
    suffix = f".{name.rsplit('.', 1)[-1].lower()}" if "." in name else ""
    return _TYPES.get(suffix) or mimetypes.guess_type(name)[0] or "application/octet-stream"
