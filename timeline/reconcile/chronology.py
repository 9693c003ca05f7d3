"""Facts to chronology: the one pure function of the house.

The order of work: fold facts, compare articles, find lineages, resolve publication dates (lineages lend theirs), resolve every
claim's date, find origins, group claims into entries, state conflicts, name phases. No clock, no I/O, no randomness; every list
is sorted, so equal facts give an equal chronology whatever the order in which articles arrived.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from attrs import evolve

from timeline.model import (
    ArticleInfo,
    Chronology,
    Claim,
    Conflict,
    Entry,
    Lineage,
    Origin,
    PhaseInfo,
    Recorded,
    ResolvedClaim,
    Story,
    VoiceLink,
    When,
)
from timeline.reconcile.comparison import Comparison, compare
from timeline.reconcile.conflicts import (
    Testimony,
    date_conflicts,
    polarity_conflicts,
    quantity_conflicts,
    role_conflicts,
)
from timeline.reconcile.dates import date_claim, moment, stated_publication, with_lineage
from timeline.reconcile.entries import Member, make_entry
from timeline.reconcile.identity import entry_id
from timeline.reconcile.lineage import lineages
from timeline.reconcile.matching import Edge, Matcher
from timeline.reconcile.offices import SINGLE_HOLDER_OFFICES
from timeline.reconcile.origins import Witness, resting_medium, witness
from timeline.reconcile.people import People, people
from timeline.reconcile.phases import belongs, phase_of
from timeline.reconcile.state import LiveArticle, State, fold


def reconcile(
    facts: Iterable[Recorded],
    *,
    stories: Sequence[Story] = (),
    position: int = 0,
    digest: str = "",
    published_by: date | None = None,
    as_of: str | None = None,
) -> Chronology:
    """Reconcile facts into a chronology of everything in them.

    Args:
        facts: recorded facts in order of position.
        stories: stories whose phases name entries; the first one an entry's articles belong to decides.
        position: ledger position shown, when it differs from the last fact's.
        digest: ledger digest shown at that position.
        published_by: leave out articles not known to be published by this day ("what could be known then").
        as_of: the moment in the user's words, shown in exports.
    """
    state = fold(facts)
    return reconcile_state(
        state,
        stories=stories,
        position=position or state.position,
        digest=digest or state.digest,
        published_by=published_by,
        as_of=as_of,
    )


def reconcile_state(
    state: State,
    *,
    stories: Sequence[Story] = (),
    position: int = 0,
    digest: str = "",
    published_by: date | None = None,
    as_of: str | None = None,
) -> Chronology:
    """The same from a folded state."""
    stated = {a: stated_publication(state, live) for a, live in state.articles.items() if live.archived is not None}
    work = compare(state, stated, None)
    found = lineages(sorted(work.articles), work.derivations)
    published = with_lineage(stated, found, work.names)
    if published_by is not None:
        kept = {a for a, when in published.items() if when.latest is not None and when.latest <= published_by}
        work = compare(state, stated, kept)
        found = lineages(sorted(work.articles), work.derivations)
        published = {a: published[a] for a in kept}
    return _assemble(work, found, published, stories, (position, digest, as_of))


def _assemble(
    work: Comparison,
    found: tuple[Lineage, ...],
    published: Mapping[str, When],
    stories: Sequence[Story],
    shown: tuple[int, str, str | None],
) -> Chronology:
    lineage_of = {article: lineage for lineage in found for article in lineage.articles}
    moments = {a: moment(published[a], work.profiles[a].claims) for a in work.articles}
    dates = {c.id: date_claim(c, moments[c.article]) for c in work.claims.values()}
    infos = {a: _info(live, published[a], lineage_of[a].id) for a, live in work.articles.items()}
    everybody = people(work.claims.values())
    witnesses = _witnesses(work, lineage_of, infos, everybody)
    aligned = frozenset(pair for derivation in work.derivations for pair in derivation.aligned)
    matcher = Matcher(
        claims=work.claims,
        dates=dates,
        origins={c: one.origin.id for c, one in witnesses.items()},
        published={c.id: published[c.article] for c in work.claims.values()},
        aligned=aligned,
        lineages={article: lineage.id for article, lineage in lineage_of.items()},
        similarity=work.score,
        containment=work.containment,
        shared=lambda x, y: work.pair(x, y).shared(x, y),
    )
    found_edges = matcher.edges(work.pairs)
    clusters = matcher.groups(found_edges)
    entry_of: dict[str, str] = {}
    entries: list[Entry] = []
    for cluster in clusters:
        members = [
            Member(
                claim=work.claims[c],
                when=dates[c],
                witness=witnesses[c],
                lineage=lineage_of[work.claims[c].article].id,
                outlet=infos[work.claims[c].article].outlet,
                published=published[work.claims[c].article],
                features=frozenset(work.profiles[work.claims[c].article].features[c]),
            )
            for c in cluster
        ]
        entry = make_entry(members)
        entries.append(entry)
        entry_of.update(dict.fromkeys(cluster, entry.id))
    testimonies = {
        c.id: Testimony(c, dates[c.id], witnesses[c.id].origin.id, entry_of[c.id], published[c.article])
        for c in work.claims.values()
    }
    conflicts = _conflicts(work, testimonies, entries, found_edges)
    entries = _finish(entries, conflicts, found_edges, entry_of)
    entries = _with_phases(entries, work, infos, stories)
    resolved = [
        _resolved(work, infos, c, dates[c.id], witnesses[c.id], entry_of[c.id], everybody) for c in work.claims.values()
    ]
    origins = {one.origin.id: one.origin for one in witnesses.values()}
    position, digest, as_of = shown
    return Chronology(
        story=None,
        as_of=as_of,
        position=position,
        digest=digest,
        articles=tuple(sorted(infos.values(), key=lambda info: (info.path, info.id))),
        lineages=found,
        origins=tuple(origins[o] for o in sorted(origins)),
        claims=tuple(sorted(resolved, key=lambda one: (one.claim.article, one.claim.start, one.claim.end, one.id))),
        entries=tuple(sorted(entries, key=entry_order)),
        conflicts=tuple(sorted(conflicts, key=lambda c: (c.status != "open", c.slot, c.id))),
        phases=_phases_named(entries, stories),
    )


def _phases_named(entries: Sequence[Entry], stories: Sequence[Story]) -> tuple[PhaseInfo, ...]:
    """The phases that entries carry, in the order of their stories."""
    named = {entry.phase for entry in entries}
    return tuple(phase.info for story in stories for phase in story.phases if phase.id in named)


def entry_order(entry: Entry) -> tuple[date, date, str]:
    """Chronological order: by latest bound known, then earliest; undated last."""
    day = entry.when.earliest or entry.when.latest or date.max
    return (day, entry.when.latest or date.max, entry.id)


def _info(live: LiveArticle, published: When, lineage: str) -> ArticleInfo:
    archived = live.archived
    if archived is None:
        raise ValueError(live.id)
    said: dict[str, str] = {}
    for _, fact in sorted(live.described, key=lambda item: (item[1].author != "text", item[0])):
        said[fact.what] = fact.value  # an editor's word stands over the text's, a later one over an earlier one
    title = archived.title.text if archived.title else None
    return ArticleInfo(
        id=live.id,
        path=archived.path,
        sha256=archived.sha256,
        text_sha256=archived.text_sha256,
        characters=archived.characters,
        language=said.get("language", archived.language),
        title=said.get("title", title),
        outlet=said.get("outlet"),
        url=said.get("url"),
        published=published,
        lineage=lineage,
        claims=len(live.claims),
        note=live.read.note if live.read else "not read",
    )


def _witnesses(
    work: Comparison, lineage_of: Mapping[str, Lineage], infos: Mapping[str, ArticleInfo], everybody: People
) -> dict[str, Witness]:
    made: dict[str, Witness] = {}
    for article, profile in work.profiles.items():
        lineage = lineage_of[article]
        rest = resting_medium(profile.claims)
        label = " = ".join(_article_words(infos[a]) for a in lineage.articles)
        for claim in profile.claims:
            made[claim.id] = witness(claim, rest, lineage.id, label, everybody)
    return made


def _article_words(info: ArticleInfo) -> str:
    """An article in words a person knows it by: its outlet, else its headline, else its file."""
    if info.outlet:
        return info.outlet
    return f"“{info.title}”" if info.title else info.path.rsplit("/", 1)[-1]


def _conflicts(
    work: Comparison, testimonies: Mapping[str, Testimony], entries: Sequence[Entry], found_edges: Sequence[Edge]
) -> list[Conflict]:
    everything = [testimonies[c] for c in sorted(testimonies)]
    found = role_conflicts(everything, SINGLE_HOLDER_OFFICES)
    for entry in entries:
        members = [testimonies[c] for c in entry.claims]
        found += quantity_conflicts(entry.id, members)
        found += date_conflicts(entry.id, members)
    told = {a: [testimonies[c.id] for c in p.claims] for a, p in work.profiles.items()}
    found += polarity_conflicts(told, _denials(found_edges, testimonies))
    return sorted({one.id: one for one in found}.values(), key=lambda one: one.id)


def _denials(found: Sequence[Edge], testimonies: Mapping[str, Testimony]) -> list[tuple[Testimony, Testimony]]:
    """Denials with what they deny: pairs alike enough to be one happening but for their polarity."""
    pairs = []
    for edge in found:
        if edge.links:
            for x, y in ((edge.left, edge.right), (edge.right, edge.left)):
                if testimonies[x].claim.modality == "denied":
                    pairs.append((testimonies[x], testimonies[y]))
    return pairs


def _finish(
    entries: Sequence[Entry], conflicts: Sequence[Conflict], found: Sequence[Edge], entry_of: Mapping[str, str]
) -> list[Entry]:
    """Join conflicts and links to their entries."""
    disputes: dict[str, set[str]] = {}
    open_in: set[str] = set()
    for one in conflicts:
        for entry in one.entries:
            disputes.setdefault(entry, set()).add(one.id)
        if one.status == "open":
            open_in.update(one.disputed)
    links: dict[str, set[str]] = {}
    for edge in found:
        a, b = entry_of[edge.left], entry_of[edge.right]
        if edge.links and a != b:
            links.setdefault(a, set()).add(b)
            links.setdefault(b, set()).add(a)
    return [
        evolve(
            entry,
            conflicts=tuple(sorted(disputes.get(entry.id, ()))),
            links=tuple(sorted(links.get(entry.id, ()))),
            status="disputed" if entry.id in open_in else entry.status,
        )
        for entry in entries
    ]


def _with_phases(
    entries: Sequence[Entry], work: Comparison, infos: Mapping[str, ArticleInfo], stories: Sequence[Story]
) -> list[Entry]:
    members = {
        story.name: {
            a
            for a, profile in work.profiles.items()
            if belongs(story, infos[a].title, [c.quote for c in profile.claims])
        }
        for story in stories
    }
    named = []
    for entry in entries:
        claims = [work.claims[c] for c in entry.claims]
        phase = None
        for story in stories:
            if any(claim.article in members[story.name] for claim in claims):
                actors = sorted({m.name for claim in claims for m in (*claim.actors, *claim.places)})
                phase = phase_of(story, [claim.quote for claim in claims], actors, entry.when)
                break
        named.append(evolve(entry, phase=phase))
    return named


def _resolved(
    work: Comparison,
    infos: Mapping[str, ArticleInfo],
    claim: Claim,
    when: When,
    one: Witness,
    entry: str,
    everybody: People,
) -> ResolvedClaim:
    live = work.articles[claim.article].claims[claim.id]
    inner = [
        evolve(link, name=everybody.name_of(link.name)) if link.name and link.kind in {"person", "body"} else link
        for link in claim.voice
    ]
    voice = (VoiceLink("outlet", infos[claim.article].outlet), *inner)
    return ResolvedClaim(claim, when, voice, one.origin.id, entry, live.reader, live.position)


def resolve_entry(chronology: Chronology, wanted: str) -> Entry | None:
    """The entry an id names: today's, or the one that holds the claim an older id was anchored in."""
    entries = {entry.id: entry for entry in chronology.entries}
    if wanted in entries:
        return entries[wanted]
    for one in chronology.claims:
        if one.entry is not None and entry_id(one.claim) == wanted:
            return entries.get(one.entry)
    return None


__all__ = ["Origin", "entry_order", "reconcile", "reconcile_state", "resolve_entry"]
