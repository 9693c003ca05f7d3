"""Groups of claims that can have changed, and the entries they make."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection

from attrs import evolve

from timeline.model import Entry
from timeline.reconcile.entries import Member, make_entry
from timeline.reconcile.matching import Edge, Matcher
from timeline.reconcile.onward.comparing import only, prepare
from timeline.reconcile.onward.part import Part, TooMuchIsTouchedError
from timeline.reconcile.phases import phase_of


def group_again(part: Part, matcher: Matcher) -> None:
    """Make the entries anew that are touched, and those beside them as far as they change in turn.

    An entry beside that comes out as it was has been made in the same steps as before, so nothing beyond it is touched.
    """
    start = _start(part)
    part.have(start)
    part.inner_entries = {e for c in start | part.gone if (e := _entry_before(part, c)) is not None}
    while True:
        members = part.claims_in(part.inner_entries)
        inner = start | {c for claims in members.values() for c in claims if c not in part.gone}
        beside = _beside(part, inner)
        around = _around(part, beside)
        claims = inner | {c for group in around.values() for c in group}
        if len(claims) > part.most:
            raise TooMuchIsTouchedError
        part.have(claims)
        prepare(part, matcher, claims)
        edges = [
            Edge(one.left, one.right, one.affinity, one.links)
            for (x, y), one in part.ties_of(claims).items()
            if x in claims and y in claims and one.affinity is not None
        ]
        clusters = only(matcher, claims).groups(edges)
        as_before = {frozenset(cluster) for cluster in clusters}
        broken = {entry for entry, group in around.items() if frozenset(group) not in as_before}
        if not broken:
            break
        part.inner_entries |= broken
    part.guard(inner)
    part.inner = inner
    _make_entries(part, [cluster for cluster in clusters if cluster[0] in inner])


def _start(part: Part) -> set[str]:
    """Claims that stand otherwise, are tied otherwise, or whose article has other neighbours than before."""
    start = part.fresh | part.renamed
    for pair, one in part.changed_ties.items():
        was = part.ties_before.get(pair)
        if any(each is not None and each.affinity is not None and not each.links for each in (one, was)):
            start |= {c for c in pair if c not in part.gone}
    for pair, one in part.ties.items():
        if one.affinity is not None and not one.links:
            for c, article in zip(pair, (one.left_article, one.right_article), strict=True):
                if article in part.restless:
                    start.add(c)
    for made in (*part.delta.derivations.values(), *part.derivations_before.values()):
        if made is not None and (made.left, made.right) in part.delta.derivations:
            start |= {c for pair in made.copied for c in pair if c not in part.gone}
    return start


def _entry_before(part: Part, claim: str) -> str | None:
    return part.old[claim].entry if claim in part.old else None


def _beside(part: Part, inner: Collection[str]) -> set[str]:
    """Claims outside that are alike enough to one of these to join it."""
    return {
        c
        for pair, one in part.ties_of(inner).items()
        if one.affinity is not None and not one.links
        for c in pair
        if c not in inner
    }


def _around(part: Part, beside: Collection[str]) -> dict[str, tuple[str, ...]]:
    """The entries, as they were, in which these claims stand."""
    part.mark(beside)
    entries = {e for c in beside if (e := part.marks[c].entry) is not None}
    return {e: tuple(c for c in claims if c not in part.gone) for e, claims in part.claims_in(entries).items()}


def _make_entries(part: Part, clusters: list[tuple[str, ...]]) -> None:
    members = {c for cluster in clusters for c in cluster}
    articles = {part.work.claims[c].article for c in members}
    part.info(articles)
    part.tell(articles)
    part.witness(members)
    copies = _copies(part, articles)
    for cluster in clusters:
        entry = make_entry([_member(part, c, copies) for c in cluster])
        part.entries[entry.id] = evolve(entry, phase=_phase(part, entry))
        for c in cluster:
            part.entry_of[c] = entry.id
    for old in part.inner_entries - part.entries.keys():
        part.delta.put("entries", old, None)


def _copies(part: Part, articles: Collection[str]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for one in part.derivations_of(articles):
        for x, y in one.copied:
            found[x].add(y)
            found[y].add(x)
    return {claim: frozenset(others) for claim, others in found.items()}


def _member(part: Part, c: str, copies: dict[str, frozenset[str]]) -> Member:
    claim = part.work.claims[c]
    info = part.infos[claim.article]
    return Member(
        claim=claim,
        when=part.dates[c],
        witness=part.witnesses[c],
        lineage=info.lineage,
        outlet=info.outlet,
        published=info.published,
        features=frozenset(part.work.profiles[claim.article].features[c]),
        copies=copies.get(c, frozenset()),
    )


def _phase(part: Part, entry: Entry) -> str | None:
    claims = [part.work.claims[c] for c in entry.claims]
    for story in part.stories:
        if any(story.name in part.told[claim.article].stories for claim in claims):
            actors = sorted({m.name for claim in claims for m in (*claim.actors, *claim.places)})
            return phase_of(story, [claim.quote for claim in claims], actors, entry.when)
    return None
