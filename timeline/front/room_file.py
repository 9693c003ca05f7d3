"""The reading room as one file: every answer of a room, in the order in which the page looks them up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from timeline.export.losses import losses
from timeline.export.page import Answer, Contents, page, path_of
from timeline.export.page_plain import plain_page
from timeline.front.room import Room, Shelf
from timeline.front.room_article import article_answer
from timeline.front.room_entry import entry_answer
from timeline.front.room_light import opening_of
from timeline.model import Chronology

if TYPE_CHECKING:
    from timeline.ledger import Ledger
    from timeline.model import Story

Json = dict[str, Any]

MOST_SILENT = 8
_UNSHOWN = frozenset({"context", "citation", "published", "reader"})
MOST_MOMENTS = 24
MOST_PAST_LINES = 4_000
"""A page carries its earlier states only while moments times lines stay below this many moments and lines."""


def render(chronology: Chronology, texts: Mapping[str, str]) -> bytes:
    """The page of a chronology by itself, without what only its ledger knows: when facts were recorded, earlier states."""
    return render_room(Room(chronology, texts, Shelf(chronology.position, chronology.digest, None)))


def render_room(room: Room, past: Sequence[Room] = (), diffs: Mapping[tuple[str, str], Json] | None = None) -> bytes:
    """The page of a room.

    Args:
        room: what is shown.
        past: the same story at earlier moments, for the slider; each must have been opened with an ``as_of``.
        diffs: what changed between two moments (as ``diff_as_plain`` tells it), by both of them as the slider names them.
    """
    chronology = room.chronology
    moments = [str(one.chronology.as_of) for one in past]
    light = room.answer_chronology()
    light["counts"]["differs"] = sum(not room.evidence.is_grounded(one) for one in room.evidence.claims.values())
    opening = opening_of(light)
    told = {path_of("diff", a=a, b=b): diff for (a, b), diff in (diffs or {}).items()}
    rest = [
        iter(sorted(told.items())),
        _of_kinds(room, ""),
        *(_of_kinds(one, str(one.chronology.as_of)) for one in past),
    ]
    return page(
        Contents(
            title=chronology.title,
            language="en",
            first=[(path_of("chronology"), light)],
            rest=_merged(rest),
            early=opening if opening["partial"] else None,
            plain=plain_page(room.evidence),
            moments=moments,
            diffs=[f"{a} {b}" for a, b in diffs or ()],
        )
    )


def render_ledger(ledger: Ledger, room: Room, story: Story | None) -> bytes:
    """The page of a room with the earlier states of its ledger, where these are few enough to be carried.

    Both slides are: over days of publication and over what was recorded, each with what changed from mark to mark. Where
    both are too much, it is the first alone.
    """
    from timeline.front.diff_plain import diff_as_plain
    from timeline.front.room_opening import open_room
    from timeline.views import parse_as_of
    from timeline.views.diff import diff

    if room.chronology.as_of is not None:
        return render_room(room)
    marks = room.answer_knowledge()
    slides = [[mark["as_of"] for mark in marks[scale]] for scale in ("published", "recorded")]
    carried = next((slides[:count] for count in (2, 1) if _is_carried(room, slides[:count])), [])
    moments = {as_of: parse_as_of(as_of) for slide in carried for as_of in slide}
    past = [open_room(ledger, story=story, as_of=moment) for moment in moments.values()]
    pairs = [pair for slide in carried for pair in pairwise(slide)]
    diffs = {(a, b): diff_as_plain(diff(ledger, moments[a], moments[b], story=story)) for a, b in pairs}
    return render_room(room, past, diffs)


def _is_carried(room: Room, slides: Sequence[Sequence[str]]) -> bool:
    count = sum(len(slide) for slide in slides)
    return count <= MOST_MOMENTS and len(room.evidence.entries) * count <= MOST_PAST_LINES


def _slim(answer: Json) -> Json:
    """An entry without what the page does not show: a large chronology would carry it tens of thousands of times.

    ``silent_more`` counts the articles that covered the day and are not listed.
    """
    silent = answer["who_did_not_mention_it"]
    told = [{key: value for key, value in claim.items() if key not in _UNSHOWN} for claim in answer["who_says_so"]]
    return {
        **answer,
        "who_says_so": told,
        "who_did_not_mention_it": silent[:MOST_SILENT],
        "silent_more": max(0, len(silent) - MOST_SILENT),
    }


def _merged(several: Sequence[Iterator[Answer]]) -> Iterator[Answer]:
    from heapq import merge

    return merge(*several, key=lambda answer: answer[0])


def _of_kinds(room: Room, as_of: str) -> Iterator[Answer]:
    """Every answer of a room but the chronology itself (which stands in front), sorted by path."""
    return iter(sorted(_lazily(room, as_of), key=lambda one: one[0])) if as_of else _in_order(room)


def _in_order(room: Room) -> Iterator[Answer]:
    """The answers of today, made one after another, so that never more than one part of them is held."""
    evidence = room.evidence
    yield from _sorted("articles", evidence.articles, lambda id_: article_answer(room, id_))
    yield from _sorted("claims", evidence.claims, room.claim_plain)
    yield path_of("conflicts"), room.answer_conflicts()
    yield from _entries(room)
    yield path_of("knowledge"), room.answer_knowledge()
    yield path_of("lineages"), room.answer_lineages()
    kin = [one.id for one in evidence.lineages.values() if len(one.articles) > 1]
    yield from _sorted("lineages", kin, room.answer_lineage)
    lost = [{"kind": loss.kind, "statement": loss.statement} for loss in losses("html", room.chronology, room.texts)]
    yield path_of("losses"), {"losses": lost}
    yield path_of("rulings"), room.answer_rulings()
    sources = room.answer_sources()
    yield path_of("sources"), {"sources": sources["sources"]}
    of_name = {source.id: source for source in room.sources.sources}
    yield from _sorted("sources", of_name, lambda id_: {"sources": [room.answer_source_plain(of_name[id_])]})


def _entries(room: Room) -> Iterator[Answer]:
    """Each entry, and in its place among them every id by which one was known earlier."""
    older = {old: today for old, today in room.names.older().items() if old not in room.evidence.entries}
    named = [(path_of("entries", id_), id_) for id_ in (*room.evidence.entries, *older)]
    room.book.weights.weigh_all()
    for path, id_ in sorted(named):
        if id_ in older:
            yield path, {"same_as": path_of("entries", older[id_]), "but": {"merged_from": id_}}
        else:
            yield path, _slim(entry_answer(room, id_, None))


def _lazily(room: Room, as_of: str) -> Iterator[Answer]:
    """What an earlier state answers for itself. Articles are the same as today but for their claims."""
    evidence = room.evidence
    yield path_of("chronology", as_of=as_of), room.answer_chronology()
    yield path_of("conflicts", as_of=as_of), room.answer_conflicts()
    yield path_of("lineages", as_of=as_of), room.answer_lineages()
    yield path_of("rulings", as_of=as_of), room.answer_rulings()
    yield path_of("sources", as_of=as_of), {"sources": room.answer_sources()["sources"]}
    room.book.weights.weigh_all()
    for id_ in evidence.entries:
        yield path_of("entries", id_, as_of=as_of), _slim(entry_answer(room, id_, None))
    for id_ in evidence.articles:
        yield path_of("articles", id_, as_of=as_of), article_answer(room, id_)
    for id_ in evidence.claims:
        yield path_of("claims", id_, as_of=as_of), room.claim_plain(id_)
    for source in room.sources.sources:
        yield path_of("sources", source.id, as_of=as_of), {"sources": [room.answer_source_plain(source)]}
    for lineage in evidence.lineages.values():
        if len(lineage.articles) > 1:
            yield path_of("lineages", lineage.id, as_of=as_of), room.answer_lineage(lineage.id)


def _sorted(kind: str, ids: Iterable[str], answer: Any) -> Iterator[Answer]:
    for path, id_ in sorted((path_of(kind, id_), id_) for id_ in ids):
        yield path, answer(id_)
