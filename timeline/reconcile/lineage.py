"""Joining derivations into lineages: which articles are one text in several forms, of what kind, and who had it from whom.

Two articles that are one text as a whole, in both directions, are joined. An article that stands wholly in a much longer one
hangs on it, on the best one only. A digest, whose parts come from articles that have nothing to do with one another, glues
nothing together: it joins only an article that makes up more than half of it. What is merely a passage in common is no
lineage; ``passages.py`` sees that it counts as one origin.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from attrs import frozen

from timeline.model import Lineage, LineageKind
from timeline.reconcile.circumstances import Circumstances
from timeline.reconcile.derivation import Derivation
from timeline.reconcile.direction import directed
from timeline.reconcile.identity import digest_id
from timeline.reconcile.lineage_words import evidence_of
from timeline.reconcile.links import Links
from timeline.reconcile.thresholds import DIGEST_OVERLAP, HANGING_SHARE, WHOLE_SHARE

_RANK: tuple[LineageKind, ...] = ("agency", "copy", "translation", "paraphrase", "single")


@frozen
class Said:
    """What a person said of how two articles derive."""

    kind: LineageKind
    evidence: tuple[str, ...]


def lineages(
    known: Mapping[str, Circumstances],
    derivations: Iterable[Derivation],
    ruled: Links | None = None,
    said: Mapping[tuple[str, str], Said] | None = None,
) -> tuple[Lineage, ...]:
    """Join derivations into lineages; every article is in exactly one. Sorted by id.

    Args:
        known: what is known of every article.
        derivations: of pairs of these articles, in any order; passages are left aside.
        ruled: which articles a person holds to be of one lineage, or not; it stands over what was found.
        said: what a person said of two articles (sorted) that they hold to be of one lineage.
    """
    whole = sorted((one for one in derivations if one.way != "passage"), key=lambda one: (one.left, one.right))
    kept = _joining(whole)
    parent = _joined(known, kept, ruled or Links())
    members: dict[str, list[str]] = defaultdict(list)
    for article in sorted(known):
        members[_root(parent, article)].append(article)
    inside: dict[str, list[Derivation]] = defaultdict(list)
    for one in whole:
        if _root(parent, one.left) == _root(parent, one.right):
            inside[_root(parent, one.left)].append(one)
    told: dict[str, list[Said]] = defaultdict(list)
    for (left, right), words in sorted((said or {}).items()):
        if left in known and right in known and _root(parent, left) == _root(parent, right):
            told[_root(parent, left)].append(words)
    made = [_lineage(known, group, inside[root], told[root]) for root, group in members.items()]
    return tuple(sorted(made, key=lambda lineage: lineage.id))


def _lineage(
    known: Mapping[str, Circumstances], group: Sequence[str], inside: Sequence[Derivation], told: Sequence[Said]
) -> Lineage:
    shown = _telling(inside)
    kinds = [*(kind_of(known, one) for one in inside), *(one.kind for one in told)]
    kind: LineageKind = min(kinds, key=_RANK.index, default="single")
    ruled = dict.fromkeys(line for one in told for line in one.evidence)
    evidence = (*(line for one in shown for line in evidence_of(known, one)), *ruled)
    derived = tuple(found for one in shown if (found := directed(known, one)) is not None)
    # Named by one of its articles: so it keeps its name, and all that carries it, when another copy of them turns up.
    return Lineage(digest_id("lineage", group[0]), tuple(group), kind, evidence, derived)


def kind_of(known: Mapping[str, Circumstances], one: Derivation) -> LineageKind:
    """What a derivation is called.

    A copy is an agency's text when one of the two credits an agency, or when two outlets share it and neither cites the
    other.
    """
    if one.way in {"paraphrase", "translation"}:
        return one.way
    a, b = known[one.left], known[one.right]
    if a.outlet_key is not None and a.outlet_key == b.outlet_key:
        return "copy"
    if a.agencies or b.agencies:
        return "agency"
    if a.outlet_key is None or b.outlet_key is None or a.cited(b) or b.cited(a):
        return "copy"
    return "agency"


def _telling(inside: Sequence[Derivation]) -> list[Derivation]:
    """For each article the derivation that shows best where it belongs: evidence for a person, not every pair of many copies."""
    best: dict[str, Derivation] = {}
    for one in sorted(inside, key=_strength, reverse=True):
        best.setdefault(one.left, one)
        best.setdefault(one.right, one)
    chosen = {(one.left, one.right): one for one in best.values()}
    return [chosen[pair] for pair in sorted(chosen)]


def _strength(one: Derivation) -> tuple[float, float, float, str, str]:
    return (one.shorter_share + one.longer_share, one.shorter_share, one.runs, one.left, one.right)


def _joining(whole: Sequence[Derivation]) -> list[Derivation]:
    """The derivations without those that would glue a digest to what it quotes."""
    partners: dict[str, list[Derivation]] = defaultdict(list)
    for one in whole:
        partners[one.left].append(one)
        partners[one.right].append(one)
    linked = {(one.left, one.right) for one in whole}
    digests = {article for article, found in partners.items() if _is_digest(article, found, linked)}
    return [
        one
        for one in whole
        if (one.left not in digests or one.left_share > HANGING_SHARE)
        and (one.right not in digests or one.right_share > HANGING_SHARE)
    ]


def _is_digest(article: str, found: Sequence[Derivation], linked: set[tuple[str, str]]) -> bool:
    """Whether two partners that have nothing to do with one another make up different parts of an article."""
    parts = [(one.right if one.left == article else one.left, _part(one, article)) for one in found]
    groups: list[tuple[list[str], set[str]]] = []
    for partner, part in sorted(parts, key=lambda item: (-len(item[1]), item[0])):
        for others, joint in groups:
            overlaps = len(joint & part) >= DIGEST_OVERLAP * min(len(joint), len(part))
            if overlaps or any((min(partner, other), max(partner, other)) in linked for other in others):
                others.append(partner)
                joint.update(part)
                break
        else:
            groups.append(([partner], set(part)))
    return len(groups) > 1


def _part(one: Derivation, article: str) -> frozenset[str]:
    """The claims of an article that have their like in the other one."""
    side = 0 if one.left == article else 1
    return frozenset(pair[side] for pair in (*one.aligned, *one.copied))


def _joined(known: Mapping[str, Circumstances], kept: Sequence[Derivation], ruled: Links) -> dict[str, str]:
    """Articles joined by what people say, then by what they are as a whole; then each group hung on the one longer text that
    holds most of it. Nothing joins what a person holds apart; where that matters, the strongest derivation goes first."""
    parent = {article: article for article in known}
    held: dict[str, list[str]] = {article: [article] for article in known if article in ruled.labels}
    for unit in ruled.units(known):
        for article in unit[1:]:
            _union(parent, unit[0], article, ruled, held)
    hanging = []
    for one in sorted(kept, key=_strength, reverse=True) if ruled.apart else kept:
        if one.longer_share >= WHOLE_SHARE:
            _union(parent, one.left, one.right, ruled, held)
        elif one.shorter_share >= HANGING_SHARE:
            hanging.append(one)
    best: dict[str, Derivation] = {}
    for one in sorted(hanging, key=_strength, reverse=True):
        short = one.left if one.left_share >= one.right_share else one.right
        best.setdefault(_root(parent, short), one)
    for _, one in sorted(best.items()):
        _union(parent, one.left, one.right, ruled, held)
    return parent


def _root(parent: dict[str, str], article: str) -> str:
    while parent[article] != article:
        parent[article] = parent[parent[article]]
        article = parent[article]
    return article


def _union(parent: dict[str, str], left: str, right: str, ruled: Links, held: dict[str, list[str]]) -> None:
    """Join two groups unless a person holds them apart. ``held`` are the articles of each group that rulings speak of."""
    a, b = sorted((_root(parent, left), _root(parent, right)))
    if a == b or not ruled.can_meet(held.get(a, ()), held.get(b, ())):
        return
    parent[b] = a
    if b in held:
        held.setdefault(a, []).extend(held.pop(b))
