"""What changed between two moments of a ledger, and whether the facts that are named are the ones that did it."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.fresh import Fresh
from tests.reconcile.making import Making, on, ruling, speaker
from tests.views.generated import append, articles, rulings
from timeline.ledger import Ledger
from timeline.model import ArticleArchived, Fact, RulingRevoked
from timeline.reconcile import reconcile
from timeline.views import compare, parse_as_of, parse_side
from timeline.views.changes import Changes, EntryChange, EntryChangeKind
from timeline.views.diff import Because, Diff, diff

FLOOD = "Zwanzig Orte melden Hochwasser nach dem Deichbruch bei Neustadt am Pegel."


def _ledger(url: str, facts: Sequence[Fact]) -> Ledger:
    ledger = Ledger.open(url)
    texts = {fact.text_sha256: fact.article for fact in facts if isinstance(fact, ArticleArchived)}
    ledger.append(list(facts), texts=texts)
    return ledger


def _between(ledger: Ledger, before: str, after: str = "now", **options: int) -> Diff:
    return diff(ledger, parse_side(before), parse_side(after), **options)


def _because(found: Diff, kind: EntryChangeKind) -> Because:
    (because,) = [why for one in found.entries for each, why in one.because if each == kind]
    return because


def _positions(because: Because) -> list[int]:
    return [recorded.position for cause in because.causes for recorded in cause.facts]


def _article(name: str, published: str | None = "2025-04-25", **options: str) -> Making:
    return Making(name, published=published, **options)


def test_a_new_line_is_caused_by_the_claim_and_the_article_that_brought_it(ledger_url: str) -> None:
    """On both databases."""
    one, two = _article("a1"), _article("a2", "2025-05-25")
    one.say(FLOOD, timexes=[on("2025-04-24")], frame="at")
    two.say("Ein Sturm deckt Dächer in Bergheim ab.", timexes=[on("2025-05-24")], frame="at")
    with _ledger(ledger_url, [*one.facts(), *two.facts()]) as ledger:
        found = _between(ledger, "@3")
        because = _because(found, "added")
        assert because.found == "named"
        assert [cause.type for cause in because.causes] == ["article-archived", "claim-asserted"]
        assert _positions(because) == [4, 6]
        assert not any(cause.is_undone for cause in because.causes)


def test_a_ruling_that_moves_a_line_is_its_cause_and_so_is_its_revocation(sqlite_url: str) -> None:
    one = _article("a1")
    one.say(FLOOD)
    ruled = ruling("published", "a1", value="2025-05-01")
    facts = [*one.facts(), ruled, RulingRevoked(ruled.ruling, "an editor", "was wrong")]
    with _ledger(sqlite_url, facts) as ledger:
        there = _because(_between(ledger, "@3", "@4"), "moved")
        assert [(cause.type, cause.position) for cause in there.causes] == [("ruling-made", 4)]
        back = _because(_between(ledger, "@4", "@5"), "moved")
        assert [(cause.type, cause.position) for cause in back.causes] == [("ruling-revoked", 5)]
        assert _between(ledger, "@3", "@5").is_empty


def test_a_date_borrowed_from_a_lineage_is_caused_by_the_article_that_lends_it(sqlite_url: str) -> None:
    """The lender's archiving, its date, and the claims that show that the two derive."""
    words = [f"Satz {n} nennt Ort{n}heim und {n} Häuser am Fluss{n} beim Wehr{n}." for n in range(8)]
    one, two = _article("a1", None), _article("a2")
    for text in words:
        one.say(text)
        two.say(text)
    with _ledger(sqlite_url, [*one.facts(), *two.facts()]) as ledger:
        found = _between(ledger, f"@{len(one.facts())}")
        causes = found.entries[0].because[0][1].causes
        assert [cause.type for cause in causes] == ["article-archived", "article-dated", "claim-asserted"]
        assert len(causes[2].facts) == 8
        (lineage,) = found.lineages
        assert [cause.type for cause in lineage.because.causes] == ["article-archived", "claim-asserted"]


def test_between_two_days_of_publication_the_articles_published_in_between_are_the_cause(sqlite_url: str) -> None:
    """Both days read the same facts; what differs is which articles had come out."""
    one, two = _article("a1"), _article("a2", "2025-05-25")
    one.say(FLOOD)
    two.say("Ein Sturm deckt Dächer in Bergheim ab.")
    with _ledger(sqlite_url, [*two.facts(), *one.facts()]) as ledger:
        found = _between(ledger, "2025-05-01", "2025-06-01")
        causes = _because(found, "added").causes
        assert [(cause.type, cause.published) for cause in causes] == [
            ("article-archived", "2025-05-25"),
            ("article-dated", None),
            ("claim-asserted", None),
        ]
        assert _between(ledger, "2025-05-26", "2025-06-01").is_empty


def test_a_ruling_on_a_publication_date_is_named_where_it_lets_an_article_in(sqlite_url: str) -> None:
    one = _article("a1", None)
    one.say(FLOOD)
    with _ledger(sqlite_url, [*one.facts(), ruling("published", "a1", value="2025-05-01")]) as ledger:
        causes = _because(_between(ledger, "2025-04-01", "2025-06-01"), "added").causes
        assert [cause.type for cause in causes] == ["article-archived", "claim-asserted", "ruling-made"]


def test_looking_backward_the_facts_are_undone(sqlite_url: str) -> None:
    one, two = _article("a1"), _article("a2")
    one.say(FLOOD)
    two.say("Ein Sturm deckt Dächer in Bergheim ab.")
    with _ledger(sqlite_url, [*one.facts(), *two.facts()]) as ledger:
        because = _because(_between(ledger, "now", "@3"), "removed")
        assert [cause.is_undone for cause in because.causes] == [True] * len(because.causes)
        assert _positions(because)[0] == 4


def _apart(number: int) -> str:
    """A sentence that shares no word with its neighbours."""
    return " ".join(chr(ord("a") + number) * length for length in (5, 6, 7, 8))


def _named_in_full() -> list[Fact]:
    """Two articles quote the same surname as two witnesses; a third gives the full name, and they become one."""
    one, two, three = _article("a1"), _article("a2"), _article("a3", "2025-04-26")
    one.say(FLOOD, voice=[speaker("Starmer")])
    two.say(FLOOD, voice=[speaker("Keir Starmer")])
    three.say("Der Haushalt wird erst im Herbst beraten.", voice=[speaker("Rishi Sunak")])
    return [*one.facts(), *two.facts(), *three.facts()]


def test_what_no_fact_of_its_own_explains_is_found_by_folding_in_between(sqlite_url: str) -> None:
    """A stand-in for the reasoning: with nothing to name, halving the way finds the one fact that did it."""
    one = _article("a1")
    one.say(FLOOD)
    others = [_article(f"b{n}", "2025-05-01") for n in range(6)]
    for number, each in enumerate(others):
        each.say(_apart(number), timexes=[on(f"2025-03-{number + 1:02d}")], frame="at")
    facts = [*one.facts(), *(fact for each in others for fact in each.facts())]
    with _ledger(sqlite_url, facts) as ledger:
        from timeline.views.causes import Causes

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(Causes, "of_entry", lambda *_: ())
            found = _between(ledger, "@3", most_folds=20)
            for entry in found.entries:
                ((kind, because),) = entry.because
                assert (kind, because.found) == ("added", "folded")
                (cause,) = because.causes
                assert cause.type == "claim-asserted"
                assert entry.change.after[0].claims == (cause.facts[0].fact.claim.id,)  # type: ignore[union-attr]
            assert found.folds <= 18  # there are no more stops on the way, and none is folded twice


def test_folding_is_bounded_and_says_how_far_it_came(sqlite_url: str) -> None:
    one, two = _article("a1"), _article("a2")
    one.say(FLOOD)
    for number in range(20):
        two.say(_apart(number), timexes=[on(f"2025-03-{number + 1:02d}")], frame="at")
    with _ledger(sqlite_url, [*one.facts(), *two.facts()]) as ledger:
        from timeline.views.causes import Causes

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(Causes, "of_entry", lambda *_: ())
            found = _between(ledger, "@3", most_folds=1)
        assert found.folds == 1
        for entry in found.entries:
            ((_, because),) = entry.because
            assert (because.found, because.causes) == ("narrowed", ())
            low, high = because.within or (0, 0)
            (claim,) = entry.change.after[0].claims
            asserted = next(
                each.position
                for each in ledger.read()
                if claim in str(each.fact) and each.fact.TYPE == "claim-asserted"
            )
            assert low < asserted <= high
            assert high - low < 22


def test_witnesses_that_turn_out_to_be_one_are_explained(sqlite_url: str) -> None:
    with _ledger(sqlite_url, _named_in_full()) as ledger:
        found = _between(ledger, "@6")
        assert all(because.found in {"named", "folded"} for one in found.entries for _, because in one.because)


def _is_among(changes: Changes, change: EntryChange, kind: EntryChangeKind) -> bool:
    """Whether a change of this kind happens to a line with the same claims."""
    after = {claim for entry in change.after for claim in entry.claims}
    before = {claim for entry in change.before for claim in entry.claims}
    return any(
        after & {claim for entry in other.after for claim in entry.claims}
        or before & {claim for entry in other.before for claim in entry.claims}
        for other in changes.of_kind(kind)
    )


@settings(max_examples=60)
@given(data=st.data())
def test_without_the_facts_that_are_named_the_change_does_not_happen(fresh_sqlite: Fresh, data: st.DataObject) -> None:
    """The counterfactual: fold everything but the causes, and the line neither comes nor goes, merges nor splits.

    And the other way about: the facts before, with the causes alone, bring the line or take it away.
    """
    written = data.draw(articles())
    ruled = data.draw(rulings(written))
    with Ledger.open(fresh_sqlite()) as ledger:
        for each in written:
            append(ledger, each)
        if ruled:
            ledger.append(ruled)
        head = ledger.head().position
        first = data.draw(st.integers(1, head))
        last = data.draw(st.integers(first, head))
        found = diff(ledger, parse_as_of(f"@{first}"), parse_as_of(f"@{last}"))
        facts = list(ledger.read(until=last))
        for one in found.entries:
            for kind, because in one.because:
                assert because.causes, (kind, because)
                if kind not in {"added", "removed", "merged", "split"}:
                    continue
                named = set(_positions(because))
                without = reconcile(each for each in facts if each.position not in named)
                assert not _is_among(compare(found.before, without), one.change, kind)
                alone = reconcile(each for each in facts if each.position <= first or each.position in named)
                assert not compare(found.before, alone).is_empty


def test_equal_moments_differ_in_nothing(ledger_url: str) -> None:
    one = _article("a1")
    one.say(FLOOD)
    with _ledger(ledger_url, one.facts()) as ledger:
        found = _between(ledger, "now", "now")
        assert (found.is_empty, found.facts, found.folds) == (True, 0, 0)
        assert _between(ledger, "@3", "now").is_empty
