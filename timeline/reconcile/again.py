"""Reconciling again where only rulings are new: what no ruling touches is taken over from the draft before.

Law: the draft is exactly what reconciling everything anew would give. Articles are not compared again; a pair of claims is
weighed again only if a date, an origin, a lineage or a counterpart of one of the two is another than before; claims are grouped
again only where such a pair, or what people hold to be one or two happenings, is in reach of them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from attrs import evolve

from timeline.model import Story
from timeline.reconcile.again_published import Moved, on_other_days
from timeline.reconcile.apart import kept_apart
from timeline.reconcile.chronology import draft_of
from timeline.reconcile.coverage import coverage_again
from timeline.reconcile.dates import date_claim, moment, stated_publication, with_lineage
from timeline.reconcile.draft import Draft
from timeline.reconcile.likeness import Likeness
from timeline.reconcile.links import Links
from timeline.reconcile.matching import Edge, Matcher
from timeline.reconcile.rulings import ruled
from timeline.reconcile.stages import (
    Stage,
    date_claims,
    find_copies,
    find_witnesses,
    find_witnesses_in,
    free_to_meet,
    give_ruled_dates,
    join_names,
    match_claims,
    matcher_of,
    pairs_standing,
    ruled_lineages,
    run_stages,
    standing,
)
from timeline.reconcile.state import State

LARGEST_PART = 1 / 3
"""When more than this part of all pairs has to be weighed again, weighing all of them costs no more."""


def draft_again(state: State, last: Draft, stories: Sequence[Story] = ()) -> Draft:
    """A draft of the articles of an earlier one under other rulings.

    Args:
        state: what is alive now. Its articles are the very ones of ``last``; only rulings were made or revoked since.
        last: a draft of all articles through which all stages have gone, made with the same stories.
        stories: as for ``reconcile``.
    """
    if state.articles is not last.work.state.articles:
        return draft_of(state, stories=stories)
    decided = ruled(state)
    stated = {
        a: stated_publication(live, decided.published.get(a))
        for a, live in state.articles.items()
        if live.archived is not None
    }
    moved = on_other_days(evolve(last.work, state=state), stated)
    if moved is None or last.matcher is None:
        return draft_of(state, stories=stories)
    work = moved.work
    found = ruled_lineages(work, stated, decided)
    published = with_lineage(stated, found, work.names)
    draft = Draft(work, found, published, stories, decided, of_stories=last.of_stories)
    shorter = _Shorter(last, moved, frozenset(_otherwise(published, last.published)))
    ways: dict[Stage, Stage] = {
        date_claims: shorter.date,
        join_names: shorter.name,
        find_witnesses: shorter.vouch,
        find_copies: shorter.copy,
        match_claims: shorter.match,
    }
    return run_stages(draft, ways)


class _Shorter:
    """The stages that take over most of what the draft before has found. ``republished`` are articles whose day of
    publication, their own or borrowed, is another."""

    def __init__(self, last: Draft, moved: Moved, republished: frozenset[str]) -> None:
        self._last = last
        self._moved = moved
        self._republished = republished

    def date(self, draft: Draft) -> None:
        last = self._last
        otherwise = set(last.ruled.rejected) ^ set(draft.ruled.rejected)
        claims = draft.claims
        dated = {claims[c].article for c in otherwise if c in claims} | self._republished
        again = {c for c in last.ruled.dates if c in claims}
        again |= {claim.id for a in dated for claim in draft.work.profiles[a].claims}
        draft.dates = dict(last.dates)
        moments: dict[str, Any] = {}
        for c in sorted(again):
            a = claims[c].article
            if a not in moments:
                moments[a] = moment(draft.published[a], standing(draft, a))
            draft.dates[c] = date_claim(claims[c], moments[a])
        give_ruled_dates(draft)

    def name(self, draft: Draft) -> None:
        draft.everybody = self._last.everybody

    def vouch(self, draft: Draft) -> None:
        last, claims = self._last, draft.claims
        said = set(draft.ruled.rejected) ^ set(last.ruled.rejected)
        said |= _otherwise(draft.ruled.claim_origins, last.ruled.claim_origins)
        again = {claims[c].article for c in said if c in claims}
        again |= _otherwise(draft.ruled.article_origins, last.ruled.article_origins) & draft.infos.keys()
        again |= _otherwise(draft.lineage_of, last.lineage_of)
        draft.witnesses = dict(last.witnesses)
        for article in sorted(again):
            find_witnesses_in(draft, article)

    def copy(self, draft: Draft) -> None:
        draft.copies = self._last.copies

    def match(self, draft: Draft) -> None:
        """Match claims, looking only at those that stand otherwise than before."""
        last = self._last
        before = last.matcher
        if before is None:
            return match_claims(draft)
        matcher = matcher_of(draft, before)
        around = self._place(draft, matcher, before)
        altered = _altered(draft, last, matcher, before) | self._claims_of(draft, around)
        altered.update(c for pair in self._moved.pairs for c in pair)
        altered |= self._find_counterparts(draft, matcher, before, altered)
        spoken = altered | _spoken_of_otherwise(draft.ruled.claims, last.ruled.claims)
        standing_pairs = pairs_standing(draft)
        near = standing_pairs.keeping(standing_pairs.touch(spoken))
        if len(near) > LARGEST_PART * len(draft.work.pairs):
            return match_claims(draft)
        draft.matcher = matcher
        to_measure = matcher.prospects(near).to_measure
        weighed = matcher.edges([(x, y) for x, y in to_measure if x in altered or y in altered])
        draft.edges = sorted([*_clear_of(last.edges, altered), *weighed], key=_by_claims)
        apart = kept_apart(matcher, free_to_meet(to_measure, draft.ruled.claims))
        draft.apart = sorted([*_clear_of(last.apart, spoken), *apart], key=_by_claims)
        reach = _reach(spoken, last.edges, draft.edges, (last.ruled.claims, draft.ruled.claims), matcher)
        inside = [edge for edge in draft.edges if not edge.links and edge.left in reach]
        regrouped = matcher.groups(inside, {c for c in reach if c in matcher.claims})
        draft.clusters = sorted([*(one for one in last.clusters if reach.isdisjoint(one)), *regrouped.groups])
        draft.joins = {pair for pair in last.joins if reach.isdisjoint(pair)} | regrouped.joins
        told = altered | _told_otherwise(draft, last)
        draft.grouped = {cluster: one for cluster, one in last.grouped.items() if told.isdisjoint(cluster)}
        return None

    def _place(self, draft: Draft, matcher: Matcher, before: Matcher) -> set[str]:
        """Tell a matcher when articles were published and which of them cover the same news; those that are placed otherwise."""
        others = self._republished | self._moved.articles
        if not others:
            return set()
        work, known = draft.work, before.likeness
        matcher.published = {c.id: draft.published[c.article] for c in work.claims.values()}
        coverage = coverage_again(known.coverage, work.profiles, draft.published, work.met, others)
        matcher.likeness = Likeness(work, known.meanings, coverage)
        return _otherwise(coverage.around, known.coverage.around) | self._republished

    def _find_counterparts(self, draft: Draft, matcher: Matcher, before: Matcher, altered: set[str]) -> set[str]:
        """Find the counterparts in lineages that are put together otherwise, or of whose claims some are. Returns the claims
        that have others."""
        last, claims = self._last, draft.claims
        matcher.take_sieve(before, altered)
        stirred = _otherwise(matcher.lineages, before.lineages)
        stirred |= {claims[c].article for c in set(draft.ruled.rejected) ^ set(last.ruled.rejected) if c in claims}
        stirred |= {claims[c].article for pair in self._moved.pairs for c in pair}
        if not stirred:
            matcher.counterparts = before.counterparts
            return set()
        matcher.counterparts = {
            c: {article: one for article, one in mine.items() if article not in stirred}
            for c, mine in before.counterparts.items()
            if claims[c].article not in stirred
        }
        touched = self._claims_of(draft, stirred)
        standing_pairs = pairs_standing(draft)
        matcher.find_counterparts(standing_pairs.keeping(standing_pairs.touch(touched)))
        return _otherwise(matcher.counterparts, before.counterparts) & claims.keys()

    @staticmethod
    def _claims_of(draft: Draft, articles: Collection[str]) -> set[str]:
        return {claim.id for a in articles for claim in draft.work.profiles[a].claims}


def _altered(draft: Draft, last: Draft, matcher: Matcher, before: Matcher) -> set[str]:
    """The claims of which something is otherwise that weighing a pair asks for."""
    found = set(draft.ruled.rejected) ^ set(last.ruled.rejected)
    found |= _otherwise(matcher.dates, before.dates)
    found |= _otherwise(matcher.origins, before.origins)
    found |= _otherwise(matcher.told, before.told)
    found.update(c for pair in matcher.aligned ^ before.aligned for c in pair)
    moved = _otherwise(matcher.lineages, before.lineages)
    found.update(claim.id for a in moved for claim in draft.work.profiles[a].claims)
    return found & draft.claims.keys()


def _told_otherwise(draft: Draft, last: Draft) -> set[str]:
    """The claims of which something else is otherwise that their entry tells."""
    return _otherwise(draft.witnesses, last.witnesses) | _otherwise(draft.ruled.accepted, last.ruled.accepted)


def _otherwise(one: Mapping[str, Any], other: Mapping[str, Any]) -> set[str]:
    """The keys whose values differ, those that stand on one side only included."""
    if one is other:
        return set()
    missing = object()
    found = {key for key, value in one.items() if (was := other.get(key, missing)) is not value and was != value}
    return found | (other.keys() - one.keys())


def _spoken_of_otherwise(one: Links, other: Links) -> set[str]:
    """The claims of which rulings hold otherwise that they are one happening with others, or two."""

    def said(links: Links) -> dict[str, Any]:
        return {c: (label, links.apart.get(label)) for c, label in links.labels.items()}

    return _otherwise(said(one), said(other))


def _reach(
    spoken: set[str], before: Iterable[Edge], after: Iterable[Edge], rulings: Iterable[Links], matcher: Matcher
) -> set[str]:
    """The claims that can be grouped otherwise: those that edges and rulings, old or new, bind to the ones spoken of."""
    bound: dict[str, set[str]] = {}
    for edges in (before, after):
        for edge in edges:
            if not edge.links:
                bound.setdefault(edge.left, set()).add(edge.right)
                bound.setdefault(edge.right, set()).add(edge.left)
    for links in rulings:
        for unit in links.units(matcher.likeness.work.claims):
            for claim in unit[1:]:
                bound.setdefault(unit[0], set()).add(claim)
                bound.setdefault(claim, set()).add(unit[0])
    found, waiting = set(spoken), list(spoken)
    while waiting:
        for other in bound.get(waiting.pop(), ()):
            if other not in found:
                found.add(other)
                waiting.append(other)
    return found


def _clear_of(ties: Iterable[Any], claims: Collection[str]) -> list[Any]:
    return [one for one in ties if one.left not in claims and one.right not in claims]


def _by_claims(one: Any) -> tuple[str, str]:
    return one.left, one.right
