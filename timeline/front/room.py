"""The reading room: every answer a page needs, as plain dictionaries under stable paths.

The server sends them and the single HTML file carries them, made by the same code. A room is a pure function of one
chronology and the texts of its articles: no clock, no ledger, no network. Field names are those of
``timeline-chronology/1``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from functools import cached_property
from typing import Any

from attrs import define, evolve, field, frozen

from timeline.export.contract import entry_as_plain, ruling_as_plain
from timeline.export.evidence import Evidence
from timeline.export.wording import say_ruling, say_standing
from timeline.front import room_article, room_conflicts, room_entry, room_knowledge, room_light, room_lineage
from timeline.front.audit import Book
from timeline.front.naming import Kind, Names, find_ruling
from timeline.front.report_sources import report_sources
from timeline.front.report_sources_find import find_sources
from timeline.front.report_sources_plain import as_plain as sources_as_plain
from timeline.front.report_sources_plain import source_as_plain
from timeline.front.report_sources_values import Source, SourcesReport
from timeline.front.room_knowledge import Moment
from timeline.model import Chronology, ResolvedClaim, RulingInfo

Json = dict[str, Any]


@frozen
class Shelf:
    """What a room says of the ledger it was folded from. ``facts`` counts all of them, beyond an earlier moment too;
    ``recorded`` is when the last of them was recorded, None in an empty ledger."""

    facts: int
    head: str
    recorded: datetime | None
    moments: Sequence[Moment] = ()


@define(slots=False)
class Room:
    """The answers about one chronology.

    ``texts`` gives the stored text of an article by its id; a text that is not there was erased. It is asked for one
    article at a time, so it may fetch.
    """

    chronology: Chronology
    texts: Mapping[str, str]
    shelf: Shelf
    evidence: Evidence = field(init=False)
    _opening: Json | None = field(default=None, init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        self.evidence = Evidence(self.chronology, self.texts)

    # Answers

    def answer_chronology(self) -> Json:
        """``/api/chronology``: every entry in short, and what they can be filtered by."""
        light = room_light.chronology_answer(self)
        opening = room_light.opening_of(light)
        self._opening = opening if opening["partial"] else None
        return light

    def answer_opening(self) -> Json:
        """``/api/opening``: the chronology in short, or only its first lines where there are many.

        Made with the chronology, so it costs little once that was asked for.
        """
        return self._opening or room_light.opening_of(self.answer_chronology())

    def answer_entry(self, wanted: str) -> Json:
        """``/api/entries/{id}``: everything that stands behind one entry.

        Raises:
            UsageError: there is no such entry.
        """
        found = self.names.find(wanted, "entry")
        return room_entry.entry_answer(self, found.today, None if found.id == found.today else found.id)

    def answer_article(self, wanted: str) -> Json:
        """``/api/articles/{id}``: an article's text and the places of its claims.

        Raises:
            UsageError: there is no such article.
        """
        return room_article.article_answer(self, self.names.find(wanted, "article").id)

    def answer_claim(self, wanted: str) -> Json:
        """``/api/claims/{id}``: where a claim stands, and the entry it supports.

        Raises:
            UsageError: there is no such claim.
        """
        return self.claim_plain(self.names.find(wanted, "claim").id)

    def claim_plain(self, id_: str) -> Json:
        """A claim that is known by its whole id, as ``/api/claims/{id}`` tells it."""
        claim = self.evidence.claims[id_]
        entry = claim.entry if claim.entry in self.evidence.entries else None
        return {"id": claim.id, "article": claim.claim.article, "entry": entry}

    def answer_lineages(self) -> Json:
        """``/api/lineages``: which articles derive from one another."""
        return room_lineage.lineages_answer(self)

    def answer_lineage(self, wanted: str) -> Json:
        """``/api/lineages/{id}``: one lineage, with the words in which each article differs from the first.

        Raises:
            UsageError: there is no such lineage.
        """
        return room_lineage.lineage_answer(self, wanted)

    def answer_conflicts(self) -> Json:
        """``/api/conflicts``: who contradicts whom, with the words that differ."""
        return room_conflicts.conflicts_answer(self)

    def answer_sources(self) -> Json:
        """``/api/sources``: what each outlet, medium and speaker asserted, in numbers."""
        return sources_as_plain(self.sources, with_assertions=False)

    def answer_source(self, wanted: str) -> Json:
        """``/api/sources/{name}``: one source (or all of one name) with each of its assertions.

        Raises:
            UsageError: nobody is called so.
        """
        return sources_as_plain(self.sources, find_sources(self.sources, wanted))

    def answer_source_plain(self, source: Source) -> Json:
        """One source with each of its assertions, as it stands in ``sources`` of ``/api/sources/{name}``."""
        return source_as_plain(self.sources, source)

    def answer_rulings(self) -> Json:
        """``/api/rulings``: every ruling and how it stands."""
        rulings = [self.ruling(one) for one in self.evidence.rulings.values()]
        return {
            "rulings": rulings,
            "standing": [one["id"] for one in rulings if one["status"] == "acting"],
            "revoked": [one["id"] for one in rulings if one["status"] == "revoked"],
            "dangling": [one["id"] for one in rulings if one["dangling"] and one["status"] != "revoked"],
            "contradictions": [
                {"ruling": one["id"], "overridden_by": one["overridden_by"], "note": one["note"]}
                for one in rulings
                if one["overridden_by"]
            ],
        }

    def answer_ruling(self, wanted: str) -> Json:
        """``/api/rulings/{id}``: one ruling.

        Raises:
            UsageError: there is no such ruling.
        """
        return self.ruling(find_ruling(self.chronology.rulings, wanted))

    def answer_knowledge(self) -> Json:
        """``/api/knowledge``: the moments at which something became known, for a slider."""
        return room_knowledge.knowledge_answer(self)

    def answers(self, kinds: Iterable[str] = ("index", "entries", "articles")) -> Iterator[tuple[str, Json]]:
        """Every answer with its path, for a page that has no server.

        Args:
            kinds: "index" is everything that exists once, "entries" and "articles" one for each of them.
        """
        wanted = set(kinds)
        if "index" in wanted:
            yield "/api/chronology", self.answer_chronology()
            yield "/api/conflicts", self.answer_conflicts()
            yield "/api/lineages", self.answer_lineages()
            yield "/api/sources", self.answer_sources()
            yield "/api/rulings", self.answer_rulings()
            yield "/api/knowledge", self.answer_knowledge()
            for lineage in self.evidence.lineages.values():
                if len(lineage.articles) > 1:
                    yield f"/api/lineages/{lineage.id}", self.answer_lineage(lineage.id)
            for source in self.sources.sources:
                yield f"/api/sources/{source.id}", sources_as_plain(self.sources, [source])
        if "entries" in wanted:
            self.book.weights.weigh_all()
            for entry in self.evidence.entries:
                yield f"/api/entries/{entry}", room_entry.entry_answer(self, entry, None)
        if "articles" in wanted:
            for article in self.evidence.articles:
                yield f"/api/articles/{article}", room_article.article_answer(self, article)

    # What the answers are made from

    @cached_property
    def names(self) -> Names:
        """Ids and their beginnings."""
        return Names(self.chronology)

    @cached_property
    def book(self) -> Book:
        """The audits."""
        evidence = self.evidence
        return Book(
            evolve(
                self.chronology,
                articles=tuple(evidence.articles.values()),
                claims=tuple(evidence.claims.values()),
                entries=tuple(evidence.entries.values()),
            )
        )

    @cached_property
    def sources(self) -> SourcesReport:
        """The audit of sources."""
        return report_sources(self.chronology)

    @cached_property
    def claims_by_article(self) -> dict[str, list[ResolvedClaim]]:
        """The claims of each article, where they stand."""
        return self.evidence.claims_by_article

    @cached_property
    def rulings_by_claim(self) -> dict[str, list[RulingInfo]]:
        """The rulings that bind each claim, in the order in which they were made."""
        found: dict[str, list[RulingInfo]] = {}
        for one in self.evidence.rulings.values():
            for claim in one.claims:
                found.setdefault(claim, []).append(one)
        return found

    def find(self, wanted: str, *kinds: Kind) -> str:
        """Today's id of what a person named."""
        return self.names.find(wanted, *kinds).today

    def ruling(self, one: RulingInfo) -> Json:
        """A ruling with how it is told to people."""
        return {**ruling_as_plain(one), "words": say_ruling(one), "standing": say_standing(one)}

    def short_entry(self, id_: str) -> Json:
        """An entry as it is named beside another."""
        entry = self.evidence.entries[id_]
        return {**entry_as_plain(entry), "merged": sorted(entry.merged)}
