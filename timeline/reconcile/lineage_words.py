"""The evidence for a derivation, in words that a person can check against the two texts."""

from __future__ import annotations

from collections.abc import Mapping

from timeline.reconcile.circumstances import Circumstances
from timeline.reconcile.derivation import Derivation

_WAYS = {"copy": "the same text", "paraphrase": "the same statements, reworded", "translation": "a translation"}
_MOST = 12


def evidence_of(known: Mapping[str, Circumstances], one: Derivation) -> tuple[str, ...]:
    """One line for each thing that shows it: order, runs of words, names, numbers, an example, credits, dates."""
    a, b = known[one.left], known[one.right]
    shorter = min(one.statements)
    order = (
        f"{a.name} and {b.name}: {_WAYS.get(one.way, one.way)}; {len(one.aligned)} of {shorter} statements of the one with "
        f"fewer stand in the other one in the same order ({one.left_share:.0%} and {one.right_share:.0%} of their words)"
    )
    lines = [order, f"{one.runs:.0%} of the five-word runs are shared"]
    if one.copied:
        lines.append(f"{len(one.copied)} statements are the same word for word or nearly")
    for what, items in (("names", one.names), ("numbers", one.numbers)):
        if items:
            more = f" and {len(items) - _MOST} more" if len(items) > _MOST else ""
            lines.append(f"shared {what} in matching statements: {', '.join(items[:_MOST])}{more}")
    lines += [f"both quote “{quotation}”" for quotation in one.quotations]
    if one.example is not None:
        lines.append(f"for example “{one.example[0]}” and “{one.example[1]}”")
    for one_side, other in ((a, b), (b, a)):
        said = one_side.cited(other)
        if said:
            lines.append(f"{one_side.name} credits {said}")
        elif one_side.agencies and one_side.outlet_key not in {name.casefold() for name in one_side.agencies}:
            lines.append(f"{one_side.name} is credited to {', '.join(one_side.agencies)}")
    if a.published.is_known and b.published.is_known:
        lines.append(f"published {a.published.edtf} ({a.name}) and {b.published.edtf} ({b.name})")
    return tuple(lines)
