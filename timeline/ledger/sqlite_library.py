"""Which SQLite library is used: Python's own, or a newer one where Python's can lose commits.

SQLite 3.7.0 to 3.51.2 can lose commits when one connection checkpoints while another writes; mended in 3.51.3 and in two
releases of older branches (https://sqlite.org/wal.html#walresetbug). Here no connection ever checkpoints while another
writes (``write_ahead``, and ``wal_autocheckpoint = 0``), so the ledger is safe on any of them as long as only this package
writes to the file. Where the package ``pysqlite3`` is installed with a mended library
(``pip install 'timeline-ledger[sqlite]'``), that one is used, and other programs can do no harm either.
"""

from __future__ import annotations

import sqlite3
from typing import Any, Final

_FIRST, _MENDED = (3, 7, 0), (3, 51, 3)
_BACKPORTS: Final = {(3, 44): 6, (3, 50): 7}


def has_reset_defect(version: tuple[int, int, int]) -> bool:
    """Whether this version can lose commits in a race between writing and checkpointing."""
    mended = _BACKPORTS.get(version[:2])
    return _FIRST <= version < _MENDED and (mended is None or version[2] < mended)


def choose(own: Any = sqlite3) -> Any:
    """Python's own module, or ``pysqlite3`` where Python's library has the defect and that one has not."""
    if not has_reset_defect(own.sqlite_version_info):
        return own
    try:
        from pysqlite3 import dbapi2 as other
    except ImportError:
        return own
    return own if has_reset_defect(other.sqlite_version_info) else other


# Everything of this package that touches a SQLite file goes through this module: two copies of the library in one process
# would not respect each other's locks.
sqlite: Final[Any] = choose()


def describe_library(version: tuple[int, int, int] = sqlite.sqlite_version_info) -> str:
    """The library in use, in words for a report."""
    shown = "SQLite " + ".".join(map(str, version))
    if sqlite is not sqlite3 and version == sqlite.sqlite_version_info:
        shown += f" ({sqlite.__name__.partition('.')[0]})"
    if has_reset_defect(version):
        return f"{shown}, whose race between writing and checkpointing is kept out: only a writer checkpoints"
    return shown
