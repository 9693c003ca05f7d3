"""The same answers for machines: plain dictionaries and lists, with the field names of timeline-chronology/1."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import asdict

from timeline.cli.evidence import Evidence, Testimony
from timeline.cli.witnesses import witnesses

if TYPE_CHECKING:
    from timeline.front import IngestReport
    from timeline.model import ArticleInfo, Chronology, Conflict, Entry, When

Json = dict[str, Any]


def ingest_as_plain(report: IngestReport) -> Json:
    """What came of taking articles in."""
    return asdict(report)


def when_as_plain(when: When | None) -> Json | None:
    """A date as WHEN of the contract."""
    if when is None:
        return None
    expression = when.expression
    return {
        "edtf": when.edtf,
        "earliest": when.earliest.isoformat() if when.earliest else None,
        "latest": when.latest.isoformat() if when.latest else None,
        "basis": when.basis,
        "anchor": when.anchor,
        "expression": asdict(expression) if expression else None,
        "reasoning": when.reasoning,
    }


def evidence_as_plain(evidence: Evidence) -> Json:
    """The five answers of an audit, in their fixed order."""
    return {
        "kind": evidence.selected.kind,
        "id": evidence.selected.id,
        "merged": evidence.selected.merged,
        "why_here": {
            "entry": _entry(evidence.entry) if evidence.entry else None,
            "claim": evidence.claim.id if evidence.claim else None,
            "article": _article(evidence.article) if evidence.article else None,
            "conflict": evidence.conflict.id if evidence.conflict else None,
            "entries": [_entry(entry) for entry in evidence.entries],
            "linked": [_entry(entry) for entry in evidence.linked],
        },
        "why_this_day": when_as_plain(evidence.when),
        "who_says_so": [_testimony(testimony) for testimony in evidence.supporting],
        "who_disagrees": [_conflict(conflict) for conflict in evidence.conflicts],
        "who_did_not_mention_it": [{**_article(silence.article), "why": silence.why} for silence in evidence.silent],
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


def _article(article: ArticleInfo) -> Json:
    return {
        "id": article.id,
        "path": article.path,
        "title": article.title,
        "outlet": article.outlet,
        "published": when_as_plain(article.published),
    }


def _testimony(testimony: Testimony) -> Json:
    claim = testimony.claim
    return {
        "claim": claim.id,
        "article": claim.claim.article,
        "path": testimony.article.path if testimony.article else None,
        "quote": claim.claim.quote,
        "spans": [list(span) for span in claim.claim.spans],
        "context": testimony.context,
        "when": when_as_plain(claim.when),
        "modality": claim.claim.modality,
        "voice": [{"kind": v.kind, "name": v.name, "cue": list(v.cue) if v.cue else None} for v in claim.voice],
        "origin": testimony.origin,
        "reader": claim.reader,
        "position": claim.position,
    }


def _conflict(conflict: Conflict) -> Json:
    return {
        "id": conflict.id,
        "slot": conflict.slot,
        "question": conflict.question,
        "entries": list(conflict.entries),
        "values": [
            {"value": value.value, "claims": list(value.claims), "origins": list(value.origins)}
            for value in conflict.values
        ],
        "status": conflict.status,
        "why": conflict.why,
    }


def conflicts_as_plain(chronology: Chronology, *, also_settled: bool) -> list[Json]:
    """The disagreements in the contract's form; only the open ones unless ``also_settled``."""
    return [_conflict(conflict) for conflict in chronology.conflicts if also_settled or conflict.status == "open"]


def witnesses_as_plain(chronology: Chronology) -> Json:
    """Everybody on whose word a claim rests, and the lineages of the articles."""
    return {
        "sources": [asdict(witness) for witness in witnesses(chronology)],
        "articles": [{**_article(article), "lineage": article.lineage} for article in chronology.articles],
        "lineages": [asdict(lineage) for lineage in chronology.lineages],
    }
