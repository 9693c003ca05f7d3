"""Terms numbered once for all give what numbering those of some claims gives."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from timeline.reconcile.gauge import Gauge, Likely
from timeline.reconcile.kindred import Kindred, stems_of
from timeline.reconcile.lexicon import Lexicon
from timeline.reconcile.similarity import Profile

WORDS = ["minister", "ministerin", "entsend", "truppenentsend", "aufgebaut", "aufbau", "12", "c:de", "rat", "wahl"]
ARTICLES = st.lists(
    st.lists(st.lists(st.sampled_from(WORDS), unique=True, min_size=1, max_size=5), min_size=1, max_size=4),
    min_size=1,
    max_size=4,
)


@given(ARTICLES, st.data())
def test_a_part_of_a_lexicon_measures_as_its_claims_alone_do(
    articles: list[list[list[str]]], data: st.DataObject
) -> None:
    """Whichever claims are taken: their bounds are the same to the last bit."""
    profiles = {
        f"a{n}": Profile.of_features(f"a{n}", {f"c{n}.{m}": tuple(terms) for m, terms in enumerate(said)})
        for n, said in enumerate(articles)
    }
    claims: dict[str, Any] = {
        c: SimpleNamespace(article=a) for a, profile in profiles.items() for c in profile.features
    }
    ids = data.draw(st.lists(st.sampled_from(sorted(claims)), unique=True, min_size=1))
    kindred = Kindred.of(stems_of({term for profile in profiles.values() for term in profile.counts}))
    found = []
    for gauge in (Gauge.of(ids, claims, profiles, kindred), Gauge.among(ids, Lexicon.of(profiles), kindred)):
        left, right = np.array([[gauge.rows[x], gauge.rows[y]] for x in ids for y in ids]).T
        likely = Likely.of(gauge, left, right)
        shared = gauge.held(left, right, weighed=False).shared
        found.append([column.tolist() for column in (shared, likely.most, likely.least, likely.contained)])
    assert found[0] == found[1]
