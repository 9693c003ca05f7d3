"""Which articles are worth weighing for lineage: those that share keys, without comparing all pairs.

Work grows with what is shared. A key that very many articles hold (a wire story in every paper, a house's stock sentence)
joins each only with its next few neighbours in the order of ids: copies still form one chain, and no key costs more than a
few comparisons an article. Nothing depends on the order in which articles arrived.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from timeline.reconcile.thresholds import ARTICLE_LIMIT, ARTICLE_REACH, KEY_SHARE, LEAST_KEYS, PASSAGE_KEYS


def neighbours(article: str, holders: Sequence[str]) -> Sequence[str]:
    """The articles that ``article`` meets under one key, of those after it. ``holders`` are all articles with the key, sorted."""
    after = bisect_right(holders, article)
    return holders[after:] if len(holders) <= ARTICLE_LIMIT else holders[after : after + ARTICLE_REACH]


def worth_weighing(shared: Mapping[str, int], left: Sequence[str], right: Sequence[str]) -> bool:
    """Whether two articles share enough keys.

    Args:
        shared: how many keys of word runs ("w") and of anchors ("a") they meet under.
        left, right: all keys of each.

    Returns:
        True for a tenth of the keys of the one that has fewer, or for a few runs of words: a passage copied from one long
        article into another.
    """
    return shared.get("w", 0) >= PASSAGE_KEYS or any(
        shared.get(kind, 0) >= least_shared(kind, left, right) for kind in ("w", "a")
    )


def least_shared(kind: str, left: Sequence[str], right: Sequence[str]) -> float:
    """How many keys of a kind two articles must share to be compared statement by statement."""
    fewer = min(sum(key[0] == kind for key in keys) for keys in (left, right))
    return max(LEAST_KEYS[kind], KEY_SHARE * fewer)


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
    found = []
    for article in sorted(keys):
        met: dict[str, Counter[str]] = {"w": Counter(), "a": Counter()}
        for key in keys[article]:
            if len(holders[key]) > 1:
                met[key[0]].update(neighbours(article, holders[key]))
        for other in sorted(met["w"].keys() | met["a"].keys()):
            if wanted is not None and article not in wanted and other not in wanted:
                continue
            shared = {kind: count[other] for kind, count in met.items()}
            if worth_weighing(shared, keys[article], keys[other]):
                found.append((article, other))
    return found
