"""Which articles are worth weighing for lineage: those that share keys, without comparing all pairs.

Work grows with what is shared. A key that very many articles hold (a wire story in every paper, a house's stock sentence)
joins each only with its next few neighbours in the order of ids: copies still form one chain, and no key costs more than a
few comparisons an article. Nothing depends on the order in which articles arrived.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from operator import itemgetter

from timeline.reconcile.thresholds import ARTICLE_LIMIT, ARTICLE_REACH, KEY_SHARE, LEAST_KEYS, PASSAGE_KEYS

KINDS = ("w", "a", "t")
_KIND = itemgetter(0)


def neighbours(article: str, holders: Sequence[str]) -> Sequence[str]:
    """The articles that ``article`` meets under one key, of those after it. ``holders`` are all articles with the key, sorted."""
    after = bisect_right(holders, article)
    return holders[after:] if len(holders) <= ARTICLE_LIMIT else holders[after : after + ARTICLE_REACH]


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
    return {kind: max(LEAST_KEYS[kind], KEY_SHARE[kind] * counts[kind]) for kind in KINDS}


def article_pairs(keys: Mapping[str, Sequence[str]], *, only: Iterable[str] | None = None) -> list[tuple[str, str]]:
    """All pairs of articles worth weighing, each in the order of ids, sorted.

    Args:
        keys: the keys of every article, from ``article_keys``.
        only: articles of which one must be in every pair; all by default.
    """
    holders: dict[str, list[str]] = defaultdict(list)
    for article in sorted(keys):
        for key in keys[article]:
            holders[key].append(article)
    wanted = None if only is None else set(only)
    needed = {article: required(found) for article, found in keys.items()}
    found = []
    for article in sorted(keys):
        met: dict[str, Counter[str]] = {kind: Counter() for kind in KINDS}
        for key in keys[article]:
            if len(holders[key]) > 1:
                met[key[0]].update(neighbours(article, holders[key]))
        least = needed[article]
        found += [
            (article, other)
            for other in sorted({other for count in met.values() for other in count})
            if (wanted is None or article in wanted or other in wanted)
            and is_enough({kind: count[other] for kind, count in met.items()}, least, needed[other])
        ]
    return found


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
