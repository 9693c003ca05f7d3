"""Word shingles and MinHash: what two texts have in common word for word, the same on every machine.

A shingle is a run of five words, folded and without punctuation, as one 64-bit number. The share of shingles in common is
the resemblance or containment of two texts; the least of all shingles under a hash function agrees between two sets with
the probability of their resemblance (Broder, "On the resemblance and containment of documents", 1997).
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Collection, Sequence
from functools import lru_cache
from itertools import accumulate
from typing import Any

WORDS = 5
_WORD = re.compile(r"\w+")
_MASK = (1 << 64) - 1
_BASE = 0x9E3779B97F4A7C15


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text, folded, without punctuation."""
    return tuple(_WORD.findall(text.casefold()))


def shingles(texts: Sequence[Sequence[str]]) -> list[frozenset[int]]:
    """All runs of five words of each text, as 64-bit numbers; a shorter text is one run of all its words, no words are none."""
    import numpy as np

    lengths = [len(words) for words in texts]
    codes = np.array([_code(word) for words in texts for word in words], dtype=np.uint64)
    found: list[int] = []
    if len(codes) > WORDS:
        runs = codes[: -WORDS + 1].copy()
        for place in range(1, WORDS):
            runs *= np.uint64(_BASE)
            runs += codes[place : len(codes) - WORDS + 1 + place]
        found = mixed(runs).tolist()
    start, made = 0, []
    for words, length in zip(texts, lengths, strict=True):
        if length > WORDS:
            made.append(frozenset(found[start : start + length - WORDS + 1]))
        else:
            made.append(frozenset({_run(words)}) if words else frozenset())
        start += length
    return made


def minima(sets: Sequence[Collection[int]], count: int) -> list[tuple[int, ...]]:
    """The MinHash signature of each set of 64-bit numbers: the least of them under each of ``count`` hash functions.

    Two sets agree in one place with the probability of their resemblance. Of an empty set it is empty.
    """
    import numpy as np

    sizes = [len(one) for one in sets if one]
    if not sizes:
        return [() for _ in sets]
    numbers = np.array([number for one in sets for number in one], dtype=np.uint64)
    starts = [0, *accumulate(sizes[:-1])]
    rows = [np.minimum.reduceat(mixed(numbers ^ np.uint64(seed)), starts).tolist() for seed in _SEEDS[:count]]
    signatures = iter(zip(*rows, strict=True))
    return [next(signatures) if one else () for one in sets]


def mixed(numbers: Any) -> Any:
    """64-bit numbers (a numpy array) scattered over all 64 bits (the finaliser of SplitMix64, Steele et al. 2014)."""
    import numpy as np

    numbers = (numbers ^ (numbers >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    numbers = (numbers ^ (numbers >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return numbers ^ (numbers >> np.uint64(31))


def code_of(text: str) -> int:
    """The 64-bit number of a string."""
    return int.from_bytes(hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big")


@lru_cache(maxsize=100_000)
def _code(word: str) -> int:
    return code_of(word)


def _run(words: Sequence[str]) -> int:
    """One run of few words."""
    value = 0
    for word in words:
        value = (value * _BASE + _code(word)) & _MASK
    return _mixed(value)


def _mixed(number: int) -> int:
    """``mixed`` of one number."""
    number = ((number ^ (number >> 30)) * 0xBF58476D1CE4E5B9) & _MASK
    number = ((number ^ (number >> 27)) * 0x94D049BB133111EB) & _MASK
    return number ^ (number >> 31)


_SEEDS = tuple(_mixed(_BASE * number & _MASK) for number in range(1, 17))
