"""The sentence around a claim, and the same answers for machines."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.export import story
from timeline.front.audit import audit
from timeline.front.context import surroundings
from timeline.front.plain import audit_as_plain, conflicts_as_plain
from timeline.model import Span

CHRONOLOGY = story.chronology()


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


def test_without_a_text_there_is_no_context() -> None:
    assert surroundings("", (Span(0, 3),), "de") == ("", ())


def test_machines_get_the_same_answers() -> None:
    told = audit_as_plain(CHRONOLOGY, audit(CHRONOLOGY, "e2"), story.TEXTS)

    assert told["why_this_day"]["when"]["earliest"] == "2025-07-03"
    assert {each["claim"] for each in told["who_says_so"]} == {"c4", "c5"}
    assert [value["value"] for value in told["who_disagrees"][0]["values"]] == ["26 Träger", "33 Träger"]
    assert [each["id"] for each in conflicts_as_plain(CHRONOLOGY, also_settled=False)] == ["k1"]
    assert [each["id"] for each in conflicts_as_plain(CHRONOLOGY, also_settled=True)] == ["k1", "k2"]
