"""The scores of all entries of a chronology at a stroke, from columns: exact but for the last digits of a number.

They tell which few entries can be among the chosen; these are then weighed one by one (:mod:`timeline.reconcile.key_near`), with
the counts that stand here. What is summed up is that of :mod:`timeline.reconcile.key_entries`.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from attrs import frozen

from timeline.reconcile.key_columns import Columns, Flags, Ints, Numbers, Told, expanded, ranges
from timeline.reconcile.key_counts import Counts, Floats, Lines
from timeline.reconcile.key_days import DayWeight
from timeline.reconcile.key_events import Choice, among_days, counted_days
from timeline.reconcile.key_records import DATED, HAPPENED, NAMES
from timeline.reconcile.thresholds import (
    KEY_AGAIN_DAYS,
    KEY_LENT,
    KEY_LONG_WORDS,
    KEY_PARTS,
    KEY_PAUSE,
    KEY_SHORT_WORDS,
)

_WIDEST = 7


@frozen
class Sight:
    """All entries in outline. Columns of one number for each entry of ``told.entries``.

    ``counts``: whether the entry is weighed at all. ``day`` is an ordinal, 0 for none. ``score``, ``of_day`` and ``lent`` are
    those of :class:`key_entries.Scored`. ``days`` are the days that count, ``among`` those that an entry may be counted under.
    ``actors`` are the numbers of all actors, sorted, and how many reports name each.
    """

    told: Told
    words: Counts
    days: Mapping[int, DayWeight]
    among: frozenset[int]
    counts: Flags
    day: Ints
    score: Floats
    of_day: Floats
    lent: Floats
    actors: tuple[Numbers, Ints]

    def prominence(self, actor: int) -> int:
        """How many reports name this actor."""
        keys, named = self.actors
        at = int(np.searchsorted(keys, np.uint64(actor)))
        return int(named[at]) if at < len(keys) and int(keys[at]) == actor else 0

    @classmethod
    def of(cls, columns: Columns, choice: Choice) -> Sight:
        """Weigh everything. Time is that of sorting the terms of all claims."""
        told = Told.of(columns, choice.first, choice.last)
        days = counted_days(told.days(), choice)
        first, last = (columns.entries[side].astype(np.int64) for side in ("first", "last"))
        held = np.unique(expanded(first[first > 0], last[first > 0])[1]).tolist() if choice.dates is not None else ()
        among = frozenset(among_days(days, held, choice))
        day = _day_of(first, last, among)
        words = Counts.of(told)
        members = np.flatnonzero(told.entry >= 0)
        size = np.bincount(told.entry[members], minlength=len(columns.entries))
        head = _heads(told, members, columns)
        actors = _actors(told)
        score = _of_support(told, members, size, day, columns)
        score += _of_words(told, words, head, day, size > 0) + _of_wording(columns.entries["words"])
        score[size > 0] += KEY_PARTS["actor"] * np.sqrt(
            _prominence(told, head[size > 0], actors) / max(1, words.reports)
        )
        of_day, lent = _of_day(told, members, day, days, len(columns.entries))
        counts = size > 0
        if choice.first is not None or choice.last is not None or choice.dates is not None:
            counts &= day > 0
        return cls(told, words, days, among, counts, day, score + of_day, of_day, lent, actors)


def _day_of(first: Ints, last: Ints, among: frozenset[int]) -> Ints:
    """The last of an entry's days that it may be counted under; 0 where there is none."""
    known = np.array(sorted(among), dtype=np.int64)
    found = np.zeros(len(first), dtype=np.int64)
    if not len(known):
        return found
    for back in range(_WIDEST):
        day = last - back
        near = np.minimum(np.searchsorted(known, day), len(known) - 1)
        fits = (found == 0) & (first > 0) & (day >= first) & (known[near] == day)
        found[fits] = day[fits]
    return found


def _heads(told: Told, members: Ints, columns: Columns) -> Ints:
    """The claim that gives each entry its headline, or else its first; -1 where none of its claims counts."""
    head = np.full(len(columns.entries), -1, dtype=np.int64)
    entry = told.entry[members]
    head[entry[::-1]] = members[::-1]
    is_head = told.number[members] == columns.entries["headline"][entry]
    head[entry[is_head]] = members[is_head]
    return head


def _of_support(told: Told, members: Ints, size: Ints, day: Ints, columns: Columns) -> Floats:
    count = len(columns.entries)
    origins = np.minimum(size, 1)
    reports = np.minimum(size, 1)
    several = members[size[told.entry[members]] > 1]
    entry, report = told.entry[several], told.report[several]
    _, origin = np.unique(told.origin[several], return_inverse=True)
    origins = np.maximum(origins, _different(entry, origin, count))
    reports = np.maximum(reports, _different(entry, report, count))
    origins = np.minimum(origins, np.maximum(1, columns.entries["origins"]))
    published = told.published[several]
    late = (day[entry] > 0) & (published > 0) & (published - day[entry] >= KEY_AGAIN_DAYS)
    again = np.minimum(_different(entry[late], report[late], count), reports - 1)
    named = np.zeros(count, dtype=np.bool_)
    named[told.entry[members[told.has(NAMES)[members]]]] = True
    score: Floats = KEY_PARTS["origins"] * np.log(np.maximum(1, origins))
    score += KEY_PARTS["reports"] * np.log(np.maximum(1, reports))
    score += KEY_PARTS["again"] * np.log1p(np.maximum(0, again))
    score += KEY_PARTS["named"] * named
    score += KEY_PARTS["not happened"] * ((columns.entries["flags"] & HAPPENED) == 0)
    return score


def _different(entry: Ints, value: Ints, count: int) -> Ints:
    """How many different values each entry has."""
    most = int(value.max(initial=0)) + 1
    found: Ints = np.bincount(np.unique(entry * most + value) // most, minlength=count)
    return found


def _of_words(told: Told, words: Counts, head: Ints, day: Ints, counts: Flags) -> Floats:
    held = np.flatnonzero(counts)
    score = words.worths(Lines(head[held], held, day[held]), len(head))
    score[held] *= KEY_PARTS["words"] / (told.length[head[held]] + KEY_PAUSE)
    return score


def _of_wording(words: Ints) -> Floats:
    length = np.maximum(1, words.astype(np.int64))
    short = np.where(words < KEY_SHORT_WORDS, np.log(KEY_SHORT_WORDS / length), 0.0)
    long = np.where(words > KEY_LONG_WORDS, np.log(length / KEY_LONG_WORDS), 0.0)
    found: Floats = KEY_PARTS["short"] * short + KEY_PARTS["long"] * long
    return found


def _actors(told: Told) -> tuple[Numbers, Ints]:
    """All actors, and how many reports name each."""
    keys, actor = np.unique(told.values[ranges(told.at + told.terms, told.actors)], return_inverse=True)
    many = max(1, told.reports)
    pairs = np.unique(actor * many + np.repeat(told.report, told.actors))
    return keys, np.bincount(pairs // many, minlength=len(keys))


def _prominence(told: Told, claims: Ints, actors: tuple[Numbers, Ints]) -> Ints:
    """How many reports name the actor of each claim that most of them name."""
    keys, named = actors
    own = np.searchsorted(keys, told.values[ranges((told.at + told.terms)[claims], told.actors[claims])])
    found = np.zeros(len(claims), dtype=np.int64)
    np.maximum.at(found, np.repeat(np.arange(len(claims)), told.actors[claims]), named[own])
    return found


def _of_day(told: Told, members: Ints, day: Ints, days: Mapping[int, DayWeight], count: int) -> tuple[Floats, Floats]:
    """What its day adds to each entry's score, and what it would add more if the line named it."""
    entry = told.entry[members]
    is_of_it = told.has(DATED)[members] & (told.first[members] == day[entry])
    names = np.zeros(count, dtype=np.bool_)
    names[entry[is_of_it]] = True
    known = np.array(sorted(days), dtype=np.int64)
    weight = np.array([days[each].score for each in known.tolist()])
    full = np.zeros(count)
    has = day > 0
    full[has] = KEY_PARTS["day"] * weight[np.searchsorted(known, day[has])]
    of_day = np.where(names, full, KEY_LENT * full)
    return of_day, full - of_day
