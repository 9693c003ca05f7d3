"""Voices: who speaks, to which words, through which medium, and how far the speech reaches.

One analysis, two readings of it: the quotes as attribution corpora mark them (:attr:`Voices.quotes`), and the chain on
whose word any stretch of the article rests (:meth:`Voices.at`). The steps: pair quotation marks, find frames ("sagte X",
"laut X", ", so X"), give each frame its content, let subjunctive run on after it, resolve who is meant.

The types are those of Petersen-Frey and Biemann (LREC-COLING 2024): Direct, Indirect, Reported, FreeIndirect,
IndirectFreeIndirect.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve, field, frozen

from timeline.model import Document, Mention, Passage, Span, VoiceLink
from timeline.reading.grammar import grammar_for
from timeline.reading.sentences import Sentence
from timeline.reading.sentences import sentences as cut_sentences
from timeline.reading.verbs import verb_table
from timeline.reading.voices_content import contents
from timeline.reading.voices_frames import Analysed, analyse, find_frames
from timeline.reading.voices_free import free_indirect
from timeline.reading.voices_headline import headline_frames, headline_quote, repeated_in_headline
from timeline.reading.voices_inherit import hand_on_speakers
from timeline.reading.voices_labelled import labelled
from timeline.reading.voices_marks import quoted_stretches
from timeline.reading.voices_medium import find_cited, find_medium, without_addressee, without_party
from timeline.reading.voices_nested import direct_inside, point_back
from timeline.reading.voices_own import with_own_speaker
from timeline.reading.voices_quote import Draft, Frame, Quote, QuoteType
from timeline.reading.voices_speakers import Referent, Resolver
from timeline.reading.voices_speech import direct_quotes
from timeline.reading.voices_table import SpeechTable, speech_table

__all__ = ["Quote", "QuoteType", "Voices", "quotes", "read_voices"]

_MIXED_FREE = (
    25  # characters outside the marks that make "er begrüße die Zusagen, „Raketen zu liefern“" one mixed quote
)
_ACTING = frozenset({"temporal", "causal", "concessive"})
_UNSPOKEN = frozenset({"furniture", "caption", "dateline"})


@frozen(eq=False)
class Voices:
    """Everything said in a document, and on whose word each stretch of it rests."""

    quotes: tuple[Quote, ...]
    performing: frozenset[str] = frozenset()
    _reaches: tuple[tuple[int, int], ...] = field(init=False)

    @_reaches.default
    def _of_quotes(self) -> tuple[tuple[int, int], ...]:
        """From where to where each quote reaches, its frame included."""
        parts = [(*one.spans, one.frame) if one.frame is not None else one.spans for one in self.quotes]
        return tuple((min(s.start for s in each), max(s.end for s in each)) for each in parts)

    def at(self, span: Span) -> tuple[VoiceLink, ...]:
        """The voice chain for a stretch of text, outermost first, without the outlet; empty in the outlet's own voice.

        A quote speaks for the stretch if it holds more than half of it.
        """
        holding = [
            quote
            for (start, end), quote in zip(self._reaches, self.quotes, strict=True)
            if start < span.end
            and span.start < end  # what does not touch the stretch holds nothing of it
            and _holds(quote, span)
            and not _performs(quote, span, self.performing)
        ]
        holding.sort(key=lambda quote: (-_length(quote), quote.start))
        links: list[VoiceLink] = []
        for quote in holding:
            links.extend(link for link in _links(quote) if not any(_same(one, link) for one in links))
        return tuple(links)


def quotes(
    document: Document, sentences: Sequence[Sentence] | None = None, mentions: Sequence[Mention] | None = None
) -> list[Quote]:
    """All quotes of a document in text order; see :func:`read_voices`."""
    return list(read_voices(document, sentences, mentions).quotes)


def read_voices(
    document: Document, sentences: Sequence[Sentence] | None = None, mentions: Sequence[Mention] | None = None
) -> Voices:
    """Find every quote of a document with its speaker.

    Args:
        document: text, language and blocks. Furniture, captions and datelines hold no speech.
        sentences: its sentences, if already cut.
        mentions: persons and bodies named in it, if already found.

    Returns:
        Quotes in text order; ``parent`` points into the same tuple. Empty for a language without speech tables.
    """
    try:
        table = speech_table(document.language)
    except ModuleNotFoundError:
        return Voices(())
    if sentences is None:
        sentences = cut_sentences(document)
    if mentions is None:
        from timeline.reading.names import find_mentions

        mentions = find_mentions(document.text, None, document.language)
    reads = analyse(sentences, document.language)
    resolver = Resolver(document.text, mentions, table, grammar_for(document.language), document.language)
    for read in reads:
        for clause in read.clauses:
            if clause.kind == "main" and clause.subject is not None:
                resolver.remember_subject(clause.subject)
    drafts = _drafts(reads, table, document.language, resolver)
    return Voices(_finish(document, drafts, reads, resolver, table), table.performing)


def _drafts(reads: list[Analysed], table: SpeechTable, language: str, resolver: Resolver) -> list[Draft]:
    stretches = [
        stretch
        for stretch in quoted_stretches(
            [read.sentence for read in reads],
            verb_table(language),
            single=not grammar_for(language).verb_final,
        )
        if reads[stretch.first].sentence.kind not in _UNSPOKEN
    ]
    spoken = [stretch.span for stretch in stretches if stretch.is_sentence]
    frames: list[list[Frame]] = []
    inner: list[list[Frame]] = []
    headlines: list[Draft] = []
    at = 0
    for read in reads:
        found = [] if read.sentence.kind in _UNSPOKEN else find_frames(read, table)
        found = [
            with_own_speaker(
                read, without_addressee(read, without_party(frame, resolver, table), resolver, table), table
            )
            for frame in found
        ]
        heads = headline_frames(read, resolver, table)
        headlines.extend(draft for draft in (headline_quote(read, frame) for frame in heads) if draft is not None)
        found = heads or found
        while at < len(spoken) and spoken[at].end <= read.sentence.start:
            at += 1
        near = [span for span in spoken[at : at + 40] if span.start < read.sentence.end]
        frames.append([frame for frame in found if not any(span.covers(frame.span) for span in near)])
        inner.append(
            [
                frame
                for frame in found
                if any(span.covers(frame.span) for span in near) and _is_third(frame, read, resolver)
            ]
        )
    speaking = [[frame for frame in found if frame.verb not in table.surfacing] for found in frames]
    direct = direct_quotes(reads, speaking, stretches, table)
    masks = _by_sentence([draft for draft in direct if not draft.embedded], reads)
    told = headlines
    for read in reads:
        found_here = contents(read, frames[read.index], table)
        told.extend(draft for draft in found_here if _mostly_free(draft, masks[read.index]))
        nested = [draft for draft in contents(read, inner[read.index], table) if draft.type == "Indirect"]
        told.extend(nested)
    covered = _by_sentence([*direct, *told], reads)
    free = free_indirect(reads, covered, table)
    turns = labelled(reads, resolver.text, resolver)
    free += [turn for turn in turns if _mostly_free(turn, covered[turn.sentence])]
    pointing = point_back(reads, frames, [*direct, *told, *free], table)
    found_all = [*direct, *told, *free, *pointing]
    found_all.extend(repeated_in_headline(reads, found_all))
    found_all.extend(direct_inside(stretches, found_all))
    hand_on_speakers(found_all, frames, reads, resolver)
    return sorted(found_all, key=lambda draft: (draft.start, -draft.end, draft.type))


def _is_third(frame: Frame, read: Analysed, resolver: Resolver) -> bool:
    """Whether somebody else than the speaker and the hearer of a direct quote speaks in it."""
    if frame.speaker is None or not resolver.could_speak(frame.speaker):
        return False
    word = read.tokens[read.token_at(frame.speaker.start)]
    return word.lower not in read.words.grammar.personal and word.lower not in resolver.table.never_speakers


def _by_sentence(drafts: Sequence[Draft], reads: Sequence[Analysed]) -> list[list[Span]]:
    """The spans of drafts, listed under every sentence they touch."""
    found: list[list[Span]] = [[] for _ in reads]
    for draft in drafts:
        for span in draft.spans:
            at = draft.sentence
            while at < len(reads) and reads[at].sentence.start < span.end:
                if span.start < reads[at].sentence.end:
                    found[at].append(span)
                at += 1
    return found


def _mostly_free(draft: Draft, masks: Sequence[Span]) -> bool:
    """Whether at least two fifths of a draft stand outside direct speech."""
    total = sum(span.end - span.start for span in draft.spans)
    held = sum(max(0, min(span.end, mask.end) - max(span.start, mask.start)) for span in draft.spans for mask in masks)
    return held < 0.6 * total or (held < 0.8 * total and total - held >= _MIXED_FREE)


def _finish(
    document: Document, drafts: list[Draft], reads: list[Analysed], resolver: Resolver, table: SpeechTable
) -> tuple[Quote, ...]:
    text = document.text
    referents = _referents(drafts, resolver, reads)
    made: list[Quote] = []
    for draft in drafts:
        frame = draft.frame
        quote = Quote(type=draft.type, spans=tuple(draft.spans), parent=_parent(made, draft))
        if frame is not None:
            cues = tuple(Passage(span.start, span.end, text[span.start : span.end]) for span in frame.cues)
            quote = evolve(quote, cues=cues, verb=frame.verb, stance=frame.stance, frame=frame.span)
            cited = find_cited(reads[frame.sentence], frame, resolver, table)
            if cited is not None:
                quote = evolve(quote, cited=cited[0], cited_kind=cited[1], cited_cue=cited[2])
            medium = find_medium(reads[frame.sentence], frame, resolver, table)
            if medium is not None:
                quote = evolve(quote, medium=medium[0], medium_cue=medium[1])
        if draft.speaker is not None:
            span = draft.speaker
            referent = referents[span]
            quote = evolve(
                quote,
                speaker=Passage(span.start, span.end, text[span.start : span.end]),
                referent=referent.name,
                key=referent.key,
                speaker_kind=referent.kind,
            )
            if referent.said is not None:
                place = referent.said
                quote = evolve(quote, meant=Passage(place.start, place.end, text[place.start : place.end]))
        made.append(quote)
    return tuple(made)


def _referents(drafts: Sequence[Draft], resolver: Resolver, reads: Sequence[Analysed]) -> dict[Span, Referent]:
    """Whom each speaker's words mean. "Er" inside what somebody says means that somebody."""
    subjects = _main_subjects(reads)
    told = 0
    found: dict[Span, Referent] = {}
    holders: list[Draft] = []
    refers = {draft.speaker: draft.frame.refers for draft in drafts if draft.frame is not None and draft.frame.refers}
    by_place = sorted(drafts, key=lambda draft: draft.speaker or Span(draft.start, draft.end))
    held = sorted((draft for draft in drafts if draft.speaker is not None), key=lambda draft: draft.start)
    at = 0
    for draft in by_place:
        span = draft.speaker
        if span is None or span in found:
            continue
        while at < len(held) and held[at].start <= span.start:
            holders.append(held[at])
            at += 1
        holder = next(
            (
                one
                for one in reversed(holders[-6:])
                if one.type != "Reported" and one.speaker != span and any(part.covers(span) for part in one.spans)
            ),
            None,
        )
        if holder is not None and holder.speaker in found and resolver.is_pronoun(span):
            found[span] = found[holder.speaker]
            continue
        while told < len(subjects) and subjects[told].start < span.start:
            resolver.note(subjects[told])
            told += 1
        if resolver.is_pronoun(span) and _speaks_in_plural(draft, reads):
            found[span] = resolver.nobody
            continue
        found[span] = resolver.resolve(span, refers.get(span))
    return found


def _main_subjects(reads: Sequence[Analysed]) -> list[Span]:
    """The subjects of main and adverbial clauses in text order: whom "er" in the next sentence most likely means."""
    return [
        clause.subject
        for read in reads
        for clause in read.clauses
        if clause.subject is not None and (clause.kind in _ACTING or (clause.kind == "main" and clause.parent is None))
    ]


def _speaks_in_plural(draft: Draft, reads: Sequence[Analysed]) -> bool:
    """Whether the verb of the frame is a plural: "Sie fordern Maßnahmen" means no single person."""
    frame = draft.frame
    if frame is None or frame.clause is None or frame.clause >= len(reads[frame.sentence].clauses):
        return False
    finite = reads[frame.sentence].clauses[frame.clause].finite
    if finite is None:
        return False
    forms = [form for form in reads[frame.sentence].words.verbs.forms(finite.lower) if form.kind == "finite"]
    return bool(forms) and all(form.plural is True for form in forms)


def _parent(made: Sequence[Quote], draft: Draft) -> int | None:
    """The smallest earlier quote around a draft; only the last few can be."""
    best: int | None = None
    for index in range(len(made) - 1, max(-1, len(made) - 24), -1):
        one = made[index]
        around = one.start <= draft.start and draft.end <= one.end and (one.start, one.end) != (draft.start, draft.end)
        if around and (best is None or _length(one) < _length(made[best])):
            best = index
    return best


def _length(quote: Quote) -> int:
    return quote.end - quote.start


def _holds(quote: Quote, span: Span) -> bool:
    """Whether more than half of a stretch is what the quote says, its frame counted where it holds a good part of it."""
    length = span.end - span.start
    said = sum(_shared(one, span) for one in quote.spans)
    is_phrase = (
        quote.verb is None and said > 0
    )  # "nach Angaben des Landesamts für Umwelt": long before a short assertion
    if quote.frame is not None and (said * 4 > length or is_phrase) and quote.type != "Reported":
        said += _shared(quote.frame, span)
    return said * 2 > length


def _shared(one: Span, two: Span) -> int:
    return max(0, min(one.end, two.end) - max(one.start, two.start))


def _performs(quote: Quote, span: Span, performing: frozenset[str]) -> bool:
    """ "Der Klub schloss aus, den Trainer zu entlassen": with its frame, the act itself is what is told."""
    return quote.verb in performing and quote.frame is not None and span.covers(quote.frame)


def _links(quote: Quote) -> list[VoiceLink]:
    cue = None
    if quote.cues:
        cue = Span(quote.cues[0].start, quote.cues[0].end)
    links = []
    if quote.medium is not None and quote.medium_cue is not None:
        place = Span(quote.medium_cue.start, quote.medium_cue.end)
        links.append(VoiceLink("medium", quote.medium, place, quote.medium_cue))
    speaker = VoiceLink(
        kind=quote.speaker_kind,
        name=quote.referent,
        cue=cue or (Span(quote.speaker.start, quote.speaker.end) if quote.speaker else None),
        said=quote.meant or quote.speaker,
        verb=quote.verb,
        stance=quote.stance,
    )
    links.append(speaker)
    if quote.cited_cue is not None:
        place = Span(quote.cited_cue.start, quote.cited_cue.end)
        links.append(VoiceLink(quote.cited_kind, quote.cited, place, quote.cited_cue))
    return links


def _same(one: VoiceLink, two: VoiceLink) -> bool:
    if one.name is not None and two.name is not None:
        return one.name == two.name
    return one.said is not None and two.said is not None and one.said == two.said
