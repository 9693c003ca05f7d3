"""What is remembered of a whole chronology, so that it can be gone on from."""

from __future__ import annotations

from collections import Counter

from attrs import evolve

from timeline.reconcile.binding import bound_articles
from timeline.reconcile.candidates import Files, blocks_of
from timeline.reconcile.comparison import day_of
from timeline.reconcile.draft import Draft
from timeline.reconcile.matching import Matcher
from timeline.reconcile.onward.delta import Delta
from timeline.reconcile.onward.memory import Near
from timeline.reconcile.onward.outlining import (
    mark,
    offices_of,
    outline,
    ties_from,
    told_of,
    voices_of,
)
from timeline.reconcile.people import count_names


def remembered(draft: Draft) -> Delta:
    """All that is to be remembered of a draft through which all stages have gone, as what is added to nothing."""
    delta = Delta()
    _articles(draft, delta)
    _claims(draft, delta)
    if draft.matcher is not None:
        _pairs(draft, draft.matcher, delta)
    delta.derivations.update(((one.left, one.right), one) for one in draft.work.derivations)
    delta.parts_added.update((part, one.id) for part, found in draft.found.items() for one in found)
    delta.phases.update((entry.id, entry.phase) for entry in draft.entries if entry.phase is not None)
    delta.seen, delta.spoken = count_names(draft.work.claims.values())
    delta.ruled |= _ruled(draft)
    return delta


def _articles(draft: Draft, delta: Delta) -> None:
    work = draft.work
    known = work.known(work.stated)
    for a, profile in work.profiles.items():
        info, keys = draft.infos[a], work.imprints[a].keys
        delta.outlines[a] = outline(
            a, work.stated[a], info.published, info.lineage, work.imprints[a].language, profile.features
        )
        delta.features[a] = profile.features
        delta.keys[a] = keys
        delta.keys_added.update((key, a) for key in keys)
        standing = [claim for claim in profile.claims if claim.id not in draft.ruled.rejected]
        agency = work.articles[a].said.get("agency")
        delta.told[a] = told_of(known[a], agency, info.title, profile.claims, standing, draft.stories)
    days = {a: day_of(work.stated[a]) for a in work.articles}
    blocks = work.blocks if work.blocks is not None else blocks_of(work.profiles, days, Files(work.profiles))
    delta.places_added.update(blocks.everything())


def _claims(draft: Draft, delta: Delta) -> None:
    for claim in draft.work.claims.values():
        c, origin = claim.id, draft.witnesses[claim.id].origin
        delta.marks[c] = mark(claim, draft.entry_of.get(c), origin, draft.dates[c])
        delta.offices_added |= offices_of(claim)
        delta.voices_added.update((name, claim.article) for name in voices_of(claim))


def _pairs(draft: Draft, matcher: Matcher, delta: Delta) -> None:
    pairs = [(x, y) for x, y in draft.work.pairs if x in matcher.claims and y in matcher.claims]
    apart = {(one.left, one.right): one.obstacle for one in draft.apart}
    ties = ties_from(matcher, pairs, draft.edges, apart)
    delta.ties.update((pair, evolve(one, joined=True) if pair in draft.joins else one) for pair, one in ties.items())
    for claim, found in matcher.counterparts.items():
        delta.counterparts.update(((claim, article), counterpart) for article, counterpart in found.items())
    coverage = matcher.likeness.coverage
    met = Counter(draft.work.met)
    for a, around in coverage.around.items():
        if around:
            delta.around[a] = around
        for likeness, b in coverage.near.get(a, ()):
            delta.near[a, b] = Near(likeness, met[min(a, b), max(a, b)])


def _ruled(draft: Draft) -> set[str]:
    """All that rulings name or bind, today or when they were made."""
    found: set[str] = set()
    for one in draft.ruled.all:
        found.update(one.ruling.targets, one.claims, bound_articles(one.ruling))
    return found
