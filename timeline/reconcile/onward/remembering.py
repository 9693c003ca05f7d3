"""What is remembered of a whole chronology, so that it can be gone on from.

It is told piece by piece, each to be written before the next is made: all of it at once would be as much as the draft itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import Any

from attrs import evolve

from timeline.reconcile.binding import bound_articles
from timeline.reconcile.draft import Draft
from timeline.reconcile.imprint import Imprint
from timeline.reconcile.matching import Matcher
from timeline.reconcile.onward.delta import Delta
from timeline.reconcile.onward.memory import Near
from timeline.reconcile.onward.outlining import (
    growing_ties,
    mark,
    offices_of,
    outline,
    ties_from,
    told_of,
    voices_of,
)
from timeline.reconcile.people import count_names
from timeline.reconcile.stages import pairs_standing

_ARTICLES = 100
_CLAIMS = 10_000
_ROWS = 50_000


def remembered(draft: Draft) -> Iterator[Delta]:
    """All that is to be remembered of a draft through which all stages have gone, as what is added to nothing.

    Comes in pieces that have nothing in common, the rows of the longest tables in the order of their keys. What the matcher
    has measured is dropped when it is no longer needed.
    """
    if draft.matcher is not None:
        yield _pairs(draft, draft.matcher)
        draft.matcher.forget()
    yield from _articles(draft)
    yield from _claims(draft)
    yield from _places(draft)
    yield _rest(draft)


def _articles(draft: Draft) -> Iterator[Delta]:
    work = draft.work
    known = work.known(work.stated)
    for some in _cut(sorted(work.profiles), _ARTICLES):
        delta = Delta()
        for a in some:
            profile, info = work.profiles[a], draft.infos[a]
            delta.outlines[a] = outline(
                *(a, work.stated[a], info.published, info.lineage, work.imprints[a].language),
                *(profile.features, profile.gist),
            )
            delta.features[a] = profile.features
            delta.keys[a] = work.imprints[a].keys
            standing = [claim for claim in profile.claims if claim.id not in draft.ruled.rejected]
            stories = tuple(story.name for story in draft.stories if a in draft.of_stories[story.name])
            delta.told[a] = told_of(known[a], work.articles[a].said.get("agency"), stories, standing)
        yield delta
    yield from _keys({a: work.imprints[a] for a in sorted(work.profiles)})


def _keys(imprints: Mapping[str, Imprint]) -> Iterator[Delta]:
    """Which articles hold which keys, in the order of keys: very many, so as bytes in columns."""
    import numpy as np

    articles = list(imprints)
    sizes = [sum(map(len, one.numbers.values())) for one in imprints.values()]
    flat = np.fromiter((key.encode() for one in imprints.values() for key in one.keys), dtype="S13", count=sum(sizes))
    numbers = np.repeat(np.arange(len(articles)), sizes)
    order = np.lexsort((numbers, flat))
    for first in range(0, len(order), _ROWS):
        some = order[first : first + _ROWS]
        found = zip(flat[some].tolist(), numbers[some].tolist(), strict=True)
        yield Delta(held=[(key.decode(), articles[number]) for key, number in found])


def _claims(draft: Draft) -> Iterator[Delta]:
    for some in _cut(draft.work.claims.values(), _CLAIMS):
        delta = Delta()
        for claim in some:
            c, origin = claim.id, draft.witnesses[claim.id].origin
            delta.marks[c] = mark(claim, draft.entry_of.get(c), origin, draft.dates[c])
            delta.offices_added |= offices_of(claim)
        yield delta


def _places(draft: Draft) -> Iterator[Delta]:
    """Under which keys claims are filed."""
    if draft.work.filing is not None:
        for rows in draft.work.filing.rows(_ROWS):
            yield Delta(filed=rows)


def _pairs(draft: Draft, matcher: Matcher) -> Delta:
    delta = Delta()
    apart = {(one.left, one.right): one.obstacle for one in draft.apart}
    # What is neither alike nor kept apart could become so only where days allow it.
    likely = draft.prospects or matcher.prospects(pairs_standing(draft))
    pairs = {*matcher.sieve.could_matter(likely.to_measure, ()), *apart, *((e.left, e.right) for e in draft.edges)}
    ties = ties_from(matcher, sorted(pairs), draft.edges, apart) | growing_ties(matcher, likely)
    delta.ties.update((pair, evolve(one, joined=True) if pair in draft.joins else one) for pair, one in ties.items())
    for claim, found in matcher.counterparts.items():
        delta.counterparts.update(((claim, article), counterpart) for article, counterpart in found.items())
    coverage = matcher.likeness.coverage
    met = draft.work.met
    for a, around in coverage.around.items():
        if around:
            delta.around[a] = around
        for likeness, b in coverage.near.get(a, ()):
            delta.near[a, b] = Near(likeness, met.count(min(a, b), max(a, b)))
    delta.derivations.update(((one.left, one.right), one) for one in draft.work.derivations)
    return delta


def _rest(draft: Draft) -> Delta:
    delta = Delta()
    claims = draft.work.claims.values()
    delta.voices_added.update((name, claim.article) for claim in claims for name in voices_of(claim))
    delta.parts_added.update((part, one.id) for part, found in draft.found.items() for one in found)
    delta.phases.update((entry.id, entry.phase) for entry in draft.entries if entry.phase is not None)
    delta.seen, delta.spoken = count_names(claims)
    for one in draft.ruled.all:
        delta.ruled.update(one.ruling.targets, one.claims, bound_articles(one.ruling))
    return delta


def _cut(values: Iterable[Any], size: int) -> Iterator[list[Any]]:
    """In lists of so many."""
    rest = iter(values)
    while some := list(islice(rest, size)):
        yield some
