"""Voices of headlines: "Medien: ...", and headlines that repeat what the first sentences have somebody say."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.model import Span
from timeline.reading.phrases import noun_phrase
from timeline.reading.voices_content import tidy
from timeline.reading.voices_frames import Analysed
from timeline.reading.voices_quote import Draft, Frame
from timeline.reading.voices_speakers import Resolver
from timeline.reading.voices_table import SpeechTable

_HEADS = frozenset({"title", "heading", "lead", "bullet"})
_FIRST_SENTENCES = 5
_STEM = 5  # letters that two words must share to count as one
_ENOUGH = 0.6  # share of a headline's content words that the quote must repeat


def headline_frames(read: Analysed, resolver: Resolver, table: SpeechTable) -> list[Frame]:
    """ "Polizei: Täter gefasst", "Bericht: Werk schließt": a source before a colon that opens a headline."""
    if read.sentence.kind not in _HEADS:
        return []
    end = noun_phrase(read.words, 0, len(read.tokens))
    if end is None or end >= len(read.tokens) - 2 or read.tokens[end].text != ":" or end > 6:
        return []
    speaker = Span(read.tokens[0].start, read.tokens[end - 1].end)
    referent = resolver.look(speaker)
    nouns = table.anonymous | table.media_nouns | table.documents | table.spokespeople | table.nouns
    last = read.tokens[end - 1].lower
    named = referent.kind == "medium" or (referent.kind == "person" and referent.key is not None)
    known = named or last in nouns or (last in table.bodies and end == 1)
    if not known:
        return []
    return [Frame("headline", read.index, Span(speaker.start, read.tokens[end].end), speaker, [speaker], None, "says")]


def headline_quote(read: Analysed, frame: Frame) -> Draft | None:
    """What stands after the colon of a headline frame."""
    span = tidy(read, Span(frame.span.end, read.sentence.end))
    return Draft("Indirect", [span], read.index, frame) if span is not None else None


def repeated_in_headline(reads: Sequence[Analysed], drafts: Sequence[Draft]) -> list[Draft]:
    """A title whose words one of the first quotes repeats rests on the same speaker."""
    titles = [read for read in reads[:4] if read.sentence.kind == "title"]
    body = [read.index for read in reads if read.sentence.kind in ("paragraph", "lead")][:_FIRST_SENTENCES]
    if not body:
        return []
    found: list[Draft] = []
    for read in titles:
        if any(draft.sentence == read.index for draft in drafts):
            continue
        colon = next((token.end for token in read.tokens[:8] if token.text == ":"), read.sentence.start)
        wanted = _stems(read, [Span(colon, read.sentence.end)])  # what stands before a colon is the topic
        for draft in drafts:
            if draft.type not in ("Indirect", "Direct") or not body[0] <= draft.sentence <= body[-1] or not wanted:
                continue
            if len(wanted & _stems(reads[draft.sentence], draft.spans)) >= _ENOUGH * len(wanted):
                span = tidy(read, Span(read.sentence.start, read.sentence.end))
                if span is not None:
                    found.append(Draft("Indirect", [span], read.index, draft.frame, draft.speaker, draft.inherits))
                break
    return found


def _stems(read: Analysed, spans: Sequence[Span]) -> set[str]:
    """Beginnings of the content words inside the spans; numbers as they stand."""
    chosen = [token for token in read.tokens if any(span.start <= token.start < span.end for span in spans)]
    return {
        token.lower[:_STEM]
        for token in chosen
        if token.kind == "word" and len(token.text) > 3 and token.lower not in read.words.grammar.prepositions
    }
