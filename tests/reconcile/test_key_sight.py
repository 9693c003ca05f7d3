"""Weighing in columns gives the scores that weighing one by one gives."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

import numpy as np
import pytest

from tests.reconcile.making import Making, chronicle, on, person, speaker
from timeline.model import Chronology
from timeline.reconcile import Choice, key_columns, key_counts, weigh
from timeline.reconcile.key_columns import Columns
from timeline.reconcile.key_records import RECORDS
from timeline.reconcile.key_sight import Sight

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


def _columns(chronology: Chronology) -> Columns:
    found = {}
    values = b""
    for field, (kind, make) in RECORDS.items():
        made = [make(item) for item in getattr(chronology, field)]
        found[field] = np.frombuffer(b"".join(record for record, _ in made), dtype=kind)
        values += b"".join(numbers for _, numbers in made)
    return Columns(values=np.frombuffer(values, dtype="<u8"), **found)


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
    columns = _columns(whole)
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
    sight = Sight.of(_columns(whole), Choice())
    names = [name.decode() for name in sight.told.entries["id"].tolist()]
    for name, counts, score in zip(names, sight.counts.tolist(), sight.score.tolist(), strict=True):
        if counts:
            assert score == pytest.approx(scores[name], abs=1e-9)


def test_a_chronology_of_nothing_is_weighed_too() -> None:
    sight = Sight.of(_columns(chronicle()), Choice(top=3))
    assert not sight.counts.any()
