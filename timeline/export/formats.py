"""The registry of formats, and the way from a chronology to files.

A format's module is imported when it is first used, so that listing the formats costs nothing.
"""

from __future__ import annotations

import importlib
import sys
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import BinaryIO

from attrs import frozen

from timeline.export.losses import Loss, losses
from timeline.model import Chronology, UsageError

_SQLITE = b"SQLite format 3\0"


@frozen
class Part:
    """One file of an export. ``name`` is what it is called in a folder ("claims.csv")."""

    name: str
    content: bytes


@frozen
class Format:
    """An export format: its name on the command line, one line about it, its file extensions, and its module."""

    name: str
    description: str
    extensions: tuple[str, ...]
    module: str

    def render(self, chronology: Chronology, texts: Mapping[str, str]) -> bytes | dict[str, bytes]:
        """The bytes of the one file, or of several files by name, the main one first."""
        module = importlib.import_module(f"timeline.export.{self.module}")
        result: bytes | dict[str, bytes] = module.render(chronology, texts)
        return result


FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        known.name: known
        for known in (
            Format("csv", "two tables, events and claims, for spreadsheets and Timesketch", (".csv",), "tables"),
            Format(
                "html",
                "one printable page with every claim, its words in their article, and no outside request",
                (".html", ".htm"),
                "page",
            ),
            Format("json", "everything for machines, in the format timeline-chronology/1", (".json",), "contract"),
            Format("markdown", "a report with footnotes to file, characters and quote", (".md", ".markdown"), "report"),
            Format("tls", "days with their sentences alone, as benchmarks of timelines read them", (".jsonl",), "tls"),
        )
    }
)
"""The known formats by name, sorted."""


@frozen
class Export:
    """What an export made: its files, the main one first, and what it had to leave out or coarsen."""

    format: str
    parts: tuple[Part, ...]
    losses: tuple[Loss, ...]

    @property
    def content(self) -> bytes:
        """The main file's bytes."""
        return self.parts[0].content


@frozen
class Written:
    """Where an export went. ``left_out`` names files that had no place (several files to one standard output)."""

    paths: tuple[Path, ...]
    left_out: tuple[str, ...] = ()


def export(name: str, chronology: Chronology, texts: Mapping[str, str]) -> Export:
    """Make an export.

    ``name`` is a key of ``FORMATS``; ``texts`` holds the stored text of each article id (formats that quote check
    against it; an absent text is said, not fatal). Returns the files and losses. Raises UsageError for an unknown
    format.
    """
    if name not in FORMATS:
        raise UsageError(f"There is no export format {name!r}. Known formats: {', '.join(FORMATS)}.")
    chosen = FORMATS[name]
    rendered = chosen.render(chronology, texts)
    if isinstance(rendered, bytes):
        rendered = {f"chronology{chosen.extensions[0]}": rendered}
    parts = tuple(Part(part, content) for part, content in rendered.items())
    return Export(name, parts, losses(name, chronology, texts))


def write(result: Export, path: Path | str, *, stdout: BinaryIO | None = None) -> Written:
    """Write an export to a file, a folder, or standard output.

    ``path`` may be "-" (the main file goes to ``stdout``, by default the process's own; further files are named in
    ``left_out``), a folder (every file under its own name; made if the path ends with a slash), or a file: the main
    part gets this name and every other part stands beside it (``x.csv`` brings ``x.claims.csv``). Raises UsageError
    when the place cannot be written.
    """
    if str(path) == "-":
        out = stdout if stdout is not None else sys.stdout.buffer
        out.write(result.content)
        out.flush()
        return Written((), tuple(part.name for part in result.parts[1:]))
    target = Path(path)
    wants_folder = str(path).endswith(("/", "\\"))
    if wants_folder and not target.exists():
        _make_folder(target)
    if target.is_dir():
        places = [target / part.name for part in result.parts]
    else:
        places = [target, *(target.with_name(f"{target.stem}.{part.name}") for part in result.parts[1:])]
    for place, part in zip(places, result.parts, strict=True):
        _replace(place, part.content)
    return Written(tuple(places))


def refuse_database(place: Path) -> None:
    """Raise UsageError when a file to be written holds a SQLite database: a slip must not cost a ledger."""
    try:
        with place.open("rb") as file:
            head = file.read(len(_SQLITE))
    except OSError:
        return
    if head == _SQLITE:
        raise UsageError(f"{place} is a SQLite database, perhaps a ledger, and is not written over. Name another file.")


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True)
    except OSError as error:
        raise UsageError(f"Cannot make the folder {folder}: {error.strerror or error}.") from error


def _replace(place: Path, content: bytes) -> None:
    """Write beside the target and move it there, so that a reader never meets half a file."""
    refuse_database(place)
    draft = place.with_name(f".{place.name}.part")
    try:
        if place.exists() and not place.is_file():
            place.write_bytes(content)  # a device or pipe such as /dev/stdout cannot be replaced
            return
        draft.write_bytes(content)
        draft.replace(place)
    except OSError as error:
        draft.unlink(missing_ok=True)
        where = "its folder does not exist" if not place.parent.exists() else error.strerror or str(error)
        raise UsageError(f"Cannot write {place}: {where}. Give another place with -o.") from error
