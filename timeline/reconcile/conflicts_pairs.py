"""Pairs of claims that give two values to one slot, put together: one conflict for each entry, or pair of entries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from attrs import frozen

from timeline.model import Conflict, Slot
from timeline.reconcile.conflicts import Testimony, conflict
from timeline.reconcile.conflicts_members import Members, Says, gathered


@frozen
class Clash:
    """Two claims with the value that each gives; ``why_harmless`` if that can be explained."""

    left: Testimony
    right: Testimony
    left_value: str
    right_value: str
    why_harmless: str | None = None


def conflicts_of(
    slot: Slot,
    question: str,
    why: str,
    clashes: Iterable[Clash],
    says: Says,
    members: Members,
    *,
    found_in: str = "",
) -> list[Conflict]:
    """The conflicts that pairs add up to. What is open in one pair is open; only what every pair explains is explained.

    ``question`` may hold "{quote}", which becomes the words of one of the claims. ``found_in`` tells conflicts apart that are
    found in one slot and one entry in two ways. All ``members`` of the entries are listed that ``says`` puts behind a value.
    """
    by_entries: dict[tuple[str, ...], list[Clash]] = defaultdict(list)
    for one in clashes:
        by_entries[tuple(sorted({one.left.entry, one.right.entry}))].append(one)
    found = []
    for entries, all_here in sorted(by_entries.items()):
        still_open = [one for one in all_here if one.why_harmless is None]
        values: dict[str, dict[str, Testimony]] = defaultdict(dict)
        for one in still_open or all_here:
            values[one.left_value][one.left.claim.id] = one.left
            values[one.right_value][one.right.claim.id] = one.right
        met = {value: [behind[c] for c in sorted(behind)] for value, behind in sorted(values.items())}
        shown = gathered(met, says, members)
        first = min((c for behind in met.values() for c in behind), key=lambda c: c.claim.id)
        reasons = dict.fromkeys(one.why_harmless for one in all_here if one.why_harmless)
        found.append(
            conflict(
                slot,
                question.format(quote=first.claim.quote.replace("\n", " ")),
                shown,
                why if still_open else "; ".join(sorted(reasons)),
                is_explained=not still_open,
                about=" ".join((slot, *entries, *found_in.split())),
            )
        )
    return found
