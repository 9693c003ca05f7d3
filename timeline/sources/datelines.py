"""Publication lines: a line apart from the prose, on which an article says when and by whom it was published.

Only full dates count: a day and month without a year cannot be resolved without knowing what is being looked for.
German, English and French, by tables.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from attrs import evolve, frozen

from timeline.model import Passage, Span
from timeline.sources.dateline_words import GIVEN_NAMES, LINE_WORDS, MONTHS, OUTLET_WORDS
from timeline.sources.furniture import folded
from timeline.sources.furniture_words import AGENCIES

_MONTH = "|".join(sorted(MONTHS, key=lambda name: (-len(name), name)))
_ZONE = r"(?:\s?\(?(?:MESZ|MEZ|CEST|CET|UTC|GMT|BST|EST|EDT)\)?)?"
_CLOCK = r"(?:[01]?\d|2[0-3])[:.][0-5]\d(?::[0-5]\d)?(?:\s?[ap]\.?m\.?)?(?:\s?Uhr)?|\d{1,2}\sUhr"
_TIME = rf"(?:,?\s{{0,2}}(?:[|•·–-]\s?)?(?:um\s|at\s)?(?P<time>{_CLOCK}){_ZONE})?"
_DAY = r"0?[1-9]|[12]\d|3[01]"
_YEAR = r"(?:19|20)\d\d"
_ISO_TIME = r"T\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?(?:Z|[+-]\d\d:?\d\d)?"
_DATE = re.compile(
    r"(?<![\w./-])(?:"
    rf"(?P<d1>{_DAY})(?:\.|st|nd|rd|th|er)?\s{{0,2}}(?P<m1>{_MONTH})\.?,?\s{{1,2}}(?P<y1>{_YEAR})"
    rf"|(?P<m2>{_MONTH})\.?\s(?P<d2>{_DAY})(?:\.|st|nd|rd|th)?,?\s(?P<y2>{_YEAR})"
    rf"|(?P<y3>{_YEAR})-(?P<m3>0[1-9]|1[0-2])-(?P<d3>0[1-9]|[12]\d|3[01])(?P<iso>{_ISO_TIME})?"
    rf"|(?P<d4>{_DAY})\.\s?(?P<m4>0?[1-9]|1[0-2])\.\s?(?P<y4>{_YEAR}|\d\d)"
    rf"|(?P<d5>1[3-9]|2\d|3[01])/(?P<m5>0?[1-9]|1[0-2])/(?P<y5>{_YEAR})"
    r")(?![\w/-])" + _TIME,
    re.IGNORECASE,
)
_WEEKDAYS = (
    "montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|mo|di|mi|do|fr|sa|so"
    "|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|wed|thu|fri|sat|sun"
    "|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
)
_WEEKDAY = re.compile(rf"(?:\b(?:{_WEEKDAYS})\b\.?,?\s{{0,2}}(?:(?:der|den|dem|the|le)\s)?)\Z", re.IGNORECASE)
_PUBLISHED = re.compile(
    r"\b(?:veröffentlicht|publiziert|erschienen|erstellt|erstveröffentlicht|veröffentlichungsdatum|erscheinungsdatum"
    r"|datum|vom|stand|online seit|published|posted|created|released|date|publiée?|paru)\b",
    re.IGNORECASE,
)
_UPDATED = re.compile(
    r"\b(?:aktualisiert|update|updated|upd|geändert|bearbeitet|überarbeitet|modified|letzte änderung"
    r"|mis à jour|modifié|actualisé)\b",
    re.IGNORECASE,
)
_BYLINE = re.compile(
    r"(?:von|by|text|autor|autorin|author|ein beitrag von|eine analyse von|ein kommentar von)\b[:\s]", re.IGNORECASE
)
_JOINING = frozenset(
    {
        "und",
        "and",
        "in",
        "aus",
        "von",
        "van",
        "de",
        "der",
        "zu",
        "mit",
        "with",
        "dpa",
        "afp",
        "correspondent",
        "reporter",
    }
)
_OURS = frozenset({"unserem", "unserer", "unseren", "our", "staff", "correspondent", "reporter"})
_GERMAN_UNITS = r"sekunden?|min(?:uten?|\.)?|stunden?|std\.?|tag(?:en)?|wochen?|monat(?:en)?|jahr(?:en)?"
_AGO = re.compile(
    rf"(?:aktualisiert\s)?(?:vor\s\d{{1,3}}\s(?:{_GERMAN_UNITS})"
    r"|\d{1,3}\s(?:seconds?|min(?:ute)?s?|hours?|days?|weeks?|months?|years?)\sago"
    r"|(?:lesezeit|lesedauer|reading time)\s?:?\s?(?:ca\.\s?)?\d{1,3}\s?min(?:uten?|utes?|\.)?"
    r"|\d{1,3}\s?min(?:uten?|ute|\.)?\s(?:lesezeit|read))\Z",
    re.IGNORECASE,
)
_CUE_AT_END = re.compile(
    r"\b(?:stand|veröffentlicht|publiziert|erschienen|aktualisiert|update|published|updated|posted|publiée?|paru|mis à jour"
    r"|modifié)(?:\s(?:am|vom|on|at|le))?\s?:?\s{0,2}\Z",
    re.IGNORECASE,
)
_OUTLET_SEPARATOR = re.compile(r"\s{0,3}(?:\s[-–—]|[–—|•·])\s{0,3}\Z")
_AGENCY = "|".join(sorted((re.escape(a) for a in AGENCIES), key=lambda name: (-len(name), name)))
_PLACE = r"[^\W\d_][\w.'’-]{1,24}"
_PLACE_AT_START = re.compile(r"[A-ZÄÖÜ][\w.'’-]{1,24}(?:[ /][A-ZÄÖÜ][\w.'’-]{1,24}){0,3},\s(?:den\s)?")
_CITY_LINE = re.compile(
    rf"(?P<city>{_PLACE}(?:[ /]{_PLACE}){{0,4}})?(?:,\s(?P<date>[^()\n]{{3,40}}?))?\s?"
    rf"[(\[](?P<agency>(?:[\w.-]{{2,12}}\s?/\s?){{0,3}}(?:{_AGENCY})(?:\s?[/,]\s?[\w.-]{{2,12}}(?:\s\w{{2,10}})?){{0,4}})[)\]]"
    r"(?:\s?(?P<dash>[-–—:]))?",
    re.IGNORECASE,
)
_CAPITAL_LINE = re.compile(
    r"(?P<city>[A-ZÄÖÜÉÈ](?:[A-ZÄÖÜÉÈ'’]|[.\s/-](?=[A-ZÄÖÜÉÈ\s])){2,28}[A-ZÄÖÜÉÈ]\.?)(?:,\s(?:[A-Z0-9][\w.]{0,14}[,\s]{0,2}){1,5})?"
    r"(?:\s?\([^()\n]{1,30}\))?\s?(?:[–—]|--|-)(?=\s[\"“„«]?[A-ZÄÖÜÉ0-9])"
)
LONGEST_LINE = 180


@frozen
class DateFound:
    """A full date on a line: the day, its words (with the time, where one follows) and whether an update is meant."""

    day: date
    span: Span
    updated: bool
    published: bool
    time: bool

    def moved(self, offset: int) -> DateFound:
        """The same date, its range ``offset`` characters further on."""
        return evolve(self, span=Span(self.span.start + offset, self.span.end + offset))


@frozen
class PublicationLine:
    """What a publication line says. ``outlet`` is the range of the outlet's name; ``dates`` stand in text order."""

    dates: tuple[DateFound, ...]
    outlet: Span | None


def read_publication_line(text: str, *, offset: int = 0, sure: bool = False) -> PublicationLine | None:
    """What ``text`` says if it is a publication line.

    Args:
        text: one line.
        offset: where it begins in the article; ranges returned count from there.
        sure: ask for more than a bare date and a name: a cue ("Stand:"), a time, a byline, or nothing beside the date.
            For places where a headline may stand.

    Returns:
        Its dates and outlet, or None if the line is prose, a headline, or holds no full date.
    """
    if len(text) > LONGEST_LINE or not any(c.isdigit() for c in text):
        return None
    found = list(_dates(text))
    if not found:
        return None
    rest, outlet_end = _without_dates(text, found)
    words = re.findall(r"[^\W_][\w'’.\-]*", rest)
    cue = bool(_PUBLISHED.search(text) or _UPDATED.search(text))
    strange = [w for w in words if w[0].islower() and not _may_stand(w)]
    if strange or len(words) > 14 or (rest.rstrip(' "“”')[-1:] in ".!?" and len(words) > 4 and not cue):
        return None
    byline = _BYLINE.match(text.lstrip("*_ ")) is not None
    prepositions = {w.casefold() for w in words} & {
        "am",
        "in",
        "im",
        "vom",
        "zu",
        "zum",
        "zur",
        "on",
        "at",
        "from",
        "for",
        "für",
        "of",
        "des",
    }
    timed = any(d.time for d in found)
    if prepositions and not (cue or byline or timed):
        return None
    opens_with_cue = _PUBLISHED.match(text) is not None
    outlet = None if byline or opens_with_cue else _outlet(text, outlet_end) or _outlet_behind(text, found[-1].span.end)
    if sure and not (cue or byline or timed or not words):
        return None
    leads = found[0].span.start == 0 and re.match(r"\s?[|·•/–-]\s", text[found[0].span.end :]) is not None
    if words and not (cue or byline or timed or leads or outlet_end is not None or len(words) <= 3):
        return None
    span = Span(outlet.start + offset, outlet.end + offset) if outlet is not None else None
    return PublicationLine(tuple(d.moved(offset) for d in found), span)


def publication_from(text: str, published: Span | None, updated: Span | None, outlet: Span | None) -> PublicationLine:
    """What a header says that names its values: the dates inside these ranges of ``text``, and the outlet."""
    found: list[DateFound] = []
    for span, is_update in ((published, False), (updated, True)):
        if span is not None:
            days = _dates(text[span.start : span.end])
            found += [evolve(day.moved(span.start), updated=is_update, published=not is_update) for day in days]
    return PublicationLine(tuple(found), outlet)


def _may_stand(word: str) -> bool:
    """Whether a lower-case word belongs on a publication line: a word of the table, an agency, a web address."""
    return word.strip(".") in LINE_WORDS or word.casefold() in AGENCIES or "." in word[1:-1]


def is_bare_date(text: str) -> bool:
    """Whether ``text`` is a full date and nothing else."""
    if len(text) > 40 or not text[-1:].isdigit():
        return False
    found = next(_dates(text), None)
    return found is not None and found.span == (0, len(text))


def is_byline(text: str) -> bool:
    """Whether ``text`` only names authors, or only tells a reading time or how long ago something appeared."""
    if len(text) > 100:
        return False
    if _AGO.match(text):
        return True
    byline = _BYLINE.match(text)
    if byline is None:
        name = text.split()
        return (
            2 <= len(name) <= 4
            and name[0].casefold() in GIVEN_NAMES
            and all(w.isalpha() and w[0].isupper() for w in name)
        )
    if text.rstrip()[-1:] in ".!?:":
        return False
    words = re.findall(r"[^\W\d_][\w'’.\-]*", text[byline.end() :])
    while words and words[0].casefold() in _OURS:
        words.pop(0)  # "Von unserer Korrespondentin Eva Lindner, Brüssel"
    return (
        0 < len(words) <= 12
        and words[0][0].isupper()
        and all(w[0].isupper() or w.casefold() in _JOINING for w in words)
    )


def best_date(dates: tuple[DateFound, ...]) -> DateFound:
    """The date of first publication: one that says so, else one that is no update, else the earliest update."""
    first = [d for d in dates if not d.updated]
    for found in [d for d in first if d.published] + first:
        return found
    return min(dates, key=lambda d: (d.day, d.span))


@frozen
class Opening:
    """An agency's opening of a paragraph: its length, the agencies, and the full date in it if there is one."""

    end: int
    agencies: tuple[str, ...]
    date: DateFound | None


def agency_opening(text: str) -> Opening | None:
    """What "BERLIN, 5. März 2024 (dpa) - ", "Berlin, 5. März 2024 - " or "MANILA — " says at the beginning of ``text``.

    Returns:
        An `Opening`, or None if ``text`` does not begin so.
    """
    match = _CITY_LINE.match(text[:160])
    if match is None:
        return _dated_opening(text[:120]) or _capital_opening(text[:120])
    city = (match["city"] or "").replace("/", " ").split()
    if any(not word[0].isupper() for word in city) or (not match["dash"] and len(city) > 3):
        return None  # "Wie die Agentur (dpa) meldet" is prose
    names = [AGENCIES.get(part.strip().casefold()) for part in re.split(r"[/,]", match["agency"])]
    found = next(_dates(text[: match.end()]), None)
    return Opening(match.end(), tuple(dict.fromkeys(n for n in names if n is not None)), found)


def _dated_opening(text: str) -> Opening | None:
    """A press release's opening: a place, a full date, a dash."""
    found = next(_dates(text), None)
    if found is None or _PLACE_AT_START.fullmatch(text[: found.span.start]) is None:
        return None
    dash = re.match(r"\s?[-–—]\s", text[found.span.end :])
    return Opening(found.span.end + dash.end() - 1, (), found) if dash is not None else None


def _capital_opening(text: str) -> Opening | None:
    """A place in capitals and a dash, with whatever agency or none: "LAGOS, Jan 22 (HG) - ", "WASHINGTON — "."""
    match = _CAPITAL_LINE.match(text)
    if match is None:
        return None
    return Opening(match.end(), (), next(_dates(text[: match.end()]), None))


def _dates(text: str) -> Iterator[DateFound]:
    begin = 0
    for match in _DATE.finditer(text):
        day = _day(match)
        if day is None:
            continue
        before = text[begin : match.start()]
        weekday = _WEEKDAY.search(before)
        start = match.start() - (len(before) - weekday.start() if weekday else 0)
        end = match.end()
        yield DateFound(
            day,
            Span(start, end),
            updated=_UPDATED.search(before) is not None,
            published=_PUBLISHED.search(before) is not None,
            time=match["time"] is not None or match["iso"] is not None,
        )
        begin = end


def _day(match: re.Match[str]) -> date | None:
    for d, m, y in (("d1", "m1", "y1"), ("d2", "m2", "y2"), ("d3", "m3", "y3"), ("d4", "m4", "y4"), ("d5", "m5", "y5")):
        if match[d] is not None:
            year = int(match[y])
            if year < 100:  # "04.05.24": newspapers on the web are younger than 1970
                year += 2000 if year < 70 else 1900
            month = MONTHS.get(match[m].casefold()) or int(match[m])
            try:
                return date(year, month, int(match[d]))
            except ValueError:
                return None
    return None


def _without_dates(text: str, found: list[DateFound]) -> tuple[str, int | None]:
    """The line without its dates, and where the words before the first date end if a separator stands between."""
    parts, begin = [], 0
    for each in found:
        parts.append(text[begin : each.span.start])
        begin = each.span.end
    parts.append(text[begin:])
    separator = _OUTLET_SEPARATOR.search(_CUE_AT_END.sub("", parts[0]))
    return " ".join(parts), separator.start() if separator is not None and separator.start() > 0 else None


def _outlet(text: str, end: int | None) -> Span | None:
    """The name before the separator, where it can be an outlet's: not an agency's, a byline's or a person's."""
    if end is None:
        return None
    name = text[:end].strip()
    start = text.find(name)
    words = name.split()
    if (
        not name
        or len(words) > 5
        or folded(name) in AGENCIES
        or "," in name
        or _PUBLISHED.search(name)
        or _UPDATED.search(name)
    ):
        return None
    if OUTLET_WORDS.search(name):
        return Span(start, start + len(name))
    # a single plain word may be a city, two words with a known given name are an author
    if words[0].casefold().strip(".") in GIVEN_NAMES or (len(words) == 1 and not name.isupper()):
        return None
    return Span(start, start + len(name))


def _outlet_behind(text: str, begin: int) -> Span | None:
    """The name behind the last date where a word of it shows an outlet: "3. Mai 2024 | Neue Zeitung"."""
    match = re.match(r"\s?[-–—|•·]\s{1,3}", text[begin:])
    if match is None:
        return None
    start = begin + match.end()
    name = text[start:].strip()
    words = name.split()
    sound = (
        0 < len(words) <= 4 and all(w[0].isupper() or "." in w for w in words) and OUTLET_WORDS.search(name) is not None
    )
    return Span(start, start + len(name)) if sound and not _UPDATED.search(name) and not _BYLINE.match(name) else None


def passage(text: str, span: Span) -> Passage:
    """The words at ``span``."""
    return Passage(span.start, span.end, text[span.start : span.end])
