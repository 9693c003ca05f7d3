"""A chronology looked up by id, together with the stored texts: what every format reads from.

Invariant: nothing here changes the chronology; it only finds, orders and checks. An id that leads nowhere is skipped
here and counted by ``losses``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cached_property
from weakref import WeakValueDictionary

from attrs import define, field

from timeline.model import (
    ArticleInfo,
    Chronology,
    Conflict,
    Entry,
    Lineage,
    Origin,
    ResolvedClaim,
    RulingInfo,
    Span,
    VoiceLink,
    Weight,
    When,
)

JOINT = " … "
"""What stands between the pieces of a quote whose claim has several spans."""


def date_order(when: When) -> tuple[date, date, str]:
    """Sort key by date: by the earliest day, or by the latest where the past side is open; the unknown comes last."""
    first = when.earliest or when.latest or date.max
    return (first, when.latest or date.max, when.edtf or "")


def entry_order(entry: Entry) -> tuple[date, date, str, str]:
    """Sort key of an entry: by date, then by id so that equal dates stay in one order."""
    return (*date_order(entry.when), entry.id)


def claim_order(claim: ResolvedClaim) -> tuple[str, int, int, str]:
    """Sort key of a claim: where it stands."""
    return (claim.claim.article, claim.claim.start, claim.claim.end, claim.id)


def _bare(words: str) -> str:
    return "".join(words.replace("…", "").replace("[...]", "").replace("...", "").split())


@define(slots=False)
class Evidence:
    """Look-ups over one chronology. ``texts`` holds the stored text of each article id, as far as it was given."""

    chronology: Chronology
    texts: Mapping[str, str] = field(factory=dict)
    _grounded: dict[str, bool] = field(factory=dict, init=False)

    @classmethod
    def of(cls, chronology: Chronology, texts: Mapping[str, str]) -> Evidence:
        """The look-ups over these very objects: those that somebody still holds, or new ones."""
        key = (id(chronology), id(texts))  # what is found under it holds both, so that no other object has their ids
        found = _held.get(key)
        if found is None:
            found = _held[key] = cls(chronology, texts)
        return found

    @cached_property
    def articles(self) -> dict[str, ArticleInfo]:
        return {article.id: article for article in sorted(self.chronology.articles, key=lambda a: a.id)}

    @cached_property
    def claims(self) -> dict[str, ResolvedClaim]:
        return {claim.id: claim for claim in sorted(self.chronology.claims, key=claim_order)}

    @cached_property
    def entries(self) -> dict[str, Entry]:
        return {entry.id: entry for entry in sorted(self.chronology.entries, key=entry_order)}

    @cached_property
    def conflicts(self) -> dict[str, Conflict]:
        """Open conflicts first, then the explained, then the resolved."""
        rank = {"open": 0, "explained": 1, "resolved": 2}
        return {c.id: c for c in sorted(self.chronology.conflicts, key=lambda c: (rank.get(c.status, 3), c.slot, c.id))}

    @cached_property
    def lineages(self) -> dict[str, Lineage]:
        return {lineage.id: lineage for lineage in sorted(self.chronology.lineages, key=lambda item: item.id)}

    @cached_property
    def rulings(self) -> dict[str, RulingInfo]:
        """In the order in which they were made."""
        return {one.id: one for one in sorted(self.chronology.rulings, key=lambda one: (one.position, one.id))}

    @cached_property
    def origins(self) -> dict[str, Origin]:
        return {origin.id: origin for origin in sorted(self.chronology.origins, key=lambda o: o.id)}

    @cached_property
    def homes(self) -> dict[str, str]:
        """The entry under which a claim is shown, by claim id; the first one should several name it."""
        found: dict[str, str] = {}
        for entry in self.entries.values():
            for claim in entry.claims:
                if claim in self.claims:
                    found.setdefault(claim, entry.id)
        return found

    @cached_property
    def claims_by_article(self) -> dict[str, list[ResolvedClaim]]:
        found: dict[str, list[ResolvedClaim]] = {}
        for claim in self.claims.values():
            found.setdefault(claim.claim.article, []).append(claim)
        return found

    def claims_of(self, entry: Entry) -> list[ResolvedClaim]:
        """The claims of an entry, the one that gives the headline first, the rest where they stand."""
        found = [self.claims[claim] for claim in entry.claims if claim in self.claims]
        return sorted(found, key=lambda claim: (claim.id != entry.headline_claim, claim_order(claim)))

    def reading_order(self, entry: Entry) -> tuple[date, date, str, tuple[str, int, int, str], str]:
        """Sort key for people: by date; lines of one date stand as their headlines stand in the articles."""
        head = self.claims.get(entry.headline_claim)
        return (*date_order(entry.when), claim_order(head) if head else ("", 0, 0, ""), entry.id)

    @cached_property
    def weights(self) -> dict[str, Weight]:
        """The weight of each entry by its id, where entries were chosen by weight."""
        return {weight.entry: weight for weight in self.chronology.weights}

    def day_of(self, entry: Entry) -> date | None:
        """The one day an entry stands under: its own, or the one it was weighed under; None where there is no such day."""
        weight = self.weights.get(entry.id)
        if weight is not None and weight.day is not None:
            return weight.day
        when = entry.when
        return when.earliest if when.earliest is not None and when.earliest == when.latest else None

    def conflicts_of(self, entry: Entry) -> list[Conflict]:
        """The conflicts an entry takes part in."""
        return [self.conflicts[conflict] for conflict in sorted(entry.conflicts) if conflict in self.conflicts]

    def rulings_of(self, entry: Entry) -> list[RulingInfo]:
        """The rulings that act on an entry, in the order in which they were made."""
        wanted = set(entry.rulings)
        return [one for one in self.rulings.values() if one.id in wanted] if wanted else []

    def one_of_each_origin(self, names: Iterable[str]) -> list[ResolvedClaim]:
        """Claims by id, the first of every origin before all others: what to show when only a few can be shown."""
        claims = sorted((self.claims[name] for name in set(names) if name in self.claims), key=claim_order)
        seen: set[str] = set()
        again: dict[str, bool] = {}
        for claim in claims:
            again[claim.id] = claim.origin in seen
            seen.add(claim.origin)
        return sorted(claims, key=lambda claim: again[claim.id])

    def origin_name(self, origin: str) -> str:
        """What people call an origin; its id where nobody named it."""
        known = self.origins.get(origin)
        return known.name if known is not None and known.name else origin

    def origins_of(self, entry: Entry) -> dict[str, list[ResolvedClaim]]:
        """The independent origins of an entry with the claims of each, by the name of the origin."""
        found: dict[str, list[ResolvedClaim]] = {}
        for claim in self.claims_of(entry):
            found.setdefault(claim.origin, []).append(claim)
        return dict(sorted(found.items(), key=lambda item: (self.origin_name(item[0]), item[0])))

    def voice(self, claim: ResolvedClaim) -> tuple[VoiceLink, ...]:
        """On whose word a claim rests, outermost first: always starting with the outlet, unnamed if nobody knows it."""
        if claim.voice and claim.voice[0].kind == "outlet":
            return claim.voice
        article = self.articles.get(claim.claim.article)
        return (VoiceLink("outlet", article.outlet if article else None), *claim.voice)

    def spans(self, claim: ResolvedClaim) -> tuple[Span, ...]:
        """The ranges of a claim, in the order of the text."""
        spans = claim.claim.spans
        return spans if len(spans) < 2 else tuple(sorted(spans))

    def quote(self, claim: ResolvedClaim) -> str:
        """The words of a claim; several pieces are joined with " … "."""
        spans = self.spans(claim)
        text = self.texts.get(claim.claim.article)
        if text is None or len(spans) < 2 or not self.is_grounded(claim):
            return claim.claim.quote
        return JOINT.join(text[start:end] for start, end in spans)

    def is_grounded(self, claim: ResolvedClaim) -> bool:
        """Whether the words at the claim's spans are its quote. True without the text: nothing speaks against it."""
        if claim.id not in self._grounded:
            self._grounded[claim.id] = self._compare(claim)
        return self._grounded[claim.id]

    def _compare(self, claim: ResolvedClaim) -> bool:
        text = self.texts.get(claim.claim.article)
        if text is None:
            return True
        spans = self.spans(claim)
        if any(not 0 <= start <= end <= len(text) for start, end in spans):
            return False
        pieces = [text[start:end] for start, end in spans]
        if len(pieces) == 1:
            return pieces[0] == claim.claim.quote
        return _bare("".join(pieces)) == _bare(claim.claim.quote)

    def outlets(self, claims: Iterable[ResolvedClaim]) -> tuple[str, ...]:
        """The named outlets of some claims, sorted."""
        names = (self.articles[c.claim.article].outlet for c in claims if c.claim.article in self.articles)
        return tuple(sorted({name for name in names if name}))

    def article_name(self, article: str) -> str:
        """What people call an article: its title, else its file, else its id."""
        known = self.articles.get(article)
        if known is None:
            return article
        return known.title or known.path or known.id


_held: WeakValueDictionary[tuple[int, int], Evidence] = WeakValueDictionary()


def strongest(claims: Iterable[ResolvedClaim]) -> ResolvedClaim | None:
    """The claim that speaks best for an entry: stated, exactly dated, on a named word, in a quote of readable length.

    Returns None without claims. Ties are broken by where the claim stands, so the choice is reproducible.
    """
    basis = {"explicit": 0, "ruled": 0, "relative": 1, "lineage": 2, "reported": 3, "unknown": 4}

    def weakness(claim: ResolvedClaim) -> tuple[bool, int, bool, bool, int, tuple[str, int, int, str]]:
        named = any(link.name for link in claim.voice[1:])
        length = len(claim.claim.quote)
        return (
            claim.claim.modality != "asserted",
            basis[claim.when.basis],
            not named,
            length > 320,
            -min(length, 320),
            claim_order(claim),
        )

    return min(claims, key=weakness, default=None)
