"""``timeline editors``: people are added, listed and removed; passwords are asked for or piped, and never shown."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from timeline.cli.entrance import run
from timeline.web.editors import read_editors

PASSWORD = "a long password"


@pytest.fixture(autouse=True)
def own_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "editors.json"
    monkeypatch.setenv("TIMELINE_EDITORS", str(path))
    return path


def add(name: str, monkeypatch: pytest.MonkeyPatch, password: str = PASSWORD) -> int:
    monkeypatch.setattr("sys.stdin", io.StringIO(password + "\n"))
    return run(["editors", "add", name, "--password-stdin"])


def test_an_editor_is_added_listed_and_removed(
    own_file: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert add("Ada Editor", monkeypatch) == 0
    assert [one.name for one in read_editors()] == ["Ada Editor"]
    assert PASSWORD not in own_file.read_text()
    assert PASSWORD not in "".join(capsys.readouterr())

    assert run(["editors", "list"]) == 0
    assert capsys.readouterr().out.startswith("Ada Editor, since ")
    assert run(["editors", "list", "--json"]) == 0
    (told,) = json.loads(capsys.readouterr().out)
    assert set(told) == {"name", "added"}, "no hash is printed"

    assert run(["editors", "remove", "ada editor"]) == 0
    assert "may not rule any more" in capsys.readouterr().err
    assert read_editors() == ()


def test_what_will_not_do_is_told(
    own_file: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert add("Ada", monkeypatch, "short") == 2
    assert "at least 12" in capsys.readouterr().err
    assert run(["editors", "remove", "Ada"]) == 2
    assert "no editor 'Ada'" in capsys.readouterr().err
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    assert run(["editors", "add", "Ada"]) == 2
    assert "--password-stdin" in capsys.readouterr().err
    own_file.write_text("nonsense")
    assert run(["editors", "list"]) == 2
    assert "editors.json: not a file of editors" in capsys.readouterr().err
    assert not [path for path in own_file.parent.iterdir() if path != own_file]


def test_without_the_extra_the_command_names_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(__import__("sys").modules, "uvicorn", None)

    assert run(["serve"]) == 2
    said = capsys.readouterr().err
    assert "uvicorn" in said
    assert "timeline-ledger[serve]" in said
