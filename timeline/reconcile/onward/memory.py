"""What reconciling remembers of articles it need not look at again: by what they are found, and what was found out.

Everything here is a pure function of the facts, kept beside the chronology so that a new article is compared with what it
shares something with, and not with everything. ``Memory`` is how it is asked for; the views keep it in tables.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from typing import Protocol

from attrs import frozen

from timeline.model import ArticleInfo, Basis, Conflict, Entry, Lineage, Modality, Origin, ResolvedClaim, When
from timeline.reconcile.apart import Obstacle
from timeline.reconcile.blocks import Place
from timeline.reconcile.circumstances import Circumstances
from timeline.reconcile.derivation import Derivation


def _when(first: int | None, last: int | None, basis: Basis) -> When:
    earliest = None if first is None else date.fromordinal(first)
    return When(None, earliest, None if last is None else date.fromordinal(last), basis)


@frozen
class Outline:
    """An article in outline: its claims in text order, its lineage and language.

    ``day`` is the ordinal of the day on which it says it was published; ``first`` and ``last`` are those of the days on
    which it was, borrowed from its lineage if need be; ``gist`` is what it says on the whole (``gist.py``).
    """

    article: str
    day: int
    lineage: str
    first: int | None
    last: int | None
    language: str | None
    claims: tuple[str, ...]
    gist: bytes

    @property
    def published(self) -> When:
        """When it was published, without the reasons."""
        return _when(self.first, self.last, "explicit")


@frozen
class Told:
    """What else is known of an article besides its words.

    ``circumstances`` are those that lineages ask for, ``agency`` whom it is credited to, ``stories`` those it belongs to,
    ``places`` the keys of those it names. ``corrects`` says whether it speaks of correcting something, ``asks`` whether it
    leaves something open.
    """

    circumstances: Circumstances
    agency: str | None
    stories: tuple[str, ...]
    places: tuple[str, ...]
    corrects: bool
    asks: bool


@frozen
class Near:
    """How alike two articles are that could be neighbours, and how many pairs of their claims meet in blocks."""

    likeness: float
    met: int


@frozen
class Mark:
    """A claim in outline: where it is found, on whose word it rests and what it calls that, and when it is dated."""

    article: str
    entry: str | None
    origin: str
    origin_name: str
    origin_kind: str
    first: int | None
    last: int | None
    basis: Basis
    modality: Modality

    @property
    def when(self) -> When:
        """Its date, without words and reasons."""
        return _when(self.first, self.last, self.basis)


@frozen
class Tie:
    """What was found out about two claims (``left`` and ``right`` in the order of candidate pairs) worth remembering.

    ``affinity`` is given where they tell one happening or are linked, ``obstacle`` where they were kept apart for a day or
    a number. A tie with neither is a pair that could become one of these if the neighbours of its articles change.
    ``joined`` says that by this tie two groups of claims became one.
    """

    left: str
    right: str
    left_article: str
    right_article: str
    affinity: float | None = None
    links: bool = False
    obstacle: Obstacle | None = None
    joined: bool = False


Counterpart = tuple[float, str]
"""How alike the closest claim in another text of the lineage is, and which it is."""


class Memory(Protocol):
    """Reads what is remembered. Every method takes many ids at once and leaves out what is not there."""

    def outlines(self, articles: Collection[str]) -> Mapping[str, Outline]:
        """These articles in outline."""
        ...

    def features(self, articles: Collection[str]) -> Mapping[str, Mapping[str, tuple[str, ...]]]:
        """The terms of every claim of these articles, in text order."""
        ...

    def keys(self, articles: Collection[str]) -> Mapping[str, tuple[str, ...]]:
        """The keys by which these articles are weighed for lineage."""
        ...

    def told(self, articles: Collection[str]) -> Mapping[str, Told]:
        """What else is known of these articles."""
        ...

    def around(self, articles: Collection[str]) -> Mapping[str, frozenset[str]]:
        """The neighbours of these articles."""
        ...

    def near(self, articles: Collection[str]) -> Mapping[str, Mapping[str, Near]]:
        """All articles that could be neighbours of these."""
        ...

    def infos(self, articles: Collection[str]) -> Mapping[str, ArticleInfo]:
        """These articles as the chronology shows them."""
        ...

    def claims(self, claims: Collection[str]) -> Mapping[str, ResolvedClaim]:
        """These claims as the chronology shows them."""
        ...

    def entries(self, entries: Collection[str]) -> Mapping[str, Entry]:
        """These entries."""
        ...

    def conflicts(self, conflicts: Collection[str]) -> Mapping[str, Conflict]:
        """These conflicts."""
        ...

    def lineages(self, lineages: Collection[str]) -> Mapping[str, Lineage]:
        """These lineages."""
        ...

    def origins(self, origins: Collection[str]) -> Mapping[str, Origin]:
        """These origins."""
        ...

    def marks(self, claims: Collection[str]) -> Mapping[str, Mark]:
        """These claims in outline."""
        ...

    def places(self, keys: Collection[int]) -> Mapping[int, Collection[Place]]:
        """The claims filed under these keys."""
        ...

    def crowds(self, keys: Collection[int], most: int) -> Mapping[int, int]:
        """How many claims are filed under those of these keys under which there are more than ``most``."""
        ...

    def holders(self, keys: Collection[str]) -> Mapping[str, Collection[str]]:
        """The articles that hold these keys."""
        ...

    def derivations(self, articles: Collection[str]) -> Iterable[Derivation]:
        """The derivations of which one of these articles is a side."""
        ...

    def ties(self, claims: Collection[str], *, likely: bool = False) -> Iterable[Tie]:
        """The ties of which one of these claims is a side; with ``likely`` those, too, that are none yet."""
        ...

    def edges(self, claims: Collection[str]) -> Iterable[Tie]:
        """The ties by which one of these claims may be told as one happening with another."""
        ...

    def joins(self, claims: Collection[str]) -> Iterable[Tie]:
        """The ties by which groups became one of which one of these claims is the left side."""
        ...

    def ties_of(self, articles: Collection[str], *, apart: bool = False) -> Iterable[Tie]:
        """The ties between two articles of which one of these is a side; with ``apart`` those that were kept apart."""
        ...

    def counterparts(self, claims: Collection[str]) -> Mapping[str, Mapping[str, Counterpart]]:
        """The counterparts of these claims, by the article in which they stand."""
        ...

    def parts(self, parts: Collection[str]) -> Mapping[str, Collection[str]]:
        """The conflicts that were found in these parts."""
        ...

    def office_claims(self, offices: Collection[str]) -> Mapping[str, Mapping[str, str]]:
        """The claims that name a holder of these offices, with the key of that person."""
        ...

    def seen_names(self, names: Collection[str], surnames: Collection[str]) -> Mapping[tuple[str, str], int]:
        """How often (key, name) was seen, for these names and for keys that end in one of these surnames."""
        ...

    def spoken_names(self, names: Collection[str]) -> Mapping[str, int]:
        """How often these names are a voice's."""
        ...

    def voices(self, names: Collection[str], folded: Collection[str]) -> Iterable[tuple[str, str]]:
        """(name, article) where a voice bears one of these names, or a name that folds to one of the others."""
        ...

    def vouched(self, origins: Collection[str]) -> Mapping[str, Mapping[tuple[str, str], int]]:
        """How many claims give each name and kind to these origins."""
        ...

    def ruled(self, ids: Collection[str]) -> bool:
        """Whether a ruling binds one of these articles or claims."""
        ...
