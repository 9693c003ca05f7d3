"""Quotations between marks: which are speech, and which frame they hang on."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.model import Span
from timeline.reading.phrases import noun_phrase
from timeline.reading.text import ENDERS
from timeline.reading.voices_frames import Analysed
from timeline.reading.voices_marks import Quoted
from timeline.reading.voices_quote import Draft, Frame
from timeline.reading.voices_table import SpeechTable


def direct_quotes(
    reads: Sequence[Analysed], frames: Sequence[Sequence[Frame]], stretches: Sequence[Quoted], table: SpeechTable
) -> list[Draft]:
    """Make direct quotes of the stretches that are speech, each with the frame nearest to it.

    Two stretches of one sentence with nothing but a frame between them are one quote with two spans. A stretch with no
    frame in its sentence hangs on the one before a colon, or inherits the speaker of the text before it.
    """
    found: list[Draft] = []
    for stretch in stretches:
        frame = _frame_of(reads, frames, stretch, table)
        draft = Draft("Direct", [stretch.span], stretch.first, frame, inherits=frame is None)
        draft.embedded = stretch.opens_after[:1].isalpha()
        goes_on = bool(found) and frame is not None and _continues(found[-1], draft, reads)
        if not goes_on and not _is_speech(stretch, frame, reads, table):
            continue
        if goes_on:
            found[-1].spans.append(stretch.span)
        else:
            found.append(draft)
    return found


def _is_speech(stretch: Quoted, frame: Frame | None, reads: Sequence[Analysed], table: SpeechTable) -> bool:
    if stretch.is_sentence:
        return stretch.words >= 3 or (frame is not None and _adjacent(stretch, frame))
    if stretch.opens_after == ":" and frame is not None:
        return True
    opens = stretch.opens_after in ("", ",") or stretch.opens_after in ENDERS
    if frame is not None and opens and 0 <= frame.span.start - stretch.span.end <= 3:
        return True  # "„Nein“, sagte er"
    if frame is not None and frame.verb in table.called and stretch.words >= 1:
        return True
    del reads
    return stretch.words >= 5 and frame is not None


def _adjacent(stretch: Quoted, frame: Frame) -> bool:
    return 0 <= frame.span.start - stretch.span.end <= 3 or 0 <= stretch.span.start - frame.span.end <= 3


def _frame_of(
    reads: Sequence[Analysed], frames: Sequence[Sequence[Frame]], stretch: Quoted, table: SpeechTable
) -> Frame | None:
    after = [
        frame
        for frame in frames[stretch.last]
        if frame.span.start >= stretch.span.end and frame.form in ("verb", "thus", "said")
    ]
    inserted = [
        frame for frame in after if frame.clause is not None and _is_inserted(reads[stretch.last], frame, stretch)
    ]
    if inserted:
        return inserted[0]
    before = [
        frame for frame in frames[stretch.first] if frame.span.end <= stretch.span.start + 1 or _holds(frame, stretch)
    ]
    if before:
        return max(before, key=lambda frame: frame.span)
    if after and after[0].span.start - stretch.span.end <= 60:
        return after[0]
    if stretch.opens_after == ":":
        bare = _clause_before(reads[stretch.first], stretch) or _phrase_before(reads[stretch.first], stretch, table)
        if bare is not None:
            return bare
    if stretch.first > 0 and reads[stretch.first].sentence.start == stretch.span.start:
        earlier = reads[stretch.first - 1]
        if earlier.tokens[-1].text == ":" and frames[stretch.first - 1]:
            return frames[stretch.first - 1][-1]
    return None


def _clause_before(read: Analysed, stretch: Quoted) -> Frame | None:
    """ "Der Verein sparte nicht mit Kritik: ...": any clause before a colon names the speaker by its subject."""
    clauses = [one for one in read.clauses if one.end <= stretch.span.start and one.kind == "main"]
    if not clauses or clauses[-1].subject is None or clauses[-1].finite is None:
        return None
    clause = clauses[-1]
    index = read.clauses.index(clause)
    span = Span(clause.start, clause.end)
    return Frame("verb", read.index, span, clause.subject, [], clause.lemma, "says", index)


def _phrase_before(read: Analysed, stretch: Quoted, table: SpeechTable) -> Frame | None:
    """ "Die Trainerin zum Abstieg: ...": a phrase without a verb that opens the sentence."""
    end = noun_phrase(read.words, 0, len(read.tokens), tight=True)
    if end is None or read.tokens[end - 1].end > stretch.span.start or read.token_at(stretch.span.start) > end + 8:
        return None
    speaker = Span(read.tokens[0].start, read.tokens[end - 1].end)
    if read.tokens[end - 1].lower in table.nouns and read.tokens[end].lower in table.origins:
        last = noun_phrase(read.words, end + 1, len(read.tokens), tight=True)  # "Zitate aus Quellen: ..."
        if last is not None and read.tokens[last - 1].end <= stretch.span.start:
            speaker = Span(read.tokens[end + 1].start, read.tokens[last - 1].end)
    return Frame("verb", read.index, speaker, speaker, [], None, "says")


def _holds(frame: Frame, stretch: Quoted) -> bool:
    return frame.span.covers(stretch.span)


def _is_inserted(read: Analysed, frame: Frame, stretch: Quoted) -> bool:
    clause = read.clauses[frame.clause or 0]
    near = frame.span.start - stretch.span.end <= 3 and not clause.coordinated
    return clause.kind == "inserted" or near


def _continues(earlier: Draft, later: Draft, reads: Sequence[Analysed]) -> bool:
    """Whether "…", sagte er, "…" is one quote: the same frame, inside the same sentence, between the two."""
    if earlier.frame is None or later.frame is None or earlier.frame is not later.frame:
        return False
    between = earlier.spans[-1].end <= earlier.frame.span.start and earlier.frame.span.end <= later.start
    read = reads[earlier.frame.sentence]
    return between and later.start < read.sentence.end


def outside(spans: Sequence[Span], masks: Sequence[Span]) -> bool:
    """Whether no span touches a mask."""
    return not any(span.overlaps(mask) for span in spans for mask in masks)
