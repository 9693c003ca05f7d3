"""Laws 3 and 4 on real databases: the order of articles does not matter, and catching up is rebuilding."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.fresh import Fresh
from tests.views.generated import append, articles, in_batches, rulings, without_positions
from timeline.ledger import Ledger
from timeline.model import Fact
from timeline.views import catch_up, check, load, rebuild, store
from timeline.views.tables import ROWS

EXAMPLES = {"sqlite": 30, "postgresql": 8}


def _catching_up_is_rebuilding(fresh: Fresh, data: st.DataObject) -> None:
    written = data.draw(articles())
    facts: list[Fact] = [*(fact for each in written for fact in each.facts), *data.draw(rulings(written))]
    texts = {sha: text for each in written for sha, text in each.texts.items()}
    with Ledger.open(fresh()) as ledger:
        for _ in in_batches(ledger, facts, texts, data):
            if data.draw(st.booleans(), label="catch up"):
                catch_up(ledger)
        catch_up(ledger)
        assert check(ledger) == []
        caught_up = store.read(ledger)
        rebuild(ledger)
        assert store.read(ledger) == caught_up


def _order_does_not_matter(fresh: Fresh, data: st.DataObject) -> None:
    written = data.draw(articles())
    ruled = data.draw(rulings(written))
    found = []
    for order in (written, data.draw(st.permutations(written))):
        with Ledger.open(fresh()) as ledger:
            for each in order:
                append(ledger, each)
                catch_up(ledger)
            ledger.append(ruled)
            found.append(without_positions(load(ledger)))
    assert found[0] == found[1]


@settings(max_examples=EXAMPLES["sqlite"])
@given(data=st.data())
def test_law_4_on_sqlite(fresh_sqlite: Fresh, data: st.DataObject) -> None:
    """Folding in any batches gives exactly the rows that folding from zero gives."""
    _catching_up_is_rebuilding(fresh_sqlite, data)


@settings(max_examples=EXAMPLES["postgresql"])
@given(data=st.data())
def test_law_4_on_postgresql(fresh_postgresql: Fresh, data: st.DataObject) -> None:
    """Folding in any batches gives exactly the rows that folding from zero gives."""
    _catching_up_is_rebuilding(fresh_postgresql, data)


@settings(max_examples=EXAMPLES["sqlite"])
@given(data=st.data())
def test_law_3_on_sqlite(fresh_sqlite: Fresh, data: st.DataObject) -> None:
    """The chronology in the view does not depend on the order in which articles were ingested."""
    _order_does_not_matter(fresh_sqlite, data)


@settings(max_examples=EXAMPLES["postgresql"])
@given(data=st.data())
def test_law_3_on_postgresql(fresh_postgresql: Fresh, data: st.DataObject) -> None:
    """The chronology in the view does not depend on the order in which articles were ingested."""
    _order_does_not_matter(fresh_postgresql, data)


def test_every_part_of_a_chronology_has_its_table() -> None:
    """Nothing of a chronology is forgotten when it is stored."""
    from timeline.model import Chronology

    listed = {name for name in Chronology.__annotations__ if name not in _FRAME}
    assert listed == set(ROWS)


_FRAME = {"story", "as_of", "position", "digest", "phases", "title", "notes", "weights"}
