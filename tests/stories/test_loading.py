"""Story files: loaded whole, or refused with everything that is wrong with them."""

from datetime import date
from pathlib import Path

import pytest

from timeline.model import UsageError
from timeline.stories import load_story, shipped_stories

MINIMAL = """
format = "timeline-story/1"
name = "flood"
title = { en = "The flood", de = "Die Flut" }
[selection]
least = 2
words = ["hochwasser", "deich"]
[[phase]]
id = "warning"
title = "Warning"
words = ["warn"]
latest = 2024-06-01
[[phase.sign]]
groups = [["pegel"], ["steig", "stieg"]]
weight = 3
"""


def write(folder: Path, content: str) -> Path:
    path = folder / "flood.toml"
    path.write_text(content, encoding="utf-8")
    return path


def test_every_shipped_story_loads() -> None:
    """What the wheel carries can be used."""
    assert "coalition" in shipped_stories()
    for name in shipped_stories():
        assert load_story(name).name == name


def test_coalition_has_the_four_phases_in_order() -> None:
    phases = load_story("coalition").phases
    assert [phase.id for phase in phases] == ["formation", "us-guarantee-talks", "pledge", "headquarters"]
    assert all({language for language, _ in phase.titles} == {"de", "en"} for phase in phases)


def test_a_file_of_the_users_is_loaded_by_path(tmp_path: Path) -> None:
    story = load_story(write(tmp_path, MINIMAL))
    assert (story.name, story.title, story.least) == ("flood", "The flood", 2)
    assert story.titles == (("de", "Die Flut"), ("en", "The flood"))
    (phase,) = story.phases
    assert phase.latest == date(2024, 6, 1)
    assert phase.signs[0].groups == (("pegel",), ("steig", "stieg"))


def test_a_story_without_name_is_named_after_its_file(tmp_path: Path) -> None:
    assert load_story(write(tmp_path, MINIMAL.replace('name = "flood"', ""))).name == "flood"


def test_an_unknown_name_lists_the_known_ones() -> None:
    with pytest.raises(UsageError, match=r'Unknown story "coalitoin"\. Known stories: .*coalition'):
        load_story("coalitoin")


def test_a_missing_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be read"):
        load_story(tmp_path / "none.toml")


def test_broken_toml_is_said_with_its_line(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"flood\.toml: not TOML: .*line 2"):
        load_story(write(tmp_path, 'format = "timeline-story/1"\nname = = 3'))


def test_a_file_that_is_not_utf8_is_said(tmp_path: Path) -> None:
    path = tmp_path / "latin.toml"
    path.write_bytes('title = "Überflutung"'.encode("latin-1"))
    with pytest.raises(UsageError, match="not UTF-8 at byte 9"):
        load_story(path)


def test_all_mistakes_are_reported_at_once_with_key_found_and_allowed(tmp_path: Path) -> None:
    broken = """
format = "timeline-story/9"
name = "The Flood"
titel = "x"
[selection]
least = 0
words = "hochwasser"
[[phase]]
title = ""
earliest = "2024-06-01"
[[phase]]
id = "twice"
earliest = 2024-06-02
latest = 2024-06-01
[[phase]]
id = "twice"
[[phase.sign]]
groups = [["pegel"], []]
weight = true
colour = "red"
"""
    with pytest.raises(UsageError) as caught:
        load_story(write(tmp_path, broken))
    message = str(caught.value)
    for part in (
        "format: found 'timeline-story/9'",
        "name: found 'The Flood'",
        "titel: unknown key; allowed: format, name, title",
        "selection.least: found 0",
        "selection.words: found 'hochwasser'",
        "phase[1].id: found nothing",
        "phase[1].title: found ''",
        "phase[1].earliest: found '2024-06-01'; allowed: a day without quotation marks",
        "phase[2].latest: found '2024-06-01'",
        "phase: found 'twice'; allowed: an id only once",
        "phase[3].sign[1].groups",
        "phase[3].sign[1].weight: found True",
        "phase[3].sign[1].colour: unknown key",
    ):
        assert part in message
    assert all(line.startswith(str(tmp_path)) for line in message.splitlines())


def test_a_story_that_selects_nothing_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="by which articles are recognised"):
        load_story(write(tmp_path, 'format = "timeline-story/1"\n[selection]\nleast = 1\n'))
