"""The weights of a chronology's entries, each worked out when it is asked for.

Weighing all of a large chronology takes seconds, and keeping all reasons takes memory. Columns of numbers tell at a stroke what
every entry is worth; one entry is then weighed exactly, with its reasons.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import numpy as np
from attrs import define, evolve, field

from timeline.model import Chronology, ResolvedClaim, Weight
from timeline.reconcile.key_columns import Columns
from timeline.reconcile.key_events import Choice, weigh
from timeline.reconcile.key_near import Near
from timeline.reconcile.key_records import RECORDS
from timeline.reconcile.key_sight import Sight

FEW = 500
"""So many entries are weighed one by one at once."""


def columns_of(chronology: Chronology) -> Columns:
    """The records of a chronology's claims, entries and articles."""
    found = {}
    values = b""
    for name, (kind, make) in RECORDS.items():
        made = [make(item) for item in getattr(chronology, name)]
        found[name] = np.frombuffer(b"".join(record for record, _ in made), dtype=kind)
        values += b"".join(numbers for _, numbers in made)
    return Columns(values=np.frombuffer(values, dtype="<u8"), **found)


@define
class Weights:
    """What :meth:`timeline.reconcile.Weighed.weights` gives of a chronology, by the entry."""

    chronology: Chronology
    _all: dict[str, Weight] | None = field(init=False, default=None)
    _near: Near | None = field(init=False, default=None)

    def __attrs_post_init__(self) -> None:
        columns = columns_of(self.chronology) if len(self.chronology.entries) > FEW else None
        if columns is None or not columns.is_fit:
            self.weigh_all()
            return
        self._near = Near(Sight.of(columns, Choice()), Choice(), _Shelf.of(self.chronology))

    def weigh_all(self) -> None:
        """Weigh all entries at once, for whoever asks for all of them."""
        if self._all is None:
            self._all = weigh(self.chronology).weights()
            self._near = None

    def of(self, entry: str) -> Weight | None:
        """How much an entry matters among the others; None if nothing that counts tells it, or there is none."""
        near = self._near
        if near is None:
            return (self._all or {}).get(entry)
        return near.weights_of([entry]).get(entry)


@define
class _Shelf:
    """Gives entries with their claims out of a chronology."""

    chronology: Chronology
    _places: dict[str, int]
    _claims: dict[str, list[ResolvedClaim]]

    @classmethod
    def of(cls, chronology: Chronology) -> _Shelf:
        claims: dict[str, list[ResolvedClaim]] = defaultdict(list)
        for one in chronology.claims:
            if one.entry is not None:
                claims[one.entry].append(one)
        return cls(chronology, {entry.id: place for place, entry in enumerate(chronology.entries)}, claims)

    def __call__(self, ids: Sequence[str]) -> Chronology:
        entries = [self.chronology.entries[place] for place in sorted(self._places[id_] for id_ in ids)]
        return evolve(
            Chronology(None, None, self.chronology.position, self.chronology.digest),
            entries=tuple(entries),
            claims=tuple(one for entry in entries for one in self._claims.get(entry.id, ())),
        )
