"""Word shingles and MinHash: what two texts have in common word for word, the same on every machine.

A shingle is a run of five words, folded and without punctuation, as one 64-bit number. The share of shingles in common is
the resemblance or containment of two texts; the least of all shingles under a hash function agrees between two sets with
the probability of their resemblance (Broder, "On the resemblance and containment of documents", 1997).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from attrs import frozen

from timeline.reconcile.blocks import code_of

WORDS = 5
_WORD = re.compile(r"\w+")
_MASK = (1 << 64) - 1
_BASE = 0x9E3779B97F4A7C15


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text, folded, without punctuation."""
    return tuple(_WORD.findall(text.casefold()))


@frozen(eq=False)
class Runs:
    """Runs of words as 64-bit numbers: those of one text after those of another, ``sizes`` says how many each has; sorted, each
    once in a text."""

    codes: Any
    sizes: Any

    @classmethod
    def of(cls, codes: Any, owners: Any, texts: int) -> Runs:
        """Numbers and the text in which each stands, in any order."""
        import numpy as np

        order = np.lexsort((codes, owners))
        codes, owners = codes[order], owners[order]
        kept = np.ones(len(codes), dtype=bool)
        kept[1:] = (codes[1:] != codes[:-1]) | (owners[1:] != owners[:-1])
        return cls(codes[kept], np.bincount(owners[kept], minlength=texts))

    @property
    def owners(self) -> Any:
        """The text in which each stands."""
        import numpy as np

        return np.repeat(np.arange(len(self.sizes)), self.sizes)

    def among(self, wanted: Any) -> Runs:
        """The runs of some texts alone, of which a column says yes."""
        return Runs(self.codes[wanted[self.owners]], self.sizes * wanted)


def shingles(texts: Sequence[Sequence[str]]) -> Runs:
    """All runs of five words of each text, as 64-bit numbers; a shorter text is one run of all its words, no words are none."""
    import numpy as np

    lengths = np.array([len(words) for words in texts], dtype=np.int64)
    codes = np.array([code_of(word) for words in texts for word in words], dtype=np.uint64)
    long = np.flatnonzero(lengths > WORDS)
    short = [place for place, words in enumerate(texts) if 0 < len(words) <= WORDS]
    parts = [np.array([_run(texts[place]) for place in short], dtype=np.uint64)]
    owners = [np.array(short, dtype=np.int64)]
    if len(long):
        runs = codes[: -WORDS + 1].copy()
        for place in range(1, WORDS):
            runs *= np.uint64(_BASE)
            runs += codes[place : len(codes) - WORDS + 1 + place]
        counts = lengths[long] - WORDS + 1
        begins = (np.cumsum(lengths) - lengths)[long]
        parts.append(mixed(runs[np.repeat(begins - (np.cumsum(counts) - counts), counts) + np.arange(counts.sum())]))
        owners.append(np.repeat(long, counts))
    return Runs.of(np.concatenate(parts), np.concatenate(owners), len(texts))


def minima(runs: Runs, count: int) -> Any:
    """The MinHash signature of each text that has runs: the least of these under each of ``count`` hash functions.

    Two texts agree in one place with the probability of their resemblance. A row for each text, a column for each function.
    """
    import numpy as np

    sizes = runs.sizes[runs.sizes > 0]
    if not len(sizes):
        return np.empty((0, count), dtype=np.uint64)
    starts = np.cumsum(sizes) - sizes
    rows = [np.minimum.reduceat(mixed(runs.codes ^ np.uint64(seed)), starts) for seed in _SEEDS[:count]]
    return np.array(rows).T


def mixed(numbers: Any) -> Any:
    """64-bit numbers (a numpy array) scattered over all 64 bits (the finaliser of SplitMix64, Steele et al. 2014)."""
    import numpy as np

    numbers = (numbers ^ (numbers >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    numbers = (numbers ^ (numbers >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return numbers ^ (numbers >> np.uint64(31))


def _run(words: Sequence[str]) -> int:
    """One run of few words."""
    value = 0
    for word in words:
        value = (value * _BASE + code_of(word)) & _MASK
    return _mixed(value)


def _mixed(number: int) -> int:
    """``mixed`` of one number."""
    number = ((number ^ (number >> 30)) * 0xBF58476D1CE4E5B9) & _MASK
    number = ((number ^ (number >> 27)) * 0x94D049BB133111EB) & _MASK
    return number ^ (number >> 31)


_SEEDS = tuple(_mixed(_BASE * number & _MASK) for number in range(1, 17))
