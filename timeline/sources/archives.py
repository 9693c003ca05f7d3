"""Archives to articles: zip and tar, member by member, never unpacked to disk and never held in memory as a whole.

A member is refused where its name leaves the archive, where it is a link, a device, encrypted or an archive itself, and
where it swells beyond reason. A ``manifest.toml`` speaks for the members beside it, as in a folder.
"""

from __future__ import annotations

import gzip
import io
import os
import re
import stat
import tarfile
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from attrs import field, frozen

from timeline.sources.articles import LARGEST, too_large
from timeline.sources.finding import MANIFEST_NAME, why_unreadable
from timeline.sources.manifest import Manifest, manifest_in
from timeline.sources.rejected import Rejected, shown
from timeline.sources.unpacking import DAMAGED, ForwardFile, SwollenError, Tally, UnpackedStream, unpacked

MOST_MEMBERS = 1_000_000
_ENCRYPTED = 0x1
_UNPACK = "unpack it, and ingest the folder"
_BOMB = ("it unpacks to hundreds of times its size: a decompression bomb", "do not trust where it came from")
UNREADABLE = (*DAMAGED, zipfile.BadZipFile, tarfile.TarError, NotImplementedError, ValueError, SwollenError, OSError)


@frozen
class Member:
    """One file of an archive. ``name`` is its path inside; ``stream`` may be read once, before the next member.

    ``behind`` is how many bytes of the archive lie behind it.
    """

    name: str
    stream: BinaryIO = field(repr=False)
    manifest: Manifest | None = field(repr=False, default=None)
    behind: int = 0

    @property
    def file_name(self) -> str:
        """The last part of its name, by which a manifest knows it."""
        return PurePosixPath(self.name).name

    def read(self, path: str) -> bytes | Rejected:
        """Its bytes, or why it cannot be an article. ``path`` names it in messages."""
        try:
            data = self.stream.read(LARGEST + 1)
        except UNREADABLE as error:
            return why_broken(path, error)
        return too_large(path, len(data)) if len(data) > LARGEST else data


def why_broken(path: str, error: Exception) -> Rejected:
    """The rejection of what could not be unpacked (one of `UNREADABLE`)."""
    if isinstance(error, SwollenError):
        return Rejected(path, "", *_BOMB)
    if isinstance(error, OSError) and not isinstance(error, gzip.BadGzipFile):
        return Rejected(path, "", *why_unreadable(error))
    found = f"it is damaged or cut short ({shown(error) or type(error).__name__})"
    return Rejected(path, "", found, "fetch it again; what stands before the damage was taken in")


def members(path: Path, kind: str, name: str) -> Iterator[Member | Rejected]:
    """The files of an archive that may hold articles.

    Args:
        path: the archive.
        kind: ".zip", ".tar", ".tar.gz" or ".tar.bz2".
        name: how it is named in messages.

    Returns:
        Members of a zip in the order of their names, of a tar in its own, and what was refused. Nothing is raised.
    """
    try:
        with path.open("rb") as file:
            yield from _of_zip(file, name) if kind == ".zip" else _of_tar(file, kind.removeprefix(".tar"), name)
    except UNREADABLE as error:
        yield why_broken(name, error)


def _of_zip(file: BinaryIO, name: str) -> Iterator[Member | Rejected]:
    with zipfile.ZipFile(file) as archive:
        every = archive.infolist()
        if len(every) > MOST_MEMBERS:
            yield Rejected(name, "", f"{len(every):,} members; an archive may have {MOST_MEMBERS:,}", _UNPACK)
            return
        files = {info.filename: info for info in sorted(every, key=lambda one: one.filename) if not info.is_dir()}
        manifests = _Manifests(name, files.__contains__)
        for inside in [each for each in files if PurePosixPath(each).name == MANIFEST_NAME]:
            if _refused(inside) is None and _unfit(files[inside]) is None:
                with archive.open(files[inside]) as stream:
                    yield from manifests.add(inside, stream.read(LARGEST + 1))
        tally = Tally(_Whole(file))
        behind = 0
        for inside, info in files.items():
            tally.check()
            behind += info.compress_size
            refused = _refused(inside)
            if refused is None and _is_passed_over(inside):
                continue
            refused = refused or _unfit(info)
            if refused is not None:
                yield Rejected(f"{name}/{shown(inside)}", "", *refused)
                continue
            try:
                content = archive.open(info)
            except UNREADABLE as error:
                yield why_broken(f"{name}/{shown(inside)}", error)
                continue
            with content:
                counted = io.BufferedReader(UnpackedStream(content, tally))
                yield Member(inside, counted, manifests.beside(inside), behind)


class _Whole:
    """A file that counts as read: a zip's members may be read in any order."""

    def __init__(self, file: BinaryIO) -> None:
        self._size = os.fstat(file.fileno()).st_size

    def tell(self) -> int:
        return self._size


def _unfit(info: zipfile.ZipInfo) -> tuple[str, str] | None:
    """Why a zip's member cannot be read, if so."""
    if info.flag_bits & _ENCRYPTED:
        return "it is encrypted", "unpack it with its password, and ingest the folder"
    if stat.S_ISLNK(info.external_attr >> 16):
        return "a link, not a file", "ingest the file that it points to"
    return None


def _of_tar(file: BinaryIO, packing: str, name: str) -> Iterator[Member | Rejected]:
    # Once through the headers: a manifest may stand behind the files that it speaks for.
    names: set[str] = set()
    for entry, _ in _entries(file, packing):
        names.add(entry.name)
        if len(names) > MOST_MEMBERS:
            yield Rejected(name, "", f"more than {MOST_MEMBERS:,} members", _UNPACK)
            return
    manifests = _Manifests(name, {_normal(each) for each in names}.__contains__)
    if any(PurePosixPath(each).name == MANIFEST_NAME for each in names):
        for entry, content in _entries(file, packing):
            if PurePosixPath(entry.name).name == MANIFEST_NAME and entry.isreg() and _refused(entry.name) is None:
                yield from manifests.add(_normal(entry.name), content(entry).read(LARGEST + 1))
    for entry, content in _entries(file, packing):
        refused = _refused(entry.name)
        if entry.isdir() or (refused is None and _is_passed_over(entry.name)):
            continue
        if refused is None and (not entry.isreg() or entry.sparse is not None):
            what = "a link" if entry.issym() or entry.islnk() else "a device, pipe or sparse file"
            refused = f"{what}, not a file", "ingest the file itself"
        if refused is not None:
            yield Rejected(f"{name}/{shown(entry.name)}", "", *refused)
        else:
            yield Member(_normal(entry.name), content(entry), manifests.beside(_normal(entry.name)), file.tell())


def _entries(file: BinaryIO, packing: str) -> Iterator[tuple[tarfile.TarInfo, Callable[[tarfile.TarInfo], BinaryIO]]]:
    """Every header of a tar in order, with what opens its content."""
    file.seek(0)
    forward = ForwardFile(unpacked(file, packing), most=LARGEST)
    with tarfile.TarFile(fileobj=forward, errorlevel=1) as archive:  # type: ignore[arg-type]

        def content(entry: tarfile.TarInfo) -> BinaryIO:
            return archive.extractfile(entry)  # type: ignore[return-value]

        while (entry := archive.next()) is not None:
            yield entry, content
            archive.members = []  # type: ignore[attr-defined]  # it would remember every header
        if forward.last.strip(b"\0"):
            raise tarfile.ReadError("a header is no header")


class _Manifests:
    """The manifests of one archive by folder."""

    def __init__(self, name: str, holds: Callable[[str], bool]) -> None:
        self._name, self._holds = name, holds
        self._found: dict[str, Manifest] = {}

    def add(self, inside: str, data: bytes) -> Iterator[Rejected]:
        folder = inside.removesuffix(MANIFEST_NAME)
        manifest = manifest_in(data, f"{self._name}/{shown(inside)}", lambda key: self._holds(folder + key))
        self._found[folder] = manifest
        yield from manifest.problems

    def beside(self, inside: str) -> Manifest | None:
        return self._found.get(inside[: inside.rfind("/") + 1])


def _normal(inside: str) -> str:
    """A tar's name without the "./" that ``tar -C folder .`` writes."""
    return inside.removeprefix("./")


def _is_passed_over(inside: str) -> bool:
    """Whether it is left out, as in a folder: manifests, and what is hidden."""
    parts = _normal(inside).split("/")
    return parts[-1] == MANIFEST_NAME or any(part.startswith(".") and part.strip(".") for part in parts)


def _refused(inside: str) -> tuple[str, str] | None:
    """Why a member's name is not one that an honest archive has."""
    parts = _normal(inside).split("/")
    if inside.startswith("/") or ".." in parts or "\\" in inside or re.match(r"[A-Za-z]:", inside):
        return "its name leaves the archive", "pack it again with plain relative names"
    if shown(inside) != inside:
        return "its name holds bytes that are no UTF-8 or control characters", "pack it again under another name"
    return None
