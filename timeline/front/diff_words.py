"""Changes in words: how an entry, a conflict or a lineage differs between two moments. One sentence a way of changing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from timeline.model import ArticleInfo, Chronology, Conflict, Entry, Origin, When
from timeline.views.changes import ArticleChange, ConflictChange, EntryChange, EntryChangeKind, Exchange, LineageChange

KIND_WORDS: dict[EntryChangeKind, str] = {
    "added": "added",
    "removed": "removed",
    "merged": "merged",
    "split": "split",
    "moved": "moved",
    "grounds": "dated on another ground",
    "support-gained": "gained support",
    "support-lost": "lost support",
    "status": "changed status",
    "modality": "changed modality",
    "headline": "changed headline",
    "phase": "changed phase",
    "claims": "rests on other claims",
    "links": "linked otherwise",
}
CONFLICT_WORDS = {
    "opened": "opened",
    "closed": "closed",
    "explained": "explained",
    "reopened": "open again",
    "settled": "resolved",
    "values": "other values or claims",
}
LINEAGE_WORDS = {
    "found": "found",
    "gone": "no longer found",
    "members": "other members",
    "kind": "of another kind",
}


class Words:
    """Names things by what both sides know of them."""

    def __init__(self, before: Chronology, after: Chronology) -> None:
        self.sides = (before, after)
        both = (before, after)
        self.articles: dict[str, ArticleInfo] = {article.id: article for side in both for article in side.articles}
        self.origins: dict[str, Origin] = {origin.id: origin for side in both for origin in side.origins}
        self.phases: dict[str, str] = {phase.id: phase.title for side in both for phase in side.phases}
        self.paths: Mapping[str, str] = {article.id: article.path for article in self.articles.values()}

    def of_entry(self, change: EntryChange, kind: EntryChangeKind) -> str:
        """How an entry changed in one way, as a sentence without a full stop."""
        if kind in {"added", "removed", "merged", "split"}:
            return _regrouped(change, kind)
        if kind in {"support-gained", "support-lost"}:
            return self._support(change, gained=kind == "support-gained")
        if kind == "claims":
            return self._claims(change)
        if kind == "links":
            gained = {link for entry in change.after for link in entry.links}
            lost = {link for entry in change.before for link in entry.links}
            return f"links {_exchanged(Exchange(tuple(sorted(gained - lost)), tuple(sorted(lost - gained))))}"
        return self._altered(change.before[0], change.after[0], kind)

    def _altered(self, old: Entry, new: Entry, kind: EntryChangeKind) -> str:
        if kind == "moved":
            return f"moved from {_when(old.when)} to {_when(new.when)}"
        if kind == "grounds":
            return f"same date on another ground: {_ground(old.when)} → {_ground(new.when)}"
        if kind == "headline":
            return f"headline was “{_flat(old.headline)}”"
        if kind == "phase":
            return f"phase {self._phase(old)} → {self._phase(new)}"
        return f"{kind} {getattr(old, kind)} → {getattr(new, kind)}"

    def of_conflict(self, change: ConflictChange) -> str:
        """How a conflict changed: its question, then what it came to."""
        shown = change.after or change.before
        told = f"{shown.slot}: {_flat(shown.question)}" if shown is not None else ""
        if change.before is None or change.after is None:
            return f"{told} {self._values(shown)}" if shown is not None else told
        if change.kind == "values":
            return f"{told} {self._values(change.before)} → {self._values(change.after)}"
        return f"{told} {change.before.status} → {change.after.status}: {_flat(change.after.why)}"

    def of_lineage(self, change: LineageChange) -> str:
        """How a lineage changed: its kind, its articles, and those that came or went."""
        shown = change.after or change.before
        if shown is None:
            return ""
        told = f"{shown.kind} of {', '.join(self._path(article) for article in shown.articles)}"
        if change.kind == "members":
            return f"{told}: {_exchanged(self._named(change.articles))}"
        if change.kind == "kind" and change.before is not None:
            return f"{told}, before: {change.before.kind}"
        return told

    def of_article(self, change: ArticleChange) -> str:
        """How an article changed."""
        told = self._path(change.id)
        if change.before is None or change.after is None:
            shown = change.after or change.before
            return f"{told}: {shown.claims} claims, published {_when(shown.published)}" if shown else told
        parts = []
        if "published" in change.kinds:
            parts.append(f"published {_when(change.before.published)} → {_when(change.after.published)}")
        if "described" in change.kinds:
            for what in ("outlet", "title", "language", "url"):
                old, new = getattr(change.before, what), getattr(change.after, what)
                if old != new:
                    parts.append(f"{what} {old or 'not named'} → {new or 'not named'}")
        return f"{told}: {'; '.join(parts)}"

    def _support(self, change: EntryChange, *, gained: bool) -> str:
        old, new = change.before[0].support, change.after[0].support
        numbers = [
            f"{what} {was} → {now}" if was != now else ""
            for what, was, now in (
                ("origins", old.origins, new.origins),
                ("articles", old.articles, new.articles),
                ("outlets", old.outlets, new.outlets),
            )
        ]
        sign = "+" if gained else "−"
        names: list[str] = []
        for exchange, name in (
            (change.articles, self._path),
            (change.outlets, str),
            (change.origins, self._origin),
        ):
            names += [f"{sign} {name(id_)}" for id_ in (exchange.gained if gained else exchange.lost)]
        counts = ", ".join(filter(None, numbers))
        told = "gained support" if gained else "lost support"
        return f"{told}: {', '.join(dict.fromkeys(names))}" + (f" ({counts})" if counts else "")

    def _claims(self, change: EntryChange) -> str:
        reread = len(change.reread)
        gained, lost = len(change.claims.gained) - reread, len(change.claims.lost) - reread
        parts = [f"{gained} more" if gained > 0 else "", f"{lost} fewer" if lost > 0 else ""]
        parts.append(f"{reread} read again" if reread else "")
        return f"claims: {', '.join(filter(None, parts))}"

    def _values(self, conflict: Conflict) -> str:
        return " / ".join(
            f"“{_flat(value.value)}” ({_counted(len(value.claims), 'claim')})" for value in conflict.values
        )

    def _phase(self, entry: Entry) -> str:
        return self.phases.get(entry.phase or "", entry.phase or "none")

    def _named(self, articles: Exchange) -> Exchange:
        return Exchange(*(tuple(self._path(a) for a in side) for side in (articles.gained, articles.lost)))

    def _path(self, article: str) -> str:
        return self.paths.get(article, article)

    def _origin(self, origin: str) -> str:
        known = self.origins.get(origin)
        if known is None:
            return f"origin {origin}"
        return f"the lineage of {known.name}" if known.kind == "lineage" else f"the word of {known.name}"


def _regrouped(change: EntryChange, kind: EntryChangeKind) -> str:
    if kind == "added":
        return f"added: {_support(change.after[0])}"
    if kind == "removed":
        return f"removed: {_support(change.before[0])}"
    if kind == "merged":
        return f"merged with {'; '.join(map(_entry, change.before[1:]))}"
    others = change.after[1:]
    return f"split: {'; '.join(map(_entry, others))} {'stands' if len(others) == 1 else 'stand'} apart now"


def _entry(entry: Entry) -> str:
    return f"{entry.id} “{_flat(entry.headline)}”"


def _when(when: When) -> str:
    return f"{when.edtf or 'no date'} ({when.basis})"


def _ground(when: When) -> str:
    return f"{when.basis}, {_flat(when.anchor)}" if when.anchor else when.basis


def _support(entry: Entry) -> str:
    support = entry.support
    told = f"{_counted(len(entry.claims), 'claim')} in {_counted(support.articles, 'article')}"
    return f"{told}, {_counted(support.origins, 'origin')}"


def _exchanged(exchange: Exchange) -> str:
    return ", ".join([*(f"+ {name}" for name in exchange.gained), *(f"− {name}" for name in exchange.lost)])


def _flat(words: str | None) -> str:
    return " ".join((words or "").split())


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def counted_kinds(changes: Iterable[EntryChange]) -> dict[EntryChangeKind, int]:
    """How many entries changed in each way, in the order of ``KINDS``."""
    counts: dict[EntryChangeKind, int] = dict.fromkeys(KIND_WORDS, 0)
    for change in changes:
        for kind in change.kinds:
            counts[kind] += 1
    return {kind: number for kind, number in counts.items() if number}
