"""What words of several languages have in common: "verletzt", "injured" and "blessés" are one concept.

With names and numbers, which are the same in all languages, concepts let two reports in two languages be held against one another
by what stands in them, with or without vectors of meaning. Of one language alone words are compared as they stand.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Final

from timeline.model import Claim
from timeline.reconcile import concepts_news, concepts_table
from timeline.reconcile.concepts_idioms import idioms
from timeline.reconcile.concepts_table import LANGUAGES
from timeline.reconcile.glance import any_in, folded

MARK: Final = "=:"
"""Begins the term of a concept. The colon keeps it from having kin as stems have."""


@cache
def _words() -> dict[str, dict[str, str]]:
    """By language and stem, the term of a concept."""
    found: dict[str, dict[str, str]] = {language: {} for language in LANGUAGES}
    for name, *columns in _rows(concepts_table.WORDS, concepts_news.WORDS):
        for language, stems in zip(LANGUAGES, columns, strict=True):
            found[language].update((stem, MARK + name) for stem in stems.split())
    return found


@cache
def _unmistakable() -> dict[str, str]:
    """By stem, the term of a concept, where the stem means the same in every language that has it."""
    meant: dict[str, set[str]] = {}
    for stems in _words().values():
        for stem, term in stems.items():
            meant.setdefault(stem, set()).add(term)
    return {stem: next(iter(terms)) for stem, terms in meant.items() if len(terms) == 1}


@cache
def _acts() -> dict[str, str]:
    return {verb: name for name, verbs in _rows(concepts_table.VERBS, concepts_news.VERBS) for verb in verbs.split()}


def _rows(*tables: str) -> Iterable[list[str]]:
    for table in tables:
        for line in table.strip().replace("\n  ", " ").splitlines():
            yield [column.strip() for column in line.split("|")]


def concept(term: str, language: str | None) -> str:
    """The term of the concept that a stem of a language stands for; the stem itself where the table does not know it."""
    return _words().get(language or "", {}).get(term, term)


def in_common(term: str) -> str:
    """The same where the language is not known: only what no two languages use for different things."""
    return _unmistakable().get(term, term)


def act(predicate: str) -> str:
    """The act that a verb tells, in one word for all languages; the verb itself where the table does not know it."""
    return _acts().get(predicate, predicate)


@lru_cache(maxsize=1 << 16)
def idiom(quote: str) -> str | None:
    """The act that is told with a verb that says little ("brought to safety"); None where there is none."""
    said = folded(quote)
    return next((name for name, stems, pattern in idioms() if any_in(said, stems) and pattern.search(quote)), None)


def is_act(told: str) -> bool:
    """Whether the table knows an act by this name."""
    return told in _known_acts()


@cache
def _known_acts() -> frozenset[str]:
    return frozenset(_acts().values()) | {name for name, *_ in idioms()}


def act_of(claim: Claim) -> str | None:
    """The act that a claim tells; None where it has no verb."""
    told = idiom(claim.quote)
    if told is not None:
        return told
    return None if claim.predicate is None else act(claim.predicate)
