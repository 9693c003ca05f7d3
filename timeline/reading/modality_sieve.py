"""Whether a claim holds any sign of modality at all: four of five hold none, and one question for all tables tells so."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.reading.timex.merging import merged

# Compiling one pattern of many pays after some hundred questions: a single article never gets there.
OFTEN = 200


class Sieve:
    """Asks all tables at once, once it has been asked often.

    Args:
        branches: sources of regular expressions, those of all tables.
    """

    def __init__(self, branches: Sequence[str]) -> None:
        self._branches = tuple(branches)
        self._asked = 0
        self._any: re.Pattern[str] | None = None

    def kept(self, folded: str) -> str:
        """The text, or nothing if no branch matches anywhere in it, so that nothing more is asked of it."""
        if self._any is None:
            self._asked += 1
            if self._asked < OFTEN:
                return folded
            self._any = re.compile(merged(self._branches))
        return folded if self._any.search(folded) is not None else ""
