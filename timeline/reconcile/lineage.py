"""Which articles derive from one another, found by what a rewrite keeps: its statements and their order.

Two articles are of one lineage when a large share of the shorter one's sentences has a counterpart in the other *in the
same order* (the heaviest increasing run of counterparts). Wording decides only whether it is a copy or a paraphrase.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import frozen

from timeline.model import Lineage, LineageKind
from timeline.reconcile.identity import digest_id
from timeline.reconcile.similarity import Profile
from timeline.reconcile.thresholds import COPY_SHARE, COUNTERPART, LINEAGE_SENTENCES, LINEAGE_SHARE

Aligned = tuple[tuple[str, str], ...]


@frozen
class Derivation:
    """Two articles found to be of one lineage, with the claim pairs that show it, in text order."""

    left: str
    right: str
    aligned: Aligned
    share: float
    kind: LineageKind
    evidence: tuple[str, ...]


def align(left: Profile, right: Profile, scores: Mapping[tuple[str, str], float]) -> Aligned:
    """Best counterparts that keep the order of both texts: the increasing run of matches with the highest total score."""
    matches: list[tuple[str, str, int, float]] = []
    for claim in left.claims:
        options = [
            (score, -place, other.id)
            for place, other in enumerate(right.claims)
            if (score := scores.get((claim.id, other.id), 0.0)) >= COUNTERPART
        ]
        if options:
            score, back, other_id = max(options)
            matches.append((claim.id, other_id, -back, score))
    run = _heaviest_run([(place, score) for _, _, place, score in matches])
    return tuple((matches[i][0], matches[i][1]) for i in run)


def _heaviest_run(items: Sequence[tuple[int, float]]) -> list[int]:
    """Indices of the strictly increasing subsequence with the greatest sum of weights.

    ``items`` are (value, weight). One pass over a Fenwick tree of best sums: O(n log n).
    """
    ranks = {value: rank for rank, value in enumerate(sorted({value for value, _ in items}), 1)}
    best: list[tuple[float, int]] = [(0.0, -1)] * (len(ranks) + 1)
    previous: list[int] = []
    top = (0.0, -1)
    for index, (value, weight) in enumerate(items):
        at = ranks[value] - 1
        before = (0.0, -1)
        while at > 0:
            before = max(before, best[at], key=lambda pair: pair[0])
            at -= at & -at
        previous.append(before[1])
        total = (before[0] + weight, index)
        top = max(top, total, key=lambda pair: pair[0])
        at = ranks[value]
        while at < len(best):
            best[at] = max(best[at], total, key=lambda pair: pair[0])
            at += at & -at
    run: list[int] = []
    step = top[1]
    while step >= 0:
        run.append(step)
        step = previous[step]
    return run[::-1]


def derive(
    left: Profile,
    right: Profile,
    scores: Mapping[tuple[str, str], float],
    languages: Mapping[str, str | None],
    names: Mapping[str, str],
) -> Derivation | None:
    """Weigh two articles; the derivation with its evidence, or nothing."""
    aligned = align(left, right, scores)
    shorter = min(len(left.claims), len(right.claims))
    share = len(aligned) / shorter if shorter else 0.0
    if len(aligned) < LINEAGE_SENTENCES or share < LINEAGE_SHARE:
        return None
    runs = _run_share(left, right)
    languages_differ = languages.get(left.article) != languages.get(right.article)
    kind: LineageKind = "translation" if languages_differ else "copy" if runs >= COPY_SHARE else "paraphrase"
    evidence = (
        (
            f"{len(aligned)} of {shorter} statements of the shorter text stand in the other one in the same order "
            f"({names[left.article]} and {names[right.article]})"
        ),
        f"{runs:.0%} of the five-word runs are shared",
        *_shared_features(left, right, aligned),
    )
    return Derivation(left.article, right.article, aligned, share, kind, evidence)


def _words(profile: Profile) -> list[str]:
    return [word for claim in profile.claims for word in claim.quote.casefold().split()]


def _run_share(left: Profile, right: Profile) -> float:
    """Share of the shorter text's five-word runs that the other text has too."""
    runs = [{tuple(words[i : i + 5]) for i in range(len(words) - 4)} for words in (_words(left), _words(right))]
    shorter = min(map(len, runs))
    return len(runs[0] & runs[1]) / shorter if shorter else 0.0


def _shared_features(left: Profile, right: Profile, aligned: Aligned) -> tuple[str, ...]:
    by_id = {claim.id: claim for profile in (left, right) for claim in profile.claims}
    found: dict[str, set[str]] = {"names": set(), "numbers": set()}
    for x, y in aligned:
        a, b = by_id[x], by_id[y]
        keys = {mention.key for mention in b.actors}
        found["names"] |= {mention.name for mention in a.actors if mention.key in keys}
        values = {quantity.value for quantity in b.quantities}
        found["numbers"] |= {
            f"{quantity.value:g} {quantity.of}" for quantity in a.quantities if quantity.value in values
        }
    return tuple(
        f"shared {what} in matching statements: {', '.join(sorted(items))}" for what, items in found.items() if items
    )


def lineages(articles: Sequence[str], derivations: Sequence[Derivation]) -> tuple[Lineage, ...]:
    """Join derivations into lineages; every article is in exactly one. Sorted by id."""
    parent = {article: article for article in articles}

    def root(article: str) -> str:
        while parent[article] != article:
            parent[article] = parent[parent[article]]
            article = parent[article]
        return article

    for derivation in derivations:
        a, b = sorted((root(derivation.left), root(derivation.right)))
        parent[b] = a
    members: dict[str, list[str]] = {}
    for article in sorted(articles):
        members.setdefault(root(article), []).append(article)
    rank: tuple[LineageKind, ...] = ("copy", "translation", "paraphrase")
    made = []
    for group in members.values():
        inside = [d for d in derivations if d.left in group and d.right in group]
        kind: LineageKind = min((d.kind for d in inside), key=rank.index, default="single")
        evidence = tuple(line for d in sorted(inside, key=lambda d: (d.left, d.right)) for line in d.evidence)
        made.append(Lineage(digest_id("lineage", *group), tuple(group), kind, evidence))
    return tuple(sorted(made, key=lambda lineage: lineage.id))
