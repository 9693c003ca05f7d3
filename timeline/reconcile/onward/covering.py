"""Which articles are neighbours, where that can have changed: the new ones, redated ones, and those whose claims meet others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping

from timeline.reconcile.coverage import Coverage, article_likeness, may_be_neighbours, nearest
from timeline.reconcile.onward.memory import Near
from timeline.reconcile.onward.outlining import Pair
from timeline.reconcile.onward.part import Part
from timeline.reconcile.similarity import base_weight
from timeline.reconcile.thresholds import NEIGHBOUR_FLOOR


def find_neighbours(
    part: Part, came: Collection[Pair], went: Collection[Pair], meeting: Iterable[Pair]
) -> tuple[Coverage, dict[str, frozenset[str]]]:
    """Bring neighbourhoods up to date.

    Args:
        part: what is at hand.
        came, went: pairs of claims of two articles that meet now and did not, and those that meet no longer.
        meeting: all pairs that meet now of which one claim is of a renewed article.

    Returns:
        The neighbours of every article whose neighbours changed, and what these were before.
    """
    whole = _counted(part, meeting, only=part.renewed)
    counts = _counted(part, came, but=part.renewed)
    counts.subtract(_counted(part, went, but=part.renewed))
    stirred = part.renewed | {a for pair, change in counts.items() if change for a in pair}
    before = {a: dict(near) for a, near in part.memory.near(stirred).items()}
    near: dict[Pair, Near | None] = {}
    for a in part.renewed:
        for b in before.get(a, {}):
            near[min(a, b), max(a, b)] = None
    near |= _weighed(part, {pair: met for pair, met in whole.items() if met})
    fresh: dict[Pair, int] = {}
    for (a, b), change in counts.items():
        known = before.get(a, {}).get(b)
        if known is not None and change:
            met = known.met + change
            near[a, b] = Near(known.likeness, met) if met else None
        elif change > 0:
            fresh[a, b] = change
    near |= _weighed(part, fresh)
    return _changed(part, near, before)


def _counted(
    part: Part, pairs: Iterable[Pair], *, only: Collection[str] | None = None, but: Collection[str] = ()
) -> Counter[Pair]:
    """How many pairs of claims each two articles have: those of which one is among ``only``, or neither among ``but``."""
    found: Counter[Pair] = Counter()
    for x, y in pairs:
        a, b = part.article_of[x], part.article_of[y]
        if (a in but or b in but) if only is None else (a not in only and b not in only):
            continue
        found[min(a, b), max(a, b)] += 1
    return found


def _weighed(part: Part, met: Mapping[Pair, int]) -> dict[Pair, Near | None]:
    """Those of these pairs of articles that are like enough and published within days of one another."""
    part.outline({a for pair in met for a in pair})
    close = [(a, b) for a, b in met if may_be_neighbours(part.outlines[a].published, part.outlines[b].published)]
    part.profile({a for pair in close for a in pair})
    profiles = part.work.profiles
    weights = {a: sum(map(base_weight, profiles[a].counts)) for pair in close for a in pair}
    found: dict[Pair, Near | None] = {}
    for a, b in sorted(close):
        likeness = article_likeness(profiles[a], profiles[b], weights[a] + weights[b])
        if likeness >= NEIGHBOUR_FLOOR:
            found[a, b] = Near(likeness, met[a, b])
    return found


def _changed(
    part: Part, near: Mapping[Pair, Near | None], before: Mapping[str, Mapping[str, Near]]
) -> tuple[Coverage, dict[str, frozenset[str]]]:
    touched = {a for pair in near for a in pair}
    stored = {a: dict(found) for a, found in before.items()}
    stored.update((a, dict(found)) for a, found in part.memory.near(touched - stored.keys()).items())
    now = {a: dict(stored.get(a, {})) for a in touched}
    for (a, b), one in near.items():
        for this, other in ((a, b), (b, a)):
            if one is None:
                now[this].pop(other, None)
            else:
                now[this][other] = one
            if stored.get(this, {}).get(other) != one:
                part.delta.near[this, other] = one
    around = {a: nearest((one.likeness, b) for b, one in found.items()) for a, found in now.items()}
    were = {a: frozenset[str]() for a in around}
    were.update(part.memory.around(around))
    changed = {a: found for a, found in around.items() if found != were[a]}
    part.delta.around.update(changed)
    return Coverage(changed), {a: were[a] for a in changed}
