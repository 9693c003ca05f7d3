"""A diff for machines: ``timeline-diff/1``, with the field names of ``timeline-chronology/1`` for what both hold."""

from __future__ import annotations

from typing import Any

from timeline.export.contract import conflict_as_plain, entry_as_plain, when_as_plain
from timeline.front.diff_words import Words, counted_kinds
from timeline.front.fact_words import facts_in_words
from timeline.model import ArticleInfo, Lineage
from timeline.views.changes import Exchange, Side
from timeline.views.diff import Because, Cause, Diff

FORMAT = "timeline-diff/1"

Json = dict[str, Any]


def diff_as_plain(diff: Diff) -> Json:
    """Everything that changed and why, as plain dictionaries and lists. Equal ledgers and moments give equal values."""
    words = Words(diff.before, diff.after)
    changes = diff.changes
    return {
        "format": FORMAT,
        "before": _side(changes.before),
        "after": _side(changes.after),
        "same": diff.is_empty,
        "counts": {
            **counted_kinds(changes.entries),
            "entries": len(changes.entries),
            "conflicts": len(changes.conflicts),
            "lineages": len(changes.lineages),
            "articles": len(changes.articles),
        },
        "entries": [
            {
                "id": one.change.id,
                "kinds": list(one.change.kinds),
                "before": [entry_as_plain(entry) for entry in one.change.before],
                "after": [entry_as_plain(entry) for entry in one.change.after],
                "claims": _exchange(one.change.claims),
                "articles": _exchange(one.change.articles),
                "outlets": _exchange(one.change.outlets),
                "origins": _exchange(one.change.origins),
                "reread": [list(pair) for pair in one.change.reread],
                "changes": [
                    {"kind": kind, "words": words.of_entry(one.change, kind), **_because(because, words)}
                    for kind, because in one.because
                ],
            }
            for one in diff.entries
        ],
        "conflicts": [
            {
                "id": one.change.id,
                "kind": one.change.kind,
                "before": conflict_as_plain(one.change.before) if one.change.before else None,
                "after": conflict_as_plain(one.change.after) if one.change.after else None,
                "words": words.of_conflict(one.change),
                **_because(one.because, words),
            }
            for one in diff.conflicts
        ],
        "lineages": [
            {
                "id": one.change.id,
                "kind": one.change.kind,
                "before": _lineage(one.change.before),
                "after": _lineage(one.change.after),
                "articles": _exchange(one.change.articles),
                "words": words.of_lineage(one.change),
                **_because(one.because, words),
            }
            for one in diff.lineages
        ],
        "articles": [
            {
                "id": one.change.id,
                "kinds": list(one.change.kinds),
                "before": _article(one.change.before),
                "after": _article(one.change.after),
                "words": words.of_article(one.change),
                "changes": [{"kind": kind, **_because(because, words)} for kind, because in one.because],
            }
            for one in diff.articles
        ],
        "folds": diff.folds,
    }


def _side(side: Side) -> Json:
    return {
        "as_of": side.as_of,
        "story": side.story,
        "ledger": {"position": side.position, "digest": side.digest},
        "entries": side.entries,
        "claims": side.claims,
        "articles": side.articles,
    }


def _because(because: Because, words: Words) -> Json:
    return {
        "found": because.found,
        "within": list(because.within) if because.within else None,
        "causes": [_cause(cause, words) for cause in because.causes],
    }


def _cause(cause: Cause, words: Words) -> Json:
    return {
        "position": cause.position,
        "positions": [recorded.position for recorded in cause.facts],
        "type": cause.type,
        "ids": [recorded.id for recorded in cause.facts],
        "recorded_at": cause.facts[0].recorded_at.isoformat(),
        "words": facts_in_words([recorded.fact for recorded in cause.facts], words.paths),
        "undone": cause.is_undone,
        "by_date": cause.is_by_date,
        "published": cause.published,
    }


def _lineage(lineage: Lineage | None) -> Json | None:
    if lineage is None:
        return None
    return {
        "id": lineage.id,
        "articles": list(lineage.articles),
        "kind": lineage.kind,
        "evidence": list(lineage.evidence),
    }


def _article(article: ArticleInfo | None) -> Json | None:
    if article is None:
        return None
    return {
        "id": article.id,
        "path": article.path,
        "title": article.title,
        "outlet": article.outlet,
        "language": article.language,
        "url": article.url,
        "published": when_as_plain(article.published),
    }


def _exchange(exchange: Exchange) -> Json:
    return {"gained": list(exchange.gained), "lost": list(exchange.lost)}
