"""Rulings written down in a TOML file, to be applied together.

```toml
author = "Ada Editor"

[[ruling]]
kind = "redate"
targets = ["e1c6b8a0f1d2"]
value = 2025-09-04
reason = "The communiqué bears this date."
```
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from datetime import date, datetime
from itertools import pairwise
from pathlib import Path
from typing import Any

from attrs import frozen

from timeline.front.clerk import KINDS, Draft
from timeline.front.rulings import Revocation
from timeline.model import SourceError, UsageError

_HEADER = re.compile(r"^[ \t]*\[\[[ \t]*ruling[ \t]*\]\][ \t]*(?:#.*)?$", re.MULTILINE)
_KEYS = ("kind", "targets", "value", "author", "reason")
_LARGEST = 10_000_000


@frozen
class Problem:
    """What is wrong with one entry of a file: ``number`` from 1, 0 for the file as a whole."""

    file: str
    number: int
    kind: str
    found: str

    @property
    def message(self) -> str:
        """File, place and what to do, in one line."""
        place = f"ruling {self.number}{f' ({self.kind})' if self.kind else ''}: " if self.number else ""
        return f"{self.file}: {place}{self.found}"


@frozen
class Numbered:
    """A draft with its place in the file."""

    number: int
    draft: Draft | Revocation

    @property
    def kind(self) -> str:
        """What kind of ruling it is."""
        return self.draft.kind if isinstance(self.draft, Draft) else "revoke"


@frozen
class RulingsFile:
    """What a file holds: its drafts in order, and what is wrong with the others."""

    drafts: tuple[Numbered, ...]
    problems: tuple[Problem, ...]


def read_rulings(path: Path | str, author: str | None = None) -> RulingsFile:
    """Read a file of rulings.

    Args:
        path: the TOML file.
        author: who signs rulings for which the file names nobody.

    Raises:
        SourceError: the file cannot be read, or is no TOML with rulings.
    """
    name = str(path)
    table, spoilt = _load(Path(path), name)
    rulings = table.get("ruling")
    unknown = sorted(set(table) - {"ruling", "author"})
    if not isinstance(rulings, list) or not all(isinstance(one, dict) for one in rulings):
        raise SourceError(f"{name}: no [[ruling]] tables were found; write one for each ruling.")
    problems = [Problem(name, 0, "", f"unknown key {key!r}; a file has author and [[ruling]]") for key in unknown]
    signed = table.get("author", author)
    drafts: list[Numbered] = []
    for number, one in enumerate(rulings, 1):
        if number in spoilt:
            problems.append(Problem(name, number, "", f"not TOML: {spoilt[number]}; correct it there"))
            continue
        kind = one.get("kind")
        try:
            drafts.append(Numbered(number, draft_of(one, signed)))
        except UsageError as error:
            problems.append(Problem(name, number, kind if isinstance(kind, str) and kind.isalpha() else "", str(error)))
    return RulingsFile(tuple(drafts), tuple(problems))


def _load(path: Path, name: str) -> tuple[dict[str, Any], dict[int, str]]:
    """What the file holds, and which of its rulings are no TOML, by number, with what is wrong there."""
    try:
        if path.is_file() and path.stat().st_size > _LARGEST:
            raise SourceError(f"{name}: it is larger than {_LARGEST:,} bytes; split it into several files.")
        text = path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
        return _parsed(text)
    except OSError as error:
        raise SourceError(f"{name}: cannot be read ({error.strerror}); name a TOML file of rulings.") from error
    except UnicodeDecodeError as error:
        raise SourceError(f"{name}: not UTF-8 at byte {error.start}; convert the file to UTF-8.") from error
    except tomllib.TOMLDecodeError as error:
        raise SourceError(f"{name}: not TOML: {error}; correct it there.") from error


def _parsed(text: str) -> tuple[dict[str, Any], dict[int, str]]:
    """The same of a text. Where the whole is no TOML, its head and each of its rulings are read by themselves.

    Raises:
        TOMLDecodeError: neither the whole is TOML, nor its head.
    """
    try:
        return tomllib.loads(text), {}
    except tomllib.TOMLDecodeError:
        starts = [match.start() for match in _HEADER.finditer(text)]
        if not starts:
            raise
    table = tomllib.loads(text[: starts[0]])
    rulings: list[dict[str, Any]] = []
    spoilt: dict[int, str] = {}
    for number, (start, end) in enumerate(pairwise([*starts, len(text)]), 1):
        above = "\n" * text.count("\n", 0, start)  # so that what is wrong is told with its line in the file
        try:
            found = tomllib.loads(above + text[start:end])
        except tomllib.TOMLDecodeError as error:
            rulings.append({})
            spoilt[number] = str(error)
            continue
        rulings += found.pop("ruling")
        table |= found
    return table | {"ruling": rulings}, spoilt


def draft_of(table: Mapping[str, Any], signed: object) -> Draft | Revocation:
    """One ruling as it is written down.

    Args:
        table: kind, targets, reason, and value and author where there are any.
        signed: who signs it if it names nobody itself.

    Raises:
        UsageError: something is missing, of the wrong type, or unknown.
    """
    unknown = sorted(set(table) - set(_KEYS))
    if unknown:
        raise UsageError(f"unknown key {unknown[0]!r}; write one of: {', '.join(_KEYS)}.")
    kind = table.get("kind")
    if kind not in {*KINDS, "revoke"}:
        raise UsageError(f"{kind!r} is no kind of ruling; write one of: {', '.join((*KINDS, 'revoke'))}.")
    author = _text(table.get("author", signed), "author", "name the author here or at the head of the file")
    reason = _text(table.get("reason"), "reason", "say in words on what ground it is ruled")
    targets = table.get("targets")
    if isinstance(targets, str):
        targets = [targets]
    if not isinstance(targets, list) or not targets or not all(isinstance(one, str) and one.strip() for one in targets):
        raise UsageError('targets is missing or no list of ids; write targets = ["ID", ...].')
    if kind == "revoke":
        if len(targets) != 1 or "value" in table:
            raise UsageError("revoke takes the id of one ruling and no value.")
        return Revocation(targets[0], author, reason)
    return Draft(kind, tuple(targets), author, reason, _value(table.get("value")))


def _text(value: object, what: str, advice: str) -> str:
    if not isinstance(value, str) or not value.strip():
        raise UsageError(f"{what} is missing or empty; {advice}.")
    return value


def _value(value: object) -> str | None:
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, date) and not isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, int | float) and not isinstance(value, bool):
        return f"{value:g}"
    raise UsageError(f"{value!r} is no value; write it in quotation marks.")
