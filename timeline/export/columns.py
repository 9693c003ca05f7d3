"""Format ``parquet``: typed tables of entries, claims and sources, for data frames, DuckDB and statistics.

Days are dates, lists are lists, and what is not known is null; nothing has to be parsed from words. Each file says in its
own metadata from which state of the ledger it was made and what it leaves out. Needs the extra ``parquet`` (pyarrow).
"""

from __future__ import annotations

import io
import json
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from timeline.export.evidence import Evidence
from timeline.export.harmless import encodable
from timeline.export.losses import losses_file
from timeline.export.wording import explain_when, say_voice, voice_names
from timeline.model import ArticleInfo, Chronology, Entry, Mention, ResolvedClaim, When

if TYPE_CHECKING:
    import pyarrow as pa

Row = dict[str, Any]

_WHEN = {"edtf": "string", "earliest": "day", "latest": "day", "basis": "string", "reasoning": "string"}

TABLES: Mapping[str, Mapping[str, str]] = {
    "entries": {
        "id": "string",
        "headline": "string",
        **_WHEN,
        "modality": "string",
        "status": "string",
        "phase": "string",
        "origins": "number",
        "outlets": "number",
        "articles": "number",
        "headline_claim": "string",
        "claims": "strings",
        "origin_ids": "strings",
        "conflicts": "strings",
        "links": "strings",
        "merged": "strings",
        "rulings": "strings",
    },
    "claims": {
        "id": "string",
        "entry": "string",
        "article": "string",
        "quote": "string",
        "spans": "spans",
        **_WHEN,
        "expression": "string",
        "expression_start": "number",
        "expression_end": "number",
        "modality": "string",
        "negated": "truth",
        "voice": "strings",
        "voice_words": "string",
        "origin": "string",
        "origin_name": "string",
        "actors": "mentions",
        "places": "mentions",
        "quantities": "quantities",
        "reader": "string",
        "position": "number",
        "rejected": "string",
    },
    "sources": {
        "id": "string",
        "path": "string",
        "title": "string",
        "outlet": "string",
        "language": "string",
        "url": "string",
        **_WHEN,
        "sha256": "string",
        "text_sha256": "string",
        "characters": "number",
        "lineage": "string",
        "lineage_kind": "string",
        "claims": "number",
        "note": "string",
    },
}
"""The columns of each table and the kind of each. A source is an article; ``earliest`` and ``latest`` are then those of its
publication."""


def render(chronology: Chronology, texts: Mapping[str, str]) -> dict[str, bytes]:
    """Four files: ``entries.parquet``, ``claims.parquet``, ``sources.parquet`` and ``losses.txt``."""
    evidence = Evidence.of(chronology, texts)
    rows: dict[str, Iterable[Row]] = {
        "entries": (_entry(entry, evidence) for entry in evidence.entries.values()),
        "claims": (_claim(claim, evidence) for claim in evidence.claims.values()),
        "sources": (_source(article, evidence) for article in evidence.articles.values()),
    }
    said = losses_file("parquet", chronology, texts)
    about = {
        b"timeline": json.dumps(
            {
                "title": encodable(chronology.title),
                "story": chronology.story,
                "as_of": chronology.as_of,
                "position": chronology.position,
                "digest": chronology.digest,
            },
            ensure_ascii=False,
        ).encode("utf-8", "replace"),
        b"losses": said,
    }
    files = {f"{name}.parquet": _table(name, rows[name], about) for name in TABLES}
    return {**files, "losses.txt": said}


def _kinds() -> dict[str, pa.DataType]:
    import pyarrow as pa

    span = [("start", pa.int64()), ("end", pa.int64())]
    return {
        "string": pa.string(),
        "strings": pa.list_(pa.string()),
        "number": pa.int64(),
        "truth": pa.bool_(),
        "day": pa.date32(),
        "spans": pa.list_(pa.struct(span)),
        "mentions": pa.list_(pa.struct([("name", pa.string()), ("kind", pa.string()), *span])),
        "quantities": pa.list_(pa.struct([("value", pa.float64()), ("of", pa.string()), *span])),
    }


def _table(name: str, rows: Iterable[Row], about: Mapping[bytes, bytes]) -> bytes:
    import pyarrow as pa
    import pyarrow.parquet as pq

    kinds = _kinds()
    schema = pa.schema([(column, kinds[kind]) for column, kind in TABLES[name].items()], metadata=dict(about))
    table = pa.Table.from_pylist([_held(row) for row in rows], schema=schema)
    out = io.BytesIO()
    pq.write_table(table, out, compression="zstd")
    return out.getvalue()


def _held(value: Any) -> Any:
    """The value with every word in it as UTF-8 can hold it."""
    if isinstance(value, str):
        return encodable(value)
    if isinstance(value, list):
        return [_held(one) for one in value]
    if isinstance(value, dict):
        return {key: _held(one) for key, one in value.items()}
    return value


def _dated(evidence: Evidence, when: When) -> Row:
    return {
        "edtf": when.edtf,
        "earliest": when.earliest,
        "latest": when.latest,
        "basis": when.basis,
        "reasoning": explain_when(evidence, when),
    }


def _entry(entry: Entry, evidence: Evidence) -> Row:
    return {
        "id": entry.id,
        "headline": entry.headline,
        **_dated(evidence, entry.when),
        "modality": entry.modality,
        "status": entry.status,
        "phase": entry.phase,
        "origins": entry.support.origins,
        "outlets": entry.support.outlets,
        "articles": entry.support.articles,
        "headline_claim": entry.headline_claim,
        "claims": sorted(entry.claims),
        "origin_ids": sorted(entry.origins),
        "conflicts": sorted(entry.conflicts),
        "links": sorted(entry.links),
        "merged": sorted(entry.merged),
        "rulings": sorted(entry.rulings),
    }


def _claim(claim: ResolvedClaim, evidence: Evidence) -> Row:
    said, expression = claim.claim, claim.when.expression
    return {
        "id": claim.id,
        "entry": claim.entry if claim.entry in evidence.entries else None,
        "article": said.article,
        "quote": evidence.quote(claim),
        "spans": [{"start": start, "end": end} for start, end in evidence.spans(claim)],
        **_dated(evidence, claim.when),
        "expression": expression.text if expression else None,
        "expression_start": expression.start if expression else None,
        "expression_end": expression.end if expression else None,
        "modality": said.modality,
        "negated": said.negated,
        "voice": list(reversed(voice_names(evidence, claim))),
        "voice_words": say_voice(evidence, claim),
        "origin": claim.origin,
        "origin_name": evidence.origin_name(claim.origin),
        "actors": [_mention(one) for one in sorted(said.actors, key=lambda one: (one.start, one.end, one.name))],
        "places": [_mention(one) for one in sorted(said.places, key=lambda one: (one.start, one.end, one.name))],
        "quantities": [
            {"value": float(one.value), "of": one.of, "start": one.start, "end": one.end}
            for one in sorted(said.quantities, key=lambda one: (one.start, one.end, one.value))
        ],
        "reader": claim.reader,
        "position": claim.position,
        "rejected": claim.rejected,
    }


def _mention(one: Mention) -> Row:
    return {"name": one.name, "kind": one.kind, "start": one.start, "end": one.end}


def _source(article: ArticleInfo, evidence: Evidence) -> Row:
    known = evidence.lineages.get(article.lineage)
    return {
        "id": article.id,
        "path": article.path,
        "title": article.title,
        "outlet": article.outlet,
        "language": article.language,
        "url": article.url,
        **_dated(evidence, article.published),
        "sha256": article.sha256,
        "text_sha256": article.text_sha256,
        "characters": article.characters,
        "lineage": article.lineage,
        "lineage_kind": known.kind if known else None,
        "claims": article.claims,
        "note": article.note,
    }
