"""Which code made a view. Other rules give another chronology, so a view that other code has made is folded again."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

# Raise it when the tables change their columns or the rows their coding.
LAYOUT = 5

# All that a view depends on besides the facts: the vocabulary, the rules of reconciling, the shipped stories.
_ROOMS = ("model", "reconcile", "stories")
_SUFFIXES = {".py", ".toml"}


@cache
def code_version() -> str:
    """The layout of the tables and a fingerprint of the code that reconciles.

    The fingerprint is of the source text: nobody has to remember to raise a number when a rule changes.
    """
    house = Path(__file__).parent.parent
    fingerprint = hashlib.sha256()
    for room in _ROOMS:
        for path in sorted(path for path in (house / room).rglob("*") if path.suffix in _SUFFIXES):
            fingerprint.update(path.relative_to(house).as_posix().encode() + b"\0")
            fingerprint.update(path.read_bytes().replace(b"\r\n", b"\n") + b"\0")
    return f"{LAYOUT}-{fingerprint.hexdigest()[:16]}"
