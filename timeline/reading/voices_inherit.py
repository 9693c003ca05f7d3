"""Speakers handed on: quotes without a frame of their own take the speaker that the text set before."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from timeline.model import Span
from timeline.reading.voices_content import clause_at
from timeline.reading.voices_frames import Analysed
from timeline.reading.voices_quote import Draft, Frame
from timeline.reading.voices_speakers import Resolver


def hand_on_speakers(
    drafts: list[Draft], frames: Sequence[Sequence[Frame]], reads: Sequence[Analysed], resolver: Resolver
) -> None:
    """Give every draft its speaker: its frame's, or for those that inherit, the one set last before it.

    Set is a speaker by a frame that no quote holds, or by a sentence whose subject can speak, if it stands right before.
    """
    impersonal = resolver.table.impersonal
    speakers = _set_speakers(drafts, frames, reads, resolver)
    starts = [speaker.start for speaker in speakers]
    for draft in drafts:
        if (
            draft.frame is not None
            and draft.frame.speaker is not None
            and not _points_back(draft.frame, reads, resolver)
        ):
            draft.speaker = draft.frame.speaker
            continue
        lost = draft.frame is not None and (draft.frame.form in ("adverb", "phrase") or draft.frame.verb == impersonal)
        if draft.speaker is not None or not (draft.inherits or lost):
            continue
        at = bisect_left(starts, draft.start)
        last = speakers[at - 1] if at else None
        near = _subject_near(draft, reads, resolver)
        framed = last is not None and last.start >= reads[max(0, draft.sentence - 1)].sentence.start
        draft.speaker = near if near is not None and not framed else last


def _points_back(frame: Frame, reads: Sequence[Analysed], resolver: Resolver) -> bool:
    """ "Diesen Szenarien zufolge": what was just told, on the word of whoever told it."""
    if frame.form != "phrase" or frame.speaker is None or resolver.could_speak(frame.speaker):
        return False
    read = reads[frame.sentence]
    return read.tokens[read.token_at(frame.speaker.start)].lower in resolver.table.pointing_articles


def _set_speakers(
    drafts: Sequence[Draft], frames: Sequence[Sequence[Frame]], reads: Sequence[Analysed], resolver: Resolver
) -> list[Span]:
    held: dict[int, list[Span]] = {}
    saying = {id(draft.frame) for draft in drafts if draft.type in ("Indirect", "Direct")}
    for draft in drafts:
        if draft.type != "Reported" and draft.frame is not None:
            held.setdefault(draft.sentence, []).extend(draft.spans)
    found = []
    for number, per_sentence in enumerate(frames):
        for frame in per_sentence:
            speaker = frame.speaker
            if frame.clause is not None and reads[number].clauses[frame.clause].mood == "subjunctive1":
                continue  # "Die Regierung habe zugesagt, ...": that she spoke is what somebody else says
            if speaker is None or any(span.covers(frame.span) for span in held.get(number, ())):
                continue
            if _points_back(frame, reads, resolver):
                continue
            if frame.form in ("phrase", "thus") or id(frame) in saying or resolver.could_speak(speaker):
                found.append(speaker)
    return sorted(found)


def _subject_near(draft: Draft, reads: Sequence[Analysed], resolver: Resolver) -> Span | None:
    """The subject of the clause around a quoted phrase, or of the sentence before, if it can speak."""
    read = reads[draft.sentence]
    if draft.type == "Direct" and draft.start > read.sentence.start and read.clauses:
        clause = read.clauses[clause_at(read, draft.start)]
        for one in (clause, *(read.clauses[clause.parent] for _ in (1,) if clause.parent is not None)):
            if one.subject is not None and one.kind == "main" and resolver.could_speak(one.subject):
                return one.subject if not one.subject.overlaps(draft.spans[0]) else None
    if draft.sentence == 0:
        return None
    before = reads[draft.sentence - 1]
    mains = [clause for clause in before.clauses if clause.kind == "main" and clause.subject is not None]
    if not mains or mains[0].mood != "indicative" or before.sentence.kind in ("title", "heading"):
        return None
    subject = mains[0].subject
    return subject if subject is not None and resolver.could_speak(subject) else None
