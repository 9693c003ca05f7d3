"""The parts of an article on its page, found without changing the text: from title and lead to captions and furniture.

General rules by form and by the tables of `furniture` and `datelines`; no rule knows any particular page. Blocks are
sorted, do not overlap, and leave out only white space: marks (``##``, ``*``, ``•``, ``---``) become furniture blocks
of their own, so that a title or bullet block holds its words alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import define, field, frozen

from timeline.model import Block, BlockKind, Passage, Span
from timeline.sources import furniture
from timeline.sources.datelines import (
    PublicationLine,
    agency_opening,
    is_bare_date,
    is_byline,
    passage,
    publication_from,
    read_publication_line,
)
from timeline.sources.decoding import BLANKS
from timeline.sources.front_matter import FrontMatter, front_matter
from timeline.sources.lines import Unit, split_units

LONGEST_TITLE = 200
LONGEST_DATED_TITLE = 400  # with a publication line right below, a long line without a full stop is a title too
LONGEST_HEADING = 130
LONGEST_TEASER = 90
LONGEST_CAPTION = 300
SHORT_CAPTION = 160  # where no blank line sets it apart, or it stands below its credit
SHORTEST_PROSE = 20  # a shorter line that ends in a full stop may be an abbreviation or a name
LONG = 200  # a line beyond this is prose whatever it ends in
TOP = 12  # a title stands among the first lines that are not furniture
CLOSING = " \"“”„»«›‹'’‘)]*_"
_TWO_SENTENCES = re.compile(r"[^\W\d_]{3}[.!?]\s+[A-ZÄÖÜ\"„“]")
_BEFORE = -1  # where the title stands in the front matter, before the first part
_LINE = re.compile(r"[^\r\n]+")
_AGENCY_AT_END = re.compile(r"\s[(\[][^()\[\]\n]{2,40}[)\]]\.?\Z")


@frozen
class Layout:
    """Blocks of a text, its title, and what its front matter, publication lines and agency credits say."""

    blocks: tuple[Block, ...]
    title: Passage | None = None
    publication: tuple[PublicationLine, ...] = ()
    agencies: tuple[str, ...] = ()
    header: FrontMatter | None = None


@define
class _Part:
    """A unit with the role found for it so far. ``cuts`` are pieces at its ends with a role of their own."""

    unit: Unit
    kind: BlockKind | None = None
    publication: PublicationLine | None = None
    cuts: list[tuple[int, int, BlockKind]] = field(factory=list)
    is_credit: bool = False

    @property
    def text(self) -> str:
        """The words of the unit, without an agency's or picture's credit at their end."""
        if self.cuts and self.cuts[-1][2] == "furniture":
            return self.unit.text[: self.cuts[-1][0] - self.unit.start].rstrip(BLANKS)
        return self.unit.text


def lay_out(text: str) -> Layout:
    """The layout of ``text``. Linear in its length; never raises.

    Args:
        text: any text; offsets of the result are its code points.

    Returns:
        A `Layout`; for a blank text one without blocks.
    """
    header = front_matter(text)
    parts = [_Part(unit) for unit in split_units(text, header.end if header is not None else 0)]
    agencies: list[str] = []
    _mark_furniture(parts, agencies)
    _mark_publication_lines(parts)
    named = header.said.get("title") if header is not None else None
    headline = passage(text, named) if named is not None else None
    title = _mark_title(parts) if headline is None else _BEFORE
    if headline is not None:
        _drop_repetitions(parts, headline.text, _BEFORE)
    _mark_captions(parts, title)
    _mark_teasers(parts)
    _mark_body(parts)
    _mark_lead(parts, title)
    _cut_opening(parts, agencies)
    if headline is None and title is not None:
        words = parts[title].text
        headline = Passage(parts[title].unit.start, parts[title].unit.start + len(words), words)
    publication = tuple(part.publication for part in parts if part.publication is not None)
    blocks = _blocks(text, parts)
    if header is not None:
        said = header.said
        publication = (
            publication_from(text, said.get("published"), said.get("updated"), said.get("outlet")),
            *publication,
        )
        blocks = (*_header_blocks(text, header), *blocks)
    return Layout(blocks, headline, publication, tuple(dict.fromkeys(agencies)), header)


def _header_blocks(text: str, header: FrontMatter) -> Iterator[Block]:
    """The front matter: its title, and the rest line by line as furniture."""
    title = header.said.get("title", Span(header.end, header.end))
    for start, end in ((header.start, title.start), (title.end, header.end)):
        for match in _LINE.finditer(text, start, end):
            line = match.group()
            left = match.start() + len(line) - len(line.lstrip(BLANKS))
            right = match.start() + len(line.rstrip(BLANKS))
            if left < right:
                yield Block("furniture", left, right)
        if start == header.start and title.start < title.end:
            yield Block("title", title.start, title.end)


def _mark_furniture(parts: list[_Part], agencies: list[str]) -> None:
    """What its own words show to be furniture."""
    for i, part in enumerate(parts):
        unit = part.unit
        if unit.rule or not any(c.isalnum() for c in unit.text):
            part.kind = "furniture"
        elif furniture.is_furniture(unit.text, first=i == 0) or (
            len(unit.text) < 12 and not any(map(str.isalpha, unit.text))
        ):
            part.kind = "furniture"
            part.is_credit = furniture.is_credit(unit.text)
            agencies.extend(furniture.agencies_of_line(unit.text))
        else:
            match = _AGENCY_AT_END.search(unit.text, max(0, len(unit.text) - 60))
            if match is not None and match.start() and (names := furniture.agencies_of_line(match.group().strip())):
                part.cuts.append((unit.start + match.start(), unit.end, "furniture"))
                agencies.extend(names)


def _mark_publication_lines(parts: list[_Part]) -> None:
    """Publication lines and bylines: above the second paragraph or below the last one, never in between.

    Three or more bare dates on lines of their own are the headings of a chronicle.
    """
    bare = [part for part in parts if part.kind is None and not part.unit.bullet and is_bare_date(part.text)]
    if len({part.text for part in bare}) >= 3:
        for part in bare:
            part.kind = "heading"
    prose = [i for i, part in enumerate(parts) if part.kind is None and _is_prose(part.text)]
    top = prose[1] if len(prose) > 1 else len(parts)
    bottom = prose[-1] if prose else -1
    first = next((i for i, part in enumerate(parts) if part.kind is None), None)
    for i, part in enumerate(parts):
        if top <= i <= bottom or part.unit.rule or part.unit.bullet or part.is_credit or part.kind == "heading":
            continue
        opens = i == first or part.unit.level > 0
        found = read_publication_line(part.text, offset=part.unit.start, sure=opens)
        if found is not None:
            part.kind, part.publication = "dateline", found
        elif part.kind is None and not opens and is_byline(part.text):
            part.kind = "dateline"


def _mark_title(parts: list[_Part]) -> int | None:
    """Find the title; kickers, glued prefixes and repetitions of it become furniture."""
    content = [i for i, part in enumerate(parts) if part.kind is None]
    index = _title_index(parts, content)
    if index is None:
        return None
    title = parts[index]
    title.kind = "title"
    _drop_repetitions(parts, title.text, index)
    return index


def _drop_repetitions(parts: list[_Part], title: str, index: int) -> None:
    """What stands above the title, and what repeats it, is furniture. ``index`` is the title's, or that of no part."""
    wanted = furniture.folded(title)
    for i, part in enumerate(parts):
        if part.kind is not None or len(part.text) > LONGEST_DATED_TITLE + 60:
            continue
        if (i < index and not part.unit.bullet) or furniture.folded(part.text) == wanted:
            part.kind = "furniture"


def _title_index(parts: list[_Part], content: list[int]) -> int | None:
    """Which part is the title, if one is."""
    top: list[int] = []
    for i in content[:TOP]:
        dated = i + 1 < len(parts) and parts[i + 1].kind == "dateline"
        if parts[i].unit.bullet:
            break
        if not _can_be_title(parts[i].text, dated=dated):
            if not top and _is_above_credit(parts, i):
                continue  # the caption of a picture above the headline
            break
        top.append(i)
    leveled = [i for i in top if parts[i].unit.level]
    if leveled:
        return min(leveled, key=lambda i: (parts[i].unit.level, i))
    if not top or len(content) < 2:
        return None
    if len(top) > 1:
        first, second = (" ".join(parts[i].text.split()) for i in top[:2])
        glued = first != second and first.endswith(second) and len(second) >= 12 and len(first) - len(second) <= 40
        kicker = len(first.split()) <= 2 and len(first) <= 32 and len(second.split()) >= 4 and first[-1] not in "?!"
        if glued or kicker:
            return top[1]
    return top[0]


def _is_above_credit(parts: list[_Part], i: int) -> bool:
    """Whether a picture's credit ends this line or stands right below it."""
    if len(parts[i].text) > LONGEST_CAPTION:
        return False
    below = i + 1 < len(parts) and parts[i + 1].is_credit and not parts[i + 1].unit.gap
    return below or furniture.credit_at_end(parts[i].text) is not None


def _mark_captions(parts: list[_Part], title: int | None) -> None:
    """Picture captions: right above a credit, with a credit at their end, or repeated above one."""
    set_apart = any(part.unit.gap for part in parts[1:])
    for i, part in enumerate(parts):
        if part.is_credit and i and parts[i - 1].kind is None and not part.unit.gap:
            above = parts[i - 1]
            alone = above.unit.gap or (i > 1 and parts[i - 2].text == above.text) or not set_apart
            longest = LONGEST_CAPTION if above.unit.gap and set_apart else SHORT_CAPTION
            if alone and not above.unit.bullet and len(above.text) <= longest:
                above.kind = "caption"
        elif part.kind is None and not part.cuts and (credit := furniture.credit_at_end(part.text)) is not None:
            part.cuts.append((part.unit.start + credit.start, part.unit.end, "furniture"))
            if credit.of_picture and credit.start <= LONGEST_CAPTION and not part.unit.bullet:
                part.kind = "caption"
    for i in range(len(parts) - 1, 0, -1):
        if parts[i].text == parts[i - 1].text and parts[i - 1].kind is None and len(parts[i].text) <= LONGEST_CAPTION:
            parts[i - 1].kind = "caption" if parts[i].kind == "caption" else "furniture"
    _mark_caption_below(parts, title)


def _mark_caption_below(parts: list[_Part], title: int | None) -> None:
    """The one sentence that stands alone below the credit of the opening picture, between the lead and the body."""
    if title is None:
        return
    lead_seen = False
    for i, part in enumerate(parts[title + 1 :], start=title + 1):
        if part.is_credit:
            below = [p for p in parts[i + 1 : i + 3] if p.kind is None]
            if (
                lead_seen
                and parts[i - 1].kind is None
                and part.unit.gap
                and len(below) == 2
                and below[0].unit.gap
                and below[1].unit.gap
                and len(below[0].text) <= SHORT_CAPTION < len(below[1].text)
                and _TWO_SENTENCES.search(below[0].text) is None
                and not below[0].unit.bullet
                and below[0].text[-1] not in "?!:"
                and len(below[0].text.split()) >= 4
            ):
                below[0].kind = "caption"
            return
        if part.kind is None:
            if lead_seen:
                return
            lead_seen = True


def _mark_teasers(parts: list[_Part]) -> None:
    """Below "Für Sie ausgewählt" and its like: headline-like lines, until prose begins again."""
    open_list = False
    for part in parts:
        if part.unit.rule:
            continue
        if part.kind == "furniture" and furniture.opens_teasers(part.text):
            open_list = True
        elif part.kind is None:
            if open_list and not _is_prose(part.text):
                part.kind = "furniture"
            else:
                open_list = False
                if furniture.is_teaser(part.text, weak=True) and not part.unit.bullet:
                    part.kind = "furniture"


def _mark_body(parts: list[_Part]) -> None:
    """Bullets, headings and paragraphs; headline-like lines below the last paragraph are teasers of other articles."""
    rest = [i for i, part in enumerate(parts) if part.kind is None]
    prose = sum(1 for i in rest if _is_prose(parts[i].text))
    follows: _Part | None = None
    for i in reversed(rest):
        part = parts[i]
        if part.unit.bullet:
            part.kind = "bullet"
        elif not _is_heading(part, follows):
            part.kind = "paragraph"
        elif follows is None:
            part.kind = "furniture" if prose >= 2 and _is_teaser_headline(part.text) else "paragraph"
        else:
            part.kind = "heading"
        if part.kind != "furniture":
            follows = part


def _mark_lead(parts: list[_Part], title: int | None) -> None:
    """The paragraph or subtitle below the title, where something sets it apart from the body."""
    if title is None:
        return
    for i in range(title + 1, len(parts)):
        part = parts[i]
        if part.kind in {"furniture", "dateline", "caption"}:
            continue
        after = parts[i + 1] if i + 1 < len(parts) else None
        later_prose = any(p.kind == "paragraph" for p in parts[i + 1 : i + 12])
        if part.kind == "heading":
            # with a gap above and none below it belongs to the paragraph below
            subtitle = after is not None and after.kind != "bullet" and (after.unit.gap or not part.unit.gap)
            if subtitle and len(part.text.split()) >= 5 and part.text[-1] != "?":
                part.kind = "lead"
        elif part.kind == "paragraph" and later_prose and after is not None:
            apart = (
                after.kind in {"dateline", "caption"} or after.is_credit or after.unit.rule or after.kind == "heading"
            )
            if part.unit.emphasis or apart:
                part.kind = "lead"
        return


def _cut_opening(parts: list[_Part], agencies: list[str]) -> None:
    """An agency's opening ("BERLIN (dpa) -") of a first paragraph."""
    body = [part for part in parts if part.kind in {"lead", "paragraph"}]
    for part in body[:2]:
        opening = agency_opening(part.text)
        if opening is not None and opening.end < len(part.text):
            part.cuts.insert(0, (part.unit.start, part.unit.start + opening.end, "dateline"))
            agencies.extend(opening.agencies)
            if opening.date is not None:
                part.publication = PublicationLine((opening.date.moved(part.unit.start),), None)
            break


def _is_prose(text: str) -> bool:
    """Whether a line is certainly a paragraph: long, or ended like a sentence."""
    if len(text) > LONG:
        return True
    last = text.rstrip(CLOSING)[-1:]
    return (last in {".", "…"} and len(text) >= SHORTEST_PROSE) or (
        last in {"!", "?", ":", ";", ","} and len(text) > LONGEST_HEADING
    )


def _can_be_title(text: str, *, dated: bool) -> bool:
    """Whether a line has the form of a headline; ``dated`` where a publication line follows."""
    if len(text) > (LONGEST_DATED_TITLE if dated else LONGEST_TITLE):
        return False
    last = text.rstrip(CLOSING)[-1:]
    if last in {".", "…"} and not text.endswith("..."):
        return dated and len(text) <= LONGEST_HEADING
    if last in {":", ";", ","} or (last in {"?", "!"} and len(text) > LONGEST_HEADING + 40):
        return False
    return len(text) <= LONGEST_HEADING or _TWO_SENTENCES.search(text) is None


def _is_heading(part: _Part, follows: _Part | None) -> bool:
    """Whether a line inside the body has the form of a heading over ``follows``."""
    if part.unit.level:
        return True
    text = part.text
    if len(text) > LONGEST_HEADING or (text[0] in '„"“»' and text[-1] in '“"”«'):
        return False
    last = text.rstrip(CLOSING)[-1:]
    if last == ":":
        return follows is not None and follows.kind == "bullet"
    return last not in {".", "…", ";", ","}


def _is_teaser_headline(text: str) -> bool:
    """Whether a line below the last paragraph is a headline, and not a paragraph that was cut off."""
    return (
        len(text) <= LONGEST_TEASER
        and text[-1] not in "?!"
        and _TWO_SENTENCES.search(text) is None
        and text.rsplit(maxsplit=1)[-1].casefold() not in furniture.UNFINISHED_WORDS
    )


def _blocks(text: str, parts: list[_Part]) -> tuple[Block, ...]:
    """All parts as blocks: marks and cuts apart, white space left out."""
    blocks: list[Block] = []
    for part in parts:
        unit = part.unit
        pieces: list[tuple[int, int, BlockKind]] = [(start, end, "furniture") for start, end in unit.marks]
        begin = unit.start
        for start, end, kind in sorted(part.cuts):
            if start > begin:
                pieces.append((begin, start, part.kind or "paragraph"))
            pieces.append((start, end, kind))
            begin = end
        if begin < unit.end:
            pieces.append((begin, unit.end, part.kind or "paragraph"))
        for start, end, kind in sorted(pieces):
            shown = text[start:end]
            left = start + len(shown) - len(shown.lstrip(BLANKS))
            right = start + len(shown.rstrip(BLANKS))
            if left < right:
                blocks.append(Block(kind, left, right))
    return tuple(blocks)
