"""Format ``json``: ``timeline-chronology/1``, everything a machine needs to check a chronology.

All offsets are Unicode code points into the article's stored text. Lists are sorted and the bytes are reproducible: an
equal chronology gives an equal file.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Mapping
from operator import attrgetter
from typing import Any, TypeVar

import msgspec

from timeline.export.evidence import Evidence
from timeline.export.losses import losses
from timeline.model import (
    ArticleInfo,
    Chronology,
    Conflict,
    Entry,
    Mention,
    Quantity,
    ResolvedClaim,
    RulingInfo,
    VoiceLink,
    Weight,
    When,
)

FORMAT = "timeline-chronology/1"

Json = dict[str, Any]
_T = TypeVar("_T")


def render(chronology: Chronology, texts: Mapping[str, str]) -> bytes:
    """The chronology as UTF-8 JSON, indented by one, ending with a newline.

    A character that UTF-8 cannot hold (half a surrogate pair, from an undecodable file name) is written as its escape.
    """
    try:
        compact = msgspec.json.encode(_listed(chronology, texts, _encoded))
        return msgspec.json.format(compact, indent=1) + b"\n"
    except UnicodeEncodeError:
        written = json.dumps(as_plain(chronology, texts), ensure_ascii=False, indent=1, allow_nan=False)
        return (written + "\n").encode("utf-8", "backslashreplace")


def _encoded(items: Iterable[Json]) -> msgspec.Raw:
    """A list as JSON, one item at a time: as dictionaries, all claims of a large story take five times the memory."""
    return msgspec.Raw(b"[" + b",".join(map(msgspec.json.encode, items)) + b"]")


def as_plain(chronology: Chronology, texts: Mapping[str, str]) -> Json:
    """The chronology as plain dictionaries and lists, in the shape of ``timeline-chronology/1``."""
    return _listed(chronology, texts, list)


def _listed(chronology: Chronology, texts: Mapping[str, str], listed: Callable[[Iterable[Json]], Any]) -> Json:
    """The chronology in its shape; ``listed`` makes a list of what there may be many of."""
    evidence = Evidence.of(chronology, texts)
    return {
        "format": FORMAT,
        "title": chronology.title,
        "story": chronology.story,
        "as_of": chronology.as_of,
        "ledger": {"position": chronology.position, "digest": chronology.digest},
        "phases": [{"id": phase.id, "title": phase.title} for phase in chronology.phases],
        "articles": [_article(article) for article in evidence.articles.values()],
        "lineages": [
            {
                "id": lineage.id,
                "articles": sorted(lineage.articles),
                "kind": lineage.kind,
                "evidence": list(lineage.evidence),
                "derived": [
                    {"from": one.source, "to": one.article, "why": one.why, "version": one.is_version}
                    for one in lineage.derived
                ],
            }
            for lineage in evidence.lineages.values()
        ],
        "origins": [{"id": o.id, "name": o.name, "kind": o.kind} for o in evidence.origins.values()],
        "claims": listed(_claim(claim, evidence) for claim in evidence.claims.values()),
        "entries": listed(_entry(entry, evidence.weights.get(entry.id)) for entry in evidence.entries.values()),
        "conflicts": [conflict_as_plain(c) for c in sorted(evidence.conflicts.values(), key=lambda c: c.id)],
        "rulings": [ruling_as_plain(one) for one in sorted(chronology.rulings, key=lambda one: one.id)],
        "notes": list(chronology.notes),
        "losses": [
            {
                "what": loss.what,
                "kind": loss.kind,
                "count": loss.count,
                "statement": loss.statement,
                "ids": list(loss.ids),
            }
            for loss in losses("json", chronology, texts)
        ],
    }


def when_as_plain(when: When) -> Json:
    """A date as WHEN of ``timeline-chronology/1``."""
    expression = when.expression
    return {
        "edtf": when.edtf,
        "earliest": when.earliest.isoformat() if when.earliest else None,
        "latest": when.latest.isoformat() if when.latest else None,
        "basis": when.basis,
        "anchor": when.anchor,
        "expression": {"text": expression.text, "start": expression.start, "end": expression.end}
        if expression
        else None,
        "reasoning": when.reasoning,
    }


def _article(article: ArticleInfo) -> Json:
    return {
        "id": article.id,
        "path": article.path,
        "title": article.title,
        "language": article.language,
        "outlet": article.outlet,
        "url": article.url,
        "sha256": article.sha256,
        "text_sha256": article.text_sha256,
        "characters": article.characters,
        "lineage": article.lineage,
        "published": when_as_plain(article.published),
        "claims": article.claims,
        "note": article.note,
    }


def _voice(link: VoiceLink) -> Json:
    said = link.said
    return {
        "kind": link.kind,
        "name": link.name,
        "cue": list(link.cue) if link.cue else None,
        "said": {"text": said.text, "start": said.start, "end": said.end} if said else None,
        "verb": link.verb,
        "stance": link.stance,
    }


def _number(value: float) -> int | float | str:
    if value != value or value in (float("inf"), float("-inf")):  # noqa: PLR0124  (not a number is not itself)
        return str(value)
    return int(value) if value == int(value) else value


def _quantity(quantity: Quantity) -> Json:
    return {"value": _number(quantity.value), "of": quantity.of, "span": [quantity.start, quantity.end]}


def _mention(mention: Mention) -> Json:
    return {"name": mention.name, "kind": mention.kind, "span": [mention.start, mention.end]}


_mention_order = attrgetter("start", "end", "name", "kind")
_quantity_order = attrgetter("start", "end", "value")


def _in_order(items: Collection[_T], key: Callable[[_T], Any] | None = None) -> list[_T]:
    """Sorted; of most lists of a claim there is nothing to sort."""
    return list(items) if len(items) < 2 else sorted(items, key=key)  # type: ignore[type-var, arg-type]


def _claim(resolved: ResolvedClaim, evidence: Evidence) -> Json:
    claim = resolved.claim
    mentions = _in_order((*claim.actors, *claim.places), _mention_order)
    return {
        "id": claim.id,
        "article": claim.article,
        "entry": resolved.entry if resolved.entry in evidence.entries else None,
        "quote": evidence.quote(resolved),
        "spans": [list(span) for span in evidence.spans(resolved)],
        "when": when_as_plain(resolved.when),
        "modality": claim.modality,
        "negated": claim.negated,
        "hedges": _in_order(claim.hedges),
        "role": claim.role,
        "voice": [_voice(link) for link in evidence.voice(resolved)],
        "origin": resolved.origin,
        "actors": _in_order({mention.name for mention in claim.actors}),
        "places": _in_order({mention.name for mention in claim.places}),
        "mentions": [_mention(mention) for mention in mentions],
        "quantities": [_quantity(q) for q in _in_order(claim.quantities, _quantity_order)],
        "reader": resolved.reader,
        "position": resolved.position,
        "rejected": resolved.rejected,
    }


def entry_as_plain(entry: Entry) -> Json:
    """What an entry itself says, as ENTRY of ``timeline-chronology/1``, without what it is joined with."""
    return {
        "id": entry.id,
        "when": when_as_plain(entry.when),
        "headline": entry.headline,
        "headline_claim": entry.headline_claim,
        "phase": entry.phase,
        "modality": entry.modality,
        "status": entry.status,
        "claims": _in_order(entry.claims),
        "support": {
            "articles": entry.support.articles,
            "outlets": entry.support.outlets,
            "origins": entry.support.origins,
        },
        "origins": _in_order(entry.origins),
    }


def weight_as_plain(weight: Weight) -> Json:
    """How much an entry matters, and why: an addition to ``timeline-chronology/1``."""
    return {
        "rank": weight.rank,
        "score": weight.score,
        "day": weight.day.isoformat() if weight.day else None,
        "reasons": list(weight.reasons),
    }


def _entry(entry: Entry, weight: Weight | None) -> Json:
    weighed = {} if weight is None else {"weight": weight_as_plain(weight)}
    return {
        **entry_as_plain(entry),
        **weighed,
        "conflicts": _in_order(entry.conflicts),
        "links": _in_order(entry.links),
        "merged": _in_order(entry.merged),
        "headline_ruling": entry.headline_ruling,
        "rulings": _in_order(entry.rulings),
    }


def conflict_as_plain(conflict: Conflict) -> Json:
    """A disagreement as CONFLICT of ``timeline-chronology/1``."""
    return {
        "id": conflict.id,
        "slot": conflict.slot,
        "question": conflict.question,
        "entries": sorted(conflict.entries),
        "values": [
            {"value": value.value, "claims": sorted(value.claims), "origins": sorted(value.origins)}
            for value in sorted(conflict.values, key=lambda v: (v.value, v.claims))
        ],
        "status": conflict.status,
        "why": conflict.why,
        "sorted_by": {"value": conflict.sorted_by, "why": conflict.sorted_why},
        "ruling": conflict.ruling,
        "accepted": conflict.accepted,
    }


def ruling_as_plain(one: RulingInfo) -> Json:
    """A person's ruling and how it stands: an addition to ``timeline-chronology/1``."""
    return {
        "id": one.id,
        "kind": one.kind,
        "targets": list(one.targets),
        "value": one.value,
        "author": one.author,
        "reason": one.reason,
        "position": one.position,
        "status": one.status,
        "claims": sorted(one.claims),
        "articles": sorted(one.articles),
        "entries": sorted(one.entries),
        "conflicts": sorted(one.conflicts),
        "dangling": list(one.dangling),
        "overridden_by": sorted(one.overridden_by),
        "note": one.note,
        "revoked": {"author": one.revoked_by, "reason": one.revoked_because, "position": one.revoked_at}
        if one.status == "revoked"
        else None,
    }
