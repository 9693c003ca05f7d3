"""A room that holds less answers the same."""

from __future__ import annotations

import shutil
from pathlib import Path

from attrs import evolve

from timeline.front.room_lean import Lean
from timeline.front.room_opening import open_room, room_of
from timeline.ledger import Ledger
from timeline.views import load

SEEDS = Path(__file__).resolve().parents[2] / "events.sqlite"


def test_every_answer_is_as_from_the_whole_chronology(tmp_path: Path) -> None:
    """Index, entries with their weights, articles, lineages and sources."""
    shutil.copy(SEEDS, tmp_path / "events.sqlite")
    with Ledger.open(str(tmp_path / "events.sqlite")) as ledger:
        whole, less = room_of(ledger, load(ledger)), open_room(ledger)
        assert less.chronology.claims[0].claim.meaning == b""
        assert whole.chronology.claims[0].claim.meaning != b""
        assert dict(less.answers()) == dict(whole.answers())
        some = next(iter(less.evidence.entries))
        assert less.answer_entry(some)["weight"] is not None


def test_only_what_matching_asks_for_is_left_out(tmp_path: Path) -> None:
    shutil.copy(SEEDS, tmp_path / "events.sqlite")
    with Ledger.open(str(tmp_path / "events.sqlite")) as ledger:
        whole, less = load(ledger), load(ledger, shape=Lean())
    bare = [evolve(one, claim=evolve(one.claim, agents=(), bonds=(), meaning=b"")) for one in whole.claims]
    assert less == evolve(whole, claims=tuple(bare))


def test_equal_values_are_held_once(tmp_path: Path) -> None:
    shutil.copy(SEEDS, tmp_path / "events.sqlite")
    with Ledger.open(str(tmp_path / "events.sqlite")) as ledger:
        less = load(ledger, shape=Lean())
    of_one = [one for one in less.claims if one.claim.article == less.claims[0].claim.article]
    assert len(of_one) > 1
    assert len({id(one.claim.article) for one in of_one}) == 1
    ids = {one.id: id(one.id) for one in less.claims}
    assert all(ids[claim] == id(claim) for entry in less.entries for claim in entry.claims)
