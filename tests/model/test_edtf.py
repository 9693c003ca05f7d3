"""EDTF strings are read to closed bounds, written back, and refused by name when they are none."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.model import edtf


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("2025", date(2025, 1, 1), date(2025, 12, 31)),
        ("2025-02", date(2025, 2, 1), date(2025, 2, 28)),
        ("2024-02-29", date(2024, 2, 29), date(2024, 2, 29)),
        ("2025-21", date(2025, 3, 1), date(2025, 5, 31)),
        ("2025-24", date(2025, 12, 1), date(2026, 2, 28)),
        ("202X", date(2020, 1, 1), date(2029, 12, 31)),
        ("19XX", date(1900, 1, 1), date(1999, 12, 31)),
        ("2025-XX", date(2025, 1, 1), date(2025, 12, 31)),
        ("2025-04-XX", date(2025, 4, 1), date(2025, 4, 30)),
        ("2025-04~", date(2025, 4, 1), date(2025, 4, 30)),
        ("../2026", None, date(2026, 12, 31)),
        ("2026-03-01/..", date(2026, 3, 1), None),
        ("/2026", None, date(2026, 12, 31)),
        ("2025-03/2025-05", date(2025, 3, 1), date(2025, 5, 31)),
        ("9999-24", date(9999, 12, 1), date(9999, 12, 31)),
    ],
)
def test_bounds(text: str, earliest: date | None, latest: date | None) -> None:
    """Both bounds are days inside the expression; an open side is None."""
    assert edtf.bounds(text) == (earliest, latest)


@pytest.mark.parametrize(
    ("text", "uncertain", "approximate"),
    [
        ("2025", False, False),
        ("2025?", True, False),
        ("2025~", False, True),
        ("2025%", True, True),
        ("2025~/2026", False, True),
    ],
)
def test_qualifiers(text: str, *, uncertain: bool, approximate: bool) -> None:
    """``?``, ``~`` and ``%`` are kept apart."""
    read = edtf.parse(text)
    assert (read.uncertain, read.approximate) == (uncertain, approximate)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "non-empty"),
        ("2025-13", "neither a month"),
        ("2025-25", "neither a month"),
        ("2025-02-30", "no day 30"),
        ("X025", "at the end"),
        ("2X25", "at the end"),
        ("2025-X1", "a month is given or XX"),
        ("2025-04-X1", "a day is given or XX"),
        ("2025-XX-03", "a month is given or XX"),
        ("2025-22-01", "a season has no days"),
        ("../..", "open on both sides"),
        ("2026/2025", "ends before it begins"),
        ("1/2/3", "more than one"),
        ("0000", "year 0"),
        ("gestern", "no EDTF date"),
        ("2025-4-1", "no EDTF date"),
        ("２０２５", "no EDTF date"),
    ],
)
def test_refusal_names_what_is_wrong(text: str, says: str) -> None:
    """Bad input is a ValueError that says what is wrong with it."""
    assert not edtf.is_valid(text)
    with pytest.raises(ValueError, match=says):
        edtf.parse(text)


DAYS = st.dates(min_value=date(1, 1, 1), max_value=date(9999, 12, 31))


@given(DAYS, st.integers(min_value=0, max_value=800), st.booleans())
def test_serialised_bounds_read_back(first: date, length: int, approximate: bool) -> None:
    """Whatever is written has exactly the bounds it was written from."""
    last = date.fromordinal(min(first.toordinal() + length, date.max.toordinal()))
    assert edtf.bounds(edtf.serialise(first, last, approximate=approximate)) == (first, last)
    assert edtf.bounds(edtf.serialise(None, last)) == (None, last)
    assert edtf.bounds(edtf.serialise(first, None)) == (first, None)


def test_serialise_is_short() -> None:
    """Days, months and years that are whole are written as such."""
    assert edtf.serialise(date(2025, 1, 1), date(2025, 12, 31)) == "2025"
    assert edtf.serialise(date(2025, 2, 1), date(2025, 2, 28)) == "2025-02"
    assert edtf.serialise(date(2025, 2, 1), date(2025, 2, 1)) == "2025-02-01"


def test_serialise_refuses_nothing_and_backwards() -> None:
    """Bounds that say nothing or run backwards have no EDTF form."""
    with pytest.raises(ValueError, match="both sides"):
        edtf.serialise(None, None)
    with pytest.raises(ValueError, match="lies after"):
        edtf.serialise(date(2025, 1, 2), date(2025, 1, 2) - timedelta(days=1))


@given(st.text(max_size=24) | st.text(alphabet="0123456789X-/.~?%", max_size=24))
def test_any_text_is_read_or_refused(text: str) -> None:
    """Any string is either read, with bounds in order, or refused with a ValueError."""
    if edtf.is_valid(text):
        earliest, latest = edtf.bounds(text)
        assert earliest is None or latest is None or earliest <= latest
    else:
        with pytest.raises(ValueError, match=r"."):
            edtf.parse(text)
