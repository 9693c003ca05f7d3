"""One tree of errors, by what the user can do about them. Commands exit with ``exit_code`` and print no traceback."""

from __future__ import annotations

from typing import ClassVar


class TimelineError(Exception):
    """Root of all errors of this package. The message says what was found, what was expected, and what to do."""

    exit_code: ClassVar[int] = 1


class UsageError(TimelineError):
    """The call is wrong: an unknown format, id, story or date. Correct the call."""

    exit_code: ClassVar[int] = 2


class LedgerError(TimelineError):
    """The ledger cannot be opened, read or written."""

    exit_code: ClassVar[int] = 3


class LedgerBusyError(LedgerError):
    """Another process holds the ledger. Try again."""

    exit_code: ClassVar[int] = 4


class IntegrityError(LedgerError):
    """The ledger's contents do not verify. Restore a backup."""

    exit_code: ClassVar[int] = 5


class ConcurrencyError(LedgerError):
    """A stream is not at the version the writer expected. Read it again and retry."""

    exit_code: ClassVar[int] = 4


class SourceError(TimelineError):
    """An article or manifest cannot be taken in. The message names file, place, what was found and what to do."""

    exit_code: ClassVar[int] = 1


class ReadingError(TimelineError):
    """A text cannot be read into claims."""

    exit_code: ClassVar[int] = 1
