"""Laws 2, 3, 4, 5 and 8 with the real articles and the real reader, on both databases."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.fresh import Fresh
from tests.views.generated import without_positions
from timeline.front import article_texts, ingest
from timeline.front.audit import audit
from timeline.ledger import Ledger
from timeline.model import Document
from timeline.reading import Reading, reader_for
from timeline.views import check, load

SEEDS = tuple(sorted((Path(__file__).parents[2] / "seeds").glob("*.txt")))
EXAMPLES = {"sqlite": 8, "postgresql": 4}


class RememberingReader:
    """The installed German reader, which reads each article once for all examples."""

    def __init__(self) -> None:
        reader = reader_for("de")
        assert reader is not None
        self._reader = reader
        self.name, self.version, self.languages = self._reader.name, self._reader.version, self._reader.languages
        self._remembered: dict[str, Reading] = {}

    def read(self, document: Document) -> Reading:
        if document.article not in self._remembered:
            self._remembered[document.article] = self._reader.read(document)
        return self._remembered[document.article]


@cache
def remembering_reader() -> RememberingReader:
    return RememberingReader()


def _hold(fresh: Fresh, data: st.DataObject) -> None:
    reader = remembering_reader()
    first = data.draw(st.permutations(SEEDS), label="order")
    second = data.draw(st.permutations(SEEDS), label="other order")
    found = []
    for order in (first, second):
        with Ledger.open(fresh()) as ledger:
            earlier: set[str] = set()
            for path in order:
                ingest(ledger, [path], installed=[reader])
                chronology = load(ledger)
                for entry in sorted(earlier):
                    assert audit(chronology, entry).kind == "entry", "law 8: an earlier id still resolves"
                earlier |= {entry.id for entry in chronology.entries}
            head = ledger.head()
            again = ingest(ledger, data.draw(st.permutations(SEEDS)), installed=[reader])
            assert (again.appended, ledger.head()) == (0, head), "law 2: the same articles append nothing"
            assert check(ledger) == [], "law 4: catching up is rebuilding"
            texts = article_texts(ledger, chronology)
            for one in chronology.claims:
                pieces = [texts[one.claim.article][start:end] for start, end in one.claim.spans]
                assert _joined(pieces, one.claim.quote), "law 5: every span is its quote"
            found.append(without_positions(load(ledger)))
    assert found[0] == found[1], "law 3: the order of articles does not matter"


def _joined(pieces: list[str], quote: str) -> bool:
    """The quote is the pieces, in order, with at most a mark of omission between them."""
    at = 0
    for piece in pieces:
        found = quote.find(piece, at)
        if found < 0 or quote[at:found].strip(" …[]."):
            return False
        at = found + len(piece)
    return at == len(quote)


@settings(max_examples=EXAMPLES["sqlite"])
@given(data=st.data())
def test_the_laws_hold_for_the_real_articles_on_sqlite(fresh_sqlite: Fresh, data: st.DataObject) -> None:
    """Ingest in any order, again, and look from every side."""
    _hold(fresh_sqlite, data)


@settings(max_examples=EXAMPLES["postgresql"])
@given(data=st.data())
def test_the_laws_hold_for_the_real_articles_on_postgresql(fresh_postgresql: Fresh, data: st.DataObject) -> None:
    """Ingest in any order, again, and look from every side."""
    _hold(fresh_postgresql, data)
