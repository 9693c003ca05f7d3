"""Choosing from columns: only entries that can be among the chosen are looked at one by one.

A line is worth at most its score when it is chosen, and what is taken only makes it worth less. So lines below what the last
one taken was worth change nothing; where too few were looked at for that to be known, more are. What is chosen, and every
score, rank and reason, is what :func:`timeline.reconcile.choose` gives.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence

import numpy as np
from attrs import define, field

from timeline.model import Chronology, Weight
from timeline.reconcile.key_columns import Columns, Flags, Ints
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
    return _Near(Sight.of(columns, choice), choice, fetch).choose()


@define
class _Near:
    sight: Sight
    choice: Choice
    fetch: Fetch
    _names: list[str] = field(init=False)
    _articles: dict[int, int] = field(init=False)

    def __attrs_post_init__(self) -> None:
        self._names = [name.decode("ascii") for name in self.sight.told.entries["id"].tolist()]
        numbers = self.sight.told.articles["number"].tolist()
        self._articles = {number: place for place, number in enumerate(numbers)}

    def choose(self) -> dict[str, Weight] | None:
        sight, wanted = self.sight, self.choice
        bound = sight.score if wanted.top is not None else sight.score + sight.lent
        depth = self._depth(bound)
        many = MORE * wanted.top + SPARE if wanted.top is not None else MORE * (wanted.per_day or 1)
        while True:
            looked_at = np.flatnonzero(sight.counts & (depth < many))
            if len(looked_at) > max(4 * SPARE, LARGEST_PART * len(self._names)):
                return None
            weighed = self._weigh(looked_at)
            found = taken(weighed, wanted)
            if not (sight.counts & (depth >= many) & ~self._is_settled(found, bound)).any():
                return self._weights([one for one, _ in found], weighed)
            many *= 2

    def _depth(self, bound: Floats) -> Ints:
        """How many entries stand before each: of all, or of its day where days do not compete."""
        counts, day = self.sight.counts, self.sight.day
        depth = np.zeros(len(bound), dtype=np.int64)
        held = np.flatnonzero(counts)
        if self.choice.top is not None:
            depth[held[np.argsort(-bound[held], kind="stable")]] = np.arange(len(held))
            return depth
        ordered = held[np.lexsort((-bound[held], day[held]))]
        starts = np.flatnonzero(np.diff(day[ordered], prepend=-1))
        sizes = np.diff(np.append(starts, len(ordered)))
        depth[ordered] = np.arange(len(ordered)) - np.repeat(starts, sizes)
        return depth

    def _is_settled(self, found: Sequence[tuple[Scored, float]], bound: Floats) -> Flags:
        """Which entries cannot be taken after what was, if they were not."""
        settled = np.zeros(len(bound), dtype=np.bool_)
        if self.choice.top is not None and len(found) == self.choice.top:
            settled |= bound < found[-1][1] - _MARGIN
        if self.choice.per_day is not None:
            of_day: Counter[int] = Counter()
            full: dict[int, float] = {}
            for one, value in found:
                of_day[one.day or 0] += 1
                if of_day[one.day or 0] == self.choice.per_day:
                    full[one.day or 0] = value
            days = np.array(sorted(full), dtype=np.int64)
            if len(days):
                least = np.array([full[day] for day in days.tolist()])
                near = np.minimum(np.searchsorted(days, self.sight.day), len(days) - 1)
                settled |= (days[near] == self.sight.day) & (bound < least[near] - _MARGIN)
        return settled

    def _weigh(self, entries: Ints) -> Weighed:
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
        scored = score_entries(chronology, scales, sight.days, sight.among)
        return Weighed(tuple(sorted(scored, key=lambda one: (-one.score, one.entry.id))), dict(sight.days), scales)

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

    def _weights(self, chosen: Sequence[Scored], weighed: Weighed) -> dict[str, Weight]:
        """The weights of the chosen. Of lines whose scores differ in the last digits at most, the exact ones tell the rank."""
        held = np.flatnonzero(self.sight.counts)
        order = held[np.argsort(-self.sight.score[held], kind="stable")]
        falling = -self.sight.score[order]
        spans = {}
        for one in chosen:
            low, high = np.searchsorted(falling, (-one.score - _MARGIN, -one.score + _MARGIN)).tolist()
            spans[one.entry.id] = (low, high)
        close = sorted({at for low, high in spans.values() for at in order[low:high].tolist()})
        known = {one.entry.id: one for one in weighed.entries}
        more = [at for at in close if self._names[at] not in known]
        if more:
            known.update((one.entry.id, one) for one in self._weigh(np.array(more, dtype=np.int64)).entries)
        found = {}
        for one in chosen:
            low, high = spans[one.entry.id]
            among = [known[self._names[at]] for at in order[low:high].tolist()]
            before = sum((-other.score, other.entry.id) < (-one.score, one.entry.id) for other in among)
            found[one.entry.id] = weight_of(one, low + before + 1)
        return found
