"""The time axis: to scale, folded where nothing is known, and nothing outside it."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given, settings

from tests.export import story
from tests.export.arbitrary import stories
from timeline.export.axis import TRACKS, axis
from timeline.export.evidence import Evidence
from timeline.export.outline import Lane, Section, sections
from timeline.model import Chronology, Entry, Support, When


def _entry(name: str, earliest: date | None, latest: date | None) -> Entry:
    return Entry(name, When("x", earliest, latest), name, "c", None, "asserted", "single-origin", (), Support(1, 1, 1))


def _section(*entries: Entry) -> Section:
    return Section(None, "All", (Lane("happened", entries),))


def test_every_entry_has_exactly_one_place() -> None:
    whole = story.chronology()
    drawn = axis(sections(Evidence(whole, {})))
    on_axis = [entry.id for row in drawn.rows for mark in row.marks for entry in mark.entries]
    assert sorted([*on_axis, *(entry.id for entry in drawn.undated)]) == sorted(entry.id for entry in whole.entries)
    assert [entry.id for entry in drawn.undated] == ["e7", "e5", "e8"]


def test_what_fades_is_the_side_that_is_open() -> None:
    whole = story.chronology()
    marks = [mark for row in axis(sections(Evidence(whole, {}))).rows for mark in row.marks]
    reach = {entry.id: mark.reach for mark in marks for entry in mark.entries}
    assert (reach["e1"], reach["e6"], reach["e3"], reach["eb"]) == ("day", "range", "from", "until")


def test_plans_denials_and_opinions_never_share_a_row_with_happenings() -> None:
    whole = story.chronology()
    for row in axis(sections(Evidence(whole, {}))).rows:
        assert {entry.modality == "asserted" for mark in row.marks for entry in mark.entries} == {
            row.kind == "happened"
        }


def test_a_long_silence_is_folded_and_said() -> None:
    days = [date(2025, 4, day) for day in (1, 3, 5, 9, 12, 15)]
    drawn = axis([_section(_entry("old", date(2014, 2, 27), date(2014, 2, 27)), *(_entry(str(d), d, d) for d in days))])
    assert [(fold.days > 4000) for fold in drawn.folds] == [True]
    lefts = [mark.left for mark in drawn.rows[0].marks]
    assert lefts == sorted(lefts)
    assert lefts[2] - lefts[1] > 5, "two days in April can still be told apart"


def test_entries_of_one_date_share_one_mark_and_know_of_a_dispute() -> None:
    day = date(2025, 1, 1)
    drawn = axis([_section(*(_entry(f"{n:03}", day, day) for n in range(40)))])
    (mark,) = drawn.rows[0].marks
    assert [entry.id for entry in mark.entries] == [f"{n:03}" for n in range(40)]
    assert not mark.is_disputed
    whole = story.chronology()
    closing = axis(sections(Evidence(whole, {}))).rows[1]
    assert [(len(mark.entries), mark.is_disputed) for mark in closing.marks] == [(2, True)]


def test_marks_that_overlap_stand_above_one_another_within_the_row() -> None:
    first = date(2025, 1, 1)
    entries = [_entry(f"{n:03}", first + timedelta(days=n), first + timedelta(days=n + 90)) for n in range(40)]
    row = axis([_section(*entries)]).rows[0]
    assert row.tracks == TRACKS
    assert {mark.track for mark in row.marks} == set(range(TRACKS))


def test_many_days_are_labelled_by_month_without_crowding() -> None:
    first = date(2025, 1, 3)
    entries = [_entry(f"{n:03}", first + timedelta(days=5 * n), first + timedelta(days=5 * n)) for n in range(60)]
    labels = axis([_section(*entries)]).labels
    assert "1 Feb 2025" in [label.words for label in labels]
    gaps = [after.left - before.left for before, after in pairwise(labels)]
    assert min(gaps) >= 9


@settings(max_examples=60, deadline=None)
@given(stories())
def test_nothing_stands_outside_the_axis(drawn: tuple[Chronology, dict[str, str]]) -> None:
    made = axis(sections(Evidence(*drawn)))
    for row in made.rows:
        for mark in row.marks:
            assert mark.left >= 0
            assert mark.left + mark.width <= 100.01
            assert mark.width > 0
    assert all(0 <= label.left <= 100 for label in made.labels)
