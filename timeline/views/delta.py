"""Which facts stand on one side of a comparison only, and what each of them is about.

A side that asks what the ledger held reads its facts up to a position. A side that asks what could be known from what
was published by a day reads all facts, but of other articles none. What only one side reads is what made them differ.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import TYPE_CHECKING

from attrs import define, field

from timeline.model import (
    ArticleArchived,
    ArticleDated,
    ArticleDescribed,
    ArticleErased,
    ArticleRead,
    Chronology,
    ClaimAsserted,
    ClaimWithdrawn,
    Recorded,
    RulingMade,
    RulingRevoked,
)

if TYPE_CHECKING:
    from timeline.ledger import Ledger


_DATING = frozenset({"published", "lineage"})


@define
class Delta:
    """Facts that one side reads and the other does not, sorted by position and found by what they are about.

    ``came`` are the positions that only the later side reads; all others stand on the earlier side alone. ``hidden`` are
    articles that one of the sides leaves out because of when they were published, though it holds their facts.
    """

    facts: dict[int, Recorded] = field(factory=dict)
    came: set[int] = field(factory=set)
    hidden: set[str] = field(factory=set)
    claims: dict[str, list[int]] = field(factory=lambda: defaultdict(list))
    claims_of: dict[str, list[int]] = field(factory=lambda: defaultdict(list))
    archived: dict[str, list[int]] = field(factory=lambda: defaultdict(list))
    dated: dict[str, list[int]] = field(factory=lambda: defaultdict(list))
    described: dict[str, list[int]] = field(factory=lambda: defaultdict(list))
    read: dict[str, list[int]] = field(factory=lambda: defaultdict(list))
    ruled: dict[str, list[int]] = field(factory=lambda: defaultdict(list))
    rulings: list[int] = field(factory=list)

    def add(self, recorded: Recorded, *, came: bool, ruling: RulingMade | None = None) -> None:
        """Take in one fact; of a revocation also the ruling that it revokes."""
        at, fact = recorded.position, recorded.fact
        if at in self.facts:
            return
        self.facts[at] = recorded
        if came:
            self.came.add(at)
        match fact:
            case ClaimAsserted():
                self.claims[fact.claim.id].append(at)
                self.claims_of[fact.claim.article].append(at)
            case ClaimWithdrawn():
                self.claims[fact.claim].append(at)
                self.claims_of[fact.article].append(at)
            case ArticleArchived() | ArticleErased():
                self.archived[fact.article].append(at)
            case ArticleDated():
                self.dated[fact.article].append(at)
            case ArticleDescribed():
                self.described[fact.article].append(at)
            case ArticleRead():
                self.read[fact.article].append(at)
            case RulingMade() | RulingRevoked():
                self.rulings.append(at)
                made = fact if isinstance(fact, RulingMade) else ruling
                for target in targets_of(made) if made else ():
                    self.ruled[target].append(at)


def targets_of(ruling: RulingMade) -> set[str]:
    """All ids that a ruling is about: those a person named, and the claims it was found to bind."""
    return {*ruling.targets, *(claim for mention in ruling.bound if (claim := mention.claim))}


def delta(ledger: Ledger, before: Chronology, after: Chronology, *, published: tuple[bool, bool]) -> Delta:
    """The facts that made two chronologies of one ledger differ.

    Args:
        ledger: an open ledger.
        before: one side, of everything and not of one story only.
        after: the other side, likewise.
        published: whether each side holds only what was published by some day.
    """
    found = Delta()
    early, late = sorted((before.position, after.position))
    kept = [{article.id for article in side.articles} for side in (before, after)]
    differing = kept[0] ^ kept[1]
    forward = before.position <= after.position
    for recorded in ledger.read(early, until=late):
        article = _article(recorded)
        upper = int(forward)
        if article is None or not published[upper] or article in kept[upper]:
            found.add(recorded, came=forward, ruling=_revoked(ledger, recorded))
    if any(published) and differing:
        for recorded in ledger.read(until=early):
            article, fact = _article(recorded), recorded.fact
            if article in differing:
                found.add(recorded, came=article in kept[1])
                found.hidden.add(article or "")
            elif isinstance(fact, RulingMade) and fact.kind in _DATING and differing.intersection(fact.targets):
                # It stands on both sides, but on one of them there is no article for it to act on.
                found.add(recorded, came=bool(kept[1].intersection(fact.targets)))
    found.facts = dict(sorted(found.facts.items()))
    return found


def _article(recorded: Recorded) -> str | None:
    kind, _, name = recorded.stream.partition(":")
    return name if kind == "article" else None


def _revoked(ledger: Ledger, recorded: Recorded) -> RulingMade | None:
    """The ruling that a revocation takes back."""
    if not isinstance(recorded.fact, RulingRevoked):
        return None
    made = (each.fact for each in ledger.read(stream=recorded.stream) if isinstance(each.fact, RulingMade))
    return next(made, None)


def in_order(found: Delta, positions: Iterable[int]) -> tuple[int, ...]:
    """Positions of facts of the delta, each once, first fact first."""
    return tuple(sorted({at for at in positions if at in found.facts}))
