"""Files and folders to articles."""

from __future__ import annotations

import os
from pathlib import Path

from timeline.sources import Rejected, find_articles


def names(*paths: Path) -> list[str]:
    """Names of the files found; messages of what was rejected."""
    return [found.message if isinstance(found, Rejected) else found.name for found in find_articles(paths)]


def write(folder: Path, *files: str) -> None:
    for file in files:
        (folder / file).parent.mkdir(parents=True, exist_ok=True)
        (folder / file).write_text(file, encoding="utf-8")


def test_a_folder_is_walked_in_the_order_of_its_names(tmp_path: Path) -> None:
    """Manifests and hidden files are left out."""
    write(tmp_path, "b.txt", "a.md", "sub/c.txt", "sub/manifest.toml", "manifest.toml", ".hidden", ".git/config", "z")
    assert names(tmp_path) == ["a.md", "b.txt", "c.txt", "z"]


def test_a_file_that_is_reached_twice_is_given_once(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", "b.txt")
    (tmp_path / "c.txt").symlink_to(tmp_path / "a.txt")
    assert names(tmp_path / "b.txt", tmp_path, tmp_path) == ["b.txt", "a.txt"]


def test_what_is_not_there_is_rejected_and_the_rest_goes_on(tmp_path: Path) -> None:
    write(tmp_path, "a.txt")
    (missing, found) = names(tmp_path / "none", tmp_path / "a.txt")
    assert "no such file or folder" in missing
    assert found == "a.txt"


def test_a_folder_without_articles_is_rejected(tmp_path: Path) -> None:
    write(tmp_path, "manifest.toml")
    (message,) = names(tmp_path)
    assert "no articles in this folder" in message


def test_links_that_lead_in_circles_end(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", "sub/b.txt")
    (tmp_path / "sub" / "up").symlink_to(tmp_path)
    (tmp_path / "self").symlink_to(tmp_path / "self")
    found = names(tmp_path)
    assert [name for name in found if name.endswith(".txt")] == ["a.txt", "b.txt"]
    assert ["a link back" in message or "leads back to itself" in message for message in found if " " in message] == [
        True,
        True,
    ]


def test_a_link_to_nowhere_and_a_name_of_odd_bytes_are_told(tmp_path: Path) -> None:
    (tmp_path / "dangling").symlink_to(tmp_path / "gone")
    odd = tmp_path / os.fsdecode(b"odd\xff")
    odd.symlink_to(tmp_path / "gone too")
    found = list(find_articles([tmp_path]))
    assert len(found) == 2
    for each in found:
        assert isinstance(each, Rejected)
        assert each.message.isprintable()


def test_a_name_no_file_can_have_is_rejected() -> None:
    (message,) = names(Path("a\0b"))
    assert "rename" in message
