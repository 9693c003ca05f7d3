"""Articles that derive from one another, and the words in which each differs from the first of them."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Any

from timeline.export.evidence import date_order
from timeline.export.wording import LINEAGE_WORDS
from timeline.front.room_article import short_article
from timeline.model import Lineage, UsageError

if TYPE_CHECKING:
    from timeline.front.room import Room

Json = dict[str, Any]

_WORD = re.compile(r"\w+|[^\w\s]")
# Comparing takes time with the product of rare cases; a book is not laid over a book.
_MOST_WORDS = 20_000


def lineages_answer(room: Room) -> Json:
    """``/api/lineages``: those of several articles, the largest first."""
    found = [one for one in room.evidence.lineages.values() if len(one.articles) > 1]
    return {"lineages": [_lineage(room, one) for one in sorted(found, key=lambda one: (-len(one.articles), one.id))]}


def lineage_answer(room: Room, wanted: str) -> Json:
    """``/api/lineages/{id}``.

    Raises:
        UsageError: there is no such lineage, or several begin so.
    """
    known = room.evidence.lineages
    found = [wanted] if wanted in known else [id_ for id_ in known if wanted and id_.startswith(wanted)]
    if len(found) > 1:
        raise UsageError(f"{wanted!r} is the beginning of {len(found)} lineages, such as {found[0]}. Give more of it.")
    if not found:
        raise UsageError(f"There is no lineage {wanted!r} in this chronology; /api/lineages lists them.")
    lineage = known[found[0]]
    ordered = _in_order(room, lineage)
    return {**_lineage(room, lineage), "changes": [_changes(room, ordered[0], other) for other in ordered[1:]]}


def _lineage(room: Room, lineage: Lineage) -> Json:
    ordered = _in_order(room, lineage)
    return {
        "id": lineage.id,
        "kind": lineage.kind,
        "words": LINEAGE_WORDS[lineage.kind],
        "evidence": list(lineage.evidence),
        "articles": [short_article(room, article) for article in ordered],
        "derived": [
            {"from": one.source, "to": one.article, "why": one.why, "version": one.is_version}
            for one in lineage.derived
        ],
    }


def _in_order(room: Room, lineage: Lineage) -> list[str]:
    """The articles, what others were made from first, then by publication."""
    articles = room.evidence.articles
    made = {one.article for one in lineage.derived}
    known = [id_ for id_ in lineage.articles if id_ in articles]
    return sorted(known, key=lambda id_: (id_ in made, date_order(articles[id_].published), articles[id_].path))


def _changes(room: Room, first: str, other: str) -> Json:
    """Where one article's words differ from another's, as runs of words.

    ``runs`` are ``[op, start, end, from, to]`` in the order of ``article``: op is "equal", "insert", "delete" or "replace",
    start and end are code points in the text of ``article``, from and to in that of ``against``. Null with the reason in
    ``why`` where words cannot be compared.
    """
    one, two = room.texts.get(first), room.texts.get(other)
    answer: Json = {"article": other, "against": first, "runs": None, "why": None, "equal": None}
    if one is None or two is None:
        return {**answer, "why": "the text of one of them was erased"}
    languages = {room.evidence.articles[id_].language for id_ in (first, other)} - {None}
    if len(languages) > 1:
        return {**answer, "why": f"they are in different languages ({', '.join(sorted(map(str, languages)))})"}
    left, right = ([match.span() for match in _WORD.finditer(text)] for text in (one, two))
    if max(len(left), len(right)) > _MOST_WORDS:
        return {**answer, "why": f"they are longer than {_MOST_WORDS:,} words"}
    matcher = SequenceMatcher(
        None, [one[start:end] for start, end in left], [two[start:end] for start, end in right], autojunk=False
    )
    runs = [
        [op, *_stretch(right, low, high), *_stretch(left, begin, stop)]
        for op, begin, stop, low, high in matcher.get_opcodes()
    ]
    equal = sum(block.size for block in matcher.get_matching_blocks())
    return {**answer, "runs": runs, "equal": round(equal / max(1, len(right)), 4)}


def _stretch(words: list[tuple[int, int]], low: int, high: int) -> tuple[int, int]:
    """Where some words stand; an empty range lies after the word before it."""
    if low < high:
        return words[low][0], words[high - 1][1]
    place = words[low - 1][1] if low else 0
    return place, place
