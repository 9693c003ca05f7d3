"""From the beginning of an id to the one thing meant."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.export import story
from timeline.cli.selecting import all_ids, conflict_named, named, only_phase, short_ids, story_named
from timeline.cli.suggest import nearest, unknown
from timeline.front.audit import audit
from timeline.model import UsageError

CHRONOLOGY = story.chronology()


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [("e1", "e1"), ("e0", "e0"), ("c", "c"), ("tagblatt.txt", "a1"), ("seeds/tag", "a1"), ("no such", "no such")],
)
def test_a_file_name_stands_for_its_article_and_an_id_for_itself(wanted: str, expected: str) -> None:
    assert expected == named(CHRONOLOGY, wanted)


@pytest.mark.parametrize("wanted", ["seeds/", "", "  "])
def test_nothing_and_the_name_of_several_files_are_refused(wanted: str) -> None:
    with pytest.raises(UsageError):
        named(CHRONOLOGY, wanted)


def test_a_conflict_is_found_by_the_beginning_of_its_id() -> None:
    assert conflict_named(CHRONOLOGY, "k1") == CHRONOLOGY.conflicts[0]
    assert conflict_named(CHRONOLOGY, "k") is None
    assert conflict_named(CHRONOLOGY, "e1") is None


@given(st.sets(st.text("0123456789abcdef", min_size=16, max_size=16), min_size=1, max_size=60))
def test_a_short_id_is_the_beginning_of_one_id_only(ids: set[str]) -> None:
    shorts = short_ids(ids)

    for name in ids:
        assert [other for other in ids if other.startswith(shorts[name])] == [name]
        assert len(shorts[name]) >= 7


def test_every_short_id_of_a_chronology_can_be_audited() -> None:
    conflicts = {conflict.id for conflict in CHRONOLOGY.conflicts}
    for name, short in short_ids(all_ids(CHRONOLOGY)).items():
        if name not in conflicts:
            assert audit(CHRONOLOGY, short).id == audit(CHRONOLOGY, name).id


def test_the_shipped_story_is_found_by_name_and_a_near_miss_is_told() -> None:
    assert story_named("coalition").name == "coalition"
    with pytest.raises(UsageError, match="did you mean 'coalition'"):
        story_named("coaliton")
    with pytest.raises(UsageError, match=r"nowhere\.toml"):
        story_named("nowhere.toml")


def test_one_phase_keeps_its_entries_only() -> None:
    kept = only_phase(CHRONOLOGY, "closing")

    assert {entry.phase for entry in kept.entries} == {"closing"}
    assert kept.claims == CHRONOLOGY.claims


def test_the_nearest_name_ignores_case_and_says_nothing_about_strangers() -> None:
    assert nearest("JSON", ["json", "html"]) == "json"
    assert nearest("qqqq", ["json", "html"]) is None
    assert unknown("format", "jsn", ["json", "html"]) == (
        "unknown format 'jsn'; did you mean 'json'? Known: html, json."
    )
