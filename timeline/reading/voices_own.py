"""Words of one's own: "nach eigenen Angaben", "by her own account" stand on the word of whoever the clause is about."""

from __future__ import annotations

from attrs import evolve

from timeline.model import Span
from timeline.reading.clauses import can_be_subject
from timeline.reading.phrases import noun_phrase
from timeline.reading.voices_frames import Analysed
from timeline.reading.voices_quote import Frame
from timeline.reading.voices_table import SpeechTable

_REACH = 12  # tokens behind the verb in which a subject may begin


def with_own_speaker(read: Analysed, frame: Frame, table: SpeechTable) -> Frame:
    """A frame whose words are somebody's own, standing for the subject of its clause; any other as it is."""
    if frame.form != "phrase" or frame.speaker is None:
        return frame
    first = read.token_at(frame.speaker.start)
    own = next((at for at in (first, first + 1) if read.words.low(at) in table.own), None)
    if own is None or own + 1 >= len(read.tokens):
        return frame
    noun = read.tokens[own + 1]
    postposition = read.words.low(own + 2) in table.after
    span = Span(frame.span.start, read.tokens[own + 2].end if postposition else noun.end)
    return evolve(frame, span=span, speaker=Span(frame.speaker.start, noun.end), refers=_subject(read, span))


def _subject(read: Analysed, phrase: Span) -> Span | None:
    """The subject of the clause that a phrase stands in, which is not the phrase itself."""
    for clause in read.clauses:
        if not any(span.covers(phrase) for span in clause.spans) or clause.finite is None:
            continue
        if clause.subject is not None and not clause.subject.overlaps(phrase):
            return clause.subject
        after = read.token_at(clause.finite.start) + 1
        for at in range(after, min(after + _REACH, len(read.tokens))):
            if can_be_subject(read.words, at):
                end = noun_phrase(read.words, at, len(read.tokens), tight=True)
                return Span(read.tokens[at].start, read.tokens[end - 1].end) if end is not None else None
    return None
