"""Weighing in columns gives the scores that weighing one by one gives."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

import pytest

from tests.reconcile.making import Making, chronicle, on, person, speaker
from timeline.model import Chronology
from timeline.reconcile import Choice, key_columns, key_counts, key_weights, weigh
from timeline.reconcile.key_sight import Sight
from timeline.reconcile.key_weights import Weights, columns_of

_WORDS = [
    "bridge",
    "ferry",
    "broke",
    "train",
    "river",
    "council",
    "voted",
    "budget",
    "school",
    "storm",
    "harbour",
    "mayor",
    "opened",
    "closed",
    "report",
    "Holm",
]
_CHOICES = (
    Choice(),
    Choice(top=3),
    Choice(per_day=2),
    Choice(dates=4),
    Choice(first=date(2025, 3, 4)),
    Choice(first=date(2025, 3, 3), last=date(2025, 3, 12), dates=2),
)


def _told(seed: int) -> Chronology:
    """Articles that tell, repeat and copy things of days they name or do not name."""
    chance = Random(seed)
    written = []
    for number in range(14):
        published = date(2025, 3, 1) + timedelta(days=chance.randrange(24))
        article = Making(f"a{number}", None if number == 13 else published.isoformat(), outlet=f"paper {number % 5}")
        for _ in range(chance.randrange(1, 7)):
            words = " ".join(chance.sample(_WORDS, chance.randrange(3, 12)))
            named = chance.random() < 0.6
            day = (date(2025, 3, 1) + timedelta(days=chance.randrange(12))).isoformat()
            article.say(
                f"{words.capitalize()}",
                **({"frame": "at", "timexes": [on(day)]} if named else {}),
                **({"voice": (speaker("Anna Olsen"),)} if chance.random() < 0.3 else {}),
                actors=(person("Jonas Kemp"), person("Anna Olsen"))[: chance.randrange(3)],
                modality=chance.choice(("asserted", "asserted", "asserted", "planned")),
            )
        written.append(article)
    return chronicle(*written)


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("at_once", [1, 40, 1 << 21])
def test_scores_in_columns_are_those_of_one_by_one(seed: int, at_once: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Score, day, and what the day adds, of every entry that counts, however many days are counted at once."""
    monkeypatch.setattr(key_counts, "_AT_ONCE", at_once)
    whole = _told(seed)
    columns = columns_of(whole)
    assert columns.is_fit
    for choice in _CHOICES:
        sight = Sight.of(columns, choice)
        seen = {
            name.decode(): (day or None, score, of_day, lent)
            for name, counts, day, score, of_day, lent in zip(
                sight.told.entries["id"].tolist(),
                sight.counts.tolist(),
                sight.day.tolist(),
                sight.score.tolist(),
                sight.of_day.tolist(),
                sight.lent.tolist(),
                strict=True,
            )
            if counts
        }
        weighed = weigh(whole, choice)
        assert seen.keys() == {one.entry.id for one in weighed.entries}
        assert sight.days == weighed.days
        for one in weighed.entries:
            day, *numbers = seen[one.entry.id]
            assert day == one.day
            assert numbers == pytest.approx([one.score, one.of_day, one.lent], abs=1e-9)


def test_words_that_share_their_lowest_bits_are_told_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(key_columns, "_TABLE_BITS", 2)
    monkeypatch.setattr(key_columns, "_FEW", 0)
    whole = _told(1)
    scores = {one.entry.id: one.score for one in weigh(whole).entries}
    sight = Sight.of(columns_of(whole), Choice())
    names = [name.decode() for name in sight.told.entries["id"].tolist()]
    for name, counts, score in zip(names, sight.counts.tolist(), sight.score.tolist(), strict=True):
        if counts:
            assert score == pytest.approx(scores[name], abs=1e-9)


def test_a_chronology_of_nothing_is_weighed_too() -> None:
    sight = Sight.of(columns_of(chronicle()), Choice(top=3))
    assert not sight.counts.any()


@pytest.mark.parametrize("seed", range(4))
def test_the_weight_of_one_entry_is_that_among_all(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Rank, score, day and reasons, in whatever order entries are asked for."""
    monkeypatch.setattr(key_weights, "FEW", 0)
    whole = _told(seed)
    expected = weigh(whole).weights()
    asked = [entry.id for entry in whole.entries]
    Random(seed).shuffle(asked)
    weights = Weights(whole)
    assert {entry: weights.of(entry) for entry in asked} == {entry: expected.get(entry) for entry in asked}
    assert weights.of("e-none") is None
    weights.weigh_all()
    assert {entry: weights.of(entry) for entry in asked} == {entry: expected.get(entry) for entry in asked}
