"""How many: one thing counted in one happening with results that exclude one another.

What a number leaves open is read from the words before it ("mindestens", "rund", "up to"): results that can agree are none.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations, islice, product

from attrs import frozen

from timeline.model import Claim, Conflict, Quantity
from timeline.reconcile.concepts import act_of
from timeline.reconcile.conflicts import Testimony, conflict, number_words
from timeline.reconcile.conflicts_dates import exclude, names_its_day
from timeline.reconcile.conflicts_likeness import LIKE, is_headline, names_agree, overlap, tell_one_act
from timeline.reconcile.conflicts_members import Members, gathered, nobody_else
from timeline.reconcile.conflicts_reasons import Side, corrected, levels, time_passed
from timeline.reconcile.conflicts_words import (
    ABOUT,
    ABOUT_ENGLISH,
    AT_LEAST,
    AT_MOST,
    AT_MOST_ENGLISH,
    BADLY,
    LIGHT,
    LIGHTLY,
    PART,
    PART_ENGLISH,
    ends_a_range,
    ends_with,
    has,
)
from timeline.reconcile.counted import how_many, thing_of
from timeline.reconcile.sieve import NAMED

_ROUGH = 0.1
_ROUNDED = 0.05
_ROUND_FROM = 100
_BEFORE, _AFTER = 24, 24
_MOST_VALUES = 24
_OVER = frozenset({"demonstrate", "attend"})
_SAMPLE = 8


@frozen
class Count:
    """A number with what it leaves open, and what kind of count it is (a part, further ones, the badly hurt)."""

    value: float
    low: float
    high: float
    kind: frozenset[str]


def counts(claim: Claim) -> dict[str, Count]:
    """What a claim counts, by the key of the thing. A thing with two numbers is left out: two counts, or a range."""
    named: dict[str, list[Quantity]] = defaultdict(list)
    for quantity in claim.quantities:
        thing = thing_of(claim, quantity)
        if thing:
            named[thing].append(quantity)
    return {key: _count(claim, found[0]) for key, found in named.items() if len({q.value for q in found}) == 1}


def _count(claim: Claim, quantity: Quantity) -> Count:
    at, end = quantity.start - claim.start, quantity.end - claim.start
    before = claim.quote[max(0, at - _BEFORE) : max(0, at)]
    around = claim.quote[max(0, at - _BEFORE) : max(0, end) + _AFTER]
    low = high = quantity.value
    if ends_with(before, AT_LEAST):
        high = float("inf")
    elif ends_with(before, AT_MOST, AT_MOST_ENGLISH) or ends_a_range(before):
        low = float("-inf")
    elif ends_with(before, ABOUT, ABOUT_ENGLISH):
        low, high = low * (1 - _ROUGH), high * (1 + _ROUGH)
    marks = (("part", (PART, PART_ENGLISH)), ("badly", (BADLY,)), ("lightly", (LIGHTLY,)))
    return Count(quantity.value, low, high, frozenset(kind for kind, words in marks if has(around, *words)))


def can_agree(a: Count, b: Count) -> bool:
    """Whether two results can be one: their bounds meet, or the one is the other, rounded."""
    if a.low <= b.high and b.low <= a.high:
        return True
    small, large = sorted((a.value, b.value))
    is_near = large >= _ROUND_FROM and large - small <= _ROUNDED * large
    return is_near and (_zeros(a.value) != _zeros(b.value))


def _zeros(value: float) -> int:
    words = number_words(value)
    return len(words) - len(words.rstrip("0"))


def is_one_thing(a: Testimony, b: Testimony) -> bool:
    """Whether two claims on one happening count in one respect: the same act, the same names, nearly the same words."""
    if not names_agree(a, b):
        return False
    is_one_act = tell_one_act(a, b)
    if is_one_act and not {a.claim.predicate, b.claim.predicate} & LIGHT:
        return True
    has_verbs = bool(a.claim.predicate and b.claim.predicate)
    return (is_one_act or not has_verbs or is_headline(a.claim) or is_headline(b.claim)) and overlap(a, b) >= LIKE


def quantity_conflicts(entry: str, members: Sequence[Testimony]) -> list[Conflict]:
    """One thing counted in one happening with several results."""
    return _among(members, entry)


def quantity_conflicts_apart(
    pairs: Iterable[tuple[Testimony, Testimony]], members: Members = nobody_else
) -> list[Conflict]:
    """The same between claims that tell one happening but for a number, and were kept in entries of their own for it."""
    by_entries: dict[tuple[str, str], dict[str, Testimony]] = defaultdict(dict)
    for a, b in pairs:
        if is_one_thing(a, b):
            first, second = sorted((a.entry, b.entry))
            by_entries[first, second].update({a.claim.id: a, b.claim.id: b})
    found = []
    for (first, second), kept in sorted(by_entries.items()):
        found += _among([kept[c] for c in sorted(kept)], f"{first} {second}", members)
    return found


def _among(held: Sequence[Testimony], about: str, members: Members = nobody_else) -> list[Conflict]:
    counted: dict[str, dict[float, list[tuple[Testimony, Count]]]] = defaultdict(lambda: defaultdict(list))
    words: dict[str, str] = {}
    for one in held:
        for key, count in counts(one.claim).items():
            counted[key][count.value].append((one, count))
            words.setdefault(key, next(q.of for q in one.claim.quantities if thing_of(one.claim, q) == key))
    found = []
    for key, values in sorted(counted.items()):
        made = _of_thing(values, key, words[key], f"{key} {about}", members) if len(values) > 1 else None
        if made is not None:
            found.append(made)
    return found


def _of_thing(
    values: Mapping[float, list[tuple[Testimony, Count]]], thing: str, noun: str, about: str, members: Members
) -> Conflict | None:
    clashing: dict[float, None] = {}
    explained: dict[float, str] = {}
    for x, y in combinations(sorted(values)[:_MOST_VALUES], 2):
        if not _clash(values[x], values[y]):
            continue
        why = _harmless(*((number_words(v), [one for one, _ in values[v]]) for v in (x, y)))
        if why is None:
            clashing.update({x: None, y: None})
        else:
            explained.update({x: why, y: why})
    chosen = sorted(clashing or explained)
    if not chosen:
        return None
    met = {number_words(value): [one for one, _ in values[value]] for value in chosen}
    shown = gathered(met, lambda other, one: _counts_the_same(other, one, thing), members)
    why = "the same thing counted with different results" if clashing else "; ".join(dict.fromkeys(explained.values()))
    return conflict("quantity", how_many(thing, noun), shown, why, is_explained=not clashing, about=about)


def _counts_the_same(other: Testimony, one: Testimony, thing: str) -> bool:
    """Whether another claim gives a thing the same number, of the same kind."""
    theirs, count = counts(other.claim).get(thing), counts(one.claim).get(thing)
    return theirs is not None and theirs == count


def _clash(left: Sequence[tuple[Testimony, Count]], right: Sequence[tuple[Testimony, Count]]) -> bool:
    """Whether any of the one side counts what any of the other does, with a result that cannot be the same."""
    return any(
        a.kind == b.kind and not can_agree(a, b) and is_one_thing(one, other)
        for (one, a), (other, b) in product(islice(left, _SAMPLE), islice(right, _SAMPLE))
    )


def _harmless(a: Side, b: Side) -> str | None:
    later = None if _is_over(a, b) else time_passed(a, b)
    return corrected(a, b) or later or levels(a, b) or _on_two_days(a, b)


def _is_over(a: Side, b: Side) -> bool:
    """Whether both count who came to what was over that day: nobody comes later, as the dead and the hurt are found later."""
    behind = [one for _, side in (a, b) for one in side]
    return any(act_of(one.claim) in _OVER for one in behind) and all(names_its_day(one) for one in behind)


def _on_two_days(a: Side, b: Side) -> str | None:
    """Both texts tell of a day, and the days are two: what falls, or is counted, may do so again the day after."""
    days = [[one.when for one in behind if one.when.basis in NAMED and one.when.is_bounded] for _, behind in (a, b)]
    if any(len(known) < len(behind) for known, (_, behind) in zip(days, (a, b), strict=True)):
        return None
    if not all(exclude(x, y) for x in days[0] for y in days[1]):
        return None
    return f"told of two days: {a[0]} of {days[0][0].edtf}, {b[0]} of {days[1][0].edtf}"
