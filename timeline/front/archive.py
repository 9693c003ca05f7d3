"""The ledger as a file to go with an export that archives it."""

from __future__ import annotations

import tempfile
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from timeline.export.archive import LedgerCopy
from timeline.model import ArticleArchived, Chronology

if TYPE_CHECKING:
    from timeline.ledger import Ledger

LEDGER_FILE = "ledger.sqlite"


def ledger_copy(ledger: Ledger, chronology: Chronology) -> LedgerCopy:
    """A copy of a ledger up to where a chronology was made from it: facts and texts, without the views.

    The same facts always give the same bytes (on one SQLite library). A ledger cannot be cut: one that holds articles which
    the chronology does not show is not copied, and the copy says why instead of giving away what was not asked for.

    Args:
        ledger: open; reading is enough, on either database.
        chronology: of this ledger; its position says where to end.
    """
    shown = {article.id for article in chronology.articles}
    archived = (each for each in ledger.read_types({ArticleArchived.TYPE}) if each.position <= chronology.position)
    others = sum(isinstance(each.fact, ArticleArchived) and each.fact.article not in shown for each in archived)
    last = (
        next(iter(ledger.read(chronology.position - 1, until=chronology.position)), None)
        if chronology.position
        else None
    )
    if last is None:
        return LedgerCopy({}, None, "The ledger is empty")
    moment = last.recorded_at
    if others:
        return LedgerCopy(
            {},
            moment,
            f"The ledger holds {others} more article{'s' if others > 1 else ''} than this selection and cannot be cut, so "
            "it is not included; export everything to archive it",
        )
    return _copied(ledger, chronology.position, moment)


def _copied(ledger: Ledger, until: int, moment: datetime) -> LedgerCopy:
    from timeline.ledger import Ledger
    from timeline.ledger.copying import copy_ledger
    from timeline.ledger.sqlite_library import sqlite

    with tempfile.TemporaryDirectory(prefix="timeline-", ignore_cleanup_errors=True) as folder:
        place = Path(folder) / LEDGER_FILE
        with Ledger.open(str(place)) as target:
            copy_ledger(ledger, target, until=until)
            verified = target.verify()
        if not verified.ok:
            wrong = "; ".join(f"{check.name}: {check.detail}" for check in verified.checks if not check.ok)
            return LedgerCopy(
                {}, moment, f"The ledger as it was then does not verify by itself, so it is not included ({wrong})"
            )
        with closing(sqlite.connect(place, isolation_level=None)) as connection:
            connection.execute("PRAGMA journal_mode = DELETE")
            connection.execute("VACUUM")
        return LedgerCopy({LEDGER_FILE: place.read_bytes()}, moment)
