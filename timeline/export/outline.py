"""The order in which people read a chronology: phases in story order, happenings by date, everything else in its lane.

A plan, a condition, a denial or an opinion is never listed among the happenings, and an entry without a date is never
hidden: each has its own labelled lane.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal

from attrs import frozen

from timeline.export.evidence import Evidence
from timeline.model import Entry, Modality, PhaseInfo

LaneKind = Literal["happened", "undated", "plans", "denials", "opinions"]

LANE_TITLES: Mapping[LaneKind, str] = {
    "happened": "What happened",
    "undated": "Without a date",
    "plans": "Plans, conditions and possibilities",
    "denials": "Denials",
    "opinions": "Opinions and characterisations",
}
LANE_NOTES: Mapping[LaneKind, str] = {
    "happened": "",
    "undated": "Reported as having happened, but nothing says when.",
    "plans": "Announced, conditional or possible: not reported as having happened.",
    "denials": "What somebody says is not so.",
    "opinions": "Judgements, in the voice of those who make them.",
}
_LANES: Mapping[Modality, LaneKind] = {
    "asserted": "happened",
    "planned": "plans",
    "conditional": "plans",
    "possible": "plans",
    "denied": "denials",
    "opinion": "opinions",
}


@frozen
class Lane:
    """Entries of one kind inside a section, by date."""

    kind: LaneKind
    entries: tuple[Entry, ...]

    @property
    def title(self) -> str:
        return LANE_TITLES[self.kind]

    @property
    def note(self) -> str:
        return LANE_NOTES[self.kind]


@frozen
class Section:
    """A phase with its lanes. ``id`` is the phase's id, None for entries outside all phases."""

    id: str | None
    title: str
    lanes: tuple[Lane, ...]

    @property
    def entries(self) -> tuple[Entry, ...]:
        return tuple(entry for lane in self.lanes for entry in lane.entries)


def lane_of(entry: Entry) -> LaneKind:
    """Which lane an entry belongs to."""
    lane = _LANES[entry.modality]
    return "undated" if lane == "happened" and not entry.when.is_known else lane


def sections(evidence: Evidence) -> tuple[Section, ...]:
    """The chronology as sections in story order.

    Every phase of the story is there, even without entries; a phase that only entries name follows, by its first date;
    entries outside all phases come last. A chronology without phases is one section.
    """
    phases = list({phase.id: phase for phase in evidence.chronology.phases}.values())
    known = {phase.id for phase in phases}
    named = dict.fromkeys(entry.phase for entry in evidence.entries.values() if entry.phase is not None)
    phases += [PhaseInfo(phase, phase) for phase in named if phase not in known]
    members: dict[str | None, list[Entry]] = {phase.id: [] for phase in phases}
    for entry in evidence.entries.values():
        members.setdefault(entry.phase, []).append(entry)
    found = [Section(phase.id, phase.title, _lanes(evidence, members[phase.id])) for phase in phases]
    if None in members:
        found.append(Section(None, "Outside the phases" if phases else "Chronology", _lanes(evidence, members[None])))
    return tuple(found)


def _lanes(evidence: Evidence, entries: Iterable[Entry]) -> tuple[Lane, ...]:
    by_lane: dict[LaneKind, list[Entry]] = {}
    for entry in sorted(entries, key=evidence.reading_order):
        by_lane.setdefault(lane_of(entry), []).append(entry)
    return tuple(Lane(kind, tuple(by_lane[kind])) for kind in LANE_TITLES if kind in by_lane)
