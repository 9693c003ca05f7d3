"""One regular expression that asks for many at once: what several begin with is matched once.

Fifty rules begin with "the", and most of them go on with one of a few groups. As alternatives side by side each is tried from
its beginning; merged, like words in a tree of their letters, they part where they differ. The question is only *whether* any
matches at a place: where one of the patterns matches the merged one does, and without back-references nowhere else.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile

_NAMED = re.compile(r"\(\?P<\w+>")
_QUANTIFIER = re.compile(r"(?:[*+?]|\{\d*,?\d*\})[?+]?")


def merged(patterns: Iterable[str]) -> str:
    """A pattern that matches at a place where any of these does, though perhaps less of the text.

    Args:
        patterns: sources of regular expressions without conditions and without spaces or comments that mean nothing. One
            that refers back to a group is asked for up to there.

    Returns:
        A pattern without the names of groups.
    """
    cut = (_up_to_reference(atoms) for pattern in patterns for atoms in alternatives(pattern))
    return _tree([[_NAMED.sub("(?:", atom) for atom in atoms] for atoms in cut])


def _up_to_reference(atoms: Iterable[str]) -> Iterator[str]:
    return takewhile(lambda atom: "(?P=" not in atom, atoms)


def _tree(branches: Sequence[Sequence[str]]) -> str:
    if any(not atoms for atoms in branches):
        return ""  # one of them has matched: whatever the others want, the answer is yes
    firsts: dict[str, list[Sequence[str]]] = {}
    for atoms in branches:
        firsts.setdefault(atoms[0], []).append(atoms[1:])
    written = ["".join([first, *rest[0]]) if len(rest) == 1 else first + _tree(rest) for first, rest in firsts.items()]
    return written[0] if len(written) == 1 else f"(?:{'|'.join(written)})"


def alternatives(pattern: str) -> list[list[str]]:
    """The outermost alternatives of a pattern, each cut into characters, classes and groups with what says how often."""
    found: list[list[str]] = [[]]
    for atom in _atoms(pattern):
        if atom == "|":
            found.append([])
        else:
            found[-1].append(atom)
    return found


def _atoms(pattern: str) -> Iterator[str]:
    at = 0
    while at < len(pattern):
        end = _end_of_atom(pattern, at)
        if pattern[at] != "|":
            often = _QUANTIFIER.match(pattern, end)
            end = often.end() if often else end
        yield pattern[at:end]
        at = end


def _end_of_atom(pattern: str, at: int) -> int:
    """Where the character, class or group ends that begins at a place."""
    sign = pattern[at]
    if sign == "\\":
        return at + 2
    if sign == "[":
        return _end_of_class(pattern, at)
    if sign != "(":
        return at + 1
    depth = 0
    while at < len(pattern):
        sign = pattern[at]
        if sign in "\\[":
            at = _end_of_atom(pattern, at)
            continue
        depth += (sign == "(") - (sign == ")")
        at += 1
        if not depth:
            return at
    raise ValueError(f"a group does not end in {pattern!r}")


def _end_of_class(pattern: str, at: int) -> int:
    at += 2 if pattern[at + 1] == "^" else 1
    at += pattern[at] == "]"
    while pattern[at] != "]":
        at += 2 if pattern[at] == "\\" else 1
    return at + 1
