"""Whether two names of towns may be one town's: "Korfu" and "Corfu" are spelled otherwise in another language.

The great cities have one key in all languages; of the rest only the spelling can tell.
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import lru_cache
from typing import Final

_ALIKE: Final = 0.7
"""Share of letters that two spellings of one name have in common, in their order, once sounds are written alike. "Korfu" and
"Corfu" stay above, Leeds and Leiden below."""

_SOUNDS: Final = (
    ("sch", "s"),
    ("ch", "k"),
    ("ph", "f"),
    ("qu", "k"),
    ("ck", "k"),
    ("tz", "s"),
    ("ou", "u"),
    ("oe", "o"),
)
_LETTERS: Final = str.maketrans("czwyßäöüéèêëáàâíîóôúûçñ", "ksvisaoueeeeaaaiioouukn")
_TWICE: Final = re.compile(r"(.)\1+")


@lru_cache(maxsize=1 << 14)
def may_be_one_town(a: str, b: str) -> bool:
    """Whether two keys of towns may be spellings of one name."""
    first, second = sorted((_sound(a), _sound(b)))
    return first == second or SequenceMatcher(None, first, second, autojunk=False).ratio() >= _ALIKE


def _sound(key: str) -> str:
    name = key.rpartition(":")[2].casefold()
    for spelled, sound in _SOUNDS:
        name = name.replace(spelled, sound)
    return _TWICE.sub(r"\1", name.translate(_LETTERS))
