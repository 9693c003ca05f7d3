"""Which articles derive from one another, found by what a rewrite keeps: its statements and their order.

Two articles are of one lineage when a large share of the shorter one's sentences has a counterpart in the other *in the
same order* (the longest increasing run of counterparts). Wording decides only whether it is a copy or a paraphrase.
"""

from __future__ import annotations

from bisect import bisect_left
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
    """Best counterparts that keep the order of both texts: a longest increasing subsequence of the best matches."""
    place = {claim.id: index for index, claim in enumerate(right.claims)}
    best: list[tuple[str, str, int]] = []
    for claim in left.claims:
        options = [
            (scores.get((claim.id, other.id), 0.0), -place[other.id], other.id)
            for other in right.claims
            if scores.get((claim.id, other.id), 0.0) >= COUNTERPART
        ]
        if options:
            _, back, other_id = max(options)
            best.append((claim.id, other_id, -back))
    return tuple((best[i][0], best[i][1]) for i in _longest_run([index for _, _, index in best]))


def _longest_run(values: Sequence[int]) -> list[int]:
    """Indices of a longest strictly increasing subsequence (patience sorting, O(n log n))."""
    tails: list[int] = []
    tail_index: list[int] = []
    previous: list[int] = []
    for index, value in enumerate(values):
        at = bisect_left(tails, value)
        if at == len(tails):
            tails.append(value)
            tail_index.append(index)
        else:
            tails[at] = value
            tail_index[at] = index
        previous.append(tail_index[at - 1] if at else -1)
    run: list[int] = []
    at = tail_index[-1] if tail_index else -1
    while at >= 0:
        run.append(at)
        at = previous[at]
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
        (f"{len(aligned)} of {shorter} statements of the shorter text stand in the other one in the same order "
        f"({names[left.article]} and {names[right.article]})"),
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
