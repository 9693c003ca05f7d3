"""The page's own files made into one style and one script, for a page that is a single file.

Each module under ``timeline/web/assets/app`` becomes a function that gives its exports, in the order in which they need one
another. That is possible because the modules keep to a small part of the language, which is checked here: imports of names
from a neighbouring file, at the beginning of a line, and exports in front of a declaration; no two need each other.
"""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

_IMPORT = re.compile(r"^import \{([^}]*)\} from \"\./([a-z_]+\.js)\";\n", re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function\*?|const|class) (\w+))", re.MULTILINE)
_LEFT = re.compile(r"^(?:import|export)\b.*$", re.MULTILINE)
_STYLESHEET = re.compile(r"<link rel=\"stylesheet\" href=\"/assets/css/([a-z]+\.css)\">")
_ENTRANCE = "app.js"


class UnjoinedError(ValueError):
    """A module is written so that it cannot be joined with the others: a defect of the page, not of any input."""


@cache
def index() -> str:
    """The document that loads the page from a server."""
    return _asset("index.html")


@cache
def style() -> str:
    """All styles, in the order in which the document names them."""
    return "\n".join(_asset(f"css/{name}") for name in _STYLESHEET.findall(index()))


@cache
def script() -> str:
    """All modules as one, the needed before the needing."""
    return join({name: _asset(f"app/{name}") for name in _modules(_ENTRANCE)})


def join(modules: dict[str, str]) -> str:
    """Join modules into one.

    Args:
        modules: their text by file name, in an order in which each stands after those it needs.

    Raises:
        UnjoinedError: an import or export is of a form that cannot be joined, or asks for what is not there.
    """
    exports: dict[str, list[str]] = {}
    parts = []
    for name, text in modules.items():
        needed = []
        for wanted, source in _IMPORT.findall(text):
            names = [word.strip() for word in wanted.split(",") if word.strip()]
            missing = [one for one in names if one not in exports.get(source, ())]
            if missing:
                raise UnjoinedError(f"{name} imports {missing[0]} from {source}, which does not export it before.")
            needed.append(f"const {{ {', '.join(names)} }} = {_called(source)};\n")
        exports[name] = _EXPORT.findall(text)
        bare = _EXPORT.sub("", _IMPORT.sub("", text)).strip()
        left = _LEFT.search(bare)
        if left:
            raise UnjoinedError(f"{name}: {left[0]!r} is an import or export of a form that cannot be joined.")
        given = f"return {{ {', '.join(exports[name])} }};\n"
        parts.append(f"const {_called(name)} = (() => {{\n{''.join(needed)}{bare}\n{given}}})();\n")
    return '"use strict";\n' + "".join(parts)


def _called(module: str) -> str:
    return f"module_{module.removesuffix('.js')}"


def _modules(entrance: str) -> list[str]:
    """The names of the modules that one needs, itself last."""
    found: list[str] = []
    under_way: set[str] = set()

    def visit(name: str) -> None:
        if name in found:
            return
        if name in under_way:
            raise UnjoinedError(f"{name} needs a module that needs it; take what both need into one of their own.")
        under_way.add(name)
        for _, needed in _IMPORT.findall(_asset(f"app/{name}")):
            visit(needed)
        found.append(name)

    visit(entrance)
    return found


@cache
def _asset(name: str) -> str:
    return files("timeline").joinpath("web", "assets", *name.split("/")).read_text("utf-8")
