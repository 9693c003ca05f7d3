"""The laws of the house as far as reconciling keeps them: order, batches, stable ids."""

from __future__ import annotations

from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.reconcile.arbitrary import articles, interleaved, streams
from tests.reconcile.making import Making, chronicle, entry_with, recorded
from timeline.model import Chronology, Fact
from timeline.reconcile import State, apply, fold, reconcile, resolve_entry
from timeline.reconcile.identity import entry_id


def without_positions(chronology: Chronology) -> Chronology:
    """The chronology without what names the order in which facts came."""
    claims = tuple(evolve(claim, position=0) for claim in chronology.claims)
    ruled = tuple(evolve(ruling, position=0, revoked_at=ruling.revoked_at and 0) for ruling in chronology.rulings)
    return evolve(chronology, position=0, digest="", claims=claims, rulings=ruled)


@given(each=streams(), data=st.data())
def test_the_order_of_articles_does_not_matter(each: list[list[Fact]], data: st.DataObject) -> None:
    """Law 3: articles in any order, their facts mixed in any way, give one chronology."""
    mixed = interleaved(each, data.draw(st.lists(st.integers(0, 5), max_size=30), label="mix"))
    turned = [fact for facts in data.draw(st.permutations(each), label="order") for fact in facts]
    plain = [fact for facts in each for fact in facts]
    expected = without_positions(reconcile(recorded(plain)))
    assert without_positions(reconcile(recorded(mixed))) == expected
    assert without_positions(reconcile(recorded(turned))) == expected


@given(each=streams(), data=st.data())
def test_folding_in_batches_is_folding_at_once(each: list[list[Fact]], data: st.DataObject) -> None:
    """Law 4 below the views: state grows fact by fact, and a batch that is given twice changes nothing."""
    facts = recorded(fact for facts in each for fact in facts)
    cuts = sorted(data.draw(st.lists(st.integers(0, len(facts)), max_size=5), label="cuts"))
    state = State()
    for start, end in zip([0, *cuts], [*cuts, len(facts)], strict=True):
        for batch in (facts[start:end], facts[:end]):
            for one in batch:
                apply(state, one)
    assert state == fold(facts)


@settings(max_examples=25)
@given(each=articles(least=2))
def test_ids_of_entries_resolve_as_evidence_arrives(each: list[Making]) -> None:
    """Law 8: whatever arrives, an id once shown names the entry that holds the claim it was anchored in."""
    anchors: dict[str, str] = {}
    for count in range(1, len(each) + 1):
        chronology = chronicle(*each[:count])
        for known, claim in sorted(anchors.items()):
            entry = resolve_entry(chronology, known)
            assert entry is not None
            assert claim in entry.claims
        by_id = {one.id: one.claim for one in chronology.claims}
        for entry in chronology.entries:
            (anchor,) = [c for c in entry.claims if entry_id(by_id[c]) == entry.id]
            assert anchors.setdefault(entry.id, anchor) == anchor


@settings(max_examples=25)
@given(each=articles())
def test_an_unrelated_article_changes_nothing(each: list[Making]) -> None:
    """Entries with their ids, dates, support and links stay as they are, and so do conflicts and lineages."""
    stranger = Making("zebra", "2024-05-02")
    for words in ("Handballerinnen gewinnen Auftaktspiel Island", "Torhüterin pariert sieben Würfe", "Trainer gelobt"):
        stranger.say(words)
    before, after = chronicle(*each), chronicle(*each, stranger)
    own = {claim.id for claim in stranger.claims}
    assert [one for one in after.entries if not own & set(one.claims)] == list(before.entries)
    assert [one for one in after.claims if one.id not in own] == list(before.claims)
    assert after.conflicts == before.conflicts
    assert [one for one in after.lineages if one.articles != ("zebra",)] == list(before.lineages)


def test_an_id_that_never_was_resolves_to_nothing() -> None:
    """No entry is made up for an unknown id."""
    article = Making("a", "2024-05-02")
    article.say("Stadtrat beschließt Sperrung Brücke")
    assert resolve_entry(chronicle(article), "e000000000000") is None


def test_an_earlier_report_takes_over_the_entry_and_the_old_id_still_resolves() -> None:
    """The id is anchored in the report published first; when an earlier one turns up, the id changes but the old one holds."""
    late, early = Making("late", "2024-05-04"), Making("early", "2024-05-03")
    words = "Stadtrat beschließt Sperrung Brücke wegen Rissen Pfeiler"
    told, first = late.say(words), early.say(words)
    old = entry_with(chronicle(late), told)
    both = chronicle(late, early)
    new = entry_with(both, first)
    assert new.claims == tuple(sorted((told.id, first.id)))
    assert new.id != old.id
    assert resolve_entry(both, old.id) == new
