"""Choosing from columns: only entries that can be among the chosen are looked at one by one.

A line is worth at most its score when it is chosen, and what is taken only makes it worth less. So lines below what the last
one taken was worth change nothing; where too few were looked at for that to be known, more are. What is chosen, and every
score, rank and reason, is what :func:`timeline.reconcile.choose` gives.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from math import inf

import numpy as np
from attrs import define, field

from timeline.model import Chronology, Weight
from timeline.reconcile.key_columns import Columns, Flags, Ints, place_in_run
from timeline.reconcile.key_counts import Floats
from timeline.reconcile.key_entries import Scored, headed_by, score_entries
from timeline.reconcile.key_events import Choice, Weighed, taken, weight_of
from timeline.reconcile.key_records import number_of
from timeline.reconcile.key_scales import Scales, rarity_of
from timeline.reconcile.key_sight import Sight
from timeline.reconcile.key_tellings import Telling, telling_of

Fetch = Callable[[Sequence[str]], Chronology]
"""Gives the entries with these ids and all of their claims, in the chronology's order."""

MORE = 3
SPARE = 40
_MARGIN = 1e-6  # more than the last digits of a sum differ by
LARGEST_PART = 0.5


def is_near(choice: Choice) -> bool:
    """Whether a choice can be made by looking at some entries only. What is asked for in words is not in the records."""
    return not choice.query and (choice.top is not None or choice.per_day is not None)


def choose_near(columns: Columns, choice: Choice, fetch: Fetch) -> dict[str, Weight] | None:
    """The chosen entries by id, with their weights.

    Args:
        columns: the records of the whole chronology.
        choice: what is wanted.
        fetch: gives entries and their claims.

    Returns:
        None where looking at everything costs no more, or only that can tell.
    """
    if not is_near(choice) or not columns.is_fit:
        return None
    return Near(Sight.of(columns, choice), choice, fetch).choose()


@define
class Near:
    """All entries in outline, and those that were looked at, exactly."""

    sight: Sight
    choice: Choice
    fetch: Fetch
    _names: list[str] = field(init=False)
    _articles: dict[int, int] = field(init=False)
    _order: Ints = field(init=False)
    _places: dict[str, int] | None = field(init=False, default=None)
    _known: dict[str, Scored] = field(factory=dict)
    _rarity: dict[str, float] = field(factory=dict)

    def __attrs_post_init__(self) -> None:
        self._names = [name.decode("ascii") for name in self.sight.told.entries["id"].tolist()]
        numbers = self.sight.told.articles["number"].tolist()
        self._articles = {number: place for place, number in enumerate(numbers)}
        held = np.flatnonzero(self.sight.counts)
        self._order = held[np.argsort(-self.sight.score[held], kind="stable")]

    def weights_of(self, names: Iterable[str]) -> dict[str, Weight]:
        """The weights of these entries, of those that are weighed at all. Several threads may ask at once."""
        places = self._places
        if places is None:
            places = self._places = {self._names[place]: place for place in self._order.tolist()}
        wanted = [name for name in names if name in places]
        new = sorted(places[name] for name in wanted if name not in self._known)
        if new:
            self._weigh(np.array(new, dtype=np.int64))
        return self._weights([self._known[name] for name in wanted])

    def choose(self) -> dict[str, Weight] | None:
        open_ = self.sight.counts.copy()
        found: list[tuple[Scored, float]] = []
        new = self._likely()
        while len(new):
            open_[new] = False
            if open_.sum() < self.sight.counts.sum() - max(4 * SPARE, LARGEST_PART * len(self._names)):
                return None
            self._weigh(new)
            found = taken(self._weighed(), self.choice)
            new = np.flatnonzero(open_ & ~self._is_settled(found))
        return self._weights([one for one, _ in found])

    def _likely(self) -> Ints:
        """Entries that will be looked at in any case: those that would be taken if words did not matter; and some more."""
        sight, wanted = self.sight, self.choice
        bound = self._bound
        held = np.flatnonzero(sight.counts)
        ordered = held[np.lexsort((-bound[held], sight.day[held]))]
        depth = place_in_run(sight.day[ordered])
        if wanted.per_day is not None:
            few = depth < MORE * wanted.per_day
            ordered, depth = ordered[few], depth[few]
        if wanted.top is None:
            return np.sort(ordered)
        value = bound[ordered] - np.maximum(0, sight.of_day[ordered]) * depth / (1 + depth)
        return np.sort(ordered[np.argsort(-value, kind="stable")[: MORE * wanted.top + SPARE]])

    @property
    def _bound(self) -> Floats:
        """What each entry is worth at most."""
        return self.sight.score if self.choice.top is not None else self.sight.score + self.sight.lent

    def _is_settled(self, found: Sequence[tuple[Scored, float]]) -> Flags:
        """Which entries would not have been taken, wherever they had stood in the heap.

        Until so many lines of its day were taken, an entry was worth at most what these left it: that must be less than what the
        next line of its day was worth when it was taken; and after the last of them, less than what the last of all was.
        """
        sight, wanted, bound = self.sight, self.choice, self._bound
        least: dict[int, list[float]] = defaultdict(list)
        for one, value in found:
            least[one.day or 0].append(value)
        last = found[-1][1] if wanted.top is not None and len(found) == wanted.top else -inf
        days = np.unique(sight.day)
        settled = np.ones(len(bound), dtype=np.bool_)
        place = np.searchsorted(days, sight.day)
        for taken_before in range(1 + max(map(len, least.values()), default=0)):
            worth = np.array([_least(least[day], taken_before, wanted.per_day, last) for day in days.tolist()])
            share = taken_before / (1 + taken_before) if wanted.top is not None else 0.0
            settled &= bound - np.maximum(0, sight.of_day) * share < worth[place] - _MARGIN
        return settled

    def _weighed(self) -> Weighed:
        """What was weighed so far."""
        scales = Scales(self._rarity, self.sight.words.expected({}), {}, self.sight.words.reports, {})
        ordered = sorted(self._known.values(), key=lambda one: (-one.score, one.entry.id))
        return Weighed(tuple(ordered), dict(self.sight.days), scales)

    def _weigh(self, entries: Ints) -> None:
        """Weigh these entries exactly: by what stands in the columns of all."""
        sight = self.sight
        chronology = self.fetch([self._names[at] for at in entries.tolist()])
        day_of = {self._names[at]: int(sight.day[at]) or None for at in entries.tolist()}
        told = self._told(chronology)
        words: dict[int | None, set[str]] = defaultdict(set)
        actors: set[str] = set()
        for entry in chronology.entries:
            if entry.id in told:
                head = headed_by(entry, told[entry.id]).claim.claim
                words[day_of[entry.id]].update(head.terms)
                actors.update(mention.key for mention in head.actors)
        expected = sight.words.expected(words)
        scales = Scales(
            rarity_of(expected.having, sight.words.reports),
            expected,
            {key: sight.prominence(number_of(key)) for key in sorted(actors)},
            sight.words.reports,
            told,
        )
        self._rarity.update(scales.rarity)
        self._known.update((one.entry.id, one) for one in score_entries(chronology, scales, sight.days, sight.among))

    def _told(self, chronology: Chronology) -> dict[str, list[Telling]]:
        """What the claims that count tell of each entry."""
        found: dict[str, list[Telling]] = defaultdict(list)
        for one in chronology.claims:
            place = self._articles.get(number_of(one.claim.article))
            if place is None or one.rejected is not None or one.entry is None or not self.sight.told.is_in[place]:
                continue
            published = int(self.sight.told.articles["published"][place]) or None
            report = str(self.sight.told.report_of[place])
            found[one.entry].append(telling_of(one, report, published, (), 0))
        return found

    def _weights(self, chosen: Sequence[Scored]) -> dict[str, Weight]:
        """The weights of the chosen. Of lines whose scores differ in the last digits at most, the exact ones tell the rank."""
        order = self._order
        falling = -self.sight.score[order]
        spans = {}
        for one in chosen:
            low, high = np.searchsorted(falling, (-one.score - _MARGIN, -one.score + _MARGIN)).tolist()
            spans[one.entry.id] = (low, high)
        close = sorted({at for low, high in spans.values() for at in order[low:high].tolist()})
        more = [at for at in close if self._names[at] not in self._known]
        if more:
            self._weigh(np.array(more, dtype=np.int64))
        found = {}
        for one in chosen:
            low, high = spans[one.entry.id]
            among = [self._known[self._names[at]] for at in order[low:high].tolist()]
            before = sum((-other.score, other.entry.id) < (-one.score, one.entry.id) for other in among)
            found[one.entry.id] = weight_of(one, low + before + 1)
        return found


def _least(values: Sequence[float], taken_before: int, per_day: int | None, last: float) -> float:
    """What an entry must have been worth to be taken after so many lines of its day: of no day is more than so many."""
    if taken_before < len(values):
        return values[taken_before]
    return inf if per_day is not None and taken_before >= per_day else last
