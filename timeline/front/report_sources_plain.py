"""The audit of sources for machines: plain dictionaries for JSON, and one table row for each source and assertion."""

from __future__ import annotations

import csv
import io
from collections.abc import Collection, Iterable, Sequence
from itertools import islice
from typing import Any

from timeline.export.contract import when_as_plain
from timeline.export.tables import defuse_cell
from timeline.front.plain import article_as_plain
from timeline.front.report_sources_values import Assertion, Period, Source, SourcesReport, Tally
from timeline.model import ArticleInfo

Json = dict[str, Any]

COLUMNS = (
    *("source", "source_kind", "source_id", "claim", "quote", "edtf", "earliest", "latest", "basis"),
    *("modality", "negated", "verb", "stance", "hedges", "said", "through", "cites"),
    *("entry", "entry_status", "origins", "together", "order", "conflicts", "value", "contradicted_by"),
    *("article", "outlet", "title", "published", "lineage", "path", "start", "end", "spans"),
)
"""The columns of the table, in their order. New ones are added at the end."""
_BETWEEN = " | "
_MOST = 20


def as_plain(report: SourcesReport, sources: Sequence[Source] | None = None, *, with_assertions: bool = True) -> Json:
    """Everything the audit tells, as dictionaries and lists.

    Args:
        report: the audit.
        sources: only these; all if not given.
        with_assertions: False leaves out each source's assertions, by far the most of it.
    """
    chronology = report.chronology
    chosen = report.sources if sources is None else sources
    return {
        "story": chronology.story,
        "as_of": chronology.as_of,
        "sources": [source_as_plain(report, source) if with_assertions else _source(source) for source in chosen],
        "articles": [_article(article) for article in chronology.articles],
        "lineages": [
            {"id": one.id, "articles": list(one.articles), "kind": one.kind, "evidence": list(one.evidence)}
            for one in chronology.lineages
        ],
        "origins": [{"id": one.id, "name": one.name, "kind": one.kind} for one in chronology.origins],
        "conflicts": [
            {
                "id": one.id,
                "slot": one.slot,
                "question": one.question,
                "values": [{"value": value.value, "claims": list(value.claims)} for value in one.values],
                "why": one.why,
            }
            for one in chronology.conflicts
            if one.status == "open"
        ],
    }


def source_as_plain(report: SourcesReport, source: Source) -> Json:
    """One source with each of its assertions, as it stands among the ``sources`` of the audit."""
    return {**_source(source), "assertions": [_assertion(one, report) for one in source.assertions]}


def as_csv(report: SourcesReport, sources: Sequence[Source] | None = None) -> bytes:
    """One row for each source and assertion, in the dialect of the export "csv" (RFC 4180, UTF-8 with a byte order mark).

    A claim has a row for every source in its voice. Cells that a spreadsheet would run are defused.

    Args:
        report: the audit.
        sources: only these; all if not given.
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for source in report.sources if sources is None else sources:
        for one in source.assertions:
            row = _row(source, one, report)
            writer.writerow([defuse_cell("" if row[column] is None else str(row[column])) for column in COLUMNS])
    return out.getvalue().encode("utf-8-sig", "replace")


def _source(source: Source) -> Json:
    return {
        "id": source.id,
        "kind": source.kind,
        "name": source.name,
        "said": list(source.said),
        "articles": source.articles,
        "claims": source.claims,
        "entries": source.entries,
        "own": source.own,
        "sole": source.sole,
        "corroborated": source.corroborated,
        "disputed": source.disputed,
        "copied": source.copied,
        "modalities": dict(source.modalities),
        "stances": dict(source.stances),
        "hedges": dict(source.hedges),
        "orders": dict(source.orders),
        "together": _tallies(source.together, "entries"),
        "through": _tallies(source.through, "claims"),
        "cites": _tallies(source.cites, "claims"),
        "contradicted_by": _tallies(source.contradicted_by, "conflicts"),
        "copied_from": [
            {
                "article": kin.article,
                "lineage": kin.lineage,
                "kind": kin.kind,
                "order": kin.order,
                "original": kin.original,
                "evidence": list(kin.evidence),
            }
            for kin in source.kin
        ],
        "per_article": _tallies(source.per_article, "claims"),
        "over_time": {
            "by_date": [_period(period) for period in source.by_date],
            "by_month": [_period(period) for period in source.by_month],
        },
    }


def _period(period: Period) -> Json:
    return {"published": period.published, "articles": period.articles, "claims": period.claims}


def _tallies(tallies: Iterable[Tally], what: str) -> list[Json]:
    return [{"id": tally.id, "name": tally.name, what: tally.count} for tally in tallies]


def _assertion(one: Assertion, report: SourcesReport) -> Json:
    claim, said = one.claim.claim, one.link.said
    return {
        "claim": one.claim.id,
        "article": claim.article,
        "path": one.article.path if one.article else None,
        "quote": claim.quote,
        "spans": [list(span) for span in claim.spans],
        "when": when_as_plain(one.claim.when),
        "modality": claim.modality,
        "negated": claim.negated,
        "hedges": list(claim.hedges),
        "verb": one.link.verb,
        "stance": one.link.stance,
        "said": {"text": said.text, "start": said.start, "end": said.end} if said else None,
        "cue": list(one.link.cue) if one.link.cue else None,
        "through": [{"id": id_, "name": report.name(id_)} for id_ in one.through],
        "cites": [{"id": id_, "name": report.name(id_)} for id_ in one.cites],
        "entry": one.entry.id if one.entry else None,
        "status": one.entry.status if one.entry else None,
        "together": list(one.together),
        "order": one.order,
        "disputes": [{"conflict": each.conflict.id, "value": each.value} for each in one.disputes],
    }


def _article(article: ArticleInfo) -> Json:
    return {**article_as_plain(article), "lineage": article.lineage, "note": article.note}


def _listed(ids: Collection[str], report: SourcesReport) -> str:
    """Names in one cell. The table says how many are left off; the JSON has them all."""
    some = [report.name(id_) for id_ in islice(ids, _MOST)]
    return _BETWEEN.join([*some, f"and {len(ids) - _MOST} more"] if len(ids) > _MOST else some)


def _row(source: Source, one: Assertion, report: SourcesReport) -> dict[str, object]:
    claim, when, entry, article = one.claim.claim, one.claim.when, one.entry, one.article
    others = dict.fromkeys(other for dispute in one.disputes for other in dispute.against)
    return {
        "source": source.name,
        "source_kind": source.kind,
        "source_id": source.id,
        "claim": one.claim.id,
        "quote": claim.quote,
        "edtf": when.edtf,
        "earliest": when.earliest,
        "latest": when.latest,
        "basis": when.basis,
        "modality": claim.modality,
        "negated": "yes" if claim.negated else "no",
        "verb": one.link.verb,
        "stance": one.link.stance,
        "hedges": " ".join(claim.hedges),
        "said": one.link.said.text if one.link.said else None,
        "through": _BETWEEN.join(report.name(id_) for id_ in one.through),
        "cites": _BETWEEN.join(report.name(id_) for id_ in one.cites),
        "entry": entry.id if entry else None,
        "entry_status": entry.status if entry else None,
        "origins": entry.support.origins if entry else None,
        "together": _listed(one.together, report),
        "order": one.order,
        "conflicts": " ".join(dispute.conflict.id for dispute in one.disputes),
        "value": _BETWEEN.join(dispute.value for dispute in one.disputes),
        "contradicted_by": _listed(others, report),
        "article": claim.article,
        "outlet": article.outlet if article else None,
        "title": article.title if article else None,
        "published": article.published.edtf if article else None,
        "lineage": article.lineage if article else None,
        "path": article.path if article else None,
        "start": claim.start,
        "end": claim.end,
        "spans": " ".join(f"{start}-{end}" for start, end in claim.spans),
    }
