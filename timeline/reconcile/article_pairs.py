"""Which articles are worth weighing for lineage: those that share keys, without comparing all pairs.

Work grows with what is shared. A key that very many articles hold (a wire story in every paper, a house's stock sentence)
joins each only with its next few neighbours in the order of ids: copies still form one chain, and no key costs more than a
few comparisons an article. Nothing depends on the order in which articles arrived.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from operator import itemgetter
from typing import Any

from timeline.reconcile.blocked import AT_ONCE, Blocked
from timeline.reconcile.pairing import distinct
from timeline.reconcile.thresholds import ARTICLE_LIMIT, ARTICLE_REACH, KEY_SHARE, LEAST_KEYS, PASSAGE_KEYS

KINDS = ("w", "a", "t")
_KIND = itemgetter(0)


def worth_weighing(shared: Mapping[str, int], left: Sequence[str], right: Sequence[str]) -> bool:
    """Whether two articles share enough keys.

    Args:
        shared: under how many keys of each kind they meet: of word runs ("w"), anchors ("a") and their successions ("t").
        left, right: all keys of each.

    Returns:
        True for a tenth of the keys of the one that has fewer, or for a few runs of words: a passage copied from one long
        article into another.
    """
    return is_enough(shared, required(left), required(right))


def is_enough(shared: Mapping[str, int], left: Mapping[str, float], right: Mapping[str, float]) -> bool:
    """The same with what each of the two requires (``required``)."""
    found = {kind: shared.get(kind, 0) for kind in KINDS}
    return found["w"] >= PASSAGE_KEYS or any(found[kind] >= min(left[kind], right[kind]) for kind in KINDS)


def could_be_enough(shared: Mapping[str, int]) -> bool:
    """Whether so many keys of each kind could be enough for any two articles."""
    return shared.get("w", 0) >= PASSAGE_KEYS or any(shared.get(kind, 0) >= LEAST_KEYS[kind] for kind in KINDS)


def required(keys: Sequence[str]) -> dict[str, float]:
    """How many keys of each kind an article must share to be compared statement by statement; the lesser of two decides."""
    counts = Counter(map(_KIND, keys))
    return {kind: needed(kind, counts[kind]) for kind in KINDS}


def needed(kind: str, count: int) -> float:
    """How many keys of a kind an article that has so many must share."""
    return max(LEAST_KEYS[kind], KEY_SHARE[kind] * count)


def article_pairs(keys: Mapping[str, Sequence[str]], *, only: Iterable[str] | None = None) -> list[tuple[str, str]]:
    """All pairs of articles worth weighing, each in the order of ids, sorted.

    Args:
        keys: the keys of every article, from ``Imprint.keys``.
        only: articles of which one must be in every pair; all by default.
    """
    import numpy as np

    numbers: dict[str, int] = {}
    coded = {
        a: {kind: np.array([numbers.setdefault(k, len(numbers)) for k in found if k[0] == kind]) for kind in KINDS}
        for a, found in keys.items()
    }
    made = pairs_sharing(coded)
    wanted = None if only is None else set(only)
    return [pair for pair in made if wanted is None or not wanted.isdisjoint(pair)]


def pairs_sharing(keys: Mapping[str, Mapping[str, Any]]) -> list[tuple[str, str]]:
    """The same of keys given as columns of numbers, by article and kind, each number once."""
    import numpy as np

    names = sorted(keys)
    if not names:
        return []
    sizes = {kind: np.array([len(keys[a][kind]) for a in names], dtype=np.int64) for kind in KINDS}
    shared: dict[str, tuple[Any, Any]] = {}
    for kind in KINDS:
        flat = np.concatenate([keys[a][kind] for a in names])
        shared[kind] = _shared(flat, np.repeat(np.arange(len(names)), sizes[kind]), len(names))
    pairs = distinct(np.concatenate([codes for codes, _ in shared.values()]))
    left, right = pairs // len(names), pairs % len(names)
    enough = np.zeros(len(pairs), dtype=bool)
    for kind, (codes, counts) in shared.items():
        found = np.zeros(len(pairs), dtype=np.int64)
        found[np.searchsorted(pairs, codes)] = counts
        least = np.maximum(LEAST_KEYS[kind], KEY_SHARE[kind] * sizes[kind])
        enough |= found >= np.minimum(least[left], least[right])
        if kind == "w":
            enough |= found >= PASSAGE_KEYS
    return [(names[a], names[b]) for a, b in zip(left[enough].tolist(), right[enough].tolist(), strict=True)]


def _shared(keys: Any, owners: Any, size: int) -> tuple[Any, Any]:
    """The pairs of ``size`` articles that meet under some keys, as codes, sorted; and under how many."""
    import numpy as np

    blocked = Blocked.of(keys, owners)
    codes, counts = np.empty(0, dtype=np.int64), np.empty(0, dtype=np.int64)
    waiting: list[Any] = []
    for source in (blocked.pairs(ARTICLE_LIMIT), blocked.chains(ARTICLE_REACH, least=ARTICLE_LIMIT)):
        for left, right in source:
            waiting.append(left * size + right)
            if sum(map(len, waiting)) > 2 * AT_ONCE:
                codes, counts, waiting = *_counted(codes, counts, waiting), []
    return _counted(codes, counts, waiting)


def _counted(codes: Any, counts: Any, more: Sequence[Any]) -> tuple[Any, Any]:
    """Count further codes to those that have been counted."""
    import numpy as np

    if not more:
        return codes, counts
    fresh, times = np.unique(np.concatenate(more), return_counts=True)
    every = np.union1d(codes, fresh)
    total = np.zeros(len(every), dtype=np.int64)
    total[np.searchsorted(every, codes)] = counts
    total[np.searchsorted(every, fresh)] += times
    return every, total


def met_under(article: str, holders: Sequence[str]) -> set[str]:
    """All articles that ``article``, one of the sorted ``holders``, meets under one key, before it and after it."""
    if len(holders) <= ARTICLE_LIMIT:
        return set(holders) - {article}
    at = bisect_left(holders, article)
    return set(holders[max(0, at - ARTICLE_REACH) : at + ARTICLE_REACH + 1]) - {article}


def do_meet(left: str, right: str, holders: Sequence[str]) -> bool:
    """Whether two of the sorted ``holders`` of one key meet under it."""
    if len(holders) <= ARTICLE_LIMIT:
        return True
    return abs(bisect_left(holders, left) - bisect_left(holders, right)) <= ARTICLE_REACH


def count_shared(
    left: str, right: str, left_keys: Iterable[str], right_keys: Iterable[str], holders: Mapping[str, Sequence[str]]
) -> Counter[str]:
    """Under how many keys of each kind two articles meet."""
    common = set(left_keys).intersection(right_keys)
    return Counter(key[0] for key in common if right in met_under(left, holders[key]))
