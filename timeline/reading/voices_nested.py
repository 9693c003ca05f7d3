"""Quotes that lean on others: phrases in marks inside indirect speech, and "Das sagte X" pointing at what was said before."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.model import Span
from timeline.reading.voices_content import tidy
from timeline.reading.voices_frames import Analysed
from timeline.reading.voices_marks import Quoted
from timeline.reading.voices_quote import Draft, Frame
from timeline.reading.voices_table import SpeechTable


def direct_inside(stretches: Sequence[Quoted], drafts: Sequence[Draft]) -> list[Draft]:
    """The words between marks inside indirect or reported speech: the speaker's own words, quoted literally."""
    taken = {span for draft in drafts if draft.type == "Direct" for span in draft.spans}
    hosts = sorted((draft for draft in drafts if draft.type != "Direct"), key=lambda draft: (draft.start, -draft.end))
    found: list[Draft] = []
    at = 0
    for stretch in stretches:
        if stretch.span in taken or stretch.words < 2:
            continue
        while at < len(hosts) and hosts[at].end <= stretch.span.start:
            at += 1
        for host in hosts[at : at + 8]:
            if host.start > stretch.span.start:
                break
            if host.frame is not None and host.frame.speaker is not None and host.frame.speaker.overlaps(stretch.span):
                continue  # the name of a paper: Die Zeitung „Die Welt“ berichtete
            if any(span.covers(stretch.span) for span in host.spans):
                found.append(
                    Draft("Direct", [stretch.span], stretch.first, host.frame, host.speaker, host.inherits, nested=True)
                )
                break
    return found


def point_back(
    reads: Sequence[Analysed], frames: Sequence[Sequence[Frame]], drafts: Sequence[Draft], table: SpeechTable
) -> list[Draft]:
    """ "Das sagte X": the sentence before is what was said, if nobody else said it."""
    spoken = {draft.sentence for draft in drafts if draft.frame is not None}
    with_content = {id(draft.frame) for draft in drafts if draft.frame is not None}
    found: list[Draft] = []
    for read in reads:
        found += _points_at_clause(read, frames[read.index], with_content, table)
    for read in reads[1:]:
        first = read.tokens[0].lower
        if first not in table.pointers:
            continue
        frame = next((one for one in frames[read.index] if one.form == "verb" and one.speaker is not None), None)
        if frame is None or id(frame) in with_content or frame.clause != 0 or read.index - 1 in spoken:
            continue
        if read.clauses[0].subject is not None and read.clauses[0].subject.start == read.sentence.start:
            continue
        before = reads[read.index - 1]
        if before.sentence.kind in ("title", "heading", "furniture", "caption", "dateline"):
            continue
        span = tidy(before, Span(before.sentence.start, before.sentence.end), stop=True)
        if span is not None:
            found.append(Draft("Indirect", [span], before.index, frame))
    return found


def _points_at_clause(
    read: Analysed, frames: Sequence[Frame], with_content: set[int], table: SpeechTable
) -> list[Draft]:
    """ "..., das bestätigte X": what stands before in the sentence is what was said."""
    for frame in frames:
        at = frame.clause
        if not at or frame.form != "verb" or frame.speaker is None or id(frame) in with_content:
            continue
        clause = read.clauses[at]
        points = clause.kind == "main" and clause.tokens[0].lower in table.pointers
        if not points or (clause.subject is not None and clause.subject.start == clause.start):
            continue
        span = tidy(read, Span(read.sentence.start, clause.start))
        return [Draft("Indirect", [span], read.index, frame)] if span is not None else []
    return []
