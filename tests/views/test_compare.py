"""Two chronologies side by side: what came, went, moved, merged, split and gained or lost support."""

from __future__ import annotations

import time
from collections.abc import Sequence
from datetime import date
from unittest.mock import patch

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from tests.reconcile.making import Making, chronicle, counted, entry_with, on, recorded, ruling, speaker, withdrawn
from tests.reconcile.test_rulings import ruled_articles
from tests.views.generated import articles, rulings
from timeline.model import Chronology, Claim, Entry, Fact, ResolvedClaim, RulingMade, Span, Support, When
from timeline.reconcile import reconcile
from timeline.views.changes import ArticleChange, ConflictChange, EntryChange, Exchange, LineageChange
from timeline.views.compare import _Entries, compare

FLOOD = "Zwanzig Orte melden Hochwasser nach dem Deichbruch bei Neustadt am Pegel."
STORM = "Ein Sturm deckt die Dächer der Altstadt von Bergheim vollständig ab."


def _claim(id_: str, article: str = "a", start: int = 0, length: int = 10, origin: str = "o1") -> ResolvedClaim:
    from timeline.model import Dating

    bare = Claim(id_, article, (Span(start, start + length),), id_, "asserted", Dating("current"))
    return ResolvedClaim(bare, When(), (), origin, None, "test 1", 1)


def _entry(id_: str, *claims: str, day: str | None = None, origins: Sequence[str] = ("o1",)) -> Entry:
    on_day = date.fromisoformat(day) if day else None
    when = When(day, on_day, on_day, "explicit" if day else "unknown")
    support = Support(1, 1, len(origins))
    return Entry(
        id_,
        when,
        f"headline of {id_}",
        claims[0],
        None,
        "asserted",
        "single-origin",
        claims,
        support,
        origins=tuple(origins),
    )


def _side(entries: Sequence[Entry], claims: Sequence[ResolvedClaim] = ()) -> Chronology:
    known = {one.id for one in claims}
    others = [_claim(c, start=100 * n) for n, c in enumerate(sorted({c for e in entries for c in e.claims} - known))]
    return Chronology(None, None, 1, "", claims=(*claims, *others), entries=tuple(entries))


def _only(before: Chronology, after: Chronology) -> EntryChange:
    (change,) = compare(before, after).entries
    return change


def _ids(entries: Sequence[Entry]) -> list[str]:
    return [entry.id for entry in entries]


def test_what_only_one_side_tells_was_added_or_removed() -> None:
    nothing, something = _side([]), _side([_entry("e1", "c1")])
    assert _only(nothing, something).kinds == ("added",)
    assert _only(something, nothing).kinds == ("removed",)
    assert _only(something, nothing).id == "e1"


def test_a_line_with_another_date_has_moved_and_both_dates_are_told() -> None:
    change = _only(_side([_entry("e1", "c1", day="2025-04-25")]), _side([_entry("e1", "c1", day="2025-04-26")]))
    assert change.kinds == ("moved",)
    assert (change.before[0].when.edtf, change.after[0].when.edtf) == ("2025-04-25", "2025-04-26")


def test_the_same_date_on_another_ground_is_told_too() -> None:
    old = _entry("e1", "c1", day="2025-04-25")
    new = evolve(old, when=evolve(old.when, basis="ruled"), status="ruled")
    assert _only(_side([old]), _side([new])).kinds == ("grounds", "status")


def test_two_lines_that_became_one_were_merged_and_the_larger_one_continues() -> None:
    before = _side([_entry("e1", "c1"), _entry("e2", "c2", "c3")])
    after = _side([_entry("e9", "c1", "c2", "c3")])
    change = _only(before, after)
    assert (change.kinds, _ids(change.before), _ids(change.after)) == (("merged", "headline"), ["e2", "e1"], ["e9"])


def test_one_line_that_became_two_was_split() -> None:
    before = _side([_entry("e9", "c1", "c2", "c3")])
    after = _side([_entry("e1", "c1"), _entry("e9", "c2", "c3")])
    change = _only(before, after)
    assert (change.kinds, _ids(change.before), _ids(change.after)) == (("split",), ["e9"], ["e9", "e1"])


def test_a_claim_that_changes_its_line_merges_nothing() -> None:
    """Both lines go on; each says which claim it gained or lost."""
    before = _side([_entry("e1", "c1", "c2"), _entry("e2", "c3", "c4")])
    after = _side([_entry("e1", "c1"), _entry("e2", "c2", "c3", "c4")])
    first, second = sorted(compare(before, after).entries, key=lambda change: change.id)
    assert (first.kinds, first.claims) == (("claims",), Exchange((), ("c2",)))
    assert (second.kinds, second.claims) == (("claims",), Exchange(("c2",), ()))


def test_a_line_that_was_read_again_is_the_same_line_though_every_id_is_new() -> None:
    """Re-reading shifted the claim by a few characters: the place in the article finds it again."""
    before = _side([_entry("e1", "old", day="2025-04-25")], [_claim("old", start=10, length=50)])
    after = _side([_entry("e2", "new", day="2025-04-25")], [_claim("new", start=14, length=46)])
    change = _only(before, after)
    assert change.reread == (("old", "new"),)
    assert set(change.kinds) == {"headline", "claims"}


def test_words_that_do_not_overlap_are_not_the_same_line() -> None:
    before = _side([_entry("e1", "old")], [_claim("old", start=10, length=50)])
    after = _side([_entry("e2", "new")], [_claim("new", start=60, length=40)])
    assert sorted(change.kinds for change in compare(before, after).entries) == [("added",), ("removed",)]


def test_support_is_gained_in_articles_outlets_and_origins() -> None:
    """A second article tells the same on another's word."""
    one = Making("a1", published="2025-04-25", outlet="Kurier")
    told = one.say(FLOOD, timexes=[on("2025-04-24")], frame="at", quantities=[counted(20, "Orte")])
    two = Making("a2", published="2025-04-26", outlet="Bote")
    two.say(
        FLOOD, timexes=[on("2025-04-24")], frame="at", quantities=[counted(20, "Orte")], voice=[speaker("Eva Maier")]
    )
    before, after = chronicle(one), chronicle(one, two)
    change = _only(before, after)
    assert "support-gained" in change.kinds
    assert "support-lost" not in change.kinds
    assert change.after[0] == entry_with(after, told)
    assert (change.articles.gained, change.outlets.gained) == (("a2",), ("Bote",))
    assert len(change.origins.gained) == 1
    back = _only(after, before)
    assert "support-lost" in back.kinds
    assert (back.articles.lost, back.outlets.lost) == (("a2",), ("Bote",))


def test_a_withdrawn_claim_takes_its_line_with_it() -> None:
    one = Making("a1", published="2025-04-25")
    gone = one.say(FLOOD)
    one.say(STORM)
    change = _only(chronicle(one), chronicle(one, more=[withdrawn(gone)]))
    assert change.kinds == ("removed",)
    assert change.before[0].claims == (gone.id,)


def test_a_conflict_that_comes_is_opened_and_one_that_goes_is_closed() -> None:
    one = Making("a1", published="2025-04-25")
    one.say(FLOOD, timexes=[on("2025-04-24")], frame="at", quantities=[counted(20, "Orte")])
    two = Making("a2", published="2025-04-25")
    two.say(
        FLOOD.replace("Zwanzig", "Dreißig"), timexes=[on("2025-04-24")], frame="at", quantities=[counted(30, "Orte")]
    )
    before, after = chronicle(one), chronicle(one, two)
    assert [(change.kind, change.before) for change in compare(before, after).conflicts] == [("opened", None)]
    assert [(change.kind, change.after) for change in compare(after, before).conflicts] == [("closed", None)]
    assert "status" in _only(before, after).kinds


def test_a_conflict_that_finds_its_reason_is_explained_and_the_way_back_reopens_it() -> None:
    one = Making("a1", published="2025-04-25")
    one.say(FLOOD, timexes=[on("2025-04-24")], frame="at", quantities=[counted(20, "Orte")])
    two = Making("a2", published="2025-04-25")
    two.say(FLOOD, timexes=[on("2025-04-24")], frame="at", quantities=[counted(30, "Orte")])
    found = chronicle(one, two)
    why = evolve(found.conflicts[0], id="k2", status="explained", why="counted at different times")
    explained = evolve(found, conflicts=(why,))
    assert [change.kind for change in compare(found, explained).conflicts] == ["explained"]
    assert [change.kind for change in compare(explained, found).conflicts] == ["reopened"]


def test_a_lineage_is_found_and_its_undated_article_gets_a_date() -> None:
    words = [f"Satz {n} nennt Ort{n}heim und {n} Häuser am Fluss{n} beim Wehr{n}." for n in range(12)]
    one, two = Making("a1"), Making("a2", published="2025-04-26")
    for text in words:
        one.say(text)
        two.say(text)
    changes = compare(chronicle(one), chronicle(one, two))
    (lineage,) = changes.lineages
    assert (lineage.kind, lineage.articles.gained) == ("found", ("a1", "a2"))
    assert {change.id: change.kinds for change in changes.articles} == {"a1": ("published",), "a2": ("added",)}
    assert changes.of_kind("moved")


def test_a_ruling_on_the_publication_date_moves_lines_and_changes_the_article() -> None:
    one = Making("a1", published="2025-04-26")
    one.say(FLOOD)
    ruled = [ruling("published", "a1", value="2025-05-01")]
    changes = compare(chronicle(one), chronicle(one, more=ruled))
    assert [change.kinds[0] for change in changes.entries] == ["moved"]
    assert [change.kinds for change in changes.articles] == [("published",)]


def test_changes_are_told_by_date() -> None:
    days = ["2025-04-30", "2025-04-01", "2025-04-15"]
    changes = compare(_side([]), _side([_entry(f"e{n}", f"c{n}", day=day) for n, day in enumerate(days)]))
    assert [change.after[0].when.edtf for change in changes.entries] == sorted(days)


@st.composite
def _chronologies(draw: st.DrawFn) -> tuple[Chronology, Chronology]:
    """Two chronologies of some of the same articles, with some rulings."""
    written = draw(articles())
    ruled = draw(rulings(written))
    sides = []
    for _ in range(2):
        kept = draw(st.lists(st.sampled_from(written), unique_by=lambda each: each.id))
        facts: list[Fact] = [fact for each in kept for fact in each.facts]
        facts += draw(st.sampled_from([[], ruled]))
        sides.append(reconcile(recorded(facts)))
    return sides[0], sides[1]


@given(_chronologies())
def test_a_chronology_does_not_differ_from_itself(sides: tuple[Chronology, Chronology]) -> None:
    assert all(compare(side, side).is_empty for side in sides)


MIRRORED = {
    "added": "removed",
    "merged": "split",
    "support-gained": "support-lost",
    "found": "gone",
}
MIRRORED |= {after: before for before, after in MIRRORED.items()}


def _mirror(exchange: Exchange) -> Exchange:
    return Exchange(exchange.lost, exchange.gained)


def _forward(change: EntryChange) -> tuple[object, ...]:
    # Origins of a lineage bear another id on each side: only how many came and went can be mirrored.
    origins = len(change.origins.gained), len(change.origins.lost)
    return sorted(change.kinds), change.before, change.after, change.claims, change.articles, origins


def _mirrored(change: EntryChange) -> tuple[object, ...]:
    kinds = sorted(MIRRORED.get(kind, kind) for kind in change.kinds)
    origins = len(change.origins.lost), len(change.origins.gained)
    return kinds, change.after, change.before, _mirror(change.claims), _mirror(change.articles), origins


def _in_order(found: Sequence[tuple[object, ...]]) -> list[str]:
    return sorted(str(each) for each in found)


@given(_chronologies())
def test_looking_back_finds_the_mirror_image(sides: tuple[Chronology, Chronology]) -> None:
    """What was added is removed, merged is split, gained is lost; what moved moves back."""
    there, back = compare(*sides), compare(*reversed(sides))
    assert _in_order(list(map(_forward, there.entries))) == _in_order(list(map(_mirrored, back.entries)))

    def pair(one: ConflictChange | LineageChange | ArticleChange) -> tuple[object, ...]:
        return one.before, one.after

    def reverse(one: ConflictChange | LineageChange | ArticleChange) -> tuple[object, ...]:
        return one.after, one.before

    for field in ("conflicts", "lineages", "articles"):
        assert _in_order([pair(one) for one in getattr(there, field)]) == _in_order(
            [reverse(one) for one in getattr(back, field)]
        )


@given(_chronologies())
def test_every_line_of_both_sides_is_told_once_or_has_not_changed(sides: tuple[Chronology, Chronology]) -> None:
    """No line can get lost between the two sides."""
    before, after = sides
    changes = compare(before, after).entries
    for side, told in (
        (before, [entry for change in changes for entry in change.before]),
        (after, [entry for change in changes for entry in change.after]),
    ):
        assert len(told) == len({entry.id for entry in told})
        assert {entry.id for entry in told} <= {entry.id for entry in side.entries}
    told_before = {entry.id for change in changes for entry in change.before}
    told_after = {entry.id for change in changes for entry in change.after}
    assert {e.claims for e in before.entries if e.id not in told_before} == {
        e.claims for e in after.entries if e.id not in told_after
    }


def test_twice_the_entries_take_about_twice_the_time() -> None:
    """Nothing quadratic: 40,000 lines against 40,000 others are compared in seconds."""

    def seconds(size: int) -> float:
        sides = [
            _side(
                [_entry(f"e{n}", f"c{n}", day=day) for n in range(size)],
                [_claim(f"c{n}", f"a{n % 500}", n) for n in range(size)],
            )
            for day in ("2025-04-25", "2025-04-26")
        ]
        begun = time.process_time()
        assert len(compare(*sides).entries) == size
        return time.process_time() - begun

    seconds(2_000)
    small, large = min(seconds(5_000) for _ in range(3)), min(seconds(20_000) for _ in range(2))
    assert large < 4 * small * 2.5


@given(made=ruled_articles())
def test_leaving_out_what_is_the_same_finds_the_same_changes(made: tuple[list[Making], list[RulingMade]]) -> None:
    """Most entries stand alike on both sides, and are not held side by side."""
    each, rulings = made
    sides = chronicle(*each), chronicle(*each, more=rulings)
    for before, after in (sides, sides[::-1]):
        quick = compare(before, after)
        with patch.object(_Entries, "_same", return_value=set()):
            assert compare(before, after) == quick
