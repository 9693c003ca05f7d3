"""Facts in words a person can check: what was appended, about which article, by whom and why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from timeline.model import (
    ArticleArchived,
    ArticleDated,
    ArticleDescribed,
    ArticleErased,
    ArticleRead,
    ClaimAsserted,
    ClaimWithdrawn,
    Erased,
    Fact,
    RulingMade,
    RulingRevoked,
)

SHORT = 7
"""How many characters of an id are shown: enough to ask for it."""
_QUOTED = 90


def fact_in_words(fact: Fact, paths: Mapping[str, str]) -> str:
    """One fact as a sentence without a full stop.

    Args:
        fact: any fact.
        paths: where articles were read from, by article id, for those whose archiving is not the fact itself.
    """
    match fact:
        case ArticleArchived():
            return f"article {fact.article[:SHORT]} archived from {fact.path}"
        case ArticleDated():
            return f"{_article(fact.article, paths)} dated {fact.edtf} by {_author(fact.author)}: {_flat(fact.reason)}"
        case ArticleDescribed():
            told = f"{fact.what} of {_article(fact.article, paths)} given as “{_flat(fact.value)}”"
            return f"{told} by {_author(fact.author)}: {_flat(fact.reason)}"
        case ArticleRead():
            note = f" ({_flat(fact.note)})" if fact.note else ""
            told = f"{_article(fact.article, paths)} read by {fact.reader} {fact.reader_version}"
            return f"{told}: {_counted(fact.claims, 'claim')}{note}"
        case ClaimAsserted():
            claim = fact.claim
            return f"claim {claim.id[:SHORT]} read in {_article(claim.article, paths)}: “{_shortened(claim.quote)}”"
        case ClaimWithdrawn():
            told = f"claim {fact.claim[:SHORT]} of {_article(fact.article, paths)} withdrawn"
            return f"{told} by {fact.reader} {fact.reader_version}: {_flat(fact.reason)}"
        case RulingMade():
            value = f" {_flat(fact.value)}" if fact.value else ""
            about = ", ".join(f"{paths.get(target, target)}" for target in fact.targets)
            told = f"ruling {fact.ruling[:SHORT]} by {_flat(fact.author)}: {fact.kind}{value}, on {about}"
            return f"{told} ({_shortened(fact.reason)})" if fact.reason else told
        case RulingRevoked():
            return f"ruling {fact.ruling[:SHORT]} revoked by {_flat(fact.author)}: {_flat(fact.reason)}"
        case ArticleErased():
            return f"{_article(fact.article, paths)} erased by {_flat(fact.author)}: {_flat(fact.reason)}"
        case Erased():
            return "a fact whose words were erased later"


def facts_in_words(facts: Sequence[Fact], paths: Mapping[str, str]) -> str:
    """Facts that belong together as one sentence: one fact as it is, the claims of one article counted."""
    first = facts[0]
    if len(facts) == 1:
        return fact_in_words(first, paths)
    if isinstance(first, ClaimAsserted):
        return f"{len(facts)} claims read in {_article(first.claim.article, paths)}"
    if isinstance(first, ClaimWithdrawn):
        told = f"{len(facts)} claims of {_article(first.article, paths)} withdrawn"
        return f"{told} by {first.reader} {first.reader_version}: {_flat(first.reason)}"
    return "; ".join(fact_in_words(fact, paths) for fact in facts)


def _article(article: str, paths: Mapping[str, str]) -> str:
    return paths.get(article) or f"article {article[:SHORT]}"


def _author(author: str) -> str:
    return "its own text" if author == "text" else _flat(author)


def _flat(words: str) -> str:
    return " ".join(words.split())


def _shortened(words: str) -> str:
    flat = _flat(words)
    return flat if len(flat) <= _QUOTED else f"{flat[:_QUOTED].rsplit(' ', 1)[0]} …"


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
