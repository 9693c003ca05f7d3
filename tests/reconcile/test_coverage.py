"""Which articles cover the same news."""

from __future__ import annotations

from datetime import date
from itertools import combinations

import pytest
from attrs import evolve

from tests.reconcile.making import Making
from timeline.model import UNKNOWN, When
from timeline.reconcile.coverage import Coverage, article_likeness, coverage, likenesses
from timeline.reconcile.similarity import Profile, base_weight

FLOOD = "Hochwasser Donau Passau Altstadt Deich Feuerwehr Evakuierung Pegel"
TRIAL = "Gericht Bankier Wallenberg Untreue Urteil Haftstrafe Bewährung Revision"


def profile(name: str, words: str) -> Profile:
    """An article of one sentence."""
    made = Making(name)
    made.say(words)
    return Profile.of(name, made.claims)


def on(day: str) -> When:
    """Published that day."""
    when = date.fromisoformat(day)
    return When(day, when, when, "explicit")


def found(words: dict[str, str], days: dict[str, str] | None = None) -> Coverage:
    """The neighbourhoods of some articles, all published on one day or on the days given."""
    profiles = {name: profile(name, text) for name, text in words.items()}
    published = {name: on((days or {}).get(name, "2024-06-01")) for name in words}
    return coverage(profiles, published, combinations(sorted(words), 2))


PILE = {**{f"flood{n}": f"{FLOOD} Ort{n}" for n in range(4)}, **{f"trial{n}": f"{TRIAL} Ort{n}" for n in range(4)}}


def test_articles_on_one_news_share_their_neighbours() -> None:
    """More than articles on two."""
    pile = found(PILE)
    assert pile.closeness("flood0", "flood1") > 0.5
    assert pile.closeness("flood0", "trial0") == 0.5 - 0.5 * 3 / 7
    assert pile.closeness("flood0", "trial0") == pile.closeness("trial0", "flood0")


def test_two_articles_alone_say_nothing() -> None:
    """Their own likeness is counted elsewhere; without third articles there is no more to know."""
    assert found({"a": FLOOD, "b": FLOOD}).closeness("a", "b") == 0.5


def test_an_unrelated_article_changes_no_neighbourhood() -> None:
    """It lies below the floor."""
    more = found({**PILE, "opera": "Premiere Staatsoper Dirigent Applaus Sopran Bühnenbild"})
    assert {a: around for a, around in more.around.items() if a != "opera"} == dict(found(PILE).around)


def test_neighbours_are_published_close_to_one_another() -> None:
    """A flood a year later is another flood."""
    pile = found(PILE, {"flood3": "2025-06-01"})
    assert "flood3" not in pile.around["flood0"]
    assert not pile.around["flood3"]


@pytest.mark.parametrize(("left", "right", "near"), [(UNKNOWN, UNKNOWN, True), (UNKNOWN, on("2024-06-01"), False)])
def test_undated_articles_neighbour_undated_ones(left: When, right: When, near: bool) -> None:
    """What is not dated may be of one time with what is not dated either, and never with what is."""
    pile = coverage({"a": profile("a", FLOOD), "b": profile("b", FLOOD)}, {"a": left, "b": right}, [("a", "b")])
    assert ("b" in pile.around["a"]) is near


@pytest.mark.parametrize("vectors", [(), (b"\x9a\x78", b"\x8c\x79", b"\x7f\x80"), (b"\x9a\x78", b"", b"\x7f")])
def test_all_at_once_measures_what_one_by_one_does(vectors: tuple[bytes, ...]) -> None:
    """To the last bit, whether or not articles have vectors, or some of another length."""
    profiles = {name: profile(name, text) for name, text in PILE.items()}
    for at, name in enumerate(profiles if vectors else ()):
        told = Profile.of(name, [evolve(claim, meaning=vectors[at % 3]) for claim in profiles[name].claims])
        profiles[name] = told
    pairs = list(combinations(sorted(profiles), 2))
    weights = {a: sum(map(base_weight, one.counts)) for a, one in profiles.items()}
    one_by_one = [article_likeness(profiles[a], profiles[b], weights[a] + weights[b]) for a, b in pairs]
    assert likenesses(profiles, pairs).tolist() == one_by_one
