"""One entry with everything that stands behind it: the audit, its claims as evidence, its conflicts and rulings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from timeline.export.contract import when_as_plain
from timeline.export.evidence import strongest
from timeline.export.wording import (
    explain_when,
    say_published,
    say_support,
    say_voice,
    say_when,
)
from timeline.front.plain import audit_as_plain
from timeline.front.room_conflicts import board
from timeline.front.room_match import Match, match_of
from timeline.model import Entry, ResolvedClaim

if TYPE_CHECKING:
    from timeline.front.audit import Testimony
    from timeline.front.room import Room

Json = dict[str, Any]

__all__ = ["DateMatch", "Match", "citation", "date_match_of", "entry_answer", "match_of"]

DateMatch = Literal["words", "metadata", "ruled", "none"]
"""What a claim's date rests on: words of the article, only data about the article, a person's ruling, nothing."""

_DATE_MATCH: dict[str, DateMatch] = {"reported": "metadata", "lineage": "metadata", "ruled": "ruled", "unknown": "none"}


def entry_answer(room: Room, id_: str, merged_from: str | None) -> Json:
    """``/api/entries/{id}``; ``merged_from`` is the older id by which it was asked for."""
    evidence = room.evidence
    entry = evidence.entries[id_]
    audit = room.book.of_entry(id_, merged_from)
    claims = evidence.claims_of(entry)
    best = strongest(claims)
    said = {testimony.claim.id: testimony for testimony in audit.who_says}
    plain = audit_as_plain(room.chronology, audit, room.texts, evidence.entries)
    plain["who_says_so"] = [
        {**told, **_evidence(room, entry, said[told["claim"]])} for told in plain.pop("who_says_so")
    ]
    plain["entry"] = {
        **room.short_entry(id_),
        "headline_ruling": entry.headline_ruling,
        "conflicts": sorted(entry.conflicts),
        "links": sorted(entry.links),
        "rulings": sorted(entry.rulings),
    }
    plain["links"] = plain.pop("entries")
    return {
        **plain,
        "merged_from": merged_from,
        "support_words": say_support(entry.support),
        "when_words": say_when(entry.when),
        "when_reason": explain_when(evidence, entry.when),
        "strongest": best.id if best else None,
        "origins": _origins(room, entry),
        "conflicts": [board(room, conflict) for conflict in evidence.conflicts_of(entry)],
        "rulings": _rulings(room, entry, claims),
        "citation": citation(room, entry, best),
        "proof": {
            "claim": best.id if best else None,
            "position": best.position if best else None,
            "path": f"/api/proof/{best.id}" if best else None,
            "command": f"timeline verify --proof {best.id} -o proof.json" if best else None,
        },
    }


def date_match_of(claim: ResolvedClaim) -> DateMatch:
    """What a claim's date rests on."""
    if claim.when.basis in _DATE_MATCH:
        return _DATE_MATCH[claim.when.basis]
    return "words" if claim.claim.timexes or claim.when.expression else "metadata"


def _evidence(room: Room, entry: Entry, testimony: Testimony) -> Json:
    """What the page needs to know of a claim beside its audit."""
    claim, article = testimony.claim, testimony.article
    evidence = room.evidence
    return {
        "is_headline": claim.id == entry.headline_claim,
        "match": match_of(room, claim),
        "date_match": date_match_of(claim),
        "when_words": say_when(claim.when),
        "origin_id": claim.origin,
        "origin_name": evidence.origin_name(claim.origin),
        "voice_words": say_voice(evidence, claim),
        "title": article.title,
        "outlet": article.outlet,
        "published": when_as_plain(article.published),
        "published_words": say_published(article),
        "lineage": article.lineage,
        "language": article.language,
        "negated": claim.claim.negated,
        "actors": sorted({mention.name for mention in claim.claim.actors}),
        "rulings": [one.id for one in room.rulings_by_claim.get(claim.id, ())],
        "citation": citation(room, entry, claim),
    }


def _origins(room: Room, entry: Entry) -> list[Json]:
    """The independent witnesses of an entry, with what each stands on."""
    evidence = room.evidence
    found: dict[str, list[ResolvedClaim]] = {}
    for claim in evidence.claims_of(entry):
        found.setdefault(claim.origin, []).append(claim)
    plain = []
    for id_, claims in sorted(found.items(), key=lambda item: (evidence.origin_name(item[0]), item[0])):
        origin = evidence.origins.get(id_)
        plain.append(
            {
                "id": id_,
                "name": evidence.origin_name(id_),
                "kind": origin.kind if origin else None,
                "counts": id_ in entry.origins,
                "claims": [claim.id for claim in claims],
                "articles": sorted({claim.claim.article for claim in claims}),
                "outlets": list(evidence.outlets(claims)),
            }
        )
    return plain


def _rulings(room: Room, entry: Entry, claims: list[ResolvedClaim]) -> list[Json]:
    """The rulings on an entry or its claims, the last one last."""
    acting = {one.id: one for one in room.evidence.rulings_of(entry)}
    for claim in claims:
        acting.update({one.id: one for one in room.rulings_by_claim.get(claim.id, ())})
    return [room.ruling(one) for one in sorted(acting.values(), key=lambda one: (one.position, one.id))]


def citation(room: Room, entry: Entry, claim: ResolvedClaim | None) -> str:
    """A line that can be put into a text: what is said, when, on whose word, and where exactly it stands."""
    when = say_when(entry.when if claim is None else claim.when)
    if claim is None:
        return f"{entry.headline} ({when}). Entry {entry.id}."
    evidence = room.evidence
    article = evidence.articles.get(claim.claim.article)
    quote = " ".join(evidence.quote(claim).split())
    name = evidence.article_name(claim.claim.article)
    places = ", ".join(f"{start}–{end}" for start, end in evidence.spans(claim))
    published = f", {say_published(article)}" if article else ""
    url = f", {article.url}" if article and article.url else ""
    return (
        f"“{quote}” ({when}). {say_voice(evidence, claim)}: {name}{published}{url}, characters {places}. "
        f"Entry {entry.id}, claim {claim.id}, ledger position {claim.position}."
    )
