"""Which SQLite is at work, and whether it has the defect that a ledger has to keep away from."""

from __future__ import annotations

import sqlite3

# SQLite 3.7.0 to 3.51.2 can lose commits when one connection checkpoints while another writes; mended in 3.51.3 and in
# these releases of older branches (https://sqlite.org/wal.html#walresetbug).
_FIRST, _MENDED = (3, 7, 0), (3, 51, 3)
_BACKPORTS = {(3, 44): 6, (3, 50): 7}


def has_reset_defect(version: tuple[int, int, int] = sqlite3.sqlite_version_info) -> bool:
    """Whether this version can lose commits in a race between writing and checkpointing."""
    mended = _BACKPORTS.get(version[:2])
    return _FIRST <= version < _MENDED and (mended is None or version[2] < mended)


def describe_library(version: tuple[int, int, int] = sqlite3.sqlite_version_info) -> str:
    """The library in use, in words for a report."""
    shown = "SQLite " + ".".join(map(str, version))
    if has_reset_defect(version):
        return f"{shown}, whose race between writing and checkpointing is kept out: only a writer checkpoints"
    return shown
