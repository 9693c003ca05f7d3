"""The tutorial and the how-tos are followed to the letter: their files are written, their commands run, in their order."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

import pytest

from tests.acceptance.command import ROOT, in_process

DOCS = ROOT / "docs"


def commands(page: str) -> list[list[str]]:
    """The words of every indented line of a page that runs ``timeline``, without the name of the command."""
    lines = re.findall(r"^    timeline (.+)$", (DOCS / page).read_text(encoding="utf-8"), re.MULTILINE)
    return [shlex.split(line) for line in lines]


def given_files(page: str) -> dict[str, str]:
    """The files that a page asks its reader to write, by path."""
    text = (DOCS / page).read_text(encoding="utf-8")
    return dict(re.findall(r"^`([^`]+)`:\n\n```\w+\n(.*?)^```$", text, re.MULTILINE | re.DOTALL))


def test_the_tutorial_leads_from_two_articles_to_a_published_page(tmp_path: Path) -> None:
    files = given_files("tutorial.md")
    assert len(files) == 3
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")

    said = {}
    for words in commands("tutorial.md"):
        outcome = in_process(*words, cwd=tmp_path)
        assert outcome.code == 0, (words, outcome.err)
        said[" ".join(words)] = outcome.out
    assert len(said) > 15

    told = said["chronology"]
    assert re.search(r"^3 Jul 2025 .*Elbbrücke.*\n.*2 origins · 2 articles", told, re.MULTILINE)
    assert "planned: Die Stadt will ab dem 10. Juli" in told
    assert "denied: Ein Sprecher" in told
    assert "Kurier" not in said["chronology --as-of 2025-07-04"]
    assert "33" in said["conflicts --all"]
    assert "The imprint says Sunday" in said["rule list"]
    assert "Elbbrücke" in (tmp_path / "out" / "bridge.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("page", sorted(path.relative_to(DOCS).as_posix() for path in DOCS.glob("how-to/publish-*.md")))
def test_the_commands_of_a_how_to_run_as_they_stand(page: str, tmp_path: Path) -> None:
    shutil.copy(ROOT / "events.sqlite", tmp_path)
    claim = in_process("chronology", "--json", "--story", "coalition", cwd=tmp_path).json["claims"][0]["id"]
    found = commands(page)
    assert len(found) >= 3
    for words in found:
        outcome = in_process(*(claim if word == "CLAIM" else word for word in words), cwd=tmp_path)
        assert outcome.code == 0, (words, outcome.err)
    for path in re.findall(r"-o (out/\S+)", (DOCS / page).read_text(encoding="utf-8")):
        assert (tmp_path / path).exists()
