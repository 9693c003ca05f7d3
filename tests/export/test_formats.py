"""The registry, the golden files, and the way to the disk."""

from __future__ import annotations

import importlib.util
import io
import random
import tomllib
import zipfile
from pathlib import Path

import attrs
import pytest

from tests.export import golden, story
from tests.pages import unpacked
from timeline.export import FORMATS, export, losses, write
from timeline.export.carries import CARRIES, SAID
from timeline.export.formats import DISTRIBUTION
from timeline.model import Chronology, UsageError


def words_of(name: str, content: bytes) -> str:
    """The words of an export's last file, from where its losses may stand."""
    if name == "docx":
        import docx

        return "\n".join(paragraph.text for paragraph in docx.Document(io.BytesIO(content)).paragraphs)
    words = content.decode()
    if name == "html":
        return "\n".join(loss["statement"] for loss in unpacked(content)["/api/losses"]["losses"])
    if name == "ics":
        return words.replace("\r\n ", "").replace("\\,", ",").replace("\\;", ";")
    return words[words.index('"losses"') :] if name in {"jsonld", "timelinejs"} else words


@pytest.mark.parametrize("name", sorted(golden.made()))
def test_the_fixture_gives_the_golden_bytes(name: str) -> None:
    """A change of any export shows in a golden file; renew them with python -m tests.export.golden."""
    assert golden.expected(name) == golden.made()[name]


def test_every_format_is_described_and_states_its_losses() -> None:
    assert list(FORMATS) == sorted(FORMATS)
    assert set(CARRIES) == set(FORMATS)
    assert {name for name, _ in SAID} <= set(FORMATS)
    for name, known in FORMATS.items():
        assert known.name == name
        assert known.description
        assert known.loses
        assert (known.needs is None) == (known.library is None)
        assert all(extension.startswith(".") for extension in known.extensions)


def test_an_unknown_format_is_refused_and_the_known_are_named() -> None:
    with pytest.raises(UsageError, match=r"'pdf'.*csv, docx, ftm, html, ics, json"):
        export("pdf", story.chronology(), story.TEXTS)
    with pytest.raises(UsageError, match="csv, docx, ftm, html, ics, json"):
        losses("pdf", story.chronology(), story.TEXTS)


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_the_bytes_do_not_depend_on_the_order_inside_the_chronology(name: str) -> None:
    """Law 3 carried to the end: a shuffled chronology gives the same file."""
    whole = story.chronology()
    shuffled: Chronology = whole
    for field in ("articles", "lineages", "origins", "claims", "entries", "conflicts"):
        items = list(getattr(whole, field))
        random.Random(7).shuffle(items)
        shuffled = attrs.evolve(shuffled, **{field: tuple(items)})
    assert shuffled != whole
    backwards = dict(reversed(story.TEXTS.items()))
    assert export(name, shuffled, backwards).parts == export(name, whole, story.TEXTS).parts


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_an_empty_chronology_is_an_export_too(name: str) -> None:
    empty = Chronology(None, None, 0, "0" * 64)
    assert any(part.content for part in export(name, empty, {}).parts)  # a list of no JSON lines is an empty file


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_every_export_ends_with_its_losses(name: str) -> None:
    result = export(name, story.chronology(), story.TEXTS)
    assert result.losses
    last = words_of(name, result.parts[-1].content)
    positions = [last.index(loss.statement) for loss in result.losses]
    assert positions == sorted(positions)


def test_a_single_file_goes_where_it_is_told(tmp_path: Path) -> None:
    result = export("json", story.chronology(), story.TEXTS)
    assert write(result, tmp_path / "out.json").paths == (tmp_path / "out.json",)
    assert (tmp_path / "out.json").read_bytes() == result.content
    assert write(result, tmp_path).paths == (tmp_path / "chronology.json",)


def test_further_files_stand_beside_the_one_that_was_named(tmp_path: Path) -> None:
    result = export("csv", story.chronology(), story.TEXTS)
    written = write(result, tmp_path / "bridge.csv")
    assert [path.name for path in written.paths] == ["bridge.csv", "bridge.claims.csv", "bridge.losses.txt"]
    assert (tmp_path / "bridge.claims.csv").read_bytes() == result.parts[1].content
    written = write(result, f"{tmp_path}/new/folder/")
    assert [path.name for path in written.paths] == ["events.csv", "claims.csv", "losses.txt"]
    assert {path.name for path in (tmp_path / "new" / "folder").iterdir()} == {"events.csv", "claims.csv", "losses.txt"}


def test_standard_output_takes_the_main_file_and_the_rest_is_named() -> None:
    out = io.BytesIO()
    result = export("csv", story.chronology(), story.TEXTS)
    written = write(result, "-", stdout=out)
    assert out.getvalue() == result.content
    assert written.paths == ()
    assert written.left_out == ("claims.csv", "losses.txt")


def test_a_bundle_is_a_tree_in_a_folder_and_one_zip_elsewhere(tmp_path: Path) -> None:
    result = export("ro-crate", story.chronology(), story.TEXTS)
    names = [part.name for part in result.parts]
    assert any("/" in name for name in names)
    written = write(result, f"{tmp_path}/crate/")
    assert [path.relative_to(tmp_path / "crate").as_posix() for path in written.paths] == names
    assert write(result, tmp_path / "crate.zip").paths == (tmp_path / "crate.zip",)
    with zipfile.ZipFile(tmp_path / "crate.zip") as archive:
        assert archive.namelist() == names
        assert all(archive.read(part.name) == part.content for part in result.parts)
    out = io.BytesIO()
    assert write(result, "-", stdout=out).left_out == ()
    assert out.getvalue() == (tmp_path / "crate.zip").read_bytes()


@pytest.mark.parametrize("name", [name for name, known in FORMATS.items() if known.needs])
def test_a_missing_extra_is_named_with_the_way_to_get_it(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever installed the core alone is told what to install, not that a module is missing."""
    monkeypatch.setattr(importlib.util, "find_spec", lambda _: None)
    assert not FORMATS[name].is_ready
    with pytest.raises(UsageError, match=rf"{name} needs the extra '{name}'.*pip install 'timeline-ledger\[{name}\]'"):
        export(name, story.chronology(), story.TEXTS)


def test_the_extras_that_formats_need_exist() -> None:
    """The message of a missing extra leads somewhere, and ``exports`` brings them all."""
    project = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]
    assert project["name"] == DISTRIBUTION
    needed = {known.needs for known in FORMATS.values() if known.needs}
    assert needed <= set(extras)
    assert sorted(extras["exports"]) == sorted(one for name in needed for one in extras[name])


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    result = export("json", story.chronology(), story.TEXTS)
    with pytest.raises(UsageError, match="its folder does not exist"):
        write(result, tmp_path / "nowhere" / "out.json")
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(UsageError, match="Cannot make the folder"):
        write(result, f"{tmp_path}/file/sub/")
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


def test_writing_replaces_what_was_there(tmp_path: Path) -> None:
    place = tmp_path / "out.json"
    place.write_text("old")
    result = export("json", story.chronology(), story.TEXTS)
    write(result, place)
    assert place.read_bytes() == result.content
    assert [path.name for path in tmp_path.iterdir()] == ["out.json"]


def test_a_database_is_never_written_over(tmp_path: Path) -> None:
    """A slip of the hand ("-o events.sqlite") must not cost a ledger."""
    place = tmp_path / "events.sqlite"
    place.write_bytes(b"SQLite format 3\0 and all the facts")
    with pytest.raises(UsageError, match=r"events\.sqlite is a SQLite database"):
        write(export("json", story.chronology(), story.TEXTS), place)
    assert place.read_bytes() == b"SQLite format 3\0 and all the facts"
