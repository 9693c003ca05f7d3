"""The sentence around a claim: what a person has to see to judge whether the claim stands there."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from timeline.model.spans import Span


def surroundings(text: str, spans: Sequence[Span], language: str) -> tuple[str, tuple[Span, ...]]:
    """The sentences that some ranges touch, and the ranges counted inside them.

    Args:
        text: the whole stored text; empty gives an empty context.
        spans: ranges in ``text``, sorted.
        language: which tables cut the sentences.
    """
    if not text or not spans:
        return "", ()
    first, last = spans[0].start, spans[-1].end
    begin = text.rfind("\n", 0, first) + 1
    stop = text.find("\n", last)
    stop = len(text) if stop < 0 else stop
    touched = [
        (begin + sentence.start, begin + sentence.end)
        for sentence in _sentences(text[begin:stop], language)
        if begin + sentence.start < last and first < begin + sentence.end
    ]
    begin = min([first, *(start for start, _ in touched)])
    stop = max([last, *(end for _, end in touched)])
    return text[begin:stop], tuple(Span(span.start - begin, span.end - begin) for span in spans)


@lru_cache(maxsize=4096)
def _sentences(paragraph: str, language: str) -> tuple[Span, ...]:
    """Where the sentences of a paragraph stand; kept, because the claims of one paragraph are asked about one by one."""
    from timeline.reading.sentences import split_text

    return tuple(Span(sentence.start, sentence.end) for sentence in split_text(paragraph, language))
