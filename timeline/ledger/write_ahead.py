"""SQLite's write-ahead log: copied into the file by the writer alone, and only while nobody else can write.

SQLite 3.7.0 to 3.51.2 can lose commits when one connection writes while another checkpoints
(https://sqlite.org/wal.html#walresetbug). A checkpoint that is asked to wait for writers falls back, after its time-out, to
one that does not wait. So the write lock is taken first, by one connection, and another one then checkpoints.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from sqlalchemy import Engine

from timeline.ledger.connect import LOG_KEPT, WRITES
from timeline.ledger.segments import Segment

# Bytes of log after which an append copies it into the file. The log then stays as long as this and is written over: making
# a file longer costs the disk a third more at every commit.
LIMIT: Final = LOG_KEPT
# How often one process looks at the log while it writes that much, and how many times its digests a segment writes beside its
# payloads.
_LOOKS: Final = 32
_TIMES_HASHES: Final = 4


class WriteAheadLog:
    """The log beside a SQLite file; nothing at all for a ledger that is none (``path`` is None)."""

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._folded = 0
        self._written = LIMIT  # since the log was looked at; the first append looks

    def size(self) -> int:
        """Bytes."""
        try:
            return 0 if self._path is None else os.stat(f"{self._path}-wal").st_size  # noqa: PTH116 - on the way of appends
        except FileNotFoundError:
            return 0

    def grows(self, written: Sequence[Segment]) -> bool:
        """Take note of what was appended, and say whether it is time to look how long the log has become."""
        for segment in written:
            self._written += len(segment.payloads) + len(segment.digests) * _TIMES_HASHES
        return self._path is not None and self._written > LIMIT // _LOOKS

    def fold_if_long(self, engine: Engine) -> None:
        """Copy the log into the file if it is longer than ``LIMIT``, or has grown by that much since it was last copied.

        The next commit begins the log anew and cuts it down to ``LIMIT``, unless somebody still reads what is in it.
        """
        self._written = 0
        size = self.size()
        if size <= LIMIT:
            self._folded = 0
        if size - self._folded <= LIMIT:
            return
        with engine.connect().execution_options(**{WRITES: True}) as locked, locked.begin():
            pooled = engine.raw_connection()
            try:
                pooled.cursor().execute("PRAGMA wal_checkpoint(PASSIVE)").close()
            finally:
                pooled.close()
        self._folded = size
