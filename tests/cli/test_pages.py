"""The pages people read: what has to stand on them, and what must never be mistaken for something else."""

from __future__ import annotations

import io
import re

import pytest
from attrs import evolve
from rich.console import Console

from tests.export import story
from timeline.cli.page import Page, as_text, draw
from timeline.cli.pages.audit import QUESTIONS, audit_page
from timeline.cli.pages.chronology import LANE, UNDATED, chronology_page
from timeline.cli.pages.conflicts import conflicts_page
from timeline.cli.pages.sources import sources_page
from timeline.cli.words import article_in_words
from timeline.front.audit import audit
from timeline.front.report_sources import report_sources
from timeline.model import Chronology

CHRONOLOGY = story.chronology()


def audit_text(wanted: str, chronology: Chronology = CHRONOLOGY) -> str:
    return as_text(audit_page(chronology, audit(chronology, wanted), story.TEXTS))


def drawn(page: Page, width: int = 100, *, colour: bool = False) -> str:
    out = io.StringIO()
    draw(page, Console(file=out, width=width, force_terminal=colour, color_system="truecolor" if colour else None))
    return out.getvalue()


def test_the_chronology_begins_with_what_it_rests_on() -> None:
    lines = as_text(chronology_page(CHRONOLOGY)).splitlines()

    assert lines[0] == CHRONOLOGY.title
    assert lines[2] == "11 entries from 17 claims · 6 articles · 4 named outlets · 7 origins · 1 open conflict"
    assert lines[3] == "story bridge · ledger position 42"
    assert "as of 2025-05-01" in as_text(chronology_page(evolve(CHRONOLOGY, as_of="2025-05-01")))


def test_every_entry_is_shown_once_with_its_words_and_id() -> None:
    lines = as_text(chronology_page(CHRONOLOGY)).splitlines()

    for entry in CHRONOLOGY.entries:
        assert len([line for line in lines if line.endswith(f" · {entry.id}")]) == 1, entry.id
        assert any(line.endswith(" ".join(entry.headline.split())) for line in lines), entry.id


def test_what_did_not_happen_stands_in_its_own_lane_marked_by_word_and_sign() -> None:
    """A plan or a denial among the happenings is the worst thing a chronology can print."""
    lane = False
    words = {" ".join(entry.headline.split()): entry for entry in CHRONOLOGY.entries}
    seen = set()
    for line in as_text(chronology_page(CHRONOLOGY)).splitlines():
        if line.startswith("──") or line == UNDATED:
            lane = False
        if line == LANE:
            lane = True
        for headline, entry in words.items():
            if line.endswith(headline):
                seen.add(entry.id)
                assert lane == (entry.modality != "asserted"), line
                assert (f"{entry.modality}: " in line) == (entry.modality != "asserted"), line
    assert seen == {entry.id for entry in CHRONOLOGY.entries}


def test_a_happening_without_a_date_stands_in_its_own_place() -> None:
    lines = as_text(chronology_page(CHRONOLOGY)).splitlines()
    at = lines.index(UNDATED)

    assert lines[at + 1].startswith("unknown")
    assert lines[at + 1].endswith("Das Gutachten liegt vor.")


def test_disputes_and_rulings_are_marked_and_the_way_on_is_named() -> None:
    text = as_text(chronology_page(CHRONOLOGY))

    assert len(re.findall("≠ disputed · (e2|e9)$", text, re.MULTILINE)) == 2
    assert re.search("§ ruled · ea$", text, re.MULTILINE)
    assert "timeline audit e" in text
    assert "timeline conflicts" in text


def test_one_phase_shows_its_entries_only() -> None:
    text = as_text(chronology_page(CHRONOLOGY, phase="closing"))

    assert "The closing" in text
    assert "The warnings" not in text
    assert "Outside the phases" not in text
    assert " · e2" in text
    assert " · e3" not in text


def test_an_empty_ledger_says_how_to_begin() -> None:
    empty = Chronology(story=None, as_of=None, position=0, digest="0" * 64)

    assert "timeline ingest" in as_text(chronology_page(empty))
    assert "No article belongs" in as_text(chronology_page(evolve(empty, position=3)))


def test_an_audit_answers_the_five_questions_in_their_order() -> None:
    for wanted in ("e1", "e5", "c2", "cg", "a1", "a6"):
        lines = audit_text(wanted).splitlines()
        asked = [line for line in lines if line in QUESTIONS]

        assert tuple(asked) == QUESTIONS, wanted
        for question, following in zip(QUESTIONS, (*QUESTIONS[1:], None), strict=True):
            begin = lines.index(question) + 2
            end = lines.index(following) if following else len(lines)
            assert any(line.strip() for line in lines[begin:end]), (wanted, question)


def test_an_audit_marks_the_claim_inside_its_sentence_and_names_file_and_characters() -> None:
    text = audit_text("e1")

    assert "Laut Tagblatt ist »die Brücke seit Donnerstag geschlossen«." in text
    start, end = story.find("a2", "die Brücke seit Donnerstag geschlossen")
    assert f"seeds/kurier.txt, characters {start}–{end}" in text
    assert "Kurier → Tagblatt" in text
    assert "relative (counted from another date)" in text
    assert "The words: am Donnerstag, characters " in text


def test_an_audit_shows_every_value_of_a_dispute_and_who_was_silent() -> None:
    text = audit_text("e2")

    assert "26 Träger: Tagblatt → Anna Groß" in text
    assert "33 Träger: Kurier" in text


def test_an_audit_names_those_who_covered_the_day_and_were_silent() -> None:
    for entry in CHRONOLOGY.entries:
        told = audit_text(entry.id).partition(QUESTIONS[-1])[2]
        for silence in audit(CHRONOLOGY, entry.id).who_is_silent:
            assert f"{article_in_words(silence.article)}: {silence.why}" in told
    assert any(audit(CHRONOLOGY, entry.id).who_is_silent for entry in CHRONOLOGY.entries)


def test_a_merged_id_still_finds_its_entry_and_says_so() -> None:
    assert "the id e0 was merged into this entry" in audit_text("e0")


def test_sources_count_sole_corroborated_disputed_and_copied() -> None:
    lines = as_text(sources_page(report_sources(CHRONOLOGY))).splitlines()
    row = next(line for line in lines if line.startswith("Kurier"))

    assert row.split() == ["Kurier", "3", "3", "1", "2", "1", "3"]
    for title in ("Outlets", "Media that the outlets cite", "Speakers", "Bodies", "Sources without a name", "Articles"):
        assert title in lines


def test_conflicts_show_open_ones_and_all_on_request() -> None:
    assert "Who is minister of transport?" not in as_text(conflicts_page(CHRONOLOGY))
    assert "Who is minister of transport?" in as_text(conflicts_page(CHRONOLOGY, also_settled=True))
    assert "How many girders are damaged?" in as_text(conflicts_page(CHRONOLOGY))


@pytest.mark.parametrize("width", [60, 80, 160])
def test_drawing_and_plain_text_hold_the_same_words(width: int) -> None:
    for page in (chronology_page(CHRONOLOGY), sources_page(report_sources(CHRONOLOGY)), conflicts_page(CHRONOLOGY)):
        plain = set(re.findall(r"\w{3,}", as_text(page)))
        shown = "".join(drawn(page, width).split())

        assert all(word in shown for word in plain)


def test_plain_text_has_no_colour_codes_and_does_not_wrap() -> None:
    long = evolve(CHRONOLOGY, notes=("wort " * 100,))

    assert "\x1b" not in as_text(chronology_page(long))
    assert f"Note: {('wort ' * 100).strip()}" in as_text(chronology_page(long))
    assert "\x1b[" in drawn(chronology_page(long), colour=True)


def test_an_article_cannot_command_the_terminal() -> None:
    nasty = evolve(
        CHRONOLOGY.entries[0], headline="gut\x1b]0;owned\x07\x1b[2J \u202etxet", origins=CHRONOLOGY.entries[0].origins
    )
    chronology = evolve(CHRONOLOGY, entries=(nasty, *CHRONOLOGY.entries[1:]), title="T\x1b[31m")
    shown = as_text(chronology_page(chronology)) + drawn(chronology_page(chronology))

    assert "owned" in shown
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]", shown)
