"""A conflict lists everybody who gives one of its values, not only the claims that were held against one another."""

from __future__ import annotations

from collections.abc import Callable

from tests.reconcile.test_conflicts_slots import NO, YES, Said, attends, day, said, shooter, signed, toll
from timeline.model import Conflict
from timeline.reconcile.conflicts_actors import actor_conflicts
from timeline.reconcile.conflicts_dates import date_conflicts_apart
from timeline.reconcile.conflicts_members import gathered
from timeline.reconcile.conflicts_places import place_conflicts
from timeline.reconcile.conflicts_polarity import negation_conflicts
from timeline.reconcile.conflicts_quantities import quantity_conflicts_apart


def entries(*claims: Said) -> Callable[[str], list[Said]]:
    """The members of entries."""
    return lambda entry: [one for one in claims if one.entry == entry]


def behind(conflicts: list[Conflict], *claims: Said) -> dict[str, tuple[str, ...]]:
    """The articles behind each value of the one conflict."""
    (found,) = conflicts
    article = {one.claim.id: one.claim.article for one in claims}
    return {value.value: tuple(sorted(article[c] for c in value.claims)) for value in found.values}


def test_days() -> None:
    """Who names the same day for the same act, and not who names another or tells something else."""
    one, other = day("a", "2024-05-02", entry="e1"), day("b", "2024-05-04", entry="e2")
    same = day("c", "2024-05-02", "Schleuse gerammt", entry="e1")
    third = day("d", "2024-05-03", entry="e1")
    act = said("e", "Feuerwehr pumpt Öl ab", when="2024-05-02", predicate="abpumpen", entry="e1")
    claims = (one, other, same, third, act)
    found = date_conflicts_apart([(one, other)], entries(*claims))
    assert behind(found, *claims) == {"2024-05-02": ("a", "c"), "2024-05-04": ("b",)}


def test_numbers() -> None:
    """Who counts the same thing alike, with as much certainty."""
    one, other = toll("a", "12", 12, entry="e1"), toll("b", "15", 15, entry="e2")
    same, bound = toll("c", "12", 12, entry="e1"), toll("d", "rund 12", 12, entry="e1")
    claims = (one, other, same, bound)
    found = quantity_conflicts_apart([(one, other)], entries(*claims))
    assert behind(found, *claims) == {"12": ("a", "c"), "15": ("b",)}


def test_doers() -> None:
    """Who names the same doer of the same act."""
    one, other = shooter("a", "Armenien", "country:AM"), shooter("b", "Aserbaidschan", "country:AZ")
    again = shooter("c", "Armenien", "country:AM", words="schoss das Flugzeug ab")
    condemned = shooter("d", "Armenien", "country:AM", predicate="verurteilen")
    claims = (one, other, again, condemned)
    found = actor_conflicts([(one, other)], entries(*claims))
    assert behind(found, *claims) == {"Armenien": ("a", "c"), "Aserbaidschan": ("b",)}


def test_places() -> None:
    """Who puts the same act in the same town."""
    one, other, again = (
        signed(a, n, k) for a, n, k in (("a", "Genf", "p:genf"), ("b", "Wien", "p:wien"), ("c", "Genf", "p:genf"))
    )
    found = place_conflicts([(one, other)], entries(one, other, again))
    assert behind(found, one, other, again) == {"Genf": ("a", "c"), "Wien": ("b",)}


def test_yes_and_no() -> None:
    """Who says as much of the same act."""
    yes, no, again = attends("a", YES, negated=False), attends("b", NO, negated=True), attends("c", NO, negated=True)
    found = negation_conflicts([(yes, no)], entries(yes, no, again))
    assert behind(found, yes, no, again) == {"said to be so": ("a",), "said not to be so": ("b", "c")}


def test_who_says_both_is_behind_neither() -> None:
    """A claim that fits two values tells of the disagreement; one of another entry is not asked."""
    one, other, both = (attends(a, YES, negated=False) for a in "abc")
    far = attends("d", YES, negated=False, entry="e2")
    values = {"x": [one], "y": [other]}
    assert gathered(values, lambda _, __: True, entries(one, other, both, far)) == values
    only = gathered(values, lambda _, known: known is one, entries(one, other, both, far))
    assert {value: [c.claim.article for c in told] for value, told in only.items()} == {
        "x": [c.claim.article for c in sorted((one, both), key=lambda c: c.claim.id)],
        "y": ["b"],
    }
