"""Filing everything at once comes to the same as filing claims one by one."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.reconcile import blocks as one_by_one
from timeline.reconcile import candidates
from timeline.reconcile.blocks import number_of
from timeline.reconcile.candidates import Files, blocks_of, pairs_at, pairs_inside
from timeline.reconcile.filing import Filing
from timeline.reconcile.pairing import IdPairs
from timeline.reconcile.similarity import Profile

WORDS = ("brücke", "deich", "pegel", "hochwasser", "landrat", "body:feuerwehr", "26", "killed", "getötet", "über")


@pytest.fixture(params=[2, 48])
def limit(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Blocks are full with two members, or with as many as they are."""
    for module in (one_by_one, candidates):
        monkeypatch.setattr(module, "BLOCK_LIMIT", request.param)
        monkeypatch.setattr(module, "BLOCK_REACH", 1)


@st.composite
def _profiles(draw: st.DrawFn) -> dict[str, Profile]:
    """Articles of a few words, most of which claims share; some say nothing."""
    found = {}
    for article in "abcde"[: draw(st.integers(0, 5))]:
        claims = draw(st.lists(st.lists(st.sampled_from(WORDS), unique=True, max_size=10).map(tuple), max_size=6))
        found[article] = Profile.of_features(article, {f"{article}{n}": terms for n, terms in enumerate(claims)})
    return found


@given(profiles=_profiles(), data=st.data())
def test_the_same_claims_meet(limit: None, profiles: dict[str, Profile], data: st.DataObject) -> None:
    """Between articles and inside them, whichever way they are filed; and the same is remembered."""
    days = {a: data.draw(st.integers(1, 3)) for a in profiles}
    filing, files = Filing.of(profiles, days), Files(profiles)
    blocks = blocks_of(profiles, days, files)
    ids = [claim for a in sorted(profiles) for claim in profiles[a].features]
    claims = IdPairs.of(reversed(ids))
    between, met = filing.between(claims, ids)
    expected = pairs_at(blocks, files.places(profiles), files)
    assert set(IdPairs.of(ids, [between])) == expected
    for a, b in combinations(sorted(profiles), 2):
        assert met.count(a, b) == sum(x[0] == a and y[0] == b for x, y in expected)
    inside = {pair for a, one in profiles.items() for pair in pairs_inside(one, files.of(a))}
    assert set(IdPairs.of(ids, [filing.inside(claims, ids)])) == inside
    rows = [row for some in filing.rows(3) for row in some]
    assert rows == sorted(rows)
    assert set(rows) == _remembered(blocks)


def _remembered(blocks: one_by_one.Blocks) -> set[tuple[int, int, int]]:
    found = {
        (key, place) for each in (blocks.pairs, blocks.triples) for key, places in each.items() for place in places
    }
    found |= {(key, place) for key, places in blocks.copies.items() for _, place in places}
    return {(key, number_of(article), number) for key, (article, number) in found}
