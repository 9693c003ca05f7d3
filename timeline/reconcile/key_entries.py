"""Which entries matter: who stands behind one, how often it comes back, how central its words are, and what day it is of.

A score is a sum of parts, each a value with a weight and a reason in words, so that a person can see why a line was chosen.
Copies add nothing: support is counted in independent origins, coverage in reports.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from datetime import date
from math import log, log1p, sqrt
from types import MappingProxyType

from attrs import frozen

from timeline.model import Chronology, Entry
from timeline.reconcile.key_days import DayWeight
from timeline.reconcile.key_scales import Scales
from timeline.reconcile.key_tellings import Telling
from timeline.reconcile.thresholds import (
    KEY_AGAIN_DAYS,
    KEY_LENT,
    KEY_LONG_WORDS,
    KEY_PARTS,
    KEY_PAUSE,
    KEY_SHORT_WORDS,
)

_LONGEST_BOUNDS = 7


@frozen
class Part:
    """One thing that counts for or against an entry: how much, by its name in ``KEY_PARTS``, and what to say of it.

    The words are only put together when somebody asks: ``told`` stand in the places of ``words``.
    """

    name: str
    value: float
    words: str
    told: tuple[str | int | float, ...] = ()

    @property
    def score(self) -> float:
        """What it adds."""
        return KEY_PARTS[self.name] * self.value

    @property
    def said(self) -> str:
        """What it is, in words."""
        return self.words.format(*self.told)


@frozen
class Scored:
    """An entry with its weight.

    ``day`` is the one it is counted under, an ordinal; ``of_day`` what the day adds to its score, ``lent`` what it would add more
    if the line named it. ``terms`` are those of its headline, ``words`` what each of them adds: next to nothing, once the
    word is told of the day.
    """

    entry: Entry
    day: int | None
    terms: tuple[str, ...]
    parts: tuple[Part, ...]
    score: float
    of_day: float = 0.0
    lent: float = 0.0
    words: Mapping[str, float] = MappingProxyType({})

    @property
    def reasons(self) -> tuple[str, ...]:
        """What makes its weight, in words, the weightiest first."""
        ordered = sorted(self.parts, key=lambda part: (-abs(part.score), part.name))
        return tuple(f"{part.score:+.2f} {part.said}" for part in ordered)


def score_entries(
    chronology: Chronology, scales: Scales, days: Mapping[int, DayWeight], among: Container[int]
) -> list[Scored]:
    """Score every entry of which a telling counts, in the chronology's order.

    Args:
        chronology: where the entries stand.
        scales: what they are measured against.
        days: the weight of each day, by its ordinal.
        among: the days that an entry may be counted under.
    """
    ranks = {day: rank for rank, day in enumerate(sorted(days, key=lambda day: (-days[day].score, day)), start=1)}
    said_of: dict[int, str] = {}
    found = []
    for entry in chronology.entries:
        told = scales.told.get(entry.id)
        if told:
            day = max((day for day in days_of(entry) if day in among), default=None)
            head = headed_by(entry, told)
            terms = head.claim.claim.terms
            worths = scales.expected.worths(day, terms)
            length = len(terms) + KEY_PAUSE
            factor = KEY_PARTS["words"] / length
            words = {term: factor * worth for term, worth in worths.items()}
            parts = [*_of_support(entry, told, day), *_of_words(entry, head, sum(worths.values()) / length, scales)]
            of_day = lent = 0.0
            if day is not None and day in days:
                share = 1.0 if any(one.day == day for one in told) else KEY_LENT
                if day not in said_of:
                    said_of[day] = _of_day(days[day], ranks[day], len(ranks))
                parts.append(Part("day", share * days[day].score, "{}", (said_of[day],)))
                of_day = parts[-1].score
                lent = KEY_PARTS["day"] * days[day].score - of_day
            score = sum(part.score for part in parts)
            found.append(Scored(entry, day, terms, tuple(parts), score, of_day, lent, words))
    return found


def days_of(entry: Entry) -> range:
    """The days, as ordinals, that an entry can be counted under; none where its date is open or wider than a week.

    Where there are several it is counted under the last: what only its report bounds is mostly of the day of the report.
    """
    low, high = entry.when.earliest, entry.when.latest
    if low is None or high is None or (high - low).days >= _LONGEST_BOUNDS:
        return range(0)
    return range(low.toordinal(), high.toordinal() + 1)


def headed_by(entry: Entry, told: Sequence[Telling]) -> Telling:
    """The telling whose words count for an entry's: that of its headline, or else the first."""
    return next((one for one in told if one.claim.id == entry.headline_claim), told[0])


def _of_support(entry: Entry, told: Sequence[Telling], day: int | None) -> Iterator[Part]:
    origins = min(len({one.claim.origin for one in told}), max(1, entry.support.origins))
    if origins > 1:
        yield Part("origins", log(origins), "{} independent origins tell it", (origins,))
    reports = len({one.report for one in told})
    if reports > 1:
        yield Part("reports", log(reports), "{} tell it", (_reports(reports),))
    if day is not None:
        later = {one.report for one in told if one.published is not None and one.published - day >= KEY_AGAIN_DAYS}
        again = min(
            len(later), reports - 1
        )  # Where all are late, the first of them tells it, and does not come back to it.
        if again:
            yield Part("again", log1p(again), "{} came back to it a week or more later", (_reports(again),))
    if any(one.names for one in told):
        yield Part("named", 1.0, "its sources name the day")
    if not any(one.is_asked for one in told):
        yield Part("not asked", 1.0, "it has none of the words asked for")
    if entry.modality != "asserted":
        yield Part("not happened", 1.0, "it is told as {}, not as something that happened", (entry.modality,))


def _of_words(entry: Entry, head: Telling, worth: float, scales: Scales) -> Iterator[Part]:
    yield Part("words", worth, "its words are such ({:.2f}) as many reports use, of its day and in all", (worth,))
    named = {mention.key: mention.name for mention in head.claim.claim.actors}
    if named:
        key = max(named, key=lambda key: (scales.prominence.get(key, 0), key))
        count = scales.prominence.get(key, 0)
        yield Part("actor", sqrt(count / max(1, scales.reports)), "{}, named by {}", (named[key], _reports(count)))
    words = len(entry.headline.split())
    if words < KEY_SHORT_WORDS:
        yield Part("short", log(KEY_SHORT_WORDS / max(1, words)), "with {} words it says little", (words,))
    elif words > KEY_LONG_WORDS:
        yield Part("long", log(words / KEY_LONG_WORDS), "with {} words it is long for one line", (words,))


def _of_day(weight: DayWeight, rank: int, of: int) -> str:
    said = [f"its day, {date.fromordinal(weight.day)}, is number {rank} of {of}", f"{_reports(weight.named)} name it"]
    if weight.again:
        said.append(f"{weight.again} of them a week or more later")
    if weight.published:
        said.append(f"{_reports(weight.published)} came out on it")
    return "; ".join(said)


def _reports(number: int) -> str:
    return f"{number} report" if number == 1 else f"{number} reports"
