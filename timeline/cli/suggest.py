"""Did you mean: the nearest known name to one that is not known."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


def nearest(name: str, known: Iterable[str]) -> str | None:
    """The known name that looks most like ``name``, or None when nothing comes close. Case does not count."""
    names = {candidate.casefold(): candidate for candidate in sorted(known, reverse=True)}
    matches = get_close_matches(name.casefold(), names, n=1, cutoff=0.5)
    return names[matches[0]] if matches else None


def unknown(kind: str, name: str, known: Iterable[str]) -> str:
    """A sentence for an unknown name: what was found, the nearest name, and all names there are.

    Args:
        kind: what the name should name, in words: "format", "story".
        name: what the user wrote.
        known: all names that would have been right.
    """
    choices = sorted(known)
    close = nearest(name, choices)
    hint = f"; did you mean {close!r}?" if close else ""
    listing = f" Known: {', '.join(choices)}." if choices else ""
    return f"unknown {kind} {name!r}{hint}{listing}"
