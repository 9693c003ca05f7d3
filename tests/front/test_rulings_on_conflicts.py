"""What people rule on conflicts between reports in two languages."""

from __future__ import annotations

import pytest

from tests.fresh import Fresh
from tests.read_articles import facts_of, pairs
from timeline.front import Draft, rule
from timeline.ledger import Ledger
from timeline.model import ArticleArchived, Chronology, Conflict
from timeline.views import catch_up, check, load

ADA = "Ada Editor"


@pytest.fixture
def ledger(fresh_sqlite: Fresh) -> Ledger:
    """One signing in two towns."""
    opened = Ledger.open(fresh_sqlite())
    articles = next(one for one in pairs("languages.toml") if one["name"].startswith("a signing in two towns"))[
        "articles"
    ]
    for one in articles:
        facts = facts_of(one["text"], one["published"], one["outlet"])
        texts = {fact.text_sha256: one["text"].strip() for fact in facts if isinstance(fact, ArticleArchived)}
        opened.append(facts, texts=texts)
    return opened


def _place(chronology: Chronology) -> Conflict:
    (found,) = [one for one in chronology.conflicts if one.slot == "place"]
    return found


def test_entries_that_a_person_merges_still_disagree_on_the_town(ledger: Ledger) -> None:
    """A merge says that two reports tell one happening; it does not say which of them is right about it."""
    with ledger:
        before = _place(load(ledger))
        assert len(before.entries) == 2
        rule(ledger, Draft("merge", before.entries, ADA, "one signing"))
        catch_up(ledger)
        after = _place(load(ledger))
        assert len(after.entries) == 1
        assert (after.values, after.status) == (before.values, "open")
        assert check(ledger) == []


def test_an_accepted_town_stays_accepted_when_the_entries_are_merged(ledger: Ledger) -> None:
    """The ruling binds the claims on both sides, not the id of the conflict."""
    with ledger:
        before = _place(load(ledger))
        rule(ledger, Draft("accept", (before.id,), ADA, "the communiqué names it", "Tallinn"))
        rule(ledger, Draft("merge", before.entries, ADA, "one signing"))
        after = _place(load(ledger))
        assert (after.status, after.accepted) == ("resolved", "Tallinn")
        assert [one.status for one in load(ledger).rulings] == ["acting", "acting"]
