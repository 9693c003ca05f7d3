"""Packed streams, read forwards and within bounds: what swells beyond reason, or ends too early, is refused with a reason.

Nothing is ever written to disk, and no more is held in memory than what is being looked at.
"""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import zlib
from typing import Any, BinaryIO, Protocol

# Text packs to a tenth, repetitive records to a thirtieth. A decompression bomb begins at a thousandfold.
MOST_SWOLLEN = 200
SWELLS_FREELY = 100_000_000  # bytes that may come out of anything, however small
_STEP = 1 << 16

DAMAGED = (EOFError, gzip.BadGzipFile, zlib.error, lzma.LZMAError)


class HasPlace(Protocol):
    """A file, or what stands for one: how much of the packed bytes was read."""

    def tell(self) -> int: ...


class SwollenError(Exception):
    """More comes out than anything honest holds."""


class Tally:
    """How much came out of one packed file.

    Args:
        packed: the file, whose position says how much of it has been read.
    """

    def __init__(self, packed: HasPlace) -> None:
        self._packed = packed
        self._given = 0

    def add(self, size: int) -> None:
        """Count what came out.

        Raises:
            SwollenError: it is more than `SWELLS_FREELY` bytes and more than `MOST_SWOLLEN` times what was read.
        """
        self._given += size
        self.check()

    def check(self) -> None:
        """Raise `SwollenError` as `add` does."""
        if self._given > SWELLS_FREELY and self._given > MOST_SWOLLEN * self._packed.tell():
            raise SwollenError


class UnpackedStream(io.RawIOBase):
    """What comes out of a packed file, counted; reading it may raise `SwollenError`."""

    def __init__(self, unpacked: Any, tally: Tally) -> None:
        super().__init__()
        self._unpacked, self._tally = unpacked, tally

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        content = self._unpacked.read(len(buffer))
        buffer[: len(content)] = content
        self._tally.add(len(content))
        return len(content)


def unpacked(file: BinaryIO, suffix: str) -> BinaryIO:
    """A file's content, unpacked on the way.

    Args:
        file: open at its beginning.
        suffix: ".gz", ".bz2", or anything else for a file that is not packed.
    """
    if suffix == ".gz":
        return io.BufferedReader(UnpackedStream(gzip.GzipFile(fileobj=file), Tally(file)), _STEP)
    if suffix == ".bz2":
        return io.BufferedReader(UnpackedStream(bz2.BZ2File(file), Tally(file)), _STEP)
    return file


class ForwardFile:
    """A stream as ``tarfile`` wants a file: it can tell its place and seek, but only forwards.

    ``last`` is what was read last: an archive that ends without its closing zeros was cut or damaged.
    """

    def __init__(self, stream: Any, most: int) -> None:
        """``most`` bytes may be asked for at once: a header that wants more is no header."""
        self._stream, self._most, self._place = stream, most, 0
        self.last = b""

    def tell(self) -> int:
        return self._place

    def read(self, size: int = -1) -> bytes:
        if size < 0 or size > self._most:
            raise SwollenError
        self.last = self._stream.read(size)
        self._place += len(self.last)
        return self.last

    def seek(self, place: int, whence: int = io.SEEK_SET) -> int:
        if whence != io.SEEK_SET or place < self._place:
            raise EOFError("the archive points backwards")
        while self._place < place:
            step = len(self._stream.read(min(_STEP, place - self._place)))
            if not step:
                break
            self._place += step
        return self._place
