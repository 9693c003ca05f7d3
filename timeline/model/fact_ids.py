"""The ids of facts: what a fact is called by its type and key, whatever else it holds."""

from __future__ import annotations

import struct
from collections.abc import Sequence
from functools import cache
from hashlib import sha256

from timeline.model.errors import LedgerError

_LENGTH = struct.Struct(">I")
# Lengths as characters, one for each byte.
_LONG = 4096
_LENGTHS = [_LENGTH.pack(length).decode("latin-1") for length in range(_LONG)]
_FACT_DOMAIN = b"timeline-fact/1\n"


def content_id(fact_type: str, key: tuple[str, ...]) -> bytes:
    """SHA-256 over type and key, each part preceded by its length in UTF-8 bytes (4 bytes, big-endian).

    Raises:
        LedgerError: a part is not valid Unicode.
    """
    return sha256(_framed(fact_type, key)).digest()


def content_ids(fact_type: str, keys: Sequence[tuple[str, ...]]) -> list[bytes]:
    """What ``content_id`` gives for each key, in a third of the time: it is made for every fact that is offered.

    Raises:
        LedgerError: a part is not valid Unicode.
    """
    # Type and parts with their lengths as one string, in which each character stands for a byte; written out for as many
    # parts as keys have. That is right where all parts are ASCII and none is very long, as nearly always.
    begin, size = _prefix_text(fact_type), _LENGTHS
    try:
        if "".join(map("".join, keys)).isascii():
            match len(keys[0]):
                case 1:
                    texts = [f"{begin}{size[len(a)]}{a}" for (a,) in keys]
                case 3:
                    texts = [f"{begin}{size[len(a)]}{a}{size[len(b)]}{b}{size[len(c)]}{c}" for a, b, c in keys]
                case 4:
                    texts = [
                        f"{begin}{size[len(a)]}{a}{size[len(b)]}{b}{size[len(c)]}{c}{size[len(d)]}{d}"
                        for a, b, c, d in keys
                    ]
                case 5:
                    texts = [
                        f"{begin}{size[len(a)]}{a}{size[len(b)]}{b}{size[len(c)]}{c}{size[len(d)]}{d}{size[len(e)]}{e}"
                        for a, b, c, d, e in keys
                    ]
                case _:
                    return [content_id(fact_type, key) for key in keys]
            return [sha256(text.encode("latin-1")).digest() for text in texts]
    except (IndexError, ValueError):  # a very long part, or keys of several lengths
        pass
    return [content_id(fact_type, key) for key in keys]


def _framed(fact_type: str, key: tuple[str, ...]) -> bytes:
    """Type and parts, each preceded by its length, whatever is in them."""
    try:
        parts = [part.encode() for part in key]
    except UnicodeEncodeError as error:
        raise LedgerError(f"the key of a fact of type {fact_type} is not valid Unicode: {error.reason}") from error
    return _type_prefix(fact_type) + b"".join([_LENGTH.pack(len(part)) + part for part in parts])


@cache
def _type_prefix(fact_type: str) -> bytes:
    encoded = fact_type.encode()
    return _FACT_DOMAIN + _LENGTH.pack(len(encoded)) + encoded


@cache
def _prefix_text(fact_type: str) -> str:
    return _type_prefix(fact_type).decode("latin-1")
