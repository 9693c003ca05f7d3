"""A story's part of a chronology: its articles, and what stands in them."""

from __future__ import annotations

from attrs import evolve

from timeline.model import Chronology, Story, Support
from timeline.reconcile.phases import belongs, phase_of


def select_story(chronology: Chronology, story: Story) -> Chronology:
    """Keep the articles that belong to ``story`` and the entries told in them; support is counted within the story."""
    quotes: dict[str, list[str]] = {}
    for one in chronology.claims:
        quotes.setdefault(one.claim.article, []).append(one.claim.quote)
    kept = {a.id for a in chronology.articles if belongs(story, a.title, quotes.get(a.id, []))}
    claims = {one.id: one for one in chronology.claims if one.claim.article in kept}
    outlets = {a.id: a.outlet for a in chronology.articles}
    entries = []
    for entry in chronology.entries:
        inside = tuple(c for c in entry.claims if c in claims)
        if not inside:
            continue
        members = [claims[c] for c in inside]
        whole = len(inside) == len(entry.claims)
        origins = entry.origins if whole else tuple(sorted({one.origin for one in members}))
        articles = {one.claim.article for one in members}
        headline = claims.get(entry.headline_claim) or members[0]
        actors = sorted({m.name for one in members for m in (*one.claim.actors, *one.claim.places)})
        entries.append(
            evolve(
                entry,
                claims=inside,
                origins=origins,
                support=Support(len(articles), len({outlets[a] for a in articles}), len(origins)),
                headline=headline.claim.quote,
                headline_claim=headline.id,
                phase=phase_of(story, [one.claim.quote for one in members], actors, entry.when),
            )
        )
    shown = {entry.id for entry in entries}
    conflicts = tuple(one for one in chronology.conflicts if shown & set(one.entries))
    used = {one.origin for one in claims.values()}
    lineages = []
    for lineage in chronology.lineages:
        members_of = tuple(a for a in lineage.articles if a in kept)
        if members_of:
            lineages.append(evolve(lineage, articles=members_of))
    return evolve(
        chronology,
        story=story.name,
        title=story.title,
        articles=tuple(a for a in chronology.articles if a.id in kept),
        lineages=tuple(lineages),
        origins=tuple(o for o in chronology.origins if o.id in used),
        claims=tuple(one for one in chronology.claims if one.id in claims),
        entries=tuple(entries),
        conflicts=conflicts,
        phases=tuple(phase.info for phase in story.phases),
    )
