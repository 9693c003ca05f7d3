"""The timeline of days and sentences that benchmarks read."""

from __future__ import annotations

import json
from datetime import date

from attrs import evolve

from tests.export import story
from timeline.export import export
from timeline.model import Chronology, Weight


def _timeline(chronology: Chronology) -> dict[str, object]:
    (part,) = export("tls", chronology, story.TEXTS).parts
    assert part.content.count(b"\n") == 1
    found: dict[str, object] = json.loads(part.content)
    return found


def test_the_days_in_order_with_the_words_of_their_lines() -> None:
    whole = story.chronology()
    timeline = _timeline(whole)
    single = {
        e.when.earliest.isoformat(): [] for e in whole.entries if e.when.earliest and e.when.earliest == e.when.latest
    }
    for entry in whole.entries:
        if entry.when.earliest and entry.when.earliest == entry.when.latest:
            single[entry.when.earliest.isoformat()].append(" ".join(entry.headline.split()))
    found = {row["date"]: row["summary"] for row in timeline["entries"]}  # type: ignore[attr-defined]
    assert list(found) == sorted(single)
    assert {day: sorted(lines) for day, lines in found.items()} == {day: sorted(lines) for day, lines in single.items()}
    assert timeline["story"] == whole.story


def test_what_has_no_single_day_is_counted_as_left_out() -> None:
    whole = story.chronology()
    none = [e for e in whole.entries if not e.when.earliest or e.when.earliest != e.when.latest]
    losses = {loss.what: loss for loss in export("tls", whole, story.TEXTS).losses}
    assert set(losses["several-days"].ids) == {entry.id for entry in none}
    assert losses["sources"].count == len(whole.entries) - len(none)


def test_a_weighed_line_stands_under_the_day_it_was_weighed_under_the_weightiest_first() -> None:
    whole = story.chronology()
    two = whole.entries[:2]
    day = date(2031, 1, 2)
    weights = tuple(Weight(e.id, 2 - n, 1.0, day, ()) for n, e in enumerate(two))
    timeline = _timeline(evolve(whole, entries=two, weights=weights))
    assert timeline["entries"] == [
        {"date": "2031-01-02", "summary": [" ".join(entry.headline.split()) for entry in reversed(two)]}
    ]
