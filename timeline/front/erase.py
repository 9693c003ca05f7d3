"""Erasing an article: in the ledger, in the views, and in what the database keeps of old pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from timeline.ledger import Ledger
    from timeline.ledger.erasing import Erasure


@frozen
class Erased:
    """What was erased, and whether the database was written anew (False: somebody else was in the way)."""

    erasure: Erasure
    is_purged: bool


def erase_article(ledger: Ledger, article: str, *, author: str, reason: str) -> Erased:
    """Erase an article's words for ever: its text, and the quotes in facts and views.

    Args:
        ledger: open for writing.
        article: an id, a beginning of one that fits nothing else, or the path it was taken in under.
        author: who decides.
        reason: why.

    Raises:
        UsageError: there is no such article, or author or reason are missing.
    """
    from timeline.ledger.connect import table_names
    from timeline.ledger.erasing import erase, purge
    from timeline.views import catch_up

    erasure = erase(ledger, article, author, reason)
    catch_up(ledger)
    with ledger.reading() as connection:
        views = sorted(name for name in table_names(connection) if name.startswith("view_"))
    return Erased(erasure, purge(ledger, views))
