"""A chronology in the making: what the stages of reconciling have found out so far, each reading what those before it left."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import define, field

from timeline.model import ArticleInfo, Claim, Conflict, Entry, Lineage, RulingInfo, Story, When
from timeline.reconcile.apart import Apart
from timeline.reconcile.comparison import Comparison
from timeline.reconcile.conflicts import Testimony
from timeline.reconcile.matching import Edge, Matcher
from timeline.reconcile.origins import Witness
from timeline.reconcile.people import People
from timeline.reconcile.prospects import Prospects
from timeline.reconcile.rulings import Ruled
from timeline.reconcile.settling import Settled


@define
class Draft:
    """What has been found out about some articles.

    Set at the start: ``work`` (the articles side by side), ``lineages``, ``published`` (of each article), ``stories`` and what
    people ``ruled``. The stages fill in the rest, in the order of the fields. ``dates``, ``witnesses``, ``copies`` (claims of
    other articles in the same words), ``entry_of`` and ``testimonies`` are by claim; ``told`` are the dates that claims give
    themselves where a person dated the happening otherwise; ``infos`` are by article; ``prospects`` are what
    candidate pairs could come to; ``clusters`` are sorted claim ids, one cluster for each entry, and ``joins`` the pairs by
    which they grew; ``grouped`` is the entry that each of them made, before it was told of conflicts, phases and
    rulings; ``found`` are the conflicts by the part in which each was found; ``of_stories`` are the articles of each story.
    ``sides`` are the pairs of ``work`` as columns, made where they are first needed.
    A claim that a person rejected is in ``dates`` and ``witnesses`` only.
    """

    work: Comparison
    lineages: tuple[Lineage, ...]
    published: Mapping[str, When]
    stories: Sequence[Story] = ()
    ruled: Ruled = field(factory=Ruled)
    lineage_of: dict[str, Lineage] = field(factory=dict)
    infos: dict[str, ArticleInfo] = field(factory=dict)
    dates: dict[str, When] = field(factory=dict)
    told: dict[str, When] = field(factory=dict)
    everybody: People = field(factory=lambda: People({}, {}))
    witnesses: dict[str, Witness] = field(factory=dict)
    copies: dict[str, frozenset[str]] = field(factory=dict)
    matcher: Matcher | None = None
    prospects: Prospects | None = None
    edges: list[Edge] = field(factory=list)
    apart: list[Apart] = field(factory=list)
    clusters: list[tuple[str, ...]] = field(factory=list)
    grouped: dict[tuple[str, ...], Entry] = field(factory=dict)
    joins: set[tuple[str, str]] = field(factory=set)
    entries: list[Entry] = field(factory=list)
    entry_of: dict[str, str] = field(factory=dict)
    testimonies: dict[str, Testimony] = field(factory=dict)
    found: Mapping[str, Sequence[Conflict]] = field(factory=dict)
    conflicts: list[Conflict] = field(factory=list)
    settled: Settled = field(factory=Settled)
    of_stories: Mapping[str, set[str]] = field(factory=dict)
    rulings: tuple[RulingInfo, ...] = ()

    @property
    def claims(self) -> Mapping[str, Claim]:
        """All claims by id."""
        return self.work.claims
