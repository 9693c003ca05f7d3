"""The order in which people read: phases of the story, lanes, dates, and the text."""

from __future__ import annotations

import attrs

from tests.export import story
from timeline.export.evidence import Evidence, strongest
from timeline.export.outline import lane_of, sections
from timeline.model import Chronology, When


def _shape(chronology: Chronology) -> list[tuple[str | None, list[tuple[str, list[str]]]]]:
    found = sections(Evidence(chronology, story.TEXTS))
    return [(s.id, [(lane.kind, [entry.id for entry in lane.entries]) for lane in s.lanes]) for s in found]


def test_every_entry_stands_once_in_its_phase_and_lane() -> None:
    assert _shape(story.chronology()) == [
        ("warnings", [("happened", ["e6"]), ("undated", ["e7"]), ("denials", ["e5"])]),
        ("closing", [("happened", ["e1", "e2"])]),
        ("after", [("plans", ["e3", "e4"])]),
        (None, [("happened", ["e9", "eb", "ea"]), ("opinions", ["e8"])]),
    ]


def test_lines_of_one_date_stand_as_they_stand_in_their_article() -> None:
    whole = story.chronology()
    renamed = tuple(attrs.evolve(entry, id={"e1": "z"}.get(entry.id, entry.id)) for entry in whole.entries)
    assert ("closing", [("happened", ["z", "e2"])]) in _shape(attrs.evolve(whole, entries=renamed))


def test_without_phases_there_is_one_section() -> None:
    whole = story.chronology()
    bare = attrs.evolve(whole, phases=(), entries=tuple(attrs.evolve(entry, phase=None) for entry in whole.entries))
    assert [section.title for section in sections(Evidence(bare, {}))] == ["Chronology"]


def test_a_phase_without_entries_is_not_hidden() -> None:
    whole = story.chronology()
    assert [section.id for section in sections(Evidence(attrs.evolve(whole, entries=()), {}))] == [
        "warnings",
        "closing",
        "after",
    ]


def test_a_phase_that_only_entries_name_follows_by_its_first_date() -> None:
    whole = story.chronology()
    unnamed = attrs.evolve(whole, phases=())
    assert [section.id for section in sections(Evidence(unnamed, {}))] == ["warnings", "closing", "after", None]


def test_only_what_is_asserted_can_have_happened() -> None:
    first = story.chronology().entries[0]
    lanes = {kind: lane_of(attrs.evolve(first, modality=kind)) for kind in ("planned", "possible", "denied", "opinion")}
    assert lanes == {"planned": "plans", "possible": "plans", "denied": "denials", "opinion": "opinions"}
    assert lane_of(first) == "happened"
    assert lane_of(attrs.evolve(first, when=When())) == "undated"


def test_the_strongest_quote_is_stated_dated_and_on_a_named_word() -> None:
    evidence = Evidence(story.chronology(), story.TEXTS)
    best = strongest(evidence.claims[name] for name in ("c2", "c3", "c1", "c8"))
    assert best is not None
    assert best.id == "c1"
    assert strongest([]) is None


def test_of_many_claims_one_of_each_origin_comes_first() -> None:
    evidence = Evidence(story.chronology(), story.TEXTS)
    shown = evidence.one_of_each_origin(["c1", "c4", "c2", "c6", "c3", "absent"])
    assert [claim.id for claim in shown] == ["c1", "c6", "c3", "c4", "c2"]
