"""Groups of claims where they can come out otherwise: what joined before is joined again, the rest is weighed.

Claims join by their edges, the best first (``Matcher.join``). A group of claims of which none has changed makes the same way as
before for as long as it meets only others like it: which edges joined them is remembered, and nothing is measured. From the
edge at which it meets claims that have changed, or would have met them, its way is open, and its further edges are weighed.
So what is weighed is what a change can reach, however large the groups around it are.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from heapq import heappop, heappush

from attrs import define, field

from timeline.reconcile.matching import SAMPLE, Matcher
from timeline.reconcile.onward.comparing import prepare
from timeline.reconcile.onward.memory import Tie
from timeline.reconcile.onward.outlining import Pair
from timeline.reconcile.onward.part import Part, TooMuchIsTouchedError

_Key = tuple[float, str, str]
_FIRST: _Key = (float("-inf"), "", "")


@define(eq=False)
class _Group:
    """Claims that have joined so far. Of an ``open`` group it is not known from before how it goes on."""

    claims: list[str]
    open: bool = False


@define
class Regrouping:
    """Replays how claims joined, from the best edge to the last, around claims that have changed."""

    part: Part
    matcher: Matcher
    _of: dict[str, _Group] = field(factory=dict)
    _waiting: list[_Key] = field(factory=list)
    _entries: dict[str, tuple[str, ...]] = field(factory=dict)
    _before: set[Pair] = field(factory=set)
    _joined: set[Pair] = field(factory=set)
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
        if left is None or right is None or left is right:
            return
        was = pair in self._before
        if not left.open and not right.open:
            if was:
                self._join(pair, left, right)
            return
        closed = [group for group in (left, right) if not group.open]
        tie = self.part.ties.get(pair)
        does_join = tie is not None and _key(tie) == self._now and self._fit(left, right)
        if does_join or was:
            others = [c for group in closed for c in group.claims]
            for group in closed:
                group.open = True
            if does_join:
                self._join(pair, left, right)
            self._open_to(others)

    def _join(self, pair: Pair, left: _Group, right: _Group) -> None:
        small, large = sorted((left, right), key=lambda group: len(group.claims))
        large.claims = sorted(left.claims + right.claims)
        self._of.update(dict.fromkeys(small.claims, large))
        self._joined.add(pair)

    def _fit(self, left: _Group, right: _Group) -> bool:
        asked = {*left.claims[:SAMPLE], *right.claims[:SAMPLE]} - self._prepared
        if asked:
            self._prepared |= asked
            self.part.have(asked)
            prepare(self.part, self.matcher, asked)
        return self.matcher.belong_together(left.claims, right.claims)

    # What comes up

    def _group(self, claim: str) -> _Group | None:
        """The group in which a claim stands at this edge; None for one that stands no longer."""
        if claim in self.part.gone:
            return None
        if claim not in self._of:
            entry = self.part.entry_before(claim)
            if entry is None:
                raise TooMuchIsTouchedError
            self._follow(entry)
        return self._of[claim]

    def _follow(self, entry: str) -> None:
        """Bring an entry to this edge as it was made before, and have its further edges come up."""
        claims = [c for c in self._entries[entry] if c not in self.part.gone]
        for c in claims:
            self._of.setdefault(c, _Group([c]))
        for key in sorted(key for c in claims for key in self._steps.get(c, ())):
            if key > self._now:
                heappush(self._waiting, key)
            else:
                self._join(key[1:], self._of[key[1]], self._of[key[2]])

    def _open_to(self, claims: Sequence[str]) -> None:
        """Have all edges of these claims come up that are still to come."""
        part = self.part
        if len(self._of) > part.most:
            raise TooMuchIsTouchedError
        ties = [tie for tie in part.ties_of(claims).values() if is_edge(tie) and _key(tie) > self._now]
        others = {c for tie in ties for c in (tie.left, tie.right) if c not in self._of and c not in part.gone}
        part.mark(others)
        self._fetch({e for c in others if (e := part.entry_before(c)) is not None})
        for tie in ties:
            heappush(self._waiting, _key(tie))

    def _fetch(self, entries: Collection[str]) -> None:
        """Have these entries at hand, and by which edges their claims joined."""
        found = self.part.claims_in(set(entries) - self._entries.keys())
        self._entries.update(found)
        self.part.guard({c for claims in found.values() for c in claims})
        for tie in self.part.memory.joins({c for claims in found.values() if len(claims) > 1 for c in claims}):
            self._before.add((tie.left, tie.right))
            self._steps.setdefault(tie.left, []).append(_key(tie))

    def _tell(self, claims: Collection[str]) -> None:
        """Remember by which edges these claims joined."""
        for pair in self._before - self._joined:
            if pair[0] in claims or pair[1] in claims:
                self.part.tell_join(pair, is_joined=False)
        for pair in self._joined:
            self.part.tell_join(pair, is_joined=True)


def is_edge(tie: Tie) -> bool:
    """Whether two claims are alike enough to tell one happening."""
    return tie.affinity is not None and not tie.links


def _key(tie: Tie) -> _Key:
    return (-(tie.affinity or 0.0), tie.left, tie.right)
