"""What changes when facts arrive: rows of the chronology, and what is remembered to find the next ones by."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from attrs import define, field

from timeline.reconcile.blocks import Place
from timeline.reconcile.derivation import Derivation
from timeline.reconcile.onward.memory import Counterpart, Mark, Near, Outline, Tie, Told


@define
class Delta:
    """Rows by table and id, None where one goes; and the same for what is remembered.

    Sets of pairs come as what is ``added`` and what is ``removed``; counts as differences. ``counterparts`` are by claim
    and the article of its counterpart, ``offices`` are an office, a claim
    and a person, ``near`` are by an article and one near it, in both directions. Of a whole chronology the longest tables come
    as rows in the order of their keys: ``filed`` are key, number of the article and place in it, ``held`` key and article.
    """

    rows: dict[str, dict[str, Any]] = field(factory=dict)
    outlines: dict[str, Outline] = field(factory=dict)
    features: dict[str, Mapping[str, tuple[str, ...]]] = field(factory=dict)
    keys: dict[str, tuple[str, ...]] = field(factory=dict)
    told: dict[str, Told] = field(factory=dict)
    around: dict[str, frozenset[str]] = field(factory=dict)
    near: dict[tuple[str, str], Near | None] = field(factory=dict)
    marks: dict[str, Mark | None] = field(factory=dict)
    phases: dict[str, str | None] = field(factory=dict)
    places_added: set[tuple[int, Place]] = field(factory=set)
    places_removed: set[tuple[int, Place]] = field(factory=set)
    keys_added: set[tuple[str, str]] = field(factory=set)
    keys_removed: set[tuple[str, str]] = field(factory=set)
    ties: dict[tuple[str, str], Tie | None] = field(factory=dict)
    derivations: dict[tuple[str, str], Derivation | None] = field(factory=dict)
    counterparts: dict[tuple[str, str], Counterpart | None] = field(factory=dict)
    parts_added: set[tuple[str, str]] = field(factory=set)
    parts_removed: set[tuple[str, str]] = field(factory=set)
    offices_added: set[tuple[str, str, str]] = field(factory=set)
    offices_removed: set[tuple[str, str, str]] = field(factory=set)
    seen: Counter[tuple[str, str]] = field(factory=Counter)
    spoken: Counter[str] = field(factory=Counter)
    voices_added: set[tuple[str, str]] = field(factory=set)
    voices_removed: set[tuple[str, str]] = field(factory=set)
    ruled: set[str] = field(factory=set)
    filed: Sequence[tuple[int, int, int]] = ()
    held: Sequence[tuple[str, str]] = ()

    def put(self, table: str, id_: str, value: object) -> None:
        """Write a row, or take it out (None)."""
        self.rows.setdefault(table, {})[id_] = value

    @property
    def written(self) -> int:
        """How many rows of the chronology change."""
        return sum(len(rows) for rows in self.rows.values())
