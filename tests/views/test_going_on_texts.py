"""Law 4 on read articles of several languages: towns, tolls, headlines, denials and copies come out as a rebuild has them."""

from __future__ import annotations

import random
import tomllib
from hashlib import sha256
from pathlib import Path

import pytest

from tests.fresh import Fresh
from tests.read_articles import facts_of, pairs
from timeline.ledger import Ledger
from timeline.model import ArticleArchived, Fact
from timeline.views import catch_up, going_on, load, rebuild, store

AT_ONCE = 5
STORIES = sorted((Path(__file__).parents[1] / "acceptance" / "conflict_stories").glob("*.toml"))

COPIES = [
    (
        f"""
{title}

Bei einem Zugunglück in der Nähe von Uelzen sind am Dienstagabend 46 Menschen verletzt worden. Drei Wagen eines Regionalzugs \
entgleisten auf der Fahrt nach Hannover, und die Strecke ist gesperrt.

{own}
""",
        "2024-06-19",
        outlet,
    )
    for title, own, outlet in (
        (
            "Unglück bei Uelzen",
            "Eine Schulklasse aus Goslar blieb unverletzt. Die Lehrerin Katrin Ohlendorf lobte sie.",
            "A",
        ),
        ("Zug entgleist", "Der Landkreis schickte zwölf Sanitäter. Die Bürgermeisterin dankte ihnen am Mittwoch.", "B"),
        ("52 Verletzte", "Nach Angaben der Feuerwehr wurden 46 Menschen verletzt. Der Verkehrsminister kam.", "C"),
    )
]


@pytest.mark.parametrize("story", STORIES, ids=lambda path: path.stem)
def test_going_on_through_a_story_is_rebuilding(
    fresh_sqlite: Fresh, monkeypatch: pytest.MonkeyPatch, story: Path
) -> None:
    """Article by article, the last one first: conflicts list whoever comes to give one of their values."""
    monkeypatch.setattr(going_on, "LARGEST_PART", 1000)
    with Ledger.open(fresh_sqlite()) as ledger:
        for one in reversed(tomllib.loads(story.read_text(encoding="utf-8"))["article"]):
            facts = facts_of(one["text"], str(one["published"]), one["outlet"])
            text = one["text"].strip()
            ledger.append(list(facts), texts={sha256(text.encode()).hexdigest(): text})
            catch_up(ledger)
            gone_on = store.read(ledger)
            rebuild(ledger)
            assert store.read(ledger) == gone_on


@pytest.mark.parametrize("seed", [1, 2])
def test_going_on_is_rebuilding_with_texts(fresh_sqlite: Fresh, monkeypatch: pytest.MonkeyPatch, seed: int) -> None:
    """In whatever order the articles come, the view is the same, and the same as folding everything."""
    monkeypatch.setattr(going_on, "LARGEST_PART", 1000)
    given = [
        (one["text"], one["published"], one["outlet"]) for pair in pairs("languages.toml") for one in pair["articles"]
    ]
    written = {text.strip(): facts_of(text, published, outlet) for text, published, outlet in (*given, *COPIES)}
    contents = {sha256(text.encode()).hexdigest(): text for text in written}
    articles = list(written.values())
    random.Random(seed).shuffle(articles)
    with Ledger.open(fresh_sqlite()) as ledger:
        for first in range(0, len(articles), AT_ONCE):
            facts: list[Fact] = [fact for one in articles[first : first + AT_ONCE] for fact in one]
            texts = {
                fact.text_sha256: contents[fact.text_sha256] for fact in facts if isinstance(fact, ArticleArchived)
            }
            ledger.append(facts, texts=texts)
            catch_up(ledger)
            gone_on = store.read(ledger)
            rebuild(ledger)
            assert store.read(ledger) == gone_on
        chronology = load(ledger)
    assert {one.slot for one in chronology.conflicts if one.status == "open"} >= {
        "place",
        "quantity",
        "polarity",
        "date",
    }
