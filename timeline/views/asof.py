"""Earlier moments: a position of the ledger, a recorded moment, or a day of publication.

A moment with a time of day asks what the ledger *held* then; a bare date asks what could be *known* by the end of that
day from what had been published, judged by everything recorded until today. The two differ: an article of May that was
ingested in August is missing from the first and present in the second.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from typing import Literal

from attrs import frozen

from timeline.model import UsageError
from timeline.model.edtf import parse as parse_edtf

_POSITION = re.compile(r"@(\d{1,18})")
_HAS_TIME = re.compile(r"\d[T ]\d")
_EXPECTED = (
    "expected a date (2025-05-01, 2025-05, 2025-22: what could be known from articles published by then), "
    "a moment with its time (2025-05-01T18:00Z: what the ledger held then), or a position (@120)"
)


NOW = "now"


@frozen
class AsOf:
    """An earlier moment. ``text`` is what the user wrote; exactly one of the others is set, according to ``kind``."""

    text: str
    kind: Literal["position", "moment", "published"]
    position: int | None = None
    moment: datetime | None = None
    published_by: date | None = None


def parse_as_of(text: str) -> AsOf:
    """Read an ``--as-of`` value.

    Args:
        text: ``@N``, an ISO 8601 moment with a time of day (UTC unless it names an offset), or an EDTF date, of which
            the last day counts ("2025-05" is the end of May).

    Raises:
        UsageError: it is none of these, or its last day is open.
    """
    wanted = text.strip()
    if match := _POSITION.fullmatch(wanted):
        return AsOf(wanted, "position", position=int(match[1]))
    if _HAS_TIME.search(wanted):
        return AsOf(wanted, "moment", moment=_moment(wanted))
    try:
        latest = parse_edtf(wanted).latest
    except ValueError as error:
        message = f'"{text}" is no moment: {error}; {_EXPECTED}.'
        raise UsageError(message) from error
    if latest is None:
        message = f'"{text}" has no last day; {_EXPECTED}.'
        raise UsageError(message)
    return AsOf(wanted, "published", published_by=latest)


def parse_side(text: str) -> AsOf | None:
    """Read one side of a comparison: what :func:`parse_as_of` reads, or ``now``, which is None.

    Raises:
        UsageError: it is neither.
    """
    if text.strip().casefold() == NOW:
        return None
    try:
        return parse_as_of(text)
    except UsageError as error:
        raise UsageError(f"{str(error).removesuffix('.')}, or {NOW}.") from error


def _moment(text: str) -> datetime:
    import pendulum

    try:
        parsed = pendulum.parse(text, tz="UTC", exact=True)
    except (ValueError, OverflowError) as error:
        message = f'"{text}" is no moment; {_EXPECTED}.'
        raise UsageError(message) from error
    if not isinstance(parsed, datetime):
        message = f'"{text}" is no moment; {_EXPECTED}.'
        raise UsageError(message)
    moment = datetime.fromisoformat(parsed.isoformat())
    return moment.astimezone(UTC)
