"""Looking at a SQLite file before opening it as a ledger, so that nobody else's file is ever changed."""

from __future__ import annotations

import os
import stat
from contextlib import closing
from pathlib import Path
from typing import Literal

from timeline.ledger.schema import APPLICATION_ID, VERSION_TABLE
from timeline.ledger.sqlite_library import sqlite
from timeline.model import IntegrityError, LedgerBusyError, LedgerError

State = Literal["missing", "empty", "ledger"]
ReadingMode = Literal["rw", "ro", "immutable"]

_MAGIC = b"SQLite format 3\0"


def inspect(path: Path) -> State:
    """Say what stands at a path, without changing it.

    Raises:
        LedgerError: the path is a folder, no SQLite file, someone else's SQLite file, or cannot be read.
    """
    try:
        if stat.S_ISDIR(path.stat().st_mode):
            raise LedgerError(f"{path}: this is a folder; a ledger is a file, such as {path / 'events.sqlite'}")
        with path.open("rb") as file:
            header = file.read(100)
    except FileNotFoundError:
        return "missing"
    except OSError as error:
        raise LedgerError(f"{path}: the file cannot be read ({error.strerror}); check its permissions") from error
    if not header:
        return "empty"
    if not header.startswith(_MAGIC):
        raise LedgerError(f"{path}: this is not a SQLite database, so not a ledger; name another file")
    # The header tells (SQLite file format, §1.3), unless the first commit still waits in the write-ahead log.
    if int.from_bytes(header[68:72], "big") == APPLICATION_ID:
        return "ledger"
    return _look_inside(path)


def _look_inside(path: Path) -> State:
    try:
        with closing(sqlite.connect(_untouched(path), uri=True)) as connection:
            names = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
            application = connection.execute("PRAGMA application_id").fetchone()[0]
    except (sqlite.DatabaseError, UnicodeDecodeError) as error:
        if "locked" in str(error):
            raise LedgerBusyError(f"{path}: another program holds the file; try again when it is done") from error
        raise IntegrityError(f"{path}: the file is damaged and cannot be read ({error}); restore a backup") from error
    if application == APPLICATION_ID and VERSION_TABLE in names:
        return "ledger"
    if not names and application in {0, APPLICATION_ID}:
        return "empty"
    found = ", ".join(sorted(names)[:3]) or "none"
    raise LedgerError(
        f"{path}: this SQLite file belongs to another program (tables: {found}); it was left as it is. "
        "Name another file for the ledger"
    )


def _untouched(path: Path) -> str:
    """A way to open the file that folds no log into it and, without a log, leaves nothing beside it."""
    return f"{path.absolute().as_uri()}?{'mode=ro' if _log(path).exists() else 'immutable=1'}"


def reading_mode(path: Path) -> ReadingMode:
    """How to open a ledger for reading.

    SQLite needs to write beside the file even to read it (the log's index), and only a connection that may write tidies
    up when it closes. So: ``rw`` where that is allowed (with ``query_only``), else ``ro`` on a log that is already
    there, else ``immutable``, which needs no log.
    """
    if _may_write(path) and _may_write(path.parent):
        return "rw"
    return "ro" if _log(path).exists() else "immutable"


def require_writable(path: Path, state: State) -> None:
    """Refuse a file or folder in which SQLite could not write.

    Raises:
        LedgerError: it says which of the two, and what to do.
    """
    folder = path.absolute().parent
    if not folder.is_dir():
        raise LedgerError(f"{path}: the folder {folder} does not exist; make it first or name another file")
    if not _may_write(folder):
        raise LedgerError(f"{path}: the folder {folder} cannot be written; check its permissions or name another file")
    if state != "missing" and not _may_write(path):
        raise LedgerError(f"{path}: the file cannot be written; check its permissions or name another file")


def _log(path: Path) -> Path:
    return path.with_name(f"{path.name}-wal")


def _may_write(path: Path) -> bool:
    return os.access(path, os.W_OK, effective_ids=os.access in os.supports_effective_ids)
