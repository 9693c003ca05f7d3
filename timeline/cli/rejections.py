"""What was rejected: the first few on standard error, all of it in a file."""

from __future__ import annotations

import json
from pathlib import Path
from types import TracebackType
from typing import IO, TYPE_CHECKING, Self

from timeline.cli.session import Session, writing_failed

if TYPE_CHECKING:
    from timeline.sources import Rejected

MOST_TOLD = 20
_NAME = "rejected.jsonl"


class Rejections:
    """Collects rejections. Use it as a context manager; ``tell`` afterwards.

    Written as they come, one JSON object a line with ``path``, ``place``, ``found`` and ``todo``: a run that is interrupted
    leaves what it had rejected so far. Without a file that the user named, one is begun only when there are more than are told.
    """

    def __init__(self, session: Session, path: Path | None) -> None:
        self._session, self._path = session, path
        self._first: list[Rejected] = []
        self._count = 0
        self._file: IO[str] | None = None

    def __enter__(self) -> Self:
        if self._path is not None:
            self._file = _opened(self._path)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._file is not None:
            self._file.close()
        if error is not None:
            self.tell()

    def add(self, rejected: Rejected) -> None:
        """Take one more.

        Raises:
            UsageError: the file cannot be written.
        """
        self._count += 1
        if len(self._first) < MOST_TOLD:
            self._first.append(rejected)
        elif self._file is None:
            self._path = _free_name()
            self._file = _opened(self._path)
            for each in self._first:
                self._write(each)
        if self._file is not None:
            self._write(rejected)

    def tell(self) -> None:
        """Name the first ones on standard error, and the file where there are more."""
        for rejected in self._first:
            self._session.warn(rejected.message)
        if self._count > len(self._first):
            self._session.warn(f"and {self._count - len(self._first):,} more were rejected; {self._path} lists all")
        elif self._path is not None and self._count:
            self._session.say(f"rejected items are listed in {self._path}")

    def _write(self, rejected: Rejected) -> None:
        line = {"path": rejected.path, "place": rejected.place, "found": rejected.found, "todo": rejected.todo}
        try:
            if self._file is not None:
                self._file.write(json.dumps(line, ensure_ascii=False) + "\n")
        except OSError as error:
            raise writing_failed(str(self._path), error) from error


def _opened(path: Path) -> IO[str]:
    try:
        return path.open("w", encoding="utf-8", newline="\n")
    except OSError as error:
        raise writing_failed(str(path), error) from error


def _free_name() -> Path:
    """A name in the working directory that nothing has: rejected.jsonl, rejected-2.jsonl, and so on."""
    plain = Path(_NAME)
    number = 1
    path = plain
    while path.exists():
        number += 1
        path = plain.with_stem(f"{plain.stem}-{number}")
    return path
