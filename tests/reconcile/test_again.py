"""Reconciling again under other rulings gives exactly what reconciling everything gives."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.reconcile.making import Making, chronicle, recorded
from tests.reconcile.test_rulings import bound, revoked, ruled_articles
from timeline.model import BoundMention, Chronology, Fact, RulingMade
from timeline.reconcile import again, blocks, fold
from timeline.reconcile.again import draft_again
from timeline.reconcile.chronology import chronology_of, draft_of
from timeline.reconcile.draft import Draft
from timeline.reconcile.matching import Edge, Matcher
from timeline.reconcile.state import State, apply


@pytest.fixture(autouse=True)
def however_much_is_touched(monkeypatch: pytest.MonkeyPatch) -> None:
    """Small chronologies are touched as a whole by one ruling."""
    monkeypatch.setattr(again, "LARGEST_PART", 2)


def told(draft: Draft, state: State) -> Chronology:
    return chronology_of(draft, position=state.position, digest=state.digest, as_of=None)


def states(each: list[Making], more: list[Fact]) -> Iterator[State]:
    """What is alive after all articles, and after each further fact; the articles are shared."""
    facts = recorded([*(fact for article in each for fact in article.facts()), *more])
    first = len(facts) - len(more)
    state = fold(facts[:first])
    yield state
    for one in facts[first:]:
        state = State(state.position, state.digest, state.articles, dict(state.rulings), dict(state.revoked))
        apply(state, one)
        yield state


@settings(max_examples=150)
@given(made=ruled_articles(), data=st.data())
def test_it_equals_reconciling_everything(made: tuple[list[Making], list[RulingMade]], data: st.DataObject) -> None:
    """Rulings of every kind one after another, some taken back, decisions on conflicts and days of publication among them."""
    each, rulings = made
    more = list(rulings)
    plain = chronicle(*each)
    for number, conflict in enumerate(plain.conflicts[:2]):
        kind = data.draw(st.sampled_from(("accept", "explain")), label="decision")
        value = conflict.values[0].value if kind == "accept" else None
        of = {one.id: one.claim for one in plain.claims}
        mentions = tuple(
            BoundMention(of[c].article, of[c].spans, c, of[c].quote, 0, side.value)
            for side in conflict.values
            for c in side.claims
        )
        more.append(
            RulingMade(f"d{number}", kind, (conflict.id,), value, "an editor", "for the test", mentions, conflict.slot)
        )
    days = st.sampled_from(("2024-05-03", "2024-05-01", "2024-06-20", "2023"))
    for number in data.draw(st.lists(st.integers(0, len(each) - 1), max_size=3), label="published"):
        day = data.draw(days, label="day")
        more.append(RulingMade(f"p{len(more)}", "published", (each[number].id,), day, "an editor", "for the test"))
    more = list(data.draw(st.permutations(more), label="order"))
    back = data.draw(st.lists(st.sampled_from(more), unique_by=id), label="revoked") if more else []
    facts: list[Fact] = [*more, *map(revoked, back)]
    following = states(each, facts)
    state = next(following)
    draft = draft_of(state)
    for state in following:
        draft = draft_again(state, draft)
        assert told(draft, state) == told(draft_of(state), state)


def test_only_what_a_ruling_touches_is_weighed() -> None:
    """Nothing is compared again, and to keep two claims apart weighs no pair anew."""
    each = [Making(f"article{number}", "2024-05-02") for number in range(12)]
    for number, article in enumerate(each):
        article.say(f"Der Bürgermeister von Ort{number} eröffnet am Donnerstag die Brücke Nummer{number}")
    one, other = each[0].claims[0], each[1].claims[0]
    plain, parted, back = states(each, [bound("different", one, other), revoked(bound("different", one, other))])
    before = draft_of(plain)
    assert before.work.pairs
    weighed: list[int] = []
    edges = Matcher.edges

    def counted(matcher: Matcher, pairs: Iterable[tuple[str, str]]) -> list[Edge]:
        some = list(pairs)
        weighed.append(len(some))
        return edges(matcher, some)

    with (
        patch.object(again, "draft_of", side_effect=AssertionError("everything was folded")),
        patch.object(Matcher, "edges", counted),
    ):
        after = draft_again(parted, before)
        again_plain = draft_again(back, after)
    assert weighed == [0, 0]
    assert len(after.clusters) == len(before.clusters) + 1
    assert again_plain.clusters == before.clusters


@settings(max_examples=60)
@given(
    days=st.lists(st.sampled_from(("2024-05-02", "2024-05-03", "2024-05-20", None)), min_size=4, max_size=7),
    moves=st.lists(
        st.tuples(st.integers(0, 6), st.sampled_from(("2024-05-01", "2024-05-04", "2024-07-01"))),
        min_size=1,
        max_size=4,
    ),
)
def test_days_of_publication_bring_other_copies_together(days: list[str | None], moves: list[tuple[int, str]]) -> None:
    """Where a sentence stands in many articles, each meets its neighbours in time alone, and the neighbours change."""
    each = [Making(f"article{number}", day) for number, day in enumerate(days)]
    for number, article in enumerate(each):
        article.say("Der Bürgermeister eröffnet am Donnerstag die neue Brücke über die Elbe")
        article.say(f"In Ort{number} haben am Freitag {number + 20} Gäste die Straße Nummer{number % 2} besucht")
    more: list[Fact] = [
        RulingMade(f"p{place}", "published", (each[number % len(each)].id,), day, "an editor", "for the test")
        for place, (number, day) in enumerate(moves)
    ]
    with patch.object(blocks, "BLOCK_REACH", 1), patch.object(blocks, "BLOCK_LIMIT", 2):
        following = states(each, [*more, revoked(more[0])])
        draft = draft_of(next(following))
        for state in following:
            draft = draft_again(state, draft)
            whole = draft_of(state)
            assert told(draft, state) == told(whole, state)
            assert draft.work.pairs == whole.work.pairs
            assert draft.work.met == whole.work.met
            assert draft.matcher is not None
            assert whole.matcher is not None
            assert draft.matcher.likeness.coverage == whole.matcher.likeness.coverage


def test_other_articles_are_reconciled_from_the_beginning() -> None:
    each = [Making("a", "2024-05-02"), Making("b", "2024-05-03")]
    for article in each:
        article.say("Der Bürgermeister eröffnet am Donnerstag die neue Brücke")
    first, second = fold(recorded(each[0].facts())), fold(recorded([*each[0].facts(), *each[1].facts()]))
    assert told(draft_again(second, draft_of(first)), second) == told(draft_of(second), second)
