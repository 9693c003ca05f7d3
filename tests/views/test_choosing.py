"""The lines that matter most come out of the view as out of the whole chronology, whatever is asked for."""

from __future__ import annotations

from datetime import date

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.fresh import Fresh
from tests.reconcile.making import Making, chronicle
from tests.views import news
from tests.views.generated import append, article, articles, rulings
from timeline.ledger import Ledger
from timeline.model import Chronology, Fact
from timeline.reconcile import Choice, choose, key_near, key_records
from timeline.views import catch_up, check, choosing, load, load_chosen, rebuild, store, weighing
from timeline.views.tables import WEIGHING

CHOICES = st.builds(
    Choice,
    top=st.none() | st.integers(1, 12),
    per_day=st.none() | st.integers(1, 3),
    dates=st.none() | st.integers(1, 4),
    first=st.none() | st.dates(date(2024, 4, 28), date(2024, 5, 20)),
    last=st.none() | st.dates(date(2024, 5, 5), date(2024, 6, 2)),
)


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """A handful of entries is looked at first, and small ledgers are chosen from like large ones."""
    for name, value in (("MORE", 1), ("SPARE", 1), ("LARGEST_PART", 10.0)):
        monkeypatch.setattr(key_near, name, value)


def _from_view(ledger: Ledger, choice: Choice) -> Chronology | None:
    return choosing.chosen_now(ledger, choice, lambda _: True)


def _agree(fresh: Fresh, data: st.DataObject) -> None:
    written = data.draw(articles(most=6))
    facts: list[Fact] = [*(fact for each in written for fact in each.facts), *data.draw(rulings(written))]
    with Ledger.open(fresh()) as ledger:
        ledger.append(facts, texts={sha: text for each in written for sha, text in each.texts.items()})
        catch_up(ledger)
        whole = load(ledger)
        for choice in data.draw(st.lists(CHOICES, min_size=1, max_size=4)):
            found = _from_view(ledger, choice)
            assert found == choose(whole, choice) or (found is None and not key_near.is_near(choice))


@settings(max_examples=40)
@given(data=st.data())
def test_the_view_chooses_as_the_chronology_does_on_sqlite(few: None, fresh_sqlite: Fresh, data: st.DataObject) -> None:
    """Entries, claims, conflicts, scores, ranks and reasons: all is equal, whatever was ruled."""
    _agree(fresh_sqlite, data)


@settings(max_examples=6)
@given(data=st.data())
def test_the_view_chooses_as_the_chronology_does_on_postgresql(
    few: None, fresh_postgresql: Fresh, data: st.DataObject
) -> None:
    """The same on PostgreSQL."""
    _agree(fresh_postgresql, data)


def test_hundreds_of_lines_are_chosen_from_as_they_should_be(sqlite_url: str) -> None:
    """Stories that retell and copy one another: more lines than are looked at."""
    with Ledger.open(sqlite_url) as ledger:
        news.append(ledger, ((story, number) for story in range(12) for number in range(7)))
        catch_up(ledger)
        whole = load(ledger)
        assert len(whole.entries) > 300
        days = sorted(entry.when.earliest for entry in whole.entries if entry.when.earliest)
        low, middle = days[len(days) // 4], days[len(days) // 2]
        few_looked_at = [
            Choice(top=1),
            Choice(top=15),
            Choice(top=15, per_day=1),
            Choice(top=5, first=low, last=middle),
            Choice(per_day=1, dates=4),
            Choice(per_day=1, dates=3, first=low, last=middle),
        ]
        for choice in few_looked_at:
            assert _from_view(ledger, choice) == choose(whole, choice)
        for choice in (
            Choice(top=len(whole.entries)),
            Choice(per_day=50),
            Choice(dates=3),
            Choice(top=3, query=("bridge",)),
        ):
            assert _from_view(ledger, choice) is None  # looking at everything costs no more, or only that can tell
            assert load_chosen(ledger, choice) == choose(whole, choice)


def test_only_what_is_chosen_is_decoded(sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """What three lines cost is told by the rows that are read, not by the length of the chronology."""
    with Ledger.open(sqlite_url) as ledger:
        news.append(ledger, ((story, number) for story in range(14) for number in range(6)))
        catch_up(ledger)
        claims = len(load(ledger).claims)
        asked: list[int] = []
        fetch = choosing._Stored._payloads

        def counted(self: choosing._Stored, field: str, ids: set[str]) -> list[bytes]:
            asked.append(len(ids) if field == "claims" else 0)
            return fetch(self, field, ids)

        monkeypatch.setattr(choosing._Stored, "_payloads", counted)
        monkeypatch.setattr(store, "read_chronology", _never)
        assert len(load_chosen(ledger, Choice(top=3)).entries) == 3
    assert 0 < sum(asked) < claims / 2


@pytest.mark.parametrize("id_", ["seventeen letters", "ä", "", "nul\0"])
def test_what_a_record_cannot_say_is_left_to_the_whole_chronology(id_: str) -> None:
    whole = chronicle(Making("one", "2025-03-02"))
    record = key_records.record_of_article(whole.articles[0])[0]
    unfit = key_records.record_of_article(evolve(whole.articles[0], id=id_))[0]
    assert (record[-1] & key_records.UNFIT, unfit[-1] & key_records.UNFIT) == (0, key_records.UNFIT)


def test_check_tells_a_damaged_record(ledger_url: str) -> None:
    with Ledger.open(ledger_url) as ledger:
        append(ledger, article([0, 2], 3))
        catch_up(ledger)
        assert check(ledger) == []
        with ledger.writing() as connection:
            name = min(weighing.weighing_rows(connection))
            connection.execute(WEIGHING.update().where(WEIGHING.c.id == name).values(records=b"x"))
        (found,) = check(ledger)
        assert (found.table, found.id, found.kind) == ("view_weighing", name, "different")
        assert load_chosen(ledger, Choice(top=1)) == choose(load(ledger), Choice(top=1))
        rebuild(ledger)
        assert check(ledger) == []


def test_a_view_behind_the_ledger_is_not_chosen_from(sqlite_url: str) -> None:
    """What came since counts, also where the ledger cannot be written."""
    with Ledger.open(sqlite_url) as ledger:
        append(ledger, article([0, 2], 3))
        catch_up(ledger)
        append(ledger, article([1, 3, 4], 5))
    with Ledger.open(sqlite_url, writable=False) as ledger:
        found = load_chosen(ledger, Choice(top=9))
        assert found == choose(load(ledger), Choice(top=9))
        assert len(found.articles) == 2


def _never(*_: object) -> None:
    message = "the whole chronology was read"
    raise AssertionError(message)
