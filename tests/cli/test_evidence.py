"""The audit's reasoning: sentences around claims, silence, witnesses."""

from __future__ import annotations

from datetime import date

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from tests.export import story
from timeline.cli.evidence import gather, silent_articles, surroundings
from timeline.cli.plain import conflicts_as_plain, evidence_as_plain, witnesses_as_plain
from timeline.cli.selecting import select
from timeline.cli.witnesses import witnesses
from timeline.model import Chronology, Span, When

CHRONOLOGY = story.chronology()
ENTRIES = {entry.id: entry for entry in CHRONOLOGY.entries}


def silent(chronology: Chronology, entry: str) -> list[str]:
    found = next(each for each in chronology.entries if each.id == entry)
    return [silence.article.id for silence in silent_articles(chronology, found)]


def redated(entry: str, when: When) -> Chronology:
    entries = tuple(evolve(each, when=when) if each.id == entry else each for each in CHRONOLOGY.entries)
    return evolve(CHRONOLOGY, entries=entries)


def test_an_article_with_a_claim_on_the_day_or_published_on_it_was_silent() -> None:
    # a1, a2 speak of e2; a4 has a claim that may fall on 3 July; a5 came out on 5 July, two days later.
    assert silent(CHRONOLOGY, "e2") == ["a4"]
    fourth = When("2025-07-04", date(2025, 7, 4), date(2025, 7, 4), "explicit")
    assert silent(redated("e2", fourth), "e2") == ["a4", "a5"]


@pytest.mark.parametrize(
    "when",
    [
        When(),
        When("2025-07-10/..", date(2025, 7, 10), None, "explicit"),
        When("../2025-07-10", None, date(2025, 7, 10), "reported"),
        When("2025", date(2025, 1, 1), date(2025, 12, 31), "explicit"),
    ],
)
def test_nobody_is_silent_about_a_day_that_is_not_known(when: When) -> None:
    assert silent(redated("e2", when), "e2") == []


def test_the_sentence_around_a_claim_is_whole_and_the_marks_stand_on_its_words() -> None:
    text = story.TEXTS["a2"]
    start, end = story.find("a2", "die Brücke seit Donnerstag geschlossen")

    context, marks = surroundings(text, (Span(start, end),), "de")

    assert context == "Laut Tagblatt ist die Brücke seit Donnerstag geschlossen."
    assert [context[mark.start : mark.end] for mark in marks] == ["die Brücke seit Donnerstag geschlossen"]


@given(
    text=st.text(alphabet=st.sampled_from("Aa b.\n\r„“?!1 äß\u2028👩"), min_size=1, max_size=200),
    ranges=st.lists(st.tuples(st.integers(0, 199), st.integers(1, 20)), min_size=1, max_size=3),
)
def test_marks_are_the_claims_own_words_in_any_text(text: str, ranges: list[tuple[int, int]]) -> None:
    spans = sorted({Span(a, min(a + n, len(text))) for a, n in ranges if a < len(text)})
    context, marks = surroundings(text, spans, "de")

    assert context in text
    assert [context[mark.start : mark.end] for mark in marks] == [text[s.start : s.end] for s in spans]


def test_without_a_text_the_quote_stands_for_the_sentence() -> None:
    evidence = gather(CHRONOLOGY, {}, select(CHRONOLOGY, "c2"))

    assert [each.context for each in evidence.supporting] == ["die Brücke seit Donnerstag geschlossen"]


def test_the_headline_claim_speaks_first_and_every_claim_of_the_entry_is_heard() -> None:
    for entry in CHRONOLOGY.entries:
        heard = [t.claim.id for t in gather(CHRONOLOGY, story.TEXTS, select(CHRONOLOGY, entry.id)).supporting]

        assert heard[0] == entry.headline_claim
        assert sorted(heard) == sorted(entry.claims)


def test_a_claim_is_told_with_the_conflicts_it_takes_part_in() -> None:
    evidence = gather(CHRONOLOGY, story.TEXTS, select(CHRONOLOGY, "c5"))

    assert [conflict.id for conflict in evidence.conflicts] == ["k1"]
    assert evidence.entry == ENTRIES["e2"]


def test_machines_get_the_same_answers() -> None:
    told = evidence_as_plain(gather(CHRONOLOGY, story.TEXTS, select(CHRONOLOGY, "e2")))

    assert told["why_this_day"]["earliest"] == "2025-07-03"
    assert [each["claim"] for each in told["who_says_so"]] == ["c4", "c5"]
    assert [value["value"] for value in told["who_disagrees"][0]["values"]] == ["26 Träger", "33 Träger"]
    assert [each["id"] for each in told["who_did_not_mention_it"]] == ["a4"]
    assert [each["id"] for each in conflicts_as_plain(CHRONOLOGY, also_settled=False)] == ["k1"]
    assert [each["id"] for each in conflicts_as_plain(CHRONOLOGY, also_settled=True)] == ["k1", "k2"]
    assert len(witnesses_as_plain(CHRONOLOGY)["articles"]) == 6


def test_every_claim_is_counted_for_its_outlet_once() -> None:
    found = witnesses(CHRONOLOGY)

    assert sum(witness.claims for witness in found if witness.kind == "outlet") == len(CHRONOLOGY.claims)
    for witness in found:
        assert witness.sole + witness.corroborated == witness.entries
        assert max(witness.copied, witness.articles) <= witness.claims
