"""Which one of several: the third round of talks is not the second."""

from __future__ import annotations

from typing import Final

from timeline.model import Claim
from timeline.reconcile.concepts import in_common
from timeline.reconcile.kindred import is_word, kinship

_STEMS: Final = """
2 zweit second deuxi
3 dritt third troisi
4 viert fourth quatri
5 funft fifth cinqui
6 sechst sixth sixi
7 siebt seventh septi
8 acht eighth huiti
9 neunt ninth neuvi
10 zehnt tenth dixi
"""
_RANKS: Final = {stem: int(line.split()[0]) for line in _STEMS.strip().splitlines() for stem in line.split()[1:]}
"""Stems of ordinals. The first is left out: "erst" and "first" say when, not which."""


def ranks(claim: Claim) -> dict[str, int]:
    """What is counted through in a claim, by the stem of the noun, and which one it tells of."""
    return {
        noun: _RANKS[term]
        for term, noun in zip(claim.terms, claim.terms[1:], strict=False)
        if term in _RANKS and is_word(noun) and noun not in _RANKS
    }


def are_others(a: Claim, b: Claim) -> bool:
    """Whether two claims tell of two different ones of several."""
    mine, others = ranks(a), ranks(b)
    return any(
        rank != other and _is_one_noun(noun, what) for noun, rank in mine.items() for what, other in others.items()
    )


def _is_one_noun(a: str, b: str) -> bool:
    return in_common(a) == in_common(b) or kinship(a, b) > 0
