"""Dates, voices, support and marks in plain English words: shared by every export that people read.

The sources' own words are never translated or changed here; only what stands around them is worded.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Mapping, Sequence
from datetime import date

from timeline.export.evidence import Evidence
from timeline.model import (
    ArticleInfo,
    Basis,
    Conflict,
    EntryStatus,
    LineageKind,
    Modality,
    ResolvedClaim,
    RulingInfo,
    RulingKind,
    Slot,
    Support,
    When,
)

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_SEASONS = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}
_QUALIFIERS = {"~": "about ", "?": "perhaps ", "%": "perhaps about "}
_COARSE = re.compile(r"(?P<year>\d{4})(?:-(?P<part>\d\d))?(?:-XX)?(?P<mark>[~?%])?")

TITLE = 64
"""How many characters of an article's title stand for its unnamed outlet."""

MODALITY_WORDS: Mapping[Modality, str] = {
    "asserted": "happened",
    "planned": "planned",
    "conditional": "on a condition",
    "possible": "possible",
    "denied": "denied",
    "opinion": "opinion",
}
"""What a modality is called in front of people."""

MODALITY_MARKS: Mapping[Modality, str] = {
    "asserted": "●",
    "planned": "▷",
    "conditional": "◇",
    "possible": "○",
    "denied": "✕",
    "opinion": "❝",
}
"""A shape for each modality, so that nothing depends on colour."""

STATUS_WORDS: Mapping[EntryStatus, str] = {
    "single-origin": "rests on one origin",
    "corroborated": "corroborated by independent origins",
    "disputed": "disputed",
    "ruled": "decided by a ruling",
}
STATUS_LABELS: Mapping[EntryStatus, str] = {
    "single-origin": "one origin",
    "corroborated": "corroborated",
    "disputed": "disputed",
    "ruled": "ruled",
}
BASIS_WORDS: Mapping[Basis, str] = {
    "explicit": "the date stands in the text",
    "relative": "counted from another date",
    "reported": "only the date of the report bounds it",
    "lineage": "borrowed from an article of the same lineage",
    "ruled": "set by a person's ruling",
    "unknown": "nothing dates it",
}
LINEAGE_WORDS: Mapping[LineageKind, str] = {
    "copy": "copies of one text",
    "paraphrase": "paraphrases of one text",
    "translation": "translations of one text",
    "agency": "one agency's text",
    "single": "stands alone",
}
SLOT_WORDS: Mapping[Slot, str] = {
    "date": "when it happened",
    "quantity": "how many",
    "actor": "who took part",
    "role": "who held the office",
    "place": "where it happened",
    "polarity": "whether it happened",
}


RULING_WORDS: Mapping[RulingKind, str] = {
    "merge": "merged",
    "split": "split",
    "same": "joined",
    "different": "kept apart",
    "redate": "redated",
    "reject": "rejected",
    "accept": "value accepted",
    "rename": "renamed",
    "lineage": "lineage ruled",
    "origin": "origin ruled",
    "published": "publication date ruled",
    "explain": "conflict explained",
}
"""What a ruling did."""


def plural(number: int, one: str, many: str | None = None) -> str:
    """A number with its noun: "1 article", "2 articles"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def sentence(words: str) -> str:
    """The words as a sentence: first letter large, one full stop at the end."""
    words = words.strip()
    if not words:
        return words
    return words[0].upper() + words[1:] + ("" if words[-1] in ".!?…" else ".")


def shorten(words: str, length: int) -> str:
    """The words on one line, cut after a whole word at ``length`` characters and ended by " …" where something is left off."""
    words = " ".join(words.split())
    if len(words) <= length:
        return words
    head = words[:length]
    return (head.rsplit(" ", 1)[0] if " " in head else head) + " …"


def say_day(day: date, *, weekday: bool = True, short: bool = False) -> str:
    """A day: "Thursday 4 September 2025", or short "4 Sep 2025"."""
    if short:
        return f"{day.day} {_MONTHS[day.month - 1][:3]} {day.year}"
    name = f"{_WEEKDAYS[day.weekday()]} " if weekday else ""
    return f"{name}{day.day} {_MONTHS[day.month - 1]} {day.year}"


def say_when(when: When, *, short: bool = False) -> str:
    """A date in plain words, with all its uncertainty.

    ``short`` gives the form for narrow columns ("25–26 Apr 2025" instead of "between 25 and 26 April 2025").
    """
    if when.earliest is not None and when.latest is not None:
        words = _say_closed(when, when.earliest, when.latest, short)
        return f"reported {words}" if when.basis == "reported" else words
    if when.earliest is not None:
        bound = say_day(when.earliest, weekday=False, short=short)
        return f"from {bound}" if short else f"not before {bound} (open)"
    if when.latest is not None:
        return f"by {say_day(when.latest, weekday=False, short=short)}"
    return "undated" if short else "unknown date"


def _say_closed(when: When, earliest: date, latest: date, short: bool) -> str:
    if earliest == latest:
        mark = (when.edtf or "")[-1:]
        return _QUALIFIERS.get(mark, "") + say_day(earliest, short=short)
    coarse = _say_coarse(when, short) or _say_whole(earliest, latest, short)
    if coarse is not None:
        return coarse
    last = say_day(latest, weekday=False, short=short)
    months = [month[:3] if short else month for month in _MONTHS]
    if earliest.year != latest.year:
        first = say_day(earliest, weekday=False, short=short)
    elif earliest.month != latest.month:
        first = f"{earliest.day} {months[earliest.month - 1]}"
    else:
        first = str(earliest.day)
    return f"{first}–{last}" if short else f"between {first} and {last}"


def _say_coarse(when: When, short: bool) -> str | None:
    """A month, season or year that the EDTF string names; None where it names something finer."""
    found = _COARSE.fullmatch(when.edtf or "")
    if found is None:
        return None
    year, part = found["year"], found["part"]
    about = _QUALIFIERS.get(found["mark"] or "", "")
    if part is None:
        return f"{about}{year}"
    if part in _SEASONS:
        return f"{about}{_SEASONS[part]} {year}"
    if 1 <= int(part) <= 12:
        month = _MONTHS[int(part) - 1]
        return f"{about}{month[:3] if short else month} {year}"
    return None


def _say_whole(earliest: date, latest: date, short: bool) -> str | None:
    """A range that is exactly one month or one year."""
    if earliest.year != latest.year or earliest.day != 1:
        return None
    if (earliest.month, latest.month, latest.day) == (1, 12, 31):
        return str(earliest.year)
    if earliest.month == latest.month and latest.day == monthrange(latest.year, latest.month)[1]:
        month = _MONTHS[earliest.month - 1]
        return f"{month[:3] if short else month} {earliest.year}"
    return None


def explain_when(evidence: Evidence, when: When) -> str:
    """Why a date is what it is, as a sentence without the date: the reasoning on record, else words and ground."""
    if when.reasoning:
        return sentence(when.reasoning)
    if when.basis == "unknown" or not when.is_known:
        return "Nothing dates it, and no date was guessed."
    ground = BASIS_WORDS[when.basis]
    if when.anchor:
        known = evidence.articles.get(when.anchor)
        anchor = f"“{shorten(known.title, TITLE)}”" if known and known.title else when.anchor
        ground = f"counted from {anchor}" if when.basis == "relative" else f"{ground}: {anchor}"
    words = f"“{' '.join(when.expression.text.split())}”: " if when.expression else ""
    return sentence(words + ground)


def say_outlet(evidence: Evidence, article: str) -> str:
    """The outlet of an article, else its title in quotation marks, else its file."""
    known = evidence.articles.get(article)
    if known is None:
        return article
    if known.outlet:
        return known.outlet
    return f"“{shorten(known.title, TITLE)}”" if known.title else known.path.rsplit("/", 1)[-1] or known.id


_UNNAMED = {"medium": "an unnamed medium", "person": "an unnamed person", "body": "an unnamed body"}


def voice_names(evidence: Evidence, claim: ResolvedClaim) -> list[str]:
    """The names of the voice chain, innermost first; the outlet is the last and is always there."""
    outlet, *inner = evidence.voice(claim)
    names = [
        link.name or (" ".join(link.said.text.split()) if link.said else _UNNAMED.get(link.kind, "an unnamed source"))
        for link in reversed(inner)
    ]
    return [*names, outlet.name or say_outlet(evidence, claim.claim.article)]


def say_voice(evidence: Evidence, claim: ResolvedClaim) -> str:
    """On whose word a claim rests, innermost first: "Anna Groß, cited by Tagblatt, in Kurier"."""
    *inner, outlet = voice_names(evidence, claim)
    return ", cited by ".join(inner) + f", in {outlet}" if inner else outlet


def say_support(support: Support) -> str:
    """How many stand behind an entry: "1 origin (2 articles, 2 outlets)", independent witnesses first."""
    outlets = plural(support.outlets, "outlet") if support.outlets else "no named outlet"
    return f"{plural(support.origins, 'origin')} ({plural(support.articles, 'article')}, {outlets})"


def say_dispute(conflict: Conflict) -> str:
    """What is in dispute, and the values that are given, as a sentence."""
    values = " / ".join(value.value for value in sorted(conflict.values, key=lambda value: value.value))
    return f"{conflict.question or conflict.slot} {values}."


def say_sorted(conflict: Conflict) -> str:
    """Which of the values the line sorts by, and why, as a sentence; empty where nothing is known of it."""
    if not conflict.sorted_why:
        return ""
    why = conflict.sorted_why
    if conflict.sorted_by is None:
        return sentence(f"No value leads: {why}")
    verb = "sorts by" if conflict.slot == "date" else "shows"
    return sentence(f"The line {verb} “{conflict.sorted_by}”: {why}")


def say_origins(evidence: Evidence, origins: Sequence[str]) -> str:
    """The independent origins behind a value: "2 origins: Kurier, Bote"."""
    names = sorted({evidence.origin_name(origin) for origin in origins})
    return f"{plural(len(origins), 'origin')}: {', '.join(names)}" if names else ""


def say_ruling(one: RulingInfo) -> str:
    """A ruling in one line: what was done, by whom, why: "Redated (2025-09-04) by Ada Editor: the communiqué says so"."""
    value = f" (“{one.value}”)" if one.value else ""
    words = f"{RULING_WORDS[one.kind]}{value} by {one.author}: {one.reason}"
    return words[0].upper() + words[1:]


def say_standing(one: RulingInfo) -> str:
    """How a ruling stands, with everything a reader must know: "acting", "overridden by ...", "revoked by ...: ..."."""
    if one.status == "revoked":
        return f"revoked by {one.revoked_by} at position {one.revoked_at}: {one.revoked_because}"
    parts = [one.status + (f", {one.note}" if one.note else "")]
    if one.overridden_by:
        parts.append(f"the later ruling {', '.join(one.overridden_by)} holds")
    if one.dangling:
        parts.append(f"not found: {'; '.join(one.dangling)}")
    return "; ".join(parts)


def say_published(article: ArticleInfo) -> str:
    """When an article was published, and how that is known."""
    if not article.published.is_known:
        return "publication date unknown"
    return f"published {say_when(article.published)} ({BASIS_WORDS[article.published.basis]})"
