"""Numbered paragraphs, bookmarks and references of a Word document: what python-docx has no words for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

_LIST = 9701
"""The id of our list among the document's: far above those of the template."""

_LEVELS = (("decimal", "%1.", 0, 567), ("lowerLetter", "(%2)", 567, 567))
"""Format, text, left edge and hanging indent of each level, in twentieths of a point."""


def add_numbering(document: Document) -> None:
    """Put the list of numbered and lettered paragraphs into the document."""
    levels = "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{words}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{left + hanging}" w:hanging="{hanging}"/></w:pPr></w:lvl>'
        for level, (kind, words, left, hanging) in enumerate(_LEVELS)
    )
    numbering: Any = document.part.numbering_part.element
    abstract = parse_xml(
        f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{_LIST}"><w:multiLevelType w:val="multilevel"/>{levels}'
        "</w:abstractNum>"
    )
    first = numbering.find(qn("w:num"))  # the schema wants every abstract list before the first concrete one
    if first is None:
        numbering.append(abstract)
    else:
        first.addprevious(abstract)
    numbering.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="{_LIST}"><w:abstractNumId w:val="{_LIST}"/></w:num>'))


def number(paragraph: Paragraph, level: int) -> None:
    """Number a paragraph: level 0 "1.", level 1 "(a)"."""
    properties: Any = paragraph._p.get_or_add_pPr()  # noqa: SLF001
    found = properties.get_or_add_numPr()
    found.get_or_add_ilvl().val = level
    found.get_or_add_numId().val = _LIST


def leave_mark(paragraph: Paragraph, name: str, mark: int) -> None:
    """Put a bookmark at the beginning of a paragraph, so that others can refer to its number."""
    start = parse_xml(f'<w:bookmarkStart {nsdecls("w")} w:id="{mark}" w:name="{name}"/>')
    end = parse_xml(f'<w:bookmarkEnd {nsdecls("w")} w:id="{mark}"/>')
    paragraph._p.append(start)  # noqa: SLF001
    paragraph._p.append(end)  # noqa: SLF001


def refer_to(paragraph: Paragraph, name: str, shown: str) -> None:
    """A cross-reference to the number of a marked paragraph: it follows when paragraphs are added or moved."""
    for piece in (
        f'<w:r {nsdecls("w")}><w:fldChar w:fldCharType="begin"/></w:r>',
        f'<w:r {nsdecls("w")}><w:instrText xml:space="preserve"> REF {name} \\n \\h </w:instrText></w:r>',
        f'<w:r {nsdecls("w")}><w:fldChar w:fldCharType="separate"/></w:r>',
        f"<w:r {nsdecls('w')}><w:t>{shown}</w:t></w:r>",
        f'<w:r {nsdecls("w")}><w:fldChar w:fldCharType="end"/></w:r>',
    ):
        paragraph._p.append(parse_xml(piece))  # noqa: SLF001
