"""Which articles cover the same news: how far two of them share their nearest neighbours.

Two reports on one event differ in their words, but both are like the same other reports. So the neighbours that two articles
have in common say more about them than their own likeness does (shared nearest neighbours, Jarvis and Patrick 1973). What
makes articles alike is half their words and half what they say on the whole: with both, pairs of sentences of ECB+ on one
event are ranked at AUC .87 and .88 (train and dev), with words alone at .87 and .85, with neither at .75 and .74.
Articles below a floor of likeness are nobody's neighbours, so an unrelated article changes no neighbourhood.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import chain, groupby
from operator import itemgetter
from typing import Any

from attrs import field, frozen

from timeline.model import When
from timeline.reconcile.gist import gist_cosine
from timeline.reconcile.lexicon import Lists
from timeline.reconcile.nearness import published_near
from timeline.reconcile.pairing import IdPairs, Meetings
from timeline.reconcile.similarity import Profile, base_weight
from timeline.reconcile.thresholds import COVERAGE_DAYS, GIST_BASE, GIST_SLOPE, NEIGHBOUR_FLOOR, NEIGHBOURS

_NOBODY: frozenset[str] = frozenset()


@frozen
class Coverage:
    """The nearest neighbours of each article: at most ``NEIGHBOURS``; ``near`` are all that are like enough, with how alike."""

    around: Mapping[str, frozenset[str]]
    near: Mapping[str, Sequence[tuple[float, str]]] = field(factory=dict)

    def closeness(self, a: str, b: str) -> float:
        """Share of third articles that are neighbours of both, between 0 and 1.

        Drawn to .5, which says nothing, where few neighbours are known.
        """
        two = {a, b}
        left, right = self.around.get(a, _NOBODY) - two, self.around.get(b, _NOBODY) - two
        known = min(len(left), len(right))
        if not known:
            return 0.5
        return 0.5 + (len(left & right) / known - 0.5) * known / NEIGHBOURS


def coverage(
    profiles: Mapping[str, Profile], published: Mapping[str, When], met: Iterable[tuple[str, str]]
) -> Coverage:
    """Find the neighbourhoods.

    Args:
        profiles: articles prepared for comparison.
        published: when each of them was published.
        met: pairs of articles that share telling features; no others are looked at.
    """
    meetings = met if isinstance(met, Meetings) else Meetings(_pairs_of(profiles, met), ())
    near: dict[str, list[tuple[float, str]]] = {a: [] for a in profiles}
    close = meetings.within({a: _days(published[a]) for a in profiles}, COVERAGE_DAYS)
    for (a, b), likeness in zip(close, likenesses(profiles, close).tolist(), strict=True):
        if likeness >= NEIGHBOUR_FLOOR:
            near[a].append((likeness, b))
            near[b].append((likeness, a))
    return Coverage({a: nearest(others) for a, others in near.items()}, near)


def _pairs_of(profiles: Mapping[str, Profile], met: Iterable[tuple[str, str]]) -> IdPairs:
    numbered = IdPairs.of(profiles)
    return IdPairs.of(profiles, [[numbered.code(pair) for pair in met if pair[0] != pair[1]]])


def likenesses(profiles: Mapping[str, Profile], pairs: Sequence[tuple[str, str]]) -> Any:
    """``article_likeness`` of many pairs, sorted, as a column: the same numbers to the last bit.

    The weights of terms are quarters, so that sums of them are exact in any order.
    """
    import numpy as np

    found = np.zeros(len(pairs))
    rows = {a: row for row, a in enumerate(dict.fromkeys(chain.from_iterable(pairs)))}
    numbers: dict[str, int] = {}
    terms = Lists.of([[numbers.setdefault(term, len(numbers)) for term in profiles[a].counts] for a in rows])
    bases = np.array([base_weight(term) for term in numbers], dtype=np.float64)
    gists, sizes = _gists([profiles[a].gist for a in rows])
    squares = np.einsum("ij,ij->i", gists, gists)
    sums = np.array([bases[terms.items[terms.starts[row] : terms.ends[row]]].sum() for row in range(len(rows))])
    said = np.zeros(len(bases))
    at = 0
    for left, some in groupby(pairs, key=itemgetter(0)):
        row, others = rows[left], np.array([rows[right] for _, right in some])
        own = terms.items[terms.starts[row] : terms.ends[row]]
        said[own] = bases[own]
        where, counts = terms.at(others)
        common = np.bincount(np.repeat(np.arange(len(others)), counts), said[terms.items[where]], len(others))
        said[own] = 0.0
        total = sums[row] + sums[others]
        words = np.divide(2.0 * common, total, out=np.zeros(len(others)), where=total > 0)
        told = GIST_BASE + GIST_SLOPE * words
        both = np.flatnonzero((sizes[others] == sizes[row]) & (sizes[row] > 0))
        cosines = (gists[others[both]] @ gists[row]) / np.sqrt(squares[row] * squares[others[both]])
        told[both] = np.maximum(cosines, 0.0)
        found[at : at + len(others)] = (words + told) / 2
        at += len(others)
    return found


def _gists(given: Sequence[bytes]) -> tuple[Any, Any]:
    """Gists as rows of whole numbers, the shorter ones filled up, and their sizes."""
    import numpy as np

    sizes = np.array([len(one) for one in given], dtype=np.int64)
    found = np.zeros((len(given), int(sizes.max(initial=0))))
    for row, one in enumerate(given):
        found[row, : len(one)] = np.frombuffer(one, dtype=np.int8)
    return found, sizes


def coverage_again(
    known: Coverage,
    profiles: Mapping[str, Profile],
    published: Mapping[str, When],
    met: Iterable[tuple[str, str]],
    others: Collection[str],
) -> Coverage:
    """The neighbourhoods where they have been found before, and only some articles can be neighbours of others now.

    Args:
        known: the neighbourhoods before.
        profiles, published, met: as for ``coverage``.
        others: articles that were published at another time than was known, or that meet others.
    """
    if isinstance(met, Meetings):
        met = met.pairs.where(met.pairs.touch(others))
    meeting = [(a, b) for a, b in met if a != b and (a in others or b in others)]
    weights: dict[str, float] = {}
    found: dict[str, list[tuple[float, str]]] = {a: [] for a in others}
    for a, b in meeting:
        if may_be_neighbours(published[a], published[b]):
            for one in (a, b):
                if one not in weights:
                    weights[one] = sum(map(base_weight, profiles[one].counts))
            likeness = article_likeness(profiles[a], profiles[b], weights[a] + weights[b])
            if likeness >= NEIGHBOUR_FLOOR:
                found.setdefault(a, []).append((likeness, b))
                found.setdefault(b, []).append((likeness, a))
    for other in others:
        for _, neighbour in known.near[other]:
            found.setdefault(neighbour, [])
    near, around = dict(known.near), dict(known.around)
    for a, new in found.items():
        kept = [] if a in others else [one for one in known.near[a] if one[1] not in others]
        near[a] = sorted([*kept, *new], key=lambda one: one[1])
        around[a] = nearest(near[a])
    return Coverage(around, near)


def _days(when: When) -> tuple[int, int]:
    """The first and last day of a publication as ordinals, 0 where none is known."""
    first, last = when.earliest or when.latest, when.latest or when.earliest
    return first.toordinal() if first else 0, last.toordinal() if last else 0


def nearest(near: Iterable[tuple[float, str]]) -> frozenset[str]:
    """The neighbours among all articles that could be, each with its likeness."""
    return frozenset(b for _, b in sorted((-likeness, b) for likeness, b in near)[:NEIGHBOURS])


def may_be_neighbours(a: When, b: When) -> bool:
    """Whether two articles, published then, can be neighbours."""
    return published_near(a, b, COVERAGE_DAYS, undated=not a.is_known and not b.is_known)


def article_likeness(left: Profile, right: Profile, total: float) -> float:
    """Half the weighted Dice of two vocabularies, half the cosine of what the articles say on the whole.

    ``total`` is the weight of both vocabularies together. Where claims have no vectors, the cosine that such vocabularies
    usually go with stands in for theirs.
    """
    words = 2.0 * sum(map(base_weight, left.counts.keys() & right.counts.keys())) / total if total else 0.0
    cosine = gist_cosine(left.gist, right.gist)
    return (words + (GIST_BASE + GIST_SLOPE * words if cosine is None else max(0.0, cosine))) / 2
