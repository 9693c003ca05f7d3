"""What weighing reads of a claim, an entry and an article, in a few numbers each: small enough to be read of all of them at once.

Each record follows from one row of the chronology alone. So it is written with the row, and what goes on writes what a
rebuild writes. Records are fixed numbers (:data:`CLAIM`, :data:`ENTRY`, :data:`ARTICLE`, little-endian) and, of a claim, as many
more numbers as it has terms and actors. Words and ids stand for themselves as numbers of 64 bits.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import lru_cache
from hashlib import blake2b
from struct import Struct
from types import MappingProxyType
from typing import Any, Final

import numpy as np

from timeline.model import ArticleInfo, Entry, ResolvedClaim, When
from timeline.reconcile.key_entries import days_of
from timeline.reconcile.key_tellings import bounds_of, is_dated, names_day

CLAIM: Final = np.dtype(
    [
        ("id", "S16"),
        ("number", "<u8"),
        ("entry", "<u8"),
        ("article", "<u8"),
        ("origin", "<u8"),
        ("start", "<u4"),
        ("end", "<u4"),
        ("first", "<i4"),
        ("last", "<i4"),
        ("length", "<u2"),
        ("terms", "<u2"),
        ("actors", "<u2"),
        ("flags", "u1"),
    ]
)
"""``first`` and ``last`` are ordinals, 0 where the claim has no days; ``length`` counts its terms, ``terms`` the different
ones, and ``actors`` the different actors, whose numbers follow those of the terms."""

ENTRY: Final = np.dtype(
    [
        ("id", "S16"),
        ("number", "<u8"),
        ("headline", "<u8"),
        ("first", "<i4"),
        ("last", "<i4"),
        ("words", "<u2"),
        ("origins", "<u2"),
        ("flags", "u1"),
    ]
)
"""``headline`` is its claim, ``words`` how many words the headline has, ``origins`` how many independent ones support it."""

ARTICLE: Final = np.dtype([("id", "S16"), ("number", "<u8"), ("lineage", "<u8"), ("published", "<i4"), ("flags", "u1")])
"""``published`` is the last possible day, an ordinal; 0 where none is known."""

DATED, NAMES, HAPPENED, REJECTED, UNFIT = 1, 2, 4, 8, 16
"""Flags. ``UNFIT``: the id is not one of at most sixteen plain characters, or a number is too great: the record does not say
all."""

NUMBER: Final = "number"
"""The name of the column that tells records apart: that of the id."""

_MOST = 0xFFFF
_CLAIM = Struct("<16sQQQQIIiiHHHB")
_ENTRY = Struct("<16sQQiiHHB")
_ARTICLE = Struct("<16sQQiB")


@lru_cache(maxsize=1 << 17)
def number_of(name: str) -> int:
    """An id, a term or an actor's key as a number: 64 bits of BLAKE2b; 0 stands for none."""
    digest = blake2b(name.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "little") or 1


def values_in(records: Any) -> Any:
    """How many numbers follow each record: of claims, one for each of its terms and actors."""
    if records.dtype != CLAIM:
        return np.zeros(len(records), dtype=np.int64)
    return records["terms"].astype(np.int64) + records["actors"]


def record_of_claim(one: ResolvedClaim) -> tuple[bytes, bytes]:
    """A claim's record, and its terms and actors."""
    claim = one.claim
    days = bounds_of(one.when)
    dated = is_dated(one.when, days)
    flags = (
        (DATED if dated else 0)
        | (NAMES if dated and names_day(one) else 0)
        | (HAPPENED if claim.modality == "asserted" else 0)
        | (REJECTED if one.rejected is not None else 0)
    )
    id_, fits = _id(one.id)
    terms = [number_of(term) for term in dict.fromkeys(claim.terms)]
    actors = sorted({number_of(mention.key) for mention in claim.actors})
    first, last = days or (0, 0)
    length = len(claim.terms)
    packed = _CLAIM.pack(
        id_,
        number_of(one.id),
        number_of(one.entry) if one.entry is not None else 0,
        number_of(claim.article),
        number_of(one.origin),
        *(claim.start, claim.end, first, last),
        *(min(length, _MOST), min(len(terms), _MOST), min(len(actors), _MOST)),
        flags | fits | (UNFIT if max(length, len(actors)) > _MOST else 0),
    )
    numbers = terms[:_MOST] + actors[:_MOST]
    return packed, Struct(f"<{len(numbers)}Q").pack(*numbers)


def record_of_entry(entry: Entry) -> tuple[bytes, bytes]:
    """An entry's record."""
    days = days_of(entry)
    id_, fits = _id(entry.id)
    words, origins = len(entry.headline.split()), entry.support.origins
    packed = _ENTRY.pack(
        id_,
        number_of(entry.id),
        number_of(entry.headline_claim),
        *((days[0], days[-1]) if days else (0, 0)),
        min(words, _MOST),
        min(origins, _MOST),
        fits | (HAPPENED if entry.modality == "asserted" else 0) | (UNFIT if max(words, origins) > _MOST else 0),
    )
    return packed, b""


def record_of_article(article: ArticleInfo) -> tuple[bytes, bytes]:
    """An article's record."""
    id_, fits = _id(article.id)
    published = _day(article.published)
    return _ARTICLE.pack(id_, number_of(article.id), number_of(article.lineage), published, fits), b""


RECORDS: Final[Mapping[str, tuple[np.dtype[Any], Callable[[Any], tuple[bytes, bytes]]]]] = MappingProxyType(
    {
        "articles": (ARTICLE, record_of_article),
        "claims": (CLAIM, record_of_claim),
        "entries": (ENTRY, record_of_entry),
    }
)
"""By the field of the chronology: how its records look, and what makes one."""


def _id(name: str) -> tuple[bytes, int]:
    plain = name.encode("utf-8", "surrogatepass")
    fits = name.isascii() and 0 < len(plain) <= 16 and b"\0" not in plain
    return plain[:16], 0 if fits else UNFIT


def _day(when: When) -> int:
    day: date | None = when.latest
    return day.toordinal() if day is not None else 0
