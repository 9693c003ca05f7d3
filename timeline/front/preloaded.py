"""Importing this loads what every reading process needs, so that processes forked afterwards share it."""

from __future__ import annotations

from timeline.front import jobs
from timeline.reading import readers
from timeline.reading.meaning import encoder

__all__ = ["jobs"]


def _load() -> None:
    from timeline.model import Document
    from timeline.sources import lay_out

    for reader in readers():
        for language in sorted(reader.languages):
            text = "Paris.\n\nParis."
            reader.read(Document("", text, language, lay_out(text).blocks))
    by = encoder()
    if by is not None:
        by.encode(["Paris."])


_load()
