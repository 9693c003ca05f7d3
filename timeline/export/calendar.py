"""Format ``ics``: the chronology for calendar programs, as iCalendar (RFC 5545, names of RFC 7986).

A calendar can only say "on these days", so nothing is put there that would say more than is known: an event covers every
day on which it may have happened, and its title and description say so; what has no first and last day becomes a
journal entry without a date. Plans are tentative; denials and opinions are journal entries, never events.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from timeline.export.carries import FOOTNOTES
from timeline.export.evidence import Evidence
from timeline.export.harmless import one_line, printable
from timeline.export.losses import losses
from timeline.export.outline import lane_of
from timeline.export.wording import (
    MODALITY_WORDS,
    STATUS_WORDS,
    explain_when,
    say_dispute,
    say_ruling,
    say_sorted,
    say_support,
    say_voice,
    say_when,
    sentence,
)
from timeline.model import Chronology, Entry

_OCTETS = 75
"""How many octets of a line stand before it is folded (RFC 5545 section 3.1)."""
_UNKNOWN_STAMP = "19700101T000000Z"


def render(chronology: Chronology, texts: Mapping[str, str]) -> bytes:
    """One VCALENDAR: an event for each entry that has a place in a calendar, a journal entry for every other one."""
    evidence = Evidence.of(chronology, texts)
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//timeline//chronology//EN",
        "CALSCALE:GREGORIAN",
        *(f"{name}:{escaped(one_line(chronology.title))}" for name in ("NAME", "X-WR-CALNAME")),
        f"DESCRIPTION:{escaped(_about(evidence))}",
    ]
    stamp = _stamp(evidence)
    for entry in evidence.entries.values():
        lines += _component(entry, evidence, stamp)
    lines.append("END:VCALENDAR")
    return "".join(f"{folded(line)}\r\n" for line in lines).encode("utf-8")


def escaped(words: str) -> str:
    """Words as a value of type TEXT (RFC 5545 section 3.3.11): no control characters, the special ones escaped."""
    for special, written in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\n", "\\n")):
        words = words.replace(special, written)
    return words


def folded(line: str) -> str:
    """A content line folded to 75 octets, never inside a character."""
    pieces, length = [""], 0
    for character in line:
        size = len(character.encode("utf-8"))
        if length + size > _OCTETS:
            pieces.append(" ")
            length = 1
        pieces[-1] += character
        length += size
    return "\r\n".join(pieces)


def _about(evidence: Evidence) -> str:
    """What the calendar is, and at its end what it leaves out."""
    chronology = evidence.chronology
    lines = [
        f"{chronology.title}. As of: {chronology.as_of or 'everything in the ledger'}.",
        f"Ledger position {chronology.position}, digest {chronology.digest}.",
        *chronology.notes,
    ]
    lines += [f"{loss.kind}: {loss.statement}" for loss in losses("ics", chronology, evidence.texts)]
    return printable("\n".join(lines))


def _stamp(evidence: Evidence) -> str:
    """DTSTAMP has to be a moment, and the clock would give other bytes each time: the last known day of publication."""
    days = [article.published.latest for article in evidence.articles.values() if article.published.latest]
    return f"{_day(max(days))}T000000Z" if days else _UNKNOWN_STAMP


def _component(entry: Entry, evidence: Evidence, stamp: str) -> Iterator[str]:
    when, lane = entry.when, lane_of(entry)
    fits = lane in {"happened", "plans"} and when.earliest is not None and when.latest is not None
    kind = "VEVENT" if fits else "VJOURNAL"
    yield f"BEGIN:{kind}"
    yield f"UID:{escaped(one_line(entry.id))}@timeline"
    yield f"DTSTAMP:{stamp}"
    if fits and when.earliest is not None and when.latest is not None:
        yield f"DTSTART;VALUE=DATE:{_day(when.earliest)}"
        if when.latest < date.max:
            yield f"DTEND;VALUE=DATE:{_day(when.latest + timedelta(days=1))}"
        yield f"STATUS:{'CONFIRMED' if lane == 'happened' else 'TENTATIVE'}"
        yield "TRANSP:TRANSPARENT"
    else:
        yield f"STATUS:{'FINAL' if entry.modality == 'asserted' else 'DRAFT'}"
    yield f"SUMMARY:{escaped(_title(entry))}"
    yield f"DESCRIPTION:{escaped(printable(_description(entry, evidence)))}"
    categories = [MODALITY_WORDS[entry.modality], entry.status]
    phase = next((phase.title for phase in evidence.chronology.phases if phase.id == entry.phase), entry.phase)
    yield "CATEGORIES:" + ",".join(escaped(one_line(word)) for word in (*categories, phase) if word)
    for other in sorted(entry.links):
        if other in evidence.entries:
            yield f"RELATED-TO;RELTYPE=SIBLING:{escaped(one_line(other))}@timeline"
    yield f"END:{kind}"


def _day(day: date) -> str:
    return f"{day.year:04d}{day.month:02d}{day.day:02d}"


def _title(entry: Entry) -> str:
    """The headline; before it what kind of statement it is, behind it the date unless that is one certain day."""
    kind = "" if entry.modality == "asserted" else f"{sentence(MODALITY_WORDS[entry.modality])[:-1]}: "
    when = entry.when
    is_certain = when.is_bounded and when.earliest == when.latest and when.edtf == str(when.earliest)
    said = "" if is_certain and when.basis != "reported" else f" [{say_when(when)}]"
    return f"{kind}{one_line(entry.headline)}{said}"


def _description(entry: Entry, evidence: Evidence) -> str:
    lines = [
        f"When: {sentence(say_when(entry.when))} {explain_when(evidence, entry.when)}",
        f"Support: {say_support(entry.support)}; {STATUS_WORDS[entry.status]}.",
    ]
    shown = evidence.one_of_each_origin(entry.claims)
    for claim in shown[:FOOTNOTES]:
        where = evidence.articles.get(claim.claim.article)
        place = f" ({where.path}, characters {claim.claim.start}–{claim.claim.end})" if where else ""
        lines.append(f"{say_voice(evidence, claim)}: “{one_line(evidence.quote(claim))}”{place}")
    if len(shown) > FOOTNOTES:
        lines.append(f"… and {len(shown) - FOOTNOTES} more.")
    for conflict in evidence.conflicts_of(entry):
        said = f"{say_dispute(conflict)} {sentence(conflict.why)} {say_sorted(conflict)}"
        lines.append(one_line(f"Conflict ({conflict.status}): {said}"))
    lines += [sentence(say_ruling(one)) for one in evidence.rulings_of(entry)]
    return "\n".join(lines)
