"""The same answers for machines: plain dictionaries and lists, with the field names of timeline-chronology/1."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import asdict

from timeline.export.contract import conflict_as_plain, weight_as_plain, when_as_plain
from timeline.front.context import surroundings

if TYPE_CHECKING:
    from timeline.front import IngestReport
    from timeline.front.audit import Audit, Testimony
    from timeline.ledger.keyring import Held
    from timeline.model import ArticleInfo, Chronology, Entry, LedgerError

Json = dict[str, Any]


def ingest_as_plain(report: IngestReport, key: Held | LedgerError | None = None) -> Json:
    """What came of taking articles in; ``public_key`` is the key made with a new ledger, else None."""
    made = None if key is None or isinstance(key, Exception) else str(key.key.public)
    return {**asdict(report), "public_key": made}


def audit_as_plain(
    chronology: Chronology, audit: Audit, texts: Mapping[str, str], entries: Mapping[str, Entry] | None = None
) -> Json:
    """The five answers of an audit, in their fixed order. Whoever asks often hands over the entries by id."""
    if entries is None:
        entries = {entry.id: entry for entry in chronology.entries}
    when = None if audit.when is None else when_as_plain(audit.when)
    return {
        "kind": audit.kind,
        "id": audit.id,
        "merged": audit.merged,
        "headline": audit.headline,
        "entries": [_entry(entries[name]) for name in audit.entries if name in entries],
        "why_here": list(audit.why_here),
        "weight": weight_as_plain(audit.weight) if audit.weight else None,
        "why_this_day": {"when": when, "reasons": list(audit.why_then)},
        "who_says_so": [_testimony(testimony, texts) for testimony in audit.who_says],
        "who_disagrees": [conflict_as_plain(disagreement.conflict) for disagreement in audit.who_disagrees],
        "who_did_not_mention_it": [
            {**article_as_plain(silence.article), "why": silence.why} for silence in audit.who_is_silent
        ],
    }


def _entry(entry: Entry) -> Json:
    return {
        "id": entry.id,
        "when": when_as_plain(entry.when),
        "headline": entry.headline,
        "phase": entry.phase,
        "modality": entry.modality,
        "status": entry.status,
        "claims": list(entry.claims),
        "support": asdict(entry.support),
        "merged": list(entry.merged),
    }


def article_as_plain(article: ArticleInfo) -> Json:
    """What a person knows an article by."""
    return {
        "id": article.id,
        "path": article.path,
        "title": article.title,
        "outlet": article.outlet,
        "published": when_as_plain(article.published),
    }


def _testimony(testimony: Testimony, texts: Mapping[str, str]) -> Json:
    claim, article = testimony.claim, testimony.article
    context, _ = surroundings(texts.get(article.id, ""), claim.claim.spans, article.language or "de")
    return {
        "claim": claim.id,
        "article": article.id,
        "path": article.path,
        "quote": claim.claim.quote,
        "spans": [list(span) for span in claim.claim.spans],
        "context": context,
        "when": when_as_plain(claim.when),
        "modality": claim.claim.modality,
        "hedges": list(claim.claim.hedges),
        "voice": [
            {
                "kind": v.kind,
                "name": v.name,
                "cue": list(v.cue) if v.cue else None,
                "verb": v.verb,
                "stance": v.stance,
            }
            for v in claim.voice
        ],
        "origin": testimony.origin,
        "reader": claim.reader,
        "position": claim.position,
    }


def conflicts_as_plain(chronology: Chronology, *, also_settled: bool) -> list[Json]:
    """The disagreements in the contract's form; only the open ones unless ``also_settled``."""
    return [
        conflict_as_plain(conflict) for conflict in chronology.conflicts if also_settled or conflict.status == "open"
    ]
