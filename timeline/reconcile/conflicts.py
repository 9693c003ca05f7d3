"""Claims that cannot all be true, slot by slot. Only like is held against like; nothing is ever retired.

Here is what all slots share: a claim as a testimony, and the one place where a conflict is made. Each slot has a module of
its own (``conflicts_dates``, ``conflicts_quantities`` ...); each asks for the harmless reasons first
(``conflicts_reasons``). What a reason explains is kept as ``explained`` with that reason.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import frozen

from timeline.model import Claim, Conflict, ConflictStatus, ConflictValue, Slot, When
from timeline.reconcile.identity import digest_id
from timeline.reconcile.origins import Stance, independent, lineage_origin, wording_of


@frozen
class Testimony:
    """A claim with what conflicts need to know of it.

    ``published``, ``outlet`` and ``lineage`` are its article's; ``corrects`` says whether that article speaks of correcting
    something, ``told_of`` are the places that it names anywhere, ``language`` is the one it is in,
    and ``copies`` are claims of other articles in the same words.
    """

    claim: Claim
    when: When
    origin: str
    entry: str
    published: When
    outlet: str | None = None
    corrects: bool = False
    told_of: frozenset[str] = frozenset()
    lineage: str = ""
    language: str | None = None
    copies: frozenset[str] = frozenset()

    @property
    def stance(self) -> Stance:
        """The claim as a witness: attributed where it does not stand on its text alone."""
        is_attributed = self.origin != lineage_origin(self.lineage)
        return Stance(self.claim.id, self.lineage, self.origin, is_attributed, self.copies, wording_of(self.claim))


def conflict(
    slot: Slot,
    question: str,
    values: Mapping[str, Sequence[Testimony]],
    why: str,
    *,
    is_explained: bool = False,
    about: str = "",
) -> Conflict:
    """Build a conflict from the values and the testimonies behind each.

    Its id derives from the slot and from what it is ``about`` (by default the question): a further value or claim is no
    other conflict.
    """
    origins = {value: independent([one.stance for one in behind]) for value, behind in values.items()}
    shown = tuple(
        ConflictValue(
            value,
            tuple(sorted({one.claim.id for one in behind})),
            origins[value],
        )
        for value, behind in sorted(values.items())
    )
    entries = tuple(sorted({one.entry for behind in values.values() for one in behind}))
    weakest = min(map(len, origins.values()))
    doubted = entries
    if slot == "role":
        lone = [behind for value, behind in values.items() if len(origins[value]) == weakest]
        doubted = tuple(sorted({one.entry for behind in lone for one in behind}))
    status: ConflictStatus = "explained" if is_explained else "open"
    key = digest_id("conflict", slot, about or question)
    return Conflict(key, slot, entries, shown, status, why, question, doubted)


def number_words(value: float) -> str:
    """A number as a person writes it: no exponent, no needless decimals."""
    return str(int(value)) if value == int(value) else f"{value:.6f}".rstrip("0")
