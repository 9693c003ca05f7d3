"""The chronology in short: one light line for each entry, and the facets by which lines are filtered.

Light means: no claims, no texts, no reasoning. Tens of thousands of lines stay a few megabytes on the wire.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from heapq import nsmallest
from typing import TYPE_CHECKING, Any

from attrs import define, field

from timeline.export.outline import LANE_NOTES, LANE_TITLES, lane_of
from timeline.export.wording import MODALITY_WORDS, STATUS_LABELS, say_outlet, say_when
from timeline.front.report_sources import source_id, words_for
from timeline.model import Entry, When

if TYPE_CHECKING:
    from timeline.front.room import Room

Json = dict[str, Any]

MANY_LINES = 3_000
"""From so many lines on, unpacking all of them would keep a reader waiting before the first is seen."""
FIRST_LINES = 80

OUTSIDE = ""
"""The key of the facet for entries outside all phases."""


def chronology_answer(room: Room) -> Json:
    """``/api/chronology``."""
    chronology, evidence = room.chronology, room.evidence
    lines = _Lines(room)
    ordered = sorted(evidence.entries.values(), key=evidence.reading_order)
    entries = [lines.light(entry, place) for place, entry in enumerate(ordered)]
    recorded = room.shelf.recorded
    return {
        "story": {
            "id": chronology.story,
            "title": chronology.title,
            "phases": [{"id": phase.id, "title": phase.title} for phase in chronology.phases],
        },
        "ledger": {
            "facts": room.shelf.facts,
            "position": chronology.position,
            "head": room.shelf.head,
            "digest": chronology.digest,
            "recorded": recorded.isoformat() if recorded else None,
        },
        "as_of": chronology.as_of,
        "counts": {
            "entries": len(entries),
            "claims": len(chronology.claims),
            "articles": len(chronology.articles),
            "lineages": sum(len(one.articles) > 1 for one in chronology.lineages),
            "origins": len(chronology.origins),
            "conflicts": sum(one.status == "open" for one in chronology.conflicts),
            "rulings": sum(one.status != "revoked" for one in chronology.rulings),
        },
        "lanes": [{"key": kind, "label": LANE_TITLES[kind], "note": LANE_NOTES[kind]} for kind in LANE_TITLES],
        "entries": entries,
        "facets": lines.facets(),
        "notes": list(chronology.notes),
    }


def opening_of(light: Json) -> Json:
    """``/api/opening``: what is read first of a chronology in short.

    Where it has many lines, these are only the ones that stand first, with the counts and filters of all, and it is
    ``partial``; else all of it.
    """
    if len(light["entries"]) < MANY_LINES:
        return {**light, "partial": False}
    phases = {phase["id"]: place for place, phase in enumerate(light["story"]["phases"])}
    lanes = [lane["key"] for lane in light["lanes"]]

    def place(entry: Json) -> tuple[int, int, int]:
        return phases.get(entry["phase"], len(phases)), lanes.index(entry["lane"]), entry["sort"]

    return {**light, "entries": nsmallest(FIRST_LINES, light["entries"], key=place), "partial": True}


def light_when(when: When) -> Json:
    """A date without its reasoning; ``words`` says it to people."""
    return {
        "edtf": when.edtf,
        "earliest": when.earliest.isoformat() if when.earliest else None,
        "latest": when.latest.isoformat() if when.latest else None,
        "basis": when.basis,
        "words": say_when(when, short=True),
    }


@define
class _Facet:
    """How many entries have each key, and what people call it: the name it is given most often."""

    counts: Counter[str] = field(factory=Counter)
    labels: dict[str, Counter[str]] = field(factory=dict)

    def add(self, found: Iterable[tuple[str, str]]) -> list[str]:
        """Count one entry, which has these keys with these names."""
        keys = set()
        for key, label in found:
            keys.add(key)
            self.labels.setdefault(key, Counter())[label] += 1
        self.counts.update(keys)
        return sorted(keys)

    def plain(self, order: Iterable[str] | None = None) -> list[Json]:
        """The most frequent first, or in a given order with what nobody has left out."""
        if order is None:
            order = sorted(self.counts, key=lambda key: (-self.counts[key], key))
        return [
            {"key": key, "label": self._label(key), "count": self.counts[key]} for key in order if key in self.counts
        ]

    def _label(self, key: str) -> str:
        names = self.labels[key]
        return min(names, key=lambda name: (-names[name], name))


class _Lines:
    """Makes the light lines and counts the facets on the way."""

    def __init__(self, room: Room) -> None:
        self._evidence = room.evidence
        self._phases = {phase.id: phase.title for phase in room.chronology.phases}
        self._open = {one.id for one in room.chronology.conflicts if one.status == "open"}
        names = ("phase", "actor", "outlet", "origin", "status", "modality")
        self._facets = {name: _Facet() for name in names}

    def light(self, entry: Entry, place: int) -> Json:
        phase = entry.phase or OUTSIDE
        facets = self._facets
        facets["phase"].add([(phase, self._phases.get(phase, phase) or "Outside the phases")])
        facets["status"].add([(entry.status, STATUS_LABELS[entry.status])])
        facets["modality"].add([(entry.modality, MODALITY_WORDS[entry.modality])])
        actors, outlets = [], []
        for claim in self._evidence.claims_of(entry):
            actors += [(mention.key, mention.name) for mention in claim.claim.actors]
            article = self._evidence.articles.get(claim.claim.article)
            link = self._evidence.voice(claim)[0]
            words = words_for(link, article)
            label = link.name or say_outlet(self._evidence, claim.claim.article)
            outlets.append((source_id(link, claim.claim.article, words), label))
        of_entry = [one for one in entry.conflicts if one in self._evidence.conflicts]
        is_open = sum(one in self._open for one in of_entry)
        return {
            "id": entry.id,
            "when": light_when(entry.when),
            "phase": entry.phase,
            "lane": lane_of(entry),
            "headline": entry.headline,
            "modality": entry.modality,
            "status": entry.status,
            "origins": entry.support.origins,
            "articles": entry.support.articles,
            "outlets": entry.support.outlets,
            "claims": len(entry.claims),
            "conflicts": {"open": is_open, "explained": len(of_entry) - is_open},
            "actors": facets["actor"].add(actors),
            "outlet_keys": facets["outlet"].add(outlets),
            "origin_keys": facets["origin"].add(
                (origin, self._evidence.origin_name(origin)) for origin in entry.origins
            ),
            "rulings": sorted(entry.rulings),
            "sort": place,
        }

    def facets(self) -> Json:
        """Phases in story order, everything else by how many entries have it."""
        plain = {name: facet.plain() for name, facet in self._facets.items()}
        phases = self._facets["phase"]
        others = sorted(set(phases.counts) - {*self._phases, OUTSIDE})
        plain["phase"] = phases.plain([*self._phases, *others, OUTSIDE])
        return plain
