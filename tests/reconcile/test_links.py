"""Together and apart: what several rulings come to, and who loses where they contradict."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from timeline.reconcile.links import Ask, Links, solve


def asks(*made: tuple[str, str]) -> list[Ask]:
    """Asks from pairs of words, the position being their place: ("ab", "c") wants a and b together and c apart."""
    return [Ask(f"r{n}", n, tuple(together), tuple(apart)) for n, (together, apart) in enumerate(made, 1)]


def test_together_is_transitive() -> None:
    found = solve(asks(("ab", ""), ("bc", "")))
    assert found.units("abcd") == [("a", "b", "c")]
    assert found.lost == ()


def test_what_is_apart_keeps_whole_units_apart() -> None:
    found = solve(asks(("ab", ""), ("cd", ""), ("a", "d")))
    assert not found.can_meet("b", "c")
    assert found.can_meet("b", "x")
    assert found.can_meet("x", "y")


def test_the_later_holds_when_it_parts() -> None:
    found = solve(asks(("ab", ""), ("a", "b")))
    assert found.units("ab") == []
    assert not found.can_meet("a", "b")
    assert [(loss.ruling, loss.by) for loss in found.lost] == [("r1", ("r2",))]


def test_the_later_holds_when_it_joins() -> None:
    found = solve(asks(("a", "b"), ("ab", "")))
    assert found.units("ab") == [("a", "b")]
    assert [(loss.ruling, loss.by, loss.items) for loss in found.lost] == [("r1", ("r2",), ("a",))]


def test_what_is_left_of_an_earlier_ruling_acts() -> None:
    """a, b and c were merged; later a is split off: b and c stay together."""
    found = solve(asks(("abc", ""), ("a", "bc")))
    assert found.units("abc") == [("b", "c")]
    assert not found.can_meet("a", "b")


def test_a_contradiction_along_a_chain_names_the_rulings_of_the_chain() -> None:
    found = solve(asks(("a", "c"), ("ab", ""), ("bc", "")))
    assert found.units("abc") == [("a", "b", "c")]
    assert [(loss.ruling, loss.by) for loss in found.lost] == [("r1", ("r2", "r3"))]


def test_of_several_that_leave_only_the_one_put_back_stays() -> None:
    """a and b leave c and d; later a is put back with c: b is still apart."""
    found = solve(asks(("ab", "cd"), ("ac", "")))
    assert found.units("abcd") == [("a", "c")]
    assert not found.can_meet("b", "c")
    assert not found.can_meet("b", "d")
    assert found.can_meet("a", "d")


def test_walls_move_with_the_units_they_stand_between() -> None:
    """Whichever of two units is the larger when they join, what was kept from either is kept from both."""
    found = solve(asks(("abcd", ""), ("ex", ""), ("ae", ""), ("x", "y"), ("b", "z")))
    assert not found.can_meet("d", "y")
    assert not found.can_meet("e", "z")


def test_nothing_asked_is_nothing_kept() -> None:
    found = solve([])
    assert found == Links()
    assert found.by_unit("cab") == [["c"], ["a"], ["b"]]


letters = st.text("abcdefg", min_size=1, max_size=3)


@given(st.lists(st.tuples(letters, st.text("abcdefg", max_size=2)), max_size=8))
def test_no_unit_holds_what_a_wall_parts(made: list[tuple[str, str]]) -> None:
    """Whatever is asked: nothing is both together and apart, the last ask holds, and every loss names a later ruling."""
    every = asks(*((together, "".join(set(apart) - set(together))) for together, apart in made))
    found = solve(every)
    for label, others in found.apart.items():
        assert label not in others
        for other in others:
            assert label in found.apart[other]
    position = {ask.ruling: ask.position for ask in every}
    for loss in found.lost:
        assert loss.by
        assert all(position[by] > position[loss.ruling] for by in loss.by)
    if every:
        last = every[-1]
        assert len({found.labels[item] for item in last.together}) == 1
        assert all(not found.can_meet(last.together, item) for item in last.apart)


@given(st.lists(st.tuples(letters, st.text("abcdefg", max_size=2)), max_size=6), st.randoms())
def test_without_contradiction_the_order_does_not_matter(made: list[tuple[str, str]], random: object) -> None:
    every = asks(*((together, "".join(set(apart) - set(together))) for together, apart in made))
    found = solve(every)
    if found.lost:
        return
    turned = list(every)
    random.shuffle(turned)  # type: ignore[attr-defined]
    again = solve(Ask(ask.ruling, n, ask.together, ask.apart) for n, ask in enumerate(turned))
    assert again == found
