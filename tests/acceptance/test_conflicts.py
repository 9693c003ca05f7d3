"""Conflicts: typed by slot, like held against like, the harmless explained, nothing retired."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from tests.read_articles import facts_of, pairs
from timeline.model import Chronology, Recorded
from timeline.reconcile import reconcile

_PAIRS = pairs()
_FOUND = [pair for pair in _PAIRS if "open" in pair and "missed" not in pair]
_MISSED = [pair for pair in _PAIRS if "missed" in pair]
_HARMLESS = [pair for pair in _PAIRS if "harmless" in pair]


def _chronology(articles: list[dict[str, Any]]) -> Chronology:
    facts = [fact for one in articles for fact in facts_of(one["text"], one["published"], one["outlet"])]
    moment = datetime(2026, 1, 1, tzinfo=UTC)
    return reconcile(
        Recorded(number, fact.stream, number, moment, b"i%d" % number, b"d%d" % number, fact)
        for number, fact in enumerate(facts, 1)
    )


def _named(pair: dict[str, Any]) -> str:
    return str(pair["name"])


@pytest.mark.parametrize("pair", _FOUND, ids=_named)
def test_what_cannot_all_be_true_is_an_open_conflict_of_its_slot(pair: dict[str, Any]) -> None:
    """One open conflict, with the values, the claims, the origins behind each, and which value stands and why."""
    chronology = _chronology(pair["articles"])
    (found,) = [one for one in chronology.conflicts if one.status == "open"]
    assert found.slot == pair["open"]
    assert len(found.values) == 2
    claims = {one.id: one for one in chronology.claims}
    for value in found.values:
        assert value.claims
        assert set(value.origins) == {claims[claim].origin for claim in value.claims}
    assert found.why
    assert found.sorted_why
    entries = {entry.id: entry for entry in chronology.entries}
    assert all(found.id in entries[entry].conflicts for entry in found.entries)
    if found.slot != "role" and len(found.entries) == 2:
        assert found.entries[1] in entries[found.entries[0]].links


@pytest.mark.xfail(strict=True, reason="known to be missed; see the pair")
@pytest.mark.parametrize("pair", _MISSED, ids=_named)
def test_what_is_missed_so_far_is_listed(pair: dict[str, Any]) -> None:
    """A contradiction that a careful reader sees and that is not found yet: once it is, this fails, and the list stays true."""
    assert [one.slot for one in _chronology(pair["articles"]).conflicts if one.status == "open"] == [pair["open"]]


@pytest.mark.parametrize("pair", _HARMLESS, ids=_named)
def test_a_harmless_difference_is_never_open(pair: dict[str, Any]) -> None:
    """Time passed, something else was counted, another moment or level is meant, or one source corrected itself."""
    conflicts = _chronology(pair["articles"]).conflicts
    assert [one for one in conflicts if one.status == "open"] == []
    if "explained" in pair:
        (found,) = [one for one in conflicts if one.slot == pair["explained"]]
        assert found.status == "explained"
        assert found.why


@pytest.mark.parametrize("pair", _PAIRS, ids=_named)
def test_the_order_of_articles_does_not_matter(pair: dict[str, Any]) -> None:
    """The same conflicts, with the same ids, whichever article came first."""
    assert _chronology(pair["articles"]).conflicts == _chronology(pair["articles"][::-1]).conflicts
