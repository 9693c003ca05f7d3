"""Things that must be together and things that must not: what several people's rulings come to when taken together.

Together is transitive. Where two rulings cannot both hold, the later holds, and what the earlier one loses is reported. The
outcome depends on the rulings alone: unrelated ones may come in any order.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Mapping, Sequence

from attrs import define, field, frozen


@frozen
class Ask:
    """What one ruling asks: ``together`` are one, and none of ``apart`` is with any of them."""

    ruling: str
    position: int
    together: tuple[str, ...]
    apart: tuple[str, ...] = ()


@frozen
class Loss:
    """What a ruling does not get because later rulings say otherwise. ``items`` are what it concerns."""

    ruling: str
    by: tuple[str, ...]
    items: tuple[str, ...]


@frozen
class Links:
    """The outcome. ``labels`` names the unit of every item that a ruling speaks of, ``apart`` the units each must not meet."""

    labels: Mapping[str, str] = field(factory=dict)
    apart: Mapping[str, frozenset[str]] = field(factory=dict)
    lost: tuple[Loss, ...] = ()

    def units(self, items: Iterable[str]) -> list[tuple[str, ...]]:
        """Those of ``items`` that must be together, as sorted groups of two or more."""
        found: dict[str, list[str]] = {}
        for item in items:
            if item in self.labels:
                found.setdefault(self.labels[item], []).append(item)
        return sorted(tuple(sorted(unit)) for unit in found.values() if len(unit) > 1)

    def can_meet(self, left: Iterable[str], right: Iterable[str]) -> bool:
        """Whether two groups may be one as far as rulings go."""
        if not self.apart:
            return True
        kept_out = {label for item in left for label in self.apart.get(self.labels.get(item, ""), ())}
        return not kept_out or all(self.labels.get(item) not in kept_out for item in right)

    def by_unit(self, items: Sequence[str]) -> list[list[str]]:
        """A group cut into its units; what no ruling speaks of stands alone. In the order of ``items``."""
        units: dict[str, list[str]] = {}
        for item in items:
            units.setdefault(self.labels.get(item, item), []).append(item)
        return list(units.values())


def solve(asks: Iterable[Ask]) -> Links:
    """Take all rulings together, the latest first.

    Near-linear in the number of items named. A ruling that keeps items apart from others loses, for an item that a later
    ruling has put together with one of these others, all of its effect on that item.
    """
    work = _Work()
    for ask in sorted(asks, key=lambda one: (-one.position, one.ruling)):
        work.take(ask)
    return work.links()


@define
class _Work:
    """Disjoint sets of items; ``walls`` stand between the roots of sets, each with the ruling that put it there."""

    parent: dict[str, str] = field(factory=dict)
    size: dict[str, int] = field(factory=dict)
    walls: dict[str, dict[str, str]] = field(factory=dict)
    bonds: dict[str, list[tuple[str, str]]] = field(factory=dict)
    lost: list[Loss] = field(factory=list)

    def root(self, item: str) -> str:
        if item not in self.parent:
            self.parent[item], self.size[item] = item, 1
        while self.parent[item] != item:
            self.parent[item] = self.parent[self.parent[item]]
            item = self.parent[item]
        return item

    def take(self, ask: Ask) -> None:
        """Grant what the later rulings, which have been taken already, leave of this one."""
        others = {self.root(item): item for item in sorted(set(ask.apart), reverse=True)}
        blocs: dict[str, str] = {}  # root -> one of its items
        for item in sorted(set(ask.together)):
            root = self.root(item)
            if root in others:  # a later ruling has put it together with what it was to leave
                self.lost.append(Loss(ask.ruling, self.way(item, others[root]), (item,)))
            elif root not in blocs:
                self._admit(ask, item, blocs)
        # A wall joins nothing, so the roots stay what they are while walls go up.
        for root in blocs:
            for other in others:
                self.walls.setdefault(root, {}).setdefault(other, ask.ruling)
                self.walls.setdefault(other, {}).setdefault(root, ask.ruling)

    def _admit(self, ask: Ask, item: str, blocs: dict[str, str]) -> None:
        """Put an item to the first of the ruling's blocs that no wall keeps it from."""
        against: set[str] = set()
        for root, member in list(blocs.items()):
            wall = self.walls.get(root, {}).get(self.root(item))
            if wall is None:
                del blocs[root]
                blocs[self.join(member, item, ask.ruling)] = member
                return
            against.add(wall)
        blocs[self.root(item)] = item
        if against:
            self.lost.append(Loss(ask.ruling, tuple(sorted(against)), (item,)))

    def join(self, left: str, right: str, ruling: str) -> str:
        """Put two items together and return the root of both."""
        self.bonds.setdefault(left, []).append((right, ruling))
        self.bonds.setdefault(right, []).append((left, ruling))
        big, small = self.root(left), self.root(right)
        if big == small:
            return big
        if (self.size[big], small) < (self.size[small], big):
            big, small = small, big
        self.parent[small] = big
        self.size[big] += self.size[small]
        for other, wall in self.walls.pop(small, {}).items():
            del self.walls[other][small]
            self.walls[other].setdefault(big, wall)
            self.walls.setdefault(big, {}).setdefault(other, wall)
        return big

    def way(self, start: str, goal: str) -> tuple[str, ...]:
        """The rulings along the shortest chain that puts two items together."""
        came: dict[str, tuple[str, str]] = {start: ("", "")}
        waiting = deque([start])
        while waiting and goal not in came:
            item = waiting.popleft()
            for other, ruling in self.bonds.get(item, ()):
                if other not in came:
                    came[other] = (item, ruling)
                    waiting.append(other)
        found = []
        at = goal
        while at in came and came[at][0]:
            at, ruling = came[at]
            found.append(ruling)
        return tuple(sorted(set(found)))

    def links(self) -> Links:
        members: dict[str, list[str]] = {}
        for item in sorted(self.parent):
            members.setdefault(self.root(item), []).append(item)
        label = {root: items[0] for root, items in members.items()}
        labels = {item: label[root] for root, items in members.items() for item in items}
        apart = {label[root]: frozenset(label[other] for other in walls) for root, walls in self.walls.items() if walls}
        return Links(labels, apart, tuple(sorted(self.lost, key=lambda loss: (loss.ruling, loss.items))))
