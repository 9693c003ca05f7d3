"""Conflicts that a person has settled: by accepting a value, by explaining why it is none, or by dating the happening.

A decision binds the claims on the sides of a conflict, not the conflict's id: it finds the conflict of its slot in which most of
them stand. A value that was not there when the person decided opens the conflict again.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from attrs import evolve, field, frozen

from timeline.model import Conflict, ConflictValue, RulingMade
from timeline.reconcile.binding import Bound
from timeline.reconcile.links import Loss
from timeline.reconcile.rulings import Ruled


@frozen
class Settled:
    """Conflicts with what rulings made of them. ``of`` names the conflict that each decision found, ``reopened`` the values
    that came up after a decision, ``lost`` the decisions that a later one on the same conflict overrides."""

    conflicts: tuple[Conflict, ...] = ()
    of: Mapping[str, str] = field(factory=dict)
    reopened: Mapping[str, tuple[str, ...]] = field(factory=dict)
    lost: tuple[Loss, ...] = ()


def settle(conflicts: Sequence[Conflict], ruled: Ruled) -> Settled:
    """Apply the decisions on conflicts, the later over the earlier. Near-linear in the claims that conflicts name."""
    by_id = {one.id: one for one in conflicts}
    homes = _homes(conflicts) if ruled.decisions else {}
    of: dict[str, str] = {}
    reopened: dict[str, tuple[str, ...]] = {}
    deciding: dict[str, Bound] = {}
    lost: list[Loss] = []
    for one in ruled.decisions:
        found = _conflict_of(one, homes, by_id)
        if found is None:
            continue
        earlier = deciding.get(found)
        if earlier is not None and (earlier.ruling.kind, earlier.ruling.value) != (one.ruling.kind, one.ruling.value):
            lost.append(Loss(earlier.id, (one.id,), (found,)))
        deciding[found] = one
        of[one.id] = found
    settled = dict(by_id)
    for id_, one in deciding.items():
        new = _new_values(by_id[id_], one)
        if new and by_id[id_].status == "open":
            reopened[one.id] = new
        settled[id_] = _decided(by_id[id_], one, new)
    for id_, conflict in settled.items():
        if conflict.slot == "date" and conflict.ruling is None:
            settled[id_] = _dated(conflict, ruled)
    return Settled(tuple(settled[one.id] for one in conflicts), of, reopened, tuple(lost))


def _homes(conflicts: Iterable[Conflict]) -> dict[tuple[str, str], list[str]]:
    """The conflicts in which a claim stands, by slot and claim."""
    homes: dict[tuple[str, str], list[str]] = {}
    for conflict in conflicts:
        for claim in {claim for value in conflict.values for claim in value.claims}:
            homes.setdefault((conflict.slot, claim), []).append(conflict.id)
    return homes


def _conflict_of(one: Bound, homes: Mapping[tuple[str, str], list[str]], by_id: Mapping[str, Conflict]) -> str | None:
    """The conflict that a decision is about: the one of that id, else that in which most of its claims stand on sides."""
    slot = one.ruling.slot or ""
    near = {id_ for claim in one.claims for id_ in homes.get((slot, claim), ())}
    best: tuple[bool, int, int, str] | None = None
    for id_ in sorted(near):
        exact = any_side = 0
        sides: set[str] = set()
        values: set[str] = set()
        for value in by_id[id_].values:
            inside = set(value.claims)
            for found in one.found:
                if found.claim in inside:
                    any_side += 1
                    exact += found.mention.side == value.value
                    values.add(value.value)
                    sides.add(found.mention.side or "")
        if len(values) < 2 or len(sides) < 2:
            continue
        rank = (id_ not in one.ruling.targets, -exact, -any_side, id_)
        if best is None or rank < best:
            best = rank
    return best[3] if best else None


def _new_values(conflict: Conflict, one: Bound) -> tuple[str, ...]:
    """Values that nobody had given when the decision was made."""
    known = {mention.side for mention in one.ruling.bound}
    claims = set(one.claims)
    return tuple(v.value for v in conflict.values if v.value not in known and not claims & set(v.claims))


def _decided(conflict: Conflict, one: Bound, new: Sequence[str]) -> Conflict:
    made = one.ruling
    accepted = _accepted(conflict, one)
    if new or (made.kind == "accept" and accepted is None):
        if conflict.status != "open":
            return conflict  # what has come up since explains itself
        did = "explained it" if made.kind == "explain" else f"accepted “{made.value}”"
        since = ", ".join(f"“{value}”" for value in new) or "its claims"
        verb = "came up" if new else "went"
        why = f"open again: {made.author} {did} (ruling {made.ruling}: {made.reason}) before {since} {verb}; {conflict.why}"
        return evolve(conflict, status="open", why=why, ruling=made.ruling, accepted=accepted)
    if made.kind == "explain":
        return evolve(conflict, status="explained", why=_signed(made, made.reason), ruling=made.ruling)
    why = _signed(made, f"“{accepted}” is accepted: {made.reason}")
    return evolve(conflict, status="resolved", why=why, ruling=made.ruling, accepted=accepted)


def _signed(made: RulingMade, words: str) -> str:
    return f"{words} (ruled by {made.author}, ruling {made.ruling})"


def _accepted(conflict: Conflict, one: Bound) -> str | None:
    """Today's value on the side that a person accepted: that with most of its claims."""
    if one.ruling.kind != "accept":
        return None
    claims = set(one.claims_on(one.ruling.value))

    def rank(value: ConflictValue) -> tuple[bool, int, str]:
        return (value.value != one.ruling.value, -len(claims & set(value.claims)), value.value)

    best = min(conflict.values, key=rank)
    return best.value if claims & set(best.claims) else None


def _dated(conflict: Conflict, ruled: Ruled) -> Conflict:
    """A disagreement about a day, where a person has dated the happening: settled, and shown with both days."""
    ours = [value for value in conflict.values if all(claim in ruled.dated_by for claim in value.claims)]
    if len(ours) != 1:
        return conflict
    claim = ours[0].claims[0]
    why = ruled.dates[claim].reasoning or ""
    return evolve(conflict, status="resolved", why=why, ruling=ruled.dated_by[claim], accepted=ours[0].value)
