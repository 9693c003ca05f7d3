"""What stands behind one line of a chronology, in one fixed order.

Why is this here, why on this day, who says so, who disagrees, who covered the same day and did not mention it.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import Literal

from attrs import frozen

from timeline.front.audit_dates import why_article_on_this_day, why_claim_on_this_day, why_on_this_day
from timeline.front.audit_rulings import rulings_on_article, rulings_on_claims
from timeline.front.audit_silence import Silence, Silences
from timeline.model import ArticleInfo, Chronology, Conflict, ResolvedClaim, UsageError, Weight, When
from timeline.reconcile import Weights, resolve_entry

Kind = Literal["entry", "claim", "article"]

_NEAREST = 3


@frozen
class Testimony:
    """One claim as evidence. ``voice`` is the chain in words, outermost first; ``origin`` the witness at its end."""

    claim: ResolvedClaim
    article: ArticleInfo
    voice: tuple[str, ...]
    origin: str


@frozen
class Side:
    """One of the values that are in dispute, with those who give it."""

    value: str
    testimonies: tuple[Testimony, ...]


@frozen
class Disagreement:
    """A conflict with its sides."""

    conflict: Conflict
    sides: tuple[Side, ...]


@frozen
class Audit:
    """The five answers about an entry, a claim or an article. ``merged`` is the older id by which it was asked for.

    ``weight`` says how much an entry matters among the others; None of anything else.
    """

    kind: Kind
    id: str
    headline: str
    when: When
    why_here: tuple[str, ...]
    why_then: tuple[str, ...]
    who_says: tuple[Testimony, ...]
    who_disagrees: tuple[Disagreement, ...]
    who_is_silent: tuple[Silence, ...]
    entries: tuple[str, ...] = ()
    merged: str | None = None
    weight: Weight | None = None


def audit(chronology: Chronology, wanted: str) -> Audit:
    """Audit one thing.

    Args:
        chronology: what was reconciled.
        wanted: the id of an entry, claim or article, a beginning of one that fits nothing else, or an id that an entry
            had before it took others up.

    Raises:
        UsageError: nothing or more than one thing has such an id; the message names the nearest.
    """
    return Book(chronology).ask(wanted)


def _listed(found: Iterable[tuple[Kind, str]]) -> str:
    return ", ".join(f"{kind} {id_}" for kind, id_ in found)


def _shared(one: str, other: str) -> int:
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


class Book:
    """A chronology by id, for many audits of it."""

    def __init__(self, chronology: Chronology) -> None:
        self.articles = {article.id: article for article in chronology.articles}
        self.claims = {claim.id: claim for claim in chronology.claims}
        self.entries = {entry.id: entry for entry in chronology.entries}
        self.origins = {origin.id: origin for origin in chronology.origins}
        self.lineages = {lineage.id: lineage for lineage in chronology.lineages}
        self.conflicts = {conflict.id: conflict for conflict in chronology.conflicts}
        self.phases = {phase.id: phase.title for phase in chronology.phases}
        self.chronology = chronology
        self.silences = Silences(self.claims, self.articles, self.lineages)

    @cached_property
    def weights(self) -> Weights:
        """How much entries matter among the others."""
        return Weights(self.chronology)

    def ask(self, wanted: str) -> Audit:
        """Audit one thing; see :func:`audit`."""
        kind, id_ = self._find(wanted)
        if kind == "claim":
            return self.of_claim(id_)
        if kind == "article":
            return self.of_article(id_)
        return self.of_entry(id_, None if id_.startswith(wanted) else wanted)

    @cached_property
    def _named(self) -> dict[str, tuple[Kind, str]]:
        named: dict[str, tuple[Kind, str]] = {}
        for entry in self.chronology.entries:
            named.update(dict.fromkeys(entry.merged, ("entry", entry.id)))
        named.update({id_: ("claim", id_) for id_ in self.claims})
        named.update({id_: ("article", id_) for id_ in self.articles})
        named.update({id_: ("entry", id_) for id_ in self.entries})
        return named

    def _find(self, wanted: str) -> tuple[Kind, str]:
        named = self._named
        if wanted in named:
            return named[wanted]
        found = sorted({named[id_] for id_ in named if wanted and id_.startswith(wanted)})
        if len(found) == 1:
            return found[0]
        if found:
            some = _listed(found[:_NEAREST])
            message = f'"{wanted}" is the beginning of {len(found)} ids, such as {some}. Give more of it.'
            raise UsageError(message)
        older = resolve_entry(self.chronology, wanted)
        if older is not None:
            return "entry", older.id
        nearest = sorted(named, key=lambda id_: (-_shared(id_, wanted), id_))[:_NEAREST]
        hint = f"Nearest: {_listed(named[id_] for id_ in nearest)}." if nearest else "The chronology is empty."
        message = f'Nothing in this chronology has the id "{wanted}". {hint}'
        raise UsageError(message)

    def of_entry(self, id_: str, merged: str | None) -> Audit:
        entry = self.entries[id_]
        support = entry.support
        claims, articles = _counted(len(entry.claims), "claim"), _counted(support.articles, "article")
        outlets, origins = _counted(support.outlets, "outlet"), _counted(support.origins, "independent origin")
        here = [
            f"Behind it: {claims} in {articles} of {outlets}, resting on {origins} ({entry.status}).",
            f"Its headline is the wording of claim {entry.headline_claim}."
            if entry.headline_ruling is None
            else f"Its headline is a person's wording (ruling {entry.headline_ruling}), not the words of a source.",
        ]
        if entry.phase is not None:
            here.append(f"It belongs to the phase {self.phases.get(entry.phase, entry.phase)}.")
        if entry.modality != "asserted":
            here.append(f"It is shown as {entry.modality}, not as something that happened.")
        here += rulings_on_claims(self.chronology, entry.claims, entry.rulings)
        return Audit(
            kind="entry",
            id=id_,
            headline=entry.headline,
            when=entry.when,
            why_here=tuple(here),
            why_then=why_on_this_day(entry, self.claims, self.articles),
            who_says=self._testimonies(entry.claims),
            who_disagrees=self._disagreements(entry.conflicts),
            who_is_silent=self.silences.on(entry),
            entries=entry.links,
            merged=merged,
            weight=self.weights.of(id_),
        )

    def of_claim(self, id_: str) -> Audit:
        claim = self.claims[id_]
        article = self.articles[claim.claim.article]
        ranges = ", ".join(f"{start} to {end}" for start, end in claim.claim.spans)
        entry = self.entries.get(claim.entry or "")
        here = [f"{claim.reader} read it in {article.path}, characters {ranges} (fact {claim.position} of the ledger)."]
        if claim.rejected is not None:
            here.append(f"It is rejected (ruling {claim.rejected}): it supports nothing and counts nowhere.")
        else:
            here.append(f"It supports entry {entry.id}: {entry.headline}" if entry else "It belongs to no entry here.")
        here += rulings_on_claims(self.chronology, [id_])
        conflicts = [
            id_ for id_, each in self.conflicts.items() if any(claim.id in value.claims for value in each.values)
        ]
        return Audit(
            kind="claim",
            id=id_,
            headline=claim.claim.quote,
            when=claim.when,
            why_here=tuple(here),
            why_then=why_claim_on_this_day(claim, self.articles),
            who_says=self._testimonies([id_]),
            who_disagrees=self._disagreements(conflicts),
            who_is_silent=self.silences.on(entry) if entry else (),
            entries=(entry.id,) if entry else (),
        )

    def of_article(self, id_: str) -> Audit:
        article = self.articles[id_]
        own = [claim for claim in self.claims.values() if claim.claim.article == id_]
        here = [
            f"It was archived from {article.path} ({article.characters} characters, {_counted(article.claims, 'claim')})."
        ]
        if article.note:
            here.append(f"{article.note[0].upper()}{article.note[1:]}.")
        lineage = self.lineages.get(article.lineage)
        if lineage is not None and len(lineage.articles) > 1:
            others = ", ".join(self._path(other) for other in lineage.articles if other != id_)
            here.append(f"It derives from one source with {others} ({lineage.kind}). What shows it:")
            here += [f"- {line}" for line in lineage.evidence]
        here += rulings_on_article(self.chronology, id_)
        conflicts = [
            conflict
            for conflict, each in self.conflicts.items()
            if any(self._is_in(claim, id_) for value in each.values for claim in value.claims)
        ]
        return Audit(
            kind="article",
            id=id_,
            headline=article.title or article.path,
            when=article.published,
            why_here=tuple(here),
            why_then=why_article_on_this_day(article),
            who_says=self._testimonies([claim.id for claim in own]),
            who_disagrees=self._disagreements(conflicts),
            who_is_silent=(),
            entries=tuple(dict.fromkeys(claim.entry for claim in own if claim.entry in self.entries and claim.entry)),
        )

    def _testimonies(self, claims: Iterable[str]) -> tuple[Testimony, ...]:
        found = []
        for id_ in claims:
            claim = self.claims.get(id_)
            article = self.articles.get(claim.claim.article) if claim else None
            if claim is None or article is None:
                continue  # told in an article outside the selection
            voice = [link.name or (link.said.text if link.said else f"an unnamed {link.kind}") for link in claim.voice]
            origin = self.origins.get(claim.origin)
            found.append(Testimony(claim, article, tuple(voice), origin.name if origin else claim.origin))
        return tuple(sorted(found, key=lambda each: (each.article.path, each.claim.claim.start, each.claim.id)))

    def _disagreements(self, conflicts: Iterable[str]) -> tuple[Disagreement, ...]:
        found = []
        for id_ in sorted(set(conflicts)):
            conflict = self.conflicts[id_]
            sides = tuple(Side(value.value, self._testimonies(value.claims)) for value in conflict.values)
            found.append(Disagreement(conflict, sides))
        return tuple(found)

    def _is_in(self, claim: str, article: str) -> bool:
        return claim in self.claims and self.claims[claim].claim.article == article

    def _path(self, article: str) -> str:
        return self.articles[article].path if article in self.articles else article


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
