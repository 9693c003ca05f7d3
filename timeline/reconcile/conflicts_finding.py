"""All conflicts of a chronology, each found in a closed part of it.

The parts: an entry's claims; the pairs the matcher found alike (inside an entry, or linking two); the pairs it kept apart for a
day or a number; one article's sentences in their order with the denials that meet them; one office. A part's conflicts
depend on nothing outside it and the entries whose claims are held against one another there.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from timeline.model import Claim, Conflict, Entry, When
from timeline.reconcile.apart import Apart
from timeline.reconcile.conflicts import Testimony
from timeline.reconcile.conflicts_actors import actor_conflicts
from timeline.reconcile.conflicts_dates import date_conflicts, date_conflicts_apart
from timeline.reconcile.conflicts_headlines import headline_conflicts
from timeline.reconcile.conflicts_likeness import is_headline
from timeline.reconcile.conflicts_members import Members, nobody_else
from timeline.reconcile.conflicts_places import place_conflicts
from timeline.reconcile.conflicts_polarity import negation_conflicts, polarity_conflicts
from timeline.reconcile.conflicts_quantities import quantity_conflicts, quantity_conflicts_apart
from timeline.reconcile.conflicts_roles import role_conflicts
from timeline.reconcile.conflicts_words import CORRECTED, has
from timeline.reconcile.identity import digest_id
from timeline.reconcile.matching import Edge
from timeline.reconcile.offices import SINGLE_HOLDER_OFFICES

Pair = tuple[Testimony, Testimony]
_NONE: frozenset[str] = frozenset()


def testimonies_of(
    claims: Sequence[Claim],
    published: When,
    outlet: str | None,
    lineage: str,
    language: str | None,
    dates: Mapping[str, When],
    origins: Mapping[str, str],
    entry_of: Mapping[str, str],
    copies: Mapping[str, frozenset[str]],
) -> list[Testimony]:
    """The claims of one article as testimonies."""
    corrects = any(has(claim.quote, CORRECTED) for claim in claims)
    places = frozenset(place.key for claim in claims for place in claim.places)
    return [
        Testimony(
            claim,
            dates[claim.id],
            origins[claim.id],
            entry_of[claim.id],
            published,
            outlet,
            corrects,
            places,
            lineage,
            language,
            copies.get(claim.id, _NONE),
        )
        for claim in claims
    ]


def find_conflicts(
    testimonies: Mapping[str, Testimony],
    entries: Iterable[Entry],
    articles: Mapping[str, Sequence[str]],
    edges: Sequence[Edge],
    apart: Sequence[Apart],
) -> dict[str, list[Conflict]]:
    """Every conflict, by the part in which it was found. ``articles`` gives the claim ids of each article in text order."""
    claims_of = {entry.id: entry.claims for entry in entries}

    def members(entry: str) -> list[Testimony]:
        return [testimonies[c] for c in claims_of[entry]]

    found = role_parts([testimonies[c] for c in sorted(testimonies)])
    for entry in claims_of:
        found |= entry_part(entry, members(entry))
    found |= pair_parts([(testimonies[edge.left], testimonies[edge.right]) for edge in edges], members)
    found |= apart_parts(apart, testimonies, _entries_told(apart, testimonies, articles), members)
    told = {article: [testimonies[c] for c in claims] for article, claims in articles.items()}
    return found | doubt_parts(told, denials(edges, testimonies), members=members) | headline_parts(told)


def part_of(kind: str, *entries: str) -> str:
    """The name of a part: what is sought there, and in which entries."""
    return " ".join((kind, *sorted(set(entries))))


def role_parts(
    testimonies: Sequence[Testimony], only: Collection[tuple[str, str]] | None = None
) -> dict[str, list[Conflict]]:
    """Who holds an office. A part is all that is said of one office; it is named by its question."""
    found: dict[str, list[Conflict]] = {}
    for one in role_conflicts(testimonies, SINGLE_HOLDER_OFFICES, only=only):
        found.setdefault(one.question, []).append(one)
    return found


def entry_part(entry: str, members: Sequence[Testimony]) -> dict[str, list[Conflict]]:
    """What the claims of one entry count and date differently."""
    if len(members) < 2:
        return {}
    made = [*quantity_conflicts(entry, members), *date_conflicts(entry, members)]
    return {part_of("entry", entry): made} if made else {}


def pair_parts(pairs: Iterable[Pair], members: Members = nobody_else) -> dict[str, list[Conflict]]:
    """What pairs that tell one happening say differently: who, where, whether at all.

    A part is the pairs of two entries, with all the ``members`` of these that say what one of a pair says.
    """
    parts: dict[str, list[Pair]] = defaultdict(list)
    for a, b in pairs:
        parts[part_of("pair", a.entry, b.entry)].append((a, b))
    found = {}
    for part, inside in parts.items():
        made = [
            *actor_conflicts(inside, members),
            *place_conflicts(inside, members),
            *negation_conflicts(inside, members),
        ]
        if made:
            found[part] = made
    return found


def apart_parts(
    apart: Iterable[Apart],
    testimonies: Mapping[str, Testimony],
    told: Mapping[str, Collection[str]],
    members: Members = nobody_else,
) -> dict[str, list[Conflict]]:
    """What pairs in two entries say differently that were kept apart only for a day, a number or a town.

    An article that tells of both entries knows them for two happenings; its pairs are left alone. ``told`` are the entries
    that the text of each of these articles tells of: a headline only shortens what stands below it. ``members`` that say
    what one of a pair says are listed with it.
    """
    parts: dict[str, dict[str, list[Pair]]] = defaultdict(lambda: {"date": [], "quantity": [], "place": []})
    for one in apart:
        a, b = testimonies[one.left], testimonies[one.right]
        if a.entry == b.entry and one.obstacle != "place":
            continue  # found among the claims of that entry
        if a.entry != b.entry and a.claim.article != b.claim.article and _tells_both(a, b, told):
            continue
        parts[part_of("apart", a.entry, b.entry)][one.obstacle].append((a, b))
    found = {}
    for part, pairs in parts.items():
        made = [
            *date_conflicts_apart(pairs["date"], members),
            *quantity_conflicts_apart(pairs["quantity"], members),
            *place_conflicts(pairs["place"], members, found_in="apart"),
        ]
        if made:
            found[part] = made
    return found


def _entries_told(
    apart: Iterable[Apart], testimonies: Mapping[str, Testimony], articles: Mapping[str, Sequence[str]]
) -> dict[str, set[str]]:
    near = {testimonies[claim].claim.article for one in apart for claim in (one.left, one.right)}
    return {
        article: {testimonies[c].entry for c in articles[article] if not is_headline(testimonies[c].claim)}
        for article in near
    }


def _tells_both(a: Testimony, b: Testimony, told: Mapping[str, Collection[str]]) -> bool:
    return b.entry in told[a.claim.article] or a.entry in told[b.claim.article]


def doubt_parts(
    told: Mapping[str, Sequence[Testimony]],
    denied: Iterable[Pair],
    only: Collection[str] | None = None,
    members: Members = nobody_else,
) -> dict[str, list[Conflict]]:
    """What is left open or denied. A part is an entry that doubts; ``only`` names the entries wanted."""
    found: dict[str, list[Conflict]] = {}
    for one in polarity_conflicts(told, denied, only=only, members=members):
        entry = next(e for e in one.entries if digest_id("conflict", one.slot, e) == one.id)
        found[part_of("doubt", entry)] = [one]
    return found


def headline_parts(
    told: Mapping[str, Sequence[Testimony]], only: Collection[str] | None = None
) -> dict[str, list[Conflict]]:
    """What headlines count otherwise than their texts. A part is the entry of a headline; ``only`` names the entries wanted."""
    found: dict[str, list[Conflict]] = {}
    for entry, one in headline_conflicts(told, only=only):
        found.setdefault(part_of("headline", entry), []).append(one)
    return found


def denials(edges: Iterable[Edge], testimonies: Mapping[str, Testimony]) -> list[Pair]:
    """Denials with what they deny: pairs alike enough to be one happening but for their polarity."""
    pairs = []
    for edge in edges:
        if edge.links:
            for x, y in ((edge.left, edge.right), (edge.right, edge.left)):
                if testimonies[x].claim.modality == "denied":
                    pairs.append((testimonies[x], testimonies[y]))
    return pairs


def linked_entries(conflicts: Iterable[Conflict]) -> list[tuple[str, str]]:
    """Pairs of entries that one conflict names because their claims tell one happening: they are shown linked."""
    return [
        (one.entries[0], one.entries[1])
        for one in conflicts
        if len(one.entries) == 2 and one.slot in {"date", "quantity", "actor", "place"}
    ]
