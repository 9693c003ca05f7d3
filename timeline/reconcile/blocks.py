"""Blocks: under which keys a claim is filed, and who meets whom there.

A claim is filed under every pair of its most telling terms. Claims of two articles meet when they share a key that at most
``BLOCK_LIMIT`` claims share. A key that more share tells too little: its claims are filed more closely, under three terms
all of whose pairs are over-full. Claims whose telling terms are all the same (one text in many articles) meet their next
neighbours in time, too, so that copies form a chain and not a square.

Whether a key is over-full depends on how many claims share it and on nothing else, so the order in which articles came does not
matter; no claim meets more than a bounded number of others, whatever they share; and when an article comes or goes,
only claims that share one of its keys can meet others than before. ``Blocks.file`` says which these are.
"""

from __future__ import annotations

import hashlib
from bisect import bisect_left, insort
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import combinations
from typing import Any

from attrs import define, evolve, field, frozen

from timeline.reconcile.concepts import in_common
from timeline.reconcile.thresholds import BLOCK_LIMIT, BLOCK_REACH, BLOCK_TERMS, SHARED_TERMS

_MASK = (1 << 64) - 1
_MIX = 0x9E3779B97F4A7C15

Place = tuple[str, int]
"""A claim by its article and its number there, in text order."""
Postings = Mapping[int, Collection[Place]]


def telling(features: Sequence[str]) -> tuple[str, ...]:
    """The most telling features, sorted: numbers, then names, then the longest words."""

    return tuple(sorted(sorted(features, key=rank)[:BLOCK_TERMS]))


@lru_cache(maxsize=1 << 18)
def rank(term: str) -> tuple[int, int, str]:
    """The order in which terms are telling."""
    if term[0].isdigit():
        return (0, 0, term)
    return (1 if ":" in term else 2, -len(term), term)


@lru_cache(maxsize=1 << 18)
def code_of(text: str) -> int:
    """A 64-bit number for a string, the same on every machine."""
    return int.from_bytes(hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big")


def key_of(codes: Iterable[int]) -> int:
    """The key of some terms, given by their codes in order: a signed 64-bit number, as databases hold it."""
    value = 0
    for code in codes:
        value = (value * _MIX + code) & _MASK
    value = ((value ^ (value >> 30)) * 0xBF58476D1CE4E5B9) & _MASK
    value ^= value >> 31
    return value - (1 << 64) if value >> 63 else value


def keys_of(codes: Iterable[Any]) -> Any:
    """``key_of`` for many at once: columns of codes (arrays of unsigned 64-bit numbers) to a column of keys."""
    import numpy as np

    value: Any = np.uint64(0)
    for column in codes:
        value = value * np.uint64(_MIX) + column
    value = (value ^ (value >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    return (value ^ (value >> np.uint64(31))).view(np.int64)


_PAIRS = [tuple(combinations(range(count), 2)) for count in range(BLOCK_TERMS + 1)]


def number_of(article: str) -> int:
    """The number that stands for an article where it stands many times: signed, 64 bits, from its id alone."""
    return key_of((code_of(article),))


def limits() -> tuple[int, int]:
    """How many claims may share a key, and how many next ones each of the same words meets."""
    return BLOCK_LIMIT, BLOCK_REACH


@frozen
class Filed:
    """The keys of one claim: of its telling terms' ``codes``, of each two of them in order, and of all of them together."""

    codes: tuple[int, ...]
    pairs: tuple[int, ...]
    copy: int | None

    @classmethod
    def of_all(cls, claims: Iterable[Sequence[str]]) -> list[Filed]:
        """The keys of claims with these features."""
        import numpy as np

        codes = [tuple(sorted({code_of(in_common(term)) for term in telling(features)})) for features in claims]
        found: dict[int, Filed] = {}
        for size in sorted(set(map(len, codes))):
            places = [place for place, one in enumerate(codes) if len(one) == size]
            columns = np.array([codes[place] for place in places], dtype=np.uint64).reshape(len(places), size).T
            pairs = np.array([keys_of(columns[[i, j]]) for i, j in _PAIRS[size]]).T.tolist() or [()] * len(places)
            copies = keys_of([*columns, np.full(len(places), size, dtype=np.uint64)]).tolist()
            for place, two, copy in zip(places, pairs, copies, strict=True):
                found[place] = cls(codes[place], tuple(two), copy if size >= SHARED_TERMS else None)
        return [found[place] for place in range(len(codes))]

    def triples(self, full: Collection[int]) -> set[int]:
        """Keys of three terms, all pairs of which are over-full."""
        over = {two for two, key in zip(_PAIRS[len(self.codes)], self.pairs, strict=True) if key in full}
        if len(over) < 3:
            return set()
        return {
            key_of((self.codes[i], self.codes[j], self.codes[k]))
            for i, j in over
            for k in range(j + 1, len(self.codes))
            if (i, k) in over and (j, k) in over
        }


@define
class Blocks:
    """Who is filed where.

    Set at the start: ``keys`` gives the keys of claims, ``day`` orders copies (the day on which an article says it was
    published), and ``look_up`` fetches the members of keys from where all are stored; without it, all are at hand. ``crowds``
    says of how many keys' members there are more than so many, and how many: of these only the number is kept (``sizes``).
    """

    keys: Callable[[Collection[Place]], Mapping[Place, Filed]]
    day: Callable[[str], int]
    look_up: Callable[[Collection[int]], Postings] | None = None
    crowds: Callable[[Collection[int], int], Mapping[int, int]] | None = None
    sizes: dict[int, int] = field(factory=dict)
    pairs: dict[int, list[Place]] = field(factory=dict)
    triples: dict[int, set[Place]] = field(factory=dict)
    copies: dict[int, list[tuple[int, Place]]] = field(factory=dict)
    added: set[tuple[int, Place]] = field(factory=set)
    removed: set[tuple[int, Place]] = field(factory=set)

    def file(self, new: Collection[Place], gone: Mapping[Place, Filed]) -> set[Place]:
        """File claims and take others out.

        Args:
            new: claims to file.
            gone: claims to take out, with the keys they had. What is read anew is in both.

        Returns:
            Claims that may meet others than before, the new ones among them: of any two that meet now and did not, or no
            longer do, one is among these or was taken out.
        """
        filed = self.keys(new)
        changed = {key for one in (*filed.values(), *gone.values()) for key in one.pairs}
        self._load_pairs(changed, slack=len(gone))
        was_full = {key for key in changed if self._is_full(self.pairs, key)}
        left = {place: one.triples(was_full) for place, one in gone.items()}
        for place, one in gone.items():
            for key in one.pairs:
                if not self._is_counted(key, -1):
                    self.pairs[key].remove(place)
                self._note(key, place, is_added=False)
        for place, one in filed.items():
            for key in one.pairs:
                if not self._is_counted(key, 1):
                    self.pairs[key].append(place)
                self._note(key, place, is_added=True)
        crossing = {key for key in changed if self._is_full(self.pairs, key) != (key in was_full)}
        moved = {place for key in crossing for place in self.pairs[key]}
        affected = moved | self._file_closer(set(new), left, moved, crossing) | self._file_copies(filed, gone)
        return (affected - gone.keys()) | set(new)

    def _file_closer(
        self,
        new: Collection[Place],
        left: Mapping[Place, set[int]],
        moved: Collection[Place],
        crossing: Collection[int],
    ) -> set[Place]:
        """Bring the blocks of three terms up to date; the members of those that have become full, or are so no longer."""
        stirred = self.keys({*new, *moved})
        full = self._full(stirred.values())
        was_full = full.symmetric_difference(crossing)
        after = {place: one.triples(full) for place, one in stirred.items()}
        before = {place: one.triples(was_full) for place, one in stirred.items() if place not in new}
        before.update(left)
        touched = {key for keys in (*after.values(), *before.values()) for key in keys}
        self._load_triples(touched, slack=len(before))
        was_full = {key for key in touched if self._is_full(self.triples, key)}
        for place, keys in before.items():
            for key in keys - after.get(place, set()):
                if not self._is_counted(key, -1):
                    self.triples[key].discard(place)
                self._note(key, place, is_added=False)
        for place, keys in after.items():
            for key in keys - before.get(place, set()):
                if not self._is_counted(key, 1):
                    self.triples[key].add(place)
                self._note(key, place, is_added=True)
        turned = {key for key in touched if self._is_full(self.triples, key) != (key in was_full)}
        return {place for key in turned for place in self.triples[key]}

    def _file_copies(self, filed: Mapping[Place, Filed], gone: Mapping[Place, Filed]) -> set[Place]:
        """File claims among those of the same words; the neighbours of every one that came or went."""
        left = [(place, one.copy) for place, one in gone.items() if one.copy is not None]
        came = [(place, one.copy) for place, one in filed.items() if one.copy is not None]
        self._load_copies(key for _, key in (*left, *came))
        affected: set[Place] = set()
        for place, key in left:
            affected.update(self.neighbours(place, key))
        for place, key in left:
            self.copies[key] = [one for one in self.copies[key] if one[1] != place]
            self._note(key, place, is_added=False)
        for place, key in came:
            insort(self.copies[key], (self.day(place[0]), place))
            self._note(key, place, is_added=True)
        for place, key in (*left, *came):
            affected.update(self.neighbours(place, key))
        return affected

    def on_other_days(self, day: Callable[[str], int], places: Collection[Place]) -> tuple[Blocks, set[Place]]:
        """The same claims filed with other days of publication; these blocks stay as they are.

        Args:
            day: orders copies, as for blocks.
            places: the claims of the articles that have another day.

        Returns:
            The other blocks, and the claims that meet others there.
        """
        keys = {one.copy for one in self.keys(places).values() if one.copy is not None}
        other = evolve(self, day=day, copies=dict(self.copies))
        stirred: set[Place] = set()
        for key in keys:
            if len(self.copies[key]) < 2:
                other.copies[key] = [(day(place[0]), place) for _, place in self.copies[key]]
                continue
            other.copies[key] = sorted((day(place[0]), place) for _, place in self.copies[key])
            for _, place in other.copies[key]:
                if set(self.neighbours(place, key)) != set(other.neighbours(place, key)):
                    stirred.add(place)
        return other, stirred

    def neighbours(self, place: Place, key: int) -> list[Place]:
        """The copies of a claim next to it in time, before it and after it; ``key`` is that of all its terms."""
        ordered = self.copies[key]
        at = bisect_left(ordered, (self.day(place[0]), place))
        return [one for _, one in ordered[max(0, at - BLOCK_REACH) : at + BLOCK_REACH + 1] if one != place]

    def partners(self, places: Collection[Place]) -> dict[Place, set[Place]]:
        """The claims of other articles that each of these claims is compared with."""
        filed = self.keys(places)
        full = self._full(filed.values())
        closer = {place: one.triples(full) for place, one in filed.items()}
        self._load_triples(key for keys in closer.values() for key in keys)
        self._load_copies(one.copy for one in filed.values() if one.copy is not None)
        found: dict[Place, set[Place]] = {}
        for place, one in filed.items():
            met: set[Place] = set().union(*[self.pairs[key] for key in one.pairs if key not in full])
            for key in closer[place]:
                if not self._is_full(self.triples, key):
                    met |= self.triples[key]
            if one.copy is not None:
                met.update(self.neighbours(place, one.copy))
            article = place[0]
            found[place] = {other for other in met if other[0] != article}
        return found

    def _full(self, filed: Iterable[Filed]) -> set[int]:
        """The pair keys of these claims that are over-full."""
        keys = {key for one in filed for key in one.pairs}
        self._load_pairs(keys)
        return {key for key in keys if self._is_full(self.pairs, key)}

    def _is_full(self, members: Mapping[int, Collection[Place]], key: int) -> bool:
        return key in self.sizes or len(members[key]) > BLOCK_LIMIT

    def _is_counted(self, key: int, change: int) -> bool:
        """Whether only the number of a key's members is known, which is brought up to date."""
        if key not in self.sizes:
            return False
        self.sizes[key] += change
        return True

    def _few(self, keys: Iterable[int], known: Mapping[int, object], slack: int) -> set[int]:
        """Those of these keys, not known yet, that are not so crowded that they stay over-full whatever goes."""
        missing = {key for key in keys if key not in known and key not in self.sizes}
        if missing and self.crowds is not None:
            self.sizes.update(self.crowds(missing, BLOCK_LIMIT + slack))
        return missing - self.sizes.keys()

    def _load_pairs(self, keys: Iterable[int], slack: int = 0) -> None:
        missing = self._few(keys, self.pairs, slack)
        found = self._fetch(missing)
        self.pairs.update((key, sorted(found[key]) if key in found else []) for key in missing)

    def _load_triples(self, keys: Iterable[int], slack: int = 0) -> None:
        missing = self._few(keys, self.triples, slack)
        found = self._fetch(missing)
        self.triples.update((key, set(found[key]) if key in found else set()) for key in missing)

    def _load_copies(self, keys: Iterable[int]) -> None:
        missing = {key for key in keys if key not in self.copies}
        found = self._fetch(missing)
        self.copies.update(
            (key, sorted((self.day(place[0]), place) for place in found.get(key, ()))) for key in missing
        )

    def _fetch(self, keys: Collection[int]) -> Postings:
        return self.look_up(keys) if keys and self.look_up is not None else {}

    def _note(self, key: int, place: Place, *, is_added: bool) -> None:
        """Remember what is to be stored; what goes and comes back is not."""
        if self.look_up is None:
            return
        one = (key, place)
        to, other = (self.added, self.removed) if is_added else (self.removed, self.added)
        if one in other:
            other.discard(one)
        else:
            to.add(one)
