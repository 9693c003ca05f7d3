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
    ArticleDescribed,
    Chronology,
    Claim,
    ClaimAsserted,
    ClaimWithdrawn,
    Dating,
    Entry,
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
from timeline.reconcile import reconcile

MOMENT = datetime(2026, 1, 1, tzinfo=UTC)


def person(name: str) -> Mention:
    """A person named somewhere; the key is the folded surname."""
    return Mention(name, f"person:{name.rsplit(maxsplit=1)[-1].lower()}", "person", 0, len(name))


def speaker(name: str) -> VoiceLink:
    """A named person who is quoted."""
    return VoiceLink("person", name)


def medium(name: str) -> VoiceLink:
    """A medium that the article cites."""
    return VoiceLink("medium", name)


NAMELESS = VoiceLink("anonymous", None)


def counted(value: float, of: str) -> Quantity:
    """So many of something."""
    return Quantity(value, of, 0, 1, of.lower()[:5])


def holds(name: str, role: str, of: str) -> RoleMention:
    """A person named with an office of a country."""
    return RoleMention(f"person:{name.rsplit(maxsplit=1)[-1].lower()}", role, of, 0, 1, name)


def timex(
    text: str,
    value: str,
    *,
    anchor: str = "publication",
    shift: str | None = None,
    direction: str | None = None,
    relation: str = "at",
) -> Timex:
    """A date expression as a reader would write it down; a calendar date needs ``anchor="none"``."""
    return Timex(
        0,
        len(text),
        text,
        "DATE",
        value,
        anchor=anchor,  # type: ignore[arg-type]
        shift=shift,
        direction=direction,  # type: ignore[arg-type]
        relation=relation,  # type: ignore[arg-type]
    )


def on(day: str) -> Timex:
    """A full calendar date that stands in the text."""
    return timex(day, day, anchor="none")


@define
class Making:
    """One article in the making. Claims are laid out one after another, as its text would have them."""

    id: str
    published: str | None = None
    path: str = ""
    outlet: str | None = None
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
        narrative: Timex | None = None,
        negated: bool = False,
        agents: Sequence[str] = (),
        bonds: Sequence[str] = (),
        meaning: bytes = b"",
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
            dating=Dating(frame, narrative=narrative),  # type: ignore[arg-type]
            role=role,  # type: ignore[arg-type]
            voice=tuple(voice),
            timexes=tuple(timexes),
            actors=tuple(actors),
            quantities=tuple(quantities),
            roles=tuple(roles),
            terms=terms,
            predicate=predicate,
            negated=negated,
            agents=tuple(agents),
            bonds=tuple(bonds),
            meaning=meaning,
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
        if self.outlet:
            made.append(ArticleDescribed(self.id, "outlet", self.outlet, "text", None, "masthead"))
        made += [ClaimAsserted(claim, "test", "1") for claim in self.claims]
        return made


def ruling(kind: str, *targets: str, value: str | None = None, name: str = "r1") -> RulingMade:
    """A ruling by an editor."""
    return RulingMade(name, kind, targets, value, "an editor", "for the test")  # type: ignore[arg-type]


def recorded(facts: Iterable[Fact]) -> list[Recorded]:
    """Number facts as a ledger would."""
    return [
        Recorded(position, fact.stream, position, MOMENT, b"id%d" % position, b"digest%d" % position, fact)
        for position, fact in enumerate(facts, 1)
    ]


def withdrawn(claim: Claim) -> ClaimWithdrawn:
    """A newer reader no longer finds the claim."""
    return ClaimWithdrawn(claim.id, claim.article, "test", "2", "no longer found")


def chronicle(*articles: Making, more: Sequence[Fact] = ()) -> Chronology:
    """The chronology of these articles, ingested in this order, and of further facts after them."""
    return reconcile(recorded([*(fact for one in articles for fact in one.facts()), *more]))


def entry_with(chronology: Chronology, claim: Claim) -> Entry:
    """The entry that holds a claim."""
    (found,) = [entry for entry in chronology.entries if claim.id in entry.claims]
    return found
