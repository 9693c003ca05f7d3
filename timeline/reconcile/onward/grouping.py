"""Groups of claims that can have changed, and the entries they make."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from timeline.model import Entry
from timeline.reconcile.entries import Member, make_entry
from timeline.reconcile.matching import Matcher
from timeline.reconcile.onward.part import Part
from timeline.reconcile.onward.regrouping import Regrouping, is_edge
from timeline.reconcile.phases import phase_of


def group_again(part: Part, matcher: Matcher) -> None:
    """Make the entries anew that can have changed."""
    start = _start(part)
    part.have(start)
    groups = Regrouping(part, matcher).run(start)
    part.inner = {c for group in groups for c in group}
    part.guard(part.inner)
    part.have(part.inner)
    part.inner_entries = {e for c in part.inner | part.gone if (e := _entry_before(part, c)) is not None}
    part.claims_in(part.inner_entries)
    _make_entries(part, groups)


def _start(part: Part) -> set[str]:
    """Claims that stand otherwise, are tied otherwise, or whose article has other neighbours or counterparts than before."""
    start = part.fresh | part.renamed | part.retold
    for pair, one in part.changed_ties.items():
        was = part.ties_before.get(pair)
        if any(each is not None and is_edge(each) for each in (one, was)):
            start |= {c for c in pair if c not in part.gone}
    for pair, one in part.ties.items():
        if is_edge(one):
            for c, article in zip(pair, (one.left_article, one.right_article), strict=True):
                if article in part.restless:
                    start.add(c)
    for articles, now in part.delta.derivations.items():
        for made in (now, part.derivations_before.get(articles)):
            if made is not None:
                aligned = made.aligned if part.dirty.isdisjoint(articles) else ()
                start |= {c for pair in (*made.copied, *aligned) for c in pair if c not in part.gone}
    return start


def _entry_before(part: Part, claim: str) -> str | None:
    return part.old[claim].entry if claim in part.old else None


def _make_entries(part: Part, clusters: Sequence[tuple[str, ...]]) -> None:
    members = {c for cluster in clusters for c in cluster}
    articles = {part.work.claims[c].article for c in members}
    part.profile(articles)
    part.info(articles)
    part.tell(articles)
    part.witness(members)
    copies = part.copies_in(articles)
    for cluster in clusters:
        entry = make_entry([_member(part, c, copies) for c in cluster])
        part.entries[entry.id] = evolve(entry, phase=_phase(part, entry))
        for c in cluster:
            part.entry_of[c] = entry.id
    for old in part.inner_entries - part.entries.keys():
        part.delta.put("entries", old, None)


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
        features=part.work.profiles[claim.article].features[c],
        copies=copies.get(c, frozenset()),
    )


def _phase(part: Part, entry: Entry) -> str | None:
    claims = [part.work.claims[c] for c in entry.claims]
    for story in part.stories:
        if any(story.name in part.told[claim.article].stories for claim in claims):
            actors = sorted({m.name for claim in claims for m in (*claim.actors, *claim.places)})
            return phase_of(story, [claim.quote for claim in claims], actors, entry.when)
    return None
