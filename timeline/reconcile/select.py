"""A story's part of a chronology: its articles, and what stands in them."""

from __future__ import annotations

from attrs import evolve

from timeline.model import Chronology, Conflict, RulingInfo, Story, Support
from timeline.reconcile.acting import ruling_notes
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
        told = {one.origin for one in members}
        origins = tuple(sorted(told & set(entry.origins))) or tuple(sorted(told))
        status = entry.status
        if status in {"single-origin", "corroborated"}:
            status = "corroborated" if len(origins) > 1 else "single-origin"
        articles = {one.claim.article for one in members}
        headline = claims.get(entry.headline_claim) or members[0]
        actors = sorted({m.name for one in members for m in (*one.claim.actors, *one.claim.places)})
        entries.append(
            evolve(
                entry,
                claims=inside,
                origins=origins,
                status=status,
                support=Support(len(articles), len({outlets[a] for a in articles}), len(origins)),
                headline=entry.headline if entry.headline_ruling else headline.claim.quote,
                headline_claim=headline.id,
                phase=phase_of(story, [one.claim.quote for one in members], actors, entry.when),
            )
        )
    shown = {entry.id for entry in entries}
    entries = [evolve(entry, links=tuple(link for link in entry.links if link in shown)) for entry in entries]
    conflicts = tuple(made for one in chronology.conflicts if (made := _inside(one, shown, set(claims))) is not None)
    stated = {one.id for one in conflicts}
    entries = [evolve(entry, conflicts=tuple(c for c in entry.conflicts if c in stated)) for entry in entries]
    used = {one.origin for one in claims.values()}
    lineages = []
    for lineage in chronology.lineages:
        members_of = tuple(a for a in lineage.articles if a in kept)
        if members_of:
            lineages.append(evolve(lineage, articles=members_of))
    rulings = tuple(
        _of_story(one, kept, shown, set(claims), stated)
        for one in chronology.rulings
        if kept & set(one.articles) or shown & set(one.entries)
    )
    told, elsewhere = set(ruling_notes(rulings)), set(ruling_notes(chronology.rulings))
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
        rulings=rulings,
        notes=tuple(note for note in chronology.notes if note in told or note not in elsewhere),
    )


def _of_story(one: RulingInfo, articles: set[str], entries: set[str], claims: set[str], stated: set[str]) -> RulingInfo:
    """A ruling as far as it concerns a story."""
    return evolve(
        one,
        claims=tuple(claim for claim in one.claims if claim in claims),
        articles=tuple(article for article in one.articles if article in articles),
        entries=tuple(entry for entry in one.entries if entry in entries),
        conflicts=tuple(conflict for conflict in one.conflicts if conflict in stated),
    )


def _inside(conflict: Conflict, entries: set[str], claims: set[str]) -> Conflict | None:
    """A conflict as far as it lies inside a story: nothing where fewer than two of its values do."""
    values = tuple(
        evolve(value, claims=kept)
        for value in conflict.values
        if (kept := tuple(claim for claim in value.claims if claim in claims))
    )
    if len(values) < 2:
        return None
    return evolve(
        conflict,
        entries=tuple(entry for entry in conflict.entries if entry in entries),
        disputed=tuple(entry for entry in conflict.disputed if entry in entries),
        values=values,
        sorted_by=conflict.sorted_by if conflict.sorted_by in {value.value for value in values} else None,
    )
