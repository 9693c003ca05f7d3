"""From the beginning of an id to the one thing meant."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.export import story
from timeline.cli.selecting import Selected, all_ids, only_phase, select, short_ids, story_named
from timeline.cli.suggest import nearest, unknown
from timeline.model import UsageError

CHRONOLOGY = story.chronology()


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        ("e1", Selected("entry", "e1")),
        ("e0", Selected("entry", "e1", merged="e0")),
        ("c2", Selected("claim", "c2")),
        ("a1", Selected("article", "a1")),
        ("tagblatt.txt", Selected("article", "a1")),
        ("seeds/tag", Selected("article", "a1")),
        ("k1", Selected("conflict", "k1")),
    ],
)
def test_ids_prefixes_old_ids_and_file_names_are_found(wanted: str, expected: Selected) -> None:
    assert expected == select(CHRONOLOGY, wanted)


def test_an_ambiguous_beginning_lists_what_it_fits() -> None:
    with pytest.raises(UsageError, match=r"fits .* things: .*write more of the id"):
        select(CHRONOLOGY, "c")


@pytest.mark.parametrize("wanted", ["zzz", "E1x", "", "  "])
def test_an_unknown_id_is_refused(wanted: str) -> None:
    with pytest.raises(UsageError):
        select(CHRONOLOGY, wanted)


@given(st.sets(st.text("0123456789abcdef", min_size=16, max_size=16), min_size=1, max_size=60))
def test_a_short_id_is_the_beginning_of_one_id_only(ids: set[str]) -> None:
    shorts = short_ids(ids)

    for name in ids:
        assert [other for other in ids if other.startswith(shorts[name])] == [name]
        assert len(shorts[name]) >= 7


def test_every_short_id_of_a_chronology_can_be_audited() -> None:
    for name, short in short_ids(all_ids(CHRONOLOGY)).items():
        assert select(CHRONOLOGY, short) == select(CHRONOLOGY, name)


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
