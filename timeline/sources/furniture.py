"""What stands around an article without belonging to it: how a line is held against the tables of `furniture_words`."""

from __future__ import annotations

import re
from functools import lru_cache

from attrs import frozen

from timeline.sources.furniture_words import (
    AGENCIES,
    CREDIT_PREFIXES,
    NOTICE_PHRASES,
    SHARE_BUTTONS,
    SOURCE_WORDS,
    TEASER_OPENERS,
    TEASER_PREFIXES,
    UNFINISHED_WORDS,
    WEAK_TEASER_PREFIXES,
    WHOLE_LINES,
)

_CREDIT_AT_END = re.compile(
    r"(?:[(\[|/–—]\s{0,2}|(?<=[.!?“”\"»«)])\s{1,2})"
    r"(?:(?P<label>Fotos?|Bild(?:er|quelle|rechte|nachweis)?|Symbol(?:bild|foto)|Archiv(?:bild|foto)|Quelle|Grafik"
    r"|Photo|Photograph|Image|Picture|Credit)(?: von| by)?\s?:\s?|©\s?|\(c\)\s?)(?P<name>[^\n]{2,90})\Z"
    r"|\s{1,2}©\s?(?P<owner>[^\n]{2,90})\Z"
)
_CREDIT = re.compile(r"[(\[]?([^\W\d_][\w ]{1,16}?)\s?:(?=\s?\S)")
_PREFIX = re.compile(r"([^:–—|>»-]{3,40}?)\s?(?::|–|—|\s-\s|\||>|»)")
_INVITATION = re.compile(
    r"(?:lesen sie (?:auch|hier|dazu|mehr|weiter)|lies auch|lies mehr|(?:sehen|hören) sie auch|siehe auch"
    r"|read (?:also|more)|also read|see also)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W_][\w'’.\-]*", re.UNICODE)
_NAVIGATION = re.compile(r"\s[|>»›/→·•]\s")
_COPYRIGHT = re.compile(r"(?:©|\(c\)|copyright\b)", re.IGNORECASE)
_AGENCY_LINE = re.compile(
    r"[(\[]?(?:quelle|quellen|source|mit material (?:von|der)|mit informationen (?:von|der)|von|by|text)?\s?:?\s?"
    r"((?:[\w-]{1,15}(?: nowosti| novosti)?)"
    r"(?:\s?(?:[/,;&+]|\bund\b|\band\b|\bmit\b|\bwith\b)\s?(?:[\w-]{1,15}(?: nowosti| novosti)?)){0,6})[)\]]?\.?\Z",
    re.IGNORECASE,
)
LONGEST_NOTICE = 400
SHORTEST_NOTICE = min(map(len, NOTICE_PHRASES))

__all__ = [
    "UNFINISHED_WORDS",
    "CreditAtEnd",
    "agencies_of_line",
    "credit_at_end",
    "folded",
    "is_credit",
    "is_furniture",
    "is_navigation",
    "is_notice",
    "is_teaser",
    "is_whole_furniture",
    "opens_teasers",
]


def folded(text: str) -> str:
    """Lower case, single spaces, without the punctuation and signs at both ends: what the tables hold."""
    return " ".join(text.casefold().split()).strip(" .:!?…-–—•*_#|>»›«→<()[]\"“”„'’")


@lru_cache(maxsize=4096)  # lines of pages repeat
def is_furniture(text: str, *, first: bool = False) -> bool:
    """Whether a line is furniture by its own words, wherever on the page it stands.

    Args:
        text: the line without its marks.
        first: the line opens the text, where a headline may begin like a credit ("Bild: Merz reist nach Kiew").
    """
    if len(text) > LONGEST_NOTICE:
        return False
    line = folded(text)
    return (
        is_whole_furniture(line)
        or line in TEASER_OPENERS
        or is_teaser(text)
        or (not first and is_credit(text))
        or is_navigation(text)
        or is_notice(line)
        or bool(agencies_of_line(text))
    )


def is_whole_furniture(line: str) -> bool:
    """Whether the folded ``line`` is a phrase of the page, a row of share buttons or a bare link."""
    bare = line.strip("0123456789() ")
    if bare in WHOLE_LINES:
        return True
    if " " not in line and line.startswith(("http://", "https://", "www.")):
        return True
    words = line.split()
    return 2 <= len(words) <= 12 and all(w.strip(",|·•/:") in SHARE_BUTTONS or not w.strip(",|·•/:") for w in words)


def opens_teasers(text: str) -> bool:
    """Whether a list of other articles begins below this line."""
    return len(text) <= 80 and folded(text) in TEASER_OPENERS


def is_teaser(text: str, *, weak: bool = False) -> bool:
    """Whether the line points to another article: "Mehr zum Thema – ...", "Lesen Sie auch: ...".

    Args:
        text: the line.
        weak: accept words that may open a headline of the article itself as well ("Hintergrund: ...").
    """
    if len(text) > 250:
        return False
    if _INVITATION.match(text):
        return True
    match = _PREFIX.match(text)
    if match is None:
        return False
    opener = folded(match.group(1))
    if opener not in TEASER_PREFIXES:
        return False
    return opener not in WEAK_TEASER_PREFIXES or (weak and text.rstrip(" \"“”'»«)")[-1:] not in ".!…:")


def is_credit(text: str) -> bool:
    """Whether the whole line says where a picture or a text comes from."""
    if len(text) > 200:
        return False
    match = _CREDIT.match(text)
    if match is not None and folded(match.group(1)) in CREDIT_PREFIXES:
        return _is_source_name(text[match.end() :])
    return _COPYRIGHT.match(text.lstrip("([ ")) is not None and not _is_sentence(text)


@frozen
class CreditAtEnd:
    """Where a credit begins at the end of a line, and whether only a picture can bear it."""

    start: int
    of_picture: bool


def credit_at_end(text: str) -> CreditAtEnd | None:
    """The credit that ends a caption ("Macron in Paris. Foto: dpa") or a paragraph ("... (Quelle: Eurostat)").

    Only the last 140 characters are looked at.
    """
    match = _CREDIT_AT_END.search(text, max(0, len(text) - 140))
    if match is None or match.start() <= 3 or not _is_source_name(match["name"] or match["owner"]):
        return None
    of_picture = (match["label"] or "").casefold() not in {"quelle", "source"}
    if not of_picture and text.endswith("."):
        return None  # "... stieg um 3 Prozent (Quelle: Eurostat)." is one sentence
    return CreditAtEnd(match.start(), of_picture)


def is_navigation(text: str) -> bool:
    """Whether the line is a path or row of links: "Startseite | Politik | Ausland"."""
    if len(text) > 200:
        return False
    parts = _NAVIGATION.split(text)
    if len(parts) < 2:
        return False
    short = all(0 < len(part.split()) <= 3 for part in parts)
    return short and not any(c.isdigit() for c in text) and (len(parts) > 2 or folded(parts[0]) in WHOLE_LINES)


def is_notice(line: str) -> bool:
    """Whether the folded ``line`` is a sentence of a consent banner, a paywall, or an invitation to subscribe."""
    return len(line) >= SHORTEST_NOTICE and any(phrase in line for phrase in NOTICE_PHRASES)


def agencies_of_line(text: str) -> tuple[str, ...]:
    """The agencies that a line names which consists of nothing else: "dpa/afp", "(Reuters)", "Mit Material von dpa".

    Returns:
        Their names in text order; empty if the line is anything else.
    """
    if len(text) > 80:
        return ()
    match = _AGENCY_LINE.match(text.strip())
    if match is None:
        return ()
    words = re.split(r"\s?(?:[/,;&+]|\bund\b|\band\b|\bmit\b|\bwith\b)\s?", match.group(1).casefold())
    names = [AGENCIES.get(word.strip()) for word in words if word.strip()]
    known = [name for name in names if name is not None]
    # an author's initials often stand beside the agency: "mkl/dpa"
    initials = [w for w, name in zip((w.strip() for w in words if w.strip()), names, strict=True) if name is None]
    return tuple(dict.fromkeys(known)) if known and all(len(w) <= 4 for w in initials) else ()


def _is_source_name(text: str) -> bool:
    """Whether ``text`` can name where something comes from: few words, hardly an ordinary lower-case one."""
    if len(text) > 160 or len(_WORD.findall(text)) > 14:
        return False
    if "©" in text or "://" in text or "www." in text:
        return True
    ordinary = [
        w for w in re.findall(r"(?<![\w./-])[^\W\d_]{2,}(?![\w./-]*\w)", text) if w.islower() and w not in SOURCE_WORDS
    ]
    return len(ordinary) <= 1


def _is_sentence(text: str) -> bool:
    """Whether ``text`` reads as prose: a dozen words, or several that end in a full stop."""
    words = _WORD.findall(text)
    return len(words) > 14 or (len(words) > 6 and text.rstrip(')]"“”')[-1:] == ".")
