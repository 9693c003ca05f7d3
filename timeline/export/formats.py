"""The registry of formats, and the way from a chronology to files.

A format's module is imported when it is first used, so that listing the formats costs nothing.
"""

from __future__ import annotations

import importlib
import importlib.util
import sys
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import BinaryIO

from attrs import evolve, field, frozen

from timeline.export.archive import LedgerCopy, zipped
from timeline.export.carries import loses
from timeline.export.evidence import Evidence
from timeline.export.losses import Loss, losses
from timeline.model import Chronology, UsageError

_SQLITE = b"SQLite format 3\0"
DISTRIBUTION = "timeline-ledger"
"""What is installed with pip; an extra is named in brackets behind it."""


@frozen
class Part:
    """One file of an export. ``name`` is what it is called in a folder ("claims.csv"); it may lie in a folder of its own
    ("tables/claims.csv")."""

    name: str
    content: bytes


@frozen
class Format:
    """An export format: its name on the command line, one line about it, its file extensions, and its module.

    ``needs`` names the extra without which it cannot be written, ``library`` the module that the extra brings. A
    ``bundle`` is a tree of files: a folder takes it as it is, a file or standard output as one zip. ``takes_ledger``:
    the ledger itself goes with it where the caller hands one over. ``module`` is a module of this package, or a whole dotted
    name for a format that is made from what the rooms above know.
    """

    name: str
    description: str
    extensions: tuple[str, ...]
    module: str
    needs: str | None = None
    library: str | None = None
    bundle: bool = False
    takes_ledger: bool = False

    @property
    def loses(self) -> str:
        """What it never carries in full, as a phrase."""
        return loses(self.name)

    @property
    def is_ready(self) -> bool:
        """Whether what it needs is installed."""
        return self.library is None or importlib.util.find_spec(self.library) is not None

    def require(self) -> None:
        """Raise UsageError, naming the extra, when what the format needs is not installed."""
        if not self.is_ready:
            raise UsageError(
                f"The format {self.name} needs the extra {self.needs!r}, which is not installed. "
                f"Install it with: pip install '{DISTRIBUTION}[{self.needs}]'"
            )

    def render(
        self, chronology: Chronology, texts: Mapping[str, str], ledger: LedgerCopy | None = None
    ) -> bytes | dict[str, bytes]:
        """The bytes of the one file, or of several files by name, the main one first.

        Raises UsageError, naming the extra, when what it needs is not installed.
        """
        self.require()
        module = importlib.import_module(self.module if "." in self.module else f"timeline.export.{self.module}")
        more = {"ledger": ledger} if self.takes_ledger else {}
        result: bytes | dict[str, bytes] = module.render(chronology, texts, **more)
        return result


FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        known.name: known
        for known in (
            Format("csv", "two tables, events and claims, for spreadsheets and Timesketch", (".csv",), "tables"),
            Format(
                "docx",
                "a Word document of numbered paragraphs, each with pinpoint citations",
                (".docx",),
                "word",
                needs="docx",
                library="docx",
            ),
            Format(
                "ftm",
                "FollowTheMoney entities and statements, for investigation platforms",
                (".ftm.json",),
                "investigation",
            ),
            Format(
                "html",
                "the reading room as one file: every claim, its words in their article, and no outside request",
                (".html", ".htm"),
                "timeline.front.room_file",
            ),
            Format("ics", "an iCalendar file of all-day events for calendar programs", (".ics",), "calendar"),
            Format("json", "everything for machines, in the format timeline-chronology/1", (".json",), "contract"),
            Format(
                "jsonld",
                "linked data: PROV-O provenance and Web Annotations that point at the exact words",
                (".jsonld",),
                "linked_data",
            ),
            Format("markdown", "a report with footnotes to file, characters and quote", (".md", ".markdown"), "report"),
            Format(
                "parquet",
                "typed tables of entries, claims and sources for data frames and databases",
                (".parquet",),
                "columns",
                needs="parquet",
                library="pyarrow",
            ),
            Format(
                "ro-crate",
                "an archive to deposit: ledger, texts, chronology and metadata as an RO-Crate",
                (".zip",),
                "crate",
                bundle=True,
                takes_ledger=True,
            ),
            Format(
                "timelinejs",
                "slides for TimelineJS3, to embed in a page of one's own",
                (".timelinejs.json",),
                "slides",
            ),
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
    is_bundle: bool = field(default=False)

    @property
    def content(self) -> bytes:
        """The main file's bytes; of a bundle all files as one zip."""
        if self.is_bundle:
            return zipped({part.name: part.content for part in self.parts})
        return self.parts[0].content


@frozen
class Written:
    """Where an export went. ``left_out`` names files that had no place (several files to one standard output)."""

    paths: tuple[Path, ...]
    left_out: tuple[str, ...] = ()


def export(name: str, chronology: Chronology, texts: Mapping[str, str], *, ledger: LedgerCopy | None = None) -> Export:
    """Make an export.

    ``name`` is a key of ``FORMATS``; ``texts`` holds the stored text of each article id (formats that quote check
    against it; an absent text is said, not fatal); ``ledger`` is a copy of the ledger for a format that archives it.
    Returns the files and losses. Raises UsageError for an unknown format, or one whose extra is not installed.
    """
    if name not in FORMATS:
        raise UsageError(f"There is no export format {name!r}. Known formats: {', '.join(FORMATS)}.")
    chosen = FORMATS[name]
    given = ledger if chosen.takes_ledger else None
    evidence = Evidence.of(chronology, texts)  # held, so that the format and its statement of losses share it
    rendered = chosen.render(chronology, texts, given)
    if isinstance(rendered, bytes):
        rendered = {f"chronology{chosen.extensions[0]}": rendered}
    parts = tuple(Part(part, content) for part, content in rendered.items())
    lost = losses(name, chronology, evidence.texts, holds_ledger=given is not None and given.holds_ledger)
    return Export(name, parts, lost, chosen.bundle)


def write(result: Export, path: Path | str, *, stdout: BinaryIO | None = None) -> Written:
    """Write an export to a file, a folder, or standard output.

    ``path`` may be "-" (the main file goes to ``stdout``, by default the process's own; further files are named in
    ``left_out``), a folder (every file under its own name; made if the path ends with a slash), or a file: the main
    part gets this name and every other part stands beside it (``x.csv`` brings ``x.claims.csv``). A bundle becomes one zip
    unless it goes to a folder. Raises UsageError when the place cannot be written.
    """
    if result.is_bundle and not (str(path).endswith(("/", "\\")) or Path(path).is_dir()):
        result = evolve(result, parts=(Part(Path(path).name, result.content),), is_bundle=False)
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
        if target.is_dir() and "/" in part.name and not place.parent.is_dir():
            _make_folder(place.parent)
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
