"""Format ``timelinejs``: the chronology as slides for TimelineJS3, in its documented JSON format.

A slide's date is only its place on the axis; ``display_date`` says what is known. Words of sources are escaped, because
TimelineJS reads text as HTML. Plans, denials and opinions stand in groups of their own and are named in their headline.
Keys that TimelineJS does not know (``ledger``, ``losses``, an event's ``timeline``) are ignored by it and kept for machines.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from html import escape
from typing import Any

from timeline.export.carries import FOOTNOTES
from timeline.export.evidence import Evidence
from timeline.export.harmless import one_line
from timeline.export.losses import losses
from timeline.export.outline import LANE_TITLES, Section, lane_of, sections
from timeline.export.wording import (
    MODALITY_WORDS,
    STATUS_WORDS,
    explain_when,
    say_dispute,
    say_sorted,
    say_support,
    say_voice,
    say_when,
    sentence,
)
from timeline.model import Chronology, Entry, When

Json = dict[str, Any]

_LISTED = 50
"""How many undated entries the first slide lists before it only counts the rest."""


def render(chronology: Chronology, texts: Mapping[str, str]) -> bytes:
    """The slides as UTF-8 JSON, indented by one."""
    evidence = Evidence.of(chronology, texts)
    parts = sections(evidence)
    plain = {
        "title": {"unique_id": "title", "text": {"headline": _html(chronology.title), "text": _about(evidence)}},
        "events": [
            _event(entry, section, evidence)
            for section in parts
            for entry in section.entries
            if _place(entry.when) is not None
        ],
        "scale": "human",
        "ledger": {"position": chronology.position, "digest": chronology.digest},
        "losses": [
            {"what": loss.what, "kind": loss.kind, "count": loss.count, "statement": loss.statement}
            for loss in losses("timelinejs", chronology, texts)
        ],
    }
    return (json.dumps(plain, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def _html(words: str) -> str:
    return escape(one_line(words), quote=True)


def _place(when: When) -> tuple[date, date | None] | None:
    """Where an entry stands on the axis: its first and last possible day, or the one bound that is known."""
    if when.earliest is not None:
        return when.earliest, when.latest
    return (when.latest, None) if when.latest is not None else None


def _date(day: date) -> Json:
    return {"year": day.year, "month": day.month, "day": day.day}


def _event(entry: Entry, section: Section, evidence: Evidence) -> Json:
    place = _place(entry.when)
    assert place is not None  # noqa: S101  # only entries with a place become slides
    first, last = place
    kind = "" if entry.modality == "asserted" else f"{sentence(MODALITY_WORDS[entry.modality])[:-1]}: "
    lane = lane_of(entry)
    # A group is shown as text after its markup is taken off, so what would be read as markup is left out of it.
    group = section.title if lane == "happened" else LANE_TITLES[lane]
    return {
        "unique_id": f"entry-{entry.id}",
        "start_date": _date(first),
        **({"end_date": _date(last)} if last is not None and last != first else {}),
        "display_date": say_when(entry.when),
        "group": one_line(group).translate(str.maketrans("<>&", "‹›+")),
        "autolink": False,
        "text": {"headline": _html(kind + entry.headline), "text": _words(entry, evidence)},
        "timeline": {
            "id": entry.id,
            "edtf": entry.when.edtf,
            "modality": entry.modality,
            "status": entry.status,
            "origins": entry.support.origins,
        },
    }


def _words(entry: Entry, evidence: Evidence) -> str:
    """The body of a slide: support, the reason for the date, the words of each origin, and the disputes."""
    parts = [
        f"<p>{_html(sentence(STATUS_WORDS[entry.status]))} {_html(say_support(entry.support))}.</p>",
        f"<p>{_html(explain_when(evidence, entry.when))}</p>",
    ]
    shown = evidence.one_of_each_origin(entry.claims)
    for claim in shown[:FOOTNOTES]:
        parts.append(f"<blockquote><p>{_html(evidence.quote(claim))}</p>")
        parts.append(f"<p>— {_html(say_voice(evidence, claim))}</p></blockquote>")
    if len(shown) > FOOTNOTES:
        parts.append(f"<p>… and {len(shown) - FOOTNOTES} more.</p>")
    for conflict in evidence.conflicts_of(entry):
        said = f"{say_dispute(conflict)} {sentence(conflict.why)} {say_sorted(conflict)}"
        parts.append(f"<p><b>{_html(conflict.status)}</b>: {_html(said)}</p>")
    return "".join(parts)


def _about(evidence: Evidence) -> str:
    chronology = evidence.chronology
    parts = [f"<p>As of: {_html(chronology.as_of or 'everything in the ledger')}.</p>"]
    parts += [f"<p>{_html(sentence(note))}</p>" for note in chronology.notes]
    undated = [entry for entry in evidence.entries.values() if not entry.when.is_known]
    if undated:
        items = [f"<li>{_html(MODALITY_WORDS[e.modality])}: {_html(e.headline)}</li>" for e in undated[:_LISTED]]
        if len(undated) > _LISTED:
            items.append(f"<li>… and {len(undated) - _LISTED} more</li>")
        parts.append(f"<p>Without a date:</p><ul>{''.join(items)}</ul>")
    lost = losses("timelinejs", chronology, evidence.texts)
    if lost:
        items = [f"<li>{_html(loss.kind)}: {_html(loss.statement)}</li>" for loss in lost]
        parts.append(f"<p>What these slides leave out or coarsen:</p><ul>{''.join(items)}</ul>")
    return "".join(parts)
