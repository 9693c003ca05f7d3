"""From what a user wrote to the thing meant: a story by name or path, anything else by the beginning of its id."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePath
from typing import TYPE_CHECKING, Literal

from attrs import evolve, frozen

from timeline.cli.suggest import nearest, unknown
from timeline.model.errors import UsageError

if TYPE_CHECKING:
    from timeline.model import Chronology, Story

Kind = Literal["entry", "claim", "article", "conflict"]

SHORTEST_ID = 7


@frozen
class Selected:
    """What an id stands for. ``merged`` is the old id, where the entry has taken another one up."""

    kind: Kind
    id: str
    merged: str | None = None


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


def select(chronology: Chronology, wanted: str) -> Selected:
    """The entry, claim, article or conflict that ``wanted`` names: an id, the start of one, or an article's file name.

    An id that an entry has taken up by merging still finds that entry.

    Raises:
        UsageError: nothing or more than one thing has such an id.
    """
    if not wanted.strip():
        raise UsageError("an id is wanted, or its first characters; timeline chronology prints them")
    everything = _named(chronology)
    exact = [selected for name, selected in everything if name == wanted]
    found = {
        (selected.kind, selected.id): selected
        for selected in exact or [selected for name, selected in everything if name.startswith(wanted)]
    }
    if len(found) == 1:
        return next(iter(found.values()))
    if found:
        listing = ", ".join(f"{kind} {name}" for kind, name in sorted(found)[:8])
        more = f" and {len(found) - 8} more" if len(found) > 8 else ""
        raise UsageError(f"{wanted!r} fits {len(found)} things: {listing}{more}; write more of the id")
    close = nearest(wanted, (name[: max(len(wanted), SHORTEST_ID)] for name, _ in everything))
    hint = f"; did you mean {close!r}?" if close else ""
    raise UsageError(
        f"no entry, claim, article or conflict has an id that starts with {wanted!r}{hint} "
        "timeline chronology prints the ids; without --story and --as-of everything in the ledger is searched"
    )


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
    """Every id that ``select`` looks through, so that a short id printed anywhere finds exactly one thing."""
    return [name for name, _ in _named(chronology)]


def _named(chronology: Chronology) -> list[tuple[str, Selected]]:
    named: list[tuple[str, Selected]] = []
    for entry in chronology.entries:
        named.append((entry.id, Selected("entry", entry.id)))
        named.extend((old, Selected("entry", entry.id, merged=old)) for old in entry.merged)
    named.extend((claim.id, Selected("claim", claim.id)) for claim in chronology.claims)
    for article in chronology.articles:
        named.append((article.id, Selected("article", article.id)))
        named.append((article.path, Selected("article", article.id)))
        named.append((PurePath(article.path).name, Selected("article", article.id)))
    named.extend((conflict.id, Selected("conflict", conflict.id)) for conflict in chronology.conflicts)
    return named


def _common(one: str, other: str) -> int:
    length = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        length += 1
    return length


def only_phase(chronology: Chronology, phase: str) -> Chronology:
    """The chronology with the entries of one phase; claims of other entries stay, with no entry."""
    kept = tuple(entry for entry in chronology.entries if entry.phase == phase)
    return evolve(chronology, entries=kept)
