"""Choosing what matters of a chronology: the weightiest entries, so many in all, or for so many of the weightiest days.

The same weights serve ``--top``, ``--per-day`` and the export ``tls``. What is chosen repeats nothing that is told already: a
line with the words of a weightier one near its day is left out.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence, Set
from datetime import date
from heapq import heapify, heappop, heappush

from attrs import define, evolve, frozen

from timeline.model import Chronology, Weight
from timeline.reconcile.key_days import DayWeight, weigh_days
from timeline.reconcile.key_entries import Scored, days_of, score_entries
from timeline.reconcile.key_scales import Scales, Vector, cosine
from timeline.reconcile.key_tellings import tellings
from timeline.reconcile.thresholds import KEY_SAME_WORDS, KEY_TOLD_ALREADY, KEY_TOLD_WORDS

_NEAR = 3  # days


@frozen
class Choice:
    """What is wanted: ``top`` entries in all, ``per_day`` of each day, of the ``dates`` weightiest days; None is no limit.

    ``first`` and ``last`` bound the days, and the articles by their publication. ``query`` are words of what is asked for.
    """

    top: int | None = None
    per_day: int | None = None
    dates: int | None = None
    first: date | None = None
    last: date | None = None
    query: tuple[str, ...] = ()

    @property
    def is_all(self) -> bool:
        """Whether nothing is left out."""
        return self == Choice()


@frozen
class Weighed:
    """All entries that count, weightiest first, and all days by their ordinal."""

    entries: tuple[Scored, ...]
    days: dict[int, DayWeight]
    scales: Scales

    def weights(self, kept: Container[str] | None = None) -> dict[str, Weight]:
        """The weight of every entry, or of some, by its id."""
        return {
            one.entry.id: weight_of(one, rank)
            for rank, one in enumerate(self.entries, start=1)
            if kept is None or one.entry.id in kept
        }


def weigh(chronology: Chronology, choice: Choice | None = None) -> Weighed:
    """Weigh the entries of a chronology. Time is n log n in its claims.

    Args:
        chronology: what is weighed.
        choice: which articles and days count, and what is asked for; only entries that can be of those days are weighed.
    """
    wanted = choice or Choice()
    told = tellings(chronology, first=wanted.first, last=wanted.last, query=wanted.query)
    days = counted_days(weigh_days(told), wanted)
    among = among_days(days, (day for entry in chronology.entries for day in days_of(entry)), wanted)
    scales = Scales.of(told)
    scored = score_entries(chronology, scales, days, among)
    if wanted.first is not None or wanted.last is not None or wanted.dates is not None:
        scored = [one for one in scored if one.day in among]
    return Weighed(tuple(sorted(scored, key=lambda one: (-one.score, one.entry.id))), days, scales)


def counted_days(days: Mapping[int, DayWeight], choice: Choice) -> dict[int, DayWeight]:
    """The days of the period that is chosen."""
    low, high = (choice.first or date.min).toordinal(), (choice.last or date.max).toordinal()
    return {day: weight for day, weight in days.items() if low <= day <= high}


def among_days(days: Mapping[int, DayWeight], held: Iterable[int], choice: Choice) -> set[int]:
    """The days that an entry may be counted under: those that count, or the weightiest of them that an entry can be of."""
    if choice.dates is None:
        return set(days)
    known = {day for day in held if day in days}
    return set(sorted(known, key=lambda day: (-days[day].score, day))[: choice.dates])


def choose(chronology: Chronology, choice: Choice) -> Chronology:
    """The chronology with the chosen entries only, and with their weights.

    Claims, articles, lineages, origins and conflicts that have nothing to do with them are left out; the notes say how many
    entries there were.
    """
    weighed = weigh(chronology, choice)
    kept = {one.entry.id for one in chosen(weighed, choice)}
    return part_of(chronology, weighed.weights(kept), len(chronology.entries))


def part_of(chronology: Chronology, weights: Mapping[str, Weight], of: int) -> Chronology:
    """The chronology with the entries that have one of these weights, of so many that there were; see :func:`choose`."""
    cut = cut_to(chronology, weights.keys())
    note = f"Chosen by weight: {len(weights)} of {of} entries"
    return evolve(
        cut,
        weights=tuple(weights[entry.id] for entry in cut.entries),
        notes=(*cut.notes, note) if len(weights) < of else cut.notes,
    )


def weight_of(one: Scored, rank: int) -> Weight:
    """What is told of an entry's weight."""
    return Weight(one.entry.id, rank, round(one.score, 4), _date(one.day), one.reasons)


def chosen(weighed: Weighed, choice: Choice) -> list[Scored]:
    """The chosen entries, in the order in which they are taken; see :func:`taken`."""
    return [one for one, _ in taken(weighed, choice)]


def taken(weighed: Weighed, choice: Choice) -> list[tuple[Scored, float]]:
    """The chosen entries, each with what it was worth when it was taken: each time the one that still adds most.

    What is taken counts against the rest: a day that is told already gives its next line a half of its score, the one after that
    a third; words that are told of the day add next to nothing again; and words shared with a line taken near the day count
    against a line, up to leaving it out. A line's value only falls by this, so the one on top of the heap is taken when its
    value still holds. Where days do not compete, as with so many lines of each, each line has the whole score of its day.
    """
    open_ = {one.entry.id: _Open(one) for one in weighed.entries}
    compete = choice.top is not None
    heap = [(-one.score - (0.0 if compete else one.lent), one.entry.id) for one in weighed.entries]
    heapify(heap)
    found: list[tuple[Scored, float]] = []
    near: dict[int | None, list[Vector]] = defaultdict(list)
    of_day: Counter[int | None] = Counter()
    words: dict[int | None, set[str]] = defaultdict(set)
    while heap and (choice.top is None or len(found) < choice.top):
        value, name = heappop(heap)
        candidate = open_[name]
        one = candidate.scored
        if choice.per_day is not None and of_day[one.day] >= choice.per_day:
            continue
        likeness = candidate.compare(near[one.day], weighed.scales)
        if likeness >= KEY_SAME_WORDS:
            continue
        told = of_day[one.day] if compete else 0
        less = max(0.0, one.of_day) * told / (1 + told) - (0.0 if compete else one.lent)
        less += KEY_TOLD_WORDS * sum(worth for term, worth in one.words.items() if term in words[one.day])
        now = KEY_TOLD_ALREADY * likeness + less - one.score
        if now > value:
            heappush(heap, (now, name))
            continue
        found.append((one, -now))
        of_day[one.day] += 1
        words[one.day].update(one.words)
        for day in _neighbours(one.day):
            near[day].append(candidate.vector_in(weighed.scales))
    return found


@define
class _Open:
    """An entry that may still be taken: with how many of those taken near its day it was compared, and the greatest likeness."""

    scored: Scored
    seen: int = 0
    likeness: float = 0.0
    vector: Vector | None = None

    def vector_in(self, scales: Scales) -> Vector:
        """The vector of its words; few entries are ever asked for it."""
        if self.vector is None:
            self.vector = scales.vector(self.scored.terms)
        return self.vector

    def compare(self, around: Sequence[Vector], scales: Scales) -> float:
        """How much of its words it shares with one of those taken, at most."""
        for other in around[self.seen :]:
            self.likeness = max(self.likeness, cosine(self.vector_in(scales), other))
        self.seen = len(around)
        return self.likeness


def _neighbours(day: int | None) -> Iterable[int | None]:
    return (None,) if day is None else range(day - _NEAR, day + _NEAR + 1)


def _date(day: int | None) -> date | None:
    return None if day is None else date.fromordinal(day)


def cut_to(chronology: Chronology, kept: Set[str]) -> Chronology:
    """The chronology with the entries of these ids, and of all else only what these need.

    A conflict of a kept entry stays whole, with the claims of its other side, although their entry may not be kept.
    """
    entries = tuple(entry for entry in chronology.entries if entry.id in kept)
    disputes = {conflict for entry in entries for conflict in entry.conflicts}
    conflicts = tuple(one for one in chronology.conflicts if one.id in disputes)
    needed = {claim for entry in entries for claim in entry.claims}
    needed |= {claim for one in conflicts for value in one.values for claim in value.claims}
    claims = tuple(one for one in chronology.claims if one.id in needed)
    articles = {one.claim.article for one in claims}
    origins = {one.origin for one in claims} | {origin for entry in entries for origin in entry.origins}
    lineages = {article.lineage for article in chronology.articles if article.id in articles}
    return evolve(
        chronology,
        entries=tuple(evolve(entry, links=tuple(link for link in entry.links if link in kept)) for entry in entries),
        conflicts=tuple(
            evolve(
                one,
                entries=tuple(e for e in one.entries if e in kept),
                disputed=tuple(e for e in one.disputed if e in kept),
            )
            for one in conflicts
        ),
        claims=claims,
        articles=tuple(article for article in chronology.articles if article.id in articles),
        lineages=tuple(
            evolve(one, articles=tuple(a for a in one.articles if a in articles))
            for one in chronology.lineages
            if one.id in lineages
        ),
        origins=tuple(one for one in chronology.origins if one.id in origins),
        rulings=tuple(one for one in chronology.rulings if kept & set(one.entries) or articles & set(one.articles)),
    )
