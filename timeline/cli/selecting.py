"""From what a user wrote to the thing meant: a story by name or path, anything else by the beginning of its id."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePath
from typing import TYPE_CHECKING

from attrs import evolve

from timeline.cli.suggest import unknown
from timeline.model.errors import UsageError

if TYPE_CHECKING:
    from timeline.model import Chronology, Conflict, Story

SHORTEST_ID = 7


def story_named(name: str) -> Story:
    """A story by the name of a shipped one or by the path of a story file.

    Raises:
        UsageError: there is no such story, with the nearest name; or the file is no story, with everything wrong in it.
    """
    from timeline.stories import load_story, shipped_stories

    shipped = shipped_stories()
    if name in shipped or name.endswith(".toml") or "/" in name or "\\" in name:
        return load_story(name)
    raise UsageError(unknown("story", name, shipped) + " For one of your own give the path of its .toml file.")


def named(chronology: Chronology, wanted: str) -> str:
    """The id that ``wanted`` stands for: itself, unless it is the beginning of an article's path or file name.

    Raises:
        UsageError: it is empty, or fits several files.
    """
    if not wanted.strip():
        raise UsageError("an id is wanted, or its first characters; timeline chronology prints them")
    if any(known.startswith(wanted) for known in all_ids(chronology)):
        return wanted
    files = [
        article
        for article in chronology.articles
        if article.path.startswith(wanted) or PurePath(article.path).name.startswith(wanted)
    ]
    if len(files) > 1:
        raise UsageError(f"{wanted!r} fits {len(files)} files, such as {files[0].path} and {files[1].path}; write more")
    return files[0].id if files else wanted


def conflict_named(chronology: Chronology, wanted: str) -> Conflict | None:
    """The one conflict whose id begins with ``wanted``, if nothing else has such an id."""
    found = [conflict for conflict in chronology.conflicts if conflict.id.startswith(wanted)]
    others = sum(known.startswith(wanted) for known in all_ids(chronology))
    return found[0] if len(found) == others == 1 else None


def short_ids(ids: Iterable[str]) -> dict[str, str]:
    """The shortest beginning of each id, at least seven characters, that no other id shares."""
    ordered = sorted(set(ids))
    shorts: dict[str, str] = {}
    for index, name in enumerate(ordered):
        around = ordered[max(index - 1, 0) : index] + ordered[index + 1 : index + 2]
        shared = max((_common(name, other) for other in around), default=0)
        shorts[name] = name[: max(SHORTEST_ID, shared + 1)]
    return shorts


def all_ids(chronology: Chronology) -> list[str]:
    """Every id of a chronology, so that a short id printed anywhere finds exactly one thing."""
    found = [claim.id for claim in chronology.claims]
    for entry in chronology.entries:
        found += [entry.id, *entry.merged]
    found += [article.id for article in chronology.articles]
    return found + [conflict.id for conflict in chronology.conflicts]


def only_phase(chronology: Chronology, phase: str) -> Chronology:
    """The chronology with the entries of one phase; claims of other entries stay, with no entry."""
    kept = tuple(entry for entry in chronology.entries if entry.phase == phase)
    return evolve(chronology, entries=kept)


def _common(one: str, other: str) -> int:
    length = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        length += 1
    return length
