"""Front matter: the header between two lines ``---`` with which note-taking and publishing tools begin a file.

Not YAML in full: lines ``key: value`` with plain or quoted values, and what is indented below a key. A text that merely begins
with a separating line is not taken for one. Only keys that speak of the publication are used; the rest is furniture.
"""

from __future__ import annotations

import re

from attrs import frozen

from timeline.model import Span
from timeline.sources.decoding import BLANKS

LONGEST = 200  # lines; beyond this the closing mark is that of something else
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")
_FIELD = re.compile(r"(?P<key>[^\W\d_][\w .-]{0,40}?)[ \t]*:(?:[ \t]+(?P<value>\S.*?))?[ \t]*\Z")
_BELOW = re.compile(r"[ \t]|-[ \t]|#|\Z")  # an indented line, an item of a list, a comment, nothing

_MEANT = {
    "title": "title headline titel überschrift titre",
    "published": "published date pubdate publishdate datepublished publicationdate publisheddate publishedtime"
    " articlepublishedtime veröffentlicht datum erschienen",
    "updated": "updated modified lastmod datemodified lastmodified aktualisiert",
    "outlet": "outlet publisher publication site sitename newspaper medium zeitung journal",
    "url": "url source link canonical canonicalurl permalink quelle",
    "language": "language lang sprache locale",
    "agency": "agency agentur",
}
_KEYS = {name: meant for meant, names in _MEANT.items() for name in names.split()}


@frozen
class FrontMatter:
    """A header: where it ends, and the ranges of the values that it gives (without quotation marks), by what they say.

    Keys are ``title``, ``published``, ``updated``, ``outlet``, ``url``, ``language`` and ``agency``; of two lines that say
    the same the first counts.
    """

    start: int
    end: int
    said: dict[str, Span]


def front_matter(text: str) -> FrontMatter | None:
    """The header that ``text`` begins with, if it does. Linear in the length of the header."""
    start = len(text) - len(text.lstrip(BLANKS))
    said: dict[str, Span] = {}
    fields = 0
    for number, match in enumerate(_LINE.finditer(text, start)):
        line = match.group().rstrip("\r\n")
        bare = line.rstrip(BLANKS)
        if number == 0:
            if bare != "---":
                return None
        elif bare in {"---", "..."}:
            return FrontMatter(start, match.start() + len(bare), said) if fields else None
        elif (found := _FIELD.match(line)) is not None:
            fields += 1
            meant = _KEYS.get(re.sub(r"[ ._-]", "", found["key"]).lower())
            if meant and meant not in said and found["value"]:
                said[meant] = _unquoted(text, match.start() + found.start("value"), match.start() + found.end("value"))
        elif _BELOW.match(line) is None:
            return None
        if number > LONGEST or match.end() == len(text):
            return None
    return None


def _unquoted(text: str, start: int, end: int) -> Span:
    if end - start > 2 and text[start] in "\"'" and text[end - 1] == text[start]:
        return Span(start + 1, end - 1)
    return Span(start, end)
