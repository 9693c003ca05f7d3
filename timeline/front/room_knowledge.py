"""When things became known: the marks of a slider over recorded moments, and over days of publication.

A mark says which of today's entries have their first evidence there, and which rulings were made. What the chronology
of one mark differs in from that of another in every other way is told by the diff between the two.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, Literal

from attrs import evolve, frozen

from timeline.model import RulingInfo, RulingKind

if TYPE_CHECKING:
    from timeline.front.room import Room

Json = dict[str, Any]

Effect = Literal["moved", "merged", "split", "told", "settled", "withdrawn"]

# Articles taken in one after another are one moment to a person.
_TOGETHER = timedelta(seconds=60)
# More marks than this lie under one another on any screen.
_MOST_MARKS = 400

_EFFECTS: dict[RulingKind, Effect] = {
    "merge": "merged",
    "same": "merged",
    "split": "split",
    "different": "split",
    "redate": "moved",
    "published": "moved",
    "lineage": "told",
    "origin": "told",
    "rename": "told",
    "accept": "settled",
    "explain": "settled",
    "reject": "withdrawn",
}


@frozen
class Moment:
    """Facts that were recorded together: positions ``first`` to ``last``."""

    first: int
    last: int
    recorded: datetime


def knowledge_answer(room: Room) -> Json:
    """``/api/knowledge``."""
    return {"recorded": _recorded(room), "published": _published(room), "undated": _undated(room)}


def _recorded(room: Room) -> list[Json]:
    """A mark for each recorded moment; a ruling and its revocation always have one of their own."""
    chronology = room.chronology
    made = [one for one in chronology.rulings if one.position <= chronology.position]
    deciding = {one.position for one in made} | {one.revoked_at for one in made if one.revoked_at is not None}
    marks = gathered([one for one in room.shelf.moments if one.last <= chronology.position], deciding)
    lasts = [mark.last for mark in marks]
    appeared: dict[int, list[str]] = {}
    for entry in room.evidence.entries.values():
        positions = [claim.position for claim in room.evidence.claims_of(entry)]
        if positions:
            appeared.setdefault(_mark_of(lasts, min(positions)), []).append(entry.id)
    rulings: dict[int, list[Json]] = {}
    for one in sorted(made, key=lambda one: (one.position, one.id)):
        rulings.setdefault(_mark_of(lasts, one.position), []).append(_effect(room, one))
        if one.revoked_at is not None:
            told = {**_effect(room, one), "revoked": True}
            rulings.setdefault(_mark_of(lasts, one.revoked_at), []).append(told)
    return [
        {
            "as_of": f"@{mark.last}",
            "first": mark.first,
            "position": mark.last,
            "recorded": mark.recorded.isoformat(),
            "facts": mark.last - mark.first + 1,
            "appeared": sorted(appeared.get(place, ())),
            "rulings": rulings.get(place, []),
        }
        for place, mark in enumerate(marks)
    ]


def gathered(moments: Sequence[Moment], deciding: set[int]) -> list[Moment]:
    """Moments as marks: those close together are one, those that hold one of the positions ``deciding`` stand alone.

    Where too many are left, what counts as close doubles until they are few enough to be told apart.
    """
    ordered = sorted(moments, key=lambda one: one.first)
    alone = [any(position in deciding for position in range(one.first, one.last + 1)) for one in ordered]
    most = max(_MOST_MARKS, 2 * sum(alone) + 1)
    close = _TOGETHER
    while True:
        marks: list[Moment] = []
        was_alone = True
        for moment, is_alone in zip(ordered, alone, strict=True):
            if not (was_alone or is_alone) and moment.recorded - marks[-1].recorded <= close:
                marks[-1] = evolve(marks[-1], last=moment.last, recorded=moment.recorded)
            else:
                marks.append(moment)
            was_alone = is_alone
        if len(marks) <= most:
            return marks
        close *= 2


def _mark_of(lasts: Sequence[int], position: int) -> int:
    from bisect import bisect_left

    return min(bisect_left(lasts, position), max(0, len(lasts) - 1))


def _effect(room: Room, one: RulingInfo) -> Json:
    from timeline.export.wording import say_ruling

    return {
        "id": one.id,
        "kind": one.kind,
        "effect": _EFFECTS[one.kind],
        "entries": [entry for entry in sorted(one.entries) if entry in room.evidence.entries],
        "words": say_ruling(one),
        "revoked": False,
    }


def _published(room: Room) -> list[Json]:
    """A mark for each day of publication: the articles of that day, the entries they were first to tell, and those that
    they gave another origin."""
    evidence = room.evidence
    days: dict[str, Json] = {}
    of_article: dict[str, str] = {}
    for article in evidence.articles.values():
        latest = article.published.latest
        if latest is not None:
            of_article[article.id] = day = latest.isoformat()
            mark = days.setdefault(day, {"as_of": day, "articles": [], "appeared": [], "gained": []})
            mark["articles"].append(article.id)
    for entry in evidence.entries.values():
        origins: dict[str, str] = {}
        for claim in evidence.claims_of(entry):
            day = of_article.get(claim.claim.article, "")
            if day:
                origins[claim.origin] = min(day, origins.get(claim.origin, day))
        if origins:
            first = min(origins.values())
            days[first]["appeared"].append(entry.id)
            for day in sorted(set(origins.values()) - {first}):
                days[day]["gained"].append(entry.id)
    return [days[day] for day in sorted(days)]


def _undated(room: Room) -> list[str]:
    """Articles of which nobody knows when they were published: no day of publication shows them."""
    return [id_ for id_, article in room.evidence.articles.items() if article.published.latest is None]
