"""Which value a line sorts by, and why; and date expressions shown with the words that lead them in."""

from __future__ import annotations

from datetime import date

import pytest
from attrs import evolve

from tests.reconcile.making import Making, chronicle, counted, on, timex
from timeline.model import When
from timeline.model.when import Basis
from timeline.reconcile import better_because
from timeline.reconcile.date_words import as_it_stands

FLOOD = "Zwanzig Orte melden Hochwasser nach dem Deichbruch bei Neustadt am Pegel."


def _when(first: str, last: str | None = None, basis: Basis = "explicit") -> When:
    return When(first, date.fromisoformat(first), date.fromisoformat(last or first), basis)


@pytest.mark.parametrize(
    ("chosen", "other", "options", "why"),
    [
        (_when("2025-04-24", basis="ruled"), _when("2025-04-25"), {}, "a person ruled it"),
        (_when("2025-04-24"), _when("2025-04-25", basis="relative"), {}, "it stands on better ground"),
        (_when("2025-04-24"), _when("2025-04-25", "2025-04-26"), {}, "it is narrower (1 day against 2 days)"),
        (
            _when("2025-04-24"),
            _when("2025-04-25"),
            {"counts": (2, 1)},
            "more independent origins give it (2 against 1)",
        ),
        (_when("2025-04-24"), _when("2025-04-25"), {}, "the earlier one is taken"),
        (
            _when("2025-04-24", basis="relative"),
            _when("2025-04-25"),
            {"modalities": ("asserted", "planned")},
            "the line tells what is asserted, and the other date is of what is planned",
        ),
    ],
)
def test_the_reason_is_the_first_that_parts_the_two(
    chosen: When, other: When, options: dict[str, tuple[int, int]], why: str
) -> None:
    assert why in better_because(chosen, other, **options)  # type: ignore[arg-type]


def _told_twice(first: str, second: str, numbers: tuple[int, int] = (20, 20)) -> tuple[Making, Making]:
    one, two = Making("a1", published="2025-04-26"), Making("a2", published="2025-04-26")
    one.say(FLOOD, timexes=[on(first)], frame="at", quantities=[counted(numbers[0], "Orte")])
    two.say(FLOOD, timexes=[on(second)], frame="at", quantities=[counted(numbers[1], "Orte")])
    return one, two


def test_a_conflict_of_numbers_says_which_one_its_line_shows_and_that_its_date_does_not_hang_on_it() -> None:
    found = chronicle(*_told_twice("2025-04-24", "2025-04-24", (20, 30)))
    (conflict,) = found.conflicts
    (entry,) = found.entries
    (shown,) = [value.value for value in conflict.values if entry.headline_claim in value.claims]
    assert conflict.sorted_by == shown
    assert "its date is the same whichever holds" in conflict.sorted_why


def test_every_conflict_says_which_value_leads_or_why_none_does() -> None:
    for pair in (("2025-04-24", "2025-04-24"), ("2025-04-24", "2025-04-25")):
        for conflict in chronicle(*_told_twice(*pair, (20, 30))).conflicts:
            assert conflict.sorted_why
            assert conflict.sorted_by in {None, *(value.value for value in conflict.values)}


def test_an_expression_is_shown_with_the_words_that_lead_it_in() -> None:
    article = Making("a")
    words = "Der Deich brach spätestens am Samstag bei Neustadt."
    claim = article.say(words)
    at = words.index("Samstag")
    samstag = evolve(timex("Samstag", "XXXX-WXX-6"), start=claim.start + at, end=claim.start + at + 7)
    assert as_it_stands(samstag, claim).text == "spätestens am Samstag"
    assert as_it_stands(samstag, claim).span == samstag.span


@pytest.mark.parametrize(
    "words", ["Truppen, die heute stark sind, ziehen ab.", "heute ziehen sie ab", "gestern und heute"]
)
def test_words_that_do_not_lead_a_date_in_stay_away(words: str) -> None:
    claim = Making("a").say(words)
    at = words.index("heute")
    found = as_it_stands(evolve(timex("heute", "XXXX-XX-XX"), start=claim.start + at, end=claim.start + at + 5), claim)
    assert found.text == "heute"


def test_an_expression_of_another_sentence_stays_as_it_is() -> None:
    claim = Making("a").say("Ein Satz ohne Datum.")
    elsewhere = evolve(timex("Samstag", "XXXX-WXX-6"), start=900, end=907)
    assert as_it_stands(elsewhere, claim) == elsewhere
