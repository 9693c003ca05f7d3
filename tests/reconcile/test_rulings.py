"""Rulings in the pure function: what they bind, what they override, what is left when they contradict or find nothing."""

from __future__ import annotations

from datetime import date

from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.reconcile.arbitrary import articles
from tests.reconcile.making import Making, chronicle, counted, entry_with, medium, on, recorded, withdrawn
from tests.reconcile.test_laws import without_positions
from timeline.model import (
    BoundMention,
    Chronology,
    Claim,
    ClaimAsserted,
    Fact,
    RulingInfo,
    RulingMade,
    RulingRevoked,
    Span,
)
from timeline.reconcile import fold, reconcile
from timeline.reconcile.binding import bound_articles, overlap
from timeline.reconcile.rulings import ruled
from timeline.reconcile.settling import settle

WORDS = "Stadtrat beschließt Sperrung Brücke wegen Rissen Pfeiler"
OTHER = "Feuerwehr räumt Krankenhaus Altstadt nach Gasalarm Keller"


def mention(claim: Claim, target: int = 0, side: str | None = None) -> BoundMention:
    """The words of a claim."""
    return BoundMention(claim.article, claim.spans, claim.id, claim.quote, target, side)


def bound(
    kind: str, *targets: Claim | list[Claim], value: str | None = None, name: str = "", slot: str | None = None
) -> RulingMade:
    """A ruling that binds the claims of each target."""
    groups = [[target] if isinstance(target, Claim) else target for target in targets]
    mentions = tuple(mention(claim, place) for place, group in enumerate(groups) for claim in group)
    ids = tuple(group[0].id if len(group) == 1 else f"e{place}" for place, group in enumerate(groups))
    name = name or f"{kind}-{'-'.join(ids)}-{value}"
    return RulingMade(name, kind, ids, value, "an editor", "for the test", mentions, slot)  # type: ignore[arg-type]


def decided(kind: str, chronology: Chronology, slot: str, value: str | None = None) -> RulingMade:
    """A decision on the one conflict in a slot."""
    (conflict,) = [one for one in chronology.conflicts if one.slot == slot]
    claims = {one.id: one.claim for one in chronology.claims}
    sides = tuple(mention(claims[c], 0, side.value) for side in conflict.values for c in side.claims)
    return RulingMade(f"{kind}-{slot}", kind, (conflict.id,), value, "an editor", "as agreed", sides, slot)  # type: ignore[arg-type]


def revoked(made: RulingMade) -> RulingRevoked:
    """A ruling taken back."""
    return RulingRevoked(made.ruling, "another editor", "was wrong")


def info(chronology: Chronology, made: RulingMade) -> RulingInfo:
    """How a ruling stands."""
    (found,) = [one for one in chronology.rulings if one.id == made.ruling]
    return found


def without_list(chronology: Chronology) -> Chronology:
    """The chronology without its list of rulings and what names the order of facts."""
    return evolve(without_positions(chronology), rulings=())


# What is bound


def test_overlap_is_intersection_over_union() -> None:
    assert overlap((Span(0, 10),), (Span(0, 10),)) == 1.0
    assert overlap((Span(0, 10),), (Span(5, 15),)) == 5 / 15
    assert overlap((Span(0, 4), Span(6, 10)), (Span(0, 10),)) == 0.8
    assert overlap((Span(0, 4),), (Span(4, 8),)) == 0.0
    assert overlap((), ()) == 0.0


def _reread(claim: Claim, start: int, end: int) -> ClaimAsserted:
    """Another reader's claim at nearly the same words."""
    span = Span(claim.start + start, claim.end + end)
    return ClaimAsserted(evolve(claim, id="c-reread", spans=(span,), quote="reread"), "test", "2")


def test_a_ruling_finds_its_words_after_a_better_reading() -> None:
    """The new claim has another id and other edges; the ruling acts on it."""
    article = Making("a", "2024-05-02")
    claim = article.say(WORDS)
    made = bound("redate", claim, value="2024-05-01")
    chronology = chronicle(article, more=[made, withdrawn(claim), _reread(claim, 5, -3)])
    assert info(chronology, made).claims == ("c-reread",)
    assert chronology.entries[0].when.edtf == "2024-05-01"


def test_a_ruling_that_finds_nothing_is_dangling_and_acts_again_when_it_does() -> None:
    article = Making("a", "2024-05-02")
    claim = article.say(WORDS)
    article.say(OTHER)
    made = bound("redate", claim, value="2024-05-01")
    lost = chronicle(article, more=[made, withdrawn(claim), _reread(claim, 0, -30)])
    standing = info(lost, made)
    assert (standing.status, standing.claims) == ("dangling", ())
    assert WORDS in standing.dangling[0]
    assert any(made.ruling in note and "dangling" in note for note in lost.notes)
    found = chronicle(article, more=[made, withdrawn(claim), ClaimAsserted(claim, "test", "3")])
    assert info(found, made).status == "acting"
    assert not found.notes


def test_what_a_ruling_touches_can_be_told_without_reconciling() -> None:
    one, other = Making("a", "2024-05-02"), Making("b", "2024-05-02")
    assert bound_articles(bound("same", one.say(WORDS), other.say(OTHER))) == {"a", "b"}
    assert bound_articles(RulingMade("r", "published", ("a",), "2024-05-02", "e", "r")) == {"a"}


def test_a_ruling_on_an_article_that_is_not_there_is_dangling() -> None:
    article = Making("a", "2024-05-02")
    article.say(WORDS)
    made = RulingMade("r", "published", ("nowhere",), "2024-05-02", "an editor", "for the test")
    assert info(chronicle(article, more=[made]), made).status == "dangling"


def test_a_ruling_of_the_first_schema_that_names_a_claim_binds_it_while_it_stands() -> None:
    article = Making("a", "2024-05-02")
    claim = article.say(WORDS)
    made = RulingMade("r", "redate", (claim.id,), "2024-05-01", "an editor", "for the test")
    chronology = chronicle(article, more=[made])
    assert chronology.entries[0].when.edtf == "2024-05-01"
    assert info(chronology, made).articles == ("a",)
    gone = chronicle(article, more=[made, withdrawn(claim), _reread(claim, 0, 0)])
    assert info(gone, made).status == "dangling"
    assert claim.id in info(gone, made).note


def test_a_ruling_on_what_was_not_yet_published_waits_without_being_dangling() -> None:
    """A look at what was published by a day knows all rulings, and those on later articles have nothing to act on."""
    early, late = Making("a", "2024-05-02"), Making("b", "2024-06-02")
    first, second = early.say(WORDS), late.say(OTHER)
    rulings = [bound("redate", first, value="2024-05-01"), bound("rename", second, value="Ein Titel")]
    facts = [*early.facts(), *late.facts(), *rulings]
    chronology = reconcile(recorded(facts), published_by=date(2024, 5, 31))
    assert [entry.when.edtf for entry in chronology.entries] == ["2024-05-01"]
    assert [(one.status, one.entries) for one in sorted(chronology.rulings, key=lambda one: one.position)] == [
        ("acting", (chronology.entries[0].id,)),
        ("acting", ()),
    ]
    assert chronology.notes == ()


# Together and apart


def test_merging_overrides_dates_quantities_and_modality() -> None:
    one, other = Making("a", "2024-05-02"), Making("b", "2024-08-02")
    left = one.say(WORDS, timexes=[on("2024-05-01")], quantities=[counted(12, "Verletzte")], frame="at")
    right = other.say(
        OTHER, timexes=[on("2024-08-01")], quantities=[counted(40, "Verletzte")], modality="denied", frame="at"
    )
    chronology = chronicle(one, other, more=[bound("merge", left, right)])
    assert entry_with(chronology, left).claims == tuple(sorted((left.id, right.id)))


def test_a_later_report_joins_what_was_merged() -> None:
    """The report fits one of the claims that a person put together, though not the other."""
    one, other, third = Making("a", "2024-05-02"), Making("b", "2024-08-02"), Making("c", "2024-05-03")
    left = one.say(WORDS, timexes=[on("2024-05-01")], frame="at")
    right = other.say(OTHER, timexes=[on("2024-08-01")], frame="at")
    late = third.say(WORDS, timexes=[on("2024-05-01")], frame="at")
    chronology = chronicle(one, other, third, more=[bound("merge", left, right)])
    assert set(entry_with(chronology, left).claims) == {left.id, right.id, late.id}


def test_what_was_split_never_meets_again_by_itself() -> None:
    """Not even along a third claim that is like both."""
    each = [Making(name, "2024-05-02") for name in "abc"]
    claims = [article.say(WORDS) for article in each]
    assert len(chronicle(*each).entries) == 1
    chronology = chronicle(*each, more=[bound("different", claims[0], claims[2])])
    assert entry_with(chronology, claims[0]) != entry_with(chronology, claims[2])
    assert len(chronology.entries) == 2


# Dates


def test_an_entry_dated_by_a_person_takes_in_later_reports_of_the_old_date() -> None:
    """The disagreement about the day is shown and settled; the entry stays where the person put it."""
    one, other = Making("a", "2024-05-02"), Making("b", "2024-05-03")
    first = one.say(WORDS, timexes=[on("2024-05-01")], frame="at")
    made = evolve(bound("redate", first, value="2024-04-01"), targets=("e1",))
    late = other.say(WORDS, timexes=[on("2024-05-01")], frame="at")
    chronology = chronicle(one, other, more=[made])
    entry = entry_with(chronology, first)
    assert late.id in entry.claims
    assert (entry.when.edtf, entry.when.basis, entry.status) == ("2024-04-01", "ruled", "ruled")
    (conflict,) = chronology.conflicts
    assert (conflict.status, conflict.accepted, conflict.ruling) == ("resolved", "2024-04-01", made.ruling)


def test_a_redated_claim_is_matched_by_its_new_date() -> None:
    one, other = Making("a", "2024-05-02"), Making("b", "2024-05-03")
    first = one.say(WORDS, timexes=[on("2024-05-01")], frame="at")
    late = other.say(WORDS, timexes=[on("2024-05-01")], frame="at")
    chronology = chronicle(one, other, more=[bound("redate", first, value="2024-03-01")])
    assert entry_with(chronology, first) != entry_with(chronology, late)


def test_of_two_dates_the_later_ruled_holds_until_it_is_revoked() -> None:
    article = Making("a", "2024-05-02")
    claim = article.say(WORDS)
    first, second = (bound("redate", claim, value=day) for day in ("2024-04-01", "2024-04-02"))
    chronology = chronicle(article, more=[first, second])
    assert chronology.entries[0].when.edtf == "2024-04-02"
    assert (info(chronology, first).status, info(chronology, first).overridden_by) == ("overridden", (second.ruling,))
    back = chronicle(article, more=[first, second, revoked(second)])
    assert back.entries[0].when.edtf == "2024-04-01"
    assert info(back, first).status == "acting"


def test_a_date_that_is_none_dates_nothing() -> None:
    """No command makes such a fact; a ledger may hold one all the same."""
    article = Making("a", "2024-05-02")
    claim = article.say(WORDS)
    plain = chronicle(article)
    nonsense = [bound("redate", claim, value="gestern"), RulingMade("r", "published", ("a",), "bald", "e", "r")]
    assert chronicle(article, more=nonsense).entries[0].when == plain.entries[0].when


# Conflicts


def _counts(*numbers: float) -> tuple[list[Making], list[Claim]]:
    each = [Making(f"a{place}", "2024-05-02") for place, _ in enumerate(numbers)]
    said = [
        article.say(WORDS, quantities=[counted(number, "Verletzte")], timexes=[on("2024-05-01")], frame="at")
        for article, number in zip(each, numbers, strict=True)
    ]
    return each, said


def test_an_explained_conflict_opens_again_when_a_third_value_comes_up() -> None:
    each, _ = _counts(12, 14, 99)
    before = chronicle(*each[:2])
    assert [one.status for one in before.conflicts] == ["open"]
    made = decided("explain", before, "quantity")
    (explained,) = chronicle(*each[:2], more=[made]).conflicts
    assert (explained.status, explained.ruling) == ("explained", made.ruling)
    assert "as agreed" in explained.why
    assert "an editor" in explained.why
    again = chronicle(*each, more=[made])
    (reopened,) = again.conflicts
    assert reopened.status == "open"
    assert "open again" in reopened.why
    assert "99" in reopened.why
    assert any("open again" in note and "99" in note for note in again.notes)


def test_a_value_that_explains_itself_opens_nothing_again() -> None:
    """A third count of a later day comes up; if reconciling explains all three, the decision is not needed any more."""
    each, _ = _counts(12, 14, 99)
    made = decided("explain", chronicle(*each[:2]), "quantity")
    again = chronicle(*each, more=[made])
    (conflict,) = again.conflicts
    alone = evolve(conflict, status="explained", why="counted on different days", ruling=None)
    settled = settle([alone], ruled(fold(recorded([*(f for one in each for f in one.facts()), made]))))
    assert settled.conflicts == (alone,)
    assert not settled.reopened


def test_a_decision_survives_a_change_of_ids() -> None:
    """An earlier report gives entry and conflict other ids; another reading gives a claim another one."""
    each, said = _counts(12, 14)
    made = decided("explain", chronicle(*each), "quantity")
    early = Making("early", "2024-05-01")
    early.say(WORDS, quantities=[counted(12, "Verletzte")], timexes=[on("2024-05-01")], frame="at")
    chronology = chronicle(*each, early, more=[made, withdrawn(said[1]), _reread(said[1], 0, -2)])
    (conflict,) = chronology.conflicts
    assert conflict.id not in made.targets
    assert conflict.status == "explained"
    assert info(chronology, made).conflicts == (conflict.id,)


def test_a_decision_on_what_is_no_conflict_any_more_is_dangling() -> None:
    each, said = _counts(12, 14)
    made = decided("accept", chronicle(*each), "quantity", "12")
    chronology = chronicle(*each, more=[made, bound("reject", said[1])])
    assert chronology.conflicts == ()
    assert info(chronology, made).status == "dangling"


def test_an_accepted_day_is_the_one_the_entry_sorts_by() -> None:
    each = [Making(name, "2024-05-03", outlet=name) for name in "abc"]
    days = ("2024-05-01", "2024-05-02", "2024-05-02")
    claims = [article.say(WORDS, timexes=[on(day)], frame="at") for article, day in zip(each, days, strict=True)]
    before = chronicle(*each)
    assert before.entries[0].when.edtf == "2024-05-02"
    made = decided("accept", before, "date", "2024-05-01")
    after = chronicle(*each, more=[made])
    entry = entry_with(after, claims[0])
    assert (entry.when.edtf, entry.status, entry.claims) == ("2024-05-01", "ruled", before.entries[0].claims)
    (conflict,) = after.conflicts
    assert (conflict.status, conflict.accepted) == ("resolved", "2024-05-01")
    other = decided("explain", before, "date")
    both = chronicle(*each, more=[made, other])
    assert both.conflicts[0].status == "explained"
    assert info(both, made).overridden_by == (other.ruling,)
    assert entry_with(both, claims[0]).when.edtf == "2024-05-02"


# Rejections, origins, wordings


def test_rejecting_one_source_leaves_what_others_also_assert() -> None:
    """Support is counted without it; it stays in the chronology with the ruling that rejected it."""
    one, other = Making("a", "2024-05-02", outlet="Bote"), Making("b", "2024-05-02", outlet="Kurier")
    left, right = one.say(WORDS, voice=[medium("Wochenblatt")]), other.say(WORDS, voice=[medium("Anzeiger")])
    assert chronicle(one, other).entries[0].support.origins == 2
    made = bound("reject", left)
    chronology = chronicle(one, other, more=[made])
    (entry,) = chronology.entries
    assert (entry.claims, entry.support.origins, entry.status) == ((right.id,), 1, "single-origin")
    (gone,) = [claim for claim in chronology.claims if claim.id == left.id]
    assert (gone.entry, gone.rejected) == (None, made.ruling)


def test_an_article_rests_on_a_word_only_where_it_names_nobody() -> None:
    article = Making("a", "2024-05-02")
    plain, cited = article.say(WORDS), article.say(OTHER, voice=[medium("Anzeiger")])
    made = RulingMade("r", "origin", ("a",), "Wochenblatt", "an editor", "for the test")
    chronology = chronicle(article, more=[made])
    names = {origin.id: origin.name for origin in chronology.origins}
    origins = {claim.id: names[claim.origin] for claim in chronology.claims}
    assert origins == {plain.id: "Wochenblatt", cited.id: "Anzeiger"}
    stronger = bound("origin", cited, value="Wochenblatt")
    chronology = chronicle(article, more=[made, stronger])
    assert len({claim.origin for claim in chronology.claims}) == 1


def test_a_wording_goes_with_most_of_its_claims_and_the_later_one_stands() -> None:
    each = [Making(name, "2024-05-02") for name in "abc"]
    claims = [article.say(WORDS) for article in each]
    first = bound("rename", claims, value="Erster Titel")
    second = bound("rename", claims, value="Zweiter Titel")
    chronology = chronicle(*each, more=[first, second])
    assert (chronology.entries[0].headline, chronology.entries[0].headline_ruling) == ("Zweiter Titel", second.ruling)
    assert info(chronology, first).status == "overridden"
    parted = chronicle(*each, more=[first, bound("split", claims[1:], claims[0])])
    assert entry_with(parted, claims[1]).headline == "Erster Titel"
    assert entry_with(parted, claims[0]).headline == WORDS


# Laws


@st.composite
def ruled_articles(draw: st.DrawFn) -> tuple[list[Making], list[RulingMade]]:
    """Articles, and rulings of every kind on their claims."""
    each = draw(articles(least=2, most=4))
    claims = [claim for article in each for claim in article.claims]
    made: dict[str, RulingMade] = {}
    for number in range(draw(st.integers(1, 5))):
        one, other, third = (draw(st.sampled_from(claims)) for _ in range(3))
        if len({one.id, other.id, third.id}) < 3:
            continue
        kind = draw(st.sampled_from(("merge", "split", "same", "different", "redate", "reject", "rename", "origin")))
        name = f"r{number}"
        match kind:
            case "merge":
                ruling = bound(kind, [one, other], third, name=name)
            case "split":
                ruling = bound(kind, [one, other], third, name=name)
            case "same" | "different":
                ruling = bound(kind, one, other, name=name)
            case "redate":
                ruling = bound(kind, one, value=draw(st.sampled_from(("2024-05-01", "2024-06"))), name=name)
            case "rename" | "origin":
                ruling = bound(kind, one, value=draw(st.sampled_from(("Kurier", "Bote"))), name=name)
            case _:
                ruling = bound(kind, one, name=name)
        made[name] = ruling
    lineage = draw(st.sampled_from(("same", "not", None)))
    if lineage:
        made["l"] = RulingMade("l", "lineage", (each[0].id, each[1].id), lineage, "an editor", "for the test")
    return each, list(made.values())


@settings(max_examples=60)
@given(ruled_articles())
def test_revoking_everything_gives_back_the_chronology_without_rulings(
    made: tuple[list[Making], list[RulingMade]],
) -> None:
    each, rulings = made
    plain = chronicle(*each)
    after = chronicle(*each, more=[*rulings, *map(revoked, rulings)])
    assert without_list(after) == without_list(plain)
    assert {one.status for one in after.rulings} <= {"revoked"}


@settings(max_examples=60)
@given(ruled_articles(), st.data())
def test_the_order_of_rulings_that_do_not_contradict_does_not_matter(
    made: tuple[list[Making], list[RulingMade]], data: st.DataObject
) -> None:
    each, rulings = made
    first = chronicle(*each, more=rulings)
    if any(one.overridden_by for one in first.rulings):
        return
    if sum(one.kind == "rename" for one in rulings) > 1 or sum(one.kind == "reject" for one in rulings) > 1:
        return  # two on one claim agree, and only which of them is named depends on the order
    turned = chronicle(*each, more=data.draw(st.permutations(rulings)))
    assert without_positions(turned) == without_positions(first)


@settings(max_examples=60)
@given(ruled_articles())
def test_rulings_act_from_their_place_on(made: tuple[list[Making], list[RulingMade]]) -> None:
    """As of before the first one, there is none; all claims are kept whatever was ruled."""
    each, rulings = made
    facts: list[Fact] = [fact for article in each for fact in article.facts()]
    every = recorded([*facts, *rulings])
    before = reconcile(every[: len(facts)])
    assert before == chronicle(*each)
    after = reconcile(every)
    assert [one.id for one in after.claims] == [one.id for one in before.claims]
    held = [claim for entry in after.entries for claim in entry.claims]
    rejected = [one.id for one in after.claims if one.rejected]
    assert sorted([*held, *rejected]) == sorted(one.id for one in after.claims)
    assert {one.entry for one in after.claims if not one.rejected} == {entry.id for entry in after.entries}


@settings(max_examples=60)
@given(ruled_articles())
def test_what_acts_is_as_it_says(made: tuple[list[Making], list[RulingMade]]) -> None:
    """Claims that an acting ruling wholly holds together are in one entry, and those it keeps apart are not."""
    each, rulings = made
    chronology = chronicle(*each, more=rulings)
    entry_of = {claim: entry.id for entry in chronology.entries for claim in entry.claims}
    for ruling in rulings:
        standing = info(chronology, ruling)
        if standing.status != "acting" or standing.overridden_by:
            continue
        sides: dict[int, set[str]] = {}
        for one in ruling.bound:
            if one.claim in entry_of:
                sides.setdefault(one.target, set()).add(entry_of[one.claim])
        if ruling.kind in {"merge", "same"}:
            assert len(set().union(*sides.values())) <= 1
        if ruling.kind in {"split", "different"}:
            assert not sides.get(0, set()) & sides.get(1, set())
