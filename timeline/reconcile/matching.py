"""Same happening or not: which claims form one entry.

How alike two claims must be depends on where they stand: along an aligned lineage, in one article (where headline
and lead shorten the body), on one witness's word about one day, or in two unrelated reports. An affinity of 1 is just
enough. Dates must be able to agree, and so must numbers and modalities. The best pairs join first; two groups join
only when they are alike on the whole, so chains do not grow. Sorted throughout: no order of arrival matters.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence, Set
from datetime import timedelta
from math import ceil

from attrs import define, field, frozen

from timeline.model import Claim, When
from timeline.reconcile.counted import TOLLS, counted
from timeline.reconcile.likeness import Likeness
from timeline.reconcile.links import Links
from timeline.reconcile.nearness import (
    could_be_one,
    dates_can_agree,
    denied_later,
    happened_on_one_day,
    is_day,
    published_near,
)
from timeline.reconcile.negation import are_opposite, undo_one_another
from timeline.reconcile.ordinals import are_others
from timeline.reconcile.pairing import IdPairs
from timeline.reconcile.prospects import Prospects, could_reach, prospects
from timeline.reconcile.sieve import NAMED, Pairs, Sieve
from timeline.reconcile.thresholds import (
    APART,
    COVERAGE_WEIGHT,
    GROUP_COHESION,
    OPINION_MEETS,
    OTHER_ACT_ABROAD,
    PARTNER,
    RECOUNTED,
    REPEATED_IN_TEXT,
    RETOLD_IN_LINEAGE,
    SAME_ACT_ABROAD,
    SAME_DAY,
    SAME_HAPPENING,
    SAME_IN_LINEAGE,
    SAME_NAMED_DAY,
    SAME_WITHIN_ARTICLE,
    SAME_WITNESS,
    SHARED_TERMS,
    SPLIT_SHARE,
    TOLD_TOGETHER,
    UNMISTAKABLE,
    WITNESS_WINDOW_DAYS,
)
from timeline.reconcile.tolling import Tolls

_CLASS = {
    "asserted": "happening",
    "planned": "open",
    "conditional": "open",
    "possible": "open",
    "denied": "denied",
    "opinion": "opinion",
}
_HEADLINES = frozenset({"title", "lead", "heading", "bullet", "caption"})
_SLACK = timedelta(days=1)
SAMPLE = 12
"""Of a group, its first claims speak for all."""
_MOST = 2 / 3


@frozen
class Edge:
    """Two claims alike enough to tell one happening. A ``links`` edge only connects entries (a plan and its happening)."""

    left: str
    right: str
    affinity: float
    links: bool = False


@frozen
class Groups:
    """Claims in ``groups``, sorted, and each sorted; ``joins`` are the edges by which two groups became one."""

    groups: list[tuple[str, ...]]
    joins: set[tuple[str, str]]


def each_once(pairs: Iterable[tuple[str, str]]) -> Sequence[tuple[str, str]]:
    """Pairs in order, each once."""
    # Lists are mostly sorted already, which a set would forget.
    return pairs if isinstance(pairs, IdPairs) else sorted(dict.fromkeys(pairs))


@define
class Matcher:
    """Compares claims.

    ``beside`` are the claims right before and after each claim in its text, ``aligned`` are pairs that stand in the same
    order in two articles of one lineage, ``lineages`` names the lineage of each article, ``origins`` and ``published``
    belong to each claim. ``ruled`` says which claims a person holds to be one happening, or not; ``told`` are the dates that
    claims give themselves where a person has dated the happening otherwise: reports that still tell it so may join.
    ``counterparts`` are found here: by claim and article of its lineage, how alike the closest claim there is, and which.
    """

    claims: Mapping[str, Claim]
    dates: Mapping[str, When]
    origins: Mapping[str, str]
    published: Mapping[str, When]
    aligned: Set[tuple[str, str]]
    lineages: Mapping[str, str]
    likeness: Likeness
    beside: Mapping[str, tuple[str, ...]]
    ruled: Links = field(factory=Links)
    told: Mapping[str, When] = field(factory=dict)
    counterparts: dict[str, dict[str, tuple[float, str]]] = field(factory=dict)
    _known: dict[tuple[str, str], float] = field(factory=dict)
    _sieve: Sieve | None = None
    _counts: dict[str, dict[str, float]] = field(factory=dict)
    _tolls: Tolls = field(init=False)

    def __attrs_post_init__(self) -> None:
        self._tolls = Tolls(self.claims, self.dates)

    def affinity(self, x: str, y: str) -> float:
        """How alike two claims are, over what is needed where they stand: 1 is just enough."""
        key = (x, y) if x < y else (y, x)
        if key not in self._known:
            self._known[key] = self._affinity(*key)
        return self._known[key]

    def forget(self) -> None:
        """Drop all that was measured of pairs; it is measured again where it is asked for."""
        self._known.clear()
        self.likeness.work.scores.clear()
        self._sieve = None

    def _affinity(self, x: str, y: str) -> float:
        return max(self._measured(x, y), 1.0 if self._are_counterparts(x, y) else 0.0)

    def _are_counterparts(self, x: str, y: str) -> bool:
        """Whether one sentence is told by another text of the lineage as the other, or both are told there as one."""
        a, b = self.claims[x], self.claims[y]
        mine, others = self.counterparts.get(x, {}), self.counterparts.get(y, {})
        if a.article == b.article:
            return any(mine[article][1] == others[article][1] for article in mine.keys() & others.keys())
        return mine.get(b.article, (0.0, ""))[1] == y or others.get(a.article, (0.0, ""))[1] == x

    def _measured(self, x: str, y: str) -> float:
        a, b = self.claims[x], self.claims[y]
        if a.article == b.article:
            if a.role in _HEADLINES or b.role in _HEADLINES:
                least = 1.0 if self._tolls.are_alike(x, y) else 0.0
                return max(least, self.likeness.of_headline(x, y) / SAME_WITHIN_ARTICLE)
            return self.likeness.of(x, y) / REPEATED_IN_TEXT
        if self._is_aligned(x, y):
            return self.likeness.of(x, y) / SAME_IN_LINEAGE
        if not self._could_be_one(x, y):
            return 0.0
        if self._in_lineage(a, b):
            return self.likeness.of(x, y) / RETOLD_IN_LINEAGE if self.likeness.enough_shared(x, y) else 0.0
        least = 1.0 if self._tolls.are_shared(x, y) and self._counted_together(a, b) else 0.0
        if not self.likeness.enough_shared(x, y):
            return least
        return max(least, self.likeness.of_reports(x, y) / self._needed(x, y))

    def _counted_together(self, a: Claim, b: Claim) -> bool:
        """Whether two reports count what became of the same people, on one day of one story or beside the same sentence.

        "14 people were hurt" shares too little with "19 Verletzte" to be alike by itself, and too much with any other count.
        """
        is_one_thing = not TOLLS.isdisjoint(self._counted(a).keys() & self._counted(b).keys())
        if is_one_thing and self.likeness.beside(a.id, b.id) >= TOLD_TOGETHER:
            return True
        is_one_story = self.likeness.share_more(a.id, b.id) and self.likeness.cover_one_news(a.id, b.id)
        return is_one_story and self._tolls.are_alike(a.id, b.id) and not self.likeness.towns_exclude(a.id, b.id)

    def _needed(self, x: str, y: str) -> float:
        """The likeness from which two reports tell one happening."""
        if self.likeness.languages_differ(x, y):
            is_one = self.likeness.is_one_act(x, y)
            if is_one is not None:
                return SAME_ACT_ABROAD if is_one else OTHER_ACT_ABROAD
        if self.origins[x] == self.origins[y] and published_near(
            self.published[x], self.published[y], WITNESS_WINDOW_DAYS, undated=False
        ):
            return SAME_WITNESS
        if self._are_news_of_one_day(x, y):
            return SAME_NAMED_DAY if all(self.dates[c].basis in NAMED for c in (x, y)) else SAME_DAY
        return SAME_HAPPENING

    def _are_news_of_one_day(self, x: str, y: str) -> bool:
        """Whether two reports in one language, on the same news, assert something of one day."""
        return (
            happened_on_one_day(*((self.claims[c].modality, self.dates[c]) for c in (x, y)))
            and not self.likeness.languages_differ(x, y)
            and not self.likeness.towns_exclude(x, y)
            and self.likeness.cover_one_news(x, y)
        )

    def _is_aligned(self, x: str, y: str) -> bool:
        return (x, y) in self.aligned or (y, x) in self.aligned

    def _could_be_one(self, x: str, y: str) -> bool:
        return could_be_one(self.dates[x], self.dates[y], self.published[x], self.published[y])

    def _in_lineage(self, a: Claim, b: Claim) -> bool:
        return a.article != b.article and self.lineages[a.article] == self.lineages[b.article]

    @property
    def sieve(self) -> Sieve:
        """What sorts out at once the pairs that cannot matter."""
        if self._sieve is None:
            self._sieve = Sieve.of(
                self.claims,
                self.dates,
                self.published,
                self.lineages,
                frozenset(self.told),
                self.likeness.work.language_of,
            )
        return self._sieve

    def take_sieve(self, before: Matcher, altered: Collection[str]) -> None:
        """Prepare the sieve from another matcher's, where only some claims stand otherwise than there."""
        known = before.sieve
        if self.claims.keys() <= known.rows.keys():
            special = frozenset(self.told)
            self._sieve = known.again(self.claims, self.dates, self.published, self.lineages, special, altered)

    def find_counterparts(self, pairs: Iterable[tuple[str, str]]) -> None:
        """Find the counterparts of claims in the other texts of their lineage, before any affinity is asked for.

        Args:
            pairs: all candidate pairs of the articles concerned. A counterpart depends on the pairs between two articles alone.
        """
        retold = self.sieve.of_one_text(each_once(pairs))
        self._find_partners(retold)
        self._find_splits(retold)

    def edges(self, pairs: Iterable[tuple[str, str]]) -> list[Edge]:
        """The edges among candidate pairs, sorted by claims."""
        found = []
        meeting = [pair for pair in self.sieve.could_meet(each_once(pairs), self.aligned) if self.may_meet(*pair)]
        self._measure(meeting)
        for x, y in meeting:
            a, b = self.claims[x], self.claims[y]
            affinity = self.affinity(x, y)
            if affinity >= 1.0 and self._is_one_scene(x, y) and not self._told_apart(x, y):
                found.append(Edge(x, y, affinity, links=not self._modalities_meet(a, b)))
        return found

    def _measure(self, pairs: Sequence[tuple[str, str]]) -> None:
        """Measure the affinity of pairs, half of them aside."""
        half = len(pairs) // 2
        scores = self.likeness.work.scores

        def measured() -> list[tuple[float, float | None]]:
            return [(self.affinity(x, y), scores.get((x, y) if x < y else (y, x))) for x, y in pairs[half:]]

        others = self.likeness.work.aside(measured, 4 * len(pairs))
        for x, y in pairs[:half]:
            self.affinity(x, y)
        for (x, y), (affinity, score) in zip(pairs[half:], others(), strict=True):
            key = (x, y) if x < y else (y, x)
            self._known[key] = affinity
            if score is not None:
                scores[key] = score

    def may_meet(self, x: str, y: str) -> bool:
        """Whether two claims can be of one day, or the one may deny the other later."""
        return self._dates_can_meet(x, y) or self._denied_later(x, y)

    def could_grow(self, x: str, y: str) -> bool:
        """Whether two reports would be weighed as one happening, or a disagreement, if their articles covered the same news."""
        a, b = self.claims[x], self.claims[y]
        value = self.affinity(x, y)
        if value <= 0.0 or a.article == b.article or self._in_lineage(a, b) or self._is_aligned(x, y):
            return False
        scale = self._needed(x, y)
        return value + COVERAGE_WEIGHT / scale >= APART and (
            (self.likeness.of(x, y) + COVERAGE_WEIGHT / 2) / scale >= APART
        )

    def prospects(self, pairs: Iterable[tuple[str, str]]) -> Prospects:
        """What candidate pairs could come to, once counterparts have been found: most come to nothing."""
        return prospects(self, self.sieve.could_concern(each_once(pairs), self.aligned))

    def is_headline(self, claim: str) -> bool:
        """Whether a claim is no running text: it shortens what is told elsewhere."""
        return self.claims[claim].role in _HEADLINES

    def is_of_a_day(self, claim: str) -> bool:
        """Whether a claim asserts something of a day."""
        return self.claims[claim].modality == "asserted" and is_day(self.dates[claim])

    def counts_toll(self, claim: str) -> bool:
        """Whether a claim counts what became of people."""
        return bool(self._tolls.of(claim))

    def _find_partners(self, pairs: Pairs) -> None:
        """The closest counterpart of each claim in each other article of its lineage, from the pairs inside lineages."""
        for x, y in could_reach(self, pairs, PARTNER):
            a, b = self.claims[x], self.claims[y]
            value = self.likeness.of(x, y)
            if value >= PARTNER:
                for one, other, article in ((x, y, b.article), (y, x, a.article)):
                    mine = self.counterparts.setdefault(one, {})
                    best = mine.get(article)
                    if best is None or (-value, other) < (-best[0], best[1]):
                        mine[article] = (value, other)

    def _find_splits(self, pairs: Pairs) -> None:
        """Sentences without a counterpart of their own that finish what the sentence beside them began."""
        told = {(z, article, y) for z, each in self.counterparts.items() for article, (_, y) in each.items()}
        wanted = {
            (x, article, y)
            for z, article, y in told
            for x in self.beside.get(z, ())
            if article not in self.counterparts.get(x, {})
        }
        compared = set(pairs) if wanted else set()
        found = [
            (x, article, y)
            for x, article, y in sorted(wanted)
            if ((x, y) in compared or (y, x) in compared)
            and self.likeness.shared(x, y) >= SHARED_TERMS
            and self.likeness.contained(x, y) >= SPLIT_SHARE
        ]
        for x, article, y in found:
            self.counterparts.setdefault(x, {})[article] = (PARTNER, y)

    def _told_apart(self, x: str, y: str) -> bool:
        """Whether a text of the same lineage shows two claims to be two statements: it tells each of them elsewhere."""
        a, b = self.claims[x], self.claims[y]
        mine, others = self.counterparts.get(x, {}), self.counterparts.get(y, {})
        if a.article != b.article:
            left, right = mine.get(b.article), others.get(a.article)
            told = left is not None and right is not None and left[1] != y and right[1] != x
        else:
            told = any(mine[article][1] != others[article][1] for article in mine.keys() & others.keys())
        return told and self.likeness.of(x, y) < UNMISTAKABLE

    def _counted(self, claim: Claim) -> dict[str, float]:
        if claim.id not in self._counts:
            self._counts[claim.id] = counted(claim)
        return self._counts[claim.id]

    def quantities_can_agree(self, x: str, y: str) -> bool:
        """Whether no thing counted on both sides has two numbers: 35 countries attending are not 26 pledging."""
        a, b = self.claims[x], self.claims[y]
        if not a.quantities or not b.quantities:
            return True
        left, right = self._counted(a), self._counted(b)
        return all(left[thing] == right[thing] for thing in left.keys() & right.keys())

    def _is_one_scene(self, x: str, y: str) -> bool:
        """Whether two claims count alike, tell no acts that undo one another and, in two languages, name no different towns."""
        a, b = self.claims[x], self.claims[y]
        if undo_one_another(a, b) or are_others(a, b) or self._tolls.are_others(x, y):
            return False
        return self._counts_can_meet(x, y) and not self.likeness.towns_differ(x, y)

    def _counts_can_meet(self, x: str, y: str) -> bool:
        """Whether two claims count alike, or tell one happening recounted by another article in nearly the same words."""
        a, b = self.claims[x], self.claims[y]
        if self.quantities_can_agree(x, y):
            return True
        return a.article != b.article and self.affinity(x, y) >= RECOUNTED

    def _dates_can_meet(self, x: str, y: str) -> bool:
        """Whether two claims can be of one day, by a person's date for them or by their own."""
        if dates_can_agree(self.dates[x], self.dates[y]):
            return True
        if x not in self.told and y not in self.told:
            return False
        return dates_can_agree(self.told.get(x, self.dates[x]), self.told.get(y, self.dates[y]))

    def _denied_later(self, x: str, y: str) -> bool:
        return denied_later((self.claims[x].modality, self.dates[x]), (self.claims[y].modality, self.dates[y]))

    def groups(self, found: Sequence[Edge], among: Collection[str] | None = None) -> Groups:
        """Partition claims into groups, each one happening.

        Args:
            found: the edges.
            among: claims that no edge and no ruling binds to others; all claims by default.
        """
        claims = self.claims if among is None else among
        member: dict[str, list[str]] = {claim: [claim] for claim in sorted(claims)}
        joins: set[tuple[str, str]] = set()
        for unit in self.ruled.units(claims):
            together = list(unit)
            member.update(dict.fromkeys(unit, together))
        for edge in sorted(found, key=lambda e: (-e.affinity, e.left, e.right)):
            left, right = member[edge.left], member[edge.right]
            if edge.links or left is right or not self.belong_together(left, right):
                continue
            joins.add((edge.left, edge.right))
            joined = sorted(left + right)
            for claim in joined:
                member[claim] = joined
        return Groups(sorted({tuple(group) for group in member.values()}), joins)

    def belong_together(self, left: Sequence[str], right: Sequence[str]) -> bool:
        """Whether two groups are alike in most of their pairs and no two of their claims exclude one another.

        Claims that a person holds to be one speak with the voice of the one that fits best: a ruling puts claims together that
        differ, and what fits one of them fits the happening. A headline is not held against a text in another language, where
        few words say too little, as long as its sentence is there as well.
        """
        if not self.ruled.can_meet(left, right):
            return False
        found: list[float] = []
        foreign: list[float] = []
        meetings = [[(x, y) for x in xs for y in ys] for xs in self._units(left) for ys in self._units(right)]
        # Days are asked of all before anything is measured.
        if not all(any(self._dates_can_meet(x, y) for x, y in meeting) for meeting in meetings):
            return False
        if not all(any(self._can_be_one(x, y) for x, y in meeting) for meeting in meetings):
            return False
        for meeting in meetings:
            value = min(1.0, max(self.affinity(x, y) for x, y in meeting))
            (foreign if self._is_foreign_headline(*meeting[0]) else found).append(value)
        found = found or foreign
        best = sorted(found, reverse=True)[: ceil(_MOST * len(found))]
        return sum(best) / len(best) >= GROUP_COHESION

    def _is_foreign_headline(self, x: str, y: str) -> bool:
        return not _HEADLINES.isdisjoint({self.claims[x].role, self.claims[y].role}) and self.likeness.languages_differ(
            x, y
        )

    def _can_be_one(self, x: str, y: str) -> bool:
        return self._dates_can_meet(x, y) and self._is_one_scene(x, y) and not self._told_apart(x, y)

    def _units(self, group: Sequence[str]) -> list[list[str]]:
        return self.ruled.by_unit(group[:SAMPLE])

    def _modalities_meet(self, a: Claim, b: Claim) -> bool:
        classes = {_CLASS[a.modality], _CLASS[b.modality]}
        if len(classes) == 1:
            return not are_opposite(a, b)
        if "denied" in classes:
            return False
        if "opinion" in classes:
            return self.likeness.of(a.id, b.id) >= OPINION_MEETS
        return self._in_lineage(a, b) or a.role in _HEADLINES or b.role in _HEADLINES
