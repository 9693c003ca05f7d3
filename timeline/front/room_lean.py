"""A chronology in as little memory as answering takes: what only reconciling reads is left out, equal values are held once.

A server holds its chronology for weeks. Rows that were decoded one by one hold the id of an article, the words of a date's
reasoning, the name of a speaker once for every claim. What is left out, vectors and bonds, only matching asks for.
"""

from __future__ import annotations

from typing import Any, TypeVar

from attrs import evolve
from msgspec.structs import replace

from timeline.model import ArticleInfo, Entry, Mention, ResolvedClaim

_Value = TypeVar("_Value")


class Lean:
    """Makes of articles, claims and entries what is kept of them. One for each chronology: it knows all that it has seen."""

    def __init__(self) -> None:
        self._known: dict[Any, Any] = {}

    def __call__(self, value: Any) -> Any:
        """What is kept of one of them; anything else is kept as it is."""
        match value:
            case ResolvedClaim():
                return self._claim(value)
            case Entry():
                return self._entry(value)
            case ArticleInfo():
                return evolve(value, id=self._one(value.id), lineage=self._one(value.lineage))
            case _:
                return value

    def _one(self, value: _Value) -> _Value:
        found: _Value = self._known.setdefault(value, value)
        return found

    def _claim(self, resolved: ResolvedClaim) -> ResolvedClaim:
        one, claim = self._one, resolved.claim
        slim = evolve(
            claim,
            id=one(claim.id),
            article=one(claim.article),
            dating=one(claim.dating),
            voice=one(claim.voice),
            timexes=one(claim.timexes),
            actors=tuple(map(self._mention, claim.actors)),
            places=tuple(map(self._mention, claim.places)),
            terms=tuple(map(one, claim.terms)),
            agents=(),
            bonds=(),
            hedges=one(claim.hedges),
            meaning=b"",
        )
        return evolve(
            resolved,
            claim=slim,
            when=one(resolved.when),
            voice=one(resolved.voice),
            origin=one(resolved.origin),
            entry=one(resolved.entry),
            reader=one(resolved.reader),
        )

    def _mention(self, mention: Mention) -> Mention:
        return self._one(replace(mention, name=self._one(mention.name), key=self._one(mention.key)))

    def _entry(self, entry: Entry) -> Entry:
        one = self._one
        return evolve(
            entry,
            id=one(entry.id),
            when=one(entry.when),
            headline_claim=one(entry.headline_claim),
            claims=tuple(map(one, entry.claims)),
            support=one(entry.support),
            links=tuple(map(one, entry.links)),
            origins=tuple(map(one, entry.origins)),
        )
