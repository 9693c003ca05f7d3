"""What one line weighs: every part of it, its day, and the reasons that are told."""

from __future__ import annotations

from datetime import date

from tests.reconcile.making import Making, chronicle, entry_with, on, person
from timeline.model import Chronology, Weight
from timeline.reconcile import weigh
from timeline.reconcile.key_days import weigh_days
from timeline.reconcile.key_entries import days_of
from timeline.reconcile.key_scales import Scales, cosine
from timeline.reconcile.key_tellings import tellings
from timeline.reconcile.thresholds import KEY_PARTS


def _weights(chronology: Chronology) -> dict[str, Weight]:
    return weigh(chronology).weights()


def test_every_reason_begins_with_what_it_adds_and_they_sum_to_the_score() -> None:
    article = Making("a", "2025-03-02")
    article.say("The crane fell into the harbour of Westby on Sunday", frame="at", timexes=[on("2025-03-02")])
    article.say("Westby will raise it again", modality="planned", frame="after", actors=[person("Ida Berg")])
    for weight in _weights(chronicle(article)).values():
        parts = [float(reason.split(" ", 1)[0]) for reason in weight.reasons]
        assert abs(sum(parts) - weight.score) < 0.01 * len(parts)
        assert [abs(part) for part in parts] == sorted((abs(part) for part in parts), reverse=True)


def test_a_line_bounded_by_its_report_counts_under_the_day_of_the_report() -> None:
    article = Making("a", "2025-03-04")
    said = article.say("The crane fell into the harbour of Westby")
    chronology = chronicle(article)
    entry = entry_with(chronology, said)
    assert (entry.when.earliest, entry.when.latest) == (date(2025, 3, 3), date(2025, 3, 4))
    assert list(days_of(entry)) == [date(2025, 3, 3).toordinal(), date(2025, 3, 4).toordinal()]
    assert _weights(chronology)[entry.id].day == date(2025, 3, 4)


def test_a_date_that_is_open_or_wide_has_no_day() -> None:
    article = Making("a", "2025-03-04")
    earlier = article.say("Westby had built the crane long before", frame="before")
    year = article.say("Westby built the crane in that year", frame="at", timexes=[on("2019")])
    chronology = chronicle(article)
    for claim in (earlier, year):
        entry = entry_with(chronology, claim)
        assert list(days_of(entry)) == []
        assert _weights(chronology)[entry.id].day is None


def test_words_that_only_one_report_has_are_not_central() -> None:
    """A report is not near to itself: what counts is what the others tell of the day."""
    one = Making("a", "2025-03-02")
    one.say("The crane fell into the harbour", frame="at", timexes=[on("2025-03-02")])
    day = date(2025, 3, 2).toordinal()
    terms = tellings(chronicle(one))[0].claim.claim.terms
    alone = Scales.of(tellings(chronicle(one)))
    vector = alone.vector(terms)
    assert abs(cosine(vector, vector) - 1) < 1e-9
    other = Making("b", "2025-03-02")
    other.say("Divers looked for the crane in the harbour", frame="at", timexes=[on("2025-03-02")])
    worths = Scales.of(tellings(chronicle(one, other))).expected.worths(day, terms)
    assert worths.keys() == set(terms)
    assert all(0 < worth < 1 for worth in worths.values())
    fell, crane = (next(term for term in worths if term.startswith(start)) for start in ("fell", "cran"))
    assert worths[crane] > worths[fell]
    third = Making("c", "2025-03-02")
    third.say("A crane lies in the harbour", frame="at", timexes=[on("2025-03-02")])
    more = Scales.of(tellings(chronicle(one, other, third))).expected
    assert more.worth(day, crane) > worths[crane]
    assert more.worth(day + 30, crane) < more.worth(day, crane)


def test_articles_out_of_the_period_and_rejected_claims_do_not_count() -> None:
    from tests.reconcile.making import ruling

    one, other = Making("a", "2025-03-02"), Making("b", "2025-04-02")
    claim = one.say("The crane fell", frame="at", timexes=[on("2025-03-02")])
    other.say("The crane had fallen", frame="at", timexes=[on("2025-03-02")])
    undated = Making("c")
    undated.say("The crane fell", frame="at", timexes=[on("2025-03-02")])
    whole = chronicle(one, other, undated)
    assert {each.claim.claim.article for each in tellings(whole)} == {"a", "b", "c"}
    assert {each.claim.claim.article for each in tellings(whole, last=date(2025, 3, 31))} == {"a"}
    entry = entry_with(whole, claim)
    rejected = chronicle(one, other, undated, more=[ruling("reject", claim.id)])
    assert claim.id not in {each.claim.id for each in tellings(rejected)} or entry.id in {
        e.id for e in rejected.entries
    }


def test_only_the_words_asked_for_count_for_days() -> None:
    article = Making("a", "2025-03-09")
    article.say("The crane fell", frame="at", timexes=[on("2025-03-02")])
    article.say("The market opened", frame="at", timexes=[on("2025-03-05")])
    asked = weigh_days(tellings(chronicle(article), query=["cran"]))
    assert asked[date(2025, 3, 2).toordinal()].named == 1
    assert asked[date(2025, 3, 5).toordinal()].named == 0


def test_every_part_has_a_weight() -> None:
    article = Making("a", "2025-03-02")
    article.say("The crane fell into the harbour of Westby on Sunday", frame="at", timexes=[on("2025-03-02")])
    names = {part.name for scored in weigh(chronicle(article)).entries for part in scored.parts}
    assert names <= set(KEY_PARTS)


def test_copies_of_a_week_are_one_report_and_a_text_taken_up_again_is_another() -> None:
    told = (
        "The committee of works met in Holm about the budget of the coming year",
        "Its chairman Olsen praised the accounts of the harbour and the lighthouse",
        "Members voted for new windows in the school of Westby by twelve to three",
        "The meeting closed after four hours with songs and a supper of herring",
    )
    articles = []
    for name, day in (("a", "2025-03-06"), ("b", "2025-03-07"), ("c", "2025-03-10"), ("d", "2025-04-20")):
        article = Making(name, day)
        for words in told:
            article.say(words, frame="at", timexes=[on("2025-03-05")])
        articles.append(article)
    chronology = chronicle(*articles)
    assert len({article.lineage for article in chronology.articles}) == 1
    assert len({each.report for each in tellings(chronology)}) == 2
    weight = weigh_days(tellings(chronology))[date(2025, 3, 5).toordinal()]
    assert (weight.named, weight.again) == (2, 1)
