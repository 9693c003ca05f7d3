"""What may be said about an article from outside its text, and when such a word is sound. Manifests and records share it."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import Literal
from urllib.parse import urlsplit

from timeline.model import edtf
from timeline.sources.rejected import shown

Described = Literal["outlet", "url", "title", "language", "agency"]
DESCRIBED: tuple[Described, ...] = ("outlet", "url", "title", "language", "agency")
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Z]{2}|-[A-Z][a-z]{3})?")


def wrong_with(key: str, text: str) -> str | None:
    """What is wrong with a describing value, if anything."""
    if key == "language" and _LANGUAGE.fullmatch(text) is None:
        return f"{text!r} is no language code such as de or en"
    if key == "url":
        try:
            parts = urlsplit(text)
        except ValueError:
            return f"{text!r} is no web address"
        if parts.scheme not in {"http", "https"} or not parts.netloc or any(c.isspace() for c in text):
            return f"{text!r} is no web address such as https://example.org/article"
    return None


def one_line(value: object, *, lines: bool = False) -> str | None:
    """``value`` as a visible text on one line (``lines``: on several), or None."""
    if not isinstance(value, str):
        return None
    text = value.strip()
    sound = text and all(c.isprintable() or (lines and c in "\n\t") for c in text)
    return " ".join(text.split()) if sound else None


def date_from(value: object) -> str:
    """A publication date as EDTF.

    Args:
        value: a TOML date or a string in EDTF.

    Raises:
        ValueError: it is neither; the message says what it is.
    """
    if isinstance(value, date) and not isinstance(value, datetime):
        return value.isoformat()
    if not isinstance(value, str):
        raise ValueError(f"{told(value)} is no date")
    edtf.parse(value)
    return value


def told(value: object) -> str:
    """A value as a person would write it, cut short."""
    text = shown(repr(value) if not isinstance(value, bool) else str(value).lower())
    return text if len(text) <= 60 else f"{text[:57]}..."
