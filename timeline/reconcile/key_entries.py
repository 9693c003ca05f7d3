"""Which entries matter: who stands behind one, how often it comes back, how central its words are, and what day it is of.

Each part has a reason in words, so that a person can see why a line was chosen. Copies add nothing: support is counted in
independent origins, coverage in reports.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from math import log, log1p, sqrt

from attrs import define, field, frozen

from timeline.model import Chronology, Entry
from timeline.reconcile.key_days import DayWeight
from timeline.reconcile.key_tellings import Telling
from timeline.reconcile.thresholds import (
    KEY_AGAIN,
    KEY_AGAIN_DAYS,
    KEY_CENTRAL,
    KEY_CENTRAL_WHOLE,
    KEY_LENT,
    KEY_NAMED,
    KEY_NOT_ASKED,
    KEY_NOT_HAPPENED,
    KEY_OPENING,
    KEY_OPENING_CLAIMS,
    KEY_PROMINENT,
    KEY_SHORT,
    KEY_SHORT_TERMS,
    KEY_SUPPORT,
)

Vector = Mapping[str, float]


@frozen
class Scored:
    """An entry with its weight. ``day`` is the one it is counted under, an ordinal; ``own`` is the score without its day's."""

    entry: Entry
    day: int | None
    own: float
    of_day: float
    vector: Vector
    reasons: tuple[str, ...]

    @property
    def score(self) -> float:
        """Day and entry together."""
        return self.own + self.of_day


@frozen
class Centre:
    """What many reports have in common: by term how many have it, and the length of their common vector."""

    counts: Mapping[str, int]
    length: float

    @classmethod
    def of(cls, having: Mapping[str, set[str]], rarity: Mapping[str, float]) -> Centre:
        """``having`` are the reports that have each term, ``rarity`` is each term's weight."""
        counts = {term: len(found) for term, found in having.items()}
        return cls(counts, sqrt(sum((count * rarity[term]) ** 2 for term, count in counts.items())))

    def nearness(self, vector: Vector, rarity: Mapping[str, float]) -> float:
        """The cosine of a vector of one report, of length 1, to what the others have in common."""
        shared = sum(value * (self.counts.get(term, 1) - 1) * rarity[term] for term, value in vector.items())
        return shared / self.length if self.length else 0.0


@define
class Scales:
    """What is common to all entries: how rare terms are, what each day's tellings have in common, who is prominent."""

    rarity: dict[str, float]
    centres: Mapping[int, Centre]
    whole: Centre
    prominence: dict[str, int]
    reports: int
    told: dict[str, list[Telling]] = field(factory=dict)

    @classmethod
    def of(cls, told: Sequence[Telling]) -> Scales:
        """Measured over all tellings, each report counting once."""
        having: dict[str, set[str]] = defaultdict(set)
        actors: dict[str, set[str]] = defaultdict(set)
        by_day: dict[int, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
        by_entry: dict[str, list[Telling]] = defaultdict(list)
        for one in told:
            claim = one.claim.claim
            for term in claim.terms:
                having[term].add(one.report)
            for mention in claim.actors:
                actors[mention.key].add(one.report)
            if one.days is not None:
                for day in range(one.days[0], one.days[1] + 1):
                    for term in claim.terms:
                        by_day[day][term].add(one.report)
            if one.claim.entry is not None:
                by_entry[one.claim.entry].append(one)
        reports = len({one.report for one in told})
        rarity = {term: log(1 + reports / len(found)) for term, found in having.items()}
        centres = {day: Centre.of(terms, rarity) for day, terms in by_day.items()}
        whole = Centre.of(having, rarity)
        prominence = {key: len(found) for key, found in actors.items()}
        return cls(rarity, centres, whole, prominence, reports, dict(by_entry))


def score_entries(chronology: Chronology, scales: Scales, days: Mapping[int, DayWeight]) -> list[Scored]:
    """Score every entry of which a telling counts, in the chronology's order."""
    ranks = {day: rank for rank, day in enumerate(sorted(days, key=lambda day: (-days[day].score, day)), start=1)}
    found = []
    for entry in chronology.entries:
        told = scales.told.get(entry.id)
        if told:
            found.append(_scored(entry, told, scales, days, ranks))
    return found


def _scored(
    entry: Entry, told: Sequence[Telling], scales: Scales, days: Mapping[int, DayWeight], ranks: Mapping[int, int]
) -> Scored:
    head = next((one for one in told if one.claim.id == entry.headline_claim), told[0])
    day = _day_of(entry, days)
    vector = unit({term: count * scales.rarity[term] for term, count in Counter(head.claim.claim.terms).items()})
    parts: list[tuple[float, str]] = []
    origins = len({one.claim.origin for one in told})
    origins = min(origins, max(1, entry.support.origins))
    if origins > 1:
        parts.append((KEY_SUPPORT * log(origins), f"{origins} independent origins tell it"))
    if day is not None:
        again = {one.report for one in told if one.published is not None and one.published - day >= KEY_AGAIN_DAYS}
        if again:
            parts.append(
                (
                    KEY_AGAIN * log1p(len(again)),
                    f"{_counted(len(again), 'report')} came back to it a week or more later",
                )
            )
        if day in scales.centres:
            near = scales.centres[day].nearness(vector, scales.rarity)
            parts.append((KEY_CENTRAL * near, f"its words are near ({near:.2f}) to what others tell of its day"))
    near = scales.whole.nearness(vector, scales.rarity)
    parts.append((KEY_CENTRAL_WHOLE * near, f"its words are near ({near:.2f}) to what is told on the whole"))
    if any(one.names for one in told):
        parts.append((KEY_NAMED, "its sources name the day"))
    parts += _of_actors(head, scales)
    if any(_opens(one) for one in told):
        parts.append((KEY_OPENING, "an article opens with it"))
    if not any(one.is_asked for one in told):
        parts.append((KEY_NOT_ASKED, "it has none of the words asked for"))
    if entry.modality != "asserted":
        parts.append((KEY_NOT_HAPPENED, f"it is told as {entry.modality}, not as something that happened"))
    if len(set(head.claim.claim.terms)) < KEY_SHORT_TERMS:
        parts.append((KEY_SHORT, "its wording is too short to say much"))
    of_day = 0.0
    if day is not None and day in days:
        of_day = days[day].score * (1.0 if any(one.day == day for one in told) else KEY_LENT)
        parts.append((of_day, day_reason(days[day], ranks[day], len(ranks))))
    parts.sort(key=lambda part: (-abs(part[0]), part[1]))
    reasons = tuple(f"{value:+.2f} {why}" for value, why in parts)
    return Scored(entry, day, sum(value for value, _ in parts) - of_day, of_day, vector, reasons)


def day_reason(weight: DayWeight, rank: int, of: int) -> str:
    """Why a day weighs what it weighs, in words."""
    covered = _counted(weight.covered, "report")
    said = [f"its day, {date.fromordinal(weight.day)}, is number {rank} of {of}"]
    said.append(f"{covered} may tell of it, {weight.named} name it")
    if weight.again:
        said.append(f"{weight.again} of them a week or more later")
    said.append(f"a day around it is named by {weight.usual:.1f} on average")
    if weight.news > 0 and weight.terms:
        said.append("new words of it: " + ", ".join(_shown(term) for term in weight.terms[:5]))
    return "; ".join(said)


def _day_of(entry: Entry, days: Mapping[int, DayWeight]) -> int | None:
    """The day an entry is counted under: its own, or of the days that bound it the weightiest."""
    low, high = entry.when.earliest, entry.when.latest
    if low is None or high is None:
        return None
    inside = [day for day in range(low.toordinal(), min(high.toordinal(), low.toordinal() + 7) + 1) if day in days]
    if not inside or (high - low).days > 7:
        return low.toordinal() if low == high else None
    return max(inside, key=lambda day: (days[day].score, day))


def _of_actors(head: Telling, scales: Scales) -> Iterable[tuple[float, str]]:
    named = {mention.key: mention.name for mention in head.claim.claim.actors}
    if not named:
        return
    key = max(named, key=lambda key: (scales.prominence.get(key, 0), key))
    share = scales.prominence.get(key, 0) / max(1, scales.reports)
    yield KEY_PROMINENT * sqrt(share), f"{named[key]}, named by {_counted(scales.prominence.get(key, 0), 'report')}"


def _opens(one: Telling) -> bool:
    return one.claim.claim.role in {"title", "lead"} or one.place < KEY_OPENING_CLAIMS


def unit(vector: Mapping[str, float]) -> dict[str, float]:
    """The vector with length 1."""
    length = sqrt(sum(value * value for value in vector.values()))
    return {term: value / length for term, value in vector.items()} if length else {}


def cosine(one: Vector, other: Vector) -> float:
    """The cosine of two vectors of length 1."""
    short, long = (one, other) if len(one) <= len(other) else (other, one)
    return sum(value * long[term] for term, value in short.items() if term in long)


def _shown(term: str) -> str:
    """A term without the kind of its key."""
    return term.partition(":")[2] or term


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
