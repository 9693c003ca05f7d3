"""How alike very many pairs of claims can be at most, told for all of them at once in columns of numbers.

``Pair.similarity`` measures two claims exactly, one pair at a time. Most pairs that meet in blocks are far from what matters,
and that can be told without measuring: terms become whole numbers, what two claims share is looked up in tables, and kindred
stems, which are matched one to one when measured, each count in full. So what is told is never less than what is measured, and
only pairs for which it is enough are measured.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from math import log
from typing import Any

from attrs import define, frozen

from timeline.model import Claim
from timeline.reconcile.kindred import Kindred, stems_of
from timeline.reconcile.lexicon import Lexicon, Lists, kin_of
from timeline.reconcile.similarity import Profile, base_weight
from timeline.reconcile.thresholds import COMPOUND_MATCH, FAMILY_MATCH

_CELLS = 1 << 22
"""Cells of a table of claims by terms: one of so many bytes stays near the processor."""
_AT_ONCE = 1 << 19
"""Terms that are looked up at a stroke."""
_KIN = max(FAMILY_MATCH, COMPOUND_MATCH)
_IS_KIN, _IS_SAID = 1, 2
_SLACK = 1e-9
"""Sums that are added up in another order differ by less."""


@frozen
class Held:
    """Of each pair, seen from its first claim: how many of its terms the second one has, or a word kin to them (``shared``),
    and the weight of all its terms, of those in ``common``, and of those that are kin to others only."""

    shared: Any
    total: Any
    common: Any
    akin: Any


@define
class Gauge:
    """The terms of some claims as columns; ``rows`` is the row of each claim, in the order of articles.

    ``terms`` are those of each claim and ``counts`` in how many claims of its article each of these stands; ``kin`` are the
    terms kin to each term, ``said`` the terms of each article and ``often`` in how many of its claims each of these stands.
    """

    rows: Mapping[str, int]
    articles: Any
    terms: Lists
    counts: Any
    kin: Lists
    said: Lists
    often: Any
    bases: Any
    damped: Any

    @classmethod
    def of(
        cls, ids: Iterable[str], claims: Mapping[str, Claim], profiles: Mapping[str, Profile], kindred: Kindred
    ) -> Gauge:
        """Prepare claims with these ids."""
        import numpy as np

        wanted: dict[str, list[str]] = {}
        for claim_id in ids:
            wanted.setdefault(claims[claim_id].article, []).append(claim_id)
        numbers: dict[str, int] = {}
        rows: dict[str, int] = {}
        articles: list[int] = []
        terms: list[list[int]] = []
        counts: list[int] = []
        for at, article in enumerate(sorted(wanted)):
            profile = profiles[article]
            often = profile.counts
            for claim_id in wanted[article]:
                found = profile.features[claim_id]
                rows[claim_id] = len(rows)
                articles.append(at)
                terms.append([numbers.setdefault(term, len(numbers)) for term in found])
                counts += [often[term] for term in found]
        kindred.take(stems_of(numbers))
        # In an article only terms of these claims are looked up, and only these can be kin to one another here.
        said = [
            [(numbers[term], count) for term, count in profiles[a].counts.items() if term in numbers]
            for a in sorted(wanted)
        ]
        often_said = np.array([count for one in said for _, count in one], dtype=np.int32)
        return cls(
            rows,
            np.array(articles, dtype=np.int64),
            Lists.of(terms),
            np.array(counts, dtype=np.int64),
            Lists.of([kin_of(term, kindred, numbers) for term in numbers]),
            Lists.of([[number for number, _ in one] for one in said]),
            often_said,
            np.array([base_weight(term) for term in numbers], dtype=np.float64),
            _damped(often_said),
        )

    @classmethod
    def among(cls, ids: Iterable[str], lexicon: Lexicon, kindred: Kindred) -> Gauge:
        """Prepare claims of which a lexicon holds the terms: the same, taken out of its columns."""
        import numpy as np

        there = np.unique(np.fromiter(map(lexicon.rows.__getitem__, ids), np.int64))
        where, sizes = lexicon.terms.at(there)
        used = np.unique(lexicon.terms.items[where])
        number = np.full(len(lexicon.words), -1, dtype=np.int64)
        number[used] = np.arange(len(used))
        names, articles = np.unique(lexicon.articles[there], return_inverse=True)
        said, kept = _renumbered(lexicon.said, names, number)
        often = lexicon.often[lexicon.said.at(names)[0]][kept]
        return cls(
            {lexicon.claims[row]: at for at, row in enumerate(there.tolist())},
            articles,
            Lists.flat(sizes, number[lexicon.terms.items[where]]),
            lexicon.counts[where],
            _renumbered(lexicon.kin(kindred), used, number)[0],
            said,
            often,
            lexicon.bases[used],
            _damped(often),
        )

    def held(self, first: Any, second: Any, *, weighed: bool = True) -> Held:
        """What the second claims have of the first ones; both are rows, pair by pair. Without weights if not ``weighed``."""
        import numpy as np

        shared = np.zeros(len(first), dtype=np.int64)
        weights = np.zeros((3, len(first) if weighed else 0))
        order = np.argsort(second, kind="stable")
        others, places = np.unique(second[order], return_inverse=True)
        height = max(1, _CELLS // max(1, len(self.bases)))
        met = np.zeros((height, len(self.bases)), dtype=np.uint8)
        often = np.zeros((height if weighed else 0, len(self.bases)), dtype=np.int32)
        for least in range(0, len(others), height):
            some = others[least : least + height]
            begin, end = np.searchsorted(places, (least, least + len(some)))
            texts, text_of = np.unique(self.articles[some], return_inverse=True)
            with _filled(met, self._met(some)), _filled(often, self._often(texts) if weighed else ()):
                for part in self._parts(first[order[begin:end]]):
                    pairs, rows = order[begin:end][part], places[begin:end][part] - least
                    where, sizes = self.terms.at(first[pairs])
                    terms, rows = self.terms.items[where], np.repeat(rows, sizes)
                    pair = np.repeat(np.arange(len(pairs)), sizes)
                    state = met[rows, terms]
                    shared[pairs] = np.bincount(pair, state > 0, len(pairs))
                    if weighed:
                        count = np.maximum(self.counts[where], often[text_of[rows], terms])
                        weight = self.bases[terms] * self.damped[count]
                        weights[0, pairs] = np.bincount(pair, weight, len(pairs))
                        weights[1, pairs] = np.bincount(pair, weight * (state == _IS_SAID), len(pairs))
                        weights[2, pairs] = np.bincount(pair, weight * (state == _IS_KIN), len(pairs))
        return Held(shared, *weights) if weighed else Held(shared, None, None, None)

    def _parts(self, rows: Any) -> Iterator[slice]:
        """Runs of pairs that do not have too many terms to be looked up at a stroke."""
        import numpy as np

        ends = np.cumsum(self.terms.ends[rows] - self.terms.starts[rows])
        at = 0
        while at < len(rows):
            done = int(ends[at - 1]) if at else 0
            end = max(at + 1, int(np.searchsorted(ends, done + _AT_ONCE, side="right")))
            yield slice(at, end)
            at = end

    def _met(self, rows: Any) -> list[tuple[Any, Any, int]]:
        """For a table of these claims by terms: what is kin to one of a claim's, and above this what is its own."""
        import numpy as np

        where, sizes = self.terms.at(rows)
        terms, owners = self.terms.items[where], np.repeat(np.arange(len(rows)), sizes)
        kin, sizes = self.kin.at(terms)
        return [(np.repeat(owners, sizes), self.kin.items[kin], _IS_KIN), (owners, terms, _IS_SAID)]

    def _often(self, texts: Any) -> list[tuple[Any, Any, Any]]:
        """For a table of these articles by terms: in how many of their claims each stands."""
        import numpy as np

        where, sizes = self.said.at(texts)
        return [(np.repeat(np.arange(len(texts)), sizes), self.said.items[where], self.often[where])]


def _damped(often: Any) -> Any:
    """By how much terms weigh less, by how often they stand in an article, up to the most that there are."""
    import numpy as np

    return np.array([1.0, *(1.0 / (1.0 + log(count)) for count in range(1, int(often.max(initial=0)) + 1))])


def _renumbered(lists: Lists, rows: Any, number: Any) -> tuple[Lists, Any]:
    """Some of these lists with other numbers and without the items that have none; and which of their items are left."""
    import numpy as np

    where, sizes = lists.at(rows)
    items = number[lists.items[where]]
    kept = items >= 0
    left = np.bincount(np.repeat(np.arange(len(rows)), sizes)[kept], minlength=len(rows))
    return Lists.flat(left, items[kept]), kept


@contextmanager
def _filled(table: Any, cells: Iterable[tuple[Any, Any, Any]]) -> Iterator[None]:
    """Fill an empty table for a while."""
    given = list(cells)
    for rows, columns, values in given:
        table[rows, columns] = values
    yield
    for rows, columns, _ in given:
        table[rows, columns] = 0


@frozen
class Likely:
    """Of pairs of claims, the similarity of their words at ``most`` and at ``least``, and the share of the lighter one that is
    at most ``contained`` in the other."""

    most: Any
    least: Any
    contained: Any

    @classmethod
    def of(cls, gauge: Gauge, first: Any, second: Any) -> Likely:
        """Bounds for these pairs of rows."""
        import numpy as np

        one, other = gauge.held(first, second), gauge.held(second, first)
        total = one.total + other.total
        lighter = np.minimum(one.total, other.total)
        common = 2.0 * one.common
        with np.errstate(divide="ignore", invalid="ignore"):
            least, most = (
                np.where(total > 0, matched / total, 0.0)
                for matched in (common, common + _KIN * (one.akin + other.akin))
            )
            contained = np.where(lighter > 0, one.common / lighter, 0.0)
        return cls(np.minimum(most, 1.0) + _SLACK, np.minimum(least, 1.0) - _SLACK, contained + _SLACK)
