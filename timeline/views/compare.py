"""Holding two chronologies side by side: a pure function of the two, whatever made them differ.

Entries are the same where they hold the same claims, or claims that another reading made of the same words; ids need
not have stayed. Looking from after to before finds the mirror image: what was added is removed, what merged is split.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from timeline.model import ArticleInfo, Chronology, Conflict, Entry, Lineage, When
from timeline.views.changes import (
    KINDS,
    NOTHING,
    ArticleChange,
    ArticleChangeKind,
    Changes,
    ConflictChange,
    ConflictChangeKind,
    EntryChange,
    EntryChangeKind,
    Exchange,
    LineageChange,
    Side,
)
from timeline.views.meeting import Group, groups, same_places


def compare(before: Chronology, after: Chronology) -> Changes:
    """What changed from one chronology to another.

    Args:
        before: one side; of the same story as the other, or both of everything.
        after: the other side.

    Returns:
        The changes, sorted; empty when both sides tell the same. Takes time linear in claims and entries.
    """
    twins = same_places(before.claims, after.claims)
    return Changes(
        before=Side.of(before),
        after=Side.of(after),
        entries=_Entries(before, after, twins).changes(),
        conflicts=_conflicts(before, after, twins),
        lineages=_lineages(before, after),
        articles=_articles(before, after),
    )


class _Entries:
    """The two sides by id."""

    def __init__(self, before: Chronology, after: Chronology, twins: list[tuple[str, str]]) -> None:
        self.before = {entry.id: entry for entry in before.entries}
        self.after = {entry.id: entry for entry in after.entries}
        self.twins = twins
        self.reread = dict(twins)
        self.claims = [{one.id: one for one in side.claims} for side in (before, after)]
        self.outlets = [{article.id: article.outlet for article in side.articles} for side in (before, after)]
        self.origins = _same_origins(before, after)

    def changes(self) -> tuple[EntryChange, ...]:
        same = self._same()
        found_groups = groups(
            {id_: entry.claims for id_, entry in self.before.items() if id_ not in same},
            {id_: entry.claims for id_, entry in self.after.items() if id_ not in same},
            self.twins,
        )
        successor = {old: group.after[0] for group in found_groups if group.after for old in group.before}
        found = [change for group in found_groups if (change := self._change(group, successor)) is not None]
        return tuple(sorted(found, key=_told_order))

    def _same(self) -> set[str]:
        """Entries that nobody need hold side by side: told alike on both sides, and tied to nothing that is not."""
        if self.outlets[0] != self.outlets[1]:
            return set()
        alike = {id_ for id_, entry in self.before.items() if self.after.get(id_) == entry}
        apart = [side[id_] for side in (self.before, self.after) for id_ in side.keys() - alike]
        ids = {entry.id for entry in apart}
        claims = {claim for entry in apart for claim in entry.claims} | {claim for pair in self.twins for claim in pair}
        moved = {old for old, new in self.origins.items() if old != new}
        return {
            id_
            for id_ in alike
            if ids.isdisjoint((entry := self.after[id_]).links)
            and moved.isdisjoint(entry.origins)
            and claims.isdisjoint(entry.claims)
        }

    def _change(self, group: Group, successor: Mapping[str, str]) -> EntryChange | None:
        before = tuple(self.before[id_] for id_ in group.before)
        after = tuple(self.after[id_] for id_ in group.after)
        claims = _exchange((c for e in before for c in e.claims), (c for e in after for c in e.claims))
        articles = self._articles(before, after)
        outlets = self._outlets(before, after)
        origins = _exchange(
            (self.origins.get(o, o) for e in before for o in e.origins), (o for e in after for o in e.origins)
        )
        kinds: set[EntryChangeKind] = set()
        if not before:
            kinds.add("added")
        elif not after:
            kinds.add("removed")
        else:
            kinds |= _altered(before[0], after[0])
            if len(before) > 1:
                kinds.add("merged")
            if len(after) > 1:
                kinds.add("split")
            if articles.gained or outlets.gained or origins.gained:
                kinds.add("support-gained")
            if articles.lost or outlets.lost or origins.lost:
                kinds.add("support-lost")
            if not claims.is_empty:
                kinds.add("claims")
            if _links(before, successor) != {link for entry in after for link in entry.links} - set(group.after):
                kinds.add("links")
        if not kinds:
            return None
        gone, came = set(claims.lost), set(claims.gained)
        reread = tuple(
            pair for pair in sorted((old, self.reread[old]) for old in gone if old in self.reread) if pair[1] in came
        )
        ordered = tuple(kind for kind in KINDS if kind in kinds)
        return EntryChange(ordered, before, after, claims, articles, outlets, origins, reread)

    def _articles(self, before: Iterable[Entry], after: Iterable[Entry]) -> Exchange:
        sides = [
            {held[c].claim.article for entry in entries for c in entry.claims if c in held}
            for entries, held in zip((before, after), self.claims, strict=True)
        ]
        return _exchange(*sides)

    def _outlets(self, before: Iterable[Entry], after: Iterable[Entry]) -> Exchange:
        sides = [
            {
                outlet
                for entry in entries
                for c in entry.claims
                if c in held and (outlet := named.get(held[c].claim.article))
            }
            for entries, held, named in zip((before, after), self.claims, self.outlets, strict=True)
        ]
        return _exchange(*sides)


def _altered(old: Entry, new: Entry) -> set[EntryChangeKind]:
    """In which ways an entry that stands on both sides is told otherwise."""
    kinds: set[EntryChangeKind] = set()
    if _date(old.when) != _date(new.when):
        kinds.add("moved")
    elif (old.when.basis, old.when.anchor) != (new.when.basis, new.when.anchor):
        kinds.add("grounds")
    if old.status != new.status:
        kinds.add("status")
    if old.modality != new.modality:
        kinds.add("modality")
    if old.headline != new.headline:
        kinds.add("headline")
    if old.phase != new.phase:
        kinds.add("phase")
    return kinds


def _date(when: When) -> tuple[str | None, date | None, date | None]:
    return when.edtf, when.earliest, when.latest


def _links(before: Iterable[Entry], successor: Mapping[str, str]) -> set[str]:
    """The links of before, under the ids their targets have after; links inside the group itself fall away."""
    entries = list(before)
    own = {successor[entry.id] for entry in entries if entry.id in successor}
    return {successor.get(link, link) for entry in entries for link in entry.links} - own


def _exchange(before: Iterable[str], after: Iterable[str]) -> Exchange:
    old, new = set(before), set(after)
    return NOTHING if old == new else Exchange(tuple(sorted(new - old)), tuple(sorted(old - new)))


def _told_order(change: EntryChange) -> tuple[date, date, str]:
    entry = (change.after or change.before)[0]
    return (entry.when.earliest or entry.when.latest or date.max, entry.when.latest or date.max, entry.id)


def _same_origins(before: Chronology, after: Chronology) -> dict[str, str]:
    """Origins that are lineages, by their id before, with the id after: a lineage that takes in an article is the same."""
    sides: list[dict[str, set[str]]] = []
    for side in (before, after):
        lineages = {origin.id for origin in side.origins if origin.kind == "lineage"}
        members: dict[str, set[str]] = {}
        for one in side.claims:
            if one.origin in lineages:
                members.setdefault(one.origin, set()).add(one.claim.article)
        sides.append(members)
    return {group.before[0]: group.after[0] for group in groups(sides[0], sides[1]) if group.before and group.after}


def _conflicts(before: Chronology, after: Chronology, twins: list[tuple[str, str]]) -> tuple[ConflictChange, ...]:
    """Conflicts are the same by id, else by slot and the claims that carry them."""
    sides: list[dict[str, Conflict]] = [{one.id: one for one in side.conflicts} for side in (before, after)]
    old, new = sides
    pairs: list[tuple[Conflict | None, Conflict | None]] = [(old[id_], new[id_]) for id_ in old.keys() & new.keys()]
    members = [{id_: _carriers(one) for id_, one in side.items() if not (id_ in old and id_ in new)} for side in sides]
    carried = {member.partition(" ")[0] for side in members for found in side.values() for member in found}
    paired = [(f"{slot} {first}", f"{slot} {second}") for first, second in twins for slot in sorted(carried)]
    for group in groups(members[0], members[1], paired):
        pairs += [(old[id_], None) for id_ in group.before[1:]] + [(None, new[id_]) for id_ in group.after[1:]]
        pairs.append((old[group.before[0]] if group.before else None, new[group.after[0]] if group.after else None))
    found = [ConflictChange(kind, *pair) for pair in pairs if (kind := _conflict_kind(*pair)) is not None]
    return tuple(sorted(found, key=lambda change: change.id))


def _carriers(one: Conflict) -> list[str]:
    """What makes a disagreement the same one: its slot with each of its claims, and with what it asks."""
    claims = {claim for value in one.values for claim in value.claims}
    return [f"{one.slot} {claim}" for claim in sorted(claims)] + [f"{one.slot} ?{one.question}"]


def _conflict_kind(old: Conflict | None, new: Conflict | None) -> ConflictChangeKind | None:
    if new is None:
        return "closed"
    was = old.status if old is not None else None
    if was == new.status:
        same = old is not None and [(v.value, v.claims) for v in old.values] == [
            (v.value, v.claims) for v in new.values
        ]
        return None if same else "values"
    if new.status == "open":
        return "reopened" if old is not None else "opened"
    return "explained" if new.status == "explained" else "settled"


def _lineages(before: Chronology, after: Chronology) -> tuple[LineageChange, ...]:
    """Only lineages of several articles are told; a lone article is a lineage that nobody needs to hear of."""
    old, new = ({one.id: one for one in side.lineages} for side in (before, after))
    found: list[LineageChange] = []
    for group in groups(
        {id_: one.articles for id_, one in old.items()}, {id_: one.articles for id_, one in new.items()}
    ):
        was: list[Lineage | None] = [one for id_ in group.before if len((one := old[id_]).articles) > 1]
        now: list[Lineage | None] = [one for id_ in group.after if len((one := new[id_]).articles) > 1]
        for number in range(max(len(was), len(now))):
            change = _lineage(was[number] if number < len(was) else None, now[number] if number < len(now) else None)
            found += [change] if change is not None else []
    return tuple(sorted(found, key=lambda change: change.id))


def _lineage(old: Lineage | None, new: Lineage | None) -> LineageChange | None:
    articles = _exchange(old.articles if old else (), new.articles if new else ())
    if old is None:
        return LineageChange("found", None, new, articles)
    if new is None:
        return LineageChange("gone", old, None, articles)
    if not articles.is_empty:
        return LineageChange("members", old, new, articles)
    return LineageChange("kind", old, new) if old.kind != new.kind else None


def _articles(before: Chronology, after: Chronology) -> tuple[ArticleChange, ...]:
    old, new = ({article.id: article for article in side.articles} for side in (before, after))
    found = []
    for id_ in old.keys() | new.keys():
        kinds = _article_kinds(old.get(id_), new.get(id_))
        if kinds:
            found.append(ArticleChange(kinds, old.get(id_), new.get(id_)))
    return tuple(sorted(found, key=lambda change: change.id))


def _article_kinds(old: ArticleInfo | None, new: ArticleInfo | None) -> tuple[ArticleChangeKind, ...]:
    if old is None:
        return ("added",)
    if new is None:
        return ("removed",)
    kinds: list[ArticleChangeKind] = []
    if _date(old.published) != _date(new.published) or old.published.basis != new.published.basis:
        kinds.append("published")
    if (old.outlet, old.url, old.title, old.language) != (new.outlet, new.url, new.title, new.language):
        kinds.append("described")
    return tuple(kinds)
