"""The terms of all claims as columns of numbers, made once for all that is asked of them in columns."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import chain
from typing import Any

from attrs import define, field, frozen

from timeline.reconcile.kindred import Kindred, stems_of
from timeline.reconcile.similarity import Profile, base_weight


@frozen
class Lists:
    """Many short lists of whole numbers as one column: one after another, each from its start to its end."""

    starts: Any
    ends: Any
    items: Any

    @classmethod
    def of(cls, lists: Sequence[Sequence[int]]) -> Lists:
        """Put these lists together."""
        import numpy as np

        sizes = np.array([len(one) for one in lists], dtype=np.int64)
        ends = np.cumsum(sizes)
        return cls(ends - sizes, ends, np.fromiter(chain.from_iterable(lists), dtype=np.int64, count=int(sizes.sum())))

    @classmethod
    def flat(cls, sizes: Any, items: Any) -> Lists:
        """Lists that stand one after another already, each of so many items."""
        import numpy as np

        counts = np.array(sizes, dtype=np.int64)
        ends = np.cumsum(counts)
        return cls(ends - counts, ends, items)

    def at(self, rows: Any) -> tuple[Any, Any]:
        """Where the items of these lists stand in the column, one list after another, and how many each list has."""
        import numpy as np

        sizes = self.ends[rows] - self.starts[rows]
        before = np.cumsum(sizes) - sizes
        return np.arange(int(sizes.sum())) + np.repeat(self.starts[rows] - before, sizes), sizes


@define(eq=False)
class Lexicon:
    """The terms of articles and their claims. ``claims`` are all, in the order of articles and then of their texts, and ``rows``
    numbers them.

    ``words`` are all terms by their numbers. ``terms`` are those of each claim, and ``counts`` in how many claims of its article
    each of these stands; ``said`` are the terms of each article, and ``often`` in how many of its claims each stands.
    """

    rows: Mapping[str, int]
    claims: Sequence[str]
    words: Sequence[str]
    articles: Any
    terms: Lists
    counts: Any
    said: Lists
    often: Any
    bases: Any
    _kin: dict[int, Lists] = field(factory=dict)

    @classmethod
    def of(cls, profiles: Mapping[str, Profile]) -> Lexicon:
        """Number the terms of these articles."""
        import numpy as np

        numbers: dict[str, int] = {}
        rows: dict[str, int] = {}
        sizes: list[int] = []
        terms: list[int] = []
        counts: list[int] = []
        said: list[list[int]] = []
        often: list[int] = []
        names = sorted(profiles)
        for a in names:
            known = profiles[a].counts
            said.append([numbers.setdefault(term, len(numbers)) for term in known])
            often.extend(known.values())
            for claim, found in profiles[a].features.items():
                rows[claim] = len(rows)
                sizes.append(len(found))
                terms.extend([numbers[term] for term in found])
                counts.extend([known[term] for term in found])
        return cls(
            rows,
            list(rows),
            list(numbers),
            np.repeat(np.arange(len(names)), [len(profiles[a].features) for a in names]),
            Lists.flat(sizes, np.array(terms, dtype=np.int64)),
            np.array(counts, dtype=np.int64),
            Lists.of(said),
            np.array(often, dtype=np.int32),
            np.array([base_weight(term) for term in numbers], dtype=np.float64),
        )

    def kin(self, kindred: Kindred) -> Lists:
        """The terms that are kin to each term, by their numbers; asked of one vocabulary once."""
        if id(kindred) not in self._kin:
            numbers = {word: number for number, word in enumerate(self.words)}
            self._kin = {id(kindred): Lists.of([kin_of(word, kindred, numbers) for word in self.words])}
        return self._kin[id(kindred)]


def kin_of(term: str, kindred: Kindred, numbers: Mapping[str, int]) -> list[int]:
    """The terms with numbers that are kin to a term."""
    if not stems_of((term,)):
        return []
    return [number for other in kindred.kin(term) if (number := numbers.get(other)) is not None]
