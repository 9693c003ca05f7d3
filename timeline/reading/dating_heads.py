"""Days that head what is told: "12. März 2019: Das Land sperrt die Brücke.", "3 April - The appeal is admitted".

A chronology names a day once, before a colon or a dash or on a line of its own, and tells in the present tense what happened
on it. One such head alone may be the place and day of an agency's line, so there must be two.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from attrs import define, evolve, frozen

from timeline.model import Block, Document, Timex
from timeline.reading.dating import Told

_BEFORE = re.compile(r"[\s*•·▪–—\-+#>(\[|_]*")
_BEHIND = re.compile(r"[)\]*_]*(?:\s?:|\s*[–—|]|\s+-)\s|[)\]*_.:]*\s*$")
_YEAR = re.compile(r"(?:19|20)\d\d")
_COMPLETE = re.compile(r"\d{4}(?:-(?:\d\d|SP|SU|FA|WI|Q\d|H\d)(?:-\d\d)?(?:T.*)?)?$")
_WITH_MONTH = re.compile(r"(?:\d{4}|XXXX)-(\d\d)(?!\d)")
_NO_YEAR = re.compile(r"XXXX-(\d\d)(?:-(\d\d))?$")
_JOINT = 5  # " bis "
_HALF_YEAR = 6
_LEAST = 2
_TEXT = frozenset({"paragraph", "bullet", "lead", "heading"})


@frozen
class _Found:
    """A head: its expression, where its words end, and whether nothing else stands in its block."""

    block: int
    timex: Timex
    alone: bool


def heads(document: Document, timexes: Sequence[Timex]) -> list[Told]:
    """What heads each block, by its index: the expression, last, and before it those that it takes its year from.

    Args:
        document: text and blocks.
        timexes: all expressions of the text, in text order.

    Returns:
        as many items as there are blocks, empty where nothing heads them. Time is linear in both.
    """
    found = _found(document, timexes)
    if len(found) < _LEAST:
        return [()] * len(document.blocks)
    made: list[Told] = []
    standing: Told = ()
    years = _Years(_runs_back([one.timex for one in found]))
    inline = {one.block: one for one in found}
    for index, block in enumerate(document.blocks):
        one = inline.get(index)
        if one is not None:
            told = years.complete(one.timex)
            standing = told if one.alone else standing
            made.append(told)
            continue
        if block.kind == "heading":
            standing = ()
        made.append(standing)
    return made


def _found(document: Document, timexes: Sequence[Timex]) -> list[_Found]:
    starts = [timex.start for timex in timexes]
    leads_on = _before_text(document.blocks)
    found = []
    for index, block in enumerate(document.blocks):
        if block.kind in {"title", "dateline", "caption"}:
            continue
        begin = _BEFORE.match(document.text, block.start, block.end)
        at = bisect_left(starts, begin.end() if begin else block.start)
        if at == len(timexes) or begin is None or timexes[at].start != begin.end():
            continue
        timex, at = _ranged(document.text, timexes, at)
        end = _end(document.text, block, timexes, at)
        if end is not None and _heads(timex):
            alone = not document.text[end : block.end].strip()
            if not alone or (leads_on[index] and (not timex.value.isdigit() or _YEAR.fullmatch(timex.value))):
                found.append(_Found(index, timex, alone))
    return found


def _ranged(text: str, timexes: Sequence[Timex], at: int) -> tuple[Timex, int]:
    """ "1. bis 3. Mai 2020" as one expression, with the index of its last part."""
    first, second = timexes[at], timexes[at + 1] if at + 1 < len(timexes) else None
    if second is None or (first.relation, second.relation) != ("from", "until") or second.start - first.end > _JOINT:
        return first, at
    words = text[first.start : second.end]
    whole = evolve(first, text=words, end=second.end, relation="at", begin=first.value, end_value=second.value)
    return whole, at + 1


def _heads(timex: Timex) -> bool:
    is_date = timex.type == "DATE" and timex.relation == "at" and timex.shift is None
    return is_date and (_COMPLETE.match(timex.value) is not None or _NO_YEAR.match(timex.value) is not None)


def _end(text: str, block: Block, timexes: Sequence[Timex], at: int) -> int | None:
    """Where the head ends: behind a colon or dash close to its day, or with the block."""
    end = timexes[at].end
    if at + 1 < len(timexes) and timexes[at + 1].type == "TIME" and len(text[end : timexes[at + 1].start].split()) <= 1:
        end = timexes[at + 1].end
    behind = _BEHIND.match(text, end, block.end)
    return behind.end() if behind is not None else None


def _before_text(blocks: Sequence[Block]) -> list[bool]:
    """Of each block, whether a text follows it, furniture aside."""
    found = [False] * len(blocks)
    follows = False
    for index in range(len(blocks) - 1, -1, -1):
        found[index] = follows
        if blocks[index].kind != "furniture":
            follows = blocks[index].kind in _TEXT
    return found


def under(own: Sequence[Timex], head: Told) -> list[Timex]:
    """Expressions of a claim below a head: a day without a year is one of its year, a weekday one of its days."""
    return [_near(timex, head[-1]) if timex.anchor == "publication" and timex.shift is None else timex for timex in own]


def _near(timex: Timex, head: Timex) -> Timex:
    month = _NO_YEAR.match(timex.value)
    if month is not None:
        return evolve(
            timex, anchor="narrative", direction=None, shift=_shift(_years_between(_month(head), int(month[1])))
        )
    return evolve(timex, anchor="narrative") if "WXX-" in timex.value else timex


@define
class _Years:
    """The head that last named its year, and how many years and which month the list has gone on to since."""

    backwards: bool
    root: Timex | None = None
    on: int = 0
    day: str | None = None

    def complete(self, timex: Timex) -> Told:
        """A head without a year takes that of the head before it, or the next one where the months begin again."""
        if _NO_YEAR.match(timex.value) is None:
            self.root, self.on, self.day = timex, 0, _day(timex)
            return (timex,)
        if self.root is None:
            return (timex,)
        day = _day(timex)
        if day is not None and self.day is not None and (day > self.day if self.backwards else day < self.day):
            self.on += -1 if self.backwards else 1
        self.day = day
        return (self.root, evolve(timex, anchor="narrative", direction=None, shift=_shift(self.on)))


def _runs_back(found: Sequence[Timex]) -> bool:
    """Whether a list tells the latest first: more of its heads lie before the one above than behind it."""
    days = [(timex.value[:4], day) for timex in found if (day := _day(timex)) is not None]
    steps = [(one, two) for one, two in pairwise(days) if one[0].isdigit() == two[0].isdigit()]
    return sum(two < one for one, two in steps) > sum(one < two for one, two in steps)


def _day(timex: Timex) -> str | None:
    """Month and day of a head, which compare as text; nothing of one that only names a year or season."""
    return timex.value[5:10] if _WITH_MONTH.match(timex.value) else None


def _shift(years: int) -> str:
    return f"{'-' if years < 0 else '+'}P{abs(years)}Y"


def _month(timex: Timex) -> int | None:
    found = _WITH_MONTH.match(timex.value)
    return int(found[1]) if found is not None else None


def _years_between(known: int | None, month: int) -> int:
    """How many years lie between two months of a list: those that follow one another lie close."""
    if known is None:
        return 0
    apart = month - known
    return 1 if apart < -_HALF_YEAR else -1 if apart > _HALF_YEAR else 0
