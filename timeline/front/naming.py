"""From what a person wrote to the things meant: ids of entries, claims, articles, conflicts and rulings, or their beginnings.

An id that an entry had before it took others up, or before an earlier report gave it another one, still leads to it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from pathlib import PurePath
from typing import Literal

from attrs import define, field, frozen

from timeline.model import Chronology, Conflict, Entry, ResolvedClaim, RulingInfo, UsageError
from timeline.reconcile.identity import entry_id

Kind = Literal["entry", "claim", "article", "conflict"]

_SHOWN = 3


@frozen
class Named:
    """One thing. ``id`` is the whole id that was meant, which for an entry may be an older one; ``today`` is today's id."""

    kind: Kind
    id: str
    today: str


@define
class Names:
    """The ids of one chronology. Built once; a look-up takes the time of a bisection."""

    chronology: Chronology
    claims: dict[str, ResolvedClaim] = field(init=False)
    entries: dict[str, Entry] = field(init=False)
    conflicts: dict[str, Conflict] = field(init=False)
    _known: dict[str, Named] = field(init=False)
    _older: dict[str, Named] = field(init=False)
    _sorted: tuple[list[str], list[str]] = field(init=False)

    def __attrs_post_init__(self) -> None:
        chronology = self.chronology
        self.claims = {one.id: one for one in chronology.claims}
        self.entries = {one.id: one for one in chronology.entries}
        self.conflicts = {one.id: one for one in chronology.conflicts}
        self._older = {}
        for claim in chronology.claims:
            if claim.entry is not None and claim.entry in self.entries:
                older = entry_id(claim.claim)
                self._older.setdefault(older, Named("entry", older, claim.entry))
        for entry in chronology.entries:
            self._older.update({old: Named("entry", old, entry.id) for old in entry.merged})
        self._known = {one.id: Named("article", one.id, one.id) for one in chronology.articles}
        self._known |= {id_: Named("claim", id_, id_) for id_ in self.claims}
        self._known |= {id_: Named("conflict", id_, id_) for id_ in self.conflicts}
        self._known |= {id_: Named("entry", id_, id_) for id_ in self.entries}
        self._sorted = (sorted(self._known), sorted(self._older))

    def older(self) -> dict[str, str]:
        """Ids by which entries were known earlier, each with today's."""
        return {old: named.today for old, named in self._older.items()}

    def find(self, wanted: str, *kinds: Kind) -> Named:
        """What an id, or the beginning of one, or the beginning of an article's file name stands for.

        Args:
            wanted: as a person wrote it.
            kinds: what it may be.

        Raises:
            UsageError: it is nothing, several things, or something else; the message says which and what to do.
        """
        if not wanted.strip():
            raise UsageError(f"An id is empty; give the id of {_either(kinds)}, or its first characters.")
        found = self._matching(wanted)
        fitting = [one for one in found if one.kind in kinds]
        if len(fitting) == 1:
            return fitting[0]
        if len(fitting) > 1:
            some = ", ".join(f"{one.kind} {one.id}" for one in fitting[:_SHOWN])
            raise UsageError(f"{wanted!r} is the beginning of {len(fitting)} ids, such as {some}. Give more of it.")
        if found:
            raise UsageError(self._other(wanted, found[0], kinds))
        raise UsageError(
            f"Nothing in this chronology has the id {wanted!r}; expected {_either(kinds)}. timeline chronology and "
            "timeline audit print ids."
        )

    def _matching(self, wanted: str) -> list[Named]:
        for known in (self._known, self._older):
            if wanted in known:
                return [known[wanted]]
        found = [self._known[id_] for id_ in _beginning(self._sorted[0], wanted)]
        if not found:
            found = [
                Named("article", article.id, article.id)
                for article in self.chronology.articles
                if article.path.startswith(wanted) or PurePath(article.path).name.startswith(wanted)
            ]
        return found or [self._older[id_] for id_ in _beginning(self._sorted[1], wanted)]

    def _other(self, wanted: str, found: Named, kinds: Sequence[Kind]) -> str:
        told = f"{wanted!r} is {_a(found.kind)}, and {_either(kinds)} is wanted."
        home = self.claims[found.id].entry if found.kind == "claim" else None
        if home is not None and "entry" in kinds:
            told += f" Its entry is {home}."
        if found.kind == "entry" and "claim" in kinds:
            told += (
                f" Its claims are {', '.join(self.entries[found.today].claims[:_SHOWN])}; timeline audit prints all."
            )
        return told


def _beginning(ids: Sequence[str], wanted: str) -> Iterator[str]:
    """The ids, of a sorted list, that begin so."""
    for place in range(bisect_left(ids, wanted), len(ids)):
        if not ids[place].startswith(wanted):
            return
        yield ids[place]


def find_ruling(rulings: Iterable[RulingInfo], wanted: str) -> RulingInfo:
    """The ruling with this id, or the one whose id begins so.

    Raises:
        UsageError: there is none, or several.
    """
    found = [one for one in rulings if wanted and one.id.startswith(wanted)]
    whole = [one for one in found if one.id == wanted]
    if len(whole or found) == 1:
        return (whole or found)[0]
    if found:
        some = ", ".join(one.id for one in found[:_SHOWN])
        raise UsageError(f"{wanted!r} is the beginning of {len(found)} rulings, such as {some}. Give more of it.")
    raise UsageError(f"There is no ruling {wanted!r} in this ledger; timeline rule list prints all.")


def _a(kind: str) -> str:
    return f"an {kind}" if kind[0] in "ae" else f"a {kind}"


def _either(kinds: Sequence[str]) -> str:
    return " or ".join(map(_a, kinds))
