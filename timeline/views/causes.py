"""Which facts brought a change about: among those that only one side reads, the ones that what changed depends on.

Each way of changing depends on other things. A line moves because the claim that dates it came or went, or because that
claim's article is dated otherwise; it gains support through the claims of the articles that it gained. Where no fact of
that kind stands on one side only, nothing is guessed: the answer is empty, and folding in between has to tell.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from itertools import chain

from timeline.model import ArticleInfo, Chronology, Conflict, Entry, Lineage, ResolvedClaim, When
from timeline.views.changes import (
    ArticleChange,
    ArticleChangeKind,
    ConflictChange,
    EntryChange,
    EntryChangeKind,
    LineageChange,
)
from timeline.views.delta import Delta, in_order

Positions = Iterable[int]


class Causes:
    """Answers for two chronologies of everything (not of one story) and the facts that only one of them reads."""

    def __init__(self, before: Chronology, after: Chronology, delta: Delta) -> None:
        self.delta = delta
        self.sides = (before, after)
        self.claims: list[dict[str, ResolvedClaim]] = [{one.id: one for one in side.claims} for side in self.sides]
        self.articles: list[dict[str, ArticleInfo]] = [{a.id: a for a in side.articles} for side in self.sides]
        self.lineage_of: list[dict[str, Lineage]] = [
            {article: one for one in side.lineages for article in one.articles} for side in self.sides
        ]
        self.entries: list[dict[str, Entry]] = [{entry.id: entry for entry in side.entries} for side in self.sides]
        self.conflicts: list[dict[str, Conflict]] = [{one.id: one for one in side.conflicts} for side in self.sides]

    def of_entry(self, change: EntryChange, kind: EntryChangeKind) -> tuple[int, ...]:
        """Positions of the facts that made an entry change in one way, first fact first; empty where none can be named."""
        ways: dict[EntryChangeKind, Callable[[EntryChange], Positions]] = {
            "added": self._came_or_went,
            "removed": self._came_or_went,
            "merged": self._joined,
            "split": self._joined,
            "moved": self._moved,
            "grounds": self._moved,
            "support-gained": partial(self._support, gained=True),
            "support-lost": partial(self._support, gained=False),
            "status": self._status,
            "modality": self._regrouped,
            "headline": self._headline,
            "phase": self._phase,
            "claims": self._regrouped,
            "links": self._linked,
        }
        return in_order(self.delta, ways[kind](change))

    def of_conflict(self, change: ConflictChange) -> tuple[int, ...]:
        """Positions of the facts that opened, closed or explained a conflict."""
        found: list[int] = []
        held: list[set[str]] = [set(), set()]
        for number, one in enumerate((change.before, change.after)):
            if one is not None:
                held[number] = {claim for value in one.values for claim in value.claims}
                found += self.delta.ruled.get(one.id, ())
        differing = held[0] ^ held[1] if change.before and change.after else held[0] | held[1]
        found += self._claims(differing) or self._claims(held[0] | held[1])
        found += chain.from_iterable(self.delta.ruled.get(claim, ()) for claim in held[0] | held[1])
        if not found:
            found += self._redated_articles(held[0] | held[1])
        return in_order(self.delta, found)

    def of_lineage(self, change: LineageChange) -> tuple[int, ...]:
        """Positions of the facts that made articles derive from one another, or no longer."""
        members = {a for one in (change.before, change.after) if one is not None for a in one.articles}
        found = list(chain.from_iterable(self.delta.ruled.get(article, ()) for article in sorted(members)))
        for article in members:
            found += self.delta.archived.get(article, ())
            found += self.delta.claims_of.get(article, ())
        return in_order(self.delta, found)

    def of_article(self, change: ArticleChange, kind: ArticleChangeKind) -> tuple[int, ...]:
        """Positions of the facts that took an article in, dated it or described it."""
        if kind in {"added", "removed"}:
            return in_order(self.delta, self.arrival(change.id))
        if kind == "described":
            return in_order(self.delta, self.delta.described.get(change.id, ()))
        return in_order(self.delta, self._dating(change.id))

    # What an entry depends on

    def _came_or_went(self, change: EntryChange) -> Positions:
        """Its claims, and what dates their articles: undated they might have joined another line."""
        found = self._claims(chain(change.claims.gained, change.claims.lost))
        return found and [*found, *self._dating_of_claims(change.claims.gained)]

    def _joined(self, change: EntryChange) -> Positions:
        """Which claims are one happening hangs on rulings, on the claims there are, and on all their dates."""
        members = _members(change)
        if ruled := self._rulings(
            members, [*change.before, *change.after], kinds={"merge", "split", "same", "different"}
        ):
            return ruled
        stayed = members - {*change.claims.gained, *change.claims.lost}
        return [
            *self._claims(chain(change.claims.gained, change.claims.lost)),
            *self._dating_of_claims(change.claims.gained),
            *self._redated_articles(self._redated(stayed)),
        ]

    def _regrouped(self, change: EntryChange) -> Positions:
        """Claims that came or went draw others together or let them go; else rulings on any of them; else their dates."""
        members = _members(change)
        ruled = self._rulings(members, [*change.before, *change.after])
        moved = [*self._claims(chain(change.claims.gained, change.claims.lost))]
        if ruled or moved:
            return [*ruled, *moved]
        return self._redated_articles(self._redated(members))

    def _moved(self, change: EntryChange) -> Positions:
        old, new = change.before[0], change.after[0]
        found: list[int] = list(self._rulings(_members(change), [old, new], kinds={"redate", "accept"}))
        carriers = [self._carriers(change.before, old.when, 0), self._carriers(change.after, new.when, 1)]
        came = set(change.claims.gained) & carriers[1]
        gone = set(change.claims.lost) & carriers[0]
        found += self._claims(came | gone)
        found += self._dating_of_claims(came)
        redated = self._redated((carriers[0] - gone) | (carriers[1] - came))
        found += self._redated_articles(redated)
        # Where the words that date it stand on both sides alike, others now outweigh them or do so no longer.
        return found or self._regrouped(change)

    def _support(self, change: EntryChange, *, gained: bool) -> Positions:
        claims = change.claims.gained if gained else change.claims.lost
        articles = set(change.articles.gained if gained else change.articles.lost)
        outlets = set(change.outlets.gained if gained else change.outlets.lost)
        origins = set(change.origins.gained if gained else change.origins.lost)
        held, infos = (self.claims[int(gained)], self.articles[int(gained)])
        telling = {
            c
            for c in claims
            if (one := held.get(c)) is not None
            and (
                one.claim.article in articles
                or one.origin in origins
                or (one.claim.article in infos and infos[one.claim.article].outlet in outlets)
            )
        }
        found = [*self._claims(telling)]
        members = _members(change)
        for article in self._articles_of(members):
            if any(a.get(article) and a[article].outlet in outlets for a in self.articles):
                found += self.delta.described.get(article, ())
        if origins and not any((one := held.get(c)) is not None and one.origin in origins for c in telling):
            found += self._rulings(members, [*change.before, *change.after], kinds={"origin", "lineage"})
            found += self._relations(self._articles_of(members))
            found += self._claims(chain(change.claims.gained, change.claims.lost))
        return found

    def _supported(self, change: EntryChange) -> Positions:
        return chain(self._support(change, gained=True), self._support(change, gained=False))

    def _status(self, change: EntryChange) -> Positions:
        old, new = change.before[0], change.after[0]
        found: list[int] = []
        if "disputed" in {old.status, new.status}:
            for name in {*old.conflicts, *new.conflicts}:
                was, now = (conflicts.get(name) for conflicts in self.conflicts)
                stands = [one.status if one else None for one in (was, now)]
                if stands[0] != stands[1] and "open" in stands:
                    found += self.of_conflict(ConflictChange("values", was, now))
        if "ruled" in {old.status, new.status}:
            found += self._rulings(_members(change), [old, new])
        if not found:
            found += self._supported(change)
        return found

    def _headline(self, change: EntryChange) -> Positions:
        old, new = change.before[0].headline_claim, change.after[0].headline_claim
        found = list(self._rulings(_members(change), [change.before[0], change.after[0]], kinds={"rename", "accept"}))
        found += self._claims({old} & set(change.claims.lost) | {new} & set(change.claims.gained))
        return found or self._regrouped(change)

    def _phase(self, change: EntryChange) -> Positions:
        found = [*self._claims(chain(change.claims.gained, change.claims.lost))]
        if not found and "moved" in change.kinds:
            found += self._moved(change)
        return found or self._rulings(_members(change), [*change.before, *change.after])

    def _linked(self, change: EntryChange) -> Positions:
        links = {link for entry in chain(change.before, change.after) for link in entry.links}
        linked = {c for side in self.entries for link in links if link in side for c in side[link].claims}
        return self._claims(linked | _members(change))

    # What the facts of one side are about

    def _claims(self, claims: Iterable[str]) -> list[int]:
        """The facts that assert or withdraw claims, with what takes in their articles."""
        found: list[int] = []
        for claim in set(claims):
            found += self.delta.claims.get(claim, ())
            found += self.delta.ruled.get(claim, ())
            one = self.claims[1].get(claim) or self.claims[0].get(claim)
            if one is not None and claim in self.delta.claims:
                found += self.arrival(one.claim.article)
        return found

    def arrival(self, article: str) -> list[int]:
        """What takes an article in: its archiving, and where it only appears by its date, what dates it."""
        found = list(self.delta.archived.get(article, ()))
        if article in self.delta.hidden:
            found += self._dating(article)
        return found

    def _dating(self, article: str) -> list[int]:
        """What dates an article: its own dating facts and rulings, else those of the article that lends it a date."""
        found = [*self.delta.dated.get(article, ()), *self.delta.ruled.get(article, ())]
        whens = [infos[article].published for infos in self.articles if article in infos]
        for when in whens:
            if when.basis == "lineage" and when.anchor:
                lender = when.anchor
                for each in (lender, article):
                    found += self.delta.ruled.get(each, ())
                    found += self.delta.archived.get(each, ())
                    found += self.delta.claims_of.get(each, ())
                found += self.delta.dated.get(lender, ())
        return found

    def _dating_of_claims(self, claims: Iterable[str]) -> list[int]:
        """What dates the articles of claims whose date is counted from it."""
        found: list[int] = []
        for claim in claims:
            one = self.claims[1].get(claim)
            if one is not None and one.when.basis not in {"explicit", "ruled"}:
                found += self._dating(one.claim.article)
        return found

    def _redated(self, claims: Iterable[str]) -> set[str]:
        """Those of the claims that bear another date on each side, or stand on one side only."""
        return {c for c in claims if _date_of(self.claims[0].get(c)) != _date_of(self.claims[1].get(c))}

    def _redated_articles(self, claims: Iterable[str]) -> list[int]:
        """Why claims are dated otherwise: their articles' dates, else what else these articles say (the news they open with)."""
        found: list[int] = []
        for article in self._articles_of(claims):
            dating = self._dating(article)
            found += dating or self.delta.claims_of.get(article, ())
        return found

    def _relations(self, articles: Iterable[str]) -> list[int]:
        """What made articles belong to another lineage, or rest on another medium."""
        found: list[int] = []
        for article in articles:
            old, new = (lineage.get(article) for lineage in self.lineage_of)
            if (old.articles if old else ()) != (new.articles if new else ()):
                found += self.of_lineage(LineageChange("members", old, new))
            found += self.delta.claims_of.get(article, ())
        return found

    def _rulings(self, claims: Iterable[str], entries: Sequence[Entry], kinds: set[str] | None = None) -> list[int]:
        """Rulings on claims, on entries by any id they had, or on what the entries' rulings name."""
        targets = {*claims, *(entry.id for entry in entries), *chain.from_iterable(entry.merged for entry in entries)}
        found = [at for target in targets for at in self.delta.ruled.get(target, ())]
        if kinds is None:
            return found
        return [at for at in found if getattr(self.delta.facts[at].fact, "kind", None) in {*kinds, None}]

    def _articles_of(self, claims: Iterable[str]) -> list[str]:
        return sorted({one.claim.article for c in claims for side in self.claims if (one := side.get(c)) is not None})

    def _carriers(self, entries: Sequence[Entry], when: When, side: int) -> set[str]:
        """The claims that give an entry its date."""
        held = self.claims[side]
        return {c for entry in entries for c in entry.claims if c in held and _same_date(held[c].when, when)}


def _members(change: EntryChange) -> set[str]:
    return {claim for entry in chain(change.before, change.after) for claim in entry.claims}


def _same_date(one: When, other: When) -> bool:
    return (one.edtf, one.earliest, one.latest, one.basis) == (other.edtf, other.earliest, other.latest, other.basis)


def _date_of(one: ResolvedClaim | None) -> tuple[object, ...] | None:
    return (one.when.edtf, one.when.earliest, one.when.latest, one.when.basis, one.when.anchor) if one else None
