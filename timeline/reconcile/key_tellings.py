"""What every claim tells of which day, reduced to what choosing key events needs.

Reports are counted, not articles: articles of one lineage that come out within a week are one report, so a day or a happening
gains nothing by being copied. A text that is taken up again later is another report: somebody thought it still mattered.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from attrs import frozen

from timeline.model import Chronology, ResolvedClaim, When
from timeline.reconcile.thresholds import KEY_AGAIN_DAYS

_WORD = re.compile(r"\w+")
_DATED = frozenset({"explicit", "relative", "lineage", "ruled"})
_LONGEST_BOUNDS = 7


@frozen
class Telling:
    """One claim as it counts. Days are proleptic ordinals.

    ``days`` are the first and last day on which its happening can have been (None where a side is open, or more than a week lies
    between); ``is_dated`` says that it is one day, by more than the publication of the report; ``names`` that its own words
    name that day. ``is_asked`` holds where it speaks of what was asked for (always, if nothing was). ``place`` counts the
    article's claims from 0.
    """

    claim: ResolvedClaim
    report: str
    published: int | None
    days: tuple[int, int] | None
    is_dated: bool
    names: bool
    is_asked: bool
    place: int

    @property
    def happened(self) -> bool:
        """Whether it is told as something that happened."""
        return self.claim.claim.modality == "asserted"

    @property
    def day(self) -> int | None:
        """The day that it is dated to, if it is dated to one."""
        return self.days[0] if self.days is not None and self.is_dated else None


def tellings(
    chronology: Chronology, *, first: date | None = None, last: date | None = None, query: Sequence[str] = ()
) -> list[Telling]:
    """The claims that count, in the chronology's order.

    Args:
        chronology: where they stand. Rejected claims do not count.
        first: leave out articles published before this day; articles with no known day too.
        last: leave out articles published after this day.
        query: words one of which a claim must have to be about what is asked; a word of the claim may be longer.
    """
    published = {article.id: _ordinal(article.published.latest) for article in chronology.articles}
    reports = _reports(chronology, published)
    if first is not None or last is not None:
        low, high = (first or date.min).toordinal(), (last or date.max).toordinal()
        published = {a: day for a, day in published.items() if day is not None and low <= day <= high}
    asked = [word.casefold() for word in query]
    places: Counter[str] = Counter()
    found = []
    for one in chronology.claims:
        article = one.claim.article
        if one.rejected is None and article in published:
            found.append(telling_of(one, reports[article], published[article], asked, places[article]))
            places[article] += 1
    return found


def _reports(chronology: Chronology, published: Mapping[str, int | None]) -> dict[str, str]:
    """The report that each article is: its lineage, and in which week of it the article came out."""
    first: dict[str, int] = {}
    for article in chronology.articles:
        day = published[article.id]
        if day is not None:
            first[article.lineage] = min(day, first.get(article.lineage, day))
    found = {}
    for article in chronology.articles:
        day = published[article.id]
        week = 0 if day is None else (day - first[article.lineage]) // KEY_AGAIN_DAYS
        found[article.id] = f"{article.lineage} {week}" if week else article.lineage
    return found


def telling_of(one: ResolvedClaim, report: str, published: int | None, asked: Sequence[str], place: int) -> Telling:
    """A claim as it counts; ``asked`` are words in folded case, one of which is asked for."""
    days = bounds_of(one.when)
    dated = is_dated(one.when, days)
    names = dated and names_day(one)
    return Telling(one, report, published, days, dated, names, not asked or _is_about(one.claim.quote, asked), place)


def bounds_of(when: When) -> tuple[int, int] | None:
    """The first and last day of a date, as ordinals; None where a side is open, or more than a week lies between."""
    if when.earliest is None or when.latest is None:
        return None
    bounds = (when.earliest.toordinal(), when.latest.toordinal())
    return bounds if bounds[1] - bounds[0] < _LONGEST_BOUNDS else None


def is_dated(when: When, days: tuple[int, int] | None) -> bool:
    """Whether a date with these bounds is one day, by more than the publication of the report."""
    return days is not None and days[0] == days[1] and when.basis in _DATED


def names_day(one: ResolvedClaim) -> bool:
    """Whether a claim that is dated to one day names it in its own words, or a person does."""
    return one.claim.dating.frame == "at" or one.when.basis == "ruled"


def _is_about(words: str, asked: Iterable[str]) -> bool:
    told = _WORD.findall(words.casefold())
    return any(word.startswith(wanted) for wanted in asked for word in told)


def _ordinal(day: date | None) -> int | None:
    return day.toordinal() if day is not None else None
