"""One article: its text, and where its claims, their dates and the cues of their voices stand."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from timeline.export.contract import when_as_plain
from timeline.export.wording import LINEAGE_WORDS, say_published, say_voice, say_when
from timeline.front.room_entry import date_match_of, match_of
from timeline.model import ResolvedClaim, Span

if TYPE_CHECKING:
    from timeline.front.room import Room

Json = dict[str, Any]


def article_answer(room: Room, id_: str) -> Json:
    """``/api/articles/{id}``. All offsets are code points into ``text``, which is null once the article was erased."""
    article = room.evidence.articles[id_]
    text = room.texts.get(id_)
    lineage = room.evidence.lineages.get(article.lineage)
    kin = [other for other in lineage.articles if other != id_] if lineage else []
    return {
        **short_article(room, id_),
        "url": article.url,
        "sha256": article.sha256,
        "characters": article.characters,
        "note": article.note,
        "erased": text is None,
        "text": text,
        "lineage": {
            "id": article.lineage,
            "kind": lineage.kind if lineage else "single",
            "words": LINEAGE_WORDS[lineage.kind if lineage else "single"],
            "evidence": list(lineage.evidence) if lineage else [],
            "others": [short_article(room, other) for other in kin if other in room.evidence.articles],
        },
        "claims": [_claim(room, claim) for claim in room.claims_by_article.get(id_, ())],
    }


def short_article(room: Room, id_: str) -> Json:
    """An article as it is named beside something else."""
    article = room.evidence.articles[id_]
    return {
        "id": id_,
        "title": article.title,
        "name": room.evidence.article_name(id_),
        "path": article.path,
        "outlet": article.outlet,
        "language": article.language,
        "published": when_as_plain(article.published),
        "published_words": say_published(article),
    }


def _claim(room: Room, claim: ResolvedClaim) -> Json:
    made = claim.claim
    entry = claim.entry if claim.entry in room.evidence.entries else None
    expressions = [claim.when.expression] if claim.when.expression else []
    dates = [passage.span for passage in expressions] or [timex.span for timex in made.timexes]
    cues = [link.cue for link in claim.voice if link.cue is not None]
    said = [link.said.span for link in claim.voice if link.said is not None]
    return {
        "id": claim.id,
        "spans": _pairs(room.evidence.spans(claim)),
        "date_spans": _pairs(dates),
        "cue_spans": _pairs(cues),
        "speaker_spans": _pairs(said),
        "entry": entry,
        "headline": room.evidence.entries[entry].headline if entry else None,
        "modality": made.modality,
        "match": match_of(room, claim),
        "date_match": date_match_of(claim),
        "when_words": say_when(claim.when, short=True),
        "voice_words": say_voice(room.evidence, claim),
        "origin": claim.origin,
        "rejected": claim.rejected,
        "rulings": [one.id for one in room.rulings_by_claim.get(claim.id, ())],
    }


def _pairs(spans: Iterable[Span]) -> list[list[int]]:
    return [[start, end] for start, end in sorted(set(spans))]
