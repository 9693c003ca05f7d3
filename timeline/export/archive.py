"""Files of an archive: a copy of the ledger to go with an export, and zip files of equal bytes for equal content."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from datetime import datetime

from attrs import frozen

_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The first moment a zip file can hold: equal content has to give equal bytes whenever it is packed."""


@frozen
class LedgerCopy:
    """The ledger as files, for a format that archives it.

    ``files`` are the contents by name; none when the ledger holds articles outside the chosen part, because it cannot be
    cut: then ``reason`` says so in words. ``recorded_at`` is the moment of the last fact, None in an empty ledger.
    """

    files: Mapping[str, bytes]
    recorded_at: datetime | None
    reason: str = ""

    @property
    def holds_ledger(self) -> bool:
        """Whether the ledger itself is among the files."""
        return bool(self.files)


def zipped(files: Mapping[str, bytes]) -> bytes:
    """The files as one zip, in the order given: the same names and contents always give the same bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in files.items():
            about = zipfile.ZipInfo(name, _EPOCH)
            about.compress_type = zipfile.ZIP_DEFLATED
            about.external_attr = 0o644 << 16
            about.create_system = 3
            archive.writestr(about, content)
    return out.getvalue()
