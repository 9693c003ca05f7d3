"""Backups while others go on writing: one SQLite file, verified before it takes its name.

On SQLite the pages are copied in one reading transaction, the views with them. On PostgreSQL the facts are copied one by
one into a SQLite ledger with the same digest. Either way the backup is a ledger: every command reads it with ``--ledger``.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import frozen

from timeline.ledger.sqlite_library import sqlite
from timeline.model import IntegrityError, LedgerError, UsageError

if TYPE_CHECKING:
    from timeline.ledger.store import Ledger

Progress = Callable[[int, int], None]


@frozen
class Backup:
    """A backup that was made: where the ledger ended at that moment, and the size of the file in bytes."""

    path: Path
    position: int
    digest: str
    bytes: int


def back_up(ledger: Ledger, path: Path, progress: Progress | None = None) -> Backup:
    """Write a backup, verify it, and only then give it its name.

    A file that is there already is replaced only if it is an earlier state of the same ledger.

    Args:
        ledger: open; reading is enough.
        path: the file to write.
        progress: called with facts verified so far and facts in all.

    Raises:
        UsageError: the file is something else, or the ledger itself.
        IntegrityError: the backup does not verify, so neither does the ledger; an older backup stays.
        LedgerError: it cannot be written.
    """
    _require_ours(ledger, path)
    beside = path.with_name(f"{path.name}.part")
    try:
        _remove(beside)
        if ledger.dialect == "sqlite":
            _copy_pages(ledger, beside)
        else:
            _copy_facts(ledger, beside)
        position, digest = _verify(beside, path, progress)
        _make_durable(beside)
        beside.replace(path)
        _make_durable(path.absolute().parent)
    except OSError as error:
        raise LedgerError(f"{path}: the backup cannot be written ({error.strerror}); an older one stays") from error
    finally:
        with suppress(OSError):
            _remove(beside)
    return Backup(path, position, digest, path.stat().st_size)


def _require_ours(ledger: Ledger, path: Path) -> None:
    from timeline.ledger.store import Ledger

    if not path.absolute().parent.is_dir():
        raise UsageError(f"{path}: the folder {path.absolute().parent} does not exist; make it first")
    if not path.exists():
        return
    if ledger.path is not None and ledger.path.exists() and path.samefile(ledger.path):
        raise UsageError(f"{path}: this is the ledger itself; name another file")
    try:
        with Ledger.open(str(path), writable=False) as older:
            head = older.head()
        is_earlier = head.position <= ledger.head().position and ledger.digest_at(head.position) == head.digest
    except LedgerError as error:
        raise UsageError(
            f"{path}: the file is not an earlier backup of this ledger ({error}); name another one"
        ) from error
    if not is_earlier:
        raise UsageError(f"{path}: the file holds another history than {ledger.url}; name another one")


def _copy_pages(ledger: Ledger, beside: Path) -> None:
    """All pages as of one moment. Writers are not kept waiting: a reader never blocks them (write-ahead log)."""
    with ledger.reading() as connection, closing(sqlite.connect(beside, isolation_level=None)) as target:
        source = connection.connection.driver_connection
        try:
            source.backup(target)  # type: ignore[union-attr]
            # One file without a log beside it, so that the backup can lie on a medium that cannot be written.
            target.execute("PRAGMA journal_mode = DELETE")
        except sqlite.OperationalError as error:
            raise LedgerError(f"{beside}: the backup cannot be written ({error}); an older one stays") from error


def _copy_facts(ledger: Ledger, beside: Path) -> None:
    from timeline.ledger.copying import copy_ledger
    from timeline.ledger.store import Ledger

    with Ledger.open(str(beside)) as target:
        copy_ledger(ledger, target)
    with closing(sqlite.connect(beside, isolation_level=None)) as target_file:
        target_file.execute("PRAGMA journal_mode = DELETE")


def _verify(beside: Path, path: Path, progress: Progress | None) -> tuple[int, str]:
    from timeline.ledger.store import Ledger

    with Ledger.open(str(beside), writable=False) as made:
        report = made.verify(progress)
    if not report.ok:
        wrong = "; ".join(f"{check.name}: {check.detail}" for check in report.checks if not check.ok)
        raise IntegrityError(f"{path}: the backup does not verify, so it was not kept: {wrong}")
    return report.position, report.digest


def _make_durable(path: Path) -> None:
    if os.name == "nt" and path.is_dir():
        return
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _remove(beside: Path) -> None:
    for name in (beside.name, f"{beside.name}-wal", f"{beside.name}-shm", f"{beside.name}-journal"):
        with suppress(FileNotFoundError):
            beside.with_name(name).unlink()
