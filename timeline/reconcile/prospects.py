"""Which pairs of claims are worth measuring: those that could be alike enough for something, told of many at a stroke.

The bounds follow ``Matcher.affinity`` and ``Matcher.could_grow`` step by step. What lies above the upper one is never passed
over: all that would be found to be alike or apart is among what is to be measured. What lies above the lower one is sure to
become so if the articles covered the same news, and is not measured unless it could be so already. Of pairs in two languages,
and of those that count what became of people, nothing is told: they are measured.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, combinations, zip_longest
from typing import TYPE_CHECKING, Any

from attrs import define, frozen

from timeline.reconcile.gauge import Gauge, Likely
from timeline.reconcile.meaning import Vectors
from timeline.reconcile.pairing import IdPairs
from timeline.reconcile.thresholds import (
    APART,
    COVERAGE_WEIGHT,
    HEADLINE_SHARE,
    MEANING_BASE,
    MEANING_SLOPE,
    MEANING_WEIGHT,
    NEWS_WINDOW_DAYS,
    REPEATED_IN_TEXT,
    RETOLD_IN_LINEAGE,
    SAME_DAY,
    SAME_HAPPENING,
    SAME_IN_LINEAGE,
    SAME_NAMED_DAY,
    SAME_WITHIN_ARTICLE,
    SAME_WITNESS,
    SHARED_TERMS,
    WITNESS_WINDOW_DAYS,
)

if TYPE_CHECKING:
    from timeline.reconcile.matching import Matcher

Pair = tuple[str, str]
_AT_ONCE, _FEW = 1 << 18, 1 << 15
_SLACK = 1e-9


@frozen
class Prospects:
    """The pairs that are ``to_measure``, and those ``growing``: neither alike nor apart, but sure to be so if their articles
    covered the same news. All others are nothing of this."""

    to_measure: list[Pair]
    growing: list[Pair]


def prospects(matcher: Matcher, pairs: Sequence[Pair]) -> Prospects:
    """Look at pairs that ``Sieve.could_concern`` lets through, before any of them is measured."""
    found = Prospects([], [])
    if not pairs:
        return found
    every = _Claims.of(matcher, pairs)
    parts = list(_parts(pairs))
    others = matcher.likeness.work.aside(lambda: [every.sift(some) for some in parts[1::2]], len(pairs) // 4)
    sifted = [every.sift(some) for some in parts[::2]]
    in_order = chain.from_iterable(zip_longest(sifted, others()))
    for some, (measured, growing) in zip(parts, in_order, strict=False):
        found.to_measure.extend(_chosen(some, measured))
        found.growing.extend(_chosen(some, growing))
    return found


def could_reach(matcher: Matcher, pairs: Sequence[Pair], likeness: float) -> list[Pair]:
    """Those of these pairs whose words and meaning could be alike so much."""
    if not pairs:
        return []
    every = _Claims.of(matcher, pairs)
    found: list[Pair] = []
    for some in _parts(pairs):
        found.extend(_chosen(some, every.could_reach(some, likeness)))
    return found


def _parts(pairs: Sequence[Pair]) -> Iterator[Sequence[Pair]]:
    """So many pairs at a time, many in two parts at least."""
    step = min(_AT_ONCE, max(_FEW, -(-len(pairs) // 2)))
    for first in range(0, len(pairs), step):
        yield pairs.part(first, step) if isinstance(pairs, IdPairs) else pairs[first : first + step]


def _chosen(pairs: Sequence[Pair], keep: Any) -> list[Pair]:
    """The pairs at which a column of answers says yes."""
    return pairs.where(keep) if isinstance(pairs, IdPairs) else [pairs[at] for at in keep.nonzero()[0].tolist()]


@define
class _Claims:
    """The claims of all pairs, by their rows in a gauge; ``of_rank`` gives the rows of those that pairs number by rank."""

    matcher: Matcher
    claims: list[str]
    gauge: Gauge
    columns: dict[str, Any]
    vectors: Vectors
    aligned: Any
    counterparts: Any
    of_rank: Any = None

    @classmethod
    def of(cls, matcher: Matcher, pairs: Sequence[Pair]) -> _Claims:
        """Prepare the claims of these pairs."""
        import numpy as np

        claims, work = matcher.claims, matcher.likeness.work
        ids = pairs.ids() if isinstance(pairs, IdPairs) else dict.fromkeys(chain.from_iterable(pairs))
        gauge = work.gauge(ids)
        rows = list(gauge.rows)
        there = np.array([matcher.sieve.rows[c] for c in rows], dtype=np.int64)
        columns = {name: column[there] for name, column in matcher.sieve.columns.items()}
        columns["origin"] = _numbered(matcher.origins[c] for c in rows)
        columns["shortens"] = _asked(matcher.is_headline, rows)
        columns["day"] = _asked(matcher.is_of_a_day, rows)
        columns["toll"] = _asked(matcher.counts_toll, rows)
        columns["tongue"] = _asked(lambda c: work.language_of(claims[c].article) is not None, rows)
        columns["rank"] = np.argsort(np.argsort(np.array(rows)))
        made = cls(matcher, rows, gauge, columns, Vectors.of(claims[c] for c in rows), None, None)
        made.aligned, made.counterparts = made._codes(matcher.aligned), made._codes(made._told())
        return made

    def sift(self, pairs: Sequence[Pair]) -> tuple[Any, Any]:
        """Of each pair, whether it is to be measured, and whether it is sure to grow."""
        import numpy as np

        left, right = self._sides(pairs)
        codes = np.minimum(left, right) * len(self.claims) + np.maximum(left, right)
        inside, aligned = self._same("article", left, right), np.isin(codes, self.aligned)
        toll = self.columns["toll"][left] & self.columns["toll"][right]
        measured = np.isin(codes, self.counterparts) | toll | self._languages_differ(left, right)
        growing = np.zeros(len(pairs), dtype=bool)
        near = np.flatnonzero(~measured & (inside | aligned))
        measured[near] = self._is_near(left[near], right[near], inside[near])
        far = np.flatnonzero(~measured & ~inside & ~aligned & self._are_timely(left, right))
        far = far[self.gauge.held(left[far], right[far], weighed=False).shared >= SHARED_TERMS]
        one_text = self._same("text", left[far], right[far])
        told = far[one_text]
        measured[told] = self._bounds(left[told], right[told]).most >= APART * RETOLD_IN_LINEAGE - _SLACK
        other = far[~one_text]
        measured[other], growing[other] = self._of_reports(left[other], right[other])
        return measured, growing

    def could_reach(self, pairs: Sequence[Pair], likeness: float) -> Any:
        """Of each pair, whether words and meaning could be alike so much."""
        left, right = self._sides(pairs)
        return (self._bounds(left, right).most >= likeness - _SLACK) | self._languages_differ(left, right)

    def _sides(self, pairs: Sequence[Pair]) -> tuple[Any, Any]:
        """The rows of both claims in the order of ids, in which affinity is measured: what two claims share is not the same
        seen from the other."""
        import numpy as np

        if isinstance(pairs, IdPairs):
            if self.of_rank is None:
                rows = (self.gauge.rows.get(name, -1) for name in pairs.names)
                self.of_rank = np.fromiter(rows, np.int64, len(pairs.names))
            left, right = (self.of_rank[side] for side in pairs.sides)
        else:
            given = map(self.gauge.rows.__getitem__, chain.from_iterable(pairs))
            left, right = np.fromiter(given, np.int64, 2 * len(pairs)).reshape(-1, 2).T
        rank = self.columns["rank"]
        ordered = rank[left] < rank[right]
        return np.where(ordered, left, right), np.where(ordered, right, left)

    def _languages_differ(self, left: Any, right: Any) -> Any:
        known = self.columns["tongue"]
        return known[left] & known[right] & ~self._same("language", left, right)

    def _is_near(self, left: Any, right: Any, inside: Any) -> Any:
        """Of pairs inside an article, or aligned in a lineage: whether they could be alike."""
        import numpy as np

        found = self._bounds(left, right)
        shortens = self.columns["shortens"][left] | self.columns["shortens"][right]
        headline = np.maximum(found.most, HEADLINE_SHARE * found.contained + found.meaning)
        needed = np.where(shortens, APART * SAME_WITHIN_ARTICLE, APART * REPEATED_IN_TEXT)
        one_text = np.where(shortens, headline, found.most) >= needed - _SLACK
        return np.where(inside, one_text, found.most >= APART * SAME_IN_LINEAGE - _SLACK)

    def _of_reports(self, left: Any, right: Any) -> tuple[Any, Any]:
        """Of pairs of two reports: whether they are to be measured, and whether they are sure to grow."""
        import numpy as np

        found = self._bounds(left, right)
        highest = np.where(self._share_witness(left, right), SAME_WITNESS, SAME_HAPPENING)
        scale = np.minimum(highest, self._needed_on_one_day(left, right))
        # With all neighbours in common they gain half of the weight. Without any they lose as much, and must still be above 0.
        could_grow = found.most >= APART * scale - COVERAGE_WEIGHT / 2 - _SLACK
        sure = (found.least >= APART * highest - COVERAGE_WEIGHT / 2 + _SLACK) & (
            found.least > COVERAGE_WEIGHT / 2 + _SLACK
        )
        sure &= ~self.columns["special"][left] & ~self.columns["special"][right]
        at = np.flatnonzero(could_grow)
        gained = COVERAGE_WEIGHT * (self._closeness(left[at], right[at]) - 0.5)
        is_so = np.zeros(len(left), dtype=bool)
        is_so[at] = found.most[at] + gained >= APART * scale[at] - _SLACK
        return could_grow & (is_so | ~sure), could_grow & sure & ~is_so

    def _needed_on_one_day(self, left: Any, right: Any) -> Any:
        """The likeness that is enough at least, whether or not the articles are on the same news."""
        import numpy as np

        named, day = self.columns["named"], self.columns["day"]
        is_one = day[left] & day[right] & (self._gap(left, right) <= 0)
        needed = np.where(named[left] & named[right], SAME_NAMED_DAY, SAME_DAY)
        return np.where(is_one, needed, SAME_HAPPENING)

    def _gap(self, left: Any, right: Any) -> Any:
        """How many days lie between two spans; not above 0 where they overlap."""
        import numpy as np

        first, last = self.columns["early"], self.columns["late"]
        return np.maximum(first[left] - last[right], first[right] - last[left])

    def _share_witness(self, left: Any, right: Any) -> Any:
        """Whether two reports rest on one witness, and were published within days of one another."""
        out = self.columns["out"]
        dated = (out[left] > 0) & (out[right] > 0)
        return self._same("origin", left, right) & dated & (self._days_between(left, right) <= WITNESS_WINDOW_DAYS)

    def _are_timely(self, left: Any, right: Any) -> Any:
        """Whether two reports could be on one happening; see ``could_be_one``."""
        named, out = self.columns["named"], self.columns["out"]
        undated = (out[left] == 0) | (out[right] == 0)
        return (named[left] & named[right]) | undated | (self._days_between(left, right) <= NEWS_WINDOW_DAYS)

    def _days_between(self, left: Any, right: Any) -> Any:
        """How many days lie between the publications of two reports."""
        import numpy as np

        out, last = self.columns["out"], self.columns["in"]
        return np.maximum(out[left] - last[right], out[right] - last[left])

    def _closeness(self, left: Any, right: Any) -> Any:
        """How far the articles of these claims cover the same news."""
        import numpy as np

        articles, claims = self.gauge.articles, self.matcher.claims
        names = [claims[self.claims[row]].article for row in np.unique(articles, return_index=True)[1].tolist()]
        pairs, at = np.unique(articles[left] * len(names) + articles[right], return_inverse=True)
        closeness = self.matcher.likeness.coverage.closeness
        found = [closeness(names[code // len(names)], names[code % len(names)]) for code in pairs.tolist()]
        return np.array(found)[at]

    def _bounds(self, left: Any, right: Any) -> _Bounds:
        """How alike two claims are at most and at least."""
        import numpy as np

        likely = Likely.of(self.gauge, left, right)
        cosine = self.vectors.cosines(left, right)

        def meaning(words: Any) -> Any:
            usual = MEANING_BASE + MEANING_SLOPE * words
            return MEANING_WEIGHT * np.where(np.isnan(cosine), usual, np.maximum(cosine, 0.0))

        added = meaning(likely.most)
        return _Bounds(likely.most + added, likely.least + meaning(likely.least), likely.contained, added)

    def _told(self) -> Iterator[Pair]:
        """The pairs of which one claim is told by another text as the other, or both are told there as one."""
        together: dict[tuple[str, str, str], list[str]] = {}
        for claim, found in self.matcher.counterparts.items():
            if claim not in self.gauge.rows:
                continue
            for article, (_, other) in found.items():
                yield claim, other
                together.setdefault((self.matcher.claims[claim].article, article, other), []).append(claim)
        for claims in together.values():
            yield from combinations(claims, 2)

    def _codes(self, pairs: Iterable[Pair]) -> Any:
        """The numbers of pairs that are the same in either order."""
        import numpy as np

        rows = self.gauge.rows
        given = [(rows[x], rows[y]) for x, y in pairs if x in rows and y in rows]
        return np.array([min(pair) * len(rows) + max(pair) for pair in given], dtype=np.int64)

    def _same(self, name: str, left: Any, right: Any) -> Any:
        return self.columns[name][left] == self.columns[name][right]


@frozen
class _Bounds:
    """How alike pairs are, words and meaning, at ``most`` and at ``least``; what is at most ``contained``; what meaning adds."""

    most: Any
    least: Any
    contained: Any
    meaning: Any


def _numbered(values: Iterable[str]) -> Any:
    """The same number for the same value."""
    import numpy as np

    numbers: dict[str, int] = {}
    return np.array([numbers.setdefault(value, len(numbers)) for value in values], dtype=np.int64)


def _asked(is_so: Callable[[str], bool], claims: Sequence[str]) -> Any:
    import numpy as np

    return np.fromiter(map(is_so, claims), bool, len(claims))
