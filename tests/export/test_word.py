"""Format docx, read back by python-docx and as plain XML: numbered paragraphs, citations, no plan shown as a fact."""

from __future__ import annotations

import io
import zipfile
from typing import Any
from xml.etree import ElementTree as ET

import docx
import pytest
from docx.oxml.ns import qn
from hypothesis import given, settings

from tests.export import story
from tests.export.arbitrary import stories
from timeline.export.word import is_right_to_left, render
from timeline.model import Chronology


@pytest.fixture(scope="module")
def document() -> Any:
    return docx.Document(io.BytesIO(render(story.chronology(), story.TEXTS)))


def level(paragraph: Any) -> int | None:
    """The level of a numbered paragraph; None for any other."""
    found = paragraph._p.find(f".//{qn('w:numPr')}/{qn('w:ilvl')}")
    return None if found is None else int(found.get(qn("w:val")))


def numbered(document: Any, wanted: int) -> list[str]:
    return [paragraph.text for paragraph in document.paragraphs if level(paragraph) == wanted]


def test_every_entry_is_one_numbered_paragraph_that_begins_with_its_date(document: Any) -> None:
    found = numbered(document, 0)
    assert len(found) == len(story.chronology().entries)
    (closing,) = [words for words in found if "wurde am Donnerstag gesperrt" in words]
    assert closing.startswith("Thursday 3 July 2025. Die Brücke")
    (warning,) = [words for words in found if "Fachleute" in words]
    assert warning.startswith("Spring 2025. ")


def test_a_citation_leads_to_the_characters_of_the_file(document: Any) -> None:
    """Article, outlet, day of publication, file and characters: what a court asks for."""
    citations = numbered(document, 1)
    assert len(citations) == sum(len(entry.claims) for entry in story.chronology().entries)
    (first,) = [words for words in citations if words.startswith("Anna Groß, cited by") or "Bürgermeisterin" in words]
    start, end = story.find(
        "a1", "Die Brücke wurde am Donnerstag gesperrt, sagte Bürgermeisterin Anna Groß dem Tagblatt."
    )
    place = "Tagblatt, “Elbbrücke gesperrt: 26 Träger beschädigt”, Friday 4 July 2025, seeds/tagblatt.txt"
    assert f"{place}, characters {start}–{end}." in first
    split = next(words for words in citations if "26 Träger seien … schwer beschädigt" in words)
    assert split.count("–") == 2


def test_what_did_not_happen_says_so_in_its_paragraph_and_its_heading(document: Any) -> None:
    marks = {"planned": "[planned]", "conditional": "[on a condition]", "denied": "[denied]", "opinion": "[opinion]"}
    for entry in story.chronology().entries:
        (words,) = [one for one in numbered(document, 0) if entry.headline[:20] in one]
        assert (marks.get(entry.modality, "[") in words) == (entry.modality in marks)
    headings = [one.text for one in document.paragraphs if one.style.name.startswith("Heading")]
    assert {"Plans, conditions and possibilities", "Denials", "Without a date"} <= set(headings)


def test_annexes_hold_disputes_and_articles(document: Any) -> None:
    words = [paragraph.text for paragraph in document.paragraphs]
    assert any(one.startswith("How many girders are damaged? (open)") for one in words)
    assert any("33 Träger: 1 origin: Kurier" in one for one in words)
    for article in story.chronology().articles:
        assert any(f"SHA-256 {article.sha256}" in one for one in words)


def test_references_follow_their_paragraphs(document: Any) -> None:
    """A reference is a field on a bookmark, so it stays right when paragraphs are added."""
    xml = document.element.xml
    marks = {one.get(qn("w:name")) for one in document.element.iter(qn("w:bookmarkStart"))}
    fields = [one.text.split()[1] for one in document.element.iter(qn("w:instrText"))]
    assert fields
    assert set(fields) <= marks
    assert "fldCharType" in xml


def test_direction_and_language_are_those_of_the_words(document: Any) -> None:
    runs = [run for paragraph in document.paragraphs for run in paragraph.runs]
    (arabic,) = [run for run in runs if run.text.startswith("أغلق")]
    assert arabic.font.rtl
    assert not any(run.font.rtl for run in runs if run.text.startswith("Die Brücke"))
    assert arabic._r.find(f".//{qn('w:lang')}").get(qn("w:bidi")) == "ar"
    assert is_right_to_left("123 «مرحبا»")
    assert not is_right_to_left("123 «Tag» مرحبا")


def test_the_parts_are_well_formed_and_carry_no_moment() -> None:
    content = render(story.chronology(), story.TEXTS)
    assert content == render(story.chronology(), story.TEXTS)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.testzip() is None
        assert {one.date_time for one in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        for name in archive.namelist():
            if name.endswith((".xml", ".rels")):
                ET.fromstring(archive.read(name))


def test_lists_stand_where_the_schema_wants_them() -> None:
    """Word refuses a numbering part in which a concrete list stands before an abstract one."""
    content = render(story.chronology(), story.TEXTS)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        tags = [child.tag.rpartition("}")[2] for child in ET.fromstring(archive.read("word/numbering.xml"))]
    assert tags == sorted(tags, key=["abstractNum", "num"].index)


@settings(max_examples=12)
@given(stories())
def test_hostile_texts_make_a_document_that_opens(found: tuple[Chronology, dict[str, str]]) -> None:
    """Control characters, halves of pairs and markup: nothing breaks the XML, no paragraph is lost."""
    document = docx.Document(io.BytesIO(render(*found)))
    assert len(numbered(document, 0)) == len({entry.id for entry in found[0].entries})
