"""Speech behind a name and a colon: the answers of an interview, the turns of a transcript ("Holm: Das stimmt.")."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from attrs import frozen

from timeline.model import Span
from timeline.reading.voices_frames import Analysed
from timeline.reading.voices_quote import Draft
from timeline.reading.voices_speakers import Resolver

_LABEL = re.compile(r"(?P<name>[^\W\d_a-zß-öø-ÿ][\w.'’-]{1,30}(?:\s[^\W\d_a-zß-öø-ÿ][\w.'’-]{1,30}){0,3}):\s(?=\S)")
_LEAST = 2


@frozen
class _Turn:
    """A paragraph that opens with a label: its first and last sentence, the label, and where the words begin."""

    first: int
    last: int
    label: Span
    begin: int


def labelled(reads: Sequence[Analysed], text: str, resolver: Resolver) -> list[Draft]:
    """What stands in paragraphs behind a label that at least two paragraphs share and that names somebody.

    Args:
        reads: the sentences of the document.
        text: the document's text.
        resolver: says whom a label names.
    """
    turns = _turns(reads, text)
    shared = Counter(text[turn.label.start : turn.label.end].casefold() for turn in turns)
    found = []
    for turn in turns:
        if shared[text[turn.label.start : turn.label.end].casefold()] < _LEAST:
            continue
        speaker = _speaker(turn.label, text, resolver)
        if speaker is None:
            continue
        said = Span(turn.begin, reads[turn.last].sentence.end)
        found.append(Draft("IndirectFreeIndirect", [said], turn.first, speaker=speaker))
    return found


def _speaker(label: Span, text: str, resolver: Resolver) -> Span | None:
    """The words that name who speaks: the label, or for "HOLT" the person of that surname."""
    words = text[label.start : label.end]
    if words.isupper():
        for mention in resolver.mentions:
            if mention.kind == "person" and mention.name.split()[-1].casefold() == words.split()[-1].casefold():
                return Span(mention.start, mention.end)
    return label if resolver.look(label).name is not None else None


def _turns(reads: Sequence[Analysed], text: str) -> list[_Turn]:
    found = []
    at = 0
    while at < len(reads):
        last = at
        while last + 1 < len(reads) and reads[last + 1].sentence.block == reads[at].sentence.block:
            last += 1
        sentence = reads[at].sentence
        label = _LABEL.match(text, sentence.start) if sentence.kind in {"paragraph", "lead", "bullet"} else None
        if label is not None and label.end() < reads[last].sentence.end:
            found.append(_Turn(at, last, Span(label.start("name"), label.end("name")), label.end()))
        at = last + 1
    return found
