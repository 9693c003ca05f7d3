"""Conflicts, in the parts in which they can have changed: where a claim is heard anew, or pairs are tied otherwise."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping

from attrs import define, field

from timeline.model import Conflict
from timeline.reconcile.apart import Apart
from timeline.reconcile.conflicts import Testimony
from timeline.reconcile.conflicts_finding import (
    apart_parts,
    doubt_parts,
    entry_part,
    headline_parts,
    pair_parts,
    part_of,
    role_parts,
)
from timeline.reconcile.conflicts_headlines import OPENING, counts_above
from timeline.reconcile.conflicts_likeness import is_headline
from timeline.reconcile.conflicts_members import Members
from timeline.reconcile.conflicts_polarity import is_open_question
from timeline.reconcile.conflicts_roles import may_be_one_person, role_question
from timeline.reconcile.onward.memory import Tie
from timeline.reconcile.onward.outlining import Pair, offices_of
from timeline.reconcile.onward.part import Part, TooMuchIsTouchedError
from timeline.reconcile.sorting import with_sorting

Group = tuple[str, ...]


@define
class _Touched:
    """Where conflicts can have changed: entries, pairs of entries, offices, and entries that doubt."""

    entries: set[str] = field(factory=set)
    pairs: set[Group] = field(factory=set)
    apart: set[Group] = field(factory=set)
    offices: set[str] = field(factory=set)
    doubts: set[str] = field(factory=set)
    headlines: set[str] = field(factory=set)

    def names(self) -> set[str]:
        """The names of all these parts."""
        return {
            *(part_of("entry", e) for e in self.entries),
            *(part_of("pair", *group) for group in self.pairs),
            *(part_of("apart", *group) for group in self.apart),
            *(role_question(_office(key)) for key in self.offices),
            *(part_of("doubt", e) for e in self.doubts),
            *(part_of("headline", e) for e in self.headlines),
        }


def _office(key: str) -> tuple[str, str]:
    name, _, of = key.partition("|")
    return name, of


def disagree_again(part: Part) -> None:
    """State the conflicts anew that can have changed: ``part.conflicts``, in the place of ``part.dropped``."""
    touched = _touched(part)
    found = _found(part, touched)
    names = touched.names()
    stored = part.memory.parts(names)
    part.dropped = dict(part.memory.conflicts({k for ids in stored.values() for k in ids}))
    part.conflicts = {one.id: one for made in found.values() for one in made}
    if any(one.ruling is not None for one in part.dropped.values()):
        raise TooMuchIsTouchedError
    part.guard({c for one in part.conflicts.values() for value in one.values for c in value.claims})
    before = {(name, k) for name, ids in stored.items() for k in ids}
    now = {(name, one.id) for name, made in found.items() for one in made}
    part.delta.parts_added, part.delta.parts_removed = now - before, before - now
    others = _resorted(part)
    for k, one in _sorted(part, part.conflicts | others).items():
        if k in part.conflicts:
            part.conflicts[k] = one
        if (part.dropped.get(k) or others.get(k)) != one:
            part.delta.put("conflicts", k, one)
    for k in part.dropped.keys() - part.conflicts.keys():
        part.delta.put("conflicts", k, None)


# Where to look


def _touched(part: Part) -> _Touched:
    moved = {c for c in part.inner if part.entry_before(c) != part.entry_of[c]} | part.gone
    heard = part.fresh | part.renamed | moved | _copied_otherwise(part)
    touched = _Touched()
    touched.entries = set(part.entries) | part.inner_entries
    touched.doubts = set(touched.entries)
    claims = [part.work.claims[c] for c in part.inner] + [
        part.old[c].claim for c in part.gone | part.fresh if c in part.old
    ]
    touched.offices = {office for claim in claims for office, _, _ in offices_of(claim)}
    articles = {part.old[c].claim.article if c in part.gone else part.work.claims[c].article for c in moved}
    told_otherwise = list(part.memory.ties_of(articles, apart=True))
    for one in told_otherwise:
        part.add_tie(one)
    near = part.ties_of(heard)
    kept = {(one.left, one.right) for one in told_otherwise} - part.changed_ties.keys()
    pairs = {
        pair
        for pair in near.keys() | part.changed_ties.keys() | kept
        for tie in (part.ties.get(pair), part.ties_before.get(pair))
        if tie is not None and (tie.affinity is not None or tie.obstacle is not None)
    }
    part.mark({c for pair in pairs for c in pair})
    for pair in pairs:
        now = part.ties.get(pair)
        was = part.ties_before.get(pair) if pair in part.changed_ties else now
        for tie, entry in ((now, part.entry_now), (was, part.entry_before)):
            if tie is not None and (tie.affinity is not None or tie.obstacle is not None):
                _touch(part, touched, pair, tie, entry)
    _touch_listed(part, touched, heard)
    _touch_doubts(part, touched, heard)
    _touch_headlines(part, touched, heard)
    return touched


def _copied_otherwise(part: Part) -> set[str]:
    """Claims that stand word for word in more or fewer other articles than before: they are other witnesses now."""
    made = [*part.delta.derivations.values(), *part.derivations_before.values()]
    told = {c for one in made if one is not None for pair in one.copied for c in pair}
    return {c for c in told if c not in part.gone}


def _touch(part: Part, touched: _Touched, pair: Pair, tie: Tie, entry: Callable[[str], str | None]) -> None:
    """Note the pair of entries that a tie joins."""
    x, y = (entry(c) for c in pair)
    if x is None or y is None:
        return
    group = tuple(sorted({x, y}))
    if tie.affinity is not None:
        touched.pairs.add(group)
    if tie.obstacle is not None:
        touched.apart.add(group)
    if tie.links:
        touched.doubts |= {e for c, e in zip(pair, (x, y), strict=True) if _modality(part, c) == "denied"}


def _modality(part: Part, c: str) -> str:
    return part.old[c].claim.modality if c in part.gone else part.marks[c].modality


def _touch_listed(part: Part, touched: _Touched, heard: Collection[str]) -> None:
    """Note the conflicts of entries whose claims, or what is known of them, changed: they list all that give a value."""
    part.mark(heard - part.old.keys() - part.fresh)
    entries = touched.entries | {e for c in heard for e in (part.entry_now(c), part.entry_before(c)) if e is not None}
    part.claims_in(entries - part.entries_before.keys())
    listed = {k for e in entries if e in part.entries_before for k in part.entries_before[e].conflicts}
    for one in part.memory.conflicts(listed).values():
        touched.pairs.add(one.entries)
        touched.apart.add(one.entries)
        touched.doubts |= {e for e in one.entries if one.slot == "polarity"}


def _touch_doubts(part: Part, touched: _Touched, heard: Collection[str]) -> None:
    """Entries whose open questions are held against one of these claims, or were."""
    articles = {part.old[c].claim.article if c in part.gone else part.work.claims[c].article for c in heard}
    part.tell(articles)
    asking = {a for a in articles if part.told[a].asks}
    part.have_whole(asking)
    for a in asking:
        for claim in part.claims_of(a):
            if is_open_question(claim):
                touched.doubts |= {e for e in (part.entry_now(claim.id), part.entry_before(claim.id)) if e is not None}


def _touch_headlines(part: Part, touched: _Touched, heard: Collection[str]) -> None:
    """Entries with headlines that are held against one of these claims, or were."""
    touched.headlines = set(touched.entries)
    articles = {part.old[c].claim.article if c in part.gone else part.work.claims[c].article for c in heard}
    part.outline(articles)
    # Twice as many, as some may have been rejected and stand for nothing.
    opening = {c for a in articles for c in part.outlines[a].claims[: 2 * OPENING]}
    part.have(opening)
    for c in opening:
        if counts_above(part.work.claims[c]):
            touched.headlines |= {e for e in (part.entry_now(c), part.entry_before(c)) if e is not None}


# What is found there


def _found(part: Part, touched: _Touched) -> dict[str, list[Conflict]]:
    found: dict[str, list[Conflict]] = {}
    members = part.members(touched.entries)
    told = part.testimonies({c for claims in members.values() for c in claims})
    for e, claims in sorted(members.items()):
        found |= entry_part(e, [told[c] for c in claims])
    found |= _in_pairs(part, touched)
    found |= _in_offices(part, touched.offices)
    return found | _in_doubts(part, touched.doubts) | _in_headlines(part, touched.headlines)


def _between(part: Part, groups: Collection[Group]) -> dict[Pair, Tie]:
    """All ties between the entries of each group, or inside the one entry of a group."""
    wanted = set(groups)
    members = part.members({e for group in groups for e in group})
    here = [[members[e] for e in group] for group in groups if all(e in members for e in group)]
    claims = {c for sides in here for c in min(sides, key=len)}
    ties = part.ties_of(claims)
    part.mark({c for pair in ties for c in pair})
    found = {}
    for pair, tie in ties.items():
        entries = {e for c in pair if (e := part.entry_now(c)) is not None}
        if tuple(sorted(entries)) in wanted:
            found[pair] = tie
    return found


def _in_pairs(part: Part, touched: _Touched) -> dict[str, list[Conflict]]:
    alike = sorted(pair for pair, tie in _between(part, touched.pairs).items() if tie.affinity is not None)
    ties = _between(part, touched.apart)
    apart = [Apart(x, y, tie.obstacle) for (x, y), tie in sorted(ties.items()) if tie.obstacle is not None]
    claims = {c for pair in alike for c in pair} | {c for one in apart for c in (one.left, one.right)}
    told = part.testimonies(claims)
    members = _members(part)
    found = pair_parts([(told[x], told[y]) for x, y in alike], members)
    return found | apart_parts(apart, told, _told(part, apart), members)


def _members(part: Part) -> Members:
    """Fetches the testimonies of an entry where a conflict asks for them."""

    def members(entry: str) -> list[Testimony]:
        claims = part.members({entry}).get(entry, ())
        told = part.testimonies(claims)
        return [told[c] for c in claims if c in told]

    return members


def _told(part: Part, apart: Iterable[Apart]) -> dict[str, set[str]]:
    """The entries that the texts of articles tell of, as far as they are among those of these pairs."""
    entries = {e for one in apart for c in (one.left, one.right) if (e := part.entry_now(c)) is not None}
    found: dict[str, set[str]] = defaultdict(set)
    members = part.members(entries)
    part.have({c for claims in members.values() for c in claims})
    for e, claims in members.items():
        for claim in (part.work.claims[c] for c in claims):
            if not is_headline(claim):
                found[claim.article].add(e)
    return found


def _in_offices(part: Part, offices: Collection[str]) -> dict[str, list[Conflict]]:
    stored = part.memory.office_claims(offices)
    found: dict[str, list[Conflict]] = {}
    for office in sorted(offices):
        holders = dict(stored.get(office, {}))
        for key, c, _ in part.delta.offices_removed:
            if key == office:
                holders.pop(c, None)
        holders.update((c, person) for key, c, person in part.delta.offices_added if key == office)
        persons = sorted(set(holders.values()))
        if all(may_be_one_person(persons[0], other) for other in persons[1:]):
            continue
        told = part.testimonies(holders)
        found |= role_parts([told[c] for c in sorted(told)], only={_office(office)})
    return found


def _in_doubts(part: Part, entries: Collection[str]) -> dict[str, list[Conflict]]:
    claims = {c for group in part.members(entries).values() for c in group}
    part.have(claims)
    articles = {part.work.claims[c].article for c in claims if is_open_question(part.work.claims[c])}
    told = {a: part.heard_in(a) for a in sorted(articles)}
    denied = {c for c in claims if part.work.claims[c].modality == "denied"}
    links = sorted(pair for pair, tie in part.ties_of(denied).items() if tie.links)
    heard = part.testimonies({c for pair in links for c in pair})
    denials = [
        (heard[x], heard[y]) for pair in links for x, y in (pair, pair[::-1]) if heard[x].claim.modality == "denied"
    ]
    return doubt_parts(told, denials, only=set(entries), members=_members(part))


def _in_headlines(part: Part, entries: Collection[str]) -> dict[str, list[Conflict]]:
    claims = {c for group in part.members(entries).values() for c in group}
    part.have(claims)
    articles = {part.work.claims[c].article for c in claims if counts_above(part.work.claims[c])}
    return headline_parts({a: part.heard_in(a) for a in sorted(articles)}, only=set(entries))


# By what they are sorted


def _resorted(part: Part) -> dict[str, Conflict]:
    """Conflicts that stay as they are, of entries that may sort by another value now."""
    listed = {
        k
        for e, entry in part.entries.items()
        if (was := part.entries_before.get(e)) is not None
        and (was.claims, was.when, was.headline_claim, was.modality)
        != (entry.claims, entry.when, entry.headline_claim, entry.modality)
        for k in was.conflicts
    }
    return dict(part.memory.conflicts(listed - part.dropped.keys()))


def _sorted(part: Part, conflicts: Mapping[str, Conflict]) -> dict[str, Conflict]:
    part.mark({c for one in conflicts.values() for value in one.values for c in value.claims})
    holding: set[str] = set()
    asked: set[str] = set()
    for one in conflicts.values():
        given: dict[str, set[str]] = defaultdict(set)
        for value in one.values:
            for c in value.claims:
                given[part.entry_now(c) or ""].add(value.value)
        found = {e for e, values in given.items() if len(values) > 1}
        holding |= found
        if found and one.slot == "date":
            asked |= {c for value in one.values for c in value.claims}
    part.have(asked)
    part.claims_in(holding - part.entries.keys())
    lines = [part.entries.get(e) or part.entries_before[e] for e in sorted(holding)]
    return {one.id: one for one in with_sorting(conflicts.values(), lines, part.dates, part.work.claims)}
