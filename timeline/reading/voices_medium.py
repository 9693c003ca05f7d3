"""The medium something was said in or to: "in einem Interview mit X", "gegenüber X", "unter Berufung auf X"."""

from __future__ import annotations

from attrs import evolve

from timeline.model import Passage, Span, VoiceKind
from timeline.reading.phrases import noun_phrase
from timeline.reading.voices_frames import Analysed
from timeline.reading.voices_quote import Frame
from timeline.reading.voices_speakers import Resolver
from timeline.reading.voices_table import SpeechTable

_OUR = "unser"


def without_addressee(read: Analysed, frame: Frame, resolver: Resolver, table: SpeechTable) -> Frame:
    """A frame whose speaker ends before the medium that is spoken to: "sagte eine Polizeisprecherin | der Zeitung"."""
    if frame.speaker is None or not table.addressing or frame.verb not in table.saying:
        return frame
    first = read.token_at(frame.speaker.start)
    last = read.token_at(frame.speaker.end - 1)
    for at in range(last, first, -1):
        token, before = read.tokens[at], read.tokens[at - 1]
        if (
            token.text not in table.addressing
            or before.lower in table.media_nouns
            or not before.is_capital
            or before.lower.endswith(table.journalists)
        ):
            continue
        tail = resolver.text[token.start : frame.speaker.end]
        points = token.lower in table.pointing_articles or token.lower.startswith(_OUR)
        if resolver.medium(tail) is not None or (points and at < last and read.words.low(at + 1) in table.media_nouns):
            return evolve(frame, speaker=Span(frame.speaker.start, before.end))
    return frame


def without_party(frame: Frame, resolver: Resolver, table: SpeechTable) -> Frame:
    """A frame whose speaker is an office without the party behind it: "der Minister (CDU)"; a body's own letters stay."""
    if frame.speaker is None:
        return frame
    said = resolver.text[frame.speaker.start : frame.speaker.end]
    opens = said.rfind(" (")
    if opens <= 0 or not said.endswith(")"):
        return frame
    last = said[:opens].rsplit(maxsplit=1)[-1].lower()
    is_body = last in table.bodies or last.endswith(table.body_endings)
    if is_body or not last.endswith((*table.people_endings, *table.source_endings)):
        return frame
    return evolve(frame, speaker=Span(frame.speaker.start, frame.speaker.start + opens))


def find_medium(read: Analysed, frame: Frame, resolver: Resolver, table: SpeechTable) -> tuple[str, Passage] | None:
    """The medium named beside a frame and the words that name it, or None."""
    tokens = read.tokens
    first = read.token_at(frame.span.start)
    last = min(len(tokens), read.token_at(frame.span.end) + 12)
    for at in range(first, last):
        low = tokens[at].lower
        if low in table.venue_prepositions:
            start = at + 1
        elif low in table.venue and at + 1 < last:
            start = at + 2 if tokens[at + 1].lower in read.words.grammar.link_prepositions else at + 1
        elif low in read.words.grammar.dative_articles and frame.verb is not None and at > first:
            start = at
        else:
            continue
        if start >= len(tokens):
            continue
        end = noun_phrase(read.words, start, len(tokens), tight=True)
        if end is None and tokens[start].kind == "quote":
            end = start + 1
            while end < min(len(tokens), start + 7) and tokens[end].kind != "quote":
                end += 1
            end = min(end + 1, len(tokens))
        if end is None:
            continue
        span = Span(tokens[start].start, tokens[end - 1].end)
        if frame.speaker is not None and span.overlaps(frame.speaker):
            continue
        said = resolver.text[span.start : span.end]
        medium = resolver.medium(said)
        if medium is not None:
            return medium, Passage(span.start, span.end, said)
    return None


def find_cited(
    read: Analysed, frame: Frame, resolver: Resolver, table: SpeechTable
) -> tuple[str | None, VoiceKind, Passage] | None:
    """Whom the speaker of a frame leans on: "unter Berufung auf Justizkreise"."""
    tokens = read.tokens
    first = read.token_at(frame.span.start)
    last = min(len(tokens) - 2, read.token_at(frame.span.end) + 4)
    for at in range(first, last):
        begin = at + 2 if table.citing_prepositions else at + 1
        links = not table.citing_prepositions or tokens[at + 1].lower in table.citing_prepositions
        if tokens[at].lower in table.citing and links:
            end = noun_phrase(read.words, begin, len(tokens), tight=True)
            if end is None:
                return None
            span = Span(tokens[begin].start, tokens[end - 1].end)
            referent = resolver.look(span)
            return referent.name, referent.kind, Passage(span.start, span.end, resolver.text[span.start : span.end])
    return None
