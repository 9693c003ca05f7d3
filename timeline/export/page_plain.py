"""What the page shows where no script runs: the whole chronology as a text, each line with its quotes and where they stand."""

from __future__ import annotations

from html import escape

from timeline.export import wording
from timeline.export.evidence import Evidence
from timeline.export.outline import sections
from timeline.model import Entry, ResolvedClaim

MOST = 2_000
"""Longer chronologies would double the page for a case that a report serves better."""

_STYLE_CLASS = "noscript"


def plain_page(evidence: Evidence) -> str:
    """The chronology as markup without a script; only a word on where to find it when it is long."""
    chronology = evidence.chronology
    head = f"<h1>{_safe(chronology.title)}</h1>\n<p>This page needs JavaScript to filter and to open articles.</p>\n"
    if len(evidence.entries) > MOST:
        note = f"<p>Its {len(evidence.entries):,} lines are to be had as a text: timeline export markdown.</p>\n"
        return f'<div class="{_STYLE_CLASS}">{head}{note}</div>\n'
    parts = [f'<div class="{_STYLE_CLASS}">{head}']
    for section in sections(evidence):
        parts.append(f"<h2>{_safe(section.title)}</h2>\n")
        for lane in section.lanes:
            if lane.kind != "happened":
                parts.append(f"<h3>{_safe(lane.title)}</h3>\n<p>{_safe(lane.note)}</p>\n")
            parts += [_line(evidence, entry) for entry in lane.entries]
    parts.append(f"<p>Ledger position {chronology.position}, digest {_safe(chronology.digest or 'none')}.</p></div>\n")
    return "".join(parts)


def _line(evidence: Evidence, entry: Entry) -> str:
    kind = "" if entry.modality == "asserted" else f"<b>{wording.MODALITY_WORDS[entry.modality]}:</b> "
    told = "".join(_quote(evidence, claim) for claim in evidence.claims_of(entry))
    disputes = "".join(
        f"<p>Disputed ({conflict.status}): {_safe(conflict.question)}</p>\n"
        for conflict in evidence.conflicts_of(entry)
    )
    return (
        f"<h4>{_safe(wording.say_when(entry.when, short=True))}</h4>\n"
        f'<p dir="auto">{kind}{_safe(entry.headline)}</p>\n<p>{_safe(wording.say_support(entry.support))}; '
        f"{wording.STATUS_LABELS[entry.status]}. {_safe(wording.explain_when(evidence, entry.when))}</p>\n"
        f"{disputes}<ul>\n{told}</ul>\n"
    )


def _quote(evidence: Evidence, claim: ResolvedClaim) -> str:
    article = evidence.articles.get(claim.claim.article)
    places = ", ".join(f"{start}–{end}" for start, end in evidence.spans(claim))
    file = article.path if article else claim.claim.article
    return (
        f'<li><q dir="auto">{_safe(evidence.quote(claim))}</q> {_safe(wording.say_voice(evidence, claim))}; '
        f"{_safe(file)}, characters {places}</li>\n"
    )


def _safe(words: str) -> str:
    """Escaped; U+0000 cannot stand in HTML at all and is shown as its symbol."""
    return escape(words).replace("\r", "&#13;").replace("\0", "␀")
