"""Articles and claims as they are remembered: the same for a whole chronology and for a part of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from timeline.model import Claim, Origin, When
from timeline.reconcile.apart import Obstacle, kept_apart, may_be_apart
from timeline.reconcile.circumstances import Circumstances
from timeline.reconcile.comparison import day_of
from timeline.reconcile.conflicts_polarity import is_open_question
from timeline.reconcile.conflicts_roles import office_of
from timeline.reconcile.conflicts_words import CORRECTED, has
from timeline.reconcile.matching import Edge, Matcher
from timeline.reconcile.offices import SINGLE_HOLDER_OFFICES
from timeline.reconcile.onward.memory import Mark, Outline, Tie, Told
from timeline.reconcile.prospects import Prospects

Pair = tuple[str, str]


def outline(
    article: str, stated: When, published: When, lineage: str, language: str | None, claims: Iterable[str], gist: bytes
) -> Outline:
    """An article in outline: when it says it was published, when it was, its lineage, its claims in text order, its gist."""
    first, last = _ordinals(published)
    return Outline(article, day_of(stated), lineage, first, last, language, tuple(claims), gist)


def mark(claim: Claim, entry: str | None, origin: Origin, when: When) -> Mark:
    """A claim in outline."""
    first, last = _ordinals(when)
    return Mark(claim.article, entry, origin.id, origin.name, origin.kind, first, last, when.basis, claim.modality)


def _ordinals(when: When) -> tuple[int | None, int | None]:
    return _ordinal(when.earliest), _ordinal(when.latest)


def _ordinal(day: date | None) -> int | None:
    return None if day is None else day.toordinal()


def told_of(
    known: Circumstances,
    agency: str | None,
    stories: tuple[str, ...],
    standing: Sequence[Claim],
) -> Told:
    """What else is known of an article that belongs to these stories; ``standing`` are its claims that nobody has rejected."""
    return Told(
        known,
        agency,
        stories,
        tuple(sorted({place.key for claim in standing for place in claim.places})),
        any(has(claim.quote, CORRECTED) for claim in standing),
        any(is_open_question(claim) for claim in standing),
    )


def voices_of(claim: Claim) -> set[str]:
    """The persons and bodies on whose word a claim rests."""
    return {link.name for link in claim.voice if link.name and link.kind in {"person", "body"}}


def offices_of(claim: Claim) -> set[tuple[str, str, str]]:
    """The offices, each held by one person at a time, whose holder a claim names; each with the claim and that person."""
    found = ((office_of(claim, role, SINGLE_HOLDER_OFFICES), role.person) for role in claim.roles)
    return {(office_key(office), claim.id, person) for office, person in found if office is not None}


def office_key(office: tuple[str, str]) -> str:
    """An office in one word."""
    return "|".join(office)


def ties_among(matcher: Matcher, pairs: Sequence[Pair]) -> dict[Pair, Tie]:
    """What there is to remember of candidate pairs."""
    likely = matcher.prospects(pairs)
    edges = matcher.edges(likely.to_measure)
    apart = {(one.left, one.right): one.obstacle for one in kept_apart(matcher, likely.to_measure)}
    return ties_from(matcher, likely.to_measure, edges, apart) | growing_ties(matcher, likely)


def growing_ties(matcher: Matcher, likely: Prospects) -> dict[Pair, Tie]:
    """What there is to remember of pairs that are sure to matter if their articles covered the same news."""
    claims = matcher.claims
    return {(x, y): Tie(x, y, claims[x].article, claims[y].article) for x, y in likely.growing}


def ties_from(
    matcher: Matcher, pairs: Iterable[Pair], edges: Iterable[Edge], apart: Mapping[Pair, Obstacle]
) -> dict[Pair, Tie]:
    """The same where it is known which pairs are alike and which were kept apart."""
    alike = {(edge.left, edge.right): edge for edge in edges}
    found: dict[Pair, Tie] = {}
    for pair in pairs:
        edge, obstacle = alike.get(pair), apart.get(pair)
        if edge is None and obstacle is None and not may_yet_be_tied(matcher, *pair):
            continue
        x, y = pair
        articles = matcher.claims[x].article, matcher.claims[y].article
        if edge is None:
            found[pair] = Tie(x, y, *articles, obstacle=obstacle)
        else:
            found[pair] = Tie(x, y, *articles, edge.affinity, edge.links, obstacle)
    return found


def may_yet_be_tied(matcher: Matcher, x: str, y: str) -> bool:
    """Whether two claims would be alike enough to matter if their articles covered the same news."""
    if not (matcher.may_meet(x, y) or may_be_apart(matcher.dates[x], matcher.dates[y])):
        return False
    return matcher.could_grow(x, y)
