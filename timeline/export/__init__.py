"""Chronology exports: one module per format, all made from the same chronology, each ending with what it leaves out.

``export(name, chronology, texts)`` makes the bytes, ``write(result, path)`` puts them where they belong. The same
chronology and texts always give the same bytes: no ledger, no clock and no network is used here.
"""

from timeline.export.formats import FORMATS, Export, Format, Part, Written, export, write
from timeline.export.losses import Loss, losses

__all__ = ["FORMATS", "Export", "Format", "Loss", "Part", "Written", "export", "losses", "write"]
