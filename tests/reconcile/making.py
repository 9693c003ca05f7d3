"""Making facts for tests of reconciling: small articles whose claims say what the test needs and nothing else."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from itertools import count

from attrs import define, field

from timeline.model import (
    ArticleArchived,
    ArticleDated,
    Claim,
    ClaimAsserted,
    Dating,
    Fact,
    Mention,
    Passage,
    Quantity,
    Recorded,
    RoleMention,
    RulingMade,
    Span,
    Timex,
    VoiceLink,
)

MOMENT = datetime(2026, 1, 1, tzinfo=UTC)


def person(name: str) -> Mention:
    """A person named somewhere; the key is the folded surname."""
    return Mention(name, f"person:{name.split()[-1].lower()}", "person", 0, len(name))


@define
class Making:
    """One article in the making. Claims are laid out one after another, as its text would have them."""

    id: str
    published: str | None = None
    path: str = ""
    at: int = 0
    claims: list[Claim] = field(factory=list)
    number: count[int] = field(factory=lambda: count(1))

    def say(
        self,
        words: str,
        *,
        modality: str = "asserted",
        frame: str = "current",
        voice: Sequence[VoiceLink] = (),
        timexes: Sequence[Timex] = (),
        actors: Sequence[Mention] = (),
        quantities: Sequence[Quantity] = (),
        roles: Sequence[RoleMention] = (),
        role: str = "paragraph",
        predicate: str | None = None,
    ) -> Claim:
        """Add a claim whose terms are its folded words of more than three letters."""
        span = Span(self.at, self.at + len(words))
        self.at = span.end + 1
        terms = tuple(dict.fromkeys(w.strip(".,").lower() for w in words.split() if len(w.strip(".,")) > 3))
        claim = Claim(
            id=f"c{hashlib.sha256(f'{self.id}/{span}'.encode()).hexdigest()[:12]}",
            article=self.id,
            spans=(span,),
            quote=words,
            modality=modality,  # type: ignore[arg-type]
            dating=Dating(frame),  # type: ignore[arg-type]
            role=role,  # type: ignore[arg-type]
            voice=tuple(voice),
            timexes=tuple(timexes),
            actors=tuple(actors),
            quantities=tuple(quantities),
            roles=tuple(roles),
            terms=terms,
            predicate=predicate,
        )
        self.claims.append(claim)
        return claim

    def facts(self) -> list[Fact]:
        """The facts an ingest of this article would append."""
        sha = hashlib.sha256(self.id.encode()).hexdigest()
        made: list[Fact] = [
            ArticleArchived(
                self.id, sha, sha, self.path or f"{self.id}.txt", "text/plain", "utf-8", self.at, "de", None, ()
            )
        ]
        if self.published:
            made.append(
                ArticleDated(self.id, self.published, "text", Passage(0, 1, "x"), "publication line in the text")
            )
        made += [ClaimAsserted(claim, "test", "1") for claim in self.claims]
        return made


def ruling(kind: str, *targets: str, value: str | None = None, name: str = "r1") -> RulingMade:
    """A ruling by an editor."""
    return RulingMade(name, kind, targets, value, "an editor", "for the test")  # type: ignore[arg-type]


def recorded(facts: Iterable[Fact]) -> list[Recorded]:
    """Number facts as a ledger would."""
    return [
        Recorded(position, fact.stream, position, MOMENT, f"id{position}", f"digest{position}", fact)
        for position, fact in enumerate(facts, 1)
    ]
