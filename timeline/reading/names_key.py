"""One key for all spellings of one person's name.

Names from Cyrillic, Arabic or Turkish reach German newspapers in German, English and French transliteration. The key
folds what those transliterations write differently (sch/sh/ch, w/v, j/y, z/s, -ow/-ev, -ij/-y) and leaves apart what
distinguishes people (Scholz and Schulz, Müller and Miller). The surname decides; a given name only vetoes.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

from timeline.reading.names_given import FAMILY_NAME_FIRST, GIVEN_VARIANTS
from timeline.reading.text import words

_LETTERS = str.maketrans(
    {
        "ł": "l",
        "ø": "o",
        "đ": "d",
        "ı": "i",
        "ß": "ss",
        "æ": "ae",
        "œ": "oe",
        "ð": "d",
        "þ": "th",
        "’": "",
        "'": "",
        "ʼ": "",
    }
)
# Order matters: longer clusters first. Capital letters stand for folded sounds, so that later rules leave them alone.
_SURNAME_RULES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), to)
    for pattern, to in (
        (r"schtsch|shch|chtch|szcz", "SC"),
        (r"(?<=ou)(.{0,12})ine$", r"\1in"),  # French Poutine
        (r"ou", "u"),
        (r"sch|sh|zh|sz(?=[aeiouy])", "S"),
        (r"tsch|tch|tS|cz|ch|kh", "C"),
        (r"(?<![aeiou])([aou])e(?=[bcdfghjklmnpqrstvwxzSC])", r"\1"),  # Mueller, Moeller; not Bauer
        (r"of{1,2}$", "ov"),
        (r"w", "v"),
        (r"[jy]", "i"),
        (r"ph", "f"),
        (r"dt$|tt$", "t"),
        (r"th", "t"),
        (r"gh", "g"),
        (r"dh", "d"),
        (r"c(?=[ei])", "s"),
        (r"ck|q|c", "k"),
        (r"x", "ks"),
        (r"t?z|ts", "s"),
        (r"(.)\1{1,3}", r"\1"),
        (r"ei", "ai"),
        (r"(?<!a)ie(?=.)", "e"),
        (r"[eio]{1,2}v$", "ov"),
        (r"[eio]{1,2}va$", "ova"),
        (r"enko$|enka$", "enk"),
        (r"(?<=.{3})i{1,3}$", ""),
    )
)
_PARTICLES = words("""
von van de der den del della di da do dos du la le el al bin ibn ben ter ten zu zur vom und af av abu as ar asch dr
prof
""")
# After a name: the number of a monarch or pope, or which of two of one name.
NAME_SUFFIXES = words("jr sr junior senior ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi")
_SPLIT = re.compile(r"[\s\-‑–.]+")


def plain(name: str) -> str:
    """Lower case, Latin letters, without diacritics. Other scripts go through ``anyascii``."""
    folded = unicodedata.normalize("NFKD", name.lower().translate(_LETTERS))
    folded = "".join(c for c in folded if not unicodedata.combining(c))
    if not folded.isascii():
        from anyascii import anyascii

        folded = anyascii(folded).lower()
    return folded


@lru_cache(maxsize=20_000)
def surname_key(surname: str) -> str:
    """The folded surname: equal for the transliterations of one name. One word or hyphen compound, any case."""
    folded = plain(surname).replace("-", "").replace("‑", "")
    for pattern, to in _SURNAME_RULES:
        folded = pattern.sub(to, folded)
    return folded.lower()


@cache
def _given_classes() -> dict[str, str]:
    classes: dict[str, str] = {}
    for line in GIVEN_VARIANTS.strip().splitlines():
        names = [plain(name) for name in line.split()]
        for name in names:
            classes.setdefault(name, names[0])
    return classes


@lru_cache(maxsize=20_000)
def given_key(given: str) -> str:
    """The folded given name: one form for its transliterations, translations and short forms."""
    low = plain(given)
    return _given_classes().get(low, low)


@lru_cache(maxsize=20_000)
def name_key(name: str) -> str:
    """The key under which all spellings of a person's name meet.

    Args:
        name: a name as it stands, without titles: "Wolodymyr Selenskyj", "Selenskij", "Ursula von der Leyen".

    Returns:
        ``"given surname"`` in folded form ("wladimir selensk"), or the surname alone if nothing else is given. Middle
        names, initials and particles do not count. Where the family name stands first (Chinese, Korean), it is the
        surname.
    """
    family_first = name.split(" ", 1)[0] in FAMILY_NAME_FIRST
    if family_first and " " in name:
        family, rest = name.split(" ", 1)
        return f"{plain(_SPLIT.sub('', rest))} {surname_key(family)}"
    words = [w for w in name.replace("’s", "").replace("'s", "").split() if w.strip(".")]
    kept = [w for w in words if plain(w).strip("-.") not in _PARTICLES] or words
    while len(kept) > 1 and kept[-1].lower().strip(".") in NAME_SUFFIXES:
        kept.pop()
    if not kept:
        return ""
    surname = re.sub(r"^(?:al|el|as|ar|az|asch|ad|an|at)[-‑]", "", plain(kept[-1]))
    key = surname_key(surname)
    given = kept[0].strip(".") if len(kept) > 1 else ""
    return f"{given_key(given)} {key}" if len(given) > 1 else key


def same_person(a: str, b: str) -> bool:
    """Whether two names can be the same person's: equal surnames, and given names that do not clearly differ.

    Args:
        a, b: names or keys from :func:`name_key`.

    Returns:
        True for "Trump" and "Donald Trump", "Wladimir Selenskij" and "Volodymyr Zelensky"; False for "Melania Trump"
        and "Donald Trump".
    """
    *given_a, surname_a = name_key(a).split(" ") if a else [""]
    *given_b, surname_b = name_key(b).split(" ") if b else [""]
    if surname_a != surname_b or not surname_a:
        return False
    if not given_a or not given_b:
        return True
    return _given_compatible(given_a[0], given_b[0])


def _given_compatible(a: str, b: str) -> bool:
    if a == b or a.startswith(b) or b.startswith(a):
        return (a.endswith("a") and len(a) > 2) == (b.endswith("a") and len(b) > 2)
    if (a[-1] == "a") != (b[-1] == "a"):
        return False
    return surname_key(a) == surname_key(b) or _skeleton(a) == _skeleton(b)


def _skeleton(name: str) -> str:
    return re.sub(r"(.)\1+", r"\1", name[0] + re.sub(r"[aeiouyhj]", "", surname_key(name)[1:]))
