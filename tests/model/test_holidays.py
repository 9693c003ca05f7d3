"""Movable feasts are computed."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.model.holidays import advent, easter, feast


@pytest.mark.parametrize(
    "day", [date(2025, 4, 20), date(2024, 3, 31), date(2038, 4, 25), date(1818, 3, 22), date(2000, 4, 23)]
)
def test_easter_of_known_years(day: date) -> None:
    """Easter falls where the almanac has it, the earliest and latest possible days among them."""
    assert easter(day.year) == day


@given(st.integers(min_value=1583, max_value=9999))
def test_easter_and_advent_are_sundays_in_their_season(year: int) -> None:
    """Easter is a Sunday from 22 March to 25 April; Advent begins on a Sunday from 27 November to 3 December."""
    assert easter(year).isoweekday() == 7
    assert date(year, 3, 22) <= easter(year) <= date(year, 4, 25)
    assert advent(year).isoweekday() == 7
    assert date(year, 11, 27) <= advent(year) <= date(year, 12, 3)


@pytest.mark.parametrize(
    ("rule", "day"),
    [
        ("easter+60", date(2025, 6, 19)),
        ("easter-2", date(2025, 4, 18)),
        ("advent+0", date(2025, 11, 30)),
        ("10-03", date(2025, 10, 3)),
        ("05-w7+2", date(2025, 5, 11)),
        ("05-w1+0", date(2025, 5, 26)),
        ("02-29", None),
        ("02-w1+5", None),
    ],
)
def test_rules(rule: str, day: date | None) -> None:
    """Each form of rule names its day, or none where the year has no such day."""
    assert feast(rule, 2025) == day


def test_unknown_rule_is_refused() -> None:
    """A rule of another form is an error, not a guess."""
    with pytest.raises(ValueError, match="no feast rule"):
        feast("passover+1", 2025)
