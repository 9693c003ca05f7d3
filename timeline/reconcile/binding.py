"""Finding the claims that stand today at the words a ruling binds.

A ruling binds words, not claims: a newer reader may cut or name them differently. The claim with the same id is taken if it
stands; else the one of that article whose characters overlap most, if it shares at least half of all that either covers
(intersection over union). A mention that finds none is left over, and its ruling says so.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from attrs import define, field, frozen

from timeline.model import BoundMention, Claim, RulingMade, Span
from timeline.reconcile.state import LiveArticle, LiveRuling, State
from timeline.reconcile.thresholds import SAME_WORDS

_OF_ARTICLES = frozenset({"published", "lineage"})


@frozen
class Found:
    """A mention with today's claim there; None where none stands."""

    mention: BoundMention
    claim: str | None


@frozen
class Bound:
    """A live ruling with today's claims, in the order of its mentions."""

    live: LiveRuling
    found: tuple[Found, ...]

    @property
    def ruling(self) -> RulingMade:
        """What was ruled."""
        return self.live.ruling

    @property
    def id(self) -> str:
        """The ruling's id."""
        return self.live.ruling.ruling

    @property
    def position(self) -> int:
        """Where in the ledger the ruling stands."""
        return self.live.position

    @property
    def claims(self) -> tuple[str, ...]:
        """Today's claims, each once, sorted."""
        return tuple(sorted({one.claim for one in self.found if one.claim is not None}))

    @property
    def missing(self) -> tuple[BoundMention, ...]:
        """The mentions at which no claim stands any more."""
        return tuple(one.mention for one in self.found if one.claim is None)

    def claims_of(self, target: int) -> tuple[str, ...]:
        """Today's claims of one target, each once, sorted."""
        return tuple(sorted({f.claim for f in self.found if f.claim is not None and f.mention.target == target}))

    def claims_on(self, side: str | None) -> tuple[str, ...]:
        """Today's claims on one side of a conflict, each once, sorted."""
        return tuple(sorted({f.claim for f in self.found if f.claim is not None and f.mention.side == side}))


def bind(state: State) -> tuple[Bound, ...]:
    """Hold every live ruling against the claims that stand, in the order of the ledger."""
    places = _Places(state.articles)
    live = sorted(state.rulings.values(), key=lambda one: (one.position, one.ruling.ruling))
    return tuple(Bound(one, tuple(Found(m, places.claim_at(m)) for m in _mentions(one, places))) for one in live)


def _mentions(live: LiveRuling, places: _Places) -> tuple[BoundMention, ...]:
    """The mentions that a ruling binds. One of schema 1 has none: what it calls by a claim's id is that claim, as long as it
    stands."""
    made = live.ruling
    if made.bound or made.kind in _OF_ARTICLES:
        return made.bound
    found = ((place, places.named(target)) for place, target in enumerate(made.targets))
    return tuple(
        BoundMention(claim.article, claim.spans, claim.id, claim.quote, place)
        for place, claim in found
        if claim is not None
    )


def bound_articles(ruling: RulingMade) -> frozenset[str]:
    """The articles whose claims a ruling touches: those it binds words of, and those it names itself.

    A ruling of schema 1 on a claim names only the claim; its article is that of the claim.
    """
    named = frozenset(ruling.targets) if not ruling.bound else frozenset[str]()
    return named | {mention.article for mention in ruling.bound}


@define
class _Places:
    """Today's claims by where they stand."""

    articles: Mapping[str, LiveArticle]
    _claims: dict[str, Claim] | None = None
    _ordered: dict[str, list[tuple[int, int, str]]] = field(factory=dict)

    def named(self, id_: str) -> Claim | None:
        """The claim with this id, if it stands."""
        if self._claims is None:
            self._claims = {c: live.claim for article in self.articles.values() for c, live in article.claims.items()}
        return self._claims.get(id_)

    def claim_at(self, mention: BoundMention) -> str | None:
        """The claim that stands where a mention is."""
        article = self.articles.get(mention.article)
        if article is None or not mention.spans:
            return None
        if mention.claim in article.claims:
            return mention.claim
        best: tuple[float, int, str] | None = None
        start, end = mention.spans[0].start, mention.spans[-1].end
        for first, claim in self._near(article, start, end):
            share = overlap(mention.spans, article.claims[claim].claim.spans)
            if share >= SAME_WORDS and (best is None or (-share, first, claim) < best):
                best = (-share, first, claim)
        return best[2] if best else None

    def _near(self, article: LiveArticle, start: int, end: int) -> Iterable[tuple[int, str]]:
        """The claims of an article that reach into a range, with where they begin."""
        if article.id not in self._ordered:
            claims = [(one.claim.start, one.claim.end, id_) for id_, one in article.claims.items() if one.claim.spans]
            self._ordered[article.id] = sorted(claims)
        return [(first, claim) for first, last, claim in self._ordered[article.id] if first < end and start < last]


def overlap(left: Sequence[Span], right: Sequence[Span]) -> float:
    """Characters in common over characters that either has, between 0 and 1. Ranges are sorted and do not overlap."""
    common = sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in left for b in right)
    either = sum(s.end - s.start for s in left) + sum(s.end - s.start for s in right) - common
    return common / either if either > 0 else 0.0
