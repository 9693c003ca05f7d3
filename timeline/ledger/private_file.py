"""Files that only their owner may read: written beside their place, and put there whole."""

from __future__ import annotations

import os
import secrets
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path


def write_private(path: Path, content: bytes, put: Callable[[Path, Path], object] = Path.replace) -> None:
    """Write a file so that nobody ever finds half of it, and no other user can read it.

    Args:
        path: its place; the folder must be there.
        content: its bytes, which are on the disk before it is put in place.
        put: how what was written beside comes to its place; by default it takes the place of what is there.

    Raises:
        OSError: it cannot be written or put there; nothing is left beside it.
    """
    beside = path.with_name(f"{path.name}.{os.getpid()}.{secrets.token_hex(4)}")
    try:
        with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        put(beside, path)
    finally:
        with suppress(FileNotFoundError):
            beside.unlink()
