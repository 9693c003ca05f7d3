"""What the ledger already holds about one article, folded from its stream."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define, field

from timeline.model import (
    ArticleArchived,
    ArticleDescribed,
    ArticleRead,
    Claim,
    ClaimAsserted,
    ClaimWithdrawn,
    Fact,
)

if TYPE_CHECKING:
    from timeline.ledger import Ledger


@define
class Known:
    """An article's facts so far: ``claims`` are those that stand, ``readings`` are all readers with their versions."""

    archived: ArticleArchived | None = None
    language: str | None = None
    claims: dict[str, Claim] = field(factory=dict)
    readings: set[tuple[str, str]] = field(factory=set)
    _ruled: bool = False

    def fold(self, fact: Fact) -> None:
        """Take one more fact into account. An editor's word on the language stands over the text's."""
        match fact:
            case ArticleArchived():
                self.archived = fact
                if self.language is None:
                    self.language = fact.language
            case ArticleDescribed(what="language"):
                is_ruled = fact.author != "text"
                if is_ruled or not self._ruled:
                    self.language, self._ruled = fact.value.partition("-")[0], is_ruled
            case ArticleRead():
                self.readings.add((fact.reader, fact.reader_version))
            case ClaimAsserted():
                self.claims[fact.claim.id] = fact.claim
            case ClaimWithdrawn():
                self.claims.pop(fact.claim, None)
            case _:
                pass


def known_about(ledger: Ledger, article: str) -> Known:
    """Fold the stream of one article."""
    known = Known()
    for recorded in ledger.read(stream=f"article:{article}"):
        known.fold(recorded.fact)
    return known
