"""Articles side by side as before, where only days of publication are others: who meets whom then.

A day of publication orders copies of one sentence, of which each meets its next neighbours alone, and it decides which articles
can cover the same news. Nothing else of a comparison hangs on it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from attrs import evolve, field, frozen

from timeline.model import When
from timeline.reconcile.candidates import Files, pairs_at
from timeline.reconcile.comparison import Comparison, day_of
from timeline.reconcile.pairing import Meetings

Pair = tuple[str, str]


@frozen
class Moved:
    """A comparison with other days of publication, the ``pairs`` of claims that came or went, and the ``articles`` that meet
    others than before."""

    work: Comparison
    pairs: frozenset[Pair] = frozenset()
    articles: frozenset[str] = field(default=frozenset())


def on_other_days(work: Comparison, stated: Mapping[str, When]) -> Moved | None:
    """A comparison of the same articles where some say, or are said, to be published on other days.

    Args:
        work: the comparison; it stays as it is.
        stated: the day of every article.

    Returns:
        None where the comparison no longer knows how its pairs were found.
    """
    moved = sorted(a for a, when in stated.items() if day_of(when) != day_of(work.stated[a]))
    if not moved:
        return Moved(evolve(work, stated=stated))
    if work.blocks is None:
        return None
    files = Files(work.profiles)
    days = {a: day_of(when) for a, when in stated.items()}
    blocks, stirred = work.blocks.on_other_days(days.__getitem__, files.places(moved))
    before, after = pairs_at(work.blocks, stirred, files), pairs_at(blocks, stirred, files)
    lost, gained = before - after, after - before
    gone = lost - _of_derivations(work, lost)
    new = [pair for pair in sorted(gained) if pair not in work.pairs]
    pairs = work.pairs.changed(gone, new)
    met, met_others = _met(work, lost, gained)
    other = evolve(work, stated=stated, blocks=blocks, pairs=pairs, met=met)
    return Moved(other, frozenset([*gone, *new]), met_others)


def _met(work: Comparison, lost: set[Pair], gained: set[Pair]) -> tuple[Meetings, frozenset[str]]:
    """How often articles meet now, and which ones meet others than before."""
    changes: Counter[Pair] = Counter()
    for pairs, change in ((lost, -1), (gained, 1)):
        for x, y in pairs:
            changes[work.claims[x].article, work.claims[y].article] += change
    others: set[str] = set()
    for articles, change in changes.items():
        was = work.met.count(*articles)
        if (was == 0) != (was + change == 0):
            others.update(articles)
    return work.met.changed(changes), frozenset(others)


def _of_derivations(work: Comparison, pairs: set[Pair]) -> set[Pair]:
    """Those of some pairs that are worth comparing for the derivation of their articles."""
    derived = {(one.left, one.right): one for one in work.derivations} if pairs else {}
    found = set()
    for x, y in pairs:
        one = derived.get((work.claims[x].article, work.claims[y].article))
        if one is not None and (one.way != "passage" or (x, y) in one.copied):
            found.add((x, y))
    return found
