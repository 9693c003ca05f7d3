"""A text as lines, and lines as units: a unit is what stands alone on the page, its marks apart from its words.

Offsets count code points of the whole text. Nothing here knows what the words mean.
"""

from __future__ import annotations

import re

from attrs import field, frozen

from timeline.sources.decoding import BLANKS

_LINE = re.compile(r"[^\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029]+")
_HASH = re.compile(r"#{1,6}(?=[^\S\n]*[^\s#])")
_BULLET = re.compile(r"(?:[•‣▪▫▸►◦●○■□◆∙⁃➤✓✔]|[-–—*+·](?=\s))")
_QUOTED = re.compile(
    r"(?:>+|:)(?=\s)"
)  # a quotation's mark, and the colon that a kicker on the line above leaves behind
_EMPHASIS = ("+++", "***", "**", "__", "*", "_")
_UNDERLINE = re.compile(r"[=\-]{3,}\Z")
LONGEST_WRAPPED = 120  # a line longer than this is a paragraph of its own: nobody wraps wider
SHORTEST_WRAPPED = 40
WRAP_SLACK = 2
WRAP_SHARE = 0.4  # of the neighbouring lines of a wrapped text, at least so many break where the next word did not fit


@frozen
class Unit:
    """One line, or several wrapped ones, without surrounding white space and marks.

    ``start`` and ``end`` bound the words; ``marks`` are ranges of marks (``##``, ``*``, ``•``) that stand around them;
    ``gap`` tells whether a blank line (or the text's beginning) stands before; ``level`` is the depth of a Markdown
    heading, 0 for none; ``bullet`` and ``emphasis`` tell what the marks were; ``rule`` is a line that holds only marks.
    """

    start: int
    end: int
    text: str
    gap: bool = False
    level: int = 0
    bullet: bool = False
    emphasis: bool = False
    rule: bool = False
    marks: tuple[tuple[int, int], ...] = field(default=())


def split_units(text: str, begin: int = 0) -> list[Unit]:
    """All units of ``text`` from ``begin`` on. Every visible character lies in exactly one unit or one of its marks."""
    lines = _visible_lines(text, begin)
    units: list[Unit] = []
    for (start, end), gap in _joined(text, lines):
        units.append(_unit(text, start, end, gap))
    return units


def _visible_lines(text: str, begin: int) -> list[tuple[int, int, bool]]:
    """Start, end and gap of every line that shows something."""
    lines: list[tuple[int, int, bool]] = []
    previous = None
    for match in _LINE.finditer(text, begin):
        line = match.group()
        kept = line.lstrip(BLANKS)
        if not kept:
            continue
        start = match.end() - len(kept)
        end = start + len(kept.rstrip(BLANKS))
        breaks = 2 if previous is None else _breaks(text, previous, start)
        lines.append((start, end, breaks > 1))
        previous = end
    return lines


def _breaks(text: str, start: int, end: int) -> int:
    """How many line ends stand between two lines, where CR LF counts as one."""
    if end - start == 1:
        return 1
    between = text[start:end]
    return len(between.replace("\r\n", "\n").splitlines()) - (
        0 if between[-1:] in "\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029" else 1
    )


def _joined(text: str, lines: list[tuple[int, int, bool]]) -> list[tuple[tuple[int, int], bool]]:
    """Lines put together where the text was wrapped: where a break stands because the next word did not fit.

    The width is that of the longest line; a text with a line beyond `LONGEST_WRAPPED` is not wrapped. In any text, a
    line that breaks off before a small letter goes on in the next.
    """
    separate = _without_stray_breaks(text, lines)
    width = max((end - start for start, end, _ in lines), default=0)
    if not SHORTEST_WRAPPED <= width <= LONGEST_WRAPPED:
        return separate
    neighbours = full = 0
    breaks_for_room = [False] * len(lines)
    for i in range(1, len(lines)):
        start, end, gap = lines[i]
        if gap or _begins_with_mark(text, start, end):
            continue
        neighbours += 1
        first_word = text[start:end].split(None, 1)[0]
        before = lines[i - 1]
        if before[1] - before[0] + 1 + len(first_word) > width - WRAP_SLACK:
            breaks_for_room[i] = True
            full += 1
    if full < 3 or full < neighbours * WRAP_SHARE:
        return separate
    joined: list[tuple[tuple[int, int], bool]] = []
    for i, (start, end, gap) in enumerate(lines):
        if breaks_for_room[i] or (i and _breaks_off(text, lines[i - 1], lines[i])):
            (begin, _), first_gap = joined[-1]
            joined[-1] = ((begin, end), first_gap)
        else:
            joined.append(((start, end), gap))
    return joined


def _without_stray_breaks(text: str, lines: list[tuple[int, int, bool]]) -> list[tuple[tuple[int, int], bool]]:
    joined: list[tuple[tuple[int, int], bool]] = []
    for i, (start, end, gap) in enumerate(lines):
        if i and _breaks_off(text, lines[i - 1], lines[i]):
            joined[-1] = ((joined[-1][0][0], end), joined[-1][1])
        else:
            joined.append(((start, end), gap))
    return joined


def _breaks_off(text: str, before: tuple[int, int, bool], line: tuple[int, int, bool]) -> bool:
    """Whether a break stands inside a sentence: prose without a stop, and right below it a small letter."""
    (first, last, _), (start, _, gap) = before, line
    is_prose = last - first >= SHORTEST_WRAPPED and not _begins_with_mark(text, first, last)
    return is_prose and not gap and text[start].islower() and (text[last - 1].islower() or text[last - 1] == ",")


def _begins_with_mark(text: str, start: int, end: int) -> bool:
    head = text[start : min(end, start + 8)]
    return bool(_HASH.match(head) or _BULLET.match(head) or _QUOTED.match(head))


def _unit(text: str, start: int, end: int, gap: bool) -> Unit:
    """The unit at ``start:end`` with its marks taken off."""
    if _is_rule(text, start, end):
        return Unit(start, end, text[start:end], gap=gap, rule=True)
    marks: list[tuple[int, int]] = []
    level, bullet, emphasis = 0, False, False
    head = text[start : min(end, start + 80)]
    if match := _HASH.match(head):
        level = match.end()
        marks.append((start, start + level))
        tail = end
        while tail > start + level and text[tail - 1] == "#":
            tail -= 1
        if tail < end and text[tail - 1].isspace():
            marks.append((tail, end))
            end = tail
    elif match := _QUOTED.match(head) or _BULLET.match(head):
        bullet = head[0] not in ">:"
        marks.append((start, start + match.end()))
    if marks:
        start = marks[0][1]
    start, end = _trimmed(text, start, end)
    for mark in _EMPHASIS:
        n = len(mark)
        if (
            end - start > 2 * n
            and text.startswith(mark, start)
            and text.endswith(mark, start, end)
            and text.find(mark, start + n, end - n) < 0
            and (mark == "+++" or not text[start + n].isspace())
        ):
            marks += [(start, start + n), (end - n, end)]
            start, end = _trimmed(text, start + n, end - n)
            emphasis = True
            break
    return Unit(start, end, text[start:end], gap, level, bullet, emphasis, False, tuple(sorted(marks)))


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    part = text[start:end]
    start += len(part) - len(part.lstrip(BLANKS))
    return start, max(start, start + len(part.strip(BLANKS)))


def _is_rule(text: str, start: int, end: int) -> bool:
    """Whether the line holds no letter, digit or quotation: a separating line or an ornament."""
    head = text[start : min(end, start + 40)]
    if any(c.isalnum() for c in head):
        return False
    return not any(map(str.isalnum, text[start:end])) and not _HASH.match(text[start : start + 8])
