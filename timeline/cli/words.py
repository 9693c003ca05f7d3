"""Chronology values in plain words: dates with their uncertainty, voices, support, modality, status."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import PurePath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from timeline.model import ArticleInfo, ResolvedClaim, Support, VoiceLink, When

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")

# ISO 8601-2 §4.8: seasons and quarters stand where the month would.
SEASONS = {
    "21": "spring",
    "22": "summer",
    "23": "autumn",
    "24": "winter",
    "33": "1st quarter of",
    "34": "2nd quarter of",
    "35": "3rd quarter of",
    "36": "4th quarter of",
}

MODALITY_SIGNS = {
    "asserted": "",
    "planned": "→ planned",
    "conditional": "⇢ conditional",
    "possible": "? possible",
    "denied": "✗ denied",
    "opinion": "“ opinion",
}

STATUS_WORDS = {
    "single-origin": "one origin only",
    "corroborated": "corroborated",
    "disputed": "disputed",
    "ruled": "ruled by a person",
}

BASIS_WORDS = {
    "explicit": "the date stands in the text",
    "relative": "counted from another date",
    "reported": "nothing in the text dates it: only the day of publication bounds it",
    "lineage": "borrowed from an article of the same lineage",
    "ruled": "ruled by a person",
    "unknown": "nothing known dates it",
}


def date_in_words(when: When) -> str:
    """A date as a person would say it, never more exact than it is.

    Bounds are inclusive: "by 4 Sep 2025" is that day or any day before, "from 10 Jul 2025" that day or any after.
    """
    if not when.is_known:
        return "unknown"
    doubt = _doubt(when.edtf or "")
    if when.earliest is None and when.latest is not None:
        return f"{doubt}by {_day(when.latest)}"
    if when.latest is None and when.earliest is not None:
        return f"{doubt}from {_day(when.earliest)}"
    if when.earliest is None or when.latest is None:
        return "unknown"
    return doubt + (_season(when.edtf or "") or _between(when.earliest, when.latest))


def _doubt(edtf: str) -> str:
    """EDTF level 1 qualifiers (ISO 8601-2 §4.3): ``~`` approximate, ``?`` uncertain, ``%`` both."""
    if "%" in edtf or ("~" in edtf and "?" in edtf):
        return "perhaps about "
    if "~" in edtf:
        return "about "
    return "perhaps " if "?" in edtf else ""


def _season(edtf: str) -> str | None:
    if "/" in edtf:
        return None
    year, _, month = edtf.rstrip("?~%").partition("-")
    return f"{SEASONS[month]} {year}" if month in SEASONS else None


def _between(first: date, last: date) -> str:
    if first == last:
        return _day(first)
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return str(first.year) if first.year == last.year else f"{first.year}–{last.year}"
    whole_months = first.day == 1 and last.day == monthrange(last.year, last.month)[1]
    if whole_months and (first.year, first.month) == (last.year, last.month):
        return f"{MONTHS[first.month - 1]} {first.year}"
    if whole_months and first.year == last.year:
        return f"{MONTHS[first.month - 1]}–{MONTHS[last.month - 1]} {last.year}"
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{_day(last)}"
    if first.year == last.year:
        return f"{first.day} {MONTHS[first.month - 1]} – {_day(last)}"
    return f"{_day(first)} – {_day(last)}"


def _day(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def link_in_words(link: VoiceLink) -> str:
    """One link of a voice: its name, else the words that stand there, else what it is."""
    if link.name:
        return link.name
    if link.said:
        return " ".join(link.said.text.split())
    return (
        "outlet not named"
        if link.kind == "outlet"
        else f"unnamed {'source' if link.kind == 'anonymous' else link.kind}"
    )


def voice_in_words(voice: Sequence[VoiceLink], article: ArticleInfo | None = None) -> str:
    """The chain on whose word a claim rests, outermost first: "UNN → The Telegraph → Keir Starmer".

    Args:
        voice: the links, the outlet first.
        article: where the claim stands; its file name speaks for an outlet that nobody has named.
    """
    names = [link_in_words(link) for link in voice]
    if article and (not voice or (voice[0].kind == "outlet" and not voice[0].name)):
        names[:1] = [file_name(article)]
    return " → ".join(names) or "nobody named"


def file_name(article: ArticleInfo) -> str:
    """The last part of the path the article was read from."""
    return PurePath(article.path).name or article.id


def article_in_words(article: ArticleInfo) -> str:
    """An article as people call it: outlet and file, or the file alone."""
    return f"{article.outlet}, {file_name(article)}" if article.outlet else file_name(article)


def support_in_words(support: Support) -> str:
    """How many stand behind an entry, the number that matters first."""
    return f"{counted(support.origins, 'origin')} · {counted(support.articles, 'article')}"


def counted(number: int, noun: str, plural: str | None = None) -> str:
    """ "1 article", "2 articles"."""
    return f"{number} {noun if number == 1 else plural or noun + 's'}"


def listed(names: Iterable[str], most: int = 6) -> str:
    """Names in one line, the rest counted."""
    ordered = list(names)
    rest = len(ordered) - most
    return ", ".join(ordered[:most]) + (f" and {rest} more" if rest > 0 else "")


def place_in_words(article: ArticleInfo | None, claim: ResolvedClaim) -> str:
    """Where a claim stands: the file and its character ranges, half-open, counted from 0 in code points."""
    ranges = ", ".join(f"{span.start}–{span.end}" for span in claim.claim.spans)
    return f"{article.path if article else claim.claim.article}, characters {ranges}"
