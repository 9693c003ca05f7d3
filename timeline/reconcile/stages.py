"""The stages of reconciling after articles have been compared, in the order in which they run.

Each stage is a function of the draft that fills in one thing, named by the function. ``STAGES`` is the order; what a stage
needs has been filled in by those before it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from typing import Final

from attrs import evolve
from msgspec.structs import replace

from timeline.model import (
    ArticleInfo,
    Claim,
    Entry,
    EntryStatus,
    Lineage,
    LineageKind,
    ResolvedClaim,
    RulingMade,
    VoiceLink,
    When,
)
from timeline.reconcile.acting import Hearing, with_rulings, with_titles
from timeline.reconcile.apart import kept_apart
from timeline.reconcile.comparison import Comparison
from timeline.reconcile.conflicts_finding import find_conflicts, linked_entries, testimonies_of
from timeline.reconcile.coverage import coverage
from timeline.reconcile.dates import date_claim, moment
from timeline.reconcile.draft import Draft
from timeline.reconcile.entries import Member, entry_alone, make_entry
from timeline.reconcile.likeness import Likeness
from timeline.reconcile.lineage import Said, lineages
from timeline.reconcile.links import Links
from timeline.reconcile.matching import Matcher
from timeline.reconcile.meaning import Meanings
from timeline.reconcile.origins import credited, resting_medium, ruled_witness, witness
from timeline.reconcile.pairing import IdPairs
from timeline.reconcile.people import People, people
from timeline.reconcile.phases import belongs, phase_of
from timeline.reconcile.rulings import Ruled
from timeline.reconcile.settling import settle
from timeline.reconcile.sorting import with_sorting
from timeline.reconcile.state import LiveArticle


def describe_articles(draft: Draft) -> None:
    """Every article with its outlet, headline, publication and lineage."""
    draft.lineage_of = {article: lineage for lineage in draft.lineages for article in lineage.articles}
    draft.infos = {
        a: article_info(live, draft.published[a], draft.lineage_of[a].id) for a, live in draft.work.articles.items()
    }


def date_claims(draft: Draft) -> None:
    """When every claim's happening took place."""
    moments = {a: moment(draft.published[a], standing(draft, a)) for a in draft.work.articles}
    same: dict[When, When] = {}  # what many claims have in common is held once
    dated = ((c.id, date_claim(c, moments[c.article])) for c in draft.claims.values())
    draft.dates = {c: when if when.expression else same.setdefault(when, when) for c, when in dated}
    give_ruled_dates(draft)


def give_ruled_dates(draft: Draft) -> None:
    """Put the dates that people gave in the place of those the texts tell."""
    given = {c: when for c, when in draft.ruled.dates.items() if c in draft.dates}
    draft.told = {c: draft.dates[c] for c in given if c in draft.ruled.happened}
    draft.dates.update(given)


def join_names(draft: Draft) -> None:
    """One person, one name."""
    draft.everybody = people(draft.claims.values())


def find_witnesses(draft: Draft) -> None:
    """On whose word every claim rests."""
    for article in draft.work.profiles:
        find_witnesses_in(draft, article)


def find_witnesses_in(draft: Draft, article: str) -> None:
    """On whose word the claims of one article rest."""
    lineage = draft.lineage_of[article]
    rest = resting_medium(standing(draft, article)) or credited(draft.work.articles[article].said.get("agency"))
    label = " = ".join(article_words(draft.infos[a]) for a in lineage.articles)
    for claim in draft.work.profiles[article].claims:
        said = draft.ruled.origin_of(claim)
        draft.witnesses[claim.id] = (
            witness(claim, rest, lineage.id, label, draft.everybody)
            if said is None
            else ruled_witness(said, draft.everybody)
        )


def find_copies(draft: Draft) -> None:
    """Which claims stand in other articles word for word, whether or not the articles are of one lineage."""
    found: dict[str, set[str]] = {}
    for derivation in draft.work.derivations:
        for x, y in derivation.copied:
            found.setdefault(x, set()).add(y)
            found.setdefault(y, set()).add(x)
    draft.copies = {claim: frozenset(others) for claim, others in found.items()}


def match_claims(draft: Draft) -> None:
    """Which claims tell one happening: edges between pairs, and the groups they make."""
    matcher = matcher_of(draft)
    pairs = pairs_standing(draft)
    matcher.find_counterparts(pairs)
    draft.matcher = matcher
    draft.prospects = matcher.prospects(pairs)
    to_measure = draft.prospects.to_measure
    draft.edges = matcher.edges(to_measure)
    joined = matcher.groups(draft.edges)
    draft.clusters, draft.joins = joined.groups, joined.joins
    # What a person holds to be two happenings is no disagreement about one.
    draft.apart = kept_apart(matcher, free_to_meet(to_measure, draft.ruled.claims))


def pairs_standing(draft: Draft) -> IdPairs:
    """The candidate pairs without the claims that people rejected."""
    pairs = draft.work.pairs
    return pairs.keeping(~pairs.touch(draft.ruled.rejected)) if draft.ruled.rejected else pairs


def free_to_meet(pairs: Sequence[tuple[str, str]], ruled: Links) -> Sequence[tuple[str, str]]:
    """The pairs of claims that no ruling keeps apart."""
    return [(x, y) for x, y in pairs if ruled.can_meet((x,), (y,))] if ruled.apart else pairs


def make_entries(draft: Draft) -> None:
    """An entry for each group."""
    for cluster in draft.clusters:
        entry = draft.grouped.get(cluster)
        if entry is None:
            entry = draft.grouped[cluster] = _entry(draft, cluster)
        draft.entries.append(entry)
        draft.entry_of.update(dict.fromkeys(cluster, entry.id))


def _entry(draft: Draft, cluster: Sequence[str]) -> Entry:
    if len(cluster) > 1:
        return make_entry([_member(draft, claim) for claim in cluster])
    c = cluster[0]
    return entry_alone(draft.claims[c], draft.dates[c], draft.witnesses[c].origin.id)


def hear_testimonies(draft: Draft) -> None:
    """Every claim with what conflicts need to know of it."""
    origins = {c: one.origin.id for c, one in draft.witnesses.items()}
    for article in draft.work.profiles:
        published, info = draft.published[article], draft.infos[article]
        found = standing(draft, article)
        told = testimonies_of(
            found,
            published,
            info.outlet,
            info.lineage,
            draft.work.language_of(article),
            draft.dates,
            origins,
            draft.entry_of,
            draft.copies,
        )
        draft.testimonies.update((one.claim.id, one) for one in told)


def state_conflicts(draft: Draft) -> None:
    """What cannot all be true."""
    articles = {a: [claim.id for claim in standing(draft, a)] for a in draft.work.profiles}
    draft.found = find_conflicts(draft.testimonies, draft.entries, articles, draft.edges, draft.apart)
    draft.conflicts = sorted((one for found in draft.found.values() for one in found), key=lambda one: one.id)


def settle_conflicts(draft: Draft) -> None:
    """What people made of conflicts."""
    draft.settled = settle(draft.conflicts, draft.ruled)
    draft.conflicts = list(draft.settled.conflicts)


def join_conflicts_and_links(draft: Draft) -> None:
    """Tell every entry of its conflicts and of the entries it is linked with."""
    disputes: dict[str, set[str]] = {}
    status: dict[str, EntryStatus] = {}
    for one in sorted(draft.conflicts, key=lambda one: one.status == "open"):
        for entry_id in one.entries:
            disputes.setdefault(entry_id, set()).add(one.id)
        if one.status == "open":
            status.update(dict.fromkeys(one.disputed, "disputed"))
        elif one.status == "resolved" and one.ruling is not None:
            status.update(dict.fromkeys(one.disputed, "ruled"))
    links: dict[str, set[str]] = {}
    for edge in draft.edges:
        a, b = draft.entry_of[edge.left], draft.entry_of[edge.right]
        if edge.links and a != b:
            links.setdefault(a, set()).add(b)
            links.setdefault(b, set()).add(a)
    for a, b in linked_entries(draft.conflicts):
        links.setdefault(a, set()).add(b)
        links.setdefault(b, set()).add(a)
    concerned = disputes.keys() | links.keys() | status.keys()
    draft.entries = [
        evolve(
            entry,
            conflicts=tuple(sorted(disputes.get(entry.id, ()))),
            links=tuple(sorted(links.get(entry.id, ()))),
            status=status.get(entry.id, entry.status),
        )
        if entry.id in concerned
        else entry
        for entry in draft.entries
    ]


def name_phases(draft: Draft) -> None:
    """The phase of the first story that an entry's articles belong to."""
    draft.of_stories = draft.of_stories or {
        story.name: {
            a
            for a, profile in draft.work.profiles.items()
            if belongs(story, draft.infos[a].title, [c.quote for c in profile.claims])
        }
        for story in draft.stories
    }
    if any(draft.of_stories.values()):
        draft.entries = [evolve(entry, phase=_phase(draft, entry, draft.of_stories)) for entry in draft.entries]


def tell_sorting(draft: Draft) -> None:
    """Of every conflict the value that its line sorts by, and why."""
    draft.conflicts = with_sorting(draft.conflicts, draft.entries, draft.dates, draft.claims)


def hear_rulings(draft: Draft) -> None:
    """Headlines in people's words, how every ruling stands, and on every entry the rulings that act on it."""
    draft.entries, titles, lost = with_titles(draft.entries, draft.ruled)
    hearing = Hearing(draft.work.state, draft.ruled, draft.settled, titles, lost, draft.infos, draft.entries)
    draft.rulings = hearing.rulings()
    draft.entries = with_rulings(draft.entries, draft.rulings)


Stage = Callable[[Draft], None]
STAGES: Final[tuple[Stage, ...]] = (
    describe_articles,
    date_claims,
    join_names,
    find_witnesses,
    find_copies,
    match_claims,
    make_entries,
    hear_testimonies,
    state_conflicts,
    settle_conflicts,
    join_conflicts_and_links,
    name_phases,
    tell_sorting,
    hear_rulings,
)


def run_stages(
    draft: Draft, instead: Mapping[Stage, Stage] | None = None, begins: Callable[[str], None] | None = None
) -> Draft:
    """Run all stages; ``instead`` names stages that come to the same by a shorter way, ``begins`` is told each one's name."""
    for stage in STAGES:
        if begins is not None:
            begins(stage.__name__)
        (instead or {}).get(stage, stage)(draft)
    return draft


def resolved_claims(draft: Draft) -> list[ResolvedClaim]:
    """Every claim with all that was found out about it."""
    found = []
    for claim in draft.claims.values():
        live = draft.work.articles[claim.article].claims[claim.id]
        voice = voice_of(claim, draft.infos[claim.article].outlet, draft.everybody)
        origin, entry = draft.witnesses[claim.id].origin.id, draft.entry_of.get(claim.id)
        rejected = draft.ruled.rejected.get(claim.id)
        when = draft.dates[claim.id]
        found.append(ResolvedClaim(claim, when, voice, origin, entry, live.reader, live.position, rejected))
    return found


def voice_of(claim: Claim, outlet: str | None, everybody: People) -> tuple[VoiceLink, ...]:
    """The whole chain on whose word a claim rests, the outlet first, everybody by the name they are shown by."""
    inner = [
        replace(link, name=everybody.name_of(link.name)) if link.name and link.kind in {"person", "body"} else link
        for link in claim.voice
    ]
    return (VoiceLink("outlet", outlet), *inner)


def ruled_lineages(work: Comparison, stated: Mapping[str, When], decided: Ruled) -> tuple[Lineage, ...]:
    """Which articles derive from one another, as found and as people say."""
    said = {pair: _said(work, one.ruling) for one in decided.derivations for pair in _pairs(work, one.ruling)}
    return lineages(work.known(stated), work.derivations, decided.lineages, said)


def _pairs(work: Comparison, ruling: RulingMade) -> list[tuple[str, str]]:
    """The neighbours among the articles, as far as they are there, that a ruling says derive from one another."""
    there = sorted(article for article in ruling.targets if article in work.articles)
    return list(pairwise(there))


def _said(work: Comparison, ruling: RulingMade) -> Said:
    """What a person said of how articles derive; where they left the manner open, languages tell a translation."""
    languages = {
        archived.language for a in ruling.targets if a in work.articles and (archived := work.articles[a].archived)
    }
    kinds: dict[str | None, LineageKind] = {"copy": "copy", "agency": "agency", "translation": "translation"}
    open_kind: LineageKind = "translation" if len(languages) > 1 and ruling.value == "same" else "paraphrase"
    evidence = f"ruled by {ruling.author} (ruling {ruling.ruling}): {ruling.reason}"
    return Said(kinds.get(ruling.value, open_kind), (evidence,))


def standing(draft: Draft, article: str) -> list[Claim]:
    """The claims of an article that nobody has rejected, in text order."""
    return [claim for claim in draft.work.profiles[article].claims if claim.id not in draft.ruled.rejected]


def article_info(live: LiveArticle, published: When, lineage: str) -> ArticleInfo:
    """An article as a chronology shows it."""
    archived = live.archived
    if archived is None:
        raise ValueError(live.id)
    said = live.said
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


def matcher_of(draft: Draft, known: Matcher | None = None) -> Matcher:
    """A matcher that knows what the draft knows.

    Args:
        draft: up to where claims are matched.
        known: a matcher of the same articles with the same days of publication, whatever was ruled.
    """
    work = draft.work
    rejected = draft.ruled.rejected
    return Matcher(
        claims={c: claim for c, claim in work.claims.items() if c not in rejected} if rejected else work.claims,
        dates=draft.dates,
        origins={c: one.origin.id for c, one in draft.witnesses.items()},
        published=known.published if known else {c.id: draft.published[c.article] for c in work.claims.values()},
        aligned=frozenset(
            pair
            for derivation in work.derivations
            if draft.ruled.lineages.can_meet((derivation.left,), (derivation.right,))
            for pair in derivation.aligned
        ),
        lineages={article: lineage.id for article, lineage in draft.lineage_of.items()},
        likeness=known.likeness
        if known
        else Likeness(work, Meanings(work.claims), coverage(work.profiles, draft.published, work.met)),
        beside=known.beside
        if known
        else {
            c.id: _beside(profile.claims, at)
            for profile in work.profiles.values()
            for at, c in enumerate(profile.claims)
        },
        ruled=draft.ruled.claims,
        told=draft.told,
    )


def _beside(claims: Sequence[Claim], at: int) -> tuple[str, ...]:
    return tuple(claims[place].id for place in (at - 1, at + 1) if 0 <= place < len(claims))


def _member(draft: Draft, claim_id: str) -> Member:
    claim = draft.claims[claim_id]
    return Member(
        claim=claim,
        when=draft.dates[claim_id],
        witness=draft.witnesses[claim_id],
        lineage=draft.lineage_of[claim.article].id,
        outlet=draft.infos[claim.article].outlet,
        published=draft.published[claim.article],
        features=draft.work.profiles[claim.article].features[claim_id],
        accepted=draft.ruled.accepted.get(claim_id, frozenset()),
        copies=draft.copies.get(claim_id, frozenset()),
    )


def article_words(info: ArticleInfo) -> str:
    """An article in words a person knows it by: its outlet, else its headline, else its file."""
    if info.outlet:
        return info.outlet
    return f"“{info.title}”" if info.title else info.path.rsplit("/", 1)[-1]


def _phase(draft: Draft, entry: Entry, members: Mapping[str, set[str]]) -> str | None:
    claims = [draft.claims[c] for c in entry.claims]
    for story in draft.stories:
        if any(claim.article in members[story.name] for claim in claims):
            actors = sorted({m.name for claim in claims for m in (*claim.actors, *claim.places)})
            return phase_of(story, [claim.quote for claim in claims], actors, entry.when)
    return None
