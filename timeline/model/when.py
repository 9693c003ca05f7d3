"""A date with its uncertainty and the ground it stands on."""

from __future__ import annotations

from datetime import date
from typing import Literal

from attrs import frozen

from timeline.model.spans import Passage

Basis = Literal["explicit", "relative", "reported", "lineage", "ruled", "unknown"]


@frozen
class When:
    """When something happened, as far as it is known.

    ``edtf`` is an EDTF (ISO 8601-2) level 1 string; ``earliest`` and ``latest`` are its closed bounds in days, ``None``
    where that side is open. ``basis`` says on what ground it was dated, ``anchor`` names what it was counted from,
    ``expression`` holds the words that say so, ``reasoning`` spells out the step for a person.
    """

    edtf: str | None = None
    earliest: date | None = None
    latest: date | None = None
    basis: Basis = "unknown"
    anchor: str | None = None
    expression: Passage | None = None
    reasoning: str | None = None

    @property
    def is_known(self) -> bool:
        """Whether at least one side is bounded."""
        return self.earliest is not None or self.latest is not None

    @property
    def is_bounded(self) -> bool:
        """Whether both sides are bounded."""
        return self.earliest is not None and self.latest is not None


UNKNOWN = When()
