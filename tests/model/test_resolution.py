"""Expressions resolve from what is known, and from nothing else."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.model import edtf
from timeline.model.resolution import Resolved, resolve
from timeline.model.timex import Direction, Timex

FRIDAY = date(2025, 4, 25)


def timex(value: str, **more: object) -> Timex:
    """An expression with this value, counted from the publication date unless said otherwise."""
    return Timex(0, 3, "abc", more.pop("type", "DATE"), value, **{"anchor": "publication", **more})  # type: ignore[arg-type]


def on(day: date, value: str, **more: object) -> Resolved:
    """Resolve against a known publication day."""
    return resolve(timex(value, **more), published=(day, day))


def days(resolved: Resolved) -> tuple[date | None, date | None]:
    return resolved.earliest, resolved.latest


@pytest.mark.parametrize(
    ("weekday", "direction", "day"),
    [
        (6, "future", date(2025, 4, 26)),
        (6, "past", date(2025, 4, 19)),
        (5, "past", FRIDAY),
        (5, "future", FRIDAY),
        (4, None, date(2025, 4, 24)),
        (6, "nearest", date(2025, 4, 26)),
    ],
)
def test_weekday_by_direction(weekday: int, direction: Direction | None, day: date) -> None:
    """A weekday lies on the side its clause points to; the day of publication itself counts."""
    found = on(FRIDAY, f"XXXX-WXX-{weekday}", direction=direction)
    assert (found.value, found.edtf) == (day.isoformat(), day.isoformat())
    assert found.basis == "relative"
    assert found.anchor == "published 2025-04-25"


def test_weekday_strictly_before_or_after() -> None:
    """Last Friday and next Friday are never today."""
    assert on(FRIDAY, "XXXX-WXX-5", shift="-P1D", direction="past").edtf == "2025-04-18"
    assert on(FRIDAY, "XXXX-WXX-5", shift="+P1D", direction="future").edtf == "2025-05-02"


@pytest.mark.parametrize(
    ("value", "shift", "expected"),
    [
        ("XXXX-XX-XX", "-P1D", "2025-04-24"),
        ("XXXX-XX-XX", "+P1D", "2025-04-26"),
        ("XXXX-WXX", "-P1W", "2025-04-14/2025-04-20"),
        ("XXXX-WXX-WE", "+P0W", "2025-04-26/2025-04-27"),
        ("XXXX-XX", "+P1M", "2025-05"),
        ("XXXX", "-P1Y", "2024"),
        ("XXXX-08", "-P1Y", "2024-08"),
        ("XXXX-Q3", "-P1Y", "2024-07/2024-09"),
        ("XXXX-QX", "+P0Y", "2025-04/2025-06"),
        ("XXX", "-P10Y", "201X"),
    ],
)
def test_shift_fills_what_is_open(value: str, shift: str, expected: str) -> None:
    """A shift moves the anchor by its unit; the open places are read off there."""
    assert on(FRIDAY, value, shift=shift).edtf == expected


def test_month_is_nearest_without_direction_and_kept_near_with_one() -> None:
    """Nobody means a day eleven months off without naming the year."""
    assert on(date(2025, 1, 10), "XXXX-12").value == "2024-12"
    assert on(date(2025, 7, 10), "XXXX-12", direction="past").value == "2024-12"
    assert on(date(2025, 3, 24), "XXXX-03-21", direction="future").value == "2025-03-21"
    assert on(date(2025, 12, 10), "XXXX-01-02", direction="future").value == "2026-01-02"


def test_relations_open_and_close_sides() -> None:
    """Since runs to the anchor; until, before and after leave a side open; from is the date itself."""
    assert on(FRIDAY, "2025-03", relation="since").edtf == "2025-03-01/2025-04-25"
    assert on(FRIDAY, "2026", relation="until").edtf == "../2026-12-31"
    assert on(FRIDAY, "2025-04-04", relation="before").edtf == "../2025-04-03"
    assert on(FRIDAY, "2025-04-04", relation="after").edtf == "2025-04-05/.."
    assert on(FRIDAY, "2022-12", relation="from").edtf == "2022-12"


def test_a_complete_date_since_which() -> None:
    """Since 2014 runs to the day of writing, and stays open where that is not known."""
    since = timex("2014", anchor="none", relation="since")
    assert resolve(since, published=(FRIDAY, FRIDAY)).edtf == "2014-01-01/2025-04-25"
    assert days(resolve(since, published=None)) == (date(2014, 1, 1), None)


def test_an_uncounted_since_has_no_beginning() -> None:
    """For years, and nobody says how many: no number is invented."""
    found = on(FRIDAY, "PXY", type="DURATION", shift="-PXY", relation="since")
    assert (found.edtf, found.earliest, found.latest) == ("../2025-04-25", None, FRIDAY)


def test_an_uncounted_stretch_says_how_it_was_counted() -> None:
    """The last weeks are an approximate stretch, and the reasoning names what was assumed."""
    found = on(FRIDAY, "PXW", type="DURATION", shift="-PXW", relation="within")
    assert found.edtf == "2025-03-28%/2025-04-25"
    assert "up to 4 weeks are counted" in found.reasoning


def test_what_needs_a_story_says_so() -> None:
    """Three years later counts from a date told before; the day before does so or from the publication."""
    later = timex("XXXX", anchor="narrative", shift="+P3Y")
    assert resolve(later, published=(FRIDAY, FRIDAY)).reasoning.endswith("counted from a date told before, and none is")
    assert resolve(later, published=None, narrative=date(2020, 1, 1)).value == "2023"
    before = timex("XXXX-XX-XX", anchor="either", shift="-P1D")
    assert resolve(before, published=(FRIDAY, FRIDAY)).edtf == "2025-04-24"
    assert resolve(before, published=(FRIDAY, FRIDAY), narrative=date(2020, 1, 5)).edtf == "2020-01-04"
    assert resolve(before, published=None).reasoning.endswith("the day of publication is not known")


def test_about_a_year_is_approximate() -> None:
    """Around 1850 is 1850 with EDTF's mark for approximate."""
    assert on(FRIDAY, "1850", mod="APPROX", anchor="none").edtf == "1850~"


def test_stretches() -> None:
    """Since two months, in the last weeks, in the coming days: bounded, with the far end approximate."""
    since = on(FRIDAY, "P2M", type="DURATION", shift="-P2M", relation="since")
    assert (since.edtf, since.value) == ("2025-02-25~/2025-04-25", "P2M")
    assert days(on(FRIDAY, "PXW", type="DURATION", shift="-PXW", relation="within")) == (date(2025, 3, 28), FRIDAY)
    coming = on(FRIDAY, "FUTURE_REF", shift="+PXD", relation="within")
    assert days(coming) == (FRIDAY + timedelta(days=1), FRIDAY + timedelta(days=7))


def test_ago_keeps_the_grain_it_was_counted_in() -> None:
    """Three days ago is a day; five years ago is a year, approximately."""
    assert on(FRIDAY, "P3D", type="DURATION", shift="-P3D", relation="before").edtf == "2025-04-22"
    assert on(FRIDAY, "P5Y", type="DURATION", shift="-P5Y", relation="before").edtf == "2020~"


def test_vague_words() -> None:
    """Now is the day of publication; lately and soon are open on the far side; until now ends there."""
    assert on(FRIDAY, "PRESENT_REF").edtf == "2025-04-25"
    assert on(FRIDAY, "PAST_REF").edtf == "../2025-04-25"
    assert on(FRIDAY, "FUTURE_REF").edtf == "2025-04-25/.."
    assert on(FRIDAY, "PRESENT_REF", relation="until").edtf == "../2025-04-25"


def test_parts_of_the_day_keep_the_day() -> None:
    """Thursday morning is that Thursday, with its part in the value."""
    found = on(FRIDAY, "XXXX-WXX-4TMO", type="TIME")
    assert (found.value, found.edtf) == ("2025-04-24TMO", "2025-04-24")


def test_narrative_anchor() -> None:
    """What continues the story counts from the date it has reached, and stays open without one."""
    after = timex("XXXX-XX-XX", anchor="narrative", shift="+P2D")
    assert resolve(after, published=(FRIDAY, FRIDAY), narrative=date(2025, 4, 4)).edtf == "2025-04-06"
    unknown = resolve(after, published=(FRIDAY, FRIDAY))
    assert (unknown.edtf, unknown.basis) == (None, "unknown")


def test_the_end_of_the_year_needs_no_story() -> None:
    """Where the story has named no year, the end of the year is that of the publication's."""
    edge = timex("XXXX", anchor="narrative", shift="+P0Y", mod="END", relation="until")
    assert resolve(edge, published=(FRIDAY, FRIDAY)).edtf == "../2025-12-31"
    assert resolve(edge, published=(FRIDAY, FRIDAY), narrative=date(1991, 5, 1)).edtf == "../1991-12-31"


def test_nothing_is_invented_without_an_anchor() -> None:
    """Without a publication date an incomplete date stays open and says why."""
    found = resolve(timex("XXXX-05-01"), published=None)
    assert (found.value, found.edtf, found.earliest, found.basis) == (None, None, None, "unknown")
    assert "day of publication is not known" in found.reasoning
    complete = resolve(timex("2025-05-01", anchor="none"), published=None)
    assert (complete.edtf, complete.basis, complete.anchor) == ("2025-05-01", "explicit", None)


def test_bounded_publication_gives_bounds() -> None:
    """From a bounded anchor follows what both ends agree on, else the widest bounds."""
    week = (date(2025, 4, 25), date(2025, 5, 2))
    assert resolve(timex("XXXX-XX-XX", shift="-P1D"), published=week).edtf == "2025-04-24/2025-05-01"
    assert resolve(timex("XXXX", shift="-P1Y"), published=week).edtf == "2024"
    assert resolve(timex("XXXX-XX-XX", shift="-P1D"), published=(None, FRIDAY)).edtf == "../2025-04-24"


def test_a_length_does_not_depend_on_its_anchor() -> None:
    """A duration keeps its value where the anchor is only bounded."""
    found = resolve(timex("P2M", type="DURATION", shift="-P2M", relation="since"), published=(FRIDAY, date(2025, 5, 2)))
    assert (found.value, found.edtf) == ("P2M", "2025-02-25/2025-05-02")


def test_edges_narrow_but_never_a_day() -> None:
    """The end of a month is its last third, approximately; the early part of one day is that day."""
    assert resolve(timex("2025-04", anchor="none", mod="END"), published=None).edtf == "2025-04-21~/2025-04-30~"
    assert on(FRIDAY, "XXXX-XX-XXTAF", type="TIME", mod="START").edtf == "2025-04-25"


def test_ranges_are_one_thing() -> None:
    """Each end keeps its value; the days are those of the whole stretch."""
    found = on(FRIDAY, "XXXX-05-03", begin="XXXX-05-03", end_value="XXXX-05-05", direction="future")
    assert (found.value, found.edtf) == ("2025-05-03", "2025-05-03/2025-05-05")


def test_feasts() -> None:
    """A feast is computed for its own year, or for the year that lies nearest."""
    assert on(FRIDAY, "XXXX-XX-XX", feast="easter+0").edtf == "2025-04-20"
    assert resolve(timex("2016-XX-XX", feast="easter+60", anchor="none"), published=None).edtf == "2016-05-26"


VALUES = st.sampled_from(
    ["2025", "XXXX", "XXXX-05", "XXXX-02-29", "XXXX-XX-31", "XXXX-WXX", "XXXX-WXX-7", "XXXX-WXX-WE", "XXXX-SP", "XXXX-QX",
     "XXXX-H2", "XX7", "XXX", "XX", "19", "199", "BC0044", "XXXX-XX-XXT20:00", "2025-02-30", "PXW", "PRESENT_REF", "", "T10:00"]
)  # fmt: skip
SHIFTS = st.sampled_from([None, "-P1D", "+PXY", "-P9999Y", "+P9999999D", "-P1CE", "nonsense", "+PT3H", "+P0Q"])


@given(
    VALUES,
    SHIFTS,
    st.sampled_from([None, "past", "future", "nearest"]),
    st.sampled_from(["at", "since", "until", "before", "after", "from", "within", "for"]),
    st.sampled_from(["none", "publication", "narrative"]),
    st.sampled_from(["DATE", "TIME", "DURATION", "SET"]),
    st.none() | st.tuples(st.none() | st.dates(), st.none() | st.dates()),
    st.none() | st.dates(),
)
def test_any_expression_resolves_in_order_or_stays_open(
    value: str, shift: str | None, direction: str | None, relation: str, anchor: str, kind: str,
    published: tuple[date | None, date | None] | None, narrative: date | None,
) -> None:  # fmt: skip
    """Never an error, never bounds out of order, and EDTF that is valid and has exactly those bounds."""
    if published and published[0] and published[1] and published[0] > published[1]:
        published = (published[1], published[0])
    found = resolve(
        timex(value, shift=shift, direction=direction, relation=relation, anchor=anchor, type=kind),
        published=published,
        narrative=narrative,
    )
    assert (found.edtf is None) == (found.earliest is None and found.latest is None)
    if found.edtf is not None:
        assert edtf.bounds(found.edtf) == (found.earliest, found.latest)
        assert found.reasoning


def test_what_is_to_come_this_week_is_the_rest_of_it() -> None:
    """Of what lies ahead in the week, month or year that runs, the days before publication are no part."""
    assert on(FRIDAY, "XXXX-WXX", shift="+P0W", direction="future").edtf == "2025-04-25/2025-04-27"
    assert days(on(FRIDAY, "XXXX-WXX", shift="+P0W")) == (date(2025, 4, 21), date(2025, 4, 27))
    assert on(FRIDAY, "XXXX", shift="+P0Y", direction="future").edtf == "2025-04-25/2025-12-31"
