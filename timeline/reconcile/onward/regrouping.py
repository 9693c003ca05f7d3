"""Groups of claims where they can come out otherwise: what joined before is joined again, the rest is weighed.

Claims join by their edges, the best first (``Matcher.join``). A group of claims of which none has changed makes the same way as
before for as long as it meets only others like it: which edges joined them is remembered, and nothing is measured. From the
edge at which it meets claims that have changed, or would have met them, its way is open, and its further edges are weighed.
So what is weighed is what a change can reach, however large the groups around it are.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from heapq import heappop, heappush, nsmallest

from attrs import define, field

from timeline.reconcile.matching import SAMPLE, Matcher
from timeline.reconcile.onward.comparing import prepare
from timeline.reconcile.onward.memory import Tie
from timeline.reconcile.onward.outlining import Pair
from timeline.reconcile.onward.part import Part, TooMuchIsTouchedError

_Key = tuple[float, str, str]
_AHEAD = 192
"""Edges to come whose claims are fetched with those of one."""
_FIRST: _Key = (float("-inf"), "", "")


@define(eq=False)
class _Group:
    """Claims that have joined so far. Of an ``open`` group it is not known from before how it goes on."""

    claims: list[str]
    open: bool = False

    @property
    def sample(self) -> list[str]:
        """The claims that speak for all."""
        return self.claims[:SAMPLE]


@define
class Regrouping:
    """Replays how claims joined, from the best edge to the last, around claims that have changed.

    ``_of`` are the groups as they are now at an edge, ``_was`` those that were there at the same edge before. Where the claims
    that speak for two groups are the same ones as then, and have not changed, what was found out then holds.
    """

    part: Part
    matcher: Matcher
    _of: dict[str, _Group] = field(factory=dict)
    _was: dict[str, _Group] = field(factory=dict)
    _start: set[str] = field(factory=set)
    _waiting: list[_Key] = field(factory=list)
    _entries: dict[str, tuple[str, ...]] = field(factory=dict)
    _before: set[Pair] = field(factory=set)
    _joined: set[Pair] = field(factory=set)
    _ties: dict[Pair, Tie] = field(factory=dict)
    _tied: dict[str, list[_Key]] = field(factory=dict)
    _has_ties: set[str] = field(factory=set)
    _home: dict[str, str] = field(factory=dict)
    _prepared: set[str] = field(factory=set)
    _steps: dict[str, list[_Key]] = field(factory=dict)
    _now: _Key = _FIRST

    def run(self, start: Collection[str]) -> list[tuple[str, ...]]:
        """Group anew what these claims can reach.

        Args:
            start: claims that stand otherwise than before, are tied otherwise, or are measured otherwise against others.

        Returns:
            All groups that can differ from those before, sorted; each group sorted. The ties of their claims are told whether
            they joined.
        """
        part = self.part
        part.mark(start)
        self._start = set(start)
        for tie in part.changed_ties.values():
            if tie is not None and is_edge(tie):
                self._take(tie)
        entries = {e for c in (*start, *part.gone) if (e := part.entry_before(c)) is not None}
        self._fetch(entries)
        for c in sorted(start):
            self._of[c] = _Group([c], open=True)
        for entry in sorted(entries):
            self._follow(entry)
        self._open_to(sorted(start))
        last = _FIRST
        while self._waiting:
            self._now = heappop(self._waiting)
            if self._now != last:
                last = self._now
                self._meet(self._now[1:])
        groups = sorted({id(group): tuple(group.claims) for group in self._of.values() if group.open}.values())
        self._tell({c for group in groups for c in group})
        return groups

    # One edge

    def _meet(self, pair: Pair) -> None:
        left, right = (self._group(c) for c in pair)
        was = pair in self._before and self._now in self._steps.get(pair[0], ())
        known = self._known(pair, left, right, was=was)
        if was:
            _join(self._was, *(self._was[c] for c in pair))
        if left is None or right is None or left is right:
            return
        if not left.open and not right.open:
            if was:
                self._unite(pair, left, right)
            return
        closed = [group for group in (left, right) if not group.open]
        tie = self._ties.get(pair)
        does_join = tie is not None and _key(tie) == self._now and (self._fit(left, right) if known is None else known)
        if does_join or was:
            others = [c for group in closed for c in group.claims]
            for group in closed:
                group.open = True
            if does_join:
                self._unite(pair, left, right)
            self._open_to(others)

    def _known(self, pair: Pair, left: _Group | None, right: _Group | None, *, was: bool) -> bool | None:
        """What was found out about two groups at this edge before; None where that says nothing of those of now."""
        if left is None or right is None or not self._start.isdisjoint(pair):
            return None
        then, other = (self._was.get(c) for c in pair)
        if then is None or other is None or then is other:
            return None
        for now, before in ((left.sample, then.sample), (right.sample, other.sample)):
            if now != before or not self._start.isdisjoint(now):
                return None
        return was

    def _unite(self, pair: Pair, left: _Group, right: _Group) -> None:
        _join(self._of, left, right)
        self._joined.add(pair)

    def _fit(self, left: _Group, right: _Group) -> bool:
        asked = {*left.sample, *right.sample}
        if not asked <= self._prepared:
            asked |= {c for key in nsmallest(_AHEAD, self._waiting) for c in self._asked_at(key)}
            asked -= self._prepared
            self._prepared |= asked
            self.part.have(asked)
            prepare(self.part, self.matcher, asked)
        return self.matcher.belong_together(left.claims, right.claims)

    def _asked_at(self, key: _Key) -> list[str]:
        """The claims that an edge still to come may ask for, as the groups are now."""
        left, right = (self._of.get(c) for c in key[1:])
        if left is None or right is None or left is right or not (left.open or right.open):
            return []
        return [] if self._known(key[1:], left, right, was=False) is not None else [*left.sample, *right.sample]

    # What comes up

    def _group(self, claim: str) -> _Group | None:
        """The group in which a claim stands at this edge; None for one that stands no longer."""
        if claim in self.part.gone:
            return None
        if claim not in self._of:
            if claim not in self._home:
                raise TooMuchIsTouchedError
            self._follow(self._home[claim])
        return self._of[claim]

    def _follow(self, entry: str) -> None:
        """Bring an entry to this edge as it was made before, and have its further edges come up."""
        claims = self._entries[entry]
        for c in claims:
            self._was[c] = _Group([c])
            if c not in self.part.gone:
                self._of.setdefault(c, _Group([c]))
        for key in sorted(key for c in claims for key in self._steps.get(c, ())):
            if key > self._now:
                heappush(self._waiting, key)
            else:
                self._unite(key[1:], self._of[key[1]], self._of[key[2]])
                _join(self._was, self._was[key[1]], self._was[key[2]])

    def _open_to(self, claims: Sequence[str]) -> None:
        """Have all edges of these claims come up that are still to come."""
        part = self.part
        if len(self._of) > part.most:
            raise TooMuchIsTouchedError
        entries = {self._home[c] for c in claims if c in self._home}
        self._tie({*claims, *(c for e in entries for c in self._entries[e] if c not in part.gone)})
        keys = {key for c in claims for key in self._tied.get(c, ()) if key > self._now}
        others = {c for key in keys for c in key[1:] if c not in self._home and c not in self._of}
        part.mark(others)
        self._fetch({e for c in others if (e := part.entry_before(c)) is not None})
        for key in sorted(keys):
            heappush(self._waiting, key)

    def _tie(self, claims: set[str]) -> None:
        missing = claims - self._has_ties
        self._has_ties |= missing
        if not missing:
            return
        for tie in self.part.memory.edges(missing):
            if (tie.left, tie.right) not in self.part.changed_ties:
                self._take(tie)

    def _take(self, tie: Tie) -> None:
        pair = (tie.left, tie.right)
        if pair not in self._ties:
            self._ties[pair] = tie
            for c in pair:
                self._tied.setdefault(c, []).append(_key(tie))

    def _fetch(self, entries: Collection[str]) -> None:
        """Have these entries at hand, and by which edges their claims joined."""
        missing = set(entries) - self._entries.keys()
        if not missing:
            return
        found = self.part.claims_in(missing)
        self._entries.update(found)
        self._home.update((c, e) for e, claims in found.items() for c in claims)
        self.part.guard({c for claims in found.values() for c in claims})
        for tie in self.part.memory.joins({c for claims in found.values() if len(claims) > 1 for c in claims}):
            self._before.add((tie.left, tie.right))
            self._steps.setdefault(tie.left, []).append(_key(tie))

    def _tell(self, claims: Collection[str]) -> None:
        """Remember by which edges these claims joined."""
        for pair in self._before - self._joined:
            if (pair[0] in claims or pair[1] in claims) and pair in self._ties:
                self.part.tell_join(self._ties[pair], is_joined=False)
        for pair in self._joined & self._ties.keys():
            self.part.tell_join(self._ties[pair], is_joined=True)


def _join(groups: dict[str, _Group], left: _Group, right: _Group) -> None:
    small, large = sorted((left, right), key=lambda group: len(group.claims))
    large.claims = sorted(left.claims + right.claims)
    groups.update(dict.fromkeys(small.claims, large))


def is_edge(tie: Tie) -> bool:
    """Whether two claims are alike enough to tell one happening."""
    return tie.affinity is not None and not tie.links


def _key(tie: Tie) -> _Key:
    return (-(tie.affinity or 0.0), tie.left, tie.right)
