"""Everybody who says so: a conflict that was found between some claims lists all claims of its entries that give its values.

Claims of one entry tell one happening, but not every two of them are alike enough to be held against one another. Once two
values stand against each other, whoever gives one of them is counted behind it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import islice

from timeline.reconcile.conflicts import Testimony

Members = Callable[[str], Sequence[Testimony]]
"""The testimonies of an entry, by its id."""
Says = Callable[[Testimony, Testimony], bool]
"""Whether a claim says what another one says that gives a value."""

_SAMPLE = 8


def nobody_else(_: str) -> Sequence[Testimony]:
    """Where nobody is at hand but the claims that were held against one another."""
    return ()


def gathered(values: Mapping[str, Sequence[Testimony]], says: Says, members: Members) -> dict[str, list[Testimony]]:
    """The testimonies behind each value, with all others of the same entries that say what one of them says.

    A claim that says what stands behind two values is left out: it tells of the disagreement.
    """
    found = {value: list(behind) for value, behind in values.items()}
    listed = {one.claim.id for behind in values.values() for one in behind}
    for entry in sorted({one.entry for behind in values.values() for one in behind}):
        for other in members(entry):
            if other.claim.id in listed:
                continue
            given = [v for v, behind in values.items() if any(says(other, one) for one in islice(behind, _SAMPLE))]
            if len(given) == 1:
                found[given[0]].append(other)
    return {value: sorted(behind, key=lambda one: one.claim.id) for value, behind in found.items()}
