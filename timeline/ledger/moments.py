"""When a ledger was written to: the appends with their moments, without reading a single fact."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy import select

from timeline.ledger.preparing import EPOCH
from timeline.ledger.schema import segments

if TYPE_CHECKING:
    from timeline.ledger.store import Ledger


class Append(NamedTuple):
    """Facts that were recorded together (a very large append is several of these): positions ``first`` to ``last``."""

    first: int
    last: int
    recorded_at: datetime


def appends(ledger: Ledger, after: int = 0) -> list[Append]:
    """The appends whose last position lies after one, in their order.

    Raises:
        LedgerError: the ledger cannot be read.
    """
    columns = (segments.c.first, segments.c.last, segments.c.recorded_at)
    query = select(*columns).where(segments.c.last > after).order_by(segments.c.first)
    with ledger.reading() as connection:
        return [
            Append(first, last, EPOCH + timedelta(microseconds=at)) for first, last, at in connection.execute(query)
        ]
