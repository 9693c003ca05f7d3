"""JSON lines to articles: one object a line, ``{"id", "text", "title", "published", "outlet", "url", "language", "agency"}``.

Only ``text`` is needed. It is the article, character for character; everything else becomes facts whose author is the
record. A field that is not sound is reported, and the article is taken in without it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any, BinaryIO, cast

import msgspec

from timeline.model import ArticleDated, ArticleDescribed, Fact
from timeline.sources.articles import LARGEST
from timeline.sources.described import DESCRIBED, Described, date_from, one_line, told, wrong_with
from timeline.sources.offers import Offer, Remark, offered
from timeline.sources.rejected import Rejected, shown

AUTHOR = "record"
REASON = "stated in the article's record"
FIELDS = ("id", "text", "title", "published", "outlet", "url", "language", "agency")
# In JSON one character may take six bytes; a record is its text and little else.
LARGEST_LINE = 2 * LARGEST
_SHAPE = 'write one object a line with at least "text", such as {"id": "1", "text": "...", "published": "2024-05-03"}'
_STEP = 1 << 20
_MOMENT = re.compile(r"(\d{4}-\d\d-\d\d)[T ]\d\d:?\d\d.*", re.DOTALL)
_KNOWN = frozenset(FIELDS)
_SHOWN_FIELDS = 12


def articles_in_lines(stream: BinaryIO, path: str) -> Iterator[Offer | Rejected | Remark]:
    """Every article of a stream of JSON lines, read line by line.

    Args:
        stream: with ``readline``; may be unpacked on the way.
        path: how the input is named in facts and messages. An article's name is this, "#" and its id, or its line.

    Returns:
        An iterator over articles and, before each, what is wrong with its fields; at the end a remark on fields that were
        left alone. Empty lines are passed over.
    """
    unknown: Counter[str] = Counter()
    number = 0
    while line := stream.readline(LARGEST_LINE + 1):
        number += 1
        if number == 1:
            line = line.removeprefix(b"\xef\xbb\xbf")
        if len(line) > LARGEST_LINE:
            _pass_over_rest(stream, line)
            found = f"more than {LARGEST_LINE:,} bytes"
            yield Rejected(path, f"line {number}", found, "split the article, or write one object a line")
        elif line.strip():
            yield from _Record(path, number).read(line, unknown)
    if unknown:
        most = [f"{shown(key)} ({count})" for key, count in sorted(unknown.items(), key=lambda one: (-one[1], one[0]))]
        more = f" and {len(most) - _SHOWN_FIELDS} more" if len(most) > _SHOWN_FIELDS else ""
        yield Remark(path, f"fields left alone, with how often: {', '.join(most[:_SHOWN_FIELDS])}{more}")


def _pass_over_rest(stream: BinaryIO, line: bytes) -> None:
    while line and not line.endswith(b"\n"):
        line = stream.readline(_STEP)


class _Record:
    """One line, its place, and what is wrong with it."""

    def __init__(self, path: str, number: int) -> None:
        self._path, self._number = path, number
        self._problems: list[Rejected] = []

    def read(self, line: bytes, unknown: Counter[str]) -> Iterator[Offer | Rejected]:
        try:
            record = msgspec.json.decode(line)
        except msgspec.DecodeError as error:
            yield self._refused("", f"not valid JSON ({error})", _SHAPE)
            return
        except UnicodeDecodeError as error:
            yield self._refused("", f"not UTF-8 at byte {error.start}", "convert the file to UTF-8")
            return
        except RecursionError:
            yield self._refused("", "nested too deeply", _SHAPE)
            return
        if not isinstance(record, dict):
            yield self._refused("", f"{told(record)} is no object", _SHAPE)
            return
        unknown.update(record.keys() - _KNOWN)
        text = record.get("text")
        if not isinstance(text, str):
            found = "missing" if text is None else f"{told(text)} is no text"
            yield self._refused("text", found, 'give the article\'s text in "text"')
            return
        key = self._key(record)
        described, published = self._described(record), self._published(record)

        def says(article: str) -> tuple[Fact, ...]:
            facts: list[Fact] = [
                ArticleDescribed(article, what, value, AUTHOR, None, REASON) for what, value in described
            ]
            if published is not None:
                facts.append(ArticleDated(article, published, AUTHOR, None, REASON))
            return tuple(facts)

        yield from self._problems
        name = key if record.get("id") is not None and key is not None else f"line {self._number}"
        yield offered(f"{self._path}#{name}", text.encode(), says, key=key)

    def _key(self, record: dict[str, Any]) -> str | None:
        """What the record calls its article: its id, else its address."""
        value = record.get("id")
        if isinstance(value, int) and not isinstance(value, bool):
            return str(value)
        if value is not None and value != "":
            key = one_line(value)
            if key is not None:
                return key
            self._refuse("id", f"{told(value)} is no id", "write a short text or a number")
        return one_line(record.get("url"))

    def _described(self, record: dict[str, Any]) -> tuple[tuple[Described, str], ...]:
        found: list[tuple[Described, str]] = []
        for key in DESCRIBED:
            value = record.get(key)
            if value is None or value == "":
                continue
            text = one_line(value)
            wrong = f"{told(value)} is no {key}" if text is None else wrong_with(key, text)
            if wrong is None:
                found.append((key, cast("str", text)))
            else:
                self._refuse(key, wrong, f"correct {key} or leave it out; the article is taken in without it")
        return tuple(found)

    def _published(self, record: dict[str, Any]) -> str | None:
        """The day of publication as it is written; an hour and a time zone are left out."""
        value = record.get("published")
        if value is None or value == "":
            return None
        moment = _MOMENT.fullmatch(value) if isinstance(value, str) else None
        try:
            return date_from(moment[1] if moment else value)
        except ValueError as error:
            todo = 'write a date such as "2025-07-11", a moment (ISO 8601) or EDTF; the article is taken in without it'
            self._refuse("published", str(error), todo)
            return None

    def _refuse(self, field: str, found: str, todo: str) -> None:
        self._problems.append(self._refused(field, found, todo))

    def _refused(self, field: str, found: str, todo: str) -> Rejected:
        place = f"line {self._number}, field {field}" if field else f"line {self._number}"
        return Rejected(self._path, place, found, todo)
