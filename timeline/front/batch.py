"""Reading many texts without a ledger: JSON lines in, JSON objects out, on all cores, in the order of the input."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec

from timeline.front.decompose import Domain, Plain, Progress, Want, read_text
from timeline.model import SourceError, TimelineError
from timeline.sources import Rejected

_STDIN = "-"
# Starting processes costs more than reading a few texts.
_FEWEST_FOR_PROCESSES = 16
_AT_ONCE = 4


class _Line(msgspec.Struct):
    """One line of the input; ``dct`` and ``lang`` are the benchmarks' names for ``published`` and ``language``."""

    id: str | int
    text: str
    published: str | None = None
    dct: str | None = None
    language: str | None = None
    lang: str | None = None
    domain: Domain | None = None


def read_batch(
    path: Path | str, want: Want = "claims", *, processes: int | None = None, progress: Progress | None = None
) -> Iterator[Plain | Rejected]:
    """Decompose every text of a JSON-lines file, or of standard input ("-").

    Args:
        path: lines ``{"id", "text", "published" or "dct", "language" or "lang", "domain"}``; only id and text are
            needed, other keys are left alone, empty lines are passed over.
        want: as for :func:`timeline.front.read_text`.
        processes: how many to use; all cores if None.
        progress: called with lines done, lines in all, and a word.

    Returns:
        An iterator over the objects found, in the order of the lines, each with the line's ``id`` first; a line that
        cannot be read gives one ``Rejected`` instead and the rest goes on.

    Raises:
        SourceError: the file cannot be read.
    """
    name = str(path)
    try:
        content = sys.stdin.buffer.read() if name == _STDIN else Path(path).read_bytes()
    except OSError as error:
        message = f"{name}: cannot be read ({error.strerror}); name a file of JSON lines."
        raise SourceError(message) from error
    lines = content.removeprefix(b"\xef\xbb\xbf").splitlines()
    work = [(name, number, line, want) for number, line in enumerate(lines, 1) if line.strip()]
    return _found(work, processes or os.cpu_count() or 1, progress)


_Work = tuple[str, int, bytes, Want]


def _found(work: Sequence[_Work], processes: int, progress: Progress | None) -> Iterator[Plain | Rejected]:
    for done, found in enumerate(_each(work, processes), 1):
        if progress is not None:
            progress(done, len(work), "reading")
        yield from found


def _each(work: Sequence[_Work], processes: int) -> Iterator[list[Plain | Rejected]]:
    if processes == 1 or len(work) < _FEWEST_FOR_PROCESSES:
        yield from map(_read_line, work)
        return
    from multiprocessing import get_context

    # Spawned, not forked: a fork copies locks that other threads may hold.
    with get_context("spawn").Pool(min(processes, len(work))) as pool:
        yield from pool.imap(_read_line, work, chunksize=_AT_ONCE)


def _read_line(work: _Work) -> list[Plain | Rejected]:
    name, number, content, want = work
    place = f"line {number}"
    try:
        line = msgspec.json.decode(content, type=_Line)
    except msgspec.DecodeError as error:
        return [Rejected(name, place, str(error), 'write an object with at least "id" and "text"')]
    except UnicodeDecodeError as error:
        return [Rejected(name, place, f"not UTF-8 at byte {error.start}", "convert the file to UTF-8")]
    try:
        found = read_text(
            line.text,
            want,
            published=line.published or line.dct,
            language=line.language or line.lang,
            domain=line.domain or "news",
        )
    except TimelineError as error:
        return [Rejected(name, f"{place}, id {line.id}", str(error), "correct the line or leave it out")]
    except Exception as error:  # noqa: BLE001 - a fault in reading one text must not lose the others
        found_out = f"reading failed ({type(error).__name__}: {error})"
        return [Rejected(name, f"{place}, id {line.id}", found_out, "report this text as a fault of the reader")]
    return [{"id": line.id, **each} for each in found]
