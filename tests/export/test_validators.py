"""Programs of others judge what we write: followthemoney its entities, roc-validator and rocrate the archive.

They live in an environment of their own, ``.venv/validators`` (``make validators``), and are asked as programs.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from tests.export import story
from tests.export.arbitrary import stories
from timeline.export import export, write
from timeline.model import Chronology

pytestmark = pytest.mark.slow

HERE = Path(__file__).parent / "validators"
PYTHON = Path(sys.executable).parents[1] / "validators" / "bin" / "python"

NOT_OURS_TO_SAY = {
    "ro-crate-1.1_22.2": "the archive's author",
    "ro-crate-1.1_22.3": "the archive's publisher",
    "ro-crate-1.1_31.2": "the address of an outlet",
}
"""What RO-Crate recommends and only the depositor knows."""


def judged(script: str, *files: Path) -> tuple[int, list[Any]]:
    """The exit code and the JSON lines of a validator."""
    if not PYTHON.exists():
        said = "The validators are not installed. Get them with: make validators"
        if os.environ.get("CI"):
            pytest.fail(said)
        pytest.skip(said)
    done = subprocess.run([PYTHON, HERE / script, *files], capture_output=True, text=True, timeout=300, check=False)
    assert done.stdout, done.stderr
    return done.returncode, [json.loads(line) for line in done.stdout.splitlines()]


def test_followthemoney_takes_every_entity_and_statement_as_it_stands(tmp_path: Path) -> None:
    write(export("ftm", story.chronology(), story.TEXTS), f"{tmp_path}/")
    code, said = judged("check_ftm.py", tmp_path / "entities.ftm.json", tmp_path / "statements.csv")
    assert (code, said[:-1]) == (0, [])
    assert said[-1]["schemas"] == ["Article", "Event", "Note", "Person"]
    assert said[-1]["entities"] > len(story.chronology().entries)


def test_followthemoney_would_say_if_something_were_wrong(tmp_path: Path) -> None:
    write(export("ftm", story.chronology(), story.TEXTS), f"{tmp_path}/")
    place = tmp_path / "entities.ftm.json"
    place.write_text(place.read_text(encoding="utf-8").replace('"date": ["2025-07-03"]', '"date": ["July 3"]'))
    code, said = judged("check_ftm.py", place, tmp_path / "statements.csv")
    assert code == 1
    assert any("Event:date" in one.get("problem", "") for one in said)


def test_followthemoney_takes_hostile_texts_unchanged(tmp_path: Path) -> None:
    """What we cleaned away is all that it would have cleaned away."""
    pairs: list[Path] = []

    @settings(max_examples=40, database=None)
    @given(stories())
    def gather(found: tuple[Chronology, dict[str, str]]) -> None:
        folder = tmp_path / str(len(pairs))
        write(export("ftm", *found), f"{folder}/")
        pairs.extend((folder / "entities.ftm.json", folder / "statements.csv"))

    gather()
    _, said = judged("check_ftm.py", *pairs)
    # The strategy draws claims of articles that are nowhere; a proof that leads nowhere is then no fault of the words.
    assert [one for one in said if "problem" in one and "nowhere" not in one["problem"]] == []
    assert len(pairs) >= 40


@pytest.mark.parametrize("form", ["crate/", "crate.zip"])
def test_roc_validator_finds_nothing_wrong_with_the_archive(tmp_path: Path, form: str) -> None:
    write(export("ro-crate", story.chronology(), story.TEXTS), f"{tmp_path}/{form}")
    _, said = judged("check_crate.py", tmp_path / form.rstrip("/"))
    *issues, read = said
    assert {one["check"] for one in issues} <= set(NOT_OURS_TO_SAY)
    assert all(one["severity"] == "RECOMMENDED" for one in issues)
    assert read["name"] == "The bridge & its <girders>"
    assert {"articles/a1.txt", "chronology/chronology.json", "losses.txt"} <= set(read["files"])
