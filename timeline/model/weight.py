"""How much an entry matters among the others of its chronology, and why."""

from __future__ import annotations

from datetime import date

from attrs import frozen


@frozen
class Weight:
    """The weight of one entry. It has no unit and compares entries of one chronology only.

    ``rank`` counts from 1, the weightiest. ``day`` is the day it is counted under where its own date is a few days wide: of
    these the weightiest; None where it has no bounded date. ``reasons`` are in words, each with what it adds or takes, the
    weightiest first.
    """

    entry: str
    rank: int
    score: float
    day: date | None
    reasons: tuple[str, ...]
