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

WORDS = 5
_WORD = re.compile(r"\w+")
_MASK = (1 << 64) - 1
_BASE = 0x9E3779B97F4A7C15


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text, folded, without punctuation."""
    return tuple(_WORD.findall(text.casefold()))


def shingles(words: Sequence[str]) -> frozenset[int]:
    """All runs of five words, each as a 64-bit number; a shorter text is one run of all its words, no words are none."""
    codes = [_code(word) for word in words]
    if len(codes) <= WORDS:
        return frozenset({_run(codes)}) if codes else frozenset()
    return frozenset(_run(codes[at : at + WORDS]) for at in range(len(codes) - WORDS + 1))


def minima(found: Collection[int], count: int) -> tuple[int, ...]:
    """The MinHash signature of a set of 64-bit numbers: the least of them under each of ``count`` hash functions.

    Two sets agree in one place with the probability of their resemblance. Of an empty set it is empty.
    """
    if not found:
        return ()
    return tuple(min(mixed(one ^ _SEEDS[number]) for one in found) for number in range(count))


def mixed(number: int) -> int:
    """A 64-bit number scattered over all 64 bits (the finaliser of SplitMix64, Steele et al. 2014)."""
    number = ((number ^ (number >> 30)) * 0xBF58476D1CE4E5B9) & _MASK
    number = ((number ^ (number >> 27)) * 0x94D049BB133111EB) & _MASK
    return number ^ (number >> 31)


def code_of(text: str) -> int:
    """The 64-bit number of a string."""
    return int.from_bytes(hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big")


@lru_cache(maxsize=100_000)
def _code(word: str) -> int:
    return code_of(word)


def _run(codes: Sequence[int]) -> int:
    value = 0
    for code in codes:
        value = (value * _BASE + code) & _MASK
    return mixed(value)


_SEEDS = tuple(mixed(_BASE * number & _MASK) for number in range(1, 17))
