"""Which stems are one word in another form: a shared beginning, a participle and its verb, a part of a compound.

Whether two stems are kin depends on these two alone. ``Kindred`` finds for a stem all that are kin to it in a vocabulary without
trying each: kin share their first letters, or one ends in the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from attrs import define, field

from timeline.reconcile.thresholds import COMPOUND_MATCH, FAMILY_MATCH

STEM = 5
"""Shorter stems have no kin."""
_FAMILY_SHARE = 0.75
_PARTICIPLE = re.compile(r"^([a-z]{2,5})ge(?=[a-z]{3})")
_NONE: frozenset[str] = frozenset()


def is_word(term: str) -> bool:
    """Whether a term is a plain stem: no key of a country or body, no number."""
    return ":" not in term and not term[0].isdigit()


def stems_of(terms: Iterable[str]) -> tuple[str, ...]:
    """The terms that can have kin, in their order."""
    return tuple(term for term in terms if len(term) >= STEM and is_word(term))


def kinship(a: str, b: str) -> float:
    """How far two different stems are one word, between 0 and 1.

    A shared beginning ("stationier-t", "stationier-ung"), a participle and its verb ("auf-ge-baut", "aufbau"), or a part
    of a compound ("truppenentsend", "entsend").
    """
    short, long = (a, b) if len(a) <= len(b) else (b, a)
    if len(short) < STEM:
        return 0.0
    if long.startswith(short) or long.endswith(short):
        return COMPOUND_MATCH
    needed = max(STEM, _FAMILY_SHARE * len(short))
    if _common_start(short, long) >= needed:
        return FAMILY_MATCH
    if "ge" not in short and "ge" not in long:
        return 0.0
    return FAMILY_MATCH if _common_start(_plain(short), _plain(long)) >= needed else 0.0


@define
class Kindred:
    """The kin of stems in a vocabulary, found when first asked for.

    One that ``grows`` takes in what it is asked about; the others are asked about their own vocabulary alone, so of the ends
    of their stems they file only those that are stems themselves.
    """

    grows: bool = False
    _heads: dict[str, set[str]] = field(factory=dict)
    _tails: dict[str, set[str]] = field(factory=dict)
    _stems: set[str] = field(factory=set)
    _taken: set[tuple[str, ...]] = field(factory=set)
    _found: dict[str, dict[str, float]] = field(factory=dict)
    _around: dict[tuple[str, ...], frozenset[str]] = field(factory=dict)

    @classmethod
    def of(cls, stems: Iterable[str]) -> Kindred:
        """Prepare a vocabulary."""
        made = cls()
        made._stems.update(stems)
        for stem in made._stems:
            made._file(stem)
        return made

    def take(self, stems: tuple[str, ...]) -> None:
        """Take stems into a vocabulary that grows."""
        if self.grows and stems not in self._taken:
            self._taken.add(stems)
            for stem in stems:
                self.add(stem)

    def add(self, stem: str) -> None:
        """Take a stem into a vocabulary that grows."""
        if stem in self._stems:
            return
        self._stems.add(stem)
        self._file(stem)
        if self._found:
            self._tell(stem)

    def _file(self, stem: str) -> None:
        for head in _heads(stem):
            self._heads.setdefault(head, set()).add(stem)
        for start in range(1, len(stem) - STEM + 1):
            tail = stem[start:]
            if self.grows or tail in self._stems:
                self._tails.setdefault(tail, set()).add(stem)

    def _tell(self, stem: str) -> None:
        """Tell the stems of which the kin are known already of another one."""
        told = False
        for other in self._likely(stem) & self._found.keys():
            share = kinship(stem, other)
            if share and other != stem:
                self._found[other][stem] = share
                told = True
        if told:
            self._around.clear()

    def kin(self, stem: str) -> Mapping[str, float]:
        """The other stems of the vocabulary that are kin to this one, with how far."""
        if stem not in self._found:
            shares = ((other, kinship(stem, other)) for other in self._likely(stem) if other != stem)
            self._found[stem] = {other: share for other, share in shares if share}
        return self._found[stem]

    def _likely(self, stem: str) -> set[str]:
        """The stems of the vocabulary that begin alike, end in this one or are its end."""
        likely = set(self._tails.get(stem, _NONE))
        for head in _heads(stem):
            likely |= self._heads.get(head, _NONE)
        likely.update(tail for start in range(1, len(stem) - STEM + 1) if (tail := stem[start:]) in self._stems)
        return likely

    def around(self, stems: tuple[str, ...]) -> frozenset[str]:
        """All stems of the vocabulary that are kin to one of these."""
        if stems not in self._around:
            self._around[stems] = frozenset().union(*map(self.kin, stems))
        return self._around[stems]

    def closest(self, stem: str, others: Sequence[str]) -> tuple[str, float] | None:
        """The one of ``others``, all of the vocabulary, that is most kin; the first in the alphabet of several; or none."""
        kin = self.kin(stem)
        found = [(-kin[other], other) for other in others if other in kin]
        if not found:
            return None
        share, other = min(found)
        return other, -share


@lru_cache(maxsize=1 << 16)
def _plain(term: str) -> str:
    """A stem without the "ge" of its participle."""
    return _PARTICIPLE.sub(r"\1", term)


def _heads(stem: str) -> set[str]:
    """The beginnings under which kin of a stem are found."""
    return {stem[:STEM], _plain(stem)[:STEM]}


def _common_start(a: str, b: str) -> int:
    if a[:3] != b[:3]:
        return 0  # too little to matter
    alike = 0
    for x, y in zip(a, b, strict=False):
        if x != y:
            break
        alike += 1
    return alike
