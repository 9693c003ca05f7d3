"""The rows that change: entries with their conflicts and links, claims, and the origins behind them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection

from attrs import evolve

from timeline.model import Conflict, Entry, EntryStatus, ResolvedClaim
from timeline.reconcile.conflicts_finding import linked_entries
from timeline.reconcile.onward.outlining import mark
from timeline.reconcile.onward.part import Part, TooMuchIsTouchedError
from timeline.reconcile.origins import best_origin
from timeline.reconcile.stages import voice_of


def finish_entries(part: Part) -> None:
    """Conflicts, links and status of entries that were made anew, and of those that are told of others now."""
    wanted = (_told_otherwise(part) | _linked(part)) - part.entries.keys() - part.inner_entries
    part.claims_in(wanted)
    wanted &= part.entries_before.keys()
    part.claims_in(part.entries)
    kept: dict[str, set[str]] = {}
    for e in part.entries.keys() | wanted:
        was = part.entries_before.get(e)
        if was is not None and was.rulings:
            raise TooMuchIsTouchedError
        kept[e] = set(was.conflicts) - part.dropped.keys() if was else set()
    others = part.memory.conflicts({k for ids in kept.values() for k in ids})
    for one in part.conflicts.values():
        for e in one.entries:
            if e in kept:
                kept[e].add(one.id)
    links = _links(part, kept)
    for e in sorted(kept):
        entry = part.entries.get(e) or part.entries_before[e]
        disputes = [part.conflicts.get(k) or others[k] for k in sorted(kept[e])]
        linked = links[e] | {other for pair in linked_entries(disputes) if e in pair for other in pair if other != e}
        is_disputed = any(one.status == "open" and e in one.disputed for one in disputes)
        made = evolve(
            entry,
            conflicts=tuple(sorted(kept[e])),
            links=tuple(sorted(linked)),
            status="disputed" if is_disputed else _status(entry),
        )
        if part.entries_before.get(e) != made:
            part.delta.put("entries", e, made)
    part.delta.phases.update((e, entry.phase) for e, entry in part.entries.items())
    part.delta.phases.update(dict.fromkeys(part.inner_entries - part.entries.keys()))


def _status(entry: Entry) -> EntryStatus:
    if entry.when.basis == "ruled":
        return "ruled"
    return "corroborated" if len(entry.origins) > 1 else "single-origin"


def _told_otherwise(part: Part) -> set[str]:
    """Entries that a conflict names and did not, names no longer, or disputes otherwise."""
    found: set[str] = set()
    for k in part.dropped.keys() | part.conflicts.keys():
        was, now = part.dropped.get(k), part.conflicts.get(k)
        listed = [set(one.entries) if one is not None else set() for one in (was, now)]
        disputed = [_disputed(one) for one in (was, now)]
        found |= (listed[0] ^ listed[1]) | (disputed[0] ^ disputed[1])
        pairs = [set(linked_entries([one])) if one is not None else set() for one in (was, now)]
        found |= {e for pair in pairs[0] ^ pairs[1] for e in pair}
    return found


def _disputed(one: Conflict | None) -> set[str]:
    return set(one.disputed) if one is not None and one.status == "open" else set()


def _linked(part: Part) -> set[str]:
    """Entries that are, or were, linked with a claim that is tied otherwise, stands in another entry, or is no more."""
    moved = {c for c in part.inner if part.entry_before(c) != part.entry_of[c]}
    pairs = {pair for pair, tie in part.ties_of(moved).items() if tie.links}
    for pair, one in part.changed_ties.items():
        was = part.ties_before.get(pair)
        if (one is not None and one.links) or (was is not None and was.links):
            pairs.add(pair)
    claims = {c for pair in pairs for c in pair}
    part.mark(claims)
    return {e for c in claims for e in (part.entry_now(c), part.entry_before(c)) if e is not None}


def _links(part: Part, entries: Collection[str]) -> dict[str, set[str]]:
    """The entries with which each of these is linked by claims that are alike but for their manner."""
    members = part.members(entries)
    ties = part.ties_of({c for claims in members.values() for c in claims})
    pairs = [pair for pair, tie in ties.items() if tie.links]
    part.mark({c for pair in pairs for c in pair})
    found: dict[str, set[str]] = defaultdict(set)
    for pair in pairs:
        a, b = (part.entry_now(c) for c in pair)
        if a is not None and b is not None and a != b:
            found[a].add(b)
            found[b].add(a)
    return found


def write_claims(part: Part) -> None:
    """The rows of claims, and of the origins behind them."""
    touched: set[str] = set()
    part.mark(part.inner)
    for c in part.gone:
        part.delta.put("claims", c, None)
        touched.add(part.old[c].origin)
    for c in sorted(part.fresh | part.renamed | part.inner):
        made = _resolved(part, c)
        if part.old.get(c) != made:
            part.delta.put("claims", c, made)
        if c in part.fresh or c in part.renamed:
            touched |= {made.origin} | ({part.old[c].origin} if c in part.old else set())
        _mark(part, c, made)
    touched |= {part.marks[c].origin for c in part.relabelled}
    _write_origins(part, touched)


def _mark(part: Part, c: str, made: ResolvedClaim) -> None:
    is_anew = c in part.fresh or c in part.renamed or c in part.relabelled
    was = part.marks_before.get(c) if is_anew else part.marks[c]
    if c in part.vouched:
        now = mark(made.claim, made.entry, part.witnesses[c].origin, made.when)
    else:
        now = evolve(part.marks[c], entry=made.entry)
    part.marks[c] = now
    if was != now:
        part.delta.marks[c] = now


def _write_origins(part: Part, touched: Collection[str]) -> None:
    stored = part.memory.origins(touched)
    called: dict[str, Counter[tuple[str, str]]] = {o: Counter() for o in touched}
    for o, counted in part.memory.vouched(touched).items():
        called[o].update(counted)
    for c in part.gone | part.fresh | part.renamed | part.relabelled:
        was, now = part.marks_before.get(c), None if c in part.gone else part.marks[c]
        for one, change in ((was, -1), (now, 1)):
            if one is not None and one.origin in called:
                called[one.origin][one.origin_name, one.origin_kind] += change
    for o in sorted(touched):
        left = {way: count for way, count in called[o].items() if count > 0}
        made = best_origin(o, left) if left else None
        if stored.get(o) != made:
            part.delta.put("origins", o, made)


def _resolved(part: Part, c: str) -> ResolvedClaim:
    claim = part.work.claims[c]
    origin, entry = part.origin_of[c], part.entry_of[c]
    if claim.article in part.full:
        live = part.full[claim.article].claims[c]
        voice = voice_of(claim, part.infos[claim.article].outlet, part.everybody)
        return ResolvedClaim(claim, part.dates[c], voice, origin, entry, live.reader, live.position)
    old = part.old[c]
    if c in part.fresh or c in part.renamed:
        part.info([claim.article])
        voice = voice_of(claim, part.infos[claim.article].outlet, part.everybody)
        return evolve(old, when=part.dates[c], voice=voice, origin=origin, entry=entry)
    return evolve(old, entry=entry)
