"""Format ``csv``: one table of entries and one of claims, for spreadsheets and for Timesketch.

RFC 4180 with a byte order mark, so that spreadsheets open umlauts properly. The first three columns are those that
Timesketch asks for. A cell that a spreadsheet would run as a formula is defused with an apostrophe; ``restore_cell``
takes it off again. A third file says what the tables leave out.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime, time

from timeline.export.evidence import Evidence
from timeline.export.losses import losses_file
from timeline.export.wording import explain_when, say_ruling, say_voice, say_when
from timeline.model import Chronology, Entry, Modality, ResolvedClaim, When

EVENT_COLUMNS = (
    *("datetime", "message", "timestamp_desc", "date", "edtf", "earliest", "latest", "basis", "reasoning"),
    *("modality", "status", "phase", "origins", "outlets", "articles", "origin_names", "voice", "conflicts"),
    *("id", "headline_claim", "claims", "links", "quotes", "path", "start", "end", "rulings"),
)
CLAIM_COLUMNS = (
    *("datetime", "message", "timestamp_desc", "date", "edtf", "earliest", "latest", "basis", "reasoning"),
    *("expression", "expression_start", "expression_end", "modality", "negated", "voice", "origin"),
    *(
        "actors",
        "places",
        "quantities",
        "id",
        "entry",
        "article",
        "title",
        "outlet",
        "published",
        "path",
        "start",
        "end",
    ),
    *("spans", "reader", "position", "rejected"),
)
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_DEFUSED = "'"
_BETWEEN = " | "
_REMARKS = (
    "A datetime stands for a day: midnight UTC of the earliest day; timestamp_desc says which kind of day it is.",
    "A cell of an apostrophe before = + - @ ' or a tab or line break was defused: drop the apostrophe to read it.",
)


def defuse_cell(cell: str) -> str:
    """A cell that no spreadsheet runs: an apostrophe is put before what looks like a formula, or like a defused one."""
    return _DEFUSED + cell if cell.startswith((*_FORMULA, _DEFUSED)) else cell


def restore_cell(cell: str) -> str:
    """The cell as it was before ``defuse_cell``."""
    return cell[1:] if cell.startswith(_DEFUSED) and cell[1:].startswith((*_FORMULA, _DEFUSED)) else cell


def render(chronology: Chronology, texts: Mapping[str, str]) -> dict[str, bytes]:
    """Three files: ``events.csv`` (the entries), ``claims.csv`` and ``losses.txt``."""
    evidence = Evidence.of(chronology, texts)
    events = _table(EVENT_COLUMNS, (_event(entry, evidence) for entry in evidence.entries.values()))
    claims = _table(CLAIM_COLUMNS, (_claim(claim, evidence) for claim in evidence.claims.values()))
    return {"events.csv": events, "claims.csv": claims, "losses.txt": losses_file("csv", chronology, texts, *_REMARKS)}


def _table(columns: Sequence[str], rows: Iterable[Mapping[str, object]]) -> bytes:
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow([defuse_cell("" if row[column] is None else str(row[column])) for column in columns])
    return out.getvalue().encode("utf-8-sig", "replace")


def _dated(evidence: Evidence, when: When, modality: Modality) -> dict[str, object]:
    """The columns of a date. Only a date closed on both sides gets a ``datetime``; ``timestamp_desc`` says what day."""
    moment = desc = ""
    if when.earliest is not None and when.latest is not None:
        moment = datetime.combine(when.earliest, time(0), UTC).isoformat()
        desc = f"{modality}, {'on this day' if when.earliest == when.latest else 'on this day at the earliest'}"
    elif when.is_known:
        desc = f"{modality}, date open on one side"
    else:
        desc = f"{modality}, date unknown"
    return {
        "datetime": moment,
        "timestamp_desc": desc,
        "date": say_when(when),
        "edtf": when.edtf,
        "earliest": when.earliest,
        "latest": when.latest,
        "basis": when.basis,
        "reasoning": explain_when(evidence, when),
        "modality": modality,
    }


def _event(entry: Entry, evidence: Evidence) -> dict[str, object]:
    claims = evidence.claims_of(entry)
    head = claims[0] if claims else None
    article = evidence.articles.get(head.claim.article) if head else None
    return {
        **_dated(evidence, entry.when, entry.modality),
        "message": entry.headline,
        "status": entry.status,
        "phase": entry.phase,
        "origins": entry.support.origins,
        "outlets": entry.support.outlets,
        "articles": entry.support.articles,
        "origin_names": _BETWEEN.join(evidence.origin_name(origin) for origin in evidence.origins_of(entry)),
        "voice": _BETWEEN.join(dict.fromkeys(say_voice(evidence, claim) for claim in claims)),
        "conflicts": _BETWEEN.join(
            f"{conflict.question or conflict.slot} ({conflict.status})" for conflict in evidence.conflicts_of(entry)
        ),
        "id": entry.id,
        "headline_claim": entry.headline_claim,
        "claims": " ".join(sorted(entry.claims)),
        "links": " ".join(sorted(entry.links)),
        "quotes": _BETWEEN.join(evidence.quote(claim) for claim in claims),
        "path": article.path if article else None,
        "start": head.claim.start if head else None,
        "end": head.claim.end if head else None,
        "rulings": _BETWEEN.join(f"{say_ruling(one)} ({one.id})" for one in evidence.rulings_of(entry)),
    }


def _claim(claim: ResolvedClaim, evidence: Evidence) -> dict[str, object]:
    article = evidence.articles.get(claim.claim.article)
    expression = claim.when.expression
    return {
        **_dated(evidence, claim.when, claim.claim.modality),
        "message": evidence.quote(claim),
        "expression": expression.text if expression else None,
        "expression_start": expression.start if expression else None,
        "expression_end": expression.end if expression else None,
        "negated": "yes" if claim.claim.negated else "no",
        "voice": say_voice(evidence, claim),
        "origin": evidence.origin_name(claim.origin),
        "actors": _BETWEEN.join(dict.fromkeys(mention.name for mention in claim.claim.actors)),
        "places": _BETWEEN.join(dict.fromkeys(mention.name for mention in claim.claim.places)),
        "quantities": _BETWEEN.join(f"{quantity.value:g} {quantity.of}" for quantity in claim.claim.quantities),
        "id": claim.id,
        "entry": claim.entry if claim.entry in evidence.entries else None,
        "article": claim.claim.article,
        "title": article.title if article else None,
        "outlet": article.outlet if article else None,
        "published": article.published.edtf if article else None,
        "path": article.path if article else None,
        "start": claim.claim.start,
        "end": claim.claim.end,
        "spans": " ".join(f"{start}-{end}" for start, end in evidence.spans(claim)),
        "reader": claim.reader,
        "position": claim.position,
        "rejected": _rejected(claim, evidence),
    }


def _rejected(claim: ResolvedClaim, evidence: Evidence) -> str | None:
    """By which ruling a claim is rejected; nothing if it stands."""
    if claim.rejected is None:
        return None
    known = evidence.rulings.get(claim.rejected)
    return f"{say_ruling(known)} ({known.id})" if known else claim.rejected
