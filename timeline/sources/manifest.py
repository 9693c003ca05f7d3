"""``manifest.toml``: what an editor knows about the articles of a folder, as facts with that editor as author.

A manifest is checked as a whole: every error is reported with its place, and everything that is sound is still used.
It never keeps an article from being taken in.
"""

from __future__ import annotations

import hashlib
import json
import re
import tomllib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import cast

from attrs import field, frozen

from timeline.model import ArticleDated, ArticleDescribed, Fact, RulingKind, RulingMade
from timeline.sources.articles import LARGEST
from timeline.sources.described import DESCRIBED, Described, date_from, one_line, told, wrong_with
from timeline.sources.finding import MANIFEST_NAME, why_unreadable
from timeline.sources.rejected import Rejected, shown

_Refuse = Callable[[str, str, str], None]  # place, what was found, what to do
KEYS = (*DESCRIBED, "published", "basis", "reason")
BASES = ("ruled", "explicit")


@frozen
class ManifestEntry:
    """The sound keys of one file's table. ``published`` is EDTF; ``basis`` is "ruled" or "explicit"."""

    published: str | None = None
    basis: str = "ruled"
    reason: str | None = None
    described: tuple[tuple[Described, str], ...] = ()


@frozen
class Manifest:
    """A folder's manifest as far as it is sound.

    ``entries`` maps file names to what is said about them; ``problems`` are all errors found, each with its place. Both
    may be non-empty: the articles are taken in, the sound keys become facts, the problems are for a person to mend.
    """

    path: str
    editor: str | None
    entries: Mapping[str, ManifestEntry] = field(factory=dict)
    problems: tuple[Rejected, ...] = ()

    def facts_for(self, file_name: str, article_id: str) -> tuple[Fact, ...]:
        """What the editor says about one article.

        Args:
            file_name: the file's name inside the folder.
            article_id: the id of the article read from it.

        Returns:
            Facts in a fixed order; none where the manifest does not name the file or names no editor.
        """
        entry = self.entries.get(file_name)
        if entry is None or self.editor is None:
            return ()
        reason = entry.reason or f"stated in {MANIFEST_NAME}"
        facts: list[Fact] = [
            ArticleDescribed(article_id, what, value, self.editor, None, reason) for what, value in entry.described
        ]
        if entry.published is not None and entry.basis == "explicit":
            facts.append(ArticleDated(article_id, entry.published, self.editor, None, reason))
        elif entry.published is not None:
            targets = (article_id,)
            ruling = ruling_id("published", targets, entry.published, self.editor, reason)
            facts.append(RulingMade(ruling, "published", targets, entry.published, self.editor, reason))
        return tuple(facts)


def ruling_id(kind: RulingKind, targets: tuple[str, ...], value: str | None, author: str, reason: str) -> str:
    """The id of a ruling: 16 hexadecimal digits of a SHA-256 over all it says, so that the same words are one
    ruling."""
    said = json.dumps([kind, list(targets), value, author, reason], ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(said.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def load_manifest(folder: Path) -> Manifest | None:
    """Read and check the manifest of ``folder``.

    Args:
        folder: the folder; its ``manifest.toml`` is read.

    Returns:
        A `Manifest` with all its problems, or None if the folder has none. Nothing is raised.
    """
    path = folder / MANIFEST_NAME
    name = shown(path)
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except FileNotFoundError:
        return None
    except (OSError, ValueError) as error:
        return Manifest(name, None, problems=(Rejected(name, "", *why_unreadable(error)),))
    return manifest_in(data, name, lambda key: _is_file(folder, key))


def manifest_in(data: bytes, name: str, stands_beside: Callable[[str], bool]) -> Manifest:
    """Check the bytes of a manifest.

    Args:
        data: what stands in the file.
        name: how the manifest is named in messages.
        stands_beside: whether a file of this name stands beside the manifest.
    """
    try:
        if len(data) > LARGEST:
            raise ValueError(f"more than {LARGEST:,} bytes")
        table = tomllib.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        todo = "correct it: nothing of this manifest was used, the articles are read without it"
        return Manifest(name, None, problems=(Rejected(name, "", f"not a valid TOML file ({error})", todo),))
    return _checked(table, stands_beside, name)


def _checked(table: dict[str, object], stands_beside: Callable[[str], bool], name: str) -> Manifest:
    problems: list[Rejected] = []

    def refuse(place: str, found: str, todo: str) -> None:
        problems.append(Rejected(name, place, found, todo))

    editor: str | None = None
    entries: dict[str, ManifestEntry] = {}
    for key, value in table.items():
        if key == "editor":
            editor = one_line(value)
            if editor is None:
                refuse("editor", f"{told(value)} is no name", 'write editor = "Name of the person"')
        elif not isinstance(value, dict):
            refuse(
                _place(key),
                "unknown key",
                'at the top only editor is allowed; files are tables such as ["article.txt"]',
            )
        elif _names_no_article(key) or not stands_beside(key):
            refuse(f"[{_place(key)}]", "no such file in this folder", "name a file that stands beside the manifest")
        else:
            entries[key] = _entry(key, cast("dict[str, object]", value), refuse)
    if entries and "editor" not in table:
        refuse("editor", "missing: nothing of this manifest was used", 'write editor = "Name of the person" at the top')
    return Manifest(name, editor, entries, tuple(problems))


def _entry(file: str, table: dict[str, object], refuse: _Refuse) -> ManifestEntry:
    """The sound keys of one table; every other one is refused."""
    described: dict[Described, str] = {}
    published: str | None = None
    basis, reason = "ruled", one_line(table.get("reason"), lines=True)
    for key, value in table.items():
        place = f"[{_place(file)}] {_place(key)}"
        if key == "published":
            published = _published(value, place, refuse)
        elif key == "basis":
            if value in BASES:
                basis = str(value)
            else:
                refuse(place, f"{told(value)} is no basis", f"write one of: {', '.join(BASES)}")
                published, basis = None, ""
        elif key == "reason":
            if reason is None:
                refuse(place, f"{told(value)} is no reason", "say in words on what ground this is known")
        elif key in DESCRIBED:
            text = one_line(value)
            wrong = f"{told(value)} is no {key}" if text is None else wrong_with(key, text)
            if wrong is None and text is not None:
                described[key] = text
            else:
                refuse(place, wrong or "", f"correct {key} or leave it out")
        else:
            refuse(place, "unknown key", f"write one of: {', '.join(KEYS)}")
    if "published" in table and "reason" not in table:
        refuse(
            f"[{_place(file)}] reason", "missing, although published is given", "say on what ground the date is known"
        )
    if reason is None or basis == "":
        published = None
    ordered = tuple((what, described[what]) for what in DESCRIBED if what in described)
    return ManifestEntry(published, basis or "ruled", reason, ordered)


def _published(value: object, place: str, refuse: _Refuse) -> str | None:
    """The date as EDTF, or None after refusing it."""
    try:
        return date_from(value)
    except ValueError as error:
        refuse(place, str(error), 'write an EDTF date such as "2025-07-11" or "2025-04-25/2025-04-26"')
        return None


def _names_no_article(name: str) -> bool:
    return "/" in name or "\\" in name or name in {"", ".", "..", MANIFEST_NAME}


def _is_file(folder: Path, name: str) -> bool:
    """Whether ``name`` is a file right in ``folder``."""
    try:
        return (folder / name).is_file()
    except (OSError, ValueError):
        return False


def _place(key: str) -> str:
    return shown(key) if re.fullmatch(r"[\w-]+", key) else f'"{shown(key)}"'
