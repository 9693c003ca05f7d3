"""How each ruling stands in a chronology: what it binds today, where it acts, what overrides it, what it no longer finds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from attrs import define, evolve, field

from timeline.model import ArticleInfo, BoundMention, Entry, RulingInfo, RulingStatus
from timeline.reconcile.binding import Bound, bound_articles
from timeline.reconcile.links import Loss
from timeline.reconcile.rulings import Ruled, leaving_and_rest, things_of
from timeline.reconcile.settling import Settled
from timeline.reconcile.state import Revocation, State

_QUOTED = 80
_ON_MENTIONS = frozenset({"merge", "split", "same", "different", "redate", "origin"})


def with_titles(entries: Sequence[Entry], ruled: Ruled) -> tuple[list[Entry], dict[str, str], list[Loss]]:
    """Give entries the wording that people chose.

    A wording goes to the entry that holds most of the claims it binds, on a tie to that with the smaller id; the latest
    wording of an entry stands.

    Returns:
        The entries, the entry of each ruling, and the rulings that a later one overrides.
    """
    if not ruled.titles:
        return list(entries), {}, []
    entry_of = {claim: entry.id for entry in entries for claim in entry.claims}
    named: dict[str, Bound] = {}
    of: dict[str, str] = {}
    lost: list[Loss] = []
    for one in ruled.titles:
        homes = [entry_of[claim] for claim in one.claims if claim in entry_of]
        if not homes:
            continue
        entry = min(set(homes), key=lambda id_: (-homes.count(id_), id_))
        earlier = named.get(entry)
        if earlier is not None and earlier.ruling.value != one.ruling.value:
            lost.append(Loss(earlier.id, (one.id,), (entry,)))
        named[entry] = one
        of[one.id] = entry
    titled = [
        evolve(entry, headline=named[entry.id].ruling.value or entry.headline, headline_ruling=named[entry.id].id)
        if entry.id in named
        else entry
        for entry in entries
    ]
    return titled, of, lost


@define
class Hearing:
    """Everything needed to say how rulings stand: built once the entries and conflicts are final."""

    state: State
    ruled: Ruled
    settled: Settled
    titles: Mapping[str, str]
    lost: Sequence[Loss]
    infos: Mapping[str, ArticleInfo]
    entries: Sequence[Entry]
    _losses: dict[str, list[Loss]] = field(factory=dict)
    _entry_of: dict[str, str] = field(factory=dict)

    def __attrs_post_init__(self) -> None:
        for loss in (*self.ruled.losses, *self.settled.lost, *self.lost):
            self._losses.setdefault(loss.ruling, []).append(loss)
        self._entry_of = {claim: entry.id for entry in self.entries for claim in entry.claims}

    def rulings(self) -> tuple[RulingInfo, ...]:
        """All rulings, revoked ones too, sorted by id."""
        live = [self._info(one) for one in self.ruled.all]
        taken = [_revoked(one) for one in self.state.revoked.values()]
        return tuple(sorted((*live, *taken), key=lambda info: info.id))

    def _info(self, one: Bound) -> RulingInfo:
        made = one.ruling
        losses = self._losses.get(one.id, [])
        conflict = self.settled.of.get(one.id)
        status, note = self._standing(one, losses)
        by = tuple(sorted({ruling for loss in losses for ruling in loss.by} | self._rejecting(one)))
        acts = status == "acting"
        return RulingInfo(
            id=one.id,
            kind=made.kind,
            targets=made.targets,
            value=made.value,
            author=made.author,
            reason=made.reason,
            position=one.position,
            status=status,
            claims=one.claims,
            articles=tuple(sorted({found.mention.article for found in one.found} or bound_articles(made))),
            entries=self._entries(one) if acts else (),
            conflicts=(conflict,) if acts and conflict else (),
            dangling=tuple(self._words(mention) for mention in one.missing),
            overridden_by=by,
            note=note,
        )

    def _entries(self, one: Bound) -> tuple[str, ...]:
        if one.ruling.kind in _ON_MENTIONS:
            return tuple(sorted({self._entry_of[claim] for claim in one.claims if claim in self._entry_of}))
        if one.id in self.titles:
            return (self.titles[one.id],)
        if one.id in self.settled.of:
            wanted = self.settled.of[one.id]
            return tuple(sorted({e for c in self.settled.conflicts if c.id == wanted for e in c.entries}))
        return ()

    def _rejecting(self, one: Bound) -> set[str]:
        """Rulings that reject all that another one binds."""
        if one.ruling.kind == "reject" or not one.claims:
            return set()
        by = [self.ruled.rejected.get(claim) for claim in one.claims]
        return {ruling for ruling in by if ruling} if all(by) else set()

    def _standing(self, one: Bound, losses: Sequence[Loss]) -> tuple[RulingStatus, str]:
        kind = one.ruling.kind
        gone = self._gone(one)
        if gone:
            return "dangling", gone
        if self._rejecting(one):
            return "overridden", "all that it binds was rejected"
        if kind in {"accept", "explain"} and one.id not in self.settled.of:
            if all(claim in self._entry_of or claim in self.ruled.rejected for claim in one.claims):
                return "dangling", "the claims that it binds disagree no longer"
            return "acting", "nothing of what it binds disagrees here"
        reopened = self.settled.reopened.get(one.id)
        if reopened:
            said = ", ".join(f"“{value}”" for value in reopened)
            return "acting", f"open again: {said} came up after it"
        if losses and self._is_lost(one, losses):
            return "overridden", "a later ruling says otherwise, and holds"
        if losses:
            return "acting", "in part: a later ruling says otherwise for some of it, and holds"
        return "acting", "in part: some of what it binds is not found" if one.missing else ""

    def _gone(self, one: Bound) -> str:
        """Why a ruling finds too little of what it binds to act; empty if it finds enough."""
        made = one.ruling
        if not one.found:
            unknown = [target for target in made.targets if target not in self.state.articles]
            return f"nothing here is called {', '.join(unknown)}" if unknown or not made.targets else ""
        if not one.claims:
            return "no claim stands any more at the words that it binds"
        if made.kind in {"split", "different"}:
            leaving, rest = leaving_and_rest(one)
            if not leaving or not rest:
                return "no claim stands any more at the words on one side of it"
            if set(leaving) & set(rest):
                return "one claim now stands at the words that it keeps apart"
        if made.kind in {"merge", "same"}:
            sides = {target for target in range(len(made.targets)) if one.claims_of(target)}
            if len(sides) < 2:
                return "no claim stands any more at the words on one side of it"
        return ""

    def _is_lost(self, one: Bound, losses: Sequence[Loss]) -> bool:
        """Whether nothing is left of what a ruling asks."""
        kind, items = one.ruling.kind, {item for loss in losses for item in loss.items}
        if kind in {"merge", "same"}:
            return not self.ruled.claims.units(one.claims)
        if kind in {"split", "different"}:
            return set(leaving_and_rest(one)[0]) <= items
        if kind == "lineage":
            units = self.ruled.lineages.units(one.ruling.targets)
            return bool(units) if one.ruling.value == "not" else not units
        return kind in {"rename", "accept", "explain"} or set(things_of(one)) <= items

    def _words(self, mention: BoundMention) -> str:
        """What a ruling no longer finds, in words."""
        info = self.infos.get(mention.article)
        where = info.path if info else mention.article
        ranges = ", ".join(f"{span.start}–{span.end}" for span in mention.spans)
        quote = " ".join(mention.quote.split())
        quote = quote if len(quote) <= _QUOTED else quote[:_QUOTED].rsplit(" ", 1)[0] + " …"
        return f"“{quote}” ({where}, characters {ranges})" if quote else f"{where}, characters {ranges}"


def _revoked(one: Revocation) -> RulingInfo:
    made = one.live.ruling
    return RulingInfo(
        id=made.ruling,
        kind=made.kind,
        targets=made.targets,
        value=made.value,
        author=made.author,
        reason=made.reason,
        position=one.live.position,
        status="revoked",
        articles=tuple(sorted(bound_articles(made))),
        note="taken back",
        revoked_by=one.by.author,
        revoked_because=one.by.reason,
        revoked_at=one.position,
    )


def with_rulings(entries: Iterable[Entry], infos: Iterable[RulingInfo]) -> list[Entry]:
    """Name on every entry the rulings that act on it."""
    acting: dict[str, list[str]] = {}
    for info in infos:
        for entry in info.entries:
            acting.setdefault(entry, []).append(info.id)
    return [evolve(entry, rulings=tuple(acting[entry.id])) if entry.id in acting else entry for entry in entries]


def ruling_notes(infos: Iterable[RulingInfo]) -> tuple[str, ...]:
    """What a reader of the chronology must know about its rulings: what dangles, and what contradicts."""
    notes = []
    for info in infos:
        if info.status == "revoked":
            continue
        name = f"ruling {info.id} ({info.kind}, {info.author})"
        if info.status == "dangling":
            notes.append(f"{name} is dangling: {info.note}")
        elif info.dangling:
            notes.append(f"{name} no longer finds {'; '.join(info.dangling)}")
        if info.overridden_by:
            later = ", ".join(info.overridden_by)
            notes.append(f"{name} and the later ruling {later} contradict one another: the later holds")
        if info.note.startswith("open again"):
            notes.append(f"{name}: the conflict is {info.note}")
    return tuple(notes)
