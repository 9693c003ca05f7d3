"""Files, folders, JSON lines and archives to articles, one at a time: nothing is held that was given already."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from attrs import define, evolve, field

from timeline.sources.archives import UNREADABLE, Member, members, why_broken
from timeline.sources.articles import read_file, refused_name
from timeline.sources.finding import find_articles
from timeline.sources.json_lines import articles_in_lines
from timeline.sources.manifest import Manifest, load_manifest
from timeline.sources.offers import Offer, Remark, Says, offered
from timeline.sources.rejected import Rejected, shown
from timeline.sources.unpacking import unpacked

# Longest first: the first that fits is the kind.
_KINDS = {
    ".jsonl.gz": ".jsonl.gz",
    ".ndjson.gz": ".jsonl.gz",
    ".jsonl.bz2": ".jsonl.bz2",
    ".ndjson.bz2": ".jsonl.bz2",
    ".tar.bz2": ".tar.bz2",
    ".tar.gz": ".tar.gz",
    ".jsonl": ".jsonl",
    ".ndjson": ".jsonl",
    ".tbz2": ".tar.bz2",
    ".tgz": ".tar.gz",
    ".tar": ".tar",
    ".zip": ".zip",
}
_NESTED = ("an archive inside an archive", "unpack the outer one, and ingest the folder")


def kind_of(name: str) -> str | None:
    """How a file of many articles is packed, by its name: ".jsonl", ".zip", ".tar", with ".gz" or ".bz2"; else None."""
    low = name.lower()
    return next((kind for suffix, kind in _KINDS.items() if low.endswith(suffix)), None)


@define
class Offering:
    """One walk over some paths.

    ``read`` is how many bytes of the inputs lie behind what was given last, as they lie on disk. ``editor`` speaks instead
    of those whom the manifests name.
    """

    paths: tuple[Path, ...]
    editor: str | None = None
    read: int = 0
    _manifests: dict[Path, Manifest | None] = field(factory=dict)
    _behind: int = 0

    def offers(self) -> Iterator[Offer | Rejected | Remark]:
        """Every article, in the order of `find_articles`; with what cannot be taken in. Nothing is raised."""
        for path in find_articles(self.paths):
            if isinstance(path, Rejected):
                yield path
                continue
            size = _size(path)
            yield from self._offers_of(path)
            self._behind += size
            self.read = self._behind

    def _offers_of(self, path: Path) -> Iterator[Offer | Rejected | Remark]:
        name = shown_as(path)
        yield from self._new_manifest(path.parent)
        kind = kind_of(path.name)
        if kind is None:
            data = read_file(path, name)
            self.read = self._behind + _size(path)
            yield data if isinstance(data, Rejected) else offered(name, data, self._says(path))
        elif shown(name) != name:
            yield refused_name(name) or Rejected(shown(name), "", "an unfit name", "rename the file")
        elif not path.is_file():
            yield Rejected(name, "", "no such file, or a pipe or device", "name a file")
        elif kind.startswith(".jsonl"):
            yield from self._lines(path, kind.removeprefix(".jsonl"), name)
        else:
            for member in members(path, kind, name):
                self.read = self._behind + (0 if isinstance(member, Rejected) else member.behind)
                yield from [member] if isinstance(member, Rejected) else self._member(member, name)

    def _lines(self, path: Path, packing: str, name: str) -> Iterator[Offer | Rejected | Remark]:
        try:
            with path.open("rb") as file:
                for found in articles_in_lines(unpacked(file, packing), name):
                    self.read = self._behind + file.tell()
                    yield found
        except UNREADABLE as error:
            yield why_broken(name, error)

    def _member(self, member: Member, archive: str) -> Iterator[Offer | Rejected | Remark]:
        name = f"{archive}/{member.name}"
        kind = kind_of(member.name)
        if kind == ".jsonl":
            try:
                yield from articles_in_lines(member.stream, name)
            except UNREADABLE as error:
                yield why_broken(name, error)
            return
        if kind is not None:
            yield Rejected(name, "", *_NESTED)
            return
        data = refused_name(name) or member.read(name)
        says = self._said_by(member.manifest, member.file_name)
        yield data if isinstance(data, Rejected) else offered(name, data, says)

    def _new_manifest(self, folder: Path) -> Iterator[Rejected]:
        if folder not in self._manifests:
            self._manifests[folder] = found = load_manifest(folder)
            if found is not None:
                yield from found.problems

    def _says(self, path: Path) -> Says:
        return self._said_by(self._manifests[path.parent], path.name)

    def _said_by(self, manifest: Manifest | None, file_name: str) -> Says:
        if manifest is None:
            return lambda _article: ()
        chosen = manifest if self.editor is None else evolve(manifest, editor=self.editor)
        return lambda article: chosen.facts_for(file_name, article)


def measure(paths: Iterable[Path]) -> int:
    """How many bytes some paths hold, as they lie on disk: what `Offering.read` runs up to."""
    return sum(_size(path) for path in find_articles(tuple(paths)) if isinstance(path, Path))


def shown_as(path: Path) -> str:
    """How a file is named in facts and messages: from the working directory if it lies below it, with slashes."""
    full = Path(os.path.abspath(path))  # noqa: PTH100 - resolving symbolic links would name another file than the user's
    try:
        return full.relative_to(Path.cwd()).as_posix()
    except ValueError:
        return full.as_posix()


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except (OSError, ValueError):
        return 0
