"""The derivations among many articles, some hundred pairs of them at once: what is measured for them is sifted together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Any

from attrs import evolve, frozen

from timeline.reconcile.article_pairs import pairs_sharing
from timeline.reconcile.derivation import Derivation, Partners, derive, partners_in
from timeline.reconcile.gauge import Gauge, Likely
from timeline.reconcile.imprint import Imprint
from timeline.reconcile.thresholds import COUNTERPART

_AT_ONCE = 256


@frozen(eq=False)
class Weighed:
    """What weighing articles came to: the ``numbers`` of their keys, ``derivations``, and the similarities measured for these."""

    numbers: Mapping[str, Mapping[str, Any]]
    derivations: Sequence[Derivation]
    scores: Mapping[tuple[str, str], float]


def weigh_articles(
    imprints: Mapping[str, Imprint],
    gauge_of: Callable[[Iterable[str]], Gauge],
    scores: Mapping[tuple[str, str], float],
    similarity: Callable[[str, str], float],
) -> Weighed:
    """Find the derivations among articles.

    Args:
        imprints: the articles as lineage sees them.
        gauge_of: the terms of claims as columns.
        scores: where ``similarity`` remembers what it measures.
        similarity: the similarity of two claims by their ids.
    """
    numbers = {a: imprint.numbers for a, imprint in imprints.items()}
    return Weighed(numbers, list(derivations_among(imprints, pairs_sharing(numbers), gauge_of, similarity)), scores)


def derivations_among(
    imprints: Mapping[str, Imprint],
    pairs: Sequence[tuple[str, str]],
    gauge_of: Callable[[Iterable[str]], Gauge],
    similarity: Callable[[str, str], float],
) -> Iterator[Derivation]:
    """Weigh pairs of articles; what ``derive`` finds of each is told in the order of the pairs.

    Args:
        imprints: the articles as lineage sees them.
        pairs: pairs of articles, each in the order of ids.
        gauge_of: the terms of claims as columns.
        similarity: the similarity of two claims by their ids.
    """
    for first in range(0, len(pairs), _AT_ONCE):
        some = pairs[first : first + _AT_ONCE]
        partners = _likely(imprints, some, [partners_in(imprints[a], imprints[b]) for a, b in some], gauge_of)
        for (left, right), one in zip(some, partners, strict=True):
            found = derive(imprints[left], imprints[right], similarity=similarity, partners=one)
            if found is not None:
                yield found


def _likely(
    imprints: Mapping[str, Imprint],
    pairs: Sequence[tuple[str, str]],
    partners: Sequence[Partners],
    gauge_of: Callable[[Iterable[str]], Gauge],
) -> list[Partners]:
    """The partners without those whose words cannot be alike enough."""
    import numpy as np

    met = [
        (imprints[a].statements[i].id, imprints[b].statements[j].id)
        for (a, b), one in zip(pairs, partners, strict=True)
        for i, j in one.pairs
    ]
    if not met:
        return list(partners)
    gauge = gauge_of(dict.fromkeys(chain.from_iterable(met)))
    rows = map(gauge.rows.__getitem__, chain.from_iterable(met))
    left, right = np.fromiter(rows, np.int64, 2 * len(met)).reshape(-1, 2).T
    keep = iter((Likely.of(gauge, left, right).most >= COUNTERPART).tolist())
    return [evolve(one, pairs=[pair for pair in one.pairs if next(keep)]) for one in partners]
