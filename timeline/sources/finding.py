"""Files and folders to the articles in them: sorted, each file once, whatever the folders look like."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Sequence
from pathlib import Path

from timeline.sources.rejected import Rejected, shown

MANIFEST_NAME = "manifest.toml"


def find_articles(paths: Sequence[Path]) -> Iterator[Path | Rejected]:
    """The article files that ``paths`` name.

    A file is taken as it is. A folder is walked to any depth in the order of its names; ``manifest.toml`` and names
    that begin with a dot are left out. A file that is reached twice is given once. What cannot be entered, and a folder
    in which no article stands, is given as a `Rejected`; nothing is raised.

    Args:
        paths: files and folders, in the order in which they shall be read.

    Returns:
        An iterator over files and rejections.
    """
    seen: set[tuple[int, int]] = set()
    for path in paths:
        try:
            status = path.stat()
        except (OSError, ValueError) as error:
            yield _unreadable(path, error)
            continue
        if stat.S_ISDIR(status.st_mode):
            found = False
            for item in _walk(path, seen, ()):
                found = True
                if item is not None:
                    yield item
            if not found:
                yield Rejected(shown(path), "", "no articles in this folder", "put text files (.txt, .md) there")
        elif _is_new(status, seen):
            yield path


def _walk(
    folder: Path, seen: set[tuple[int, int]], above: tuple[tuple[int, int], ...]
) -> Iterator[Path | Rejected | None]:
    """Everything below ``folder``; None stands for a file that was already given."""
    try:
        status = folder.stat()
        with os.scandir(folder) as scan:
            names = sorted(entry.name for entry in scan)
    except OSError as error:
        yield _unreadable(folder, error)
        return
    here = (*above, (status.st_dev, status.st_ino))
    for name in names:
        if name == MANIFEST_NAME or name.startswith("."):
            continue
        path = folder / name
        try:
            entry = path.stat()
        except (OSError, ValueError) as error:
            yield _unreadable(path, error)
            continue
        if stat.S_ISDIR(entry.st_mode):
            if (entry.st_dev, entry.st_ino) in here:
                yield Rejected(
                    shown(path),
                    "",
                    "a link back to a folder that contains it",
                    "remove the link; nothing in it is lost",
                )
            else:
                yield from _walk(path, seen, here)
        else:
            yield path if _is_new(entry, seen) else None


def _is_new(status: os.stat_result, seen: set[tuple[int, int]]) -> bool:
    """Whether the file was not given before; remembers it. Hard links of one file are one file."""
    identity = (status.st_dev, status.st_ino)
    if identity in seen:
        return False
    seen.add(identity)
    return True


def _unreadable(path: Path, error: OSError | ValueError) -> Rejected:
    return Rejected(shown(path), "", *why_unreadable(error))


def why_unreadable(error: OSError | ValueError) -> tuple[str, str]:
    """What the operating system's refusal means and what to do about it."""
    match error:
        case FileNotFoundError():
            return "no such file or folder", "check the name; the file may have been moved while it was being read"
        case PermissionError():
            return "may not be read by this user", "change its permissions or run as a user who may read it"
        case OSError() if error.errno == 40:  # ELOOP: a symbolic link that ends in itself
            return "a symbolic link that leads back to itself", "remove the link or point it at a file"
        case OSError():
            return f"cannot be read ({error.strerror or type(error).__name__})", "check the disk and the name"
        case _:
            return "the name holds a character that no file name can hold", "rename the file"
