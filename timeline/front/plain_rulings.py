"""What rulings came to, for machines: plain dictionaries and lists, with the field names of timeline-chronology/1."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from timeline.export.contract import ruling_as_plain, when_as_plain

if TYPE_CHECKING:
    from timeline.front.rulings import Batch, Effects, Outcome
    from timeline.model import Entry

Json = dict[str, Any]


def outcome_as_plain(outcome: Outcome, *, dry_run: bool) -> Json:
    """What came of one ruling: whether it was recorded, how it stands, what it changed."""
    ruling = outcome.fact.ruling if outcome.fact else outcome.known.ruling if outcome.known else None
    found = next((one for one in outcome.after.rulings if one.id == ruling), None)
    return {
        "ruling": ruling_as_plain(found) if found else None,
        "recorded": outcome.position is not None,
        "known": outcome.known is not None,
        "dry_run": dry_run,
        "position": outcome.position,
        "effects": effects_as_plain(outcome.effects),
    }


def batch_as_plain(batch: Batch, problems: list[str], *, dry_run: bool) -> Json:
    """What came of a file of rulings."""
    return {
        "made": [fact.ruling for fact in batch.made],
        "known": [known.ruling for known in batch.known],
        "recorded": batch.recorded,
        "dry_run": dry_run,
        "problems": problems,
        "effects": effects_as_plain(batch.effects),
    }


def effects_as_plain(effects: Effects) -> Json:
    """What rulings change: entries, conflicts, lineages and articles before and after, claims, other rulings."""
    changes = effects.changes
    return {
        "entries": [
            {
                "kinds": list(change.kinds),
                "before": [_entry(entry) for entry in change.before],
                "after": [_entry(entry) for entry in change.after],
            }
            for change in changes.entries
        ],
        "conflicts": [{"kind": change.kind, "id": change.id} for change in changes.conflicts],
        "lineages": [{"kind": change.kind, "id": change.id} for change in changes.lineages],
        "articles": [{"kinds": list(change.kinds), "id": change.id} for change in changes.articles],
        "rejected": list(effects.rejected),
        "restored": list(effects.restored),
        "rulings": [ruling_as_plain(one) for one in effects.rulings],
    }


def _entry(entry: Entry) -> Json:
    return {
        "id": entry.id,
        "headline": entry.headline,
        "when": when_as_plain(entry.when),
        "status": entry.status,
        "claims": list(entry.claims),
    }
