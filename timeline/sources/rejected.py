"""What could not be taken in, said so that a person can act on it. A rejection is a value: it never stops a batch."""

from __future__ import annotations

from attrs import frozen


@frozen
class Rejected:
    """One thing that was refused.

    ``path`` is the file or folder as a person would write it, ``place`` where in it ("byte 17", "line 3", a manifest
    key; empty for the whole file), ``found`` what stands there and what was expected, ``todo`` what to do about it.
    """

    path: str
    place: str
    found: str
    todo: str

    @property
    def message(self) -> str:
        """All four parts in one line."""
        where = f"{self.path}, {self.place}" if self.place else self.path
        return f"{where}: {self.found}; {self.todo}"


def shown(path: object) -> str:
    """A path as printable text: bytes of a file name that are no UTF-8, and control characters, become escapes."""
    name = str(path).encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in name)
