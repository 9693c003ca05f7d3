"""A vocabulary finds all that are kin to a stem, whether it is made at once or grows."""

from __future__ import annotations

from itertools import product

import pytest

from timeline.reconcile.kindred import Kindred, kinship

STEMS = (
    "entsend",
    "truppenentsend",
    "aufgebaut",
    "aufbau",
    "stationiert",
    "stationierung",
    "wiederaufbau",
    "koalition",
    "koalitionspartner",
    "sicherheitsgaranti",
    "garanti",
)


def _grown() -> Kindred:
    made = Kindred(grows=True)
    for stem in STEMS:
        made.take((stem,))
        made.kin(stem)  # what is known already is told of those that come later
    return made


@pytest.mark.parametrize("kindred", [Kindred.of(STEMS), _grown()], ids=["at once", "grown"])
def test_all_that_are_kin_are_found(kindred: Kindred) -> None:
    """The same as trying each with each."""
    tried = {(a, b): kinship(a, b) for a, b in product(STEMS, STEMS) if a != b and kinship(a, b)}
    assert {(a, b): share for a in STEMS for b, share in kindred.kin(a).items()} == tried
    assert len(tried) >= 12
