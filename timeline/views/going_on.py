"""Catching up by what is new alone: new facts are reconciled with what they touch.

Where rulings are new or bind what is touched, where much is new beside what is known, or where the view has moved on
meanwhile, this is not the way, and everything is folded.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING

from timeline.model import Chronology, RulingMade, RulingRevoked, Story
from timeline.views import store
from timeline.views.version import code_version

if TYPE_CHECKING:
    from timeline.ledger import Ledger
    from timeline.reconcile.state import LiveArticle

# When more than this part of the articles or claims has to be looked at, folding everything costs no more.
LARGEST_PART = 1 / 3
# Facts that are read to see whether this is the way at all.
_MOST_FACTS = 20_000


def go_on(ledger: Ledger, known: store.Checkpoint, position: int, digest: str, stories: Sequence[Story]) -> int | None:
    """Bring a view that was made by today's code from ``known`` to a position.

    Returns:
        How many rows were written or deleted; None where everything has to be folded, and nothing was written.
    """
    from timeline.reconcile.chronology import phases_named
    from timeline.reconcile.onward import advance
    from timeline.views.index_tables import ARTICLE, CLAIM
    from timeline.views.remembered import Tables

    if (
        not known.position < position <= known.position + _MOST_FACTS
        or ledger.digest_at(known.position) != known.digest
    ):
        return None
    new = list(ledger.read(known.position, until=position))
    if any(isinstance(each.fact, RulingMade | RulingRevoked) for each in new):
        return None
    dirty = {each.stream.partition(":")[2] for each in new if each.stream.startswith("article:")}

    def live(articles: Collection[str]) -> Mapping[str, LiveArticle]:
        return _live(ledger, articles, position)

    with store.reading(ledger) as connection:
        if store.checkpoint_in(connection) != known:
            return None
        memory = Tables(connection)
        if len(dirty) > LARGEST_PART * memory.count(ARTICLE):
            return None
        most = int(LARGEST_PART * memory.count(CLAIM)) + 1
        delta = advance(memory, dirty, live, stories, most=most)
        if delta is None:
            return None
        named = memory.phases(delta.phases.keys()) | {phase for phase in delta.phases.values() if phase is not None}
    frame = Chronology(None, None, position, digest, phases=phases_named(named, stories))
    return store.write_delta(ledger, delta, known, store.Checkpoint.of(frame, code_version()))


def _live(ledger: Ledger, articles: Collection[str], position: int) -> dict[str, LiveArticle]:
    """All that facts up to a position say about these articles."""
    from timeline.reconcile import fold

    streams = [f"article:{article}" for article in sorted(articles)]
    state = fold(each for each in ledger.read_streams(streams) if each.position <= position)
    return {a: state.articles[a] for a in articles if a in state.articles}
